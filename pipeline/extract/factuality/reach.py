"""How far a word of mood reaches: which verbs behind it are not under it."""

from pipeline.extract.grammar.accused import held_or_sought
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.subject_ellipsis import passive_from
from pipeline.sentence.tokens import QUOTES

MOST_KING = 5  # letters of nouns in -ing that open a clause as its subject: `king`, `thing`
OWN_TO = 4  # tokens behind a verb in which its infinitive stands
OWNING = ("'s", "’s", "s'", "s’")
QUOTED_ENDS = (",", "?", "!", ".")  # before the mark that ends a quotation
HAVE_REACH = 7  # tokens before a joint in which a `have` that both verbs share may stand


def mood_start(scene: Scene, i: int) -> int:
    """Give the token behind which the words of mood of a verb stand: -1 where all before it counts."""
    return max(_main_start(scene, i), _resumes(scene, i), _past_quotation(scene, i))


def _past_quotation(scene: Scene, i: int) -> int:
    """Give the mark that ends a quotation before a past: `"as you can," he demanded`; -1 where none stands."""
    ends = (j for j in range(i - 1, 0, -1) if scene.words[j] in QUOTES and scene.words[j - 1] in QUOTED_ENDS)
    return next(ends, -1) if _told_past(scene, i) else -1


def past_brackets(scene: Scene, front: int) -> int:
    """Give the token before brackets that end at a token, where they do: `X (told that he would go) fled`."""
    front -= scene.words[front].endswith("ly") and scene.lows(front - 1, front) == (")",)
    if front < 1 or scene.words[front] != ")" or "(" not in scene.words[:front]:
        return front
    return max(j for j in range(front) if scene.words[j] == "(") - 1


def no_mood(scene: Scene, j: int, i: int) -> bool:
    """Say whether a word of mood at token `j` shows none: the month of May, `an order barring X`."""
    low, behind = scene.words[j], scene.words[j + 1]
    if _past_its_own(scene, j, i):
        return True
    if low == "may":
        return behind in scene.grammar["deities"] or is_month(scene, j)
    if low == "due" and behind == "to":  # "due to an ambush", "due to protests", not "due to sign"
        noun = scene.words[i].endswith("ing") or (i == j + 2 and scene.words[i].endswith("s"))
        return noun or any(not between.endswith("ly") for between in scene.words[j + 2 : i])
    # "a march against the curfew imposed on X", not "until sanctions against X are lifted"
    to_go = scene.words[i - 1] in ("is", "are") and not scene.grammar["penalties"].isdisjoint(scene.lows(j - 1, j))
    done = low == "against" and (_told_past(scene, i) or _verb_of_many(scene, i)) and not to_go
    if behind == "to" and low in scene.grammar["close_to"]:
        return True  # "a camp next to Kano"
    asked_for = behind == "for" and low in scene.lexicon.cues["needs_to"] and _of_a_noun(scene, i)
    barring = low == "order" and behind.endswith("ing")
    return done or asked_for or barring or subject_noun(scene, j, i) or held_or_sought(scene, j)


def _past_its_own(scene: Scene, j: int, i: int) -> bool:
    """Say whether what `against` or `possible` at token `j` governs ends before token `i`, where another phrase begins.

    `Possible deaths in a raid`, `sanctions against X for a raid`; not `against the raid`, `the potential for a raid`.
    """
    if scene.words[j] != "against" and scene.words[j] not in scene.grammar["open"]:
        return False
    small = scene.lexicon.cues["prepositions"] - {"of"}
    last = i - (scene.words[i - 1] == "to")  # "a war against X to take Y" is still to take it
    return scene.words[j + 1] not in small and not small.isdisjoint(scene.words[j + 2 : last])


def subject_noun(scene: Scene, j: int, i: int) -> bool:
    """Say whether token `j` is a noun whose own verb stands at token `i` or before: `X's offer was rejected`."""
    low, front = scene.words[j], scene.words[j - 1] if j else ""
    owned = front in scene.grammar["owning_articles"] or front.endswith(OWNING)
    if not owned or low not in scene.lexicon.cues["needs_to|infinitive"]:
        return False
    return any(_finite(scene, k, last=k == i) for k in range(j + 1, i + 1))


def _finite(scene: Scene, k: int, *, last: bool) -> bool:
    """Say whether a past at token `k` is a verb of its own and no bare participle of a noun."""
    cues, front = scene.lexicon.cues, scene.lows(k - 2, k)
    if not cues.past(scene.words[k]) or not scene.grammar["finite_auxiliaries"].isdisjoint(front):
        return cues.past(scene.words[k])
    plain = not cues.participle(scene.words[k]) or (last and _takes_object(scene, k))
    return plain and front[-1:] != () and front[-1] not in cues["be|aux|perfect"]


