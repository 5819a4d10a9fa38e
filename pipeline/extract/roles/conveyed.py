"""From whom and to whom goods were given, where a passive tells it of the goods: `aid from X to Y was delivered`."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.prepositional import led_by
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene


def conveyed(scene: Scene, found: Found) -> tuple[Parties, Parties]:
    """Give who gave goods and to whom, as prepositions before the passive tell; nobody where none do."""
    goods, towards = found.trigger.objects, found.trigger.towards
    if found.frame.event_type != "aid" or not goods or not towards:
        return (), ()
    front = clause_range(scene, found.first)
    origin = next((j for j in front if scene.words[j] == "from" and scene.words[j - 1] in goods), None)
    if origin is None:
        return (), ()
    taking = (j for j in range(origin + 1, front.stop) if scene.words[j] in towards)
    return led_by(scene, origin)[:1], next((led_by(scene, j)[:1] for j in taking), ())
