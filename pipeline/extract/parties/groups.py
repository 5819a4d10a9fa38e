"""Countries, forces, offices and groups: an owner, a common noun, or both ("Ukraine's air force", "rebels")."""

from collections.abc import Iterable

from pipeline.extract.parties import bare_nouns
from pipeline.extract.parties.descriptors import MOST_MODIFIERS, names_a_group
from pipeline.extract.parties.modifiers import PLURAL, describes, goes_on, is_verb_of, labels, of_a_trade
from pipeline.extract.parties.owner import Owner, followed
from pipeline.extract.parties.seen import Seen
from pipeline.extract.parties.somebody import told_whose
from pipeline.extract.parties.unlisted import plural_end
from pipeline.lexicon.names import CommonNoun, Known
from pipeline.sentence.reading import Reading
from schemas.vocabulary import ActorKind

LEAVING = frozenset({"withdrawal", "displacement"})  # types of acts whose `from` says what is left
LEAVING_REACH = 5  # words before a `from` in which the verb of leaving stands


def owned(reading: Reading, owner: Owner) -> tuple[Seen, int] | None:
    """Give the group that an owner and a common noun make, and the word after it."""
    found = _noun_behind(reading, owner.end, first=False)
    if not found or (owner.noun and found[1] - owner.end > 1 and not reading.noun(owner.end)):
        return None
    noun, end = found
    seen = _made(reading, owner.at, end, noun, owner)
    ethnic = owner.at > 0 and reading.words[owner.at].joined and reading.words[owner.at - 1].text.lower() == "ethnic"
    return (seen._replace(country=None) if ethnic else seen), end  # "ethnic Albanian rebels" are of where they live


