"""What looks like a figure and is none: dates, ages, shares, durations, the numbers of names."""

import re

from pipeline.extract.quantities.bounds import ending
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.shares import is_parted, is_share
from pipeline.extract.quantities.words import following
from pipeline.lexicon import Lexicon

BEFORE = re.compile(r"(?<![\w.'’-])([\w.'’-]++)([^\w]*+)$")
REACH = 24
ENDS = frozenset(".,;:()”\"'’")
PARENT_OF = re.compile(r"\b(?:grand)?(?:mother|father|parent|mum|mom|dad)s?\s+of\s+$", re.IGNORECASE)
KIN_OF = re.compile(r"(\w+)\s+of\s+(?:(?!and\b)[\w'’-]+\s+){0,4}$")
KIN_REACH = 60
DESCRIBED = re.compile(r" (?:\w+ly )?(?:[a-z]+ed|shot|slain|beaten|hurt|who)\b")
FATED = re.compile(DESCRIBED.pattern + "$")
# "Image 3 of 10" numbers pictures.
NUMBERED = re.compile(r"\b(?:image|photo|picture|slide|page|video|item)\s+\d+\s+(?:of|/)(?:\s*/)?\s+$", re.IGNORECASE)
YOUNGEST, OLDEST = 5, 99  # of an age without a unit
# The second number of "ages 11 and 12", "episodes five and six"; the number of "as young as 13".
AGES = re.compile(
    r"\b(?:(?:age[sd]|episodes|articles|chapters|pages|sections)\s+\w+,?\s+(?:and|or|to)|as (?:young|old) as)\s+$",
    re.IGNORECASE,
)
# The further days of "on May 12, 14 and 19"; of "on May 12 and 14 were freed" it may be either.
DAYS = re.compile(
    r"(?P<month>[A-Z][a-z]{2,8})\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,\s\d{1,2})*,?\s(?:(?:and|or|to|through)\s)?$"
)
LAST_DAY = 31
# Bare numbers between commas behind a noun of people.
ROW = re.compile(r"\b(?P<who>[a-z]+), (?:\d{1,2}, )*\d{1,2},? and \d{1,2}(?=[,.;)]|$)")
TOLL_REACH = 110
# "bringing the total to 19": of what, the amounts before say.
TOTAL = re.compile(r"\btotal\s(?:\w+\s){0,3}$", re.IGNORECASE)
BRINGS = re.compile(r"\b(?:bring|brings|bringing|brought|rais(?:es?|ed|ing))\s+to\s+$", re.IGNORECASE)
NUMBER_OF = re.compile(r"\s+the\s+(?:total\s+)?(?P<said>death toll|number\s+of(?:\s+[\w-]+){1,4})")
HURT = re.compile(r"\s+of\s+(?:the|their|those|his|her)\s+(?:injur|wound|hurt|victims|patients)", re.IGNORECASE)
# "No one was seriously injured": some may have been hurt.
BADLY = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:was|were|suffered|sustained|had|received)\s+(?:any\s+)?"
    r"(?:(?:seriously|badly|critically|severely|gravely)\s|(?:serious|severe|major|critical|life-threatening)\s)",
    re.IGNORECASE,
)
# "Most of the 40 hostages were freed": the number is that of all, of whom nobody says how many it was.
SHARED = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|most|some|many|several|few|none|part|majority|minority|(?:per\s)?cent|%)"
    r"(?:\s+of)?\s+(?:the|its|their|his|her|those|these)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# What is told of all of them: "some of the 40,000 people displaced by the flood".
