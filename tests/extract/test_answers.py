"""What answers an act, is only meant, or only describes is told apart from the act itself."""

import pytest

from tests.extract.tell import actors, only, told


def test_an_answer_is_no_part_of_what_it_answers():
    mention = only("Chad says it killed 100 militants after a suicide attack at a shrine.", "attack")
    assert (mention.weapon, actors(mention, "source")) == (None, ["Chad"])


def test_a_toll_goes_to_the_act_that_took_it():
    text = "Soldiers killed dozens of rebels a day after Hamas claimed a suicide bombing that killed 80 pilgrims."
    mention = only(text, "suicide_bombing")
    assert [(q.measure, q.value) for q in mention.quantities] == [("killed", 80.0)]
    assert "soldiers" not in actors(mention, "source")


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Its purpose was to sabotage the air base near Kursk.", "sabotage", "planned"),
        ("Jordan is to deploy troops to Mali.", "mobilization", "planned"),
        ("Police arrested 28 men for planning terrorist attacks in Mecca.", "attack", "planned"),
        ("The army's chances of retaking the town of Sabha are slim.", "territory_regained", "hypothetical"),
        ("Such bombs have a record of killing civilians in Chad.", "casualties", "hypothetical"),
    ],
)
def test_what_is_meant_or_likely_is_not_done(text, event_type, modality):
    found = [m for m in told(text) if m.event_type == event_type] or told(text)
    assert [m.modality for m in found] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "He fought in the first phase (in February and March), as protesters confirm.",
        "One thing was missing: a new sponsor.",
        "The alliance signed a charter prohibiting the use of force.",
        "Having rebuffed Ukraine's summer counteroffensive, the army rested.",
    ],
)
def test_words_of_another_sense(text):
    assert [m.event_type for m in told(text) if m.event_type != "agreement"] == []


def test_a_bombing_named_by_a_noun_is_no_air_raid():
    assert only("Three people were wounded in bombing at a temple in Essen.", "bombing").quantities


@pytest.mark.parametrize(
    ("text", "event_type", "basis", "day"),
    [
        ("Police arrested two men over Sunday's attack in Goma.", "arrest", "publication", "2026-06-12"),
        ("Police arrested two men over an attack in Goma on Sunday.", "attack", "relative", "2026-06-07"),
        ("Police have arrested two men over Sunday's bombing in Goma.", "arrest", "publication", "2026-06-12"),
        ("Police on Thursday arrested two men over Sunday's attack in Goma.", "arrest", "relative", "2026-06-11"),
        ("Police on Thursday arrested two men over Sunday's attack in Goma.", "attack", "relative", "2026-06-07"),
        ("Sunday's attack in Goma killed two monks.", "attack", "relative", "2026-06-07"),
    ],
)
def test_who_answers_does_so_on_a_day_of_its_own(text, event_type, basis, day):
    mention = only(text, event_type)
    assert (mention.time_basis, str(mention.event_date)) == (basis, day)
