"""`python -m reportedly` runs the commands."""

from reportedly.cli import main

main()
