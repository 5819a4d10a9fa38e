"""One act of a sentence: its triggers, its sides, its figures, and what they are one with."""

from pipeline.extract.attachment.takers import Taken
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon.weapons import Weapon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Claim
from schemas.crosswalk import CROSSWALK, Crosswalk
from schemas.place import Location
from schemas.time import TimeSpan
from schemas.value import value
from schemas.vocabulary import Modality, Polarity

# Types that only the weapon tells apart, or whom it was aimed at; of two for one act the higher rank is the narrower.
RANKS = {
    "attack": 0,
    "bombing": 1,
    "shelling": 2,
    "air_strike": 2,
    "drone_attack": 2,
    "grenade_attack": 2,
    "assassination": 3,
    "suicide_bombing": 3,
    "chemical_attack": 4,
}
STRIKES = frozenset(RANKS)


@value(frozen=True, slots=True)
class Act:
    """One act of a sentence; `founds` are the triggers that tell it, the first leads."""

    founds: tuple[Found, ...]
    event_type: str
    weapon: Weapon | None
    sides: Sides
    taken: tuple[Taken, ...]
    times: tuple[TimeSpan, ...]
    places: tuple[Location, ...]
    modality: Modality
    polarity: Polarity
    claim: Claim | None
    anaphoric: bool = False  # it points back and tells nothing of its own
    doubt: float = 0.0  # taken off its confidence where a neighbour puts it in another light
    loose: bool = False  # it tells an act only where one was told before: `the blast`
    back: bool = False  # it points back to an act told before: `the attack killed three`
    akin: bool = False  # its sentence likens it to an act told before: `the attack followed a barrage of 90 drones`

    @property
    def lead(self) -> Found:
        """The trigger that names the act."""
        return self.founds[0]

    @property
    def family(self) -> str:
        """What it may be one with: strikes of all weapons are one family."""
        return "strike" if self.event_type in STRIKES else self.event_type

    @property
    def crosswalk(self) -> Crosswalk:
        """What other codebooks call its type."""
        return CROSSWALK.get(self.event_type) or self.lead.frame.crosswalk

    @property
    def lands(self) -> frozenset[str]:
        """The countries in which its clause says that it was."""
        return frozenset(place.country for place in self.places if place.country and place.relation != "from")

    @property
    def is_toll(self) -> bool:
        """Whether only the toll is told."""
        return self.event_type == "casualties"

    @property
    def harms(self) -> bool:
        """Whether a toll can be its own."""
        return self.crosswalk.assault
