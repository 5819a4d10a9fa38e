"""The lake: Parquet files, one Delta commit a table, the ledger last."""

from pipeline.store.commit import STEPS, Publish, Reached, commit, recover
from pipeline.store.files import DataFile, folded, in_order, read_files, to_arrow, write_content, write_whole
from pipeline.store.layout import LEDGER, WAREHOUSE, is_lake, staging_folder
from pipeline.store.lock import locked
from pipeline.store.merging import merged
from pipeline.store.pending import Pending
from pipeline.store.pinned import Pinned, pinned, read_rows
from pipeline.store.versions import Change, Versions

__all__ = ["STEPS", "Publish", "Reached", "commit", "recover", "DataFile", "folded", "in_order", "read_files",
           "to_arrow", "write_content", "write_whole", "LEDGER", "WAREHOUSE", "is_lake", "staging_folder", "locked",
           "merged", "Pending", "Pinned", "pinned", "read_rows", "Change", "Versions"]
