"""Reading of seed files: every row is checked, and what does not hold is told with file and line."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from pipeline.errors import LexiconError
from schemas.noun import Noun

SEEDS = Path(__file__).parents[2] / "seeds"

N = TypeVar("N", bound=Noun)


def pack(language: str) -> Path:
    """Give the folder of a language's lexicon; raise LexiconError where there is none."""
    folder = SEEDS / "lexicon" / language
    if not folder.is_dir():
        raise LexiconError(f"There is no lexicon for language {language!r}: add a folder {folder}.")
    return folder


def read_csv(path: Path, model: type[N]) -> tuple[N, ...]:
    """Give the rows of a CSV file with a header; an empty cell is null, `a|b` in a tuple's column is two values."""
    return tuple(row for _, row in read_csv_lines(path, model))


def read_csv_lines(path: Path, model: type[N]) -> Iterator[tuple[int, N]]:
    """Yield (line, row) of a CSV file, for checks that name a line."""
    lists = {name for name, field in model.model_fields.items() if "tuple" in str(field.annotation)}
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        for raw in table:
            given = {k: tuple(v.split("|")) if k in lists else v for k, v in raw.items() if v not in (None, "")}
            yield table.line_num, _checked(path, table.line_num, model, given)


def _checked(path: Path, line: int, model: type[N], given: dict[str, object]) -> N:
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise LexiconError(f"{path}:{line}: {_first(error)}") from None


def read_yaml(path: Path, model: type[N]) -> N:
    """Give the value that a YAML file holds, or its first document's where it has several."""
    try:
        return TypeAdapter(model).validate_python(_first_document(path))
    except ValidationError as error:
        line = line_of(path, error.errors()[0]["loc"])
        raise LexiconError(f"{path}:{line}: {_first(error)}") from None


def _first_document(path: Path) -> Any:
    try:
        return next(yaml.load_all(path.read_text("utf-8"), Loader=LOADER), None)
    except yaml.YAMLError as error:
        raise LexiconError(f"{path}: {' '.join(str(error).split())}") from None


def read_lists(path: Path, known: Path) -> dict[str, tuple[str, ...]]:
    """Give the lists of words that a YAML file holds by name; each of a `known` file must be there, and no other."""
    try:
        lists = TypeAdapter(dict[str, tuple[str, ...]]).validate_python(_first_document(path))
    except ValidationError as error:
        raise LexiconError(f"{path}:{line_of(path, error.errors()[0]['loc'])}: {_first(error)}") from None
    for name in sorted(lists.keys() ^ (_first_document(known) or {}).keys()):
        what = "Field required" if name not in lists else "no rule knows this list"
        raise LexiconError(f"{path}:{line_of(path, (name,))}: {name}: {what}")
    return lists


def line_of(path: Path, location: Sequence[str | int]) -> int:
    """Give the line of a YAML file's first document on which a value stands: ("triggers", 3, "verb")."""
    node = next(yaml.compose_all(path.read_text("utf-8"), Loader=LOADER))
    for step in location:
        inner = _within(node, step)
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1


def _within(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None


def read_yaml_list(path: Path, model: type[N]) -> tuple[tuple[int, N], ...]:
    """Give (line, value) of each item of a YAML file's last document, a list."""
    try:
        *_, node = yaml.compose_all(path.read_text("utf-8"), Loader=LOADER)
        items = getattr(node, "value", ())
        rows = list(yaml.load_all(path.read_text("utf-8"), Loader=LOADER))[-1]
    except yaml.YAMLError as error:
        raise LexiconError(f"{path}: {' '.join(str(error).split())}") from None
    if not isinstance(rows, list):
        raise LexiconError(f"{path}: the part after `---` must be a list of examples.")
    lines = [item.start_mark.line + 1 for item in items]
    return tuple((line, _checked(path, line, model, row)) for line, row in zip(lines, rows, strict=True))


# libyaml's loader is ten times as fast; both refuse tags that make objects.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _first(error: ValidationError) -> str:
    """Give the first complaint: where in the row, and what is wrong."""
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'row'}: {first['msg']} (found {str(first.get('input'))[:60]!r})"
