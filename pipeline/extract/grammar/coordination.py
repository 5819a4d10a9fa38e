"""Coordinated verbs, sharing what stands before or behind them: `was beaten, robbed and shot`, `seized and shot X`."""

from dataclasses import replace

from pipeline.extract.grammar.third_person import in_third
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, is_name
from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from pipeline.sentence.verb_forms import has_gerund, has_verb
from schemas.actor import Party

NOUN_REACH = 3  # tokens behind a verb within which the noun of its object ends: `wounded government soldiers`
REACH = 14  # tokens before a joint in which the participle stands that goes on behind it


def opens_row(scene: Scene, i: int) -> int | None:
    """Give the first participle of the row that the one at token `i` goes on; None where no auxiliary opens a row."""
    if scene.grammar["row_joints"].isdisjoint(_joint(scene, i)) and _one_behind(scene, i + 1) is None:
        return None  # "backed by X, often accused of it": no row without `and` at its end
    at = i
    while (before := _one_before(scene, at)) is not None:
        at = before
        if _helped(scene, at):
            return at
    return None


def first_gerund(scene: Scene, i: int) -> int | None:
    """Give the gerund that opens the row that the gerund at token `i` goes on: `abducting, beating and killing`."""
    if not scene.words[i].endswith("ing"):
        return None
    if (led := _led_before(scene, i)) is not None:
        return led
    if scene.grammar["row_joints"].isdisjoint(_joint(scene, i)) and _one_behind(scene, i + 1) is None:
        return None
    at = i
    while not scene.grammar["list_words|row_joints"].isdisjoint(joint := _joint(scene, at)):
        before = at - len(joint) - 1
        if before < 0 or not scene.words[before].endswith("ing"):
            break
        at = before
    return None if at == i else at


def _led_before(scene: Scene, i: int) -> int | None:
    """Give the gerund behind a preposition that one goes on, an object between: `accused of shelling X and killing Y`.

    A comma joins deeds of force alone: not `accused X of shelling Y, warning of war`.
    """
    joint = _joint(scene, i)
    deeds = scene.lexicon.frames.by_word.get(scene.words[i], ())
    harms = any(e.frame.crosswalk.assault or e.frame.roles == "toll" for e in deeds)
    if scene.grammar["row_joints"].isdisjoint(joint) and not (joint and harms):
        return None
    for k in range(i - len(joint) - 1, max(0, i - REACH), -1):
        low = scene.words[k]
        if low in _apart(scene) or low in scene.lexicon.cues["finite|aux"] or scene.says(k):
            return None
        if low.endswith("ing") and scene.words[k - 1] in scene.grammar["gerund_leads|held_leads"]:
            return k if has_gerund(scene, k, scene.lexicon) else None
    return None


def as_last(found: Found) -> Found:
    """Give an active verb as it would stand at the end of its row, where the object is: itself if it shares none."""
    return found if found.shares is None else replace(found, last=found.shares)


def as_first(found: Found) -> Found:
    """Give a passive as it would stand at the head of its row, where the subject is: itself if it goes on none."""
    return found if found.row is None else replace(found, first=found.row)


def closes_row(scene: Scene, last: int) -> int | None:
    """Give the token behind the last participle of the row that goes on at token `last`; None where none does."""
    at = None
    while (follows := _one_behind(scene, last)) is not None:
        at = last = follows
    return at


def shared_object(scene: Scene, last: int) -> int | None:
    """Give the token at which the object of a row begins that goes on at token `last`: `held and freed | two men`."""
    behind = closes_row(scene, last)
    if behind is None:
        return None
    if scene.words[last : last + 1] == scene.words[behind : behind + 1] == (",",) and begins_one(scene, behind + 1):
        return behind + 1  # "seized, and then shot, two men"
    return behind if has_object(scene, behind) else None


def lacks_object(scene: Scene, last: int) -> bool:
    """Say whether a phrase, another verb or the end follows a verb, and no object."""
    if last >= len(scene.words):
        return True
    low = scene.words[last]
    ends = (
        low in scene.grammar["phrase_ends"]
        or low in scene.lexicon.cues["prepositions|question"]
        or _adverb(scene, last)
        or any(time.start_char == scene.tokens[last].start for time in scene.times)
    )
    return ends and low not in scene.grammar["both"] and not begins_one(scene, last)


def has_object(scene: Scene, last: int) -> bool:
    """Say whether an object begins right behind a verb: somebody, an article, a name, a noun and what describes it."""
    if last >= len(scene.words) or lacks_object(scene, last):
        return False
    low, lexicon = scene.words[last], scene.lexicon
    opens = low in lexicon.cues["determiner|definite"] or low in lexicon.grammar["object_openers"]
    if opens or begins_one(scene, last):
        return True
    return is_name(scene, last) or any(True for _ in things_in(scene, range(last, last + NOUN_REACH), lexicon))


def begins_one(scene: Scene, i: int) -> bool:
    """Say whether somebody is named or counted from token `i` on: `at least five`."""
    start = scene.tokens[i].start if i < len(scene.words) else -1
    return any(one.start_char == start for one in scene.parties) or any(a.start_char == start for a in scene.amounts)


