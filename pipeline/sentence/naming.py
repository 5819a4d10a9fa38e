"""Offices and nouns that tell who the name behind them is: `hostages X and Y`, `general and police chief X was`."""

from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.quantity import Amount

MOST_WORDS = 2  # words between what describes somebody and the noun: `American football player`
MOST_TITLES = 6  # words between the first office of a person and the name


def one_by_name(scene: Scene, office: Party, person: Party, between: str) -> bool:
    """Say whether a person is who an office or a noun before the name tells of, another office between or nothing."""
    if person.kind != "person" or person.pronoun or office.pronoun or office.possessive or not _noun(office):
        return False
    return not between or told_twice(scene, office, person)


def told_twice(scene: Scene, office: Party, person: Party) -> bool:
    """Say whether two offices joined by `and` are one person's: bare ones, or before a verb of one.

    `Chadian general and police chief X`, `the general and police chief X was`; not `a nurse and police chief X met`.
    """
    low, *words = scene.text[office.end_char : person.start_char].lower().split() or [""]
    titles = scene.lexicon.names.titles
    if low != "and" or not 0 < len(words) <= MOST_TITLES or words[-1] not in titles or not _singular(scene, office):
        return False
    at, behind = scene.token_at(office.start_char), scene.token_at(person.end_char)
    articles = scene.grammar["owning_articles"]
    if words[0] in articles:
        return False
    return scene.words[behind : behind + 1] in _singles(scene) or (at > 0 and scene.words[at - 1] not in articles)


def _singles(scene: Scene) -> frozenset[tuple[str, ...]]:
    return frozenset((low,) for low in scene.grammar["singular_auxiliaries"])


def _noun(party: Party) -> bool:
    """Say whether a party is told by a common noun."""
    return party.kind not in ("person", "state") and party.name.split()[-1].islower()


def _singular(scene: Scene, party: Party) -> bool:
    """Say whether a noun tells of one person: an office, a militant; not `the police`."""
    low, lexicon = party.text.split()[-1].lower(), scene.lexicon
    return _noun(party) and (low in lexicon.names.titles or (low in lexicon.units.persons and not low.endswith("s")))


def describes_one(scene: Scene, party: Party, counted: Amount) -> bool:
    """Say whether a land or a body only says of what kind the one counted is: `a British arms dealer`."""
    if party.kind in ("person", "rebels") or party.end_char >= counted.end_char or _counted(party, counted):
        return False  # "an ELN fighter" is of the ELN
    if scene.text[party.start_char : party.end_char] != party.text:
        return False  # of another sentence
    if counted.start_char <= party.start_char:
        return True
    words, lexicon = scene.text[party.end_char : counted.start_char].split(), scene.lexicon
    small = lexicon.cues["prepositions|finite"] | lexicon.grammar["joins"]
    return len(words) <= MOST_WORDS and all(
        word.replace("-", "").isalpha() and word.islower() and word not in small and not lexicon.cues.verbal(word)
        for word in words
    )


def _counted(party: Party, counted: Amount) -> bool:
    """Say whether a party ends on the noun that is counted, or on several: `a Lima man hurt in`."""
    last = party.text.split()[-1]
    return last.lower() == (counted.head or "").split(" ")[-1] or (last.islower() and last.endswith("s"))
