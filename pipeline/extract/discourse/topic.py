"""What an article is about as a whole, where that decides what its words mean: play, fiction, history are no news."""

import re
from collections.abc import Sequence
from itertools import chain

from pipeline.extract.discourse.telling import Telling
from pipeline.lexicon import Lexicon

MIN_WORDS = 5  # different words of a field that an article about it holds
MIN_SHARE = 0.02  # of all its words
SICK_SHARE = 0.01  # likewise: its sicknesses are named by few words
BODIES = frozenset({"state", "government", "military", "police", "rebels"})
TOLLS = frozenset({"killed", "injured", "casualties", "arrested", "missing"})
DEADLY = frozenset({"killed", "arrested", "missing"})
YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
BYGONE = 40  # years before publication from which on a year is history
OLDEST = 1900  # one year before this is enough
OLD_YEARS = 3  # as many of later ones
SAID_NEW = frozenset({None, "publication", "inherited", "relative"})  # what dates an act otherwise than by its year


def topic_of(sentences: Sequence[tuple[str, ...]], published: int | None, lexicon: Lexicon) -> str | None:
    """Give what an article is about by many of its words (lower case), else None.

    `fiction`, `game`, `leisure` or `illness` by words of the field, `bygone` by its years; `published` is the year of
    publication, null where nobody knows it.
    """
    words = list(chain.from_iterable(sentences))
    held, most = frozenset(words), len(words)
    if _often(words, lexicon.cues["illness"] & held, max(MIN_WORDS, SICK_SHARE * most)):
        return "illness"
    for topic in ("fiction", "game", "leisure"):
        found = lexicon.cues[topic] & held
        if len(found) >= MIN_WORDS and _often(words, found, MIN_SHARE * most):
            return topic
    return "bygone" if published is not None and _of_old(words, published, lexicon) else None


def _often(words: Sequence[str], found: frozenset[str], least: float) -> bool:
    """Say whether some of the words of an article stand in it so often."""
    return bool(found) and sum(word in found for word in words) >= least


def _of_old(words: Sequence[str], published: int, lexicon: Lexicon) -> bool:
    """Say whether the years that an article names lie nearly all a lifetime back."""
    years = [
        int(word) for i, word in enumerate(words) if len(word) == 4 and YEAR.fullmatch(word) and _led(words, i, lexicon)
    ]
    old = [year for year in years if year <= published - BYGONE]
    many = len(old) >= OLD_YEARS or any(year < OLDEST for year in old)
    return many and len(old) >= 4 * (len(years) - len(old))


def _led(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Say whether a figure is led as a year is: `in 1487`, `the spring of 1487`, `since 1917`; not `the 1700 block`."""
    return words[i - 1] in ("in", "since") or (words[i - 1] == "of" and words[i - 2] in lexicon.grammar["seasons"])


def happened(telling: Telling, topic: str | None) -> bool:
    """Say whether an act can have happened in an article of that topic: in a game only what has a toll, in a film none.

    Verbal acts of a sport's officials are events like others; of leisure only those of a state's bodies are. Whom a
    sickness kills is no toll. In a piece of history only what a year dates is told of its own time.
    """
    act = telling.act
    material = act.crosswalk.material_conflict
    if topic is None or (topic == "game" and not material):
        return True
    if topic == "illness":
        return not act.is_toll
    if topic == "bygone":
        basis = telling.time.basis if telling.time else None
        return act.crosswalk.verbal or basis not in SAID_NEW
    if topic == "leisure" and not material and any(party.kind in BODIES for party in act.sides.sources):
        return True
    wanted = DEADLY if topic == "game" and act.is_toll else TOLLS
    return topic != "fiction" and any(taken.measure in wanted for taken in act.taken)


def of_a_nameless_enemy(telling: Telling, lexicon: Lexicon) -> bool:
    """Say whether only `the enemy` that no side or place makes one does it, with no figure: words of a column."""
    sides = telling.sides
    everyone = (*sides.sources, *sides.targets, *sides.participants)
    foes = lexicon.names.naming["partisan"]
    named = [party for party in everyone if party.name not in foes or party.country is not None]
    return bool(everyone) and not named and not telling.act.harms and not telling.places and not telling.act.taken
