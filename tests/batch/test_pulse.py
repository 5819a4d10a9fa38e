"""The sign of life tells growth, once, and falls silent with its body."""

import threading

from pipeline.batch import pulse as module
from pipeline.batch.pulse import pulse


def test_growth_is_told_once_and_never_after_the_end(monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.001)
    told, heard, counted = [], threading.Event(), [0]

    def tell(more):
        told.append(more)
        heard.set()

    with pulse(lambda: counted[0], tell):
        for more in (3, 4):
            counted[0] += more
            assert heard.wait(10)
            heard.clear()
    counted[0] += 5
    assert sum(told) == 7
