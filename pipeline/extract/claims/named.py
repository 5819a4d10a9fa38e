"""The words that name whoever speaks: the whole name of a body, its seat, a noun that no list knows."""

from dataclasses import replace

from pipeline.extract.claims.speaker import Speaker
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from schemas.actor import Party

MOST_NOUNS = 3  # of one that speaks, behind its name: "the U.N. nuclear watchdog"


def seated(scene: Scene, party: Party, lexicon: Lexicon) -> Party:
    """Read `the Defense Ministry in Moscow`: the seat of government says whose body it is."""
    edge = party.end_char
    if scene.text[edge : edge + 4] != " in " or party.kind == "person":
        return party
    seat = next((p for p in scene.parties if p.start_char == edge + 4 and p.kind == "state" and p.country), None)
    if seat is None or seat.country is None or seat.country == party.country:
        return party
    name = f"{lexicon.names.before[seat.country]} {party.text.removeprefix('the ').removeprefix('The ')}"
    return replace(party, country=seat.country, name=name)


def whole_speaker(scene: Scene, speaker: Speaker, lexicon: Lexicon) -> Party:
    """Read `the U.N. nuclear watchdog`: the nouns behind a name say which body of it speaks."""
    party = speaker.party
    assert party is not None
    behind = scene.token_at(party.end_char)
    rest = scene.lows(behind, min(speaker.last, behind + MOST_NOUNS + 1))
    if party.kind in ("person", "media") or not 0 < len(rest) <= MOST_NOUNS or not _nouns(scene, behind, rest, lexicon):
        return party
    end = scene.tokens[behind + len(rest) - 1].end
    words, name = scene.text[party.start_char : end], f"{party.name} {' '.join(rest)}"
    return replace(party, end_char=end, text=words, name=name)


def _nouns(scene: Scene, first: int, lows: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether words behind a name may be nouns of its phrase: no verb, adverb, preposition or time."""
    cues = lexicon.cues
    span = scene.tokens[first].start, scene.tokens[first + len(lows) - 1].end
    timed = any(span[0] <= t.start_char < span[1] for t in scene.times)
    plain = all(low.isalpha() and not (low.endswith(("self", "selves")) or cues.adverbial(low)) for low in lows)
    small = all(scene.text[scene.tokens[first + i].start].islower() for i in range(len(lows)))
    others = cues["adverb|aux|perfect|be|prepositions"] | lexicon.grammar["apposed_relatives|articles"]
    return plain and small and not timed and others.isdisjoint(lows) and cues.finite.isdisjoint(lows)


def trimmed(scene: Scene, speaker: Speaker, lexicon: Lexicon) -> tuple[int, int]:
    """Give the words of a speaker that no list knows, up to an apposition."""
    last = next(
        (j for j in range(speaker.first, speaker.last) if scene.words[j] in (",", "who", "which")), speaker.last
    )
    while last - 1 > speaker.first and _adverb(scene, last - 1, lexicon):
        last -= 1  # "the founder of the site always argued"
    return scene.tokens[speaker.first].start, scene.tokens[max(last, speaker.first + 1) - 1].end


def _adverb(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    low = scene.words[i]
    return low in lexicon.cues["aux|habit"] or lexicon.cues.adverbial(low)
