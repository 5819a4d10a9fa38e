"""`eventwire explain`: what each stage makes of one page."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import FetchedAt, moment, reader, settings
from pipeline.errors import UnusableArguments


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A page, or a file of records.")],
    fetched_at: FetchedAt = None,
    number: Annotated[int, typer.Option("--page", metavar="N", min=1, help="Which record of a file of records.")] = 1,
    html: Annotated[Path | None, typer.Option(
        "--html", metavar="OUT", help="Write a page to look at in a browser instead of printing.")] = None,
) -> None:
    """Show what each stage makes of one page.

    First the page and what came with it, then what cleaning cut, then each article with its date and the words it rests
    on, and each of its sentences with the mentions in it: the words that tell them, and every slot. No lake is needed.

    \b
    Examples:
      eventwire explain page.txt
      eventwire explain page.html --fetched-at 2026-06-05T09:00:00Z
      eventwire explain records.jsonl --page 3
      eventwire explain page.txt --html page-explained.html
    """
    fetched = moment(fetched_at)
    if not file.is_file():
        raise UnusableArguments(f"{file} is no file: name a page or a file of records.")
    known = *reader(), settings().page()
    from pipeline.cli.explain.stages import explained

    found = explained(file, fetched, number, known)
    if html is None:
        from pipeline.cli.explain.terminal import show

        show(found)
        return
    from pipeline.cli.explain.webpage import webpage

    try:
        html.write_text(webpage(found), encoding="utf-8", errors="replace")
    except OSError as error:
        raise UnusableArguments(f"{html} cannot be written ({error.strerror}): name a file that may be.") from None
    typer.echo(f"{html} shows {len(found.articles)} articles, {found.mentions} mentions, {len(found.removals)} cuts.")
