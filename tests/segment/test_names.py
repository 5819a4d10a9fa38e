"""A line without the pictures and marks around it, however many there are."""

import pytest

from pipeline.segment.names import unmarked

ROCKETS = "\U0001f680" * 400


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("\u26a1\ufe0f Drones hit a depot", "Drones hit a depot"),
        ("\U0001f1eb\U0001f1f7 Harbour Star \u26a1", "Harbour Star"),
        (f"{ROCKETS} Drones hit a depot {ROCKETS}", "Drones hit a depot"),
        ("## Drones hit a depot", "Drones hit a depot"),
        ("[Drones hit a depot](https://example.org/a)", "Drones hit a depot"),
        # Within the words they stay; a pattern that tries each way to part a run of them never ends here.
        (f"Drones hit O{ROCKETS}\u6f22", f"Drones hit O{ROCKETS}\u6f22"),
        (ROCKETS, ROCKETS),
    ],
)
def test_pictures_and_marks_around_a_line_go(line: str, bare: str) -> None:
    assert unmarked(line) == bare
