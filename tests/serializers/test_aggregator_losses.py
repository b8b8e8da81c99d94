"""What the founding format loses, thing by thing. All papers and people are invented."""

from __future__ import annotations

import json

import attrs
import pytest

from founding import CLEAN, ENGLISH_TITLE, clean_record
from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.errors import LossError
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, PersonName
from litrecord.model.ranking import (
    JCRRanking,
    Metric,
    OtherRanking,
)
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.source import Kept, Layout, Source
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.aggregator import Aggregator
from losing import CHANGED, LOST, text, told

RECORD = loads(json.dumps(clean_record()))
ZH, EN = "玻璃蜂群迁徙的数值模拟", "Numerical simulation of the migration of glass bees"


@pytest.mark.parametrize("layout", ["array", "lines", "page"])
def test_a_record_of_the_format_loses_nothing(layout: str) -> None:
    """What was read can be written, with either level and without."""
    serializer = Aggregator(layout=layout)  # type: ignore[arg-type]  # one of the three
    for raw in (clean_record(), CLEAN, {"title": "Bees", "JCR": 7, "x": [1, None]}):
        assert () == losses(loads(json.dumps(raw), format="aggregator"), serializer)


def test_the_introduction_stands_on_pages_only() -> None:
    """An array has no place for it."""
    assert RECORD.journal is not None
    introduction = text(("An invented journal of rivers and lakes.", "en", "unknown"))
    record = attrs.evolve(RECORD, journal=attrs.evolve(RECORD.journal, introduction=introduction))
    assert [(LOST, "journal.introduction", str(introduction), None)] == told(record)
    assert () == losses(record, Aggregator(layout="page"))


def test_losses_are_in_the_order_of_the_fields() -> None:
    """Fields without a key and what is more than the format states, each is one problem."""
    assert RECORD.journal is not None
    assert RECORD.title is not None
    french = LangText(value="Un titre inventé", lang="fr")
    dated = JCRRanking(data_year=2024, impact_factor=Metric(value=3.1))
    rich = attrs.evolve(
        RECORD,
        pmid="12345678",
        title=BilingualText(variants=(*RECORD.title.variants, french)),
        journal=attrs.evolve(
            RECORD.journal,
            issn_print="1234-5679",
            aliases=("Rivers & Lakes",),
            rankings=(*RECORD.journal.rankings, dated),
        ),
    )
    assert [
        (LOST, "title.variants[2]", "Un titre inventé", None),
        (LOST, "pmid", "12345678", None),
        (LOST, "journal.aliases", "Rivers & Lakes", None),
        (LOST, "journal.issn_print", "1234-5679", None),
        (LOST, "journal.rankings[2]", "data_year 2024, impact_factor 3.1", None),
    ] == told(rich)
    with pytest.raises(LossError, match="5 things cannot be written as aggregator"):
        dumps(rich, "aggregator", on_loss="raise")


