"""The laws of litrecord, as properties over generated records of the founding shape."""

from __future__ import annotations

import json
import pickle
from operator import attrgetter
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from founding import CLEAN, ENGLISH_TITLE, clean_record, opened, records, same
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.codec import json as codec
from litrecord.errors import ParseError, Severity
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking, Metric
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.text import BilingualText

EXAMPLES = settings(max_examples=300, deadline=None)


def written(record: PaperRecord) -> dict[str, Any]:
    """Write a record in the founding format and decode it, inner record included."""
    made: dict[str, Any] = json.loads(dumps(record, "aggregator"))
    return opened(made)


@EXAMPLES
@given(records())
def test_nothing_is_lost(raw: dict[str, Any]) -> None:
    """Writing a parsed record back gives equal JSON at both levels: types, order, empties."""
    record = loads(json.dumps(raw), format="aggregator")
    assert same(opened(raw), written(record)), (opened(raw), written(record))


@EXAMPLES
@given(records())
def test_nothing_is_lost_on_detours(raw: dict[str, Any]) -> None:
    """The first law survives litrecord's own JSON and pickle."""
    record = loads(json.dumps(raw), format="aggregator")
    for detour in (loads(dumps(record)), pickle.loads(pickle.dumps(record))):
        assert record == detour
        assert same(opened(raw), written(detour))


@EXAMPLES
@given(st.lists(records(), max_size=3))
def test_own_json_is_faithful(raws: list[dict[str, Any]]) -> None:
    """Records read from litrecord's own JSON equal those that were written, one or many."""
    found = parse(json.dumps(raws), format="aggregator")
    assert tuple(found) == tuple(parse(dumps(found)))
    for record in found:
        again = loads(dumps(record), cls=PaperRecord)
        assert record == again
        assert record.source == again.source


@EXAMPLES
@given(records())
def test_both_decoders_agree(raw: dict[str, Any]) -> None:
    """With and without orjson the records, the problems and the refusals are the same."""
    text = json.dumps(raw)
    fast = parse(text, format="aggregator")
    kept = codec._fast
    codec._fast = None
    try:
        plain = parse(text, format="aggregator")
    finally:
        codec._fast = kept
    assert fast == plain
    assert fast.problems == plain.problems
    assert [one.source for one in fast] == [one.source for one in plain]


WRONG_TYPES: dict[str, list[object]] = {
    "title": [5, True, ["x"], {"a": 1}],
    "authors": [5, True, {"a": 1}],
    "doi": [5, False, ["10.1/x"]],
    "abstract": [1.5, [], {}],
    "PeriodicalIF": [True, [3.2], {"value": 3.2}],
    "publicationDate": [2024, 2024.5, True, ["2024"]],
    "publicationTypes": [5, True, {}],
    "fieldsOfStudy": [5, {}],
    "isOpenAccess": ["false", 0, 1, []],
    "openAccessPdf": [{"url": "x"}, 5, True],
    "citationCount": [1.0, True, [], {}],
    "platform": [5, []],
    "PeriodicalName": [5, [], True],
    "RegionNum": [2.0, True, [2]],
    "RegionCategory": [5, []],
    "PMCID": [123, []],
    "EPubDate": [20240309, []],
    "PubModel": [5, []],
    "JCR": [1, True, []],
    "JCRName": [5, []],
    "ListUrlMain": [5, []],
    "journal": ["Nature", 5, [], True],
}
FIELD_OF: dict[str, Any] = {
    "title": attrgetter("title"),
    "authors": attrgetter("authors"),
    "doi": attrgetter("doi"),
    "abstract": attrgetter("abstract"),
    "PeriodicalIF": lambda r: r.journal.jcr(data_year=None).impact_factor,
    "publicationDate": attrgetter("published"),
    "publicationTypes": attrgetter("types"),
    "fieldsOfStudy": attrgetter("fields_of_study"),
    "isOpenAccess": attrgetter("open_access.is_open"),
    "openAccessPdf": attrgetter("open_access.pdf_url"),
    "citationCount": attrgetter("citation_count"),
    "platform": attrgetter("source.platform"),
    "PeriodicalName": lambda r: next(iter(r.journal.aliases), None),
    "RegionNum": lambda r: r.journal.cas(edition_year=None).majors[0].zone,
    "RegionCategory": lambda r: r.journal.cas(edition_year=None).majors[0].name_zh,
    "PMCID": attrgetter("pmcid"),
    "EPubDate": attrgetter("published_online"),
    "PubModel": attrgetter("publication_model"),
    "JCR": lambda r: r.journal.jcr(data_year=None).categories[0].quartile,
    "JCRName": lambda r: r.journal.jcr(data_year=None).categories[0].name,
    "ListUrlMain": lambda r: r.links or None,
    "journal": attrgetter("volume"),
}


@pytest.mark.parametrize(
    ("key", "value"),
    [(key, value) for key, values in WRONG_TYPES.items() for value in values],
    ids=json.dumps,
)
def test_a_wrong_type_is_reported_and_not_coerced(key: str, value: object) -> None:
    """A value of the wrong type leaves its field absent, with one problem that has it."""
    found = parse(json.dumps(clean_record(**{key: value})))
    assert FIELD_OF[key](found[0]) is None
    reported = [one for one in found.problems if one.path == key]
    assert [("wrong-type", Severity.ERROR)] == [(one.code, one.severity) for one in reported]
    with pytest.raises(ParseError, match=key):
        parse(json.dumps(clean_record(**{key: value})), strict=True)


