"""How the fields of a record are made of what was read. All papers and people are invented."""

from __future__ import annotations

from litrecord.errors import Location, Problem
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.dates import PartialDate
from litrecord.model.extra import thaw
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.assembly import assemble
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable

GIVEN = people.authors("given-first")
TABLE = FieldTable(
    (
        Field("kind", "kind", values.read_text),
        Field("ti", "title", texts.title()),
        Field("to", "title", texts.title("original")),
        Field("ab", "abstract", texts.abstract()),
        Field("au", "authors", GIVEN),
        Field("az", "authors.alternates", GIVEN),
        Field(("jo", "jn"), "journal.name", texts.names()),
        Field("ja", "journal.aliases", values.read_texts),
        Field("jp", "journal.publisher", texts.names()),
        Field("pb", "publisher", texts.names()),
        Field("print", "journal.issn_print", values.read_issn),
        Field("link", "journal.issn_l", values.read_issn),
        Field("issn", "journal.issn_other", values.read_issns),
        Field("pages", "pages", values.read_pages),
        Field("sp", "pages.first", values.read_text),
        Field("ep", "pages.last", values.read_text),
        Field("date", "published", values.read_date),
        Field("y", "published.year", values.read_text),
        Field("m", "published.month", values.read_text),
        Field("d", "published.day", values.read_text),
        Field("la", "languages", values.read_languages),
        Field("ty", "types", values.read_texts),
        Field("oa", "open_access.is_open", values.read_flag),
    )
)


def read(**given: object) -> tuple[PaperRecord, object, list[Problem]]:
    """Return the record, what is left of its source, and what was found wrong."""
    reading = Reading(dict(given), limits=DEFAULT_LIMITS, location=Location())
    TABLE.read(reading)
    record = PaperRecord(**assemble(reading, "invented"))  # type: ignore[arg-type]
    return record, thaw(record.extra.get("invented", {})), reading.problems


def named(value: str, lang: str | None = None) -> BilingualText:
    """Return a name."""
    basis = "unknown" if lang is None else "script"
    return BilingualText(variants=(LangText(value=value, lang=lang, basis=basis),))  # type: ignore[arg-type]


def test_a_record_of_which_all_was_read_has_no_extra() -> None:
    """Not even an empty one."""
    assert PaperRecord(types=("a", "b")) == read(ty=["a", "b", "a"])[0]


def test_texts_of_several_fields_become_one_in_several_languages() -> None:
    """Each has the role of its field; the same twice is there once."""
    english, chinese = "The growth of imaginary plants in towns", "臆造植物在城市中的生长"
    title = read(ti=[english, english], to=chinese)[0].title
    assert title is not None
    assert [(english, "en", "unknown"), (chinese, "zh", "original")] == [
        (text.value, text.lang, text.role) for text in title
    ]


def test_a_title_that_tells_no_language_has_that_of_the_record() -> None:
    """It is stated; a record in two languages states nothing for one text."""
    titles = [read(ti="Xylotomy", la=stated)[0].title for stated in ("de", ["de", "fr"], "zh")]
    found = [(text.lang, text.basis) for title in titles if title is not None for text in title]
    assert [("de", "stated"), (None, "unknown"), (None, "unknown")] == found


def test_a_title_that_tells_no_language_has_that_of_the_abstract() -> None:
    """Its neighbour; the language of an abstract in other letters says nothing of Latin ones."""
    english = "We describe the growth of the plants and the way in which they are used in towns."
    titles = [read(ti="Xylotomy", ab=ab)[0].title for ab in (english, "臆造植物在城市中的生长")]
    found = [(text.lang, text.basis) for title in titles if title is not None for text in title]
    assert [("en", "neighbour"), (None, "unknown")] == found


def test_one_name_of_a_journal_in_each_language_is_kept() -> None:
    """What else the source calls it are aliases, also where only its letters' case differs."""
    record = read(jo="Invented Letters", jn=["Invented letters", "臆造通讯", "Inv"], ja=["Old"])[0]
    assert record.journal is not None
    assert record.journal.name is not None
    assert ["Invented Letters", "臆造通讯"] == [str(one) for one in record.journal.name]
    assert ("Invented letters", "Inv", "Old") == record.journal.aliases


def test_the_publisher_of_what_appears_in_issues_is_that_of_the_journal() -> None:
    """That of a book is the book's."""
    article = read(kind="article-journal", jo="Letters", pb="Press")[0]
    chapter = read(kind="chapter", jo="Collected Inventions", pb="Press")[0]
    assert JournalProfile(name=named("Letters"), publisher=named("Press")) == article.journal
    assert (None, named("Press")) == (article.publisher, chapter.publisher)


def test_a_paper_keeps_a_publisher_that_is_not_its_journals() -> None:
    """Neither of the two is dropped; the same one is there once."""
    both = read(kind="article-journal", jo="Letters", jp="House", pb="Press")[0]
    same = read(kind="article-journal", jo="Letters", jp="Press", pb="Press")[0]
    assert both.journal is not None
    assert (named("House"), named("Press")) == (both.journal.publisher, both.publisher)
    assert None is same.publisher


