"""The head is the same on every training, says what it was shown, and fills no slot."""

import numpy as np

from infra.head import Headed, features, train
from pipeline.chain import process
from pipeline.extract import BUILT_IN, load_engine
from pipeline.lexicon import load_lexicon
from schemas.mention import Mention
from schemas.page import Given, Page

SHOWN = [(f"{name} {verb} the accord in Rome.", frozenset([kind]))
         for name in ("Chad", "Peru", "Oman") for verb, kind in (("lauded", "praise"), ("yawned at", "criticism"))]
SHOWN += [(f"{name} cooked the rice.", frozenset()) for name in ("Ada", "Tom", "Eve")]
HEAD = train(SHOWN)
LEXICON = load_lexicon()


def test_a_name_is_a_sign_and_a_figure_another():
    assert features("In Rome Ada Bell paid 12,000 euros") == {
        "in", "@", "paid", "#", "euros", "in @", "@ paid", "paid #", "# euros"}


def test_it_says_what_it_was_shown_and_is_the_same_again():
    assert HEAD.of("Mali lauded the accord.")["praise"] > 0.6 > 0.4 > HEAD.of("Mali cooked the rice.")["praise"]
    assert np.array_equal(HEAD.weights, train(SHOWN).weights)


def test_as_an_extractor_it_names_a_type_and_nothing_else():
    page = Page.of("test://page", "record", "text/plain", b"Mali yawned at the accord in Rome.", Given(language="en"))
    engine = Headed(load_engine(BUILT_IN, LEXICON), HEAD, LEXICON)
    mention, = [row for _, row in process(page, LEXICON, engine) if isinstance(row, Mention)]
    assert (mention.event_type, mention.actors, mention.place_name) == ("criticism", (), None)
    assert mention.extractor == "headed/1"
