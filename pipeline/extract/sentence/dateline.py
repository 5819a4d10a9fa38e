"""What stands in front of a sentence and is no part of it: a dateline, a bullet, a word that joins it to another."""

import re

from pipeline.chronology.dateline import Front, dateline_of
from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import Gazetteer, fold
from schemas.article import Sentence

BULLET = re.compile(r"[-–—•·*]\s+")
FIRST = re.compile(r"([A-Za-z]+), ")


def begins_at(text: str, lexicon: Lexicon) -> int:
    """Give where a sentence begins to tell: its place of writing is no scene, its day no time of an act."""
    at = front_of(text, lexicon.gazetteer)
    if bullet := BULLET.match(text, at):
        at = bullet.end()
    first = FIRST.match(text, at)
    return first.end() if first and first[1].lower() in lexicon.cues["connective"] else at


def begun(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Give a sentence from where it begins to tell."""
    at = begins_at(sentence.text, lexicon)
    cut = {"start_char": sentence.start_char + at, "text": sentence.text[at:]}
    return sentence.model_copy(update=cut) if at else sentence


def front_of(text: str, gazetteer: Gazetteer) -> int:
    """Give where the words behind a dateline begin; 0 where there is none."""
    found = dateline_of(text)
    if found is None or found.place is None:
        return 0
    if not (found.dashed or (found.loud and (found.day or _colon(text, found)))):
        return 0
    return found.end if _is_place(found.place, gazetteer) else 0


def _colon(text: str, front: Front) -> bool:
    """Say whether a colon ends it: "KARACHI: At least nine"."""
    return text[: front.end].rstrip().endswith(":")


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer has what stands before a dash, or it stands in a region or country."""
    key = fold(words.partition(",")[0])
    return "," in words or bool(gazetteer.regions.named(key)) or bool(gazetteer.cities(key))
