"""The words that belong to the saying itself: when, where, in what and to whom: `told X on Monday in a letter that`."""

from pipeline.extract.claims.how import is_medium
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

MOST_TOLD = 10  # tokens of whom it was told, up to `that`


def tail_end(scene: Scene, j: int, lexicon: Lexicon) -> int:
    """Give the token after the words that belong to the saying: time, medium, `in a statement posted on X`."""
    tail, tokens = lexicon.cues["say_tail"], scene.tokens
    start = j
    while j < len(tokens):
        span = next((t for t in scene.times if t.start_char <= tokens[j].start < t.end_char), None)
        told = None if span or scene.words[j] in tail else _told_to(scene, j, start, lexicon)
        how = scene.words[j] in tail or _said_where(scene, j) or is_medium(scene, j)
        if span is None and told is None and not how:
            break
        j = told or j + 1
    while (
        j > start
        and scene.words[j - 1] in lexicon.grammar["before_a_telling"]
        and not any(t.start_char <= tokens[j - 1].start < t.end_char for t in scene.times)
    ):
        j -= 1  # "said the attack": the article opens what is said
    return j


def _told_to(scene: Scene, j: int, start: int, lexicon: Lexicon) -> int | None:
    """Give the token behind whom it was told: `told AFP on condition of anonymity`."""
    if scene.lows(j, j + 3) == ("condition", "of", "anonymity"):
        return j + 3
    at = scene.tokens[j].start
    party = next((p for p in scene.parties if p.start_char == at), None)
    told = lexicon.cues.say_lemma.get(scene.words[start - 1]) == "tell"
    if told and (that := _that_behind(scene, j, lexicon)) is not None:
        return that
    if party is None or not (told or party.kind == "media"):
        return None
    last = scene.token_at(party.end_char - 1) + 1
    behind = scene.lows(last, last + 3)
    closed = not behind or behind[0] in lexicon.grammar["behind_a_source"] or party.kind == "media"
    return last + (behind[:1] in (("newspaper",), ("magazine",))) if closed else None


def _that_behind(scene: Scene, j: int, lexicon: Lexicon) -> int | None:
    """Give the `that` behind whoever was told, of whatever words: `told the city's trade council that X fled`."""
    ahead = scene.lows(j, j + MOST_TOLD)
    that = ahead.index("that") if "that" in ahead else 0
    small = [scene.words[k] for k in range(j, j + that) if not scene.text[scene.tokens[k].start].isupper()]
    plain = ahead[:1] != ("of",) and lexicon.grammar["told_breaks"].isdisjoint(small)
    return j + that if that and plain and not any(lexicon.finite(low, "past") for low in small) else None


def _said_where(scene: Scene, j: int) -> bool:
    """Say whether a place tells where it was said: `told reporters in X on Monday that ...`."""
    at = scene.tokens[j].start
    where = any(p.start_char <= at < p.end_char and p.relation in ("in", "at") for p in scene.locations)
    ahead = scene.lows(j + 1, j + 6)
    return where and "that" in ahead and not {",", "and"} & set(ahead[: ahead.index("that")])
