"""Papers that voice an act, with a subject against them: in `X vetoed a UN draft calling on Y`, X calls on nobody."""

from pipeline.extract.sentence.joined import Parties
from pipeline.extract.sentence.scene import Scene

VERB_REACH = 9  # tokens before a paper in which the verb stands that it is the object of
OWNER_REACH = 3  # tokens before a paper in which whose it is ends


def voiced_by_another(scene: Scene, i: int) -> Parties | None:
    """Give whose the paper is that the gerund at token `i` hangs on, nobody where it is unnamed.

    None where no such paper stands there, or its subject puts it out.
    """
    papers = scene.grammar["papers|decrees"]
    paper = i - 1 - (i > 1 and scene.words[i - 1].endswith("ly"))  # "a statement formally condemning Y"
    if not i or not scene.words[i].endswith("ing") or scene.words[paper] not in papers:
        return None
    near = range(paper - 1, max(-1, paper - 1 - VERB_REACH), -1)
    verb = next((j for j in near if scene.clauses[j] == scene.clauses[paper] and _verbal(scene, j)), None)
    if verb is None or scene.words[verb] not in scene.grammar["against_a_paper"]:
        return None
    start = scene.tokens[max(verb + 1, paper - OWNER_REACH)].start
    edge = scene.tokens[paper].start
    return tuple(p for p in scene.parties if start <= p.start_char and p.end_char < edge and not p.pronoun)[-1:]


def _verbal(scene: Scene, j: int) -> bool:
    return scene.lexicon.cues.verbal(scene.words[j]) or scene.words[j] in scene.grammar["against_a_paper"]
