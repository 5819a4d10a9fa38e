"""Pages printed in a form of the grid, and what a reader should find on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.segment.grid.forms import SIGNS, Form

STORIES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "stories.yaml").read_text())
FETCHED = datetime(2031, 3, 19, 20, 30, tzinfo=UTC)
KNOWN = ("Reuters", "The Guardian", "Harwick Herald", "Orlin Star", "Toronto Star", "Tolben Times", "CTV News",
         "Keld Gazette", "National Post", "Daily Lowick")
UNKNOWN = ("Morski Val", "Kanal Norden", "Merrin Matters", "Il Faro", "Northlight", "Vesk 24", "The Long Valley",
           "Zelje Danas", "Harbour & Hinterland", "Hoy Castro")
WRITERS = ("Mara Quist", "Thomas Ode", "Anna Ruck", "R. T. Bell", "Jonas Feld", "Ilse Brandt", "Peter Aldous",
           "Lena Marsh", "David Orme", "Sofia Karr")
SECTIONS = ("World", "Business", "Culture", "Local", "Science", "Politics")
SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "it", "its", "of", "off", "on", "over",
                   "the", "to", "with", "after", "that", "near"})
AGES = {"minute": ("minutes", "m"), "hour": ("hours", "h"), "day": ("days", "d")}
LEADS = ("What is still open:", "What we know:", "The main points:", "What comes next:", "In short:")
OPEN = ("No date has been set", "Costs are not known", "An inquiry goes on", "Nobody was hurt", "Roads are open again",
        "The mayor will speak at noon", "A hotline has been set up", "Two more meetings are planned",
        "Tests take a week", "Schools are not affected", "The union has not answered", "A report is due in May",
        "Volunteers are welcome")
HOSTS = ("domain", "trail")
SHARE = "Share on Facebook Twitter WhatsApp Email"


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says of one article; None where it does not say it."""

    body: str
    title: str | None
    source: str | None
    at: datetime | None
    precision: str = "day"


@dataclass(slots=True)
class Printed:
    """A page's text and what it says of its articles, in their order."""

    form: Form
    text: str = ""
    told: list[Told] = field(default_factory=list)


def printed(form: Form, rng: Random) -> Printed:
    """Print a page in a form."""
    page, size = Printed(form), int(form["items"])
    stories = rng.sample(STORIES, size + 1)
    names = _names(form["names"], rng)
    times = [_time(form["time"], rng) for _ in range(size)]
    if form["time"] == "figures":       # at least one of them tells which figure is the month
        times[0] = _figures(timedelta(days=rng.randint(0, 6)))
    parts = [_item(page, story, (names[n], *times[n]), n, rng) for n, story in enumerate(stories[:size])]
    page.text = "\n".join([*_top(page, stories[-1]), _gap(form).join(parts)]) + "\n"
    return page


def _gap(form: Form) -> str:
    return {"blank": "\n\n", "blanks": "\n\n\n", "rule": "\n----------\n", "stars": "\n***\n",
            "spaced stars": "\n\n* * *\n\n", "none": "\n"}[form["gap"]]


def _top(page: Printed, story: dict[str, Any]) -> list[str]:
    """Give what stands above the items: nothing, the page's name, or an article of its own."""
    top = page.form["top"]
    if top == "main":
        page.told.insert(0, Told("\n".join(story["text"]), story["title"], None, None))
        return ["", story["title"], *story["text"], "Related Articles", ""]
    return {"none": [], "head": ["The Morning Brief", ""],
            "dated head": ["The Morning Brief", "Wednesday, March 19, 2031", ""]}[top]


def _names(way: str, rng: Random) -> Sequence[str]:
    known, unknown = rng.sample(KNOWN, len(KNOWN)), rng.sample(UNKNOWN, len(UNKNOWN))
    mixed = [name for pair in zip(known, unknown, strict=True) for name in pair]
    return {"known": known, "unknown": unknown, "mixed": mixed}[way]


