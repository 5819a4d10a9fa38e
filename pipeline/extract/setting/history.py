"""History: what only a year before a noun dates has that year, and what centuries date is no news."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pipeline.extract.acts.act import Act
from pipeline.extract.setting.anniversaries import remembered
from pipeline.extract.setting.years import whole_year
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene
from schemas.time import Anchor

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LONG_AGO = re.compile(r"1[0-8]\d0")  # before the s of "the 1300s"
NOUN_REACH = 3  # tokens before a noun of an act in which its year stands: "the 2014 Russian annexation"
ERA_REACH = 4  # tokens behind a year in which the war that it dates is named: "the 1967 Six-Day War"
RELATIVE = (("which",), ("that",), ("when",))
ARTICLES = (("the",), ("a",), ("an",))
HEAD_REACH = 9  # tokens from a year before a noun to the clause that tells of it
THIS_CENTURY = ("21", "st")


def of_their_time(scene: Scene, acts: Sequence[Act], anchor: Anchor | None, lexicon: Lexicon) -> Sequence[Act]:
    """Give the acts; one that no day dates has the year its own noun or war has, one of a past century is left out.

    The year of publication is none of these: there the day of publication says more.
    """
    if not acts:
        return acts
    acts = [_of_anniversary(scene, act, anchor) for act in acts]
    before = anchor.published_at.year if anchor else datetime.max.year
    years = [
        i
        for i, low in enumerate(scene.words)
        if len(low) == 4 and YEAR.fullmatch(low) and int(low) < before and not _timed(scene, i)
    ]
    ages = _ages(scene, lexicon)
    gone = [scene.token_at(p.start_char) for p in scene.parties if _ended(p.country, before, lexicon)] if anchor else []
    if not years and not ages and not gone:
        return acts
    kept = [act for act in acts if act.times or not any(_one_clause(scene, act, i) for i in (*ages, *gone))]
    return [act if act.times else _dated(scene, act, years, lexicon) for act in kept]


def _of_anniversary(scene: Scene, act: Act, anchor: Anchor | None) -> Act:
    year = remembered(scene, act, anchor)
    return replace(act, times=(year,)) if year and act.modality == "actual" else act


def _ended(country: str | None, year: int, lexicon: Lexicon) -> bool:
    """Say whether a state was no more by a year: what the Soviet Army does undated in a text of today is history."""
    row = lexicon.names.countries.get(country or "")
    return row is not None and row.until is not None and row.until < year


def _timed(scene: Scene, i: int) -> bool:
    start = scene.tokens[i].start
    return any(t.start_char <= start < t.end_char for t in scene.times)


def _ages(scene: Scene, lexicon: Lexicon) -> list[int]:
    """Give the words that tell of centuries: `in the 18th century`, `the 1800s`."""
    bygone = lexicon.cues["bygone"]
    telling = [i for i, low in enumerate(scene.words) if low in bygone or low[0] == "1"]
    return [i for i in telling if _of_ages(scene, i, scene.words[i], lexicon)]


def _of_ages(scene: Scene, i: int, low: str, lexicon: Lexicon) -> bool:
    if low in lexicon.cues["bygone"]:
        spanned = (
            not lexicon.grammar["spanning"].isdisjoint(scene.lows(i - 4, i)) and scene.lows(i - 2, i) != THIS_CENTURY
        )
        return spanned and (low == "centuries" or scene.words[i - 1] in lexicon.grammar["ordinal_ends"])
    return LONG_AGO.fullmatch(low) is not None and scene.lows(i + 1, i + 2) == ("s",)


def _one_clause(scene: Scene, act: Act, i: int) -> bool:
    """Say whether token `i` stands in the act's clause, or in the phrase right behind that says when it was."""
    behind = scene.clauses[i] - scene.clauses[act.lead.first]
    return not behind or (behind == 1 and scene.words[opener_of(scene, i)] in scene.grammar["spanning"])


def _dated(scene: Scene, act: Act, years: list[int], lexicon: Lexicon) -> Act:
    year = next((i for i in years if _is_its(scene, act, i, lexicon)), None)
    if year is None or act.modality != "actual":
        return act
    return replace(act, times=(whole_year(scene, range(year, year + 1), int(scene.words[year]), "explicit"),))


def _is_its(scene: Scene, act: Act, i: int, lexicon: Lexicon) -> bool:
    """Say whether the year at token `i` stands before the act's own noun, or dates the war in which it was done."""
    if any(not found.is_verb and found.first - NOUN_REACH <= i < found.first for found in act.founds):
        return True
    if _of_its_antecedent(scene, act, i) or _during(scene, act, i):
        return True
    eras = lexicon.cues["eras"].intersection(scene.lows(i + 1, i + 1 + ERA_REACH))
    if not eras or lexicon.grammar["within"].isdisjoint(scene.lows(i - 2, i)):
        return False
    return _one_clause(scene, act, i) or _past_an_aside(scene, act, i)


def _during(scene: Scene, act: Act, i: int) -> bool:
    """Say whether the year at token `i` dates that in the course of which harm was done: `killed during the 2014`."""
    behind = act.harms and act.lead.is_verb and act.lead.last < i and _one_clause(scene, act, i)
    return behind and scene.words[i - 2] in scene.grammar["in_the_course"] and scene.words[i - 1] == "the"


def _of_its_antecedent(scene: Scene, act: Act, i: int) -> bool:
    """Say whether the year at token `i` stands before what a relative clause tells the act of: "the 2008 fire that"."""
    first = opener_of(scene, act.lead.first)
    opener = scene.lows(first, first + 2)
    relative = opener[:1] in RELATIVE or opener == ("in", "which")
    if not act.lead.is_verb or not relative or not i < first <= i + HEAD_REACH:
        return False
    between = scene.lows(i + 1, first)
    led = scene.lows(i - 1, i) in ARTICLES or scene.lows(i - 1, i)[-1:] == ("'s",)
    return led and between[:1] != (",",) and not {",", ";"} & set(between[:-1])


def _past_an_aside(scene: Scene, act: Act, i: int) -> bool:
    """Say whether an aside between commas is all that parts an act from its year: `took it, seen as ..., in 1967`."""
    commas = [j for j in range(act.lead.last, i) if scene.words[j] == ","]
    between = scene.lows(act.lead.last, i)
    return len(commas) == 2 and i - commas[1] <= NOUN_REACH and "and" not in between[commas[1] - act.lead.last :]
