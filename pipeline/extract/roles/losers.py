"""Whom a toll counts: whose losses another noun names, or whom a passive of harm is said of."""

from collections.abc import Sequence

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.nominals import before_noun
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import AGED, Parties, beside_the_counted, coordinated
from pipeline.sentence.scene import Scene
from schemas.actor import Party


def losers(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give whose losses the nearest such noun before a toll tells in its clause, if any."""
    for i in reversed(range(clause_range(scene, found.first).start, found.first + 1)):
        if scene.words[i] in lexicon.grammar["losses"]:
            among = lexicon.grammar["losing"]
            told_behind = among.issuperset(scene.lows(i + 1, i + 2))
            return party_after(scene, i + 1, among) if told_behind else before_noun(scene, i, lexicon)
    return ()


def victims(scene: Scene, parties: Parties, found: Found) -> Parties:
    """Give the party that a passive of harm is said of: inside the counted noun, or right before the verb."""
    edge = scene.tokens[found.first].start
    counted = [a for a in scene.amounts if a.unit == "person" and a.end_char <= edge and edge - a.end_char < 40]
    if counted:
        return tuple(
            p
            for p in parties
            if counted[-1].start_char <= p.start_char < counted[-1].end_char
            or (p.kind == "person" and beside_the_counted(scene, p, counted[-1]))
        )
    near = [p for p in parties if edge - p.end_char < 30 and "," not in AGED.sub("", scene.text[p.end_char : edge])]
    return tuple(p for p in _with_joined(scene, parties, near) if p.kind != "state" or not _led_off(scene, p))


def _with_joined(scene: Scene, parties: Parties, near: Sequence[Party]) -> Sequence[Party]:
    """Give those near a verb and whom a list joins to a person there: `Awa Diop, 27, and Lia Moss were killed`."""
    if not near or near[-1].kind != "person":
        return near
    lists = (coordinated(scene, parties[k:]) for k in range(len(parties)))
    rows = (row for row in lists if set(near) <= set(row))
    return next((row for row in rows if all(p.kind == "person" for p in row)), near)


def _led_off(scene: Scene, party: Party) -> bool:
    """Say whether a preposition of place stands before a party: `men on their way to the United States were killed`."""
    at = scene.token_at(party.start_char)
    at -= scene.lows(at - 1, at) == ("the",)
    return not scene.lexicon.cues["beside"].isdisjoint(scene.lows(at - 1, at))
