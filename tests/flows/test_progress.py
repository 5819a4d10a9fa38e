"""Progress is told from the child's lines, and everything else goes to the log."""

import pytest

from flows.progress import Shown, told


@pytest.mark.parametrize(("line", "percent"), [
    ('{"phase":"beam","pages_read":200,"bytes_read":9,"pages_done":50,"batches":0}', 25.0),
    ('{"phase":"start","pages_read":0,"bytes_read":0,"pages_done":0,"batches":0}', 0.0),
    ('{"phase":"beam"}', None), ('{"phase": nonsense', None), ("Rejected: binary 1", None),
])
def test_a_line_of_progress_is_one(line: str, percent: float | None) -> None:
    assert told(line) == percent


def test_without_a_run_nothing_is_shown_and_nothing_of_the_log_is_lost() -> None:
    lines: list[str] = []
    shown = Shown("key", lines.append)
    shown('{"phase":"beam","pages_read":2,"pages_done":1}')
    shown("Rejected: binary 1")
    shown.close()
    assert lines == ["Rejected: binary 1"]