def _time(way: str, rng: Random) -> tuple[str, datetime | None, str]:
    """Give a time's words, the time, and how exact it is."""
    day, minutes = timedelta(days=rng.randint(0, 18)), timedelta(minutes=rng.randint(60, 26000))
    at = FETCHED - minutes
    midnight = (FETCHED - day).replace(hour=0, minute=0)
    if way in ("ago", "short"):
        unit = rng.choice(["minute", "hour", "hour", "day"])
        count = rng.randint(2, {"minute": 55, "hour": 20, "day": 6}[unit])
        words = f"{count} {AGES[unit][0]} ago" if way == "ago" else f"{count}{AGES[unit][1]}"
        return words, FETCHED - timedelta(**{AGES[unit][0]: count}), unit
    if way == "words":
        words, back = rng.choice([("Yesterday", 1), ("Today", 0), ("2 days ago", 2), ("An hour ago", 0)])
        return words, FETCHED - timedelta(days=back), "day"
    if way == "figures":
        return _figures(day)
    if way == "weekday":
        back = FETCHED - timedelta(days=rng.randint(1, 6))
        return f"{back:%A}", back, "day"
    if way == "absent":
        return "", None, "day"
    exact = way in ("iso clock", "clock")
    then = at if exact else midnight
    return _date(way, then), then, "minute" if exact else "day"


def _figures(back: timedelta) -> tuple[str, datetime | None, str]:
    then = FETCHED - back
    return f"{then:%d/%m/%Y}", then, "day"


def _date(way: str, then: datetime) -> str:
    return {"iso": f"{then:%Y-%m-%d}", "iso clock": f"{then:%Y-%m-%dT%H:%M:%SZ}",
            "clock": f"{then:%b} {then.day}, {then:%Y, %H:%M} GMT", "day": f"{then:%B} {then.day}, {then:%Y}",
            "day first": f"{then.day} {then:%B %Y}", "short year": f"{then.day} {then:%b %y}",
            "no year": f"{then:%b} {then.day}"}[way]


def _item(page: Printed, story: dict[str, Any], said: tuple[str, str, datetime | None, str], n: int,
          rng: Random) -> str:
    """Print one article, and note what it says."""
    form, (name, when, at, precision) = page.form, said
    title = _title(form["title"], story, n)
    body, kept = _body(form, story, rng)
    name = name.lower().replace(" ", "").replace("&", "and") + ".com" if form["source"] in HOSTS else name
    fields = {"source": _source(form, name), "time": form["label"] + when if when else "",
              "writer": {"absent": "", "by": f"By {WRITERS[n]}", "bare": WRITERS[n], "joined": ""}[form["writer"]]}
    if form["writer"] == "joined" and form["source"] in ("plain", "domain") and form["source at"] != "title":
        fields["source"] += f" by {WRITERS[n]}"
    page.told.append(Told(kept, title, name if form["source"] != "absent" else None, at, precision))
    return "\n".join(_lines(form, fields, title, body, n))


def _lines(form: Form, fields: dict[str, str], title: str, body: Sequence[str], n: int) -> Iterator[str]:
    """Yield the lines of an article, in the form's order."""
    order = ["source", "time", "writer"] if form["first"] == "source" else ["time", "source", "writer"]
    places: dict[str, list[str]] = {"above": [], "title": [], "below": [], "foot": [], "text": []}
    for name in order:
        if fields[name]:
            places[form[f"{name} at"]].append(fields[name])
    beside = {"absent": "", "length": f"{n + 2} min read", "counts": f"{n * 7 + 2} shares", "link": "Read more"}
    if form["beside"] != "absent" and form["sign"] not in ("line", "comma"):
        timed = form["beside"] == "link"        # beside a name alone a link is a pointer elsewhere
        place = next((place for place in ("below", "above", "foot")
                      if places[place] and (not timed or fields["time"] in places[place])), None)
        places[place or "text"] += [beside[form["beside"]]] if place else []
    sign = SIGNS[form["sign"]]
    section = {"absent": [], "caps": [SECTIONS[n % 6].upper()], "words": [SECTIONS[n % 6]]}[form["section"]]
    head = _head(form, places["title"], title, n)
    yield from section
    if places["above"]:
        yield sign.join(places["above"])
    if form["title at"] != "below":
        yield head
    if places["below"]:
        yield sign.join(places["below"])
    if form["title at"] == "twice":
        yield title
    if form["source"] == "end":
        places["foot"].sort(key=fields["source"].__ne__)
        body = [*body[:-1], f"{body[-1]} {fields['source']}"]
    yield from [" — ".join([*places["text"], body[0]]), *body[1:]]
    if form["title at"] == "below":
        yield head
    if places["foot"] and form["source"] != "end":
        yield sign.join(places["foot"])
    elif places["foot"][1:]:
        yield sign.join(places["foot"][1:])


