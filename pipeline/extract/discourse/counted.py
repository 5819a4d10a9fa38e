"""Sides that a text only counts: `five pedestrians were injured`, `two men in masks opened fire`."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.attachment.governing import Grammar
from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.grammar.accused import held_before
from pipeline.extract.grammar.coordination import as_first, as_last
from pipeline.extract.grammar.nominals import by_behind
from pipeline.lexicon import Lexicon
from pipeline.lexicon.words import cut
from pipeline.sentence.found import Found
from pipeline.sentence.naming import describes_one
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing, headlined_before, headlined_behind, things_in
from pipeline.sentence.verb_forms import has_verb
from schemas.actor import Party
from schemas.quantity import Amount
from schemas.span import Span
from schemas.vocabulary import ActorKind

SUFFERED = frozenset({"killed", "injured", "casualties", "missing", "captured", "arrested", "abducted", "displaced"})
CROWDS = frozenset({"protest", "riot"})
NAMED = frozenset({"person", "civilians"})  # targets that may be whom a figure counts
BY_REACH = 3  # tokens behind a passive in which its `by` stands
PERSONS = frozenset({"person", "notable", "party", "captive"})
GAP = 6  # tokens between the counted and their verb: `two men wearing masks fired`


def counted_doers(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Fill the doers of harm that the cells of one article only count."""
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        if sides.sources or sides.participants or sides.own_side:
            continue
        doer = _crowd(act, lexicon) if act.event_type in CROWDS else _doer(cell.scene, act, lexicon)
        if doer is not None:
            cell.telling = replace(cell.telling, sides=replace(sides, sources=(doer,)))


def counted_victims(cells: Sequence[Cell], lexicon: Lexicon) -> None:
    """Fill the targets that the cells of one article only count, where they name none that suffered."""
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        if sides.participants or any(p.kind in NAMED and not _beside_a_count(cell, p) for p in sides.targets):
            continue
        counted = [taken.amount for taken in act.taken if taken.amount.value == 1 and taken.measure in SUFFERED]
        targets = tuple(p for p in sides.targets if not any(describes_one(cell.scene, p, one) for one in counted))
        victims = [
            party
            for party in _victims(cell.scene, act, lexicon)
            if not any(_within(p, party) or _is_named(cell, party, p) or _means(p, party) for p in targets)
        ]
        if act.lead.trigger.doer == "of":  # "the surrender of 40 rebels": they do it
            cell.telling = replace(cell.telling, sides=replace(sides, sources=sides.sources or tuple(victims)))
        elif victims:
            cell.telling = replace(cell.telling, sides=replace(sides, targets=(*targets, *victims)))


def _beside_a_count(cell: Cell, party: Party) -> bool:
    """Say whether a figure counts a party or whoever is joined to it: `six women and girls`, `X and five guards`."""
    text = cell.scene.text
    for taken in cell.telling.act.taken:
        one, other = sorted((party, taken.amount), key=lambda span: span.start_char)
        between = text[one.end_char : other.start_char].strip()
        if (party.kind != "person" and _within(party, taken.amount)) or between == "and":
            return True
    return False


def _is_named(cell: Cell, counted: Party, party: Party) -> bool:
    """Say whether a person's name stands right beside the office that a figure counts: `a mayor, X, and two guards`."""
    one, other = sorted((party, counted), key=lambda span: span.start_char)
    return party.kind == "person" and cell.scene.text[one.end_char : other.start_char].strip() in ("", ",")


def _means(pronoun: Party, counted: Party) -> bool:
    """Say whether a pronoun stands for those a figure counts: `two soldiers died when their car hit a mine`."""
    return pronoun.pronoun and pronoun.name == counted.name


def _within(party: Party, counted: Span) -> bool:
    """Say whether a figure counts a party: `six Greek soldiers`."""
    return counted.start_char <= party.start_char < counted.end_char


