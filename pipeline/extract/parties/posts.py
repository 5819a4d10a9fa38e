"""Offices with what they are posted to before who holds them: `the envoy to the United Nations, Ana Paz, said`."""

from pipeline.extract.parties import people
from pipeline.extract.parties.seen import Seen
from pipeline.sentence.reading import Reading

MOST = 6  # words between an office and the comma: "to the African Union in Addis Ababa"


def posted(reading: Reading, office: Seen, end: int) -> tuple[Seen, int]:
    """Give an office with its post, where the name of who holds it stands right behind; else as it was."""
    if not office.title or office.kind == "person" or office.possessive or not reading.joined(end):
        return office, end
    if reading.words[end].text not in reading.lexicon.grammar["posted_to"]:
        return office, end
    stop = end + 1
    while reading.joined(stop) and stop - end < MOST and _of_a_post(reading, stop):
        stop += 1
    if stop == end + 1 or stop >= len(reading.words) or reading.words[stop - 1].possessive:
        return office, end
    last = reading.words[stop - 1].end
    if reading.text[last : reading.words[stop].start] != ", ":
        return office, end
    whole = office._replace(end=last)
    named = people.holder(reading, whole, stop) or people.untitled(reading, stop)
    return (whole, stop) if named else (office, end)


def _of_a_post(reading: Reading, at: int) -> bool:
    """Say whether a word may belong to the name of a post: in capitals, small, or a noun that is no verb."""
    word = reading.words[at].text
    if reading.capital(at) or word[0].isupper() or word in reading.lexicon.grammar["title_words"]:
        return True
    return word.isalpha() and not reading.verbal(at) and word not in reading.lexicon.cues["prepositions|clause|be|aux"]
