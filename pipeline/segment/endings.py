"""Sources at the end of a text's last paragraph ("... all night. (Harbour Star)"), cut off as lines of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import closed
from pipeline.segment.likeness import FEWEST
from pipeline.segment.rows import Row, row_of
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import stamp_in
from pipeline.segment.titles import NUMBER

# What stands behind a paragraph's last sentence: in brackets, or behind a dash.
FORMS = (re.compile(r"\s+(?P<all>[(\[](?P<said>[^()\[\]]{2,60})[)\]])\.?$"),
         re.compile(r"(?<=[.!?\"”’)])\s+(?P<all>[—–-]{1,2}\s?(?P<said>[A-Z][^—–]{1,60}))$"))
TEXT = 60           # characters of the shortest text
HABIT = 0.5         # of the texts that something sets apart from the next one


def with_endings(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, what names the source behind a last sentence told as a line, where most texts have such."""
    texts = {n: row for n, row in enumerate(rows) if _is_text(rows, n)}
    ends = [n for n in texts if n + 1 not in texts or rows[n + 1].blank or rows[n + 1].ruled]
    for form in FORMS:
        found = {n: one for n, row in texts.items()
                 if (one := form.search(row.text)) and _source(one["said"], lexicon)}
        if len(found) == len(ends) == len(texts) and len(rows) <= len(texts) + 1:      # items of one line each
            return tuple(rows)
        names = {one["said"] for one in found.values()}
        last = max(found, default=0)        # behind which a page may take its leave
        if len(found) >= max(FEWEST, HABIT * len(ends)) and len(names) > 1 and found.keys() - {last} <= set(ends):
            return tuple(part for n, row in enumerate(rows)
                         for part in (_cut(row, found[n], lexicon) if n in found else (row,)))
    return tuple(rows)


def _is_text(rows: Sequence[Row], n: int) -> bool:
    """Say whether a line is a paragraph: by its end, by what a source stands behind, or by its length below one."""
    row = rows[n]
    below = n > 0 and rows[n - 1].kind == "prose" and not row.blank and not row.ruled
    if row.kind == "prose" or not below or row.kind not in ("short", "source", "stamp"):
        return row.kind == "prose"
    if len(row.text) >= TEXT and not NUMBER.match(row.text):
        return True
    return any(closed(row.text[:found.start()]) for form in FORMS if (found := form.search(row.text)))


def _source(said: str, lexicon: Lexicon) -> bool:
    """Say whether words are a source's name, alone or with a time beside it."""
    stamp = stamp_in(said, lexicon.stamps) if ":" not in said else None
    return ":" not in said and names_source(stamp[1] if stamp else said, lexicon.layout)


def _cut(row: Row, found: re.Match[str], lexicon: Lexicon) -> Iterator[Row]:
    line, end, start = row.line, found.start(), found.start("all")
    text = line.text[:end].rstrip()
    own = replace(line, end_char=line.start_char + len(text), text=text)
    yield Row(own, "prose", row.blank, ruled=row.ruled)
    behind = replace(line, start_char=line.start_char + start, text=line.text[start:], breaks=False, begins=False)
    told, stamp = row_of(behind, False, lexicon), stamp_in(found["said"], lexicon.stamps)
    yield replace(told, kind="foot", stamp=stamp[0] if stamp else None,
                  publisher=stamp[1] if stamp else found["said"], headline=None)
