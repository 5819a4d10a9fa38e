"""The countries, places, claimants and publishers of made-up lakes: names of no language, the same in every run."""

import random

VOWELS, BEGINS, ENDS = "aeiou", ("k", "m", "v", "dr", "s", "t", "br", "n", "l", "gr"), ("n", "r", "sk", "l", "m", "")
CODES = ("UKR", "RUS", "ISR", "PSE", "SYR", "SDN", "YEM", "LBN", "IRN", "MMR", "COD", "NGA", "MLI", "SOM", "ETH", "IRQ",
         "AFG", "PAK", "IND", "COL", "MEX", "HTI", "USA", "GBR", "FRA", "DEU", "TUR", "POL", "GEO", "ARM")
PLACES_EACH = 60


def _name(rng: random.Random) -> str:
    parts = (rng.choice(BEGINS) + rng.choice(VOWELS) + rng.choice(ENDS) for _ in range(rng.choice((2, 2, 3))))
    return "".join(parts).capitalize()


def _places() -> list[tuple[str, str, str, float, float]]:
    """Give name, country, region, latitude and longitude of places, those of the first countries first."""
    rng, found = random.Random(1), []
    for number, code in enumerate(CODES):
        north, east = rng.uniform(-10, 55), rng.uniform(-90, 100)
        regions = [f"{_name(rng)} Region" for _ in range(8)]
        found += [(_name(rng), code, rng.choice(regions), round(north + rng.uniform(-4, 4), 4),
                   round(east + rng.uniform(-6, 6), 4), number + rng.uniform(0, 12)) for _ in range(PLACES_EACH)]
    return [(*place[:4], place[4]) for place in sorted(found, key=lambda place: place[5])]


def _claimants() -> list[tuple[str, str]]:
    rng = random.Random(2)
    offices = [(f"{body} of {code}", code) for code in CODES for body in ("Air Force", "Defence Ministry", "Police")]
    return offices + [(f"{_name(rng)} {_name(rng)}", rng.choice(CODES)) for _ in range(3000)]


COUNTRIES = [(f"Armed forces of {code}", code) for code in CODES]
PLACES = _places()
CLAIMANTS = _claimants()
PUBLISHERS = [f"{_name(random.Random(number))} {('Post', 'Times', 'News', 'Herald')[number % 4]}"
              for number in range(150)]