OF_ALL = re.compile(
    r"\s+(?:who|whom|that|which|(?!died\b|fled\b|escaped\b|returned\b|protested\b)[a-z]+ed|held|taken|hurt|missing|dead)\b"
)
COMPARED = re.compile(
    r"\b(?:up|down)\s+(?:sharply\s+|slightly\s+)?from\s+[^.;]{1,50}\band\s+$|\b(?:(?:up|down)\s+(?:sharply\s+|slightly\s+)?from|(?:earlier|previous|initial|preliminary|prior|provisional|first)\s+"
    r"(?:[\w-]+\s+){0,2}(?:toll|tally|figure|count|estimate)s?\s+(?:of|was|had\s+been|put\s+it\s+at)|compared\s+(?:with|to)"
    r"|all\s+but|everyone\s+but|twice\s+the|times\s+the|,\s+not|,?\s+rather\s+than|not\s+(?:including|counting)|excluding"
    r"|except(?:\s+for)?|other\s+than)\s+(?:(?:an?|the|its|some|about|around|just|only|at\s+least)\s+)*"
    r"(?:(?:earlier|previous|initial|preliminary|prior)\s+(?:[\w-]+\s+){0,3}?(?:of\s+)?)?$",
    re.IGNORECASE,
)
PLACED = re.compile(r"\b(?:\d+|[a-z]+) in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*,?(?: and)? $")
IN_A_PLACE = re.compile(r" (?:in|at|near|from) [A-Z]")
PERCENT = re.compile(r"\s+per\s+cent\b")


def compared(text: str, start: int) -> bool:
    """Say whether a number is but what another is measured by: "13 died, up from an earlier toll of 11"."""
    return COMPARED.search(text, max(0, start - KIN_REACH), start) is not None


def none_hurt(text: str, figure: Figure) -> bool:
    """Say whether "none" is of those badly hurt, so that it counts no hurt: "none of the injuries was serious"."""
    return figure.kind == "none" and (HURT.match(text, figure.end) or BADLY.match(text, figure.end)) is not None


def shared_out(text: str, start: int) -> bool:
    """Say whether a number is of a whole of which the sentence tells some share only."""
    return SHARED.search(text, max(0, start - KIN_REACH), start) is not None


def told_of_all(text: str, end: int) -> bool:
    """Say whether something is told of all whom a number that ends there counts."""
    return OF_ALL.match(text, end) is not None


def of_kin(text: str, start: int, lexicon: Lexicon) -> bool:
    """Say whether whom a place names is only told of by their kin or their own: "the guards of rebel leader X"."""
    kin = KIN_OF.search(text, max(0, start - KIN_REACH), start)
    if kin is None:
        return False
    low = kin[1].lower()
    known = lexicon.amounts.sets["kin"] | lexicon.cues["kin|kinsfolk|families"]
    return low in known or low in lexicon.grammar["attendants"]


