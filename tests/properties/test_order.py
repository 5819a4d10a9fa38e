"""Order does not matter: shuffled, divided into batches and repeated, the same articles give the same last rows."""

import random
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.settle import Boards, settle
from pipeline.store.index import Index
from schemas.event import Event, EventMention, EventRedirect
from schemas.fingerprint import Wording
from schemas.link import ArticleLink, Story
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.tables import TABLES
from tests.properties.mentions import mention

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
TOLD = ("article_links", "stories", "events", "event_mentions", "event_redirects")
Known = tuple[Wording, tuple[Mention, ...]]
Rows = dict[tuple[str, ...], Noun]


def made(seed: int, count: int) -> list[Known]:
    """Make articles of three texts: cut, moved, changed or joined, of a few times and documents, with mentions."""
    rng = random.Random(seed)
    return [article(rng, number) for number in range(count)]


def article(rng: random.Random, number: int) -> Known:
    name = f"{rng.getrandbits(32):08x}-{number}"
    parts = [text(rng) for _ in range(rng.choice([1, 1, 1, 2]))]
    at = rng.choice([None, *(NOON + timedelta(hours=hours) for hours in (0, 0, 0, 1, 5, 24, 24 * 30, 24 * 33))])
    url = rng.choice([None, None, "one url"])
    wording = Wording(article_id=name, document_id=url or name, url=url, published_at=at,
                      page_id=rng.choice([name, name, "one page"]), extractor=rng.choice(["x/1", "x/1", "x/2"]),
                      publisher=rng.choice([None, "Gazette", "Times"]), title=rng.choice([None, "Ferry", "ferry "]),
                      agency=rng.choice([None, "AP"]), dateline=rng.choice([None, "Orlin"]),
                      fetched_at=rng.choice([None, NOON, NOON + timedelta(hours=2)]), body="\n\n".join(parts),
                      preamble=rng.choice([None, None, text(rng) or None]))
    return wording, tuple(mention(rng, name, ordinal, at) for ordinal in range(rng.choice([0, 1, 3])))


def text(rng: random.Random) -> str:
    base, first, count = rng.randrange(3) * 1000, rng.choice([0, 0, 0, 40, 90]), rng.choice([0, 14, 50, 90, 120, 180])
    changed = rng.choice([0, 0, 0.04])
    return " ".join("x" if rng.random() < changed else f"w{n}" for n in range(base + first, base + first + count))


class Store:
    """What a lake would hold: the articles that were committed, and the newest row of every key.

    With a folder the index is opened anew for every batch, as a crash needs; without, one is kept in memory, as are
    the boards beside it.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.index = None if folder else Index.open(None)
        self.boards = None if folder else Boards()
        self.articles: dict[str, Wording] = {}
        self.rows = Rows()

    def wordings(self, article_ids: Collection[str]) -> dict[str, Wording]:
        return {article_id: self.articles[article_id] for article_id in article_ids}

    def take(self, sequence: int, batch: Sequence[Known], crashes: int = 0) -> None:
        """Settle a batch; a crash in it comes before the index has committed, so that it is done once more."""
        for crash in reversed(range(crashes + 1)):
            index = self.index or Index.open(self.folder)
            told = settle([wording for wording, _ in batch], [m for _, some in batch for m in some], index,
                          self.wordings, self.boards)
            if not crash:
                index.commit(sequence, f"batch {sequence}")
            if index is not self.index:
                index.close()
        self.articles |= {wording.article_id: wording for wording, _ in batch}
        self.rows |= {(table, *(str(getattr(row, name)) for name in TABLES[table].key)): row for table, row in told}


def last_rows(batches: Iterable[Sequence[Known]], crashes: Sequence[int] = ()) -> Rows:
    """Give the rows of schema main after the batches: of links and stories those of articles that hold."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) if any(crashes) else None)
        for sequence, batch in enumerate(batches, 1):
            store.take(sequence, batch, crashes[sequence - 1] if sequence <= len(crashes) else 0)
    return shown(store.rows)


