"""The clauses of a sentence by number: what opens one, what an aside or a relative clause interrupts, what goes on."""

from collections.abc import Callable
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.sentence.relatives import relatives

DASHES = frozenset("—–")
STOPS = DASHES | frozenset(";:|")
SUBJECT_REACH = 7  # tokens behind `and` within which the second subject's verb stands
PAIR_REACH = 4  # tokens before `and` in which the `between` of a pair stands
MAIN_REACH = 12  # tokens behind a comma within which the verb of the main clause stands
AS_REACH = 6  # tokens behind `as the` within which the verb of its clause stands
LONG_AFTER = 5  # tokens from the first of a sentence within which `days after` may stand
MEMBER = 4  # tokens from one comma of a list to the next
YEAR = 4  # digits
MOST_KING = 5  # letters of nouns in -ing that open a clause as its subject: `king`, `thing`
VERB_REACH = 14  # tokens before `and` within which the first subject's verb stands


def clause_numbers(words: tuple[str, ...], lexicon: Lexicon, ends_one: Callable[[int], bool]) -> tuple[int, ...]:
    """Number the clauses: a conjunction, a stop, or a comma before `and`, `but` or a participle opens a new one.

    So does a bare `and` before a second subject with its verb; ends_one(i) says whether one may end on word `i`.
    """
    number, highest, begun, numbers = 0, 0, 0, list[int]()  # begun: where a clause with a subject of its own was
    openers = lexicon.cues["clause"]
    broken: int | None = None  # the clause that an aside between commas interrupts
    # Where the clause opens that stands before the main one.
    fronted = 0 if words and (words[0] in openers or _long_after(words, lexicon)) else None
    resumes = _behind_asides(words, ends_one, lexicon)
    for i, low in enumerate(words):
        before = words[i - 1] if i else ""
        if i in resumes:
            number = numbers[resumes[i] - 1]  # "men who had refused to leave | were shot"
            numbers.append(number)
            continue
        opens = (
            low in STOPS
            or (low in openers and not _idle(words, i, lexicon))
            or (before == "," and _opens(words, i, lexicon) and not _goes_on_a_list(words, i, ends_one, lexicon))
        )
        if fronted is not None and before == "," and i > fronted + 2 and _main_begins(words, fronted, i, lexicon):
            number, broken, fronted = highest + 1, None, None
            highest, begun = number, i
        elif i and (opens or (low == "and" and _second_subject(words, (begun, i), ends_one, lexicon))):
            broken = number if before == "," and number == highest and _breaks(low, lexicon) else broken
            number = highest = highest + 1
            begun = i if low in openers and _has_subject(words, i, lexicon) else begun
            fronted = i if number == 1 and _in_front(words, i, lexicon) else fronted
        elif broken is not None and before == "," and _resumes(words, i, lexicon):
            if not any(_tells(words[j], lexicon) for j in range(i) if numbers[j] == broken):
                number = broken
            broken = None
        numbers.append(number)
    return tuple(numbers)


