"""What the wording of a telling says of its act among others: one more act, one of many, a toll that has grown."""

import re
from functools import cache, lru_cache

from pipeline.lexicon.retold import load_retold
from schemas.family import TOLL
from schemas.mention import Mention

# Of many acts: what has come together, or was in many places.
SPREAD = re.compile(
    r"\b(?:during|over|in) the same (?:period|time)\b|\bin (?:different|various|several) parts of\b", re.I)
# "a wave of raids in recent weeks"; one night's raid comes in waves too.
WAVE = re.compile(r"\b(?:waves?|surge) of\b", re.I)
LATELY = re.compile(r"\b(?:recent|weeks|months|years|fortnight)\b", re.I)
GROWN = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ew|ows?|own)|jump(?:s|ed)|increas(?:es?|ed)|mount(?:s|ed)"
    r"|soar(?:s|ed)|gone up|up) (?:sharply )?(?:to|from)\b", re.I)
BEFORE = re.compile(r"\b(?:initially|earlier|previously|originally|had (?:at )?first)\b", re.I)
# Told of years or of a land, not of a day: "has been repeatedly targeted", "in recent months".
HABIT = re.compile(
    r"\b(?:repeatedly|in recent (?:weeks|months|years)|over the (?:years|decades))\b", re.I)
# With what one act is compared, no time in which many have been: "one of the deadliest raids in recent years".
COMPARED = re.compile(r"\b(?:(?:dead|bloodi|heavi|strong|fierc)(?:li)?est|worst)\b[^.;]*", re.I)
ANSWERED = re.compile(r"\bin (?:retaliation|response|revenge|reprisal|reply|answer) (?:for|to)\b", re.I)
ITEM = re.compile(r"\s*(?:[-–—•*·]\s+|\d{1,3}[.)]\s+)(?=\S)")
# What has come together by now is none of its acts' own: "violence has killed 90 people in just under a fortnight".
LAPSE = re.compile(
    r"\b(?:over|in|during|within) (?:\w+ ){0,3}?(?:past|last|recent|under an?|over an?) (?:\w+ ){0,2}?"
    r"(?:days|weeks|months|years|fortnight|decade)\b", re.I)
SO_FAR = re.compile(
    r"\b(?:has|have)\b(?:\W+\w+){0,4}?\W+(?:killed|claimed|left|died|injured|wounded|dead)\b", re.I)
CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing)?|takes?|took|taken) (?:the )?(?:responsibility|credit)\b", re.I)
KNOWN_BY = "@"          # before the place by which an act is known, among the ways in which it was done
HIT_BY = re.compile(
    r"\b(?:by|seen|suffered|following|after|amid) (?:an?|the|several|new) (?:\w+ )?(?:waves?|series|spate|string) of\b",
    re.I)


def of_a_series(words: str, act: str = "") -> bool:
    """Say whether words tell of one act after the other as of one thing, or of acts of a kind.

    `act` is what tells it there, if known: who is held after a string of raids is held once.
    """
    words = _done(COMPARED.sub("", words), act)
    of_a_kind = SPREAD.search(words) or _any().search(_series().sub("", words))
    if of_a_kind or (WAVE.search(words) and LATELY.search(words)):
        return True
    return any(not act or _tells(act, series, words) for series in _series().finditer(words))


def _tells(act: str, series: re.Match[str], words: str) -> bool:
    """Say whether a series is what an act is: "raids" where a raid is told, or all "shelled in a wave of attacks"."""
    alike = act in load_retold().series or series.group().casefold().split()[-1].startswith(act)
    return alike or not load_retold().told_in.isdisjoint(words[: series.start()].casefold().split()[-2:])


@cache
def _series() -> re.Pattern[str]:
    """Give what finds one act after the other, "a spate of deadly attacks", but no series of articles."""
    words = load_retold()
    of_many = _one_of((*words.acts, *words.serial))
    return re.compile(rf"\b{_one_of(words.series)}['\u2019\u201d\"]? of (?:[\w-]+,? ){{0,4}}?{of_many}\b", re.I)


def _done(words: str, act: str) -> str:
    """Leave out acts that are only announced beside one that was: "claimed the raid and vowed more attacks"."""
    done = _promised().sub("", words)
    return done if act in done.casefold() or CLAIMED.search(done) else words


@cache
def _promised() -> re.Pattern[str]:
    words = load_retold()
    return re.compile(rf"\b{_one_of(words.promised)} (?:of )?{_one_of(words.to_come)}\b[^,.;]*", re.I)


@cache
def _any() -> re.Pattern[str]:
    """Give what finds acts of a kind, no one of them: "such raids", "hundreds of strikes", "the attacks of 2016"."""
    acts = _acts(load_retold().acts)
    return re.compile(
        r"\b(?:such|more|many|most|all|further|other|similar|previous|past|future|frequent|regular|repeated|sporadic"
        r"|occasional|high-profile|recent|domestic|underreported|mainly|mostly|chiefly|largely"
        r"|(?:dozens|hundreds|scores|thousands|number|kinds?|lists?) of|of|for|from|against) "
        rf"(?:(?!the |these |those |both )[\w-]+ )?{acts}\b|\b{acts} (?:of |in )?(?:19|20)\d\d\b", re.I)


def _acts(nouns: tuple[str, ...]) -> str:
    """Give the pattern of nouns of acts, one of which may say by what it was done before it."""
    return f"(?:{_one_of(load_retold().means)} )?{_one_of(nouns)}"


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


