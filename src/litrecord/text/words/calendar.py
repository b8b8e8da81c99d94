"""English and Chinese words of the calendar: months, seasons and weekdays, in lower case."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MONTH_NUMBERS", "SEASON_CODES", "WEEKDAY_NUMBERS"]


def _number(lines: str, first: int) -> Mapping[str, int]:
    return MappingProxyType(
        {
            word: number
            for number, line in enumerate(lines.strip().splitlines(), first)
            for word in line.split()
        }
    )


# From 1, as ISO 8601 numbers them.
MONTH_NUMBERS: Final = _number(
    """
    january jan
    february feb febr
    march mar
    april apr
    may
    june jun
    july jul
    august aug
    september sep sept
    october oct
    november nov
    december dec
    """,
    1,
)

# From 0 for Monday, as `datetime.date.weekday` numbers them.
WEEKDAY_NUMBERS: Final = _number(
    """
    monday mon
    tuesday tue tues
    wednesday wed
    thursday thu thur thurs
    friday fri
    saturday sat
    sunday sun
    """,
    0,
)

# ISO 8601-2:2019 numbers the seasons 21 to 24 in the place of the month.
SEASON_CODES: Final = _number(
    """
    spring 春
    summer 夏
    autumn fall 秋
    winter 冬
    """,
    21,
)
