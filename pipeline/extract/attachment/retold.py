"""Those counted before whom `both` or `the man` means: `two men were shot and both died`."""

from dataclasses import replace

from pipeline.extract.attachment.takers import Taken
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene

Figures = dict[int, list[Taken]]


def retold(scene: Scene, taken: Figures) -> Figures:
    """Give the figures with each word that means all of those counted before read as these, each once."""
    counted = {each.index: each for figures in taken.values() for each in figures}
    before = [counted[index] for index in sorted(counted)]
    meant = {at: [one for each in figures for one in _meant(scene, each, before)] for at, figures in taken.items()}
    return {at: _once(figures) for at, figures in meant.items()}


def died_of_it(scene: Scene, triggers: tuple[Found, ...], taken: Figures) -> Figures:
    """Give the one hurt as killed where `he` or `she` died: `a man was taken to a clinic, where he died`."""
    hurt = [(at, each) for at, figures in taken.items() for each in figures if each.measure == "injured"]
    suffering = len(hurt) == 1 and hurt[0][1].amount.value == 1 and not _active(triggers[hurt[0][0]])
    if not suffering or not any(_dies(scene, found, hurt[0][1]) for found in triggers):
        return taken
    at, one = hurt[0]
    return {**taken, at: [replace(each, measure="killed") if each is one else each for each in taken[at]]}


def _active(found: Found) -> bool:
    return found.is_verb and not (found.passive or found.trigger.suffered or found.trigger.dies)


def _dies(scene: Scene, found: Found, hurt: Taken) -> bool:
    """Say whether a pronoun for one person, behind whoever was hurt, is the subject of a verb of dying."""
    at, cues = found.first - 1, scene.lexicon.cues
    while at > 0 and scene.words[at] in cues["be|perfect|adverb|between"] - scene.lexicon.names.naming["he"]:
        at -= 1
    fatal = found.is_verb and found.trigger.measure == "killed" and (found.passive or found.trigger.dies)
    return fatal and scene.words[at] in scene.grammar["he_or_she"] and scene.tokens[at].start > hurt.amount.end_char


def _meant(scene: Scene, again: Taken, counted: list[Taken]) -> list[Taken]:
    """Give the people counted before whom a figure means: as many of its noun, or the last that come to its number."""
    first = scene.token_at(again.amount.start_char)
    before = [each for each in counted if each.index < again.index]
    if "the" in scene.lows(first - 1, first + 1):
        return [replace(one, measure=again.measure) for one in before if _alike(one, again)][-1:] or [again]
    if not again.amount.elliptical or scene.words[first] not in scene.grammar["all_of_them"]:
        return [again]
    meant, left = list[Taken](), again.amount.value
    for one in reversed(before):
        if left <= 0 or one.amount.unit != "person":
            break
        meant.insert(0, replace(one, measure=again.measure))
        left -= one.amount.value
    return meant if meant and not left else [again]


def _alike(one: Taken, again: Taken) -> bool:
    """Say whether a figure is of as many of the same noun."""
    noun, number = again.amount.head, again.amount.value
    return noun is not None and (one.amount.head, one.amount.value) == (noun, number)


def _once(figures: list[Taken]) -> list[Taken]:
    return list({(each.index, each.measure): each for each in figures}.values())
