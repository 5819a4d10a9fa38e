"""The README says what is so: its commands run, its queries answer, its outputs are what comes out."""

import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.crosswalk import CROSSWALK
from schemas.tables import TABLES, VIEWS
from tests.docs.readme import NOT_HERE, README, ROOT, blocks, commands, eventwire, rewritten


@pytest.mark.timeout(300)
def test_commands_run_one_after_the_other(tmp_path: Path) -> None:
    for folder in ("seeds", "infra"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for line in commands():
        if not line.startswith(NOT_HERE):
            ran = subprocess.run(["bash", "-c", line], cwd=tmp_path, env={**os.environ, "PATH": path},
                                 capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
            assert ran.returncode == 0, f"{line}\n{ran.stderr}"
            assert "Traceback" not in ran.stderr


def test_the_event_type_shown_is_the_example_whole() -> None:
    assert blocks("yaml") == [(ROOT / "infra/examples/election.yaml").read_text(encoding="utf-8")]


@pytest.mark.parametrize("line", [line for line in commands() if line.startswith("make ")])
def test_make_knows_its_targets(line: str) -> None:
    assert subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_contributing_names_targets_that_make_knows() -> None:
    named = set(re.findall(r"`make ([a-z]+)`", (ROOT / "CONTRIBUTING.md").read_text() + README.read_text()))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("query", blocks("sql"), ids=lambda query: " ".join(query.split())[:50])
def test_a_query_answers_with_rows(query: str, sample_lake: Path) -> None:
    rows = json.loads(eventwire("sql", query, "--lake", str(sample_lake), "--format", "json"))
    assert rows


@pytest.mark.parametrize("code", blocks("python"), ids=len)
def test_python_runs(code: str, sample_lake: Path) -> None:
    exec(compile(code.replace("out/lake", str(sample_lake)), "README.md", "exec"), {})


def test_outputs_are_what_comes_out(sample_lake: Path) -> None:
    was, now = README.read_text(encoding="utf-8"), rewritten(sample_lake)
    changed = list(difflib.unified_diff(was.splitlines(), now.splitlines(), "README.md", "now", lineterm="", n=0))
    assert not changed, "\n".join(["what changed (make golden, if it is meant to):", *changed])


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "DECISIONS.md", "CONTRIBUTING.md", "seeds/README.md"])
def test_what_is_linked_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!#)([^)]+)\)", text)
    assert [link for link in linked if not (ROOT / name).parent.joinpath(link).exists()] == []


def test_every_sample_page_is_told_of() -> None:
    told = (ROOT / "seeds" / "README.md").read_text()
    pages = [p.name for p in (ROOT / "seeds" / "articles").iterdir() if not p.name.endswith(".meta.json")]
    assert [page for page in pages if f"`{page}`" not in told] == []
    assert len(pages) >= 8


def test_the_changelog_names_every_table_view_and_macro() -> None:
    text = (ROOT / "CHANGELOG.md").read_text()
    macros = {path.stem for path in (ROOT / "schemas" / "macros").glob("*.sql")}
    named = set(re.findall(r"`([a-z_]+)[`(]", text))
    assert {*TABLES, *VIEWS, *macros} <= named


def test_every_event_type_that_the_contract_names_has_a_frame() -> None:
    found = {path.stem for path in (ROOT / "seeds" / "lexicon" / "en" / "frames").glob("*.yaml")}
    assert found == set(CROSSWALK)
