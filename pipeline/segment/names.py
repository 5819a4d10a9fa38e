"""What a line's words may be: a paragraph, a title, an outlet's name, a person's, a label and a name."""

import re

from pipeline.lexicon.layout import Layout, closed, folded, lowered

LONGEST_TITLE = 220
MOST_TITLE_WORDS = 36
LONGEST_QUESTION = 20       # words; headlines ask too
LONGEST_STAMP = 120
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No)\.$")
MARKDOWN = re.compile(r"^(?:#{1,6}|>)\s+|^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$")
# Pictures, flags and arrows around a line's words ("⚡️ Title", "🇫🇷 Outlet").
PICTURE = "\u2190-\u21ff\u2300-\u245f\u2500-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
PICTURED = re.compile(rf"^[{PICTURE}][\s{PICTURE}]*(?=[^\s{PICTURE}])|(?<=[^\s{PICTURE}])[\s{PICTURE}]*[{PICTURE}]$")
FIRST_PICTURE = "\u2190"
LINKED = re.compile(r"^\[([^\[\]]{2,220})\]\((?:https?:|/)[^\s()]*\)$")       # "[Title](https://...)"
WRITES = re.compile(r"(?P<writer>.+)(?P<sign>,|\sfor|\s[|•·/–—-])\s(?P<outlet>[^,]+)$")
HANDED_ON = re.compile(r"(?P<name>\S.{1,40}?)\s(?:via|on)\s(?P<portal>[A-Z].{1,25})$")
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}")
ADDRESSED = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>(?:[a-z\d-]+\.)+[a-z]{2,10})(?:/[a-z-]*/?)?(?:\s[›»>]\s.*)?")
INNER_STOP = re.compile(r"[a-z\d][.!?][\"”’)]* [A-Z\"“‘]")
STOP = re.compile(r"\.(?<![A-Z].)$")      # of a sentence, and no initial's
SURE = (":", " at", "published by", "published in", "appeared in", "appeared on", "reprinted from", "republished from")
LONGEST_DESK = 3        # words: "Harbour Star Bureau"
WRITER = 3      # words of a writer's name beside an outlet
INITIALS = re.compile(r"(?:[A-Z]\.)+")
# What stands behind a name and is no part of it: "Outlet @outlet", "Outlet <news@outlet.example>", "Outlet (UK)".
BEHIND_NAME = re.compile(r"(?<=\w)\s+(?:@\w{2,30}|<\S+@\S+>|[(\[](?P<tag>[A-Z][\w.]{1,9})[)\]])$")
COUNTED = re.compile(r",\s(?P<count>[^,\d]{0,8}\d+)$|\s[(\[](?P<boxed>[^()\[\]]{0,8}\d[^()\[\]]{0,15})[)\]]$")
EDGES = " ,;:|·•()[]–—-~©→➤▶»›>*_=#"        # marks around a name
SMALL = frozenset({"of", "the", "and", "&", "de", "for", "in", "on", "la", "le", "al", "der", "von", "van", "du", "del",
                   "da", "do", "di", "el", "los", "las", "des", "y", "e", "et", "und", "og", "och"})
# Names that begin with a small letter or a figure: "i24NEWS", "teleSUR", "9News", "48 Hills", "+972
# Magazine", and words within one that do so ("Voix d'Afrique").
ODD_NAME = re.compile(r"(?:[dl]|dell|all)['’][A-Z]|(?:a[bdlnstz]|ash|el|ul|ben|bin|ibn)-[A-Z]|[a-z]{1,4}\d{0,2}[A-Z]"
                      r"|\d{1,2}[A-Z][a-z]|\+?\d{1,3}%? [A-Z][a-z]")
DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|info|news|media|press|today|live|world|online|co\.\w\w|[a-z]{2})",
                    re.IGNORECASE)


def first_hand(text: str) -> str:
    """Give the outlet of "Outlet via Portal" or "Outlet on Portal", or an address's host; other words as they are.

    An address that goes on at length is a link to one page, and no source.
    """
    address = ADDRESSED.fullmatch(text) if "." in text else None
    if address:
        return address["host"]
    found = HANDED_ON.match(text)
    return found["name"] if found and is_name(found["name"]) and is_name(found["portal"]) else text


def unmarked(text: str) -> str:
    """Give a line without pictures and the marks of Markdown around it ("## Title", "*Outlet*", "[Title](https://...)")."""
    text = PICTURED.sub("", text) if max(text[:1], text[-1:]) >= FIRST_PICTURE else text
    text = MARKDOWN.sub("", text) if text[:1] in "#>*_" or text[-1:] in "*_" else text
    return LINKED.sub(r"\1", text) if text[:1] == "[" and text[-1:] == ")" else text


def is_prose(text: str) -> bool:
    """Say whether a line is a paragraph: too long for a title, or ended like a sentence ("U.S." aside)."""
    if len(text) > LONGEST_TITLE or len(text.split()) > MOST_TITLE_WORDS:
        return True
    if text.endswith(":") and INNER_STOP.search(text):      # "Nine were saved. Key points:"
        return True
    asked = text[1:-1] if text[0] in "“\"" and text[-1] in "”\"" else text
    if asked.endswith("?") and len(text.split()) <= LONGEST_QUESTION:
        return False
    return closed(text) and not ABBREVIATED.search(text, max(0, len(text) - 8))


