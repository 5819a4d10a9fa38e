"""The clauses of a sentence by number: what opens one, what an aside or a relative clause interrupts, what goes on."""

from collections.abc import Callable
from itertools import pairwise

from pipeline.extract.sentence.relatives import relatives
from pipeline.extract.sentence.tokens import Token
from pipeline.lexicon import Lexicon

STOPS = frozenset(";:—–")
SUBJECT_REACH = 7  # tokens behind `and` within which the second subject's verb stands
PAIR_REACH = 4  # tokens before `and` in which the `between` of a pair stands
MAIN_REACH = 12  # tokens behind a comma within which the verb of the main clause stands
AS_REACH = 6  # tokens behind `as the` within which the verb of its clause stands
MEMBER = 4  # tokens from one comma of a list to the next
VERB_REACH = 14  # tokens before `and` within which the first subject's verb stands


def clause_numbers(tokens: tuple[Token, ...], lexicon: Lexicon, ends_one: Callable[[int], bool]) -> tuple[int, ...]:
    """Number the clauses: a conjunction, a stop, or a comma before `and`, `but` or a participle opens a new one.

    So does a bare `and` before a second subject with its verb; ends_one(char) says whether what may be one ends there.
    """
    number, highest, numbers = 0, 0, list[int]()
    openers = lexicon.cues["clause"]
    broken: int | None = None  # the clause that an aside between commas interrupts
    # Where the clause opens that stands before the main one.
    fronted = 0 if tokens and tokens[0].low in openers else None
    resumes = (
        relatives(tokens, lexicon)
        if not lexicon.grammar["subject_relatives"].isdisjoint(token.low for token in tokens)
        else {}
    )
    for i, token in enumerate(tokens):
        low, before = token.low, tokens[i - 1].low if i else ""
        if i in resumes:
            number = numbers[resumes[i] - 1]  # "men who had refused to leave | were shot"
            numbers.append(number)
            continue
        opens = (
            low in STOPS
            or (low in openers and not _idle(tokens, i, lexicon))
            or (before == "," and _opens(low, lexicon) and not _goes_on_a_list(tokens, i, ends_one, lexicon))
        )
        if fronted is not None and before == "," and i > fronted + 2 and _main_begins(tokens, fronted, i, lexicon):
            number, broken, fronted = highest + 1, None, None
            highest = number
        elif i and (opens or (low == "and" and _second_subject(tokens, i, ends_one, lexicon))):
            broken = number if before == "," and number == highest and _breaks(low, lexicon) else broken
            number = highest = highest + 1
            fronted = i if number == 1 and _in_front(tokens, i, lexicon) else fronted
        elif broken is not None and before == "," and _resumes(tokens, i, lexicon):
            if not any(lexicon.cues.verbal(tokens[j].low) for j in range(i) if numbers[j] == broken):
                number = broken
            broken = None
        numbers.append(number)
    return tuple(numbers)


def _second_subject(tokens: tuple[Token, ...], i: int, ends_one: Callable[[int], bool], lexicon: Lexicon) -> bool:
    """Say whether behind `and` another does something: `X struck A and Y shelled B`; not `X and Y shelled B`."""
    behind = range(i + 1, min(i + SUBJECT_REACH, len(tokens)))
    verb = next((j for j in behind if lexicon.cues.verbal(tokens[j].low)), None)
    if verb is None or verb < i + 2:
        return False
    while verb > i + 2 and (tokens[verb - 1].low.endswith("ly") or tokens[verb - 1].low in lexicon.cues["adverb"]):
        verb -= 1  # "and the army reportedly shelled"
    low = tokens[verb - 1].low
    if (low,) not in lexicon.things.weapons and not ends_one(tokens[verb - 1].end):
        return False
    front = [token.low for token in tokens[max(0, i - VERB_REACH) : i - 1]]
    if "between" in front[-PAIR_REACH:]:
        return False  # "a truce between X and Y has come into force"
    opens = max((k + 1 for k, low in enumerate(front) if low in ("that", "said", "says")), default=0)
    own = range(opens, len(front))  # what is said has a verb of its own; "a town seized by X and Y" has none
    return any(lexicon.cues.verbal(front[k]) and front[k + 1 : k + 2] != ["by"] for k in own)


