"""A big lake of made-up rows, written straight to its tables: `python -m tests.benchmarks.synthetic LAKE [MENTIONS]`.

Days, types, places, claimants and figures are spread as in crawled news (few types and places tell most of it); a
tenth of the articles repeat others, some are revisions, some events are told again by the next batch, as in real lakes.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline import serve, store
from pipeline.batch.compact import compact
from pipeline.settings import Settings
from schemas.batch import Batch
from schemas.crosswalk import CROSSWALK
from schemas.tables import BATCH_ID, SCHEMAS
from tests.benchmarks.synthetic_text import Texts, texts_of
from tests.benchmarks.synthetic_world import CLAIMANTS, COUNTRIES, PLACES, PUBLISHERS

Numbers = npt.NDArray[np.int64]
Columns = dict[str, Any]
Rows = dict[str, pa.Table]

PER_BATCH = 25_000                  # mentions of one batch
PER_ARTICLE, PER_EVENT = 2.5, 2.2   # mentions, on average, as in 13,000 crawled pages
FIRST_DAY = (datetime(2025, 1, 1) - datetime(1970, 1, 1)).days
DAYS = 500                          # that all batches together tell of
DAY_US = 86_400_000_000
TYPES = tuple(CROSSWALK.values())
HARM = np.array([kind.quad_class == 4 for kind in TYPES])
AIR = np.array([kind.event_type in ("drone_attack", "interception", "air_strike") for kind in TYPES])
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def made_up(lake: Path, mentions: int, *, compacted: bool = True) -> None:
    """Write a lake of about so many mentions (25,000 a batch), published; the same number gives the same rows."""
    lake.mkdir(parents=True)
    versions = store.Versions(lake)
    store.recover(versions, serve.publish, lambda _: None)
    batches = max(1, mentions // PER_BATCH)
    for sequence in range(1, batches + 1):
        rows = Maker(sequence, mentions // batches, batches).rows()
        _commit(versions, sequence, rows, last=sequence == batches)
    if compacted:
        compact(lake, Settings())


def _commit(versions: store.Versions, sequence: int, rows: Rows, *, last: bool) -> None:
    folder = store.staging_folder(versions.lake) / str(sequence)
    written = {table: store.write_content(folder / "out" / table, table, store.in_order(table, found))
               for table, found in rows.items()}
    changes = tuple(store.Change(table=table, added=(file,)) for table, file in written.items())
    row = Batch(sequence=sequence, started_at=NOW, committed_at=NOW, runner="made up", rejects=0, versions="{}",
                seconds=0, **{table: rows[table].num_rows for table in ("pages", "articles", "mentions")})
    pending = store.Pending(batch_id=f"made up {sequence}", batch=row, staging=str(sequence),
                            changes=store.with_merges(versions, changes, folder / "out", 1000))
    store.commit(versions, pending, serve.publish if last else lambda *_: None, lambda _: None)


class Maker:
    """The rows of one batch: events, the mentions that tell them, and the articles these stand in."""

    def __init__(self, sequence: int, mentions: int, batches: int) -> None:
        self.batch_id = f"made up {sequence}"
        self.rng = np.random.default_rng(sequence)
        self.first, self.days = FIRST_DAY + (sequence - 1) * DAYS // batches, max(1, DAYS // batches)
        self.mentions, self.articles = mentions, max(1, int(mentions / PER_ARTICLE))
        self.events = max(1, int(mentions / PER_EVENT))

    def rows(self) -> Rows:
        """Give the rows of every table but the ledger and those that nothing is told in."""
        events = self._events()
        told = np.concatenate([np.arange(self.events), self._again(self.mentions - self.events)])
        article = self.rng.permutation(self.mentions) % self.articles
        order = np.lexsort((told, article))
        told, article = told[order], article[order]
        published = self._published(events, told, article)
        figures = self._figures(events, told)
        texts = texts_of(self._words(events, told, figures), article, self.articles)
        pages = dict(self._pages(published, texts))
        mentions = self._mentions(events, told, article, published, texts)
        return {name: self._table(name, columns) for name, columns in (
            *pages.items(), ("mentions", mentions), *self._told(events, mentions, told),
            *self._children(mentions, events, told, figures, texts))}

    def _again(self, count: int) -> Numbers:
        """Draw which events further mentions tell: mostly an eighth of them, a few of which everybody tells."""
        often = np.minimum(self.rng.exponential(self.events / 8, count), self.events - 1).astype(np.int64)
        return np.where(self.rng.random(count) < 0.05, self.rng.zipf(1.6, count) % self.events, often)

    def _table(self, name: str, columns: Columns) -> pa.Table:
        """Give rows of a table: what is not given is null."""
        rows = len(next(iter(columns.values())))
        given = {**columns, BATCH_ID: pa.repeat(self.batch_id, rows)}
        schema = SCHEMAS[name]
        arrays = [pa.array(given[field.name], from_pandas=True).cast(field.type) if field.name in given
                  else pa.nulls(rows, field.type) for field in schema]
        return pa.Table.from_arrays(arrays, schema=schema)

    def _ids(self, count: int) -> pa.Array:
        text = self.rng.bytes(16 * count).hex()
        return pa.array([text[at:at + 32] for at in range(0, len(text), 32)])

    def _few(self, count: int, of: int) -> Numbers:
        """Draw so many of a list whose first items are by far the most common."""
        return np.asarray(np.minimum(self.rng.exponential(of / 6, count), of - 1), dtype=np.int64)

    def _events(self) -> Columns:
        count = self.events
        kind, place = self._few(count, len(TYPES)), self._few(count, len(PLACES))
        day = self.first + self.rng.integers(0, self.days, count)
        source, target = self._few(count, len(COUNTRIES)), self._few(count, len(COUNTRIES))
        weapon = np.where(AIR[kind], np.array(["drone", "missile"])[self.rng.integers(0, 2, count)], None)
        return {"event_id": self._ids(count), "kind": kind, "day": day, "place": place, "source": source,
                "target": target, "weapon": weapon, "toll": 1 + self.rng.geometric(0.15, count)}

    def _published(self, events: Columns, told: Numbers, article: Numbers) -> Numbers:
        """Give the publication of each article: within three days after the newest event that it tells."""
        newest = np.full(self.articles, self.first)
        np.maximum.at(newest, article, events["day"][told])
        return newest * DAY_US + self.rng.integers(6 * 60, 72 * 60, self.articles) * 60_000_000

    def _figures(self, events: Columns, told: Numbers) -> Columns:
        """Give the figures of mentions of harm: most tell the event's own, some another."""
        which = np.flatnonzero(HARM[events["kind"][told]] & (self.rng.random(len(told)) < 0.8))
        air = AIR[events["kind"][told[which]]]
        measure = np.where(air, np.array(["launched", "intercepted", "hit"])[self.rng.integers(0, 3, len(which))],
                           np.array(["killed", "killed", "injured"])[self.rng.integers(0, 3, len(which))])
        off = np.where(self.rng.random(len(which)) < 0.2, self.rng.integers(1, 5, len(which)), 0)
        value = events["toll"][told[which]] + off
        bound = np.where(self.rng.random(len(which)) < 0.15, "at_least", "exact")
        return {"which": which, "measure": measure, "value": value, "bound": bound,
                "unit": np.where(air, "drone", "person")}

    def _words(self, events: Columns, told: Numbers, figures: Columns) -> Mapping[str, list[str]]:
        """Give the words of each mention's sentence: who says it, what happened where, and how many."""
        counted = np.full(len(told), "some", dtype=object)
        counted[figures["which"]] = figures["value"].astype(str)
        self.claimant = self.rng.permutation(self._few(len(told), len(CLAIMANTS)))
        self.claimant[self.rng.random(len(told)) < 0.35] = -1
        return {"what": [TYPES[kind].event_type.replace("_", " ") for kind in events["kind"][told]],
                "where": [PLACES[place][0] for place in events["place"][told]], "count": list(counted),
                "who": ["" if number < 0 else CLAIMANTS[number][0] for number in self.claimant]}

    def _pages(self, published: Numbers, texts: Texts) -> Iterator[tuple[str, Columns]]:
        count = self.articles
        self.article_id, page_id = self._ids(count), self._ids(count)
        publisher = [PUBLISHERS[number] for number in self._few(count, len(PUBLISHERS))]
        url = [f"https://news.example/{page}" for page in page_id.to_pylist()]
        yield "pages", {"page_id": page_id, "uri": url, "source": ["record"] * count,
                        "media_type": ["text/plain"] * count, "bytes": [len(body) for body in texts.bodies]}
        yield "articles", {
            "article_id": self.article_id, "page_id": page_id, "ordinal": np.zeros(count), "role": ["main"] * count,
            "url": url, "publisher": publisher, "title": texts.titles, "language": ["en"] * count,
            "body": texts.bodies, "published_at": pa.array(published, pa.timestamp("us", "UTC")),
            "published_precision": ["minute"] * count, "published_method": ["metadata"] * count,
            "truncated": np.zeros(count, bool), "document_id": self.article_id, "extractor": ["made up"] * count}
        yield "sentences", {"article_id": self.article_id.take(pa.array(texts.article)), "ordinal": texts.ordinal,
                            "start_char": texts.start, "end_char": texts.end, "text": texts.sentences}
        yield from self._repeats()

    def _repeats(self) -> Iterator[tuple[str, Columns]]:
        """Tell which story each article tells: a tenth copies the one before it, one in fifty is replaced by it."""
        number = np.arange(self.articles)
        copies = (number % 10 == 9)
        replaced = number[number % 50 == 48]
        story = self.article_id.take(pa.array(np.where(copies, number - 1, number)))
        superseded = np.full(self.articles, -1)
        superseded[replaced] = replaced - 1
        by = self.article_id.take(pa.array(superseded, mask=superseded < 0))
        yield "stories", {"article_id": self.article_id, "story_id": story, "is_original": ~copies,
                          "superseded_by": by}
        later = number[copies]
        yield "article_links", {
            "article_id": self.article_id.take(pa.array(later)), "relation": ["copy"] * len(later),
            "other_article_id": self.article_id.take(pa.array(later - 1)), "containment": np.full(len(later), 0.9),
            "similarity": np.full(len(later), 0.8), "start_char": np.zeros(len(later)),
            "end_char": np.full(len(later), 60), "identical": np.zeros(len(later), bool)}

    def _placed(self, place: Numbers) -> Columns:
        name, country, admin1, latitude, longitude = zip(*PLACES, strict=True)
        at = pa.array(place)
        return {"place_name": pa.array(name).take(at), "place_kind": pa.repeat("city", len(place)),
                "admin1": pa.array(admin1).take(at), "place_country": pa.array(country).take(at),
                "latitude": pa.array(latitude).take(at), "longitude": pa.array(longitude).take(at),
                "place_precision": pa.repeat("exact", len(place)), "geoname_id": place + 1}

    def _mentions(self, events: Columns, told: Numbers, article: Numbers, published: Numbers, texts: Texts) -> Columns:
        count = len(told)
        says, by = self.claimant >= 0, pa.array(self.claimant, mask=self.claimant < 0)
        day = events["day"][told]
        return {
            "mention_id": self._ids(count), "article_id": self.article_id.take(pa.array(article)),
            "sentence_ordinal": texts.ordinal, "start_char": texts.start, "end_char": texts.end - 1,
            "evidence": texts.evidence, "in_title": np.zeros(count, bool), **_coded(events["kind"][told]),
            "weapon": events["weapon"][told], "modality": _mostly(self.rng, count, "actual", "planned"),
            "polarity": _mostly(self.rng, count, "affirmed", "negated"),
            "claimant_text": pa.array([name for name, _ in CLAIMANTS]).take(by),
            "claimant_name": pa.array([name for name, _ in CLAIMANTS]).take(by),
            "claimant_kind": np.where(says, "government", None),
            "claimant_country": pa.array([country for _, country in CLAIMANTS]).take(by),
            "stance": np.where(says, "claims", "reports"), "time_start": _moments(day), "time_end": _moments(day + 1),
            "time_precision": pa.repeat("day", count), "time_basis": pa.repeat("relative", count),
            "event_date": pa.array(day.astype(np.int32), pa.date32()), "event_date_basis": pa.repeat("text", count),
            **self._placed(events["place"][told]), "confidence": self.rng.random(count).round(2),
            "rule": pa.repeat("made up", count), "extractor": pa.repeat("made up", count),
            "published": published[article]}

    def _told(self, events: Columns, mentions: Columns, told: Numbers) -> Iterator[tuple[str, Columns]]:
        order = np.argsort(told, kind="stable")
        starts = np.searchsorted(told[order], np.arange(self.events))
        first = order[starts]
        count = np.bincount(told, minlength=self.events)
        published = np.minimum.reduceat(mentions["published"][order], starts)
        last = np.maximum.reduceat(mentions["published"][order], starts)
        names = pa.array([name for name, *_ in COUNTRIES])
        codes = pa.array([code for _, code, *_ in COUNTRIES])
        yield "events", {
            "event_id": events["event_id"], **_coded(events["kind"]), "status": pa.repeat("actual", self.events),
            "event_date": pa.array(events["day"].astype(np.int32), pa.date32()), "time_start": _moments(events["day"]),
            "time_end": _moments(events["day"] + 1), **self._placed(events["place"]),
            "source_name": names.take(pa.array(events["source"])),
            "source_country": codes.take(pa.array(events["source"])),
            "target_name": names.take(pa.array(events["target"])),
            "target_country": codes.take(pa.array(events["target"])), "weapon": events["weapon"], "mentions": count,
            "articles": count, "stories": count, "publishers": count,
            "first_reported_at": pa.array(published, pa.timestamp("us", "UTC")),
            "last_reported_at": pa.array(last, pa.timestamp("us", "UTC")),
            "best_mention_id": mentions["mention_id"].take(pa.array(first))}
        yield "event_mentions", {"event_id": events["event_id"].take(pa.array(told)),
                                 "mention_id": mentions["mention_id"], "article_id": mentions["article_id"]}
        ended = self._ids(max(1, self.events // 200))
        yield "event_redirects", {"old_event_id": ended, "event_id": events["event_id"][:len(ended)]}

    def _children(self, mentions: Columns, events: Columns, told: Numbers, figures: Columns, texts: Texts
                  ) -> Iterator[tuple[str, Columns]]:
        ids = {"mention_id": mentions["mention_id"], "article_id": mentions["article_id"],
               "start_char": texts.start, "end_char": texts.end - 1, "text": texts.evidence}
        names = pa.array([name for name, *_ in COUNTRIES])
        codes = pa.array([code for _, code, *_ in COUNTRIES])
        sides = [(number, role, pa.array(events[role][told])) for number, role in enumerate(("source", "target"))]
        both = [{**ids, "ordinal": np.full(len(told), number), "role": pa.repeat(role, len(told)),
                 "name": names.take(side), "kind": pa.repeat("military", len(told)), "country": codes.take(side)}
                for number, role, side in sides]
        yield "mention_actors", {name: pc.cast(pa.concat_arrays([_array(one[name]) for one in both]),
                                               SCHEMAS["mention_actors"].field(name).type) for name in both[0]}
        yield "mention_places", {**ids, "ordinal": np.zeros(len(told)), **self._placed(events["place"][told])}
        which = pa.array(figures["which"])
        value = figures["value"].astype(float)
        yield "mention_quantities", {
            **{name: _array(column).take(which) for name, column in ids.items()}, "ordinal": np.zeros(len(value)),
            "measure": figures["measure"], "unit": figures["unit"], "value": value, "lower": value,
            "of_country": codes.take(pa.array(events["source"][told[figures["which"]]])),
            "upper": np.where(figures["bound"] == "exact", value, np.nan), "approximate": np.zeros(len(value), bool),
            "bound": figures["bound"], "scope": pa.repeat("act", len(value))}


def _coded(kind: Numbers) -> Columns:
    """Give the type and its codes in other codebooks."""
    return {name: column.take(pa.array(kind)) for name, column in _codes().items()}


@cache
def _codes() -> Mapping[str, pa.Array]:
    names = ("event_type", "quad_class", "plover_type", "plover_mode", "cameo_root", "acled_event_type",
             "acled_sub_event")
    return {name: pa.array([getattr(kind, name) for kind in TYPES]) for name in names}


def _mostly(rng: np.random.Generator, count: int, one: str, other: str) -> npt.NDArray[np.str_]:
    return np.where(rng.random(count) < 0.95, one, other)


def _moments(day: Numbers) -> pa.Array:
    return pa.array(day * DAY_US, pa.timestamp("us", "UTC"))


def _array(column: Any) -> pa.Array:
    return column if isinstance(column, pa.Array) else pa.array(column)


if __name__ == "__main__":
    made_up(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
