"""The README's commands, queries and outputs; `python -m tests.docs.readme` writes the outputs anew."""

import io
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from rich.console import Console
from typer.testing import CliRunner

from flows.questions import FIRST, ask
from flows.show import PLAIN_WIDTH, show_rows
from pipeline.cli import app

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
FENCE = re.compile(r"```(?P<kind>sh|sql|yaml|python)\n(?P<text>.*?)```\n", re.DOTALL)
FIRST_ANSWERS = re.compile(r"(<!-- output: first answers -->\n```text\n).*?(```\n)", re.DOTALL)
QUERY_AND_OUTPUT = re.compile(r"```sql\n(?P<query>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
NOT_HERE = ("make ", "git ", "cd ", "eventwire explore ")       # checked otherwise


def blocks(kind: str) -> list[str]:
    """Give the README's code of a kind, in order."""
    return [block["text"] for block in FENCE.finditer(README.read_text(encoding="utf-8")) if block["kind"] == kind]


def commands() -> Iterator[str]:
    """Give the shell lines, in order."""
    for block in blocks("sh"):
        yield from block.splitlines()


def eventwire(*arguments: str) -> str:
    """Run the command line in this process, which is the quickest, and give what it printed."""
    ran = CliRunner().invoke(app, list(arguments), prog_name="eventwire", catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def make_lake(lake: Path) -> dict[str, object]:
    """Ingest the sample pages and give what ingest says of it."""
    pages = str(ROOT / "seeds" / "articles")
    told: dict[str, object] = json.loads(eventwire("ingest", pages, "--lake", str(lake), "--json"))
    return told


def first_answers(lake: Path) -> str:
    """Give what `make run` prints of a lake."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        to = Console(width=PLAIN_WIDTH, force_terminal=False, color_system=None)
        for question in FIRST:
            show_rows(question.heading, ask(question, lake, print), to)
    return trimmed(printed.getvalue())


def trimmed(text: str) -> str:
    """Give a text without blanks at the ends of lines and empty lines around it."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"


def rewritten(lake: Path) -> str:
    """Give the README with the outputs that a lake of the sample pages gives now."""
    text = README.read_text(encoding="utf-8")
    text = FIRST_ANSWERS.sub(lambda found: found[1] + first_answers(lake) + found[2], text)
    return QUERY_AND_OUTPUT.sub(lambda found: answered(found["query"], lake), text)


def answered(query: str, lake: Path) -> str:
    output = trimmed(eventwire("sql", query, "--lake", str(lake)))
    return f"```sql\n{query}```\n\n```text\n{output}```"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        make_lake(Path(folder) / "lake")
        README.write_text(rewritten(Path(folder) / "lake"), encoding="utf-8")
