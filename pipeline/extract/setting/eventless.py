"""When and where a sentence plays that tells no act of its own: `The shooting happened on Monday in X`."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.lexicon import Lexicon
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


def setting_of(text: str, times: Sequence[TimeSpan], places: Sequence[Location], lexicon: Lexicon) -> Setting | None:
    """Give the one moment and the places that a sentence names; null where it names several moments or none."""
    points = [time for time in times if time.precision in POINTS]
    local = sorted((p for p in places if not p.adjective and p.relation != "from"), key=lambda p: p.kind == "country")
    if len(points) != 1 or len(times) > 1:
        return None
    return Setting(points[0], tuple(local), happens=_happens(text, lexicon))


def _happens(text: str, lexicon: Lexicon) -> bool:
    """Say whether a sentence says of something told elsewhere that it happened, or of a mishap how."""
    low = f" {text.lower()} "
    return any(f" {phrase}" in low for phrase in lexicon.cues.joined["occurring"])
