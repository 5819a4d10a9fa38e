"""`eventwire rejects`: what could not be read, and why."""

from typing import Annotated

import typer

from pipeline.cli.options import Lake
from pipeline.errors import UnusableArguments

SHOWN_BYTES = 2000

LISTED = """SELECT reject_id, reason, stage, uri, line, bytes, rejected_at, detail
FROM rejects WHERE $reason IS NULL OR reason = $reason ORDER BY rejected_at, uri, line NULLS FIRST, reject_id"""
SHOWN = "SELECT * EXCLUDE (payload, batch_id), payload FROM rejects WHERE starts_with(reject_id, $id) LIMIT 2"


def rejects(
    lake: Lake,
    reject_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="Show one whole, with how it begins.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="REASON", help="Only those so rejected.")] = None,
) -> None:
    """List what could not be read, and why: inputs that gave no page, and pages that failed.

    \b
    Examples:
      eventwire rejects --lake lake
      eventwire rejects --lake lake --reason encoding
      eventwire rejects --lake lake 3f2a             (the beginning of an id will do)
    """
    if reason is not None:
        _known(reason)
    if reject_id is not None and not reject_id.strip():
        raise UnusableArguments("The id is empty: `eventwire rejects` lists them.")
    from pipeline.cli.printing import printed, visible
    from pipeline.serve.reading import asked, opened

    with opened(lake) as connection:
        if reject_id is None:
            printed(asked(connection, LISTED, {"reason": reason}), "table")
            return
        answer = asked(connection, SHOWN, {"id": reject_id.lower()})
        found = list(answer.rows)
    if len(found) != 1:
        raise UnusableArguments(f"{'More than one reject begins' if found else 'No reject begins'} with {reject_id!r}: "
                                "`eventwire rejects` lists them.")
    *told, payload = found[0]
    for name, value in zip(answer.columns, told, strict=False):
        typer.echo(f"{name:12} {'' if value is None else visible(str(value))}")
    typer.echo(f"\nIts first {min(len(payload), SHOWN_BYTES):,} bytes:\n")
    typer.echo(visible(payload[:SHOWN_BYTES].decode("utf-8", "backslashreplace")))


def _known(reason: str) -> None:
    from typing import get_args

    from schemas.vocabulary import Reason

    if reason not in get_args(Reason):
        raise UnusableArguments(f"There is no reason {reason!r}: choose one of {', '.join(get_args(Reason))}.")
