"""Verbs that no name near does, as nobody known is their subject, and whom a relative pronoun is about."""

from pipeline.extract.grammar.heads import set_apart
from pipeline.extract.grammar.lands import only_where
from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.actor import Party

PEOPLE = frozenset({"person", "civilians", "rebels", "unknown"})
NOUN = 3  # tokens of a noun and what describes it
HELPERS = 4  # tokens before a verb in which its helping verbs stand
UNNAMED = frozenset({"unknown", "civilians"})  # kinds of whom a pronoun may stand for that names alone did not settle


def of_a_stranger(scene: Scene, tokens: range, i: int, lexicon: Lexicon) -> bool:
    """Say whether the verb at token `i` of a clause is done by a name nobody knows, or by who stands before an aside.

    `the money NASA requested` behind another verb; `doctors, alarmed that X is refusing vaccines, are urging`.
    """
    told = [j for j in tokens if j < i and scene.words[j] in lexicon.cues.finite]
    if not told or i >= len(scene.words) or scene.text[scene.tokens[i].start].isupper():
        return False
    if told[-1] < i - 2 and _nameless(scene, i - 1):
        return True
    if _of_its_own(scene, told, i, lexicon) or _of_those_with(scene, i):
        return True
    helping = lexicon.cues["be|perfect"]
    first = i
    while first > i - HELPERS and first > tokens.start and scene.words[first - 1] in helping:
        first -= 1
    aside = scene.words[tokens.start] == "that" and scene.lows(first - 1, first) == (",",)
    return aside and first < i and told[0] < first - 1


def leads_a_stranger(scene: Scene, tokens: range, i: int) -> bool:
    """Say whether `that` leads off a noun which is nobody named and does what follows: `claims that cells were`."""
    first = tokens.start + 1
    low, cues = scene.words[first], scene.lexicon.cues
    goes_on = "," in scene.words[first:i] or not scene.grammar["joins"].isdisjoint((low, scene.words[i - 1]))
    pointing = scene.words[tokens.start - 1] in cues["prepositions"]  # "to that test"
    if first >= i - 1 or goes_on or pointing or any(p.start_char == scene.tokens[first].start for p in scene.parties):
        return False
    verbal = low in cues["be|perfect|aux|modal|adverb|prepositions"] or low.endswith("ly")
    told = scene.lexicon.finite(low, "past", "third", "base") or cues.verbal(low) or scene.says(first)
    start = scene.tokens[first].start
    return not (verbal or told) and not any(t.start_char <= start < t.end_char for t in scene.times)


def _of_its_own(scene: Scene, told: list[int], i: int, lexicon: Lexicon) -> bool:
    """Say whether a noun that is nobody named leads a verb behind another verb: `asked if the crown had fled`."""
    helping, opens = lexicon.cues["be|perfect|aux|adverb"], lexicon.grammar["articles"]
    at = i
    while at > told[0] and (scene.words[at - 1] in helping or scene.words[at - 1] == "not"):
        at -= 1
    first = next((j for j in range(at - 2, max(told[0], at - 2 - NOUN), -1) if scene.words[j] in opens), None)
    if at == i or first is None or any(p.end_char == scene.tokens[at - 1].end for p in scene.parties):
        return False
    plain = all(low.isalpha() for low in scene.words[first:at])
    owned = any(scene.token_at(p.start_char) == first + 1 and p.kind == "state" for p in scene.parties)
    return plain and not owned and scene.words[first - 1] not in lexicon.cues["prepositions"]  # "a Greek jet had hit"


def _of_those_with(scene: Scene, i: int) -> bool:
    """Say whether somebody nobody names has the participle at token `i`: `it failed, with some envoys meeting`."""
    at = next((j for j in range(i - 2, max(0, i - 2 - NOUN), -1) if scene.words[j] == "with"), None)
    if at is None or not scene.words[i].endswith("ing") or scene.words[at - 1] != ",":
        return False
    start, end = scene.tokens[at].start, scene.tokens[i].start
    return scene.words[i - 1].endswith("s") and not any(start < p.start_char < end for p in scene.parties)


def _nameless(scene: Scene, j: int) -> bool:
    """Say whether a capitalised word that is neither party nor place nor time stands at token `j`."""
    start = scene.tokens[j].start
    if not scene.text[start].isupper():
        return False  # as most are, before places and times are looked for
    spans = (*scene.parties, *scene.locations, *scene.times)
    return not any(s.start_char <= start < s.end_char for s in spans)


def of_whose(scene: Scene, first: int) -> Parties:
    """Give whose body or office does what a clause tells that `whose` opens at a token: `X, whose army attacked Y`."""
    names, noun = scene.lexicon.names, scene.words[first + 1]
    if noun not in names.titles and noun not in names.naming["home_bodies"]:
        return ()
    last = first - 1 - (scene.words[first - 1] == ",")
    return tuple(p for p in scene.parties if p.end_char == scene.tokens[last].end and not p.possessive)


