"""The lake: Parquet files, one Delta commit a table, the ledger last."""

from pipeline.store.berth import Berth
from pipeline.store.bodies import Bodies
from pipeline.store.commit import STEPS, Publish, Reached, commit, recover, sweep
from pipeline.store.compact import compacted
from pipeline.store.faults import faults_told
from pipeline.store.files import DataFile, folded, in_order, read_files, to_arrow, write_content, write_whole
from pipeline.store.layout import LEDGER, WAREHOUSE, is_lake, staging_folder
from pipeline.store.lock import locked
from pipeline.store.merging import with_merges
from pipeline.store.parcels import pack, through, unpack
from pipeline.store.pending import Pending
from pipeline.store.pinned import Pinned, pinned, read_rows
from pipeline.store.places import Places, held, places
from pipeline.store.standing import unmoved
from pipeline.store.vacuum import vacuum
from pipeline.store.versions import Change, Versions

__all__ = ["STEPS", "Berth", "Bodies", "Change", "DataFile", "LEDGER", "Pending", "Pinned", "Places", "Publish",
           "Reached", "Versions", "WAREHOUSE", "commit", "compacted", "faults_told", "folded", "held", "in_order",
           "is_lake", "locked", "pack", "pinned", "places", "read_files", "read_rows", "recover", "staging_folder",
           "sweep", "through", "to_arrow", "unmoved", "unpack", "vacuum", "with_merges", "write_content",
           "write_whole"]
