"""An engine as Beam is told of it: the runner and its options."""

import logging
import shutil
from functools import cache
from pathlib import Path
from typing import Any, Self

from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.runners.portability.fn_api_runner.fn_runner import FnApiRunner
from apache_beam.runners.portability.portable_runner import PortableRunner
from apache_beam.runners.runner import PipelineRunner
from apache_beam.runners.worker.statesampler import StateSampler

from pipeline.beam.engine import Engine
from pipeline.errors import UnusableArguments

# A step's clock sleeps in ever longer stretches, up to so many milliseconds, and the step ends only once the clock has
# woken: by Beam's own 200, a batch of ten pages waits 25 ms for clocks that nobody reads.
CLOCK_MS = 2


class Viewed(PipelineOptions):
    """Options whose views are made once; Beam looks a hundred times a run, each a new parser: a quarter of its time."""

    def view_as(self, cls: type[Any]) -> Any:
        """Give the options as a class of Beam's sees them; all views share their values."""
        views = self.__dict__.setdefault("_viewed", {})
        if cls not in views:
            views[cls] = super().view_as(cls)
        return views[cls]

    def get_all_options(self, *said: Any, **how: Any) -> dict[str, Any]:
        """Give all of them, which Beam looks through at each run for options that are none."""
        known: dict[str, dict[str, Any]] = self.__dict__.setdefault("_told", {})
        asked = repr((said, how))
        if asked not in known:
            known[asked] = super().get_all_options(*said, **how)
        return dict(known[asked])

    def __deepcopy__(self, _: object) -> Self:
        """Give the same: a pipeline copies its options, and what was looked up is lost with each copy."""
        return self


def runner(engine: Engine) -> PipelineRunner:
    """Give what runs the graph, named outright: "DirectRunner" would first try to download another one."""
    logging.getLogger("apache_beam").setLevel(logging.CRITICAL)     # what it has to say of an error is in the error
    if engine.runner == "embedded":
        start: Any = StateSampler.__init__      # it takes no option
        start.__defaults__ = (CLOCK_MS,)
        return FnApiRunner()
    if engine.runner == "prism":
        from apache_beam.runners.portability.prism_runner import PrismRunner
        logging.getLogger("PrismRunner").addFilter(lambda _: False)     # Beam sets its level anew
        return PrismRunner()
    if engine.runner == "flink":
        from apache_beam.runners.portability.flink_runner import FlinkRunner
        return FlinkRunner()
    return PortableRunner()


def options(engine: Engine) -> PipelineOptions:
    """Give the options of an engine; raise UnusableArguments where something is missing to start it."""
    return _within() if engine.runner == "embedded" else _outside(engine)


@cache
def _within() -> PipelineOptions:
    """Give the options of the embedded engine, the same for all runs of a process."""
    return Viewed([])


def _outside(engine: Engine) -> PipelineOptions:
    made = {"prism": _prism, "portable": _portable, "flink": _flink}[engine.runner](engine)
    return Viewed([*made, *_workers(engine)])


def _prism(engine: Engine) -> list[str]:
    found = engine.prism or shutil.which("prism")
    if not found or not Path(found).is_file():
        raise UnusableArguments("Prism is not there: build it with `bash infra/engine.sh prism` (it needs Go) and name "
                                "it by EVENTWIRE_PRISM, or put it on PATH.")
    return [f"--prism_location={found}"]


def _portable(engine: Engine) -> list[str]:
    if not engine.job_endpoint:
        raise UnusableArguments("--runner portable needs --job-endpoint HOST:PORT, the address of a Beam job server.")
    return [f"--job_endpoint={engine.job_endpoint}"]


def _flink(engine: Engine) -> list[str]:
    if not engine.flink_master:
        raise UnusableArguments("--runner flink needs --flink-master HOST:PORT, the address of the job manager.")
    if engine.flink_job_server is None or not engine.flink_job_server.is_file():
        raise UnusableArguments("Flink's job server is not there: fetch beam-runners-flink-2.2-job-server of Beam's "
                                "version and name the jar by EVENTWIRE_FLINK_JOB_SERVER (infra/flink/README.md).")
    if not engine.workers:
        raise UnusableArguments("--runner flink needs --workers HOST:PORT, the pool beside each task manager.")
    return [f"--flink_master={engine.flink_master}", f"--flink_job_server_jar={engine.flink_job_server}"]


def _workers(engine: Engine) -> list[str]:
    if not engine.workers:
        return ["--environment_type=LOOPBACK"]
    return ["--environment_type=EXTERNAL", f"--environment_config={engine.workers}"]
