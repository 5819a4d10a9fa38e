"""Lists of videos that scraping has run into one line: titles, each with its length, which tell of other stories."""

import re

# "0:48" beside a title; a time of day has words or a stop behind it, a result a comma.
LENGTH = re.compile(
    r"(?<![\d:.,])\b\d{1,2}:[0-5]\d(?!\d|[:.,;)]|\s?(?:[aApP]\.?[mM]\b|[A-Z]{0,3}T\b|UTC\b))(?=\s+[A-Z'\"‘“]|\s*$)")
MINUTES = re.compile(r":[0-5]\d")       # what every length holds, found sooner
STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z])")
NEXT = re.compile(r"\s*(?:UP NEXT\b)?\s*")
FEWEST = 3
LONGEST_TITLE = 140
LONGEST_HEAD = 300      # the list's buttons and its first title


def playlists(line: str) -> list[tuple[int, int]]:
    """Give the stretches of a line that are lists of videos, in order: three lengths at least, a title apart."""
    if line.count(":") < FEWEST:
        return []
    found: list[tuple[int, int]] = []
    run: list[re.Match[str]] = []
    for one in LENGTH.finditer(line):
        if run and one.start() - run[-1].end() > LONGEST_TITLE:
            found += _stretch(line, run)
            run = []
        run.append(one)
    return [*found, *_stretch(line, run)]


def _stretch(line: str, run: list[re.Match[str]]) -> list[tuple[int, int]]:
    if len(run) < FEWEST:
        return []
    first, last = run[0].start(), NEXT.match(line, run[-1].end())
    stops = [stop.end() for stop in STOP.finditer(line, max(0, first - LONGEST_HEAD), first)]
    near = 0 if first <= LONGEST_HEAD else first
    return [(stops[-1] if stops else near, last.end() if last else run[-1].end())]
