"""The founding format: what each of its keys means, on invented records and on the real page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from founding import CLEAN, ENGLISH_TITLE, clean_record, joined, levels, opened, same
from litrecord.api.loading import load, loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.errors import Severity
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText

SEED = Path(__file__).resolve().parents[2] / "examples" / "data" / "page.txt"


def one(**changes: object) -> PaperRecord:
    """Read the clean record with changes at both levels."""
    return loads(json.dumps(clean_record(**changes)))


def outer_only(**changes: object) -> RecordSet[PaperRecord]:
    """Read the clean record with changes in the outer record alone."""
    return parse(json.dumps(joined(*levels(**changes))))


def variants(text: BilingualText | None) -> list[tuple[str, str | None, str]]:
    """Return value, language and role of each text."""
    return [(v.value, v.lang, v.role) for v in (text or ())]


class TestSeed:
    """The page that the library was founded on."""

    record = load(SEED)

    def test_it_reads_without_errors(self) -> None:
        """The founding page is read in strict mode, and nothing is wrong with its reading."""
        assert self.record == load(SEED, strict=True)

    def test_titles_have_language_and_role(self) -> None:
        """The outer title is the Chinese translation of the inner, English original."""
        title = self.record.title
        assert title is not None
        assert (title.zh, title.en) == (title.variants[0], title.variants[1])
        assert title.zh is not None
        assert title.zh.value.startswith("利用间充质干细胞/基质细胞治疗类风湿性关节炎:")
        assert ("zh", "translation") == (title.zh.lang, title.zh.role)
        assert title.original is title.en
        assert title.en is not None
        assert title.en.value.startswith("Harnessing mesenchymal")
        assert title.en.value.endswith("interactions.")

    def test_the_abstract_loses_its_frame_only(self) -> None:
        """The abstract is English text without markup, of unknown role at both levels."""
        abstract = self.record.abstract
        assert abstract is not None
        assert [("en", "unknown")] == [(v.lang, v.role) for v in abstract]
        assert str(abstract).startswith("Rheumatoid arthritis (RA) is a chronic")
        assert str(abstract).endswith("MSC-based therapies for RA.")

    def test_authors_are_given_first(self) -> None:
        """Names are split with the given name first, in order."""
        assert self.record.authors is not None
        assert [("Gao", "Ying-Feng"), ("Zhao", "Na"), ("Hu", "Cheng-Hu")] == [
            (author.name.family, author.name.given) for author in self.record.authors
        ]

    def test_the_venue_is_whole(self) -> None:
        """Volume and issue are told apart; the lone page stays in pages; the date is a day."""
        record = self.record
        assert ("16", "1") == (record.volume, record.issue)
        assert PageRange(first="379") == record.pages
        assert record.article_number is None
        assert PartialDate(year=2025, month=7, day=16) == record.published
        assert record.published_online is None
        assert "10.1186/s13287-025-04495-z" == record.doi
        assert ("article-journal", ("Journal Article",)) == (record.kind, record.types)
        assert 0 == record.citation_count
        assert record.fields_of_study is None

    def test_derivable_values_are_not_filled_in(self) -> None:
        """The PMCID that stands in the pdf link is left to a suggestion."""
        assert self.record.pmcid is None
        assert self.record.open_access is not None
        assert self.record.open_access.is_open is False
        assert self.record.open_access.pdf_url is not None
        assert "PMC12269215" in self.record.open_access.pdf_url

    def test_rankings_keep_their_years_open(self) -> None:
        """Impact factor, quartile and zone are there, each without a year."""
        journal = self.record.journal
        assert journal is not None
        jcr = journal.jcr(data_year=None)
        assert jcr is not None
        assert jcr.impact_factor is not None
        assert (7.1, "") == (jcr.impact_factor.value, jcr.impact_factor.qualifier)
        assert jcr.data_year is None
        assert jcr.release_year is None
        assert "unknown" == jcr.scope
        assert [("CELL & TISSUE ENGINEERING", "Q1", None)] == [
            (c.name, c.quartile, c.metric) for c in jcr.categories
        ]
        assert "Q1" == journal.quartile(data_year=None, pick="cell & tissue engineering")
        cas = journal.cas(edition_year=None)
        assert cas is not None
        assert [("医学", "Medicine", 2)] == [(m.name_zh, m.name_en, m.zone) for m in cas.majors]
        assert (None, None) == (cas.edition_year, cas.scheme)

    def test_the_introduction_is_the_text_after_the_label(self) -> None:
        """What follows 期刊介绍 on the page is the journal's introduction."""
        assert self.record.journal is not None
        introduction = self.record.journal.introduction
        assert introduction is not None
        assert introduction.en is not None
        assert str(introduction).startswith("Stem Cell Research & Therapy serves as")
        assert str(introduction).endswith("commentaries, and reports.")

    def test_opaque_values_lie_in_extra(self) -> None:
        """The provider's own keys are kept by their names, null and empty list told apart."""
        extra = self.record.extra["aggregator"]
        assert {
            "PeriodicalId": 21876,
            "paperid": None,
            "FirstCategoryId": "3",
            "ArticlePicture": [],
            "TitleCN": None,
            "AbstractTextCN": None,
            "Score": None,
            "Total": 0,
        } == extra

    def test_the_platform_is_normalised(self) -> None:
        """The source says which platform the data came from."""
        assert self.record.source is not None
        assert ("aggregator", "semantic-scholar") == (
            self.record.source.format,
            self.record.source.platform,
        )

    def test_it_is_written_back_equal(self) -> None:
        """The JSON of the page comes back key by key, and the page itself to the letter."""
        from litrecord.serializers.aggregator import Aggregator

        text = SEED.read_text(encoding="utf-8")
        line = text.split("\n", 1)[0]
        assert same(opened(json.loads(line)), opened(json.loads(dumps(self.record, "aggregator"))))
        page = dumps(self.record, Aggregator(layout="page"))
        assert text.split("\n")[1:] == page.split("\n")[1:]

    def test_only_the_introduction_has_no_place_in_the_json(self) -> None:
        """A page has one for it."""
        from litrecord.serializers.aggregator import Aggregator

        by_layout = {
            "array": ["journal.introduction"],
            "lines": ["journal.introduction"],
            "page": [],
        }
        assert by_layout == {
            layout: [one.path for one in losses(self.record, Aggregator(layout=layout))]  # type: ignore[arg-type]  # one of the three
            for layout in by_layout
        }

    def test_the_same_record_comes_from_the_bare_object(self) -> None:
        """Without the text around it the object gives the same record but the introduction."""
        import attrs

        line = SEED.read_text(encoding="utf-8").split("\n", 1)[0]
        bare = loads(line)
        assert self.record.journal is not None
        journal = attrs.evolve(self.record.journal, introduction=None)
        assert attrs.evolve(self.record, journal=journal) == bare


