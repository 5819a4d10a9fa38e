"""Every article of a page dated: by what is given or stated first, by its dateline, by inference, by fetching last."""

from collections.abc import Sequence

from pipeline.lexicon import Lexicon
from pipeline.segment.clues import Clue, clues, dated, elapsed
from pipeline.segment.dateline import dateline
from pipeline.segment.drafts import Draft
from pipeline.segment.inferred import Undated, infer
from pipeline.segment.numbered import from_number
from pipeline.segment.own import printed
from pipeline.segment.published import Published, from_fetching, from_metadata, from_stamp, from_url
from pipeline.segment.stamp import Stamp, stamp_in
from schemas.page import Given

READ = 100_000      # characters of a body in which its day is sought; longer ones are books and tables


def dates(drafts: Sequence[Draft], bodies: Sequence[str], given: Given, lexicon: Lexicon) -> list[Published]:
    """Give the publication of every article of a page, in order; what cannot be known is unknown."""
    stated = [_stated(draft, body, given, lexicon) for draft, body in zip(drafts, bodies, strict=True)]
    open_ = [n for n, published in enumerate(stated) if published is None]
    if open_:
        articles = _undated(drafts, bodies, open_, lexicon)
        known = [found.at.date() for found in stated if found and found.at]
        try:
            inferred = infer(articles, given.fetched_at, known)
        except OverflowError:       # a day at an end of the calendar, or an age of aeons, tells nothing
            inferred = {}
        return [found or inferred.get(n) or from_fetching(given.fetched_at) for n, found in enumerate(stated)]
    return [published for published in stated if published]


def _stated(draft: Draft, body: str, given: Given, lexicon: Lexicon) -> Published | None:
    """Give the time that came with the page, that a line of it states, or that the dateline names."""
    main = draft.role == "main"
    found = (from_metadata(given) if main else None) or from_stamp(draft.stamp, given.fetched_at) \
        or (from_url(given) if main else None)
    if found:
        return found
    stamp = _dateline_stamp(body, lexicon)
    at = stamp.resolved(given.fetched_at) if stamp else None
    if stamp is None or at is None:
        return from_number(draft.title, body, lexicon)
    return Published(at=at, precision="day", method="dateline", evidence=dateline(body, lexicon.layout).words)


def _dateline_stamp(body: str, lexicon: Lexicon) -> Stamp | None:
    day = dateline(body, lexicon.layout).day
    found = stamp_in(day, lexicon.stamps) if day else None
    return found[0] if found else None


def _undated(drafts: Sequence[Draft], bodies: Sequence[str], open_: Sequence[int],
             lexicon: Lexicon) -> dict[int, Undated]:
    """Gather the clues of the articles without a date; the dates that any of the page names serve all."""
    bodies = [body[:READ] for body in bodies]
    known = [one for body in bodies for one in dated(body, lexicon)]
    return {n: Undated((*_fixed(drafts[n], bodies[n], lexicon), *printed(bodies[n], lexicon),
                        *clues(bodies[n], lexicon), *elapsed(bodies[n], known, lexicon)),
                       drafts[n].stamp, drafts[n].role == "main") for n in open_}


def _fixed(draft: Draft, body: str, lexicon: Lexicon) -> list[Clue]:
    """Give the day without year that a stamp or the dateline names: the text was written on it."""
    stamps = (draft.stamp, _dateline_stamp(body, lexicon))
    return [Clue("month_day", stamp.words, said=True, month_day=stamp.month_day)
            for stamp in stamps if stamp and stamp.month_day]
