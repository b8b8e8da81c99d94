"""Broad fields (大类) of the CAS partition (中科院分区), in Chinese and English.

The National Science Library of the Chinese Academy of Sciences published the partition in two
schemes. The basic one (基础版, to 2021) has 13 broad fields. The upgraded one (升级版) has 18
from its first edition, 2019, to 2022, and 21 from 2023, when 人文科学 was divided into 哲学,
历史学, 文学 and 艺术学, and 社会学 took the place of 法学. The lists were taken from the
Library's yearly announcements and compared with the tables of 2022 and 2023.

The tables name the fields in Chinese only; the English names are translations. The successor of
2026, 新锐分区, has fields of its own, which are not listed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

__all__ = [
    "BASIC",
    "UPGRADED_18",
    "UPGRADED_21",
    "CASMajor",
    "CASScheme",
    "find_major",
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


_MEDICINE: Final = CASMajor("医学", "Medicine")
_CHEMISTRY: Final = CASMajor("化学", "Chemistry")
_MATHEMATICS: Final = CASMajor("数学", "Mathematics")
_ENGINEERING: Final = CASMajor("工程技术", "Engineering and Technology")
_AGRICULTURE: Final = CASMajor("农林科学", "Agricultural and Forestry Sciences")
_ENVIRONMENT: Final = CASMajor("环境科学与生态学", "Environmental Science and Ecology")
_MULTIDISCIPLINARY: Final = CASMajor("综合性期刊", "Multidisciplinary Journals")
_HUMANITIES: Final = CASMajor("人文科学", "Humanities")

BASIC: Final[tuple[CASMajor, ...]] = (
    CASMajor("地学", "Geosciences"),
    CASMajor("地学天文", "Geosciences and Astronomy"),
    _ENGINEERING,
    CASMajor("管理科学", "Management Science"),
    _CHEMISTRY,
    _ENVIRONMENT,
    _AGRICULTURE,
    CASMajor("社会科学", "Social Sciences"),
    CASMajor("生物", "Biology"),
    _MATHEMATICS,
    CASMajor("物理", "Physics"),
    _MEDICINE,
    _MULTIDISCIPLINARY,
)

_UPGRADED: Final = (
    _MATHEMATICS,
    CASMajor("物理与天体物理", "Physics and Astrophysics"),
    _CHEMISTRY,
    CASMajor("材料科学", "Materials Science"),
    CASMajor("地球科学", "Earth Science"),
    _ENVIRONMENT,
    _AGRICULTURE,
    CASMajor("生物学", "Biology"),
    _MEDICINE,
    CASMajor("计算机科学", "Computer Science"),
    _ENGINEERING,
    CASMajor("管理学", "Management"),
    CASMajor("经济学", "Economics"),
    CASMajor("教育学", "Education"),
    CASMajor("心理学", "Psychology"),
    _MULTIDISCIPLINARY,
)

UPGRADED_18: Final[tuple[CASMajor, ...]] = (*_UPGRADED, CASMajor("法学", "Law"), _HUMANITIES)

UPGRADED_21: Final[tuple[CASMajor, ...]] = (
    *_UPGRADED,
    CASMajor("社会学", "Sociology"),
    CASMajor("哲学", "Philosophy"),
    CASMajor("历史学", "History"),
    CASMajor("文学", "Literature"),
    CASMajor("艺术学", "Arts"),
)

_FIRST_UPGRADED: Final = 2019
_LAST_BASIC: Final = 2021
_FIRST_WITH_21: Final = 2023

# Other forms in which tables and web pages print a name
_ALIASES: Final = {
    "环境科学": _ENVIRONMENT,
    "综合性": _MULTIDISCIPLINARY,
    "人文学科": _HUMANITIES,
    "engineering": _ENGINEERING,
    "multidisciplinary": _MULTIDISCIPLINARY,
}


def _key(name: str) -> str:
    return " ".join(name.replace("&", " and ").casefold().split())


def _index(majors: tuple[CASMajor, ...]) -> dict[str, CASMajor]:
    found = {_key(name): major for major in majors for name in major}
    return found | {alias: major for alias, major in _ALIASES.items() if major in majors}


_LISTS: Final = {"21": UPGRADED_21, "18": UPGRADED_18, "basic": BASIC}
_INDEXES: Final = {name: _index(majors) for name, majors in _LISTS.items()}


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
    return tuple(dict.fromkeys(major for name in names for major in _LISTS[name]))


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
        major = _INDEXES[one].get(key)
        if major is not None:
            return major
    return None
