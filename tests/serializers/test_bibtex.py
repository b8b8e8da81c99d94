"""Papers are written as entries of BibTeX and of biblatex.

All people and papers are invented.
"""

from __future__ import annotations

import attrs
import pytest

from litrecord import (
    Abbreviation,
    Author,
    Biblatex,
    Bibtex,
    BilingualText,
    Classification,
    Contributor,
    Event,
    Identifier,
    JournalProfile,
    Keyword,
    LangText,
    Link,
    PageRange,
    PaperRecord,
    PartialDate,
    PersonName,
    RelatedWork,
    dumps,
    loads,
    losses,
)
from round_trips import assert_only_losses

WU = Author(name=PersonName(family="雾", given="小灯", lang="zh", order="family-first"))
BERG = Author(name=PersonName(family="Berg", given="Jan", particle="van den"))
JOURNAL = JournalProfile(
    name=BilingualText.of(zh="灯塔学报", en="Journal of Lighthouse Studies", original="zh"),
    issn_print="0378-5955",
    issn_electronic="2434-561X",
    publisher=BilingualText.of(en="Mist & Sons"),
)
ARTICLE = PaperRecord(
    kind="article-journal",
    title=BilingualText.of(zh="玻璃蜂群迁徙的数值模拟", en="On glass bees", original="zh"),
    authors=(WU, BERG),
    doi="10.5555/glass_bees(2025)1",
    journal=JOURNAL,
    volume="16",
    issue="增刊1",
    pages=PageRange(first="1", last="10"),
    published=PartialDate(year=2025, month=7, day=16),
    languages=("zh",),
)


def _fields(record: PaperRecord, format: str | Bibtex = "bibtex") -> dict[str, str]:
    """Return the fields of the entry of a record, as they are written."""
    lines = dumps(record, format).splitlines()[1:-1]
    return {
        name.strip(): value.removesuffix(",")
        for name, _, value in (line.partition(" = ") for line in lines)
    }


def _type(record: PaperRecord, format: str | Bibtex = "bibtex") -> str:
    return dumps(record, format).partition("{")[0].removeprefix("@")


def _told(record: PaperRecord, format: str | Bibtex = "bibtex") -> list[tuple[str, object]]:
    return [(one.path, one.used) for one in losses(record, format)]


def test_article_is_written_with_the_fields_of_the_standard_styles() -> None:
    """BibTeX has year and month apart, and a macro for the month."""
    expected = """\
@article{wu2025glass,
  author = {雾小灯 and van den Berg, Jan},
  title = {玻璃蜂群迁徙的数值模拟},
  journal = {灯塔学报},
  publisher = {Mist \\& Sons},
  year = {2025},
  month = jul,
  day = {16},
  volume = {16},
  number = {增刊1},
  pages = {1--10},
  issn = {0378-5955},
  eissn = {2434-561X},
  doi = {10.5555/glass_bees(2025)1},
  language = {chinese},
}
"""
    pinyin = Author(name=WU.name, alternates=(PersonName(family="Wu", given="Xiaodeng"),))
    assert expected == dumps(attrs.evolve(ARTICLE, authors=(pinyin, BERG)), "bibtex")


def test_article_is_written_with_the_fields_of_biblatex() -> None:
    """One date, `journaltitle`, the language of hyphenation, a key in Unicode."""
    expected = """\
@article{雾小灯2025玻璃蜂,
  author = {雾小灯 and van den Berg, Jan},
  title = {玻璃蜂群迁徙的数值模拟},
  journaltitle = {灯塔学报},
  publisher = {Mist \\& Sons},
  date = {2025-07-16},
  volume = {16},
  number = {增刊1},
  pages = {1--10},
  issn = {0378-5955},
  eissn = {2434-561X},
  doi = {10.5555/glass_bees(2025)1},
  language = {chinese},
  langid = {chinese},
}
"""
    assert expected == dumps(ARTICLE, "biblatex")


