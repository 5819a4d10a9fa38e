"""What stands in front of a sentence and is no part of it: a dateline, a bullet, a word that joins it to another."""

import re

from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import Gazetteer, fold
from pipeline.lexicon.words import cut
from pipeline.sentence.front import Front, dateline_of
from schemas.article import Sentence

BULLET = re.compile(r"[-–—•·*]\s+")
WIRE = re.compile(r"\(([^()]{2,30})\)\s*(?:--?|[–—])?\s*")
FIRST = re.compile(r"([A-Za-z]+), ")
# "KABUL At least nine", "VITORIA, Brazil Police": the agency and its dash were left out on the page.
LOUD = r"[A-ZÀ-Þ]{3,}(?:[ -][A-ZÀ-Þ]{2,}){0,2}"
BARE = tuple(
    re.compile(rf"({LOUD}{land}) (?=[A-ZÀ-Þ](?:[a-zß-ÿ]| [a-z]))")
    for land in ("", r", [A-Z]\w+", r", [A-Z]\w+ [A-Z]\w+")
)
LARGE = 100_000  # people of a town that is no ordinary word, nor a section of the paper


def begins_at(text: str, lexicon: Lexicon) -> int:
    """Give where a sentence begins to tell: its place of writing is no scene, its day no time of an act."""
    at = front_of(text, lexicon)
    if bullet := BULLET.match(text, at):
        at = bullet.end()
    first = FIRST.match(text, at)
    return first.end() if first and first[1].lower() in lexicon.cues["connective"] else at


def begun(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Give a sentence from where it begins to tell."""
    at = begins_at(sentence.text, lexicon)
    behind = {"start_char": sentence.start_char + at, "text": sentence.text[at:]}
    return sentence.model_copy(update=behind) if at else sentence


def front_of(text: str, lexicon: Lexicon) -> int:
    """Give where the words behind a dateline begin; 0 where there is none."""
    wire = WIRE.match(text)
    if wire and lexicon.layout.reports(wire[1]):
        return wire.end()
    found = dateline_of(text)
    if found is None or found.place is None:
        return _bare(text, lexicon.gazetteer)
    if found.wire and lexicon.layout.reports(found.wire):
        return found.end
    if not (found.dashed or (found.loud and (found.day or _colon(text, found)))):
        return 0
    return found.end if _is_place(found.place, lexicon.gazetteer) else 0


def _bare(text: str, gazetteer: Gazetteer) -> int:
    """Give where a report begins behind nothing but a town in capitals, or a town and its land."""
    for found in (pattern.match(text) for pattern in BARE):
        town, _, land = found[1].partition(", ") if found else ("", "", "")
        if found and (_is_land(land, gazetteer) if land else _is_large(town, gazetteer)):
            return found.end()
    return 0


def _is_land(words: str, gazetteer: Gazetteer) -> bool:
    known = gazetteer.known.at(tuple(cut(words)), 0)
    return bool(gazetteer.regions.named(fold(words))) or (known is not None and known[0].name == words)


def _is_large(town: str, gazetteer: Gazetteer) -> bool:
    return any(city.people >= LARGE for city in gazetteer.cities(fold(town)))


def _colon(text: str, front: Front) -> bool:
    """Say whether a colon ends it: "KARACHI: At least nine"."""
    return text[: front.end].rstrip().endswith(":")


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer has what stands before a dash, or it stands in a region or country."""
    key = fold(words.partition(",")[0])
    return "," in words or bool(gazetteer.regions.named(key)) or bool(gazetteer.cities(key))
