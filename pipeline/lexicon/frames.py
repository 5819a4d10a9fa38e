"""Event frames: which words tell which event, with what roles and figures, and what rules them out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from pipeline.errors import LexiconError
from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.trigger import Roles, Trigger, Words
from pipeline.lexicon.verbs import IrregularVerb, forms_of, load_irregular, plural
from schemas.crosswalk import EVENT_TYPES
from schemas.noun import Noun
from schemas.vocabulary import Measure

Form = Literal["base", "third", "ing", "past", "participle", "noun", "plural"]
WORD = re.compile(r"[a-z]+")
VERB_FORMS: tuple[Form, ...] = ("base", "third", "ing", "past", "participle")


class Frame(Noun):
    """One event type's stanza."""

    event_type: str
    roles: Roles
    typed_by_weapon: bool = False
    official: bool = False  # its source must be a person or body that acts for a side
    triggers: tuple[Trigger, ...] = Field(min_length=1)
    measures: dict[str, Measure]


@dataclass(frozen=True)
class Entry:
    """A trigger under one of its forms: the words after the first, its frame, and what kind of form it is."""

    rest: Words
    frame: Frame
    trigger: Trigger
    form: Form


@dataclass(frozen=True)
class Frames:
    """All frames, with their triggers looked up by first word."""

    frames: tuple[Frame, ...]
    by_word: Mapping[str, tuple[Entry, ...]]
    same_past: frozenset[str]  # verbs whose past is their base: hit, hurt
    signals: frozenset[str]  # a word of every trigger, the longest of its phrase

    def may_tell(self, text: str) -> bool:
        """Say whether a text holds a word of any trigger: a quick no for most sentences."""
        return not self.signals.isdisjoint(WORD.findall(text.lower()))


def load_frames(folder: Path) -> Frames:
    """Read every file of frames/; raise LexiconError for an unknown type or a trigger that stands twice."""
    irregular = load_irregular(folder)
    frames: list[Frame] = []
    seen: dict[tuple[object, ...], Path] = {}
    by_word: dict[str, list[Entry]] = {}
    for path in sorted((folder / "frames").glob("*.yaml")):
        frame = read_yaml(path, Frame)
        _check(path, frame, seen)
        frames.append(frame)
        for word, entry in _entries(frame, irregular):
            by_word.setdefault(word, []).append(entry)
    longest_first = {word: tuple(sorted(found, key=lambda e: -len(e.rest))) for word, found in by_word.items()}
    same_past = frozenset(verb.lemma for verb in irregular.values() if verb.lemma in verb.past)
    signals = frozenset(
        max((w for p in (word, *e.rest) for w in WORD.findall(p)), key=len)
        for word, entries in by_word.items()
        for e in entries
    )
    return Frames(
        frames=tuple(frames),
        by_word=longest_first,
        same_past=same_past,
        signals=signals,
    )


def _check(path: Path, frame: Frame, seen: dict[tuple[object, ...], Path]) -> None:
    if frame.event_type not in EVENT_TYPES:
        raise LexiconError(f"{path}: event_type {frame.event_type!r} is not in event_types.csv.")
    for trigger in frame.triggers:
        if trigger.key in seen:
            word = trigger.verb or trigger.noun
            raise LexiconError(f"{path}: trigger {word!r} stands in {seen[trigger.key].name} too.")
        seen[trigger.key] = path


def _entries(frame: Frame, irregular: Mapping[str, IrregularVerb]) -> Iterator[tuple[str, Entry]]:
    for trigger in frame.triggers:
        if trigger.noun:
            *front, last = trigger.noun.split()
            nouns: tuple[tuple[Form, str], ...] = (("noun", last), ("plural", plural(last)))
            for form, word in nouns:
                first, *rest = [*front, word]
                yield first, Entry(tuple(rest), frame, trigger, form)
            continue
        first, *rest = (trigger.verb or "").split()
        forms = forms_of(first, irregular)
        for kind in VERB_FORMS:
            value = getattr(forms, kind)
            for word in value if isinstance(value, tuple) else (value,):
                yield word, Entry(tuple(rest), frame, trigger, kind)
