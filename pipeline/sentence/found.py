"""A trigger found in a sentence, the words in which its object and subject may stand, and what may be its object."""

from dataclasses import field

from pipeline.lexicon import Lexicon
from pipeline.lexicon.frame import Frame
from pipeline.lexicon.frames import Entry
from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing
from schemas.actor import Party
from schemas.value import value

WEAPONS = frozenset({"drone", "missile", "rocket", "bomb", "shell", "aircraft", "explosive", "grenade"})
Relations = frozenset[str | None]
DIRECT: Relations = frozenset({None, "of"})  # `captured X`, `the town of X`; not `captured fighters in X`
TOWARDS: Relations = DIRECT | {"to", "in", "at", "on", "into", "over"}
RELATIVE_REACH = 3  # "drones that were later downed"; in "said that a drone was downed" the noun stands behind
ASIDE_REACH = 26  # likewise with an aside between
SIDES = ("ist", "militant", "insurgent", "rebel", "guerrilla")  # how a noun ends that names a side, not a doer
FORCES = frozenset({"military", "police", "rebels"})
YEAR_DIGITS = 4
DOER_REACH = 8  # tokens from `by` behind a noun to the `of` of whom its act befell
OBJECT_REACH = 16  # tokens that an object may stand from its verb


@value(frozen=True, slots=True)
class Found:
    """A trigger in its place: tokens [first, last), voice, and the nouns it acts on."""

    first: int
    last: int
    entry: Entry
    passive: bool
    object: Thing | None
    lent: bool = False  # a noun that a verb beside it lends its act: `staged protests`, `clashes broke out`
    row: int | None = None  # the participle before it whose auxiliary and subject a passive shares
    shares: int | None = None  # the token at which the object begins that it shares with verbs behind it
    relative: bool = False  # its object stands before the relative pronoun: `drones that it launched`
    rivals: tuple["Found", ...] = field(default=(), compare=False)  # other triggers on its word, the next best first
    frame: Frame = field(init=False, compare=False)  # the one that it opens
    trigger: Trigger = field(init=False, compare=False)  # as the frame file words it
    is_verb: bool = field(init=False, compare=False)  # whether it stands as a verb
    roles: str = field(init=False, compare=False)  # who takes part: act, mutual, toll

    def __post_init__(self) -> None:
        """Lay out what rules ask of its entry, as most of them do."""
        frame, trigger = self.entry.frame, self.entry.trigger
        laid_out = (("frame", frame), ("trigger", trigger), ("is_verb", trigger.noun is None))
        for name, value_ in (*laid_out, ("roles", trigger.roles or frame.roles)):
            object.__setattr__(self, name, value_)

    @property
    def object_kind(self) -> str | None:
        """The class of the noun it acts on."""
        return self.object.kind if self.object else None

    @property
    def sends(self) -> bool:
        """Whether its object is the weapon sent, so that the weapon's owner does it: `launch`, `fire`."""
        sent = bool(WEAPONS.intersection(self.trigger.needs_object))  # "hit a drone" sends none
        return sent and self.object_kind in WEAPONS and "launched" in self.frame.measures.values()

    @property
    def towards(self) -> frozenset[str]:
        """What leads off its target, where the lexicon says so; ground is taken from whoever held it."""
        return frozenset(self.trigger.towards or (("from",) if self.frame.typed_by_side else ()))

    @property
    def aims(self) -> tuple[str, ...]:
        """What may lead off whom it is aimed at, where the lexicon says so."""
        return self.trigger.aims or self.frame.aims


def opener_of(scene: Scene, i: int) -> int:
    """Give the first token of the clause of token `i`."""
    clauses = scene.clauses
    while i and clauses[i - 1] == clauses[i]:
        i -= 1
    return i


