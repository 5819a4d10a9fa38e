"""Who stands as speaker beside a verb of saying, before it or behind it."""

from itertools import pairwise

from pipeline.extract.claims.catenatives import goes_on_to, hearsay_start
from pipeline.extract.claims.ellipsis import doers_before, elided, of_another_clause
from pipeline.extract.claims.other_clauses import acts_itself, asks_for_speaker, in_passing, issues, told_before
from pipeline.extract.claims.speaker import (
    DASHES,
    Speaker,
    apposed,
    beside,
    dash_at,
    named_behind,
    says_at,
    unnamed_behind,
)
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES
from schemas.actor import Party

MOST_SPEAKER_TOKENS = 22  # a speaker with its appositions; beyond this the subject belongs to something else


def inverted(scene: Scene, i: int, lexicon: Lexicon) -> Speaker | None:
    """Read `..., said NAME, president of ...`: a comma or quotation mark before the verb, the speaker behind it."""
    tokens = scene.tokens
    if i == 0 or i + 1 >= len(tokens):
        return None
    if scene.words[i - 1] not in {",", "?", "!", *QUOTES} and not dash_at(scene, i - 1):
        return None
    if scene.words[i - 1] in DASHES and scene.words[i] in lexicon.cues["say_noun"]:
        return None  # "- state TV"
    if scene.words[i - 1] == "," and scene.clauses[i] < scene.clauses[i - 1]:
        return None  # "X, which borders Y, warned Z": the clause around goes on, and has its subject
    if scene.words[i].endswith("ing") or lexicon.cues.say_lemma[scene.words[i]] == "tell":
        return None  # ", saying X's tests break the rules", ", told AFP"
    edge = tokens[min(i + 6, len(tokens) - 1)].start
    near = (p for p in scene.parties if tokens[i + 1].start <= p.start_char <= edge and not p.possessive)
    party = next(near, None)
    if party is None or not _leads(scene, range(i + 1, scene.token_at(party.start_char)), lexicon):
        to_nobody = lexicon.cues.say_lemma[scene.words[i]] in lexicon.grammar["to_nobody"]
        party = _named_person(scene, i + 1, alone=to_nobody)
    if party is None:
        unnamed = unnamed_behind(scene, i, lexicon)
        return unnamed and named_behind(scene, unnamed)
    last = scene.token_at(party.end_char - 1) + 1
    if _verb_at(scene, last, lexicon):
        return None  # "Ana Paz, the minister, said rebels attacked ..."
    speaker = named_behind(scene, Speaker(i + 1, last, party))
    return Speaker(i + 1, _apposition_end(scene, speaker.last), speaker.party)


def _leads(scene: Scene, tokens: range, lexicon: Lexicon) -> bool:
    """Say whether only titles, articles, nouns of people and other words of a name stand in front of a speaker."""
    names = lexicon.names
    people = [scene.token_at(amount.end_char - 1) for amount in scene.amounts if amount.unit == "person"]
    return all(
        scene.text[scene.tokens[j].start].isupper()
        or j in people  # "said villager Awa Diop"
        or (scene.words[j] == "." and scene.words[j - 1] in names.titles)  # "Col."
        or scene.words[j] in lexicon.grammar["in_a_post"]
        or scene.words[j] in names.titles
        or scene.words[j] in names.nouns
        or scene.words[j] in names.naming["modifiers"]
        for j in tokens
    )


