"""Counts of people who are no patients of an act beside them: who does it, watches it, or has another fate."""

from pipeline.extract.attachment.fitting import OF_PEOPLE, TOLL_UNITS, Fit, subject_of
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount

HELD = 4  # tokens before the noun of an act in which the verb stands that does it
WITHIN = frozenset({"inside", "aboard"})
SEARCH_REACH = 5  # tokens before a count of people in which the verb of a search for them stands


def watched(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether people stand behind the verb of a protest, or are a lone one: they are no marchers."""
    if not found.is_verb and abs(scene.clause_of(amount.start_char) - scene.clauses[found.first]) > 1:
        return True
    if not found.is_verb and ":" in scene.lows(found.last, scene.token_at(amount.start_char)):
        return True  # "2014 Chadian protests: gunmen fire on two soldiers"
    behind = found.is_verb and not found.passive and amount.start_char > scene.tokens[found.first].start
    return behind or amount.text.lower().startswith(("a ", "an ")) or amount.value == 1


def names_it(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether a noun of harm stands inside a count of people: `two shooting suspects`."""
    if amount.measure == found.trigger.measure == "missing":
        first = scene.token_at(amount.start_char)
        if not scene.grammar["searching"].isdisjoint(scene.lows(first - SEARCH_REACH, first)):
            return False  # "a search for 14 missing miners"
    inside = amount.start_char < scene.tokens[found.first].start and scene.tokens[found.last - 1].end < amount.end_char
    return inside and not found.is_verb and amount.unit == "person"


def describes(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether the amount is only the front of a noun: `a POW swap` counts no captive."""
    front, back = scene.tokens[found.first].start, scene.tokens[found.last - 1].end
    overlaps = amount.start_char < front < amount.end_char < back
    return not found.is_verb and amount.bound == "exact" and (overlaps or 0 <= front - amount.end_char <= 1)


def does_it(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether the counted are those who harm, not the harmed: `three gunmen killed five people`."""
    if found.roles != "toll" and found.trigger.measure != "killed":
        return False
    if not found.is_verb:
        front = scene.tokens_in(amount.end_char, scene.tokens[found.first].start)[-HELD:]
        return any(scene.words[j] in scene.grammar["committed"] for j in front)  # "two men took part in the murder"
    if found.passive or found.trigger.dies or found.trigger.suffered or amount.measure:
        return False
    gap = scene.tokens[found.first].start - amount.end_char
    near = scene.clause_of(amount.start_char) == scene.clauses[found.first]
    return near and gap >= 0 and "number" not in scene.lows(found.first - 8, found.first)


def of_those_told(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether a participle tells of `those` before it, who are not the counted: `ten men mourned those killed`.

    Not where the counted are said to be of them: `ten were among those killed`.
    """
    if not found.is_verb or scene.lows(found.first - 1, found.first) != ("those",):
        return False
    before = amount.end_char <= scene.tokens[found.first - 1].start
    return before and scene.grammar["membership"].isdisjoint(scene.lows(found.first - 3, found.first - 1))


def _only_there(scene: Scene, amount: Amount, triggers: tuple[Found, ...]) -> bool:
    """Say whether people are only said to be: `12 are dead, there are 300 refugees`; not `there were 12 killed`."""
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    front = scene.lows(first - 2, first)
    if front[:1] != ("there",) or scene.lexicon.cues["be"].isdisjoint(front):
        return False
    fated = any(found.first in (behind, behind + 1) for found in triggers)
    return not fated and scene.grammar["there_among"].isdisjoint(scene.lows(behind, behind + 1))


def told_of_others(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether harm is said of others by an `of`, or of one by name, and a figure is not of them."""
    if not found.is_verb and scene.lows(found.last, found.last + 1) == ("of",):
        start = scene.tokens[found.last].end + 1
        named = any(p.kind == "person" and p.start_char == start and p.text[:1].isupper() for p in scene.parties)
        named |= amount.measure is None and found.trigger.measure == "killed"  # "five mourned the killing of two nuns"
        return named and amount.end_char < scene.tokens[found.first].start
    if found.roles != "toll" or not found.passive or scene.clause_of(amount.start_char) == scene.clauses[found.first]:
        return False
    at = found.first - 1
    while at > 0 and scene.words[at] in scene.lexicon.cues["be|perfect|adverb"]:
        at -= 1
    if not scene.lexicon.grammar["singling_out"].isdisjoint(scene.lows(scene.token_at(amount.end_char), at)):
        return False  # "ten people including X were killed"
    return any(p.kind == "person" and not p.pronoun and p.end_char == scene.tokens[at].end for p in scene.parties)


def befell_otherwise(scene: Scene, amount: Amount, triggers: tuple[Found, ...], fit: Fit) -> bool:
    """Say whether people are counted whom something else befell: `has driven 2 million from their homes`."""
    if amount.unit not in TOLL_UNITS or amount.measure or amount.included_in is not None:
        return False
    if _only_there(scene, amount, triggers):
        return True
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    if scene.lows(first - 1, first) == ("with",) and not WITHIN.isdisjoint(scene.lows(behind, behind + 1)):
        return True  # "a hall fell with 300 people inside, and 62 were killed"
    if subject_of(scene, triggers, amount, fit):
        return False  # "six people living in camps were killed"
    fates = scene.lexicon.cues["other_fate"]
    if scene.lows(first - 1, first) == ("of",) and not fates.isdisjoint(scene.lows(first - 2, first - 1)):
        return True  # "the evacuation of 9,000 villagers"
    if any(first - 2 <= found.first < behind + 4 and found.roles != "toll" and _counts(found) for found in triggers):
        return False  # the other fate is an act of its own: "12 were arrested"
    told = not scene.lexicon.cues["be"].isdisjoint(scene.lows(behind, behind + 1))  # "and a man is in custody"
    if not fates.isdisjoint(scene.lows(behind, behind + (4 if told else 1))):
        return True  # "another 60,000 stranded and 150 killed"
    if any(first - 2 <= found.first < behind + 4 for found in triggers if found.roles == "toll"):
        return False
    after = scene.lows(behind, behind + 4)
    after = after[: after.index(",")] if "," in after else after
    beside = () if fit.sure else scene.lows(first - 2, behind)  # "killed 94 aboard and 34 residents"
    return not fates.isdisjoint((*beside, *after))


def _counts(found: Found) -> bool:
    """Say whether an act counts people by a measure of its own."""
    return found.trigger.measure in OF_PEOPLE or "person" in found.frame.measures
