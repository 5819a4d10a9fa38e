"""When and where a sentence plays that tells no act of its own: `The shooting happened on Monday in X`."""

from dataclasses import dataclass

from pipeline.sentence.scene import Scene
from schemas.place import Location
from schemas.time import TimeSpan

POINTS = frozenset({"day", "part_of_day", "hour", "minute"})


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a sentence plays that tells no act of its own."""

    time: TimeSpan | None
    places: tuple[Location, ...]
    happens: bool = False  # it says when something told elsewhere happened
    inherited: bool = False  # its places stand in another sentence still


def setting_of(scene: Scene) -> Setting | None:
    """Give the one moment and the places that a sentence names; null where it names several moments or none.

    Nor does the moment of a saying set a scene: `X told a panel on Thursday`.
    """
    points = [time for time in scene.times if time.precision in POINTS and not scene.in_zone(time)]
    there = [place for place in scene.locations if not place.adjective and place.relation != "from"]
    if len(points) != 1 or len(scene.times) > 1:
        return None
    local = sorted(there, key=lambda place: place.kind == "country")
    return Setting(points[0], tuple(local), happens=_happens(scene))


def _happens(scene: Scene) -> bool:
    """Say whether a sentence says of something told elsewhere that it happened, or of a mishap how."""
    low = f" {scene.text.lower()} "
    return any(f" {phrase}" in low for phrase in scene.lexicon.cues.joined["occurring"])
