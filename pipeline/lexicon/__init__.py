"""What we know of a language, read from seeds/, checked and frozen; stages take it as an argument."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pipeline.lexicon.agents import agents
from pipeline.lexicon.amounts import AmountWords, load_amounts
from pipeline.lexicon.calendar import Calendar, load_calendar
from pipeline.lexicon.cues import Cues, load_cues
from pipeline.lexicon.files import pack
from pipeline.lexicon.frames import Form, Frames, load_frames
from pipeline.lexicon.gazetteer import Gazetteer, load_gazetteer
from pipeline.lexicon.grammar import load_grammar
from pipeline.lexicon.lasting import lasting
from pipeline.lexicon.layout import Layout, load_layout
from pipeline.lexicon.markup import Markup, load_markup
from pipeline.lexicon.names import Names, load_names
from pipeline.lexicon.numbers import Numbers, load_numbers
from pipeline.lexicon.stamps import Stamps, load_stamps
from pipeline.lexicon.traits import load_traits
from pipeline.lexicon.trust import Trust, load_trust
from pipeline.lexicon.units import Units, load_units
from pipeline.lexicon.weapons import Things, load_things
from pipeline.lexicon.wordsets import WordSets


@dataclass(frozen=True)
class Lexicon:
    """All the data of one language; each section is a file or folder of seeds/lexicon/LANGUAGE."""

    language: str
    numbers: Numbers
    units: Units
    amounts: AmountWords
    calendar: Calendar
    frames: Frames
    layout: Layout
    markup: Markup
    stamps: Stamps
    cues: Cues
    grammar: WordSets
    things: Things
    names: Names
    gazetteer: Gazetteer
    traits: Callable[[str], tuple[int, ...]]        # those of traits.py
    trust: Trust

    def finite(self, low: str, *forms: Form) -> bool:
        """Say whether a word, in lower case, is a finite verb: a common one, or a trigger in one of some forms."""
        return low in self.cues.finite or self.frames.formed(low, *forms)


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en", own_frames: tuple[Path, ...] = (),
                 own_lines: tuple[Path, ...] = ()) -> Lexicon:
    """Read and check a language's data, and a user's own files of frames and lines, once a process.

    Raises LexiconError naming file and line.
    """
    with lasting():
        return _read(language, own_frames, own_lines)


def _read(language: str, own_frames: tuple[Path, ...], own_lines: tuple[Path, ...]) -> Lexicon:
    folder = pack(language)
    numbers = load_numbers(folder)
    units = load_units(folder)
    names = load_names(folder, agents(units))
    calendar = load_calendar(folder, numbers)
    things = load_things(folder, units)
    gazetteer, cues = load_gazetteer(folder, names), load_cues(folder)
    return Lexicon(
        language=language,
        numbers=numbers,
        units=units,
        amounts=load_amounts(folder, numbers),
        calendar=calendar,
        frames=load_frames(folder, things.kinds, own_frames),
        layout=replace(load_layout(folder, own_lines), first_names=frozenset(names.first_names)),
        markup=load_markup(folder),
        stamps=load_stamps(folder, calendar),
        cues=cues,
        grammar=load_grammar(folder),
        things=things,
        names=names,
        gazetteer=gazetteer,
        traits=load_traits(names, gazetteer, cues),
        trust=load_trust(folder),
    )
