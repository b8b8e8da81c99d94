"""Rules about the names of categories."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.validators.categories import category_unknown, rank_for_several_categories

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def category(name: str | None, **fields: object) -> JCRRanking:
    """Make a ranking of one category."""
    return JCRRanking(categories=(JCRCategory(name=name, **fields),))


@pytest.mark.parametrize(
    ("obj", "path", "nearest", "suggestion"),
    [
        (
            category("GASTROENTEROLOGY & HEPATOLGY"),
            "categories[0].name",
            *["GASTROENTEROLOGY & HEPATOLOGY"] * 2,
        ),
        (category("ENGINEERING, MEDICAL"), "categories[0].name", "ENGINEERING, BIOMEDICAL", None),
        (category("TIDAL STUDIES"), "categories[0].name", None, None),
        (category("潮汐学"), "categories[0].name", None, None),
        (category("ONCOLOGY " * 20), "categories[0].name", None, None),
        (CASPartition(minors=(CASZone(name_en="TIDES"),)), "minors[0].name_en", None, None),
    ],
    ids=["misprint", "similar", "unlike", "chinese", "long", "narrow-field"],
)
def test_name_of_no_category_is_noted(
    find: Find, obj: JCRRanking, path: str, nearest: str | None, suggestion: str | None
) -> None:
    """The nearest name is shown; it is proposed only where next to nothing differs."""
    (problem,) = find(category_unknown, obj)
    assert ("category-unknown", "info", path) == (problem.code, problem.severity, problem.path)
    assert (nearest, suggestion) == (problem.expected, problem.suggestion)


@pytest.mark.parametrize(
    "obj",
    [
        category(None),
        category("ONCOLOGY"),
        category("Medicine, Research and Experimental"),
        category("GEOGRAPHY"),
        CASPartition(minors=(CASZone(name_en="ONCOLOGY"), CASZone(name_zh="潮汐学"))),
        CASPartition(system="xr", minors=(CASZone(name_en="TIDES"),)),
        CASPartition(majors=(CASZone(name_en="Medicine"),)),
        PaperRecord(),
    ],
    ids=["none", "capitals", "small", "both", "narrow-field", "successor", "broad-field", "paper"],
)
def test_known_names_and_names_of_other_systems_pass(find: Find, obj: object) -> None:
    """The successor of the partition has fields of its own."""
    assert [] == find(category_unknown, obj)


def test_retired_name_passes(find: Find) -> None:
    """Tables of older data years hold it."""
    assert [] == find(category_unknown, category("PLANNING & DEVELOPMENT"))


@pytest.mark.parametrize(
    ("raw", "expected"), [("A;B", "A;B"), (None, "AGRONOMY; SOIL SCIENCE")], ids=["raw", "names"]
)
def test_rank_for_several_categories_is_noted(find: Find, raw: str | None, expected: str) -> None:
    """It is told as the source had it."""
    names = ("AGRONOMY", "SOIL SCIENCE")
    problem = Problem(
        code="rank-for-several-categories",
        severity="info",
        path="categories[0]",
        raw=expected,
        expected="AGRONOMY | SOIL SCIENCE",
    )
    ranking = category(None, candidates=names, rank=3, total=97, raw=raw)
    assert [problem] == find(rank_for_several_categories, ranking)


@pytest.mark.parametrize(
    "ranking",
    [
        JCRRanking(),
        category("AGRONOMY", candidates=("AGRONOMY", "SOIL SCIENCE")),
        category(None, candidates=("AGRONOMY",)),
        category(None, quartile="Q1"),
    ],
    ids=["none", "inferred", "one", "unnamed"],
)
def test_rank_for_one_category_passes(find: Find, ranking: JCRRanking) -> None:
    """A name that was inferred is a name."""
    assert [] == find(rank_for_several_categories, ranking)
