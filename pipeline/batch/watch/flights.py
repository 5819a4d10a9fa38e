"""All batches on their way: those with workers, those that wait to be committed, those that must fly again."""

from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

from pipeline.batch.outcome import Outcome
from pipeline.batch.watch.flight import Flight, Reading, refused
from pipeline.batch.watch.warm import Warm
from pipeline.batch.watch.workers import Workers
from pipeline.settings import Settings


class Flights:
    """Never more than one batch a worker and one to commit, so that what lands meanwhile waits as names of files."""

    def __init__(self, workers: Workers, warm: Warm, settings: Settings) -> None:
        self._workers, self._warm, self._settings = workers, warm, settings
        self._flying: list[Flight] = []
        self._made: deque[Flight] = deque()
        self._again: deque[Flight] = deque()

    @property
    def under_way(self) -> bool:
        """Say whether a batch is with a worker or waits to be committed."""
        return bool(self._flying or self._made)

    @property
    def room(self) -> bool:
        """Say whether one more may be sent off."""
        return self._workers.idle() and len(self._flying) + len(self._made) <= len(self._workers)

    def waited_on(self) -> list[Connection]:
        """Give what becomes readable when something can be collected."""
        return self._workers.waited_on()

    def send(self, flight: Flight) -> None:
        """Send a batch off; only where there is room."""
        self._flying.append(flight)
        self._workers.give(flight.board(self._warm.lake))

    def resend(self) -> None:
        """Send off what must fly again."""
        while self._again and self.room:
            self.send(self._again.popleft())

    def collect(self) -> None:
        """Take in what workers have done; raise what kept one from it."""
        for work, answer in self._workers.answers():
            flight = next((one for one in self._flying if one.work == work), None)
            if flight is None:
                continue        # it was dropped
            self._flying.remove(flight)
            if answer is None:
                self._divide(flight)
            elif isinstance(answer, Exception):
                self._again.append(flight)      # to be dropped with the others
                raise answer
            else:
                flight.files = answer
                self._made.append(flight)

    def commit(self, meanwhile: Callable[[], None]) -> tuple[Reading, Outcome] | None:
        """Commit the batch that has waited longest; None where none waits. `meanwhile` is called between its steps."""
        if not self._made:
            return None
        outcome = self._warm.commit(self._made[0], meanwhile)
        flight = self._made.popleft()
        flight.close()
        if flight.elements and not outcome.batches:     # another process brought the rest of it in
            self._again.append(flight)
        else:
            flight.reading.flying -= 1
        return flight.reading, outcome

    def drop(self) -> list[Reading]:
        """Give all of them up; give whose they were."""
        dropped = list(self._all())
        for flight in dropped:
            flight.close()
        for held in (self._flying, self._made, self._again):
            held.clear()
        return list({id(flight.reading): flight.reading for flight in dropped}.values())

    def close(self) -> None:
        """Give up what is left."""
        self.drop()

    def _all(self) -> Iterator[Flight]:
        for held in (self._flying, self._made, self._again):
            yield from held

    def _divide(self, flight: Flight) -> None:
        """Let a batch of which a worker died fly again in halves; reject a page of which workers die again."""
        if flight.is_deadly:
            flight.close()
            flight.files = refused(flight, self._warm.lake, self._settings.keep_payloads)
            self._made.append(flight)
            return
        parts = flight.again()
        flight.reading.flying += len(parts) - 1
        self._again.extend(parts)
