"""The compiled files of the gazetteer, opened without reading them apart: a line is parsed when it is asked for."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pipeline.errors import LexiconError
from schemas.value import value
from schemas.vocabulary import PlaceKind

COLUMNS = 8
PART = 2  # bytes by which the lines of a file are divided, so that a search begins among few of them
LAST = b"\xff"  # sorts behind every byte of UTF-8
_CODE = re.compile(r"[A-Z]{3}$")

# Letters that Unicode does not decompose, and marks that transliterations sprinkle over names.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae",
        "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "-": " ", "–": " ", ".": " ", "/": " ",
        **dict.fromkeys("'’‘ʻʼ`ʿʾ´", ""),
    }
)  # fmt: skip
_SPACES = re.compile(r"\s+")


def fold(name: str) -> str:
    """Give the form that names are compared in: lower case, no accents or apostrophes, hyphens and dots as spaces."""
    if name.isascii() and name.isalpha():
        return name.lower()
    return _folded(name)


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower().translate(_LETTERS)
    return _SPACES.sub(" ", letters).strip()


@value(frozen=True, slots=True)
class Place:
    """A place of the gazetteer; coordinates in degrees, people counted to the thousand below."""

    name: str
    kind: PlaceKind
    country: str | None  # ISO 3166 alpha-3; null for what lies in several
    admin1: str | None  # name of the first-order region
    admin1_code: str  # GeoNames code, such as UA.05
    latitude: float | None
    longitude: float | None
    people: int
    geoname_id: int | None


class Lines:
    """The lines of a sorted file, found by how they begin; bytes sort as code points do."""

    def __init__(self, path: Path) -> None:
        """Open a file whose lines are sorted and end with a newline each."""
        self._data = path.read_bytes()
        self._parts: dict[bytes, tuple[int, int]] = {}

    def __iter__(self) -> Iterator[str]:
        """Yield every line."""
        return iter(self._data.decode().splitlines())

    def starting(self, start: str) -> Iterator[str]:
        """Yield the lines that begin with some words, in the file's order."""
        data, key = self._data, start.encode()
        part = key[:PART]
        if part not in self._parts:
            self._parts[part] = self._from(part, 0, len(data)), self._from(part + LAST, 0, len(data))
        low = self._from(key, *self._parts[part])
        while data.startswith(key, low):
            end = data.find(b"\n", low)
            yield data[low:end].decode()
            low = end + 1

    def _from(self, key: bytes, low: int, high: int) -> int:
        """Give where the first line begins that does not sort before a key, between the beginnings of two lines."""
        data = self._data
        while low < high:
            middle = (low + high) // 2
            begin = data.rfind(b"\n", low, middle) + 1 or low
            if data[begin : begin + len(key)] < key:
                low = data.find(b"\n", middle) + 1
            else:
                high = begin
        return low


class Regions:
    """First-order regions by GeoNames code and by folded name."""

    def __init__(self, path: Path) -> None:
        """Open admin1.tsv; raise LexiconError with file and line where it does not hold."""
        self._rows: dict[str, list[str]] = {}
        self._codes: dict[str, list[str]] = {}
        self._places: dict[str, Place] = {}
        for line, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            cells = text.split("\t")
            if len(cells) != COLUMNS or not _CODE.match(cells[1]) or not cells[4].isdigit():
                raise LexiconError(
                    f"{path}:{line}: a region has {COLUMNS} columns with a country and a number; "
                    "compile it again with infra/gazetteer.py."
                )
            code, others = cells[0], cells[7]
            self._rows[code] = cells
            for key in (fold(cells[2]), *others.split("|")) if others else (fold(cells[2]),):
                self._codes.setdefault(key, []).append(code)

    def __contains__(self, code: str) -> bool:
        """Say whether there is a region of a GeoNames code."""
        return code in self._rows

    def of(self, code: str) -> Place | None:
        """Give the region of a GeoNames code."""
        if code not in self._places:
            cells = self._rows.get(code)
            if cells is None:
                return None
            _, country, name, _, number, latitude, longitude, _ = cells
            self._places[code] = Place(
                name, "admin1", country, name, code, float(latitude) if latitude else None,
                float(longitude) if longitude else None, 0, int(number),
            )  # fmt: skip
        return self._places[code]

    def named(self, key: str) -> tuple[Place, ...]:
        """Give the regions of a folded name, in the file's order."""
        codes = self._codes.get(key)
        return tuple(place for code in codes if (place := self.of(code))) if codes else ()
