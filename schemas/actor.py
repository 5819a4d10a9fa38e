"""Actors: as found in a text, and as rows of a mention."""

from pydantic import Field

from schemas.noun import Noun
from schemas.span import Span
from schemas.value import value
from schemas.vocabulary import ActorKind, ActorRole


@value(frozen=True, slots=True, kw_only=True)
class Party(Span):
    """An actor named in a text: who it is, not yet what it does there."""

    text: str
    name: str                       # canonical; a pronoun's antecedent
    kind: ActorKind
    country: str | None = None      # ISO 3166 alpha-3
    pronoun: bool = False           # "it", "he", "they", and short forms such as "the ministry"
    possessive: bool = False        # "Ukraine's", "Russian": stands before a noun it owns
    private: bool = False           # a person of whom the text gives no office, country or public role
    members: tuple[tuple[str, str | None], ...] = ()    # (name, country) of each, for "the sides"


class Parties(Noun):
    """All parties of an article, in the order of its text; offsets index the title or the sentence."""

    title: tuple[Party, ...] = ()
    sentences: tuple[tuple[Party, ...], ...] = ()


class Actor(Noun):
    """One row an actor of a mention."""

    mention_id: str = Field(description="The mention.")
    article_id: str = Field(description="The article.")
    ordinal: int = Field(description="Its place among the mention's actors, from 0.")
    role: ActorRole = Field(description="source (does it), target (to whom it is done), participant.")
    text: str = Field(description="The words that name it; a pronoun as it stands.")
    start_char: int = Field(description="Where they begin, inclusive; in the title where the mention is in_title.")
    end_char: int = Field(description="Where they end, exclusive.")
    name: str = Field(description="Canonical name; a pronoun's antecedent.")
    kind: ActorKind = Field(description="state, military, government, police, rebels, organization, person, ...")
    country: str | None = Field(description="ISO 3166 alpha-3 of its side.")
