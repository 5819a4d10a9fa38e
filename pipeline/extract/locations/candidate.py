"""What a sentence shows of places, before the article tells which of the namesakes is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.lexicon.gazetteer import Place

LARGE_CITY = 100_000  # people

# known: one place by its name alone; region, district: a word says so; settlement: a word says it is lived in;
# plain: a capitalised name that the gazetteer has.
Sort = Literal["known", "region", "district", "settlement", "plain"]
# The nouns beside a name, and what they make of it.
SORTS: tuple[tuple[str, Sort], ...] = (
    ("region_nouns", "region"),
    ("district_nouns", "district"),
    ("settlement_nouns", "settlement"),
)


@dataclass(slots=True)
class Candidate:
    """A stretch of a sentence that may name a place; start inclusive, end exclusive."""

    start: int
    end: int
    name: str
    key: str  # folded name
    sort: Sort
    options: tuple[Place, ...]  # all places so named
    relation: str | None = None
    adjective: bool = False
    cued: bool = False  # a preposition, a settlement noun or a container says that it is a place
    weak: bool = False  # only "for", "of" or the like places it, or it is a first name
    located: bool = False  # something happens "in", "at", "near" or "outside" it, and its name is no ordinary word
    told: bool = False  # a place in whatever land: "in Lypa", "the town of Lypa", "Kano's Lypa district"
    container: "Candidate | None" = None  # "Odesa, Ukraine"; "the village of Lypa in the Sumy region"
    holds: bool = False  # the name before it lies in it
    place: Place | None = None  # which is meant, once known

    @property
    def within(self) -> Place | None:
        """Give the smallest known place that holds it."""
        holder = self.container
        while holder is not None and holder.place is None:
            holder = holder.container
        return holder.place if holder else None

    @property
    def sure(self) -> bool:
        """Say whether it names one place whatever the article is about."""
        if self.sort == "plain":
            return names_one_region(self.options)
        return self.sort in ("known", "region") and len(self.options) == 1


def names_one_region(options: Sequence[Place]) -> bool:
    """Say whether a bare name is a region's rather than a city's ("Texas", "Helmand"): its cities are small."""
    return (
        bool(options)
        and options[0].kind == "admin1"
        and all(option.kind != "admin1" and option.people < LARGE_CITY for option in options[1:])
    )


def names_a_seat(options: Sequence[Place]) -> bool:
    """Say whether a name is a city's that its own region is called after, in one country only: Kherson, Idlib."""
    return (
        len({option.country for option in options}) == 1
        and options[0].kind == "city"
        and any(option.kind == "admin1" and option.admin1_code == options[0].admin1_code for option in options[1:])
    )


def fitting(sort: Sort, regions: tuple[Place, ...], cities: tuple[Place, ...]) -> tuple[Place, ...]:
    """Give the namesakes that a name of this sort may mean, the likeliest first."""
    if sort == "region":
        return regions or cities
    if sort in ("settlement", "district"):
        return cities
    # A region may go without its word ("in Helmand", "in Texas"); its own city of that name is meant first.
    own = {region.admin1_code for region in regions}
    return (
        *(city for city in cities if city.admin1_code in own),
        *regions,
        *(city for city in cities if city.admin1_code not in own),
    )
