"""Whether a form that may be noun or verb is a verb where it stands: `drones attack X`, `a drone attack`."""

from pipeline.extract.grammar.attributive import doing_it
from pipeline.extract.grammar.built import is_built
from pipeline.extract.grammar.coordinated_bases import goes_on_from
from pipeline.extract.grammar.coordination import lacks_object
from pipeline.extract.grammar.infinitives import bare_doers
from pipeline.extract.grammar.present import present_plural
from pipeline.extract.grammar.third_person import third_person
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frames import Entry
from pipeline.sentence.found import leads_a_noun, opener_of, subject_before
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from pipeline.sentence.tokens import QUOTES

DESCRIBED = 5  # tokens before a form in -ing in which the article of its noun may stand
GROUPS = frozenset({"rebels", "organization", "police", "crowd"})


def reads_as_verb(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Tell a verb from the noun of the same form by the word before it."""
    before = scene.words[i - 1] if i else ""
    if before in QUOTES and i > 1:
        before = scene.words[i - 2]  # `is to "take control"`
    if scene.words[i] in lexicon.grammar["conjunctive"] and not lexicon.cues["be|perfect"].intersection(
        scene.lows(i - 4, i)
    ):
        return scene.lows(i + 1, i + 2) in (("to",), ("by",))  # "given its size" gives nothing
    if entry.form in ("base", "third") and lexicon.grammar["predicates"].intersection(scene.lows(last, last + 1)):
        return False  # "warns that surrender is", "censors had"
    if entry.form == "base":
        if scene.lows(i + 1, i + 2) == ("by",):
            return False  # "drones hit by gunners" is a passive
        if before in lexicon.cues["modal"] or present_plural(scene, i, lexicon):
            return True
        return bool(bare_doers(scene, i)) or goes_on_from(scene, i, lexicon) is not None or _group_does(scene, i, entry)
    if entry.form == "third":
        return third_person(scene, i, last, entry, lexicon)
    if entry.form == "ing":
        return _reads_as_participle(scene, i, last, entry, lexicon)
    if entry.form in ("past", "participle") and entry.rest:
        inner = before == "another" and opener_of(scene, i) < i - 1
        if inner or before in lexicon.grammar["owning_articles"]:
            return False  # "gets another shot at the title"
    if entry.form in ("past", "participle") and entry.trigger.verb in lexicon.frames.same_past:
        if before.endswith("ly"):
            front = scene.words[i - 2] if i > 1 else ""  # "rockets directly hit X"; not "Ostrel's badly hit port"
            many = front.endswith("s") and front.isalpha() and front not in lexicon.cues["prepositions|definite"]
            return many or front in lexicon.cues["be|perfect"] or subject_before(scene, i - 1)
        return before not in lexicon.grammar["describing"]
    return True


def _group_does(scene: Scene, i: int, entry: Entry) -> bool:
    """Say whether a group's name ends right before a verb of several words: `Al-Shabaab claim responsibility`."""
    edge = scene.tokens[i - 1].end if i else -1
    groups = (p for p in scene.parties if p.end_char == edge and p.kind in GROUPS and not p.possessive)
    return bool(entry.rest) and any(groups)


def _reads_as_participle(scene: Scene, i: int, last: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Tell a present participle from a noun: `striking a port`, not `a data sharing accord`."""
    before, behind = scene.words[i - 1] if i else "", scene.lows(last, last + 1)
    if before.endswith("'s") or before in entry.trigger.objects or (behind == ("of",) and not entry.rest):
        return False  # "the bombing of a market"
    if not entry.rest and behind and lexicon.cues.verbal(behind[0]):
        return False  # "a massive bombing killed 20"
    if not lexicon.cues["compounds"].isdisjoint(behind) and before not in lexicon.cues["be"]:
        return False  # "the bombing suspects"
    if _owned(scene, i) or _hangs(scene, i, last, lexicon):
        return False  # "Russian shelling of the town", "wounded in bombing at a fair"
    if doing_it(scene, i, entry, lexicon):
        return False
    if before in ("over", "for") and not (entry.rest or entry.trigger.bare) and lacks_object(scene, last):
        return False  # "apologised over beheading"
    if _headed(scene, i, last, lexicon) or _described(scene, i, 2 if entry.rest else DESCRIBED, lexicon):
        return False  # "Monday's market bombing in the town", "the deadly bombing at the shrine"
    if before == "of" and lexicon.cues["accusing"].intersection(scene.lows(i - 8, i - 1)):
        return True
    if before in (*lexicon.grammar["indefinite"], "the"):  # "a shooting at a mall"
        return False
    kinds, acts = lexicon.grammar["act_kinds"], lexicon.grammar["kinds_of_act"]
    if before in lexicon.cues["prepositions"] and scene.words[i] in kinds and not acts.isdisjoint(behind):
        return False  # "hurt in stabbing attack"; not "after launching attacks"
    if entry.rest or before not in lexicon.cues["unsaid|definite"] or before in lexicon.cues["be"]:
        return True
    return before == "of" and bool(behind) and lexicon.grammar["phrase_ends"].isdisjoint(behind)


def _headed(scene: Scene, i: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether an owner and one noun stand before a form in -ing, and where it was behind it."""
    owner, noun = scene.lows(i - 2, i) if i > 1 else ("", "")
    owned = owner.endswith("'s") and noun.isalpha() and noun not in lexicon.cues["be|aux"]
    return owned and _placed(scene, last)


def _described(scene: Scene, i: int, reach: int, lexicon: Lexicon) -> bool:
    """Say whether an article and a noun that is nobody stand before a form in -ing, and where it was behind it.

    `a mass shooting at a school`, `the 1994 Lima embassy bombing in Peru`.
    """
    front = scene.words[max(0, i - reach) : i]
    at = next((k for k in reversed(range(len(front))) if front[k] in lexicon.grammar["articles"]), len(front))
    words, stops = front[at + 1 :], lexicon.cues["prepositions|be|aux|finite"]
    if not words or any(not word.isalnum() or word in stops for word in words):
        return False
    if not (_placed(scene, i + 1) or _dated_noun(scene, i, lexicon)):
        return False
    named = any(p.end_char == scene.tokens[i - 1].end and not is_built(p, lexicon) for p in scene.parties)
    acts = named or any(thing.human for thing in things_in(scene, range(i - 1, i), lexicon))
    acts = acts and words[-1] not in lexicon.names.naming["kinds_of_act"]
    plural = words[-1].endswith("s") and not words[-1].endswith("ss")
    return words[-1].isalpha() and not acts and not plural


def _dated_noun(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a time is behind a form in -ing that is a noun too: `a bombing this week`; not `a jet firing now`."""
    if not _noun_too(scene.words[i], lexicon) or any(t.weapon for t in things_in(scene, range(i - 1, i), lexicon)):
        return False
    return any(scene.token_at(time.start_char) == i + 1 for time in scene.times)


def _noun_too(word: str, lexicon: Lexicon) -> bool:
    """Say whether a form in -ing is a trigger as a noun by itself: `bombing`, `shelling`."""
    return any(entry.form == "noun" and not entry.rest for entry in lexicon.frames.by_word[word])


def _placed(scene: Scene, last: int) -> bool:
    """Say whether a preposition of place begins at token `last`, and no figure: `bombing at a fair`, `at least 9`."""
    if scene.lexicon.grammar["placing"].isdisjoint(scene.lows(last, last + 1)):
        return False
    return not any(scene.token_at(amount.start_char) == last for amount in scene.amounts)


def _owned(scene: Scene, i: int) -> bool:
    """Say whether a possessive, or forces in a phrase, end right before token `i`: `killed in X army shelling`."""
    edge = scene.tokens[i - 1].end if i else -1
    near = (p for p in scene.parties if not p.pronoun and edge - 2 <= p.end_char <= edge)
    return any(p.possessive or leads_a_noun(scene, p) for p in near)


def _hangs(scene: Scene, i: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether a form in -ing is a noun behind a preposition: `hurt in bombing at a fair`, `killed by shelling as`.

    One word or a name may stand between them: `killed in overnight shelling and`, `killed by al-Nusra shelling in`.
    """
    if not _noun_too(scene.words[i], lexicon):
        return False
    before, placed = scene.lows(i - 1, i), lexicon.grammar["placed"] | {"at", "on"}
    if before == ("in",) and not placed.isdisjoint(scene.lows(i + 1, i + 2)):
        return True
    described = i > 1 and before[0].isalpha() and not (subject_before(scene, i) or before[0].endswith("ly"))
    causes = scene.grammar["causes"]
    named = next((p for p in scene.parties if p.end_char == scene.tokens[i - 1].end and p.kind in GROUPS), None)
    front = i - 1 if named is None else scene.token_at(named.start_char)
    led = not causes.isdisjoint(before) or (
        (described or named is not None) and not causes.isdisjoint(scene.lows(front - 1, front))
    )
    goes_on = not lexicon.cues["clause"].isdisjoint(scene.lows(last, last + 1))
    return led and (goes_on or lacks_object(scene, last))
