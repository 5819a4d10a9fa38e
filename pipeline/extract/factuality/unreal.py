"""What did not happen though it is told: acts in a film or a false report, acts asked about, acts that were averted."""

from itertools import pairwise

from pipeline.extract.factuality.titled import in_a_title
from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.preventing import kept_from
from pipeline.lexicon import Lexicon
from pipeline.lexicon.cues import Cues
from pipeline.sentence.found import Found, opener_of, right_of
from pipeline.sentence.scene import Scene
from schemas.vocabulary import Modality

INVENTED_REACH = 14  # tokens from a trigger to the story that tells it, or to a verb that says it never was
AVERTED_REACH = 9  # tokens behind a noun in which its verb may stand
WAS = (("was",), ("were",))
DENIED_REACH = 3  # tokens before a verb of belief in which it may be denied
CASE_WORDS = (2, 3)
CASE_REACH = 5  # tokens before a noun in which it may be said to be a mere case
PREDICATE = 4  # tokens behind a verb in which the word that tells how likely something is may stand
WEIGHED_REACH = 14  # tokens behind a gerund in which its verb may stand
MADE_REACH = 5  # tokens before a noun in which `made up` may stand
ASKED_REACH = 10  # tokens before a verb in which the condition stands that it tells
OPENING = 9  # tokens of a sentence in which the story that it tells stands
FOR = (("for",), ("on",), ("of",))  # between a scheme and the gerund that it is for
SCHEME_REACH = 3  # tokens between them: `cooperation [with Chad] on fighting X`
REPORT_REACH = 8  # tokens before a trigger in which `reports that` may stand


def unreal(scene: Scene, found: Found, lexicon: Lexicon) -> Modality | None:
    """Give the modality of what is asked, invented or averted; None where nothing of the kind is told."""
    front = scene.lows(found.first - INVENTED_REACH, found.first)
    if scene.text.rstrip('"”’ ').endswith("?") and not scene.is_title and not any(m in scene.text for m in '"“”'):
        return "hypothetical"
    if _invented(front, lexicon) or _in_a_story(scene, found, lexicon) or in_a_title(scene, found.first):
        return "hypothetical"
    if " ".join(front[-2:]) in lexicon.grammar["nearly"]:
        return "planned"
    if " ".join(front[-2:]) in lexicon.grammar["instead"] and found.is_verb:
        return "hypothetical"
    gerund = found.is_verb and found.entry.form == "ing"
    if gerund and (_would_be(scene, found, lexicon) or _provided_for(front, lexicon) or _devised(front, lexicon)):
        return "hypothetical"
    past = found.is_verb and found.entry.form in ("past", "participle")
    if past and not lexicon.grammar["almost"].isdisjoint(front[-1:]):
        counted = any(not amount.definite for amount in scene.amounts)
        almost = not counted and not found.passive  # "nearly killed", not "nearly 50"
        return "hypothetical" if almost or front[-2:-1] in WAS else None
    if found.is_verb:
        thought = _escaped(front, lexicon) or _hoped(scene, found) or _of_what_may_be(scene, found)
        return "hypothetical" if thought else None
    if _made_up(scene, found, lexicon):
        return "hypothetical"
    unmade = _averted(scene, found, lexicon) or _kept_from_making(scene, found.first) or _foreseen(scene, found)
    unmade = unmade or _asked_for(scene, found) or _weighed(scene, found) or _left_open(scene, found)
    return "hypothetical" if unmade or _mere_case(front[-CASE_REACH:], lexicon) else None


def _hoped(scene: Scene, found: Found) -> bool:
    """Say whether a present tells what somebody hopes for: `Chad hopes that Niger frees the men`."""
    opener = opener_of(scene, found.first)
    hoped = scene.words[opener] == "that" and scene.words[opener - 1] in scene.grammar["hoping"]
    return hoped and found.entry.form == "third"


def _foreseen(scene: Scene, found: Found) -> bool:
    """Say whether a noun's own predicate tells that it may come: `a raid on X is highly likely`."""
    grammar, cues = scene.grammar, scene.lexicon.cues
    verb = next((j for j in right_of(scene, found.last) if cues.verbal(scene.words[j])), None)
    if verb is None or not (scene.words[verb] in cues["be"] or scene.words[verb] in grammar["seeming"]):
        return False
    graded = (low in grammar["foreseen"] for low in scene.lows(verb + 1, verb + PREDICATE) if not _grades(low, cues))
    return next(graded, False)


