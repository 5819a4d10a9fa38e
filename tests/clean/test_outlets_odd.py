"""Title, publisher and time on pages that say them oddly: broken JSON-LD, others' articles before, strange times."""

from datetime import UTC, datetime

import pytest

from tests.clean.outlet import DAY, MINUTE, SITE, TITLE, article_of

AT, LATER = "2031-03-05T08:00:00Z", "2031-03-09T08:00:00Z"
PUB, SAID = '"publisher": {"name": "Harbour Courier"}', f'"datePublished": "{AT}"'
NEWS = f'"@type": "NewsArticle", "headline": "{TITLE}"'
MINE = f"{{{NEWS}, {PUB}, {SAID}}}"
OTHER = ('{"@type": "NewsArticle", "headline": "Bakers strike in Lowick", "datePublished": "2030-01-02T03:00:00Z", '
         '"publisher": {"name": "Other Paper"}, "url": "https://c.example/bakers"}')


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def at(time: str) -> str:
    return ld(f'{{{NEWS}, {PUB}, "datePublished": "{time}"}}')


def meta(name: str, content: str) -> str:
    return f'<meta {"property" if ":" in name else "name"}="{name}" content="{content}">'


def time(moment: str, words: str = "5 March", kind: str = "") -> str:
    return f'<time class="{kind}" datetime="{moment}">{words}</time>'


