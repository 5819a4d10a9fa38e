"""`eventwire relink`: the views of a lake that was moved, written anew."""

import typer

from pipeline.cli.options import Lake, settings, standing


def relink(lake: Lake) -> None:
    """Mend a lake that was moved, copied or mounted elsewhere, or bring an older one up to date.

    Its warehouse.duckdb is written anew: what the views name by absolute path is found where it stands now. Tables of
    an older eventwire get the columns that are new. A batch that a killed run left decided is completed first.

    \b
    Example:
      mv lake /data/lake && eventwire relink --lake /data/lake
    """
    standing(lake)
    from pipeline.serve import WAREHOUSE, publish
    from pipeline.store import Versions, faults_told, locked, pinned, recover

    with faults_told(lake), locked(lake, settings().lock_seconds):
        recover(Versions(lake), publish, lambda _: None)
        state = pinned(lake)
        publish(lake, state.files)
    typer.echo(f"{lake / WAREHOUSE} shows batch {state.sequence} of the lake where it stands now.")
