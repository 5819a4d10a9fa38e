"""A frame: one event type's stanza, built in or a user's own."""

from collections.abc import Mapping

from pydantic import Field

from pipeline.lexicon.trigger import Roles, Trigger, Words
from schemas.crosswalk import CROSSWALK, Crosswalk
from schemas.noun import Noun
from schemas.vocabulary import Measure


class Takes(Noun):
    """What a frame takes from others: acts of these types are its own where their sides are of these kinds or nouns."""

    types: Words
    source: Words = ()
    target: Words = ()
    participant: Words = ()  # one of the participants
    unless: Words = ()  # none of whom may stand on any side
    object: Words = ()  # words one of which is its object, where no such target is named: checkpoint, barracks
    whole: bool = False  # asked when the acts of a sentence are brought together; the sides take part alike


class Frame(Noun):
    """One event type's stanza."""

    event_type: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    definition: str | None = None  # asked of a type that event_types.csv lacks
    codes: Mapping[str, str | int] = Field(default_factory=dict)  # of such a type: plover_type, acled_sub_event, ...
    roles: Roles
    typed_by_weapon: bool = False
    typed_by_side: bool = False  # a state that takes back its own ground regains it, anyone else captures it
    official: Words = ()  # kinds of actor one of which its source must be: it acts for a side
    sourceless: bool = False  # where nobody is named who does it, a receiver of such a kind does as well
    takes: tuple[Takes, ...] = ()
    public: bool = False  # words that private people use too: a side must be one of public life
    aims: Words = ()  # what may lead off whom its triggers are aimed at: `complained about X`; () for any object
    triggers: tuple[Trigger, ...] = Field(min_length=1)
    measures: dict[str, Measure] = Field(default_factory=dict)

    @property
    def crosswalk(self) -> Crosswalk:
        """What other codebooks call it; raises pydantic's ValidationError where a type of one's own is not defined."""
        built_in = CROSSWALK.get(self.event_type)
        if built_in is not None:
            return built_in
        return Crosswalk.model_validate({"event_type": self.event_type, "definition": self.definition, **self.codes})

    @property
    def of_force(self) -> bool:
        """Whether it is a deed against somebody, arrests among them, or tells whom one cost."""
        return self.roles == "toll" or self.crosswalk.material_conflict

    @property
    def violent(self) -> bool:
        """Whether it is violence, or tells whom violence cost."""
        return self.roles == "toll" or self.crosswalk.assault
