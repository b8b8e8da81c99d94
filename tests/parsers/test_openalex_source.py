"""Sources of OpenAlex become journal profiles; all journals here are invented."""

from __future__ import annotations

import json

import attrs
import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.errors import Problem
from litrecord.model.collections import RecordSet
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation, IndexStatus, JournalProfile
from litrecord.model.text import BilingualText, LangText

FORMAT = "openalex-source"
ENVELOPE = f"{FORMAT}-envelope"
SOURCE: dict[str, object] = {
    "id": "https://openalex.org/S1234567",
    "issn_l": "1234-5679",
    "issn": ["1234-5679", "8765-4326"],
    "display_name": "Invented Letters",
    "abbreviated_title": "Inv. Lett.",
    "alternate_titles": ["Letters of Invention", "臆造通讯"],
    "host_organization": "https://openalex.org/P7654321",
    "host_organization_name": "Invented Press",
    "country_code": "GB",
    "homepage_url": "https://journal.example/?a=1&b=2",
    "type": "journal",
    "is_oa": True,
    "is_in_doaj": True,
    "works_count": 12,
    "summary_stats": {"2yr_mean_citedness": 1.5, "h_index": 3},
    "counts_by_year": [{"year": 2024, "works_count": 7}],
    "ids": {
        "openalex": "https://openalex.org/S1234567",
        "issn_l": "1234-5679",
        "issn": ["1234-5679", "8765-4326"],
        "mag": "7654321",
        "wikidata": "https://www.wikidata.org/entity/Q1234567",
        "fatcat": "https://fatcat.wiki/container/abcdefghijklmnopqrstuvwxyz",
        "crossref": "0000",
    },
    "invented_key": None,
}


def journals(value: object) -> RecordSet[JournalProfile]:
    """Read a value as sources."""
    return parse(json.dumps(value), format=FORMAT, cls=JournalProfile)


def read(**values: object) -> tuple[JournalProfile, tuple[Problem, ...]]:
    """Read one source and return the profile with its problems."""
    found = journals(values)
    return found[0], found.problems


def rest(profile: JournalProfile) -> object:
    """Return what no field holds."""
    return thaw(profile.extra.get(FORMAT, FrozenMapping()))


def text(value: str, **fields: str) -> BilingualText:
    """Return a name in one language."""
    return BilingualText(variants=(LangText(value=value, **fields),))  # type: ignore[arg-type]


def test_each_key_fills_its_field() -> None:
    """What the model has a field for is there; everything else is in `extra` as it stood."""
    made, problems = read(**SOURCE)
    kept = ("host_organization", "works_count", "summary_stats", "counts_by_year", "invented_key")
    left = {key: SOURCE[key] for key in kept} | {"ids": {"crossref": "0000"}}
    expected = JournalProfile(
        kind="journal",
        name=text("Invented Letters"),
        aliases=("Letters of Invention", "臆造通讯"),
        abbreviations=(Abbreviation(value="Inv. Lett."),),
        issn_l="1234-5679",
        issn_other=("8765-4326",),
        publisher=text("Invented Press"),
        country="GB",
        homepage="https://journal.example/?a=1&b=2",
        open_access=True,
        indexing=(IndexStatus(index="DOAJ"),),
        ids=(
            Identifier(scheme="openalex", value="S1234567"),
            Identifier(scheme="mag", value="7654321"),
            Identifier(scheme="wikidata", value="Q1234567"),
            Identifier(scheme="fatcat", value="abcdefghijklmnopqrstuvwxyz"),
        ),
        extra=FrozenMapping({FORMAT: left}),
    )
    assert (expected, ()) == (made, problems)


@pytest.mark.parametrize(
    "value",
    [SOURCE, [SOURCE], {"meta": {"count": 1}, "results": [SOURCE]}],
    ids=["object", "array", "page"],
)
def test_forms_of_a_document_are_read_alike(value: object) -> None:
    """A source is the same alone, in an array and on a page, which is recognised by content."""
    made = loads(json.dumps(value), cls=JournalProfile)
    assert journals(SOURCE)[0] == attrs.evolve(made, extra=made.extra.without(ENVELOPE))
    assert FORMAT == (made.source.format if made.source else None)


def test_json_lines_are_read_one_by_one() -> None:
    """A broken line costs no other; each profile says where it stood."""
    line = json.dumps(SOURCE)
    found = parse(f"{line}\n{{broken\n{line}", cls=JournalProfile)
    assert [(1, 0), (3, 2)] == [
        (one.source.location.line, one.source.location.index)
        for one in found
        if one.source and one.source.location
    ]
    assert [1] == [one.location.index for one in found.failures]


def test_rest_of_a_page_is_kept_with_each_source() -> None:
    """What a page says beside its results goes to an entry of `extra` of its own."""
    page = {"meta": {"count": 2}, "results": [{"id": None}, {"id": None}], "group_by": []}
    found = journals(page)
    expected = {"meta": {"count": 2}, "group_by": []}
    assert [expected] * 2 == [thaw(one.extra[ENVELOPE]) for one in found]
    assert [0, 1] == [one.source.location.index for one in found if one.source.location]  # type: ignore[union-attr]