def test_second_language_is_lost_and_nowhere_in_the_entry() -> None:
    """No field of either program is for it, and none is given another meaning."""
    for program in ("bibtex", "biblatex"):
        assert "On glass bees" not in dumps(ARTICLE, program)
        assert [
            ("title.variants[0].role", "unknown"),
            ("title.variants[1]", None),
            ("journal.name.variants[0].role", "unknown"),
            ("journal.name.variants[1]", None),
            ("journal.issn_print", "ISSN 0378-5955"),
            ("journal.publisher.variants[0].lang", None),
        ] == _told(ARTICLE, program)


def test_records_are_parted_by_an_empty_line_and_none_is_no_text() -> None:
    """A file of two entries, one of none."""
    one = PaperRecord(kind="book")
    assert ["@book{anonymous,\n}\n\n@book{anonymousa,\n}\n", ""] == [
        dumps([one, one], "bibtex"),
        dumps([], "bibtex"),
    ]


@pytest.mark.parametrize(
    ("kind", "bibtex", "biblatex"),
    [
        ("article-journal", "article", "article"),
        ("paper-conference", "inproceedings", "inproceedings"),
        ("chapter", "incollection", "incollection"),
        ("thesis", "phdthesis", "thesis"),
        ("report", "techreport", "report"),
        ("book", "book", "book"),
        ("webpage", "misc", "online"),
        ("dataset", "misc", "dataset"),
        ("software", "misc", "software"),
        ("patent", "misc", "patent"),
        ("standard", "misc", "standard"),
        ("article-newspaper", "article", "article"),
        ("entry-dictionary", "misc", "inreference"),
        ("preprint", "misc", "online"),
        (None, "misc", "misc"),
    ],
)
def test_kind_has_an_entry_type_that_the_program_knows(
    kind: str | None, bibtex: str, biblatex: str
) -> None:
    """BibTeX's standard styles know fourteen."""
    record = PaperRecord(kind=kind)
    assert (bibtex, biblatex) == (_type(record), _type(record, "biblatex"))


def test_kind_without_an_entry_type_is_a_loss() -> None:
    """The problem says as what it will be read."""
    record = PaperRecord(kind="patent")
    assert ([("kind", "document")], []) == (_told(record), _told(record, "biblatex"))


def test_entry_type_of_the_file_that_a_record_is_from_stays() -> None:
    """`manual` and `book` are one kind."""
    record = loads("@manual{a, title = {T}}")
    assert ("manual", []) == (_type(record), _told(record))


def test_newspaper_is_told_by_the_subtype() -> None:
    """An article is one of a journal otherwise."""
    record = PaperRecord(kind="article-newspaper")
    assert ({"entrysubtype": "{newspaper}"}, []) == (_fields(record), _told(record))


@pytest.mark.parametrize(
    ("genre", "bibtex", "biblatex"),
    [
        ("PhD thesis", ("phdthesis", None), ("thesis", "{phdthesis}")),
        ("Master's thesis", ("mastersthesis", None), ("thesis", "{mathesis}")),
        ("硕士学位论文", ("mastersthesis", "{硕士学位论文}"), ("thesis", "{硕士学位论文}")),
        ("博士学位论文", ("phdthesis", "{博士学位论文}"), ("thesis", "{博士学位论文}")),
    ],
)
def test_degree_is_the_entry_type_or_stands_beside_it(
    genre: str, bibtex: tuple[str, str | None], biblatex: tuple[str, str | None]
) -> None:
    """Biblatex has keys for degrees, which it translates."""
    record = PaperRecord(kind="thesis", genre=genre)
    for program, expected in (("bibtex", bibtex), ("biblatex", biblatex)):
        assert expected == (_type(record, program), _fields(record, program).get("type"))
        assert [] == _told(record, program)


def test_thesis_without_a_degree_is_given_none() -> None:
    """BibTeX prints `PhD thesis` where nothing else is said; that it says more is told."""
    record = PaperRecord(kind="thesis")
    assert ({"type": "{Thesis}"}, [("genre", "Thesis")]) == (_fields(record), _told(record))
    assert ({}, []) == (_fields(record, "biblatex"), _told(record, "biblatex"))


