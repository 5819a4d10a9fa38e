"""Why something was not fetched or not landed."""

from typing import Literal

Cause = Literal["scheme", "private_address", "unreachable", "robots", "redirects", "status", "postponed", "too_large",
                "too_slow", "broken", "wrong_type", "no_feed", "empty"]


class Refused(Exception):
    """Something is not taken: for good (`lasting`, so that it is not asked for again), or until the next time."""

    def __init__(self, cause: Cause, detail: str, *, lasting: bool = False, after: float | None = None) -> None:
        """Take the cause, one clause of detail, and the seconds that the server wants to be left alone for."""
        super().__init__(detail)
        self.cause: Cause = cause
        self.detail = detail
        self.lasting = lasting
        self.after = after
