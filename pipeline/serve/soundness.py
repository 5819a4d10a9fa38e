"""What must hold of the rows of a whole lake, each as SQL over schema raw that selects what does not hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.crosswalk import EVENT_TYPES
from schemas.tables import BATCH_ID, TABLES

# child, its columns, parent, the parent's columns: a child that names a parent (null names none) must find it
REFERENCES = (
    ("removals", "page_id", "pages", "page_id"),
    ("articles", "page_id", "pages", "page_id"),
    ("sentences", "article_id", "articles", "article_id"),
    ("mentions", "article_id", "articles", "article_id"),
    ("mentions", "article_id, sentence_ordinal", "sentences", "article_id, ordinal"),
    ("mention_actors", "mention_id, article_id", "mentions", "mention_id, article_id"),
    ("mention_places", "mention_id, article_id", "mentions", "mention_id, article_id"),
    ("mention_quantities", "mention_id, article_id", "mentions", "mention_id, article_id"),
    ("mention_quantities", "mention_id, part_of", "mention_quantities", "mention_id, ordinal"),
    ("article_links", "article_id", "articles", "article_id"),
    ("article_links", "other_article_id", "articles", "article_id"),
    ("stories", "article_id", "articles", "article_id"),
    ("stories", "story_id", "articles", "article_id"),
    ("articles", "article_id", "stories", "article_id"),
    ("event_mentions", "mention_id, article_id", "mentions", "mention_id, article_id"),
    ("event_mentions", "event_id", "events", "event_id"),
    ("mentions", "mention_id", "event_mentions", "mention_id"),
    ("events", "best_mention_id", "mentions", "mention_id"),
    ("event_redirects", "event_id", "events", "event_id"),
)
# table, text, begin, end: words that must be exactly their slice
SPANS = (
    ("mentions", "evidence", "start_char", "end_char"),
    ("mentions", "claimant_text", "claimant_start_char", "claimant_end_char"),
    ("mentions", "time_text", "time_start_char", "time_end_char"),
    ("mention_actors", "text", "start_char", "end_char"),
    ("mention_places", "text", "start_char", "end_char"),
    ("mention_quantities", "text", "start_char", "end_char"),
)
COUNTED = ("pages", "articles", "mentions", "rejects")


@dataclass(frozen=True)
class Rule:
    """One thing that must hold of a table, in words and as SQL that selects one text a row that breaks it."""

    group: str
    sentence: str
    table: str
    breaches: str


def rules() -> Iterator[Rule]:
    """Yield every rule."""
    yield from (_key(name, table.key, merged=table.merged) for name, table in TABLES.items())
    yield from (_reference(*reference) for reference in REFERENCES)
    yield from (_span(*span) for span in SPANS)
    yield from (Rule("values", sentence, table, sql) for (sentence, table), sql in SINGLE.items())
    yield from (_count(table) for table in COUNTED)


def _key(name: str, key: tuple[str, ...], *, merged: bool) -> Rule:
    columns = ", ".join((*key, BATCH_ID) if merged else key)
    return Rule("keys", f"rows are told apart by {columns}", name,
                f"SELECT concat_ws(' ', {columns}) FROM raw.{name} GROUP BY {columns} HAVING count(*) > 1")


def _reference(child: str, columns: str, parent: str, others: str) -> Rule:
    named = " AND ".join(f"{column} IS NOT NULL" for column in columns.split(", "))
    return Rule("references", f"{columns} stands in {parent}", child,
                f"SELECT concat_ws(' ', {columns}) FROM (SELECT DISTINCT {columns} FROM raw.{child} WHERE {named}) "
                f"WHERE ({columns}) NOT IN (SELECT ({others}) FROM raw.{parent})")


def _span(table: str, text: str, begin: str, end: str) -> Rule:
    mention = "part" if table == "mentions" else "mention"
    joined = "" if table == "mentions" else "JOIN raw.mentions AS mention ON mention.mention_id = part.mention_id "
    return Rule("spans", f"{text} is its slice of the body, or of the title where in_title", table, f"""
SELECT part.mention_id || ' ' || part.{text}
FROM raw.{table} AS part {joined}JOIN raw.articles AS article ON article.article_id = part.article_id
WHERE part.{text} IS NOT NULL AND NOT coalesce(
    part.{begin} >= 0 AND part.{end} > part.{begin} AND part.{text} = substring(
        CASE WHEN {mention}.in_title THEN article.title ELSE article.body END,
        part.{begin} + 1, part.{end} - part.{begin}), false)""")


def _count(table: str) -> Rule:
    return Rule("counts", f"every batch added as many {table} as it says", "batches", f"""
SELECT concat('batch ', batch.sequence, ' says ', batch.{table}, ', there are ', coalesce(found.rows, 0))
FROM raw.batches AS batch
LEFT JOIN (SELECT batch_id, count(*) AS rows FROM raw.{table} GROUP BY batch_id) AS found USING (batch_id)
WHERE batch.{table} <> coalesce(found.rows, 0)""")


SINGLE: Mapping[tuple[str, str], str] = {
    ("text is its slice of the body", "sentences"): """
SELECT concat_ws(' ', sentence.article_id, sentence.ordinal)
FROM raw.sentences AS sentence JOIN raw.articles AS article USING (article_id)
WHERE NOT (sentence.start_char >= 0 AND sentence.end_char > sentence.start_char AND sentence.text = substring(
    article.body, sentence.start_char + 1, sentence.end_char - sentence.start_char))""",
    ("the shared span lies in the body", "article_links"): """
SELECT link.article_id || ' ' || link.other_article_id
FROM raw.article_links AS link JOIN raw.articles AS article USING (article_id)
WHERE NOT (link.start_char >= 0 AND link.end_char >= link.start_char AND link.end_char <= length(article.body))""",
    ("the page was read or rejected", "payloads"): """
SELECT page_id FROM raw.payloads
WHERE page_id NOT IN (SELECT page_id FROM raw.pages)
AND page_id NOT IN (SELECT page_id FROM raw.rejects WHERE page_id IS NOT NULL)""",
    ("a mention in the title names no sentence, any other does", "mentions"): """
SELECT mention_id FROM raw.mentions WHERE in_title <> (sentence_ordinal IS NULL)""",
    # A user's own frames show in the extractor's version, behind a plus sign.
    ("every type stands in event_types.csv or is a user's own", "mentions"): f"""
SELECT mention_id || ' ' || event_type FROM raw.mentions
WHERE event_type NOT IN {tuple(sorted(EVENT_TYPES))} AND extractor NOT LIKE '%+%'""",
    ("the interval begins before it ends", "mentions"): """
SELECT mention_id FROM raw.mentions WHERE time_start >= time_end""",
    ("an actual event of a dated article has its day", "mentions"): """
SELECT mention_id FROM raw.mentions JOIN raw.articles USING (article_id)
WHERE modality = 'actual' AND event_date IS NULL AND published_at IS NOT NULL""",
    ("the value lies within its bounds", "mention_quantities"): """
SELECT concat_ws(' ', mention_id, ordinal) FROM raw.mention_quantities WHERE value < lower OR value > upper""",
    ("batches are numbered from 1 without gaps", "batches"): """
SELECT concat('batches 1 to ', max(sequence), ', but ', count(*), ' rows')
FROM raw.batches HAVING max(sequence) <> count(*)""",
    ("every row's batch stands in the ledger", "batches"): " UNION ALL ".join(
        f"SELECT DISTINCT '{name} ' || batch_id FROM raw.{name} "
        "WHERE batch_id NOT IN (SELECT batch_id FROM raw.batches)" for name in TABLES if name != "batches"),
}
