"""Words of a language stand in seeds/, not in the rules that ask for them; what code still lists is told why."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STAGES = ("clean", "segment", "extract", "link", "merge")
FEWEST = 3  # words that make a list
WORD = re.compile(r"[a-z][a-z’'-]*(?: [a-z][a-z’'-]*)*")
SETS = re.compile(r"[a-z_]+(?:\|[a-z_]+)+")  # names of lists of which a rule asks as of one: "be|perfect"
CHOICE = re.compile(r"(?:[a-z]{2,}[^a-z|()]{0,3}\|[^a-z|()]{0,3}){2,}[a-z]{2,}", re.IGNORECASE)

# Lists of words by their file: how many, and why they are no data of the language.
LISTS = {
    "clean/blocks.py": (2, "tags of HTML"),
    "clean/branches.py": (1, "tags of HTML"),
    "clean/chosen.py": (2, "tags of HTML"),
    "clean/decode.py": (1, "codecs"),
    "clean/linked.py": (2, "types of schema.org"),
    "clean/metadata.py": (3, "names of meta tags and tags of HTML"),
    "clean/furniture.py": (1, "a quick no before a pattern of the same words"),
    "segment/likeness.py": (1, "kinds of lines"),
    "segment/lists.py": (1, "kinds of lines"),
    "segment/rows.py": (1, "kinds of lines"),
    "segment/parting.py": (1, "kinds of lines"),
    "segment/joins.py": (1, "beside names, with their spaces"),
    "segment/names.py": (2, "small words of names in ten languages, and what surely precedes an outlet"),
    "extract/discourse/counted.py": (1, "kinds of subjects that a frame may ask for"),
    "extract/quantities/appositions.py": (1, "heads of units.csv"),
    "extract/parties/seen.py": (1, "kinds of short forms"),
    "sentence/reading.py": (1, "fields"),
    "sentence/found.py": (2, "relations of places, and endings"),
    "extract/grammar/present.py": (1, "endings"),
    "extract/parties/modifiers.py": (1, "endings"),
    "extract/parties/unlisted.py": (1, "endings"),
    "extract/quantities/heads.py": (1, "endings"),
    "extract/claims/tail.py": (1, "one phrase: `on condition of anonymity`"),
    "extract/grammar/by_phrase.py": (1, "one phrase: `at the hands of`"),
    "extract/quantities/bounds.py": (1, "how what follows begins, with its spaces"),
    "merge/spots.py": (1, "how two places lie"),
    "merge/bond.py": (1, "how two places lie"),
    "extract/parties/likeness.py": (1, "nouns of nouns.csv that may stand for each other"),
    "extract/quantities/phrases.py": (1, "ordinals, with the number that they go on from"),
    "extract/triggers/intensional.py": (1, "prepositions, with the list that is asked before each"),
}
# Patterns by their file in which words stand as a choice: how figures are worded is told by patterns whole, as is how a
# telling compares its act with others; where a list of nouns stands in one, it comes from seeds/.
PATTERNS = {
    "clean/furniture.py": 1,
    "segment/document.py": 1,
    "segment/names.py": 4,
    "segment/published.py": 1,
    "extract/attachment/fitting.py": 1,
    "extract/discourse/carrying.py": 1,
    "extract/discourse/intervals.py": 1,
    "extract/parties/surnames.py": 1,
    "extract/parties/pronouns.py": 2,
    "extract/quantities/appositions.py": 1,
    "extract/quantities/definite.py": 8,
    "extract/quantities/fates.py": 3,
    "extract/quantities/figures.py": 1,
    "extract/quantities/guards.py": 12,
    "extract/quantities/phrases.py": 3,
    "extract/quantities/ranges.py": 1,
    "extract/quantities/shares.py": 2,
    "extract/quantities/wholes.py": 11,
    "extract/quantities/words.py": 1,
    "merge/cues.py": 17,
}


@cache
def _terms() -> frozenset[str]:
    """Give the terms of the tables, and of the columns and settings of seeds: they are names, no words of a text."""
    terms = set[str]()
    for path in (*(ROOT / "schemas").rglob("*.py"), *(ROOT / "pipeline" / "lexicon").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                terms.add(node.target.id)
            if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
                terms |= {leaf.value for leaf in ast.walk(node.slice) if isinstance(leaf, ast.Constant)}
    for name in ("schemas/event_types.csv", "seeds/lexicon/en/units.csv", "seeds/lexicon/en/weapons.csv"):
        with (ROOT / name).open(encoding="utf-8", newline="") as file:
            terms |= {
                row.get(column, "")
                for row in csv.DictReader(file)
                for column in ("event_type", "unit", "category", "kind")
            }
    return frozenset(terms)


def texts(stage: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a stage, each with its text."""
    for path in sorted((ROOT / "pipeline" / stage).rglob("*.py")):
        if path.name != "__init__.py":
            yield path.relative_to(ROOT / "pipeline").as_posix(), path.read_text("utf-8")


def lists(tree: ast.AST) -> list[str]:
    """Give the collections of words that a file writes out."""
    nodes = [
        node.keys if isinstance(node, ast.Dict) else node.elts
        for node in ast.walk(tree)
        if isinstance(node, ast.Set | ast.Tuple | ast.List | ast.Dict)
    ]
    found = [
        [leaf.value.strip() for leaf in node if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)]
        for node in nodes
    ]
    return [
        ", ".join(words)
        for words in found
        if sum(1 for word in words if WORD.fullmatch(word) and word not in _terms()) >= FEWEST
    ]


def patterns(tree: ast.AST) -> list[str]:
    """Give the strings in which one of several words may stand; docstrings aside."""
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in texts
        and CHOICE.search(node.value)
        and not SETS.fullmatch(node.value)
    ]


@pytest.mark.parametrize("stage", STAGES)
def test_a_rule_lists_no_words(stage):
    found = {name: lists(ast.parse(text)) for name, text in texts(stage)}
    wrong = {name: words for name, words in found.items() if len(words) != LISTS.get(name, (0, ""))[0]}
    assert not wrong, "more, or fewer, than LISTS says: they belong into seeds/lexicon"


@pytest.mark.parametrize("stage", STAGES)
def test_patterns_choose_among_no_more_words(stage):
    found = {name: patterns(ast.parse(text)) for name, text in texts(stage)}
    wrong = {name: words for name, words in found.items() if len(words) != PATTERNS.get(name, 0)}
    assert not wrong, "more, or fewer, than PATTERNS says: they belong into seeds/lexicon"


def test_a_list_is_seen():
    assert lists(ast.parse('LEADS = frozenset({"of", "for", "with"})')) == ["of, for, with"]
    assert not lists(ast.parse('KINDS = frozenset({"state", "rebels", "military"})'))
    assert patterns(ast.parse(r'X = re.compile(r"\b(?:was|were|is) shot")'))
