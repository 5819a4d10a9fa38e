"""Attributive participles, describing the noun behind them: `its killed troops`, `patrolled abandoned streets`."""

from pipeline.extract.grammar.fronted import main_comma
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import subject_before
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in


def adjectival(scene: Scene, i: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether a participle only describes the noun behind it: `its killed troops`, `severely wounded captives`."""
    if entry.form not in ("past", "participle"):
        return False
    if not i:
        return _fronted(scene, i)
    if any(amount.end_char == scene.tokens[i - 1].end for amount in scene.amounts):
        return False  # "13 more went off course"
    if any(a.start_char < scene.tokens[i].start and scene.tokens[i].end < a.end_char for a in scene.amounts):
        return True  # "three captured soldiers"
    led = i - 1 - (i > 1 and scene.words[i - 1] == "all")  # "of all banned weapons"
    if scene.words[led] in lexicon.grammar["described"] or _behind_a_verb(scene, i, lexicon):
        return True
    leads = scene.words[i - 1] in lexicon.grammar["placing|fronted"] or scene.words[i - 1].endswith(("'s", "’s"))
    if leads and _before_noun(scene, i):
        return True  # "across blockaded valleys", "the enemy's battered tanks"
    at = i - 1 - (i > 1 and scene.words[i - 1].endswith("ly"))  # "the temporarily occupied town"
    return scene.words[at] in lexicon.cues["adjectival"] and not subject_before(scene, at + 1)


def _behind_a_verb(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a participle stands between another verb and its object: `patrolled abandoned streets`."""
    verb, noun = scene.words[i - 1], scene.words[i + 1 : i + 2]
    if not verb.endswith("ed") or verb in lexicon.cues["neutral|between"] or verb in lexicon.cues.say:
        return False
    return bool(noun) and noun[0].isalpha() and noun[0].endswith("s") and noun[0] not in lexicon.cues["definite"]


def doing_it(scene: Scene, i: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether a form in -ing only describes who does it: `a clash with fleeing rebels`, `the protesting pupils`."""
    trigger = entry.trigger
    takes_none = bool(trigger.needs_subject) and not trigger.needs_object
    protests = any(e.frame.event_type == "protest" for e in lexicon.frames.by_word.get(scene.words[i], ()))
    alone = trigger.suffered or trigger.bare or takes_none or protests
    led = lexicon.cues["prepositions|definite"]
    before = scene.words[i - 1] if i else ""
    opens = not i and entry.frame.event_type != "protest" and main_comma(scene, i) is None  # "Striking nurses marched"
    if not alone or entry.rest or not (opens or before in led or before.endswith("ed")):
        return False
    start = scene.tokens[i].end + 1
    return any(p.start_char == start for p in scene.parties) or any(
        thing.human and thing.first == i + 1 for thing in things_in(scene, range(i + 1, i + 3), lexicon)
    )


def _before_noun(scene: Scene, i: int) -> bool:
    """Say whether a noun in lower case stands right behind token `i`, and nothing that could lead off an object."""
    behind = scene.words[i + 1 : i + 2]
    small = scene.grammar["front_stops|articles|coordinators"]
    return bool(behind) and behind[0].isalpha() and behind[0] not in small


def _fronted(scene: Scene, i: int) -> bool:
    """Say whether a participle that opens a sentence describes the noun behind it: `Jailed poet Ali Khan wrote`."""
    return any(p.start_char == scene.tokens[i].end + 1 for p in scene.parties)
