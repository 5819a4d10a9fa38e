"""A whole year as the time of an act, by the tokens of a sentence that tell it."""

from datetime import UTC, date, datetime

from pipeline.sentence.scene import Scene
from schemas.time import TimeSpan
from schemas.vocabulary import TimeBasis


def whole_year(scene: Scene, tokens: range, year: int, basis: TimeBasis) -> TimeSpan:
    """Give the year [1 January, 1 January of the next) that tokens [start, stop) tell; they are one at least."""
    start, end = scene.tokens[tokens.start].start, scene.tokens[tokens.stop - 1].end
    return TimeSpan(
        start_char=start,
        end_char=end,
        text=scene.text[start:end],
        start=datetime(year, 1, 1, tzinfo=UTC),
        end=datetime(year + 1, 1, 1, tzinfo=UTC),
        precision="year",
        basis=basis,
        day=date(year, 12, 31),
    )
