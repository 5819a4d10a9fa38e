"""Another of a famous surname: whom an article named in full goes on by it, where nothing told of the famous one."""

from collections.abc import Sequence

from pipeline.extract.parties.seen import Seen
from pipeline.extract.parties.surnames import family_name, surname_key
from pipeline.lexicon.names import Names


def own_namesakes(seen: Sequence[Sequence[Seen]], texts: Sequence[str], names: Names) -> list[list[Seen]]:
    """Give the actors of an article, a bare famous surname being whomever of it the article named before in full.

    Not where it names the famous one too, with a first name, an office or by that surname before the other.
    """
    told = {one.name for row, text in zip(seen, texts, strict=True) for one in row if one.title or not _bare(one, text)}
    own: dict[str, Seen] = {}
    meant: list[list[Seen]] = []
    for row, text in zip(seen, texts, strict=True):
        meant.append([])
        for one in row:
            other = own.get(surname_key(text[one.start : one.end])) if _bare(one, text) else None
            if one.name in told or other is None:
                told.add(one.name)
                meant[-1].append(one)
            else:
                meant[-1].append(one._replace(name=other.name, country=other.country))
            if one.kind == "person" and one.sort == "full" and " " in text[one.start : one.end]:
                own.setdefault(surname_key(family_name(one.name, names)), one)
    return meant


def _bare(one: Seen, text: str) -> bool:
    """Say whether somebody known by several names is given by the last alone."""
    written = text[one.start : one.end]
    return one.kind == "person" and one.sort == "full" and " " not in written and one.name.endswith(f" {written}")
