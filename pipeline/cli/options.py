"""Arguments that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.running import engine
from pipeline.errors import UnusableArguments

if TYPE_CHECKING:
    from pipeline.extract import Extractor
    from pipeline.lexicon import Lexicon
    from pipeline.settings import Settings


def folder(text: str) -> Path:
    """Read the name of a folder; an empty one, as of a variable that was never set, is not the one we are in."""
    if not text.strip():
        raise typer.BadParameter("it is empty: name a folder.")
    if "://" in text:
        raise typer.BadParameter(f"{text} is no folder: object stores are not written, mount one or name a folder.")
    return Path(text)


def mend(path: Path, otherwise: str) -> str:
    """Give what to do about a path where nothing is; the name of an object in a store has lost a slash as one."""
    store = ":/" in str(path)
    return "object stores are not read: mount the bucket, or copy it into a folder first" if store else otherwise


Lake = Annotated[Path, typer.Option("--lake", metavar="DIR", parser=folder, help="The folder of the lake.")]
FetchedAt = Annotated[str | None, typer.Option(
    "--fetched-at", metavar="TIMESTAMP",
    help="When the pages were fetched, for those that do not say, e.g. 2026-06-05T09:00:00Z; a zone is a must.")]

# Files of the user's own, given before the command's name.
FRAMES: ContextVar[tuple[Path, ...]] = ContextVar("FRAMES", default=())
LINES: ContextVar[tuple[Path, ...]] = ContextVar("LINES", default=())


def moment(text: str | None) -> datetime | None:
    """Read a timestamp with its zone; raise UnusableArguments where it is none."""
    if text is None:
        return None
    try:
        given = datetime.fromisoformat(text.strip())
        if given.tzinfo is None:
            raise UnusableArguments(f"--fetched-at {text!r} names no zone: write e.g. {given.isoformat()}Z.")
        return given.astimezone(UTC)
    except (ValueError, OverflowError):
        raise UnusableArguments(f"--fetched-at {text!r} is no timestamp: write e.g. 2026-06-05T09:00:00Z.") from None


def standing(lake: Path) -> Path:
    """Give the lake back where one stands; raise UnusableArguments where none does."""
    if not (lake / "batches" / "_delta_log").is_dir():
        raise UnusableArguments(f"There is no lake at {lake}: name the folder that `eventwire ingest --lake` wrote.")
    return lake


def settings(frames: Sequence[Path] = ()) -> Settings:
    """Read the settings from the environment, with more frame files; raise UnusableArguments where one does not do.

    The files of `eventwire --frames` stand in FRAMES, those of `--lines` in LINES, so that every command heeds them.
    """
    from pydantic import ValidationError

    from pipeline.settings import Settings

    try:
        found = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"EVENTWIRE_{'_'.join(map(str, first['loc']))}".upper()
        raise UnusableArguments(f"The environment's {name} does not do: {first['msg']}.") from None
    own = {"frames": (*found.frames, *FRAMES.get(), *frames), "lines": (*found.lines, *LINES.get())}
    if missing := [str(path) for paths in own.values() for path in paths if not path.is_file()]:
        raise UnusableArguments(f"{missing[0]} is no file: name files that exist.")
    files = {name: tuple(path.resolve() for path in paths) for name, paths in own.items()}
    return found.model_copy(update={**files, **engine()})


def reader(frames: Sequence[Path] = ()) -> tuple[Lexicon, Extractor]:
    """Give the lexicon and the extractor that the settings name; raise LexiconError where either does not hold."""
    from pipeline.extract import load_engine
    from pipeline.lexicon import load_lexicon

    known = settings(frames)
    lexicon = load_lexicon(known.language, known.frames, known.lines)
    return lexicon, load_engine(known.extractor, lexicon)
