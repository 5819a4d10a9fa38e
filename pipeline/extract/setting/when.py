"""When an act was: its own time, the sentence's, the time of saying, or that of the act it continues."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.memory import Memory
from pipeline.extract.acts.nearest import attributive, dates_a_noun, dates_next, owning, tells_later
from pipeline.extract.acts.time_reach import out_of_reach
from pipeline.extract.setting.reactions import own_time, reacted_to
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from schemas.time import Anchor, TimeSpan

SINCE_REACH = 12  # tokens between `since` and the date of its clause
POINTS = ("day", "part_of_day", "hour")


def time_of(scene: Scene, act: Act, lexicon: Lexicon, anchor: Anchor | None) -> TimeSpan | None:
    """Give the time that the act's own sentence fixes, or None."""
    own = [t for t in act.times if t.start is not None or t.end is not None]
    if reacted_to(scene, act):
        return next((t for t in own if own_time(scene, act, t)), None)
    if own:
        own = sorted(own, key=lambda t: (act.modality == "planned" and _gone(t, anchor), _rank(scene, act, t)))
        told = (t for t in own if not _of_saying(scene, t, act))  # "X today confirmed the capture of Y on June 14"
        return _since(scene, act, next(told, own[0]), lexicon, anchor)
    fronted = next((t for t in scene.times if not scene.in_zone(t) and _before_the_verb(scene, t)), None)
    if fronted is not None and out_of_reach(scene, act.lead, fronted):
        return None
    if fronted is not None and not (owning(scene, fronted) and tells_later(scene, act.lead, fronted)):
        return fronted if act.modality != "planned" or not _gone(fronted, anchor) else None
    return _time_of_saying(scene, act, lexicon)


def _before_the_verb(scene: Scene, time: TimeSpan) -> bool:
    """Say whether a time opens a sentence or stands behind its subject, and no act that it would be of stands there."""
    at, cues = scene.token_at(time.start_char), scene.lexicon.cues
    led = scene.words[0] in scene.grammar["at_its_time|fronted"]  # "in a raid on Friday, soldiers killed"
    if not led and any(opening.first < at for opening in scene.openings):
        return False
    return not any(cues.verbal(low) or low in cues["pasts"] for low in scene.words[:at])


def inherited_time(act: Act, memory: Memory, ordinal: int, claimant: str | None, continues: bool) -> TimeSpan | None:
    """Give the time of an earlier sentence while the text goes on about the same act, marked as inherited."""
    if act.back:
        told = memory.strike_before(ordinal, act=act)
    elif act.event_type == "interception":
        told = memory.answered(ordinal, act.sides.sources, act.sides.targets, act.lands)
    elif continues and act.taken:
        told = memory.same_before(ordinal, act.family, claimant)
    else:
        return None
    if told is None or told.time is None:
        return None
    return replace(told.time, basis="inherited")


def _gone(time: TimeSpan, anchor: Anchor | None) -> bool:
    """Say whether a time was over as the text was published, so that nothing planned is to be then."""
    return anchor is not None and time.end is not None and time.end <= anchor.published_at


def _since(scene: Scene, act: Act, time: TimeSpan, lexicon: Lexicon, anchor: Anchor | None) -> TimeSpan:
    """Read `since it began its war on <date>`: from the date to publication; `since it fell on` tells a day."""
    at = scene.token_at(time.start_char)
    words = scene.lows(at - SINCE_REACH, at)
    if "since" not in words or time.precision == "period" or anchor is None or time.start is None:
        return time
    if dates_next(scene, time) or _done_since(scene, act, at):
        return time
    if any(low in (",", ";") or low in lexicon.cues.say for low in words[words.index("since") :]):
        return time
    end = day_after(anchor.published_at)
    return replace(time, end=end, precision="period", day=anchor.published_at.date())


def _done_since(scene: Scene, act: Act, at: int) -> bool:
    """Say whether an act is what a clause behind `since` tells, over at the date at token `at`, and no toll since."""
    since = max(j for j in range(max(0, at - SINCE_REACH), at) if scene.words[j] == "since")
    counted = any(t.amount.start_char < scene.tokens[since].start for t in act.taken)
    told = act.modality == "actual" and not counted and any(since < found.first < at for found in act.founds)
    return told and scene.grammar["beginning"].isdisjoint(scene.lows(since, at))


def _rank(scene: Scene, act: Act, time: TimeSpan) -> int:
    """Rank a time before others that dates the act's noun, behind them what another clause has: `Shut on Friday after`.

    `Held on Tuesday in the June 3 raid`: the raid was on June 3.
    """
    if attributive(scene, time) and dates_a_noun(act.founds, scene.token_at(time.end_char)):
        return -1
    own = scene.clause_of(time.start_char) in {scene.clauses[found.first] for found in act.founds}
    if own or act.lead.entry.form == "ing":  # "X drew on Friday, banning Y from the cup this month"
        return 0
    return 1 if time.start_char > scene.tokens[act.lead.first].start else 2


def _of_saying(scene: Scene, time: TimeSpan, act: Act | None = None) -> bool:
    """Say whether a time stands right beside a verb of saying, and it is no act's: `confirmed today`, `on Monday said`.

    So does one that a clause opens with: `On Monday, X said Y was seized on Sunday`, `In an address on Monday, X said`.
    """
    before, behind = scene.token_at(time.start_char), scene.token_at(time.end_char)
    founds = act.founds if act else scene.openings
    opens = "," not in scene.words[:before] and all(before < found.first for found in founds)
    if opens and scene.lows(behind, behind + 1) == (",",):
        said = scene.tokens[behind + 1].start if behind + 1 < len(scene.tokens) else None
        if any(claim.zone[0] == said for claim in scene.claims):
            return True
    told = {j for found in (act.founds if act else ()) for j in range(found.first, found.last)}
    beside = (*range(max(0, before - 2), before), *range(behind, min(behind + 1, len(scene.words))))
    return any(scene.words[j] in scene.lexicon.cues.say and j not in told for j in beside)


def day_after(moment: datetime) -> datetime:
    """Give the midnight that ends the day of a moment."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def day_of_saying(scene: Scene, act: Act) -> date | None:
    """Give the day on which an act was told, where its attribution names one: `X said on Monday that ...`."""
    if act.claim is None:
        return None
    zones = [c.zone for c in scene.claims if (c.party, c.span) == (act.claim.party, act.claim.span)]
    told = (t for t in scene.times if t.day and any(start <= t.start_char < end for start, end in zones))
    named = act.claim.span[0] if act.claim.span else 0
    return next((t.day for t in told if t.end_char < named or _of_saying(scene, t)), None)


def _time_of_saying(scene: Scene, act: Act, lexicon: Lexicon) -> TimeSpan | None:
    """Read `X has done it, Y said Friday`: done by the day of saying."""
    if act.claim is None or not act.lead.is_verb or act.lead.roles == "toll" or act.modality != "actual":
        return None
    zone, before = act.claim.zone, scene.lows(act.lead.first - 3, act.lead.first)
    named = act.claim.span[0] if act.claim.span else 0
    said = [t for t in scene.times if zone[0] <= t.start_char < zone[1] and t.precision in POINTS]
    if not lexicon.cues["perfect"].intersection(before):
        own = {"its", "their"}.intersection(before) and act.claim.stance != "denies"
        said = [t for t in said if own and t.end_char < named]  # "On Monday, X said its troops took Y"
    return next(iter(said), None)
