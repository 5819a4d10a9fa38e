"""Event frames: which words tell which event, with what roles and figures, and what rules them out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from pipeline.errors import LexiconError
from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.verbs import IrregularVerb, forms_of, load_irregular, plural
from schemas.crosswalk import EVENT_TYPES
from schemas.noun import Noun
from schemas.vocabulary import Measure

Words = tuple[str, ...]
Roles = Literal["act", "mutual", "toll"]
Form = Literal["base", "third", "ing", "past", "participle", "noun", "plural"]
WORD = re.compile(r"[a-z]+")
VERB_FORMS: tuple[Form, ...] = ("base", "third", "ing", "past", "participle")


class Trigger(Noun):
    """A word or phrase that tells an event; every limit that it carries must hold where it stands."""

    verb: str | None = None
    noun: str | None = None
    needs_object: Words = ()  # classes one of which its object must be: drone, body, party, location, any
    complement: Words = ()  # likewise for what a noun is of or before it
    needs: Words = ()  # words one of which the sentence must hold
    unless: Words = ()  # phrases that rule it out when the sentence holds them beside it
    measure: Measure | None = None  # what a figure tied to it counts
    roles: Roles | None = None  # where they differ from the frame's
    suffered: bool = False  # its subject is the target
    light: bool | Literal["strict"] = False  # a noun that is an event only with a verb that lends it one (or a date)
    needs_figure: bool = False
    needs_target: bool = False
    needs_plural: bool = False
    needs_weapon_or_state: bool = False
    never: bool = False  # a longer phrase that is no event at all

    @model_validator(mode="after")
    def _one_word(self) -> Self:
        if (self.verb is None) == (self.noun is None):
            raise ValueError("a trigger is either a verb or a noun")
        return self


class Example(Noun):
    """A labelled sentence; `known_fault` says in one sentence why the engine does not hold it yet."""

    text: str
    events: Words
    known_fault: str | None = None


class Frame(Noun):
    """One event type's stanza."""

    event_type: str
    roles: Roles
    typed_by_weapon: bool = False
    official: bool = False  # its source must be a person or body that acts for a side
    triggers: tuple[Trigger, ...] = Field(min_length=1)
    measures: dict[str, Measure]
    examples: tuple[Example, ...] = ()


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
    seen: dict[tuple[str | None, str | None, Words], Path] = {}
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


def _check(path: Path, frame: Frame, seen: dict[tuple[str | None, str | None, Words], Path]) -> None:
    if frame.event_type not in EVENT_TYPES:
        raise LexiconError(f"{path}: event_type {frame.event_type!r} is not in event_types.csv.")
    for trigger in frame.triggers:
        key = (trigger.verb, trigger.noun, trigger.needs_object or trigger.complement or (str(trigger.needs_plural),))
        if key in seen:
            raise LexiconError(f"{path}: trigger {trigger.verb or trigger.noun!r} stands in {seen[key].name} too.")
        seen[key] = path


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
