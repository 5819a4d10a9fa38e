"""A trigger: the word or phrase that tells an event, and every limit that must hold where it stands."""

from typing import Literal, Self

from pydantic import Field, model_validator

from schemas.noun import Noun
from schemas.vocabulary import Measure, Modality

Words = tuple[str, ...]
Roles = Literal["act", "mutual", "toll"]


class Trigger(Noun):
    """A word or phrase that tells an event; every limit that it carries must hold where it stands."""

    verb: str | None = None
    noun: str | None = None
    adjective: str | None = None  # a predicate that has a subject as a verb has: ready to, in favor of
    needs_object: Words = ()  # classes one of which its object must be: drone, party, location, partner, any
    objects: Words = ()  # words one of which must stand in its object, of any class: sanctions, embargo
    absorbs: bool = False  # the word of `objects` tells no act beside it: "repelled an attack" is one act
    active: bool = False  # it tells no such event in the passive: "was met with anger"
    next: Words = ()  # words one of which must stand right behind it
    money: bool = False  # a sum of money in its object does as well as one of its `objects`
    towards: Words = ()  # prepositions behind which its target stands: `aid to X`, `support for X`
    infinitive: bool = False  # `agree to`, `offer to`: the act named behind it is what its subject means to do
    # kinds of actor or nouns one of which its subject must be: crowd, mob; person: people counted; unnamed: no `by`
    doers: Words = ()
    moves: bool = False  # its object is its doer's own forces, and no target: `sent troops to X`
    bare: bool = False  # a verb that takes no object: `they demonstrated`, not `he demonstrated a robot`
    strands: bool = False  # no noun follows its passive: `was shot at by X`, but `was shot | at a park`
    split: bool = False  # its object may stand inside it: `set a bus on fire`
    complement: Words = ()  # likewise for what a noun is of or before it
    needs_subject: Words = ()  # classes of nouns or kinds of parties one of which must be its subject: military, rebels
    needs_party: Words = ()  # kinds of parties one of which must take part
    unless_party: Words = ()  # kinds of parties none of which may take part: crowd
    needs: Words = ()  # words one of which the sentence must hold
    unless: Words = ()  # phrases that rule it out when the sentence holds them beside it
    without: Words = ()  # words that rule it out wherever they stand in the sentence
    elsewhere: Words = ()  # sets of cues.yaml whose words do likewise, as they show another field: sport, court
    weapon: str | None = None  # a word of weapons.csv that the trigger itself tells: stab, machine-gun
    by: dict[str, str] = Field(default_factory=dict)  # the type by the kind of who does it: `militants bombed` a shop
    doer: str | None = None  # a preposition behind which the doer stands: `blamed the attack on`
    measure: Measure | None = None  # what a figure tied to it counts
    roles: Roles | None = None  # where they differ from the frame's
    suffered: bool = False  # its subject is the target
    dies: bool = False  # it takes no object, and befalls its subject: die, perish
    witnessed: bool = False  # its subject only learns of it: `police found two people dead`
    light: bool | Literal["strict"] = False  # a noun that is an event only with a verb that lends it one (or a date)
    one_sided: bool = False  # no fight, whoever its sides are: soldiers massacred by rebels
    needs_figure: bool = False
    needs_target: bool = False
    needs_source: bool = False
    needs_plural: bool = False
    needs_weapon_or_state: bool = False
    refers: bool = False  # points back to an act told; a noun tells one else only with a weapon: `the blast`
    followed: frozenset[str] = frozenset()  # words one of which must stand close behind it, in whatever clause
    reduced: Words = ()  # words right behind a participle that show it to be passive without `was`: "accused of"
    aims: Words = ()  # what may lead off whom its words are aimed at, where it is other than its frame's
    denied: bool = False  # told only where will, would, can or do denies it, and then done: `will not accept`
    willed: bool = False  # told only where it is announced, and then done: `said it would retaliate`
    said: bool = False  # told only in what someone says, who does it to its subject: `said that Y must leave`
    utters: bool = False  # an act even where it is how something is said: `warned Y that it would strike`
    mood: Modality | None = None  # what its own word makes of an act told as done: "consider sanctions"
    never: bool = False  # a longer phrase that is no event at all

    @model_validator(mode="after")
    def _one_word(self) -> Self:
        if [self.verb, self.noun, self.adjective].count(None) != 2:
            raise ValueError("a trigger is either a verb or a noun or an adjective")
        return self

    @model_validator(mode="after")
    def _single_words(self) -> Self:
        asked = (*self.objects, *self.next, *self.needs, *self.without, *self.followed, *self.reduced)
        if phrases := sorted(word for word in asked if " " in word):
            raise ValueError(f"only `unless` takes phrases: {', '.join(phrases)}")
        return self

    @property
    def word(self) -> str:
        """The word or phrase itself."""
        return self.verb or self.noun or self.adjective or ""

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it another trigger than one of the same word."""
        limits = (
            self.needs_object,
            self.objects,
            self.complement,
            self.needs_subject,
            self.needs_party,
            self.needs,
            self.next,
        )
        moods = (self.followed, self.denied, self.willed, self.said)
        return (self.word, self.noun, limits, moods, self.doers, self.needs_plural)