def _verb_at(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a finite verb stands at token `i`, an adverb aside."""
    lows = scene.lows(i, i + 2)
    if lows and lexicon.cues.adverbial(lows[0]):
        lows = lows[1:] if lows[0] not in lexicon.cues.finite else lows
    if not lows:
        return False
    # "X, the minister, said Y must leave"
    return lows[0] in lexicon.cues["aux"] or lexicon.finite(lows[0], "past", "third")


def _named_person(scene: Scene, first: int, *, alone: bool) -> Party | None:
    """Take capitalised words behind a verb of saying for a person that no title introduces; one only where it may be.

    alone: the verb is one behind which whoever speaks may stand with one name, and not who is told.
    """
    last = first
    while last < len(scene.words) and last - first < 4 and scene.text[scene.tokens[last].start].isupper():
        last += 1
    if last - first < 2 and not (alone and last > first and _stands_alone(scene, first, last)):
        return None
    start, end = scene.tokens[first].start, scene.tokens[last - 1].end
    return Party(start_char=start, end_char=end, text=scene.text[start:end], name=scene.text[start:end], kind="person")


def _stands_alone(scene: Scene, first: int, last: int) -> bool:
    """Say whether one capitalised word behind what is said is a name: `"...," said Awa.`; no day and no place is."""
    start = scene.tokens[first].start
    quoted = first > 1 and (scene.words[first - 2] in (",", *QUOTES) or dash_at(scene, first - 2))
    behind = scene.lows(last, last + 1) in ((), (".",), (",",), ("who",))
    spans = (*scene.times, *scene.locations, *scene.parties) if quoted and behind else ()
    return quoted and behind and not any(s.start_char <= start < s.end_char for s in spans)


def _apposition_end(scene: Scene, last: int) -> int:
    words = scene.words
    if last < len(words) and words[last] == ",":
        return next((j for j in range(last + 1, len(words)) if words[j] in {".", ";", *QUOTES}), len(words))
    return last


def speaking_subject(scene: Scene, i: int, lexicon: Lexicon) -> Speaker | None:
    """Read the subject before a verb of saying, appositions left out."""
    tokens = scene.tokens
    last = hearsay_start(scene, i - goes_on_to(scene, i), lexicon)
    while last and scene.words[last - 1] in lexicon.cues["adverb"]:
        last -= 1
    if elided(scene, last, i) and (doers := doers_before(scene, i, lexicon)):
        return Speaker(i, i + 1, doers[0])  # "X praised Y but said"
    first = _subject_start(scene, last, lexicon)
    if first is None or first >= last:
        return None
    first = _past_time(scene, first, last)
    if scene.lows(first, first + 1) in (("who",), ("which",)):
        return _told_of(scene, first, last)
    inside = [p for p in scene.parties if tokens[first].start <= p.start_char and p.end_char <= tokens[last - 1].end]
    own = [p for p in inside if not p.possessive]
    if of_another_clause(scene, range(first, last), own):
        return None
    if in_passing(scene, first):
        ends = bool(own) and own[-1].end_char == tokens[last - 1].end
        return Speaker(scene.token_at(own[-1].start_char), last, own[-1]) if ends else None
    party = head_party(scene, own, first, lexicon) if own else None
    if party is not None and acts_itself(scene, first, last, i):
        return None  # "police shot two men for alleged"
    if party is None and scene.lows(last - 1, last) in (("we",), ("i",), ("you",)):
        return None  # who "we" are, the words around the quotation say
    if own and own[-1] is not party and own[-1].end_char == tokens[last - 1].end:
        at = scene.token_at(own[-1].start_char)
        if _verb_within(scene, range(first, at), lexicon):
            return Speaker(at, last, own[-1])  # "As X drove through the town police said"
    if party is None and (named := beside(scene, range(first, last), lexicon)):
        return Speaker(scene.token_at(named.start_char), last, named)
    subject = range(first, last if party else _bare_end(scene, first, last))
    if party is None and (_told_within(scene, subject, lexicon) or _no_one(scene, subject, i, lexicon)):
        return None
    if subject.stop < last and any(subject.start <= o.first < subject.stop for o in scene.openings):
        return None  # "a fire in X, Y, claims 12 lives"
    return Speaker(first, subject.stop, party)


def _bare_end(scene: Scene, first: int, last: int) -> int:
    """Give where the noun of a speaker ends before what describes it: `a man who fled`, `the chief, speaking in X,`."""
    paired, issuing = scene.words[last - 1] == ",", scene.words[last].endswith("ing")
    for j in range(first + 1, last - 1):
        low = scene.words[j]
        if issuing and scene.words[j + 1] in scene.grammar["articles"] and issues(scene, j):
            return j  # "the ministry issues a statement saying"
        if low in scene.grammar["apposed_relatives"] or (low == "," and paired):
            return j
    return last


def _verb_within(scene: Scene, tokens: range, lexicon: Lexicon) -> bool:
    """Say whether a clause that a conjunction opens has a verb of its own before whoever speaks."""
    if not tokens or lexicon.grammar["subordinate"].isdisjoint(scene.lows(tokens.start - 1, tokens.start + 1)):
        return False
    return any(lexicon.cues.verbal(scene.words[j]) for j in tokens)


def _no_one(scene: Scene, subject: range, i: int, lexicon: Lexicon) -> bool:
    """Say whether nobody speaks before the word at token `i`: `with little damage reported`, `four alleged rebels`."""
    start, verb = scene.tokens[subject[0]].start, scene.tokens[i].start
    amount = next((amount for amount in scene.amounts if amount.start_char == start), None)
    if amount is not None and amount.end_char <= verb:
        return False  # "at least one witness has claimed"
    head = scene.words[subject[-1]]
    verbal = head in lexicon.cues.finite or head in lexicon.cues["aux"] or (len(subject) == 1 and head.endswith("ing"))
    led = scene.words[subject[0]] in lexicon.cues["prepositions"]
    return amount is not None or led or verbal or not head[-1].isalpha()


def _told_of(scene: Scene, first: int, last: int) -> Speaker | None:
    """Read `according to a spokesman, who reported clashes`; in `whom police say fled`, those behind `whom` speak."""
    start, end = scene.tokens[first].end, scene.tokens[last - 1].end
    inside = [p for p in scene.parties if start < p.start_char and p.end_char == end]
    if inside:
        return Speaker(last - 1, last, inside[-1])
    if last - first == 2 and scene.words[first + 1].endswith("s"):
        return Speaker(first + 1, last, None)  # "whom officers say"
    edge = scene.tokens[first].start
    near = [p for p in scene.parties if p.end_char <= edge and scene.text[p.end_char : edge].strip(" ,") == ""]
    return Speaker(first, last, near[-1]) if near else None


def _told_within(scene: Scene, tokens: range, lexicon: Lexicon) -> bool:
    """Say whether what stands before a verb of saying is a clause of its own, or none that could speak."""
    lows = [scene.words[j] for j in tokens]
    relative = any(low in lexicon.grammar["subject_relatives"] for low in lows)
    undergone = (low for low, behind in pairwise((*lows, "")) if behind != "by")  # "a statement issued by the group"
    return not relative and any(lexicon.finite(low, "past") for low in undergone)


def _past_time(scene: Scene, first: int, last: int) -> int:
    """Step over the time that opens a clause: `On Monday X said`, `A day later X said`."""
    start, low = scene.tokens[first].start, scene.words[first]
    lead = next((t for t in scene.times if t.start_char == start), None)
    if lead is None and low in ("on", "in", "by") and first + 1 < last:
        lead = next((t for t in scene.times if t.start_char == scene.tokens[first + 1].start), None)
    behind = scene.token_at(lead.end_char) if lead else first
    return behind if behind < last else first


def head_party(scene: Scene, own: list[Party], first: int, lexicon: Lexicon) -> Party | None:
    """Take the subject's head: the first party, or a person named in apposition to an office; none behind `of`."""
    start = scene.tokens[first].start
    front = scene.tokens_in(start, own[0].start_char)
    at = next((j for j in front if scene.words[j] in lexicon.cues["prepositions"]), None)
    if ("close", "to") in pairwise(scene.lows(first, scene.token_at(own[0].start_char))):
        return None  # "two sources close to X"
    led = at is not None or own[0].kind != "person"
    if led and own[-1].kind == "person" and apposed(scene, own[-1]):
        return own[-1]  # "a spokesman for X, NAME,"
    office = own[0].kind == "person" and at is not None and _leads(scene, front, lexicon)
    if office and at and scene.words[at - 1] in lexicon.names.titles:
        return own[0]  # "Secretary of State X"
    if at is not None and not any(scene.words[j] in lexicon.cues["source_noun"] for j in front):
        return None  # but "a statement from X", "figures of X"
    person = next((p for p in own if p.kind == "person" and p.start_char - start < 60), own[0])
    between = scene.tokens_in(own[0].end_char, person.start_char) if person is not own[0] else range(0)
    owned = any(scene.words[j] in lexicon.cues["prepositions"] for j in between)
    return own[0] if owned and "," not in scene.text[own[0].end_char : person.start_char] else person


def _subject_start(scene: Scene, last: int, lexicon: Lexicon) -> int | None:
    """Go left from the verb to where its subject begins; a pair of commas around an apposition is stepped over."""
    relatives = lexicon.grammar["subject_relatives"]
    last -= last > 1 and scene.words[last - 1] == "and" and dash_at(scene, last - 2)  # "X, - who fled - and said"
    floor = max(0, last - MOST_SPEAKER_TOKENS)
    mark = scene.words[last - 1]
    stop = last - 1 - _doubled(scene, last - 1) if mark == "," or dash_at(scene, last - 1) else None
    j = (stop if stop is not None else last) - 1
    stepped = stop is None
    while j >= floor:
        low = scene.words[j]
        if low == mark and not stepped:
            stepped = True
            j -= _doubled(scene, j)
        elif low == "," and stop is not None and not _party_in(scene, j, last):
            pass  # "Khan, 43, who survived, said"
        elif (
            low in {",", ".", ";", ":"}
            or (dash_at(scene, j) and _tells(scene, j))
            or (low == "(" and ")" not in scene.words[j:last])
            or (low == ")" and scene.words[0] == "(" and ")" not in scene.words[:j])
            or (low in QUOTES and not _of_many(scene, j))
            or asks_for_speaker(scene, j, last)
            or (
                stepped and low in lexicon.grammar["clause_openers"]
            )  # "the navy, which patrols waters as part of a force, said"
        ) or (low == "and" and j and (scene.words[j - 1] == "," or (j < last - 1 and told_before(scene, j, last)))):
            return j + 1
        elif j < last - 1 and says_at(scene, j) and not (stop and scene.words[j - 1] in relatives):
            return None  # but "X, who said little, said"
        j -= 1
    return None if floor else j + 1


def _tells(scene: Scene, j: int) -> bool:
    """Say whether a verb or a dateline stands before a dash, which is part of a name in `the Front for X - North`."""
    lexicon, front = scene.lexicon, scene.words[:j]
    told = any(lexicon.finite(low, "past", "third", "base") or lexicon.cues.verbal(low) for low in front)
    return told or scene.text[: scene.tokens[j].start].isupper()


def _doubled(scene: Scene, j: int) -> bool:
    return scene.words[j] in DASHES and j > 0 and scene.words[j - 1] == scene.words[j]


def _of_many(scene: Scene, j: int) -> bool:
    """Say whether a mark only makes a plural the owner of what follows: `the guards' union`."""
    start, lone = scene.tokens[j].start, scene.words[j] not in scene.words[:j]
    return scene.words[j] in ("'", "’") and lone and scene.text[start - 1 : start] == "s"


def _party_in(scene: Scene, first: int, last: int) -> bool:
    """Say whether someone is named between two tokens."""
    start, end = scene.tokens[first].start, scene.tokens[last - 1].end
    return any(start <= p.start_char < end for p in scene.parties)
