"""The broad fields of the CAS partition."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from litrecord.vocab import cas
from litrecord.vocab.cas import (
    BASIC,
    UPGRADED_18,
    UPGRADED_21,
    CASMajor,
    CASScheme,
    find_major,
    infer_scheme,
    majors_of,
)


@pytest.mark.parametrize(
    ("majors", "count"),
    [(BASIC, 13), (UPGRADED_18, 18), (UPGRADED_21, 21)],
    ids=["basic", "upgraded-to-2022", "upgraded-from-2023"],
)
def test_lists_have_the_published_number_of_fields(
    majors: tuple[CASMajor, ...], count: int
) -> None:
    """13, 18 and 21 fields, each with a name of its own in both languages."""
    assert count == len(majors)
    assert count == len({one.name_zh for one in majors}) == len({one.name_en for one in majors})


def test_fields_of_2023_replace_two_of_2022() -> None:
    """人文科学 became four fields, and 社会学 stands where 法学 stood."""
    old, new = ({one.name_zh for one in majors} for majors in (UPGRADED_18, UPGRADED_21))
    assert {"人文科学", "法学"} == old - new
    assert {"哲学", "历史学", "文学", "艺术学", "社会学"} == new - old


@pytest.mark.parametrize(
    ("scheme", "edition_year", "expected"),
    [
        ("basic", None, BASIC),
        ("basic", 2021, BASIC),
        ("upgraded", 2020, UPGRADED_18),
        ("upgraded", 2022, UPGRADED_18),
        ("upgraded", 2023, UPGRADED_21),
        (None, 2015, BASIC),
        (None, 2022, UPGRADED_18),
        (None, 2025, UPGRADED_21),
    ],
)
def test_scheme_and_year_decide_on_the_list(
    scheme: CASScheme | None, edition_year: int | None, expected: tuple[CASMajor, ...]
) -> None:
    """Where they leave one list, it is that one."""
    assert expected == majors_of(scheme=scheme, edition_year=edition_year)


@pytest.mark.parametrize(
    ("scheme", "edition_year", "expected"),
    [
        (None, None, {*BASIC, *UPGRADED_18, *UPGRADED_21}),
        ("upgraded", None, {*UPGRADED_18, *UPGRADED_21}),
        (None, 2021, {*BASIC, *UPGRADED_18}),
    ],
    ids=["nothing-known", "scheme-known", "year-of-both-schemes"],
)
def test_what_is_not_known_allows_for_several_lists(
    scheme: CASScheme | None, edition_year: int | None, expected: set[CASMajor]
) -> None:
    """Each field is there once."""
    majors = majors_of(scheme=scheme, edition_year=edition_year)
    assert expected == set(majors)
    assert len(expected) == len(majors)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("医学", CASMajor("医学", "Medicine")),
        ("medicine", CASMajor("医学", "Medicine")),
        ("MEDICINE ", CASMajor("医学", "Medicine")),
        ("Physics & Astrophysics", CASMajor("物理与天体物理", "Physics and Astrophysics")),
        ("地学天文", CASMajor("地学天文", "Geosciences and Astronomy")),
        ("环境科学", CASMajor("环境科学与生态学", "Environmental Science and Ecology")),
        ("Engineering", CASMajor("工程技术", "Engineering and Technology")),
        ("Biology", CASMajor("生物学", "Biology")),
        ("生物", CASMajor("生物", "Biology")),
    ],
)
def test_field_is_found_by_either_name(name: str, expected: CASMajor) -> None:
    """Letter case and `&` do not matter; a name of two lists is that of the newer one."""
    assert expected == find_major(name)


@pytest.mark.parametrize("name", ["", "肿瘤学", "医", "Oncology", "医学2区"])
def test_other_names_are_not_found(name: str) -> None:
    """Narrow fields and parts of names are no broad fields."""
    assert find_major(name) is None


def test_field_is_looked_for_in_the_lists_that_apply() -> None:
    """The basic scheme has 生物, and neither 生物学 nor 人文学科."""
    assert CASMajor("生物", "Biology") == find_major("Biology", scheme="basic")
    assert find_major("生物学", scheme="basic") is None
    assert find_major("人文学科", scheme="basic") is None
    assert CASMajor("人文科学", "Humanities") == find_major("人文学科", edition_year=2020)
    assert find_major("人文科学", edition_year=2023) is None


@pytest.mark.shared
@pytest.mark.parametrize("year", [2022, 2023])
def test_every_broad_field_of_real_tables_is_known(shared: Path, year: int) -> None:
    """The tables of both years name no field beyond the list of their edition, and all of it."""
    with (shared / "tables" / f"FQBJCR{year}.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["大类"] for row in csv.DictReader(file)}
    assert {one.name_zh for one in majors_of(edition_year=year)} == names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], None),
        (["医学"], None),
        (["Biology"], None),
        (["肿瘤学"], None),
        (["医学", "计算机科学"], "upgraded"),
        (["社会学"], "upgraded"),
        (["法学"], "upgraded"),
        (["化学", "物理"], "basic"),
        (["地学天文", "管理科学"], "basic"),
        (["物理", "物理与天体物理"], None),
    ],
    ids=[
        "nothing",
        "in-both",
        "english-in-both",
        "unknown",
        "upgraded",
        "from-2023",
        "to-2022",
        "basic",
        "basic-twice",
        "contradiction",
    ],
)
def test_scheme_is_inferred_from_names_of_one_scheme_alone(
    names: list[str], expected: CASScheme | None
) -> None:
    """Names of both schemes say nothing, and names of either contradict each other."""
    assert expected == infer_scheme(iter(names))


def test_module_has_no_other_lazy_names() -> None:
    """A name that is not there is an AttributeError, as for every module."""
    with pytest.raises(AttributeError, match="'UPGRADED_22'"):
        _ = cas.UPGRADED_22  # type: ignore[attr-defined]  # the very point
