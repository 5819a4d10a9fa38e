"""`python -m pipeline.cli` is `eventwire`."""

from pipeline.cli import app

app(prog_name="eventwire")
