"""The party that a preposition introduces: `attack on X`, `carried out by Y`."""

from pipeline.extract.grammar.coordination import past_comma
from pipeline.extract.grammar.gerunds import of_acting, told_between
from pipeline.extract.grammar.prepositional import leads_a_time, leads_a_verb, led_by, past_count, with_those_joined
from pipeline.sentence.joined import Parties, past_backers
from pipeline.sentence.scene import Scene

BACK_REACH = 9


def party_after(scene: Scene, i: int, prepositions: frozenset[str]) -> Parties:
    """Give the party that a preposition near token `i` introduces: `attack on X`, `carried out by Y`."""
    for j in range(i, min(len(scene.words), i + BACK_REACH)):
        low = scene.words[j]
        if low in (",", ";", ".") or (scene.clauses[j] != scene.clauses[max(0, i - 1)] and low not in prepositions):
            break
        if low in prepositions and not leads_a_time(scene, j) and not leads_a_verb(scene, j):
            if low == "by" and of_acting(scene, j + 1):
                return ()
            edge = scene.tokens[j].end
            near = [p for p in led_by(scene, j) if not (low == "by" and p.pronoun and p.possessive)]  # "by its army"
            near = past_backers(scene, [p for p in near if "," not in scene.text[edge : near[0].start_char]])
            before = scene.lows(past_count(scene, j + 1), scene.token_at(near[0].start_char)) if near else ()
            elsewhere = not scene.grammar["placing"].isdisjoint(before)
            if elsewhere if low == "by" else "by" in before or told_between(before, scene.lexicon):
                return ()  # "thrown at a bank by X"
            joined = with_those_joined(scene, near[0]) if near else ()
            return joined if low == "between" else past_comma(scene, joined)
    return ()
