"""Files and folders to read, in one order, each once on its way; what cannot be entered becomes a reject."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.read.whole import name_of
from schemas.reject import Reject


@dataclass(frozen=True)
class Rules:
    """What no folder may be named like, and the real place of the one folder that is passed over."""

    page_endings: tuple[str, ...]
    aside: str | None = None


def walk(path: Path, rules: Rules, above: frozenset[str] = frozenset()) -> Iterator[Path | Reject]:
    """Yield the files under a path, sorted by name; hidden ones inside folders are passed over.

    `above` holds the real places of the folders around, so that a link into one of them ends there.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISREG(mode):
        yield path
    elif stat.S_ISDIR(mode):
        yield from _folder(path, rules, above)
    else:
        detail = f"{name_of(path)} is neither a file nor a folder."
        yield Reject.of(name_of(path), "read", "not_a_file", detail)


def _folder(path: Path, rules: Rules, above: frozenset[str]) -> Iterator[Path | Reject]:
    place = os.path.realpath(path)
    if place == rules.aside:
        return
    if path.name.lower().endswith(rules.page_endings):
        detail = f"{name_of(path)} is a folder, though it is named like a page; the files in it are read."
        yield Reject.of(name_of(path), "read", "not_a_file", detail)
    if place in above:
        detail = f"{name_of(path)} is a link to a folder that it stands in, and was not followed."
        yield Reject.of(name_of(path), "read", "unreadable", detail)
        return
    try:
        inside = sorted(path.iterdir(), key=lambda child: os.fsencode(child.name))
    except OSError as error:
        yield _unreadable(path, error)
        return
    for child in inside:
        if not child.name.startswith("."):
            yield from walk(child, rules, above | {place})


def _unreadable(path: Path, error: OSError) -> Reject:
    detail = f"{name_of(path)} could not be read: {error.strerror or error}."
    return Reject.of(name_of(path), "read", "unreadable", detail)
