"""Where the words of a trigger stand in a sentence: a quick no, from words alone, for most sentences."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.tokens import QUOTES

Words = tuple[str, ...]
Held = frozenset[str]  # the words of a sentence, to ask whether one stands in it at all
AROUND = (5, 6)  # words before and behind a trigger in which a phrase rules it out
FOLLOWED_REACH = 14  # words behind a trigger in which a word that it needs may stand
PARTICLE_REACH = 6  # "shot 20 drones down"
SPLIT_REACH = 9  # "set two buses and a police van on fire"
HOLD_REACH = 6  # words behind a verb in which its preposition may stand: `called Thursday on X`
JOINED_REACH = 5  # words before a verb in which an `and` may join its subjects
HUNG_REACH = 8  # words before a verb in which a phrase may hang on its subject: `attacks on a market in Iraq kill`
NOWHERE = -1
PEOPLE = frozenset({"person", "notable", "captive"})
SEVERAL = frozenset({"and", ",", "&"})  # what joins the subjects of a plural verb


class Opening(NamedTuple):
    """A trigger's words, tokens [first, last), none of the words that rule it out beside them.

    `last` is null where only the grammar tells how far an infinitive stands off: `agreed on Monday to free`.
    """

    first: int
    last: int | None
    entry: Entry


def openings(words: Words, lexicon: Lexicon) -> tuple[Opening, ...]:
    """Give the openings of a sentence, its words in lower case, in order; none where it tells nothing."""
    return tuple(_openings(words, frozenset(words), lexicon))


def _openings(words: Words, held: Held, lexicon: Lexicon) -> Iterator[Opening]:
    by_word, asks = lexicon.frames.by_word, lexicon.frames.asks
    told = {word for word in by_word.keys() & held if word not in asks or not asks[word].isdisjoint(held)}
    if not told:
        return
    owners: Held = frozenset()  # "the governor's killing": few entries ask for them
    for i, word in enumerate(words):
        if word not in told:
            continue
        for entry in by_word[word]:
            for wanted in entry.asks:  # most entries fail here, before anything is sliced or joined
                if wanted.isdisjoint(held):
                    break
            else:
                if entry.needs and entry.needs.isdisjoint(held):
                    owners = owners or frozenset([word[:-2] for word in held if word.endswith("'s")])
                    if entry.needs.isdisjoint(owners):
                        continue
                opening = _opening(words, held, i, entry, lexicon)
                if opening:
                    yield opening


def _opening(words: Words, held: Held, i: int, entry: Entry, lexicon: Lexicon) -> Opening | None:
    if entry.base and not entry.rest and not _may_be_verb(words, i, lexicon):
        return None
    last = _matched(words, i, entry, lexicon)
    if last == NOWHERE:
        return None
    trigger = entry.trigger
    if not trigger.never:
        unless = entry.unless and not held.isdisjoint(entry.unless_firsts)
        if unless and _beside(words, i, last or i + 1, entry.unless):
            return None
        if _ruled_out(words, i, last or i + 1, trigger, lexicon) or _of_another_field(held, trigger, lexicon):
            return None
    return Opening(i, last, entry)


def _may_be_verb(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Say whether the word before a verb's base form lets it be a verb: `will strike`, `jets and tanks strike`.

    Whether those before it can be its subject, the grammar asks later.
    """
    before, cues = words[i - 1] if i else "", lexicon.cues
    if before in QUOTES and i > 1:
        before = words[i - 2]
    # "Peru and Chile clash", a headline's "Peru, Chile swap 200 prisoners"
    several = before.endswith("s") or not SEVERAL.isdisjoint(words[max(0, i - JOINED_REACH) : i])
    if several or before in cues["modal|plurals|adverb"]:
        return True
    if before.isdigit() or before in lexicon.numbers.whole or not before[-1:].isalpha():
        return True  # "12 die in a blast", "12 people, two of them nurses, die"
    behind = words[i + 1] if i + 1 < len(words) else ""
    if behind.isdigit() or behind in lexicon.numbers.whole or behind in lexicon.cues["determiner"]:
        return True  # "Boko Haram kill two"
    if lexicon.things.classes.get((behind,)) in PEOPLE:
        return True  # "Boko Haram kill priest"
    return not lexicon.grammar["hung_subjects"].isdisjoint(words[max(1, i - HUNG_REACH) : i - 1])


def _matched(words: Words, i: int, entry: Entry, lexicon: Lexicon) -> int | None:
    """Give the word after the phrase, or NOWHERE; a lone particle may stand behind the object."""
    rest, trigger = entry.rest, entry.trigger
    if not rest or words[i + 1 : i + 1 + len(rest)] == rest:
        return i + 1 + len(rest)
    if trigger.infinitive and rest[-1] == "to" and words[i + 1 : i + len(rest)] == rest[:-1]:
        return None
    if trigger.split:
        near = words[i + 1 : i + 1 + SPLIT_REACH]
        size = len(rest)
        if any(near[at : at + size] == rest and "," not in near[:at] for at in range(1, len(near) - size + 1)):
            return i + 1
    if trigger.verb and len(rest) == 1 and rest[0] in lexicon.grammar["particles"]:
        near = words[i + 1 : i + 1 + PARTICLE_REACH]
        if rest[0] in near and "," not in near[: near.index(rest[0])]:
            return i + 1
    if trigger.verb and rest[0] in lexicon.grammar["held_off"] and rest[0] in words[i + 1 : i + HOLD_REACH]:
        return None
    return NOWHERE


def _beside(words: Words, i: int, last: int, phrases: Words) -> bool:
    """Say whether one of the phrases, a space at either end, stands around a trigger."""
    around = f" {' '.join(words[max(0, i - AROUND[0]) : last + AROUND[1]])} "
    return any(phrase in around for phrase in phrases)


def _ruled_out(words: Words, i: int, last: int, trigger: Trigger, lexicon: Lexicon) -> bool:
    if trigger.next and not _next(words, last, trigger, lexicon):
        return True
    if trigger.verb and i > 1 and words[i - 1] == "to" and words[i - 2] in lexicon.grammar["accords"]:
        return True  # what an agreement is about is told by the agreement
    if not trigger.followed:
        return False
    behind = words[last : last + FOLLOWED_REACH]
    if "to" in trigger.followed:  # "asked X whether it wanted to", `asked X, "Do you want to`
        behind = behind[: next((k for k in range(len(behind)) if _asks(behind, k, lexicon)), None)]
    return trigger.followed.isdisjoint(behind)


def _asks(behind: Words, k: int, lexicon: Lexicon) -> bool:
    """Say whether a question begins at word `k`: by a word of asking, by `about`, or in quotation marks."""
    quoted = behind[k] in QUOTES and behind[k - 1 : k] == (",",)
    return quoted or behind[k] in lexicon.cues["question"] or behind[k] in lexicon.grammar["questioned_about"]


def _next(words: Words, last: int, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Say whether one of the words that must follow does, an adverb aside: `will also send`."""
    near = words[last : last + 2]
    if any(word in trigger.next for word in near[:1]):
        return True
    return (
        len(near) == 2
        and (near[0].endswith("ly") or near[0] in lexicon.grammar["before_next"])
        and near[1] in trigger.next
    )


def _of_another_field(held: Held, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Say whether a word anywhere in the sentence shows that sport, courts or the like are spoken of."""
    if not (trigger.without or trigger.elsewhere):
        return False
    return not held.isdisjoint(trigger.without) or any(
        not lexicon.cues[name].isdisjoint(held) for name in trigger.elsewhere
    )
