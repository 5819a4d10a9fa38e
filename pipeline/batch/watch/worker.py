"""What a worker process of a watch does: load the lexicon once, then take batch after batch through the chain."""

import signal
from contextlib import suppress
from multiprocessing.connection import Connection

from pipeline.batch.prepare import Files, Work, done, ready
from pipeline.errors import EventwireError, LakeError
from pipeline.settings import Settings

Answer = Files | EventwireError | OSError       # what became of a batch


def serve(connection: Connection, settings: Settings) -> None:
    """Answer each batch's work with its files or with what went wrong, until nobody asks any more.

    The first answer, to no work, says whether the lexicon holds. A signal to the whole group (Ctrl-C, systemd) is the
    watch's to heed: it ends its workers when the batches under way are committed, and its death ends them too.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError):
        connection.send(_warmed(settings))
        while True:
            connection.send(_answer(connection.recv(), settings))


def _warmed(settings: Settings) -> Answer:
    from pipeline import beam  # noqa: F401 - its import takes longer than a batch

    try:
        ready(settings)
    except EventwireError as error:
        return error
    return {}


def _answer(work: Work, settings: Settings) -> Answer:
    try:
        return done(work, settings)
    except (EventwireError, OSError) as error:
        return error
    except Exception as error:
        return LakeError(f"A batch could not be taken through the chain ({type(error).__name__}: {error}).")