def test_result_that_is_no_object_is_a_failure() -> None:
    """An element of a page that is no object fails alone, with its text."""
    found = journals({"meta": {}, "results": [{"id": None}, ["x"], {"id": None}]})
    assert (2, [(b'["x"]', 1)]) == (
        len(found),
        [(one.raw, one.location.index) for one in found.failures],
    )


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ("journal", "journal"),
        ("conference", "conference"),
        ("book series", "book-series"),
        ("repository", None),
        ("ebook platform", None),
        ("", None),
    ],
)
def test_type_becomes_kind(stated: str, kind: str | None) -> None:
    """Types that the model does not have stay in `extra`, and are no problem."""
    made, problems = read(type=stated)
    assert (kind, {} if kind else {"type": stated}, ()) == (made.kind, rest(made), problems)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("臆造通讯", text("臆造通讯", lang="zh", basis="script")),
        ("臆造通訊學報", text("臆造通訊學報", lang="zh-Hant", basis="script")),
        (
            "Cartas inventadas de la lengua española",
            text("Cartas inventadas de la lengua española"),
        ),
        (" Letters &amp; Notes", text("Letters & Notes")),
    ],
    ids=["chinese", "traditional", "latin", "entity"],
)
def test_language_of_a_name_is_known_by_script_only(name: str, expected: BilingualText) -> None:
    """The words of a name decide nothing; the name as printed is kept beside the clean one."""
    made, _ = read(display_name=name)
    assert expected == made.name
    assert name in {str(made.name), made.name.variants[0].raw if made.name else None}
    assert {} == rest(made)


@pytest.mark.parametrize("empty", [None, "", " ", "&nbsp;"])
def test_empty_values_say_nothing_and_stay(empty: str | None) -> None:
    """Null and empty text leave the field absent without a problem, and stay apart in `extra`."""
    values = {"display_name": empty, "host_organization_name": empty}
    made, problems = read(**values)
    assert (None, None, values, ()) == (made.name, made.publisher, rest(made), problems)


@pytest.mark.parametrize(
    "key",
    [
        *("abbreviated_title", "country_code", "homepage_url", "is_oa", "is_in_doaj", "issn_l"),
        *("issn", "alternate_titles", "type", "ids", "id", "display_name"),
        "host_organization_name",
    ],
)
@pytest.mark.parametrize("value", [5, {"a": [1]}, [[1]]], ids=["number", "object", "list"])
def test_wrong_type_is_a_problem_and_stays(key: str, value: object) -> None:
    """A value of the wrong type leaves its field absent and is found in `extra`."""
    if key == "ids" and isinstance(value, dict):
        value = "text"
    made, problems = read(**{key: value})
    assert JournalProfile(extra=made.extra) == made
    assert {key: value} == rest(made)
    assert [("wrong-type", key)] == [(one.code, one.path[: len(key)]) for one in problems]
    assert all(one.expected and one.location for one in problems)


def test_false_for_doaj_is_no_index() -> None:
    """That a journal is not in DOAJ stays in `extra`: no status says so."""
    made, problems = read(is_in_doaj=False, is_oa=False)
    assert ((), False, {"is_in_doaj": False}, ()) == (
        made.indexing,
        made.open_access,
        rest(made),
        problems,
    )


@pytest.mark.parametrize(
    ("value", "number", "left", "codes"),
    [
        ("1234-5678", "1234-5678", {}, []),
        ("12345679", "1234-5679", {"issn_l": "12345679"}, []),
        ("1234", None, {"issn_l": "1234"}, ["identifier-invalid"]),
        ("0000-0000", None, {"issn_l": "0000-0000"}, ["identifier-invalid"]),
        ("", None, {"issn_l": ""}, []),
    ],
    ids=["wrong-check-digit", "compact", "cut-off", "unassigned", "empty"],
)
def test_issn_is_compacted_and_never_lost(
    value: str, number: str | None, left: object, codes: list[str]
) -> None:
    """A wrong check digit is for validation; another shape is a problem; other spellings stay."""
    made, problems = read(issn_l=value)
    assert (number, left, codes) == (made.issn_l, rest(made), [one.code for one in problems])


def test_list_of_issns_with_one_that_is_none_stays() -> None:
    """The good ones are used; the list stays in `extra` as a whole."""
    made, problems = read(issn=["1234-5679", "x", "1234-5679"])
    assert ("1234-5679",) == made.issn_other
    assert {"issn": ["1234-5679", "x", "1234-5679"]} == rest(made)
    assert ["issn[1]"] == [one.path for one in problems]


def test_ids_fill_in_issns_that_the_source_leaves_out() -> None:
    """ISSNs among `ids` are used where the source itself has none, and stay where they differ."""
    ids = {"issn_l": "1234-5679", "issn": ["8765-4326"]}
    made, _ = read(ids=ids)
    assert ("1234-5679", ("8765-4326",), {}) == (made.issn_l, made.issn_other, rest(made))
    other, _ = read(issn_l="1111-1119", issn=["1111-1119"], ids=ids)
    assert (("1111-1119",), {"ids": ids}) == (other.issns, rest(other))


@pytest.mark.parametrize(
    ("scheme", "value", "expected", "stays"),
    [
        ("openalex", "S7", "S7", True),
        ("openalex", "https://openalex.org/W7", None, True),
        ("mag", 7, "7", True),
        ("mag", "7", "7", False),
        ("wikidata", "http://www.wikidata.org/wiki/Q7", "Q7", True),
        ("wikidata", "7", None, True),
        ("fatcat", "short", None, True),
    ],
)
def test_identifiers_are_read_from_their_links(
    scheme: str, value: object, expected: str | None, *, stays: bool
) -> None:
    """The usual spelling is left to the identifier; any other stays beside it."""
    made, problems = read(ids={scheme: value})
    ids = () if expected is None else (Identifier(scheme=scheme, value=expected),)
    assert ids == made.ids
    assert ({"ids": {scheme: value}} if stays else {}) == rest(made)
    assert ([] if expected else ["identifier-invalid"]) == [one.code for one in problems]


def test_empty_objects_and_lists_stay() -> None:
    """Stated and empty is not the same as not stated."""
    values = {"ids": {}, "alternate_titles": [], "issn": []}
    made, problems = read(**values)
    assert (JournalProfile(extra=made.extra), values, ()) == (made, rest(made), problems)
