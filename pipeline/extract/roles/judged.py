"""Whom a judgement is passed on where it is a passive: `the raid on Y by X was condemned` is aimed at X."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.heads import of_time
from pipeline.extract.grammar.nominals import JUDGING
from pipeline.extract.grammar.prepositional import led_by, phrase_start
from pipeline.extract.grammar.undergone import undergoes
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party


def judged(scene: Scene, left: Parties, found: Found) -> Parties:
    """Give of those before a passive of judging who made what is judged, and not whom it was done to or with."""
    if found.frame.event_type not in JUDGING or found.roles == "toll":
        return left
    if made := _by_whom(scene, found):
        return made
    beside = [p for p in left if _only_in_it(scene, p, found)]
    beside += [p for p in left if any(_joined(scene, other, p) for other in beside)]  # "the pact between X and Y"
    return tuple(p for p in left if p not in beside)


def _joined(scene: Scene, one: Party, other: Party) -> bool:
    return scene.text[one.end_char : other.start_char].strip() in scene.grammar["and_phrases"]


def _by_whom(scene: Scene, found: Found) -> Parties:
    """Give whom `by` names behind the noun of what is judged: `the release of X by Y`; no passive's: `hit by X`."""
    cues = scene.lexicon.cues
    for j in clause_range(scene, found.first):
        deed = scene.words[j - 1] in cues["doing"]
        if j and scene.words[j] == "by" and (deed or not (cues.past(scene.words[j - 1]) or scene.says(j - 1))):
            return led_by(scene, j)[:1]
    return ()


def makers(scene: Scene, left: Parties) -> Parties:
    """Give of those before a passive whom `by` names behind a noun: `a ban by X on Y`; not in `men armed by X`."""
    at = {p: phrase_start(scene, p) for p in left}
    led = (p for p in left if at[p] > 1 and scene.words[at[p] - 1] == "by")
    return tuple(p for p in led if not scene.lexicon.cues.past(scene.words[at[p] - 2]))


def _only_in_it(scene: Scene, party: Party, found: Found) -> bool:
    """Say whether a party stands in a phrase of what is judged: `the raid on X`, `the killing of X`, `a pact with X`.

    A person right before the comma of a bare participle is whom it tells of: `met with X, accused of fraud`.
    """
    cues, at = scene.lexicon.cues, phrase_start(scene, party)
    if party.kind == "person" and party.end_char == scene.tokens[found.first - 2].end and _behind_comma(scene, found):
        return False
    first = clause_range(scene, found.first).start
    at -= at > first and scene.words[at - 1] in cues["definite"]
    led = at > first and scene.words[at - 1] in cues["beside"] - {"from", "by"} and not of_time(scene, at)
    meant = at > first + 1 and begins_infinitive(scene, at - 2, scene.lexicon)  # "a plan to bomb X"
    return led or meant or undergoes(scene, first, scene.token_at(party.start_char), scene.lexicon)


def _behind_comma(scene: Scene, found: Found) -> bool:
    return scene.lows(found.first - 1, found.first) == (",",)
