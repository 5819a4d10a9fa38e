"""An article's own accounts: its mentions of one happening, brought together where nothing in them disagrees."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from pipeline.merge.account import account
from pipeline.merge.cues import means_an_act, one_more
from pipeline.merge.facts import facts_of, told_anew
from pipeline.merge.happening import Happening, likeness
from schemas.account import Account, Facts
from schemas.family import family, kindred
from schemas.mention import Mention

LATEST = 40             # happenings of its kind that a mention is held against, the last; few articles tell as many
AS_WHOLES = 4.0         # what must speak for two of which single mentions were kept apart
OWN_TIME = frozenset({"explicit", "relative"})


def accounts(mentions: Iterable[Mention]) -> tuple[Account, ...]:
    """Give the accounts of each article; all mentions of an article must be given together, in whatever order.

    A slot left out is no disagreement: what names no day, place or side goes on about what the article told last
    of its kind.
    """
    ordered = sorted(mentions, key=_place_in_text)
    return tuple(account(happening.mentions, happening.facts) for _, own in groupby(ordered, key=lambda m: m.article_id)
                 for happening in _happenings(tuple(own)))


def _place_in_text(mention: Mention) -> tuple[str, bool, int, int, str]:
    """Order mentions as they are told, headlines last; of one sentence first what names and counts the most."""
    told = len(mention.actors) + len(mention.quantities)
    return mention.article_id, mention.in_title, mention.start_char, -told, mention.mention_id


def _happenings(mentions: Sequence[Mention]) -> Iterable[Happening]:
    """Give what an article tells, each with its mentions.

    A mention goes to what it most speaks for, and of equals to the one told last; a headline to the one told first.
    """
    found: list[Happening] = []
    sentences = Counter((mention.event_type, mention.evidence) for mention in mentions)
    for mention in mentions:
        facts = facts_of(mention, alone=sentences[mention.event_type, mention.evidence] == 1)
        kin = [one for one in found if one.kind == family(mention.event_type)]
        near = kin if mention.in_title else reversed(kin[-LATEST:])
        fitting = [one for one in near if one.takes(mention, facts)]
        one = max(fitting, key=lambda one: (one.shares_fate(mention), one.weigh(mention, facts)), default=None)
        one = one or _meant(found, mention, facts) or Happening()
        if mention.in_title:            # headlines come last, and must find what was told first
            found = _under_it(found, one, fitting, (mention, facts))
        else:
            found = [other for other in found if other is not one]
        if one not in found:
            found.append(one)
        one.add(mention, facts)
    return _as_wholes(found)


def _meant(found: Sequence[Happening], mention: Mention, facts: Facts) -> Happening | None:
    """Give the lead's act for a headline; for words that name no day and mean a known act, what is told most of."""
    harm = not told_anew(mention)
    if lead := next((one for one in found if one.leads(mention, facts)), None):
        return lead
    if not harm or mention.time_basis in OWN_TIME or one_more(mention.evidence) or not means_an_act(mention):
        return None
    told = sorted((one for one in found if kindred(one.mentions[0].event_type, mention.event_type)),
                  key=lambda one: len(one.mentions), reverse=True)
    alone = told and len(told[0].mentions) > max((len(one.mentions) for one in told[1:]), default=0)
    return told[0] if alone and not told[0].of_many() and told[0].may_be(mention, facts) else None


def _under_it(
        found: list[Happening], one: Happening, fitting: Sequence[Happening], headline: tuple[Mention, Facts],
) -> list[Happening]:
    """Bring to one what a headline also fits with something of its own: it stands above the telling of one thing."""
    if not one.mentions or not one.heads(*headline):
        return found
    gone = []
    for other in fitting:
        fits = other.heads(*headline) and other.addressed(headline[1])
        if other is not one and fits and one.agrees(other):
            one.absorb(other)
            gone.append(other)
    return [other for other in found if other not in gone]


def _as_wholes(found: Sequence[Happening]) -> Iterable[Happening]:
    """Bring together what single mentions kept apart though all that is told of the two agrees, the likest first.

    Of one attack a sentence names this victim and the next that one, or tells of a town, and the next of its country.
    """
    harm = [one for one in found if not told_anew(one.mentions[0])]
    wholes = [one.whole() for one in harm]
    alike = sorted(((weight, -at, -after) for at, one in enumerate(wholes)
                    for after, other in enumerate(wholes[at + 1 : at + LATEST], at + 1)
                    if (weight := likeness(one, other)) >= AS_WHOLES), reverse=True)
    into = dict(enumerate(harm))
    for _, at, after in alike:
        one, other = into[-at], into[-after]
        if one is not other and one.agrees(other):
            one.absorb(other)
            into |= {number: one for number, known in into.items() if known is other}
    gone = {id(one) for number, one in enumerate(harm) if into[number] is not one}
    return [one for one in found if id(one) not in gone]
