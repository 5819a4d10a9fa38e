"""Who is held for a deed, or sought for it: `a man charged with stabbing X`, `was convicted of killing Y`."""

from pipeline.extract.grammar.time_asides import past_time
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene

PENALTY = 12  # tokens before what is punished in which the verb stands: `sentenced to 20 years in prison for`


def held_before(scene: Scene, i: int) -> int | None:
    """Give the token at which whoever is held for the deed told at token `i` has ended; None for nobody.

    `two men | were found guilty of killing Y`: the helping words before the participle are past it.
    """
    lead = held_lead(scene, i)
    at = None if lead is None else held_at(scene, lead)
    if at is not None and (object_ := _object_end(scene, at)) is not None:
        return object_  # "jailed two men for life for killing Y"
    helping = scene.lexicon.cues["be|perfect|adverb|between"] | scene.grammar["finding"]
    while at is not None and at > 1 and scene.words[at - 1] in helping:
        at -= 1
    return at


def held_lead(scene: Scene, i: int) -> int | None:
    """Give the preposition that leads off the deed at token `i`: `of | killing`, `over | the 2012 murder`, or None."""
    lead = i - 1 - scene.words[i - 1].isdigit()
    lead -= lead > 0 and scene.words[lead] in scene.grammar["owning_articles"]
    return lead if lead > 1 and scene.words[lead] in scene.grammar["held_leads"] else None


def _object_end(scene: Scene, verb: int) -> int | None:
    """Give the token behind whom an active verb has for an object right behind it; None where it has none."""
    start = scene.tokens[verb + 1].start
    ends = (span.end_char for span in (*scene.amounts, *scene.parties) if span.start_char == start)
    return next((scene.token_at(end) for end in ends), None)


def gerund_lead(scene: Scene, i: int) -> int | None:
    """Give what leads off the gerund at token `i`, an adverb between: `for brutally | killing`; None where none does.

    `Accused X of having | shelled Y`, not `boasted of having shelled Y`.
    """
    having = scene.lows(i - 3, i)[2:] == ("having",) and scene.words[i - 3] not in scene.lexicon.cues.say
    gerund = i - having
    lead = gerund - 1 - (gerund > 1 and scene.words[gerund - 1].endswith("ly"))
    led = lead >= 0 and (scene.words[lead] in scene.grammar["gerund_leads"] or _charged_before(scene, lead))
    return lead if led and scene.words[gerund].endswith("ing") else None


def _charged_before(scene: Scene, lead: int) -> bool:
    """Say whether somebody stands between a verb of the law and the preposition at a token: `charged X with`."""
    if scene.words[lead] not in scene.grammar["held_leads"]:
        return False
    near = range(max(0, lead - PENALTY), lead - 1)
    return any(scene.words[j] in scene.grammar["held_for"] and scene.clauses[j] == scene.clauses[lead] for j in near)


def past_agent(scene: Scene, at: int) -> int:
    """Step back over who did a passive that ends before token `at`, and when: `was wanted | by X on Monday`."""
    at = past_time(scene, at)
    by = _by(scene, at)
    return at if by is None else past_time(scene, by)


def _by(scene: Scene, at: int) -> int | None:
    """Give the `by` before the names that end at token `at`: `by the US and X |`; None where none leads them."""
    edge = scene.tokens[at - 1].end
    name = next((p for p in scene.parties if p.end_char == edge), None)
    first = scene.token_at(name.start_char) if name else 0
    first -= scene.words[first - 1] in scene.grammar["articles"]
    if first < 1 or scene.words[first - 1] == "by":
        return first - 1 if first > 0 else None
    return _by(scene, first - 1) if scene.words[first - 1] in scene.grammar["ands"] else None


def punished(scene: Scene, lead: int) -> Parties:
    """Give whom a court punishes for what stands behind the preposition at a token: `jails X for life for`."""
    end = past_time(scene, lead)
    if scene.words[end - 1] not in scene.grammar["penalty_ends"]:
        return ()
    by_word = scene.lexicon.frames.by_word
    for j in range(end - 2, max(0, lead - PENALTY), -1):
        if any(entry.frame.event_type == "arrest" for entry in by_word.get(scene.words[j], ())):
            at = j + 1 + (scene.words[j + 1] in scene.grammar["articles"])
            start = scene.tokens[at].start
            return tuple(p for p in scene.parties if p.start_char == start and not p.possessive)
    return ()


def held_at(scene: Scene, lead: int) -> int | None:
    """Give the participle before the preposition at a token: `wanted by X for`, `jailed for life for`.

    So with those held `on suspicion of` a deed.
    """
    held, end = scene.grammar["held_for"], past_agent(scene, lead)
    doubted = scene.lows(end - 2, end) == ("on", "suspicion")
    if doubted:
        held, end = held | scene.grammar["detaining"], past_agent(scene, end - 2)
    if scene.words[end - 1] in held:
        return end - 1
    if not doubted and (scene.words[lead] != "for" or scene.words[end - 1] not in scene.grammar["penalty_ends"]):
        return None
    near = range(end - 2, max(0, end - PENALTY), -1)
    return next((j for j in near if scene.words[j] in held and scene.clauses[j] == scene.clauses[lead]), None)


def held_over(scene: Scene, i: int) -> bool:
    """Say whether the deed told at a token is what somebody is held or sought for: `X, wanted by Y for the murder`."""
    lead = held_lead(scene, i)
    return lead is not None and held_at(scene, lead) is not None


def is_held(scene: Scene, i: int) -> bool:
    """Say whether the participle at token `i` tells who somebody is by what they are held for: `indicted for it`."""
    led = scene.lows(i + 1, i + 2)
    return scene.words[i] in scene.grammar["held_for"] and not scene.grammar["held_leads"].isdisjoint(led)


def held_or_sought(scene: Scene, i: int) -> bool:
    """Say likewise of those sought or held over it: `a man wanted for murder was shot`, `rebels sought by X`."""
    low, behind = scene.words[i], scene.words[i + 1]
    held = low in scene.grammar["held_for"] and behind in scene.grammar["held_leads|charged"]
    return held or (behind == "by" and low in scene.grammar["searching"])


def described_by(scene: Scene, i: int) -> Parties:
    """Give whom the participle at token `i` says more of, a comma between: `X, accused by Y of doing`."""
    edge = scene.tokens[i - 1 - (scene.words[i - 1] == ",")].end if i > 1 else -1
    return tuple(p for p in scene.parties if p.end_char == edge and not p.possessive)
