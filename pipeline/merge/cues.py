"""What the wording of a telling says of its act among others: one more act, one of many, a toll that has grown."""

import re

# "a series of attacks", "a wave of raids in recent weeks"; one night's raid comes in waves too.
SERIES = re.compile(
    r"\b(?:series|spate|string|rash|succession) of\b|\b(?:during|over|in) the same (?:period|time)\b"
    r"|\bin (?:different|various|several) parts of\b", re.I)
WAVE = re.compile(r"\b(?:waves?|surge) of\b", re.I)
LATELY = re.compile(r"\b(?:recent|weeks|months|years|fortnight)\b", re.I)
GROWN = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ew|ows?|own)|jump(?:s|ed)|increas(?:es?|ed)|mount(?:s|ed)"
    r"|soar(?:s|ed)|gone up|up) (?:sharply )?(?:to|from)\b", re.I)
BEFORE = re.compile(r"\b(?:initially|earlier|previously|originally|had (?:at )?first)\b", re.I)
ACTS = (r"(?:air ?|drone |missile |rocket |bomb |gun |terror(?:ist)? )?(?:attacks|strikes|raids|bombings|shootings"
        r"|assaults|blasts|explosions|incidents)")
# Acts of a kind, no one of them: "such raids", "hundreds of strikes", "blamed for attacks on markets".
ANY = re.compile(
    r"\b(?:such|more|many|most|all|further|other|similar|previous|past|future|frequent|regular|repeated|sporadic"
    r"|occasional|high-profile|recent|domestic|underreported|(?:dozens|hundreds|scores|thousands|number|kinds?"
    r"|lists?) of|of|for|from|against) "
    rf"(?:(?!the |these |those |both )[\w-]+ )?{ACTS}\b", re.I)
# Told of years or of a land, not of a day: "has been repeatedly targeted", "in recent months".
HABIT = re.compile(
    r"\b(?:repeatedly|in recent (?:weeks|months|years)|over the (?:years|decades))\b", re.I)
# What "another" must be of to be one more act: of those whom one act befell there is always another.
ONE_ACT = (
    r"(?:air ?|drone |missile |rocket |bomb |suicide |car |roadside |gun |terror(?:ist)? |mass )?(?:attack(?:er)?s?"
    r"|strikes?|raids?|bomb(?:er|ing)?s?|shootings?|shelling|assaults?|blasts?|explosions?|explosives?|incidents?"
    r"|ambush(?:es)?|clash(?:es)?|crash(?:es)?|drones?|missiles?|rockets?|shells?|mines?|grenades?|massacres?|murders?"
    r"|killings?|cases?|operations?|fires?|quakes?|protests?|rall(?:y|ies)|march(?:es)?|arrests?|convoys?)")
GROUND = r"(?:town|village|city|district|province|region|part|area|neighbou?rhood|place|state)"
# They tell of one more act; at the head of a sentence they leave the act told last.
ANEW = re.compile(
    r"\b(?:separate(?:ly)?|elsewhere|again|(?:even|still) (?:deadlier|bloodier|worse))\b"
    rf"|\banother (?:[\w-]+ ){{0,2}}?(?:{ONE_ACT}|{GROUND})\b"
    r"|^\W*another (?:[\w-]+ ){0,4}?(?:killed|died|shot|arrested|detained|kidnapped|abducted)\b"
    r"|^\W*(?:meanwhile|similarly|in (?:response|retaliation|revenge|reprisal))\b"
    r"|^\W*(?:\w+ ){0,3}(?:days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after|ago)\b"
    rf"|\b(?:worst|deadliest|bloodiest|biggest|latest|first|last|one) of (?:the|these|those|several|many) {ACTS}\b",
    re.I)
ITEM = re.compile(r"\s*(?:[-–—•*·]\s+|\d{1,3}[.)]\s+)(?=\S)")
# What has come together by now is none of its acts' own: "violence has killed 90 people in just under a fortnight".
LAPSE = re.compile(
    r"\b(?:over|in|during|within) (?:\w+ ){0,3}?(?:past|last|recent|under an?|over an?) (?:\w+ ){0,2}?"
    r"(?:days|weeks|months|years|fortnight|decade)\b", re.I)
SO_FAR = re.compile(
    r"\b(?:has|have)\b(?:\W+\w+){0,4}?\W+(?:killed|claimed|left|died|injured|wounded|dead)\b", re.I)
HIT_BY = re.compile(
    r"\b(?:by|seen|suffered|following|after|amid) (?:an?|the|several|new) (?:\w+ )?(?:waves?|series|spate|string) of\b",
    re.I)


def of_a_series(words: str) -> bool:
    """Say whether words tell of one act after the other as of one thing, or of acts of a kind."""
    return bool(SERIES.search(words) or ANY.search(words) or (WAVE.search(words) and LATELY.search(words)))


def adds_up(words: str) -> bool:
    """Say whether figures among words are of all acts of some days or weeks, whatever day the words name beside."""
    return bool((LAPSE.search(words) and SO_FAR.search(words)) or (HIT_BY.search(words) and LATELY.search(words)))


def of_old(words: str) -> bool:
    """Say whether words without a day of their own tell what has happened again and again."""
    return bool(HABIT.search(words))


def has_grown(words: str) -> bool:
    """Say whether a toll is told as more than was counted before: "has risen to nine"."""
    return bool(GROWN.search(words))


def counted_before(words: str) -> bool:
    """Say whether words give what was counted earlier of an act: "they had first spoken of four dead"."""
    return bool(BEFORE.search(words))


def one_more(words: str) -> bool:
    """Say whether words tell of one more act than was told so far, or begin an item of a list, which has its own."""
    return bool(ANEW.search(words) or ITEM.match(words))