def _asked_for(scene: Scene, found: Found) -> bool:
    """Say whether a noun tells what a condition, a demand or an aim is: `its condition is the release of X`."""
    at = found.first - 1 - (scene.words[found.first - 1] in scene.grammar["articles"])
    if at < 1 or not (scene.words[at] in scene.lexicon.cues["be"] or scene.words[at] in scene.grammar["comprising"]):
        return False
    return not scene.grammar["conditions_set"].isdisjoint(scene.lows(at - ASKED_REACH, at))


def _weighed(scene: Scene, found: Found) -> bool:
    """Say whether a noun is the subject of a `would` that tells what it would bring: `an invasion of X would cost`.

    Not of one that tells what came later, `the raid would prove fatal`; what `the` tells of violence was done.
    """
    told = (j for j in right_of(scene, found.last) if _finite(scene, j))
    verb = next(told, len(scene.words))
    later = scene.grammar["told_later"].intersection(scene.lows(verb + 1, verb + 3))
    if (
        scene.lows(verb, verb + 1) != ("would",)
        or later
        or scene.words[verb - 1] in scene.grammar["ands|person_relatives"]
    ):
        return False
    first = clause_range(scene, found.first).start
    front = scene.lows(first + (scene.words[first] == "that"), found.first)
    known = found.frame.violent and "the" in front
    return not known and all(low in scene.grammar["articles"] or _plain(scene, low) for low in front)


def _left_open(scene: Scene, found: Found) -> bool:
    """Say whether a noun's act is only possible, or ruled out: `announced possible sanctions`, `ruled out a raid on X`.

    What is a possible attack did happen, if not as one: `killed in a possible attack`.
    """
    grammar = scene.grammar
    if not found.frame.violent and (_open_at(scene, found.first - 1) or _open_at(scene, found.first - 2)):
        return True
    for j in range(found.first - 1, max(1, found.first - 1 - MADE_REACH), -1):
        low = scene.words[j]
        if low == "out":
            return scene.words[j - 1] in grammar["ruling"]
        if low not in grammar["articles"] and not _plain(scene, low):
            return False
    return False


def _of_what_may_be(scene: Scene, found: Found) -> bool:
    """Say whether the object that makes a verb an act is only possible: `announced possible sanctions`."""
    words = (j for j in right_of(scene, found.last) if scene.words[j] in found.trigger.objects)
    return _open_at(scene, next(words, 0) - 1)


def _open_at(scene: Scene, j: int) -> bool:
    """Say whether a word at token `j` tells that an act is only possible; not `the maximum possible sentence`."""
    apart = scene.grammar["utmost"].isdisjoint(scene.lows(j - 1, j))
    return j >= 0 and scene.words[j] in scene.grammar["open"] and apart


def _plain(scene: Scene, low: str) -> bool:
    """Say whether a word may describe a noun behind it: no small word, no verb."""
    cues = scene.lexicon.cues
    return low.isalpha() and low not in cues["prepositions|clause|be|perfect|aux|finite"] and not cues.verbal(low)


def _finite(scene: Scene, j: int) -> bool:
    return scene.words[j] in scene.lexicon.cues["aux"] or scene.lexicon.cues.verbal(scene.words[j])


def _grades(low: str, cues: Cues) -> bool:
    """Say whether a word only grades or dates the predicate behind it: `highly likely`, `now possible`."""
    return low in cues["adverb"] or (low.endswith("ly") and not low.endswith("likely"))