H1, SITED = f"<h1>{TITLE}</h1>", meta("og:site_name", SITE)
OG, PUBLISHED = meta("og:title", TITLE) + SITED, meta("article:published_time", AT)
# What stands in the head, what stands above the text, and the time that both tell; title and site are the same on all.
PAGES = {
    "another's article first": (ld(OTHER) + ld(MINE), H1, MINUTE),
    "another's first in the graph": (ld(f'{{"@graph": [{OTHER}, {MINE}]}}'), H1, MINUTE),
    "others in a list": (ld(f'{{"@type": "ItemList", "itemListElement": [{OTHER}]}}') + ld(MINE), H1, MINUTE),
    "the kind as an address": (ld(MINE.replace("NewsArticle", "http://schema.org/NewsArticle")), H1, MINUTE),
    "the kind with a prefix": (ld(MINE.replace("NewsArticle", "schema:NewsArticle")), H1, MINUTE),
    "the kind in small letters": (ld(MINE.replace("NewsArticle", "newsarticle")), H1, MINUTE),
    "a comma too much": (ld(MINE[:-1] + ",}"), H1, MINUTE),
    "two values in a script": (ld('{"@type": "WebSite"}\n' + MINE), H1, MINUTE),
    "within a page": (ld(f'{{"@type": "WebPage", "mainEntity": {MINE}}}'), H1, MINUTE),
    "a part of a page": (ld(f'{{"@type": "WebPage", "hasPart": {MINE}}}'), H1, MINUTE),
    "publisher a string": (ld(f'{{{NEWS}, "publisher": "{SITE}", {SAID}}}'), H1, MINUTE),
    "publisher a list": (ld(f'{{{NEWS}, "publisher": [{{"name": "{SITE}"}}], {SAID}}}'), H1, MINUTE),
    "publisher an address": (ld(f'{{{NEWS}, "publisher": {{"url": "https://c.de"}}, {SAID}}}') + SITED, H1, MINUTE),
    "a source organization": (ld(f'{{{NEWS}, "sourceOrganization": {{"name": "{SITE}"}}, {SAID}}}'), H1, MINUTE),
    "the site in the graph": (ld(f'{{"@graph": [{{"@type": "WebSite", "name": "{SITE}"}}, {{{NEWS}, {SAID}}}]}}'), H1,
                              MINUTE),
    "part of a site": (ld(f'{{{NEWS}, "isPartOf": {{"@type": "WebSite", "name": "{SITE}"}}, {SAID}}}'), H1, MINUTE),
    "a list of times": (ld(f'{{{NEWS}, {PUB}, "datePublished": ["{AT}"]}}'), H1, MINUTE),
    "created": (ld(f'{{{NEWS}, {PUB}, "dateCreated": "{AT}"}}'), H1, MINUTE),
    "no colon in the offset": (at("2031-03-05T13:30:00+0530"), H1, MINUTE),
    "no seconds": (at("2031-03-05T13:30+05:30"), H1, MINUTE),
    "nanoseconds": (at("2031-03-05T08:00:00.000000000Z"), H1, MINUTE),
    "the basic form": (at("20310305T080000Z"), H1, MINUTE),
    "a zone's name": (at("2031-03-05 03:00:00 EST"), H1, MINUTE),
    "words and a zone's name": (at("March 5, 2031 1:30 PM IST"), H1, MINUTE),
    "a blank before the offset": (OG + meta("article:published_time", "2031-03-05 10:00:00 +0200"), H1, MINUTE),
    "a program's date": (OG + meta("article:published_time", "Wed Mar 05 08:00:00 UTC 2031"), H1, MINUTE),
    "single figures": (OG + meta("article:published_time", "2031-3-5 08:00:00Z"), H1, MINUTE),
    "no time, then one": (at("0000-00-00T00:00:00") + PUBLISHED, H1, MINUTE),
    "microdata": ("", f'<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">{TITLE}</h1><span '
                  f'itemprop="publisher" itemscope><meta itemprop="name" content="{SITE}"></span><time '
                  f'itemprop="datePublished" datetime="{AT}">5.3.</time></div>', MINUTE),
    "a microformat": (OG, H1 + '<abbr class="published" title="2031-03-05T09:00:00+01:00">5 March</abbr>', MINUTE),
    "RDFa": (OG, f'{H1}<span property="datePublished" content="{AT}">5 March</span>', MINUTE),
    "others' times before": (OG, f"<ul><li>{time(LATER)} Bakers strike</li></ul>{H1}{time(AT)}", MINUTE),
    "updated before": (OG, f"{H1}<p>Updated {time(LATER, '9 March')}</p><p>Published {time(AT)}</p>", MINUTE),
    "updated by its class": (OG, H1 + time(LATER, "9", "entry-date updated") + time(AT, "5", "published"), MINUTE),
    "today above": (OG, f"<header>{time('2031-04-01', '1 April')}</header>{H1}{time(AT)}", MINUTE),
    "German": (OG, H1 + '<p class="datum">Veröffentlicht am 5. März 2031</p>', DAY),
    "French": (OG, H1 + '<p class="date">Publié le 5 mars 2031</p>', DAY),
    "Ukrainian beside meta": (OG + meta("date", DAY), H1 + '<p class="date">5 березня 2031</p>', DAY),
    "a headline cut off": (at(AT).replace("northern harbour", "northern…"), H1, MINUTE),
    "a kicker in the heading": (OG + PUBLISHED, f"<h1><span>World</span> {TITLE}</h1>", MINUTE),
    "a logo's heading": (f"<title>{TITLE} | {SITE}</title>{SITED}{PUBLISHED}", f"<h1>{SITE}</h1>{H1}", MINUTE),
    "the site before the title": (f"<title>{SITE} | {TITLE}</title>{SITED}{PUBLISHED}", "", MINUTE),
    "the site before a colon": (meta("og:title", f"{SITE}: {TITLE}") + SITED + PUBLISHED, H1, MINUTE),
    "Dublin Core's terms": ("".join(meta(f"dcterms.{name}", said) for name, said in (
        ("title", TITLE), ("publisher", SITE), ("created", AT))), H1, MINUTE),
    "a line break in a string": (ld(MINE.replace("northern harbour", "northern\nharbour")), H1, MINUTE),
    "in a comment": (ld(f"<!-- {MINE} -->"), H1, MINUTE),
    "in CDATA": (ld(f"//<![CDATA[\n{MINE}\n//]]>"), H1, MINUTE),
    "lists in a list": (ld(f'[[{{"@type": "WebSite"}}], [{MINE}]]'), H1, MINUTE),
    "several kinds": (ld(MINE.replace('"NewsArticle"', '["NewsArticle", "ReportageNewsArticle"]')), H1, MINUTE),
    "a live blog": (ld(MINE.replace("NewsArticle", "LiveBlogPosting")), H1, MINUTE),
    "a logo alone": (ld(f'{{{NEWS}, "publisher": {{"logo": {{"url": "https://c.example/l.png"}}}}, {SAID}}}') + SITED,
                     H1, MINUTE),
    "another site's name": (ld(MINE) + meta("og:site_name", "Facebook"), H1, MINUTE),
    "the site's domain": (f"<title>{TITLE} - {SITE}</title>" + meta("og:site_name", "hc.example") + PUBLISHED, H1,
                          MINUTE),
    "seconds since 1970": (ld(f'{{{NEWS}, {PUB}, "datePublished": 1930464000}}'), H1, MINUTE),
    "Turkish": (OG, H1 + '<span class="tarih">5 Mart 2031</span>', DAY),
    "the time of day below the heading": (OG, f'{H1}<p class="info">Published 5 March 2031, 08:00 GMT</p>', MINUTE),
    "a zone behind the day": (OG, f"{H1}<div><span>5 March 2031 · 9:00 CET</span></div>", MINUTE),
    "an age with its moment": (OG, f'{H1}<span title="2031-03-05T09:00:00+01:00">3 hours ago</span>', MINUTE),
    "an update's time of day": (OG + meta("date", DAY), f"{H1}<p>Updated March 5, 2031 at 9:40</p>", DAY),
    "the site before, unsaid": (f"<title>{SITE} - {TITLE}</title>{PUBLISHED}", H1, MINUTE),
    "a heading in bold alone": (f"<title>{SITE}: {TITLE}</title>{PUBLISHED}", f"<font size=5><b>{TITLE}</b></font>",
                                MINUTE),
    "a day below the heading": (OG, f"{H1}<div><span>{SITE}, 5 March 2031</span></div>", DAY),
    "a library's date": (OG + meta("citation_publication_date", "2031/03/05"), H1, DAY),
    "two colons": (f"<title>{TITLE} :: {SITE}</title>{PUBLISHED}", H1, MINUTE),
    "a section before the site": (f"<title>{TITLE} | World | {SITE}</title>{PUBLISHED}", H1, MINUTE),
    "cut off before the site": (f"<title>{TITLE[:20]}... | {SITE}</title>{PUBLISHED}", H1, MINUTE),
    "a provider": (ld(f'{{{NEWS}, "provider": {{"name": "{SITE}"}}, {SAID}}}'), H1, MINUTE),
    "who holds the rights": (ld(f'{{{NEWS}, "copyrightHolder": {{"name": "{SITE}"}}, {SAID}}}'), H1, MINUTE),
    "Eastern time in summer": (OG, f"{H1}<p>July 5, 2031 4:00 am ET</p>", "2031-07-05T08:00"),
    "a publication date": (OG + meta("publication_date", AT), H1, MINUTE),
}


@pytest.mark.parametrize("name", PAGES)
def test_title_publisher_and_time(name: str) -> None:
    head, top, told = PAGES[name]
    article = article_of(head, top)
    assert (article.title, article.publisher) == (TITLE, SITE)
    assert article.published_at == datetime.fromisoformat(told).replace(tzinfo=UTC)
    assert article.body.startswith("Ferry number 0") and article.body.endswith("31 people on board, the port said.")
