"""Encodings: which text bytes are, and when they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean.decode import decode
from schemas.reject import PageRejected


@pytest.mark.parametrize(("payload", "markup", "text"), [
    ("Café ‘open’".encode(), False, "Café ‘open’"),
    ("\ufeffCafé".encode(), False, "Café"),
    ("Café".encode("utf-16"), False, "Café"),
    ("Café".encode("utf-16-be"), False, None),
    (b"\xfe\xff" + "Café".encode("utf-16-be"), False, "Café"),
    ("The café’s owner".encode("cp1252"), False, "The café’s owner"),
    ('<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2"), True, '<meta charset="iso-8859-2">Łódź'),
    ('<meta charset="no-such">Café'.encode("cp1252"), True, '<meta charset="no-such">Café'),
    ("Привет, мир".encode("koi8-r"), False, None),
    (b"one\r\ntwo\rthree\xe2\x80\xa8four", False, "one\ntwo\nthree\nfour"),
    ("12\u00a0000 sol\u00addiers\u200b".encode(), False, "12 000 soldiers"),
])
def test_decode(payload: bytes, markup: bool, text: str | None) -> None:
    if text is None:
        try:
            assert decode(payload, markup=markup) != "Привет, мир"
        except PageRejected as rejected:
            assert rejected.reason == "encoding"
    else:
        assert decode(payload, markup=markup) == text


def test_what_is_no_text_in_any_encoding_is_rejected() -> None:
    with pytest.raises(PageRejected) as rejected:
        decode("Привет, мир, и ещё раз привет".encode("koi8-r"), markup=False)
    assert rejected.value.reason == "encoding"


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_give_a_text_or_the_reason(payload: bytes, markup: bool) -> None:
    try:
        text = decode(payload, markup=markup)
    except PageRejected as rejected:
        assert rejected.reason == "encoding"
    else:
        assert markup or not {"\r", "\t", "\xa0", "\0"} & set(text)
