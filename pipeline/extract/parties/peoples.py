"""Somebody told by a people's adjective alone: a Norwegian, a 34-year-old Dane."""

from pipeline.extract.reading import Reading


def one_of_a_people(reading: Reading, at: int, end: int) -> bool:
    """Say whether an adjective stands for somebody: `the 34-year-old Norwegian was held`, `a Norwegian who`."""
    before = reading.words[at - 1].text.lower() if at else ""
    if reading.words[end - 1].possessive or not (before in ("a", "an", "another") or before.endswith("-year-old")):
        return False
    following = reading.words[end].text.lower() if reading.joined(end) else ""
    return not following or following in reading.lexicon.names.naming["behind_a_person"]