TITLES: list[tuple[str, object, object, list[tuple[str, str | None, str]]]] = [
    (
        "inner differs",
        CLEAN["title"],
        ENGLISH_TITLE,
        [(CLEAN["title"], "zh", "translation"), (ENGLISH_TITLE, "en", "original")],
    ),
    ("equal", ENGLISH_TITLE, ENGLISH_TITLE, [(ENGLISH_TITLE, "en", "unknown")]),
    ("inner missing", CLEAN["title"], None, [(CLEAN["title"], "zh", "unknown")]),
    ("outer missing", None, ENGLISH_TITLE, [(ENGLISH_TITLE, "en", "unknown")]),
    (
        "inner in brackets",
        CLEAN["title"],
        "[Invented transport of particles in rivers].",
        [
            (CLEAN["title"], "zh", "unknown"),
            ("Invented transport of particles in rivers", "en", "unknown"),
        ],
    ),
    (
        "inner Chinese",
        ENGLISH_TITLE,
        CLEAN["title"],
        [(ENGLISH_TITLE, "en", "translation"), (CLEAN["title"], "zh", "original")],
    ),
    ("no title", CLEAN["title"], "[Not Available].", [(CLEAN["title"], "zh", "unknown")]),
    ("both empty", "", "", []),
    (
        "traditional",
        "臺灣河川沉積物中微塑膠遷移機制之研究",
        None,
        [("臺灣河川沉積物中微塑膠遷移機制之研究", "zh-Hant", "unknown")],
    ),
]


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [case[1:] for case in TITLES],
    ids=[case[0] for case in TITLES],
)
def test_title_pairs(
    outer: object, inner: object, expected: list[tuple[str, str | None, str]]
) -> None:
    """Language comes from the script, the role from the level and the brackets."""
    raw, inside = levels(title=outer)
    record = loads(json.dumps(joined(raw, inside | {"title": inner})))
    assert expected == variants(record.title)


