"""Several whom one pronoun means: in `X and Y said they` both are meant, whichever of them it was taken for."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.actor import Party

Told = tuple[Sequence[Party], str]  # the parties of a sentence and its text


def all_meant(they: Party, sentences: Sequence[Told], joints: frozenset[str]) -> Party:
    """Give a pronoun of several with all who stand joined to whom it means; `sentences` are the nearest first."""
    for parties, text in sentences:
        named = [k for k, p in enumerate(parties) if p.name == they.name and not (p.pronoun or p.possessive)]
        if named:
            row = _row(parties, text, named[-1], joints)
            members = tuple(dict.fromkeys((p.name, p.country) for p in row))
            name = " and ".join(name for name, _ in members)
            return replace(they, name=name, country=None, members=members) if len(members) > 1 else they
    return they


def _row(parties: Sequence[Party], text: str, at: int, joints: frozenset[str]) -> Sequence[Party]:
    """Give those of one kind that stand in a row with the party at an index, an `and` before the last."""
    first = last = at
    while first and _joined(parties[first - 1], parties[first], text, joints):
        first -= 1
    while last + 1 < len(parties) and _joined(parties[last], parties[last + 1], text, joints):
        last += 1
    closed = first < last and "and" in text[parties[last - 1].end_char : parties[last].start_char].split()
    return parties[first : last + 1] if closed else ()


def _joined(one: Party, other: Party, text: str, joints: frozenset[str]) -> bool:
    """Say whether two of one kind are joined; a comma alone joins states, of others it may say who somebody is."""
    between = text[one.end_char : other.start_char].strip(" ")
    alike = one.kind == other.kind and not (one.possessive or other.possessive or one.pronoun or other.pronoun)
    return alike and between in joints and (between != "," or one.kind == "state")
