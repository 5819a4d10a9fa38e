"""Stored pages through the extractor of now: what it makes of a page takes the place of what an older one made."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import zstandard

from pipeline import store
from pipeline.batch.claim import Element, identity
from pipeline.batch.ingest import Ingest
from pipeline.batch.outcome import Outcome, Progress
from pipeline.batch.prepare import Files, Plan, decided, staged, through_beam
from pipeline.errors import LakeError
from pipeline.extract import load_engine
from pipeline.lexicon import load_lexicon
from pipeline.link import newness
from pipeline.settings import Settings
from schemas.identity import digest
from schemas.page import Given, Page

HELD = ("pages", "payloads")    # tables that hold a page already and get no second row of it
AT_ONCE = 256                   # payloads that are unpacked together


def reprocess(lake: Path, settings: Settings | None = None,
              progress: Callable[[Progress], None] | None = None) -> Outcome:
    """Read again every stored page that the extractor of the settings has not read, nor one of a later version.

    `known` counts the pages passed over. Old rows stay in schema raw; a page that fails now keeps what it gave, and
    is told in `rejects`. Raises LakeError where no lake stands, LakeLocked where another process writes it.
    """
    if not store.is_lake(lake):
        raise LakeError(f"There is no lake at {lake}: name the folder that `eventwire ingest --lake` wrote.")
    run = Ingest(lake, settings or Settings(), progress)
    known = run.settings
    engine = load_engine(known.extractor, load_lexicon(known.language, known.frames, known.lines))
    extractor = f"{engine.name}/{engine.version}"
    return run.take(lambda state: run.told_of(outdated(state, extractor)) if state else (),
                    lambda plan, pages: _prepare(plan, pages, extractor))


def outdated(state: store.Pinned, extractor: str) -> Iterator[Page]:
    """Yield the pages of a lake that this extractor, or one of a later version, is yet to read, with their bytes."""
    articles = store.read_files("articles", state.files["articles"], ["page_id", "extractor"])
    known = pc.unique(articles["extractor"]).to_pylist()
    later = [name for name in known if name == extractor or newness(name) > newness(extractor)]
    done = articles.filter(pc.is_in(articles["extractor"], pa.array(later, pa.string())))["page_id"]
    pages = store.read_files("pages", state.files["pages"])
    pages = pages.filter(pc.invert(pc.is_in(pages["page_id"], pc.unique(done)))).combine_chunks()
    if pages.num_rows and state.files["payloads"]:
        yield from _with_bytes(pages, state.files["payloads"])


def _with_bytes(pages: pa.Table, payloads: tuple[Path, ...]) -> Iterator[Page]:
    """Yield those of the pages whose bytes were kept."""
    unpack = zstandard.ZstdDecompressor().decompress
    files = ds.dataset([str(path) for path in payloads], format="parquet")
    for batch in files.to_batches(columns=["page_id", "payload", "given"], batch_size=AT_ONCE):
        places = pc.index_in(batch["page_id"], pages["page_id"].combine_chunks()).to_pylist()
        for place, packed, given in zip(places, batch["payload"], batch["given"], strict=True):
            if place is not None:
                (row,) = pages.slice(place, 1).to_pylist()
                yield Page(page_id=row["page_id"], uri=row["uri"], source=row["source"], media_type=row["media_type"],
                           payload=unpack(packed.as_py()), given=Given.model_validate_json(given.as_py()))


def _prepare(plan: Plan, pages: list[Element], extractor: str) -> store.Pending | None:
    """Give what reading these pages again changes; none where it only fails as it did before."""
    name = digest("reprocess", extractor, *sorted(map(identity, pages)))
    files = {table: made for table, made in through_beam(plan, pages, name).items() if table not in HELD}
    if set(files) <= {"rejects"} and _told_before(plan, files):
        return None
    return decided(plan, name, files)


def _told_before(plan: Plan, files: Files) -> bool:
    rejects = store.read_files("rejects", staged(plan, files).get("rejects", ()), ["reject_id"])["reject_id"]
    known = store.read_rows(plan.versions.lake, "rejects", ["reject_id"])["reject_id"]
    return bool(pc.all(pc.is_in(rejects, known), min_count=0).as_py())
