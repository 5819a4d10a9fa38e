"""What stands in elements beside an HTML page's paragraphs: boxes, bars and comments go, asides of the text stay."""

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page

LEXICON = load_lexicon()
TEXT = ("The council of Abeche has shut the old bridge to lorries, since its pillars moved by a hand in one winter.",
        "Hauliers said they would lose an hour a trip, and asked for a ferry until the repairs are done.",
        "Repairs may take two years, and the province will pay half of what they cost, the mayor said.",
        "Engineers had warned of the pillars three times, in letters that nobody in the town hall answered.",
        "A petition against the closure was signed by four hundred shopkeepers from both banks of the river.")


def body(within: str = "", above: str = "", below: str = "", shape: str = "<p>{}</p>") -> list[str]:
    text = [shape.format(line) for line in TEXT]
    html = f"""<html><head><title>Council shuts the old bridge</title></head><body><main class="x1">
        <h1>Council shuts the old bridge to lorries</h1>{above}<div class="x2">{"".join([*text[:2], within, *text[2:]])}
        </div>{below}</main></body></html>"""
    page = Page.of("a", "file", "text/html", html.encode(), Given())
    return segment(clean(page, LEXICON), LEXICON).articles[0].body.split("\n\n")


COMMENTS = "".join(f"<div><b>{name}</b><div>2 hours ago</div><p>{said}</p></div>" for name, said in (
    ("tomk", "I lived there for ten years and nobody ever mended that road."), ("rosa", "They knew it for months.")))
OTHERS = "".join(f'<div><h3><a href="/{n}">{title}</a></h3><p>{said}</p></div>' for n, (title, said) in enumerate((
    ("Frost cuts a line", "Some 40,000 homes lost power when frost broke a line near Garissa, the operator said."),
    ("Traders refuse to move", "Traders at the market of Mopti have refused to move into the hall built for them."))))


@pytest.mark.parametrize("shape", ["<p>{}</p>", "<div class='p'>{}</div>"])
@pytest.mark.parametrize(("within", "above", "below"), [
    ('<div class="c9"><p>Five minutes for the morning</p><p>Count me in</p></div>', "", ""),
    ('<section class="c9"><div>What do readers think?</div><div>Yes 61%</div><div>No 29%</div></section>', "", ""),
    ("<p><strong>Made for you with care</strong></p>", "", ""),
    ("", "<p>Jonas Feld, Harwick</p>", ""),
    ("", "", '<div class="c9"><p>Pass it on</p><p>Five minutes every morning.</p></div>'),
    ("", "", f'<div class="c9"><h3>14 voices</h3>{COMMENTS}</div>'),
    ("", "", f'<div class="c9"><h2>From this desk</h2>{OTHERS}</div>'),
])
def test_what_goes(shape: str, within: str, above: str, below: str) -> None:
    assert body(within, above, below, shape) == list(TEXT)


@pytest.mark.parametrize("shape", ["<p>{}</p>", "<div class='p'>{}</div>"])
@pytest.mark.parametrize("within", ["Nobody was hurt.", "The trial took 71 days."])
def test_a_short_paragraph_stays(shape: str, within: str) -> None:
    assert body(shape.format(within), shape=shape) == [*TEXT[:2], within, *TEXT[2:]]


def test_a_box_of_facts_of_the_text_stays() -> None:
    facts = ["Pillars of the old bridge: four", "Lorries that cross it: 900"]
    found = body(f'<div class="c9"><p>{facts[0]}</p><p>{facts[1]}</p></div>')
    assert found == [*TEXT[:2], *facts, *TEXT[2:]]


def test_a_heading_stays() -> None:
    assert body("<h2>Slow nights ahead</h2>") == [*TEXT[:2], "Slow nights ahead", *TEXT[2:]]


def test_paragraphs_in_other_elements_are_kept_before_comments_in_paragraphs() -> None:
    text = "".join(f"<div class='q'>{line}</div>" for line in TEXT[:4])
    html = f"""<html><body><main><h1>Council shuts the old bridge to lorries</h1><div class="x2">{text}</div></main>
        <div class="c9"><h3>14 voices</h3>{COMMENTS}</div><div class="c8">{OTHERS}</div></body></html>"""
    page = Page.of("a", "file", "text/html", html.encode(), Given())
    assert segment(clean(page, LEXICON), LEXICON).articles[0].body.split("\n\n") == list(TEXT[:4])
