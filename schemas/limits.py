"""How much of one page is read before it is refused, or read no further."""

from schemas.noun import Noun


class PageLimits(Noun):
    """Sizes beyond which nothing is an article. They bound the time that a page takes, and alike on every machine."""

    max_page_lines: int = 15_000            # of flat text, that hold words: an export of some 300 reports has as many
    max_page_characters: int = 12_000_000   # of markup
    max_page_tags: int = 60_000             # both ends counted; a news page has some 4,000 at most
    max_article_sentences: int = 2000       # the longest reports have some 500, a book or a table more