def test_a_name_as_title_takes_the_language_of_the_abstract() -> None:
    """A title whose words say nothing is in the language of its neighbour."""
    record = one(title="Argentina")
    assert record.title is not None
    assert ("en", "neighbour") == (record.title.variants[0].lang, record.title.variants[0].basis)


def test_an_untranslated_copy_is_told() -> None:
    """The same title at both levels is an info, since a translation was to be expected."""
    found = parse(json.dumps(clean_record(title=ENGLISH_TITLE)))
    assert [("untranslated-copy", Severity.INFO, "title")] == [
        (p.code, p.severity, p.path) for p in found.problems
    ]


VENUES = [
    ("16 1", "379", "16", "1", PageRange(first="379")),
    ("16", "123-7", "16", None, PageRange(first="123", last="127")),
    ("16(1)", "e123", "16", "1", PageRange(first="e123")),
    ("Vol. 16, No. 1", "S1-S9", "16", "1", PageRange(first="S1", last="S9")),
    (None, None, None, None, None),
    ("", "", None, None, None),
]


@pytest.mark.parametrize(("volume", "pages", "number", "issue", "expected"), VENUES)
def test_volume_issue_and_pages(
    volume: str | None,
    pages: str | None,
    number: str | None,
    issue: str | None,
    expected: PageRange | None,
) -> None:
    """Volume and issue stand in one text; abbreviated pages are written out."""
    raw = clean_record(journal={"name": "X Journal", "volume": volume, "pages": pages})
    found = parse(json.dumps(raw))
    assert (number, issue, expected) == (found[0].volume, found[0].issue, found[0].pages)


SCALARS: list[tuple[str, object, str, object, str | None]] = [
    ("doi", "https://doi.org/10.99999/Invented.1", "doi", "10.99999/Invented.1", None),
    ("doi", "10.99999%2FInvented", "doi", "10.99999/Invented", None),
    ("doi", "10.99999/x.", "doi", "10.99999/x", "value-repaired"),
    ("doi", "not a doi", "doi", None, "identifier-invalid"),
    ("PMCID", "PMC12269215", "pmcid", "PMC12269215", None),
    ("PMCID", "x", "pmcid", None, "identifier-invalid"),
    ("publicationDate", "2025-00-00", "published", PartialDate(year=2025), None),
    ("publicationDate", "2025-07-00", "published", PartialDate(year=2025, month=7), None),
    ("publicationDate", "0000-00-00", "published", None, None),
    ("publicationDate", "2025-13-40", "published", None, "date-unreadable"),
    ("publicationDate", "07/08/2025", "published", None, "date-ambiguous"),
    ("EPubDate", "2025-07-01", "published_online", PartialDate(year=2025, month=7, day=1), None),
    ("EPubDate", "", "published_online", None, None),
    ("PubModel", "Electronic", "publication_model", "Electronic", None),
    ("citationCount", "1,234", "citation_count", 1234, None),
    ("citationCount", 7, "citation_count", 7, None),
    ("citationCount", "-1", "citation_count", None, "unreadable-value"),
    (
        "publicationTypes",
        ["Review", "Journal Article"],
        "types",
        ("Review", "Journal Article"),
        None,
    ),
    ("fieldsOfStudy", ["Medicine"], "fields_of_study", ("Medicine",), None),
    ("fieldsOfStudy", [], "fields_of_study", (), None),
]


