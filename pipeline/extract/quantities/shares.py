"""A share told of a counted whole: "half of the 40 hostages" is 20, "the last of the 14" is one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.quantities.bounds import Bounds, bounds_of
from pipeline.extract.quantities.figures import Figure, worth
from pipeline.lexicon.amounts import AmountWords, Sense

REACH = 60
# "one in five people", "nine out of 10 people" are shares; "nine out of 14 people" are nine.
SHARE = re.compile(r"\b(?:one\s+in|\w+\s+out\s+of)(?:\s+every)?\s+$", re.IGNORECASE)
ROUND = frozenset({2, 3, 4, 5, 10, 100, 1000})
PARTING = re.compile(
    r"\s+(?:of\s+(?:the|its|their|his|her|those|these)|out\s+of(?P<own>\s+the|\s+its|\s+their)?)"
    r"\s+(?P<whole>[\d,]+|[a-z]+)",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?<![\w$€£¥-])(?<!\d[.,])(?:(?P<half>half)|(?P<times>an?|one|two|three|four)[\s-](?P<part>thirds?|quarters?|fifths?)"
    r"|(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per\scent|percent)|all\sbut\s(?P<less>[a-z-]+|\d+)|one\sin\s(?P<every>[a-z]+|\d+)"
    r"|the\s(?P<nth>last|first|second|third|fourth|fifth|youngest|oldest|eldest)(?=\sof))"
    r"(?:\sof)?\s(?:(?:the|its|their|those|these|his|her)\s(?:\w+\s)?|(?:some|about|an\sestimated)\s)?$",
    re.IGNORECASE,
)
PERCENT = 100


def share_before(text: str, start: int) -> re.Match[str] | None:
    """Give the words that tell a share of the number that begins at `start`."""
    return TOLD.search(text, max(0, start - REACH), start)


def shared(figure: Figure, share: re.Match[str], senses: Sequence[Sense], words: AmountWords) -> tuple[Figure, Bounds]:
    """Give how many a share of a number comes to, in whole things, with the bounds told of the share."""
    part = replace(figure, start=share.start(), kind="number", value=_times(figure.value, share, words), high=None)
    told = senses if share["less"] or share["nth"] or any(sense != "none" for sense in senses) else ("about",)
    return part, bounds_of(part, told)


def is_share(text: str, figure: Figure, start: int) -> bool:
    """Say whether a number is of whom a share is told: "one in five people", "nine out of 10 people"."""
    share = SHARE.search(text, max(0, start - REACH), start)
    return share is not None and (share[0].lower().startswith("one") or figure.value in ROUND)


def is_parted(text: str, end: int, words: AmountWords) -> bool:
    """Say whether a number that ends there is so many of a counted whole: "one of the 30 miners"."""
    parting = PARTING.match(text, end)
    if parting is None:
        return False
    whole = worth(parting["whole"], words)
    share = whole in ROUND or text[:end].lower().endswith("one")  # "one out of six people"
    return whole > 1 and not (share and " out" in parting[0] and parting["own"] is None)


def _times(whole: float, share: re.Match[str], words: AmountWords) -> float:
    if share["nth"]:
        return 1
    if share["less"]:
        return whole - worth(share["less"], words)
    if share["every"]:
        return round(whole / (worth(share["every"], words) or 1))
    if share["half"]:
        return round(whole / 2)
    if share["percent"]:
        return round(whole * float(share["percent"]) / PERCENT)
    return round(whole * worth(share["times"], words) / words.parts[share["part"].lower().removesuffix("s")])
