"""Answers are remembered by word, and no more of them than was said."""

from pipeline.lexicon.remembered import Remembered


def test_a_word_is_asked_for_once_until_all_are_forgotten() -> None:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    sizes = Remembered(size, most=2).__getitem__
    assert [*map(sizes, ("Mali", "Chad", "Mali"))] == [4, 4, 4]
    assert asked == ["Mali", "Chad"]
    assert [*map(sizes, ("Kenya", "Mali"))] == [5, 4]
    assert asked == ["Mali", "Chad", "Kenya", "Mali"]