def _escaped(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether the words before a verb tell that it was not done: `escaped being shot`, `in case X attacked`."""
    escaped = front[-1:] == ("being",) and not lexicon.grammar["escaping"].isdisjoint(front[-2:-1])
    return escaped or ("in", "case") in pairwise(front)


def _kept_from_making(scene: Scene, i: int) -> bool:
    """Say whether somebody is kept from the gerund before a noun: `forbids X from carrying out tests`."""
    near = [j for j in range(max(1, i - CASE_REACH), i) if scene.clauses[j] == scene.clauses[i]]
    return any(scene.words[j].endswith("ing") and scene.words[j - 1] == "from" and kept_from(scene, j) for j in near)


def doubted(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether the word at token `j` makes a `that` behind it a thought: `nobody believes that`, `rumours that`."""
    low, front = scene.words[j], scene.lows(j - DENIED_REACH, j)
    if low in lexicon.grammar["doubted"]:
        return not low.startswith("doubt") or lexicon.grammar["nothing_of"].isdisjoint(front)
    denying = lexicon.cues["negated"] | lexicon.grammar["nobody"]
    return low in lexicon.grammar["believing"] and not denying.isdisjoint(front)


def _made_up(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun tells what never was: `a fake attack`, `made up an attack`, `a raid that never happened`."""
    front = scene.lows(found.first - MADE_REACH, found.first)
    fake = not lexicon.cues["untrue"].isdisjoint(front[-2:]) or ("made", "up") in pairwise(front)
    behind = scene.lows(found.last, found.last + INVENTED_REACH)
    at = next((k for k, low in enumerate(behind) if low in lexicon.grammar["denying"]), len(behind))
    return fake or not lexicon.grammar["come_about"].isdisjoint(behind[at + 1 : at + 4])


def _mere_case(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a noun tells what may come: `in the event of a strike on X`."""
    told = {" ".join(front[at : at + n]) for n in CASE_WORDS for at in range(len(front))}
    return not lexicon.grammar["in_case"].isdisjoint(told)


def _would_be(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a gerund is the subject of a verb that only weighs it: `killing X would have been a risk`."""
    lead = scene.lows(found.first - 1, found.first)
    if lead and lead[0] not in lexicon.grammar["imagined_breaks"]:
        return False
    behind = scene.lows(found.last, found.last + WEIGHED_REACH)
    at = next((k for k, low in enumerate(behind) if low in lexicon.cues["aux"] or low in lexicon.cues.finite), None)
    return at is not None and behind[at] in lexicon.grammar["may_be"] and "," not in behind[:1]


def _provided_for(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a gerund is what a law provides for and nobody there enacts: `is bound by a treaty granting X`."""
    grammar = lexicon.grammar
    return not grammar["statutes"].isdisjoint(front[-1:]) and grammar["enacting"].isdisjoint(front)


def _devised(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a gerund is what a scheme is for, or what is practised: `a proposal for bombing X`."""
    if not lexicon.grammar["practising"].isdisjoint(front[-1:]):
        return True  # "trainees practice firing rockets"
    return front[-1:] in FOR and not lexicon.grammar["schemes"].isdisjoint(front[-2 - SCHEME_REACH : -1])


def _invented(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a story stands before, and a word that says it tells this: `a novel about an attack on X`."""
    at = next((k for k, low in enumerate(front) if low.removesuffix("'s") in lexicon.cues["invented"]), None)
    return at is not None and not lexicon.cues["telling"].isdisjoint(front[at:])


def _in_a_story(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a sentence opens with the story that it tells: `In the new film, a gang kidnaps a mayor`."""
    opening = scene.lows(0, OPENING)
    if opening[:1] not in (("in",), ("during",)) or "," not in opening:
        return False
    front = opening[: opening.index(",")]
    told = lexicon.cues["invented"].isdisjoint(front) and lexicon.grammar["rehearsing"].isdisjoint(front)
    return found.first > len(front) and not told


def _averted(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether the verb behind a noun says that it came to nothing: `a strike on X was averted`."""
    stop = min(len(scene.words), found.last + AVERTED_REACH)
    for j in range(found.last, stop):
        if scene.clauses[j] != scene.clauses[found.last - 1]:
            return False
        low = scene.words[j]
        if low in lexicon.cues["be"]:
            behind = scene.lows(j + 1, j + 4)
            off = "off" in behind and behind[0] in ("called", "narrowly")
            return off or not lexicon.cues["averted"].isdisjoint(behind[:2])
    return False


def no_proof(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a noun at token `j` says that nothing shows what a `that` behind it tells: `no evidence that`."""
    denied = not lexicon.grammar["nothing_of"].isdisjoint(scene.lows(j - 2, j))
    return denied and scene.words[j] in lexicon.grammar["proofs"]


def missed(scene: Scene, i: int) -> bool:
    """Say whether the token `i` is what somebody has yet to do or stopped short of."""
    return scene.lows(i - 2, i) in (("yet", "to"), ("short", "of"))


def misreported(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether it stands in a report that the sentence calls false: `reports that X attacked were false`."""
    front = scene.lows(i - REPORT_REACH, i)
    at = next((k for k, low in enumerate(front) if low in lexicon.cues["rumour"]), None)
    if at is None:
        return False
    if at and front[at - 1] in lexicon.cues["untrue"] and front[at - 2 : at - 1] != ("as",):
        return True
    if not {"that", "of"}.intersection(front[at:]):
        return False
    behind = scene.lows(i + 1, len(scene.words))
    return any(
        low in lexicon.cues["be"] and not lexicon.cues["untrue"].isdisjoint(behind[k + 1 : k + 3])
        for k, low in enumerate(behind)
    )
