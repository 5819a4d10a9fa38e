"""How much each sign of a mention's sentence says about whether type and roles are right."""

from pathlib import Path

from pipeline.lexicon.files import read_yaml
from schemas.noun import Noun


class Trust(Noun):
    """confidence.yaml as it stands: weights of a logistic score, and the types that are misread most."""

    base: float
    words: float
    figure: float
    nobody: float
    far: float
    broken: float
    idle: float
    aimed: float
    political: float
    unreal: float
    types: frozenset[str]  # of which `political` is asked


def load_trust(folder: Path) -> Trust:
    """Read confidence.yaml of a language's folder; raise LexiconError where a weight is missing or unknown."""
    return read_yaml(folder / "confidence.yaml", Trust)