def bare(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the group that a common noun makes with what it is "of" or "in", or alone."""
    words = reading.words
    article = words[at].text.lower() in reading.lexicon.grammar["both"]
    start = at + 1 if article and reading.joined(at + 1) else at
    if at and is_verb_of(reading, at):
        return None
    counted = start > at and words[start].text in reading.lexicon.numbers.whole and reading.joined(start + 1)
    start += counted  # "the two ministers"
    found = _noun_behind(reading, start, first=True)
    if not found:
        return None
    noun, end = found
    leaving = reading.joined(end) and words[end].text == "from" and _leaving(reading, end)
    owner = None if leaving else _complement(reading, end, noun)
    if owner:
        return _made(reading, start, owner.end, noun, owner), owner.end
    # "Air defenses downed five": whose, the sentence has said, with no article either.
    short = article or noun.noun in reading.lexicon.names.naming["someones"]
    lone = not noun.bare and bare_nouns.body(reading, start, end, noun)
    against = noun.kind in ("military", "rebels") and _leads(reading, end, "opposing")
    theirs = noun.noun in reading.lexicon.grammar["somebody"] and told_whose(reading, at)
    struck = bare_nouns.strikes(reading, end, noun)
    regional = words[at].text.lower() in reading.lexicon.names.naming["regional"] and noun.kind == "government"
    if not (short or lone or noun.bare or against or theirs or struck or leaving or regional):
        return None
    seen = _made(reading, start, end, noun, None)._replace(bare=noun.bare or lone)
    seen = seen._replace(possessive=seen.possessive or struck)  # it owns the blow, as "Russian shelling" does
    short = short or (lone and reading.heading) or struck
    return seen._replace(sort="short") if short else seen, end


def _noun_behind(reading: Reading, at: int, *, first: bool) -> tuple[CommonNoun, int] | None:
    """Give the common noun behind up to three modifiers, and the word after it."""
    place = at
    while place < len(reading.words) and place - at <= MOST_MODIFIERS:
        if not (first and place == at) and not reading.joined(place):
            return None
        if first and names_a_group(reading, place):
            return None  # "the Islamic State terror group"
        found = reading.noun(place)
        if found and (reading.thing(place + found[1]) or labels(reading, found[0], place + found[1])):
            return None
        if found and not goes_on(reading, place + found[1]) and not describes(reading, found[0], place + found[1]):
            return found[0], place + found[1]
        word = reading.words[place]
        if not first and place == at and of_a_trade(reading, place):
            place += 1
            continue
        if word.possessive or word.text.lower() not in reading.lexicon.names.naming["modifiers"]:
            return (found[0], place + found[1]) if found and found[0].bare else None
        place += 1
    return None


def home_of(reading: Reading, at: int, end: int, known: Known) -> str | None:
    """Give the country of what a known name means: of "the Albanians of Serbia" where they live."""
    words, naming = reading.words, reading.lexicon.names.naming
    owner = reading.known(at - 1) if at and words[at].joined and known.kind == "civilians" else None
    if owner and owner[0].form == "adjective" and owner[0].country:
        return owner[0].country  # "Iraqi Kurds"
    if known.form != "people":
        return known.country
    place = end + 1
    if reading.joined(place) and words[end].text in reading.lexicon.grammar["of_an_office"] and reading.joined(end):
        while reading.joined(place) and words[place].text in naming["compass"]:
            place += 1
        there = reading.known(place) if reading.joined(place) else None
        if there and there[0].form == "country":
            return there[0].country
    ethnic = at > 0 and words[at].joined and words[at - 1].text.lower() == "ethnic"
    return None if ethnic else known.country


def _complement(reading: Reading, at: int, noun: CommonNoun) -> Owner | None:
    """Read "of Ukraine", "of the Ukrainian armed forces", "in Kharkiv" behind a noun."""
    words = reading.words
    if at + 1 >= len(words) or not reading.joined(at) or words[at - 1].possessive:
        return None
    if noun.kind in ("military", "rebels") and (follow := _leads(reading, at, "following")):
        return followed(reading, follow)
    local = words[at].text == "in" and noun.noun in reading.lexicon.names.naming["local"]
    if words[at].text not in ("of", "from") and not local:
        return None
    place = at + 1 + (words[at + 1].text == "the")
    if place >= len(words) or not reading.joined(place):
        return None
    if noun.kind == "rebels" and not reading.known(place) and (end := plural_end(reading, place)):
        name = reading.text[words[place].start : words[end - 1].end]  # "gunmen of the Red Kites"
        return Owner(place, end, name, None, known=Known(name, "rebels", None, "actor"))
    if noun.kind == "rebels" and (band := _band(reading, place)):
        return band
    if noun.kind == "rebels" and (named := body(reading, place)) and named[0].kind == "rebels":
        known = Known(named[0].name, "rebels", named[0].country, "actor")  # "terrorists of the Red Front"
        return Owner(place, named[1], named[0].name, named[0].country, known=known)
    return owner_after(reading, place, local=local)


def _leaving(reading: Reading, at: int) -> bool:
    """Say whether those before a `from` leave what stands behind it: `pulled its troops from X`."""
    near = (word.text.lower() for word in reading.words[max(0, at - LEAVING_REACH) : at])
    entries = (entry for low in near for entry in reading.lexicon.frames.by_word.get(low, ()))
    return any(entry.frame.event_type in LEAVING and not entry.rest for entry in entries)


def _band(reading: Reading, place: int) -> Owner | None:
    """Read the named group whose noun begins at a word: "militants from the Islamist group Hamas"."""
    noun, end = _noun_behind(reading, place, first=True) or (None, place)
    known = reading.known(end) if noun and noun.kind == "rebels" and reading.joined(end) else None
    if known is None or known[0].form != "actor":
        return None
    return Owner(place, end + known[1], known[0].name, known[0].country, known=known[0])


def _leads(reading: Reading, at: int, phrases: str) -> int | None:
    """Give the word behind one of the phrases of a list at a word: "loyal to", "supporting"; None where none stands."""
    if not reading.joined(at + 1):
        return None
    words, known = [word.text for word in reading.words[at : at + 2]], reading.lexicon.names.naming[phrases]
    return at + 2 if " ".join(words) in known else at + 1 if words[0] in known else None


def owner_after(reading: Reading, place: int, *, local: bool) -> Owner | None:
    """Read the owner that begins at a word behind "of", "from" or "for"."""
    known = reading.known(place)
    if known and known[0].form == "actor":
        return _group_owner(reading, place, known[0], place + known[1])
    if known and known[0].form in ("country", "seat", "adjective") and known[0].country:
        end = place + known[1]
        adjective, found = known[0].form == "adjective", None
        if adjective or reading.words[end - 1].possessive:
            found = _noun_behind(reading, end, first=False)
            end = found[1] if found else 0 if adjective else end
        seat = reading.text[reading.words[place].start : reading.words[place + known[1] - 1].end]
        before = reading.lexicon.names.before[known[0].country]
        if not end or (known[0].form == "country" and reading.joined(end) and body(reading, end)):
            return None  # "nurses of the Kenya Mining Union"
        local_name, inner = seat if known[0].form == "seat" else "", found[0] if found else None
        return Owner(place, end, before, known[0].country, local=local_name, inner=inner)
    if not known and (placed := _placed_owner(reading, place)):
        return placed
    if known or not local or not reading.capital(place):
        return None
    end = reading.run(place, 3)
    name = reading.text[reading.words[place].start : reading.words[end - 1].end]
    return Owner(place, end, name, reading.country_of(name) or None)


def _placed_owner(reading: Reading, place: int) -> Owner | None:
    """Read "for the Punjab government": a place and the body that is its."""
    for end in range(reading.run(place, 3), place, -1):
        found = _noun_behind(reading, end, first=False) if reading.noun(end) else None
        name = reading.text[reading.words[place].start : reading.words[end - 1].end]
        if found and (country := reading.country_of(name)) is not None:
            return Owner(place, found[1], name, country or None, inner=found[0])
    return None


def _group_owner(reading: Reading, place: int, known: Known, end: int) -> Owner:
    """Read "of the Arakan Army", "from Hamas' military wing"."""
    found = _noun_behind(reading, end, first=False) if reading.joined(end) else None
    return Owner(
        place,
        found[1] if found else end,
        known.name,
        known.country,
        known=known,
        inner=found[0] if found and known.kind != "rebels" else None,
    )


def _made(reading: Reading, at: int, end: int, noun: CommonNoun, owner: Owner | None) -> Seen:
    words = reading.words
    name = owner.name(noun) if owner else _described(reading, at, end, noun)
    name = _of_the_opposition(reading, range(at, end - 1), name, noun)
    itself = owner is not None and owner.known is not None and name == owner.before
    kind = _kind_of(owner) if owner and (itself or noun.kind == "unknown") else noun.kind
    return Seen(
        words[at].start,
        words[end - 1].end,
        name,
        kind,
        owner.country if owner else None,
        noun=None if itself else noun.noun,
        possessive=words[end - 1].possessive,
        plural=noun.noun.endswith(PLURAL) or words[end - 1].text.lower() == f"{noun.noun}s",
        bare=noun.bare or owner is not None,
    )


def _of_the_opposition(reading: Reading, between: range, name: str, noun: CommonNoun) -> str:
    """Keep in a name that it is the opposition's: "Ugandan opposition candidates" are no side of Uganda's state."""
    told = any(reading.words[i].text.lower() == "opposition" for i in between) and "opposition" not in name.lower()
    return f"{name.removesuffix(noun.noun)}opposition {noun.noun}" if told and name.endswith(noun.noun) else name


def whole(owner: Owner) -> str:
    """Give the name of the owner itself: "Greek army", "Hamas", "Kharkiv"."""
    return f"{owner.before} {owner.inner.noun}" if owner.inner else owner.before


def _kind_of(owner: Owner) -> ActorKind:
    """Give the kind of "members of X": that of X."""
    return owner.inner.kind if owner.inner else owner.known.kind if owner.known else "government"


def _described(reading: Reading, at: int, end: int, noun: CommonNoun) -> str:
    """Give the name of a group that nobody owns with what tells it from others: "Maoist rebels"."""
    telling = reading.lexicon.names.naming["regional" if noun.kind == "government" else "describing"]
    front = [word.text for word in reading.words[at : end - 1] if word.text.lower() in telling]
    front = [word for word in front if word.lower() not in noun.noun]  # "Opposition supporters"
    return " ".join((*front, noun.noun)) if front and noun.kind in ("rebels", "crowd", "government") else noun.noun


def body(reading: Reading, at: int) -> tuple[Seen, int] | None:
    """Give the body whose capitalised name begins at a word: "Coordination Headquarters for the Treatment of ..."."""
    if not reading.bodies:
        return None
    words, bodies = reading.words, reading.lexicon.names.bodies
    end = reading.run(at, 8)
    heads = [i for i in range(at, end) if i in reading.bodies]
    if not heads or reading.headline or not (connects(reading, end) or (heads[-1] == end - 1 and end - at > 1)):
        return None
    while connects(reading, end):
        end = past_connector(reading, end)
    start, stop = words[at].start, words[end - 1].end
    told = {words[i].text for i in heads} & {"Police", "News"}
    kind = bodies[told.pop() if told else words[heads[-1]].text]
    country = _country_within(reading, at, end)
    if not country and kind in ("police", "government"):
        country = reading.country_of(reading.text[start : words[max(at, heads[0] - 1)].end]) or None
    return Seen(start, stop, reading.text[start:stop], kind, country, possessive=words[end - 1].possessive), end


def connects(reading: Reading, at: int) -> bool:
    """Say whether "of" or "for" ties further capitalised words to a name."""
    words = reading.words
    if not reading.joined(at) or words[at - 1].possessive or words[at].text not in ("of", "for"):
        return False
    following = at + 1 + (reading.joined(at + 1) and words[at + 1].text == "the")
    return reading.joined(following) and reading.capital(following)


def past_connector(reading: Reading, at: int) -> int:
    """Give the word after the capitalised words that a connector ties."""
    place = at + 1 + (reading.words[at + 1].text == "the")
    return reading.run(place, 4)


def _country_within(reading: Reading, at: int, end: int) -> str | None:
    found = (reading.known(i) for i in range(at, end))
    return _only({hit[0].country for hit in found if hit and hit[0].form in ("country", "adjective")})


def _only(countries: Iterable[str | None]) -> str | None:
    one = list(countries)
    return one[0] if len(one) == 1 else None


def lies_in(reading: Reading, town: str, seat: Known, known: Known) -> bool:
    """Say whether a seat of government, or of another body, lies in a country: "Brussels, Belgium"."""
    if seat.form == "seat":
        return seat.country == known.country
    return seat.form == "actor" and reading.country_of(town) == known.country
