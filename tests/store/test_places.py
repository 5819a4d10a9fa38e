"""Where ids stand in data files is found without reading them, and whatever was kept of it may be lost."""

from pathlib import Path

import pytest

from pipeline.store import held, in_order, places, to_arrow, write_content
from pipeline.store.places import FEWEST, FOLDER, numbered
from schemas.identity import digest
from schemas.page import PageRow
from schemas.reject import Reject


def written(folder: Path, numbers: range) -> Path:
    rows = [PageRow.model_construct(page_id=digest(number), uri="u", source="record", media_type="text/plain",
                                    fetched_at=None, bytes=1) for number in numbers]
    return folder / write_content(folder, "pages", in_order("pages", to_arrow("pages", rows, "b"))).name


def kept(lake: Path) -> list[Path]:
    return sorted((lake / FOLDER).glob("*"))


def test_ids_are_found_in_files_small_and_big(tmp_path: Path) -> None:
    files = [written(tmp_path, range(3)), written(tmp_path, range(10, 10 + FEWEST))]
    found = places(tmp_path, "pages", "page_id", files)
    asked = {digest(number) for number in (0, 2, 5, 10, 9 + FEWEST, 10 + FEWEST)}
    assert held(found.values(), asked) == {digest(number) for number in (0, 2, 10, 9 + FEWEST)}
    assert held(found.values(), []) == held([], asked) == set()
    assert len(kept(tmp_path)) == 1         # the big one's


def test_what_was_kept_gives_the_same_and_goes_with_its_file(tmp_path: Path) -> None:
    files = [written(tmp_path, range(FEWEST))]
    first = places(tmp_path, "pages", "page_id", files)[files[0]]
    files[0].rename(tmp_path / "away")      # nobody reads it again
    again = places(tmp_path, "pages", "page_id", files)[files[0]]
    wanted = numbered([digest(7), digest(FEWEST), digest(3)])
    assert first.rows(wanted).tolist() == again.rows(wanted).tolist() and len(again.rows(wanted)) == 2
    assert places(tmp_path, "articles", "article_id", []) == {} and len(kept(tmp_path)) == 1
    assert places(tmp_path, "pages", "page_id", []) == {} and not kept(tmp_path)


@pytest.mark.parametrize("harm", (
    lambda path: path.write_bytes(path.read_bytes()[:-8]), lambda path: path.write_bytes(b""), Path.unlink,
    lambda path: path.write_bytes(b"\x93NUMPY" + b"?" * 500)))
def test_what_is_damaged_is_made_anew(tmp_path: Path, harm) -> None:
    files = [written(tmp_path, range(FEWEST))]
    places(tmp_path, "pages", "page_id", files)
    whole = kept(tmp_path)[0].read_bytes()
    harm(kept(tmp_path)[0])
    assert held(places(tmp_path, "pages", "page_id", files).values(), [digest(5)]) == {digest(5)}
    assert kept(tmp_path)[0].read_bytes() == whole


def test_ids_that_repeat_are_null_or_begin_alike_are_told_apart(tmp_path: Path) -> None:
    one, other = digest(1)[:16] + "0" * 16, digest(1)[:16] + "f" * 16
    rows = [Reject.model_construct(reject_id=digest("r", number), page_id=page, uri="u", line=None, stage="read",
                                   reason="empty", detail="", bytes=1, rejected_at=None, payload=b"")
            for number, page in enumerate((one, None, other, None, one))]
    file = tmp_path / write_content(tmp_path, "rejects", to_arrow("rejects", rows, "b")).name
    found = places(tmp_path, "rejects", "page_id", [file])[file]
    assert found.rows(numbered([one])).tolist() == [0, 4] and found.rows(numbered([other])).tolist() == [2]
    assert held([found], [one, other, digest(1), "0" * 32]) == {one, other}
