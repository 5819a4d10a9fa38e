"""Whom a pronoun stands for within its sentence: `beat three nurses before abducting them`, `according to X, it`."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from pipeline.extract.parties.expletive import is_expletive
from pipeline.extract.parties.seen import Seen
from pipeline.lexicon import Lexicon
from pipeline.sentence.reading import Reading

ACCUSED_REACH = 7  # words before a pronoun in which the noun of an accusation stands
GOES_ON = re.compile(
    r"\b(?:before|after|without|while|and|then|but|by|or|when)\s+(?:then\s+|later\s+|[a-z]+ly\s+)?[a-z]+(?:ing|ed|[a-z])\s+$"
)  # what joins another verb of the same subject, and that verb, right before a pronoun

ASKING = re.compile(r", (?:[a-z]+ly )?[a-z]+ing ")  # between whom the subject deals with and the pronoun for them

ACCUSED = 6  # words before `of` in which the verb of accusing stands
DEED = 5  # words before a pronoun in which the deed done to what it owns stands: `for a raid on`
TO_OTHERS = frozenset(
    {"interception", "airspace_violation", "arrest", "territory_captured", "cyber_attack", "prisoner_exchange"}
)  # types of what nobody does to his own
ARMS = frozenset({"drone", "missile", "rocket", "bomb", "shell"})  # what a side launches is its own
OWNED = 3  # words of what a pronoun owns
TELLER = 8  # words before a pronoun in which `by` names who tells it
WITH = re.compile(r"\bwith (?:the )?(?:\w+ ){0,2}$")
APPOSED = re.compile(r",? (?:the )?(?:\w+ ){0,3}$")
ENDS = re.compile(r"[,.;)]|$| (?:of|to|for|in)\b")
MET = re.compile(r"[A-Z][a-z]+ [^,]*\bwith (?:the )?(?:\w+ ){0,3}$")  # a phrase that opens a sentence, before a name


def pronoun(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the pronoun at a word, whether it owns and whether what somebody says begins with it; no `it` of nobody."""
    word, naming = reading.words[at], reading.lexicon.names.naming
    if (word.text.lower() == "it" and is_expletive(reading, at)) or _shares(reading, at):
        return None
    owns = word.text.lower() in naming["owning"] and not is_object(reading, at)
    told = (owns and _wronged_ends(reading, at)) or _teller_ends(reading, at)
    seen = Seen(word.start, word.end, word.text.lower(), "unknown", sort="pronoun", possessive=owns, told=told)
    return seen, at + 1


def _shares(reading: Reading, at: int) -> bool:
    """Say whether a pronoun only tells how many of those before are what follows: `six men, all of | them Kenyans`."""
    words = reading.words
    if at < 3 or words[at].text != "them" or words[at - 1].text != "of" or reading.joined(at - 2):
        return False
    named = reading.joined(at + 1) and not reading.lexicon.cues.verbal(words[at + 1].text)
    return named and words[at - 2].text in reading.lexicon.grammar["shares"]


def _teller_ends(reading: Reading, at: int) -> int:
    """Give where whoever says it ends, if what is said begins at a word: `X | has said it`, `X |, which said that it`.

    -1 where nobody stands there, as in `X, which borders Y, said it`, and behind an accusation; 0 where nothing is
    said, or no `it` says it.
    """
    words, lexicon = reading.words, reading.lexicon
    if _accused(reading, at):
        return -1
    if (owner := _told_by_a_noun(reading, at)) is not None:
        return owner
    verb = at - 1 - (at > 1 and words[at - 1].text == "that")
    finite = verb > 0 and reading.says(verb) and not words[verb].text.endswith("ing")  # "X said, adding that it"
    if not finite or words[at].text.lower() in lexicon.names.naming["he"]:
        return 0
    while verb > 1 and reading.joined(verb) and _leads_in(words[verb - 1].text, lexicon):
        verb -= 1
    if not reading.joined(verb):
        return -1
    relative = verb > 1 and words[verb - 1].text in lexicon.grammar["person_relatives"]
    return words[verb - 1 - relative].end


