"""Fits the weights of confidence.yaml to mentions that were read, and says how they do on mentions held out.

infra/confidence.csv has a mention a row: of which set it is, whether its type and every side were right, and its signs;
no text. `read` and `held` are rows of unseen articles, read by hand; `own` are the gold pages of tests/evaluation,
`others` those of the development set. `make confidence` prints weights to copy, and how often the seeds' were right.
"""

import csv
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from pipeline.lexicon import load_lexicon

ROWS = Path(__file__).with_suffix(".csv")
FITTED = frozenset({"read", "own", "others"})
RIDGE, STEPS = 5.0, 12  # of Newton's method on standardised signs
CLASSES = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 1.01)


def rows(sets: frozenset[str]) -> tuple[tuple[str, ...], np.ndarray, np.ndarray]:
    """Give the names of the signs, the signs a mention, and which mentions were right, of some sets."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        kept = [row for row in table if row["set"] in sets]
    names = tuple(name for name in kept[0] if name not in ("set", "right"))
    signs = np.array([[float(row[name]) for name in names] for row in kept])
    return names, signs, np.array([float(row["right"]) for row in kept])


def fitted(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Give a logistic regression's weight of each sign, and the base at last."""
    mean, spread = signs.mean(0), signs.std(0)
    given = np.c_[(signs - mean) / spread, np.ones(len(signs))]
    ridge = np.diag([*np.full(signs.shape[1], RIDGE), 0.0])
    weights = np.zeros(given.shape[1])
    for _ in range(STEPS):
        guess = chances(weights, given[:, :-1])
        slope = given.T @ (guess - right) + ridge @ weights
        weights -= np.linalg.solve((given.T * (guess * (1 - guess))) @ given + ridge, slope)
    plain = weights[:-1] / spread
    return np.r_[plain, weights[-1] - plain @ mean]


def chances(weights: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """Give the probability that each mention is right."""
    chance: np.ndarray = 1 / (1 + np.exp(-(signs @ weights[:-1] + weights[-1])))
    return chance


def area(said: np.ndarray, right: np.ndarray) -> float:
    """Give how often a right mention is held surer than a wrong one; of equals half."""
    good, bad = said[right == 1], said[right == 0]
    return float(np.mean((good[:, None] > bad) + 0.5 * (good[:, None] == bad)))


def in_seeds(names: Sequence[str]) -> np.ndarray:
    """Give the weights that the seeds hold."""
    trust = load_lexicon().trust
    return np.array([getattr(trust, name) for name in (*names, "base")])


def main() -> None:
    """Print the weights that fit, and what those of the seeds say of each set against what was right."""
    names, signs, right = rows(FITTED)
    for name, fit, held in zip((*names, "base"), fitted(signs, right), in_seeds(names), strict=True):
        sys.stdout.write(f"{name:10} fits {fit:+.2f}, in the seeds {held:+.1f}\n")
    for kept in (*sorted(FITTED), "held"):
        _, signs, right = rows(frozenset({kept}))
        said = chances(in_seeds(names), signs)
        sys.stdout.write(f"{kept}: {len(right)} mentions, {right.mean():.2f} right, area {area(said, right):.3f}\n")
        for low, high in pairwise(CLASSES):
            of = (said >= low) & (said < high)
            shown = f"said {said[of].mean():.2f}, right {right[of].mean():.2f} of {of.sum()}" if of.any() else "none"
            sys.stdout.write(f"  {low:.1f} to {min(high, 1):.1f}: {shown}\n")


if __name__ == "__main__":
    main()
