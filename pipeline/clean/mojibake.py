"""Text that was decoded wrongly before it reached us ("CafÃ©"), repaired line by line."""

import re

import ftfy

# How UTF-8 looks that was read as Windows-1252: the first byte of a letter, then what its next byte became. Almost no
# page has it, and looking for it costs a thousandth of repairing.
SIGN = re.compile("[\xc2-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
# How its first two letters begin in UTF-8, where a fixed first byte is found at once.
SIGN_BYTES = re.compile(rb"\xc3[\x82-\xb4][\xc2\xc5\xc6\xcb\xe2]")
LONGEST = 100_000       # characters; a longer line is left as it is, since repairing takes a second a few megabytes


def repaired(text: str) -> str:
    """Give the text with those lines repaired that ftfy takes for wrongly decoded; all else stays as it is.

    Line by line, as a page may be right in one place and wrong in another.
    """
    return "\n".join(map(_line, text.split("\n"))) if _may_show(text) else text


def _may_show(text: str) -> bool:
    """Say whether a text has a letter from U+00C2 to U+00F4 before another mark or letter beyond ASCII."""
    return not text.isascii() and SIGN_BYTES.search(text.encode("utf-8", "surrogatepass")) is not None


def _line(line: str) -> str:
    return ftfy.fix_encoding(line) if len(line) <= LONGEST and SIGN.search(line) else line
