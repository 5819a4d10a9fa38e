"""Credits run into a sentence: in `defying the curfew Reuters 4 hours ago` the agency takes no part."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.actor import Party

BARS = frozenset({"|", "-", "–", "—", "·", "»"})  # before an outlet behind a headline


def is_credit(scene: Scene, party: Party, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a photographer stands before an outlet, or an outlet behind a noun that leads nowhere."""
    if party.kind == "person":
        return any(p.kind == "media" and p.start_char == party.end_char + 2 for p in scene.parties)  # "Paz, Reuters"
    if party.kind != "media" or party.text[:1].islower():
        return False
    at = scene.token_at(party.start_char)
    behind = scene.text[party.end_char :].split(maxsplit=1)[:1]
    if at == 0:
        # Behind a credit the next sentence begins.
        return bool(behind) and behind[0][0].isupper() and behind[0].lower() in lexicon.grammar["sentence_openers"]
    before = scene.words[at - 1 - (at > 1 and scene.words[at - 1] == "the")]
    if before in BARS and not any(mark.isalnum() for mark in scene.text[party.end_char :]):
        return True  # "Rebels attack X | The Post"
    led = before in lexicon.cues["prepositions|clause|be|finite"] or before in lexicon.grammar["joins|owning_articles"]
    led = led or not before.isalpha() or at == found.last or before.endswith(("ing", "ed"))
    return not (led or party.possessive or lexicon.cues.say.get(before))
