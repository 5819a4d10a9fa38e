"""Weapons and the classes of common nouns that frames ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.lexicon.files import read_csv
from pipeline.lexicon.units import Units
from pipeline.lexicon.verbs import plural
from schemas.noun import Noun

# Kinds of people that news harms, holds and frees; of other nouns for people classes.csv names those that matter.
ARMED = frozenset({"soldier", "militant", "police", "journalist", "medic", "rescuer", "child", "woman"})
# "the General Staff", "a police chief".
DOUBTFUL = frozenset({("general",), ("marine",), ("forces",), ("police",), ("host",), ("female",), ("minor",)})


class Weapon(Noun):
    """A word for a weapon: its name in `mentions.weapon`, its kind, and the type of an attack with it."""

    word: str
    weapon: str
    kind: str
    event_type: str


class ClassWord(Noun):
    """A common noun and its class."""

    word: str
    kind: str


@dataclass(frozen=True)
class Things:
    """Weapons by phrase and classes by word, singular and plural, lower case."""

    weapons: Mapping[tuple[str, ...], Weapon]
    classes: Mapping[tuple[str, ...], str]
    openers: Mapping[str, int]  # first words of all phrases, with how many words the longest has
    opened: Mapping[str, frozenset[str]]  # and the classes of those that it begins

    @property
    def kinds(self) -> frozenset[str]:
        """All classes that a common noun may have."""
        return frozenset({*self.classes.values(), *(weapon.kind for weapon in self.weapons.values())})


def load_things(folder: Path, units: Units) -> Things:
    """Read weapons.csv and classes.csv; the armed, the press and rescuers of units.csv are persons too."""
    weapons = {phrase: row for row in read_csv(folder / "weapons.csv", Weapon) for phrase in both(row.word)}
    classes = {phrase: row.kind for row in read_csv(folder / "classes.csv", ClassWord) for phrase in both(row.word)}
    for phrase, head in units.heads.items():
        row = head.row
        if row.unit == "person" and row.category in ARMED and row.measure is None and phrase not in DOUBTFUL:
            classes.setdefault(phrase, "person")
    openers = {phrase[0]: len(phrase) for phrase in sorted((*weapons, *classes), key=len)}
    opened: dict[str, frozenset[str]] = {}
    for phrase, kind in (*classes.items(), *((phrase, weapon.kind) for phrase, weapon in weapons.items())):
        opened[phrase[0]] = opened.get(phrase[0], frozenset()) | {kind}
    return Things(weapons=weapons, classes=classes, openers=openers, opened=opened)


def both(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give a phrase in singular and plural as words: prisoner of war, prisoners of war; glide bomb, glide bombs."""
    words = word.split()
    at = words.index("of") - 1 if "of" in words else len(words) - 1
    special = {
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people",
        "serviceman": "servicemen",
        "servicewoman": "servicewomen",
        "remains": "remains",
        "aircraft": "aircraft",
    }
    return tuple(words), (*words[:at], special.get(words[at], plural(words[at])), *words[at + 1 :])
