"""`eventwire replay`: what was rejected, run again after a fix."""

from typing import Annotated

import typer

from pipeline.cli.options import FetchedAt, Lake, moment, settings, standing
from pipeline.cli.rejects import known_reason
from pipeline.errors import UnusableArguments


def replay(
    lake: Lake,
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these, by how they begin.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="REASON", help="Only those so rejected.")] = None,
    fetched_at: FetchedAt = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a sentence.")] = False,
) -> None:
    """Run rejected inputs again, from the bytes that the lake kept.

    For after a fix: a newer eventwire, another extractor, other limits. What is a page now comes into the lake; what is
    rejected as before changes nothing. A file that was rejected whole must be ingested again.

    \b
    Examples:
      eventwire replay --lake lake
      eventwire replay --lake lake --reason failed
      eventwire replay --lake lake 3f2a             (the beginning of an id, as `eventwire rejects` lists it)
    """
    known_reason(reason)
    if any(not one.strip() for one in ids or ()):
        raise UnusableArguments("An id is empty: `eventwire rejects` lists them.")
    from pipeline.batch.replay import Asked
    from pipeline.batch.replay import replay as replayed

    asked = Asked(ids=tuple(one.lower() for one in ids or ()), reason=reason, fetched_at=moment(fetched_at))
    done = replayed(standing(lake), asked, settings())
    if ids and not done.tried:
        raise UnusableArguments(f"No reject that is not mended begins with {' or '.join(map(repr, ids))}: "
                                "`eventwire rejects` lists them.")
    if as_json:
        typer.echo(done.model_dump_json())
        return
    typer.echo(f"{done.tried:,} run again: {done.pages:,} are pages now, {done.still:,} rejected as before, "
               f"{done.otherwise:,} otherwise, {done.lost:,} not kept, in {done.seconds:.1f} seconds")
