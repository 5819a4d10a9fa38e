"""`eventwire rejects`: what could not be read, and why."""

import sys
from typing import Annotated, Any

import typer

from pipeline.cli.options import Lake
from pipeline.errors import UnusableArguments

# A page that was run again and came into the lake afterwards is no reject any more.
MENDED = """EXISTS (SELECT 1 FROM pages JOIN batches USING (batch_id)
WHERE pages.page_id = rejects.page_id AND batches.started_at > rejects.rejected_at)"""
STANDING = f"FROM rejects WHERE NOT {MENDED}"
LISTED = f"""SELECT reject_id, reason, stage, uri, line, bytes, rejected_at, detail
{STANDING} AND ($reason IS NULL OR reason = $reason) ORDER BY reason, stage, uri, line NULLS FIRST, reject_id"""
COUNTED = f"""SELECT reason, stage, count(*) AS rejects, max(rejected_at) AS latest, min(detail) AS for_example
{STANDING} AND ($reason IS NULL OR reason = $reason) GROUP BY ALL ORDER BY ALL"""
SHOWN = f"""SELECT * EXCLUDE (payload, batch_id), {MENDED} AS mended, payload
FROM rejects WHERE starts_with(reject_id, $id) LIMIT 2"""


def rejects(
    lake: Lake,
    reject_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="Show one whole, with how it begins.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="REASON", help="Only those so rejected.")] = None,
    count: Annotated[bool, typer.Option("--count", help="Only how many there are of each reason.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Write the bytes that were kept of one.")] = False,
) -> None:
    """List by reason what could not be read, and why: inputs that gave no page, and pages that failed.

    \b
    Examples:
      eventwire rejects --lake lake
      eventwire rejects --lake lake --count
      eventwire rejects --lake lake --reason encoding
      eventwire rejects --lake lake 3f2a             (the beginning of an id will do)
      eventwire rejects --lake lake 3f2a --raw > page.html
    """
    known_reason(reason)
    if reject_id is not None and not reject_id.strip():
        raise UnusableArguments("The id is empty: `eventwire rejects` lists them.")
    if raw and reject_id is None:
        raise UnusableArguments("--raw writes the bytes of one reject: name it by its id.")
    from pipeline.cli.printing import printed
    from pipeline.serve.reading import asked, opened

    with opened(lake) as connection:
        if reject_id is None:
            printed(asked(connection, COUNTED if count else LISTED, {"reason": reason}), "table")
            return
        answer = asked(connection, SHOWN, {"id": reject_id.lower()})
        found = list(answer.rows)
    if len(found) != 1:
        raise UnusableArguments(f"{'More than one reject begins' if found else 'No reject begins'} with {reject_id!r}: "
                                "`eventwire rejects` lists them.")
    _show(dict(zip(answer.columns, found[0], strict=True)), raw=raw)


def _show(row: dict[str, Any], *, raw: bool) -> None:
    """Print one reject, or write the bytes that it keeps."""
    from pipeline.cli.dump import looked_at
    from pipeline.cli.printing import visible

    payload = row.pop("payload")
    if raw:
        sys.stdout.flush()
        sys.stdout.buffer.write(payload)
        return
    for name, value in row.items():
        typer.echo(f"{name:12} {'' if value is None else visible(str(value))}")
    typer.echo(f"\nIts first bytes, of {len(payload):,} that were kept:\n")
    typer.echo(visible(looked_at(payload)))


def known_reason(reason: str | None) -> None:
    """Raise UnusableArguments where there is no such reason."""
    from typing import get_args

    from schemas.vocabulary import Reason

    if reason is not None and reason not in get_args(Reason):
        raise UnusableArguments(f"There is no reason {reason!r}: choose one of {', '.join(get_args(Reason))}.")
