"""Passives without a helping verb: what a headline clips, `Reporter gunned down in Lima`, and `4 shot, 1 killed`."""

from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import Found, left_of
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import objects_in

SUFFERED = frozenset({"killed", "injured", "arrested", "abducted", "captured"})
GAP_REACH = 12  # tokens before a clipped passive in which the one stands that it goes on from


def bare_passive(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> Found | None:
    """Read a headline's passive without its auxiliary: `Reporter gunned down in Lima`."""
    behind = scene.words[last] if last < len(scene.words) else ","
    if entry.form not in ("past", "participle") or not (
        behind in lexicon.grammar["phrase_ends"] or behind in lexicon.cues["prepositions"]
    ):
        return None
    window = left_of(scene, i)
    thing = next(reversed(list(objects_in(scene, window, lexicon))), None)
    if thing is None or i - thing.last > 1 or thing.kind not in entry.trigger.needs_object:
        return None
    return Found(i, last, entry, True, thing)


def befalls_in_title(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """Say whether a title's past form without object is a passive, since titles tell what one does in the present.

    `Soldiers attacked in Mali` suffer; those whom a list knows as attackers do it: `Gunmen attacked at dawn`.
    """
    harmful = entry.frame.crosswalk.assault and entry.frame.roles == "act"
    if not (scene.is_title and i and harmful and entry.form in ("past", "participle")) or entry.rest:
        return False
    lexicon, behind = scene.lexicon, scene.lows(last, last + 1)
    ends = not behind or behind[0] in lexicon.cues["prepositions"] or behind[0] in lexicon.grammar["title_ends"]
    doer = scene.words[i - 1]
    fights = any(p.kind == "rebels" and p.end_char == scene.tokens[i - 1].end for p in scene.parties)
    return ends and not fights and doer not in lexicon.grammar["attackers"]


def clipped_capture(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """Say whether those counted right before a verb are whom it seizes, as nothing else stands behind: `5 captured`."""
    if not i or entry.trigger.measure != "captured" or entry.form not in ("past", "participle"):
        return False
    behind = scene.lows(last, last + 1)
    closed = not behind or behind[0] in scene.grammar["phrase_ends"] or behind[0] in scene.lexicon.cues["prepositions"]
    if not closed:
        return False
    near = (scene.tokens[i - 1].end, scene.tokens[i].end)
    return any(amount.unit == "person" and amount.end_char in near for amount in scene.amounts)


def gapped(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Say whether a passive leaves out the auxiliary of the one before `and`: `X was killed and Y wounded when`."""
    behind = scene.words[last] if last < len(scene.words) else "."
    ends = behind in lexicon.grammar["phrase_ends"] or behind in lexicon.cues["prepositions|question"] or behind == "("
    suffers = entry.frame.roles == "toll" or entry.trigger.measure in SUFFERED
    if entry.form not in ("past", "participle") or not ends or not suffers:
        return False  # "X was shelled and rebels attacked at dawn"
    front = range(max(0, i - GAP_REACH), i)
    joint = next((j for j in reversed(front) if scene.words[j] == "and"), None)
    if joint is None or joint > i - 2 or any(_verbal(scene, j, lexicon) for j in range(joint + 1, i)):
        return False
    be = [j for j in front if j < joint and scene.words[j] in lexicon.cues["be"]]
    return bool(be) and any(_participle(scene, j, lexicon) for j in range(be[-1] + 1, min(be[-1] + 3, joint)))


def _participle(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    return lexicon.frames.formed(scene.words[j], "past", "participle")


def _verbal(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    return scene.words[j] in lexicon.cues.finite or _participle(scene, j, lexicon)


def counted_right_before(scene: Scene, i: int) -> bool:
    """Say whether a bare number of people ends right before a verb, as headlines have it: `4 shot, 1 killed`."""
    ends = scene.tokens[i].end
    if any(a.measure in SUFFERED and a.end_char == ends and not a.included_in for a in scene.amounts):
        return True  # "12 more arrested" is one figure
    return i > 0 and any(a.elliptical and a.end_char == scene.tokens[i - 1].end for a in scene.amounts)


def from_the_counted(scene: Scene, window: range) -> range:
    """Give what stands before a participle from those on whom it counts: `X mourned | the 900 people killed in Y`."""
    if not window:
        return window
    last = scene.tokens[window.stop - 1]
    counted = (a for a in scene.amounts if a.unit == "person" and a.start_char <= last.start < a.end_char)
    at = next((scene.token_at(a.start_char) for a in counted), window.start)
    joined = at > 0 and scene.words[at - 1] in scene.grammar["clipped_fronts"]
    return window if joined else range(max(at, window.start), window.stop)