def _wronged_ends(reading: Reading, at: int) -> int:
    """Give where whoever is wronged ends, whose what a pronoun owns is: `X | accused Y of downing | its jet`.

    -1 where it is whoever the sentence names first, as in `X said Y had downed | its jet`; 0 where nobody is wronged,
    nor by what anybody may do to his own: `X accused Y of jailing its critics`.
    """
    words, lexicon = reading.words, reading.lexicon
    noun, behind = reading.noun(at + 1), {word.text for word in words[at + 1 : at + 1 + OWNED]}
    theirs = (noun is not None and noun[0].kind == "military") or behind & lexicon.grammar["sovereign"]
    thanked = any(word.text in lexicon.grammar["thanking"] for word in words[max(0, at - ACCUSED) : at])
    if not (theirs or thanked) or "own" in behind:
        return 0
    lead = next((j for j in range(at - 2, max(0, at - DEED), -1) if words[j].text in ("of", "for")), 0)
    suffered = any(_harms(reading, j) for j in range(at - 1, max(lead, at - DEED), -1))
    if any(_apologises(reading, j) for j in range(at)):
        return 0 if suffered else -1  # "X apologised to Y after its jets bombed Z": X's
    if not suffered:
        return 0
    front = range(lead - 1, max(0, lead - ACCUSED), -1)
    verb = next((j for j in front if _judges(reading, j)), 0) if lead else 0
    while verb > 1 and _leads_in(words[verb - 1].text, lexicon):
        verb -= 1
    return words[verb - 1].end if verb and reading.joined(verb) else 0 if lead else -1


def _judges(reading: Reading, at: int) -> bool:
    """Say whether the object of a verb here did what `of` or `for` leads: `accused`, `thanked`; not `apologised`."""
    told = reading.lexicon.frames.by_word.get(reading.words[at].text, ())
    return any(e.frame.event_type in ("criticism", "praise") and not (e.rest or e.trigger.objects) for e in told)


def _apologises(reading: Reading, at: int) -> bool:
    """Say whether who owns up to wrong stands here, so that the other was wronged: `X apologised to Y after a raid`."""
    told = reading.lexicon.frames.by_word.get(reading.words[at].text, ())
    return any(e.frame.event_type == "concession" and "to" in e.trigger.aims and not e.trigger.objects for e in told)


def _harms(reading: Reading, at: int) -> bool:
    """Say whether the word of a deed that nobody does to his own stands here: `downed`, `a raid on`; not `launched`."""
    told = reading.lexicon.frames.by_word.get(reading.words[at].text, ())
    sent = (e for e in told if not ARMS.isdisjoint(e.trigger.needs_object) and e.frame.violent)
    to_others = any(e.frame.event_type in TO_OTHERS for e in told)
    return to_others or (any(e.frame.violent for e in told) and not any(sent))


def _told_by_a_noun(reading: Reading, at: int) -> int | None:
    """Give where whoever tells it ends, where a noun does: `X|'s claim that it`, `claims by X | that it`."""
    words, nouns = reading.words, reading.lexicon.grammar["told_nouns"]
    if at < 3 or words[at - 1].text != "that":
        return None
    if words[at - 2].text in nouns:
        return words[at - 3].end
    led = (j for j in range(max(1, at - TELLER), at - 2) if words[j].text in ("by", "from"))
    return words[at - 2].end if any(words[j - 1].text in nouns for j in led) else None


def _accused(reading: Reading, at: int) -> bool:
    """Say whether what somebody is accused of begins at a word: `denied accusations by X that | it had`."""
    if at < 2 or reading.words[at - 1].text != "that":
        return False
    near = (word.text for word in reading.words[max(0, at - ACCUSED_REACH) : at - 1])
    return not reading.lexicon.grammar["accusations_of"].isdisjoint(near)


