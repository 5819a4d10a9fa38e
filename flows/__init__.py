"""Prefect's side of eventwire: thin flows that start the command line in a child process and show what it did."""
