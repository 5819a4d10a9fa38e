"""What a figure sums up: one act, a period, or all up to a day (CONTRACT, mention_quantities, scope)."""

from pipeline.extract.attachment.cumulative import mounts, of_many, over_months, to_date
from pipeline.extract.attachment.takers import Taken
from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.telling import Telling
from pipeline.lexicon import Lexicon
from schemas.vocabulary import Scope

OF_A_DAY = frozenset({"minute", "hour", "part_of_day", "day"})
TOLLS = frozenset({"killed", "injured", "casualties"})
COUNTED_OUT = frozenset({"area", "distance", "participants"})  # what is no sum of acts
MANY = 100  # who fall in one act, told without naming it, are seldom more
AS_OF = ("as of ",)
UP_TO = ("through ", "until ", "till ")


def scope_of(ground: Ground, telling: Telling, taken: Taken, lexicon: Lexicon) -> Scope:
    """Give the scope of one figure; `act` where nothing says otherwise."""
    if telling.act.is_toll and _runs_on(ground, telling, lexicon):
        return "running_total"
    if telling.time is not None and telling.time.precision in ("period", "week", "month", "year"):
        return "period"
    if taken.measure in COUNTED_OUT:
        return "act"
    if _led(telling, AS_OF) or to_date(ground.scene, taken):
        return "running_total"
    if mounts(ground.scene, taken, telling.act.taken, _of_a_day(telling)) or _come_to(ground, telling, taken, lexicon):
        return "running_total"
    return "period" if _led(telling, UP_TO) or over_months(ground.scene, taken) else "act"


def _led(telling: Telling, leads: tuple[str, ...]) -> bool:
    own = telling.time is not None and telling.time.basis != "inherited"
    return own and telling.time is not None and telling.time.text.lower().startswith(leads)


def _runs_on(ground: Ground, telling: Telling, lexicon: Lexicon) -> bool:
    """Say whether a toll is kept up over many acts: since some day, or of a war; that of a crash or a quake is its own.

    A war's dead of one day are that day's.
    """
    words, cues = set(ground.scene.words), lexicon.cues
    if _of_a_day(telling) or words & (cues["mishap"] | cues["misfortune"]):
        return False
    return bool(words & cues["running"]) or bool(words & cues["war"] and words & (cues["perfect"] | cues["counted_up"]))


def _come_to(ground: Ground, telling: Telling, taken: Taken, lexicon: Lexicon) -> bool:
    """Say whether hundreds have fallen by now, and in no one act that is named: "have been killed in air strikes".

    Likewise where their toll is said to grow: "the death toll from the air strikes rises to 687".
    """
    if taken.measure not in TOLLS or (taken.amount.value or 0) < MANY or _of_a_day(telling):
        return False
    words, cues = set(ground.scene.words), lexicon.cues
    by_now = words & cues["running"] or words & cues["perfect"] - cues["past"]  # "had died" is of one day, too
    grammar = lexicon.grammar
    grows = words & grammar["tolls"] and words & grammar["growing"] and not words & grammar["of_one_day"]
    return bool(by_now or grows) and of_many(ground.scene)


def _of_a_day(telling: Telling) -> bool:
    return bool(telling.time and telling.time.basis != "publication" and telling.time.precision in OF_A_DAY)
