"""One SQLite file that keeps what was said; only ever added to."""
