"""Acts that speakers report of themselves: `X claims to have shot down`, `X reported having lost`."""

from dataclasses import replace

from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.roles.aims import uttered_by
from pipeline.extract.roles.responsible import owns_up
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party

OWNED = frozenset({("its",), ("their",), ("our",)})
ARMED = frozenset({"military", "police", "rebels", "organization"})
BETWEEN = frozenset({"not", "also"})
MARKS = '"“”'  # of a quotation, each of which opens or closes one
ADVERBS = 2  # words between a helping verb and its participle: "to have successfully"


def by_own_words(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give who says that he did what a verb without a subject tells, or owns up to it."""
    claim = claim_over(scene, scene.tokens[found.first].start)
    return _said_of_himself(scene, found) or owns_up(scene, found, claim, lexicon)


def _said_of_himself(scene: Scene, found: Found) -> Parties:
    """Give who says that he did what a verb tells, with no subject between the two verbs."""
    last = i = found.first
    while last and i - last < ADVERBS and (scene.words[last - 1] in BETWEEN or scene.words[last - 1].endswith("ly")):
        last -= 1
    front = scene.lows(last - 2, last)
    if front == ("to", "have"):
        at = last - 3
    elif front[-1:] == ("having",):
        at = last - 2 - (front[0] in ("to", "of"))
        if front[0] == "of" and scene.words[at] not in scene.lexicon.cues.say:
            return ()  # "accused X of having shelled Y"
    elif front[-1:] == ("to",) and scene.words[i].endswith("ing"):
        at = last - 2
    elif scene.words[i].endswith("ing") and _owned_up(scene, last - 1, found):
        at = last - 1
    else:
        return ()
    return uttered_by(scene, at) if at >= 0 and scene.says(at) else ()


def _owned_up(scene: Scene, at: int, found: Found) -> bool:
    """Say whether the verb right before a gerund admits the act, or denies whom it killed: `admitted shelling X`."""
    lemma = scene.lexicon.cues.say_lemma.get(scene.words[at]) if at >= 0 else None
    return lemma in scene.grammar["owning_up"] or (lemma == "deny" and found.roles == "toll")


def speakers_forces(scene: Scene, speaker: Party | None, words: tuple[int, int], lexicon: Lexicon) -> Parties:
    """Give bare forces (local offsets) to the side of whoever speaks of them: its land's, or its own: `its troops`."""
    if speaker is None:
        return ()
    start, end = words
    at = scene.token_at(start)
    theirs = scene.lows(at - 1, at) in OWNED
    text = scene.text[start:end]
    if theirs and speaker.kind in ARMED and (speaker.country is None or speaker.kind == "rebels"):
        return (replace(speaker, start_char=start, end_char=end, text=text, pronoun=False, possessive=False),)
    if speaker.country is None:
        return ()
    name = lexicon.names.countries[speaker.country].name
    return (Party(start_char=start, end_char=end, text=text, name=name, kind="military", country=speaker.country),)


def beyond_what_is_said(scene: Scene, found: Found, doers: Parties, claim: Claim) -> bool:
    """Say whether words behind a comma go on with those who say it: `X said that Y shelled Z, and accused Z`."""
    joint = found.first - 1 - (scene.words[found.first - 1] in scene.lexicon.cues["perfect|adverb"])
    said = scene.text[claim.zone[1] : scene.tokens[found.first].start]
    quoted = sum(said.count(mark) for mark in MARKS) % 2
    goes_on = scene.lows(joint - 1, joint + 1) == (",", "and") and not quoted
    return goes_on and all(claim.zone[1] <= p.start_char < scene.tokens[joint - 1].start for p in doers)
