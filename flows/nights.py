"""The Nights of what a run added, as Markdown: a bar a figure, with its lowest and highest account."""

from pathlib import Path

from flows.child import Log
from flows.questions import Question, Rows, ask, read_question

LAST = "- 1\n"          # in the question's SQL: only the last batch
WIDTH = 20              # blocks of the longest bar
EIGHTHS = " ▏▎▍▌▋▊▉"
SAID = {"launched": "launched", "intercepted": "shot down", "jammed": "jammed"}
ADDED = read_question("nights_added")


def nights_added(lake: Path, batches: int, log: Log) -> str:
    """Give the chart of what the last batches of a lake added; a sentence where they tell of no night."""
    asked = Question(heading=ADDED.heading, sql=ADDED.sql.replace(LAST, f"- {int(batches)}\n"))
    return chart(ask(asked, lake, log) if batches else [])


def chart(rows: Rows) -> str:
    """Give rows of the question as a Markdown table; all its words are shown and none obeyed."""
    if not rows:
        return "Nothing that was added tells what was launched, shot down or jammed in a night."
    top = max(row["best"] for row in rows) or 1
    lines = ["| night | whose | what | | figure | low to high | accounts |", "|---|---|---|---|---:|---|---:|"]
    for row in rows:
        whose = f"{row['owner'] or '?'} {row['unit'] or ''}".strip()
        reach = "" if row["low"] == row["high"] else f"{row['low']:,} to {row['high']:,}"
        lines.append(f"| {row['night']} | {plain(whose)} | {SAID[row['measure']]} | {bar(row['best'] / top)} | "
                     f"{row['best']:,} | {reach} | {row['accounts']} |")
    return "\n".join(lines)


def bar(share: float) -> str:
    """Give a bar for a share of the longest, to an eighth of a block, and never nothing."""
    eighths = max(1, round(share * WIDTH * 8))
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()


def plain(text: str) -> str:
    """Give words of the news as words of a table's cell: letters, digits and blanks, as codes and units have."""
    return "".join(letter if letter.isalnum() or letter in " ?-" else " " for letter in text)
