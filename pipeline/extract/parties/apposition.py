"""What stands behind a name and says who that is: "Ann Bell, a spokeswoman for the Danish Foreign Ministry"."""

from collections.abc import Sequence

from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Names
from pipeline.lexicon.words import cut

_REACH = 60  # characters from a name to the country that its office is of


def told_apart(seen: Sequence[Seen], text: str, names: Names) -> list[Seen]:
    """Give a sentence's actors, the people among them with the office and country that stand behind their names."""
    return [
        _told(
            _served(_in_office(one, seen[i - 1 : i], text), seen[i - 1 : i], text, names),
            seen[i + 1 : i + 3],
            text,
            names,
        )
        if one.kind == "person" and one.sort == "full"
        else one
        for i, one in enumerate(seen)
    ]


def _in_office(one: Seen, before: Sequence[Seen], text: str) -> Seen:
    """Give a person the office right before the name: "Bolivia's interior minister, Ana Paz"."""
    office = before[0] if before else None
    if office is None or not office.title or office.sort != "short" or text[office.end : one.start] != ", ":
        return one
    return one._replace(title=one.title or office.title, country=one.country or office.country)


def _served(one: Seen, before: Sequence[Seen], text: str, names: Names) -> Seen:
    """Give a person the country of whom they work for: "Paz's spokesman, Ivan Soto", "the premier's aide Ana Paz"."""
    served = before[0] if before else None
    if served is None or served.kind != "person" or not served.possessive or not served.country or one.country:
        return one
    between = text[served.end : one.start].removeprefix("'s").removeprefix("’s")
    title = (
        _title(between, names)
        if len(between) <= _REACH and between.count(",") == between.rstrip().endswith(",")
        else None
    )
    return one._replace(title=one.title or title, country=served.country) if title else one


def _told(one: Seen, following: Sequence[Seen], text: str, names: Names) -> Seen:
    if not text.startswith(", ", one.end) or (one.country and one.title):
        return one
    end = text.find(",", one.end + 2, one.end + 2 + _REACH)
    office = text[one.end + 2 : end if end > 0 else one.end + 2 + _REACH]
    title = _title(office, names)
    if not title:
        return one
    country = next(
        (
            other.country
            for other in following
            if other.country and other.end <= one.end + 2 + len(office) and other.start > one.end
        ),
        None,
    )
    return one._replace(title=one.title or title, country=one.country or country)


def _title(office: str, names: Names) -> str | None:
    """Give the first title of the words that explain a name."""
    words = cut(office)
    for at in range(min(len(words), 6)):
        found = names.titles.at_folded(words, at)
        if found and found[0].head:
            return found[0].full
    return None
