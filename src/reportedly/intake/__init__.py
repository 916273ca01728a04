"""Bytes in, reports out: the only room that knows file formats."""
