"""Single articles are read from wherever they stand, and only they."""

from pathlib import Path

from pipeline.store import Bodies, in_order, to_arrow, write_content
from pipeline.store.files import ARTICLE_GROUP_ROWS
from schemas.article import Article
from schemas.identity import digest


def written(folder: Path, numbers: range, *, ordered: bool = True) -> Path:
    empty = dict.fromkeys(Article.model_fields)
    rows = [Article.model_construct(**{**empty, "article_id": digest(number), "page_id": "p", "ordinal": 0,
                                       "role": "main", "body": f"Body {number}.", "published_precision": "unknown",
                                       "truncated": False, "document_id": "d"}) for number in numbers]
    arrow = to_arrow("articles", rows, "b")
    return folder / write_content(folder, "articles", in_order("articles", arrow) if ordered else arrow).name


def test_articles_are_found_in_any_file_and_row_group(tmp_path: Path) -> None:
    files = [written(tmp_path, range(3)), written(tmp_path, range(10, 10 + 2 * ARTICLE_GROUP_ROWS), ordered=False)]
    bodies = Bodies(tmp_path, lambda: files)
    asked = [0, 2, 10, 11, 10 + ARTICLE_GROUP_ROWS, 9 + 2 * ARTICLE_GROUP_ROWS, 5]
    found = bodies.read({digest(number) for number in asked}, ["article_id", "body"])
    assert {row["article_id"]: row["body"] for row in found} == {digest(n): f"Body {n}." for n in asked[:-1]}


def test_files_that_came_or_went_are_noticed(tmp_path: Path) -> None:
    files: list[Path] = []
    bodies = Bodies(tmp_path, lambda: files)
    assert bodies.read({digest(1)}, ["article_id"]) == []
    files.append(written(tmp_path, range(3)))
    assert bodies.read({digest(1)}, ["article_id"]) == [{"article_id": digest(1)}]
    files[:] = [written(tmp_path, range(5))]
    assert len(bodies.read({digest(1), digest(4)}, ["article_id"])) == 2
    assert bodies.read(set(), ["article_id"]) == []


def test_ids_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    files = [written(tmp_path, range(3))]
    assert Bodies(tmp_path, lambda: files).read({digest(1)[:20] + "0" * 12}, ["article_id"]) == []
