"""The fused step: a page through every stage, its rows to files, only their names onwards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from apache_beam.metrics.metric import Metrics
from apache_beam.transforms.window import GlobalWindow
from apache_beam.utils.windowed_value import WindowedValue

from pipeline import chain
from pipeline.beam.job import Job
from pipeline.beam.step import Step
from pipeline.beam.write import write_part
from pipeline.extract import load_engine
from pipeline.lexicon import load_lexicon
from pipeline.store import unpack
from schemas.noun import Noun
from schemas.page import Page
from schemas.reject import Reject

SPILL_ROWS = 5_000     # a bundle's rows go to files when they are this many, so memory stays bounded

Element = Page | Reject
Part = tuple[str, str]  # table and path of a part


class NameParcels(Step):
    """Gives the names of the batch's parcels; Beam's own `Create` takes four steps for it, of which each run pays."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job

    def process(self, _: bytes) -> Iterable[str]:
        """Yield the names, in order."""
        return map(str, self.job.parcels)


class ReadParcel(Step):
    """Opens a parcel that the driver packed."""

    def process(self, parcel: str) -> Iterable[Element]:
        """Yield what is in it, in order."""
        yield from unpack(Path(parcel))     # steps are fused: each page is through the chain before the next is taken


class RunChain(Step):
    """Every stage of one page; rows go to staging files, their names downstream."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job

    def setup(self) -> None:
        """Load the lexicon and make the extractor, once a worker."""
        self.lexicon = load_lexicon(self.job.language, self.job.frames, self.job.lines)
        self.engine = load_engine(self.job.extractor, self.lexicon)

    def start_bundle(self) -> None:
        """Begin with no rows."""
        self.rows: dict[str, list[Noun]] = defaultdict(list)
        self.held = 0

    def process(self, element: Element) -> Iterator[Part]:
        """Take one page to its rows; a reject of an earlier stage passes through."""
        for table, row in self._rows_of(element):
            self.rows[table].append(row)
            self.held += 1
        if self.held >= SPILL_ROWS:
            yield from self._spilled()

    def finish_bundle(self) -> Iterator[WindowedValue]:
        """Hand on the names of what is left."""
        for part in self._spilled():
            yield WindowedValue(part, GlobalWindow().max_timestamp(), (GlobalWindow(),))

    def _rows_of(self, element: Element) -> Iterable[tuple[str, Noun]]:
        if isinstance(element, Reject):
            return [("rejects", element)]
        rows = chain.process(element, self.lexicon, self.engine, self.job.limits)
        return rows if self.job.keep_payloads else (row for row in rows if row[0] != "payloads")

    def _spilled(self) -> Iterator[Part]:
        for table, rows in self.rows.items():
            count(table, rows)
            yield table, str(write_part(self.job.staging, table, rows))
        self.start_bundle()


def count(table: str, rows: Sequence[Noun]) -> None:
    """Count rows by table, and rejects by the stage and reason that rejected them."""
    Metrics.counter("chain", table).inc(len(rows))
    for row in rows:
        if isinstance(row, Reject):
            Metrics.counter(row.stage, f"rejected as {row.reason}").inc()
