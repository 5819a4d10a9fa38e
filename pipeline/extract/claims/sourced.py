"""An attribution made of whoever speaks, and those whose source a phrase names: `according to X`, `confirmed by X`."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.claims.marked import tells_deed
from pipeline.extract.claims.named import seated, trimmed, whole_speaker
from pipeline.extract.claims.nonspeakers import cites_a_source
from pipeline.extract.claims.other_clauses import source_end
from pipeline.extract.claims.speaker import Speaker
from pipeline.extract.claims.speakers import head_party
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

STOPS = frozenset({",", ";", ".", ":"})  # behind a source
QUOTER_REACH = 5  # tokens behind `as saying` in which `by` names who quotes
TOLD_REACH = 10  # tokens behind who is told within which a `that` opens what is said


def claim_of(
    scene: Scene, speaker: Speaker, places: tuple[tuple[int, int], tuple[int, int]], stance: str, lexicon: Lexicon
) -> Claim:
    """Give an attribution of its places, what is said and the words that say who; a medium is no claimant."""
    scope, zone = places
    via = _via(scene, zone, lexicon)
    party = seated(scene, whole_speaker(scene, speaker, lexicon), lexicon) if speaker.party else None
    if party is not None and (party.kind == "media" or _named_paper(scene, party)):
        return Claim(scope=scope, zone=zone, party=None, span=None, stance="reports", via=party.text)
    if party is not None and (paper := _paper_of(scene, party, speaker)):
        return Claim(scope=scope, zone=zone, party=None, span=None, stance="reports", via=paper)
    span = (party.start_char, party.end_char) if party else trimmed(scene, speaker, lexicon)
    if party is None and _of_the_press(scene.text[span[0] : span[1]].split(), lexicon):
        return Claim(scope=scope, zone=zone, party=None, span=None, stance="reports", via=scene.text[span[0] : span[1]])
    return Claim(scope=scope, zone=zone, party=party, span=span, stance=stance, via=via)


def _named_paper(scene: Scene, party: Party) -> bool:
    """Say whether a noun before a name or in it says it is a medium: `the newspaper Le Phare`, `Radio Tumo`."""
    at = scene.token_at(party.start_char)
    words, heard = party.text.split(), party.private or party.kind in ("unknown", "organization")
    if heard and words[-1][:1].isupper() and not scene.grammar["press"].isdisjoint(word.lower() for word in words):
        return True
    return at > 0 and scene.words[at - 1] in scene.grammar["press"]


def _paper_of(scene: Scene, party: Party, speaker: Speaker) -> str | None:
    """Give the medium whose name begins behind whose it is: `the Kurdish outlet Zagros`."""
    behind = scene.token_at(party.end_char)
    if behind >= speaker.last or scene.words[behind] not in scene.grammar["press"]:
        return None
    whole = scene.text[party.start_char : scene.tokens[speaker.last - 1].end]
    return whole if whole.split()[-1][:1].isupper() else None


def _of_the_press(words: list[str], lexicon: Lexicon) -> bool:
    """Say whether what speaks is a medium: `local media`, `the newspaper Le Phare`."""
    named = (
        words[-1:] != []
        and words[-1][:1].isupper()
        and not lexicon.grammar["press"].isdisjoint(word.lower() for word in words)
    )
    media = lexicon.cues["medium"] | lexicon.grammar["press"]
    return named or (words[-1:] != [] and words[-1].lower() in media)


def by_whom(scene: Scene, i: int, lexicon: Lexicon) -> Claim | None:
    """Read `C was also confirmed by X`, where C is the subject."""
    if scene.lows(i + 1, i + 2) != ("by",) or i + 2 >= len(scene.words):
        return None
    be = next((j for j in range(i - 1, max(0, i - 4), -1) if scene.words[j] in lexicon.cues["be"]), None)
    told = "that" in scene.lows(i + 2, i + TOLD_REACH)
    addressed = scene.words[i] in lexicon.grammar["addressed"] and not told  # "X was told by Y to go"
    if be is None or addressed or scene.words[be] == "being" or scene.words[i + 2].endswith("ing"):
        return None  # nor "despite a truce being declared by X"
    stops = STOPS | {"that"} if told else STOPS
    claim = _named_source(scene, scene.tokens[be].start, scene.tokens[i + 1].end, lexicon, stops)
    stance = lexicon.cues.say[scene.words[i]]
    denied = stance == "denies" and lexicon.cues.say_lemma[scene.words[i]] == "deny"
    deed = denied and tells_deed(scene, range(be), denied=True)  # not "the request was denied by X"
    if claim is None or (stance == "denies" and not (deed or _of_what_is_told(scene, be))):
        return None
    that = scene.lows(i + 2, i + TOLD_REACH).index("that") + i + 2 if told else None
    it = that and scene.lows(be - 1, be) == ("it",)  # "it was confirmed by X that C"
    scope = (scene.tokens[that].end, len(scene.text)) if that and it else (0, scene.tokens[be].start)
    zone = (scene.tokens[be - 1].start, scene.tokens[that].end) if that and it else claim.zone
    return replace(claim, scope=scope, zone=zone, stance="claims" if stance == "announces" else stance)


def _of_what_is_told(scene: Scene, be: int) -> bool:
    """Say whether a noun of saying and its clause are what is denied: `claims that X fled were denied by Y`."""
    nouns = scene.lexicon.cues["rumour|say_noun"]
    return any(scene.words[j] in nouns and scene.words[j + 1] == "that" for j in range(be - 1))


def according(scene: Scene, lexicon: Lexicon) -> Iterator[Claim]:
    """Read `according to S, C` and `C, according to S`."""
    low = scene.text.lower()
    for phrase in lexicon.cues.joined["according"]:
        at = low.find(phrase)
        while at >= 0:
            whole = not low[at - 1 : at].isalpha() and low[at + len(phrase) :][:1] in (" ", ":")  # not "inciting"
            claim = _named_source(scene, at, at + len(phrase), lexicon) if whole else None
            if claim:
                yield claim
            at = low.find(phrase, at + 1)


def _named_source(scene: Scene, start: int, end: int, lexicon: Lexicon, stops: frozenset[str] = STOPS) -> Claim | None:
    first = scene.token_at(end)
    stop = next((j for j in range(first, len(scene.words)) if scene.words[j] in stops), len(scene.words))
    if first >= stop:
        return None
    stop = source_end(scene, first, stop)
    zone = (start, scene.tokens[stop - 1].end)
    near = [p for p in scene.parties if scene.tokens[first].start <= p.start_char < zone[1] and not p.possessive]
    joined = scene.lows(first - 3, first - 2) in (("and",), ("but",), ("while",), (";",))
    scope = _quote_around(scene, start) or (start if joined else 0, len(scene.text))
    speaker = Speaker(first, stop, head_party(scene, near, first, lexicon) if near else None)
    per = scene.lows(first - 1, first) == ("per",)
    if per and (
        speaker.party is None
        or scene.text[end : end + 1] != " "
        or scene.lows(first - 2, first - 1) not in ((), (",",))
    ):
        return None  # "12 per cent", "two per soldier"
    citing = scene.words[first - 1] in lexicon.grammar["citing"]
    if scene.lows(first - 1, first) == ("quoting",) and scene.lows(first - 2, first - 1) not in ((), (",",)):
        return None  # "the habit of quoting officials"
    if citing and (_of_a_speaker(scene, range(first, stop), lexicon) or not cites_a_source(scene, speaker, lexicon)):
        return None
    return claim_of(scene, speaker, (scope, zone), "claims", lexicon)


def through_media(scene: Scene, claims: list[Claim]) -> tuple[Claim, ...]:
    """Give what a medium tells of somebody to whom it cites: `AFP reported, citing X, that C`."""
    source = next(
        (c for c in claims if c.span and scene.text[slice(*c.zone)].lower().startswith(tuple(scene.grammar["citing"]))),
        None,
    )
    if source is None:
        return tuple(claims)
    party, span, stance = source.party, source.span, source.stance
    via = next((claim.via for claim in claims if claim.span is None), source.via) or _reporting(scene, source.zone[0])
    told = (claim is source or claim.span is None for claim in claims)
    return tuple(
        replace(claim, party=party, span=span, stance=stance, via=via) if by_it else claim
        for claim, by_it in zip(claims, told, strict=True)
    )


def _reporting(scene: Scene, at: int) -> str | None:
    """Give the medium that tells right before whom it cites: `AFP reported, citing X, that`."""
    first = scene.token_at(at)
    said = not scene.lexicon.cues.say.keys().isdisjoint(scene.lows(first - 2, first))
    edge = scene.tokens[max(0, first - 2 - (scene.lows(first - 1, first) == (",",)))].end
    return next((p.text for p in scene.parties if said and p.kind == "media" and p.end_char == edge), None)


def quoting(scene: Scene, verb: int, saying: int) -> str | None:
    """Give the medium that quotes: `AFP quoted X as saying`, `X was quoted by AFP as saying`, `as saying by AFP`."""
    start, end = scene.tokens[verb - 1].end, scene.tokens[min(saying + QUOTER_REACH, len(scene.words) - 1)].end
    passive = scene.words[verb - 1] in scene.lexicon.cues["be"]
    near = (p for p in scene.parties if p.kind == "media" and start <= p.end_char <= end)
    return next((p.text for p in near if passive or p.end_char == start), None)


def _of_a_speaker(scene: Scene, tokens: range, lexicon: Lexicon) -> bool:
    """Say whether whoever cites is the subject of a verb of saying behind it: `sources citing X say Y`."""
    aside = scene.lows(tokens.start - 2, tokens.start - 1) in ((), (",",))
    return not aside and any(scene.words[j] in lexicon.cues.say for j in tokens)


def _quote_around(scene: Scene, at: int) -> tuple[int, int] | None:
    """Give the quotation that opens right before a nested source: `'according to the other side, ...'`."""
    if at and scene.text[at - 1] in "'\"“‘":
        return at, len(scene.text)
    return None


def _via(scene: Scene, zone: tuple[int, int], lexicon: Lexicon) -> str | None:
    """Give the medium named in an attribution, as the text words it: `told AFP`, `in a statement`."""
    press = (p.text for p in scene.parties if p.kind == "media" and zone[0] <= p.start_char < zone[1])
    if told := next((name for name in press), None):
        return told
    words = lexicon.cues["via"]
    for i in scene.tokens_in(*zone):
        token = scene.tokens[i]
        if token.low in words and (token.low != "x" or scene.text[token.start] == "X"):
            return scene.text[token.start : token.end]
    return None
