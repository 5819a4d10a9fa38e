"""What shows a verb of many uses to be one of saying: `that`, quotation marks, a clause, whom it was told, a denial."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

CLAUSE_REACH = 8  # tokens behind a verb of thinking in which the verb of what is thought stands
DENIED = (("the",), ("any",), ("this",), ("these",), ("all",))
OF_TROOPS = frozenset({"COERCE", "MOBILIZE", "RETREAT"})  # PLOVER types of what one may deny to have done
OTHERS_AFFAIR = frozenset({"arrest", "blockade", "prisoner_exchange", "ceasefire"})  # who denies these refuses them
QUOTE_REACH = 7  # characters of what is denied in which its quotation opens: `rejected the “claim”`
OBJECT_REACH = 5  # tokens behind a verb of denying in which the noun of a charge stands: `denied any direct role in`


def marked(scene: Scene, verb: int, after: int, scope: tuple[int, int], lexicon: Lexicon) -> bool:
    """Say whether `that` or quotation marks show a verb of many uses to be one of saying."""
    tokens, cues = scene.tokens, lexicon.cues
    lemma, words = cues.say_lemma[scene.words[verb]], scene.lows(verb + 1, min(after + 3, verb + 9))
    if lemma in cues["say_how"]:
        return "how" in words
    return (
        not lexicon.grammar["said_clauses"].isdisjoint(words)
        or (lemma in lexicon.grammar["gerund_claims"] and words[:1] != () and words[0].endswith("ing"))
        or (cues.say[scene.words[verb]] == "denies" and _disowned(scene, verb, lexicon))
        or (lemma == "tell" and _to_the_press(scene, verb, after))
        or (lemma in cues["say_clause"] and _clause_behind(scene, after, lexicon))
        or _quotes(scene, verb, scope)
        or scope[0] < tokens[verb].start
    )


def _quotes(scene: Scene, verb: int, scope: tuple[int, int]) -> bool:
    """Say whether what is said is quoted; who denies or rejects denies only what is quoted right behind.

    Not `X dismissed the protests as "scaremongering"`.
    """
    said = scene.text[scope[0] : scope[1]]
    if scene.lexicon.cues.say[scene.words[verb]] == "denies":
        said = said[:QUOTE_REACH]
    return any(mark in said for mark in '"“”‘')


def _clause_behind(scene: Scene, first: int, lexicon: Lexicon) -> bool:
    """Say whether a subject and its finite verb stand right behind a verb of thinking: `police think X killed four`."""
    ahead = scene.lows(first, first + CLAUSE_REACH)
    verb = next((k for k, low in enumerate(ahead) if k and lexicon.finite(low, "past")), None)
    if (
        verb is None
        or not lexicon.grammar["said_breaks"].isdisjoint(ahead[:verb])
        or ahead[0] in lexicon.cues["prepositions"]
    ):
        return False
    return ahead[verb + 1 : verb + 2] != ("by",)  # "suspect a man wounded by guards"


def _disowned(scene: Scene, verb: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of denying has what one is charged with for its object: `denied any role in the raid`."""
    words = scene.lows(verb + 1, verb + 1 + OBJECT_REACH)
    if words[:1] == ("as",) and not lexicon.cues["untrue"].isdisjoint(words):
        return True  # "dismissed as false reports that ..."
    told = next((k for k, low in enumerate(words) if low in lexicon.cues["rumour|say_noun"]), None)
    if told is not None and scene.lows(verb + told + 2, verb + told + 3) in (("that",), ("by",), ("from",)):
        return "that" in scene.lows(verb, verb + CLAUSE_REACH + told)  # "denied claims by X that C"
    at = next((k for k, low in enumerate(words) if low in lexicon.grammar["disowned"]), None)
    return (at is not None and lexicon.grammar["said_breaks"].isdisjoint(words[:at])) or _harm_behind(scene, verb)


def _harm_behind(scene: Scene, verb: int) -> bool:
    """Say whether the object of a verb of denying is a noun of harm: `denied the killing of X`; no `extradition`."""
    if scene.lows(verb + 1, verb + 2) not in DENIED:
        return False
    return tells_deed(scene, range(verb + 2, verb + OBJECT_REACH), denied=_denies(scene, verb))


def _denies(scene: Scene, verb: int) -> bool:
    return scene.lexicon.cues.say_lemma[scene.words[verb]] == "deny"


def tells_deed(scene: Scene, tokens: range, *, denied: bool) -> bool:
    """Say whether the noun of harm stands among tokens, or of what troops do, which one `denied`; no `extradition`."""
    crosswalks = (o.entry.frame.crosswalk for o in scene.openings if o.first in tokens and o.entry.trigger.noun)
    return any(
        c.assault or (denied and c.plover_type in OF_TROOPS and c.event_type not in OTHERS_AFFAIR) for c in crosswalks
    )


def _to_the_press(scene: Scene, verb: int, after: int) -> bool:
    """Say whether those told stand behind a verb of telling and what follows is no order: `told reporters X fled`."""
    behind = scene.lows(after, after + 1)
    return after > verb + 1 and behind not in ((), ("to",), ("not",), (",",), (".",))