def test_preprint_names_its_archive() -> None:
    """BibTeX and biblatex have different names for that, and biblatex a word for preprints."""
    record = PaperRecord(
        kind="preprint",
        arxiv="2101.00001",
        classifications=(Classification(scheme="arxiv", code="math.GT"),),
    )
    assert {
        "eprint": "{2101.00001}",
        "archiveprefix": "{arXiv}",
        "primaryclass": "{math.GT}",
    } == _fields(record)
    assert {
        "pubstate": "{prepublished}",
        "eprint": "{2101.00001}",
        "eprinttype": "{arxiv}",
        "eprintclass": "{math.GT}",
    } == _fields(record, "biblatex")
    assert ([], []) == (_told(record), _told(record, "biblatex"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (PersonName(family="欧阳", given="纸鸢", lang="zh"), "欧阳纸鸢"),
        # Undivided it would be read as 雾 and 灯纸鸢.
        (PersonName(family="雾灯", given="鸢", lang="zh"), "雾灯, 鸢"),
        (
            PersonName(family="Tidewater", given="Jean-Luc", suffix="Jr."),
            "Tidewater, Jr., Jean-Luc",
        ),
        (PersonName(family="García López", given="Ana"), "García López, Ana"),
        (PersonName(family="Ramón y Cajal", given="S."), "{Ramón y Cajal}, S."),
        (PersonName(family="Lampwright, Sons", given="Ada"), "{Lampwright, Sons}, Ada"),
        (PersonName(literal="Bees and Mist"), "{Bees and Mist}"),
        (PersonName(literal="#1 Group"), r"{{\#1 Group}}"),
        (PersonName(given="Ada"), "{Ada}"),
    ],
)
def test_name_is_written_so_that_its_parts_are_told(name: PersonName, expected: str) -> None:
    """Braces hold together what BibTeX would part; Chinese names are printed right undivided."""
    record = PaperRecord(authors=(Author(name=name),))
    assert f"{{{expected}}}" == _fields(record)["author"]


def test_people_in_other_roles_have_fields_of_their_own() -> None:
    """What has none is lost."""
    record = PaperRecord(
        kind="chapter",
        contributors=(
            Contributor(role="editor", author=BERG),
            Contributor(role="translator", author=WU),
            Contributor(role="illustrator", author=WU),
        ),
    )
    assert {"editor": "{van den Berg, Jan}", "translator": "{雾小灯}"} == _fields(record)
    assert [("contributors[2]", None)] == _told(record)


def test_people_who_will_be_read_in_another_order_are_a_change() -> None:
    """Each role stands in one place."""
    people = (
        Contributor(role="translator", author=WU),
        Contributor(role="editor", author=BERG),
    )
    record = PaperRecord(kind="book", contributors=people)
    assert [("contributors", "Jan van den Berg; 雾小灯")] == _told(record)


def test_special_characters_are_commands_that_print_them() -> None:
    """Braces too, for BibTeX counts them with a backslash before them as well."""
    title = "a&b 5% $3 #1 x_y {z} ~ ^ \\ < > | a--b ``q''"
    expected = (
        r"a\&b 5\% \$3 \#1 x\_y \textbraceleft{}z\textbraceright{} \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{} \textless{} \textgreater{} \textbar{} a-{}-b "
        "`{}`q'{}'"
    )
    record = PaperRecord(kind="book", title=BilingualText.of(en=title))
    assert f"{{{expected}}}" == _fields(record)["title"]
    back = loads(dumps(record, "bibtex")).title
    assert back is not None
    assert title == str(back)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The DNA of bees", "The {DNA} of bees"),
        ("pH, mRNA (CO2) and vitamin D", "{pH}, {mRNA} ({CO2}) and vitamin {D}"),
        ("A Bee in Xi'an", "A Bee in Xi'an"),
        ("I saw A bee and B12", "I saw A bee and {B12}"),
        ("R&D of bees", r"{R\&D} of bees"),
        ("ALL CAPITALS", "ALL CAPITALS"),
        ("基于DNA的研究", "基于DNA的研究"),
    ],
)
def test_words_with_capitals_inside_are_protected(title: str, expected: str) -> None:
    """Styles write titles in small letters; Chinese has none."""
    record = PaperRecord(title=BilingualText.of(en=title))
    assert f"{{{expected}}}" == _fields(record)["title"]


