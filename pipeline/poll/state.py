"""What a poll remembers until the next one, in one small file that is always whole."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from pydantic import Field, ValidationError

from pipeline.errors import UnusableArguments
from schemas.noun import Noun

NAME = ".poll.json"         # hidden, so that `ingest` of the landing folder passes over it
FORGOTTEN = timedelta(days=30)      # after its feed last named it, a page is forgotten


class Seen(Noun):
    """What is known of one url: how to ask whether it changed, what it held, and when a feed last named it."""

    etag: str | None = None
    modified: str | None = None
    digest: str | None = None       # of the page that was landed
    changed: str = ""               # what the feed said of the entry then
    refused: str | None = None      # the cause where it is not taken
    at: datetime

    def conditions(self) -> dict[str, str]:
        """Give the headers that ask for the url only if it changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


class State(Noun):
    """All that is remembered."""

    feeds: dict[str, Seen] = Field(default_factory=dict)
    pages: dict[str, Seen] = Field(default_factory=dict)
    hosts: dict[str, datetime] = Field(default_factory=dict)        # until when a busy host is left alone


@contextmanager
def locked(landing: Path) -> Iterator[None]:
    """Hold a landing folder, making it where it is missing; raise UnusableArguments where another poll holds it."""
    landing.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(landing / ".poll.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except OSError:
            raise UnusableArguments(f"Another poll lands pages in {landing}: let it end.") from None
        yield
    finally:
        os.close(descriptor)


def load(landing: Path) -> State:
    """Give what was remembered, nothing where there is no file; raise UnusableArguments where it does not read."""
    try:
        return State.model_validate_json((landing / NAME).read_bytes())
    except FileNotFoundError:
        return State()
    except (ValidationError, ValueError, json.JSONDecodeError):
        raise UnusableArguments(f"{landing / NAME} does not read: delete it, and what feeds still name is fetched "
                                "again.") from None


def save(landing: Path, state: State, now: datetime) -> None:
    """Write what is to be remembered, whole or not at all."""
    kept = {url: seen for url, seen in state.pages.items() if now - seen.at < FORGOTTEN}
    hosts = {host: until for host, until in state.hosts.items() if until > now}
    written = state.model_copy(update={"pages": kept, "hosts": hosts})
    place(landing, NAME, written.model_dump_json(exclude_defaults=True).encode())


def place(folder: Path, name: str, data: bytes) -> None:
    """Write a file under a hidden name, and give it its own when it is whole and on the disk."""
    waiting = folder / f".{name.lstrip('.')}.new"
    with waiting.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(folder / name)