def joins_another(scene: Scene, i: int, opener: str) -> bool:
    """Say whether the participle at token `i` is joined to one that opens its clause: `killing ten and taking six`."""
    return scene.words[i].endswith("ing") and opener.endswith("ing") and scene.lows(i - 1, i) == ("and",)


def of_a_loose_pronoun(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a personal pronoun that nobody resolved is the subject: `arrested on charges that he shot two`."""
    j = i - 1
    while j > 0 and scene.words[j] in lexicon.cues["be|perfect|adverb"]:
        j -= 1
    if j < 0 or scene.words[j] not in lexicon.grammar["personal"]:
        return False
    start = scene.tokens[j].start
    return not any(p.start_char <= start < p.end_char for p in scene.parties)


def someone_before(scene: Scene, i: int) -> Parties:
    """Give the first person before token `i` whom nothing names: `as the suspect drove by, officers said, he fired`."""
    before = (p for p in scene.parties if p.start_char < scene.tokens[i].start and not scene.in_zone(p))
    return tuple(p for p in before if p.kind in UNNAMED and p.country is None)[:1]


def placed_by_preposition(scene: Scene, party: Party, pronoun: str) -> bool:
    """Say whether a land or a body only tells where something is that a relative clause tells of.

    `a raid in Mali that killed`, `a blast near the parliament that killed`.
    """
    at = scene.token_at(party.start_char)
    body = pronoun != "who" and party.kind not in PEOPLE
    return (party.kind == "state" or body) and not scene.grammar["placing"].isdisjoint(scene.lows(at - 2, at))


def another_told(scene: Scene, party: Party, i: int) -> bool:
    """Say whether an article between a party and a relative pronoun at token `i` leads off another noun it tells of."""
    between = range(scene.token_at(party.end_char), i)
    articles = [j for j in between if scene.words[j] in scene.grammar["counted_articles"]]
    if not articles or not scene.grammar["decrees"].isdisjoint(scene.lows(articles[-1], i)):
        return False  # "X has a law that bans Y": X does
    before = scene.words[articles[-1] - 1]
    if before in scene.lexicon.cues["be"]:
        return False  # "X was the one who struck Y"
    lead = scene.token_at(party.start_char) - 1
    its = lead >= 0 and "by" in scene.lows(lead - 1, lead + 1)  # "a raid by X on a port that killed two"
    its_own = not its and scene.words[i] in scene.grammar["thing_relatives"] and scene.words[i - 1] != ","
    return its_own or before not in scene.grammar["placed_behind"]  # "X struck Y in a raid that", "X in a car who"


def stands_in(scene: Scene, near: list[Party]) -> bool:
    """Say whether the last of those named is only where the one before is: `rebels in X, who`."""
    between = scene.text[near[-2].end_char : near[-1].start_char] if len(near) > 1 else ""
    return between.strip().removesuffix(" the") in ("in", "across")


def _of_others(scene: Scene, party: Party, i: int) -> bool:
    """Say whether `who` at token `i` tells of a noun that is not the party: `the union saw drivers who back X`.

    What stands behind a comma, a preposition or a form of `be` says more of the party: `X, a former nurse who`.
    """
    edge, behind = scene.tokens[i - 1].end, scene.token_at(party.end_char)
    named = any(span.end_char == edge for span in (*scene.parties, *scene.locations))
    if named or behind >= i or not scene.words[i - 1].isalpha():
        return False
    return scene.words[behind] != "," and scene.words[behind] not in scene.lexicon.cues["be|prepositions"]


def nearest_before(scene: Scene, i: int, lexicon: Lexicon) -> Parties:
    """Give whom the relative pronoun at token `i` is about: the party before it, nobody where it says where."""
    edge = scene.tokens[i].start
    near = [p for p in scene.parties if edge - 50 <= p.start_char < edge and not scene.in_zone(p)]
    near = [p for p in near if not set_apart(scene, p)] or near  # "it was X, not Y, that attacked"
    own = near and near[-1].end_char >= scene.tokens[i - 1].end
    if not own and lexicon.frames.formed(scene.words[i - 1], "plural"):
        return ()  # "explosions that killed three": no one did it
    if near and not own and scene.words[i] == "who" and _of_others(scene, near[-1], i):
        return ()  # "refused visas to drivers who back X"
    if near and another_told(scene, near[-1], i):
        return ()  # "police broke up a ring which planned to attack X"
    if near and only_where(scene, near[-1]):
        return ()  # "a bomb in Lima, Peru, which killed two"
    if near and placed_by_preposition(scene, near[-1], scene.words[i]):
        return tuple(near[-2:-1]) if scene.words[i] == "who" and stands_in(scene, near) else ()
    return tuple(near[-1:])
