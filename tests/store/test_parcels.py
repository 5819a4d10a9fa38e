"""Pages travel whole and in order, and it shows how many are through."""

from pipeline import store
from pipeline.store.parcels import PARCEL_PAGES
from schemas.page import Given, Page
from schemas.reject import Reject


def test_what_is_packed_is_unpacked_and_counted_as_it_goes(tmp_path):
    elements = [Page.of(f"{n}", "file", "text/plain", bytes([n]), Given()) for n in range(PARCEL_PAGES + 3)]
    elements.append(Reject.of("bad", "read", "empty", "It is empty."))
    parcels = store.pack(tmp_path / "parcels", elements)
    assert len(parcels) == 2 and store.through(tmp_path / "parcels") == 0
    assert [element for parcel in parcels for element in store.unpack(parcel)] == elements
    assert store.through(tmp_path / "parcels") == len(elements)


def test_a_parcel_is_through_only_when_its_last_page_was_taken_further(tmp_path):
    parcel, = store.pack(tmp_path, [Page.of("a", "file", "text/plain", b"a", Given())])
    unpacked = store.unpack(parcel)
    assert next(unpacked).uri == "a" and store.through(tmp_path) == 0
    assert next(unpacked, None) is None and store.through(tmp_path) == 1
