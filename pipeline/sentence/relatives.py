"""Where a relative clause without commas ends: at the verb of the clause around it: `men who hid | were shot`.

Only such as have `who`, `which` or `that` for their subject; where its verb says or thinks something, no word shows its
end: `the man who said the mayor was shot`.
"""

from collections.abc import Callable

from pipeline.lexicon import Lexicon

ENDS = frozenset(";:—–,()")
MOST = 5  # words of a subject
BARE = 2  # words of one that neither an article nor a figure leads: `Islamist rebels`
FRONTED = 6  # tokens of what may stand before the subject and a comma: `In the town of Goma,`
YEAR = 4  # digits
REACH = 30  # tokens behind the verb of a relative clause within which that of the other stands


def relatives(words: tuple[str, ...], ends_one: Callable[[int], bool], lexicon: Lexicon) -> dict[int, int]:
    """Give the token where an outer clause goes on, and the pronoun that interrupted it, for each that has both.

    Whether somebody is named or counted up to a token, ends_one says.
    """
    who = lexicon.grammar["subject_relatives|object_relatives"]
    found = ((_second_verb(words, i, ends_one, lexicon), i) for i, word in enumerate(words) if word in who)
    return {at: i for at, i in found if at is not None}


def _second_verb(words: tuple[str, ...], i: int, ends_one: Callable[[int], bool], lexicon: Lexicon) -> int | None:
    """Give the token of the second finite verb behind a pronoun that is the subject or object of the first."""
    if not _opens_a_clause(words, i, lexicon):
        return None
    verb = _past_subject(words, i + 1, _hangs(words, i, lexicon) or ends_one(i - 1), lexicon)
    behind = _past_group(words, verb, lexicon)
    if behind is None:
        return None
    j = behind
    while j < min(len(words), behind + REACH):
        low = words[j]
        leads = low in lexicon.cues["prepositions"] and low not in lexicon.grammar["own_clauses"]
        if low in ENDS or (low in lexicon.cues["clause"] and not leads):
            return None
        if low == "to" or low in lexicon.grammar["coordinators"]:
            j += 2  # an infinitive, or what is joined to the verb or its object
            continue
        if _finite(words, j, lexicon) or (verb > i + 1 and _behind_gerund(words, j, lexicon)):
            return j
        j += 1
    return None


def _opens_a_clause(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether only a subject stands between the beginning of a clause and a pronoun: `two nurses who`."""
    near = range(i - 1, max(-1, i - 2 - MOST), -1)
    first = next((k + 1 for k in near if _starts(words[k], lexicon)), max(0, i - MOST - 1))
    lows = words[first:i]
    if not lows or not lows[-1].isalpha() or len(lows) > MOST or (first > FRONTED and words[first - 1] == ","):
        return False  # ", a move that could", "a blast in Goma, Congo that killed"
    led = lows[0] in lexicon.cues["determiner|definite"] or lows[0][0].isdigit() or lows[0] in lexicon.numbers.words
    return (led or len(lows) <= BARE) and not any(_may_be_verb(low, lexicon) for low in lows[:-1])


def _starts(low: str, lexicon: Lexicon) -> bool:
    """Say whether a clause may begin behind a word."""
    return low in lexicon.cues["clause|finite"] or low in lexicon.cues.say or low in ENDS or low in ("and", "but")


def _may_be_verb(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word before the last of a phrase may be its verb, so that it is more than a subject."""
    told = lexicon.frames.formed(low, "past", "third", "base")
    return told or lexicon.cues.verbal(low) or low in lexicon.cues["pasts"]


def _past_subject(words: tuple[str, ...], i: int, hangs: bool, lexicon: Lexicon) -> int:
    """Give the token behind the subject of an object relative: `that X | had armed`, `whom X | armed`."""
    hangs = hangs and i < len(words) and not _may_be_verb(words[i], lexicon)
    for at in range(i + 1, min(i + MOST, len(words))):
        told = lexicon.cues.past(words[at]) or lexicon.frames.formed(words[at], "past") or _third(words[at], lexicon)
        if words[at] in lexicon.cues.say and not _may_be_verb(words[i], lexicon):
            return _past_subject(words, at + 1, hangs, lexicon)  # "that the army said it | had shot down"
        if words[at] in lexicon.cues["perfect"] or (hangs and told):
            return at
        if not words[at].isalpha() or _may_be_verb(words[at], lexicon):
            break
    return i


def _third(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is the present of a verb, and no plural: `that X | accuses of`."""
    return lexicon.frames.formed(low, "third") and low not in lexicon.grammar["plural_thirds"]


def _behind_gerund(words: tuple[str, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether a past follows a gerund that has no object, or the pronoun for one: `X accuses of spying | hit`."""
    gerund = words[j - 1].endswith("ing") and words[j - 2] in lexicon.grammar["gerund_leads"]
    return gerund and lexicon.cues.past(words[j])


def _hangs(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a pronoun hangs on a noun by its words: not `the proof that rebels killed in Goma were armed`."""
    noun, things = (words[i - 1],), lexicon.things
    people = noun in things.classes or noun[0] in lexicon.grammar["group_nouns"]
    return people or noun in things.weapons or words[i] in lexicon.grammar["object_relatives"]


def _past_group(words: tuple[str, ...], i: int, lexicon: Lexicon) -> int | None:
    """Give the token behind the verb group that begins at `i`: `had been | arrested`; None where none does."""
    helping = lexicon.cues["be|perfect|aux"]
    lows = words[i : i + REACH]
    at = next((k for k, low in enumerate(lows) if not _manner(low, lexicon)), None)
    if at is None:
        return None
    third = lows[at].endswith("s") and words[i - 1] != "that"  # "who leads", but "the claim that rebels"
    if not (third or lows[at] in helping or lows[at].endswith("ed") or lexicon.cues.past(lows[at])):
        return None
    while at < len(lows) - 1 and (lows[at] in helping or _manner(lows[at], lexicon)):
        at += 1
    return None if lows[at] in lexicon.cues.say else i + at + 1


def _manner(low: str, lexicon: Lexicon) -> bool:
    adverb = low in lexicon.cues["between|adverb"] and low not in lexicon.cues["perfect"]
    return adverb or low.endswith("ly")


def _finite(words: tuple[str, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether a finite verb stands at a token: an auxiliary, or a form of the past that describes no noun."""
    low, before = words[j], words[j - 1]
    if low in lexicon.cues["be|perfect|aux"]:
        return low not in lexicon.grammar["unfinished"] and not _dates(words, j, lexicon)
    counted = not before.isalpha() and not _dates(words, j - 1, lexicon)
    describes = counted or before in lexicon.cues["determiner|definite|prepositions"]
    describes = describes or before.endswith("ing")  # "who are facing sustained attacks"
    by = j + 1 < len(words) and words[j + 1] in ("by", "in", "at")
    if lexicon.frames.formed(low, "third") and not describes:
        plural = low in lexicon.grammar["plural_thirds"]
        return not plural or (j + 1 < len(words) and words[j + 1] in lexicon.grammar["object_openers"])
    return lexicon.cues.past(low) and not describes and not by


def _dates(words: tuple[str, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether a month, its day or a year stands at a token, and no auxiliary or figure: `in May | hit`."""
    low, before = words[j], words[j - 1]
    if low in lexicon.calendar.months:
        return before in lexicon.cues["prepositions"]
    at_a_year = len(low) == YEAR and before in lexicon.grammar["at_a_year"]
    return low.isdigit() and (at_a_year or before in lexicon.calendar.months)
