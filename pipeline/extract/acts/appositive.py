"""Passive subjects behind an apposition: `X, a commander of the brigade, was killed`."""

from pipeline.extract.acts.named import BEFALLEN
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from schemas.actor import Party

ASIDE_REACH = 30  # tokens of an apposition
NAME = (2, 5)  # words of a name that no list knows


def named_before_aside(scene: Scene, found: Found) -> Party | None:
    """Give the person whose name stands before an apposition that ends right before a passive."""
    comma, befallen = _comma_before(scene, found), found.trigger.measure in BEFALLEN
    if comma is None:
        return None
    for j in range(comma - 1, max(0, comma - ASIDE_REACH), -1):
        if scene.says(j):
            return None
        if scene.words[j] != "," or not _apposes(scene, j + 1, comma):
            continue
        if (name := _known_before(scene, j) or (_name_before(scene, j) if befallen else None)) is not None:
            at = scene.token_at(name.start_char)
            among = scene.grammar["singling_out"]  # "two men, including X, a trader, were killed"
            return name if among.isdisjoint(scene.lows(at - 1, at)) else None
    return None


def with_listed(scene: Scene, hit: Parties, named: Party) -> Parties:
    """Give the person named before a passive and the people that an `and` joins: `Awa Diop, 27, and Lia Moss, 31,`."""
    row = coordinated(scene, hit) if named in hit else ()
    if len(row) < 2 or row[-1] != named or any(p.kind != "person" for p in row):
        return (named,)
    return row if scene.text[row[-2].end_char : named.start_char].endswith(" and ") else (named,)


def named_last(scene: Scene, found: Found) -> Party | None:
    """Give the person named behind a comma right before a passive: `one of its commanders, Col. X, was killed`.

    So without a comma behind the name where one person suffers: `the mayor's spokesman, X is shot`.
    """
    comma, last = _comma_before(scene, found), _helping_from(scene, found) - 1
    if comma is None and (last < 1 or scene.words[last + 1] not in scene.grammar["singular_auxiliaries"]):
        return None
    edge = scene.tokens[last if comma is None else comma - 1].end
    people = (p for p in scene.parties if p.kind == "person" and p.end_char == edge and not p.possessive)
    return next((p for p in people if _behind_comma(scene, p, comma is None) and not scene.in_zone(p)), None)


def _behind_comma(scene: Scene, person: Party, alone: bool) -> bool:
    """Say whether a comma and at most titles stand before a person; alone: and somebody before the comma."""
    front, comma, titles = scene.text[: person.start_char].rpartition(",")
    told = bool(comma) and all(word.lower().rstrip(".") in scene.lexicon.names.titles for word in titles.split())
    return told and (not alone or any(p.end_char == len(front) for p in scene.parties))


def _comma_before(scene: Scene, found: Found) -> int | None:
    """Give the comma between which and a passive only its auxiliaries and adverbs stand: `, was also killed`."""
    at = _helping_from(scene, found) - 1
    return at if at > 1 and scene.words[at] == "," else None


def _helping_from(scene: Scene, found: Found) -> int:
    """Give the first of the auxiliaries and adverbs right before a passive, or the passive where none stands there."""
    at, helping = found.first, scene.lexicon.cues["be|perfect|adverb"]
    at -= 2 * (scene.lows(at - 2, at) == ("among", "those"))
    while at > 1 and (scene.words[at - 1] in helping or scene.words[at - 1].endswith("ly")):
        at -= 1
    return at


def _apposes(scene: Scene, first: int, stop: int) -> bool:
    """Say whether what stands from a token to before another says who somebody is: an article, an age, an office."""
    low, lexicon = scene.words[first], scene.lexicon
    if low != "who" and not lexicon.cues.finite.isdisjoint(scene.lows(first, stop)):
        return False
    office = low in lexicon.names.titles or low in lexicon.names.nouns
    return low.isdigit() or office or low in lexicon.grammar["apposing"]


def _known_before(scene: Scene, comma: int) -> Party | None:
    """Give the person who is told as a party right before a comma."""
    edge = scene.tokens[comma - 1].end
    people = (p for p in scene.parties if p.end_char == edge and p.kind == "person" and not p.possessive)
    return next((p for p in people if not scene.in_zone(p)), None)


def _name_before(scene: Scene, comma: int) -> Party | None:
    """Give a person by the name before a comma that no list knows: words in capitals that are nobody else's."""
    first, edge = comma, scene.tokens[comma - 1].end
    while first and comma - first < NAME[1] and _capital(scene, first - 1):
        first -= 1
    if comma - first < NAME[0]:
        return None
    start = scene.tokens[first].start
    spans = (*scene.parties, *scene.locations, *scene.times)
    if any(span.start_char < edge and start < span.end_char for span in spans):
        return None
    words = scene.text[start:edge]
    return Party(start_char=start, end_char=edge, text=words, name=words, kind="person")


def _capital(scene: Scene, j: int) -> bool:
    token = scene.tokens[j]
    opener = j == 0 and token.low in scene.lexicon.cues["determiner|definite|prepositions"]
    return token.low.isalpha() and scene.text[token.start].isupper() and not opener
