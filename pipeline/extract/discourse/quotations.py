"""Quotations that reach over several sentences: who goes on speaking."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from schemas.actor import Party
from schemas.article import Sentence

OPENING, CLOSING = "“„«", "”»"
MARKS = re.compile(f'[{OPENING}{CLOSING}"]')
REACH = 5  # sentences of one quotation between an act and the words that say whose it is


def quoted(sentences: Sequence[Sentence], body: str) -> tuple[tuple[bool, bool], ...]:
    """Say of each sentence whether a quotation is open where it begins, and whether one is where it ends."""
    states: list[tuple[bool, bool]] = []
    inside, end = False, 0
    for sentence in sentences:
        if "\n\n" in body[end : sentence.start_char]:
            inside = False  # each paragraph of a long quotation opens anew
        begins = inside or sentence.text[:1] in OPENING or sentence.text[:1] == '"'
        for mark in MARKS.findall(sentence.text):
            inside = mark in OPENING or (mark == '"' and not inside)
        states.append((begins, inside))
        end = sentence.end_char
    return tuple(states)


def voiced(
    cells: Sequence[Cell], sentences: Sequence[Sentence], body: str, speaker_at: Callable[[int], Party | None]
) -> None:
    """Give the acts told inside a quotation, with nobody named beside them, to whoever is quoted.

    speaker_at(ordinal) gives whom a sentence names as speaking; None where it names nobody.
    """
    silent = [cell for cell in cells if cell.ordinal >= 0 and cell.telling.act.claim is None]
    if not silent or not any(mark in body for mark in '"“„«'):
        return
    states = quoted(sentences, body)
    for cell in silent:
        begins, _ = states[cell.ordinal]
        start = cell.scene.tokens[cell.telling.act.lead.first].start
        if not begins or _closed_before(cell.scene.text, start):
            continue
        voice = _voice(cell.ordinal, states, speaker_at)
        if voice:
            cell.telling = replace(cell.telling, voice=voice, claimant=voice.name)


def _closed_before(text: str, at: int) -> bool:
    """Say whether the quotation that a sentence begins in has ended before a character."""
    front = text[1:at]
    return any(mark in front for mark in (*CLOSING, '"'))


def _voice(
    ordinal: int, states: Sequence[tuple[bool, bool]], speaker_at: Callable[[int], Party | None]
) -> Party | None:
    """Look ahead while the quotation stays open, then back through it to whoever was named last."""
    at = ordinal
    while at < len(states) and states[at][1] and at - ordinal < REACH:
        at += 1
        if at < len(states) and (ahead := speaker_at(at)):
            return ahead
    if own := speaker_at(ordinal):
        return own
    for back in range(ordinal - 1, max(-1, ordinal - 1 - REACH), -1):
        if voice := speaker_at(back):
            return voice
        if not states[back][0]:
            return None
    return None
