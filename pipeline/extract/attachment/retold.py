"""Those counted before whom `both` or `the man` means: `two men were shot and both died`."""

from dataclasses import replace

from pipeline.extract.attachment.takers import Taken
from pipeline.extract.sentence.scene import Scene

Figures = dict[int, list[Taken]]


def retold(scene: Scene, taken: Figures) -> Figures:
    """Give the figures with each word that means all of those counted before read as these, each once."""
    counted = {each.index: each for figures in taken.values() for each in figures}
    before = [counted[index] for index in sorted(counted)]
    meant = {at: [one for each in figures for one in _meant(scene, each, before)] for at, figures in taken.items()}
    return {at: _once(figures) for at, figures in meant.items()}


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
