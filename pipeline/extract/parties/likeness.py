"""Whether two names or titles may be one person's."""

from collections.abc import Collection

from pipeline.lexicon.names import Names

# Nouns by which an article goes on with one body.
SAME_NOUN = {
    "military": ("armed forces", "army", "General Staff"),
    "army": ("military", "armed forces"),
    "armed forces": ("military", "army"),
    "government": ("administration",),
    "troops": ("forces",),
    "forces": ("troops",),
}


def of_one_rank(sought: str, held: str, names: Names) -> bool:
    """Say whether of two titles both or neither are a deputy's: "the president" is no vice president, no former one."""
    first, other = (title.replace("-", " ").split()[0] for title in (sought, held))
    gone = other in names.naming["no_longer"] and first not in names.naming["no_longer"]
    return not gone and (first in names.naming["deputies"]) == (other in names.naming["deputies"])


def ranked(title: str, first: str, names: Names) -> str:
    """Give a title of public life with the first word of its phrase that sets it apart: `former president`."""
    first = first.partition("-")[0]  # "ex-president"
    apart = first in names.naming["deputies|no_longer"]
    public = title not in names.naming["private_titles"]
    return f"{first} {title}" if apart and public and not title.startswith(first) else title


def same_person(name: str, other: str) -> bool:
    """Say whether two names can be one person's: the same first letter, or all its words are the other's."""
    return name[0] == other[0] or set(name.split()[:-1]) <= set(other.split())


def named_none_of(name: str, words: Collection[str]) -> bool:
    """Say whether neither a name nor its last word is one of some words."""
    return name not in words and name.rpartition(" ")[2] not in words
