"""Every mention's words are the slice they claim to be, whatever the text."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.cascade import Cascade
from pipeline.extract.protocol import proven
from pipeline.lexicon import load_lexicon
from schemas.article import Article, Sentence

# Pieces of our own that fire every part of the cascade, to be glued in any order and salted with odd characters.
PIECES = st.sampled_from(
    [
        "Russia launched 63 drones at Ukraine",
        "air defenses shot down 40",
        "two people were killed",
        "and six were injured",
        "in the Donetsk region",
        "overnight",
        "on Thursday",
        "the ministry said",
        "according to Mayor Ana Lopez",
        "It said",
        ", including four children,",
        "KYIV, Ukraine (AP) —",
        "while another 21 were jammed",
        "Norway and Chile signed a deal",
        "İstanbul",
        "ﬁre",
        "\u200b",
        "e\u0301",
        "🚀",
        "“we won’t attack”",
        "since Feb. 24, 2022",
        "said",
        ";",
        "—",
        "the attack",
        "by",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=14).map(" ".join)


def article_of(body: str, title: str | None) -> Article:
    when = datetime(2026, 6, 12, tzinfo=UTC)
    return Article(
        article_id="a",
        page_id="p",
        ordinal=0,
        role="main",
        url=None,
        publisher=None,
        title=title,
        byline=None,
        agency=None,
        dateline="KYIV, Ukraine",
        language="en",
        body=body,
        published_at=when,
        published_precision="day",
        published_method="metadata",
        published_evidence=None,
        truncated=False,
        document_id="d",
        fetched_at=None,
    )


@given(TEXTS, st.one_of(st.none(), TEXTS), TEXTS)
def test_every_span_is_its_slice(first, title, second):
    body = f"{first}\n\n{second}"
    article = article_of(body, title)
    starts = [0, len(first) + 2]
    sentences = [
        Sentence(article_id="a", ordinal=i, start_char=start, end_char=start + len(text), text=text, heading=None)
        for i, (start, text) in enumerate(zip(starts, (first, second), strict=True))
    ]
    mentions = list(Cascade(load_lexicon()).extract(article, sentences))
    assert all(proven(mention, article) for mention in mentions)
    assert len({mention.mention_id for mention in mentions}) == len(mentions)
    for mention in mentions:
        assert all(q.part_of is None or 0 <= q.part_of < len(mention.quantities) for q in mention.quantities)
        assert [q.ordinal for q in mention.quantities] == list(range(len(mention.quantities)))
