"""Conflict reports in; a sourced, dated, disputable record out."""
