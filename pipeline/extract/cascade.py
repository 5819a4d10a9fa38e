"""The built-in extractor: a cascade of finite-state stages over validated data, without any model."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pipeline.chronology import find_times
from pipeline.extract.acts.anaphora import resolved
from pipeline.extract.acts.memory import Memory
from pipeline.extract.acts.sentence import acts_of
from pipeline.extract.assembly.mention import mention_of
from pipeline.extract.attachment.elliptical import gone_on
from pipeline.extract.claims.attribution import claims_of
from pipeline.extract.discourse.carrying import carried
from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.discourse.defaults import at_home, fresh, stay
from pipeline.extract.discourse.fronts import settled
from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.intervals import owned, set_apart
from pipeline.extract.discourse.issued import issued
from pipeline.extract.discourse.nobody import of_nobody
from pipeline.extract.discourse.quotations import voiced
from pipeline.extract.discourse.reckoning import reckoned
from pipeline.extract.discourse.relative_days import day_before, followed
from pipeline.extract.discourse.telling import tell, voice_of
from pipeline.extract.discourse.topic import happened, of_a_nameless_enemy, topic_of
from pipeline.extract.discourse.unrest import of_unrest
from pipeline.extract.factuality.tense import tense_near
from pipeline.extract.locations import Located
from pipeline.extract.parties import find_parties
from pipeline.extract.quantities import find_amounts
from pipeline.extract.setting.daynames import names_something
from pipeline.extract.setting.elsewhere import only_said_in
from pipeline.extract.setting.eventless import Setting, setting_of
from pipeline.extract.setting.history import of_their_time
from pipeline.extract.setting.whereabouts import whereabouts
from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import fold
from pipeline.sentence.dateline import begun
from pipeline.sentence.reading import laid_open
from pipeline.sentence.scene import Finders, Opened, Scene, opened
from schemas.actor import Parties, Party
from schemas.article import Article, Sentence
from schemas.mention import Mention
from schemas.place import Location, PlaceContext
from schemas.time import Anchor, TimeSpan

VERSION = "20"  # raised with each release whose rows may differ
TITLE = -1  # where the title stands among the sentences


@dataclass(frozen=True)
class Cascade:
    """The extractor of DESIGN decision 7; it serves the language of its lexicon."""

    lexicon: Lexicon
    name: str = "cascade"

    @property
    def version(self) -> str:
        """Say which rules it is: a user's own frames, or lines that belong to no article, make it another."""
        own = ".".join(filter(None, (self.lexicon.frames.own, self.lexicon.layout.own)))
        return f"{VERSION}+{own}" if own else VERSION

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterator[Mention]:
        """Yield the mentions of one article, the title's first; none where its language is another."""
        if article.language not in (None, self.lexicon.language):
            return
        title = opened(article.title or "", self.lexicon)
        cuts = [opened(sentence.text, self.lexicon) for sentence in sentences]
        if not any(cut.openings for cut in (title, *cuts)):
            return  # most pages of the world tell no event, and need no names
        told, cuts, fronts = self._begun(sentences, cuts)
        readings = laid_open(article.title, [*(one.text for one in told), *fronts], self.lexicon)
        parties = find_parties(readings[: len(told) + 1], self.lexicon)
        places = Located(readings, PlaceContext(country=None, dateline=article.dateline), self.lexicon)
        anchor = _anchor(article)
        finders = self._finders(anchor)
        cells: list[Cell] = []
        if article.title and self.lexicon.cues["columns"].isdisjoint(title.words[:1]):
            scene = Scene(*title, parties.title, partial(places.at, 0), self.lexicon, finders, is_title=True)
            cells += self._cells(article, scene, (0, None), Memory(), anchor)[0]
        titled = len(cells)
        memory, earlier = Memory(places_at=lambda n: places.at(n + 1)), None
        headings = {sentence.heading for sentence in told if sentence.heading}
        for n, (sentence, cut, who) in enumerate(zip(told, cuts, parties.sentences, strict=True)):
            if sentence.text in headings or not cut.openings:
                memory = memory.and_then(())
                continue  # a subheading repeats what the sentences under it tell
            earlier = scene = Scene(*cut, who, partial(places.at, n + 1), self.lexicon, finders, earlier)
            found, memory = self._cells(article, scene, (sentence.start_char, sentence.ordinal), memory, anchor)
            cells += found
        body = cells[titled:]
        scene_at = self._scenes(body, cuts, (parties.sentences, places), finders)
        _dated(body, partial(_setting_at, {cell.ordinal for cell in body}, scene_at), self.lexicon)
        stay(body, self._whereabouts(parties, places, told) if body else ())
        at_home(cells)
        voiced(body, sentences, article.body, partial(_speaker_at, scene_at))
        issued(body, scene_at, self.lexicon)
        settled(cells, article.publisher, self.lexicon)
        reckoned(cells)
        of_unrest(cells)
        yield from (mention_of(cell.ground, cell.telling, self.lexicon) for cell in self._real(cells, cuts, article))

    def _begun(
        self, sentences: Sequence[Sentence], cuts: Sequence[Opened]
    ) -> tuple[list[Sentence], list[Opened], list[str]]:
        """Give the sentences from where they begin to tell, cut into words, and what stood in front of some."""
        told = [begun(sentence, self.lexicon) for sentence in sentences]
        pairs = tuple(zip(told, cuts, strict=True))
        opens = [cut if cut.text == one.text else opened(one.text, self.lexicon) for one, cut in pairs]
        return told, opens, [cut.text[: -len(one.text)] for one, cut in pairs if cut.text != one.text]

    def _real(self, cells: list[Cell], cuts: Sequence[Opened], article: Article) -> list[Cell]:
        """Leave out what an article of its topic does not tell as news, and what is told of nobody."""
        if not cells:
            return cells
        year = article.published_at.year if article.published_at else None
        topic = topic_of([cut.words for cut in cuts], year, self.lexicon)
        told = [cell for cell in cells if happened(cell.telling, topic) and not of_nobody(cell.telling)]
        return [cell for cell in told if not of_a_nameless_enemy(cell.telling, self.lexicon)]

    def _whereabouts(self, parties: Parties, places: Located, texts: Sequence[Sentence]) -> tuple[Location, ...]:
        """Give the place of the whole article; a capital that only says whose a body is tells none, nor who says it."""
        title, *sentences = places.all
        count, seats = len(parties.sentences), self.lexicon.gazetteer.seats
        said = partial(only_said_in, lexicon=self.lexicon)
        told = [
            [p for p in where if not (fold(p.name) in seats and _within(p, who)) and not said(one.text, p)]
            for who, where, one in zip(parties.sentences, sentences[:count], texts, strict=True)
        ]
        written = next((where for where in sentences[count:] if where), ())
        policed = frozenset(
            place.name
            for who, where in zip(parties.sentences, sentences[:count], strict=True)
            for one in who
            if one.kind == "police"
            for place in where
            if one.start_char <= place.start_char < one.end_char
        )
        return whereabouts(title, written, told, policed, self.lexicon)

    def _scenes(
        self,
        cells: Sequence[Cell],
        cuts: Sequence[Opened],
        found: tuple[Sequence[tuple[Party, ...]], Located],
        finders: Finders,
    ) -> Callable[[int], Scene | None]:
        """Give a look-up of sentences with their parties and places; it makes only the scenes it is asked for."""
        scenes, (who, places) = {cell.ordinal: cell.scene for cell in cells}, found

        def scene_at(at: int) -> Scene | None:
            if not 0 <= at < len(cuts):
                return None
            return scenes.get(at) or Scene(*cuts[at], who[at], partial(places.at, at + 1), self.lexicon, finders)

        return scene_at

    def _finders(self, anchor: Anchor | None) -> Finders:
        """Give what finds the times, figures and attributions of an article's sentences."""
        lexicon = self.lexicon

        def times(text: str) -> tuple[TimeSpan, ...]:
            found = find_times(text, anchor, partial(tense_near, text, lexicon), lexicon)
            return tuple(time for time in found if not names_something(text, time, lexicon))

        return Finders(
            times=times,
            counted=partial(find_amounts, lexicon=lexicon),
            gone_on=partial(gone_on, lexicon=lexicon),
            claims=partial(claims_of, lexicon=lexicon),
        )

    def _cells(
        self, article: Article, scene: Scene, place: tuple[int, int | None], memory: Memory, anchor: Anchor | None
    ) -> tuple[list[Cell], Memory]:
        """Give the tellings of a scene and the memory after it."""
        ordinal = TITLE if place[1] is None else place[1]
        read = of_their_time(scene, acts_of(scene, self.lexicon), anchor, self.lexicon)
        if not read:
            return [], memory.and_then(())
        acts = [act for act in (resolved(a, memory, ordinal) for a in read) if act]
        known, told = memory, {}
        for at in sorted(range(len(acts)), key=lambda at: not acts[at].harms):  # what is intercepted was launched first
            told[at] = tell(scene, acts[at], known, ordinal, (self.lexicon, anchor))
            known = known.and_told(told[at].told(ordinal, self.lexicon))
        tellings = [told[at] for at in range(len(acts))]
        ground = Ground(article, scene, place, f"{self.name}/{self.version}")
        after = memory.and_then([telling.told(ordinal, self.lexicon) for telling in tellings])
        return [Cell(ground, telling) for telling in tellings], after