@EXAMPLES
@given(records())
def test_errors_and_absences_go_together(raw: dict[str, Any]) -> None:
    """Strict reading raises exactly when lenient reading reports an error or a failure."""
    text = json.dumps(raw)
    found = parse(text, format="aggregator")
    wrong = any(one.severity is Severity.ERROR for one in found.problems) or found.failures
    if wrong:
        with pytest.raises(ParseError):
            parse(text, format="aggregator", strict=True)
    else:
        assert found == parse(text, format="aggregator", strict=True)


@EXAMPLES
@given(records())
def test_nothing_is_guessed(raw: dict[str, Any]) -> None:
    """No ranking gets a year, no date a part, no text a language without a stated basis."""
    record = loads(json.dumps(raw), format="aggregator")
    for ranking in () if record.journal is None else record.journal.rankings:
        year = ranking.data_year if isinstance(ranking, JCRRanking) else ranking.edition_year
        assert year is None
    texts = [*(record.title or ()), *(record.abstract or ())]
    for text in texts:
        assert (text.lang is None) == (text.basis == "unknown")
    if not isinstance(raw.get("title"), str) or not isinstance(raw.get("resultStr"), str):
        assert all(text.role == "unknown" for text in record.title or ())


CHANGES: dict[str, tuple[object, set[str]]] = {
    "title": (BilingualText.of(zh="新标题", en="New title", original="en"), {"title"}),
    "abstract": (BilingualText.of(en="New abstract."), {"abstract"}),
    "authors": (
        (Author(name=PersonName(family="Li", given="Wei", order="given-first")),),
        {"authors"},
    ),
    "doi": ("10.99999/new", {"doi"}),
    "pmcid": ("PMC424242", {"PMCID"}),
    "volume": ("99", {"journal.volume"}),
    "issue": ("42", {"journal.volume"}),
    "pages": (PageRange(first="1001", last="1002"), {"journal.pages"}),
    "published": (PartialDate(year=1999, month=2), {"publicationDate"}),
    "published_online": (PartialDate(year=1998), {"EPubDate"}),
    "publication_model": ("Print", {"PubModel"}),
    "types": (("Letter", "Comment"), {"publicationTypes"}),
    "fields_of_study": (("Geology",), {"fieldsOfStudy"}),
    "open_access": (
        OpenAccess(is_open=None, pdf_url="https://example.org/new"),
        {"isOpenAccess", "openAccessPdf"},
    ),
    "citation_count": (987654, {"citationCount"}),
    "links": ((), {"DOIUrl", "url", "ListUrlMain"}),
    "kind": ("thesis", set()),
    "languages": (("fr",), set()),
    "journal": (
        JournalProfile(
            name=BilingualText.of(en="Another Invented Journal"),
            rankings=(
                JCRRanking(impact_factor=Metric(value=0.5)),
                CASPartition(majors=(CASZone(name_zh="化学", zone=4),)),
            ),
        ),
        {
            "journal.name",
            "PeriodicalName",
            "PeriodicalIF",
            "JCR",
            "JCRName",
            "RegionNum",
            "RegionCategory",
        },
    ),
}


def flat(record: dict[str, Any]) -> dict[str, object]:
    """Return the values of both levels by key, the inner ones prefixed."""
    made: dict[str, object] = {}
    for key, value in record.items():
        if isinstance(value, dict) and key in {"journal", "resultStr"}:
            prefix = "inner " if key == "resultStr" else "journal."
            made |= {f"{prefix}{inside}": item for inside, item in flat(value).items()}
        elif key not in {"journal", "resultStr"}:
            made[key] = value
    return made


@EXAMPLES
@given(records(), st.sampled_from(sorted(CHANGES)))
def test_a_change_changes_only_its_own_keys(raw: dict[str, Any], field: str) -> None:
    """After one field was replaced, writing back changes that field's keys and nothing else."""
    value, keys = CHANGES[field]
    record = loads(json.dumps(raw), format="aggregator")
    changed = dumps(attrs.evolve(record, **{field: value}), "aggregator")
    before, after = flat(opened(raw)), flat(opened(json.loads(changed)))
    touched = {
        key
        for key in before.keys() | after.keys()
        if key not in before or key not in after or not same(before[key], after[key])
    }
    assert {key.removeprefix("inner ") for key in touched} <= keys
    again = loads(changed, format="aggregator")
    if field == "issue" and again.issue is None:
        # Volume and issue are one text, and some volumes cannot be told from an issue beside them.
        assert record.volume is not None
        assert value in str(again.volume)
        return
    if field not in {"kind", "languages", "links", "journal"}:
        assert str(getattr(again, field)) == str(value) or getattr(again, field) == value


@pytest.mark.parametrize("field", sorted(CHANGES))
def test_a_change_is_written(field: str) -> None:
    """On a clean record a change reaches every key of its field, at both levels."""
    value, keys = CHANGES[field]
    record = loads(json.dumps(clean_record()))
    before = flat(opened(clean_record()))
    after = flat(written(attrs.evolve(record, **{field: value})))
    touched = {key for key in after if not same(before.get(key), after[key])}
    if field == "links":
        keys = {"ListUrlMain"}
    assert keys | {f"inner {key}" for key in keys} == touched


def test_the_clean_record_is_as_invented() -> None:
    """The generator starts from a record that reads without any problem."""
    found = parse(json.dumps(clean_record()), strict=True)
    assert () == found.problems
    assert found[0].title is not None
    assert CLEAN["title"] == str(found[0].title.zh)
    assert ENGLISH_TITLE == str(found[0].title.original)
