"""Who is held for a deed, or sought for it: `a man charged with stabbing X`, `was convicted of killing Y`."""

from pipeline.extract.sentence.scene import Scene

PENALTY = 8  # tokens before what is punished in which the verb stands: `sentenced to 20 years in prison for`


def held_before(scene: Scene, i: int) -> int | None:
    """Give the token at which whoever is held for the deed of the gerund at token `i` has ended; None for nobody.

    `two men | were found guilty of killing Y`: the helping words before the participle are past it.
    """
    if i < 3 or not scene.words[i].endswith("ing") or scene.words[i - 1] not in scene.grammar["held_leads"]:
        return None
    at = held_at(scene, i - 1)
    helping = scene.lexicon.cues["be|perfect|adverb|between"] | scene.grammar["finding"]
    while at is not None and at > 1 and scene.words[at - 1] in helping:
        at -= 1
    return at


def held_at(scene: Scene, lead: int) -> int | None:
    """Give the participle before the preposition at a token: `charged with`, `jailed for life for`."""
    held = scene.grammar["held_for"]
    if scene.words[lead - 1] in held:
        return lead - 1
    if scene.words[lead] != "for" or scene.words[lead - 1] not in scene.grammar["penalty_ends"]:
        return None
    near = range(lead - 2, max(0, lead - PENALTY), -1)
    return next((j for j in near if scene.words[j] in held and scene.clauses[j] == scene.clauses[lead]), None)


def is_held(scene: Scene, i: int) -> bool:
    """Say whether the participle at token `i` tells who somebody is by what they are held for: `indicted for it`."""
    led = scene.lows(i + 1, i + 2)
    return scene.words[i] in scene.grammar["held_for"] and not scene.grammar["held_leads"].isdisjoint(led)


def held_or_sought(scene: Scene, i: int) -> bool:
    """Say likewise of those sought or held over it: `a man wanted for murder was shot`, `rebels sought by X`."""
    low, behind = scene.words[i], scene.words[i + 1]
    held = low in scene.grammar["held_for"] and behind in scene.grammar["held_leads|charged"]
    return held or (behind == "by" and low in scene.grammar["searching"])
