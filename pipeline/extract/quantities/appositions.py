"""A count told over again by naming each: "two people, a father and his son, were killed"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.quantity import Amount

OPENS = re.compile(r"\s*(?:,|:|\(|--?|–|—)\s*(?:both\s|namely\s|all\s)?$")
LISTED = re.compile(r"(?=.*(?:,|\band\b|&|\bplus\b))[^.;:()]{0,60}$", re.DOTALL)
FINITE = re.compile(
    r"\b(?:were|was|are|is|had|has|have|while|when|who|which|that|including|died|also|[a-z]{3,}(?:ed|ing))\b"
)
# At the end of a list: a mark, or where the last of it were: "and two in Beni."
CLOSES = re.compile(
    r"\s*(?:,(?!\s*and\b)|[.)–—;]|--?|$)|[^.;:,()]{1,40},|\s+[a-z]{2,4}\s+[A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}(?:[.;]|$)"
)
CALLINGS = frozenset({"soldier", "police", "militant", "civilian", "journalist", "medic", "rescuer"})  # units.csv
# "Six people died in Lille: two men and four women", "nine were killed, seven in Goma and two in Beni".
BEHIND_FATE = re.compile(r"[^.;:,()]{1,60}:\s*$|(?:\s(?!in\b|at\b|near\b|on\b|from\b)[a-z]+){1,4},\s+$")
# "His deputy, police chief Ann Lee, was shot": one person's office, and the name behind it.
OFFICE = re.compile(r",\s(?:[a-z][a-z'’-]*\s){1,4}$")
NAMED = re.compile(r"(?:\s[A-Z][\w'’.-]*){1,4},(?!\s(?:and|or)\b)")
LEAST = 2  # amounts that must be told behind a comma
SEXES = frozenset({"man", "woman", "boy", "girl", "child"})
OF_BOTH = "child"
MOST = 6  # amounts in such a list


def told_over(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the amounts with each list that adds up to the count right before it tied to that count."""
    whole, kept = 0, list(amounts)
    while whole < len(kept) - 1:
        run = _run(text, kept, whole)
        adds_up = bool(run) and sum(kept[i].value for i in run) == kept[whole].value
        others = any(_of_others(kept[whole], kept[i]) for i in run)
        if adds_up and not others and CLOSES.match(text, kept[run[-1]].end_char):
            for i in run:
                kept[i] = replace(kept[i], included_in=whole)
        whole = run[-1] + 1 if run and kept[run[-1]].included_in == whole else whole + 1
    return kept


def _of_others(whole: Amount, part: Amount) -> bool:
    """Say whether a count is of another calling or sex, so that it adds to the first: `six men, four women`."""
    if {whole.head, part.head} <= SEXES and whole.head not in (part.head, OF_BOTH):
        return True
    if part.text.lower().endswith("self"):
        return True  # "killed wife, himself"
    both = {whole.category, part.category}
    return len(both) == 2 and both <= CALLINGS


def _run(text: str, amounts: Sequence[Amount], whole: int) -> list[int]:
    """Give the amounts listed right behind one of people, all that the list goes on with; none where none is."""
    first, run, least = whole + 1, list[int](), 1
    head = amounts[whole]
    if head.unit != "person" or head.measure or head.included_in is not None:
        return run
    for i in range(first, min(len(amounts), first + MOST)):
        amount, gap = amounts[i], text[amounts[i - 1].end_char : amounts[i].start_char]
        opens = OPENS if i == first else LISTED
        if amount.unit != "person" or amount.measure or amount.included_in is not None:
            break
        if i == first and BEHIND_FATE.fullmatch(gap):
            least = 1 if ":" in gap else LEAST
            run.append(i)
            continue
        if i == first and head.value == amount.value == 1 and OFFICE.match(gap) and NAMED.match(text, amount.end_char):
            return [i]
        if not opens.match(gap) or FINITE.search(gap):
            break
        run.append(i)
    return run if len(run) >= least else []