@pytest.mark.parametrize(("key", "raw", "field", "expected", "code"), SCALARS)
def test_scalar_keys(key: str, raw: object, field: str, expected: object, code: str | None) -> None:
    """Each key gives the typed value; what is outside its grammar is absent and reported."""
    found = parse(json.dumps(clean_record(**{key: raw})))
    assert expected == getattr(found[0], field)
    reported = [p for p in found.problems if p.path == key]
    assert ([] if code is None else [code]) == [p.code for p in reported]
    assert all(p.raw == raw for p in reported)


RANKINGS: list[tuple[str, object, object, str | None]] = [
    ("PeriodicalIF", 7.1, (7.1, ""), None),
    ("PeriodicalIF", "<0.1", (0.1, "<"), None),
    ("PeriodicalIF", 0, (0.0, ""), None),
    ("PeriodicalIF", "N/A", (None, "n/a"), None),
    ("PeriodicalIF", -1, None, "unreadable-value"),
    ("PeriodicalIF", "7,1", None, "unreadable-value"),
    ("JCR", "q1", "Q1", None),
    ("JCR", "Q5", None, "unreadable-value"),
    ("RegionNum", "2区", 2, None),
    ("RegionNum", "二区", 2, None),
    ("RegionNum", 2, 2, None),
    ("RegionNum", "two", None, "unreadable-value"),
]


@pytest.mark.parametrize(("key", "raw", "expected", "code"), RANKINGS)
def test_ranking_keys(key: str, raw: object, expected: object, code: str | None) -> None:
    """Numbers, quartiles and zones are read in the forms that exporters use, never guessed."""
    found = parse(json.dumps(clean_record(**{key: raw})))
    journal = found[0].journal
    assert journal is not None
    jcr, cas = journal.jcr(data_year=None), journal.cas(edition_year=None)
    assert jcr is not None
    assert cas is not None
    factor = jcr.impact_factor
    read: dict[str, object] = {
        "PeriodicalIF": None if factor is None else (factor.value, factor.qualifier),
        "JCR": jcr.categories[0].quartile,
        "RegionNum": cas.majors[0].zone,
    }
    assert expected == read[key]
    assert ([] if code is None else [code]) == [p.code for p in found.problems if p.path == key]


def test_a_category_with_commas_is_one_category() -> None:
    """Names of categories are never split on commas."""
    record = one(JCRName="MEDICINE, RESEARCH & EXPERIMENTAL")
    assert record.journal is not None
    jcr = record.journal.jcr(data_year=None)
    assert jcr is not None
    assert ["MEDICINE, RESEARCH & EXPERIMENTAL"] == [c.name for c in jcr.categories]


def test_venue_names_are_compared_after_folding() -> None:
    """`&amp;` makes no other name; another name is reported and kept as an alias."""
    same_name = outer_only(PeriodicalName="Journal of Invented Rivers &amp; Lakes")
    assert () == same_name.problems
    other = outer_only(PeriodicalName="Annals of Invented Oceans")
    assert ["venue-names-differ"] == [p.code for p in other.problems if p.path == "PeriodicalName"]
    assert other[0].journal is not None
    assert ("Annals of Invented Oceans",) == other[0].journal.aliases
    chinese = outer_only(PeriodicalName="虚构河湖学报")
    assert chinese[0].journal is not None
    assert chinese[0].journal.name is not None
    assert "虚构河湖学报" == str(chinese[0].journal.name.zh)


def test_an_inner_value_that_contradicts_is_reported() -> None:
    """Where both levels state a field and disagree, the outer is used and a warning says so."""
    found = outer_only(doi="10.99999/other")
    assert "10.99999/other" == found[0].doi
    assert [
        ("inner-outer-conflict", Severity.WARNING, "resultStr.doi", CLEAN["doi"], "10.99999/other")
    ] == [(p.code, p.severity, p.path, p.raw, p.used) for p in found.problems]


