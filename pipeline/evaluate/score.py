"""Scores of gold pages: shares of what was asked that was found right, and of what was found that was asked."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.evaluate.pages import Judged, Marks
from schemas.mention import Mention
from schemas.noun import Noun

SLOTS = ("quantities", "actors", "place", "time", "claimant", "claimant_absent", "modality", "polarity", "inverted")


class Score(Noun):
    """Shares from 0 to 1 by name, null where nothing was asked, and each case that was not right, in one line."""

    pages: int
    mentions: int
    metrics: Mapping[str, float | None]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    false: tuple[str, ...]


def score_of(marks: Sequence[Marks]) -> Score:
    """Give the score of all pages together; a missed mention misses all its slots."""
    judged = [one for page in marks for one in page.judged]
    false = [mention for page in marks for mention in page.false]
    hits = [one for one in judged if one.found]
    asked, found = len(judged), len(hits) + len(false)
    metrics = {
        "mention_f1": _f1(len(hits), found, asked),
        "precision": _share(len(hits), found),
        "recall": _share(len(hits), asked),
        "strict_f1": _f1(sum(all(one.slots.flags) for one in hits), found, asked),
        "segmentation": _mean([right for page in marks for _, right in page.articles]),
        **{name: _mean([flag for one in judged for flag in getattr(one.slots, name)]) for name in SLOTS},
    }
    return Score(pages=len(marks), mentions=asked, metrics=metrics, missed=tuple(_missed(judged)),
                 wrong=tuple(_wrong(hits)), false=tuple(map(_told, false)))


def _missed(judged: Sequence[Judged]) -> Iterator[str]:
    yield from (f"{one.page}: {one.gold.types[0]}: {one.gold.evidence}" for one in judged if one.found is None)


def _wrong(hits: Sequence[Judged]) -> Iterator[str]:
    for one in hits:
        bad = [name for name in SLOTS if name != "inverted" and not all(getattr(one.slots, name))]
        if bad and one.found:
            yield f"{one.page}: {one.found.event_type}: {', '.join(bad)}: {one.gold.evidence}"


def _told(mention: Mention) -> str:
    return f"{mention.event_type} ({mention.rule}, {mention.modality}): {mention.evidence}"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _mean(flags: Sequence[bool]) -> float | None:
    return _share(sum(flags), len(flags))


def _f1(right: int, found: int, asked: int) -> float | None:
    return 2 * right / (found + asked) if found + asked else None
