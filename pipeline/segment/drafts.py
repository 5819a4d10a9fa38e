"""A page in division: articles in the making, and the lines that were taken out of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.lexicon.layout import Layout
from pipeline.segment.rows import Row
from pipeline.segment.stamp import Stamp
from schemas.page import Line, PageText, Removal
from schemas.vocabulary import Role


@dataclass(slots=True)
class Draft:
    """An article in the making: what its header says, and the rows of its body."""

    role: Role
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    stamp: Stamp | None = None
    body: list[Row] = field(default_factory=list)
    cut: bool = False
    titled: Row | None = None       # the line that is the title and nothing else
    live: bool = False              # an entry of a live page, which is by the page's own publisher


@dataclass(slots=True)
class Division:
    """A page divided: its articles, and what belongs to none."""

    page: PageText
    layout: Layout
    drafts: list[Draft] = field(default_factory=list)
    dropped: list[tuple[Line, str]] = field(default_factory=list)

    def drop(self, row: Row, rule: str) -> None:
        """Take a line out."""
        self.dropped.append((row.line, rule))

    def removals(self) -> Iterator[Removal]:
        """Yield what was taken out."""
        for line, rule in self.dropped:
            yield Removal(page_id=self.page.page_id, start_char=line.start_char, end_char=line.end_char, rule=rule,
                          text=self.page.text[line.start_char:line.end_char])
