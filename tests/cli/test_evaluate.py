"""Gold pages through the command: what is asked is scored, what is no gold is said in a sentence."""

import json

import pytest

PAGE = "GOMA, June 12 - Rebels shelled the port of Bukavu on Thursday, killing three fishermen, the mayor said.\n"
GOLD = {
    "page": "page.txt", "fetched_at": "2026-06-12T15:00:00Z",
    "articles": [{"key": "main", "role": "main", "publisher": None, "title": None, "published": "2026-06-12",
                  "first": "Rebels shelled", "last": "the mayor said."}],
    "mentions": [{
        "article": "main", "evidence": PAGE.strip(), "types": ["attack", "shelling"],
        "actors": [{"role": "source", "name": "rebels"}], "places": ["Bukavu"], "time": ["2026-06-11", "2026-06-11"],
        "claimant": "mayor", "modality": "actual", "polarity": "affirmed",
        "quantities": [{"measure": "killed", "unit": "person", "lower": 3, "upper": 3, "value": 3}]}],
}


@pytest.fixture
def gold(tmp_path):
    def written(**changed):
        (tmp_path / "page.txt").write_text(PAGE, "utf-8")
        path = tmp_path / "page.json"
        path.write_text(json.dumps({**GOLD, **changed}), "utf-8")
        return path
    return written


def metrics(run, path):
    return json.loads(run("evaluate", path, "--json").stdout)["metrics"]


def test_what_is_told_right(run, gold):
    found = metrics(run, gold())
    assert found["mention_f1"] == found["strict_f1"] == found["quantities"] == found["place"] == 1.0
    assert found["inverted"] == 0.0 and found["claimant_absent"] is None


@pytest.mark.parametrize(("slot", "value", "metric"), [
    ("places", ["Kisangani"], "place"),
    ("time", ["2026-06-10", "2026-06-11"], "time"),
    ("claimant", "police", "claimant"),
    ("claimant", None, "claimant_absent"),
    ("modality", "planned", "modality"),
    ("actors", [{"role": "target", "name": "rebels"}], "actors"),
    ("quantities", [{"measure": "killed", "unit": "person", "lower": 3, "upper": None}], "quantities"),
])
def test_one_slot_that_is_wrong(run, gold, slot, value, metric):
    found = metrics(run, gold(mentions=[{**GOLD["mentions"][0], slot: value}]))
    assert (found["mention_f1"], found[metric], found["strict_f1"]) == (1.0, 0.0, 0.0)
    assert found["inverted"] == (1.0 if metric == "actors" else 0.0)


def test_what_is_missed_and_what_is_false(run, gold):
    other = {**GOLD["mentions"][0], "types": ["talks"]}
    result = run("evaluate", gold(mentions=[other]), "--cases", "--min", "mention_f1=0.5")
    assert result.exit_code == 1
    assert "missed: page.txt: talks" in result.stdout and "false: shelling" in result.stdout
    assert "mention_f1 is 0.000, below 0.5" in result.stderr


def test_an_optional_mention_is_not_false(run, gold):
    line = {"article": "main", "evidence": PAGE.strip()}
    assert metrics(run, gold(mentions=[], optional=[line]))["precision"] is None


@pytest.mark.parametrize(("arguments", "words"), [
    (("none.json",), "Nothing is at none.json"),
    (("--min", "mention_f1"), "is no floor"),
    (("--min", "f7=0.1"), "There is no metric 'f7'"),
])
def test_what_cannot_be_used(run, gold, arguments, words):
    path = () if arguments[0] == "none.json" else (gold(),)
    result = run("evaluate", *path, *arguments)
    assert result.exit_code == 2 and words in result.stderr


@pytest.mark.parametrize(("text", "words"), [
    ("{", "is no gold page"),
    (json.dumps({**GOLD, "mentions": [{"article": "main"}]}), "mentions.0.evidence"),
    (json.dumps({**GOLD, "page": "gone.txt"}), "gone.txt"),
])
def test_a_file_that_is_no_gold(run, gold, text, words):
    path = gold()
    path.write_text(text, "utf-8")
    result = run("evaluate", path)
    assert result.exit_code == 2 and words in result.stderr