def _verb_of_many(scene: Scene, i: int) -> bool:
    """Say whether a base form is a verb of the present: `blasts against buses carrying nurses kill two`."""
    formed, low = scene.lexicon.frames.formed, scene.words[i]
    plural = scene.words[i - 1].endswith("s") or not formed(low, "noun", "plural")
    return formed(low, "base") and plural and scene.words[i - 1] not in scene.lexicon.cues["modal"]


def is_month(scene: Scene, j: int) -> bool:
    """Say whether "May" at token `j` is no verb: within a sentence, and in a title that has capitals throughout too."""
    if not j or scene.text[scene.tokens[j].start] != "M":
        return False
    loud = j + 1 < len(scene.tokens) and scene.text[scene.tokens[j + 1].start].isupper()
    return not (scene.is_title and loud and scene.lexicon.frames.formed(scene.words[j + 1], "base"))


def _of_a_noun(scene: Scene, i: int) -> bool:
    """Say whether a participle only tells which noun is meant: `demanded for the couple abducted in May`."""
    cues, front = scene.lexicon.cues, scene.words[i - 1]
    lone = front not in cues["be|perfect|adverb"] and front not in scene.grammar["ands"]
    return (
        lone
        and cues.participle(scene.words[i])
        and scene.lows(i + 1, i + 2)[:1] != ()
        and (scene.words[i + 1] in cues["prepositions"])
    )


def done_with(scene: Scene, j: int, i: int, lexicon: Lexicon) -> bool:
    """Say whether token `j` governs an infinitive alone: `tried to flee and was shot`, `to free a man held by X`."""
    if "to" not in scene.lows(j + 1, j + OWN_TO):
        return False
    caused = not scene.grammar["making_it_be"].isdisjoint(scene.words[j:i])  # "wants to see the men tried in Chad"
    return j < (passive_from(scene, i, lexicon) or 0) or (_of_a_noun(scene, i) and not caused)


def _main_start(scene: Scene, i: int) -> int:
    """Give the comma behind which the clause of a past verb begins, -1 where no phrase opens it.

    What is feared, sought or threatened in front of it is not what was done: `Amid fears of a coup, rebels shelled X`.
    """
    if scene.lows(i - 1, i) == ("to",) or not _told_past(scene, i):
        return -1
    first = i
    while first and scene.clauses[first - 1] == scene.clauses[i]:
        first -= 1
    low = scene.words[first]
    if low in scene.grammar["person_relatives"] and scene.words[i - 1] == "," and _takes_object(scene, i):
        return i - 1  # "X, who wants to lead Y, flew to Z"
    led = (
        low in scene.lexicon.cues["prepositions"]
        or low in scene.grammar["phrase_openers"]
        or (low.endswith("ing") and len(low) > MOST_KING)
    )
    comma = next((j for j in range(first, i) if scene.words[j] == ","), -1) if led else -1
    return comma if comma < i - 1 else -1


def _resumes(scene: Scene, i: int) -> int:
    """Give the joint behind which a past goes on, no infinitive: `was to go | and accused X`; -1 where none stands."""
    joint = i - 1 - scene.words[i - 1].endswith("ly")
    goes_on = joint > 0 and scene.words[joint] in scene.grammar["ands"] and _told_past(scene, i)
    shared = "have" in scene.lows(i - HAVE_REACH, joint)  # "would have come and killed X"
    return joint if goes_on and _takes_object(scene, i) and not shared else -1


def _takes_object(scene: Scene, i: int) -> bool:
    """Say whether a past form has something behind it that shows it to be finite: no `and`, comma or `by`."""
    behind, known = scene.lows(i + 1, i + 2), scene.lexicon.cues["definite"] | scene.grammar["articles|third_persons"]
    named = behind != () and not scene.text[scene.tokens[i + 1].start].islower() and behind[0].isalnum()
    return behind != () and (named or behind[0] in known or behind == ("to",))


def _told_past(scene: Scene, i: int) -> bool:
    return scene.lexicon.frames.formed(scene.words[i], "past")


def governs(scene: Scene, j: int, i: int) -> bool:
    """Say whether a cue reaches forward: `threatened to`, `call for`, `fears of`, `ordered its troops to`."""
    if scene.lows(i - 1, i) == ("to",):
        return True
    threat = scene.words[j].startswith("threat") and scene.lows(j + 1, j + 2) == ("with",)  # "with arrest"
    return threat or any(low in scene.grammar["behind_a_threat"] for low in scene.lows(j + 1, min(j + 3, i)))
