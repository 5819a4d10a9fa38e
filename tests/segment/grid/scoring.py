"""What is read of pages of the grid, told by the ways in which they are printed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from pipeline.clean import clean
from pipeline.lexicon import Lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page
from schemas.reject import PageRejected
from tests.segment.grid.printing import FETCHED, Printed, Told

FIELDS = ("body", "title", "source", "time")
OFTEN = 12      # articles in which two ways meet, before what is read of them says something


@dataclass(slots=True)
class Score:
    """How many articles were asked for and read right, by field, and by each way and pair of ways of the forms."""

    asked: Counter[tuple[str, ...]] = field(default_factory=Counter)
    right: Counter[tuple[str, ...]] = field(default_factory=Counter)
    found: int = 0

    def share(self, name: str) -> float:
        """Give the share of a field that is right; that of bodies counts articles too many as wrong."""
        asked, right = self.asked[(name,)], self.right[(name,)]
        return 2 * right / (asked + self.found) if name == "body" else right / max(1, asked)

    def worst(self, name: str, most: int) -> list[tuple[str, float, int]]:
        """Give the ways, and pairs of them, in which most articles are read wrongly beyond the usual."""
        usual = 1 - self.right[(name,)] / max(1, self.asked[(name,)])
        rated = [(asked - self.right[key] - usual * asked, key) for key, asked in self.asked.items()
                 if len(key) > 1 and key[0] == name and asked >= OFTEN]
        return [(" & ".join(key[1:]), 1 - self.right[key] / self.asked[key], self.asked[key])
                for _, key in sorted(rated, reverse=True)[:most]]


def scored(pages: Iterable[Printed], lexicon: Lexicon) -> Score:
    """Read pages and compare."""
    score = Score()
    for page in pages:
        found = read(page, lexicon)
        score.found += len(found)
        ways = [f"{name}={way}" for name, way in page.form.ways]
        keys = [(), *((way,) for way in ways), *combinations(ways, 2)]
        for one in verdicts(page, found):
            for name, right in one.items():
                score.asked.update((name, *key) for key in keys)
                if right:
                    score.right.update((name, *key) for key in keys)
    return score


def read(page: Printed, lexicon: Lexicon) -> Sequence[Article]:
    """Give the articles that are found on a page."""
    given = Page.of("a", "file", "text/plain", page.text.encode(), Given(fetched_at=FETCHED))
    try:
        return segment(clean(given, lexicon), lexicon).articles
    except PageRejected:
        return ()


def verdicts(page: Printed, found: Sequence[Article]) -> list[dict[str, bool]]:
    """Say for each article of a page which of its fields are right; those that the page does not tell are left out."""
    pairs = _paired([_bag(told.body) for told in page.told], [_bag(one.body) for one in found])
    return [_verdict(told, found[pairs[n]] if n in pairs else None) for n, told in enumerate(page.told)]


def _verdict(told: Told, got: Article | None) -> dict[str, bool]:
    said = {"body": got is not None and _fold(got.body) == _fold(told.body)}
    if told.title:
        said["title"] = got is not None and _fold(got.title) == _fold(told.title)
    if told.source:
        said["source"] = got is not None and _fold(got.publisher).lower() == told.source.lower()
    if told.at:
        at = got.published_at if got else None
        within = {"day": 0, "hour": 3600, "minute": 60}[told.precision]
        said["time"] = at is not None and (at.date() == told.at.date() if not within
                                           else abs((at - told.at).total_seconds()) <= within)
    return said


def _fold(text: str | None) -> str:
    return " ".join((text or "").split())


def _bag(text: str) -> Counter[str]:
    return Counter(text.lower().split())


def _paired(told: Sequence[Counter[str]], found: Sequence[Counter[str]]) -> dict[int, int]:
    """Give which found text is which told one, those that have most words in common first."""
    likes = sorted(((-(a & b).total() / max(1, (a | b).total()), i, j)
                    for i, a in enumerate(told) for j, b in enumerate(found)))
    pairs: dict[int, int] = {}
    for like, i, j in likes:
        if like <= -0.2 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs
