"""A linear classifier trained on the frame files' labelled sentences, and what it would change (DECISIONS 26).

`make head` trains it, writes out/head.npz and scores the project's gold pages without it, with its veto, with its
naming. As an extractor it runs anywhere: EVENTWIRE_EXTRACTOR=infra.head:extractor.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from infra.examples.span_extractor import Labelled, SpanExtractor
from pipeline.evaluate import evaluate
from pipeline.extract import BUILT_IN, Extractor, load_engine
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.examples import load_examples
from pipeline.lexicon.files import pack
from schemas.article import Article, Sentence
from schemas.mention import Mention

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "head.npz"
WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d,.]*")
ROUNDS, RATE, RIDGE = 300, 0.05, 2e-5  # full-batch steps of Adam: the same coefficients on every run
SCALE = 3.0  # so that a sentence of ten features weighs about as much as the bias
VETO, NAMING = 0.002, 0.4  # probabilities below which a firing frame is dropped, above which a type is named


def features(text: str) -> frozenset[str]:
    """Give the words of a sentence and their pairs; a name is @, a figure is #."""
    words: list[str] = []
    for at, word in enumerate(WORD.findall(text)):
        shape = "#" if word[0].isdigit() else "@" if at and word[0].isupper() else word.lower()
        if shape != "@" or words[-1:] != ["@"]:
            words.append(shape)
    return frozenset((*words, *(f"{one} {other}" for one, other in pairwise(words))))


@dataclass(frozen=True)
class Head:
    """One logistic regression a type over the same features; `weights` is features + 1 (the bias) by types."""

    vocabulary: dict[str, int]
    types: tuple[str, ...]
    weights: np.ndarray

    def of(self, text: str) -> dict[str, float]:
        """Give the probability of each type."""
        rows = [self.vocabulary[one] for one in features(text) if one in self.vocabulary]
        score = self.weights[-1] + (self.weights[rows].sum(axis=0) * SCALE / np.sqrt(len(rows)) if rows else 0.0)
        return dict(zip(self.types, (1 / (1 + np.exp(-score))).tolist(), strict=True))


def train(sentences: Sequence[tuple[str, frozenset[str]]]) -> Head:
    """Fit a head to sentences and the types that each tells; features that stand once are left out."""
    found = [features(text) for text, _ in sentences]
    counted = Counter(one for each in found for one in each)
    vocabulary = {one: at for at, one in enumerate(sorted(one for one, count in counted.items() if count > 1))}
    types = tuple(sorted({kind for _, kinds in sentences for kind in kinds}))
    given = np.zeros((len(found), len(vocabulary) + 1), np.float32)
    given[:, -1] = 1
    for row, each in enumerate(found):
        known = [vocabulary[one] for one in each if one in vocabulary]
        given[row, known] = SCALE / np.sqrt(len(known)) if known else 0
    told = np.array([[kind in kinds for kind in types] for _, kinds in sentences], np.float32)
    return Head(vocabulary, types, _fitted(given, told))


def _fitted(given: np.ndarray, told: np.ndarray) -> np.ndarray:
    weights = np.zeros((given.shape[1], told.shape[1]), np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, ROUNDS + 1):
        guess = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (guess - told) / len(given) + RIDGE * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope * slope
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


@dataclass(frozen=True)
class Headed:
    """The cascade with a head that vetoes what it finds and names what it does not."""

    cascade: Extractor
    head: Head
    lexicon: Lexicon
    veto: float = VETO
    naming: float = NAMING
    name: str = "headed"
    version: str = "1"

    def extract(self, article: Article, sentences: Sequence[Sentence]) -> Iterator[Mention]:
        """Yield the mentions of one article."""
        told = [one for one in self.cascade.extract(article, sentences)
                if self.head.of(one.evidence).get(one.event_type, 1.0) >= self.veto]
        yield from told
        silent = {sentence.ordinal for sentence in sentences} - {one.sentence_ordinal for one in told}
        named = SpanExtractor(self._named, self.lexicon, self.name, self.version)
        yield from named.extract(article, [sentence for sentence in sentences if sentence.ordinal in silent])

    def _named(self, text: str) -> Iterator[Labelled]:
        kind, sure = max(self.head.of(text).items(), key=lambda item: item[1])
        if sure > self.naming:
            yield Labelled(0, len(text), text, kind)


def labelled() -> list[tuple[str, frozenset[str]]]:
    """Give every labelled sentence of the frame files with the types it tells."""
    files = sorted((pack("en") / "frames").glob("*.yaml"))
    examples = (example for path in files for _, example in load_examples(path))
    return [(example.text, frozenset(event.type for event in example.events)) for example in examples]


def extractor(lexicon: Lexicon) -> Headed:
    """Make the cascade with the head, trained on the spot: the same on every machine."""
    return Headed(load_engine(BUILT_IN, lexicon), train(labelled()), lexicon)


def main() -> None:
    """Train, write the coefficients, and print the scores of the gold pages with and without the head."""
    lexicon, sentences = load_lexicon(), labelled()
    head, cascade = train(sentences), load_engine(BUILT_IN, lexicon)
    OUT.parent.mkdir(exist_ok=True)
    np.savez_compressed(OUT, weights=head.weights.astype(np.float16), vocabulary=np.array(list(head.vocabulary)),
                        types=np.array(head.types))
    told = f"{len(sentences):,} sentences, {len(head.vocabulary):,} features, {OUT.stat().st_size // 1024} KiB"
    sys.stdout.write(f"{told} in {OUT.relative_to(ROOT)}\n")
    engines = {"without": cascade, "veto": Headed(cascade, head, lexicon, naming=1.0),
               "naming": Headed(cascade, head, lexicon, veto=0.0), "both": Headed(cascade, head, lexicon)}
    for name, engine in engines.items():
        metrics = evaluate([ROOT / "tests" / "evaluation"], lexicon, engine).metrics
        shown = "  ".join(f"{metric} {metrics[metric] or 0:.3f}" for metric in ("mention_f1", "precision", "recall"))
        sys.stdout.write(f"{name:8} {shown}\n")


if __name__ == "__main__":
    main()
