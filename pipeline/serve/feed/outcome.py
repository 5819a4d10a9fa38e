"""What a feed did."""

from schemas.noun import Noun


class Fed(Noun):
    """How far the target was before and is now, and the rows written and taken away for it."""

    since: int              # last batch that the target held, 0 where it was empty
    until: int              # last batch that it holds now
    upserts: int
    deletes: int
