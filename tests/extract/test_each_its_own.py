"""Each verb or noun its own sides: two sides each, who is hit back, what a participle or `by X of Y` tells."""

import pytest

from tests.extract.tell import actors, told

SIDES = [
    ("Chad bombed Mali and shelled Kenya.", "air_strike", ["Chad"], ["Mali"]),
    ("Chad bombed Mali and shelled Kenya.", "shelling", ["Chad"], ["Kenya"]),
    ("Chad bombed Mali before shelling Kenya.", "shelling", ["Chad"], ["Kenya"]),
    ("Chad imposed sanctions on Mali and expelled a Kenyan envoy.", "sanction", ["Chad"], ["Mali"]),
    ("Chad attacked Mali, hitting a Kenyan ship.", "attack", ["Chad"], ["Mali"]),
    ("Chad attacked a Malian base and a Kenyan ship.", "attack", ["Chad"], ["Mali", "Kenya"]),
    ("A woman stabbed a Kenyan soldier, who shot her dead.", "attack", ["woman"], ["Kenyan soldier"]),
    ("The guard had shot an attacker who had stabbed a nurse in Goma.", "attack", ["guard"], ["attacker"]),
    ("Chad's army hit six targets in response to the nine rockets that were fired at Chad.", "shelling", [], ["Chad"]),
    ("In revenge for the killing of its envoy, Chad bombed Mali.", "air_strike", ["Chad"], ["Mali"]),
    ("In revenge for the killing of its envoy, Chad bombed Mali.", "assassination", [], ["envoy"]),
    ("A Malian raid targeting Kenyan rebels killed six nurses.", "attack", ["Mali"], ["Kenyan rebels", "nurses"]),
    ("A coalition supporting Mali bombed Chad.", "air_strike", [], ["Chad"]),
    ("Kenyan jets supporting Malian troops bombed a Chadian village.", "air_strike", ["Kenya"], ["Chad"]),
    ("A court trying Mali's former president jailed a Kenyan officer.", "arrest", [], ["Kenyan officer"]),
    ("The killing by Malian soldiers of six nurses stirred Chad.", "attack", ["Malian soldiers"], ["nurses"]),
    ("Kenya condemned the bombing by Chad of a Malian port.", "air_strike", ["Chad"], ["Mali"]),
    ("Missiles fired at Chad by Kenya were shot down.", "interception", ["Chad"], ["Kenya"]),
    ("A Kenyan drone that Mali said it had shot down hit a school in Chad.", "drone_attack", ["Kenya"], []),
    ("Kenyan troops fell into a Malian ambush.", "attack", ["Mali"], ["Kenyan troops"]),
    ("Kenyan troops came under fire from Chad.", "attack", ["Chad"], ["Kenyan troops"]),
    ("Chad used drones against Kenyan troops.", "drone_attack", ["Chad"], ["Kenyan troops"]),
    ("Issa Keita, a Malian officer who killed two guards, was shot in Chad.", "attack", ["Issa Keita"], ["guards"]),
    ("Issa Keita, whom Kenya accused of killing two guards, died in Chad.", "casualties", [], ["Issa Keita"]),
    ("Kenya, accused by Mali of shelling Chad, denied the charge.", "shelling", ["Kenya"], ["Chad"]),
    ("Mali's police chief met two envoys. He urged Chad to free a nurse.", "demand", ["Malian police chief"], ["Chad"]),
    ("Mali's army chief was killed in a Kenyan raid.", "attack", ["Kenya"], ["Malian army chief"]),
    ("Chad thanked Kenya for helping free six nurses held in Mali.", "prisoner_exchange", ["Kenya"], ["nurses"]),
    ("Kenya called for a truce between Chad and Mali.", "demand", ["Kenya"], ["Chad", "Mali"]),
    ("A plan to bomb Mali was condemned by Kenya.", "criticism", ["Kenya"], []),
    ("A Kenyan student bombed a church in Nairobi.", "bombing", ["Kenyan student"], []),
    ("A Malian man wanted by Kenya over a bombing was killed in Chad.", "bombing", ["Malian man"], []),
    ("When rebels hit Gao, Chad and Kenya bombed Kano.", "air_strike", ["Chad", "Kenya"], []),
    ("Two days after Mali accused Chad of arming rebels that hit its posts, Kenya left.", "mobilization", ["Chad"],
     ["rebels"]),
    ("Two days after rebels shelled Mali, Kenyan envoys left Gao.", "shelling", ["rebels"], ["Mali"]),
    ("Chad has arrested a man Kenya accuses of murder.", "arrest", ["Chad"], ["man"]),
    ("Peru cleared Chad of shelling Gao.", "shelling", [], []),
    ("Having praised Kenya, Chad criticised Mali.", "criticism", ["Chad"], ["Mali"]),
    ("A march by nurses was broken up by police.", "protest_repressed", ["police"], ["nurses"]),
    ("Nurses of the Kenya Mining Union went on strike.", "protest", ["nurses"], []),
    ("The Russians bombed Gao.", "air_strike", ["Russians"], []),
    ("The town was captured from Mali by Chad.", "territory_captured", ["Chad"], ["Mali"]),
    ("The town, captured by Chad from Mali, was retaken on Friday.", "territory_regained", [], []),
    ("He was shot by two gunmen on Monday.", "attack", ["gunmen"], []),
    ("All of Chad's neighbours but Kenya condemned Mali.", "criticism", [], ["Mali"]),
    ("No one but Kenya condemned Mali.", "criticism", ["Kenya"], ["Mali"]),
    ("Six soldiers died as their truck hit a mine laid by Malian rebels.", "bombing", ["Malian rebels"], ["soldiers"]),
]


@pytest.mark.parametrize(("text", "event_type", "sources", "targets"), SIDES)
def test_each_act_has_its_own_sides(text: str, event_type: str, sources: list[str], targets: list[str]) -> None:
    """Who does what to whom is told of each act for itself."""
    mention = next(m for m in told(text) if m.event_type == event_type)
    assert [actors(mention, "source"), actors(mention, "target")] == [sources, targets]


HAPPENED = [
    ("No group claimed responsibility for the shelling of Nairobi.", "shelling", "actual", "affirmed"),
    ("Kenya did not shell Nairobi.", "shelling", "actual", "negated"),
    ("It was not Chad but Kenya that shelled Nairobi.", "shelling", "actual", "affirmed"),
    ("Rebels battling to topple Chad's president attacked Nairobi.", "attack", "actual", "affirmed"),
    ("Kenya is trying to free six nurses abducted by Mali.", "abduction", "actual", "affirmed"),
    ("A plan to bomb Mali was condemned by Kenya.", "criticism", "actual", "affirmed"),
    ("Many marched to protest against Chad's shelling of Gao.", "shelling", "actual", "affirmed"),
    ("Rebels are trying to get six nurses abducted.", "abduction", "hypothetical", "affirmed"),
]


@pytest.mark.parametrize(("text", "event_type", "modality", "polarity"), HAPPENED)
def test_what_came_about(text: str, event_type: str, modality: str, polarity: str) -> None:
    """What an infinitive before it plans, or nobody owned up to, is no plan and no denial of an act behind."""
    mention = next(m for m in told(text) if m.event_type == event_type)
    assert (mention.modality, mention.polarity) == (modality, polarity)


def test_who_is_meant_in_what_is_denied_did_what_is_told_of_them():
    """A relative clause says who is meant, and is not denied with the rest."""
    rows = told("Chad denied that it armed the rebels who bombed a Kenyan mine.")
    assert [m.claimant_text for m in rows if m.event_type == "bombing"] == [None]