def is_title(text: str) -> bool:
    """Say whether a line may be a headline: two words or more that begin as one and are no paragraph."""
    return " " in text and not text[0].islower() and any(map(str.isalpha, text)) and not is_prose(text)


def is_name(text: str) -> bool:
    """Say whether words may name an outlet or a person: few, and each with a capital but the small ones."""
    text = unmarked(text)
    words = text.split()
    if not 0 < len(words) <= 6 or text[-1] in ".!?:;,":
        return False
    named = words[0][0].isupper() or ODD_NAME.match(text) is not None
    return named and all(word in SMALL or word[0].isupper() or word[0].isdigit() or ODD_NAME.match(word) is not None
                         for word in words)


def is_newsroom(text: str, layout: Layout) -> bool:
    """Say whether a line stands for a writer ("Staff report", "Harbour Star Bureau")."""
    key = folded(text)
    words = key.split()
    return key in layout.newsroom or (1 < len(words) <= LONGEST_DESK and words[-1] in layout.desks and is_name(text)
                                      and key not in layout.outlets)


def is_outlet(text: str, layout: Layout) -> bool:
    """Say whether a name is an outlet's: on the list, a domain, or one that begins or ends as such names do."""
    key = folded(text)
    if not key:
        return False
    if key in layout.outlets or DOMAIN.fullmatch(text):
        return True
    words = key.removeprefix("the ").split()
    # A result: "Harbour Star 3"; a section: "News"; a writer: "News desk".
    if any(map(str.isdecimal, words)) or key in layout.menu or key in layout.newsroom:
        return False
    return is_name(text) and len(words) <= 4 and not layout.outlet_words.isdisjoint((words[0], words[-1]))


def is_person(name: str, layout: Layout) -> bool:
    """Say whether a name is a person's: it begins with a first name or with initials, and is no outlet's."""
    words = name.split()
    first = any(word in layout.first_names or INITIALS.fullmatch(word) for word in words[:1])
    return first and 1 < len(words) <= WRITER + 1 and is_name(name) and not is_outlet(name, layout)


def signed(byline: str, layout: Layout) -> tuple[str, str | None]:
    """Give the writers and the outlet of "Name and Name, Outlet", "Name | Outlet" or "Name for Outlet"; else None."""
    found = WRITES.match(byline)
    named = found and (found["sign"] == " for" or is_outlet(found["outlet"], layout))
    return (found["writer"], found["outlet"]) if found and named else (byline, None)


def source_of(text: str, layout: Layout) -> str | None:
    """Give the outlet of "Source: Outlet", "via Outlet" or "(Outlet)"; None for other lines."""
    if text[:1] in ("(", "[") and text[-1] in ")]" and is_outlet(text[1:-1].strip(), layout):
        return text[1:-1].strip()
    low = lowered(text)
    found = layout.source_label.match(low) if text else None
    if found is None or len(low) != len(text):
        return None
    rest = uncounted(STOP.sub("", text[found.end():].strip()), layout)
    sure = found[0].rstrip().endswith(SURE)
    return rest if is_outlet(rest, layout) or (sure and is_name(rest)) else None


def uncounted(text: str, layout: Layout) -> str:
    """Give words without a count or a length behind them ("Harbour Star, p. 4", "Harbour Star (4 min)")."""
    found = COUNTED.search(text)
    counts = found and layout.counter.fullmatch(folded(found["count"] or found["boxed"]))
    return text[:found.start()] if found and counts else text


def untagged(name: str, layout: Layout) -> str:
    """Give a name without a section, a page, a tag or an account behind it, and the marks around it."""
    name = uncounted(unmarked(name.strip()), layout)
    bare, _, section = name.strip().rpartition(" in ")      # "Harbour Star in World"
    name = bare if bare and folded(section) in layout.menu else name
    behind = BEHIND_NAME.search(name.strip())
    cut = behind is not None and not is_outlet(behind["tag"] or "", layout)
    return (name.strip()[:behind.start()] if behind and cut else name).strip(EDGES)


def unlabelled(name: str, layout: Layout) -> str:
    """Give a name without the label of a source or writer before it, and what `untagged` takes off."""
    name = untagged(name, layout)
    found = layout.source_label.match(lowered(name)) or layout.byline_label.match(lowered(name))
    return name[found.end():].strip(EDGES) if found and found.end() < len(name) else name


def told_in(text: str, layout: Layout) -> bool:
    """Say whether a sentence only names the source ("This article first appeared in Outlet.")."""
    found = layout.source_label.match(lowered(text)) if len(text) <= LONGEST_STAMP else None
    return found is not None and found[0].rstrip().endswith(SURE) and source_of(text, layout) is not None


def byline_of(text: str, layout: Layout) -> str | None:
    """Give the writers of "By Name and Name, Agency"; None for other lines."""
    low = lowered(text)
    found = layout.byline_label.match(low)
    if found is None or found.end() == len(text) or len(low) != len(text) or len(text) > LONGEST_STAMP:
        return None
    rest = text[found.end():].strip()
    parts = [part for part in re.split(r",\s*|\s+(?:and|in|for|[–—-])\s+|\s*[|•/]\s*", rest) if part]
    return rest if parts and all(map(is_name, parts)) else None
