"""What befalls a person once, or by his own hand, whatever day and place tellings of it in one article name."""

import re
from datetime import timedelta

from pipeline.lexicon.retold import load_retold
from pipeline.merge.facts import spot_of
from pipeline.merge.spots import lie
from schemas.family import FAMILIES, kindred
from schemas.mention import Mention

BY_TYPE = "assassination"
BOMBING = "suicide_bombing"
ONCE = frozenset({"abduction"})         # who is named as taken was mostly taken once
FEW = 3                 # more who are hit in one breath are a list of many acts' victims
MONTH = timedelta(days=31)
WORD = re.compile(r"[a-z]+")


def one_fate(one: Mention, other: Mention) -> bool:
    """Say whether both tell what befalls a person once, by name: "the killing of Leo Paz", "Paz was shot dead"."""
    if not kindred(one.event_type, other.event_type) or _victims(one).isdisjoint(_victims(other)):
        return False
    happened = one.modality == other.modality == "actual" and not _namesakes(one, other)
    return happened and (one.event_type in ONCE or (_deadly(one) and _deadly(other)))


def ends_himself(one: Mention, other: Mention) -> bool:
    """Say whether the next sentence tells that who did it died by his own hand; each bomber does so in his own act."""
    follows = not other.in_title and (other.sentence_ordinal or 0) - (one.sentence_ordinal or 0) == 1
    by_own_hand = not load_retold().himself.isdisjoint(WORD.findall(other.evidence.casefold()))
    return follows and by_own_hand and BOMBING not in (one.event_type, other.event_type)


def _namesakes(one: Mention, other: Mention) -> bool:
    """Say whether one name is rather another's: their words date them a month apart, or to other days and towns."""
    days = [mention.event_date for mention in (one, other) if mention.event_date and mention.event_date_basis == "text"]
    if len(days) < 2 or days[0] == days[1]:
        return False
    return abs(days[0] - days[1]) > MONTH or lie(spot_of(one), spot_of(other)) == "apart"


def _deadly(mention: Mention) -> bool:
    words = set(WORD.findall(mention.evidence.casefold()))
    told = mention.event_type == BY_TYPE or not words.isdisjoint(load_retold().deaths)
    return told and mention.event_type in FAMILIES and words.isdisjoint(load_retold().survived)


def _victims(mention: Mention) -> set[str]:
    hit = [actor for actor in mention.actors if actor.role == "target"]
    names = {actor.name.casefold() for actor in hit if actor.kind == "person" and actor.name[:1].isupper()}
    return names if len(hit) <= FEW else set()
