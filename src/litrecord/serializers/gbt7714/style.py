"""What may be chosen for references by GB/T 7714, as values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import attrs

from litrecord.model.immutable import maybe, of_type, one_of

__all__ = [
    "STYLES",
    "BilingualLayout",
    "Gbt7714",
    "GivenNames",
    "Output",
]

GivenNames: TypeAlias = Literal["initials", "full"]
Output: TypeAlias = Literal["text", "html", "markdown"]


@attrs.frozen(kw_only=True)
class BilingualLayout:
    """How the two entries of a bilingual reference (双语对照) stand to each other.

    Attributes:
        order: Which comes first: that in the original language, or the English one.
        join: How the second follows: on a `line` of its own, or on the same line in round
            `parentheses` or in square `brackets`.
        suffix: What stands after the English entry, such as `(in Chinese)`; None for nothing.
    """

    order: Literal["original-first", "english-first"] = attrs.field(
        default="original-first",
        validator=one_of("original-first", "english-first"),
    )
    join: Literal["line", "parentheses", "brackets"] = attrs.field(
        default="line", validator=one_of("line", "parentheses", "brackets")
    )
    suffix: str | None = attrs.field(default=None, validator=maybe(str))


_BOOL: Final = of_type(bool)
_MAYBE_BOOL: Final = maybe(bool)


def _check_authors(owner: object, field: object, value: object) -> None:
    del owner, field
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 1):
        raise ValueError(
            f"Gbt7714.authors: expected a number from 1, or None for all, got {value!r}"
        )


def _check_edition(owner: object, field: object, value: object) -> None:
    del owner, field
    if type(value) is not int or value not in (2015, 2025):
        raise ValueError(f"Gbt7714.edition: expected 2015 or 2025, got {value!r}")


@attrs.frozen(kw_only=True)
class Gbt7714:
    """A style of references by GB/T 7714, with what journals vary in it.

    Attributes:
        edition: 2015 or 2025, the year of the standard.
        system: `numeric` (顺序编码制) or `author-date` (著者-出版年制).
        authors: How many authors are named before 等 or et al.; None for all.
        type_mark: Whether the mark of the type is printed, `[J]`.
        show_doi: Whether the DOI is printed and, since 2025, the CSTR.
        show_url: Whether the web address, and the date on which it was looked up, are printed.
        capitals: Whether family names in Latin letters are in capitals; None for what the edition
            wants: capitals in 2015, none in 2025.
        full_width: Whether commas, colons and parentheses between the parts are full-width; None
            for what the edition wants: half-width in 2015, full-width in 2025.
        pinyin_given: Given names that are pinyin as `initials` or in `full`. A name is pinyin where
            it is marked so (`zh-Latn`), or stands beside a name of the same author in Chinese
            characters.
        western_given: Other given names in Latin letters as `initials` or in `full`.
        layout: How a bilingual reference is laid out.
        allow_translations: Whether a translation may stand in a bilingual reference as if the
            publisher had printed it.
        romanise: `pinyin` writes Chinese names in pinyin where an entry in another language has no
            other form of them; it takes the extra `pinyin`. None leaves them in characters.
    """

    edition: Literal[2015, 2025] = attrs.field(default=2025, validator=_check_edition)
    system: Literal["numeric", "author-date"] = attrs.field(
        default="numeric", validator=one_of("numeric", "author-date")
    )
    authors: int | None = attrs.field(default=3, validator=_check_authors)
    type_mark: bool = attrs.field(default=True, validator=_BOOL)
    show_doi: bool = attrs.field(default=True, validator=_BOOL)
    show_url: bool = attrs.field(default=True, validator=_BOOL)
    capitals: bool | None = attrs.field(default=None, validator=_MAYBE_BOOL)
    full_width: bool | None = attrs.field(default=None, validator=_MAYBE_BOOL)
    pinyin_given: GivenNames = attrs.field(default="initials", validator=one_of("initials", "full"))
    western_given: GivenNames = attrs.field(
        default="initials", validator=one_of("initials", "full")
    )
    layout: BilingualLayout = attrs.field(
        factory=BilingualLayout, validator=of_type(BilingualLayout)
    )
    allow_translations: bool = attrs.field(default=False, validator=_BOOL)
    romanise: Literal["pinyin"] | None = attrs.field(
        default=None, validator=one_of("pinyin", optional=True)
    )

    @property
    def name(self) -> str:
        """The name of the style without its options, such as `gbt7714-2025-numeric`."""
        return f"gbt7714-{self.edition}-{self.system}"

    @property
    def in_capitals(self) -> bool:
        """Whether family names are in capitals."""
        return self.edition == 2015 if self.capitals is None else self.capitals

    @property
    def is_full_width(self) -> bool:
        """Whether the punctuation between the parts is full-width."""
        return self.edition == 2025 if self.full_width is None else self.full_width


_BILINGUAL: Final = Gbt7714(edition=2015, show_doi=False, show_url=False)

STYLES: Final[Mapping[str, Gbt7714]] = MappingProxyType(
    {
        **{
            style.name: style
            for style in (
                Gbt7714(edition=2025, system="numeric"),
                Gbt7714(edition=2025, system="author-date"),
                Gbt7714(edition=2015, system="numeric"),
                Gbt7714(edition=2015, system="author-date"),
            )
        },
        # What Chinese journals that want references in both languages ask for
        "gbt7714-2015-bilingual-line": attrs.evolve(_BILINGUAL, pinyin_given="full"),
        "gbt7714-2015-bilingual-line-suffix": attrs.evolve(
            _BILINGUAL,
            pinyin_given="full",
            layout=BilingualLayout(suffix="(in Chinese with English abstract)"),
        ),
        "gbt7714-2015-bilingual-parentheses": attrs.evolve(
            _BILINGUAL, layout=BilingualLayout(join="parentheses", suffix="(in Chinese)")
        ),
        "gbt7714-2015-bilingual-english-first": attrs.evolve(
            _BILINGUAL,
            pinyin_given="full",
            capitals=False,
            type_mark=False,
            layout=BilingualLayout(order="english-first", join="brackets"),
        ),
    }
)
