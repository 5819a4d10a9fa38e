"""Whom harm befalls by name and office, one each as `the driver` is: `Senator X was shot dead`.

A bare name alone gives no figure (CONTRACT, hard cases), nor does a pronoun.
"""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.attachment.deadly import deadly
from pipeline.extract.attachment.takers import Taken
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.quantity import Amount
from schemas.vocabulary import Measure

BEFALLEN: frozenset[Measure] = frozenset({"killed", "injured", "arrested", "abducted", "captured"})
OFFICE_REACH = 6  # tokens behind the comma of a name in which its office stands


def with_named(scene: Scene, act: Act) -> Act:
    """Give an act with those whom its verb says it befell by name and office, where no figure tells of them already."""
    found, measure = act.lead, act.lead.trigger.measure
    if measure not in BEFALLEN or not found.is_verb or act.polarity == "negated":
        return act
    named = [party for party in act.sides.targets if _one(scene, party)]
    if act.taken:
        named = [party for party in named if any(_beside(scene, party, each.amount) for each in act.taken)]
    befallen = tuple(_taken(scene, found, party, measure) for party in named)
    return replace(act, taken=act.taken + befallen) if befallen else act


def _taken(scene: Scene, found: Found, party: Party, measure: Measure) -> Taken:
    index = len(scene.amounts) + scene.token_at(party.start_char)  # behind the figures of the sentence, in its order
    fatal = measure == "injured" and deadly(scene, found, party)
    amount = Amount(
        start_char=party.start_char,
        end_char=party.end_char,
        text=party.text,
        value=1,
        lower=1,
        upper=1,
        approximate=False,
        bound="exact",
        unit="person",
        definite=True,
    )
    return Taken(index, amount, "killed" if fatal else measure)


def _one(scene: Scene, party: Party) -> bool:
    """Say whether a party is one person whom this sentence names with an office, and no figure of it counts."""
    if party.kind != "person" or party.members or party.possessive or party.pronoun or not _titled(scene, party):
        return False
    return not any(_counts(scene, amount, party) for amount in scene.amounts)


def _titled(scene: Scene, party: Party) -> bool:
    """Say whether a title opens a name or stands right before it: `Senator X`, `Col. X`."""
    at, titles = scene.token_at(party.start_char), scene.lexicon.names.titles
    near = (token for token in scene.tokens[max(0, at - 2) : at + 1] if token.low != ".")
    *before, first = near
    title = any(scene.text[token.start].isupper() and token.low in titles for token in (*before[-1:], first))
    return title or _office_behind(scene, party)


def _office_behind(scene: Scene, party: Party) -> bool:
    """Say whether an office stands right behind a name: `X, chairperson of the union,`, `X, the current speaker,`."""
    at = scene.token_at(party.end_char)
    words = scene.lows(at, at + 1 + OFFICE_REACH)
    if words[:1] != (",",):
        return False
    heads = (k for k in range(1, len(words)) if words[k] in scene.lexicon.names.titles)
    stops = scene.lexicon.cues["prepositions|clause|finite"] | {",", "and"}
    return any(stops.isdisjoint(words[1:k]) and words[k + 1 : k + 2] in ((",",), ("of",), ("and",)) for k in heads)


def _counts(scene: Scene, amount: Amount, party: Party) -> bool:
    """Say whether a figure is of the person named: `one official, X,`, `lawyer X`, `X, a nurse,`."""
    return amount.unit in ("person", None) and _between(scene, party, amount) in ("", ",")


def _beside(scene: Scene, party: Party, amount: Amount) -> bool:
    """Say whether a person and those counted are told in one breath: `X and two guards`."""
    return _between(scene, party, amount) in scene.grammar["along_with"]


def _between(scene: Scene, party: Party, amount: Amount) -> str:
    first, last = sorted((party, amount), key=lambda span: span.start_char)
    return scene.text[first.end_char : last.start_char].strip().lower()
