"""What a future waits for, what nobody prevented, what is not believed, what nearly was."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("When the rebels capture the town of Goma, the talks will end.", "territory_captured"),
        ("Once the rebels shell the village of Gao, the talks will end.", "shelling"),
        ("The talks will go on until the rebels kidnap the French envoy.", "abduction"),
        ("When the French envoy is kidnapped by the rebels, the talks will end.", "abduction"),
        ("The rebels were to have attacked the Polish convoy on Monday.", "attack"),
        ("The rebels vow to free prisoners when they capture the town of Goma.", "territory_captured"),
        ("The envoy said talks would begin when the rebels leave the town of Goma.", "withdrawal"),
        ("As long as the rebels attack the Polish convoy, the road will be closed.", "attack"),
        ("He said he would resign when the court jails the general.", "arrest"),
    ],
)
def test_what_a_future_waits_for_is_planned(text, event_type):
    assert only(text, event_type).modality == "planned"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("When the rebels captured the town of Goma, the talks ended.", "territory_captured"),
        ("The talks ended before the rebels kidnapped the French envoy.", "abduction"),
        ("The council blocks a bill that would ban fishing as rebels attack the Polish convoy.", "attack"),
        ("The rebels are believed to have attacked the Polish convoy.", "attack"),
        ("The rebels did not fail to attack the Polish convoy.", "attack"),
        ("Police failed to prevent a bombing by rebels in Gao.", "bombing"),
        ("The police did nothing to stop a bombing by rebels in Gao.", "bombing"),
    ],
)
def test_what_came_is_actual(text, event_type):
    mention = only(text, event_type)
    assert (mention.modality, mention.polarity) == ("actual", "affirmed")


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The rebels are not believed to have attacked the Polish convoy.", "attack"),
        ("The rebels are not thought to have shelled the village of Gao.", "shelling"),
        ("The rebels failed to attack the Polish convoy.", "attack"),
    ],
)
def test_what_nobody_believes_is_negated(text, event_type):
    assert only(text, event_type).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("There is no evidence that the rebels attacked the Polish convoy.", "attack"),
        ("The rebels nearly kidnapped the French envoy on Monday.", "abduction"),
        ("Soldiers prevented a bombing by rebels in Gao.", "bombing"),
    ],
)
def test_what_nothing_shows_is_hypothetical(text, event_type):
    assert only(text, event_type).modality == "hypothetical"


@pytest.mark.parametrize("verb", ["could attack", "began attacking", "must attack"])
def test_a_country_before_a_verb_does_it(verb):
    mention = only(f"Russia {verb} the Polish convoy.", "attack")
    assert (actors(mention, "source"), mention.place_name) == (["Russia"], None)


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("The army denied attacking the Polish convoy.", "attack", ["army"]),
        ("The government rejected the Turkish offer on Monday.", "rejection", ["government"]),
        ("The army arrested ten fighters of al-Shabab on Monday.", "arrest", ["Somali army"]),
        ("Security forces shot dead five farmers in western Afghanistan.", "attack", ["Afghan security forces"]),
        ("The Kenyan president was in Lamu. The army shelled the village of Kiunga.", "shelling", ["Kenyan army"]),
    ],
)
def test_a_body_is_not_of_the_country_whose_people_it_meets(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


def test_what_reports_deny_is_not_told():
    assert told("There were no reports of attacks by rebels in Gao.") == []
