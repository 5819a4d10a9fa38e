"""Where "both" counts nobody: it goes with a subject counted already, or only joins the two told behind it."""

from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.guards import prior_word
from pipeline.extract.quantities.words import Word, following
from pipeline.lexicon import Lexicon

PAIR_REACH = 8  # words behind "both" in which the second of a pair begins


def floats(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Say whether "both" counts nobody: "a woman and a boy were both hurt", "killed both the guard and the cook"."""
    if figure.kind != "both":
        return False
    prior, marks = prior_word(text, figure.start)
    behind = not marks and (prior.lower() in lexicon.cues["be"] or prior.lower() in lexicon.cues["perfect"])
    return behind or _joins(following(text, figure.end, PAIR_REACH), lexicon)


def _joins(words: list[Word], lexicon: Lexicon) -> bool:
    """Say whether two of one make stand behind "both": "a boy and his aunt", "men and women"; not "miners and hurt"."""
    at = next((i for i, word in enumerate(words) if word.marks or word.low in lexicon.grammar["ands"]), 0)
    if not 0 < at < len(words) - 1 or words[at].marks:
        return False
    articles, other = lexicon.grammar["owning_articles"], words[at + 1]
    if words[0].low in articles:
        return at > 1 and (other.low in articles or other.raw[0].isupper())
    forms = [lexicon.units.heads.get((word.low,)) for word in (words[0], other)]
    return at == 1 and all(form is not None and form.is_plural and not form.row.measure for form in forms)