def _victims(scene: Scene, act: Act, lexicon: Lexicon) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    undergone = SUFFERED | {"released"} if act.event_type == "prisoner_exchange" else SUFFERED
    for taken in act.taken:
        if taken.measure in undergone and taken.amount.value and (party := _party(taken.amount, lexicon)):
            party = _who_is_told(scene, taken.amount) or party
            found.setdefault(party.name, party)
    return tuple(found.values()) or _unmeasured(scene, act, lexicon)


def _unmeasured(scene: Scene, act: Act, lexicon: Lexicon) -> tuple[Party, ...]:
    """Give whom a verb befalls that counts nobody: `a farmer was beaten`, `rebels ambushed two traders`."""
    lead = act.lead
    needed = lead.trigger.needs_object
    if bare := _headlined(scene, act, lexicon):
        return (bare,)
    if several := _uncounted(scene, act, lexicon):
        return several
    if act.sides.targets or not (act.harms and lead.is_verb) or lead.roles != "act" or lead.trigger.objects:
        return ()
    if needed and PERSONS.isdisjoint(needed):
        return ()
    taken = {each.index for each in act.taken}
    free = (amount for index, amount in enumerate(scene.amounts) if index not in taken and _of_persons(amount, lexicon))
    befallen = next((amount for amount in free if _suffers(scene, act, amount, lexicon)), None)
    party = _party(befallen, lexicon) if befallen else None
    return (party,) if party else _definite(scene, lead, lexicon) if lead.passive else ()


def _uncounted(scene: Scene, act: Act, lexicon: Lexicon) -> tuple[Party, ...]:
    """Give those whom a bare noun tells and a verb befalls: `the men were killed`, `shot women and children`."""
    lead, thing = act.lead, act.lead.object
    befalls = act.harms or lead.trigger.measure in SUFFERED or lead.roles == "toll"
    told = act.sides.targets or any(taken.measure in SUFFERED for taken in act.taken)
    if told or not (lead.is_verb and befalls) or lead.trigger.suffered or thing is None or not thing.human:
        return ()
    bond = Grammar(scene, act.founds, lexicon).bond(thing.first, thing.last)
    role = "subject" if lead.passive or lead.trigger.dies else "object"
    if bond is None or bond.role != role or not lead.first <= bond.at < lead.last or not _stands(scene, lead, thing):
        return ()
    joined = things_in(scene, range(thing.last + 1, thing.last + 2), lexicon)
    both = (thing, *joined) if scene.lows(thing.last, thing.last + 1) == ("and",) else (thing,)
    heads = (lexicon.units.heads.get(scene.lows(each.last - 1, each.last)) for each in both)
    people = (each for each, head in zip(both, heads, strict=True) if head and head.row.unit == "person")
    found = (_one(scene, each, lexicon) for each in people)
    return tuple(party for party in found if party is not None)


def _stands(scene: Scene, lead: Found, thing: Thing) -> bool:
    """Say whether a noun is no other's, `tourist site`, nor apart from its verb: `the wife of a man killed in X`."""
    cues, behind = scene.lexicon.cues, scene.words[thing.last : thing.last + 1]
    if lead.passive and thing.last < lead.first and cues["be|perfect"].isdisjoint(scene.words[thing.last : lead.first]):
        return False
    if not lead.passive and any(low.endswith("ing") for low in scene.words[lead.last : thing.first]):
        return False  # "shot dead defending his mother"
    small = cues["prepositions|clause|adverb|finite|between"] | scene.grammar["joins"]
    timed = any(scene.token_at(time.start_char) == thing.last for time in scene.times)
    ends = timed or not behind or not behind[0].isalpha() or behind[0] in small or cues.verbal(behind[0])
    head = scene.lexicon.units.heads.get(scene.lows(thing.last - 1, thing.last))
    return ends or (head is not None and head.is_plural)


