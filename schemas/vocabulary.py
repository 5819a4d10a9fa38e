"""The closed vocabularies of the contract: every word that a column may hold."""

from typing import Literal

Role = Literal["main", "related"]
PublishedPrecision = Literal["minute", "hour", "day", "month", "unknown"]
PublishedMethod = Literal["metadata", "relative", "dateline", "inferred", "fetched"]
Source = Literal["file", "record"]

Modality = Literal["actual", "planned", "hypothetical"]
Polarity = Literal["affirmed", "negated"]
Stance = Literal["reports", "claims", "confirms", "denies"]
Side = Literal["source", "target", "third"]
ActorRole = Literal["source", "target", "participant"]
ActorKind = Literal["state", "military", "government", "police", "rebels", "organization", "company", "person",
                    "civilians", "media", "crowd", "unknown"]

TimePrecision = Literal["minute", "hour", "part_of_day", "day", "week", "month", "year", "period"]
TimeBasis = Literal["explicit", "relative", "inherited", "publication"]
DateBasis = Literal["text", "publication"]
Tense = Literal["past", "future"]

PlacePrecision = Literal["exact", "admin1", "country"]
PlaceKind = Literal["city", "admin1", "country", "region", "site", "water"]

Measure = Literal["killed", "injured", "casualties", "missing", "captured", "arrested", "abducted", "displaced",
                  "launched", "intercepted", "jammed", "hit", "destroyed", "returned", "received", "released",
                  "exchanged", "participants", "attacks", "amount", "area", "distance"]
Bound = Literal["exact", "about", "at_least", "at_most", "range", "vague"]
Per = Literal["day", "week", "month", "year"]
Scope = Literal["act", "period", "running_total"]

Relation = Literal["copy", "excerpt", "contains", "revision"]
EventStatus = Literal["actual", "planned", "denied", "disputed"]

Stage = Literal["read", "clean", "segment", "extract"]
Reason = Literal["empty", "binary", "encoding", "too_large", "truncated", "malformed", "unreadable", "not_a_file",
                 "unsupported", "no_text", "failed"]