class TestTexts:
    """Two levels say two languages, and only that the inner one is the original."""

    def test_a_parallel_title_is_read_as_a_translation(self) -> None:
        """The original stands inside, so that it comes second."""
        record = PaperRecord(title=text((ZH, "zh", "original"), (EN, "en", "parallel")))
        assert [
            (CHANGED, "title.variants", f"{ZH}; {EN}", f"{EN}; {ZH}"),
            (CHANGED, "title.variants[1].role", "parallel", "translation"),
        ] == told(record)

    @pytest.mark.parametrize("field", ["title", "abstract"])
    def test_unknown_roles_are_read_as_known(self, field: str) -> None:
        """Of two texts the second one goes inside."""
        unknown = text((ZH, "zh", "unknown"), (EN, "en", "unknown"))
        assert [
            (CHANGED, f"{field}.variants[0].role", "unknown", "translation"),
            (CHANGED, f"{field}.variants[1].role", "unknown", "original"),
        ] == told(PaperRecord(**{field: unknown}))  # type: ignore[arg-type]  # a text

    def test_a_single_text_has_no_role(self) -> None:
        """Without a second level nothing says what it is."""
        record = PaperRecord(title=text((EN, "en", "original")))
        assert [(CHANGED, "title.variants[0].role", "original", "unknown")] == told(record)

    def test_an_original_with_a_translation_is_what_the_format_says(self) -> None:
        """Nothing is lost of the founding case."""
        assert [] == told(
            PaperRecord(title=text((ZH, "zh", "translation"), (EN, "en", "original")))
        )

    def test_a_second_text_like_the_first_is_lost(self) -> None:
        """To a reader a final full stop makes no other text."""
        record = PaperRecord(title=text((EN, "en", "unknown"), (f"{EN}.", "en", "unknown")))
        assert [(LOST, "title.variants[1]", f"{EN}.", None)] == told(record)

    def test_where_the_first_text_is_nothing_the_second_is_found(self) -> None:
        """A blank text says nothing."""
        record = PaperRecord(title=text((" ", None, "unknown"), (EN, "en", "unknown")))
        assert [(LOST, "title.variants[0]", " ", None)] == told(record)

    def test_a_language_is_told_from_the_text(self) -> None:
        """The format states none."""
        record = PaperRecord(title=text((EN, "en-GB", "unknown")))
        assert [(CHANGED, "title.variants[0].lang", "en-GB", "en")] == told(record)

    def test_what_reads_as_markup_is_changed(self) -> None:
        """Titles of the format are HTML."""
        record = PaperRecord(title=text(("雾的<i>数值</i>模拟", "zh", "unknown")))
        assert [
            (CHANGED, "title.variants[0].value", "雾的<i>数值</i>模拟", "雾的数值模拟")
        ] == told(record)

    def test_a_text_without_variants_is_lost(self) -> None:
        """It says that there is a title, and null does not."""
        assert [(LOST, "title", "", None)] == told(PaperRecord(title=BilingualText(variants=())))


class TestAuthors:
    """Names in one list, nothing beside them."""

    def test_what_stands_beside_a_name_is_lost(self) -> None:
        """Each by its path."""
        author = Author(
            name=PersonName(family="雾", given="小灯", lang="zh"),
            alternates=(PersonName(family="Wu", given="Xiaodeng"),),
            orcid="0000-0002-1825-0097",
            affiliations=(Affiliation(name=BilingualText.of(zh="灯塔大学")),),
            corresponding=True,
        )
        assert [
            "authors[0].alternates",
            "authors[0].orcid",
            "authors[0].affiliations",
            "authors[0].corresponding",
        ] == [path for _, path, _, _ in told(PaperRecord(authors=(author,)))]

    def test_a_name_that_reads_otherwise_is_one_change(self) -> None:
        """Not one for each part of it."""
        double = PersonName(family="Mist", given="Ada  B.", lang="en")
        assert [(CHANGED, "authors[0].name", "Ada  B. Mist", "Ada B. Mist")] == told(
            PaperRecord(authors=(Author(name=double),))
        )

    def test_parts_that_print_alike_are_named(self) -> None:
        """The name is there, but its parts and its language are others."""
        name = PersonName(literal="Ada Mist", lang="en")
        assert [
            (CHANGED, "authors[0].name.family", None, "Mist"),
            (CHANGED, "authors[0].name.given", None, "Ada"),
            (LOST, "authors[0].name.literal", "Ada Mist", None),
            (LOST, "authors[0].name.lang", "en", None),
        ] == told(PaperRecord(authors=(Author(name=name),)))

    def test_a_comma_in_a_name_makes_two_of_one(self) -> None:
        """A list that becomes longer is changed as a whole."""
        group = Author(name=PersonName(literal="Tides, Mists Consortium"))
        assert [(CHANGED, "authors", "Tides, Mists Consortium", "Tides; Mists Consortium")] == told(
            PaperRecord(authors=(group,))
        )

    def test_that_there_are_none_is_said(self) -> None:
        """An empty list comes back empty."""
        assert [] == told(PaperRecord(authors=()))


