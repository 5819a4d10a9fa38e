"""Headlines: when two are the same, and the name of the site behind one."""

import re
from functools import lru_cache

from pipeline.lexicon.layout import Layout, folded, lowered
from pipeline.segment.names import is_name, is_outlet

WORDS = re.compile(r"\w+")
BAR = re.compile(r"\s+[|•·»]\s+")
NUMBER = re.compile(r"^(?:(?:\d{1,2}[.):]|0\d|\[\d{1,2}\]|#\d{1,2}[.):]?)\s+(?=[^\W\d_]|[\"'“‘])|\d{1,2}[.)]\s+(?=\d))")
FRONT = re.compile(r"(?:\[(?P<boxed>[^\[\]]{2,40})\]\s*|(?P<name>[^:|–—]{2,40}?)\s*(?:[:|–—]|\s-)\s+)(?=\S)")
BEHIND = re.compile(r"\s*[|•·»–—:]\s*|\s+-\s+")
DASH = re.compile(r"\s+[-–—:]\s+")


def bare(title: str, publisher: str | None, url: str | None, layout: Layout) -> str:
    """Give a title without the names of sections and site behind it ("... | World | The Courier")."""
    parts = BAR.split(title)
    while len(parts) > 1 and len(parts[-1].split()) <= 5 and len(parts[0]) >= len(parts[-1]):
        parts.pop()
    cut = len(title) if len(parts) == len(BAR.split(title)) else _end_of(title, len(parts))
    title = title[:cut].rstrip()
    dash = list(DASH.finditer(title))
    if dash and is_site(title[dash[-1].end():], publisher, url, layout):
        title = title[:dash[-1].start()].rstrip()
    return title


def parted(title: str, publisher: str | None, url: str | None, layout: Layout) -> tuple[str, str | None]:
    """Give a card's title without its number, its label and the outlet before or behind it, and that outlet."""
    title = NUMBER.sub("", title)
    label = layout.title_label.match(lowered(title))
    title = title[label.end():] if label and label.end() < len(title) else title
    front = FRONT.match(title)
    if front and not title[front.end()].islower() \
            and (folded(front["name"] or "") in layout.outlets or is_outlet(front["boxed"] or "", layout)):
        return title[front.end():], front["boxed"] or front["name"]
    short = bare(title, publisher, url, layout)
    behind = next((part for part in reversed(BEHIND.split(title[len(short):])) if part), None)
    return short, behind if behind and is_outlet(behind, layout) else None


def _end_of(title: str, parts: int) -> int:
    """Give where the part of that number ends."""
    return [found.start() for found in BAR.finditer(title)][parts - 1]


def is_site(name: str, publisher: str | None, url: str | None, layout: Layout) -> bool:
    """Say whether a name is the site's: the publisher's, the host's, or a known outlet's."""
    key = "".join(WORDS.findall(folded(name)))
    if not key or len(name.split()) > 6:
        return False
    if publisher and key == "".join(WORDS.findall(folded(publisher))):
        return True
    host = re.sub(r"^\w+://(?:www\.)?", "", url or "").split("/")[0].lower()
    if len(key) > 2 and key.removeprefix("the") in host.replace("-", "").replace(".", ""):
        return is_name(name) or name.islower()
    return folded(name) in layout.outlets or is_outlet(name, layout)


def same(one: str, other: str) -> bool:
    """Say whether two titles have the same words."""
    return _words(one) == _words(other)


@lru_cache(maxsize=512)
def _words(title: str) -> tuple[str, ...]:
    """Give the words of a title; remembered, as a page's lines are all compared with it."""
    return tuple(WORDS.findall(folded(title)))
