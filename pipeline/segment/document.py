"""Which document an article is a revision of: one url, whatever tracking hangs on it."""

import re
from urllib.parse import urlsplit, urlunsplit

from schemas.identity import digest

# Parameters that tell where a reader came from and never which page it is (their senders' documentation).
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|ncid|cmpid|ocid|ito|icid|smid|partner"
    r"|ref_src|ref_url|guccounter|guce_referr\w+|at_\w+|taid|wt\.\w+|soc_\w+|sr_share)=",
    re.IGNORECASE)


def document_id(url: str | None, place: str) -> str:
    """Give the document's id: of the url without tracking, or of the place where the article stands if it has none."""
    return digest("url", normal(url)) if url else digest("article", place)


def normal(url: str) -> str:
    """Give a url with scheme and host in lower case and without tracking parameters; the fragment stays.

    What is no web address (urn:..., or broken) stays as it is.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if parts.scheme.lower() not in ("http", "https"):
        return url
    query = "&".join(part for part in parts.query.split("&") if part and not TRACKING.match(part))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, parts.fragment))
