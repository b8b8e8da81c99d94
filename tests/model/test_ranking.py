"""Rankings: bounds of a metric, and the quartile that a question asks for."""

from __future__ import annotations

import pytest

from litrecord.model.ranking import JCRCategory, JCRRanking, Metric


@pytest.mark.parametrize(
    ("metric", "bounds", "text"),
    [
        (Metric(value=7.1), (7.1, 7.1), "7.1"),
        (Metric(value=7), (7, 7), "7"),
        (Metric(value=0.1, qualifier="<"), (0.0, 0.1), "<0.1"),
        (Metric(qualifier="n/a"), None, "N/A"),
    ],
    ids=["exact", "integer", "less-than", "not-available"],
)
def test_metric_has_bounds(metric: Metric, bounds: tuple[float, float] | None, text: str) -> None:
    """A number bounds itself, `<0.1` lies between 0 and 0.1, and what is not available nowhere."""
    assert bounds == metric.bounds()
    assert text == str(metric)


@pytest.mark.parametrize(
    "fields",
    [{}, {"qualifier": "<"}, {"value": 1.0, "qualifier": "n/a"}],
    ids=["nothing", "bound-of-nothing", "value-not-available"],
)
def test_metric_without_value_is_not_available(fields: dict[str, object]) -> None:
    """A metric lacks its value if it is not available, and only then."""
    with pytest.raises(ValueError, match=r"^value: it is None with the qualifier 'n/a'"):
        Metric(**fields)


def test_metrics_are_not_ordered() -> None:
    """`<0.1` is neither less nor greater than 0.05."""
    with pytest.raises(TypeError):
        _ = Metric(value=0.1, qualifier="<") < Metric(value=0.05)


RANKING = JCRRanking(
    data_year=2024,
    categories=(
        JCRCategory(name="CELL BIOLOGY", metric="jif", quartile="Q2"),
        JCRCategory(name="MEDICINE, RESEARCH & EXPERIMENTAL", metric="jif", quartile="Q1"),
        JCRCategory(name="CELL & TISSUE ENGINEERING", metric="jif"),
        JCRCategory(name="CELL BIOLOGY", metric="jci", quartile="Q3"),
        JCRCategory(name="CELL BIOLOGY", quartile="Q4"),
        JCRCategory(quartile="Q4"),
    ),
)


@pytest.mark.parametrize(
    ("metric", "pick", "expected"),
    [
        ("jif", "best", "Q1"),
        ("jif", "worst", "Q2"),
        ("jif", "Best", "Q1"),
        ("jif", "WORST", "Q2"),
        ("jif", "Cell Biology", "Q2"),
        ("jif", "CELL & TISSUE ENGINEERING", None),
        ("jif", "POLYMER SCIENCE", None),
        ("jci", "best", "Q3"),
        ("jci", "worst", "Q3"),
        ("jif5", "best", "Q4"),
        ("jif5", "CELL BIOLOGY", "Q4"),
    ],
)
def test_quartile_is_that_of_metric_and_category(
    metric: str, pick: str, expected: str | None
) -> None:
    """A category that names no metric answers only where none names the one asked for."""
    assert expected == RANKING.quartile(metric=metric, pick=pick)


def test_edition_is_released_the_year_after() -> None:
    """The data year is that of the citations; an undated ranking has no year of release."""
    assert 2025 == RANKING.release_year
    assert JCRRanking().release_year is None
    assert JCRRanking().quartile() is None
