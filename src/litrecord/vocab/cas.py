"""Broad fields (大类) of the CAS partition (中科院分区), in Chinese and English.

The National Science Library of the Chinese Academy of Sciences published the partition in two
schemes. The basic one (基础版, to 2021) has 13 broad fields. The upgraded one (升级版) has 18
from its first edition, 2019, to 2022, and 21 from 2023, when 人文科学 was divided into 哲学,
历史学, 文学 and 艺术学, and 社会学 took the place of 法学. The lists were taken from the
Library's yearly announcements and compared with the tables of 2022 and 2023.

The tables name the fields in Chinese only; the English names are translations. The successor of
2026, 新锐分区, has fields of its own, which are not listed here.

The lists stand in a table that is read at the first look-up, not on import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from litrecord.vocab.data import read_rows, split_list

__all__ = [
    "BASIC",
    "UPGRADED_18",
    "UPGRADED_21",
    "CASMajor",
    "CASScheme",
    "find_major",
    "infer_scheme",
    "majors_of",
]

CASScheme: TypeAlias = Literal["basic", "upgraded"]


class CASMajor(NamedTuple):
    """A broad field.

    Attributes:
        name_zh: Its name as the tables print it, such as 医学.
        name_en: Its name in English, such as `Medicine`.
    """

    name_zh: str
    name_en: str


# The 13 broad fields of the basic scheme, the 18 of the upgraded one to 2022, the 21 from 2023
BASIC: tuple[CASMajor, ...]
UPGRADED_18: tuple[CASMajor, ...]
UPGRADED_21: tuple[CASMajor, ...]

_FIRST_UPGRADED: Final = 2019
_LAST_BASIC: Final = 2021
_FIRST_WITH_21: Final = 2023

_CONSTANTS: Final = {"BASIC": "basic", "UPGRADED_18": "18", "UPGRADED_21": "21"}


def _key(name: str) -> str:
    return " ".join(name.replace("&", " and ").casefold().split())


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[CASMajor, ...]], dict[str, dict[str, CASMajor]]]:
    """Read the lists and their indexes, by the names that the table calls them."""
    majors: dict[str, list[CASMajor]] = {name: [] for name in _CONSTANTS.values()}
    indexes: dict[str, dict[str, CASMajor]] = {name: {} for name in majors}
    for name_zh, name_en, lists, aliases in read_rows("cas_majors.tsv"):
        major = CASMajor(name_zh, name_en)
        for one in split_list(lists):
            majors[one].append(major)
            for spelling in (name_zh, name_en, *split_list(aliases)):
                indexes[one][_key(spelling)] = major
    return {name: tuple(majors[name]) for name in majors}, indexes


def _lists(scheme: CASScheme | None, year: int | None) -> Iterator[str]:
    """Yield the names of the lists that may be meant, the newest first."""
    if scheme != "basic":
        if year is None or year >= _FIRST_WITH_21:
            yield "21"
        if year is None or (
            year < _FIRST_WITH_21 and (scheme == "upgraded" or year >= _FIRST_UPGRADED)
        ):
            yield "18"
    if scheme == "basic" or (scheme is None and (year is None or year <= _LAST_BASIC)):
        yield "basic"


def majors_of(
    *, scheme: CASScheme | None = None, edition_year: int | None = None
) -> tuple[CASMajor, ...]:
    """Return the broad fields that a journal can stand in, the newest list first.

    Args:
        scheme: `basic` or `upgraded`; None when unknown, which allows for either.
        edition_year: Year of the edition; None when unknown, which allows for any.

    Returns:
        Each field once; several lists in a row where the arguments leave open which it is.
    """
    names = _lists(scheme, edition_year)
    return tuple(dict.fromkeys(major for name in names for major in _tables()[0][name]))


def find_major(
    name: str, *, scheme: CASScheme | None = None, edition_year: int | None = None
) -> CASMajor | None:
    """Return the broad field of that Chinese or English name, or None.

    Letter case, surplus spaces and `&` for `and` make no difference. Where two lists use the same
    English name (`Biology` for 生物 and 生物学), the newer one answers.

    Args:
        name: A name in either language.
        scheme: As in `majors_of`.
        edition_year: As in `majors_of`.
    """
    key = _key(name)
    for one in _lists(scheme, edition_year):
        major = _tables()[1][one].get(key)
        if major is not None:
            return major
    return None


def infer_scheme(names: Iterable[str]) -> CASScheme | None:
    """Return the scheme that broad fields belong to, judged by their names alone.

    Args:
        names: Names of broad fields in either language; those not known are passed over.

    Returns:
        `upgraded` when a name stands only in lists of that scheme and none only in the basic one,
        `basic` in the opposite case; None when the names allow for both or contradict each other.

    >>> infer_scheme(["医学", "计算机科学"])
    'upgraded'
    >>> infer_scheme(["医学"])
    """
    indexes = _tables()[1]
    only: set[CASScheme] = set()
    for name in names:
        key = _key(name)
        is_basic = key in indexes["basic"]
        is_upgraded = key in indexes["18"] or key in indexes["21"]
        if is_basic != is_upgraded:
            only.add("basic" if is_basic else "upgraded")
    return only.pop() if len(only) == 1 else None


if not TYPE_CHECKING:

    def __getattr__(name: str) -> tuple[CASMajor, ...]:
        if name in _CONSTANTS:
            return _tables()[0][_CONSTANTS[name]]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
