"""Every error that a user may see: one sentence with what, where, and the mend."""


class EventwireError(Exception):
    """The root of all errors of eventwire; its text is one sentence for the user."""


class LexiconError(EventwireError):
    """A lexicon or frame file does not hold; the text names file and line."""


class UnusableArguments(EventwireError):
    """What the user asked for cannot be done as asked (exit status 2)."""


class LakeError(EventwireError):
    """The lake cannot be read or written (exit status 3)."""


class LakeLocked(LakeError):
    """Another process holds the lake's lock; the text names it (exit status 3)."""


class FeedError(EventwireError):
    """A warehouse could not be fed; it is as it was before (exit status 3)."""


class ChildFailed(EventwireError):
    """The command line that a flow started did not end well; negative statuses are signals."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
