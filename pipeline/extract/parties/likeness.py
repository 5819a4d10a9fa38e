"""Whether two names or titles may be one person's."""

from collections.abc import Collection


def of_one_rank(one: str, other: str, deputies: Collection[str]) -> bool:
    """Say whether of two titles both or neither are a deputy's: "the president" is no vice president."""
    return [title.replace("-", " ").split()[0] in deputies for title in (one, other)] in ([True, True], [False, False])


def same_person(name: str, other: str) -> bool:
    """Say whether two names can be one person's: the same first letter, or all its words are the other's."""
    return name[0] == other[0] or set(name.split()[:-1]) <= set(other.split())


def named_none_of(name: str, words: Collection[str]) -> bool:
    """Say whether neither a name nor its last word is one of some words."""
    return name not in words and name.rpartition(" ")[2] not in words
