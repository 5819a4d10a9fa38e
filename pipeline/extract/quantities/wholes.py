"""How the figures of a sentence hang together: heads left out, and parts of a whole."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from pipeline.extract.quantities.appositions import told_over
from pipeline.extract.quantities.bounds import ending
from pipeline.extract.quantities.fates import befallen
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.phrase import Phrase
from pipeline.extract.quantities.words import following
from pipeline.lexicon.amounts import AmountWords
from schemas.quantity import Amount

LAST_WORD = re.compile(r"(\w+)\W*$")
# Between two parts of one whole: "33 over Tula and 8 over Tver", no verb and no closing comma.
GOES_ON = re.compile(
    r"(?:\s*,\s*|\s+and\s+|\s*,\s+and\s+|[^,.;:()]{0,50}\s+and\s+|[^,.;:()]{0,50},\s+)(?:(?:his|her|their|its)\s+)?$"
)
CLOSED = re.compile(r"^\s*(?:,|\)|--|—|–)\s+(?:and|while|but)\b")
LISTED = re.compile(r"^[^.;:]{0,40}\b(?:including|among them)\s[^.;:,()]{1,40}(?:,|\sand)\s+$")
STATE = re.compile(r"\s+(?:\w+\s+){0,2}in\s+(?:an?\s)?(?:\w+\s){1,4}?condition\b")
DEAD = re.compile(r"\b(?:dead|died|killed|dies|deaths?)\b")
DIVIDES = re.compile(r"\s+(?:with|by|from|over|in|near|at|inside|outside)\s")
VERBS = re.compile(r"\b(?:were|was|are|is|had|has|have|while|who|which)\b")
AMONG = re.compile(r"\s+(?:(?:were|was|are|is)\s+)?among\s+(?:(?:the|those)\s+)?")
LIST = re.compile(r"\s*(?:,|,?\s+and)\s+")
LOST = re.compile(r"(?:\s(?:more|others))?\s(?:have |has |had )?lost (?:their|his|her) (?:lives|life)\b")
BEAST = "animal"
PAIR = 2
DOWNED = 5  # words behind a number within which `shot down` ends
TOLLS = frozenset({"killed", "injured", "casualties", "missing"})
FRONTED = re.compile(r"\s*(?:of|among)\s+(?:the|those|these|its|their)\s+(?:at\s+least\s+|about\s+)?$", re.IGNORECASE)
OF_THE = re.compile(r"\s+of\s+(?!(?:them|whom|us|which)\b)(?:[\w-]+\s+){0,3}")
FATED = re.compile(r"\s+(?:who\s+(?:were\s+|was\s+)?)?(?:killed|died|dead|wounded|injured|hurt)\b")
BEHIND = re.compile(r"(?:\s+[\w'’-]+){0,8},\s+(?:only\s+|at\s+least\s+)?")
# What they are, and no fate of theirs.
KIND = re.compile(
    r"\s+(?:were|was|are|is)\s+"
    r"(?!(?:[a-z]+ly\s+)?[a-z]+ed\b|shot\b|hurt\b|still\b|later\b|then\b|in\b|from\b|at\b|on\b)"
)
IN_BRACKETS = re.compile(r"\s*\([^()]{0,40}")
UNCOUNTED = frozenset({"amount", "distance", "area"})


def related(text: str, found: Sequence[Phrase], words: AmountWords) -> tuple[Amount, ...]:
    """Give the amounts of the phrases, heads inherited and parts tied to their wholes."""
    amounts: list[Amount] = []
    for index, phrase in enumerate(found):
        if _is_conversion(text, phrase, amounts):
            continue
        amount = _amount(text, phrase, amounts, found[index + 1 :], words)
        whole = _whole(text, amount, amounts, words)
        amounts.append(amount if whole is None else _part(amount, whole, amounts[whole]))
    told = _of_multiples(_of_those_behind(text, _of_whole_in_front(text, amounts)), words)
    return tuple(befallen(text, told_over(text, told), words))


def _of_whole_in_front(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Tie a part to the whole that opens the sentence: "Of the 12 people killed, three were children"."""
    if len(amounts) < PAIR or not FRONTED.match(text[: amounts[0].start_char]):
        return list(amounts)
    whole, part = amounts[0], amounts[1]
    gap = text[whole.end_char : part.start_char]
    alike = whole.measure in TOLLS or FATED.match(gap)
    equated = VERBS.fullmatch(gap.strip()) is not None  # "among the nine dead were two cooks"
    behind = bool(BEHIND.fullmatch(gap) and KIND.match(text, part.end_char))
    told = alike and (equated or behind) and part.value < whole.value
    free = part.included_in is None and part.measure is None
    return [whole, replace(part, included_in=0), *amounts[2:]] if told and free else list(amounts)