def test_an_inner_value_fills_what_the_outer_level_lacks() -> None:
    """A field that only the inner record states is a field of the record."""
    found = outer_only(doi=None)
    assert CLEAN["doi"] == found[0].doi
    assert () == found.problems


def test_a_coarser_date_is_no_contradiction() -> None:
    """Dates contradict each other only when they cannot mean the same day."""
    assert () == outer_only(publicationDate="2024").problems
    assert ["inner-outer-conflict"] == [p.code for p in outer_only(publicationDate="2023").problems]


RESULTS: list[tuple[str, object, str]] = [
    ("truncated", '{"title": "x', "nested-result-unreadable"),
    ("not JSON", "see above", "nested-result-unreadable"),
    ("a list", "[]", "nested-result-unreadable"),
    ("a number", 5, "nested-result-unreadable"),
    ("an object", {"title": "x"}, "nested-result-unreadable"),
    ("too deep", "[" * 1000, "nested-result-unreadable"),
    (
        "nested again",
        json.dumps({"resultStr": json.dumps({"resultStr": "{}"})}),
        "nested-result-too-deep",
    ),
]


@pytest.mark.parametrize(("result", "code"), [c[1:] for c in RESULTS], ids=[c[0] for c in RESULTS])
def test_the_outer_record_survives_a_bad_inner_one(result: object, code: str) -> None:
    """An inner record that cannot be read costs nothing of the outer and is kept."""
    raw = CLEAN | {"resultStr": result}
    found = parse(json.dumps(raw))
    assert CLEAN["doi"] == found[0].doi
    assert [code] == [p.code for p in found.problems]
    assert same(opened(raw), opened(json.loads(dumps(found[0], "aggregator"))))


@pytest.mark.parametrize("name", ["__class__", "__init__", "__reduce__", "source", "extra"])
def test_keys_named_like_python_are_data(name: str) -> None:
    """No key of the input reaches an attribute: unknown ones lie in extra."""
    record = one(**{name: "os.system"})
    assert {"value": "os.system"} == {"value": record.extra["aggregator"][name]}  # type: ignore[index, call-overload]


def test_unknown_keys_are_kept_at_every_level() -> None:
    """Unknown keys of the journal's object and of the inner record lie in extra too."""
    raw, inside = levels(x=1, journal={"name": "X Journal", "ranked": [True]})
    inside |= {"x": 1.0, "y": None}
    text = json.dumps(joined(raw, inside))
    record = loads(text)
    extra = record.extra["aggregator"]
    assert {"x": 1, "journal": {"ranked": (True,)}} == {
        key: extra[key]
        for key in ("x", "journal")  # type: ignore[index, call-overload]
    }
    written: dict[str, Any] = json.loads(dumps(record, "aggregator"))
    assert same(opened(json.loads(text)), opened(written))


def test_a_fresh_record_gets_all_keys() -> None:
    """A record that was not read from the format is written with its usual 33 keys."""
    record = PaperRecord(title=BilingualText.of(zh="标题文字", en="A title", original="en"))
    written = opened(json.loads(dumps(record, "aggregator")))
    assert list(CLEAN) == list(written)
    assert ("标题文字", "A title") == (written["title"], written["resultStr"]["title"])
    alone = PaperRecord(title=BilingualText.of(en="A title"))
    assert None is json.loads(dumps(alone, "aggregator"))["resultStr"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (json.dumps(clean_record()), 1),
        (json.dumps(clean_record(), indent=2), 1),
        (json.dumps([clean_record(), clean_record(doi=None)]), 2),
        (f"{json.dumps(clean_record())}\n\r\n{json.dumps(clean_record(doi=None))}\r\n", 2),
    ],
    ids=["object", "pretty", "array", "lines"],
)
def test_containers(text: str, count: int) -> None:
    """An object, an array and JSON lines are read alike."""
    found = parse(text)
    assert (count, ()) == (len(found), found.failures)
    assert loads(json.dumps(clean_record())) == found[0]