def test_words_are_not_protected_where_that_is_not_wanted() -> None:
    """For those who let styles do as they like."""
    record = PaperRecord(title=BilingualText.of(en="The DNA"))
    assert "{The DNA}" == _fields(record, Bibtex(protect=False))["title"]


def test_addresses_are_written_as_they_are_but_for_what_breaks_them() -> None:
    """Programs print them character by character."""
    url = "https://example.org/a_b?c=%20&d=~#e{f}\\g h\ni"
    record = PaperRecord(doi="10.5555/a_b<c>", links=(Link(kind="landing-page", url=url),))
    fields = _fields(record)
    assert "{https://example.org/a_b?c=%20&d=~#e%7Bf%7D%5Cg%20h%0Ai}" == fields["url"]
    assert "{10.5555/a_b<c>}" == fields["doi"]
    assert ["kind", "links[0].url"] == [path for path, _ in _told(record)]


def test_one_link_is_written_the_page_of_the_paper_if_it_is_there() -> None:
    """`url` says nothing of what it leads to."""
    pdf = Link(kind="pdf", url="https://example.org/a.pdf")
    page = Link(kind="landing-page", url="https://example.org/a")
    both = PaperRecord(kind="book", links=(pdf, page))
    assert ("{https://example.org/a}", [("links[0]", None)]) == (
        _fields(both)["url"],
        _told(both),
    )
    assert [("links[0].kind", "landing-page")] == _told(PaperRecord(kind="book", links=(pdf,)))


def test_abstract_keeps_its_paragraphs() -> None:
    """In one line, so that no line of it can begin an entry."""
    record = PaperRecord(kind="book", abstract=BilingualText.of(en="Bees.\n@book(x, are)"))
    assert r"{Bees.\par @book(x, are)}" == _fields(record)["abstract"]
    back = loads(dumps(record, "bibtex")).abstract
    assert back is not None
    assert "Bees.\n@book(x, are)" == str(back)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("bees", "灯塔"), "{bees, 灯塔}"),
        (("bees, glass", "mist"), "{bees, glass; mist}"),
        (("bees, glass",), "{bees, glass;}"),
    ],
)
def test_keywords_are_parted_by_what_they_do_not_hold(
    words: tuple[str, ...], expected: str
) -> None:
    """A comma, as biblatex wants, where it can be."""
    record = PaperRecord(
        kind="book",
        keywords=tuple(
            Keyword(value=LangText(value=word, lang="zh" if word == "灯塔" else None))
            for word in words
        ),
    )
    assert (expected, []) == (_fields(record)["keywords"], _told(record))


def test_scheme_of_a_keyword_is_lost_alone() -> None:
    """The word stands among the others."""
    word = Keyword(value=LangText(value="bees"), scheme="mesh", major=True)
    record = PaperRecord(kind="book", keywords=(word,))
    assert [("keywords[0].scheme", None), ("keywords[0].major", None)] == _told(record)