def subject_before(scene: Scene, i: int) -> bool:
    """Say whether a party that is not possessive ends right before token `i`."""
    edge = scene.tokens[i - 1].end if i else -1
    near = (p for p in scene.parties if p.end_char in (edge, edge - 2) and not p.possessive)
    subjects = [p for p in near if not (_attributive_noun(scene, p) or leads_a_noun(scene, p))]
    return bool(subjects) and not _names_a_noun(scene, i)


def leads_a_noun(scene: Scene, party: Party) -> bool:
    """Say whether forces stand right behind a preposition, so that a noun follows: `killed in X army attacks`."""
    at = scene.token_at(party.start_char)
    return party.kind in FORCES and at > 1 and scene.words[at - 1] in scene.grammar["no_subject_within"]


def _names_a_noun(scene: Scene, i: int) -> bool:
    """Say whether a town behind an article, or a name behind a year, ends before token `i`: `the 2006 Chad raids`."""
    edge = scene.tokens[i - 1].end
    spans = ((p, p.kind == "city") for p in scene.locations), ((p, False) for p in scene.parties)
    for span, town in (pair for pairs in spans for pair in pairs if pair[0].end_char == edge):
        at = scene.token_at(span.start_char)
        year = at > 1 and scene.words[at - 1].isdigit() and len(scene.words[at - 1]) == YEAR_DIGITS
        led = not scene.grammar["owning_articles"].isdisjoint(scene.lows(at - 1 - year, at - year))
        if led and (year or town):
            return True
    return False


def _attributive_noun(scene: Scene, party: Party) -> bool:
    """Say whether a bare common noun only describes what follows: `terrorist attacks`; not `the gunman attacks`."""
    bare = party.kind == "rebels" and party.text.islower() and party.text.endswith(SIDES)
    at = scene.token_at(party.start_char)
    return bare and scene.lows(at - 1, at) not in (("the",), ("a",), ("an",), ("one",))


def past_doer(scene: Scene, last: int) -> int:
    """Give the token of the `of` that leads to whom the act of a noun befell, behind who did it; else `last`.

    `The killing by soldiers | of two nurses`; not of the `of` inside a name.
    """
    if scene.lows(last, last + 1) != ("by",):
        return last
    for j in range(last + 2, min(len(scene.words) - 1, last + DOER_REACH)):
        if scene.clauses[j] != scene.clauses[last] or scene.words[j] == ",":
            return last
        if scene.words[j] == "of" and any(p.end_char == scene.tokens[j - 1].end for p in scene.parties):
            first = last + 1 + (scene.words[last + 1] in scene.grammar["owning_articles"])
            return j if any(p.start_char == scene.tokens[first].start for p in scene.parties) else last
    return last


def right_of(scene: Scene, last: int) -> range:
    """Give the tokens behind a trigger in its clause, at most OBJECT_REACH."""
    stop, clauses = last, scene.clauses
    clause, most = clauses[last - 1], min(len(clauses), last + OBJECT_REACH)
    while stop < most and clauses[stop] == clause:
        stop += 1
    return range(last, stop)


def own_object(scene: Scene, window: range, lexicon: Lexicon) -> range:
    """Give the tokens behind a verb up to a preposition, where its own object ends: `hurt relations with X`.

    A phrase of time or a figure's own ends nothing, nor one that stands before the object, nor `of`; what is no more
    than a picture or a report of something ends it too.
    """
    prepositions, likeness = lexicon.cues["prepositions"], lexicon.cues["likeness"]
    fronted = not prepositions.isdisjoint(scene.lows(window.start, window.start + 1))
    for j in window[1:]:
        low = scene.words[j]
        if scene.words[j - 1] in likeness:
            return range(window.start, j)
        if low != "of" and low in prepositions and not fronted and not _inside(scene, j):
            return range(window.start, j)
    return window


def _inside(scene: Scene, j: int) -> bool:
    """Say whether a preposition is a figure's, `up to 300`, or leads to a time or begins it."""
    start, behind = scene.tokens[j].start, scene.tokens[j].end + 1
    figure = any(a.start_char <= start < a.end_char for a in scene.amounts)
    return figure or any(t.start_char <= behind < t.end_char for t in scene.times)


