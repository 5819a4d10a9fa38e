"""Objects of prepositions: right behind one, or behind the titles of an office: `with Norwegian minister X`."""

from pipeline.sentence.joined import Parties, coordinated
from pipeline.sentence.scene import Scene
from pipeline.sentence.verb_forms import begins_infinitive
from schemas.actor import Party

REACH = 25  # characters from a preposition to whom it leads off
OWNING = ("'s", "’s")
ARTICLE = 5  # characters between a preposition and a name: ` the `
TITLED_REACH = 70  # characters likewise, where titles stand between


def led_by(scene: Scene, j: int) -> Parties:
    """Give the parties near behind the preposition at token `j`, in its clause, in order."""
    edge, clause = scene.tokens[j].end, scene.clauses[j]
    if any(0 < p.start_char - edge <= ARTICLE and scene.in_zone(p) for p in scene.parties):
        return ()  # "bombings claimed by X killed two nurses": it leads to X, who speaks
    behind = [p for p in scene.parties if p.start_char > edge and not scene.in_zone(p)]
    near = [p for p in behind if p.start_char - edge <= REACH]
    if behind and not near and behind[0].start_char - edge <= TITLED_REACH:
        near = behind[:1] if j + 1 in (phrase_start(scene, behind[0]), _members_start(scene, behind[0])) else []
    return tuple(p for p in near if scene.clause_of(p.start_char) == clause)


def leads_a_time(scene: Scene, j: int) -> bool:
    """Say whether a preposition stands before a day: `a missile launched on Sunday was North Korean`."""
    start = scene.tokens[j + 1].start if j + 1 < len(scene.tokens) else -1
    day = next((time for time in scene.times if time.start_char == start), None)
    return day is not None and scene.text[day.end_char : day.end_char + 2] not in OWNING  # "on today's marathon"


def phrase_start(scene: Scene, party: Party) -> int:
    """Give the token at which a name's phrase begins, the words of its office included."""
    at = first = scene.token_at(party.start_char)
    if party.kind != "person":
        return first
    titles, modifiers = scene.lexicon.names.titles, scene.lexicon.names.naming["modifiers"]
    while at:
        low = scene.words[at - 1]
        name = scene.text[scene.tokens[at - 1].start].isupper() and low.isalpha() and at > 1
        if not (name or low in titles or low in modifiers or low in scene.grammar["articles"] or low == "."):
            break
        at -= 1
    return at


def _members_start(scene: Scene, group: Party) -> int:
    """Give the token at which those begin who are told to be of a group: `members of the armed sect X`."""
    first = at = scene.token_at(group.start_char)
    told = scene.grammar["group_nouns|articles"] | scene.lexicon.names.naming["modifiers"]
    while at > 1 and scene.words[at - 1] in told:
        at -= 1
    of = scene.words[at - 1] == "of" and (scene.words[at - 2],) in scene.lexicon.units.heads
    return at - 2 if of and group.kind in ("rebels", "organization") else first


def says_where(scene: Scene, j: int) -> bool:
    """Say whether the name at token `j` says where, its article aside: `at the Center`."""
    at = j - 1 - (scene.words[j - 1] in scene.grammar["owning_articles"])
    return at > 0 and scene.words[at] in scene.grammar["located"]


def leading(scene: Scene, first: int, j: int) -> str:
    """Give the word before a party and its article, behind a verb that ends before token `first`; empty for none."""
    at = j - 1
    at -= at > first and scene.words[at] in scene.grammar["so_called"]  # "claimed by the so-called X"
    compass = at > first and scene.words[at] in scene.lexicon.names.naming["compass"]
    at -= compass and scene.words[at - 1] == "from"  # "fired from southern X"
    at -= scene.words[at] in scene.lexicon.cues["definite"]
    if at > first and scene.words[at] in scene.grammar["ands"]:  # "a convoy from X and Y"
        listed = next((p for p in scene.parties if p.end_char == scene.tokens[at - 1].end), None)
        return leading(scene, first, scene.token_at(listed.start_char)) if listed else scene.words[at]
    return scene.words[at] if at >= first else ""


def past_count(scene: Scene, i: int) -> int:
    """Give the token behind the words of a figure that begins at token `i`: `by at least 15 | rebels`; `i` for none."""
    counted = next((a for a in scene.amounts if scene.token_at(a.start_char) == i), None)
    return i if counted is None else max(i, scene.token_at(counted.end_char) - 1)


def leads_a_verb(scene: Scene, j: int) -> bool:
    """Say whether `to` leads to a verb, `gave X tanks to fight Y`, and not to whom it is for: `to help Y`."""
    favours = not scene.grammar["in_favour"].isdisjoint(scene.lows(j + 1, j + 2))
    return not favours and begins_infinitive(scene, j, scene.lexicon)


def with_those_joined(scene: Scene, first: Party) -> Parties:
    """Give the object of a preposition and those joined to it."""
    joined = (p for p in scene.parties if p.start_char >= first.start_char and not scene.in_zone(p))
    return coordinated(scene, tuple(joined))
