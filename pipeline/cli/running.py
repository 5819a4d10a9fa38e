"""Options of how an ingest runs, which change nothing of what comes out: its engine, and its progress told."""

import inspect
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import wraps
from types import MappingProxyType
from typing import Annotated, Any

import typer

from pipeline.errors import UnusableArguments

RUNNERS = ("embedded", "prism", "portable", "flink")
OPTIONS = {
    "runner": Annotated[str | None, typer.Option(
        "--runner", metavar="ENGINE", help=f"The engine: {', '.join(RUNNERS)}.")],
    "job_endpoint": Annotated[str | None, typer.Option(
        "--job-endpoint", metavar="HOST:PORT", help="The job server of --runner portable.")],
    "flink_master": Annotated[str | None, typer.Option(
        "--flink-master", metavar="HOST:PORT", help="The job manager of --runner flink.")],
    "workers": Annotated[str | None, typer.Option(
        "--workers", metavar="HOST:PORT", help="A pool of workers beside an engine outside.")],
    "progress": Annotated[bool, typer.Option("--progress", help="Tell how far it is, in lines of JSON.")],
}
NONE: Mapping[str, Any] = MappingProxyType({})
GIVEN: ContextVar[Mapping[str, Any]] = ContextVar("GIVEN", default=NONE)        # what was given of these


def running(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options as well; the settings then hold what was given of them."""
    @wraps(command)
    def with_options(*given: Any, **named: Any) -> None:
        own = {name: named.pop(name) for name in OPTIONS if name in named}
        GIVEN.set({name: value for name, value in own.items() if value})
        if (runner := own.get("runner")) and runner not in RUNNERS:
            raise UnusableArguments(f"--runner {runner!r} is none of {', '.join(RUNNERS)}.")
        command(*given, **named)

    signature = inspect.signature(command, eval_str=True)
    more = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind,
                              default=False if name == "progress" else None) for name, kind in OPTIONS.items()]
    with_options.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[*signature.parameters.values(), *more])
    return with_options


def engine() -> dict[str, Any]:
    """Give what was given of the engine, as settings name it."""
    return {name: value for name, value in GIVEN.get().items() if name != "progress"}


def in_lines() -> bool:
    """Say whether progress is to be told in lines."""
    return bool(GIVEN.get().get("progress"))
