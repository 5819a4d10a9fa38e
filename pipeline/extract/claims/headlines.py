"""Who says so in a headline: `Governor: two dead in Sumy`, `Two dead in Sumy - governor`."""

from pipeline.extract.claims.speaker import DASHES
from pipeline.lexicon import Lexicon
from pipeline.lexicon.words import cut
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

FRONT = 7  # tokens of a speaker before a colon
TAIL = 6  # tokens of a speaker behind a dash or colon
OWNERS = 2  # tokens before an office that say whose it is
LEAST = 3  # tokens that something said has


def headline_claim(scene: Scene, lexicon: Lexicon) -> Claim | None:
    """Give the attribution that a colon or dash makes in a title; None elsewhere."""
    return (_fronted(scene, lexicon) or _trailing(scene, lexicon)) if scene.is_title else None


def _fronted(scene: Scene, lexicon: Lexicon) -> Claim | None:
    """Read `Zelensky: C`; a country's plain name before a colon only says where."""
    tokens = scene.tokens
    colon = next((j for j in range(min(FRONT, len(tokens))) if scene.words[j] == ":"), 0)
    if not colon or len(tokens) - colon <= LEAST:
        return None
    party = _ending(scene, tokens[colon - 1].end)
    if party is not None and party.kind == "state" and party.text == party.name:
        return None
    if party is None and not _office(scene, colon, lexicon):
        return None
    scope, zone = (tokens[colon + 1].start, len(scene.text)), (0, tokens[colon].end)
    return _claim(scope, zone, party, (0, tokens[colon - 1].end))


def _office(scene: Scene, colon: int, lexicon: Lexicon) -> bool:
    """Say whether an office stands before a colon, alone or behind whose it is: `Minister:`, `Army spokesman:`."""
    owners = scene.lows(0, colon - 1)
    telling = lexicon.cues["definite|prepositions|finite"]
    plain = all(low.isalpha() and low not in telling and low not in lexicon.frames.by_word for low in owners)
    return scene.words[colon - 1] in lexicon.names.titles and plain and len(owners) <= OWNERS


def _trailing(scene: Scene, lexicon: Lexicon) -> Claim | None:
    """Read `C - governor` and `C: IAEA`."""
    tokens = scene.tokens
    marks = (j for j in range(len(tokens) - 2, max(LEAST - 1, len(tokens) - 2 - TAIL), -1))
    mark = next((j for j in marks if scene.words[j] in DASHES or scene.words[j] == ":"), None)
    if mark is None:
        return None
    start, end = tokens[mark + 1].start, tokens[-1].end
    party = _ending(scene, end)
    if party is None and not _holds_office(scene.text[start:end], lexicon):
        return None  # "- National", "- World News"
    if any(token.low in lexicon.cues.finite for token in tokens[mark + 1 :]):
        return None
    return _claim((0, tokens[mark].start), (tokens[mark].start, end), party, (start, end))


def _holds_office(words: str, lexicon: Lexicon) -> bool:
    """Say whether words begin or end with an office: "governor", "rights group"; one that only describes is none."""
    told, titles = tuple(cut(words)), lexicon.names.titles
    if len(told) > 1:
        return told[0].text.lower() in titles or told[-1].text.lower() in titles
    office = titles.at_folded(told, 0) if told else None        # "Fire at Odesa: ]"
    return office is not None and office[0].head


def _ending(scene: Scene, end: int) -> Party | None:
    return next((p for p in scene.parties if p.end_char == end and not p.possessive), None)


def _claim(scope: tuple[int, int], zone: tuple[int, int], party: Party | None, words: tuple[int, int]) -> Claim:
    if party is not None and party.kind == "media":
        return Claim(scope=scope, zone=zone, party=None, span=None, stance="reports", via=party.text)
    span = (party.start_char, party.end_char) if party else words
    return Claim(scope=scope, zone=zone, party=party, span=span, stance="claims", via=None)
