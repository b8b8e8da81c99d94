"""The schemas of tables, pinned: a change of one is a change for every file that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import litrecord.arrow

if TYPE_CHECKING:
    import pyarrow as pa

pytestmark = pytest.mark.needs("pyarrow")

PAPERS = """
doi: string
pmid: string
pmcid: string
kind: string
title_zh: string
title_en: string
title_original: string
original_language: string
abstract_zh: string
abstract_en: string
authors: list<item: string>
journal: string
journal_zh: string
issn: list<item: string>
volume: string
issue: string
pages: string
article_number: string
published: date32[day]
published_precision: string
year: int32
citation_count: int32
is_open_access: bool
jcr_best_quartile: string
jcr_data_year: int32
impact_factor: double
cas_zone: int32
cas_major: string
cas_edition_year: int32
problem_codes: list<item: string>
source_format: string
source_location: string
ok: bool
error: string
record: string
"""
JOURNALS = """
profile: int32
journal: string
journal_zh: string
kind: string
issn: list<item: string>
issn_print: string
issn_electronic: string
cn_number: string
publisher: string
country: string
open_access: bool
indexing: list<item: string>
problem_codes: list<item: string>
source_format: string
source_location: string
ok: bool
error: string
record: string
"""
RANKINGS = """
profile: int32
journal: string
journal_zh: string
kind: string
issn: list<item: string>
issn_print: string
issn_electronic: string
cn_number: string
publisher: string
country: string
open_access: bool
indexing: list<item: string>
problem_codes: list<item: string>
source_format: string
source_location: string
system: string
scheme: string
year: int32
release_year: int32
released: date32[day]
released_precision: string
jcr_best_quartile: string
impact_factor: double
impact_factor_qualifier: string
impact_factor_5y: double
impact_factor_5y_qualifier: string
without_self_cites: double
without_self_cites_qualifier: string
jci: double
jci_qualifier: string
immediacy_index: double
immediacy_index_qualifier: string
eigenfactor: double
eigenfactor_qualifier: string
article_influence: double
article_influence_qualifier: string
total_cites: double
total_cites_qualifier: string
citable_items: double
citable_items_qualifier: string
cited_half_life: double
cited_half_life_qualifier: string
citing_half_life: double
citing_half_life_qualifier: string
normalized_eigenfactor: double
normalized_eigenfactor_qualifier: string
average_jif_percentile: double
average_jif_percentile_qualifier: string
editions: list<item: string>
scope: string
cas_zone: int32
cas_major: string
top: bool
is_review: bool
status: string
notes: list<item: string>
warning: string
list_edition: string
list_metric: double
list_metric_qualifier: string
reasons: list<item: string>
categories: list<item: string>
levels: list<item: string>
ok: bool
error: string
record: string
"""


@pytest.mark.parametrize(
    ("schema", "label", "columns"),
    [
        pytest.param("PAPER_SCHEMA", b"papers/1", PAPERS, id="papers"),
        pytest.param("JOURNAL_SCHEMA", b"journals/1", JOURNALS, id="journals"),
        pytest.param("RANKING_SCHEMA", b"rankings/1", RANKINGS, id="rankings"),
    ],
)
def test_schemas_are_what_they_were(schema: str, label: bytes, columns: str) -> None:
    """Names, order and types, and the version by which readers know them."""
    found: pa.Schema = getattr(litrecord.arrow, schema)
    assert columns.split("\n")[1:-1] == [f"{one.name}: {one.type}" for one in found]
    assert {b"litrecord.schema": label} == found.metadata
    assert all(one.nullable for one in found)


def test_schemas_are_the_same_objects_each_time() -> None:
    """They are made once."""
    schemas = litrecord.arrow
    assert schemas.PAPER_SCHEMA is schemas.PAPER_SCHEMA  # made when asked for
    assert schemas.JOURNAL_SCHEMA is not schemas.RANKING_SCHEMA


def test_other_names_are_refused() -> None:
    """What the module has not is an error as of any module."""
    with pytest.raises(AttributeError, match="OTHER_SCHEMA"):
        _ = litrecord.arrow.OTHER_SCHEMA  # type: ignore[attr-defined]  # that is the point