def _speaker_at(scene_at: Callable[[int], Scene | None], at: int) -> Party | None:
    """Give whom a sentence names last as speaking."""
    scene = scene_at(at)
    claims = [claim for claim in scene.claims if claim.span] if scene else []
    return voice_of(scene, claims[-1]) if scene and claims else None


def _setting_at(telling: Container[int], scene_at: Callable[[int], Scene | None], at: int) -> Setting | None:
    """Give when and where a sentence plays that tells no act."""
    scene = None if at in telling else scene_at(at)
    return setting_of(scene) if scene else None


def _dated(cells: Sequence[Cell], setting_at: Callable[[int], Setting | None], lexicon: Lexicon) -> None:
    """Fill when and where acts were from the sentences around, and when they were from publication at the last."""
    owned(cells, lexicon)
    carried(cells, setting_at, lexicon)
    followed(cells, lexicon)
    fresh(cells, lexicon)
    day_before(cells, lexicon)
    set_apart(cells, lexicon)


def _within(place: Location, parties: Sequence[Party]) -> bool:
    """Say whether a place stands in the name of a party: `the air force in X`."""
    return any(party.start_char < place.start_char < party.end_char for party in parties)


def _anchor(article: Article) -> Anchor | None:
    """Give what relative times are counted from."""
    if article.published_at is None:
        return None
    return Anchor(published_at=article.published_at, precision=article.published_precision)
