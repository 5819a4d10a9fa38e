"""Clauses that stand beside an attribution and are none of it: `police arrested a man whom | they say robbed two`."""

from pipeline.sentence.scene import Scene

TOLD_REACH = 9  # tokens before `and` in which the verb of another clause may stand
CLAUSE_REACH = 4  # tokens from `as` in which the verb of its clause stands
LIVES_REACH = 8  # tokens behind a verb of claiming in which the lives stand that it took
HAVING = (("to", "have"), ("to", "be"))
PRESENT_OR_PAST = ("base", "third", "past")


def asks_for_speaker(scene: Scene, j: int, last: int) -> bool:
    """Say whether a relative at token `j` is what somebody right before the verb says: `a man whom they claim fled`."""
    if scene.words[j] not in scene.grammar["spoken_of"] or j + 1 >= last:
        return False
    start = scene.tokens[j + 1].start
    whole = any(p.start_char == start and p.end_char == scene.tokens[last - 1].end for p in scene.parties)
    led = scene.words[j + 1] in scene.grammar["articles"] and not acted_before(scene, j + 1, last)
    return whole or led or (scene.words[j + 1] in scene.grammar["personal"] and j + 2 == last)


def in_passing(scene: Scene, first: int) -> bool:
    """Say whether words begin as a participle behind a comma does: `, bringing it to 90`; not `, Beijing said`."""
    low, small = scene.words[first], scene.text[scene.tokens[first].start].islower()
    gerund = low.endswith("ing") and small and low not in scene.grammar["citing"]
    behind = scene.tokens[first + 1 : first + 2]
    titled = any(scene.text[token.start].isupper() for token in behind)  # ", acting Governor X said"
    return gerund and not titled and scene.lows(first - 1, first) == (",",)


def issues(scene: Scene, j: int) -> bool:
    """Say whether a word looks like the verb of `the ministry issues a statement`."""
    low = scene.words[j]
    return low.endswith(("s", "ed")) and low not in scene.lexicon.cues["be|perfect|prepositions"]


def acted_before(scene: Scene, first: int, last: int) -> bool:
    """Say whether a verb with an object stands among tokens: `police shot two men whose names the army said`.

    A relative clause describes whoever speaks, and a participle takes no object: `the man charged with theft said`.
    """
    relatives = scene.grammar["relatives"]
    for j in range(first + 1, last - 1):
        if scene.words[j] in relatives or scene.words[j] in (",", "who"):
            return False
        if acts_at(scene, j):
            return True
    return False


def acts_itself(scene: Scene, first: int, last: int, i: int) -> bool:
    """Say whether a verb with an object stands between a party and a verb of saying that is not joined to it."""
    joined = scene.words[i].endswith("ing") or scene.words[i - 1] in scene.grammar["ands"]
    return not joined and acted_before(scene, first, last)


def told_before(scene: Scene, j: int, last: int) -> bool:
    """Say whether a clause with a verb of its own stands before `and`: `The road was shut and police said`."""
    opens = next((k + 1 for k in range(j - 1, -1, -1) if scene.words[k] in (",", ";")), 0)
    if not scene.words[last].endswith("ing") and acted_before(scene, opens, j):
        return True  # "X sanctioned 13 people and its envoy said"
    finite = scene.lexicon.cues.finite
    stops = finite | scene.grammar["apposed_relatives"]
    front = next((k for k in range(j - 1, max(opens - 1, j - TOLD_REACH), -1) if scene.words[k] in stops), None)
    return front is not None and scene.words[front] in finite and scene.words[front] not in scene.lexicon.cues.say


def acts_at(scene: Scene, j: int) -> bool:
    """Say whether a trigger's finite form with an object right behind it, or one that takes none, stands at a token."""
    if scene.words[j] in scene.grammar["asides"]:
        return False  # "a group called the Tumo Brigade has said"
    entries = scene.lexicon.frames.by_word.get(scene.words[j], ())
    if any(entry.trigger.dies and not entry.rest and entry.form in ("past", "third") for entry in entries):
        return True
    finite = any(entry.form in PRESENT_OR_PAST for entry in entries)
    if finite and scene.words[j - 1] in scene.lexicon.cues["be"]:
        return True
    return finite and _object_at(scene, j + 1)


def _object_at(scene: Scene, j: int) -> bool:
    """Say whether an article or a figure that is no time begins at a token."""
    if j >= len(scene.words):
        return False
    start = scene.tokens[j].start
    if any(t.start_char <= start < t.end_char for t in scene.times):
        return False
    return scene.words[j] in scene.grammar["object_openers"] or any(
        a.start_char == start and not a.definite for a in scene.amounts
    )


def source_end(scene: Scene, first: int, stop: int) -> int:
    """Give the token at which the words that name a source end: `according to officials | while the mayor was hurt`."""
    return next((j for j in range(first + 1, stop) if _opens_clause(scene, j)), stop)


def _opens_clause(scene: Scene, j: int) -> bool:
    """Say whether another clause, or what is told of the subject, begins at a token behind a source."""
    low = scene.words[j]
    if low in scene.grammar["personal|new_clauses"] or scene.lows(j, j + 2) in HAVING:
        return True
    start = scene.tokens[j].start
    cues, near = scene.lexicon.cues, scene.lows(j + 1, j + CLAUSE_REACH)
    if low in scene.grammar["subordinate"] and any(one in cues.finite or cues.past(one) for one in near):
        return True  # "according to X as students marched"
    if not any(party.end_char == scene.tokens[j - 1].end and not party.possessive for party in scene.parties):
        return False
    return acts_at(scene, j) or any(a.start_char == start for a in scene.amounts)


def takes_lives(scene: Scene, i: int) -> bool:
    """Say whether what may be a verb of saying has lives for its object: `the raid claimed the life of X`."""
    tolls = [o.entry for o in scene.openings if o.first == i and o.entry.frame.roles == "toll"]
    lives = {word for entry in tolls for word in entry.trigger.objects}
    near = scene.lows(i + 1, i + LIVES_REACH)
    at = next((k for k, low in enumerate(near) if low in lives), None)
    if at is None or "that" in near[:at]:
        return False
    finite = scene.lexicon.cues.finite
    return finite.isdisjoint(near[:at]) and finite.isdisjoint(near[at + 1 : at + 2])
