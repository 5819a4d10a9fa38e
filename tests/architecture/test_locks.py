"""The locks: hashed, without addresses, and one the part of the other."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NPM = ROOT / "infra" / "charts" / "package-lock.json"
CORE, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
PIN = re.compile(r"^(?P<name>[\w.-]+)(?:\[[\w,-]+\])?==(?P<version>\S+)(?: ; (?P<marker>.*?))? \\$", re.MULTILINE)


def pins(lock: Path) -> set[tuple[str, str, str]]:
    return {(pin["name"], pin["version"], pin["marker"] or "") for pin in PIN.finditer(lock.read_text())}


@pytest.mark.parametrize("lock", [CORE, DEV], ids=lambda path: path.name)
def test_a_lock_names_no_address_and_hashes_everything(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    requirements = re.split(r"\n(?=[A-Za-z0-9])", text)[1:]
    assert len(requirements) == len(list(PIN.finditer(text))) > 100
    assert [one.split()[0] for one in requirements if "--hash=sha256:" not in one] == []


def test_the_dev_lock_holds_the_core_lock_in_the_same_versions() -> None:
    assert pins(CORE) - pins(DEV) == set()


def test_the_makefile_makes_the_locks_as_their_heads_say() -> None:
    made = (ROOT / "Makefile").read_text()
    for lock in (CORE, DEV):
        command = lock.read_text().splitlines()[1].lstrip("# ")
        assert command.startswith("uv pip compile") and command in made


def test_what_builds_eventwire_is_locked_too() -> None:
    """Set-up installs without build isolation, so the build requirement has to come from the lock."""
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    locked = {f"{name}=={version}" for name, version, _ in pins(CORE)}
    assert set(needs) <= locked


def test_the_lock_of_the_charts_hashes_everything_and_names_no_address() -> None:
    packages = {name: entry for name, entry in json.loads(NPM.read_text())["packages"].items() if name}
    assert len(packages) > 20 and "://" not in NPM.read_text()
    assert [name for name, entry in packages.items() if not entry.get("integrity", "").startswith("sha512-")] == []
