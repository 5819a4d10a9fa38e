"""The shell of `eventwire sql`: one question after another, with history and completion."""

from __future__ import annotations

import readline
import sys
from typing import TYPE_CHECKING

import typer

from pipeline.errors import EventwireError

if TYPE_CHECKING:
    from pipeline.serve.reading import Connection

WELCOME = """The lake {lake}, read only, times in UTC. A question ends with a semicolon; Tab completes names.
SHOW TABLES; lists what there is, DESCRIBE claims; the columns of one. Leave with Ctrl-D or .quit."""
PROMPT, MORE = "eventwire> ", "      ...> "
BREAKS = " \t\n,;()=<>'\"*+-/"       # what divides words, so that `count(di` completes `di`


def shell(connection: Connection, lake: object, form: str) -> None:
    """Answer questions from standard input until it ends; a wrong one is told in a sentence and the next is asked."""
    _completed(connection)
    typer.echo(WELCOME.format(lake=lake))
    while (question := _question()) is not None:
        _answered(connection, question, form)
    typer.echo()


def _completed(connection: Connection) -> None:
    """Let Tab complete the lake's names."""
    from pipeline.serve.completion import completions, names

    known = names(connection)

    def completer(begun: str, state: int) -> str | None:
        found = completions(known, begun)
        return found[state] if state < len(found) else None

    readline.set_completer(completer)
    readline.set_completer_delims(BREAKS)
    readline.parse_and_bind("tab: complete")


def _question() -> str | None:
    """Read lines up to one that ends with a semicolon; null at the end. Ctrl-C forgets what was begun."""
    lines: list[str] = []
    while True:
        try:
            line = input(MORE if lines else PROMPT)
        except EOFError:
            return None
        except KeyboardInterrupt:
            typer.echo()
            lines = []
            continue
        if not lines and line.strip() in (".quit", ".exit"):
            return None
        lines += [line] if lines or line.strip() else []
        if line.rstrip().endswith(";"):
            return "\n".join(lines)


def _answered(connection: Connection, question: str, form: str) -> None:
    from pipeline.cli.printing import printed
    from pipeline.serve.reading import answers

    try:
        for answer in answers(connection, question):
            printed(answer, form)
    except EventwireError as error:
        typer.echo(str(error), err=True)
    except KeyboardInterrupt:
        typer.echo("Stopped.", err=True)
    sys.stdout.flush()