def test_a_page_without_its_parts() -> None:
    """A page may lack the introduction; text after a record that is no page is a failure each."""
    line = json.dumps(clean_record())
    page = parse(f"{line}\n{ENGLISH_TITLE}\nAn abstract that the JSON does not have.")
    assert (1, 0) == (len(page), len(page.failures))
    assert ["page-text-differs"] == [p.code for p in page.problems]
    stray = parse(f"{line}\nsomething else\n")
    assert (1, [2]) == (len(stray), [f.location.line for f in stray.failures])
    label = parse(f"{line}\n期刊介绍：虚构期刊，刊登虚构文章。")
    assert label[0].journal is not None
    assert "虚构期刊，刊登虚构文章。" == str(label[0].journal.introduction)


@pytest.mark.parametrize("key", ["journal.name", "journal.volume", "journal.pages"])
def test_a_key_with_a_dot_is_no_path(key: str) -> None:
    """A literal key `journal.volume` is an unknown key, not the volume in the journal's object."""
    raw = CLEAN | {key: "99 7"}
    record = loads(json.dumps(raw))
    assert ("12", "3") == (record.volume, record.issue)
    assert same(opened(raw), opened(json.loads(dumps(record, "aggregator"))))
    alone = loads(json.dumps({"title": "An invented title", "JCR": "Q1", key: "99 7"}))
    assert (None, None) == (alone.volume, alone.journal.name if alone.journal else None)


def test_counts_of_thousands_of_digits_are_refused() -> None:
    """No paper has so many citations: the field is absent, the record stands and is written."""
    text = json.dumps(CLEAN).replace('"12"', "1" * 5000)
    found = parse(text)
    assert ["unreadable-value"] == [p.code for p in found.problems]
    assert found[0].citation_count is None
    assert "1" * 5000 in dumps(found[0], "aggregator")
    assert "5000" not in repr(found.problems[0])


def test_elements_that_are_no_records_are_failures() -> None:
    """An element of an array that is no object costs nothing of the others."""
    text = f"[{json.dumps(CLEAN)}, {'1' * 5000}, [], null, {json.dumps(CLEAN)}]"
    found = parse(text)
    assert (2, [1, 2, 3]) == (len(found), [f.location.index for f in found.failures])


def test_the_title_of_many_unknown_keys_is_still_read() -> None:
    """Three of the format's keys suffice beside any number of unknown ones."""
    raw: dict[str, object] = {"title": "An invented title", "doi": None, "authors": None}
    found = parse(json.dumps(raw | {f"k{n}": n for n in range(100)}))
    assert "An invented title" == str(found[0].title)


def test_deep_values_survive_litrecords_own_json() -> None:
    """What is nested to the limit lies deeper in a record, and is read all the same."""
    deep = "[" * 126 + "]" * 126
    record = loads('{"JCR": "Q1", "x": ' + deep + "}")
    assert record == loads(dumps(record))


@pytest.mark.parametrize("key", ["PeriodicalIF", "RegionNum", "Score"])
def test_zeros_of_either_sign_are_kept_apart(key: str) -> None:
    """What is known of one record is not taken for another whose zero has the other sign."""
    lines = [json.dumps(clean_record(**{key: zero})) for zero in (0.0, -0.0, 0.0)]
    found = parse("\n".join(lines))
    written = [json.loads(dumps(record, format="aggregator"))[key] for record in found]
    assert ["0.0", "-0.0", "0.0"] == list(map(repr, written))


def test_carriage_returns_are_line_ends() -> None:
    """Alone or before a line feed, in abstracts and in what has one line, they are no fault."""
    found = parse(json.dumps(clean_record(abstract="Invented.\rText.", platform="Pub\r\nMed\r")))
    assert () == found.problems
