"""Papers that voice an act, with makers of their own: in `X vetoed a UN draft calling on Y`, X calls on nobody."""

from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene

VERB_REACH = 9  # tokens before a paper in which the verb stands that it is the object of
OWNER_REACH = 3  # tokens before a paper in which whose it is ends
MAKER_REACH = 9  # tokens before a gerund in which a paper stands with its maker behind it


def voiced_by_another(scene: Scene, i: int) -> Parties | None:
    """Give whose the paper is that the gerund at token `i` hangs on, nobody where it is unnamed.

    None where no such paper stands there, or its subject puts it out.
    """
    if not i or not scene.words[i].endswith("ing"):
        return None
    last = i - 1 - (i > 1 and scene.words[i - 1].endswith("ly"))  # "a statement formally condemning Y"
    paper = _paper(scene, last)
    if paper is None:
        return None
    return _makers_behind(scene, paper, last) or _owners_before(scene, paper) or _of_an_owner(scene, paper)


def _paper(scene: Scene, last: int) -> int | None:
    """Give the token of the paper whose noun phrase ends on a token: `a statement`, `a letter from X`."""
    papers = scene.grammar["papers|decrees"]
    if scene.words[last] in papers:
        return last
    if scene.words[last] in scene.lexicon.cues["prepositions"]:
        return None  # "violated rules in making a request"
    for j in range(last, max(-1, last - MAKER_REACH), -1):
        low = scene.words[j]
        if scene.clauses[j] != scene.clauses[last] or low == "," or scene.lexicon.cues.verbal(low):
            return None
        if low in papers:
            return j if scene.words[j + 1] in scene.grammar["made_by|placing"] else None
    return None


def _makers_behind(scene: Scene, paper: int, last: int) -> Parties:
    """Give those whom `by`, `from` or `of` names behind a paper and before a token: `a letter from X`."""
    if scene.words[paper + 1] not in scene.grammar["made_by"]:
        return ()
    start, end = scene.tokens[paper + 1].end, scene.tokens[last].end
    makers = tuple(p for p in scene.parties if start < p.start_char and p.end_char <= end)
    return coordinated(scene, makers) if makers else ()


def _owners_before(scene: Scene, paper: int) -> Parties:
    """Give whose a paper is by an owner or an adjective right before it, one word aside: `X's order banning`."""
    edges = {scene.tokens[j].start for j in (paper, paper - 1)}
    near = (p for p in scene.parties if p.possessive and not p.pronoun)
    return tuple(p for p in near if scene.tokens[scene.token_at(p.end_char)].start in edges)[-1:]


def _of_an_owner(scene: Scene, paper: int) -> Parties | None:
    """Give whose a paper is by the words before it; nobody where its subject puts it out, else None."""
    start = scene.tokens[max(0, paper - OWNER_REACH)].start
    edge = scene.tokens[paper].start
    owners = [p for p in scene.parties if start <= p.start_char and p.end_char < edge and not p.pronoun]
    front = scene.lows(paper - OWNER_REACH, paper)
    led = "by" in front and not any(low.endswith("ing") for low in front)  # "upset by a report criticizing it"
    near = range(paper - 1, max(-1, paper - 1 - VERB_REACH), -1)
    verb = next((j for j in near if scene.clauses[j] == scene.clauses[paper] and _verbal(scene, j)), None)
    if verb is None:
        return None
    against = scene.words[verb] in scene.grammar["against_a_paper"] or scene.words[verb + 1] == "against"
    if not (against or led):
        return None
    behind = scene.tokens[verb].end
    return tuple(p for p in owners if p.start_char > behind)[-1:]


def _verbal(scene: Scene, j: int) -> bool:
    return scene.lexicon.cues.verbal(scene.words[j]) or scene.words[j] in scene.grammar["against_a_paper"]
