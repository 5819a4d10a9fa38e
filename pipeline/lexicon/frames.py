"""Event frames: which words tell which event, with what roles and figures, and what rules them out."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from pydantic import ValidationError

from pipeline.errors import LexiconError
from pipeline.lexicon.files import line_of, read_yaml
from pipeline.lexicon.frame import Frame, Takes
from pipeline.lexicon.gerunds import explicit, noun_of
from pipeline.lexicon.trigger import Trigger, Words
from pipeline.lexicon.verbs import IrregularVerb, VerbForms, forms_of, load_irregular, plural
from schemas.crosswalk import EVENT_TYPES
from schemas.identity import digest
from schemas.vocabulary import ActorKind

Form = Literal["base", "third", "ing", "past", "participle", "noun", "plural", "adjective"]
# What a noun may be beside the classes of common nouns: someone or somewhere known, an unknown name, a kind of party.
NAMED = frozenset({"party", "partner", "location", "weapon", "any", "name", *get_args(ActorKind)})
Seen = dict[tuple[object, ...], tuple[Path, int]]  # where a trigger stands: file and number
ADVERBS = ("tally", "ually", "ibly", "ately", "ously")  # `sexually assault`: the word behind has the verb's forms
VERB_FORMS: tuple[Form, ...] = ("base", "third", "ing", "past", "participle")


@dataclass(frozen=True)
class Entry:
    """A trigger under one of its forms: the words after the first, its frame, and what kind of form it is."""

    rest: Words
    frame: Frame
    trigger: Trigger
    form: Form

    @cached_property
    def asks(self) -> tuple[frozenset[str], ...]:
        """Sets of words of each of which the sentence must hold one: the second word of the phrase, its objects."""
        trigger = self.trigger
        apart = trigger.infinitive and self.rest == ("to",)  # what stands for its `to` is looked for later
        second = frozenset(self.rest[:1]) if not apart else frozenset[str]()
        if trigger.never:
            return (second,) if second else ()
        objects = frozenset[str]() if trigger.money else frozenset(trigger.objects)
        return tuple(words for words in (second, objects, trigger.followed, frozenset(trigger.next)) if words)

    @cached_property
    def base(self) -> bool:
        """Whether it tells an event by a verb's base form, which may as well be a noun's."""
        return self.form == "base" and not (self.trigger.never or self.trigger.said)

    @cached_property
    def needs(self) -> frozenset[str]:
        """Words one of which the sentence must hold, whosever it is; none for a phrase that is no event."""
        return frozenset() if self.trigger.never else frozenset(self.trigger.needs)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Classes of common nouns one of which a verb's object must be; none where a name may be it, too."""
        trigger = self.trigger
        named = trigger.never or trigger.noun or not NAMED.isdisjoint(trigger.needs_object)
        return frozenset() if named else frozenset(trigger.needs_object)

    @cached_property
    def unless(self) -> Words:
        """Phrases that rule it out, a space at either end."""
        return tuple(f" {phrase} " for phrase in self.trigger.unless)

    @cached_property
    def unless_firsts(self) -> frozenset[str]:
        """Their first words: where none of them stands, no phrase does."""
        return frozenset(phrase.split(" ", 1)[0] for phrase in self.trigger.unless)


@dataclass(frozen=True)
class Frames:
    """All frames, with their triggers looked up by first word."""

    frames: tuple[Frame, ...]
    by_word: Mapping[str, tuple[Entry, ...]]
    same_past: frozenset[str]  # verbs whose past is their base: hit, hurt
    takers: Mapping[str, tuple[tuple[str, Takes], ...]]  # by type: the types that may take its acts, and when
    asks: Mapping[str, frozenset[str]]  # by first word: words of which each of its triggers needs one, where each does
    forms: Mapping[str, frozenset[Form]]  # by first word: the forms of its triggers
    own: str | None = None  # digest of a user's own files, null without any

    def formed(self, low: str, *forms: Form) -> bool:
        """Say whether a word, in lower case, is the first of a trigger in one of some forms: "past", "third"."""
        return low in self.forms and not self.forms[low].isdisjoint(forms)


def load_frames(folder: Path, kinds: frozenset[str], own: Sequence[Path] = ()) -> Frames:
    """Read every file of frames/ and a user's own behind them; raise LexiconError with file and line.

    What does not hold: a value of another form, a type that neither event_types.csv nor the file defines, a class of
    objects that is not among `kinds`, a trigger that stands twice.
    """
    irregular = load_irregular(folder)
    frames: list[Frame] = []
    seen: Seen = {}
    given = [(path, read_yaml(path, Frame)) for path in (*sorted((folder / "frames").glob("*.yaml")), *own)]
    wanted = {trigger.key for path, frame in given if path in own for trigger in frame.triggers}
    by_word: dict[str, list[Entry]] = {}
    nouns = explicit([frame for _, frame in given])
    for path, read in given:
        frame = read if path in own else _yielding(read, wanted)
        _check(path, frame, kinds, seen)
        frames.append(frame)
        for word, entry in (*_entries(frame, irregular), *_gerunds(frame, irregular, nouns)):
            by_word.setdefault(word, []).append(entry)
    longest_first = {word: tuple(sorted(found, key=lambda e: -len(e.rest))) for word, found in by_word.items()}
    return Frames(
        frames=tuple(frames),
        by_word=longest_first,
        takers=_takers(frames),
        asks=_asks(longest_first),
        forms={word: frozenset([entry.form for entry in found]) for word, found in longest_first.items()},
        same_past=frozenset(verb.lemma for verb in irregular.values() if verb.lemma in verb.past),
        own=digest(*(path.read_text("utf-8") for path in own))[:8] if own else None,
    )