def _of_multiples(amounts: list[Amount], words: AmountWords) -> list[Amount]:
    """Tie to a deed's number whom it harmed: "a triple shooting left one dead"; not "a double murder of two nuns"."""
    shot = next((i for i, a in enumerate(amounts) if words.multiple.fullmatch(a.text)), None)
    if shot is None:
        return amounts
    whole = amounts[shot]
    harmed, behind = (whole.measure, "killed"), whole.end_char + len(" of ")
    told = (a.measure in harmed or (whole.value, None) == (a.value, a.measure) for a in amounts)
    among = (one and a.start_char > behind and _may_hold(whole, a) for a, one in zip(amounts, told, strict=True))
    return [replace(a, included_in=shot) if one else a for a, one in zip(amounts, among, strict=True)]


def _of_those_behind(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Tie parts to the whole told behind them: "three gunmen and a guard were among the nine dead"."""
    tied = list(amounts)
    for i, (part, other) in reversed(list(enumerate(pairwise(amounts)))):
        gap, held = text[part.end_char : other.start_char], tied[i + 1].included_in
        index = i + 1 if AMONG.fullmatch(gap) else held if held is not None and LIST.fullmatch(gap) else None
        if index is None or index <= i or part.included_in is not None or amounts[index].included_in is not None:
            continue
        if part.value < amounts[index].value and _may_hold(amounts[index], part):
            tied[i] = replace(part, included_in=index)
    return tied


def _is_conversion(text: str, phrase: Phrase, before: Sequence[Amount]) -> bool:
    """Say whether brackets repeat the amount before in other units: "30km (19 miles)", "$400m (£280m; €350m)"."""
    measure = phrase.found.measure if phrase.found else None
    if not before or measure not in UNCOUNTED or before[-1].measure != measure:
        return False
    gap = text[before[-1].end_char : phrase.start]
    return gap.strip() in {"(", "-"} or IN_BRACKETS.fullmatch(gap) is not None


def _amount(text: str, phrase: Phrase, before: Sequence[Amount], after: Sequence[Phrase], words: AmountWords) -> Amount:
    found, bounds, end = phrase.found, phrase.bounds, phrase.end
    elliptical = found is None
    if found is None:
        end = _others(text, end, words)
        found = Found(end, unit=_inherited(text, phrase, before, after, words))
    return Amount(
        start_char=phrase.start,
        end_char=end,
        text=text[phrase.start : end],
        value=bounds.value,
        lower=bounds.lower,
        upper=bounds.upper,
        approximate=bounds.approximate,
        bound=bounds.bound,
        head=found.head,
        unit=found.unit,
        category=found.category,
        of_country=found.country,
        per=phrase.per,
        elliptical=elliptical,
        definite=phrase.definite,
        measure=found.measure,
    )


def _others(text: str, end: int, words: AmountWords) -> int:
    """Take "others", "more" or "of others" into the phrase."""
    for word in following(text, end)[:2]:
        if word.low == "of":
            continue
        if word.low not in words.sets["elliptical_heads"]:
            break
        end = word.end
    return end


def _inherited(
    text: str, phrase: Phrase, before: Sequence[Amount], after: Sequence[Phrase], words: AmountWords
) -> str | None:
    """Give the unit that a number without a head goes on from.

    Persons where the verb says so, the whole's in "70 of the 93 drones", else that of the amount before it.
    """
    prior = LAST_WORD.search(text[max(0, phrase.start - 20) : phrase.start])
    if prior is not None and prior[1].lower() in words.sets["person_before"]:
        return BEAST if before and before[-1].unit == BEAST else "person"  # "killed 12 sheep and injured five"
    told = (word.low for word in following(text, phrase.end) if word.low not in words.sets["adverbs"])
    lows = list(islice(told, 4))
    fate = lows[1:2] if not words.sets["elliptical_heads"].isdisjoint(lows[:1]) else lows[:1]
    if LOST.match(text, phrase.end):
        return "person"
    if not words.sets["befallen"].isdisjoint(fate):
        return "person"  # "4 shot, 1 killed", "six others hurt"
    if not {"were", "was"}.isdisjoint(lows) and not words.sets["person_after"].isdisjoint(lows):
        return "person"
    if after and after[0].found is not None and OF_THE.fullmatch(text[phrase.end : after[0].start]):
        return after[0].found.unit
    inherited = next((amount.unit for amount in reversed(before) if amount.measure not in UNCOUNTED), None)
    if inherited is None and not words.sets["person_alone"].isdisjoint(lows) and not {"were", "was"}.isdisjoint(lows):
        downed = "down" in (word.low for word in following(text, phrase.end)[:DOWNED])
        return None if downed else "person"  # "28 of them were shot down" are drones
    if inherited is None and after and _included(text, after[0].start, words):
        return after[0].found.unit if after[0].found else None  # "at least 10, including three policemen"
    if inherited is None and phrase.figure.kind == "vague" and not text[: phrase.start].strip():
        return "person"  # "Thousands march"
    return inherited


def _whole(text: str, amount: Amount, before: Sequence[Amount], words: AmountWords) -> int | None:
    """Give the index of the amount that this one is told to be a part of."""
    if (
        _included(text, amount.start_char, words)
        or words.whole_after.search(amount.text)
        or words.whole_after.match(text, amount.end_char)
    ):
        return next(
            (
                index
                for index in range(len(before) - 1, -1, -1)
                if before[index].included_in is None and _may_hold(before[index], amount)
            ),
            None,
        )
    if before and (_listed(text, before[-1], amount) or _gravely(text, before[-1], amount, words)):
        return len(before) - 1
    held = before[-1].included_in if before else None
    if held is not None and _may_hold(before[held], amount):
        gap = text[before[-1].end_char : amount.start_char]
        if GOES_ON.match(gap) and (not CLOSED.match(gap) or _completes(held, amount, before)):
            return held
    return len(before) - 1 if before and _divided(text, before[-1], amount) else None


def _gravely(text: str, whole: Amount, part: Amount, words: AmountWords) -> bool:
    """Say whether a part tells how badly some of those before it were hurt: "four shot, one fatally"."""
    after = following(text, part.end_char, 2)
    closed = len(after) == 1 or (len(after) > 1 and (after[1].marks or after[1].low in words.sets["stops"]))
    said = {part.text.lower().split()[-1], *(word.low for word in after[:1] if closed)}  # "a teenage girl critically"
    gravely = not words.sets["gravely"].isdisjoint(said)
    near = "." not in text[whole.end_char : part.start_char]
    return gravely and near and whole.included_in is None and _may_hold(whole, part)


def _completes(held: int, part: Amount, before: Sequence[Amount]) -> bool:
    """Say whether a part fills its whole up: "six people, including four soldiers, a cook, and a guard"."""
    told = [amount.value for amount in before if amount.included_in == held]
    return len(told) > 1 and sum(told) + part.value == before[held].value


def _divided(text: str, whole: Amount, part: Amount) -> bool:
    """Say whether a bare number behind a comma divides the whole: "52 drones, 41 over Tula"."""
    if not part.elliptical or whole.included_in is not None or part.value >= whole.value or part.measure:
        return False
    if STATE.match(text, part.end_char):
        died = whole.measure == "killed" or DEAD.search(text, whole.end_char, part.start_char)
        return not died and _may_hold(whole, part)  # "five were shot and two are in critical condition"
    between = text[whole.end_char : part.start_char].strip()
    return between == "," and DIVIDES.match(text, part.end_char) is not None and _may_hold(whole, part)


def _listed(text: str, whole: Amount, part: Amount) -> bool:
    """Say whether a part follows unnumbered ones: "60 people, including civilians and two soldiers"."""
    gap = text[whole.end_char : part.start_char]
    return (
        whole.included_in is None
        and LISTED.search(gap) is not None
        and VERBS.search(gap) is None
        and _may_hold(whole, part)
    )


def _part(amount: Amount, index: int, whole: Amount) -> Amount:
    """Tie an amount to its whole, whose unit it has where it names none."""
    unit = whole.unit if amount.elliptical and whole.unit else amount.unit
    return replace(amount, included_in=index, unit=unit)


def _included(text: str, start: int, words: AmountWords) -> bool:
    """Say whether "including" or the like stands before a place, a colon after it or not."""
    at = len(text[:start].rstrip(" :"))
    return ending(text, at, words.sets["included"]) is not None


def _may_hold(whole: Amount, part: Amount) -> bool:
    fits = whole.unit == part.unit or part.elliptical or whole.unit is None
    return fits and (whole.upper is None or whole.upper >= part.value)
