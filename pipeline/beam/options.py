"""Which engine runs the graph."""

import logging

from apache_beam.runners.portability.fn_api_runner.fn_runner import FnApiRunner
from apache_beam.runners.runner import PipelineRunner

EMBEDDED = "embedded"       # what the ledger calls it


def runner() -> PipelineRunner:
    """Give the embedded engine, named outright: "DirectRunner" would first try to download another one."""
    logging.getLogger("apache_beam").setLevel(logging.CRITICAL)     # what it has to say of an error is in the error
    return FnApiRunner()
