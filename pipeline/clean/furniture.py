"""Which lines are page furniture, told by their words alone."""

import re

from pipeline.lexicon.layout import Layout, closed, folded, lowered

ALONE = re.compile(r"\([\w .&-]{1,25}(?:, [^()]{0,12}\d[^()]{0,16})?\)|via [\w .&-]{1,25}|[–—-] ?[\w .&-]{1,25}")
PARTS = re.compile(r"\s*[·•|/●∙]\s*|\s+-\s+|,\s+")
# "0:00 / 4:21", "1x", "Image 1 of 5".
PLAYER = re.compile(r"\d?\d:\d\d ?/ ?\d?\d:\d\d|\d(?:\.\d+)?x|(?:[a-z]+ )?\d{1,3} (?:/|of) \d{1,3}")
LEADERS = re.compile(r"(?:[.…·_]\s?){5,}\d{1,3}$|^-+ ?30 ?-+$")      # and the sign that ends a report
FIGURE = re.compile(r"\d")
LENGTH = re.compile(r"\s\((?P<said>[^()]*\d[^()]*)\)$")
# The end of a sentence within a line: no initial, no capitals ("the U.S. Army").
SENTENCE = re.compile(r"""\b(?P<word>\w*[a-z\d])[)\]]?[.!?]["'”’)]*\s+(?=["“‘'(]?[A-Z])""")
MORE, DASHES = "read more", "–—-"
LABELLED = re.compile(r"[:(]")
LONGEST_HOLDER = 4      # words before a bare "NAME/HOLDER" that are the photographer's too
STEPS = "/>›»→"
TRAIL = re.compile(rf"\s[{STEPS}]\s")
LONGEST_STEP = 3    # words
LONGEST_LOGO = 6    # words: "Harbour Star logo", as a picture's text
MARKDOWN_LINK = re.compile(r"!?\[[^\[\]]{0,200}\]\(\S+\)")
ADDRESS = re.compile(r"(?:link|url|guid): ?https?://\S+|https?://[^\s/]+/\S{20,}"
                     r"|(?:from|to|cc|reply-to): (?:.*\S@\S+\.\S+|undisclosed.*)", re.IGNORECASE)
# In characters; longer lines are prose, whatever words they hold.
LONGEST_RUN, LONGEST_POINTER, LONGEST_CAPTION, LONGEST_APPEAL, LONGEST_CREDIT = 300, 220, 420, 450, 260
LONGEST_HEAD, LONGEST_WALL = 60, 160
LONGEST_NAMES = 90          # "Additional reporting by" and its names; what is longer is a sentence
# A pointer glued to the end of a paragraph ("... in hospital. More on Health") has no more words than these.
LONGEST_GLUED = 60


def rule_of(line: str, layout: Layout) -> str | None:
    """Give the rule by which a whole line belongs to no article, or None where it may be an article's."""
    if len(line) > LONGEST_APPEAL:
        return None
    if MARKDOWN_LINK.fullmatch(line) or ADDRESS.fullmatch(line):
        return "link"
    low = lowered(line)
    if low in layout.outlets:       # the Press-Telegram
        return None
    return (_listed(low, layout) or _pointing(low, layout) or _appealing(low, layout) or _crediting(line, low, layout))


def mark_of(line: str, layout: Layout) -> str | None:
    """Give the name of the furniture that segmenting reads: `cut`, or the kind of a section's head; else None."""
    if len(line) > LONGEST_HEAD:
        return "cut" if len(line) <= LONGEST_WALL and _walled(lowered(line), layout) else None
    key = folded(line)
    length = LENGTH.search(key)     # "Read the full story at Harbour Star (4 min)"
    key = key[:length.start()] if length and layout.counter.fullmatch(length["said"]) else key
    if key in layout.cut or any(shape.fullmatch(key) for shape in layout.cut_shapes) or _walled(lowered(line), layout):
        return "cut"
    if closed(line) and not line.endswith("..."):
        return None
    if key in layout.sections:
        return layout.sections[key]
    return next((kind for shape, kind in layout.section_shapes if shape.fullmatch(key)), None)


def _walled(low: str, layout: Layout) -> bool:
    """Say whether a line asks for a subscription or an account to read on."""
    return layout.wall_openers.match(low) is not None and layout.wall_cues.search(low) is not None


