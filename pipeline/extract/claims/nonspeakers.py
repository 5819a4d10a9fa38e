"""Words before a verb of saying that name nobody who could speak: `the strike followed reports that`."""

from itertools import takewhile

from pipeline.extract.claims.speaker import Speaker
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene


def names_nobody(scene: Scene, speaker: Speaker, i: int, lexicon: Lexicon) -> bool:
    """Say whether the words before the verb of saying at token `i` are no noun of somebody or of a paper."""
    if scene.words[speaker.last - 1] in lexicon.grammar["only_describing"]:
        return True  # "the army and other state bodies"
    if speaker.party is not None:
        return _acts_on_claims(scene, speaker, i, lexicon)
    lows = scene.lows(speaker.first, speaker.last)
    if "than" in lows:
        return True  # "two fewer than first reported"
    tells = lows[0] in lexicon.cues.say and lows[-1] not in lexicon.cues["medium"]  # not "state media said"
    if len(lows) > 1 and (tells or lows[0] in lexicon.grammar["personal|you"]):
        return True  # "posts a tape claiming", "I hear loudspeakers saying"
    return _no_noun(scene, speaker, lexicon) or _is_noun(scene, speaker, i, lexicon)


def _acts_on_claims(scene: Scene, speaker: Speaker, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb stands between somebody and a plural of saying: `police investigate claims that`."""
    party, verb = speaker.party, scene.words[i - 1]
    if party is None or scene.words[i] not in lexicon.cues["say_noun"] or not scene.words[i].endswith("s"):
        return False
    alone = scene.token_at(party.end_char) == i - 1
    return alone and (verb.endswith("s") or lexicon.finite(verb, "base"))


def of_a_charge(scene: Scene, speaker: Speaker) -> bool:
    """Say whether what is said is a charge told before, of which the words are an aside: `, a claim X rejected`."""
    first, grammar = speaker.first, scene.grammar
    led = scene.lows(first, first + 2) if scene.words[first] in grammar["articles"] else scene.lows(first - 2, first)
    return len(led) == 2 and led[0] in grammar["articles"] and led[1] in grammar["charges"]


def of_a_fate(scene: Scene, i: int) -> bool:
    """Say whether a participle tells of those counted before it: `the number confirmed dead`."""
    return scene.words[i].endswith("ed") and not scene.grammar["confirmed_as"].isdisjoint(scene.lows(i + 1, i + 2))


def cites_a_source(scene: Scene, speaker: Speaker, lexicon: Lexicon) -> bool:
    """Say whether a noun behind `citing` can tell anything: `citing hospital records`; not `citing threats from X`."""
    known, cues = lexicon.cues["source_noun|medium"], lexicon.cues
    lows = scene.lows(speaker.first, speaker.last)
    head = tuple(takewhile(lambda low: low not in cues["prepositions"] and low != "due", lows))
    edge = scene.tokens[speaker.first + len(head) - 1].end if head else 0
    if speaker.party is not None and speaker.party.start_char < edge:
        return True
    somebody = head[-1:] and (head[-1] in lexicon.names.nouns or head[-1] in lexicon.names.titles)
    return bool(somebody) or any(low in known for low in head)  # not "citing health concerns"


def _no_noun(scene: Scene, speaker: Speaker, lexicon: Lexicon) -> bool:
    """Say whether the last word of the phrase, adverbs aside, is a participle, an adverb or a conjunction."""
    cues, last = lexicon.cues, speaker.last - 1
    last -= scene.words[last] in lexicon.grammar["relatives"]
    while last > speaker.first and cues.adverbial(scene.words[last]):
        last -= 1
    low = scene.words[last]
    if last == speaker.first and low in lexicon.grammar["articles"]:
        return True  # "the hurriedly written report"
    past = low.endswith("ed") and scene.lows(last - 1, last) not in (("the",), ("those",), ("accused",))
    small = scene.text[scene.tokens[last].start].islower()
    return small and (
        past or cues.adverbial(low) or low in cues["clause"] or low in lexicon.grammar["no_speaker_before"]
    )


def _is_noun(scene: Scene, speaker: Speaker, i: int, lexicon: Lexicon) -> bool:
    """Say whether the form of saying is itself a noun: `his remarks on X`, `a short report that was read`."""
    low = scene.words[i]
    if low not in lexicon.cues["say_noun"]:
        return False
    behind = scene.lows(i + 1, i + 2)
    told = lexicon.cues.say.keys() | lexicon.grammar["reported_by"]
    if low.endswith("s") and not told.isdisjoint(behind):
        return True  # "intelligence reports led the force to a compound"
    head = scene.tokens[speaker.last - 1]
    several = head.low in lexicon.cues["modal"] or "and" in scene.lows(speaker.first, speaker.last)  # "they claim"
    plural = head.low.endswith("s") or several
    agrees = low.endswith("s") != plural or scene.text[head.start].isupper()
    return not agrees or behind in (("on",), ("of",), ("from",), ("about",), ("by",), ("in",))
