"""Learned numbers and compiled tables, each beside a card that says how it was made."""
