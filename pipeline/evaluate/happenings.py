"""A lake against gold page sets: whether each happening is one event, with the figure that a reader counts."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.evaluate.names import folded
from pipeline.lexicon.files import read_yaml
from schemas.goldset import GoldSet, SetArticle, SetEvent, SetFigure, SetTelling
from schemas.noun import Noun

Sets = Mapping[str, GoldSet]


class Told(NamedTuple):
    """A mention as the lake shows it."""

    url: str
    event_id: str
    event_type: str
    evidence: str
    in_title: bool
    figures: tuple[tuple[str, float], ...] = ()     # measure and value of each


class Counted(NamedTuple):
    """A figure as the lake shows it; one without a narrower category."""

    event_id: str
    measure: str
    unit: str | None
    best: float
    disputed: bool
    additive: bool


class Happened(NamedTuple):
    """An event as the lake shows it."""

    event_id: str
    status: str
    part_of: str | None


class Shown(NamedTuple):
    """What a lake shows of the sets' articles."""

    told: Sequence[Told]
    events: Sequence[Happened]
    figures: Sequence[Counted]


class SetScore(Noun):
    """Shares from 0 to 1 by name, and each case that was not right, in one line."""

    metrics: Mapping[str, float]
    wrong: tuple[str, ...]


def load_sets(folder: Path) -> dict[str, GoldSet]:
    """Read the sets of a folder by name; raise LexiconError where one has not the form."""
    return {path.stem: read_yaml(path, GoldSet) for path in sorted(folder.glob("*.yaml"))}


def records(sets: Sets) -> Iterator[str]:
    """Yield the sets' articles as lines of a .jsonl input."""
    for name, one in sets.items():
        for article in one.articles:
            yield json.dumps({"url": address(name, article), "publisher": article.publisher, "title": article.title,
                              "published_at": article.published_at.isoformat(), "language": "en",
                              "text": article.text})


def address(name: str, article: SetArticle) -> str:
    """Give the url under which an article of a set is read."""
    return article.url or f"urn:set:{name}:{article.key}"


def scored(sets: Sets, shown: Shown) -> SetScore:
    """Score what a lake shows of all sets together.

    `b_cubed` is F1 over the tellings whose mention was found: of each, the share of its event that is of one happening,
    and the share of its happening that is in one event. `found` is the share of tellings with a mention. A figure,
    a status or a whole is asked of the event that most of its tellings are in; `figures_told` leaves out the figures
    that no mention of the event's articles gives, which are the extractor's fault.
    """
    placed = {(name, event.key): [_event_of(name, one, event, telling, shown.told) for telling in event.told]
              for name, one in sets.items() for event in one.events}
    meant = {key: Counter(filter(None, ids)).most_common(1)[0][0] if any(ids) else None for key, ids in placed.items()}
    wrong = [*_not_found(sets, placed), *_not_one(placed)]
    metrics = {"found": _share([event_id is not None for ids in placed.values() for event_id in ids]),
               **b_cubed([(key, event_id) for key, ids in placed.items() for event_id in ids if event_id])}
    for slot, flags in (("figures", _figures(sets, meant, shown)), ("status", _statuses(sets, meant, shown)),
                        ("part_of", _wholes(sets, meant, shown))):
        judged = list(flags)
        metrics[slot] = _share([right for right, _ in judged])
        wrong += [line for right, line in judged if not right]
    metrics["figures_told"] = _share([right for right, _ in _figures(sets, meant, shown, told_only=True)])
    return SetScore(metrics=metrics, wrong=tuple(wrong))


def b_cubed(pairs: Sequence[tuple[object, str]]) -> dict[str, float]:
    """Give precision, recall and F1 of (happening, event) pairs, one a telling."""
    both, happenings, events = Counter(pairs), Counter(one for one, _ in pairs), Counter(event for _, event in pairs)
    precision = sum(both[pair] / events[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / happenings[pair[0]] for pair in pairs) / len(pairs)
    return {"b_cubed": 2 * precision * recall / (precision + recall), "b_cubed_precision": precision,
            "b_cubed_recall": recall}


def _event_of(name: str, one: GoldSet, event: SetEvent, telling: SetTelling, told: Iterable[Told]) -> str | None:
    article = next(article for article in one.articles if article.key == telling.article)
    url, words = address(name, article), " ".join(folded(telling.words))
    fitting = [mention for mention in told if mention.url == url and mention.in_title == telling.title
               and mention.event_type in event.types and words in " ".join(folded(mention.evidence))]
    return min(fitting, key=lambda mention: event.types.index(mention.event_type)).event_id if fitting else None


def _not_found(sets: Sets, placed: Mapping[tuple[str, str], Sequence[str | None]]) -> Iterator[str]:
    for name, one in sets.items():
        for event in one.events:
            for telling, event_id in zip(event.told, placed[name, event.key], strict=True):
                if event_id is None:
                    yield f"{name}: no mention of {event.key!r} in {telling.article}: {telling.words or 'the title'}"


def _not_one(placed: Mapping[tuple[str, str], Sequence[str | None]]) -> Iterator[str]:
    within = defaultdict(set)
    for key, ids in placed.items():
        known = [event_id for event_id in ids if event_id]
        if len(set(known)) > 1:
            yield f"{key[0]}: {key[1]!r} is {len(set(known))} events: {[i and i[:6] for i in ids]}"
        for event_id in known:
            within[event_id].add(key)
    yield from (f"one event holds {sorted(keys)}" for keys in within.values() if len(keys) > 1)


def _figures(sets: Sets, meant: Mapping[tuple[str, str], str | None], shown: Shown,
             told_only: bool = False) -> Iterator[tuple[bool, str]]:
    for name, one in sets.items():
        for event in one.events:
            mine = [figure for figure in shown.figures if figure.event_id == meant[name, event.key]]
            for wanted in event.figures:
                if told_only and not _is_told(name, one, event, wanted, shown.told):
                    continue
                got = [figure for figure in mine if (figure.measure, figure.unit) == (wanted.measure, wanted.unit)]
                right = any((figure.best, figure.disputed, figure.additive)
                            == (wanted.best, wanted.disputed, wanted.additive) for figure in got)
                yield right, f"{name}: figure of {event.key!r}: wanted {wanted}, got {[f[1:] for f in got]}"


def _is_told(name: str, one: GoldSet, event: SetEvent, wanted: SetFigure, told: Iterable[Told]) -> bool:
    """Say whether a mention of an acceptable type, in an article that tells the event, gives its best figure."""
    urls = {address(name, article) for article in one.articles if article.key in {t.article for t in event.told}}
    return any((wanted.measure, wanted.best) in mention.figures for mention in told
               if mention.url in urls and mention.event_type in event.types)


def _statuses(sets: Sets, meant: Mapping[tuple[str, str], str | None], shown: Shown) -> Iterator[tuple[bool, str]]:
    known = {event.event_id: event.status for event in shown.events}
    for name, one in sets.items():
        for event in one.events:
            got = known.get(meant[name, event.key] or "")
            yield got == event.status, f"{name}: status of {event.key!r}: wanted {event.status}, got {got}"


def _wholes(sets: Sets, meant: Mapping[tuple[str, str], str | None], shown: Shown) -> Iterator[tuple[bool, str]]:
    wholes = {event.event_id: event.part_of for event in shown.events}
    for name, one in sets.items():
        for event in one.events:
            wanted = meant[name, event.part_of] if event.part_of else None
            got = wholes.get(meant[name, event.key] or "")
            yield got == wanted, f"{name}: {event.key!r} is a part of {got}, wanted {event.part_of}"


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)
