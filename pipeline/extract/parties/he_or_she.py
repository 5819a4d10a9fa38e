"""Whom `he` and `she` may stand for: a person of that sex, or the office that a sentence is about."""

from collections.abc import Sequence

from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Names


def sex_of(pronoun: str, names: Names) -> str | None:
    """Give the sex that a pronoun tells."""
    if pronoun not in names.naming["he"]:
        return None
    return "female" if pronoun in names.naming["she"] else "male"


def of_the_other_sex(pronoun: str, one: Seen, names: Names) -> bool:
    """Say whether a first name, else a title, tells that a pronoun cannot be one's: a queen is no `he`."""
    return _sex(one, names) not in (None, sex_of(pronoun, names))


def office_meant(pronoun: Seen, told: Sequence[Seen], names: Names) -> Seen | None:
    """Give the office of a land that a sentence begins with, or the only one: `The Greek mayor left. She had said`."""
    actors = [one for one in told if not one.possessive]
    offices = [one for one in actors if _one_office(one)]
    sole = len({one.name for one in offices}) == 1 or actors[:1] == offices[:1]
    if not offices or not sole or pronoun.name not in names.naming["he"] & names.naming["subjects"]:
        return None
    return None if of_the_other_sex(pronoun.name, offices[0], names) else offices[0]


def _one_office(one: Seen) -> bool:
    """Say whether one person is told by an office of a land: `Greece's mayor`; not `the mayor`, `Greek mayors`."""
    told = one.title is not None and one.country is not None and one.name != one.title
    return told and one.kind != "person" and not one.plural


def _sex(one: Seen, names: Names) -> str | None:
    if one.nameless and (told := sex_of(one.name, names)):
        return told
    title = (one.title or (one.name if one.nameless else "")).split()[-1:]
    by_title = next((sex for sex in ("female", "male") if title and title[0] in names.naming[sex]), None)
    return names.first_names.get(one.name.split()[0]) or by_title
