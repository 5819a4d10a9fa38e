"""What a number counts: the head noun of its phrase, found to its right."""

from dataclasses import dataclass, replace

from pipeline.extract.quantities.found import Found
from pipeline.extract.quantities.words import REACH, Word, ends_phrase, fate_of, following
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import Head
from schemas.vocabulary import Measure

NEAR = 9  # where the number is 1, which every article might be
ADJECTIVES = 4  # words that no lexicon knows between a number and its head
TOLLS = frozenset({"killed", "injured", "missing"})
AGE_HEAD = "year-old"
ADULT = 18  # years
QUOTES = frozenset("'\"‘’“”")


def head_of(text: str, at: int, single: bool, lexicon: Lexicon) -> Found | None:
    """Give the head of the phrase whose number ends at `at`; `single` where the number is 1."""
    return Scan(following(text, at, NEAR if single else REACH), single, lexicon).run()


class Scan:
    """One walk to the right of a number."""

    def __init__(self, words: list[Word], single: bool, lexicon: Lexicon) -> None:
        self.words, self.single, self.lexicon = words, single, lexicon
        self.sets = lexicon.amounts.sets
        self.at = 0
        self.unknown = 0
        self.coordinated = False
        self.country: str | None = None
        self.fate: Measure | None = None
        self.fate_end = 0
        self.partitive = False
        self.of_them = False
        self.aged: Word | None = None

    def run(self) -> Found | None:
        """Give the head of the phrase; None without one."""
        while self.at < len(self.words):
            word = self.words[self.at]
            form, length = self.form(self.at)
            heads = form is not None and not self.words[self.at + length - 1].possessive and self._fits(form)
            befell = form is not None and form.is_singular and form.row.measure in TOLLS
            if befell and self.unknown and self.single and not self._suffered(self.at + length):
                return None  # "one flood killed a miner"
            if form is not None and heads and not (self.single and self._modifies(form, length)):
                return self._closed(form, length)
            if form is not None:
                if self.single and form.row.measure in TOLLS and form.is_plural and form.is_singular:
                    self.fate, self.fate_end = form.row.measure, self.words[self.at + length - 1].end  # "a wounded man"
                self.country = self.country or self._country(word)
                self.at += length
            elif (ending := self._step(word)) is not None:
                return ending.found
        return self._bare()

    def form(self, at: int) -> tuple[Head | None, int]:
        """Give the longest head phrase that begins at a word, and its length."""
        units = self.lexicon.units
        for length in range(min(units.longest.get(self.words[at].low, 0), len(self.words) - at), 0, -1):
            form = units.heads.get(tuple(word.low for word in self.words[at : at + length]))
            if form is not None:
                return form, length
        return None, 0

    def _fits(self, form: Head) -> bool:
        return form.is_plural if not self.single or self.partitive else form.is_singular

    def _modifies(self, form: Head, length: int) -> bool:
        """Say whether a noun only describes the next: "a village tract administrator", "a National Guard officer"."""
        if self.at + length >= len(self.words):
            return False
        last, after = self.words[self.at + length - 1], self.words[self.at + length]
        if after.low in self.lexicon.grammar["coordinators"] and self._country(last) is not None:
            return not self._someone(self.at + length + 1)  # "an Afghan and coalition force"
        if after.low in self.lexicon.grammar["taken_for"]:  # "took a nurse hostage", but "a male hostage"
            return last.low in self.sets["definite_not"] or self._country(last) is not None
        if after.marks or after.raw[0].isdigit():
            return False
        if after.raw[0].isupper() and not last.raw[0].isupper():
            return form.row.measure is None and self._named_head(self.at + length)
        return not ends_phrase(Word(after.low, after.raw.lower(), after.start, after.end), self.lexicon)

    def _someone(self, at: int) -> bool:
        """Say whether somebody else opens at a word: "a Norwegian and two Danes"; past the end is somebody."""
        word = self.words[at] if at < len(self.words) else None
        articles = self.lexicon.grammar["indefinite_articles"]
        return word is None or word.low in self.sets["determiners"] or self._numeric(word) or word.low in articles

    def _named_head(self, at: int) -> bool:
        """Say whether a head stands right behind names: "a senior Nairobi official"; not "a man Lagos police shot"."""
        names = (j for j in range(at, len(self.words)) if not self.words[j].raw[0].isupper())
        form, _ = self.form(next(names, at))
        return form is not None and form.row.unit == "person" and form.is_singular and not form.is_plural

    def _step(self, word: Word) -> "_End | None":
        """Go past one word that is no head; an _End where the phrase ends with it."""
        if word.low in self.sets["fillers"] and self._fills(word):
            self.of_them |= self.partitive and word.low in self.sets["determiners"]
            self.partitive |= word.low == "of"
        elif word.low in self.sets["gravely"] and self._ends_here():
            return _End(Found(word.end, unit="person", measure=self.lexicon.amounts.fates.get(word.low, "injured")))
        elif (fate := fate_of(word, self.lexicon)) is not None:
            self.fate, self.fate_end = fate, word.end
        elif self._within_name(word):
            pass
        elif word.low == "of" or word.low in self.sets["determiners"]:
            return _End(self._bare())
        elif word.low in self.sets["adverbs"] and self.at == 0:
            pass
        elif word.low in self.lexicon.grammar["coordinators"] and self._shares_head():
            self.coordinated = True
        elif word.raw == "," and self._lists():
            pass
        elif word.marks:
            if word.low not in QUOTES:
                return _End(self._bare())
        elif word.low in self.sets["elliptical_heads"] or (word.low in self.sets["superlatives"] and self.partitive):
            return _End(None)
        elif (word.low in self.sets["stops"] and not word.acronym) or self._numeric(word) or self.unknown >= ADJECTIVES:
            return _End(self._bare())
        elif word.aged:
            self.aged = word
            if word.low.endswith("s"):
                return _End(self._bare())
        elif self._ends_unknown(word):
            return _End(Found(word.end, head=word.low, country=self.country))
        else:
            self.unknown += 1
            self.country = self.country or self._country(word)
            if not ends_phrase(word, self.lexicon):
                self.aged = None  # "a 4-year-old colt"
        self.at += 1
        return None

    def _ends_here(self) -> bool:
        """Say whether an adverb right behind the number stands for what befell: "seven shot, two critically"."""
        if self.at + 1 >= len(self.words):
            return self.at == 0
        after = self.words[self.at + 1]
        return self.at == 0 and (after.marks or after.low in self.sets["stops"])

    def _country(self, word: Word) -> str | None:
        """Give the country of an adjective of nationality, of one word or two."""
        if not word.raw[0].isupper():
            return None
        known = self.lexicon.units.adjectives
        further = self.words[self.at + 1].low if self.at + 1 < len(self.words) else ""
        return known.get(f"{word.low} {further}") or known.get(word.low)

    def _numeric(self, word: Word) -> bool:
        if word.raw.isdigit():
            made = self.words[self.at - 1].low if self.at else ""
            return made not in self.sets["models_before"]  # "12 Shahed 136 drones"
        return "year" not in word.low and word.low.partition("-")[0] in self.lexicon.numbers.whole

    def _fills(self, word: Word) -> bool:
        """Say whether a filler stands where it may: "of" and what follows it only right after the number."""
        early = word.low != "of" or self.at == 0 or self.words[self.at - 1].low in self.sets["fillers"]
        return early and self.unknown == 0

    def _shares_head(self) -> bool:
        """Say whether a conjunction joins two words before one head: "cruise and ballistic missiles"."""
        if self.at == 0 or self.coordinated:
            return False
        for ahead in range(self.at + 1, min(self.at + 4, len(self.words))):
            form, _ = self.form(ahead)
            if form is not None and form.is_plural and not self.single:
                return form.row.measure is None or self.country is None  # "three Lebanese and wounded five"
            word = self.words[ahead]
            if word.marks or word.low in self.sets["stops"] or word.low in self.lexicon.numbers.whole:
                return False
        return False

    def _within_name(self, word: Word) -> bool:
        """Say whether a word belongs to a name before the head: "two Bureau of Mines (BM) officers"."""
        if word.raw == ")":
            return self.at > 1 and self.words[self.at - 2].raw == "("
        if word.raw not in {"of", "("} or not self.unknown or self.at + 1 >= len(self.words):
            return False
        return self.words[self.at - 1].raw[0].isupper() and self.words[self.at + 1].raw[0].isupper()

    def _lists(self) -> bool:
        """Say whether a comma stands between two adjectives: "a large, unarmed drone"."""
        if (
            self.unknown == 0
            or self.at + 1 >= len(self.words)
            or self.words[self.at - 1].low in self.sets["superlatives"]
            or self.form(self.at + 1)[0] is not None
        ):
            return False
        for ahead in range(self.at + 1, min(self.at + 4, len(self.words))):
            form, _ = self.form(ahead)
            if form is not None and self._fits(form):
                return True
            if self.words[ahead].low in self.sets["stops"] or self.words[ahead].marks:
                return False
        return False

    def _ends_unknown(self, word: Word) -> bool:
        """Say whether a word that no lexicon knows looks like a plural noun, and so is the head."""
        plural = word.low.endswith("s") and not word.low.endswith(("ss", "us", "is")) and not word.possessive
        return plural and not self.single and word.raw.islower() and len(word.low) > 3 and not self._of_people_behind()

    def _of_people_behind(self) -> bool:
        """Say whether a plural only describes people: "two customs officers", "six corrections department workers"."""
        at = self.at + 1
        at += at < len(self.words) and self.words[at].low.title() in self.lexicon.names.bodies
        form = self.form(at)[0] if at < len(self.words) else None
        return form is not None and form.row.unit == "person" and form.is_plural and not form.is_singular

    def _closed(self, form: Head, length: int) -> Found:
        """Take a head, the head right after it ("dead soldiers"), and one that "and" adds ("drones and decoys")."""
        measure = form.row.measure
        self.country = self.country or self._country(self.words[self.at])  # "an Israeli soldier"
        self.at += length
        taken = self.at < len(self.words) and self.words[self.at].low in self.lexicon.grammar["taken_for"]
        further, more = self.form(self.at) if self.at < len(self.words) and not taken else (None, 0)
        if further is not None and further.is_singular and further.is_plural and further.row.measure is not None:
            if measure is None and self._suffered(self.at + more):
                measure, self.at = further.row.measure, self.at + more
        elif further is not None and self._fits(further):
            befell = measure if form.is_singular and form.is_plural else None  # "dead men", but "a death car"
            form, self.at = further, self.at + more
            measure = befell or form.row.measure
        elif measure is None and self._lost(self.at):
            measure, self.at = "missing", self.at + 1
        last = self.words[self.at - 1]
        found = Found(
            last.end,
            head=form.row.head.lower(),
            unit=form.row.unit,
            category=None if self.coordinated else form.row.category,
            measure=None if self.of_them and measure in TOLLS else measure or self.fate,  # "two of the wounded died"
            country=self.country or self.lexicon.units.peoples.get(last.low),
            form=form,
        )
        return self._added(found)

    def _lost(self, at: int) -> bool:
        """Say whether a word tells that those before it are sought: "20 people missing under the rubble"."""
        fates = self.lexicon.amounts.fates
        return at < len(self.words) and fates.get(self.words[at].low) == "missing" and self._suffered(at + 1)

    def _suffered(self, at: int) -> bool:
        """Say whether the participle before a word tells what befell the head: not in "two men killed a guard"."""
        if at >= len(self.words):
            return True
        word = self.words[at]
        return not (
            word.low in self.lexicon.grammar["count_determiners"]
            or self._numeric(word)
            or word.raw[0].isupper()
            or self.form(at)[0] is not None
            or word.low in self.sets["determiners"]
        )

    def _added(self, found: Found) -> Found:
        """Stretch a phrase over a second head of the same unit; "killed or wounded" are casualties."""
        if (
            self.single
            or self.at + 1 >= len(self.words)
            or self.words[self.at].low not in self.lexicon.grammar["coordinators"]
        ):
            return found
        form, length = self.form(self.at + 1)
        if form is None or not form.is_plural or form.row.unit != found.unit:
            return found
        if form.row.measure is not None and not self._suffered(self.at + 1 + length):
            return found  # "left two dead and injured another"
        measures = {found.measure, form.row.measure}
        if measures == {"killed", "injured"}:
            found = replace(found, measure="casualties")
        elif form.row.measure != found.measure:
            return found
        category = found.category if found.category == form.row.category else None
        return replace(found, end=self.words[self.at + length].end, category=category)

    def _bare(self) -> Found | None:
        """End without a head: a participle, an age or a people may stand for one ("14 missing", "four Chinese")."""
        last = self.words[self.at - 1] if self.at else None
        if last is not None and not self.single and (country := self._country(last)) is not None:
            return Found(last.end, head="person", unit="person", measure=self.fate, country=country)
        if self.fate is not None:
            return Found(self.fate_end, head=None, unit="person", measure=self.fate)
        age = self.aged.aged if self.aged else None
        if age is None or self.aged is None:
            return None
        years = age["age"] if age["unit"] == "year" else "0"
        number = float(years) if years.isdigit() else self.lexicon.numbers.whole.get(years, ADULT)
        return Found(self.aged.end, head=AGE_HEAD, unit="person", category="child" if number < ADULT else None)


@dataclass(frozen=True)
class _End:
    found: Found | None
