"""Who a pronoun stands for: somebody of its own sentence, else of the one before, which it goes on about."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from pipeline.extract.parties.he_or_she import of_the_other_sex, office_meant, sex_of
from pipeline.extract.parties.likeness import named_none_of
from pipeline.extract.parties.pronouns import heard_of, object_before, only_other
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Names

Fits = Callable[[Seen], bool]


class Around(NamedTuple):
    """What an article shows of actors up to a pronoun, pronouns among them, and the words of its sentence."""

    here: Sequence[Seen]  # in its sentence
    before: Sequence[Seen]  # in the sentence before
    earlier: Sequence[Seen]  # in the one before that
    past: Sequence[Seen]  # in all, those of its sentence the last
    text: str
    names: Names
    quoting: Collection[str]  # names of those who quote it
    sexes: Mapping[str, str]  # of those for whom a pronoun of one sex stood, by name


def antecedent(seen: Seen, around: Around) -> Seen | None:
    """Give whom a pronoun stands for, a stranger where it is somebody whom no name tells."""
    able, sex = fitting(seen.name, around.names), sex_of(seen.name, around.names)

    def fits(one: Seen) -> bool:
        return able(one) and one.name not in around.quoting and around.sexes.get(one.name, sex) == sex

    here = list(heard_of(around.here, seen, around.text))
    if seen.speaks:
        past = (*around.past[: len(around.past) - len(around.here)], *here)
        if spoke := next((one for one in reversed(past) if one.speaks and fits(one)), None):
            return spoke
    if seen.name in around.names.naming["objects"] and not seen.possessive:
        return _object(seen, around, here, fits)
    if seen.told and (speaker := _teller(seen, here, around)):
        return speaker
    inside = _inside(seen, here, around, fits) or _body(seen, here)
    return inside or (None if _of_a_name(seen, around) else _going_on(seen, here, around, fits))


def _of_a_name(seen: Seen, around: Around) -> bool:
    """Say whether a name that nobody knows says what a pronoun begins, and may mean itself: `Ennahda says | it`."""
    front = around.text[: max(seen.told, 0)].split()
    return bool(front) and front[-1][:1].isupper() and seen.name not in around.names.naming["he"]


def _inside(seen: Seen, here: Sequence[Seen], around: Around, fits: Fits) -> Seen | None:
    """Give the first of its sentence for a subject, the last for what is owned: `hid the rebels, whom they ...`."""
    nearest = seen.possessive or seen.name not in around.names.naming["subjects"]
    meant = (one for one in (reversed(here) if nearest else here) if fits(one) and not one.possessive)
    return next((one for one in meant if not (nearest and _told(seen, one, around))), None)


def _told(seen: Seen, one: Seen, around: Around) -> bool:
    """Say whether one is whom somebody tells what `it` begins of himself: `Chad told Mali that it would leave`.

    Not where the other is to do or suffer it: `warned Mali that it must leave`.
    """
    if around.text[one.end : seen.start].split() != ["that"]:
        return False
    naming, front = around.names.naming, around.text[: one.start].removesuffix("the ").split()
    behind = around.text[seen.end :].split(maxsplit=2)[:2]
    return front[-1:] != [] and front[-1] in naming["telling"] and naming["obliged"].isdisjoint(behind)


def _going_on(seen: Seen, here: Sequence[Seen], around: Around, fits: Fits) -> Seen | None:
    """Give whom the sentence before is about; an office only where an article has named nobody whom it may mean."""
    person = seen.name in around.names.naming["he"]
    owning = [one for one in around.before if person and one.possessive and fits(one)]  # "Paz's term is over"
    subject = _subject(around.before, fits) or next(iter(owning), None)
    subject = subject or (_subject(around.earlier, fits) if person else None)
    if subject is not None:
        return subject
    if any(fits(one) and not one.possessive for one in around.past):
        return None
    return office_meant(seen, here, around.names) or office_meant(seen, around.before, around.names)


def _subject(told: Sequence[Seen], fits: Fits) -> Seen | None:
    """Give the first of a sentence whom a pronoun may mean."""
    return next((one for one in told if fits(one) and not one.possessive), None)


def _object(seen: Seen, around: Around, here: Sequence[Seen], fits: Fits) -> Seen | None:
    met = object_before(here, seen, around.text, around.names.naming["listing"])
    met = met if met and fits(met) else only_other(here, seen, around.text, fits)
    if met:
        return met
    subjects = {one.name for one in here}
    return next((one for one in reversed(around.before) if fits(one) and one.name not in subjects), None)


def _teller(seen: Seen, here: Sequence[Seen], around: Around) -> Seen | None:
    """Give who tells what begins with a pronoun: whoever its verb of saying stands behind, else the subject."""
    naming = around.names.naming
    fits, they = fitting(seen.name, around.names), seen.name in naming["they"]
    subjects = [one for one in here if not one.possessive or one.end == seen.told]
    able = [one for one in subjects if fits(one) or (they and one.noun in naming["not_it"])]
    spoke = [one for one in able if one.speaks and not around.text.startswith(",", one.end)]
    first = able[0] if able[:1] == subjects[:1] != [] else None
    return next((one for one in able if one.end == seen.told), spoke[-1] if spoke else first)


def _body(seen: Seen, here: Sequence[Seen]) -> Seen | None:
    """Give the body that speaks and that a "they" of its sentence stands for: "The army said they had fired"."""
    if seen.name != "they":
        return None
    return next((one for one in here if one.speaks and one.kind not in ("person", "media")), None)


def fitting(pronoun: str, names: Names) -> Fits:
    """Give the test of whom a pronoun may stand for by kind, number and sex."""
    naming = names.naming
    if pronoun in naming["he"]:
        return lambda one: (one.kind == "person" or one.lone) and not of_the_other_sex(pronoun, one, names)
    many, people = naming["not_it"], ("person", "civilians", "crowd")
    if pronoun in naming["they"]:
        return lambda one: one.plural or (one.speaks and one.noun in many)  # "police said they had"
    not_it = (*many, *naming["single"])
    return lambda one: one.kind not in people and not one.plural and named_none_of(one.name, not_it)
