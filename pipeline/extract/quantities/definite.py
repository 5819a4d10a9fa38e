"""The one victim whom a definite noun names: "the driver", "his wife", "the general's daughter", "himself"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.quantities.bounds import bounds_of
from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.guards import compared, is_described, of_kin, only_of_kin
from pipeline.extract.quantities.heads import NEAR, Scan, head_of
from pipeline.extract.quantities.phrase import OLD, Phrase
from pipeline.extract.quantities.words import ends_phrase, following
from pipeline.lexicon import Lexicon

AND = re.compile(r"\s+and\s+(?!(?:the|his|her|their|its|my|our|an?|another|one)\b)", re.IGNORECASE)
GAPPED = re.compile(r"(?:\band|\bbut|\bwhile|\bleav(?:es?|ing)|\bleft|,)\s+$")
ORDINAL = re.compile(r"\S+\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first|last|only|\d+\w\w)\s")
EQUATED = re.compile(r"\b(?:been|be)\s+$")  # "a man, thought to be the driver, was killed": told once already
# "the girl, Ana Lopez, the daughter of a mayor, died": one person
APPOSED = re.compile(r"\b(?:the|his|her|an?)\s(?:\w+\s)?\w+,\s[A-Z][\w'’-]+(?:\s[\w'’-]+){0,3},\s$", re.IGNORECASE)
TITLED = re.compile(r"(?:(?<= )[a-z]{3,}|^[A-Z][a-z]{2,})(?= [A-Z][a-z]+(?: [A-Z]|['’,. ]))")
ASIDE = re.compile(r"[A-Z][^,]*,")  # "the ELN, kidnapped engineer": another's name stands between
SEVERAL = re.compile(r"\s+(?:were|are|have)\b")  # "the pilot and navigator were hurt"
TWIN = re.compile(r"\b(?:the |his |her |their )?(?:identical )?twin ", re.IGNORECASE)
OF_ANOTHER = re.compile(r" of (?:an?|the|his|her|their|one) ")
TWO = 2
NAME = re.compile(r"(?: [A-Z][\w'’-]*)+")  # behind what someone is
OPENER = re.compile(
    r"\b(?:(?:the|his|her|their|its|my|our)\s|[^\W\d_]+(?:['’]s|s['’])\s|(?:him|her)self\b)", re.IGNORECASE
)


def definites(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield the single persons of a sentence that tells of harm, in order; they may overlap other phrases."""
    for match in OPENER.finditer(text):
        if match[0].lower().endswith("self"):
            found: Found | None = Found(match.end(), head="person", unit="person")
        else:
            found = _someone(text, match.end(), lexicon)
        if found is None or ASIDE.match(text, match.end(), found.end) or _taken(text, match, found, lexicon):
            continue
        if only_of_kin(text, match.start(), found.end, lexicon) or of_another(text, found, lexicon):
            continue
        one = _one(text, _before_its_fate(text, match.start(), found, lexicon), lexicon)
        if not one or EQUATED.search(text, 0, match.start()) or compared(text, match.start()):
            continue
        if text.startswith(" of ", found.end) and APPOSED.search(text, 0, match.start()):
            continue
        figure = Figure(match.start(), match.start(), "article", "", lexicon.amounts.groups.get(found.head or "", 1))
        yield Phrase(match.start(), found.end, figure, bounds_of(figure, ()), found, None, definite=True)
        yield from paired(text, found, lexicon)
    yield from _titled(text, lexicon)
    yield from _twins(text, lexicon)


def _taken(text: str, opener: re.Match[str], found: Found, lexicon: Lexicon) -> bool:
    """Say whether `her` is whom somebody takes, not whose: "took her hostage"."""
    return opener[0].lower() == "her " and text[opener.end() : found.end] in lexicon.grammar["taken_for"]


