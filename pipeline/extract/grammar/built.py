"""Names of what is built, which strikes nobody where it stands before the noun of a blow: `Lima University attack`."""

from pipeline.lexicon import Lexicon
from schemas.actor import Party


def is_built(party: Party, lexicon: Lexicon) -> bool:
    """Say whether the name of a party ends on the noun of what is built or held: `Lima University`, `an embassy`."""
    last = party.text.split()[-1].lower()
    built = lexicon.things.classes.get((last,)) == "building" or last in lexicon.grammar["built"]
    return built and party.text[:1].isupper() and not party.possessive
