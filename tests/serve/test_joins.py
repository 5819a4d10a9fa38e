"""The joins that an analyst types first: from a figure to its sentence and page by USING alone."""

import duckdb
import pytest


@pytest.mark.parametrize("child", ["mention_actors", "mention_places", "mention_quantities", "event_mentions"])
def test_children_join_by_using_alone(sample_lake, child):
    with duckdb.connect(str(sample_lake / "warehouse.duckdb"), read_only=True) as lake:
        joined = (f"FROM {child} JOIN mentions USING (mention_id) JOIN articles USING (article_id) "
                  "JOIN pages USING (page_id)")
        found = lake.sql(f"SELECT count(*), count(evidence) {joined}").fetchall()[0]
        assert found[0] == found[1] == lake.sql(f"SELECT count(*) FROM {child}").fetchall()[0][0] > 0
