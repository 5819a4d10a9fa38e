"""`eventwire reprocess`: stored pages through the extractor of now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.ingest import shown
from pipeline.cli.options import Lake, settings, standing

if TYPE_CHECKING:
    from pipeline.batch import Outcome


def reprocess(
    lake: Lake,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a sentence.")] = False,
) -> None:
    """Read the lake's stored pages again with the extractor and the frames of now.

    Pages that this extractor, or one of a later version, has read already are passed over, so a second run changes
    nothing. What it finds takes the place of what was found before; the old rows stay in schema raw. Pages are read
    from table payloads: those ingested with EVENTWIRE_KEEP_PAYLOADS=false stay as they are.

    \b
    Examples:
      eventwire reprocess --lake lake
      eventwire --frames strikes.yaml reprocess --lake lake
    """
    standing(lake)
    from pipeline.batch.reprocess import reprocess

    with shown() as show:
        outcome = reprocess(lake, settings(), progress=show)
    typer.echo(outcome.model_dump_json() if as_json else _said(outcome))


def _said(outcome: Outcome) -> str:
    counted = ", ".join(f"{getattr(outcome, name):,} {name}" for name in ("articles", "mentions", "rejects"))
    return (f"{counted} of pages read again in {outcome.seconds:.1f} seconds" if outcome.batches else
            f"Nothing to read again: every stored page has been read by this extractor ({outcome.seconds:.1f} seconds)")