def adds_up(words: str) -> bool:
    """Say whether figures among words are of all acts of some days or weeks, whatever day the words name beside."""
    words = COMPARED.sub("", words)
    return bool((LAPSE.search(words) and SO_FAR.search(words)) or (HIT_BY.search(words) and LATELY.search(words)))


def of_old(words: str) -> bool:
    """Say whether words without a day of their own tell what has happened again and again."""
    return bool(HABIT.search(COMPARED.sub("", words)))


def has_grown(words: str) -> bool:
    """Say whether a toll is told as more than was counted before: "has risen to nine"."""
    return bool(GROWN.search(words))


def counted_before(words: str) -> bool:
    """Say whether words give what was counted earlier of an act: "they had first spoken of four dead"."""
    return bool(BEFORE.search(words))


def claims_an_act(words: str) -> bool:
    """Say whether words tell who says that an act was theirs, who need not be whom a witness saw do it."""
    return bool(CLAIMED.search(words))


def named_by(place: str, act: str, words: str) -> bool:
    """Say whether words name an act, by its noun, as one known by where it was: "the 2008 Orlin bombings"."""
    return act in _nouns() and bool(_known_by_place(place, act).search(words))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_retold().known_act)


@lru_cache(maxsize=1024)
def _known_by_place(place: str, act: str) -> re.Pattern[str]:
    """Give what finds "the Orlin raid", "2008 Orlin bombings", "Friday's attacks in Orlin"."""
    words, there = load_retold(), re.escape(place)
    noun = rf"(?:{_one_of(words.means)} )?{re.escape(act)}s?"
    known = "|".join((rf"\b{_one_of(words.known_by)} ", r"\b\w+['\u2019]s "))
    known = rf"(?:{known})(?:[\w.,-]+ ){{0,4}}?"
    forms = (rf"{known}{there},? (?:[\w-]+ )?{noun}\b", rf"\b\d{{4}} {there},? (?:[\w-]+ )?{noun}\b",
             rf"{known}{noun} {_one_of(words.where)} (?:[\w-]+ ){{0,2}}?{there}\b")
    return re.compile("|".join(forms), re.I)


def of_the_same(words: str) -> bool:
    """Say whether words name the act told last: "what appears to be the same attack"."""
    return bool(_the_same().search(words))


@cache
def _the_same() -> re.Pattern[str]:
    return re.compile(rf"\bthe same {_one_of(load_retold().known_act)}\b", re.I)


def answers(words: str) -> bool:
    """Say whether words tell of one act and of another that it answered: "raided X in retaliation for shelling Y"."""
    return bool(ANSWERED.search(words))


def one_more(words: str) -> bool:
    """Say whether words tell of one more act than was told so far, or begin an item of a list, which has its own."""
    return bool(_anew().search(words) or ITEM.match(words))


@cache
def _anew() -> re.Pattern[str]:
    """Give what finds words of one more act; at the head of a sentence some of them leave the act told last."""
    words = load_retold()
    return re.compile(
        r"\b(?:separate(?:ly)?|elsewhere|(?<!back )again|(?:even|still) (?:deadlier|bloodier|worse))\b"
        rf"|\banother (?:(?!{_one_of(words.lending)}\b)[\w-]+ ){{0,2}}?"
        rf"(?:{_acts(words.one_act)}|{_one_of(words.ground)})\b"
        r"|^\W*another (?:[\w-]+ ){0,4}?(?:killed|died|shot|arrested|detained|kidnapped|abducted)\b"
        r"|^\W*(?:earlier|later|also) (?:in|on|that|the same) "
        r"|^\W*(?:meanwhile|similarly|in (?:response|retaliation|revenge|reprisal))\b"
        r"|^\W*(?:\w+ ){0,3}(?:days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after|ago)\b"
        rf"|\b(?:worst|deadliest|bloodiest|biggest|latest|first|last|one) of (?:the|these|those|several|many) "
        rf"{_acts(words.acts)}\b", re.I)


def means_an_act(mention: Mention) -> bool:
    """Say whether the noun of one known act tells a mention, or whom it befell: "three fell in the raid"."""
    found = [*_the_act().finditer(mention.evidence)]
    if mention.event_type == TOLL:
        return bool(found)
    return any(one["within"] or one["did"] or mention.rule.endswith(f"/{one['act'].casefold()}") for one in found)


@cache
def _the_act() -> re.Pattern[str]:
    """Give what finds the noun of one known act that nothing beside it says to be another: "the raid of 2016"."""
    words = load_retold()
    known = rf"(?:that |th(?:e|is) (?:(?!{_one_of(words.other_acts)}\b)[\w-]+ ){{0,2}}?)"
    return re.compile(
        rf"(?P<within>\b(?:in|during|by|from) )?\b{known}(?:{_one_of(words.means)} ){{0,2}}"
        rf"(?P<act>{_one_of(words.known_act)})\b(?! (?:of|in (?:19|20)\d\d)\b)"
        rf"(?P<did>,?(?: (?:which|that|also|has|had|have)){{0,3}} {_one_of(words.took)}\b)?", re.I)


def of_those_told(words: str) -> bool:
    """Say whether words count some of those who were told before: "among the dead", "three of the 41"."""
    return bool(_those().search(words))


@cache
def _those() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:among|of|including) (?:the|those) (?:(?!{_one_of(load_retold().verbs)}\b)[\w-]+ ){{0,2}}?"
        rf"{_one_of(load_retold().those)}\b|\bof the \d+\b", re.I)