def _yielding(frame: Frame, wanted: Set[object]) -> Frame:
    """Give a built-in frame without the phrases that it says are no event where a user's own frame says they are."""
    kept = tuple(trigger for trigger in frame.triggers if not (trigger.never and trigger.key in wanted))
    return frame if len(kept) == len(frame.triggers) else frame.model_copy(update={"triggers": kept})


def _asks(by_word: Mapping[str, Sequence[Entry]]) -> Mapping[str, frozenset[str]]:
    """Give for each word that alone opens nothing what must stand somewhere beside it: `in` asks for `the event of`."""
    asking = {word: [entry.asks for entry in found] for word, found in by_word.items()}
    return {word: frozenset().union(*(asks[0] for asks in found)) for word, found in asking.items() if all(found)}


def _takers(frames: Sequence[Frame]) -> Mapping[str, tuple[tuple[str, Takes], ...]]:
    takers: dict[str, tuple[tuple[str, Takes], ...]] = {}
    for frame in frames:
        for takes in frame.takes:
            for event_type in takes.types:
                takers[event_type] = (*takers.get(event_type, ()), (frame.event_type, takes))
    return takers


def _check(path: Path, frame: Frame, kinds: frozenset[str], seen: Seen) -> None:
    if frame.event_type not in EVENT_TYPES and frame.definition is None:
        where = f"{path}:{line_of(path, ('event_type',))}"
        raise LexiconError(f"{where}: {frame.event_type!r} is not in event_types.csv: mend it, or add a definition.")
    try:
        frame.crosswalk  # noqa: B018 - it is built to be checked
    except ValidationError as error:
        where = f"{path}:{line_of(path, ('codes',))}"
        raise LexiconError(f"{where}: codes: {error.errors()[0]['loc'][0]} is no code of the crosswalk.") from None
    for at, trigger in enumerate(frame.triggers):
        if unknown := {*trigger.needs_object, *trigger.complement, *trigger.needs_subject} - kinds - NAMED:
            wrong = f"{', '.join(sorted(unknown))} is no class of classes.csv or weapons.csv."
            raise LexiconError(f"{path}:{_line(path, at)}: {wrong}")
        if trigger.key in seen:
            word, other = trigger.word, seen[trigger.key]
            wrong = f"trigger {word!r} with the same limits stands in {other[0]}:{_line(*other)} too."
            raise LexiconError(f"{path}:{_line(path, at)}: {wrong}")
        seen[trigger.key] = path, at


def _line(path: Path, trigger: int) -> int:
    return line_of(path, ("triggers", trigger))


def _entries(frame: Frame, irregular: Mapping[str, IrregularVerb]) -> Iterator[tuple[str, Entry]]:
    for trigger in frame.triggers:
        if trigger.noun:
            *front, last = trigger.noun.split()
            nouns: tuple[tuple[Form, str], ...] = (("noun", last), ("plural", plural(last)))
            for form, word in nouns:
                first, *rest = [*front, word]
                yield first, Entry(tuple(rest), frame, trigger, form)
            continue
        first, *rest = trigger.word.split()
        if trigger.adjective:
            yield first, Entry(tuple(rest), frame, trigger, "adjective")
            continue
        pasts: list[list[str]] = []
        for kind, words in _inflected(trigger.word.split(), irregular):
            if kind == "participle" and words in pasts and not words[0].endswith("n"):
                continue  # read as the past is; only "thrown" and the like are passive by themselves
            pasts += [words] if kind == "past" else []
            yield words[0], Entry(tuple(words[1:]), frame, trigger, kind)


def _gerunds(
    frame: Frame, irregular: Mapping[str, IrregularVerb], told: Set[str]
) -> Iterator[tuple[str, Entry]]:
    """Yield the nouns in -ing of a frame's verbs, where no frame tells of the noun itself."""
    for trigger in frame.triggers:
        noun = noun_of(frame, trigger, irregular)
        if noun is not None and noun.word not in told:
            yield noun.word, Entry((), frame, noun, "noun")


def _inflected(words: Sequence[str], irregular: Mapping[str, IrregularVerb]) -> Iterator[tuple[Form, list[str]]]:
    """Yield a verb phrase in all its forms: an adverb before the verb has none, one joined by `and` has the same."""
    at = int(words[0].endswith(ADVERBS) and len(words) > 1)
    front, verb, rest = [*words[:at]], words[at], [*words[at + 1 :]]
    joined = rest[1] if rest[:1] == ["and"] else None
    forms = forms_of(verb, irregular)
    others = forms_of(joined, irregular) if joined else None
    for kind in VERB_FORMS:
        for word in _spelt(forms, kind):
            for other in _spelt(others, kind) if others else ("",):
                yield kind, [*front, word, *(["and", other, *rest[2:]] if other else rest)]


def _spelt(forms: VerbForms, kind: Form) -> tuple[str, ...]:
    value = getattr(forms, kind)
    return value if isinstance(value, tuple) else (value,)
