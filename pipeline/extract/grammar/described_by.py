"""Names within what describes a nameless noun: `groups fighting X attacked`, `states that back X condemned`."""

from pipeline.extract.grammar.prepositional import phrase_start
from pipeline.sentence.scene import Scene
from schemas.actor import Party

SHORT = 5  # letters of nouns in -ing: `king`, `thing`


def describes(scene: Scene, party: Party) -> bool:
    """Say whether somebody is only named to say what another noun does to them, or is joined to who is."""
    before = [p for p in scene.parties if p.end_char <= party.start_char]
    between = scene.text[before[-1].end_char : party.start_char].strip().lower() if before else ""
    if between in scene.grammar["and_phrases"] and before:
        return describes(scene, before[-1])
    at = phrase_start(scene, party)
    at -= at > 0 and scene.words[at - 1] in scene.grammar["owning_articles"]
    return at > 1 and (_participle(scene, at - 1) or _relative(scene, at - 1))


def _participle(scene: Scene, j: int) -> bool:
    """Say whether a word in -ing right behind a noun stands at a token: `groups fighting`; not `in neighbouring X`."""
    low, cues = scene.words[j], scene.lexicon.cues
    if not low.endswith("ing") or len(low) <= SHORT or scene.says(j) or low in scene.grammar["asides|conveying"]:
        return False
    timed = any(time.start_char <= scene.tokens[j].start < time.end_char for time in scene.times)
    noun = scene.words[j - 1]
    small = noun in cues["prepositions|be|perfect|aux|determiner|definite|adverb"]
    small = small or noun in scene.grammar["joins|subordinate|relatives"]
    verbal = cues.past(noun) or cues.verbal(noun) or scene.says(j - 1)
    return not timed and noun.isalpha() and not (small or verbal or noun.endswith("ly"))


def _relative(scene: Scene, j: int) -> bool:
    """Say whether the present of a verb stands right behind a relative pronoun: `a lawyer who represents X`."""
    low, opener, cues = scene.words[j], scene.words[j - 1], scene.lexicon.cues
    if opener not in scene.grammar["subject_relatives"] or j < 2 or not scene.words[j - 2].isalpha():
        return False
    small = cues["prepositions|be|perfect|aux|determiner|definite|adverb"]
    if opener == "that":
        thought = scene.says(j - 2) or cues.verbal(scene.words[j - 2]) or cues.past(scene.words[j - 2])
        return not thought and scene.lexicon.finite(low, "third", "base")
    return low.isalpha() and low not in small
