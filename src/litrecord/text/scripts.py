"""Which writing systems a text uses, and what they alone say about its language.

Most scripts belong to one language or to few, so no statistics are needed: kana is Japanese,
hangul Korean, Han without either is Chinese. Three national character sets, which Python carries
as codecs, tell Han text further apart: GB/T 2312-1980 (simplified Chinese), Big5 (traditional
Chinese) and JIS X 0208 (Japanese). Languages that share an alphabet are told apart only by
letters that one of them alone writes; otherwise the commonest language of the script is named.
"""

from __future__ import annotations

import bisect
from collections import Counter
from typing import Final, Literal

from litrecord.patterns import late

__all__ = [
    "alphabet_shares",
    "cjk_shares",
    "foreign_bytes",
    "han_language",
    "han_variant",
    "plain_variant",
]

# Unified ideographs, extension A, compatibility forms and the signs 々 〆 〇. The rare characters
# of the other extensions stand among common ones.
_HAN_RANGES: Final = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Without the middle dot ・ and the sound marks, which Chinese text uses too.
_KANA_RANGES: Final = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
_HANGUL_RANGES: Final = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
_HAN: Final = late(f"[{_HAN_RANGES}]+")
_KANA: Final = late(f"[{_KANA_RANGES}]+")
_HANGUL: Final = late(f"[{_HANGUL_RANGES}]+")
_KANA_OR_HANGUL: Final = late(f"[{_KANA_RANGES}{_HANGUL_RANGES}]")

# How many letters of an English translation one character stands for: a Chinese word has 1.6
# characters on average, an English one in scholarly text 5.5 letters.
_CHINESE_CHARACTER: Final = 3.4
_KANA_OR_KANJI: Final = 2.4
_HANGUL_SYLLABLE: Final = 2.4

# Japanese text longer than this has kana in it.
_LONGEST_KANJI_RUN: Final = 40

# First code point of a block and the language that its script stands for.
_ALPHABETS: Final[tuple[tuple[int, str], ...]] = (
    (0x0370, "el"),
    (0x0400, "ru"),
    (0x0530, "hy"),
    (0x0590, "he"),
    (0x0600, "ar"),
    (0x0700, ""),
    (0x0750, "ar"),
    (0x0780, "dv"),
    (0x07C0, ""),
    (0x0900, "hi"),
    (0x0980, "bn"),
    (0x0A00, "pa"),
    (0x0A80, "gu"),
    (0x0B00, "or"),
    (0x0B80, "ta"),
    (0x0C00, "te"),
    (0x0C80, "kn"),
    (0x0D00, "ml"),
    (0x0D80, "si"),
    (0x0E00, "th"),
    (0x0E80, "lo"),
    (0x0F00, "bo"),
    (0x1000, "my"),
    (0x10A0, "ka"),
    (0x1100, ""),
    (0x1200, "am"),
    (0x13A0, ""),
    (0x1780, "km"),
    (0x1800, "mn"),
    (0x18B0, ""),
    (0x1F00, "el"),
    (0x2000, ""),
    (0xFB1D, "he"),
    (0xFB50, "ar"),
    (0xFE00, ""),
    (0xFE70, "ar"),
    (0xFF00, ""),
)
_ALPHABET_STARTS: Final = [start for start, _ in _ALPHABETS]
# Greek letters stand in formulas and in names of substances; a Greek word has three or more.
_ALPHABETIC: Final = late(
    "[\u0370-\u03ff\u1f00-\u1fff]{3,}|[\u0400-\u10ff\u1200-\u18af\ufb1d-\ufdff\ufe70-\ufefc]+"
)

