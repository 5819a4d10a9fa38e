"""One pass over a sentence: every capitalised name that may be a place, with what stands around it."""

from dataclasses import dataclass, field

from pipeline.extract.locations.belief import believed, owned, personal, weak
from pipeline.extract.locations.candidate import LARGE_CITY, SORTS, Candidate, Sort, fitting
from pipeline.extract.locations.chain import (
    LINKS,
    LONGEST_NAME,
    bare_of,
    explained,
    holds_a_town,
    key_of,
    kind_behind,
    landform,
    larger_at,
    linked,
    part_of_next,
    unheard_of,
)
from pipeline.extract.locations.contain import tied
from pipeline.extract.locations.relation import (
    ambiguous,
    happens_in,
    leads_in,
    names_part,
    names_region,
    only_describes,
    relation_of,
    told,
)
from pipeline.extract.locations.seats import capital_behind, capital_of, happens_at_seat
from pipeline.lexicon.gazetteer import Place, fold
from pipeline.sentence.locative_cities import city_hosts, names_a_site, settled_at
from pipeline.sentence.reading import Reading


@dataclass
class Spotter:
    """Finds the places of one sentence; look-ups are remembered over the article."""

    reading: Reading
    options: dict[str, tuple[tuple[Place, ...], tuple[Place, ...]]] = field(default_factory=dict)
    found: list[Candidate] = field(default_factory=list)

    def spot(self) -> list[Candidate]:
        """Give the sentence's candidates in order."""
        free = 0
        for at in self.reading.places:
            if at >= free and (at or not leads_in(self.reading)) and not self.reading.long_name(at):
                free = self._at(at)
        return tied(self.found, self.reading)

    def _at(self, at: int) -> int:
        """Try the rules at a capitalised word; give the word after what was read."""
        reading = self.reading
        place, state = reading.land(at), self._abbreviated(at)
        if state:
            return state
        known = reading.known(at)
        whole = known and known[0].form in ("actor", "person") and (not place or known[1] >= place[1])
        sits = whole and known and happens_at_seat(reading, self._look, self.found, at, at + known[1])
        if known and whole and not (sits or self._named_on(at, at + known[1])):
            return at + known[1]
        if place and not self._told_otherwise(at, at + place[1], place[0]):
            meant, end = capital_of(reading, at, at + place[1], place[0])
            return self._add(at, end, "known", (meant, *self._namesake(at, end, meant)))
        if known and known[0].form == "adjective":
            return self._adjective(at, at + known[1], known[0].country)
        named = reading.capital(at) or reading.words[at].text in self._homographs
        return self._city(at) if named or self._with_article(at) else at

    def _named_on(self, at: int, end: int) -> bool:
        """Say whether the name of a people or a person goes on: "Pashtun Zarghun district", "Ho Chi Minh City"."""
        if self._longer_city(at, end):
            return True
        stop = self.reading.run(at, LONGEST_NAME)
        districts = self.reading.lexicon.names.naming["district_nouns"]
        return stop > end and self.reading.joined(stop) and self.reading.words[stop].text.lower() in districts

    def _with_article(self, at: int) -> bool:
        """Say whether an article begins a city's name: "The Hague"."""
        if self.reading.words[at].text != "The" or not self.reading.joined(at + 1) or not self.reading.capital(at + 1):
            return False
        return any(city.people >= LARGE_CITY for city in self._look(at, at + 2)[1])

    def _namesake(self, at: int, end: int, place: Place) -> tuple[Place, ...]:
        """Give another country's region of a country's name: Georgia."""
        if place.kind != "country" or self.reading.words[at].text not in self._homographs:
            return ()
        return tuple(region for region in self._look(at, end)[0] if region.country != place.country)

    @property
    def _homographs(self) -> frozenset[str]:
        return self.reading.lexicon.names.naming["homographs"]

    def _told_otherwise(self, at: int, end: int, place: Place) -> bool:
        """Say whether the words around a known name make it another place ("Sahel Region") or a person."""
        regions = self._look(at, end)[0] if place.kind in ("region", "country") else ()
        if regions and self._sort(at, end) == "region":
            return True
        if regions and larger_at(self.reading, self._look, end, 0):  # "Niger, Nigeria", "Punjab, Pakistan"
            larger = self.reading.land(end)
            if larger and larger[0].country in {region.country for region in regions} - {place.country}:
                return True
        return self._longer_city(at, end) or personal(self.reading, at, end)

    def _longer_city(self, at: int, end: int) -> bool:
        """Say whether a city's name goes on where a country's ends: "Mexico City", "Gaza City", "Kuwait City"."""
        if not self.reading.joined(end) or not self.reading.capital(end) or self.reading.words[end - 1].possessive:
            return False
        regions, cities = self._look(at, self.reading.run(at, end - at + 1))
        return bool(cities or (regions and end - at == 1))

    def _look(self, at: int, end: int) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """Give the regions and the cities that the words from one to before another name."""
        name = self._name(at, end)
        if name not in self.options:
            key, gazetteer = key_of(name, self.reading.lexicon.grammar["with_district"]), self.reading.lexicon.gazetteer
            self.options[name] = gazetteer.regions.named(key), gazetteer.cities(key)
        return self.options[name]

    def _name(self, at: int, end: int) -> str:
        words = self.reading.words
        return self.reading.text[words[at].start : words[end - 1].end]

    def _abbreviated(self, at: int) -> int | None:
        """Read the shortened state behind a city: "Joplin, Mo."."""
        words = self.reading.words
        if not at or not self.found or self.reading.text[words[at - 1].end : words[at].start] != ", ":
            return None
        state = self.reading.lexicon.gazetteer.abbreviated.at(words, at)
        return self._add(at, at + state[1], "known", (state[0],)) if state else None

    def _adjective(self, at: int, end: int, country: str | None) -> int:
        if settled_at(self.reading, end):
            return end
        row = self.reading.lexicon.names.countries[country or ""]
        seat = capital_behind(self.reading, end, row)
        place = seat or Place(row.name, "country", country, None, "", None, None, 0, row.geoname_id)
        self._add(at, end + bool(seat), "known", (place,))
        self.found[-1].adjective = seat is None
        return end + bool(seat)

    def _city(self, at: int) -> int:
        """Read a name of the gazetteer, or one that a word beside it makes a place."""
        reading, words = self.reading, self.reading.words
        office = reading.noun(at)
        if office and office[1] > 1:
            return at + office[1]  # "the Justice Ministry building" is in no town of that name
        run = max(reading.run(at, LONGEST_NAME), at + 2 * self._with_article(at))
        alone = not only_describes(reading, at)  # whether the word may be a name by itself
        if not alone and part_of_next(reading, self._look, at, run):
            return at + 1
        core = bare_of(reading, at, run)
        whole = linked(reading, self._look, at, run)
        if landform(reading, self._look, at, run):
            return self._add(at, run, "district", self._look(at, run)[1])
        if not any(self._look(at, whole)) and unheard_of(reading, self._look, at, core) and self._told(at, core):
            sort = self._sort(at, core)
            return self._add(at, core, "settlement" if sort == "plain" else sort, ())
        for end in (*dict.fromkeys((whole, run)), *range(run - 1, at, -1)):
            regions, cities = self._look(at, end)
            no_name = end - at == 1 and (not alone or words[at].text in reading.lexicon.names.bodies)
            if not (regions or cities) or no_name:
                continue
            sort = self._sort(at, end)
            if not regions and sort == "region" and not names_region(reading, at, end):
                return int(end)
            if sort == "plain" and personal(reading, at, end):
                return reading.name_end(at)
            if sort == "region" and not regions and cities:
                return self._add(at, end, "district", cities)
            return self._add(at, end, sort, fitting("region" if holds_a_town(reading, end) else sort, regions, cities))
        end = bare_of(reading, at, reading.run(at, 3))
        sort = self._sort(at, end)
        body = not reading.lexicon.names.bodies.keys().isdisjoint(word.text for word in words[at:end])
        named = reading.joined(end) and words[end].text.lower() in reading.place_words
        if sort == "plain" and not body and happens_in(reading, at, end):
            return self._add(at, end, "settlement", ())
        said = sort not in ("plain", "region") or (sort == "region" and names_region(reading, at, end))
        if not said or (reading.thing(end) and not named) or body:
            return max(end, at + 1) if alone else at + 1
        return self._add(at, end, sort, ())

    def _told(self, at: int, end: int) -> bool:
        """Say whether a name that no gazetteer has is a place by the words around it."""
        reading = self.reading
        kind = reading.joined(end) and reading.words[end].text.lower() in reading.place_words
        if not relation_of(reading, self.found, at)[1]:
            return False
        larger = explained(reading, end) or larger_at(reading, self._look, end + bool(kind), LINKS)
        return larger or (bool(kind) and end - at > 1)

    def _sort(self, at: int, end: int) -> Sort:
        """Say what the words beside a name make of it."""
        lexicon, words, after = self.reading.lexicon, self.reading.words, kind_behind(self.reading, end)
        near = words[max(0, at - 2) : at] if at and words[at].joined and not words[at - 1].possessive else []
        before = [word.text.lower() for word in near]  # "the town of Lypa"; not "at the town's Ada Hospital"
        of = before[-2] if len(before) == 2 and before[1] == "of" else before[-1] if before else ""
        if len(before) == 2 and words[at].text in self._homographs and near and near[0].text[0].isupper():
            of = ""  # "the City of Light"
        for table, sort in SORTS:
            named = of != "capital" if before[-1:] == ["of"] else sort == "settlement"
            if after in (nouns := lexicon.names.naming[table]) or (of in nouns and named):
                return sort
        return "settlement" if self._among_settlements(at) or self._before_larger(at, end) else "plain"

    def _before_larger(self, at: int, end: int) -> bool:
        """Say whether a placed name stands before the region or country it lies in: "in Lypa, Sumy region"."""
        placed = relation_of(self.reading, self.found, at)[1] and not self._look(at, end)[0]
        return placed and larger_at(self.reading, self._look, end, LINKS)

    def _among_settlements(self, at: int) -> bool:
        """Say whether a name goes on a list of settlements: "two villages in the Sumy region, Lypa and Verba"."""
        if not self.found:
            return False
        last = self.found[-1]
        between = self.reading.text[last.end : self.reading.words[at].start].strip()
        if between not in self.reading.lexicon.names.naming["listing"] or last.sort not in ("region", "settlement"):
            return False
        settlements = self.reading.lexicon.names.naming["settlement_nouns"]
        return any(word.text in settlements and word.text.endswith("s") for word in self.reading.words[:at])

    def _add(self, at: int, end: int, sort: Sort, options: tuple[Place, ...]) -> int:
        """Keep a candidate; give the word after it, the word that says what it is included."""
        reading, naming, words = self.reading, self.reading.lexicon.names.naming, self.reading.words
        named = reading.joined(end) and words[end].text.lower() in reading.place_words
        stop = end + (named and sort in ("region", "district"))
        if settled_at(reading, stop):
            return stop
        relation, cued = relation_of(reading, self.found, at)
        part = names_part(reading, stop, relation)
        said = sort == "region" or (sort == "settlement" and named and not options)  # "the Fagge neighbourhood of Kano"
        side = reading.joined(stop) and not said and not part and owned(reading, stop)
        side = side or (at > 1 and words[at - 1].text == "of" and words[at - 2].text in reading.lexicon.names.bodies)
        owns = words[stop - 1].possessive
        hosts = (sort == "plain" or owns) and city_hosts(reading, at, stop)
        cued = cued or bool(side) or hosts  # "Joplin police": what has police or a mayor is a place
        if sort == "plain" and not believed(reading, at, options, relation, cued=cued):
            return stop
        name = self._name(at, end)
        self.found.append(
            Candidate(
                words[at].start,
                words[stop - 1].end,
                name,
                fold(name),
                sort,
                options,
                relation,
                not part and ((owns and not hosts) or side),
                cued,
                not (side or hosts) and weak(reading, at, relation),
                (sort == "settlement" or relation in naming["happening"]) and not ambiguous(reading, at),
                sort in ("settlement", "district") and told(reading, at, end, relation),
            )
        )
        return max(stop + (named and sort == "settlement"), names_a_site(reading, at, end))
