"""Passives: who did it stands behind `by`, who is held for a deed did it, who suffers a blow may answer for another."""

import pytest

from tests.extract.tell import actors, counts, told

SIDES = [
    ("Kenya accused Mali on Wednesday of shelling a village.", "shelling", ["Mali"], []),
    ("Mali's president was accused by Kenya on Wednesday of shelling a village.", "shelling", ["Malian president"], []),
    ("Mali's president was accused by Kenya on Wednesday of shelling a village.", "criticism", ["Kenya"],
     ["Malian president"]),
    ("Kenya, accused on Monday by Chad of shelling a village, denied it.", "criticism", ["Chad"], ["Kenya"]),
    ("Kenya, accused by Mali and Chad of shelling a village, denied it.", "shelling", ["Kenya"], []),
    ("Kenya was thanked by Chad for freeing ten soldiers.", "prisoner_exchange", ["Kenya"], ["soldiers"]),
    ("Kenya was condemned on Monday by Chad for shelling a village.", "shelling", ["Kenya"], []),
    ("Nepal thanked Norway on Friday for freeing ten soldiers.", "prisoner_exchange", ["Norway"], ["soldiers"]),
    ("Kenya was warned by Chad against shelling villages.", "shelling", ["Kenya"], []),
    ("Issa Keita, wanted by Togo for the murder of a judge, was held by police.", "assassination", ["Issa Keita"],
     ["judge"]),
    ("Rebels wanted by Chad over the 2023 bombing of a church fled.", "bombing", ["rebels"], []),
    ("A rebel commander wanted by Chad for the killing of 12 soldiers was arrested.", "attack", ["commander"],
     ["soldiers"]),
    ("Rebels have been blamed for attacks on villages in Mali.", "attack", ["rebels"], []),
    ("Mali's president was blamed by Chad for the assassination of a judge.", "assassination", ["Malian president"],
     ["judge"]),
    ("The assassination of a mayor was blamed by Chad on Mali.", "assassination", ["Mali"], ["mayor"]),
    ("Three men are being questioned by police on suspicion of bombing a church.", "arrest", ["police"], ["men"]),
    ("Three men are being questioned by police on suspicion of bombing a church.", "bombing", ["men"], []),
    ("Police arrested two men on suspicion of killing a judge.", "assassination", ["men"], ["judge"]),
    ("Kenya was accused of bombing a market in Gao.", "air_strike", ["Kenya"], []),
    ("Chad's army chief was handed over by Kenya on Friday.", "prisoner_exchange", ["Kenya"], ["Chadian army chief"]),
    ("Kenya handed over the presidency of the union to Chad.", "prisoner_exchange", [], []),
    ("Chad hanged three men convicted of killing a judge on Friday.", "attack", ["Chad"], ["men"]),
    ("Chad hanged three men convicted of killing a judge on Friday.", "assassination", ["men"], ["judge"]),
    ("Police shot a man wanted for killing ten nurses.", "attack", ["police", "man"], ["man", "nurses"]),
    ("Chad freed Issa Keita, jailed for killing ten nurses.", "attack", ["Issa Keita"], ["nurses"]),
    ("Police held a suspect in the attack on Kenyan troops.", "arrest", ["police"], ["suspects"]),
    ("Kenya condemned the killing of five of its peacekeepers by gunmen.", "criticism", ["Kenya"], ["gunmen"]),
    ("Kenya's envoy was summoned by Mali and told that Chad must leave.", "demand", ["Mali"], ["Chad"]),
    ("Chad vowed to punish those behind a raid on the Chinese embassy.", "threat", ["Chad"], []),
    ("Chad threatened to launch air strikes on Mali.", "threat", ["Chad"], ["Mali"]),
    ("Togo recalled its ambassador from Ghana in protest at the arrest of a nurse.", "protest", [], []),
    ("Villagers blamed the army for the disappearance of 13 men.", "abduction", ["army"], ["men"]),
    ("Togo left after students attacked its embassy in Lome, slightly injuring two guards.", "mob_violence", [], []),
    ("Police detained eight men, all of them Kenyans.", "arrest", ["police"], ["Kenyans"]),
    ("Three Zambian officials were sanctioned by Kenya for their role in the killing of nurses.", "attack",
     ["Zambian officials"], ["nurses"]),
    ("A court sentenced a former mayor to 25 years in prison for ordering the massacre of ten nurses.", "attack",
     ["former mayor"], ["nurses"]),
    ("Police are questioning four men on suspicion of setting fire to a mosque.", "destruction", ["men"], []),
    ("Brazil, whose troops have held the border since last week, warned Peru on Monday of war.", "threat", ["Brazil"],
     ["Peru"]),
    ("Refugees were driven back across the border by Nigerien soldiers.", "displacement", ["Nigerien soldiers"],
     ["refugees"]),
]


@pytest.mark.parametrize(("text", "event_type", "sources", "targets"), SIDES)
def test_a_passive_has_its_sides(text: str, event_type: str, sources: list[str], targets: list[str]) -> None:
    told_of = [m for m in told(text) if m.event_type == event_type]
    assert [name for m in told_of for name in actors(m, "source")] == sources
    assert [name for m in told_of for name in actors(m, "target")] == targets


def test_who_accuses_on_a_day_is_who_says_it() -> None:
    shelling = [m for m in told("Mali was accused by Kenya on Monday of shelling Gao.") if m.event_type == "shelling"]
    assert [m.claimant_name for m in shelling] == ["Kenya"]


def test_over_is_no_bound_behind_a_verb_of_giving() -> None:
    given = [m for m in told("Kenya handed over 12 captives on Friday.") if m.event_type == "prisoner_exchange"]
    assert [counts(m) for m in given] == [[("released", "person", 12.0, 12.0)]]


def test_captives_and_a_chief_are_exchanged() -> None:
    [swap] = told("Kenya exchanged Chad's captured army chief for eleven of its own soldiers on Saturday.")
    assert (swap.event_type, actors(swap, "participant")[0]) == ("prisoner_exchange", "Kenya")