# Letters that, within their script, only one language writes, and letters that speak against it;
# the first language that fits is taken.
_OWN_LETTERS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "ru": (
        ("ru", "ѣ", ""),
        ("be", "ў", ""),
        ("uk", "їєґ", ""),
        ("sr", "ђћ", ""),
        ("mk", "ѓќѕ", ""),
        ("sr", "љњџј", ""),
        ("tt", "җ", ""),
        ("ba", "ҙҡ", ""),
        ("kk", "қғұ", ""),
        ("ky", "ң", ""),
        ("mn", "өү", ""),
        ("tg", "ҷӣ", ""),
        ("uk", "і", "ыъ"),
    ),
    "ar": (("ug", "ۇۆۈې", ""), ("ur", "ٹڈڑں", ""), ("fa", "پچژگکی", "")),
}
# Russian writes ъ only before these four vowels, Bulgarian before consonants too.
_BULGARIAN: Final = late("ъ(?![еёюя])")
_NOT_BULGARIAN: Final = "ыэё"
# One own letter may stand in a quoted name; in running text it comes at least this often.
_LETTERS_PER_OWN_LETTER: Final = 150


def foreign_bytes(text: str) -> int:
    """Count the bytes that a text takes in UTF-8 beyond one for each character.

    It is a quick bound: an accented letter takes one more, a Han character two.
    """
    return 0 if text.isascii() else len(text.encode("utf-8", "replace")) - len(text)


def _fits(han: str, codec: str) -> bool:
    try:
        han.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _is_kanji(han: str) -> bool:
    """Tell whether Han text without kana can only be Japanese.

    All of it is in level 1 of JIS X 0208, where the characters of present-day Japanese stand,
    and it fits neither of the Chinese sets, because it mixes forms that Japan simplified with
    forms that it kept (国際) or has a form of its own (図).
    """
    if len(han) > _LONGEST_KANJI_RUN:
        return False
    try:
        code = han.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    # Level 1 ends with row 47, lead byte 0xCF; other sets of EUC-JP take one or three bytes.
    if len(code) != 2 * len(han) or max(code[::2], default=0) > 0xCF:
        return False
    return not _fits(han, "gb2312") and not _fits(han, "big5")


def _is_chinese_with_kana(han: str, kana: int) -> bool:
    """Tell whether kana only stands quoted in Chinese text.

    Chinese text then holds characters that Japanese does not write, at least half as many as
    there are kana.
    """
    foreign = len(han) - len(han.encode("shift_jis", "ignore")) // 2
    return 2 * foreign >= kana


def han_language(text: str) -> Literal["zh", "ja"] | None:
    """Name the language of a text in which Han characters outweigh whatever else there is.

    Returns:
        `zh`, or `ja` for kanji that fit no Chinese set; None when there are fewer Han characters
        or kana or hangul stand beside them, so that more has to be looked at.
    """
    han = "".join(_HAN.findall(text))
    # Were all other characters letters of another language, they would still weigh half as much.
    if (1 + _CHINESE_CHARACTER / 2) * len(han) < len(text) or not han:
        return None
    if _KANA_OR_HANGUL.search(text) is not None:
        return None
    return "ja" if _is_kanji(han) else "zh"


# The first bytes of the characters 4E00 to 9FFF in UTF-16
_HAN_BYTES: Final = bytes(range(0x4E, 0xA0))
# The block that has kana, and the commonest of the punctuation in it
_KANA_BYTE: Final = b"\x30"
_LONG_HAN: Final = 200
_HAN_WINDOW: Final = 50
_FULL_STOP: Final = "。"
_LISTING_COMMA: Final = "、"


def plain_variant(text: str) -> Literal["Hans", "Hant"] | None:
    """Tell text that is plainly Chinese, as most text with Han characters is, at the least cost.

    Returns:
        `Hans` when all Han characters stand in GB/T 2312, `Hant` when all stand in Big5 and one
        does not in GB/T 2312; there are enough of them for `han_language` to answer `zh`, and
        neither kana nor hangul. None does not mean that the text is something else. Of more than
        200 characters the beginning, the middle and the end are looked at.
    """
    if len(text) > _LONG_HAN:
        middle = (len(text) - _HAN_WINDOW) // 2
        parts = text[:_HAN_WINDOW], text[middle : middle + _HAN_WINDOW], text[-_HAN_WINDOW:]
        text = "".join(parts)
    first_bytes = text.encode("utf-16-le", "surrogatepass")[1::2]
    han = len(first_bytes) - len(first_bytes.translate(None, _HAN_BYTES))
    if (1 + _CHINESE_CHARACTER / 2) * han < len(text) or not han:
        return None
    variant: Literal["Hans", "Hant"] = "Hans"
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        # Superscripts and the like do not matter.
        if _count_han(text, "gb2312") != han:
            if _count_han(text, "big5") != han:
                return None
            variant = "Hant"
    else:
        marks = text.count(_FULL_STOP) + text.count(_LISTING_COMMA)
        # GB/T 2312 has kana as well.
        if first_bytes.count(_KANA_BYTE) == marks:
            return variant
    return variant if _KANA_OR_HANGUL.search(text) is None else None


