"""How every command ends: a sentence instead of a traceback, and the exit status of the contract."""

import os
import sys
import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from pipeline.errors import EventwireError, LakeError, UnusableArguments

REFUSED, UNUSABLE, UNWRITABLE, INTERNAL, INTERRUPTED = 1, 2, 3, 70, 130     # 70 is EX_SOFTWARE of sysexits.h


class Group(TyperGroup):
    """The commands, behind one handler for whatever goes wrong in them."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for; turn every error into a sentence and a status."""
        try:
            return super().invoke(ctx)
        except EventwireError as error:
            raise _ended(str(error), status(error)) from None
        except KeyboardInterrupt:
            raise _ended("Interrupted; nothing is half written.", INTERRUPTED) from None
        except BrokenPipeError:
            # Whoever read our output has read enough; Python must not complain of it again as it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except (OSError, RuntimeError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError) as error:
            raise _ended(_internal(ctx.invoked_subcommand, error), INTERNAL) from None


def status(error: EventwireError) -> int:
    """Give the exit status of an error: 2 unusable arguments, 3 lake not to be written or read, else 1."""
    if isinstance(error, UnusableArguments):
        return UNUSABLE
    return UNWRITABLE if isinstance(error, LakeError) else REFUSED


def _ended(message: str, code: int) -> typer.Exit:
    typer.echo(f"eventwire: {message}", err=True)
    return typer.Exit(code)


def _internal(command: str | None, error: Exception) -> str:
    """Say what is to be reported: the kind of error, its words, and where it arose."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}"
    said = " ".join(str(error).split())[:300]
    return (f"`{command}` met an error that is not yours ({type(error).__name__} at {where}: {said}); please report it "
            "as CONTRIBUTING.md says.")
