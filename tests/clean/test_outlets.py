"""Title, publisher and time on pages in the shapes of forty outlets, each told in its own way."""

from datetime import UTC, datetime

import pytest

from tests.clean.outlet import DAY, MINUTE, SITE, TITLE, article_of

LATE = "2031-03-04T23:30"
SAYS = '"publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Courier", "logo": {"url": "x"}}'


def ld(fields: str, kind: str = '"NewsArticle"') -> str:
    return script(f'{{"@context": "https://schema.org", "@type": {kind}, {fields}}}')


def script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def meta(**contents: str) -> str:
    return "".join(f'<meta {"property" if ":" in name else "name"}="{name}" content="{content}">'
                   for name, content in ((name.replace("__", ":"), content) for name, content in contents.items()))


HEADLINE, ARTICLE = f'"headline": "{TITLE}"', '"@type": "NewsArticle"'
NEWS, AT = f"{HEADLINE}, {SAYS}", '"datePublished": "2031-03-05T08:00:00Z"'
PUBLISHED = meta(article__published_time="2031-03-05T08:00:00Z")
H1 = f"<h1>{TITLE}</h1>"
OG = meta(og__title=TITLE, og__site_name=SITE)
# What stands in the head, what stands above the text, and the time that both tell; title and site are the same on all.
PAGES = {
    "ld": (ld(f"{NEWS}, {AT}"), H1, MINUTE),
    "ld offset": (ld(f'{NEWS}, "datePublished": "2031-03-05T10:00:00+02:00"'), H1, MINUTE),
    "ld west": (ld(f'{NEWS}, "datePublished": "2031-03-04T18:30:00-05:00"'), H1, LATE),
    "ld milliseconds": (ld(f'{NEWS}, "datePublished": "2031-03-05T08:00:00.000Z"'), H1, MINUTE),
    "ld day": (ld(f'{NEWS}, "datePublished": "2031-03-05"'), H1, DAY),
    "ld modified later": (ld(f'{NEWS}, "dateModified": "2031-03-09T08:00:00Z", {AT}'), H1, MINUTE),
    "ld list of kinds": (ld(f"{NEWS}, {AT}", '["NewsArticle", "CreativeWork"]'), H1, MINUTE),
    "ld graph": (script(f'{{"@graph": [{{"@type": "WebPage"}}, {{{ARTICLE}, {NEWS}, {AT}}}]}}'), H1, MINUTE),
    "ld array": (script(f'[{{"@type": "BreadcrumbList"}}, {{{ARTICLE}, {NEWS}, {AT}}}]'), H1, MINUTE),
    "ld publisher by reference": (
        script('{"@graph": [{"@type": "Organization", "@id": "#org", "name": "Harbour Courier"},'
               f' {{{ARTICLE}, {HEADLINE}, "publisher": {{"@id": "#org"}}, {AT}}}]}}'), H1, MINUTE),
    "ld entities": (ld(f"{NEWS}, {AT}".replace("Courier", "&#67;ourier")), H1, MINUTE),
    "ld for search machines": (ld(f'"headline": "Ferry times: all you need", {SAYS}, {AT}') + OG, H1, MINUTE),
    "ld in a comment": (script(f"\n//<![CDATA[\n{{{ARTICLE}, {NEWS}, {AT}}}\n//]]>\n"), H1, MINUTE),
    "ld with line breaks": (ld(f'"description": "one\ntwo", {NEWS}, {AT}'), H1, MINUTE),
    "ld live": (ld(f"{NEWS}, {AT}", '"LiveBlogPosting"'), H1, MINUTE),
    "ld broken, meta whole": (ld(f"{HEADLINE}, oops") + OG + PUBLISHED, H1, MINUTE),
    "ld of the site, meta of the page": (ld('"name": "Harbour Courier"', '"WebSite"') + OG + PUBLISHED, H1, MINUTE),
    "og": (OG + meta(article__published_time="2031-03-05T08:00:00+00:00"), H1, MINUTE),
    "og with the site's name": (meta(og__title=f"{TITLE} | {SITE}", og__site_name=SITE) + PUBLISHED, H1, MINUTE),
    "og with a dash": (meta(og__title=f"{TITLE} - {SITE}", og__site_name=SITE) + PUBLISHED, H1, MINUTE),
    "og with a section": (meta(og__title=f"{TITLE} | World | {SITE}", og__site_name=SITE) + PUBLISHED, H1, MINUTE),
    "twitter": (meta(twitter__title=TITLE, og__site_name=SITE) + PUBLISHED, H1, MINUTE),
    "parsely": (OG + meta(**{"parsely-pub-date": "2031-03-05T08:00:00Z"}), H1, MINUTE),
    "sailthru": (OG + meta(**{"sailthru.date": "2031-03-05T08:00:00Z"}), H1, MINUTE),
    "dublin core": (meta(**{"DC.title": TITLE, "DC.publisher": SITE, "DC.date.issued": "2031-03-05T08:00:00Z"}), H1,
                    MINUTE),
    "pubdate": (OG + meta(pubdate="2031-03-05T08:00:00Z"), H1, MINUTE),
    "cxense": (OG + meta(**{"cXenseParse:recs:publishtime": "2031-03-05T08:00:00Z"}), H1, MINUTE),
    "microdata": (OG + '<meta itemprop="datePublished" content="2031-03-05T08:00:00Z">', H1, MINUTE),
    "time element": (OG, H1 + '<time datetime="2031-03-05T08:00:00Z">5 March</time>', MINUTE),
    "time element, itemprop": (OG, f'{H1}<time itemprop="datePublished" datetime="2031-03-05T10:00:00+02:00">10</time>',
                               MINUTE),
    "time element, pubdate": (OG, H1 + '<time pubdate datetime="2031-03-05">5 March 2031</time>', DAY),
    "updated time beside": (OG, H1 + '<time datetime="2031-03-05T08:00:00Z">5 March</time><time class="updated" '
                            'datetime="2031-03-06T09:00:00Z">Updated 6 March</time>', MINUTE),
    "written out": (OG, f'{H1}<div class="byline">By Ana Ruiz</div><p class="date">Published March 5, 2031</p>', DAY),
    "written out, day first": (OG, H1 + '<span class="date">5 March 2031</span>', DAY),
    "address": (OG + '<link rel="canonical" href="https://c.example/world/2031/03/05/ferries-leave">', H1, DAY),
    "title element": (f"<title>{TITLE} | {SITE}</title>" + meta(**{"application-name": SITE}) + PUBLISHED, H1, MINUTE),
    "title element alone": (f"<title>{TITLE} - {SITE}</title>" + meta(date="2031-03-05"), H1, DAY),
    "heading alone": (meta(og__site_name=SITE, date="2031-03-05"), H1, DAY),
    "amp": (ld(f'"mainEntityOfPage": "x", {NEWS}, {AT}') + '<link rel="canonical" href="https://c.example/x">',
            f'<amp-img src="a"></amp-img>{H1}', MINUTE),
    "rfc 2822": (OG + meta(date="Wed, 05 Mar 2031 08:00:00 GMT"), H1, MINUTE),
    "space for a T": (OG + meta(article__published_time="2031-03-05 08:00:00+00:00"), H1, MINUTE),
    "seconds since 1970": (OG + meta(article__published_time="1930464000"), H1, MINUTE),
}


@pytest.mark.parametrize("name", PAGES)
def test_title_publisher_and_time(name: str) -> None:
    article = article_of(*PAGES[name][:2])
    assert (article.title, article.publisher) == (TITLE, SITE)
    time = datetime.fromisoformat(PAGES[name][2]).replace(tzinfo=UTC)
    assert (article.published_at, article.published_precision) == (time, "day" if PAGES[name][2] == DAY else "minute")
    assert article.body.startswith("Ferry number 0") and article.body.endswith("31 people on board, the port said.")