def _count_han(text: str, codec: str) -> int:
    """Count the Han characters of a text that a national character set has."""
    known = text.encode(codec, "ignore").decode(codec).encode("utf-16-le")[1::2]
    return len(known) - len(known.translate(None, _HAN_BYTES))


def cjk_shares(text: str) -> dict[str, float]:
    """Weigh the Chinese, Japanese or Korean in a text.

    Returns:
        One of `zh`, `ja` and `ko` with the length that it would have in the letters of an
        alphabet; empty when the text has neither Han characters nor kana nor hangul.
    """
    han = "".join(_HAN.findall(text))
    if _KANA_OR_HANGUL.search(text) is None:
        if not han:
            return {}
        if _is_kanji(han):
            return {"ja": len(han) * _KANA_OR_KANJI}
        return {"zh": len(han) * _CHINESE_CHARACTER}
    kana = sum(map(len, _KANA.findall(text)))
    hangul = sum(map(len, _HANGUL.findall(text)))
    if hangul >= kana and 4 * hangul >= len(han):
        return {"ko": (hangul + len(han)) * _HANGUL_SYLLABLE}
    if _is_chinese_with_kana(han, kana):
        return {"zh": len(han) * _CHINESE_CHARACTER}
    return {"ja": (len(han) + kana) * _KANA_OR_KANJI}


def _by_own_letters(lang: str, counts: Counter[str], letters: str) -> str:
    needed = 1 + counts.total() // _LETTERS_PER_OWN_LETTER
    present = counts.keys()
    for other, own, foreign in _OWN_LETTERS.get(lang, ()):
        if present.isdisjoint(own) or not present.isdisjoint(foreign):
            continue
        if sum(counts[letter] for letter in own) >= needed:
            return other
    if lang == "ru" and present.isdisjoint(_NOT_BULGARIAN):
        return "bg" if len(_BULGARIAN.findall(letters)) >= needed else lang
    return lang


def alphabet_shares(text: str) -> dict[str, float]:
    """Count the letters in scripts other than Latin, Han, kana and hangul, by language.

    Returns:
        The number of letters by language; empty when there are none.
    """
    letters = "".join(_ALPHABETIC.findall(text)).lower()
    scripts: dict[str, Counter[str]] = {}
    for letter, count in Counter(letters).items():
        _, lang = _ALPHABETS[bisect.bisect(_ALPHABET_STARTS, ord(letter)) - 1]
        if lang:
            scripts.setdefault(lang, Counter())[letter] = count
    shares: dict[str, float] = {}
    for lang, counts in scripts.items():
        name = _by_own_letters(lang, counts, letters)
        shares[name] = shares.get(name, 0.0) + counts.total()
    return shares


def han_variant(text: str) -> Literal["Hans", "Hant"] | None:
    """Tell simplified from traditional Chinese by the characters of a text.

    Characters that GB/T 2312 has and Big5 lacks speak for simplified Chinese, those that only
    Big5 has for traditional. One form has to outnumber the other three to one.

    Returns:
        `Hans` or `Hant`, the ISO 15924 script codes; None when no character decides (人口) or
        both forms are mixed. The text is taken to be Chinese: kanji may answer either.
    """
    han = "".join(set("".join(_HAN.findall(text))))
    simplified = set(han.encode("gb2312", "ignore").decode("gb2312"))
    traditional = set(han.encode("big5", "ignore").decode("big5"))
    hans = len(simplified - traditional)
    hant = len(traditional - simplified)
    if hans > 3 * hant:
        return "Hans"
    return "Hant" if hant > 3 * hans else None
