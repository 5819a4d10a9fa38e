"""A page explained on a terminal: words in the colour of what they are, each mention's slots below its sentence."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.text import Text

from pipeline.cli.explain.marks import Mark, figure, joined, marks, pieces, quoted
from pipeline.cli.explain.stages import Explained, Told
from pipeline.cli.printing import shown, visible
from schemas.mention import Mention
from schemas.reject import Reject

# What a word is outranks that it is evidence; of two, the earlier here is shown.
STYLES = {"quantity": "bold yellow", "claimant": "cyan", "source": "green", "target": "red", "participant": "green",
          "time": "blue", "place": "magenta", "evidence": "underline"}
PLAIN_WIDTH = 120       # columns where the output is no terminal


def show(found: Explained) -> None:
    """Print a page explained to standard output."""
    shown(*lines(found), plain_width=PLAIN_WIDTH)


def lines(found: Explained) -> Iterator[Text]:
    """Yield what is to be printed, a line of text after another."""
    if found.page is not None:
        yield _heading(f"Page {found.page.uri} ({found.page.media_type}, {len(found.page.payload):,} bytes)")
        given = found.page.given.model_dump(exclude_none=True)
        yield from (_plain(f"  given {name}: {value}") for name, value in given.items())
    for reject in found.rejects:
        yield from _reject(reject)
    yield _heading(f"Cut by cleaning and segmenting: {len(found.removals)}")
    for removal in found.removals:
        words = " ".join(removal.text.split())
        yield _plain(f"  {removal.start_char:>6}-{removal.end_char:<6} {removal.rule}: {quoted(words)}")
    for number, told in enumerate(found.articles, 1):
        yield from _article(told, f"Article {number} of {len(found.articles)}: {told.article.role}")
    if found.more:
        yield _plain("\nThe file holds further pages: --page names which to explain.")


def _reject(reject: Reject) -> Iterator[Text]:
    line = "" if reject.line is None else f", line {reject.line}"
    yield _heading(f"Rejected while {reject.stage}ing: {reject.uri}{line}")
    yield _plain(f"  {reject.reason}: {reject.detail}")


def _article(told: Told, heading: str) -> Iterator[Text]:
    article = told.article
    yield _heading(heading)
    for name in ("publisher", "agency", "byline", "dateline", "url", "language"):
        if (value := getattr(article, name)) is not None:
            yield _plain(f"  {name}: {value}")
    at = _at(article.published_at) if article.published_at else "unknown"
    evidence = quoted(article.published_evidence) if article.published_evidence else None
    yield _plain(f"  published: {joined(at, article.published_precision, article.published_method, evidence)}")
    if article.truncated:
        yield _plain("  the text breaks off")
    yield from _told(told)


def _told(told: Told) -> Iterator[Text]:
    """Yield title and sentences, each followed by the mentions that it tells."""
    if told.article.title is not None:
        title = _marked(told.article.title, marks(told.mentions, in_title=True), 0, None)
        yield Text("\n  title: ").append_text(title)
        yield from (line for mention in told.mentions if mention.in_title for line in _mention(mention))
    found = marks(told.mentions, in_title=False)
    for sentence in told.sentences:
        text = _marked(told.article.body, found, sentence.start_char, sentence.end_char)
        yield Text(f"\n  {sentence.ordinal:>3}  ", "dim").append_text(text)
        for mention in told.mentions:
            if mention.sentence_ordinal == sentence.ordinal:
                yield from _mention(mention)


def _marked(text: str, found: Sequence[Mark], start: int, end: int | None) -> Text:
    marked = Text(style="default not dim")
    for piece, on in pieces(text, found, start, end):
        kinds = {mark.kind for mark in on}
        style = next((style for kind, style in STYLES.items() if kind in kinds), "")
        marked.append(visible(piece), f"{style} underline" if "evidence" in kinds else style)
    return marked


def _mention(mention: Mention) -> Iterator[Text]:
    day = mention.event_date.isoformat() if mention.event_date else None
    facts = joined(day, mention.weapon, *(kind for kind in (mention.modality, mention.polarity)
                                          if kind not in ("actual", "affirmed")), f"by rule {mention.rule}")
    yield Text("       > ").append(mention.event_type, "bold").append(f"  {visible(facts)}")
    for actor in mention.actors:
        yield _slot(actor.role, joined(actor.name, actor.kind, actor.country))
    if mention.claimant_name is not None:
        yield _slot("claimant", joined(mention.claimant_name, mention.claimant_country, mention.stance,
                                       mention.claimant_side, mention.claimant_via))
    if mention.time_text is not None:
        yield _slot("time", joined(quoted(mention.time_text), f"{_at(mention.time_start)} to {_at(mention.time_end)}",
                                   mention.time_basis))
    for place in mention.places:
        yield _slot("place", joined(place.place_name, place.admin1, place.place_country, place.place_precision))
    for quantity in mention.quantities:
        yield _slot("quantity", figure(quantity))


def _at(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "open"


def _slot(kind: str, value: str) -> Text:
    return Text("         ").append(kind, STYLES[kind]).append(f" {visible(value)}")


def _heading(text: str) -> Text:
    return Text(f"\n{visible(text)}", "bold")


def _plain(text: str) -> Text:
    return Text(visible(text))
