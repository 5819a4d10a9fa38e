"""The rules of the house that a machine can check."""

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[2]
HOUSES = ("schemas", "pipeline", "flows")
FILES = sorted(path for house in HOUSES for path in (ROOT / house).rglob("*.py"))
SOURCES = [*FILES, *sorted((ROOT / "infra").rglob("*.py"))]

MOST_LINES = 300
MOST_FUNCTION_LINES = 40
MOST_PARAMETERS = 5
MOST_FLOORS = 8             # seven, and one for chronology, which two stages share (DECISIONS.md)
BIGGEST_SHARE = {"pipeline.extract": 0.45}      # extracting is what the product is for
OTHER_SHARE = 0.30
ODDS_AND_ENDS = {"utils", "util", "common", "helpers", "helper", "misc", "shared", "stuff"}
NOT_OURS = {"html", "json", "typing", "types", "logging", "duckdb", "prefect", "pyarrow", "deltalake", "apache_beam"}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    given = function.args
    named = {argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
    return named - {"self", "cls"}


def test_a_file_opens_with_one_sentence() -> None:
    wrong = []
    for path in SOURCES:
        opening = ast.get_docstring(parsed(path)) or ""
        if not (path.read_text(encoding="utf-8").startswith('"""') and opening.partition("\n")[0].endswith(".")):
            wrong.append(relative(path))
    assert wrong == []


def test_a_file_is_a_small_room_with_a_true_name() -> None:
    long = [relative(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES]
    vague = [relative(path) for path in SOURCES
             if not ODDS_AND_ENDS.isdisjoint(path.relative_to(ROOT).with_suffix("").parts)]
    taken = [relative(path) for path in SOURCES if path.stem in NOT_OURS]
    assert [*long, *vague, *taken] == []


def test_functions_are_short_and_take_little() -> None:
    every = [(relative(path), function) for path in SOURCES for function in functions(path)]
    long = [f"{path} {f.name}: {length(f)} lines" for path, f in every if length(f) > MOST_FUNCTION_LINES]
    wide = [f"{path} {f.name}: {len(parameters(f))} parameters" for path, f in every
            if len(parameters(f)) > MOST_PARAMETERS]
    assert [*long, *wide] == []


def room(module: str) -> str:
    """Give the room of a module: flows and schemas are one each, so is each child of pipeline with all below it."""
    depth = 2 if module.startswith("pipeline.") else 1
    return ".".join(module.split(".")[:depth])


@cache
def arrows() -> frozenset[tuple[str, str]]:
    """Give who imports whom among the rooms, leaving out what stays inside one."""
    graph = grimp.build_graph(*HOUSES)
    imports = ((one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one))
    return frozenset((room(one), room(other)) for one, other in imports if room(one) != room(other))


def height(name: str, below: tuple[str, ...] = ()) -> int:
    """Count the floors from the ground to this room; a circle among the rooms fails."""
    assert name not in below, f"circle: {' -> '.join((*below, name))}"
    return 1 + max((height(other, (*below, name)) for one, other in arrows() if one == name), default=0)


def test_no_circles_and_few_floors() -> None:
    floors = {name: height(name) for pair in arrows() for name in pair}
    assert max(floors.values()) <= MOST_FLOORS, floors


def test_no_room_outgrows_the_house() -> None:
    lines: Counter[str] = Counter()
    for path in FILES:
        lines[room(".".join(path.relative_to(ROOT).with_suffix("").parts))] += len(path.read_text().splitlines())
    outgrown = {name: f"{count / lines.total():.0%}" for name, count in lines.items()
                if count > BIGGEST_SHARE.get(name, OTHER_SHARE) * lines.total()}
    assert outgrown == {}
