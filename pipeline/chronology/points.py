"""The grammar of single points in time: "late on Thursday, June 5, 2025", "three weeks ago", "overnight on Friday"."""

import re
from typing import Any

from pipeline.chronology.atoms import Atom, Coded
from pipeline.lexicon.calendar import Calendar, Hours
from schemas.time import Expression, TimeUnit

# Letters are the groups of Calendar.atoms (w weekday, m month, d day number, y year, i ISO date, p part of day,
# a section, o overnight, c clock, t today, u last week, g ago, x window, l last/next, s season, e decade,
# f feast) and the gaps of atoms.GAPS. No article stands between weekday and date: "held Friday in the May 3 raid".
POINT = re.compile(r"""
    (?P<over>[opt][FOD]?w[-&I]w|(?<![wd])p[-I]w)
  | (?P<day>(?:(?:F?c[-&][cp]|[apoc])[ODI]?){0,2}
      (?: (?:l?w(?:[OD]?p)?[,O]?)? (?: md[-&]d(?:,?y)? | d[-&]d[OD]?m(?:,?y)? | md(?:,?y)? | d[OD]?m(?:[,OD]?y)? | i
            | f(?:[OD,]?y)? )
        | w[OD]?u | u[OD]?w | l?w | t )
      (?:[OD,]?(?:F?c[-&][cp]|[poc])|a[OD]?p){0,2})
  | (?P<season>l?s(?:[OD]?y)?) | (?P<decade>(?:a[OD]?)?e)
  | (?P<month>(?:a[OD]?)?(?:m[,OD]?y | m[OD]?u | l?m))
  | (?P<year>(?:a[OD]?)?y)
  | (?P<unit>(?:a[OD]?)?u) | (?P<ago>g) | (?P<window>x) | (?P<over_alone>o)
""", re.VERBOSE)
NIGHT = (18, 24)
YEARS, MONTHS = 1000, 12  # a number from here on is a year; above, no month
DAY = 24 * 60       # minutes
ENDS = {0: DAY, 12: DAY // 2}      # minutes at which "to midnight" and "to noon" end, by the hour of the word
WORD = re.compile(r"[^\W_]+")
CLOCK = re.compile(r"(\d\d?)(?:[:.]?(\d\d)(?!\d))?(?:\s?([ap])(?=\.?\s?m))?", re.IGNORECASE)
HEDGE = re.compile(r"(?:more\s+than|less\s+than|over|almost|nearly|about|around|some|roughly|under|at\s+least"
                   r"|(?:well|just)\s+over)\s+$", re.IGNORECASE)


def point(text: str, code: Coded, match: re.Match[str], calendar: Calendar) -> Expression | None:
    """Read one point of the code; null where the words fix none ("more than two weeks ago") or no such day is."""
    atoms = [atom for atom in code.at[match.start():match.end()] if atom is not None]
    said = _READERS[str(match.lastgroup)](text, atoms, calendar)
    if said is None:
        return None
    start, end = atoms[0].start, atoms[-1].end
    return Expression(start_char=start, end_char=end, text=text[start:end], **said)


Said = dict[str, Any] | None


def _over(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    """Read the night that ends on a weekday: "the night from Monday to Tuesday", "the night to Tuesday"."""
    if (len(atoms) == 2 or atoms[0].kind == "t") and not _key(atoms[0]).endswith("night"):
        return None
    return {"kind": "weekday", "weekday": calendar.weekdays[_key(atoms[-1])], "hours": calendar.overnight}


def _key(atom: Atom) -> str:
    return " ".join(atom.text.split()).lower()


def _day(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    kinds = "".join(atom.kind for atom in atoms)
    said = _date(atoms, kinds, calendar) if {"m", "i", "f"} & set(kinds) else _near(atoms, kinds, calendar)
    if said is None:
        return None
    part = _part_of_day(atoms, calendar, said.get("hours"))
    if said["kind"] == "range":     # "the night of June 3-4" ends on the second day
        nightly = part["hours"] is not None and part["hours"] in {NIGHT, calendar.overnight}
        last = said["last"]
        return {"kind": "date", "year": last.year, "month": last.month, "day": last.day,
                "hours": calendar.overnight} if nightly else said
    return said | part


def _near(atoms: list[Atom], kinds: str, calendar: Calendar) -> Said:
    """Read a weekday or a word like "yesterday"."""
    if "t" in kinds:
        word = calendar.days[_key(atoms[kinds.index("t")])]
        return {"kind": "day", "shift": word.shift, "hours": word.hours}
    weekday = calendar.weekdays[_key(atoms[kinds.index("w")])]
    if "u" in kinds:
        week = _unit("", [atoms[kinds.index("u")]], calendar)
        if week is None or week["unit"] != "week":
            return None
        return {"kind": "weekday", "weekday": weekday, "unit": "week", "shift": week["shift"]}
    return {"kind": "weekday", "weekday": weekday, "shift": _shift(atoms, kinds, calendar)}


def _shift(atoms: list[Atom], kinds: str, calendar: Calendar) -> int | None:
    return calendar.shifts[_key(atoms[kinds.index("l")])] if "l" in kinds else None


def _date(atoms: list[Atom], kinds: str, calendar: Calendar) -> Said:
    if "i" in kinds:
        return _numeric(atoms[kinds.index("i")].text)
    if "f" in kinds:
        feast = calendar.feasts[_key(atoms[kinds.index("f")])]
        years = [int(atom.text) for atom in atoms if atom.kind == "y"]
        return {"kind": "date", "year": years[0] if years else None, "month": feast[0], "day": feast[1]}
    month = calendar.months[_key(atoms[kinds.index("m")])]
    year = int(atoms[kinds.index("y")].text) if "y" in kinds else None
    days = [int(re.sub(r"\D", "", atom.text)) for atom in atoms if atom.kind == "d"]
    if not all(1 <= day <= 31 for day in days):
        return None
    if len(days) == 1:
        weekday = calendar.weekdays[_key(atoms[kinds.index("w")])] if "w" in kinds else None
        return {"kind": "date", "year": year, "month": month, "day": days[0], "weekday": weekday}
    one, other = (Expression(start_char=atom.start, end_char=atom.end, text=atom.text, kind="date", year=year,
                             month=month, day=day)
                  for atom, day in zip((a for a in atoms if a.kind == "d"), days, strict=True))
    return {"kind": "range", "first": one, "last": other}


def _numeric(text: str) -> Said:
    parts = [int(part) for part in re.split(r"[-./]", text)]
    year, month, day = reversed(parts) if parts[0] < YEARS else parts
    day, month = (month, day) if month > MONTHS else (day, month)  # "12/25/2025"
    return {"kind": "date", "year": year, "month": month, "day": day} if 1 <= month <= 12 and 1 <= day <= 31 else None


def _part_of_day(atoms: list[Atom], calendar: Calendar, hours: Hours | None) -> dict[str, Any]:
    """Read clock and part of the day; "early Thursday morning" is early."""
    clocks = [minutes for atom in atoms if atom.kind == "c" and (minutes := _clock(atom.text)) is not None]
    clock = clocks[0] if clocks else None
    section = next((calendar.sections[_key(atom)] for atom in atoms if atom.kind == "a"), None)
    part = next((calendar.parts[_key(atom)] for atom in atoms if atom.kind == "p"), hours)
    until = clocks[1] if len(clocks) > 1 else ENDS.get(part[0]) if part and clocks and part[1] - part[0] == 1 else None
    if clock is not None and until is not None:     # "between 10 p.m. and midnight on Friday"
        last = until if until > clock else until + DAY
        return {"hours": (clock // 60, -(-last // 60)), "clock": None}
    if any(atom.kind == "o" for atom in atoms):
        part = calendar.overnight
    if part is None or (section == "early" and part == calendar.parts["morning"]):
        part = calendar.section_hours.get(section, part) if section else part
    return {"hours": part, "clock": clock}


def _clock(text: str) -> int | None:
    """Give minutes since midnight; null for "13 p.m."."""
    match = CLOCK.match(text)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _month(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    kinds = "".join(atom.kind for atom in atoms)
    word = _key(atoms[kinds.index("m")])
    if kinds in {"m", "am"} and word not in calendar.full_months:
        return None
    said: dict[str, Any] = {"kind": "month", "month": calendar.months[word], "shift": _shift(atoms, kinds, calendar)}
    if "a" in kinds:
        said["section"] = calendar.sections[_key(atoms[kinds.index("a")])]
    if "y" in kinds:
        said["year"] = int(atoms[kinds.index("y")].text)
    if "u" in kinds:
        unit = _unit("", [atoms[kinds.index("u")]], calendar)
        if unit is None or unit["unit"] != "year":
            return None
        said |= {"unit": "year", "shift": unit["shift"]}
    return said


def _season(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    """Read a season as its months: that of a year told, or the last or next one."""
    kinds = "".join(atom.kind for atom in atoms)
    first, last = calendar.seasons[_key(atoms[kinds.index("s")])]
    said: dict[str, Any] = {"kind": "season", "month": first, "count": (last - first) % 12 + 1}
    if "y" in kinds:
        return said | {"year": int(atoms[kinds.index("y")].text)}
    return said | {"shift": _shift(atoms, kinds, calendar) or 0}


def _decade(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    section = calendar.sections[_key(atoms[0])] if atoms[0].kind == "a" else None
    return {"kind": "decade", "year": int(atoms[-1].text[-5:-1]), "section": section}


def _year(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    section = calendar.sections[_key(atoms[0])] if atoms[0].kind == "a" else None
    return {"kind": "year", "year": int(atoms[-1].text), "section": section}


def _unit(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    words = _key(atoms[-1]).split()
    section = words[0] if words[0] in {"earlier", "later", "late", "early"} else None
    shift = calendar.shifts.get(" ".join(words[1 if section else 0:-1]), 0)
    if atoms[0].kind == "a":
        section = calendar.sections[_key(atoms[0])]
    if words == ["the", "weekend"]:
        return {"kind": "unit", "unit": "weekend"}
    return {"kind": "unit", "unit": words[-1], "shift": shift, "section": section}


def _ago(text: str, atoms: list[Atom], calendar: Calendar) -> Said:
    if HEDGE.search(text[max(0, atoms[0].start - 14):atoms[0].start]):
        return None
    number, unit = WORD.findall(atoms[0].text.lower())[:2]
    return {"kind": "ago", "count": _count(number, calendar), "unit": _singular(unit)}


def _window(_: str, atoms: list[Atom], calendar: Calendar) -> Said:
    words = [word for word in WORD.findall(atoms[0].text.lower()) if word != "the"]
    ahead = words[0] in {"next", "coming"}
    count = _count(words[1], calendar) if len(words) > 2 else 1
    return {"kind": "window", "count": count, "unit": _singular(words[-1]), "shift": 1 if ahead else -1}


def _count(word: str, calendar: Calendar) -> int:
    return int(word) if word.isdecimal() else 1 if word in {"a", "an"} else int(calendar.numbers[word])


def _singular(unit: str) -> TimeUnit:
    return unit.removesuffix("s")       # type: ignore[return-value]    # the atom's pattern is made of the units


def _alone(_: str, __: list[Atom], calendar: Calendar) -> Said:
    return {"kind": "day", "shift": 0, "hours": calendar.overnight}


_READERS = {"season": _season, "decade": _decade,
            "over": _over, "day": _day, "month": _month, "year": _year, "unit": _unit, "ago": _ago, "window": _window,
            "over_alone": _alone}
