"""The tense in which a time stands, which tells the last Friday from the next."""

from collections.abc import Sequence

from pipeline.lexicon import Lexicon
from schemas.vocabulary import Tense

REACH = 140  # characters around a time in which its verb is looked for
FRONT = 3  # words before a time that opens a sentence


def tense_near(text: str, lexicon: Lexicon, start: int, end: int) -> Tense:
    """Give the tense in which a time stands: future where `will`, `to be held` or the like is nearest."""
    words = text[max(0, start - REACH) : start].lower().replace("’", "'").split()
    if _fixed_for(words, lexicon):
        return "future"
    for n in range(len(words) - 1, -1, -1):
        word, before = words[n].strip(",.\"'"), words[n - 1] if n else ""
        if word == "set" and words[n + 1 : n + 2] not in ([], ["to"], ["for"]):
            return "past"  # "set fire to a bus on Monday"
        if word in lexicon.cues["future"] or (word == "be" and before == "to"):
            return "past" if before in lexicon.grammar["were"] else "future"  # "the talks were due in October"
        if _to_come(words, n, lexicon, by=text[start : start + 3].lower() == "by "):
            return "future"
        if word in lexicon.cues["perfect"] and before not in lexicon.cues["future"]:
            return "past"
        if word in lexicon.cues["past"] or (
            word.endswith("ed") and before.isalpha() and before not in lexicon.cues["unsaid"]
        ):
            return "past"
    if len(words) > FRONT and text[end : end + 1] == ",":
        return "past"  # "the two, who met in May, will sign"
    after = text[end : end + REACH].lower().split()
    return "future" if "will" in [word.strip(",.") for word in after[:8]] else "past"


def _fixed_for(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether a time is what something is called or put off for: `called a march for Sunday`."""
    fixing = next((n for n in range(len(words) - 1, -1, -1) if words[n] in lexicon.grammar["fixing"]), None)
    if fixing is None or words[-1] != "for" or words[fixing - 1] in lexicon.grammar["were"] - {"been"}:
        return False
    return not any(word.endswith((",", ".", ";")) for word in words[fixing:])


def _to_come(words: Sequence[str], n: int, lexicon: Lexicon, *, by: bool) -> bool:
    """Say whether a word leads on to what is to come: `is to meet`, `would go`; and to its end: `told X to go by`."""
    word, before, behind = words[n], words[n - 1] if n else "", words[n + 1] if n + 1 < len(words) else ""
    if word in lexicon.grammar["future_of_past"]:
        return behind not in lexicon.cues["perfect"] and behind not in lexicon.cues["negated"]
    if word == "to":
        return behind.isalpha() and (by or before in lexicon.grammar["bound_to"])
    return by and word == "that"