def only_of_kin(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether somebody from `start` to `end` is told of by their kin alone: "the children of the judge"."""
    return of_kin(text, start, lexicon) and not is_described(text, start, end)


def is_described(text: str, start: int, end: int) -> bool:
    """Say whether a participle or "who" ends a phrase or stands right behind it: "the father of the boy killed"."""
    return DESCRIBED.match(text, end) is not None or FATED.search(text, start, end) is not None


def prior_word(text: str, at: int) -> tuple[str, str]:
    """Give the last word before a place, as it stands, and the marks between; both empty at the begin of the text."""
    match = BEFORE.search(text[max(0, at - REACH) : at])
    return (match[1], match[2].strip()) if match else ("", "")


def is_figure(text: str, figure: Figure, start: int, found: Found | None, lexicon: Lexicon) -> bool:
    """Say whether a number with this head counts things; `start` is where its modifiers begin."""
    if figure.currency:
        return True
    if figure.glued or text[figure.end : figure.end + 1] == "-":
        return found is not None
    prior, marks = prior_word(text, start)
    named = _is_month(prior, lexicon) or prior.lower() in lexicon.amounts.sets["models_before"]  # "Shahed 136 drones"
    if _is_measured(text, figure.end, lexicon) or (not marks and named and figure.text.isdigit()):
        return False
    if figure.yearlike and marks == "," and (prior.isdigit() or text[figure.end + 1 : figure.end + 2].isupper()):
        return False  # "Feb. 17, 2017 Staff were ...", "Lyon, France, 2016 Attacker killed"
    front = max(0, start - REACH)
    if any(pattern.search(text, front, start) for pattern in (NUMBERED, PARENT_OF)) or is_share(text, figure, start):
        return False
    if found is None or found.unit is None:
        return _counts_unknown(figure, found, lexicon)
    if not figure.yearlike:
        return True
    fronting = start == 0 and text[figure.end + 1 : figure.end + 2].isupper()  # "2002 Jos attacks"
    of_deaths = ending(text, start, lexicon.amounts.sets["deeds_of"]) is not None  # "the death of 1967 miners"
    dated = (prior.lower() in lexicon.grammar["years_after"] and not of_deaths) or prior.lower() == "the"
    return not (fronting or dated or found.unit == "attack")


def is_day(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Say whether a number is a further day of a month: "on May 12 and 14"."""
    row = DAYS.search(text, max(0, figure.start - KIN_REACH), figure.start)
    return row is not None and figure.value <= LAST_DAY and _is_month(row["month"], lexicon) and figure.text.isdigit()


def _is_measured(text: str, end: int, lexicon: Lexicon) -> bool:
    """Say whether the word after a number makes it a duration, a share or a date."""
    after = next(iter(following(text, end, 1)), None)
    return after is not None and (
        after.low in lexicon.amounts.sets["not_counted"]
        or after.raw == "%"
        or _is_month(after.raw, lexicon)
        or PERCENT.match(text, end) is not None
    )


def _is_month(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() and word.lower() in lexicon.calendar.months


def _counts_unknown(figure: Figure, found: Found | None, lexicon: Lexicon) -> bool:
    """Say whether a noun that no lexicon knows makes a figure: only with a true number, and more than one."""
    counted = found is not None and found.head not in lexicon.amounts.sets["not_counted"]
    return counted and not figure.yearlike and figure.kind in {"number", "range"} and figure.value != 1


def stands_alone(text: str, figure: Figure, span: tuple[int, int], modified: bool, lexicon: Lexicon) -> bool:
    """Say whether a number without a head still counts: "another 17 were jammed", "33 over the region"."""
    sets = lexicon.amounts.sets
    after = next(iter(following(text, span[1], 1)), None)
    low = after.low if after else ""
    if _is_measured(text, span[1], lexicon) or figure.yearlike or figure.kind == "none" or low in {"-", "another"}:
        return False
    if low in sets["elliptical_heads"] or modified or lexicon.amounts.rate.match(text, span[1]):
        return True
    if is_day(text, figure, lexicon) and low not in sets["befallen"] | lexicon.grammar["finite_auxiliaries"]:
        return False
    prior, marks = prior_word(text, span[0])
    if is_parted(text, span[1], lexicon.amounts):
        shared = prior.lower() in lexicon.grammar["every"] or is_share(text, figure, span[0])
        return not shared  # "nine out of 14 miners"
    if figure.kind == "article":
        return _another(figure, prior, low, lexicon)
    if _aged(text, span[0], lexicon) or _of_one(text, figure, low, lexicon):
        return False
    fate = next((word.low for word in following(text, span[1], 3) if word.low not in sets["adverbs"]), "")
    if fate in sets["befallen"] and figure.value != 1 and figure.kind in {"number", "range"}:
        return True  # "4 shot, 1 killed", "two later died"
    if (figure.value == 1 or figure.kind == "both") and lexicon.amounts.whole_after.match(text, span[1]):
        return True  # "one of them died", "both of whom died"
    if IN_A_PLACE.match(text, span[1]) and PLACED.search(text, 0, span[0]):
        return True  # "three in Goma and one in Beni"
    if figure.value == 1 or figure.kind == "both":
        stated = low in lexicon.grammar["finite_auxiliaries"] or fate in lexicon.grammar["having_died"]
        return stated or (prior.lower() in sets["person_before"] and not marks)
    if figure.kind == "vague" and not (prior or marks):
        return after is not None and after.raw.islower()  # "Thousands march"
    if low in {"were", "died"} and prior.lower() in lexicon.grammar["by_now"]:
        return True  # "and then 12 were freed"
    if not marks and prior.lower() in sets["values_before"]:
        left = max(0, span[0] - TOLL_REACH)
        return toll(text, span[0], lexicon, span[1]) is not None or TOTAL.search(text, left, span[0]) is not None
    if not marks and (prior.lower() in sets["names_before"] or _is_name(text, figure, prior, span[0])):
        return False
    closes = low in ENDS or after is None
    return (not marks and (prior.islower() or text.isupper())) if closes else low in sets["elliptical_next"]


def _aged(text: str, start: int, lexicon: Lexicon) -> bool:
    """Say whether a number is one of the ages set behind those counted: "two girls, 8 and 10, were hurt"."""
    if AGES.search(text, max(0, start - REACH), start):
        return True
    row = next((r for r in ROW.finditer(text, max(0, start - KIN_REACH)) if r.start() < start < r.end()), None)
    form = lexicon.units.heads.get((row["who"].lower(),)) if row else None
    return form is not None and form.is_plural and form.row.unit == "person"


def _of_one(text: str, figure: Figure, low: str, lexicon: Lexicon) -> bool:
    """Say whether a number is the age of who is named before a comma: "Ana Paz, 31 and a nurse, died", ", also 41"."""
    at = figure.start
    prior, marks = prior_word(text, at) if figure.text.isdigit() else ("", "")
    told = prior.lower() in lexicon.grammar["before_an_age"] and not marks
    if told:
        at = text.rindex(prior, 0, at)
        prior, marks = prior_word(text, at)
    if marks != "," or not prior[:1].isupper() or not YOUNGEST <= figure.value <= OLDEST:
        return False
    joined = told or low in lexicon.grammar["coordinators"]  # not "13 Syrians, 9 of whom", "in Goma, 12 were"
    return joined and prior_word(text, text.rindex(prior, 0, at))[0].lower() not in lexicon.cues["prepositions"]


def _another(figure: Figure, prior: str, low: str, lexicon: Lexicon) -> bool:
    """Say whether "another" stands for one more of those just counted: "killed one and wounded another"."""
    if figure.text.lower() != "another" or low.isdigit() or low.partition("-")[0] in lexicon.numbers.whole:
        return False  # "another five" is one figure
    befell = lexicon.grammar["finite_auxiliaries|having_died"]
    return prior.lower() in lexicon.amounts.sets["person_before"] or low in befell


def one_more(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Say whether something befell "another": "one was killed and another shot"; not "get another shot"."""
    prior, marks = prior_word(text, figure.start)
    joined = bool(marks) or not prior or prior.lower() in lexicon.amounts.sets["one_more_after"]
    return joined and _befell(text, figure.end, lexicon)


def _befell(text: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether a participle of what befell one stands at a place: in "a man was killed and another wounded"."""
    words, sets = following(text, at, 2), lexicon.amounts.sets
    if not words or words[0].low not in sets["befallen"]:
        return False
    owns = len(words) > 1 and (words[1].low in sets["determiners"] | lexicon.grammar["a_new_one|articles"])
    return len(words) == 1 or words[1].marks or (words[1].low in sets["stops"] and not owns)


def _is_name(text: str, figure: Figure, prior: str, start: int) -> bool:
    """Say whether a number belongs to the name before it: "Channel 5", "Flight 370"."""
    loud = text.isupper()  # "WOUNDED 20"
    return not loud and prior[:1].isupper() and figure.text[:1].isdigit() and text[:start].strip() != prior


def toll(text: str, start: int, lexicon: Lexicon, end: int = 0) -> Found | None:
    """Give what a bare number is of where the words before it say so, or behind it: "the death toll rose to 13"."""
    words = lexicon.amounts
    match = words.toll.search(text, max(0, start - TOLL_REACH), start)
    if match is None:
        return _brought(text, start, end, lexicon) if end else None
    said = " ".join(match[1].lower().split())
    fates = {words.fates[low] for low in said.split() if low in words.fates}  # "the number of miners killed or hurt"
    first = next((fate for fate in ("killed", *fates) if fate in fates), None)
    fate = "casualties" if fates == {"killed", "injured"} else first
    return Found(start, unit="person", measure=words.tolls.get(said) or fate)


def _brought(text: str, start: int, end: int, lexicon: Lexicon) -> Found | None:
    """Give what a number is of to which an act brings it: "brings to 13 the number of miners killed"."""
    of = NUMBER_OF.match(text, end) if BRINGS.search(text, max(0, start - REACH), start) else None
    if of is None:
        return None
    fates = (lexicon.amounts.fates.get(word) for word in of["said"].lower().split())
    measure = next((fate for fate in fates if fate is not None), "killed" if "toll" in of["said"] else None)
    return Found(start, unit="person", measure=measure) if measure else None