@pytest.mark.parametrize(
    ("date", "bibtex", "biblatex"),
    [
        ("2025", {"year": "{2025}"}, "{2025}"),
        ("2025-07", {"year": "{2025}", "month": "jul"}, "{2025-07}"),
        ("2025-07/2025-08", {"year": "{2025}", "month": "jul # {--} # aug"}, "{2025-07/2025-08}"),
        ("2024/2025", {"year": "{2024--2025}"}, "{2024/2025}"),
        ("2025-21", {"year": "{2025}", "month": "{Spring}"}, "{2025-21}"),
        (
            "2025-07-16/2025-07-18",
            {"year": "{2025}", "month": "jul", "day": "{16--18}"},
            "{2025-07-16/2025-07-18}",
        ),
    ],
)
def test_dates_and_ranges_have_the_fields_of_each_program(
    date: str, bibtex: dict[str, str], biblatex: str
) -> None:
    """All of these are read back."""
    record = PaperRecord(kind="book", published=_date(date))
    assert (bibtex, {"date": biblatex}) == (_fields(record), _fields(record, "biblatex"))
    assert ([], []) == (_told(record), _told(record, "biblatex"))


def _date(text: str) -> PartialDate:
    from litrecord.text.dates import read_date

    found = read_date(text)
    assert found is not None
    return found


def test_range_that_bibtex_has_no_fields_for_is_its_beginning() -> None:
    """The problem says so."""
    record = PaperRecord(kind="book", published=_date("2024-12/2025-01"))
    assert {"year": "{2024}", "month": "dec"} == _fields(record)
    assert [("published.end", None)] == _told(record)


def test_article_number_online_date_and_counts() -> None:
    """The first has a field, the others are lost."""
    record = PaperRecord(
        kind="article-journal",
        article_number="e0123456",
        published_online=PartialDate(year=2025),
        accessed=PartialDate(year=2026, month=11, day=23),
        citation_count=3,
    )
    assert {"eid": "{e0123456}", "urldate": "{2026-11-23}"} == _fields(record)
    assert [("published_online", None), ("citation_count", None)] == _told(record)


def test_identifiers_have_their_fields_and_the_first_other_one_is_an_eprint() -> None:
    """More than one e-print cannot be stated."""
    record = PaperRecord(
        kind="report",
        identifiers=(
            Identifier(scheme="cstr", value="32001.14.11"),
            Identifier(scheme="hdl", value="1/2"),
            Identifier(scheme="isbn", value="978-7-00-000000-1"),
            Identifier(scheme="mr", value="MR1"),
            Identifier(scheme="report", value="TR-7"),
        ),
        genre="Technical report",
    )
    assert {
        "eprint": "{32001.14.11}",
        "archiveprefix": "{cstr}",
        "isbn": "{978-7-00-000000-1}",
        "mrnumber": "{MR1}",
        "number": "{TR-7}",
    } == _fields(record)
    assert [("identifiers[1]", None)] == _told(record)


@pytest.mark.parametrize("kind", ["patent", "standard"])
def test_a_number_without_an_entry_type_of_its_own_is_no_eprint(kind: str) -> None:
    """Programs would link to an archive; what number it is has no place in BibTeX."""
    record = PaperRecord(kind=kind, identifiers=(Identifier(scheme=kind, value="GB/T 7_1"),))
    assert {"number": r"{GB/T 7\_1}"} == _fields(record)
    assert [("kind", "document"), ("identifiers", None)] == _told(record)
    assert_only_losses(record, "bibtex", gained=("types",))
    assert ({"number": r"{GB/T 7\_1}"}, []) == (
        _fields(record, "biblatex"),
        _told(record, "biblatex"),
    )
    other = attrs.evolve(record, kind="book")
    assert ({}, [("identifiers", None)]) == (_fields(other), _told(other))


def test_what_an_identifier_field_would_refuse_is_not_written() -> None:
    """A reader would find a fault in it."""
    record = PaperRecord(kind="book", doi="none", pmid="x")
    assert ({}, [("doi", None), ("pmid", None)]) == (_fields(record), _told(record))


def test_book_series_has_its_own_field() -> None:
    """With the number in it."""
    series = JournalProfile(kind="book-series", name=BilingualText.of(zh="雾城丛书"))
    record = PaperRecord(kind="book", journal=series, issue="4")
    assert ({"series": "{雾城丛书}", "number": "{4}"}, []) == (_fields(record), _told(record))


