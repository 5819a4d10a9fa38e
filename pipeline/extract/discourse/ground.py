"""Where a mention stands: its article, its sentence, and how local offsets become the article's."""

from pipeline.sentence.scene import Scene
from schemas.article import Article
from schemas.span import Span


class Ground:
    """Where a mention stands: the article, the sentence, and how local offsets become the article's."""

    def __init__(self, article: Article, scene: Scene, place: tuple[int, int | None], extractor: str) -> None:
        self.article, self.scene, self.extractor = article, scene, extractor
        self.base, self.ordinal = place

    def place_of(self, span: Span) -> dict[str, object]:
        """Give text and offsets of a local span as columns."""
        return {
            "text": self.scene.text[span.start_char : span.end_char],
            "start_char": span.start_char + self.base,
            "end_char": span.end_char + self.base,
        }
