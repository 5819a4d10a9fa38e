"""Coordinated noun phrases: parties joined by `and` or in a list, appositions left out."""

import re

from pipeline.sentence.naming import one_by_name, told_twice
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from schemas.actor import Party
from schemas.span import Span

Parties = tuple[Party, ...]
BODIES = frozenset({"state", "government", "military", "police", "rebels", "organization"})
AGE = re.compile(r"^, \d{1,3}(?=,)")  # `X, 27, and Y`
AGED = re.compile(r"^, \d{1,3},")  # `X, 27, was`
MOST_LINKS = 7  # words between nameless doers and whose men they are held to be


def coordinated(scene: Scene, parties: Parties) -> Parties:
    """Give the first party and those joined to it by `and`; an apposition takes the place of its office."""
    kept = [parties[0]]
    for party in parties[1:]:
        if party.pronoun and party.possessive:
            continue  # "X and his counterpart Y"
        if party.text.lower() in scene.grammar["third_persons"]:
            break  # "shelled X and they fled"
        between = AGE.sub("", scene.text[kept[-1].end_char : party.start_char]).strip().lower()
        if party.pronoun and party.text.lower() in scene.grammar["personal"]:
            break  # "was razed by X and she fled"
        if one_by_name(scene, kept[-1], party, between):
            kept = [*(p for p in kept[:-1] if not p.possessive), party]
            kept = kept[-1:] if len(kept) > 1 and told_twice(scene, kept[-2], party) else kept
            continue
        if between == "," and party.name == kept[-1].name:
            continue  # "Ana Paz, Bolivia's interior minister": one and the same
        if between == "," and _names_a_group(scene, kept[-1], party):
            kept[-1] = party  # "the armed group, Sahel Front,"
            continue
        if between == ", the" and party.kind == kept[-1].kind == "rebels" and not _list_goes_on(scene, party):
            kept[-1] = party  # "Chad's largest rebel group, the Sahel Front"
            continue
        if between == "," and kept[-1].kind == "person" and _an_office(scene, party):
            continue  # "Ana Paz, head of the bar"
        if party.kind == "person" and _holds(kept[-1]) and _titled(scene, between):
            kept[-1] = party  # an apposition: "Norway's foreign minister, Kari Lund"
            continue
        titled = party.kind == "person" and _and_title(scene, between)
        told = titled or told_to_be(scene, kept[-1], party) or _and_counted(scene, kept[-1], party)
        told = told or _and_described(scene, between) or _and_theirs(scene, kept[-1], party)
        told = told or (between == ", the" and _in_list(scene, kept[-1], party, parties))
        if between not in scene.grammar["and_phrases"] and not told:
            break
        kept.append(party)
    return tuple(kept)


def _names_a_group(scene: Scene, group: Party, party: Party) -> bool:
    """Say whether a name between commas tells which group is meant."""
    rebels = group.kind == party.kind == "rebels" and party.text[:1].isupper()
    one = group.text.lower().split()[-1] in scene.grammar["group_nouns"]
    return rebels and one and scene.text.startswith(",", party.end_char)


def _an_office(scene: Scene, party: Party) -> bool:
    """Say whether a party is an office told without a name: `head of the union`, `Peru's deputy minister`."""
    *owners, office = party.text.replace("’s ", "'s ").split("'s ", 1)
    first = office.split(" ", 1)[0]
    return (
        (bool(owners) or first.islower())
        and party.kind not in ("person", "rebels", "civilians", "crowd")
        and (first in scene.lexicon.names.titles)
    )


def _holds(office: Party) -> bool:
    """Say whether a party may be the office of a person: no other person, no state, nor `followers of a cleric`."""
    return office.kind not in ("person", "state", "civilians", "crowd") or (
        office.kind in ("civilians", "crowd") and " of " not in office.text
    )


def _titled(scene: Scene, between: str) -> bool:
    """Say whether a comma and at most a title stand between an office and who holds it: `the mayor, Dr Ana Paz`."""
    titles = scene.lexicon.names.titles
    return between[:1] == "," and all(word.rstrip(".") in titles for word in between[1:].split())


def goes_with(scene: Scene, doer: Party, party: Party) -> bool:
    """Say whether a preposition before a party only joins it to a doer: `X, along with Y`, `gunmen held to be of Y`."""
    between = scene.text[doer.end_char : party.start_char].strip().lower()
    return between in scene.grammar["and_phrases"] or told_to_be(scene, doer, party)


def told_to_be(scene: Scene, doer: Party, party: Party) -> bool:
    """Say whether a group is whose men nameless doers are held to be: `gunmen, presumably members of the ELN`."""
    if doer.kind not in ("rebels", "civilians", "crowd") or party.kind not in ("rebels", "military", "police"):
        return False
    words = scene.text[doer.end_char : party.start_char].lower().strip(", ").split()
    held, links = scene.grammar["held_to_be"], scene.grammar["being"]
    return 0 < len(words) <= MOST_LINKS and any(low in held for low in words) and links.union(held).issuperset(words)


