"""The agent of a passive, behind an aside too: `was shot, his aides said on Tuesday, by two rebels`."""

from pipeline.extract.grammar.coordination import closes_row
from pipeline.extract.grammar.introduced import party_after
from pipeline.extract.grammar.relations import subject
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties, apposes_a_doer
from pipeline.sentence.scene import Scene

BY = frozenset({"by"})
HANDS_REACH = 9  # tokens behind a verb in which `at the hands of` may stand


def doer_of_passive(scene: Scene, found: Found) -> Parties:
    """Give whom `by` names behind a passive or the row it stands in, behind an aside, or at whose hands it was."""
    joined = closes_row(scene, found.last)
    rowed = party_after(scene, joined, BY) if joined is not None else ()
    own = () if _of_another_verb(scene, found) else party_after(scene, found.last, BY)
    known = rowed or own or _told_behind(scene, found) or doer_behind_aside(scene, found)
    return known or at_hands(scene, found) or _causer(scene, found)


def _told_behind(scene: Scene, found: Found) -> Parties:
    """Give who a name that nobody knows is said to be: `was killed by Salman, a Tunisian nurse`."""
    if scene.lows(found.last, found.last + 1) != ("by",):
        return ()
    told = (p for p in scene.parties if p.start_char > scene.tokens[found.last].end)
    return tuple(p for p in told if apposes_a_doer(scene, scene.token_at(p.start_char)) == found.last)[:1]


def _causer(scene: Scene, found: Found) -> Parties:
    """Give who has another seized: `X had two men arrested`; of `X had two men killed` nobody knows who did it."""
    edge = scene.tokens[found.first - 1].end if found.first else 0
    near = [s for s in (*scene.parties, *scene.amounts) if s.end_char == edge and s.start_char > 0]
    if found.frame.event_type != "arrest" or not near:
        return ()
    at = scene.token_at(min(span.start_char for span in near)) - 1
    at -= scene.words[at] in scene.grammar["owning_articles"]
    return subject(scene, at, scene.lexicon) if at > 0 and scene.words[at] in scene.grammar["having"] else ()


def _of_another_verb(scene: Scene, found: Found) -> bool:
    """Say whether the next `by` is a later verb's: `a nurse abducted in May was freed by soldiers`."""
    behind = range(found.last, len(scene.words))
    by = next((j for j in behind if scene.words[j] == "by"), found.last)
    between = scene.lows(found.last, by)
    ground = next((j for j in range(found.last, by) if scene.words[j] in scene.grammar["grounds"]), by)
    if any(ground < o.first < by and o.entry.form in ("noun", "plural") for o in scene.openings):
        return True  # "was summoned over the shelling of X by Y"
    return not scene.grammar["finite_auxiliaries"].isdisjoint(between) and "and" not in between


def at_hands(scene: Scene, found: Found) -> Parties:
    """Give whoever did what somebody suffered at their hands: `died at the hands of X`."""
    near = scene.lows(found.last, found.last + HANDS_REACH)
    at = next((k for k in range(len(near) - 3) if near[k : k + 4] == ("at", "the", "hands", "of")), None)
    return () if at is None else party_after(scene, found.last + at + 3, frozenset({"of"}))


def doer_behind_aside(scene: Scene, found: Found) -> Parties:
    """Give whom `by` names right behind the comma that ends an aside; nobody where another `by` stands before."""
    commas = [j for j in range(found.last, len(scene.words) - 1) if scene.words[j] == ","]
    ends = [j for j in commas[1:] if scene.words[j + 1] == "by"]
    if not ends or "by" in scene.lows(found.last, commas[0]):
        return ()
    doers = party_after(scene, ends[0] + 1, BY)
    near = doers and doers[0].start_char > scene.tokens[ends[0] + 1].start
    return doers if near else ()
