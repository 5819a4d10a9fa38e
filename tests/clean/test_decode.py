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
        decode(bytes(range(1, 256)) * 4, markup=False)
    assert rejected.value.reason == "encoding"


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_give_a_text_or_the_reason(payload: bytes, markup: bool) -> None:
    try:
        text = decode(payload, markup=markup)
    except PageRejected as rejected:
        assert rejected.reason == "encoding"
    else:
        assert markup or not {"\r", "\xa0", "\0"} & set(text)


OTHERS = {
    "ru": "Паромы на остров Скай остановились в понедельник из-за сильного ветра, сообщила компания. ",
    "el": "Τα πλοία προς το νησί σταμάτησαν τη Δευτέρα λόγω ισχυρών ανέμων, ανακοίνωσε η εταιρεία. ",
    "ja": "月曜日、強風のためスカイ島行きのフェリーが運休した。二百人以上が桟橋で待っていた。",
    "ko": "월요일 강풍으로 인해 스카이 섬으로 가는 페리가 중단되었다. ",
    "de": "Die Fähren nach Skye fielen am Montag wegen Sturms aus, sagte die Reederei. ",
}


@pytest.mark.parametrize(("language", "encoding"), [
    ("ru", "cp1251"), ("ru", "koi8_r"), ("el", "cp1253"), ("ja", "shift_jis"), ("ja", "euc_jp"), ("ko", "euc_kr"),
    ("de", "cp1252")])
@pytest.mark.parametrize("named", [False, True])
def test_an_encoding_is_told_by_the_server_or_by_its_letters(language: str, encoding: str, named: bool) -> None:
    text = OTHERS[language] * 8
    assert decode(text.encode(encoding), markup=False, charset=encoding if named else None) == text


@pytest.mark.parametrize("charset", ["punycode", "idna", "utf-7", "hex", "no-such", "\0", "x" * 4000])
def test_what_a_server_calls_an_encoding_and_is_none(charset: str) -> None:
    assert decode("Café".encode("cp1252"), markup=False, charset=charset) == "Café"


@pytest.mark.parametrize(("payload", "text"), [
    ("Fähren nach Köln".encode() + b"\xc3", "Fähren nach Köln\ufffd"),
    ("Fähren ".encode() * 200 + b"\xff", "Fähren " * 200 + "\ufffd"),
])
def test_a_few_broken_letters_spoil_no_page(payload: bytes, text: str) -> None:
    assert decode(payload, markup=False) == text


@pytest.mark.parametrize(("wrong", "right"), [
    ("Le cafÃ© de lâ€™Ã©tÃ© coÃ»te 5 â‚¬.", "Le café de l’été coûte 5 €."),
    ("The townâ€™s mayor said", "The town’s mayor said"),
    ("Fine “quotes” here\nThe townâ€™s mayor", "Fine “quotes” here\nThe town’s mayor"),
    ("It’s 20 °C in Ângela’s café, AMANHÔ she said", "It’s 20 °C in Ângela’s café, AMANHÔ she said"),
    ("ﬁne print & “quotes”…", "ﬁne print & “quotes”…"),
])
def test_what_was_decoded_wrongly_before_is_repaired_and_nothing_else(wrong: str, right: str) -> None:
    assert decode(wrong.encode(), markup=False) == right


SPELLED = (
    ("Według władz w nocy na miasto spadło kilka rakiet, a trzy osoby zostały ranne.", ("cp1250", "iso8859_2")),
    ("Podle úřadů na město dopadlo několik raket a tři lidé byli zraněni.", ("cp1250", "iso8859_2")),
    ("A hatóságok szerint éjjel több rakéta csapódott a városba, és őrök állnak ott.", ("cp1250", "iso8859_2")),
    ("Yetkililere göre gece şehre birkaç füze düştü ve üç kişi yaralandı.", ("cp1254", "iso8859_9")),
    ("قالت السلطات إن عدة صواريخ سقطت على المدينة ليلا وأصيب ثلاثة أشخاص.", ("cp1256", "iso8859_6")),
    ("По словам властей, ночью на город упало несколько ракет.", ("cp1251", "koi8_r", "iso8859_5")),
    ("Selon les autorités, la fusée est tombée près de l’école, déjà fermée.", ("cp1252",)),
    ("Að sögn yfirvalda féllu eldflaugar á borgina í nótt og þrír særðust.", ("cp1252",)),
)


@pytest.mark.parametrize(("text", "encoding"), [(text, name) for text, names in SPELLED for name in names])
def test_an_encoding_that_nothing_names_is_told_by_the_language_it_spells(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), markup=False) == text
