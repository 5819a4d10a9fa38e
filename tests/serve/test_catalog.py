"""Every table and view stands in the catalog, described, with the columns of its model."""

import duckdb
import pytest

from pipeline.serve.catalog import DUCKDB_TYPES, description, macro_files, view_files
from schemas.tables import BATCH_ID, SCHEMAS, VIEWS, arrow_schema


@pytest.mark.parametrize("path", [*view_files(), *macro_files()], ids=lambda path: path.stem)
def test_each_file_opens_with_its_description_and_makes_what_it_is_named_for(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ") and text.splitlines()[0].rstrip().endswith((".", ",", ":", ";"))
    kind = "VIEW" if path.parent.name == "views" else "MACRO"
    assert text.count("CREATE ") == 1 and f"CREATE {kind} {path.stem}" in text
    assert all(len(line) <= 120 for line in text.splitlines())


def test_the_description_of_a_file_is_its_first_paragraph():
    assert description("-- One\n-- two.\n--\n-- Three.\nCREATE VIEW x AS SELECT 1;\n") == "One two."
    assert description("-- One.\nCREATE VIEW x AS\n-- not this\nSELECT 1;\n") == "One."


def test_views_and_macros_carry_their_description(lake):
    views = dict(lake.ask("SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"))
    macros = dict(lake.ask("SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal"))
    for files, found in ((view_files(), views), (macro_files(), macros)):
        assert found == {path.stem: description(path.read_text(encoding="utf-8")) for path in files}
        assert all(text.endswith(".") for text in found.values())


def test_every_file_of_views_is_listed_once():
    files = view_files()
    assert len(files) == len({path.stem for path in files})
    assert {path.stem for path in files} == {*SCHEMAS, *VIEWS, "superseded_articles"}


CHILDREN = ("mention_actors", "mention_places", "mention_quantities", "event_mentions")


@pytest.mark.parametrize("empty", [True, False])
def test_columns_are_those_of_the_models(lake, empty):
    if not empty:
        lake.article("a")
        lake.mention("m", "a", "e")
        lake.figure("m", 1)
        lake.event("e")
    with duckdb.connect(str(lake.publish()), read_only=True) as connection:
        for name, model in VIEWS.items():
            wanted = [(field.name, DUCKDB_TYPES[str(field.type)]) for field in arrow_schema(model)]
            assert described(connection, f"main.{name}") == [pair for pair in wanted if pair[0] != BATCH_ID]
        for name, schema in SCHEMAS.items():
            wanted = [(field.name, DUCKDB_TYPES[str(field.type)]) for field in schema]
            assert described(connection, f"raw.{name}") == wanted
            # Children leave article_id out of `main`, so that joins by USING are not ambiguous.
            shown = wanted if name not in CHILDREN else [pair for pair in wanted if pair[0] != "article_id"]
            # Ranked in the view, as CONTRACT says, not stored.
            ranked = [("revision", "BIGINT")] if name == "articles" else []
            assert described(connection, f"main.{name}") == shown + ranked


def described(connection, relation):
    return [row[:2] for row in connection.execute(f"DESCRIBE {relation}").fetchall()]
