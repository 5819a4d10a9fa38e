"""What stands between whose a group is and what it is: `French [dock] workers`, `army officials`."""

from pipeline.extract.parties.harmed import fate
from pipeline.lexicon.names import CommonNoun
from pipeline.sentence.reading import Reading

TRADING = frozenset({"civilians", "crowd", "government"})  # kinds of whom a trade may be told
PLURAL = ("s", "men", "people", "children")


def of_a_trade(reading: Reading, at: int) -> bool:
    """Say whether a word only says of what trade those behind it are: "French [dock] workers", "US [tax] officials"."""
    word = reading.words[at].text
    if not (word.islower() and word.isalpha() and reading.joined(at + 1)) or word.endswith(("ed", "ing")):
        return False
    behind = reading.noun(at + 1)
    people = behind is not None and behind[0].kind in TRADING and behind[0].noun.endswith("s")
    small = reading.lexicon.cues["prepositions|clause"]
    return people and word not in reading.lexicon.frames.by_word and word not in small


def goes_on(reading: Reading, at: int) -> bool:
    """Say whether the noun was only the modifier of a longer one: "army officials", "government troops"."""
    return reading.joined(at) and not reading.words[at - 1].possessive and reading.noun(at) is not None


def describes(reading: Reading, noun: CommonNoun, at: int) -> bool:
    """Say whether a singular noun only says of what kind the act behind it is: "an official protest"."""
    if noun.noun.endswith(PLURAL) or not reading.joined(at) or reading.words[at - 1].possessive:
        return False
    word, lexicon = reading.words[at].text, reading.lexicon
    if (word,) in lexicon.things.weapons or (reading.words[at - 1].text, word) in lexicon.things.weapons:
        return True  # "French fighter planes"
    acts = lexicon.frames.formed(word, "noun", "plural")
    return noun.noun == "official" and acts


def _tells(reading: Reading, at: int) -> bool:
    """Say whether the word behind a fighter's noun is a weapon or a noun of an act: "rebel shelling"."""
    word, lexicon = reading.words[at].text, reading.lexicon
    acts = lexicon.frames.formed(word, "noun", "plural")
    return acts or (word,) in lexicon.things.weapons


def labels(reading: Reading, noun: CommonNoun, at: int) -> bool:
    """Say whether a fighter's noun only says what somebody calls the thing behind it: "the terrorist state"."""
    named = noun.kind == "rebels" and reading.joined(at) and not reading.words[at - 1].possessive
    if (
        named
        and reading.words[at - 1].text.lower() in reading.lexicon.grammar["side_nouns"]
        and not _tells(reading, at)
    ):
        return True
    if named and noun.noun in reading.lexicon.names.naming["kinds_of_act"] and _of_an_act(reading, at):
        return True
    return named and reading.words[at].text in reading.lexicon.names.naming["described"]


def _of_an_act(reading: Reading, at: int) -> bool:
    """Say whether an act of a kind is told at word `at`: "a terrorist attack"; not "a terrorist attacks a bus"."""
    word, frames, front = reading.words[at].text.lower(), reading.lexicon.frames, reading.words[at - 2 : at - 1]
    one = bool(front) and front[0].text.lower() in reading.lexicon.grammar["indefinite_articles"]
    return frames.formed(word, "noun") or (frames.formed(word, "plural") and not one)


def is_verb_of(reading: Reading, at: int) -> bool:
    """Say whether a word is the verb of those before it, and does not describe those behind: `rebels killed soldiers`.

    Not in `freed captured soldiers`, `a wounded nurse`.
    """
    if not (reading.joined(at) and fate(reading, at)):
        return False
    cues, before = reading.lexicon.cues, reading.words[at - 1].text.lower()
    leads = before in cues["prepositions|clause|determiner|definite|be|perfect|adverb"] or cues.verbal(before)
    leads = leads or before in reading.lexicon.grammar["joins|quantifying"]
    leads = leads or before in reading.lexicon.names.naming["modifiers"] or before.endswith("ly")
    return not (leads or not before.isalpha() or reading.words[at - 1].possessive)