def _headlined(scene: Scene, act: Act, lexicon: Lexicon) -> Party | None:
    """Give the one person whom an active verb of a headline befalls: `Gunmen kidnap priest`; none that is counted."""
    lead = act.lead
    befalls = act.harms or lead.trigger.measure in SUFFERED
    if act.sides.targets or act.taken or not (lead.is_verb and befalls) or lead.passive or lead.trigger.suffered:
        return None
    return _one(scene, headlined_behind(scene, as_last(lead).last, lexicon), lexicon)


def _one(scene: Scene, thing: Thing | None, lexicon: Lexicon) -> Party | None:
    """Give the person whom a bare noun tells, where neither a name nor a figure stands with it."""
    if thing is None:
        return None
    start, end = scene.tokens[thing.first].start, scene.tokens[thing.last - 1].end
    if any(s.start_char < end and start < s.end_char for s in (*scene.parties, *scene.amounts)):
        return None
    return _person(scene, thing, lexicon)


def _person(scene: Scene, thing: Thing, lexicon: Lexicon) -> Party:
    start, end = scene.tokens[thing.first].start, scene.tokens[thing.last - 1].end
    noun, kind = _named(" ".join(scene.words[thing.first : thing.last]), lexicon)
    return Party(start_char=start, end_char=end, text=scene.text[start:end], name=noun, kind=kind)


def _of_persons(amount: Amount, lexicon: Lexicon) -> bool:
    """Say whether an amount counts persons by a noun: `two traders`; not `both`, `the two killed`."""
    persons = amount.unit == "person" and not amount.elliptical and bool(amount.value)
    return persons and (amount.head or "").rpartition(" ")[2] in lexicon.units.persons


def _suffers(scene: Scene, act: Act, amount: Amount, lexicon: Lexicon) -> bool:
    """Say whether the counted are subject of a passive or object of an active verb, with nothing joined between."""
    if scene.in_zone(amount):
        return False
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    head, last = as_first(act.lead).first, as_last(act.lead).last
    between = scene.words[behind:head] if act.lead.passive else scene.words[last:first]
    broken = not lexicon.grammar["counted_breaks"].isdisjoint(between)
    if broken or not (behind <= head if act.lead.passive else last <= first):
        return False
    if act.lead.passive and between and lexicon.cues["be"].isdisjoint(between):
        return False  # "a girl under the rubble of a house struck by X"
    bond = Grammar(scene, act.founds, lexicon).bond(first, behind)
    role, at = ("subject", range(head, act.lead.last)) if act.lead.passive else ("object", range(last - 1, last))
    return bond is not None and bond.role == role and bond.at in at


def _definite(scene: Scene, lead: Found, lexicon: Lexicon) -> tuple[Party, ...]:
    """Give the one person of a known noun who stands as subject right before a passive: `the driver was beaten`."""
    thing, first = lead.object, as_first(lead).first
    start = scene.tokens[thing.first].start if thing and thing.first < len(scene.words) else -1
    if thing is None or not thing.human or any(a.start_char <= start < a.end_char for a in scene.amounts):
        return ()
    helping = lexicon.cues["be|perfect|adverb|between"]
    if not helping.issuperset(scene.words[thing.last : first]) or thing.last > first:
        return ()
    return (_person(scene, thing, lexicon),)


def _who_is_told(scene: Scene, counted: Amount) -> Party | None:
    """Give the person whom an office tells of: `X, a governor, and two drivers were killed`, `defence minister X`."""
    edge = counted.end_char + 1
    if counted.value == 1 and (named := next((p for p in scene.parties if p.start_char == edge), None)) is not None:
        beside = scene.text[edge - 1] == " " and named.kind == "person" and not (named.possessive or named.pronoun)
        return named if beside else None
    if counted.value != 1 or counted.text.lower().split()[0] not in scene.grammar["articles"]:
        return None  # "according to him, one of the robbers"
    people = (p for p in scene.parties if p.kind == "person" and not (p.possessive or p.pronoun))
    return next((p for p in people if scene.text[p.end_char : counted.start_char] == ", "), None)