def _leads_in(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.cues["perfect|adverb"] or low.endswith("ly")


def is_object(reading: Reading, at: int) -> bool:
    """Say whether a pronoun that can own is an object: `arrested her at home`; not `her home`, `her army`."""
    lexicon = reading.lexicon
    if reading.words[at].text not in lexicon.names.naming["objects"]:
        return False
    behind = reading.words[at + 1].text if reading.joined(at + 1) else ""
    return not behind or behind in lexicon.cues["prepositions|clause"] or behind in lexicon.grammar["ands"]


def object_before(here: Sequence[Seen], pronoun: Seen, text: str, joints: Collection[str]) -> Seen | None:
    """Give the object of the verb before, where a verb of the same subject goes on right before a pronoun.

    Nobody where only the subject, or whom `joints` join to it, stands before: `soldiers and police attacked them`.
    """
    near = [one for one in here if one.end <= pronoun.start and not one.possessive]
    if len(near) < 2 or not GOES_ON.search(text, 0, pronoun.start):
        return None
    joined = (text[a.end : b.start].strip() in joints for a, b in pairwise(near))
    return None if all(joined) else near[-1]


def only_heard(seen: Seen, one: Seen, they: Collection[str]) -> bool:
    """Say whether `it` would be an outlet or a firm that says nothing: `told the Post that rebels had stormed it`."""
    return seen.name not in they and one.kind in ("media", "company") and not one.speaks


def only_other(here: Sequence[Seen], pronoun: Seen, text: str, fits: Callable[[Seen], bool]) -> Seen | None:
    """Give the one of a sentence whom an object can mean, where another stands between: `X hid as police hit him`.

    Behind a participle of the subject it is the other: `the king wrote to X, urging him to go`.
    """
    near = [one for one in here if one.end <= pronoun.start and not one.possessive]
    if len(near) < 2:
        return None
    last, able = near[-1], [one for one in near if fits(one)]
    if ASKING.fullmatch(text, last.end, pronoun.start):
        return last if fits(last) and last.name != near[0].name else None
    alone = len({one.name for one in able}) == 1 and not fits(last)
    return able[-1] if alone else None


def heard_of(here: Sequence[Seen], pronoun: Seen, text: str) -> Sequence[Seen]:
    """Leave out whom the sentence only has something from: in `X burned homes, according to Y, it killed` it is X.

    So are those left out with whom somebody met before the main clause: `In a call with X, he denounced Z`.
    """
    here = [one for one in here if not (MET.match(text[: one.start]) and "," in text[one.end : pronoun.start])]
    if len(here) < 2 or not text.startswith(",", here[-1].end):
        return here
    source = text[: here[-1].start].removesuffix("the ").endswith("ccording to ")
    return here[:-1] if source and pronoun.start - here[-1].end <= len(", and ") else here


def met_before(one: Seen, office: Seen, text: str) -> bool:
    """Say whether an office is not whom somebody met before it: `in a call with President X, the president said`.

    `with X, the envoy to Y` only says what X is.
    """
    if "with " not in text or not WITH.search(text, 0, one.start):
        return False
    return not (APPOSED.fullmatch(text, one.end, office.start) and ENDS.match(text, office.end))


def who_quotes(pronoun: Seen, shown: Sequence[Seen], text: str) -> Sequence[Seen]:
    """Give who says what a pronoun is quoted in, whom it does not mean: `"He lied to us," X said`."""
    if not _quoted(text, pronoun.start):
        return ()
    return [one for one in shown if one.speaks and one.sort != "pronoun" and not _quoted(text, one.start)]


def _quoted(text: str, at: int) -> bool:
    """Say whether a character stands within a quotation."""
    front = text[:at]
    return front.count('"') % 2 == 1 or front.count("“") > front.count("”")
