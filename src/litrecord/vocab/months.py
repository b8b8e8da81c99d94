"""Names of months, seasons and weekdays as they stand on issues and in databases.

English with its abbreviations, and the months in full in the languages of other Latin-script
journals; a word stands here only if it means one month in all of them. Lower case, without full
stop. Web of Science shortens the seasons to three letters.
"""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["MONTHS", "SEASONS", "WEEKDAYS"]

_MONTHS: Final = (
    "jan january januar janvier enero gennaio janeiro januari",
    "feb february februar février fevrier febrero febbraio fevereiro februari",
    "mar march märz maerz mars marzo março marco maart",
    "apr april avril abril aprile",
    "may mai mayo maggio maio mei",
    "jun june juni juin junio giugno junho",
    "jul july juli juillet julio luglio julho",
    "aug august août aout agosto augustus",
    "sep sept september septembre septiembre settembre setembro",
    "oct october oktober octobre octubre ottobre outubro",
    "nov november novembre noviembre novembro",
    "dec december dezember décembre decembre diciembre dicembre dezembro",
)
MONTHS: Final = {word: month for month, words in enumerate(_MONTHS, 1) for word in words.split()}
"""The number of each month by name, from 1."""

SEASONS: Final[dict[str, Literal["spring", "summer", "autumn", "winter"]]] = {
    "spring": "spring",
    "spr": "spring",
    "春": "spring",
    "summer": "summer",
    "sum": "summer",
    "夏": "summer",
    "autumn": "autumn",
    "aut": "autumn",
    "fall": "autumn",
    "fal": "autumn",
    "秋": "autumn",
    "winter": "winter",
    "win": "winter",
    "冬": "winter",
}
"""The season that a word stands for."""

_WEEKDAYS: Final = (
    "mon monday",
    "tue tues tuesday",
    "wed wednesday",
    "thu thur thurs thursday",
    "fri friday",
    "sat saturday",
    "sun sunday",
)
WEEKDAYS: Final = {word: day for day, words in enumerate(_WEEKDAYS) for word in words.split()}
"""The number of each weekday by name, Monday being 0 as for `datetime.date.weekday`."""
