"""What the fork server of a watch has before it forks a worker: all that workers import, and the lexicon of most."""

from contextlib import suppress

from pipeline import beam, chain  # noqa: F401
from pipeline.batch.watch import worker  # noqa: F401
from pipeline.errors import EventwireError
from pipeline.lexicon import load_lexicon

# What is wrong with it a worker tells, as it loads it anew; so does one whose settings name frames or lines.
with suppress(EventwireError):
    load_lexicon("en", (), ())
