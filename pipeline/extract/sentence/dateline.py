"""The dateline in front of a report: where it was written is no scene, and its day is no time of an act."""

from pipeline.chronology.dateline import dateline_of
from pipeline.lexicon.gazetteer import Gazetteer, fold


def front_of(text: str, gazetteer: Gazetteer) -> int:
    """Give where the words behind a dateline begin; 0 where there is none."""
    found = dateline_of(text)
    if found is None or found.place is None or not (found.dashed or (found.loud and found.day)):
        return 0
    return found.end if _is_place(found.place, gazetteer) else 0


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer has what stands before a dash, or it stands in a region or country."""
    key = fold(words.partition(",")[0])
    return "," in words or bool(gazetteer.regions.named(key)) or bool(gazetteer.cities(key))