def test_conference_paper_has_book_event_and_publisher() -> None:
    """The book that it is in is no journal."""
    record = PaperRecord(
        kind="paper-conference",
        journal=JournalProfile(name=BilingualText.of(zh="灯塔会议论文集")),
        event=Event(
            name=BilingualText.of(zh="灯塔会议"), place="Mistville", date=PartialDate(year=2025)
        ),
        publisher=BilingualText.of(zh="灯塔出版社"),
        place=BilingualText.of(zh="雾城"),
    )
    assert {
        "booktitle": "{灯塔会议论文集}",
        "eventtitle": "{灯塔会议}",
        "eventdate": "{2025}",
        "venue": "{Mistville}",
        "publisher": "{灯塔出版社}",
        "location": "{雾城}",
    } == _fields(record, "biblatex")
    assert [] == _told(record, "biblatex")


def test_abbreviation_stands_where_the_journal_has_no_other_name() -> None:
    """Styles print what is in `journal`."""
    journal = JournalProfile(abbreviations=(Abbreviation(value="J Light", scheme="iso4"),))
    record = PaperRecord(kind="article-journal", journal=journal)
    assert {"journal": "{J Light}", "shortjournal": "{J Light}"} == _fields(record)
    assert [("journal.abbreviations[0].scheme", None)] == _told(record)


def test_only_the_source_of_a_translation_is_an_original() -> None:
    """BibTeX has no fields for it."""
    record = PaperRecord(
        kind="book",
        title=BilingualText.of(zh="玻璃蜂的故事"),
        translation_of=RelatedWork(
            title=BilingualText.of(en="The tale of the glass bees"),
            published=PartialDate(year=1999),
            publisher=BilingualText(variants=(LangText(value="Mist & Sons"),)),
            doi="10.5555/x",
        ),
    )
    fields = _fields(record, "biblatex")
    assert ("{The tale of the glass bees}", "{1999}", r"{Mist \& Sons}") == (
        fields["origtitle"],
        fields["origdate"],
        fields["origpublisher"],
    )
    assert [("translation_of.doi", None)] == _told(record, "biblatex")
    assert [("translation_of", None)] == _told(record)


@pytest.mark.parametrize(
    ("tags", "language", "langid"),
    [
        (("zh-Hans",), "{chinese-simplified}", "{chinese}"),
        (("en-US",), "{american}", "{american}"),
        (("zh", "en"), "{chinese and english}", "{chinese}"),
        (("de",), "{german}", "{german}"),
    ],
)
def test_languages_are_called_as_babel_calls_them(
    tags: tuple[str, ...], language: str, langid: str
) -> None:
    """Where it has a name for them."""
    record = PaperRecord(kind="book", languages=tags)
    fields = _fields(record, "biblatex")
    assert (language, langid) == (fields["language"], fields["langid"])
    assert [] == _told(record, "biblatex")


def test_a_country_that_babel_has_no_name_for_is_left_out() -> None:
    """Biblatex would print the tag; BibTeX's styles print no language."""
    record = PaperRecord(kind="book", languages=("zh-CN",))
    fields = _fields(record, "biblatex")
    assert ("{chinese}", "{chinese}") == (fields["language"], fields["langid"])
    assert [("languages[0]", "zh")] == _told(record, "biblatex")
    assert ({"language": "{zh-CN}"}, []) == (_fields(record), _told(record))
    pinyin = PaperRecord(kind="book", languages=("zh-Latn",))
    assert "{zh-Latn}" == _fields(pinyin, "biblatex")["language"]
    assert_only_losses(record, "biblatex", gained=("types",))


def test_options_are_checked() -> None:
    """A wrong one is an error that names it."""
    with pytest.raises(ValueError, match="keys"):
        Biblatex(keys="latin")  # type: ignore[arg-type]  # that is the test
    with pytest.raises(TypeError, match="protect"):
        Bibtex(protect=1)  # type: ignore[arg-type]  # likewise
