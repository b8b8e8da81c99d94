"""Language tags as sources state them, made canonical.

A source may state a BCP 47 tag (`zh-CN`), a locale (`zh_CN`), an ISO 639 code of two or three
letters (`chi`), a country in place of a language (`cn`), or a name (`Chinese`, `中文`). The
canonical form follows RFC 5646: the shortest code for the language (2.2.1), and upper and lower
case as 2.1.1 recommends, `zh-Hans-CN`.
"""

from __future__ import annotations

from typing import Final, overload

from litrecord.patterns import late
from litrecord.text.words.languages import LANGUAGE_NAMES, LANGUAGE_SUBTAGS, REGION_SUBTAGS

__all__ = ["OTHER_SCRIPTS", "canonical_tag", "primary_language"]

# Languages that are not written in Latin letters, as far as detection tells them
OTHER_SCRIPTS: Final = frozenset({"zh", "ja", "ko", "ru", "ar", "el", "he", "th", "hi"})

# RFC 5646, 4.4.1: no tag need be longer.
_LONGEST: Final = 64
# Language, extended language, script, region, variants, extensions and private use.
_TAG: Final = late(
    r"(?P<language>[a-z]{2,3})(?:-(?P<extended>[a-z]{3}))?(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)"
)
# What Microsoft wrote for the two forms of Chinese before there were script subtags.
_FORMS: Final = {"zh-chs": "zh-Hans", "zh-cht": "zh-Hant"}
_BETWEEN_WORDS: Final = late(r"[\s()（）\[\],，_-]+")


def canonical_tag(tag: str) -> str | None:
    """Make a stated language a BCP 47 tag in canonical form.

    Args:
        tag: What the source states: a tag, a locale, a code or a name, in any case.

    Returns:
        The tag, such as `zh`, `en`, `zh-CN`, `zh-Hans-CN`; None when the text names no language
        (also `und`, `mul`, `zxx`) or more than one.

    Examples:
        >>> canonical_tag("zh_CN"), canonical_tag("chi"), canonical_tag("英文")
        ('zh-CN', 'zh', 'en')
        >>> canonical_tag("ZH-hans-cn"), canonical_tag("Simplified Chinese")
        ('zh-Hans-CN', 'zh-Hans')
        >>> canonical_tag("n/a") is None
        True
    """
    if len(tag) > _LONGEST:
        return None
    text = tag.strip().lower()
    name = LANGUAGE_NAMES.get(_BETWEEN_WORDS.sub("", text))
    if name is not None:
        return name
    # A locale may name its encoding: zh_CN.UTF-8.
    text = text.partition(".")[0].replace("_", "-")
    if text in _FORMS:
        return _FORMS[text]
    match = _TAG.fullmatch(text)
    if match is None:
        return None
    # An extended language stands for itself: zh-yue is yue.
    language = LANGUAGE_SUBTAGS.get(match["extended"] or match["language"])
    if language is None or match["language"] not in LANGUAGE_SUBTAGS:
        return None
    subtags = [language]
    if match["script"]:
        subtags.append(match["script"].title())
    if match["region"]:
        region = match["region"].upper()
        subtags.append(REGION_SUBTAGS.get(region, region))
    return "-".join(subtags) + match["rest"]


@overload
def primary_language(tag: str) -> str: ...
@overload
def primary_language(tag: None) -> None: ...
@overload
def primary_language(tag: str | None) -> str | None: ...
def primary_language(tag: str | None) -> str | None:
    """Return the language of a tag without script and region, in lower case; None for None.

    >>> primary_language("ZH-Hans-CN")
    'zh'
    """
    return None if tag is None else tag.partition("-")[0].lower()