class TestOtherFields:
    """Values that have a key, and those that have none."""

    @pytest.mark.parametrize(
        ("record", "expected"),
        [
            (PaperRecord(doi="10.5555/bees"), []),
            (PaperRecord(doi="bees"), [(LOST, "doi", "bees", None)]),
            (
                PaperRecord(doi="https://doi.org/10.5555/bees"),
                [(CHANGED, "doi", "https://doi.org/10.5555/bees", "10.5555/bees")],
            ),
            (PaperRecord(kind="thesis"), [(LOST, "kind", "thesis", None)]),
            (PaperRecord(kind="thesis", types=("Thesis",)), []),
            (PaperRecord(types=("Thesis",)), [(CHANGED, "kind", None, "thesis")]),
            (PaperRecord(types=(), fields_of_study=()), []),
            (
                PaperRecord(article_number="e12"),
                [(CHANGED, "pages", None, "e12"), (LOST, "article_number", "e12", None)],
            ),
            (
                PaperRecord(pages=PageRange(first="1"), article_number="e12"),
                [(LOST, "article_number", "e12", None)],
            ),
            (PaperRecord(volume="16", issue="1"), []),
            (
                PaperRecord(volume="Online first", issue="1"),
                [
                    (CHANGED, "volume", "Online first", "Online first 1"),
                    (LOST, "issue", "1", None),
                ],
            ),
            (PaperRecord(citation_count=-1), [(LOST, "citation_count", -1, None)]),
            (
                PaperRecord(accessed=PartialDate(year=2025)),
                [(LOST, "accessed", "2025", None)],
            ),
            (PaperRecord(published_online=PartialDate(year=2025, season="spring")), []),
            (
                PaperRecord(open_access=OpenAccess(is_open=True, license="CC BY 4.0")),
                [(LOST, "open_access.license", "CC BY 4.0", None)],
            ),
            (PaperRecord(publication_model="a\nb"), []),
            (
                PaperRecord(publication_model="a\x00b"),
                [(CHANGED, "publication_model", "a\x00b", "ab")],
            ),
        ],
    )
    def test_a_value_is_there_changed_or_lost(
        self, record: PaperRecord, expected: list[tuple[str, str, object, object]]
    ) -> None:
        """By what a reader of the key makes of it."""
        assert expected == told(record)

    def test_one_link_of_each_kind_that_the_format_knows_is_written(self) -> None:
        """In the order of its keys."""
        page, other, listing, doi = (
            Link(kind=kind, url=f"https://example.org/{kind}{at}")
            for at, kind in enumerate(("landing-page", "landing-page", "listing", "doi"))
        )
        pdf = Link(kind="pdf", url="https://example.org/pdf")
        assert [] == told(PaperRecord(links=(doi, page, listing)))
        assert [(LOST, "links[1]"), (LOST, "links[2]")] == [
            one[:2] for one in told(PaperRecord(links=(page, other, pdf, listing)))
        ]
        assert [(CHANGED, "links", f"{listing}; {page}", f"{page}; {listing}")] == told(
            PaperRecord(links=(listing, page))
        )


