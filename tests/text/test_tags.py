"""Facts about canonical language tags, by RFC 5646 and ISO 639."""

from __future__ import annotations

import pytest

from litrecord.text.language import canonical_tag as exported
from litrecord.text.tags import canonical_tag, primary_language

TAGS = {
    "zh": "zh",
    "EN": "en",
    "zh_CN": "zh-CN",
    "zh-cn": "zh-CN",
    "zh_TW": "zh-TW",
    "zh-hans-cn": "zh-Hans-CN",
    "ZH-HANT": "zh-Hant",
    "zh-Latn-pinyin": "zh-Latn-pinyin",
    "chi": "zh",
    "zho": "zh",
    "cmn": "zh",
    "cmn-Hans-CN": "zh-Hans-CN",
    "zh-cmn-Hans": "zh-Hans",
    "zh-yue": "yue",
    "yue-HK": "yue-HK",
    "lzh": "lzh",
    "cn": "zh",
    "chn": "zh",
    "jp": "ja",
    "eng": "en",
    "eng-GB": "en-GB",
    "en_UK": "en-GB",
    "jpn": "ja",
    "kor": "ko",
    "rus": "ru",
    "ger": "de",
    "deu": "de",
    "fre": "fr",
    "fra": "fr",
    "iw": "he",
    "in": "id",
    "CHS": "zh-Hans",
    "cht": "zh-Hant",
    "zh-CHS": "zh-Hans",
    "zh-cht": "zh-Hant",
    "中文": "zh",
    "汉语": "zh",
    "简体中文": "zh-Hans",
    "繁體中文": "zh-Hant",
    "中文（简体）": "zh-Hans",
    "英文": "en",
    "日文": "ja",
    "日本語": "ja",
    "한국어": "ko",
    "俄文": "ru",
    "English": "en",
    "Chinese": "zh",
    "Simplified Chinese": "zh-Hans",
    "Chinese (Traditional)": "zh-Hant",
    "Deutsch": "de",
    "Français": "fr",
    " en ": "en",
    "en_US.UTF-8": "en-US",
    "es-419": "es-419",
    "de-1996": "de-1996",
    "sl-rozaj-biske": "sl-rozaj-biske",
    "de-DE-u-co-phonebk": "de-DE-u-co-phonebk",
    "en-X-Private": "en-x-private",
}


@pytest.mark.parametrize(("stated", "tag"), TAGS.items(), ids=TAGS)
def test_stated_language_becomes_a_tag(stated: str, tag: str) -> None:
    """Tags, locales, codes, countries and names become BCP 47 tags in canonical case."""
    assert tag == canonical_tag(stated)


@pytest.mark.parametrize("tag", sorted(set(TAGS.values())))
def test_canonical_tag_stays_as_it_is(tag: str) -> None:
    """Making a tag canonical twice changes nothing."""
    assert tag == canonical_tag(tag)


@pytest.mark.parametrize(
    "stated",
    [
        *("", " ", "-", "n/a", "None", "12", "e", "foo", "xyz", "abcd", "und", "mul", "mis", "zxx"),
        *("x-foo", "en-", "-en", "en--US", "en us", "en,zh", "chi;eng", "en-USA-", "zh-xyz"),
        *("foo-yue", "e\u0301n", "en-u", "\ud800", "١٢", "en" * 40),
    ],
    ids=repr,
)
def test_what_names_no_language_is_none(stated: str) -> None:
    """Text that names no language, or more than one, gives no tag."""
    assert canonical_tag(stated) is None


def test_module_of_languages_offers_tags_too() -> None:
    """What reads free text finds both functions in one module."""
    assert canonical_tag is exported


@pytest.mark.parametrize(
    ("tag", "expected"),
    [(None, None), ("zh-Hans", "zh"), ("EN", "en"), ("zh", "zh")],
    ids=["none", "script", "upper-case", "plain"],
)
def test_primary_subtag_is_the_language(tag: str | None, expected: str | None) -> None:
    """What stands before the first hyphen is the language."""
    assert expected == primary_language(tag)