def _listed(low: str, layout: Layout) -> str | None:
    """Tell lines on the list, several of them run together, menus, counters, and lines without a letter."""
    if len(low) > LONGEST_RUN:
        return None
    key = folded(low)
    if not any(map(str.isalnum, key)):
        return "separator"
    if PLAYER.fullmatch(key):
        return "media"
    if (low[-1] == "-" or low[-1].isdigit()) and LEADERS.search(low):
        return "menu"       # "Ferry sinks ........ 3"
    if key[1:2] == " " and len({*key.split()}) == 1 and len(key.split()) == len(key.replace(" ", "")):
        return "menu"       # "A A A"
    known = layout.junk.get(key) or layout.junk.get(key.strip("()"))
    if known:
        return known
    if _counts(key, layout):
        return "counter"
    if _trails(low, layout):
        return "menu"
    if low.endswith(" logo") and len(low.split()) <= LONGEST_LOGO:
        return "caption"
    if layout.junk_run.fullmatch(low):
        return "furniture"
    return "menu" if layout.menu_run.fullmatch(low) else None


def _trails(low: str, layout: Layout) -> bool:
    """Say whether a line says where on the site its page stands ("Home / World / Conflict")."""
    parts = TRAIL.split(low) if any(map(low.__contains__, STEPS)) else ()
    return len(parts) > 1 and all(0 < len(part.split()) <= LONGEST_STEP for part in parts) \
        and all(folded(part) in layout.menu for part in parts[:-1])


def _counts(key: str, layout: Layout) -> bool:
    """Say whether a line is a counter, or several side by side ("7 shares | 3 comments | Reply")."""
    if not FIGURE.search(key) or not any(word in key for word in layout.counted):
        return False
    if layout.counter.fullmatch(key):
        return True
    parts = [part for part in PARTS.split(key) if part]
    return len(parts) > 1 and any(map(layout.counter.fullmatch, parts)) \
        and all(layout.counter.fullmatch(part) or part in layout.junk for part in parts)


def _pointing(low: str, layout: Layout) -> str | None:
    """Tell lines that point to other pages; one that reads as a sentence does so only behind a colon or bar."""
    if len(low) > LONGEST_POINTER:
        return None
    found = layout.pointers.match(low)
    if found and (found[0][-1] in ":|" or not closed(low)):
        return "pointer"
    return "pointer" if low.endswith(MORE) and not low.endswith(f" to {MORE}") else None


def _appealing(low: str, layout: Layout) -> str | None:
    """Tell lines that speak to the reader: of letters to sign up for, terms to agree to, accounts to follow."""
    opened = layout.openers.match(low)
    if opened and low.endswith(":") and len(low) <= LONGEST_GLUED:
        return "appeal"
    if opened:
        return "appeal" if layout.cues.search(low) else None
    # The letters are sought before the words, since most lines have neither.
    speaks = any(word in low for word in ("you", "our", " us ", "we ")) and layout.reader.search(low)
    if speaks and len(set(layout.cues.findall(low))) > 1:
        return "appeal"
    return None


def _crediting(line: str, low: str, layout: Layout) -> str | None:
    """Tell captions by how they begin or by the credit they end in, and credits of the newsroom."""
    staff = layout.staff.match(low)
    if staff and len(line) <= (LONGEST_NAMES if staff[0].endswith(" by") and line[0] != "(" else LONGEST_CREDIT):
        return "credit"
    if len(line) > LONGEST_CAPTION:
        return None
    if layout.captions.match(low) or (not line.endswith((".", "!", "?", '"', "”")) and _credited(line, layout)):
        return "caption"
    return None


def _credited(line: str, layout: Layout) -> bool:
    """Say whether a line ends in a credit; a holder's name alone is a source."""
    found = _credit(line, layout)
    return found is not None and (found.start() > 0 or ALONE.fullmatch(line) is None)


def _credit(line: str, layout: Layout) -> re.Match[str] | None:
    """Give the credit at a line's end: only there does one stand."""
    end = line[-120:]
    if ":" not in end and not any(holder in end for holder in layout.holders):
        return None
    shape = layout.slashed if "/" in end else layout.credits
    return shape.search(line, max(0, len(line) - 120))


def glued_to(line: str, rule: str, layout: Layout) -> int:
    """Give where a caption or a link ("... Read more") begins that scraping has glued to sentences of the text; else 0.

    A caption is the last sentence before its credit, and an agency's name behind a full stop and a dash no caption.
    """
    credit = _credit(line, layout) if rule == "caption" else None
    if credit and credit[0][0] in DASHES and closed(line[:credit.start()].rstrip()):
        return credit.start()
    if credit is None and not (rule == "pointer" and line.lower().endswith(MORE)):
        return 0
    end = credit.start() if credit else len(line)
    starts = [0, *(stop.end() for stop in SENTENCE.finditer(line, 0, end)      # "3. Ferry sinks" is one
                   if stop.start() and stop["word"] not in layout.shortened)]
    bare = credit is not None and not LABELLED.search(credit[0]) and len(starts) > 1
    return starts[-2] if bare and len(line[starts[-1]:end].split()) <= LONGEST_HOLDER else starts[-1]
