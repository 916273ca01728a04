"""A corpus in, output out: one function a view."""