def _crowd(act: Act, lexicon: Lexicon) -> Party | None:
    """Give those who are counted as taking part: `hundreds of people blocked streets`."""
    counted = next((taken.amount for taken in act.taken if taken.measure == "participants"), None)
    return _party(counted, lexicon) if counted else None


def _doer(scene: Scene, act: Act, lexicon: Lexicon) -> Party | None:
    if not (act.harms or act.event_type == "destruction"):
        return None
    founds = [found for found in act.founds if found is act.lead or not found.is_verb]
    taken = {each.index for each in act.taken}
    free = (amount for index, amount in enumerate(scene.amounts) if index not in taken and not amount.elliptical)
    people = [a for a in free if a.unit == "person" and not scene.in_zone(a)]
    doer = next((a for a in people if any(_does(scene, found, a, lexicon) for found in founds)), None)
    if doer is None and act.lead.is_verb and not act.lead.passive:
        return _one(scene, headlined_before(scene, act.lead.first, lexicon), lexicon)
    return _party(doer, lexicon) if doer else None


def _does(scene: Scene, found: Found, amount: Amount, lexicon: Lexicon) -> bool:
    """Say whether the counted stand where a verb has its doer: behind `by`, or right before an active verb."""
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    if not found.is_verb:
        return by_behind(scene, found.last, lexicon) == first - 1 or held_before(scene, found.first) == behind
    if found.passive or found.trigger.suffered:
        return found.last < first <= found.last + BY_REACH and scene.lows(first - 1, first) == ("by",)
    held = held_before(scene, found.first)
    if held is not None:
        return behind == held  # "two men were convicted of killing X"
    between = range(behind, found.first)
    if found.first < behind or len(between) > GAP or scene.clauses[first] != scene.clauses[found.first]:
        return False
    if scene.lows(first - 1, first) in (("by",), ("of",), ("against",), ("with",)):
        return False
    broken = lexicon.grammar["count_breaks"].intersection(scene.lows(behind, found.first))
    return not (broken or any(has_verb(scene, j, lexicon) for j in between))


def _party(amount: Amount, lexicon: Lexicon) -> Party | None:
    """Give those whom an amount counts as a side named by their noun; None where another noun says who they are."""
    lows = [word.lower().strip(",.;") for word in amount.text.split()]
    size = len((amount.head or "").split())
    ends = range(len(lows) - size, -1, -1) if size and amount.unit in (None, "person") else ()
    at = next((i for i in ends if _is_head(lows[i : i + size], amount, lexicon)), None)
    if at is None:
        return None
    noun, kind = _named(" ".join(lows[at : at + size]), lexicon)
    before = f"{lexicon.names.before[amount.of_country]} " if amount.of_country else ""
    noun = "people" if before.strip().lower() == noun else noun  # "a Palestinian"
    if _a_people(lows[at : at + size], lexicon):
        noun = " ".join(amount.text.split()[at : at + size])
        before = "" if lexicon.units.peoples.get(f"{noun.lower().removesuffix('s')}s") == amount.of_country else before
    return Party(
        start_char=amount.start_char,
        end_char=amount.end_char,
        text=amount.text,
        name=before + noun,
        kind=kind,
        country=amount.of_country,
    )


def _is_head(words: list[str], amount: Amount, lexicon: Lexicon) -> bool:
    form = lexicon.units.heads.get(tuple(words))
    return form is not None and form.row.measure is None and form.row.head.lower() == amount.head


def _a_people(words: list[str], lexicon: Lexicon) -> bool:
    """Say whether a head is the name of a people: "Tamils", "Americans"."""
    return lexicon.units.heads[tuple(words)].row.head[0].isupper() or words[0] in lexicon.units.peoples


def _named(noun: str, lexicon: Lexicon) -> tuple[str, ActorKind]:
    """Give the name and kind of a common noun; whom no list of actors knows is a civilian under the text's word."""
    known = lexicon.names.nouns.at_folded(cut(noun), 0)
    if known is None or known[0].kind == "unknown":
        return noun, "civilians"
    return known[0].noun, known[0].kind
