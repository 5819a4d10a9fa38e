"""Which mentions tell one event, and the rows that they give together."""

from pipeline.merge.cluster import Board, Move, roots
from pipeline.merge.gather import accounts
from pipeline.merge.row import event_id, event_mentions, event_redirects, merged

__all__ = ["Board", "Move", "accounts", "roots", "event_id", "merged", "event_mentions", "event_redirects"]
