"""How figures are worded: modifiers, ranges, rates, and what looks like a figure and is none, compiled."""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeVar

from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.numbers import Numbers
from pipeline.lexicon.patterns import begins, either, sieve
from schemas.noun import Noun
from schemas.vocabulary import Measure, Per

Sense = Literal["at_least", "exceeds", "at_most", "near", "about", "none"]
Words = tuple[str, ...]
T = TypeVar("T")
# What else may stand between a toll and its number: "rose by 25% to 923"; "from the 13 August landslide"; "from the
# blast in Moda, Istanbul, rose to 44".
GROWTH = r"(?<=\bfrom\s)\d[\d,]*|\d[\d.]*(?=\s?(?:%|percent|per\scent))"
DATED = r"(?-i:[A-Z])[a-z]{2,8}\.?\s\d{1,2}\b|\d{1,4}(?=\s(?-i:[A-Z]))"
ASIDE = r"(?:,\s(?:(?-i:[A-Z])|(?:mainly|mostly|primarily|including)\s)[\w'’ -]{1,40}){1,3},"


class AmountFile(Noun):
    """What amounts.yaml holds."""

    before: dict[Sense, Words]
    after: dict[Sense, Words]
    included: Words
    whole_after: Words
    per: dict[Per, Words]
    person_before: Words
    person_after: Words
    person_alone: Words
    befallen: Words
    harmed: Words
    fates: dict[Measure, Words]
    names_before: Words
    models_before: Words
    values_before: Words
    not_counted: Words
    stops: Words
    elliptical_next: Words
    elliptical_heads: Words
    fillers: Words
    determiners: Words
    places: Words
    superlatives: Words
    article_units: Words
    article_not: Words
    definite_not: Words
    kin: Words
    groups: dict[int, Words]
    multiples: dict[int, Words]
    multiplied: dict[Measure, Words]
    parts: dict[int, Words]
    possibly: Words
    giving_over: Words
    one_more_after: Words
    verbs_after: Words
    adverbs: Words
    gravely: Words
    tolls: dict[Measure, Words]
    toll: Words
    bodies_of: Words
    deeds_of: Words
    lives_of: Words
    currencies: dict[str, str]


@dataclass(frozen=True)
class AmountWords:
    """The wording of figures: lower-case words, and patterns that end or begin at a number."""

    senses: Mapping[str, Sense]             # modifiers before a number
    senses_after: Mapping[str, Sense]
    per: Mapping[str, Per]
    fates: Mapping[str, Measure]
    tolls: Mapping[str, Measure]
    groups: Mapping[str, int]               # nouns of as many people as they are: "the trio"
    multiples: Mapping[str, int]            # adjectives of as many victims: "a double murder"
    multiplied: Mapping[str, Measure]       # and the nouns behind them
    parts: Mapping[str, int]                # nouns of one of so many parts: "a third"
    sets: Mapping[str, frozenset[str]]
    currencies: Mapping[str, str]
    numbers: Numbers
    hint: re.Pattern[str]                   # a sentence in which it finds nothing has no figure
    article: re.Pattern[str]                # "a" or "an" that begins no number
    core: re.Pattern[str]                   # the number itself, or a range of two
    piece: re.Pattern[str]                  # one word or digit group of a number
    after: re.Pattern[str]
    multiple: re.Pattern[str]
    rate: re.Pattern[str]                   # "a day", after the head
    rate_before: re.Pattern[str]            # "every day," before the number
    rate_behind: re.Pattern[str]            # "are killed each day", behind the head
    befallen: re.Pattern[str]               # what befell the one who opens a headline
    harmed: Callable[[str], bool]           # whether a sentence may tell of somebody harmed
    whole_after: re.Pattern[str]
    toll: re.Pattern[str]                   # words that say what a bare number is of, ending where it is asked