def _has_subject(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a subject follows a conjunction: not `after his victory`, `while sailing`, which may have no verb."""
    behind = words[i + 1] if i + 1 < len(words) else ""
    return words[i] not in lexicon.cues["prepositions"] and not behind.endswith("ing")


def _long_after(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether a sentence opens with how long after another clause its own is: `Two days after X fled, Y`."""
    ends, lasting = lexicon.grammar["stretch_ends"], lexicon.grammar["lasting"]
    return any(low in ends and words[k] in lasting for k, low in enumerate(words[1:LONG_AFTER]))


def _behind_asides(words: tuple[str, ...], ends_one: Callable[[int], bool], lexicon: Lexicon) -> dict[int, int]:
    """Give the token where a clause goes on, and the word or dash that interrupted it, for each that has both."""
    pronouns = lexicon.grammar["subject_relatives|object_relatives"]
    found = relatives(words, ends_one, lexicon) if not pronouns.isdisjoint(words) else {}
    return found if DASHES.isdisjoint(words) else found | _dashed(words, lexicon)


def _dashed(words: tuple[str, ...], lexicon: Lexicon) -> dict[int, int]:
    """Give the token where a clause goes on behind an aside between dashes, and the dash that interrupted it."""
    dashes = [i for i, low in enumerate(words) if low in DASHES]
    found = {}
    for first, last in zip(dashes[::2], dashes[1::2], strict=False):
        begun = max((j + 1 for j in range(first) if words[j] in STOPS), default=0)
        told = any(_tells(low, lexicon) for low in words[begun:first])
        if first > begun and last + 1 < len(words) and not told and _resumes(words, last + 1, lexicon):
            found[last + 1] = first
    return found


def _second_subject(
    words: tuple[str, ...], clause: tuple[int, int], ends_one: Callable[[int], bool], lexicon: Lexicon
) -> bool:
    """Say whether behind `and` another does something: `X struck A and Y shelled B`; not `X and Y shelled B`.

    clause: the tokens at which it begins and at which its `and` stands.
    """
    begun, i = clause
    behind = range(i + 1, min(i + SUBJECT_REACH, len(words)))
    verb = next((j for j in behind if lexicon.cues.verbal(words[j])), None)
    if verb is None or verb < i + 2:
        return False
    while verb > i + 2 and (words[verb - 1].endswith("ly") or words[verb - 1] in lexicon.cues["adverb"]):
        verb -= 1  # "and the army reportedly shelled"
    low = words[verb - 1]
    known = (low,) in lexicon.things.weapons or low in lexicon.grammar["third_persons"]  # "and he was arrested"
    if not known and not ends_one(verb - 1):
        return False
    front = words[max(begun, i - VERB_REACH) : i - 1]
    if "between" in front[-PAIR_REACH:]:
        return False  # "a truce between X and Y has come into force"
    opens = max((k + 1 for k, low in enumerate(front) if low in ("that", "said", "says")), default=0)
    own = range(opens, len(front))  # what is said has a verb of its own; "a town seized by X and Y" has none
    return any(lexicon.cues.verbal(front[k]) and front[k + 1 : k + 2] != ("by",) for k in own)


def _in_front(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a relative clause opens in the phrase that a sentence begins with: `In a raid that killed X, Y`."""
    relative = words[i] in lexicon.grammar["fronted_relatives"]
    return (
        relative
        and words[0] in lexicon.cues["prepositions"]
        and not any(lexicon.cues.verbal(word) for word in words[:i])
    )


def _main_begins(words: tuple[str, ...], fronted: int, i: int, lexicon: Lexicon) -> bool:
    """Say whether behind a clause and a comma another subject has its own verb: not `, doctors and guards,`."""
    condition = words[0] in lexicon.grammar["conditions"]  # "If Peru attacks Chad, Mali will answer"
    if not fronted and not condition and not any(lexicon.cues.verbal(word) for word in words[1:i]):
        return False  # "After the raid, Peru closed"
    behind = range(i, min(i + MAIN_REACH, len(words)))
    helping = lexicon.cues["aux"] if condition else frozenset[str]()
    verb = next((j for j in behind if j > i and (lexicon.cues.verbal(words[j]) or words[j] in helping)), None)
    if verb is None or any(words[j] == "," for j in range(i, verb)):
        return False
    aside = words[verb] in lexicon.cues.say and verb + 1 < len(words) and words[verb + 1] == ","
    return not aside


def _breaks(low: str, lexicon: Lexicon) -> bool:
    """Say whether what follows a comma may be an aside: `, which`, `, after`, `, having`."""
    return low not in STOPS and low not in lexicon.grammar["clause_joiners|clause_reasons"]


def _resumes(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a finite verb stands right behind a comma, an adverb aside."""
    at = i + 1 if words[i].endswith("ly") or words[i] in lexicon.cues["adverb"] else i
    if words[i] in lexicon.cues["pasts"] or lexicon.frames.formed(words[i], "past"):
        return True  # "X, whom the army sought, died"
    if lexicon.frames.formed(words[i], "third") and words[i] not in lexicon.grammar["plural_thirds"]:
        return True  # "X, drafting recruits, kills two"
    ing = at < len(words) and words[at].endswith("ing")  # ", slightly hurting two"
    return at < len(words) and not ing and (lexicon.cues.verbal(words[i]) or lexicon.cues.verbal(words[at]))


def _tells(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is the verb of a clause, which has none behind an aside then; what says opens another."""
    return lexicon.cues.verbal(low) and low not in lexicon.cues.say


def _goes_on_a_list(words: tuple[str, ...], i: int, ends_one: Callable[[int], bool], lexicon: Lexicon) -> bool:
    """Say whether `and` behind a comma ends a list of those who open a sentence: `X, Y, | and Z struck`."""
    commas = [j for j in range(1, i) if words[j] == ","]
    if words[i] == "and" and _behind_an_age(words, i) and not any(lexicon.cues.verbal(word) for word in words[:i]):
        return True
    if words[i] != "and" or len(commas) < 2 or not all(ends_one(j - 1) for j in commas):
        return False
    told = any(lexicon.frames.formed(word, "past", "third") for word in words[:i])
    told = told or any(words[j + 1] in lexicon.grammar["articles"] for j in commas)  # "X, a nurse, and"
    return not told and all(b - a <= MEMBER for a, b in pairwise([-1, *commas]))


def _behind_an_age(words: tuple[str, ...], i: int) -> bool:
    """Say whether the age of somebody stands between commas before a word: `Awa Diop, 27, | and Lia Moss were hurt`."""
    return i > 2 and words[i - 2].isdigit() and words[i - 3] == words[i - 1] == ","


def _opens(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether what joins another clause stands behind a comma, or a participle; of harm, an adverb in front."""
    low, behind = words[i], words[i + 1] if i + 1 < len(words) else ""
    if low in lexicon.grammar["clause_joiners"] or (low.endswith("ing") and len(low) > MOST_KING):
        return True
    harmed = low.endswith("ly") and behind.endswith("ing")  # ", slightly hurting two"
    return harmed and any(e.frame.roles == "toll" for e in lexicon.frames.by_word.get(behind, ()))


def _somebody_acts(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a noun and its finite verb follow: `as the | army shelled the`; not `as the man shot in X`."""
    for j in range(i, min(i + AS_REACH, len(words) - 1)):
        if not words[j].isalpha() or words[j] in lexicon.cues["clause|prepositions"]:
            return False
        if j > i and _acts(words, j, lexicon):
            return True
    return False


def _acts(words: tuple[str, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether a token is a finite verb: an auxiliary, a present that is no plural, a past with an object."""
    low, behind = words[j], words[j + 1]
    if low in lexicon.cues["be|perfect|aux"]:
        return low not in lexicon.grammar["unfinished"]
    if lexicon.frames.formed(low, "third") and low not in lexicon.grammar["plural_thirds"]:
        return True
    if low in lexicon.cues["pasts"] and not lexicon.cues.participle(low):
        return True  # "as a grenade went off"
    if lexicon.cues.past(low) and (_noun_follows(behind, lexicon) or _phrase_of(words, j, lexicon)):
        return True  # "as rebels | shelled Goma", "as the army | advanced towards it"; not "as the man shot in Goma"
    opens = behind in lexicon.grammar["object_openers"] or behind.isdigit() or behind in lexicon.numbers.whole
    theirs = words[j - 2] in lexicon.names.naming["owning"]  # "as their forces retake X": whose, the clause before says
    if words[j - 1].endswith("s") and not theirs and lexicon.frames.formed(low, "base"):
        return opens or not lexicon.frames.formed(low, "noun")  # "as the Chadian forces retake X"
    return (opens and lexicon.cues.past(low)) or ((opens or behind == "to") and lexicon.frames.formed(low, "third"))


def _noun_follows(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word may begin a noun: no small word, adverb or day."""
    cues = lexicon.cues
    small = cues["prepositions|clause|be|perfect|aux|adverb|finite"] | lexicon.grammar["coordinators|said_when"]
    return low.isalpha() and low not in small and not low.endswith("ly") and low not in lexicon.calendar.weekdays


def _phrase_of(words: tuple[str, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether the words that a verb asks for follow it, and no passive of it has them: `advanced towards`."""
    entries = lexicon.frames.by_word.get(words[j], ())
    told = (e for e in entries if e.form == "past" and e.rest and not e.trigger.split)
    return any(words[j + 1 : j + 1 + len(e.rest)] == e.rest for e in told)


def _may_tell(low: str, lexicon: Lexicon) -> bool:
    return lexicon.cues.verbal(low) or lexicon.finite(low, "past", "third", "base")


def _idle(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a conjunction is part of a phrase: `such as`, `so far`, `since June`, `as many as`."""
    low, before = words[i], words[i - 1] if i else ""
    after = words[i + 1] if i + 1 < len(words) else ""
    if low == "as":
        if after in lexicon.grammar["owning_articles"]:
            if before in lexicon.grammar["taken_as"] or not _somebody_acts(words, i + 2, lexicon):
                return True
            # "naming X as a sect is": no verb stands in front
            return i > 0 and not any(_may_tell(word, lexicon) for word in words[:i])
        return before in lexicon.grammar["taken_as"] or after in lexicon.grammar["before_as_far"]
    if low == "what":  # "in what the army called a raid", but "knows what to attack"
        return before not in lexicon.cues["prepositions"]
    if low == "under":  # "came under attack", "Chad under X refused"
        led = i > 0 and not any(lexicon.cues.verbal(word) for word in words[:i])
        return led or before in lexicon.grammar["behind_as"]
    if low in lexicon.grammar["before_times"]:
        return _times(after, lexicon)
    return (low == "so" and after == "far") or (low == "than" and before in lexicon.grammar["than_before"])


def _times(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is one of time, so that a conjunction before it opens no clause: `since June`."""
    calendar = lexicon.calendar
    year = len(low) == YEAR and low.isdigit()
    named = low in calendar.weekdays or low in calendar.full_months or low in calendar.parts
    return year or named or low in calendar.shifts or low in calendar.sections  # "since last week", "since early May"
