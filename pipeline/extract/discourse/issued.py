"""Who speaks in `the statement said`, `its report found`: whoever an earlier sentence says issued it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

BACK = 6  # sentences between a document and what goes on telling of it
OWNED = 25  # characters between an owner and what it issued: "the UN's latest annual report"
ISSUING = 6  # tokens before what was issued in which the verb of issuing stands


def issued(cells: Sequence[Cell], scene_at: Callable[[int], Scene | None], lexicon: Lexicon) -> None:
    """Give the acts that only a document tells of to its author.

    scene_at(ordinal) gives what a sentence shows of words and parties; None where there is no such sentence.
    """
    for cell in cells:
        claim = cell.telling.act.claim
        paper = _paper(cell.scene, claim, lexicon) if claim and cell.ordinal >= 0 else None
        noun = cell.scene.text[slice(*paper)].lower().split()[1] if paper else ""
        author = _author(cell.ordinal, noun, scene_at, lexicon) if paper else None
        if claim and author:
            said = replace(claim, party=author, span=paper, stance="claims")
            cell.telling = replace(cell.telling, act=replace(cell.telling.act, claim=said), claimant=author.name)


def _paper(scene: Scene, claim: Claim, lexicon: Lexicon) -> tuple[int, int] | None:
    """Give the words of what was issued, where nothing in its sentence says by whom: `the statement`, `its report`."""
    if claim.party is not None:
        return None
    at = scene.text.find(claim.via, *claim.zone) if claim.span is None and claim.via else -1
    start, end = claim.span or (at, at + len(claim.via or ""))
    words = scene.text[start:end].lower().split() if start >= 0 else ()
    told = len(words) == 2 and words[0] in lexicon.grammar["issued_by"] and words[1] in lexicon.grammar["papers"]
    return (start, end) if told else None


def _author(ordinal: int, noun: str, scene_at: Callable[[int], Scene | None], lexicon: Lexicon) -> Party | None:
    """Give whoever the nearest sentence before says issued it."""
    for back in range(ordinal - 1, max(-1, ordinal - 1 - BACK), -1):
        scene = scene_at(back)
        if scene is None or noun not in scene.words:
            continue
        at = scene.words.index(noun)
        if author := _beside(scene, at) or _issuer(scene, at, lexicon):
            return author
    return None


def _beside(scene: Scene, at: int) -> Party | None:
    """Give the owner of the noun at token `at`, or whom `by`, `from` or `of` names behind it."""
    start, end = scene.tokens[at].start, scene.tokens[at].end
    owners = (p for p in reversed(scene.parties) if p.possessive and 0 < start - p.end_char <= OWNED)
    led = scene.lows(at + 1, at + 2) in (("by",), ("from",), ("of",))
    behind = (p for p in scene.parties if led and 0 < p.start_char - end <= len(" from the "))
    return next(behind, None) or next(owners, None)


def _issuer(scene: Scene, at: int, lexicon: Lexicon) -> Party | None:
    """Give the subject of the verb that issues the noun at token `at`: `the army released a statement`."""
    verb = next(
        (j for j in range(at - 1, max(-1, at - ISSUING), -1) if scene.words[j] in lexicon.grammar["putting_out"]), 0
    )
    edge = scene.tokens[verb].start
    doers = [p for p in scene.parties if p.end_char <= edge and not p.possessive]
    return doers[-1] if verb and doers else None
