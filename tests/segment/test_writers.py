"""Writers behind a word that no list knows, one of them of several articles."""

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page

LEXICON = load_lexicon()
STORIES = (("Orlin Star", "Ana Ruiz", "Ferry sinks off the coast of Orlin", "A ferry sank off Orlin before dawn."),
           ("Kanal Norden", "Thomas Ode", "Old bridge of Harwick closed to lorries", "Harwick has banned lorries."),
           ("The Lowick Echo", "Ana Ruiz", "Bakers strike for a third day in Lowick", "The bakers stayed out again."),
           ("Morski Val", "Ana Ruiz", "Frost breaks a power line near Tolben", "Some 40,000 homes lost power."))


@pytest.mark.parametrize("word", ["Por", "Di", "Tekst", "Words"])
def test_one_writer_of_several_articles_stands_for_others(word: str) -> None:
    text = "".join(f"{source}\n{n} March 2031\n{title}\n{word} {writer}\n{text} Nobody was hurt.\n\n"
                   for n, (source, writer, title, text) in enumerate(STORIES, 1))
    found = segment(clean(Page.of("a", "file", "text/plain", text.encode(), Given()), LEXICON), LEXICON).articles
    assert [(one.publisher, one.title, one.body) for one in found] \
        == [(source, title, f"{text} Nobody was hurt.") for source, _, title, text in STORIES]
