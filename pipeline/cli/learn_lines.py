"""`eventwire learn-lines`: proposes the lines that a publisher's pages share and that belong to no article."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Lake

if TYPE_CHECKING:
    from pipeline.serve.recurring import Line, Recurs

LONGEST_FURNITURE = 8       # words of a line that ends like a sentence
HEAD = """\
# Lines that recur in different stories of one publisher, and in how many. Delete what an article may say, and give the
# rest to eventwire: `eventwire --lines FILE ingest ...`, or EVENTWIRE_LINES, divided as PATH is."""


def learn_lines(
    lake: Lake,
    least: Annotated[int, typer.Option("--least", min=2, metavar="N", help="Stories that a line stands in.")] = 5,
    share: Annotated[float, typer.Option(
        "--share", min=0, max=1, metavar="PART", help="Part of the publisher's stories that it stands in.")] = 0.02,
) -> None:
    """Propose lines that belong to no article, as a file for a person to read and to give to `--lines`.

    A publisher's own "Follow us" or "Read the app" stands under every story; copies of one story count once. What reads
    as a sentence of an article is left out as a comment: a background sentence recurs too.

    \b
    Examples:
      eventwire learn-lines --lake lake > lines.yaml
      eventwire --lines lines.yaml ingest pages/ --lake lake
    """
    from pipeline.cli.printing import visible
    from pipeline.serve.reading import opened
    from pipeline.serve.recurring import recurring

    with opened(lake) as connection:
        for line in _file(recurring(connection, least, share)):
            typer.echo(visible(line))


def _file(found: Iterable["Recurs"]) -> Iterator[str]:
    """Yield the lines of the file: a list of publishers, each with its lines."""
    yield HEAD
    parts = [part for publisher in found for part in (f"- publisher: {_quoted(publisher.publisher)}"
             f"    # {publisher.stories:,} stories", *_lines(publisher.lines))]
    yield from parts or ["[]"]


def _lines(lines: Iterable["Line"]) -> Iterator[str]:
    furniture = [line for line in lines if not _sentence(line.text)]
    yield "  lines:" if furniture else "  lines: []"
    yield from (f"    - {_quoted(line.text)}    # {line.stories:,}" for line in furniture)
    yield from (f"    # - {_quoted(line.text)}    # {line.stories:,}, a sentence" for line in lines
                if _sentence(line.text))


def _sentence(text: str) -> bool:
    """Say whether a line reads as a sentence: it ends like one and is longer than furniture mostly is."""
    return len(text.split()) > LONGEST_FURNITURE and text.rstrip("\"”')").endswith((".", "!", "?"))


def _quoted(text: str) -> str:
    """Give a text as YAML reads it back, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
