"""One batch made ready to commit: its pages through Beam, its links and events, its small files merged."""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from pipeline import store
from pipeline.batch.claim import Element, batch_id
from pipeline.batch.linked import Linked
from pipeline.batch.pulse import pulse
from pipeline.batch.timings import Timings
from pipeline.extract import load_engine
from pipeline.lexicon import load_lexicon
from pipeline.settings import Settings
from schemas.batch import Batch
from schemas.noun import Noun

STEPS = ("beam", "link", "merge")
PARCELS = "parcels"
Files = dict[str, tuple[store.DataFile, ...]]       # table -> its files that wait in staging


@dataclass
class Plan:
    """What preparing a batch needs to know, and the reasons of the rejects that it met."""

    versions: store.Versions
    linked: Linked
    settings: Settings
    timings: Timings
    sequence: int
    started_at: datetime
    through: Callable[[int], None]      # told now and then how many more pages are through the chain
    reached: store.Reached              # told the name of each of STEPS when it is done
    staging: str = field(default_factory=lambda: uuid.uuid4().hex)
    rejected: Counter[str] = field(default_factory=Counter)

    @property
    def folder(self) -> Path:
        """Where this batch's files wait."""
        return store.staging_folder(self.versions.lake) / self.staging


def prepare(plan: Plan, elements: list[Element]) -> store.Pending | None:
    """Give all that a batch changes; its files wait in staging, nothing of it is visible or decided."""
    name = batch_id(elements)
    return decided(plan, name, through_beam(plan, elements, name))


def decided(plan: Plan, name: str, files: Files) -> store.Pending:
    """Give all that a batch of these files changes, links and events included."""
    _count_reasons(plan, files)
    plan.reached("beam")
    with plan.timings.of("link"):
        files |= plan.linked.write(staged(plan, files), plan.folder / "out", name)
    plan.reached("link")
    changes = [store.Change(table=table, added=added) for table, added in files.items()]
    with plan.timings.of("commit"):
        merging = store.with_merges(plan.versions, changes, plan.folder / "out", plan.settings.merge_files)
    plan.reached("merge")
    return store.Pending(batch_id=name, batch=_ledger_row(plan, files), staging=plan.staging, changes=merging)


class Work(Noun):
    """What of a batch needs no lake: its pages taken through the chain, by whichever process."""

    folder: Path                # where its parcels wait, and its files are to
    parcels: tuple[Path, ...]
    batch_id: str
    started_at: datetime

    @classmethod
    def of(cls, folder: Path, elements: Sequence[Element], name: str, started_at: datetime) -> Self:
        """Pack pages and rejects into a folder in staging."""
        return cls(folder=folder, parcels=store.pack(folder / PARCELS, elements), batch_id=name, started_at=started_at)

    def through(self) -> int:
        """Give how many of them are through the chain by now."""
        return store.through(self.folder / PARCELS)


def through_beam(plan: Plan, elements: list[Element], name: str) -> Files:
    """Take pages through the chain, leaving the list empty; give the files of each table that has rows, in staging."""
    ready(plan.settings)
    work = Work.of(plan.folder, elements, name, plan.started_at)
    elements.clear()    # they wait in parcels now, and a batch may be 64 MB of them
    with plan.timings.of("beam"), pulse(work.through, plan.through):
        return done(work, plan.settings)


def ready(settings: Settings) -> None:
    """Load what reads pages; what is wrong with it is told here, in one sentence, not by an engine."""
    load_engine(settings.extractor, load_lexicon(settings.language, settings.frames, settings.lines))


def done(work: Work, settings: Settings) -> Files:
    """Do what needs no lake; give the files of each table that has rows."""
    # Here and not above: Beam takes three seconds to import, which an ingest of nothing new need not wait for.
    from pipeline import beam

    return beam.run(beam.Job(
        parcels=work.parcels, staging=work.folder, language=settings.language, frames=settings.frames,
        lines=settings.lines, batch_id=work.batch_id, extractor=settings.extractor,
        engine=beam.Engine(**settings.engine()), keep_payloads=settings.keep_payloads, limits=settings.page(),
        started_at=work.started_at))


def _count_reasons(plan: Plan, files: Files) -> None:
    paths = staged(plan, files).get("rejects", ())
    plan.rejected.update(store.read_files("rejects", paths, ["reason"])["reason"].to_pylist())


def staged(plan: Plan, files: Files) -> dict[str, tuple[Path, ...]]:
    """Give where the files wait."""
    return {table: tuple(plan.folder / "out" / table / file.name for file in written)
            for table, written in files.items()}


def _ledger_row(plan: Plan, files: Files) -> Batch:
    rows = {table: sum(file.rows for file in added) for table, added in files.items()}
    counted = {table: rows.get(table, 0) for table in ("pages", "articles", "mentions", "rejects")}
    now = datetime.now(UTC)
    return Batch(sequence=plan.sequence, started_at=plan.started_at, committed_at=now, runner=plan.settings.runner,
                 versions="{}", seconds=(now - plan.started_at).total_seconds(), **counted)
