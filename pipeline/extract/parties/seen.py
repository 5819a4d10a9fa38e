"""What one sentence shows of actors, before the article tells who its short forms mean."""

from typing import Literal, NamedTuple

from schemas.vocabulary import ActorKind

# full: names an actor by itself; surname: one capitalised word that may be a known person's or an acronym;
# short: "the ministry"; pronoun: "it"; pair: "the sides"; stranger: somebody whom no name tells, and an unknown "he".
Sort = Literal["full", "surname", "short", "pronoun", "pair", "stranger"]


class Seen(NamedTuple):
    """A stretch of a sentence that names an actor or stands for one; start inclusive, end exclusive.

    A tuple: an article makes hundreds, most of which name nobody it knows, and a tuple is made in a third of the time.
    """

    start: int
    end: int
    name: str
    kind: ActorKind
    country: str | None = None
    sort: Sort = "full"
    noun: str | None = None  # the common noun it ends on, as nouns.csv writes it
    title: str | None = None  # a person's title, lower case, last word
    possessive: bool = False
    plural: bool = False
    speaks: bool = False  # stands beside a verb of saying or behind "according to"
    told: int = 0  # of a pronoun with which what is said begins: where whoever says it would end
    bare: bool = True  # names an actor even where nothing before it tells whose
    lone: bool = False  # one person told by a noun of no office, with whom `he` may go on: "a gunman"

    def named(self, other: "Seen") -> "Seen":
        """Give this stretch the identity of another."""
        return self._replace(name=other.name, kind=other.kind, country=other.country, title=self.title or other.title)

    @property
    def nameless(self) -> bool:
        """Say whether nothing tells who it is."""
        return self.sort == "stranger"
