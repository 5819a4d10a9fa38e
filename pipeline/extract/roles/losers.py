"""Whose losses a toll counts where another noun names them: `put Russian losses at 180 killed and wounded`."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.nominals import before_noun
from pipeline.extract.grammar.relations import party_after
from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.joined import Parties
from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon


def losers(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give whose losses the nearest such noun before a toll tells in its clause, if any."""
    for i in reversed(range(clause_range(scene, found.first).start, found.first + 1)):
        if scene.words[i] in lexicon.grammar["losses"]:
            among = lexicon.grammar["losing"]
            told_behind = among.issuperset(scene.lows(i + 1, i + 2))
            return party_after(scene, i + 1, among) if told_behind else before_noun(scene, i, lexicon)
    return ()
