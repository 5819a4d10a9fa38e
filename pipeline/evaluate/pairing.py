"""One-to-one pairs of what was asked and what was found, the best first."""

from collections.abc import Iterable


def best_pairs(scored: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Give left -> right of (score, left, right): greedily by score, equals in the order of left, then right."""
    pairs: dict[int, int] = {}
    for _, left, right in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if left not in pairs and right not in pairs.values():
            pairs[left] = right
    return pairs
