"""What the text has been going on about: acts of earlier sentences, from which an act may take what it leaves out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.acts.act import Act
from pipeline.lexicon.weapons import Weapon
from schemas.actor import Party
from schemas.place import Location
from schemas.time import TimeSpan
from schemas.value import value

Parties = tuple[Party, ...]
REACH = 3  # sentences back that "the attack" may mean
NEXT = 1  # sentences back that a toll or an interception continues
MOST = 12  # acts and places remembered
REGIONS = frozenset({"city", "admin1", "region", "country"})  # kinds of places remembered


@value(frozen=True, slots=True)
class Told:
    """An act as it was told in an earlier sentence, everything resolved."""

    ordinal: int
    family: str
    event_type: str
    harms: bool
    sources: tuple[Party, ...]
    targets: tuple[Party, ...]
    time: TimeSpan | None
    places: tuple[Location, ...]
    claimant: str | None
    weapon: Weapon | None = None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """The acts told so far, the last one last, and how many sentences were read; `places_at` has the places of each."""

    told: tuple[Told, ...] = ()
    read: int = 0
    places_at: Callable[[int], Sequence[Location]] = lambda _: ()

    def and_then(self, told: Sequence[Told]) -> "Memory":
        """Give the memory after one more sentence."""
        return Memory((*self.told, *told)[-MOST:], self.read + 1, self.places_at)

    def and_told(self, told: Told) -> "Memory":
        """Give the memory after one more act of the present sentence."""
        return replace(self, told=(*self.told, told)[-MOST:])

    @property
    def regions(self) -> tuple[Location, ...]:
        """The places named last in the sentences before, the last one last."""
        found: tuple[Location, ...] = ()
        for n in range(self.read - 1, -1, -1):
            found = (*(p for p in self.places_at(n) if p.kind in REGIONS and not p.adjective), *found)
            if len(found) >= MOST:
                break
        return found[-MOST:]

    def strike_before(self, ordinal: int, reach: int = REACH, act: Act | None = None) -> Told | None:
        """Give the last harmful act told lately sentences before; one that `act` may mean by day and country."""
        harmful = (t for t in reversed(self.told) if t.harms and 0 <= ordinal - t.ordinal <= reach)
        return next((t for t in harmful if act is None or not _at_odds(t, act)), None)

    def opponents(self, ordinal: int, sources: Parties) -> Parties:
        """Give the other side of the last act told lately with one side that of `sources`."""
        own = {p.country for p in sources} - {None}
        for told in reversed(self.told):
            if not (told.harms or told.family == "interception"):
                continue  # whom it condemns, or visits, sent nothing
            if not own or not 0 <= ordinal - told.ordinal <= REACH:
                break
            for one, other in ((told.sources, told.targets), (told.targets, told.sources)):
                if own & {p.country for p in one} and not own & {p.country for p in other}:
                    return other
        return ()

    def same_before(self, ordinal: int, family: str, claimant: str | None) -> Told | None:
        """Give the act of the same family that the sentence before told, by the same claimant."""
        return next(
            (
                t
                for t in reversed(self.told)
                if t.family == family and 0 < ordinal - t.ordinal <= NEXT and _kin(t.claimant, claimant)
            ),
            None,
        )

    def answered(self, ordinal: int, sources: Parties, targets: Parties, lands: frozenset[str]) -> Told | None:
        """Give the strike that an interception answers: the last within two sentences at the side that intercepts.

        `lands` are the countries in which it is told to be: where two sides strike each other, each answers at home.
        """
        strikes = [t for t in reversed(self.told) if t.family == "strike" and 0 <= ordinal - t.ordinal <= REACH]
        near = next((t for t in strikes if ordinal - t.ordinal <= NEXT + 1), None)
        told = near and (next((t for t in strikes if lands & _fell_on(t)), near) if lands else near)
        if told is None or _clash(sources, told.targets) or _clash(targets, told.sources):
            return None
        own = {p.country for p in sources} - {None}
        return None if own & {p.country for p in told.sources} else told  # nobody shoots down what it sent itself


def _at_odds(told: Told, act: Act) -> bool:
    """Say whether an act was done and one told before only planned, or words fix another day or country than it had."""
    if act.modality == "actual" and told.planned:
        return True
    if act.times and told.time and not any(_meet(told.time, time) for time in act.times):
        return True
    lands = {place.country for place in act.places} - {None}
    return bool(lands) and lands.isdisjoint(place.country for place in told.places) and bool(told.places)


def _meet(one: TimeSpan, other: TimeSpan) -> bool:
    """Say whether two times share a moment; an open end shares any."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start < other.end and other.start < one.end


def _fell_on(told: Told) -> frozenset[str]:
    """Give the countries of the targets and the places of a strike."""
    countries = (*(party.country for party in told.targets), *(place.country for place in told.places))
    return frozenset(country for country in countries if country)


def _clash(one: Parties, other: Parties) -> bool:
    """Say whether both sides are known and none of one's countries is among the other's."""
    return bool(one and other) and {p.country for p in one}.isdisjoint(p.country for p in other)


def _kin(one: str | None, other: str | None) -> bool:
    """Say whether two names share their head word: `Ukrainian police` and `police`."""
    if one is None or other is None:
        return one is other
    return one == other or one.split()[-1].lower() == other.split()[-1].lower()