class TestExtra:
    """Values without a field."""

    def test_values_of_the_format_are_written_unless_a_field_states_them(self) -> None:
        """A key of a field says what the field says."""
        held = {"Score": 1.0, "x": (1, None), "title": "Bees", "journal": {"abbreviation": "B"}}
        assert [(LOST, "extra", "aggregator.title", None)] == told(
            PaperRecord(extra=FrozenMapping({"aggregator": held}))
        )

    def test_values_of_the_inner_level_are_written(self) -> None:
        """Where there is one."""
        extra = FrozenMapping({"aggregator": {"Score": 1, "resultStr": {"Score": 2}}})
        assert [(LOST, "extra", "aggregator.resultStr", None)] == told(PaperRecord(extra=extra))
        read = loads(json.dumps({"Score": 1, "title": "A", "resultStr": '{"Score": 2}'}))
        assert {"resultStr"} <= set(read.extra["aggregator"])  # type: ignore[arg-type]  # an object
        assert [] == told(read)

    def test_values_of_other_formats_are_lost(self) -> None:
        """By format and key, in one problem."""
        extra = FrozenMapping({"aggregator": {"Score": 1}, "ris": {"AN": "1", "CY": "x"}, "y": 3})
        assert [(LOST, "extra", "ris.AN, ris.CY, y", None)] == told(PaperRecord(extra=extra))

    def test_that_there_are_no_values_is_kept(self) -> None:
        """The keys are written as null, so that there are more."""
        assert [] == told(PaperRecord(extra=FrozenMapping({"aggregator": {}})))

    def test_a_flag_is_no_number(self) -> None:
        """True comes back as True."""
        extra = FrozenMapping({"aggregator": {"Score": True, "Total": 1.0, "paperid": None}})
        assert [] == told(PaperRecord(extra=extra))


@attrs.frozen(kw_only=True)
class Reviewed(PaperRecord):
    """An invented class with fields of its own."""

    grade: int | None = None
    reviewers: tuple[str, ...] = ()
    url: str | None = None


def test_fields_of_a_subclass_are_lost_where_they_are_no_key() -> None:
    """A list is no plain value, and a key of the format says what it always says."""
    made = Reviewed(grade=3, reviewers=("A",), url="https://example.org/")
    assert [
        (LOST, "reviewers", "A"),
        (LOST, "url", "https://example.org/"),
    ] == [(one.code, one.path, one.raw) for one in losses(made, "aggregator")]
    assert 3 == loads(dumps(made, "aggregator"), cls=Reviewed).grade


def test_a_layout_that_no_reader_made_does_no_harm() -> None:
    """What it gives back although the record does not say it is a change."""
    link = Kept(key="url", raw="https://example.org/")
    ranking = Kept(key="JCR", raw="Q1")
    layout = Layout(keys=("url", "JCR"), kept=(link, ranking))
    record = PaperRecord(
        journal=JournalProfile(rankings=(OtherRanking(scheme="ccf"),)),
        source=Source(format="aggregator", layout=layout),
    )
    assert [(CHANGED, "journal.rankings[0]"), (CHANGED, "links")] == [
        one[:2] for one in told(record)
    ]


def test_what_was_changed_is_compared_and_not_what_was_read() -> None:
    """Setting what the format has a key for loses nothing, whatever the source had there."""
    read = loads(json.dumps(clean_record(doi="no doi", JCR="Q9", publicationDate="soon")))
    assert () == losses(read, "aggregator")
    changed = attrs.evolve(read, doi="10.5555/bees", published=PartialDate(year=2025))
    assert () == losses(changed, "aggregator")
    assert read.title is not None
    swapped = attrs.evolve(read, title=BilingualText(variants=read.title.variants[::-1]))
    assert [("title.variants", f"{ENGLISH_TITLE}; {CLEAN['title']}")] == [
        (one.path, one.raw) for one in losses(swapped, "aggregator")
    ]


@pytest.mark.parametrize("raw", ["", " ", "\u3000"])
def test_a_blank_raw_is_not_given_back(raw: str) -> None:
    """It never reads as the value beside it."""
    record = PaperRecord(
        pages=PageRange(first="1", last="9", raw=raw),
        authors=(Author(name=PersonName(family="Mist", given="Ada", raw=raw)),),
    )
    assert [] == told(record)
    written = json.loads(dumps(record, "aggregator"))
    assert ("1-9", "Ada Mist") == (written["journal"]["pages"], written["authors"])