def of_another(text: str, found: Found, lexicon: Lexicon) -> bool:
    """Say whether one is named as kin of somebody whose fate is told right behind: "the father of a boy killed in"."""
    other = OF_ANOTHER.match(text, found.end) if found.head in lexicon.amounts.sets["kin"] else None
    named = head_of(text, other.end(), True, lexicon) if other else None
    if other is None or named is None or named.unit != "person":
        return False
    return is_described(text, other.end(), named.end)


def _twins(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield two of one birth that no number counts: "twin brothers were killed"."""
    for match in TWIN.finditer(text):
        found = head_of(text, match.end(), False, lexicon)
        if found is not None and found.unit == "person" and found.form is not None and not found.partitive:
            figure = Figure(match.start(), match.start(), "both", "", TWO)
            yield Phrase(match.start(), found.end, figure, bounds_of(figure, ()), found, None)


def _someone(text: str, at: int, lexicon: Lexicon) -> Found | None:
    """Give the head of what a definite word begins; None where none of the next words is a person's, as mostly."""
    words = following(text, at, NEAR)
    if lexicon.units.persons.isdisjoint([word.low for word in words]) and not any(OLD in word.low for word in words):
        return None
    return Scan(words, True, lexicon).run()


def _titled(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield those whose name stands behind what they are: "tribal leader Ali Hassan", "Journalist Ana Lopez"."""
    for match in TITLED.finditer(text):
        found = head_of(text, match.start(), True, lexicon) if match[0].lower() in lexicon.units.persons else None
        if found is None or found.end != match.end() or found.unit != "person" or found.measure is not None:
            continue
        if found.form is not None and (found.form.is_plural or found.head in lexicon.cues["sport"]):
            continue
        if of_kin(text, match.start(), lexicon):
            continue
        named = NAME.match(text, match.end())
        name = named[0].split() if named else []
        if not lexicon.names.bodies.keys().isdisjoint(name):
            continue  # "the leftist Homeland Union"
        if name and (name[0].lower() in lexicon.units.persons or name[0].lower() in lexicon.calendar.weekdays):
            continue  # "Egyptian Christians", "took four guards hostage Monday"
        figure = Figure(match.start(), match.start(), "article", "", 1)
        yield Phrase(match.start(), found.end, figure, bounds_of(figure, ()), found, None, definite=True)


def paired(text: str, found: Found, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield the second of two kin under one article: "his wife and son", "a mother and daughter"."""
    joined = AND.match(text, found.end)
    kin = lexicon.amounts.sets["kin"]
    other = head_of(text, joined.end(), True, lexicon) if joined else None
    if joined is None or other is None:
        return
    two = {found.head, other.head} <= kin or (other.head != found.head and SEVERAL.match(text, other.end))
    if two and _one(text, other, lexicon):
        figure = Figure(joined.end(), joined.end(), "article", "", 1)
        yield Phrase(joined.end(), other.end, figure, bounds_of(figure, ()), other, None, definite=True)


def _before_its_fate(text: str, start: int, found: Found, lexicon: Lexicon) -> Found:
    """Read "and his brother wounded" as of one person, whose fate the participle tells."""
    last = text[start : found.end].lower().split()[-1]
    fated = found.form is not None and found.head != last and last in lexicon.amounts.fates
    gapped = fated and GAPPED.search(text, 0, start) and not ORDINAL.match(text, start)
    return replace(found, measure=None) if gapped else found


def _one(text: str, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun names one person: "the guard", but no "the police", "the suspect vehicle", "the dead man"."""
    form = found.form
    if found.unit != "person" or found.measure is not None or found.partitive:
        return False
    if found.head in lexicon.amounts.groups and text.startswith(" of ", found.end):
        return False  # "the pair of raids"
    if form is not None and (form.is_plural or found.head in lexicon.amounts.sets["definite_not"]):
        return False
    after = next(iter(following(text, found.end, 1)), None)
    return after is None or ends_phrase(after, lexicon)
