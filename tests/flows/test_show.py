"""Tables of the main job show what the rows hold, and obey none of it."""

import io

import pytest
from rich.console import Console

from flows.show import show_rows


def shown(rows: list[dict[str, object]]) -> str:
    to = io.StringIO()
    show_rows("Heading", rows, Console(file=to, width=100))
    return to.getvalue()


def test_no_rows_are_told() -> None:
    assert "nothing yet" in shown([])


@pytest.mark.parametrize(("value", "text"), [
    (1250000, "1,250,000"), (None, ""), ("Kyiv", "Kyiv"), (12.5, "12.5"),
    ("[bold]no style[/bold]", "[bold]no style[/bold]"), ("[/]", "[/]"), ("a\x1b[31mred", "a [31mred"),
])
def test_a_cell_shows_its_value_and_nothing_else(value: object, text: str) -> None:
    lines = shown([{"shot_down": value}]).splitlines()
    assert lines[-2].strip() == "shot down"
    assert lines[-1].strip() == text


def test_numbers_stand_to_the_right() -> None:
    assert [line.rstrip() for line in shown([{"n": 5}, {"n": 1000}]).splitlines()[-2:]] == ["    5", "1,000"]
