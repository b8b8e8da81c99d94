"""Text in one language, and the same text in several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, get_args

import attrs

from litrecord.model.immutable import Immutable, each, maybe, of_type, one_of

__all__ = ["BilingualText", "LangBasis", "LangText", "TextRole"]

TextRole: TypeAlias = Literal[
    "original", "parallel", "translation", "unknown", "machine-translation"
]
LangBasis: TypeAlias = Literal["stated", "script", "detected", "neighbour", "unknown"]

# Chinese and its varieties with a tag of their own, Japanese, Korean
_NOT_IN_LATIN: Final = frozenset({"zh", "cmn", "yue", "wuu", "nan", "hak", "lzh", "ja", "ko"})

_PLAIN: Final = frozenset({"zh", "en"})

_ROLE_RANK: Final = {role: rank for rank, role in enumerate(get_args(TextRole))}


@attrs.frozen(kw_only=True, getstate_setstate=False)
class LangText(Immutable):
    """Text in one language.

    Attributes:
        value: The text, without markup.
        lang: BCP 47 tag in canonical case (`zh`, `zh-Hans`, `en`, `zh-Latn`), or None when
            the language is unknown.
        role: `original` (the language the work was written in), `parallel` (supplied by the
            publisher beside the original), `translation`, `machine-translation`, or `unknown`.
        basis: How the language is known: `stated` by the source, by `script`, `detected` from
            the words, taken from a `neighbour` text of the record, or `unknown`.
        raw: The text as the source had it, when that differs from `value`; it takes no part in
            comparison.
    """

    value: str = attrs.field(validator=of_type(str))
    lang: str | None = attrs.field(default=None, validator=maybe(str))
    role: TextRole = attrs.field(default="unknown", validator=one_of(*get_args(TextRole)))
    basis: LangBasis = attrs.field(default="unknown", validator=one_of(*get_args(LangBasis)))
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)

    def __str__(self) -> str:
        return self.value


def _has_script(tag: str) -> bool:
    return any(len(part) == 4 and part.isalpha() for part in tag.split("-")[1:])


def _covers(asked: str, tag: str) -> bool:
    """Tell whether `tag` answers the language range `asked` (RFC 4647, basic filtering)."""
    asked, tag = asked.lower(), tag.lower()
    if tag != asked and not tag.startswith(asked + "-"):
        return False
    # Pinyin (zh-Latn) is Chinese by its tag, but nobody who asks for Chinese wants to read it.
    romanised = tag.partition("-")[0] in _NOT_IN_LATIN and "latn" in tag.split("-")
    return not romanised or _has_script(asked)


@attrs.frozen(kw_only=True, getstate_setstate=False)
class BilingualText(Immutable):
    """The same text in one or more languages, in the order of the source.

    Attributes:
        variants: The texts. Several may have the same language with different roles.
    """

    variants: tuple[LangText, ...] = attrs.field(validator=each(LangText))

    @classmethod
    def of(
        cls, *, zh: str | None = None, en: str | None = None, original: str | None = None
    ) -> BilingualText:
        """Make a text from its Chinese and its English form.

        Args:
            zh: The Chinese text.
            en: The English text.
            original: `zh` or `en` when that one is the original; the role of the other stays
                unknown, for it may be parallel or a translation.

        Raises:
            ValueError: `original` is something else.
        """
        if original not in {None, "zh", "en"}:
            raise ValueError(f"original: expected 'zh', 'en' or None, got {original!r}")
        pairs = [(lang, value) for lang, value in (("zh", zh), ("en", en)) if value is not None]
        variants: list[LangText] = [
            LangText(
                value=value,
                lang=lang,
                role="original" if lang == original else "unknown",
                basis="stated",
            )
            for lang, value in pairs
        ]
        return cls(variants=tuple(variants))

    @property
    def zh(self) -> LangText | None:
        """The Chinese text, never pinyin; None when there is none."""
        return self.get("zh")

    @property
    def en(self) -> LangText | None:
        """The English text; None when there is none."""
        return self.get("en")

    @property
    def original(self) -> LangText | None:
        """The first text marked as the original; None when none is marked."""
        return next((text for text in self.variants if text.role == "original"), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language tags of the variants, each once, in their order."""
        return tuple(dict.fromkeys(text.lang for text in self.variants if text.lang is not None))

    def get(self, tag: str) -> LangText | None:
        """Return the variant that best answers a language tag, or None.

        The tag is shortened from its end until a variant answers (RFC 4647, section 3.4). A tag
        without a script never answers pinyin (`zh-Latn`). Among several answers the role
        decides: original, parallel, translation, unknown, machine translation; then simplified
        before traditional Chinese, then the order of the source.
        """
        langs = [text.lang for text in self.variants]
        if tag in _PLAIN and _PLAIN.issuperset(langs) and langs.count(tag) < 2:
            # So nearly every text is tagged: nothing needs to be looked into.
            return self.variants[langs.index(tag)] if tag in langs else None
        while tag:
            hits = [
                (_ROLE_RANK[text.role], "-hant" in text.lang.lower(), position, text)
                for position, text in enumerate(self.variants)
                if text.lang is not None and _covers(tag, text.lang)
            ]
            if hits:
                return min(hits, key=lambda hit: hit[:3])[3]
            tag = tag.rpartition("-")[0]
            # A single letter introduces an extension and goes with it.
            if len(tag) > 2 and tag[-2] == "-":
                tag = tag[:-2]
        return None

    def best(self, *tags: str) -> LangText | None:
        """Return the variant for the first tag that has one, else the original, else the first.

        None only when there is no variant at all.
        """
        for tag in tags:
            found = self.get(tag)
            if found is not None:
                return found
        return self.original or (self.variants[0] if self.variants else None)

    def __iter__(self) -> Iterator[LangText]:
        return iter(self.variants)

    def __str__(self) -> str:
        best = self.best()
        return "" if best is None else best.value
