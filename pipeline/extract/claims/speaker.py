"""One who says something: whom no list knows, behind the verb, and who is named between commas beside a noun."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES
from schemas.actor import Party
from schemas.value import value

MOST = 8  # tokens of whoever speaks, up to a comma, a stop or `who`
LEAST_ASIDE = 4  # tokens of a noun, a comma, a name and a comma
DASHES = frozenset({"-", "–", "—", "--"})
ENDS = frozenset({",", ".", ";", ":", "(", *DASHES, *QUOTES})


@value(frozen=True, slots=True)
class Speaker:
    """Who stands as subject of a verb of saying: token range [first, last)."""

    first: int
    last: int
    party: Party | None


def dash_at(scene: Scene, j: int) -> bool:
    """Say whether a dash stands at a token that joins no word: not in `a 35-year-old`, `the Peru-Chile line`."""
    token = scene.tokens[j]
    bare = token.low in DASHES and token.low not in "-–"
    return bare or (token.low in DASHES and not scene.text[token.start - 1 : token.start].strip(" -"))


def says_at(scene: Scene, j: int) -> bool:
    """Say whether a verb of saying stands at a token: the State Department says nothing in its name."""
    cues, low = scene.lexicon.cues, scene.words[j]
    return low in cues.say and low not in cues["say_noun"] and scene.text[scene.tokens[j].start].islower()


def unnamed_behind(scene: Scene, i: int, lexicon: Lexicon) -> Speaker | None:
    """Give whoever stands behind `, said` as a noun of the text: up to a mark or `who`, and no verb among the words."""
    if lexicon.cues.say_lemma.get(scene.words[i]) != "say":
        return None
    ahead = range(i + 1, min(i + 2 + MOST, len(scene.words)))
    ends = ENDS | scene.grammar["subject_relatives|apposed_relatives"]
    end = next((j for j in ahead if scene.words[j] in ends), None if len(ahead) > MOST else len(scene.words))
    if end is None or end == i + 1 or not _opens(scene, i + 1, lexicon):
        return None
    verbal = lexicon.cues["aux|finite"]
    if any(scene.words[j] in verbal or _past(scene, j, lexicon) for j in range(i + 2, end)):
        return None  # ", said the rebels had fled"
    front = next((j for j in range(i + 1, end) if scene.words[j] in lexicon.cues["prepositions"]), end)
    if front == i + 2 and scene.lows(front, front + 1) == ("of",):
        return Speaker(i + 1, end, None)  # "said one of the guards"
    own = [p for p in scene.parties if p.end_char == scene.tokens[front - 1].end and not p.possessive]
    return Speaker(i + 1, front, own[0] if own else None) if front > i + 1 else None


def named_behind(scene: Scene, speaker: Speaker) -> Speaker:
    """Give the name that a comma sets behind an office or a noun: `, said the head of the clinic, NAME.`."""
    comma = past_the_phrase(scene, speaker)
    described = speaker.party is None or (speaker.party.kind != "person" and not speaker.party.pronoun)
    if not described or scene.lows(comma, comma + 1) != (",",) or comma + 1 >= len(scene.words):
        return speaker
    at = scene.tokens[comma + 1].start
    named = next((p for p in scene.parties if p.start_char == at and p.kind == "person" and not p.possessive), None)
    last = scene.token_at(named.end_char - 1) + 1 if named else 0
    closed = named is not None and not named.pronoun and (last >= len(scene.words) or scene.words[last] in ENDS)
    return Speaker(speaker.first, last, named) if closed else speaker


def past_the_phrase(scene: Scene, speaker: Speaker) -> int:
    """Give the token behind the whole phrase of one named by a noun: `, said one [of the guards],`."""
    ahead = range(speaker.last, min(speaker.last + MOST, len(scene.words)))
    return next((j for j in ahead if scene.words[j] in ENDS), speaker.last)


def _opens(scene: Scene, first: int, lexicon: Lexicon) -> bool:
    """Say whether a noun of somebody may open at a token: an article or a plural, no time and no pronoun."""
    low, start = scene.words[first], scene.tokens[first].start
    if any(time.start_char <= start < time.end_char for time in scene.times):
        return False
    plural = low.endswith("s") and len(low) > 4 and low not in lexicon.cues.finite
    office = low in lexicon.names.titles or low in lexicon.names.nouns  # "Four killed in X, says minister"
    return low in lexicon.grammar["unnamed_speakers"] or plural or office


def _past(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    return lexicon.frames.formed(scene.words[j], "past")


def apposed(scene: Scene, party: Party) -> bool:
    """Say whether commas set a name apart: `a spokesman for X, NAME, said`."""
    return scene.text[: party.start_char].endswith(", ") and scene.text[party.end_char :].startswith(",")


def beside(scene: Scene, subject: range, lexicon: Lexicon) -> Party | None:
    """Give whom commas set beside a speaker's noun: `a resident of X, NAME, said`, `NAME, a resident of X, said`."""
    tokens = scene.tokens
    if scene.words[subject.stop - 1] != "," or len(subject) < LEAST_ASIDE:
        return None
    described = (
        j for j in subject[1:-1] if scene.words[j] == "," and scene.words[j + 1] in lexicon.grammar["apposed_relatives"]
    )
    edge = tokens[next(described, subject.stop - 1) - 1].end
    own = next((p for p in scene.parties if p.end_char == edge and _set_apart(scene, p, subject, lexicon)), None)
    opens = subject.start > 1 and scene.words[subject.start - 1] == ","
    if own or not opens or scene.words[subject.start] not in lexicon.grammar["unnamed_speakers"]:
        return own
    edge = tokens[subject.start - 2].end
    return next((p for p in scene.parties if p.end_char == edge and p.kind == "person" and not p.possessive), None)


def _set_apart(scene: Scene, party: Party, subject: range, lexicon: Lexicon) -> bool:
    """Say whether only titles stand between a comma and a name, which is no land's and nobody's owner."""
    if party.kind in ("state", "media") or party.possessive or party.pronoun:
        return False
    at = scene.token_at(party.start_char) - 1
    while at > subject.start and (scene.words[at] in lexicon.names.titles or scene.words[at] == "."):
        at -= 1
    return at > subject.start and scene.words[at] == ","


def summoned_by(scene: Scene, i: int) -> Speaker | None:
    """Give who tells those what they are told whom something befell before: `was summoned by X | and told that`."""
    if scene.words[i] not in scene.grammar["addressed"] or scene.words[i - 1] != "and":
        return None
    front = [j for j in range(i - 1) if scene.clauses[j] == scene.clauses[i]]
    by = next((j for j in front if scene.words[j] == "by" and scene.lexicon.cues.participle(scene.words[j - 1])), None)
    if by is None or scene.lexicon.cues["be"].isdisjoint(scene.lows(by - 3, by)):
        return None
    edge = scene.tokens[by].end
    teller = next((p for p in scene.parties if 0 < p.start_char - edge <= len(" the ")), None)
    if teller is None or teller.end_char >= scene.tokens[i].start:
        return None
    return Speaker(scene.token_at(teller.start_char), scene.token_at(teller.end_char), teller)
