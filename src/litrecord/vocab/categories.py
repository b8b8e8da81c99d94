"""Subject categories of the Web of Science, by which the Journal Citation Reports rank journals.

The partition of the Chinese Academy of Sciences uses them as its narrow fields (小类) and has a
Chinese name for each. English names are the surer key: Chinese ones differ between years, and
some have stood for two categories. The table is read at the first look-up, not on import.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from litrecord.patterns import late
from litrecord.text.characters import decode_entities
from litrecord.vocab.data import read_rows, split_list

__all__ = [
    "CATEGORIES",
    "Category",
    "RetiredCategory",
    "find_categories",
    "find_category",
    "find_retired",
]


class Category(NamedTuple):
    """A category in force since data year 2020.

    Attributes:
        name: English name in upper case, such as `CELL & TISSUE ENGINEERING`.
        name_zh: Chinese name as the latest tables of the partition print it, such as
            细胞与组织工程.
        editions: Citation indexes it belongs to: `SCIE`, `SSCI`, `AHCI`, in this order.
        has_jif_rank: Whether the Reports rank it by impact factor; they rank the 25 categories of
            the arts and humanities by the journal citation indicator only.
    """

    name: str
    name_zh: str
    editions: tuple[str, ...]
    has_jif_rank: bool


class RetiredCategory(NamedTuple):
    """A category of older data years.

    Attributes:
        name: English name in upper case.
        name_zh: Chinese name; None when none is known.
        last_data_year: Last data year that has it; None when not known for certain.
        successors: English names of the categories that took over.
    """

    name: str
    name_zh: str | None
    last_data_year: int | None
    successors: tuple[str, ...]


# All 254, in the order of the English names
CATEGORIES: tuple[Category, ...]

# The longest name has 48 letters; a cell may hold it in both languages.
_LONGEST: Final = 200
# Latin letters and digits; Chinese characters; any other letter
_PARTS: Final = late(r"([a-z0-9]+)|([\u3400-\u9fff]+)|[^\W_]")


def _keys(name: str) -> tuple[str, str] | None:
    """Return what counts in a name: its Latin letters and its Chinese characters."""
    latin, chinese = [], []
    for part in _PARTS.finditer(unicodedata.normalize("NFKC", decode_entities(name)).casefold()):
        if part[1] is not None:
            latin.append(part[1])
        elif part[2] is not None:
            chinese.append(part[2])
        else:
            return None
    letters = "".join(word for word in latin if word != "and")
    half = len(letters) // 2
    if letters[:half] == letters[half:]:
        # Tables print the English name once more where they have no Chinese one.
        letters = letters[:half]
    # Some tables set 历史学(小类) apart from the broad field of the same name.
    return letters, "".join(chinese).removesuffix("小类")


def _key(name: str) -> str:
    found = _keys(name)
    # Of a name in both languages the English one decides.
    return "" if found is None else found[0] or found[1]


@lru_cache(maxsize=1)
def _index() -> tuple[tuple[Category, ...], dict[str, tuple[Category, ...]]]:
    categories = []
    index: dict[str, tuple[Category, ...]] = {}
    for name, name_zh, editions, ranked, others in read_rows("wos_categories.tsv"):
        category = Category(name, name_zh, split_list(editions), ranked == "yes")
        categories.append(category)
        for spelling in (name, name_zh, *split_list(others)):
            key = _key(spelling)
            if category not in index.get(key, ()):
                index[key] = (*index.get(key, ()), category)
    return tuple(categories), index


@lru_cache(maxsize=1)
def _retired() -> dict[str, RetiredCategory]:
    return {
        _key(name): RetiredCategory(
            name, name_zh or None, int(year) if year else None, split_list(successors)
        )
        for name, name_zh, year, successors in read_rows("wos_categories_retired.tsv")
    }


@lru_cache(maxsize=2048)
def _find(name: str) -> tuple[Category, ...]:
    return _index()[1].get(_key(name), ())


def find_categories(name: str) -> tuple[Category, ...]:
    """Return every category that a name may mean, in alphabetical order; none when unknown.

    Letter case, spaces, punctuation, full-width forms, HTML entities and `&` for `and` make no
    difference. Of a name in both languages, `ONCOLOGY 肿瘤学`, the English one decides.

    Args:
        name: A name in English, in Chinese or in both.

    >>> [one.name for one in find_categories("老年医学")]
    ['GERIATRICS & GERONTOLOGY', 'GERONTOLOGY']
    """
    return _find(name) if len(name) <= _LONGEST else ()


def find_category(name: str) -> Category | None:
    """Return the category of that name; None when there is none, or several.

    Args:
        name: As in `find_categories`.

    >>> find_category("Cell &amp; Tissue Engineering").name_zh
    '细胞与组织工程'
    """
    found = find_categories(name)
    return found[0] if len(found) == 1 else None


def find_retired(name: str) -> RetiredCategory | None:
    """Return the category of older data years with that name; None when there is none.

    Args:
        name: As in `find_categories`.
    """
    return _retired().get(_key(name)) if len(name) <= _LONGEST else None


if not TYPE_CHECKING:

    def __getattr__(name: str) -> tuple[Category, ...]:
        if name == "CATEGORIES":
            return _index()[0]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
