"""Whether a clause has a subject of its own, and of which clause its verb is: `X threw stones and Y fired`."""

from pipeline.extract.grammar.own_forces import own_side
from pipeline.extract.grammar.present import present_plural
from pipeline.extract.grammar.third_person import in_third
from pipeline.lexicon import Lexicon
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import has_verb


def beyond_participle(scene: Scene, tokens: range, i: int) -> bool:
    """Say whether a finite verb goes on behind a participle's clause: `X froze funds, citing Y's debts, and shut Z`."""
    first, at = tokens.start, i - 1
    opens = bool(tokens) and scene.words[first].endswith("ing") and scene.words[max(0, first - 1)] == ","
    while at > first and scene.words[at] in scene.lexicon.cues["perfect|adverb"]:
        at -= 1
    finite = scene.lexicon.cues.past(scene.words[i]) or scene.words[i].endswith("s")
    return opens and finite and scene.words[at] in scene.grammar["ands"]


def beyond_what_is_told(scene: Scene, tokens: range, i: int) -> bool:
    """Say whether a verb goes on behind a clause that has its own: `the view that X may be hit | has raised fears`."""
    helping = scene.lexicon.cues["be|perfect|aux"]
    at = i
    while at > tokens.start and (scene.words[at - 1] in helping or scene.words[at - 1] in scene.lexicon.cues["adverb"]):
        at -= 1
    front = range(tokens.start + 2, at - 1)
    helped = [j for j in front if scene.words[j] in helping and scene.words[j - 1] != "to"]
    named = any(p.end_char == scene.tokens[at - 1].end for p in scene.parties)  # "that it is one X has struck"
    return at < i and not named and bool(helped) and scene.grammar["joins"].isdisjoint(scene.words[helped[-1] : at])


def only_leads(scene: Scene, region: range) -> bool:
    """Say whether nothing stands behind an aside but what leads its verb in: `to`, `has`."""
    leads = scene.lexicon.cues["be|perfect|aux|adverb"]
    return all(scene.words[j] == "to" or scene.words[j] in leads for j in region)


def is_second(scene: Scene, region: range, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb is the second of its relative clause: `X, which thinks Y biased and has rejected Z`."""
    at = i - 1
    while at > region.start and scene.words[at] in lexicon.cues["perfect|adverb"]:
        at -= 1
    return scene.words[at] == "and" and at - region.start > 1 and not scene.words[at - 1].endswith("s")


def tells(scene: Scene, region: range, lexicon: Lexicon) -> bool:
    """Say whether a clause has a finite verb of its own."""
    return any(scene.words[j] in lexicon.cues.finite or has_verb(scene, j, lexicon) for j in region)


def behind_and(scene: Scene, region: range, i: int, lexicon: Lexicon) -> Parties:
    """Give the subject right before a verb that an `and` behind another verb opens: `X threw stones and Y fired`."""
    edge = scene.tokens[i - 1].end if i else 0
    near = [p for p in scene.parties if p.end_char == edge and not p.possessive and not scene.in_zone(p)]
    first = scene.token_at(near[-1].start_char) if near else 0
    first -= scene.lows(first - 1, first)[:1] in (("the",), ("local",))
    if first - 1 <= region.start or scene.words[first - 1] != "and":
        return ()
    front = [j for j in range(region.start, first - 1) if not scene.says(j)]
    told = any(has_verb(scene, j, lexicon, ("past",)) or _acts_in_present(scene, j, lexicon) for j in front)
    told = told or any(in_third(scene, j, lexicon) for j in front)
    return tuple(near[-1:]) if told else ()


def _acts_in_present(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a trigger's base form that a plural does stands at token `j`: `residents flee and`."""
    base = lexicon.frames.formed(scene.words[j], "base")
    return base and present_plural(scene, j, lexicon)


def has_own(scene: Scene, tokens: range, lexicon: Lexicon) -> bool:
    """Say whether a clause that names no party has a subject all the same: `and the army intercepted most`."""
    joined = bool(tokens) and scene.words[tokens.start] in scene.grammar["ands"]
    if joined and not scene.grammar["third_persons"].isdisjoint(scene.lows(tokens.start + 1, tokens.start + 2)):
        return True  # "and he was arrested": somebody, if nobody known
    words = own_side(scene, tokens.stop, lexicon) if tokens else None
    own = words is not None and words[0] >= scene.tokens[tokens.start].start  # not "the army left after launching"
    if tokens and scene.words[tokens.start].endswith("ing"):
        return own  # "threatening an assault": what stands behind the participle is its object
    return own or bool(
        lexicon.grammar["owning_articles"].intersection(scene.lows(tokens.start + 1, tokens.start + 2))
        and len(tokens) > 2
    )


def uttered_before(scene: Scene, first: int) -> Parties | None:
    """Give who says what ends at the comma before token `first`: `it was in vain, X said, | accusing`; else None."""
    if scene.words[first - 1] != "," or not scene.says(first - 2):
        return None
    at = scene.tokens[first - 2].start
    claim = next(claim for claim in scene.claims if claim.zone[0] <= at < claim.zone[1])
    return (claim.party,) if claim.party is not None else ()
