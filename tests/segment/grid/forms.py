"""The grid: in what ways a page may print the articles that it holds; a form is one way in each of them."""

from dataclasses import dataclass
from random import Random

SIGNS = {"bar": " | ", "dash": " - ", "dot": " · ", "bullet": " • ", "long dash": " — ", "comma": ", ", "tab": "\t",
         "slash": " / ", "line": "\n"}
# Ways of each, those that are met more often more than once.
WAYS: dict[str, tuple[str, ...]] = {
    "items": ("2", "3", "3", "4", "4", "5", "6", "8"),
    "gap": ("blank", "blank", "blank", "blank", "blanks", "rule", "stars", "spaced stars", "none"),
    "source": ("plain", "plain", "plain", "plain", "round", "square", "domain", "trail", "via", "by", "label", "dash",
               "account", "country", "absent", "flag", "count", "end"),
    "names": ("known", "unknown", "mixed", "mixed"),
    "time": ("ago", "ago", "ago", "short", "words", "iso", "iso clock", "clock", "day", "day", "day first", "no year",
             "figures", "weekday", "absent", "absent", "short year"),
    "label": ("", "", "", "", "Updated ", "Published ", "Posted: "),
    "writer": ("absent", "absent", "absent", "by", "bare", "joined"),
    "beside": ("absent",) * 12 + ("length", "counts", "link"),
    "section": ("absent", "absent", "absent", "absent", "absent", "caps", "words"),
    "sign": (*SIGNS, "line", "line", "bar", "dot"),
    "source at": ("above", "above", "below", "below", "title", "foot"),
    "time at": ("above", "below", "below", "title", "foot", "text"),
    "writer at": ("below", "below", "above", "foot"),
    "first": ("source", "time"),
    "title": ("sentence", "sentence", "words", "caps", "odd", "odd", "mixed"),
    "mark": ("", "", "", "", "", "## ", "**", "number", "• ", "Title: ", "quotes", "picture", "SECTION/"),
    "title at": ("above",) * 18 + ("twice", "below"),
    "lines": ("one",) * 12 + ("two",),
    "body": ("line", "paragraphs", "paragraphs", "paragraphs", "spaced", "short", "short"),
    "extra": ("none", "none", "none", "none", "heading", "bullets", "quote", "dateline", "read more", "share",
              "comments", "caption"),
    "top": ("none", "none", "main", "head", "dated head"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way in each row of the grid."""

    ways: tuple[tuple[str, str], ...]

    def __getitem__(self, name: str) -> str:
        return dict(self.ways)[name]


def drawn(rng: Random) -> Form:
    """Draw a form that a reader could tell the articles of a page by."""
    while True:
        form = Form(tuple((name, rng.choice(ways)) for name, ways in WAYS.items()))
        if readable(form):
            return form


def readable(form: Form) -> bool:
    """Say whether a reader could: something besides a line's length parts each text from the next title."""
    fielded = form["source"] != "absent" or form["time"] != "absent"
    parted = form["gap"] not in ("none", "blanks" if form["body"] == "spaced" else "none",
                                 "blank" if form["body"] == "spaced" else "none")
    if form["source"] == "end" and (form["source at"] != "foot" or form["sign"] != "line" or form["extra"] != "none"):
        return False        # what stands behind the last sentence is on no line of its own
    if form["lines"] == "two" and (form["title"] in ("words", "caps", "odd", "mixed") or form["title at"] != "above"
                                   or "title" in (form["source at"], form["time at"])
                                   or form["mark"] not in ("", "picture")):
        return False        # nothing but a small letter tells that a line goes on
    if form["source"] in ("trail", "count") and form["source at"] == "title":
        return False
    dated = form["time"] in ("iso", "iso clock", "clock", "day", "day first", "no year", "ago")
    if form["time at"] == "text" and not (dated and form["source"] != "absent" and form["title at"] == "above"):
        return False        # a reader sees a date as such in front of a text, below fields of its own
    above = any(form[name] != "absent" and form[f"{name} at"] not in ("foot", "text") for name in ("source", "time"))
    if form["title at"] == "below" and not (fielded and above and parted):
        return False
    return (fielded and (parted or above)) or (parted and form["gap"] in ("rule", "stars", "spaced stars"))
