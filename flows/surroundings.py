"""What Prefect should be where nobody said otherwise: in this folder, silent, and calling nobody."""

import os
from pathlib import Path

from flows.show import console

PREFECT = {
    "PREFECT_HOME": ".prefect",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",      # its own 20 s are too short for 2 busy cores
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",           # the run keeps its log; here one sentence will do
    "PREFECT_CLI_COLORS": "false",
}
WAIT = "Prefect starts its own temporary server (13 to 21 s on 2 cores), then the flow runs ..."


def prepare() -> None:
    """Set what the environment leaves open; before Prefect is imported, as it reads its environment then."""
    for name, value in PREFECT.items():
        os.environ.setdefault(name, value)
    os.environ["PREFECT_HOME"] = str(Path(os.environ["PREFECT_HOME"]).resolve())
    if "PREFECT_API_URL" not in os.environ:
        console().print(WAIT)
