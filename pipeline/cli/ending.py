"""How every command ends: a sentence instead of a traceback, and the exit status of the contract."""

import io
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

import typer

from pipeline.errors import EventwireError, FeedError, LakeError

FOUND, UNUSABLE, UNWRITABLE, INTERRUPTED = 1, 2, 3, 130
INTERNAL, UNPRINTABLE = 70, 74      # EX_SOFTWARE and EX_IOERR of sysexits.h

P = ParamSpec("P")
R = TypeVar("R")


def ending(command: Callable[P, R]) -> Callable[P, R]:
    """Give the command with one handler for whatever goes wrong in it."""
    @wraps(command)
    def guarded(*given: P.args, **named: P.kwargs) -> R:
        try:
            _open_streams()
            _heed_termination()
            done = command(*given, **named)
            sys.stdout.flush()
            return done
        except (typer.Exit, typer.Abort):
            raise
        except EventwireError as error:
            end(str(error), status(error))
        except KeyboardInterrupt:
            end("Interrupted; nothing is half written.", INTERRUPTED)
        except BrokenPipeError:     # whoever read our output has read enough
            _close_output()
            raise typer.Exit(0) from None
        except OSError as error:
            if error.filename is not None:
                end(f"{error.filename} cannot be read or written ({error.strerror}).", UNUSABLE)
            _close_output()     # files have names, streams have none
            end(f"Standard output could not be written ({error.strerror}).", UNPRINTABLE)
        except Exception as error:
            end(_internal(command.__name__, error), INTERNAL)
    return guarded


def _open_streams() -> None:
    """Let every text be printed on every stream: a letter that it cannot take is escaped, a closed one takes all."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _heed_termination() -> None:
    """Let SIGTERM, by which services and flows stop a child, end a command as Ctrl-C does."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _close_output() -> None:
    """Send what is still to be printed nowhere, or Python complains of the broken stream again as it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def status(error: EventwireError) -> int:
    """Give the exit status: 3 where a lake or a warehouse could not be read or written, 2 where the call is amiss."""
    return UNWRITABLE if isinstance(error, LakeError | FeedError) else UNUSABLE


def end(message: str, code: int) -> NoReturn:
    """Say a sentence on standard error and end the program."""
    typer.echo(f"eventwire: {message}", err=True)
    raise typer.Exit(code) from None


def _internal(command: str, error: Exception) -> str:
    """Say what is to be reported: the kind of error, its words, and where it arose."""
    last: Any = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}"
    said = " ".join(str(error).split())[:300]
    return (f"`{command}` met an error that is not yours ({type(error).__name__} at {where}: {said}); please report it "
            "as CONTRIBUTING.md says.")
