"""Time words of a text as one string of letters, so that a grammar of phrases can be a short pattern over it."""

from pipeline.lexicon.calendar import Calendar
from schemas.value import value

# What stands between two atoms, as a letter of the code; white space is nothing, all else breaks the phrase.
GAPS = {"": "", ",": ",", "(": ",", ", on": ",",
        "on": "O", "of": "O", "at": "O", "in": "O", "on the": "O", "of the": "D", "in the": "D", "at around": "O",
        "at about": "O", "around": "O", "about": "O", "'s": "O", "’s": "O", ", at": "O", ", at around": "O",
        ", at about": "O", ", around": "O", ", about": "O", "just after": "O", "just before": "O", "shortly after": "O",
        "shortly before": "O", "at approximately": "O", "approximately": "O", ", at approximately": "O",
        "sometime": "O",
        "at just after": "O", ", just after": "O", ", shortly after": "O", ", just before": "O", "early on": "O",
        "and": "&", "&": "&", "and on": "&", "and the": "&", ", and": "&",
        "to": "-", "-": "-", "–": "-", "—": "-", "through": "-", "until": "-", "till": "-", "to the": "-", ", to": "-",
        "into": "I", "into the": "I", "and into": "I", "from": "F", "between": "F"}
BREAK = "|"
LONGEST_GAP = max(map(len, GAPS)) + 4


@value(frozen=True)
class Atom:
    """One time word: its kind (the letter of its group in Calendar.atoms), words and place."""

    kind: str
    text: str
    start: int
    end: int


@value(frozen=True)
class Coded:
    """The atoms of a text, the code string, and for each letter of it the atom it stands for (null for a gap)."""

    code: str
    at: tuple[Atom | None, ...]


def coded(text: str, calendar: Calendar) -> Coded | None:
    """Give the time words of a text in code; null where there is none."""
    if not calendar.hint(text):
        return None
    letters: list[str] = []
    at: list[Atom | None] = []
    last = -1
    for match in calendar.atoms.finditer(text):
        kind = match.lastgroup or BREAK
        gap = _gap(text, last, match.start())
        if letters and gap:
            letters.append(gap)
            at.append(None)
        letters.append(kind)
        at.append(Atom(kind, match[0], match.start(), match.end()) if kind != BREAK else None)
        last = match.end()
    return Coded("".join(letters), tuple(at)) if letters else None


def _gap(text: str, start: int, end: int) -> str:
    if start < 0 or end - start > LONGEST_GAP:
        return BREAK
    return GAPS.get(" ".join(text[start:end].split()).lower(), BREAK)
