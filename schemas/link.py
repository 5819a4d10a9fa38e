"""How articles repeat each other."""

from pydantic import Field

from schemas.noun import Noun
from schemas.vocabulary import Relation


class ArticleLink(Noun):
    """Read: article_id *relation* other_article_id; directed from the later to the earlier."""

    article_id: str = Field(description="The later article by (published_at, article_id).")
    relation: Relation = Field(description="copy, excerpt (of), contains, revision (of).")
    other_article_id: str = Field(description="The earlier article.")
    containment: float = Field(description="Share of article_id's shingles that other_article_id holds, 0 to 1.")
    similarity: float = Field(description="Jaccard index of the two shingle sets, 0 to 1.")
    start_char: int = Field(description="Where the shared span begins in article_id's body, inclusive.")
    end_char: int = Field(description="Where it ends, exclusive.")
    identical: bool = Field(
        False, description="The bodies are equal to the letter; of such articles each is linked to the first alone.")


class Story(Noun):
    """One row an article: the story it tells."""

    article_id: str = Field(description="The article.")
    story_id: str = Field(
        description="The story: the id of the article that copies, excerpts and revisions go back to.")
    is_original: bool = Field(description="True for the one article of a story that repeats no other.")
    document_id: str | None = Field(
        None, description="The document it turned out to be a revision of; null where that of table articles holds.")
    superseded_by: str | None = Field(
        None, description="The article that holds in its place, so that schema main leaves it out; null if it holds.")
