"""Every table of the lake, its key and its Arrow schema, derived from the models in this one place."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa

from schemas.actor import Actor
from schemas.article import Article, Sentence
from schemas.batch import Batch
from schemas.claim import Claim, Figure
from schemas.event import Event, EventMention, EventRedirect
from schemas.link import ArticleLink, Story
from schemas.mention import Mention
from schemas.noun import Noun
from schemas.page import PageRow, Payload, Removal
from schemas.place import Place
from schemas.quantity import Quantity
from schemas.reject import Reject

ARROW: Mapping[type, pa.DataType] = {
    str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), bytes: pa.binary(),
    date: pa.date32(), datetime: pa.timestamp("us", tz="UTC")}

BATCH_ID = "batch_id"
BATCH_ID_DESCRIPTION = "The batch that wrote the row."


class Table(Noun):
    """A table: its name, the model of its rows, and the columns that tell one row from another."""

    name: str
    model: type[Noun]
    key: tuple[str, ...]
    merged: bool = False          # a key may be written again by a later batch; the newest row holds

    def columns(self) -> dict[str, str]:
        """Give column name -> description, in order, `batch_id` last."""
        return {**{name: field.description or "" for name, field in self.model.model_fields.items()
                   if get_origin(field.annotation) is not tuple}, BATCH_ID: BATCH_ID_DESCRIPTION}


def arrow_schema(model: type[Noun]) -> pa.Schema:
    """Give the Arrow schema of a model's rows, `batch_id` last; tuples of children are tables of their own."""
    fields = [arrow_field(name, field.annotation) for name, field in model.model_fields.items()
              if get_origin(field.annotation) is not tuple]
    return pa.schema([*fields, pa.field(BATCH_ID, pa.string(), nullable=False)])


def arrow_field(name: str, annotation: Any) -> pa.Field:
    """Give the Arrow field of one annotation; raise KeyError where no Arrow type is known for it."""
    options = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    kept = [option for option in options if option is not NoneType]
    base = str if get_origin(kept[0]) is Literal else kept[0]
    return pa.field(name, ARROW[base], nullable=NoneType in options)


TABLES: Mapping[str, Table] = MappingProxyType({table.name: table for table in (
    Table(name="pages", model=PageRow, key=("page_id",)),
    Table(name="payloads", model=Payload, key=("page_id",)),
    Table(name="removals", model=Removal, key=("page_id", "start_char", "end_char", "rule"), merged=True),
    Table(name="articles", model=Article, key=("article_id",)),
    Table(name="sentences", model=Sentence, key=("article_id", "ordinal")),
    Table(name="mentions", model=Mention, key=("mention_id",)),
    Table(name="mention_actors", model=Actor, key=("mention_id", "ordinal")),
    Table(name="mention_places", model=Place, key=("mention_id", "ordinal")),
    Table(name="mention_quantities", model=Quantity, key=("mention_id", "ordinal")),
    Table(name="article_links", model=ArticleLink, key=("article_id", "other_article_id"), merged=True),
    Table(name="stories", model=Story, key=("article_id",), merged=True),
    Table(name="events", model=Event, key=("event_id",), merged=True),
    Table(name="event_mentions", model=EventMention, key=("mention_id",), merged=True),
    Table(name="event_redirects", model=EventRedirect, key=("old_event_id",), merged=True),
    Table(name="rejects", model=Reject, key=("reject_id",)),
    Table(name="batches", model=Batch, key=("sequence",)),
)})

VIEWS: Mapping[str, type[Noun]] = MappingProxyType({"figures": Figure, "claims": Claim})

SCHEMAS: Mapping[str, pa.Schema] = MappingProxyType({name: arrow_schema(t.model) for name, t in TABLES.items()})