def left_of(scene: Scene, i: int) -> range:
    """Give the tokens before a trigger in its clause, an aside within it and the noun before a relative pronoun."""
    first, clause = i, scene.clauses[i]
    while first and i - first < OBJECT_REACH and scene.clauses[first - 1] == clause:
        first -= 1
    aside = first and (scene.words[first - 1] == "," or scene.clauses[first - 1] > clause)
    if aside:  # "five people, including two women, | were killed", "two men who had fled | were killed"
        first = min((j for j in range(max(0, i - ASIDE_REACH), first) if scene.clauses[j] == clause), default=first)
    if scene.lows(i - 1, i) == ("being",) and scene.lexicon.cues["be"].isdisjoint(scene.lows(i - 2, i - 1)):
        first = max(0, i - ASIDE_REACH)  # "four people rest after being shot": the subject of the sentence
    first = _past_saying(scene, first, i)
    if first and scene.words[first] in scene.grammar["subject_relatives"] and i - first <= RELATIVE_REACH:
        first = max(0, first - 6)  # the noun stands before the relative pronoun
    return range(first, i)


def _past_saying(scene: Scene, first: int, i: int) -> int:
    """Give the token behind an attribution that opens a clause: `officials said a bridge was hit` hits no officials."""
    at = first + (scene.words[first] in scene.grammar["clause_joints"])
    while at < i and scene.says(at):
        at += 1
    return at if first < at < i and scene.says(at - 1) else first


def fits(
    scene: Scene, window: range, thing: Thing | None, needed: tuple[str, ...], relations: Relations = DIRECT
) -> bool:
    """Say whether the object is of a needed class; a person or a place may stand for a party or a location."""
    if "any" in needed:
        return True
    if not window:
        return False
    start, end = scene.tokens[window.start].start, scene.tokens[window.stop - 1].end
    if "name" in needed and is_name(scene, window.start):
        return True
    if "person" in needed and not scene.grammar["them"].isdisjoint(scene.lows(window.start, window.start + 1)):
        return True  # "shot him", whoever it was
    if "person" in needed and _of_somebody(scene, window):
        return True  # "they were beaten"
    until = scene.tokens[thing.first].start if thing else end
    if thing and (thing.kind in needed or ("weapon" in needed and thing.kind in WEAPONS)):
        return True
    if thing and thing.human and "person" in needed:
        return True
    places = [s for s in scene.locations if not s.adjective and s.relation in relations] if "location" in needed else []
    people = [p for p in scene.parties if "party" in needed or (p.kind in needed and p.kind != "person")]
    if "partner" in needed:  # "met its targets" names none
        people = [p for p in scene.parties if not (p.pronoun and p.possessive)]
    named = scene.tokens[min(thing.last, len(scene.words) - 1)].start if thing and thing.human else until
    return any(start <= span.start_char < until for span in places) or any(
        start <= p.start_char <= max(until, named)
        for p in people  # "met Minister X": behind the title
    )


def _of_somebody(scene: Scene, window: range) -> bool:
    """Say whether a pronoun for people stands before a passive, only helping words between: `he had been | shot`."""
    cues = scene.lexicon.cues["be|perfect|aux|adverb"]
    last = window.stop - 1
    while last > window.start and scene.words[last] in cues:
        last -= 1
    helped = last < window.stop - 1 and not scene.lexicon.cues["be"].isdisjoint(scene.words[last + 1 : window.stop])
    return helped and scene.words[last] in scene.grammar["people_pronouns"]


def is_name(scene: Scene, i: int) -> bool:
    """Say whether a name that is nobody's stands at token `i`: a place that no gazetteer knows."""
    i += scene.lows(i, i + 1) == ("of",)
    start = scene.tokens[min(i, len(scene.words) - 1)].start
    known = any(span.start_char <= start < span.end_char for span in (*scene.parties, *scene.times))
    return scene.text[start].isupper() and not known
