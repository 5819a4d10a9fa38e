"""Which mentions tell one event, and the row that they give together."""

from pipeline.merge.cluster import event_mention, member, merged
from pipeline.merge.gather import event_ids
from pipeline.merge.key import event_id

__all__ = ["event_id", "event_ids", "event_mention", "member", "merged"]