def _in_front(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a relative clause opens in the phrase that a sentence begins with: `In a raid that killed X, Y`."""
    relative = tokens[i].low in lexicon.grammar["fronted_relatives"]
    return (
        relative
        and tokens[0].low in lexicon.cues["prepositions"]
        and not any(lexicon.cues.verbal(token.low) for token in tokens[:i])
    )


def _main_begins(tokens: tuple[Token, ...], fronted: int, i: int, lexicon: Lexicon) -> bool:
    """Say whether behind a clause and a comma another subject has its own verb: not `, doctors and guards,`."""
    if not fronted and not any(lexicon.cues.verbal(token.low) for token in tokens[1:i]):
        return False  # "After the raid, Peru closed"
    behind = range(i, min(i + MAIN_REACH, len(tokens)))
    verb = next((j for j in behind if j > i and lexicon.cues.verbal(tokens[j].low)), None)
    if verb is None or any(tokens[j].low == "," for j in range(i, verb)):
        return False
    aside = tokens[verb].low in lexicon.cues.say and verb + 1 < len(tokens) and tokens[verb + 1].low == ","
    return not aside


def _breaks(low: str, lexicon: Lexicon) -> bool:
    """Say whether what follows a comma may be an aside: `, which`, `, after`, `, having`."""
    return low not in STOPS and low not in lexicon.grammar["clause_joiners|clause_reasons"]


def _resumes(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a finite verb stands right behind a comma, an adverb aside."""
    at = i + 1 if tokens[i].low.endswith("ly") or tokens[i].low in lexicon.cues["adverb"] else i
    return at < len(tokens) and (lexicon.cues.verbal(tokens[i].low) or lexicon.cues.verbal(tokens[at].low))


def _goes_on_a_list(
    tokens: tuple[Token, ...], i: int, ends_one: Callable[[int], bool], lexicon: Lexicon
) -> bool:
    """Say whether `and` behind a comma ends a list of those who open a sentence: `X, Y, | and Z struck`."""
    commas = [j for j in range(1, i) if tokens[j].low == ","]
    if tokens[i].low != "and" or len(commas) < 2 or not all(ends_one(tokens[j - 1].end) for j in commas):
        return False
    told = any(lexicon.frames.formed(token.low, "past", "third") for token in tokens[:i])
    told = told or any(tokens[j + 1].low in lexicon.grammar["articles"] for j in commas)  # "X, a nurse, and"
    return not told and all(b - a <= MEMBER for a, b in pairwise([-1, *commas]))


def _opens(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.grammar["clause_joiners"] or (low.endswith("ing") and len(low) > 5)


def _somebody_acts(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a noun and its finite verb follow: `as the | army shelled the`; not `as the man shot in X`."""
    for j in range(i, min(i + AS_REACH, len(tokens) - 1)):
        if not tokens[j].low.isalpha() or tokens[j].low in lexicon.cues["clause|prepositions"]:
            return False
        if j > i and _acts(tokens, j, lexicon):
            return True
    return False


def _acts(tokens: tuple[Token, ...], j: int, lexicon: Lexicon) -> bool:
    """Say whether a token is a finite verb: an auxiliary, a present that is no plural, a past with an object."""
    low, behind = tokens[j].low, tokens[j + 1].low
    if low in lexicon.cues["be|perfect|aux"]:
        return low not in lexicon.grammar["unfinished"]
    if lexicon.frames.formed(low, "third") and low not in lexicon.grammar["plural_thirds"]:
        return True
    if low in lexicon.cues["pasts"] and not lexicon.cues.participle(low):
        return True  # "as a grenade went off"
    opens = behind in lexicon.grammar["object_openers"] or behind.isdigit() or behind in lexicon.numbers.whole
    return (opens and lexicon.cues.past(low)) or ((opens or behind == "to") and lexicon.frames.formed(low, "third"))


def _may_tell(low: str, lexicon: Lexicon) -> bool:
    return lexicon.cues.verbal(low) or lexicon.finite(low, "past", "third", "base")


def _idle(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Say whether a conjunction is part of a phrase: `such as`, `as well as`, `so far`, `as of`, `as many as`."""
    low, before = tokens[i].low, tokens[i - 1].low if i else ""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if low == "as":
        if after in lexicon.grammar["owning_articles"]:
            if before in lexicon.grammar["taken_as"] or not _somebody_acts(tokens, i + 2, lexicon):
                return True
            front = (token.low for token in tokens[:i])  # "naming X as a sect is": no verb stands in front
            return i > 0 and not any(_may_tell(low, lexicon) for low in front)
        return before in lexicon.grammar["taken_as"] or after in lexicon.grammar["before_as_far"]
    if low == "what":  # "in what the army called a raid", but "knows what to attack"
        return before not in lexicon.cues["prepositions"]
    if low == "under":  # "came under attack", "Chad under X refused"
        led = i > 0 and not any(lexicon.cues.verbal(token.low) for token in tokens[:i])
        return led or before in lexicon.grammar["behind_as"]
    return (low == "so" and after == "far") or (low == "than" and before in lexicon.grammar["than_before"])