def load_amounts(folder: Path, numbers: Numbers) -> AmountWords:
    """Read amounts.yaml of a language's folder; raise LexiconError where it does not hold."""
    raw = read_yaml(folder / "amounts.yaml", AmountFile)
    senses, after, per = _turned(raw.before), _turned(raw.after), _turned(raw.per)
    sets = {name: frozenset(value) for name, value in raw if isinstance(value, tuple)}
    fate = either(_turned(raw.fates))
    return AmountWords(
        senses=senses, senses_after=after, per=per, fates=_turned(raw.fates),
        tolls=_turned(raw.tolls), groups=_turned(raw.groups), multiples=_turned(raw.multiples),
        parts=_turned(raw.parts),
        multiplied=_turned(raw.multiplied), multiple=re.compile(
            rf"\b({either(_turned(raw.multiples))})\s(?:fatal\s)?({either(_turned(raw.multiplied))})\b", re.IGNORECASE),
        sets=MappingProxyType(sets),
        currencies=MappingProxyType(raw.currencies), numbers=numbers,
        hint=re.compile(_hint(raw, numbers)),
        article=re.compile(rf"an?\s(?!\s*(?:{either(_after_article(numbers))})\b)", re.IGNORECASE),
        core=re.compile(_core(raw, numbers), re.IGNORECASE),
        piece=re.compile(rf"\d[\d,]*(?:\.\d+)?|{either((*numbers.whole, *numbers.scales, 'half', 'a', 'an'))}",
                         re.IGNORECASE),
        after=re.compile(rf"\s+({either(after)})\b(?!\s+(?:than|of|{either(_spells(per))})\b)|\+", re.IGNORECASE),
        rate=re.compile(rf"\s+(?:on\s+average\s+)?({either(per)})\b", re.IGNORECASE),
        rate_before=re.compile(rf"\b({either(_repeating(per))}),?\s+$", re.IGNORECASE),
        rate_behind=re.compile(
            rf"(?:\s+(?!who\b|which\b|that\b|when\b|to\b|for\b|as\b)[a-z]+){{1,4}}?\s+({either(_repeating(per))})\b"),
        befallen=re.compile(rf"\b(?={begins(raw.befallen)})(?:{either(raw.befallen)})\b", re.IGNORECASE),
        harmed=sieve(rf"(?i)\b(?:{either(raw.harmed)})"),
        toll=re.compile(
            rf"\b(number of (?:[\w-]+ ){{1,3}}(?:{fate})(?: (?:and|or) (?:{fate}))?"
            rf"|{either((*_turned(raw.tolls), *raw.toll))})\b"
            rf"(?:[^.;,\d]|(?<=\b[A-Z])\.|{ASIDE}|{GROWTH}|{DATED}){{0,90}}$",
            re.IGNORECASE),
        whole_after=re.compile(rf"\s+(?:{either(raw.whole_after)})\b", re.IGNORECASE))


def _turned(table: Mapping[T, Words]) -> Mapping[str, T]:
    return MappingProxyType({word: sense for sense, words in table.items() for word in words})


def _repeating(per: Mapping[str, Per]) -> list[str]:
    """Give the words of a rate that mean nothing else: "each day", but "a day later"."""
    return [word for word in per if word.startswith(("each ", "every ", "per "))]


def _spells(per: Mapping[str, Per]) -> Set[str]:
    """Give the words of time that make "each" part of a rate: "20 each day", but "20 each"."""
    return {word.removeprefix("each ") for word in per if word.startswith("each ")}


def _hint(raw: AmountFile, numbers: Numbers) -> str:
    """Match a digit, a sign of money or a word with which a number may begin."""
    signs = {sign for sign in raw.currencies if len(sign) == 1}
    named = set(raw.currencies) - signs
    words = _hints(numbers)
    return rf"[\d{re.escape(''.join(sorted(signs)))}]" \
           rf"|\b(?={begins({*words, *named})})(?:(?i:{either(words)})(?!\w)|{either(named)})"


def _hints(numbers: Numbers) -> Set[str]:
    """Give the words with which a number may begin."""
    return {"between", "half", "a", "an", "another", *(word.split()[0] for word, row in numbers.words.items()
                                            if row.kind not in {"suffix", "scale"})}


def _after_article(numbers: Numbers) -> Set[str]:
    """Give the words that make a number of an article before them: "a dozen", "a few"."""
    return {*numbers.scales, *(word[2:] for word in numbers.words if word.startswith("a "))}


def _core(raw: AmountFile, numbers: Numbers) -> str:
    """Give the pattern of a number.

    Groups: money (sign), one and two (the numbers of a range), join, glued (letters on the digits), vague, other
    (both, none), article.
    """
    tens = [word for word, row in numbers.words.items() if row.kind == "ten"]
    small = rf"(?:(?:{either(tens)})(?:[-\s](?:{either(w for w, v in numbers.whole.items() if 0 < v < 10)}))?" \
            rf"|(?:{either(set(numbers.whole) - set(tens))}))(?![\w])"
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?"
    scale = rf"(?:{either(numbers.scales)})(?![\w])"
    number = rf"(?:(?:half\s+an?\s+|an?\s+(?={scale}))(?={scale})|(?:{digits}|{small})" \
             rf"(?:\s+and\s+a\s+half(?=\s+{scale}))?)" \
             rf"(?:[\s-]*{scale}(?:\s+(?:and\s+)?{small}(?=\s+{scale})|\s+and\s+{small}|\s+{small})?){{0,3}}"
    money = rf"(?:{either(raw.currencies)})"
    vague = either(word for word, row in numbers.words.items() if row.kind == "vague")
    other = either(word for word, row in numbers.words.items() if row.kind in {"both", "none"})
    left = r"(?<![\w.,:/#+@&-])(?<![\w]['’])"
    suffix = rf"\s?(?:{either(numbers.suffixes)})(?![\w])"
    return rf"(?:(?P<money>{money})\s?|{left})" \
           rf"(?:between\s+(?P<low>{number})\s+and\s+(?:{money})?(?P<high>{number})" \
           rf"|(?P<vague>{vague})(?![\w-])|(?P<other>{other})(?![\w-])" \
           rf"|(?P<one>{number})(?P<suffix>{suffix})?" \
           rf"(?:(?P<join>\s?[-–—]\s?|\s+(?:to|or)\s+)(?:{money})?(?P<two>{number})(?P<suffix_two>{suffix})?)?" \
           r"(?P<glued>[a-zA-Z²°%]+)?(?!\w|[:/.,]\d)|(?P<article>(?:an?|another)(?=[\s.,;]|$)))"
