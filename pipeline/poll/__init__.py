"""Feeds polled: pages that they newly name are fetched politely and landed where `ingest` takes them."""

from pipeline.poll.manners import Manners
from pipeline.poll.round import Polled, poll

__all__ = ["Manners", "Polled", "poll"]