def shown(rows: Rows) -> Rows:
    """Leave out what the views leave out (article_links.sql, events.sql and event_redirects.sql in schemas/views)."""
    hidden = {row.article_id for row in rows.values() if isinstance(row, Story) and row.superseded_by}
    links = [row for row in rows.values() if isinstance(row, ArticleLink)
             if hidden.isdisjoint((row.article_id, row.other_article_id))]
    again = {row.article_id for row in links if row.identical}
    kept = [row for row in links if row.other_article_id not in again
            and (row.identical or row.article_id not in again)]
    told = {row.event_id for row in rows.values() if isinstance(row, EventMention)}
    return {key: row for key, row in rows.items()
            if not (isinstance(row, ArticleLink) and row not in kept)
            and not (isinstance(row, Event) and row.event_id not in told)
            and not (isinstance(row, EventRedirect) and row.old_event_id == row.event_id)}


@st.composite
def schedules(draw: st.DrawFn) -> tuple[list[Known], list[list[Known]], list[int]]:
    """Give articles, and the same shuffled, some of them repeated, and divided; and how often each batch crashes."""
    articles = made(draw(st.integers(0, 2**16)), draw(st.integers(1, 14)))
    again = draw(st.lists(st.sampled_from(articles), max_size=4))
    order = draw(st.permutations([*articles, *again]))
    cuts = sorted(draw(st.lists(st.integers(0, len(order)), max_size=5)))
    batches = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    return articles, batches, draw(st.lists(st.sampled_from([0, 0, 0, 1, 2]), max_size=len(batches)))


@given(schedules())
def test_the_last_rows_are_the_same(schedule: tuple[list[Known], list[list[Known]], list[int]]) -> None:
    articles, batches, crashes = schedule
    assert last_rows(batches, crashes) == last_rows([articles])


def test_boards_that_were_let_go_of_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one batch alone needs more than their limit, they are kept until they hold twice as much."""
    articles, let_go = made(5, 40), list[int]()
    batches = [articles[at:at + 4] for at in range(0, len(articles), 4)]
    monkeypatch.setattr("pipeline.settle.boards.MOST", 300)
    monkeypatch.setattr(Boards, "close", lambda self, close=Boards.close: (let_go.append(self.weight), close(self)))
    assert last_rows(batches) == last_rows([articles])
    assert let_go and len(let_go) < len(batches) // 2 and all(weight > 300 for weight in let_go)


@given(st.integers(0, 2**16))
def test_every_article_has_a_story_and_every_mention_an_event(seed: int) -> None:
    articles = made(seed, 10)
    rows = last_rows([articles])
    stories = {row.article_id: row for (table, *_), row in rows.items() if table == "stories"}
    events = {row.event_id: row for (table, *_), row in rows.items() if table == "events"}
    told = [row for (table, *_), row in rows.items() if table == "event_mentions"]
    assert stories.keys() == {wording.article_id for wording, _ in articles}
    assert all(stories[row.story_id].is_original for row in stories.values())
    documents = {wording.article_id: stories[wording.article_id].document_id or wording.document_id
                 for wording, _ in articles}
    assert all(documents[row.story_id] == documents[name] for name, row in stories.items() if row.is_original)
    assert {row.mention_id for row in told} == {m.mention_id for _, some in articles for m in some}
    assert {row.event_id for row in told} == events.keys()
    assert sum(event.mentions for event in events.values()) <= len(told)
    assert all(event.stories <= event.articles <= event.mentions for event in events.values())


def test_a_batch_that_was_not_committed_leaves_no_trace(tmp_path: Path) -> None:
    articles = made(7, 12)
    batch = [wording for wording, _ in articles], [m for _, some in articles for m in some]
    index = Index.open(tmp_path)
    first = settle(*batch, index, lambda _: {})
    index.close()
    again = Index.open(tmp_path)
    assert settle(*batch, again, lambda _: {}) == first
    assert {table for table, _ in first} == set(TOLD)
    again.commit(1, "first")
    assert settle(*batch, again, lambda _: {}) == []
    again.close()
