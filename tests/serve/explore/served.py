"""The page as a user serves it, in a process of its own that the tests end, and what a browser would read of it."""

import http.client
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lxml import html as markup

from tests.conftest import ROOT


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def tree(self) -> markup.HtmlElement:
        return markup.fromstring(self.text)

    def links(self, start: str) -> list[str]:
        return [link for link in self.tree.xpath("//main//a/@href") if link.startswith(start)]

    def of_class(self, name: str, below: str = "") -> list[markup.HtmlElement]:
        """Give the elements of a class, or what lies below them."""
        return self.tree.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]{below}")

    def all_text(self, name: str, below: str = "") -> list[str]:
        return [found.text_content() for found in self.of_class(name, below)]


@dataclass(frozen=True)
class Page:
    """A running page."""

    address: str
    process: subprocess.Popen

    @property
    def port(self) -> int:
        return int(self.address.split("/?")[0].rstrip("/").rsplit(":", 1)[1])

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode("utf-8"))
        finally:
            connection.close()


@contextmanager
def serving(lake: Path, *options: str, **environment: str) -> Iterator[Page]:
    """Run `eventwire explore` on a free port until the block ends."""
    command = [sys.executable, "-m", "pipeline.cli", "explore", "--lake", str(lake), "--port", "0", "--no-browser"]
    process = subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, env={"PATH": "/usr/bin:/bin", **environment})
    try:
        line = process.stdout.readline()
        assert " is shown at http" in line, line + process.stderr.read()
        yield Page(line.split(" is shown at ")[1].split()[0], process)
    finally:
        process.terminate()
        process.wait(timeout=120)
        process.stdout.close()
        process.stderr.close()
