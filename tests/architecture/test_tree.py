"""What may stand in a committed file, and how files of data open."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|farm)/\w+")
INDEX_ADDRESS = re.compile(r"https?://[\w.-]+/(?:simple|packages)\b")
LEFT_OPEN = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X{3}|NotImplemented" r"Error)\b")  # in halves: it counts itself


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:       # an unpacked archive has no git; then everything outside dot folders counts
        found = [path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file()]
        return [path for path in found if not path.parts[0].startswith(".")]
    return [Path(name) for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[Path, str]:
    found = {}
    for path in committed():
        try:
            found[path] = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:      # two sample pages are broken on purpose
            continue
    return found


@pytest.mark.parametrize("pattern", [MACHINE_PATH, INDEX_ADDRESS, LEFT_OPEN], ids=lambda pattern: pattern.pattern)
def test_no_committed_file_holds(pattern: re.Pattern[str]) -> None:
    found = [f"{path}:{number}: {line.strip()[:80]}" for path, text in texts().items()
             for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]
    assert found == []


def opening(path: Path) -> str:
    """Give the first line of a file that is no shebang."""
    return next(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#!"))


def test_sql_opens_with_what_it_is_for() -> None:
    files = [path for house in ("schemas", "flows", "pipeline") for path in (ROOT / house).rglob("*.sql")]
    assert files
    assert [path for path in files if not opening(path).startswith("-- ") or len(opening(path)) <= 20] == []


def test_a_file_of_data_or_commands_opens_with_a_comment() -> None:
    files = [*ROOT.glob("seeds/**/*.yaml"), *ROOT.glob("infra/**/*.sh"), ROOT / "Makefile", ROOT / ".ci" / "run"]
    assert [path for path in files if not opening(path).startswith("# ")] == []


def test_test_files_have_names_of_their_own_in_a_folder_that_mirrors_the_tree() -> None:
    """Import mode importlib lets names repeat across folders; within one they may not, and each starts with test_."""
    houses = {"architecture", "benchmarks", "browser", "docs", "evaluation", "flows", "fuzz", "golden", "kill",
              "properties"}
    rooms = houses | {path.stem for path in (ROOT / "pipeline").iterdir()} | {"schemas"}
    assert {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"} <= rooms


TOP = {".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md", "LICENSE", "Makefile", "README.md",
       "docs", "flows", "infra", "pipeline", "pyproject.toml", "requirements-dev.lock", "requirements.lock", "schemas",
       "seeds", "tests"}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an unpacked archive holds what was made in it as well")
def test_nothing_else_stands_at_the_top() -> None:
    """A scratch file with the words of others was committed there once."""
    assert {path.parts[0] for path in committed()} <= TOP