def _one_before(scene: Scene, at: int) -> int | None:
    """Give the participle that the one at token `at` is joined to, with nothing but its own phrases between."""
    joint = _joint(scene, at)
    if scene.grammar["list_words|row_joints"].isdisjoint(joint):
        return None
    last = at - len(joint) - 1
    for k in range(last, max(-1, last - REACH), -1):
        low = scene.words[k]
        if is_participle(scene, k):
            return k if k == last or lacks_object(scene, k + 1) else None
        if low in _apart(scene) or scene.says(k):
            return None
    return None


def _joint(scene: Scene, at: int) -> tuple[str, ...]:
    """Give the words right before token `at` that may join it to what stands before them, adverbs among them."""
    first = at
    while first > 1 and (scene.words[first - 1] in scene.grammar["list_words|row_joints"] or _adverb(scene, first - 1)):
        first -= 1
    return scene.words[first:at]


def _apart(scene: Scene) -> frozenset[str]:
    """Give the words that no row goes on behind."""
    grammar = scene.grammar
    return scene.lexicon.cues["be|perfect"] | grammar["relatives|boundaries|later"]


def _one_behind(scene: Scene, last: int) -> int | None:
    """Give the token behind the verb that is joined right behind a bare one ending before token `last`."""
    at = last
    while at < len(scene.words) and (scene.words[at] in scene.grammar["list_words|row_joints"] or _adverb(scene, at)):
        at += 1
    joined = at < len(scene.words) and not scene.grammar["list_words|row_joints"].isdisjoint(scene.words[last:at])
    if not joined:
        return None
    if scene.words[last - 1].endswith("ing"):
        return at + 1 if scene.words[at].endswith("ing") else None
    return at + 1 if is_participle(scene, at) or scene.words[at] in scene.lexicon.cues["pasts"] else None


def is_participle(scene: Scene, i: int) -> bool:
    """Say whether a word has the form of a participle of the past."""
    return scene.lexicon.cues.participle(scene.words[i])


def _helped(scene: Scene, i: int) -> bool:
    """Say whether an auxiliary stands before a participle: `was`, `have been`, `are being`."""
    at = _past_adverbs(scene, i - 1)
    return at >= 0 and scene.words[at] in scene.lexicon.cues["be"]


def _past_adverbs(scene: Scene, at: int) -> int:
    while at > 0 and _adverb(scene, at):
        at -= 1
    return at


def _adverb(scene: Scene, i: int) -> bool:
    low, cues = scene.words[i], scene.lexicon.cues
    return low.endswith("ly") or (low in cues["between|adverb"] and low not in cues["perfect"])


def verb_joins(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether another verb, of a deed, of saying or of any kind, stands behind an `and` at token `j`."""
    if scene.words[j] not in lexicon.grammar["ands"]:
        return False
    at = next((k for k in range(j + 1, len(scene.words)) if scene.words[k] not in lexicon.cues["adverb"]), None)
    if at is None:
        return False
    low, behind = scene.words[at], scene.lows(at + 1, at + 2)
    noun = bool(behind) and low.endswith("s") and lexicon.cues.past(behind[0])  # "a briefing and documents tied to"
    said = lexicon.cues.say.get(low) is not None and not noun
    deed = has_verb(scene, at, lexicon) or _another_deed(scene, at, lexicon) or said
    leads = bool(behind) and behind[0] in lexicon.cues["prepositions|determiner"]
    return deed or low in lexicon.cues["finite|aux"] or (leads and lexicon.cues.past(low))  # "and travelled to X"


def _another_deed(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether the participle of harm stands at token `j`: `burning barns and abducting X`."""
    deeds = (e.frame.crosswalk.assault for e in lexicon.frames.by_word.get(scene.words[j], ()))
    return has_gerund(scene, j, lexicon) and any(deeds)


def listed(scene: Scene, parties: Parties) -> Parties:
    """Give an object and those joined to it, none that acts itself: `condemned X, and Y praised Z`.

    Nor one that begins another clause: `after X shelled Y, | Z and W left`.
    """
    kept = coordinated(scene, parties)
    clauses = [scene.clause_of(p.start_char) for p in kept]
    others = (k for k in range(1, len(kept)) if _acts_itself(scene, kept[k]) or _begins_one(scene, kept[k], clauses[0]))
    acting = next(others, len(kept))
    return past_comma(scene, kept[:acting])


def _begins_one(scene: Scene, party: Party, clause: int) -> bool:
    first = scene.token_at(party.start_char)
    first -= scene.words[first - 1] in scene.grammar["owning_articles"]
    return scene.words[first - 1] == "," and scene.clauses[first] != clause


def past_comma(scene: Scene, kept: Parties) -> Parties:
    """Leave out who stands behind a lone comma that no list goes on from, as a clause begins there."""
    if len(kept) < 2 or scene.text[kept[-2].end_char : kept[-1].start_char].strip() != ",":
        return kept
    goes_on = scene.text[kept[-1].end_char :].lstrip().startswith((",", "and "))
    return kept if goes_on else kept[:-1]


def _acts_itself(scene: Scene, party: Party) -> bool:
    """Say whether a finite verb stands right behind a party: an auxiliary, a past that is no bare participle."""
    at, cues = scene.token_at(party.end_char), scene.lexicon.cues
    while at < len(scene.words) and _adverb(scene, at):
        at += 1
    low = scene.words[at] if at < len(scene.words) else ""
    if low in cues["finite|aux"]:
        return True
    told = cues.past(low) or in_third(scene, at, scene.lexicon) if low else False
    return told and (has_object(scene, at + 1) or not (cues.participle(low) or low.endswith("s")))
