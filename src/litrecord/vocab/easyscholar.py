"""easyScholar's keys: what the short names in its answers stand for.

The keys are those that the open interface of https://www.easyscholar.cc was seen to answer with;
its provider publishes no list. A key that is not here is not read.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "INDEXES",
    "JCR_EDITIONS",
    "LISTS",
    "METRICS",
    "NOT_LISTED",
    "PARTITIONS",
    "UNIVERSITIES",
    "WARNING",
    "Index",
    "Partition",
]


class Index(NamedTuple):
    """A bibliographic database or list of core journals.

    Attributes:
        name: Its name in `IndexStatus.index`.
        labels: What the interface prints for it, the longest first; what stands after one of them
            is a level.
    """

    name: str
    labels: tuple[str, ...]


class Partition(NamedTuple):
    """A journal partition and the keys that state its parts.

    Attributes:
        system: As in `CASPartition`.
        scheme: As in `CASPartition`.
        major: Key of the broad fields (大类).
        minor: Key of the narrow fields (小类); None when there is none.
        top: Key that says whether it is a Top journal; None when there is none.
        warning: Key of the warning (预警) that belongs to the partition; None when there is none.
    """

    system: Literal["cas", "xr"]
    scheme: Literal["basic", "upgraded"] | None
    major: str
    minor: str | None = None
    top: str | None = None
    warning: str | None = None


# Keys of JCR quartiles, with the citation index that they are for
JCR_EDITIONS: Final[Mapping[str, str]] = MappingProxyType({"sci": "SCIE", "ssci": "SSCI"})

# Keys of numbers of the JCR, with the field of `JCRRanking`
METRICS: Final[Mapping[str, str]] = MappingProxyType(
    {"sciif": "impact_factor", "sciif5": "impact_factor_5y", "jci": "jci"}
)

PARTITIONS: Final = (
    Partition("cas", "upgraded", "sciUp", "sciUpSmall", "sciUpTop"),
    Partition("cas", "basic", "sciBase"),
    Partition("xr", None, "xr", "xrSmall", "xrTop", "xrWarn"),
)

# Key of the warning list of the National Science Library (国际期刊预警名单)
WARNING: Final = "sciwarn"

INDEXES: Final[Mapping[str, Index]] = MappingProxyType(
    {
        "eii": Index("EI", ("EI检索", "EI")),
        "ahci": Index("AHCI", ("A&HCI", "AHCI")),
        "esci": Index("ESCI", ("ESCI",)),
        "cscd": Index("CSCD", ("中国科学引文数据库", "CSCD")),
        "pku": Index("PKU", ("北大中文核心", "北大核心", "中文核心", "PKU")),
        "cssci": Index("CSSCI", ("南大核心", "CSSCI")),
        "zhongguokejihexin": Index(
            "CSTPCD", ("中国科技核心期刊", "中国科技核心", "科技核心期刊", "科技核心", "CSTPCD")
        ),
    }
)

# Universities with a list of their own, by key
UNIVERSITIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cju": "长江大学",
        "cpu": "中国药科大学",
        "cqu": "重庆大学",
        "cufe": "中央财经大学",
        "cug": "中国地质大学",
        "fdu": "复旦大学",
        "hhu": "河海大学",
        "nju": "南京大学",
        "ruc": "中国人民大学",
        "scu": "四川大学",
        "sdufe": "山东财经大学",
        "sjtu": "上海交通大学",
        "swjtu": "西南交通大学",
        "swufe": "西南财经大学",
        "uibe": "对外经济贸易大学",
        "xdu": "西安电子科技大学",
        "xju": "新疆大学",
        "xmu": "厦门大学",
        "zju": "浙江大学",
    }
)

# Keys of lists that say a level, in the order of their rankings
LISTS: Final = ("ccf", "ajg", "utd24", "ft50", "fms", *UNIVERSITIES)

# What may stand for "not in it"
NOT_LISTED: Final = frozenset({"无", "否", "-", "--", "—", "no", "none", "n/a", "false", "0"})
