"""Whole inputs of every form that is read, small, to be spoiled."""

import gzip
import json
from collections.abc import Mapping

import zstandard

from tests.read.archives import answer, chunked, packed, record

STORY = ("Drones hit a depot near Odesa overnight on Thursday, killing two people, Mayor Ana Lopez said.\n\n"
         "KYIV, Ukraine (AP) — Air defenses shot down 40 of 63 drones, the air force said in a statement on Telegram. "
         "At least five people were injured, including two children, and “several” houses burned. Russia’s Defense "
         "Ministry denied it.\n\nArticle content\n\nEnvoys of Norway and Chile met in Oslo on March 4, 2031.\n")
CARDS = ("Skye Times\n3 hours ago\nFerries stop for a third day - Skye Times\nFerries to Skye stopped on Monday, and "
         "200 people waited.\n\nRelated Articles\n\nLewis Post\nMarch 3, 2031\nPolice arrest 12 after a protest in "
         "Stornoway\nPolice arrested 12 people at a protest in Stornoway on Sunday ... read more\n")
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Drones hit a depot | Skye Times</title>
<meta property="article:published_time" content="2031-03-04T10:00:00Z"><script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Drones hit a depot", "author": {{"name": "Ana Gil"}},
"datePublished": "2031-03-04"}}</script></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article>
<h1>Drones hit a depot</h1><time datetime="2031-03-04T10:00:00Z">4 March</time>
<p>{STORY.replace(chr(10) * 2, "</p><p>")}</p><blockquote>We ran, she said.</blockquote>
<ul><li>Two people were killed</li><li>Six were injured</li></ul>
<figure><figcaption>A depot. Photo: Ana Gil/AP</figcaption></figure></article>
<footer>© 2031 Skye Times</footer></body></html>"""
LINES = "\n".join(map(json.dumps, (
    {"url": "https://n.example/1", "text": STORY, "publisher": "Skye Times", "published_at": "2031-03-04T10:00:00Z"},
    {"html": PAGE, "fetched_at": "2031-03-05", "language": "en-GB"}, {"title": "Cards", "text": CARDS})))
PACKED = answer(chunked(gzip.compress(PAGE.encode()), 500), "Transfer-Encoding: chunked", "Content-Encoding: gzip")
RECORDS = (record("https://n.example/1", answer(PAGE.encode())),
           record("https://n.example/2", b"GET / HTTP/1.1\r\n\r\n", kind="request"),
           record("https://n.example/3", PACKED))

SEEDS: Mapping[str, bytes] = {
    "story.txt": STORY.encode(), "cards.txt": CARDS.encode(), "cyrillic.txt": ("Паромы на Скай. " * 9).encode("cp1251"),
    "page.html": PAGE.encode(), "page16.html": PAGE.encode("utf-16"), "latin.htm": PAGE.encode("cp1252", "replace"),
    "lines.jsonl": LINES.encode(), "lines.jsonl.gz": gzip.compress(LINES.encode(), mtime=0),
    "lines.jsonl.zst": zstandard.ZstdCompressor().compress(LINES.encode()),
    "archive.warc": b"".join(RECORDS), "archive.warc.gz": packed(RECORDS),
    "story.txt.meta.json": json.dumps({"url": "u:1", "title": "Drones", "published_at": "2031-03-04"}).encode(),
}
# What readers trip over, put in anywhere.
TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r\n\r\n", b"\n", b"\t", b" " * 40, b"\\ud800",
    b"\\u0000", b"&#0;", b"&#xD800;", b"&lt;", b"<p>", b"</p>", b"<div>" * 40, b"<table><tr><td>", b"<!--", b"-->",
    b"<script>", b"<![CDATA[", b"<a ", b"'\"", b'{"a":[', b"]}", b"null", b"1e999", b"-1", b"9" * 30, b"0001-01-01",
    b"9999-12-31T23:59:59+14:00", b"Feb. 29, 2031", b"Dec. 31, 9999", b"WARC/1.0\r\n", b"Content-Length: 7\r\n",
    b"HTTP/1.1 200 OK\r\n", b"\x1f\x8b\x08\0", b"\x28\xb5\x2f\xfd",
    b"killed ", b" 40 of 63 ", b"dozens of", b"said",
    b"overnight", b" on Monday ", b"Kyiv, Ukraine", b" and ", b", ", b". ", b"- ",
    b"3 hours ago", b"999999999 years ago",
    *(text.encode() for text in ("“”", "’", "İ", "ﬁ", "\u200d", "🚀", "e\u0301", "Ã©")),
)
