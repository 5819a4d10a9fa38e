"""Files that no table names any more are deleted once no reader can still be using them."""

import time

from pipeline.store.files import SUFFIX
from pipeline.store.versions import Versions
from schemas.tables import TABLES


def vacuum(versions: Versions, hours: float) -> int:
    """Delete data files that no table names and nobody has touched for so many hours; give how many.

    Such a file was merged into another (it is touched as that happens), or was left by a process that died. Only the
    holder of the lake's lock may call this, with no batch pending.
    """
    limit = time.time() - hours * 3600
    gone = 0
    for table in TABLES:
        live = {file.name for file in versions.live(table)}
        for path in (versions.lake / table).glob(f"*{SUFFIX}"):
            if path.name not in live and path.stat().st_mtime < limit:
                path.unlink()
                gone += 1
    return gone
