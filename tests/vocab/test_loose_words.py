"""Words by which formats with few fields are understood."""

from __future__ import annotations

import pytest

from litrecord.vocab.loose_words import names_chinese_database, names_proceedings


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("CNKI", True),
        ("https://kns.cnki.net/kcms/detail", True),
        ("Wanfang Data", True),
        ("维普", True),
        ("硕士学位论文", True),
        ("PubMed", False),
        ("Acnkia", False),
        ("VIPs", False),
        (f"{'x' * 500} cnki", False),
    ],
)
def test_chinese_databases_are_known_by_name(value: str, expected: bool) -> None:  # noqa: FBT001  # a parameter of a test
    """By their names and hosts, or by degrees, near the beginning of a text."""
    assert expected is names_chinese_database(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Proceedings of Mists", True),
        ("Proc Mists", True),
        ("雾会论文集", True),
        ("Mists 2025", False),
        ("Process Mists", False),
    ],
)
def test_proceedings_are_told_from_conferences(value: str, expected: bool) -> None:  # noqa: FBT001  # likewise
    """By words that only what is printed has."""
    assert expected is names_proceedings(value)
