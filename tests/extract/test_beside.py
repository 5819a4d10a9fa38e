"""Who it is beside whom a text names: X of `Paz critic X`, `Green Front leader X`, `X, Peru's deputy minister`."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Putin ally Dmitry Orlov urged Latvia to send tanks.", "demand", "Dmitry Orlov"),
        ("Kremlin critic Dmitry Orlov urged Latvia to send tanks.", "demand", "Dmitry Orlov"),
        ("Biden nominee Rolf Amann condemned Mali.", "criticism", "Rolf Amann"),
        ("Sahel Front leader Rolf Amann rejected the offer from Mali.", "rejection", "Rolf Amann"),
        ("Communist Party of Chad founding chair Rolf Amann rejected the offer from Mali.", "rejection", "Rolf Amann"),
        ("Popular Front of Chad (PFC) spokesman Rolf Amann rejected the offer.", "rejection", "Rolf Amann"),
        ("Chad's military junta leader Rolf Amann condemned Mali.", "criticism", "Rolf Amann"),
        ("NATO member Turkey rejected the offer from Mali.", "rejection", "Turkey"),
        ("EU candidate Serbia rejected the offer from Mali.", "rejection", "Serbia"),
        ("Russia's ally Serbia rejected the offer from Mali.", "rejection", "Serbia"),
        ("The US under Obama rejected the offer from Mali.", "rejection", "United States"),
        ("Chad's government under President Deby condemned the Malian army.", "criticism", "Chadian government"),
        ("Jaan Kask, Estonia's deputy foreign minister, who was there, praised Latvia.", "praise", "Jaan Kask"),
        ("Ines Dohr, the German interior minister, condemned Chad.", "criticism", "Ines Dohr"),
        ("Ines Dohr, head of the Green Party, condemned Chad.", "criticism", "Ines Dohr"),
    ],
)
def test_who_is_named_beside_another_does_it(text, event_type, source):
    assert actors(only(text, event_type), "source") == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Iran violated a UN resolution calling on Chad to free the miners.", ["United Nations"]),
        ("Latvia vetoed a draft resolution calling on Chad to free the miners.", []),
        ("Latvia issued a statement urging Chad to free the miners.", ["Latvia"]),
        ("Latvia signed a letter urging Chad to free the miners.", ["Latvia"]),
    ],
)
def test_whoever_stands_against_a_paper_did_not_write_it(text, source):
    assert actors(only(text, "demand"), "source") == source


@pytest.mark.parametrize(
    "text",
    [
        "The host asked Pence about the plan to send him to Chad.",
        "Russia supports the separatists in the east of Ukraine with troops.",
        "Trump defended the travel ban.",
        "General Amann trained his soldiers in the culture of Mali.",
        "Moldova bought U.S.-supplied gas from Chad.",
        "No evidence was provided by Chad to support the claims.",
    ],
)
def test_no_side_is_praised_helped_or_asked(text):
    assert told(text) == []


def test_an_official_visit_is_paid_to_a_land():
    visit = only("President Hassan Rouhani began his first official visit to Iraq.", "visit")
    assert actors(visit, "target") == ["Iraq"]