def _source(form: Form, name: str) -> str:
    """Give a source's words; a dash before it only where it stands on a line of its own."""
    alone = form["sign"] == "line" and form["source at"] != "title"
    return {"plain": name, "round": f"({name})", "square": f"[{name}]", "domain": name,
            "trail": f"https://www.{name} › world", "via": f"via {name}",
            "by": f"by {name}", "label": f"Source: {name}",
            "flag": f"🇫🇷 {name}", "count": f"{len(name) * 37} {name}", "end": f"({name})",
            "account": f"{name} @{name.split()[0].lower()}", "country": f"{name} (UK)",
            "dash": f"- {name}" if alone else name, "absent": ""}[form["source"]]


def _title(way: str, story: dict[str, Any], n: int) -> str:
    title: str = story["odd"] if way == "odd" or (way == "mixed" and n % 2) else story["title"]
    if way == "caps":
        return title.upper()
    if way == "words":
        return " ".join(word if word in SMALL else word[:1].upper() + word[1:] for word in title.split())
    return title


def _head(form: Form, beside: Sequence[str], title: str, n: int) -> str:
    """Give the line of a title, with what stands beside it, and the mark before it or around it."""
    sign, mark = SIGNS[form["sign"]], form["mark"]
    title = {"**": f"**{title}**", "Title: ": f"Title: {title}", "quotes": f"“{title}”"}.get(mark, title)
    front = form["first"] == "source" and sign != ", "
    parts = [*beside, title] if front else [title, *beside]
    line = (" - " if sign == "\n" else sign).join(parts)
    line = {"## ": "## ", "• ": "• ", "number": f"{n + 1}. ", "picture": "⚡️ ",
            "SECTION/": "WORLD/ "}.get(mark, "") + line
    return _wrapped(line) if form["lines"] == "two" else line


def _wrapped(line: str) -> str:
    """Print a headline on two lines, the second begun with a small letter where one of its words is such."""
    words = line.split()
    small = [n for n in range(2, len(words) - 1) if words[n][0].islower()]
    at = min(small, key=lambda n: abs(n - len(words) // 2), default=len(words))
    return "\n".join(filter(None, (" ".join(words[:at]), " ".join(words[at:]))))


def _body(form: Form, story: dict[str, Any], rng: Random) -> tuple[list[str], str]:
    """Give the lines of a text, and the words of it that are the article's."""
    text: list[str] = story["text"][:1] if form["body"] == "short" else list(story["text"])
    extra, junk = form["extra"], ""
    if extra == "dateline":
        text[0] = f"{story['place']} — {text[0]}"
    kept = [*text]
    if extra == "heading" and len(text) > 1:
        kept.insert(1, story["heading"])
    elif extra == "quote":
        kept.append(story["quote"])
    elif extra == "bullets":
        kept[1:1] = [rng.choice(LEADS), *(f"- {words}" for words in rng.sample(OPEN, rng.randint(2, 4)))]
    junk = {"read more": "Read more", "share": SHARE, "comments": f"{rng.randint(2, 90)} comments",
            "caption": f"A view of the place on Tuesday. (Photo: {WRITERS[-1]})"}.get(extra, "")
    lines = [*kept[:1], junk, *kept[1:]] if extra == "caption" and junk else [*kept, *([junk] if junk else [])]
    if form["body"] == "line":
        return [" ".join(kept), *([junk] if junk else [])], "\n".join(kept)
    if form["body"] == "spaced":
        lines = [part for line in lines for part in (line, "")][:-1]
    return lines, "\n".join(kept)
