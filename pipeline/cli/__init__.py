"""The command line: one file a command; each loads what it needs only when it is called."""

import os
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli import (
    compact,
    doctor,
    evaluate,
    explain,
    explore,
    feed,
    frames,
    ingest,
    learn_lines,
    rejects,
    relink,
    replay,
    reprocess,
    sql,
    tables,
    watch,
)
from pipeline.cli.ending import ending
from pipeline.cli.options import FRAMES, LINES
from pipeline.cli.running import running

app = typer.Typer(
    name="eventwire", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Scraped news pages in, events in SQL out: who did what to whom, when, where, how many, and who says so.")


@app.callback()
def _shared(
    frames: Annotated[list[Path] | None, typer.Option(
        "--frames", metavar="FILE", help="A frame file of your own beside the built-in ones; may be repeated.")] = None,
    lines: Annotated[list[Path] | None, typer.Option(
        "--lines", metavar="FILE", help="Lines of your own that belong to no article; may be repeated.")] = None,
) -> None:
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # its own pool keeps 48 MB more of an ingest
    FRAMES.set(tuple(frames or ()))
    LINES.set(tuple(lines or ()))


app.command("ingest")(ending(running(ingest.ingest)))
app.command("learn-lines")(ending(learn_lines.learn_lines))
# A question may open with a comment, as those that `explore` shows do, and `--` is no option then.
app.command("sql", context_settings={"ignore_unknown_options": True})(ending(sql.sql))
for command in (explain.explain, tables.tables, rejects.rejects, replay.replay, doctor.doctor,
                relink.relink, reprocess.reprocess, compact.compact, feed.feed, evaluate.evaluate, watch.watch,
                explore.explore):
    app.command()(ending(command))
app.add_typer(frames.frames, name="frames")

__all__ = ["app"]