def test_a_paper_without_a_journal_keeps_its_publisher() -> None:
    """There is nothing that could have it instead."""
    assert named("Press") == read(kind="article-journal", pb="Press")[0].publisher


def test_an_issn_that_has_a_field_is_not_among_the_others() -> None:
    """Each is there once."""
    record = read(
        print="1234-5679", link="8765-4326", issn=["1234-5679", "8765-4326", "2434-561X"]
    )[0]
    expected = JournalProfile(issn_print="1234-5679", issn_l="8765-4326", issn_other=("2434-561X",))
    assert expected == record.journal


def test_first_and_last_page_become_pages() -> None:
    """A last page in short is completed; one page twice is one page."""
    pairs = [("379", "385"), ("123", "7"), ("S1", "9"), ("5", "5"), ("7", None), (None, "8")]
    pages = [
        read(**{key: one for key, one in (("sp", a), ("ep", b)) if one})[0].pages for a, b in pairs
    ]
    assert ["379-385", "123-127", "S1-S9", "5", "7", "8"] == [str(one) for one in pages]


def test_pages_that_look_strange_stay_as_they_are() -> None:
    """Nothing is read into them."""
    record, left, _ = read(sp="A/12", ep="A/15")
    assert (PageRange(first="A/12", last="A/15"), {}) == (record.pages, left)


def test_a_first_page_that_is_a_range_already_is_one() -> None:
    """A last page that says something else stays."""
    same, nothing, _ = read(sp="12-15", ep="15")
    other, left, _ = read(sp="12-15", ep="19")
    assert (PageRange(first="12", last="15"), {}) == (same.pages, nothing)
    assert (PageRange(first="12", last="15"), {"ep": "19"}) == (other.pages, left)


def test_pages_stated_twice_are_there_once() -> None:
    """Parts that say something else stay."""
    same, nothing, _ = read(pages="12-15", sp="12", ep="15")
    other, left, _ = read(pages="12-15", sp="13", ep="15")
    assert (PageRange(first="12", last="15"), {}) == (same.pages, nothing)
    assert (PageRange(first="12", last="15"), {"sp": "13", "ep": "15"}) == (other.pages, left)


def test_parts_of_a_date_become_a_date() -> None:
    """Months are numbers or words; the same date in one piece may stand beside them."""
    expected = PartialDate(year=2025, month=7, day=6)
    for parts in ({"m": "7"}, {"m": "07"}, {"m": "Jul"}, {"m": "July", "date": "2025-07-06"}):
        record, left, problems = read(y="2025", d="6", **parts)
        assert (expected, {}, []) == (record.published, left, problems)


def test_parts_without_a_year_are_no_date() -> None:
    """They stay."""
    record, left, _ = read(m="7", d="6")
    assert (None, {"m": "7", "d": "6"}) == (record.published, left)


def test_an_impossible_day_leaves_the_year() -> None:
    """The rest stays and is reported."""
    record, left, problems = read(y="2025", m="2", d="30")
    assert (PartialDate(year=2025), {"m": "2", "d": "30"}) == (record.published, left)
    assert [("date-unreadable", "d")] == [(one.code, one.path) for one in problems]


def test_a_year_that_is_none_stays() -> None:
    """It is reported, unless it is zeros, which state nothing."""
    record, left, problems = read(y="soon")
    assert (None, {"y": "soon"}) == (record.published, left)
    assert [("date-unreadable", "y")] == [(one.code, one.path) for one in problems]
    record, left, problems = read(y="0000")
    assert (None, {"y": "0000"}, []) == (record.published, left, problems)


def test_parts_that_contradict_a_date_stay() -> None:
    """The date in one piece counts."""
    record, left, _ = read(date="2024-07-06", y="2025", m="7")
    assert (PartialDate(year=2024, month=7, day=6), {"y": "2025", "m": "7"}) == (
        record.published,
        left,
    )


def test_authors_in_two_scripts_are_paired_when_they_are_as_many() -> None:
    """The same name twice is no alternate."""
    record, left, _ = read(au=["Min Ouyang", "Li"], az=["欧阳敏", "Li"])
    assert record.authors is not None
    chinese = PersonName(family="欧阳", given="敏", lang="zh", order="family-first")
    assert [(chinese,), ()] == [author.alternates for author in record.authors]
    assert {} == left


def test_authors_that_cannot_be_paired_stay() -> None:
    """It is reported with how many there should be."""
    record, left, problems = read(au=["Min Ouyang", "Na Zhao"], az=["欧阳敏"])
    assert record.authors is not None
    assert [(), ()] == [author.alternates for author in record.authors]
    assert {"az": ["欧阳敏"]} == left
    assert [("authors-not-paired", "az", "2")] == [
        (one.code, one.path, one.expected) for one in problems
    ]


def test_authors_in_the_other_script_alone_are_the_authors() -> None:
    """There is nothing to pair them with."""
    chinese = PersonName(family="欧阳", given="敏", lang="zh", order="family-first")
    assert (Author(name=chinese),) == read(az=["欧阳敏"])[0].authors


def test_a_list_that_is_stated_and_empty_is_empty() -> None:
    """None means that it is not stated."""
    record = read(au=[])[0]
    assert ((), None) == (record.authors, record.types)
