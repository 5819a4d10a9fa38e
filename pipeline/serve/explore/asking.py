"""One page's questions: each asked of the still lake, and remembered, so that the page can show its own SQL."""

from dataclasses import dataclass, field

from pipeline.serve.explore.filters import Filters
from pipeline.serve.explore.question import Question, question
from pipeline.serve.explore.still import Row, Still


@dataclass
class Asking:
    """What one page may ask, and what it has asked so far."""

    still: Still
    filters: Filters
    asked: list[Question] = field(default_factory=list)

    def ask(self, name: str, *, shown: bool = True, narrowed: bool = False, **given: object) -> list[Row]:
        """Give the rows of a question; `narrowed` applies the page's filters, `shown` puts its SQL on the page."""
        values = {key: value for key, value in given.items() if value is not None and value != ""}
        put = question(name, values | (self.filters.parameters if narrowed else {}))
        if shown:
            self.asked.append(put)
        return self.still.rows(put.sql, put.given)
