"""What opens a sentence before its subject: a participle, whose doer stands behind the comma, a phrase, a clause."""

from itertools import pairwise

from pipeline.extract.grammar.coordination import has_object, lacks_object
from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene

FRONTING = 26  # tokens of an opening clause, its comma included, and of an opening phrase without a verb
SHORT = 8  # tokens of an opening phrase, whatever stands in it
HAVING_REACH = 2  # tokens of a sentence within which the participle behind `having` stands
OPENING = 3  # tokens of a sentence within which its opening participle stands
OFFICE_REACH = 2  # tokens before an office in which the preposition of its phrase stands
SUBJECT_REACH = 3  # tokens behind the comma within which the subject begins: `the Chadian army`


def main_comma(scene: Scene, i: int) -> int | None:
    """Give the comma behind which the main clause of a sentence begins that the participle at token `i` opens."""
    having = 0 < i <= HAVING_REACH and scene.words[0] == "having"
    leads = having or (i < OPENING and scene.words[i].endswith("ing") and _led(scene, i))
    return _comma_before_main(scene, i) if leads else None


def _comma_before_main(scene: Scene, i: int) -> int | None:
    """Give the first comma behind token `i` that a finite verb stands behind before the next."""
    commas = [j for j in range(i + 1, len(scene.words)) if scene.words[j] == ","]
    for comma, other in pairwise((*commas, len(scene.words))):
        told = any(scene.lexicon.finite(scene.words[j], "past", "third") for j in range(comma + 2, other))
        if told and scene.words[comma + 1] not in scene.grammar["relatives"]:
            return comma
    return None


def main_subject(scene: Scene, i: int, comma: int) -> Parties:
    """Give who opens the main clause behind a comma and does what the participle at token `i` tells.

    Nobody where a stranger opens it, or where the form is a noun: `Following shelling in X, residents fled`.
    """
    noun = not scene.grammar["placing"].isdisjoint(scene.lows(i + 1, i + 2))
    return () if noun else _behind_comma(scene, comma)


def _behind_comma(scene: Scene, comma: int) -> Parties:
    near = range(comma + 1, min(len(scene.words), comma + 1 + SUBJECT_REACH))
    starts = {scene.tokens[j].start for j in near}
    first = next((p for p in scene.parties if p.start_char in starts and not p.possessive), None)
    before = scene.lows(comma + 1, scene.token_at(first.start_char)) if first else ()
    if first is None or not scene.lexicon.cues.finite.isdisjoint(before):
        return ()
    return coordinated(scene, tuple(p for p in scene.parties if p.start_char >= first.start_char))


def told_by_opening(scene: Scene, i: int) -> Parties:
    """Give whom a bare passive that opens a sentence tells of: `Accused by X of fraud, Y left`."""
    comma = past_bare(scene, i)
    return () if comma is None else _behind_comma(scene, comma)


def past_bare(scene: Scene, i: int) -> int | None:
    """Give the comma behind which the main clause begins, where the bare passive at token `i` opens a sentence."""
    return _comma_before_main(scene, 0) if i == 0 and _opens_bare(scene) else None


def _opens_bare(scene: Scene) -> bool:
    """Say whether a bare passive opens a sentence: `Hit by X`; not the past of a headline: `Hit two`."""
    return scene.lexicon.cues.participle(scene.words[0]) and lacks_object(scene, 1)


def _led(scene: Scene, i: int) -> bool:
    """Say whether only what opens a clause stands before a participle."""
    grammar, cues = scene.grammar, scene.lexicon.cues
    return all(
        low in grammar["subordinate"]
        or low in grammar["adjuncts|gerund_fronts"]
        or low in cues["prepositions"]
        or low in cues["adverb"]
        for low in scene.lows(0, i)
    )


def past_opening_gerund(scene: Scene, tokens: range) -> range:
    """Step over an opening participle: `Hunting X, Y is accused of killing Z`, `Hit by X, Y fled`."""
    told = scene.lexicon.frames.formed(scene.words[0], "ing") or scene.words[0] in scene.grammar["inquiring"]
    having = scene.words[0] == "having"  # "Having praised X, Y left"
    doing = (told or having) and has_object(scene, 1 + having)
    if not tokens or tokens.start or not (doing or _opens_bare(scene)):
        return tokens
    comma = main_comma(scene, 0) if doing and not having else _comma_before_main(scene, 0)
    return range(comma + 1, tokens.stop) if comma is not None and comma in tokens else tokens


def past_fronting(scene: Scene, tokens: range, lexicon: Lexicon) -> range:
    """Step over an opening phrase or clause: `In Rome, X said`, `When X advanced, Y struck`."""
    opener = scene.words[tokens.start] if tokens else ""
    if (past := past_opening_gerund(scene, tokens)) != tokens:
        return past
    had = opener == "had" and not tokens.start  # "Had the police not come, the mob would have killed them"
    leads = not tokens.start and opener in lexicon.grammar["adjuncts|gerund_fronts"]  # "Following a raid by X, Y said"
    phrase = leads or opener in lexicon.cues["prepositions"]
    if opener not in lexicon.grammar["subordinate"] and not phrase and not had:
        return tokens
    # "As Chile, Peru and Gabon met, ..." has a list in front
    least = 3 if had or opener in lexicon.grammar["subordinate"] else 1
    commas = [j for j in tokens[least:FRONTING] if scene.words[j] == ","]
    comma = next((j for j, after in pairwise((*commas, 0)) if not (after and _opening_goes_on(scene, j))), None)
    if comma is None or (least == 1 and comma >= tokens.start + SHORT and _tells(scene, tokens, comma)):
        return tokens
    return range(comma + 1, tokens.stop)


def _opening_goes_on(scene: Scene, comma: int) -> bool:
    """Say whether an opening goes on behind a comma: `On a visit by Chad's president, X, | to Y, it freed`."""
    edge, start = scene.tokens[comma].start, scene.tokens[comma + 1].start
    office = next((p for p in scene.parties if p.end_char == edge and p.kind not in ("person", "state")), None)
    if office and any(p.start_char == start and p.kind == "person" for p in scene.parties):
        at = scene.token_at(office.start_char)
        return not scene.lexicon.cues["beside"].isdisjoint(scene.lows(at - OFFICE_REACH, at))
    return scene.words[comma + 1] in scene.lexicon.cues["prepositions"]


def _tells(scene: Scene, tokens: range, comma: int) -> bool:
    """Say whether a finite verb stands before a comma: `On Monday X sent nine boats to Y, its neighbour,`."""
    cues = scene.lexicon.cues
    front = [j for j in range(tokens.start + 1, comma) if scene.words[j - 1] not in cues["determiner"]]
    return any(scene.words[j] in cues.finite or (cues.past(scene.words[j]) and has_object(scene, j + 1)) for j in front)