def _and_counted(scene: Scene, person: Party, party: Party) -> bool:
    """Say whether a figure joins a party to a person: `X and two nurses`."""
    if person.kind != "person" or not scene.text.startswith(" and ", person.end_char):
        return False
    start = person.end_char + len(" and ")
    return any(amount.start_char == start and party.end_char <= amount.end_char for amount in scene.amounts)


def beside_the_counted(scene: Scene, person: Party, counted: Span) -> bool:
    """Say whether a person suffers with those counted before a verb, or after them: `two guards and X were hurt`.

    So does whom the count describes: `officer X`; and `two were killed and X was hurt`.
    """
    first, last = sorted((person, counted), key=lambda span: span.start_char)
    between = AGED.sub("", scene.text[first.end_char : last.start_char])
    return between == " " or between.strip() == "and" or (last is person and between.endswith(" and "))


def _and_theirs(scene: Scene, owner: Party, party: Party) -> bool:
    """Say whether `and` joins what is another land's to what is one's: `a Malian base and a Kenyan ship`."""
    first, last = scene.token_at(owner.end_char), scene.token_at(party.start_char)
    joint = last - 1 - (scene.words[last - 1] in scene.grammar["owning_articles"])
    lands = owner.kind == party.kind == "state" and all(_adjective(scene, p) for p in (owner, party))
    if not lands or scene.words[joint] != "and":
        return False
    things = list(things_in(scene, range(first, len(scene.words)), scene.lexicon))
    return any(t.last == joint for t in things[:1]) and any(t.first == scene.token_at(party.end_char) for t in things)


def _adjective(scene: Scene, party: Party) -> bool:
    return any(place.adjective and place.start_char == party.start_char for place in scene.locations)


def _list_goes_on(scene: Scene, party: Party) -> bool:
    """Say whether a list goes on behind a party."""
    return scene.text[party.end_char :].lstrip(" ,").startswith(("and ", "or "))


def _in_list(scene: Scene, one: Party, party: Party, parties: Parties) -> bool:
    """Say whether a comma and `the` only part two of a list: `Chad, the Gambia and Mali`, `the army, the police and X`.

    What means the same as the one before is of its kind, and no state.
    """
    apart = party.kind == "state" if party.kind == one.kind else {party.kind, one.kind} <= BODIES
    if not apart or _list_goes_on(scene, party):
        return apart
    following = next(iter(parties[parties.index(party) + 1 :]), None)
    between = scene.text[party.end_char : following.start_char].strip().lower() if following else ""
    return following is not None and between in (",", ", the") and _in_list(scene, party, following, parties)


def _and_title(scene: Scene, between: str) -> bool:
    """Say whether only a title joins a person: `X and his Chadian counterpart Y`."""
    first, *words = between.split() or [""]
    held = scene.grammar["held_off_from"]
    plain = not any(word.endswith(("ed", "ing", ",")) or word in held for word in words)
    return first == "and" and 0 < len(words) <= 6 and plain


def _and_described(scene: Scene, between: str) -> bool:
    """Say whether an `and` joins a group by what describes it: `X and Russian-backed rebels`, `X and local police`."""
    first, *words = between.split() or [""]
    words = words[1:] if words and words[0] in scene.grammar["owning_articles"] else words
    return first == "and" and bool(words) and all(_modifier(scene, word) for word in words)


def _modifier(scene: Scene, word: str) -> bool:
    """Say whether a word only describes a group: `former`, `Russian-backed`; not `attacked X and killed Y`."""
    front, hyphen, last = word.rpartition("-")
    sides = bool(hyphen) and (last in scene.grammar["backing"] or front in scene.grammar["siding"])
    verbal = word in scene.lexicon.frames.by_word or word in scene.lexicon.cues["pasts|participles"]
    return sides or (word in scene.lexicon.names.naming["modifiers"] and not verbal)


def past_backers(scene: Scene, near: list[Party]) -> list[Party]:
    """Leave out a first party that only backs the next: `by Chadian backed rebels`."""
    if len(near) < 2 or not near[0].possessive:
        return near
    behind = scene.token_at(near[0].end_char)
    return near[1:] if scene.grammar["backing"].intersection(scene.lows(behind, behind + 2)) else near


def apposes_a_doer(scene: Scene, first: int) -> int | None:
    """Give the `by` before the name that what begins at a token says more of: `by Salman, a | Tunisian nurse`."""
    at = first - 1
    at -= at > 0 and scene.words[at] in scene.grammar["owning_articles"]
    name = at - 1
    while at > 0 and scene.words[at] == "," and name > 0 and scene.text[scene.tokens[name].start].isupper():
        name -= 1
    return name if 0 <= name < at - 1 and scene.words[name] == "by" else None
