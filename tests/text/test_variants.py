"""How a text in one language is made. The texts are invented."""

from __future__ import annotations

import pytest

from litrecord.model.text import LangText
from litrecord.text.variants import make_text, settle

ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"


@pytest.mark.parametrize(
    ("text", "stated", "lang", "basis"),
    [
        (CHINESE, None, "zh", "script"),
        (ENGLISH, None, "en", "detected"),
        (ENGLISH, "de", "de", "stated"),
        (CHINESE, "en", "zh", "script"),
        (CHINESE, "zh_CN", "zh-CN", "stated"),
        (CHINESE, "ko", "zh", "script"),
        ("臆造植物學的發展", "zh", "zh-Hant", "script"),
        ("Yizao zhiwu", "zh", "zh-Latn", "stated"),
        ("Yizao zhiwu", "zh-Latn-pinyin", "zh-Latn-pinyin", "stated"),
        (ENGLISH, "zh", "en", "detected"),
        ("1984", "zh", None, "unknown"),
        ("Xylotomy", "nonsense!", None, "unknown"),
    ],
)
def test_what_tells_the_language_of_a_text(
    text: str, stated: str | None, lang: str | None, basis: str
) -> None:
    """Its script before what is stated, what is stated before its words."""
    made = make_text(text, lang=stated)
    assert made is not None
    assert (lang, basis) == (made.lang, made.basis)


def test_markup_is_kept_beside_the_text() -> None:
    """`raw` is what the source had where that differs; markup alone is no text."""
    made = make_text("<i>Xylotomy</i> in 10<sup>-3</sup>", one_line=True)
    assert made is not None
    assert ("Xylotomy in 10⁻³", "<i>Xylotomy</i> in 10<sup>-3</sup>") == (made.value, made.raw)
    assert None is make_text("<p></p>")


@pytest.mark.parametrize(
    ("text", "languages", "neighbour", "expected"),
    [
        (LangText(value="Xylotomy"), ("de",), "en", ("de", "stated")),
        (LangText(value="Xylotomy", role="original"), ("de",), None, ("de", "stated")),
        (LangText(value="Xylotomy", role="parallel"), ("de",), "en", ("en", "neighbour")),
        (LangText(value="Xylotomy"), ("de", "fr"), "en", ("en", "neighbour")),
        (LangText(value="Xylotomy"), ("zh",), "zh", (None, "unknown")),
        (LangText(value="1984"), ("de",), "en", (None, "unknown")),
        (LangText(value=ENGLISH, lang="en", basis="detected"), ("de",), None, ("en", "detected")),
    ],
)
def test_texts_that_tell_nothing_follow_the_record(
    text: LangText, languages: tuple[str, ...], neighbour: str | None, expected: object
) -> None:
    """In Latin letters only, and by its single language before the neighbour's."""
    (made,) = settle((text,), languages, neighbour)
    assert expected == (made.lang, made.basis)
