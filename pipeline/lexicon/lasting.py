"""What lasts as long as the process, kept from the garbage collector, which then looks for circles less often."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000  # objects made between two looks of the collector; Python's 700 suit programs that make circles


@contextmanager
def lasting() -> Iterator[None]:
    """Make what lasts within this block: the collector does not run in it, and never looks at its objects again.

    A lexicon is some 100,000 objects without circles. The collector would walk all of them many times while they are
    made, and again each time that pages have filled the memory: a seventh of the time of the whole chain. The rows that
    pages become hold no circles either, so afterwards it is told to look for them seldom, which saves half as much.
    """
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
        # As the process ends all is given back: libraries that count their objects would else call them leaked.
        atexit.register(gc.unfreeze)
        gc.set_threshold(max(SELDOM, gc.get_threshold()[0]), *gc.get_threshold()[1:])
    finally:
        if watched:
            gc.enable()
