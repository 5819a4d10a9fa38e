"""Which encoding spells a language: bytes whose letters beyond ASCII are all of one alphabet are in its encoding."""

import re
from collections import Counter

# Letters beyond ASCII of languages that news is written in, small ones; capitals follow from them.
WESTERN = ("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíóúüñªº", "áâãàçéêíóôõúü", "àèéìíîòóùú", "åäöé", "åæøéòô", "áéíóúýþæðö",
           "áèéëïíóöü")
EASTERN = ("ąćęłńóśźżé", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóúöüőű", "ăâîşţ", "čćđšž")
TURKISH = ("çğıöşüâîûi̇",)
MARKS = frozenset("‘’‚“”„–—…€£§©®°·«»‹›•†‡¡¿\xa0\xad×½²")
# In the order in which they are asked; of two that fit, the first is the commoner.
BY_ALPHABET = (("cp1252", WESTERN), ("cp1254", TURKISH), ("cp1250", EASTERN), ("iso8859_2", EASTERN))
# Scripts of their own: a word is spelled in small letters, but for its first; Arabic has no capitals.
BY_WORD = (("cp1251", re.compile(r"[А-ЯЁІЇЄҐа-яёіїєґ][а-яёіїєґ]*")), ("koi8_r", re.compile(r"[А-ЯЁа-яё][а-яё]*")),
           ("iso8859_5", re.compile(r"[А-ЯЁІЇЄа-яёіїє][а-яёіїє]*")), ("cp1256", re.compile("[ء-يپچژگ]+")),
           ("iso8859_6", re.compile("[ء-ي]+")))
SAMPLE = 1 << 16        # bytes that are looked at
FEWEST = 3              # letters beyond ASCII; fewer tell nothing
MOST_WORDS = 0.85       # of the words beyond ASCII must be spelled so
STRAY = 0.02            # of the letters may be another language's: a name
WORD = re.compile(r"[^\W\d_]+")


def spelled(payload: bytes) -> str | None:
    """Give the text of bytes that are no UTF-8 in the first encoding that spells one language, None where none does."""
    sample = payload[:SAMPLE]
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond < FEWEST:
        return None
    latin = beyond < len(sample) / 4
    fitting = (name for name, alphabets in BY_ALPHABET if _of_one(sample, name, alphabets)) if latin else \
        (name for name, word in BY_WORD if _in_words(sample, name, word))
    return next((text for name in fitting if (text := _read(payload, name))), None)


def _of_one(sample: bytes, name: str, alphabets: tuple[str, ...]) -> bool:
    text = _read(sample, name)
    letters = Counter(sign for sign in (text or "").lower() if sign > "\x7f" and sign not in MARKS)
    if not letters:
        return text is not None
    return any(sum(count for sign, count in letters.items() if sign not in alphabet) <= STRAY * letters.total()
               for alphabet in alphabets)


def _in_words(sample: bytes, name: str, spelling: re.Pattern[str]) -> bool:
    text = _read(sample, name) or ""
    words = [word for word in WORD.findall(text) if not word.isascii()]
    letters, beyond = sum(map(len, words)), sum(sign > "\x7f" and sign not in MARKS for sign in text)
    spelt = sum(bool(spelling.fullmatch(word)) for word in words)
    return len(words) >= FEWEST and spelt >= MOST_WORDS * len(words) and letters >= (1 - STRAY) * beyond


def _read(payload: bytes, name: str) -> str | None:
    try:
        return payload.decode(name)
    except UnicodeDecodeError:
        return None
