"""Entries of BibTeX and biblatex become records; all of them are invented."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from litrecord.api.reading import iter_records, parse, read
from litrecord.errors import LimitError, LitrecordError, ParseError
from litrecord.limits import Limits
from litrecord.model.collections import RecordSet
from litrecord.model.extra import thaw
from litrecord.model.people import PersonName
from litrecord.model.record import PaperRecord
from litrecord.text.latex import read_latex, read_verbatim
from litrecord.text.markup import clean_markup
from nothing_lost import assert_nothing_lost

FORMAT = "bibtex"
ARTICLE = r"""
@string{inv = "Invented Letters"}
@STRING(press = {Invented } # "Press")
@Article{doe2000,
  Author    = "Jane Doe and {\'E}tienne d'Ormesson and Smith, Jr., John and others",
  title     = "The {DNA} of \emph{Homo} $\alpha$-10\textsuperscript{2+} CD4$^{+}$",
  subtitle  = {A study},
  journal   = inv,
  year      = 2000,
  month     = 5 # "~" # jan,
  volume    = 16,
  number    = {1},
  pages     = {12--34},
  eid       = {e123},
  doi       = {https://doi.org/10.1000/a\_b},
  publisher = press,
  issn      = {0378-5955 (print), 2434-561X (online)},
  keywords  = {alpha; beta, gamma},
  abstract  = {First
    line.

    Second {\"u}ber.},
  url       = {http://x.example/\~{}a_b},
  urldate   = {2001-02-03},
  language  = {English},
  pmid      = {12345},
  pmcid     = {PMC123456},
  note      = {Kept as {\LaTeX} is},
}
"""


def records(text: str, *, strict: bool = False) -> RecordSet[PaperRecord]:
    """Read entries."""
    return parse(text, format=FORMAT, strict=strict)


def one(text: str) -> PaperRecord:
    """Read one entry without problems."""
    found = records(text)
    assert ((), ()) == (found.problems, found.failures)
    (record,) = found
    return record


def entry(fields: str, kind: str = "article") -> PaperRecord:
    """Read one entry of these fields."""
    return one(f"@{kind}{{k, {fields}}}")


def rest(record: PaperRecord) -> dict[str, object]:
    """Return what no field holds, without the citation key."""
    left = thaw(record.extra[FORMAT])
    assert isinstance(left, dict)
    return {name: value for name, value in left.items() if name != "@key"}


def problems(text: str) -> list[tuple[str, str]]:
    """Return code and path of each problem."""
    return [(problem.code, problem.path) for problem in records(text).problems]


def name(record: PaperRecord) -> str:
    """Return the name of the venue."""
    return "" if record.journal is None else str(record.journal.name)


def source(fields: dict[str, object]) -> list[object]:
    """Return what of an entry has to be in a record: pieces of lists, texts without LaTeX."""
    pieces: list[object] = []
    for field, value in fields.items():
        text = str(value)
        if field in {"author", "editor", "bookauthor"}:
            parts = [one for one in text.split(" and ") if one != "others"]
            pieces += [read_latex(one) for one in parts]
        elif field in {"keywords", "issn"}:
            pieces += text.replace(" (print)", "").replace(" (online)", "").split("; ")
        elif field in {"doi", "url", "pages"}:
            pieces.append(read_verbatim(text))
        else:
            pieces.append(clean_markup(" ".join(read_latex(text).split())))
    return pieces


def test_each_field_of_an_article_is_read() -> None:
    """Macros, accents, formulas and joined values are what they print."""
    record = one(ARTICLE)
    assert record.title is not None
    assert record.abstract is not None
    assert record.journal is not None
    (title,) = record.title
    (abstract,) = record.abstract
    assert "The DNA of Homo α-10²⁺ CD4+: A study" == title.value
    assert ("en", "unknown") == (title.lang, title.role)
    expected = r"The {DNA} of \emph{Homo} $\alpha$-10\textsuperscript{2+} CD4$^{+}$: A study"
    assert expected == title.raw
    assert "First line.\nSecond über." == abstract.value
    assert ["Jane Doe", "Étienne d'Ormesson", "Smith John, Jr."] == [
        str(author) for author in record.authors or ()
    ]
    assert ("Invented Letters", "Invented Press") == (name(record), str(record.journal.publisher))
    assert ("0378-5955", "2434-561X") == record.journal.issns
    assert ("16", "1", "12-34", "e123") == (
        record.volume,
        record.issue,
        str(record.pages),
        record.article_number,
    )
    assert ("2000-01-05", "2001-02-03") == (str(record.published), str(record.accessed))
    assert ("10.1000/a_b", "12345", "PMC123456") == (record.doi, record.pmid, record.pmcid)
    assert ["alpha", "beta, gamma"] == [one.value.value for one in record.keywords or ()]
    assert ["http://x.example/~a_b"] == [link.url for link in record.links]
    assert ("article-journal", ("article",), ("en",)) == (
        record.kind,
        record.types,
        record.languages,
    )
    left = {"@key": "doe2000", "note": r"Kept as {\LaTeX} is"}
    assert left == thaw(record.extra[FORMAT])


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("article", "article-journal"),
        ("INPROCEEDINGS", "paper-conference"),
        ("conference", "paper-conference"),
        ("incollection", "chapter"),
        ("inbook", "chapter"),
        ("book", "book"),
        ("proceedings", "book"),
        ("mastersthesis", "thesis"),
        ("techreport", "report"),
        ("unpublished", "manuscript"),
        ("online", "webpage"),
        ("dataset", "dataset"),
        ("software", "software"),
        ("patent", "patent"),
        ("standard", "standard"),
        ("newspaper", "article-newspaper"),
        ("booklet", "pamphlet"),
        ("misc", "document"),
        ("invented", None),
    ],
)
def test_entry_types_tell_the_kind(kind: str, expected: str | None) -> None:
    """The word behind the `@` is kept as a type; one that nobody knows tells no kind."""
    record = entry("title = {T}", kind)
    assert (expected, (kind.lower(),)) == (record.kind, record.types)


def test_newspapers_are_articles_with_a_subtype() -> None:
    """The field `entrysubtype` of biblatex tells newspapers and magazines."""
    record = entry("title = {T}, entrysubtype = {newspaper}")
    assert ("article-newspaper", "newspaper") == (record.kind, rest(record)["entrysubtype"])


@pytest.mark.parametrize(
    ("kind", "fields", "genre"),
    [
        ("phdthesis", "school = {U}", "PhD thesis"),
        ("phdthesis", "type = {Habilitation}", "Habilitation"),
        ("thesis", "type = {mathesis}", "Master's thesis"),
        ("thesis", "institution = {U}", None),
        ("techreport", "type = {White paper}", "White paper"),
    ],
)
def test_genre_of_theses_and_reports(kind: str, fields: str, genre: str | None) -> None:
    """What `type` says comes before what the entry type says."""
    assert genre == entry(fields, kind).genre


def test_type_of_an_article_is_no_genre() -> None:
    """Web of Science and Scopus state types of documents."""
    record = entry("type = {Review}, document_type = {Article}")
    assert (("article", "Review", "Article"), None) == (record.types, record.genre)


def test_book_is_the_venue_of_its_chapter() -> None:
    """The series of the book is not that of the chapter, and its number no issue."""
    record = entry(
        "title = {Part}, booktitle = {Whole}, booksubtitle = {Of parts}, bookauthor = {Roe, Jo}, "
        "editor = {Poe, Ed}, series = {Shelf}, number = 4, volume = 2, pages = {1--9}",
        "incollection",
    )
    assert ("Whole: Of parts", "2", None) == (name(record), record.volume, record.issue)
    assert [("editor", "Poe Ed"), ("container-author", "Roe Jo")] == [
        (one.role, str(one.author)) for one in record.contributors or ()
    ]
    assert {"series": "Shelf", "number": "4"} == rest(record)


def test_series_is_the_venue_of_a_book() -> None:
    """A book stands on its own, so that its series is what it appeared in."""
    record = entry("title = {Whole}, series = {Shelf}, number = 4, isbn = {1, 2}", "book")
    assert record.journal is not None
    assert ("Shelf", "book-series", "4") == (name(record), record.journal.kind, record.issue)
    assert ["isbn:1", "isbn:2"] == [str(one) for one in record.identifiers]


def test_conference_has_a_name_a_place_and_a_date() -> None:
    """The event is not the proceedings; `location` beside `address` is where it was held."""
    record = entry(
        "booktitle = {Proceedings}, eventtitle = {Meeting}, eventdate = {2020-05-01/2020-05-03}, "
        "address = {New York}, location = {Invented City}, organization = {ACM}",
        "inproceedings",
    )
    assert record.event is not None
    assert ("Meeting", "Invented City", "2020-05-01/2020-05-03") == (
        str(record.event.name),
        record.event.place,
        str(record.event.date),
    )
    assert ("Proceedings", "New York", "ACM") == (
        name(record),
        str(record.place),
        str(record.publisher),
    )


def test_number_of_a_report_is_no_issue() -> None:
    """It identifies the report, as that of a patent or a standard does."""
    record = entry("number = {TR-1}, institution = {Institute}", "report")
    assert (None, "report:TR-1", "Institute") == (
        record.issue,
        str(record.identifiers[0]),
        str(record.publisher),
    )


@pytest.mark.parametrize(
    ("fields", "kind", "arxiv"),
    [
        ("eprint = {2101.00001}, archiveprefix = {arXiv}", "misc", "2101.00001"),
        ("eprint = {arXiv:2101.00001v2}, eprinttype = {arxiv}", "online", "2101.00001v2"),
        ("eprint = {hep-th/9901001}", "article", "hep-th/9901001"),
        ("journal = {arXiv preprint arXiv:1706.03762}", "article", "1706.03762"),
        ("journal = {CoRR}, volume = {abs/1706.03762}", "article", "1706.03762"),
        ("journal = {bioRxiv}", "article", None),
    ],
)
def test_preprints_are_told_by_their_archive(fields: str, kind: str, arxiv: str | None) -> None:
    """An archive in the place of a journal, or an e-print without one, is a preprint."""
    record = entry(fields, kind)
    assert ("preprint", arxiv) == (record.kind, record.arxiv)


def test_article_with_an_eprint_stays_an_article() -> None:
    """What has a journal is no preprint; classes of arXiv are kept."""
    record = entry(
        "journal = {\\apj}, eprint = {2101.00001}, archiveprefix = {arXiv}, primaryclass = {hep-th}"
    )
    assert ("article-journal", "2101.00001", "The Astrophysical Journal") == (
        record.kind,
        record.arxiv,
        name(record),
    )
    assert [("arxiv", "hep-th")] == [(one.scheme, one.code) for one in record.classifications or ()]
    assert {} == rest(record)


@pytest.mark.parametrize(
    ("fields", "pmid", "identifiers"),
    [
        ("eprint = {123}, eprinttype = {pubmed}", "123", []),
        ("eprint = {123}, eprinttype = {jstor}", None, ["jstor:123"]),
    ],
)
def test_other_archives_are_schemes(fields: str, pmid: str | None, identifiers: list[str]) -> None:
    """PubMed has a field of its own."""
    record = entry(fields)
    assert (pmid, identifiers) == (record.pmid, [str(one) for one in record.identifiers])
    assert {} == rest(record)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", {"family": "Doe", "given": "Jane", "order": "given-first"}),
        ("Doe, Jane", {"family": "Doe", "given": "Jane", "order": "family-first"}),
        (
            "Ludwig van Beethoven",
            {"family": "Beethoven", "given": "Ludwig", "particle": "van", "order": "given-first"},
        ),
        (
            "Meyer auf der Heide",
            {"family": "Heide", "given": "Meyer", "particle": "auf der", "order": "given-first"},
        ),
        (
            "de la Cruz Soto, Ana",
            {"family": "Cruz Soto", "given": "Ana", "particle": "de la", "order": "family-first"},
        ),
        ("van Gogh", {"family": "Gogh", "particle": "van", "order": "given-first"}),
        (
            "Smith, III, John",
            {"family": "Smith", "given": "John", "suffix": "III", "order": "family-first"},
        ),
        (
            "Smith, John, Jr.",
            {"family": "Smith", "given": "John", "suffix": "Jr.", "order": "family-first"},
        ),
        (
            "John Smith, Jr.",
            {"family": "Smith", "given": "John", "suffix": "Jr.", "order": "given-first"},
        ),
        (
            "Smith Jr., John",
            {"family": "Smith", "given": "John", "suffix": "Jr.", "order": "family-first"},
        ),
        (
            "John Q. Smith III",
            {"family": "Smith", "given": "John Q.", "suffix": "III", "order": "given-first"},
        ),
        ("{World Health Organization}", {"literal": "World Health Organization"}),
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("{A and B, Inc.}", {"literal": "A and B, Inc."}),
        ("Doe J.", {"literal": "Doe J."}),
        ("Plato", {"literal": "Plato"}),
        ("{\\'E}mile", {"literal": "Émile"}),
        (
            "{\\'E}mile {von der Zola}",
            {"family": "von der Zola", "given": "Émile", "order": "given-first"},
        ),
        ("J.~R. Roe", {"family": "Roe", "given": "J. R.", "order": "given-first"}),
        (
            "family=Doe, given=Jane, prefix=van, useprefix=true",
            {"family": "Doe", "given": "Jane", "particle": "van"},
        ),
        ("张三", {"family": "张", "given": "三", "lang": "zh", "order": "family-first"}),
        ("{欧阳修}", {"family": "欧阳", "given": "修", "lang": "zh", "order": "family-first"}),
        ("张, 三", {"family": "张", "given": "三", "lang": "zh", "order": "family-first"}),
        ("昂温, P S", {"family": "昂温", "given": "P S", "lang": "zh", "order": "family-first"}),
        ("{臆造研究组}", {"literal": "臆造研究组", "lang": "zh"}),
    ],
)
def test_names_have_the_parts_that_bibtex_gives_them(text: str, expected: dict[str, str]) -> None:
    """Words in small letters are particles, braces keep together, Chinese names are cut."""
    (author,) = entry(f"author = {{{text}}}").authors or ()
    assert PersonName(**expected) == author.name  # type: ignore[arg-type]
    assert text == (author.name.raw or str(author.name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe AND Roe, Jo\n and  Others", ["Jane Doe", "Roe Jo"]),
        ("{Doe and Sons} and A. Roe", ["Doe and Sons", "A. Roe"]),
        ("张三 and 李四 and others", ["张三", "李四"]),
    ],
)
def test_names_are_parted_by_and(text: str, expected: list[str]) -> None:
    """In any case, not inside braces; `others` is nobody."""
    assert expected == [str(one) for one in entry(f"author = {{{text}}}").authors or ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张三;李四；王五", ["张三", "李四", "王五"]),
        ("张三, 李四", ["张三", "李四"]),
        ("张三、李四", ["张三", "李四"]),
        ("Doe, Jane; Roe, Jo", ["Doe Jane", "Roe Jo"]),
        ("Jane Doe, Jo Roe, Ed Poe, Al Noe", ["Jane Doe", "Jo Roe", "Ed Poe", "Al Noe"]),
        ("Jane Doe \\& Jo Roe", ["Jane Doe", "Jo Roe"]),
    ],
)
def test_names_without_and_are_read_and_reported(text: str, expected: list[str]) -> None:
    """Semicolons, and commas where there can be no single name, part names in many exports."""
    found = records(f"@misc{{k, author = {{{text}}}}}")
    assert expected == [str(one) for one in found[0].authors or ()]
    assert [("value-repaired", "author")] == [(one.code, one.path) for one in found.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山田, 太郎 and 鈴木, 花子", [("山田", "太郎"), ("鈴木", "花子")]),
        ("Roe, Jane and 山田, 太郎 and 王, 五", [("Roe", "Jane"), ("山田", "太郎"), ("王", "五")]),
        ("欧阳, 小云 and 赵六", [("欧阳", "小云"), ("赵", "六")]),
        ("欧阳, 小云", [("欧阳", "小云")]),
    ],
)
def test_a_comma_may_part_an_eastern_name(text: str, expected: list[tuple[str, str]]) -> None:
    """It does in each of several such names, and after a surname of two characters."""
    found = records(f"@misc{{k, author = {{{text}}}}}")
    assert expected == [(one.name.family, one.name.given) for one in found[0].authors or ()]
    assert () == found.problems


def test_two_eastern_names_beside_one_without_a_comma_are_two() -> None:
    """`张三, 李四 and 王五` are three people, which is reported."""
    found = records("@misc{k, author = {张三, 李四 and 王五}}")
    assert ["张三", "李四", "王五"] == [str(one) for one in found[0].authors or ()]
    assert ["value-repaired"] == [one.code for one in found.problems]


def test_each_author_may_have_a_field() -> None:
    """Some programs repeat the field; of other fields the first counts and the rest is kept."""
    record = entry("author = {Doe, J.}, author = {Roe, R.}, title = {T}, title = {U}, title = {T}")
    assert ["Doe J.", "Roe R."] == [str(one) for one in record.authors or ()]
    assert ("T", {"@repeated": {"title": ["U"]}}) == (str(record.title), rest(record))


def test_translated_title_that_is_parked_in_titleaddon() -> None:
    """In another script it is a text of unknown role; otherwise it is no title."""
    chinese = entry("title = {臆造的研究}, titleaddon = {An {Invented} study of things}")
    english = entry("title = {A study}, titleaddon = {1882--1967}")
    assert chinese.title is not None
    assert [
        ("臆造的研究", "zh", "unknown", None),
        ("An Invented study of things", "en", "unknown", "An {Invented} study of things"),
    ] == [(one.value, one.lang, one.role, one.raw) for one in chinese.title]
    assert ({}, {"titleaddon": "1882--1967"}) == (rest(chinese), rest(english))


def test_subtitles_follow_the_script_of_the_title() -> None:
    """A full-width colon in Chinese, none behind a question mark."""
    chinese = entry(
        "title = {臆造}, subtitle = {研究}, journaltitle = {甲}, journalsubtitle = {乙}"
    )
    asked = entry("title = {Why?}, subtitle = {Because}")
    assert ("臆造：研究", "甲：乙") == (str(chinese.title), name(chinese))
    assert "Why? Because" == str(asked.title)


def test_original_of_a_translation_is_another_work() -> None:
    """`origtitle` is the title of what was translated, no variant of this title."""
    record = entry(
        "title = {臆造}, origtitle = {Invention of Things}, translator = {李四}, origdate = 1900, "
        "origlanguage = {english}, origpublisher = {Press}, origlocation = {London}",
        "book",
    )
    work = record.translation_of
    assert work is not None
    assert ("Invention of Things", "1900", "Press", "London") == (
        str(work.title),
        str(work.published),
        str(work.publisher),
        str(work.place),
    )
    assert ("臆造", ["translator"]) == (
        str(record.title),
        [one.role for one in record.contributors or ()],
    )
    assert {"origlanguage": "english"} == rest(record)


def test_date_beside_a_translator_is_that_of_the_original() -> None:
    """What has a translator is a translation, whatever its original is called."""
    work = entry("title = {T}, translator = {李四}, origdate = 1900", "book").translation_of
    assert work is not None
    assert "1900" == str(work.published)


def test_first_edition_is_no_translated_work() -> None:
    """Reprints state `origdate` too."""
    record = entry("title = {T}, origdate = 1900, origpublisher = {P}", "book")
    assert (None, {"origdate": "1900", "origpublisher": "P"}) == (
        record.translation_of,
        rest(record),
    )


@pytest.mark.parametrize(
    ("fields", "expected", "left"),
    [
        ("langid = {chinese}", ("zh",), {}),
        ("langid = {ngerman}", ("de",), {}),
        ("language = {english and french}", ("en", "fr"), {}),
        ("language = {zh-CN}", ("zh-CN",), {}),
        ("language = {中文;}", ("zh",), {}),
        ("language = {eng}, langid = {american}", ("en",), {"langid": "american"}),
    ],
)
def test_languages(fields: str, expected: tuple[str, ...], left: dict[str, str]) -> None:
    """`language` is that of the work; `langid`, in babel's words, stands in for it."""
    record = entry(fields)
    assert (expected, left) == (record.languages, rest(record))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date = {2020-05/2020-07}", "2020-05/2020-07"),
        ("date = {2020~}", "2020"),
        ("date = {2020-05-uu}", "2020-05"),
        ("date = {2020-21}", "2020-21"),
        ("date = {2020/}", "2020"),
        ("date = {2020-05-01}, year = {2020}, month = may", "2020-05-01"),
        ("year = {2020}, month = {05}, day = 7", "2020-05-07"),
        ("year = 2010, month = {JAN 15}", "2010-01-15"),
        ("year = 2010, month = jan # {/} # feb", "2010-01/2010-02"),
        ("year = 2010, month = {May--June}", "2010-05/2010-06"),
        ("year = {1999/2000}", "1999/2000"),
        ("year = {2013年}", "2013"),
    ],
)
def test_dates(fields: str, expected: str) -> None:
    """ISO 8601-2 in `date`, the parts of BibTeX, months as macros, words or numbers."""
    record = entry(fields)
    assert (expected, {}) == (str(record.published), rest(record))


@pytest.mark.parametrize(
    "field",
    ["year = {[1988]}", "year = {c1988}", "year = {1988a}", "date = {1988(清光绪七年)}"],
)
def test_year_with_a_remark_is_read_and_reported(field: str) -> None:
    """There is one year in it, and the remark is kept as the raw form of a problem."""
    found = records(f"@misc{{k, {field}}}")
    assert ("1988", ["value-repaired"]) == (
        str(found[0].published),
        [one.code for one in found.problems],
    )


def test_what_is_no_date_is_reported_and_kept() -> None:
    """Nothing is made of it."""
    found = records("@misc{k, year = {in press}}\n@misc{l, date = {soon}}")
    assert ([None, None], ["date-unreadable"] * 2) == (
        [record.published for record in found],
        [problem.code for problem in found.problems],
    )
    assert [{"year": "in press"}, {"date": "soon"}] == [rest(record) for record in found]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12--34", "12-34"),
        ("12---34", "12-34"),
        ("12–34", "12-34"),
        ("12$-$34", "12-34"),
        ("1:1--1:20", "1:1-1:20"),
        ("e123", "e123"),
        ("1--3, 5--7", "1-3, 5-7"),
        ("123--7", "123-127"),
    ],
)
def test_pages(value: str, expected: str) -> None:
    """Any number of hyphens stands between two pages; the raw form is that of the source."""
    pages = entry(f"pages = {{{value}}}").pages
    assert pages is not None
    assert (expected, value) == (str(pages), pages.raw or str(pages))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("volume = {16(1)}", ("16", "1")),
        ("volume = {16(1)}, number = 2", ("16(1)", "2")),
        ("volume = {E105.D}", ("E105.D", None)),
        ("issue = {Spring}, volume = 1", ("1", "Spring")),
        ("number = 2, issue = {Spring}", (None, "2")),
    ],
)
def test_volume_and_issue(fields: str, expected: tuple[str | None, str | None]) -> None:
    """`number` is the issue in BibTeX, and comes before `issue`, which names one in biblatex."""
    record = entry(fields)
    assert expected == (record.volume, record.issue)


def test_pages_without_an_end_are_reported() -> None:
    """A hyphen with nothing behind it promises a page that is not there."""
    found = records("@misc{k, pages = {12--}}")
    assert ("12", [("value-repaired", "pages")]) == (
        str(found[0].pages),
        [(one.code, one.path) for one in found.problems],
    )


def test_fields_of_web_of_science_and_scopus() -> None:
    """Values stand in two pairs of braces there."""
    record = one(
        "@article{ WOS:000123,\nTitle = {{An invented study of cells}},\n"
        "Journal = {{JOURNAL OF INVENTION}},\nYear = {{2010}},\nISSN = {{0378-5955}},\n"
        "EISSN = {{2434-561X}},\nTimes-Cited = {{5}},\nJournal-ISO = {{J. Inv.}},\n"
        "Keywords-Plus = {{A; B}},\nUnique-ID = {{WOS:000123}},\nArticle-Number = {{7}},\n"
        "pubmed_id = {99}}"
    )
    assert record.journal is not None
    assert ("An invented study of cells", "JOURNAL OF INVENTION", "2010", "7", "99", 5) == (
        str(record.title),
        name(record),
        str(record.published),
        record.article_number,
        record.pmid,
        record.citation_count,
    )
    assert ("0378-5955", ("2434-561X",)) == (
        record.journal.issn_other[0],
        (record.journal.issn_electronic,),
    )
    assert ["J. Inv."] == [one.value for one in record.journal.abbreviations]
    assert [("keywords-plus", "A"), ("keywords-plus", "B")] == [
        (one.scheme, one.value.value) for one in record.keywords or ()
    ]
    assert (["wos:WOS:000123"], {}) == ([str(one) for one in record.identifiers], rest(record))


def test_full_title_of_a_journal_comes_before_its_abbreviation() -> None:
    """MathSciNet puts the abbreviation into `journal`."""
    record = entry("journal = {J. Inv.}, fjournal = {Journal of Inventions}, mrclass = {14A10}")
    assert record.journal is not None
    assert ("Journal of Inventions", ["J. Inv."]) == (
        name(record),
        [one.value for one in record.journal.abbreviations],
    )


def test_line_ends_are_no_part_of_an_address() -> None:
    """Programs that wrap lines wrap addresses, too."""
    record = entry("url = {http://x.example/a?\n    b=c}, doi = {10.1000/\n    x}")
    assert ("10.1000/x", ["http://x.example/a?b=c"]) == (
        record.doi,
        [link.url for link in record.links],
    )


def test_web_address_in_howpublished_is_a_link() -> None:
    """Other words there stay."""
    record = entry("howpublished = {\\url{http://x.example/a\\_b}}", "misc")
    assert ["http://x.example/a_b"] == [link.url for link in record.links]
    assert {"howpublished": "By hand"} == rest(entry("howpublished = {By hand}", "misc"))


CHILD = "@inproceedings{c, title = {Talk}, pages = {1--2}, crossref = {p}}\n"
PARENT = (
    "@proceedings{p, title = {Proceedings}, subtitle = {Of talks}, editor = {Poe, Ed}, year = 2001,"
    " doi = {10.1000/p}, pages = {1--99}, publisher = {Press}}\n"
)


@pytest.mark.parametrize("text", [CHILD + PARENT, PARENT + CHILD], ids=["before", "after"])
def test_entries_take_fields_from_their_parent(text: str) -> None:
    """The title of a book is the book title of its parts; its DOI is not theirs."""
    parent, child = one_each(text, "p", "c")
    assert ("Talk", "Proceedings: Of talks", "2001", None, "1-2") == (
        str(child.title),
        name(child),
        str(child.published),
        child.doi,
        str(child.pages),
    )
    assert [("editor", "Poe Ed")] == [(o.role, str(o.author)) for o in child.contributors or ()]
    assert ("Press", {"crossref": "p"}) == (str(child.publisher), rest(child))
    assert ("Proceedings: Of talks", "10.1000/p") == (str(parent.title), parent.doi)


def one_each(text: str, *keys: str) -> list[PaperRecord]:
    """Return the records of an input without problems, by their keys."""
    found = records(text)
    assert ((), ()) == (found.problems, found.failures)
    by_key = {str(record.extra[FORMAT]["@key"]): record for record in found}  # type: ignore[index, call-overload]
    assert set(keys) == set(by_key)
    return [by_key[key] for key in keys]


def test_own_fields_are_not_overwritten() -> None:
    """A child that states any part of its date takes no other part of it."""
    (child,) = one_each(
        "@xdata{x, publisher = {Press}, location = {Y}}\n"
        "@incollection{c, title = {T}, booktitle = {Mine}, year = 1999, xdata = {x},"
        " address = {X}}",
        "c",
    )
    assert ("Mine", "1999", "Press") == (name(child), str(child.published), str(child.publisher))
    _, child = one_each(
        "@book{b, title = {B}, author = {Doe, J.}, date = {2020-05}}\n"
        "@inbook{c, title = {T}, year = 1999, crossref = {b}}",
        "b",
        "c",
    )
    assert ("1999", "B") == (str(child.published), name(child))
    assert ["author", "container-author"] == [
        "author" if child.authors else "",
        *[one.role for one in child.contributors or ()],
    ]


def test_chains_of_parents_and_circles_end() -> None:
    """A parent may have parents; entries that refer to each other take what they lack."""
    text = (
        "@inbook{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {m}}\n"
        "@mvbook{m, title = {M}, crossref = {a}, publisher = {Press}}"
    )
    a, b, _ = one_each(text, "a", "b", "m")
    assert ("B", "Press") == (name(a), str(a.publisher))
    assert ("M", "Press") == (rest(b)["maintitle"], str(b.publisher))


def test_missing_parent_is_reported() -> None:
    """The entry is read without what it would take; `xref` gives nothing, and asks for nothing."""
    assert [("parent-missing", "crossref")] == problems(CHILD)
    assert [] == problems("@misc{a, xref = {b}}")


def test_settings_and_sets_are_no_records() -> None:
    """What describes no work makes no record; comments and preambles do not, either."""
    text = (
        '@preamble{"x"}\n@comment{jabref-meta: {}}\n@set{s, entryset = {a}}\n'
        "@IEEEtranBSTCTL{c, a = {b}}\n@xdata{x}\n@misc{a}"
    )
    assert ["a"] == [record.extra[FORMAT]["@key"] for record in records(text)]  # type: ignore[index, call-overload]


def test_broken_entries_are_failures_and_the_rest_is_read() -> None:
    """A failure has the text of the entry and its line."""
    found = records("@misc{a}\n@article{b, title = {open}\n\n@misc{c}\n")
    (failure,) = found.failures
    places = [record.source and record.source.location for record in found]
    assert [(1, 0), (4, 2)] == [place and (place.line, place.index) for place in places]
    assert (b"@article{b, title = {open}", 2, 1) == (
        failure.raw,
        failure.location.line,
        failure.location.index,
    )
    assert isinstance(failure.error, ParseError)
    with pytest.raises(ParseError):
        records("@misc{a, b = {c}\n", strict=True)


def test_odd_spellings_are_reported_in_lenient_and_strict_mode() -> None:
    """What is clear is repaired with a warning, what is not is left out with an error."""
    text = '@misc{a title = {T} year = 2000, "x" = 1}'
    expected = [("value-repaired", ""), ("value-repaired", "title"), ("unreadable-value", "")]
    assert expected == problems(text)
    with pytest.raises(ParseError):
        records(text, strict=True)


def test_macro_bombs_are_refused() -> None:
    """The definitions that grow too large are failures, and what stands behind them is read."""
    levels = [f"@string{{m{n + 1} = m{n} # m{n} # m{n}}}" for n in range(30)]
    found = records("\n".join(['@string{m0 = "lol"}', *levels, "@misc{a, title = {T}}"]))
    assert ["T"] == [str(record.title) for record in found]
    assert {LimitError} == {type(failure.error) for failure in found.failures}


def test_large_parents_are_not_multiplied_without_bound() -> None:
    """What a parent gives its children counts like macros."""
    parent = f"@book{{p, publisher = {{{'x' * 100_000}}}}}\n"
    found = records(parent + "@inbook{c, crossref = {p}}\n" * 50)
    assert {LimitError} == {type(failure.error) for failure in found.failures}
    assert len(found) > 10


def test_entries_above_the_limit_are_failures() -> None:
    """The limit for records holds for entries."""
    text = "@misc{a, title = {" + "x" * 500 + "}}\n@misc{b}"
    found = parse(text, format=FORMAT, limits=Limits(record_size=200))
    assert (1, [LimitError]) == (len(found), [type(one.error) for one in found.failures])


@pytest.mark.parametrize("field", ["author", "keywords"])
def test_lists_above_the_limit_are_left_out(field: str) -> None:
    """More entries than the limit allows are noted, not read."""
    text = f"@misc{{a, {field} = {{{' and '.join(['x, y'] * 12)}}}}}"
    found = parse(text, format=FORMAT, limits=Limits(entries=9))
    assert [("unreadable-value", field)] == [(one.code, one.path) for one in found.problems]


def test_encoding_is_detected_and_reported() -> None:
    """Chinese programs write GB 18030; the first entry says so."""
    text = (
        "@article{甲2013,\n  author = {臆造},\n  title = {臆造的研究},\n  journal = {测试期刊}\n}\n"
    )
    found = parse(text.encode("gb18030"))
    assert ("臆造的研究", "测试期刊") == (str(found[0].title), name(found[0]))
    assert [("encoding-detected", "gb18030")] == [(one.code, one.used) for one in found.problems]


def test_bytes_that_are_no_text_are_reported() -> None:
    """The line is read without them."""
    found = parse(
        b"@misc{a,\n title = {T\xff}}\n@misc{b, title = {U}}", format=FORMAT, encoding=None
    )
    assert len(found) == 2
    assert found.problems


@pytest.mark.parametrize("strict", [False, True])
def test_every_beginning_of_a_text_is_read_or_refused(strict: bool) -> None:  # noqa: FBT001  # a parameter
    """A file may end anywhere."""
    text = ARTICLE + PARENT + CHILD
    for end in range(0, len(text), 7):
        try:
            parse(text[:end].encode(), format=FORMAT, strict=strict)
        except LitrecordError:
            continue


def test_entries_are_read_one_by_one() -> None:
    """The first record is there before the last entry is looked at."""
    text = ("@misc{a, title = {T}}\n" * 3 + "@misc{b, title = {").encode()
    assert ["T"] * 3 == [
        str(one.title) for one in iter_records(io.BytesIO(text), format=FORMAT, strict=False)
    ]


def test_nothing_is_lost() -> None:
    """Every value is in a field, in its raw form or in `extra`."""
    fields: dict[str, object] = {
        "title": r"The {DNA} of \emph{Homo}",
        "author": "Doe, Jane and {\\'E}mile Roe",
        "editor": "{A Group}",
        "journal": "Invented Letters",
        "year": "2000",
        "volume": "1",
        "number": "2",
        "pages": "12--34",
        "doi": "10.1000/a\\_b",
        "issn": "0378-5955 (print); 2434-561X (online)",
        "keywords": "a; b",
        "note": "kept",
        "edition": "second",
        "publisher": "Press",
        "unknown-field": "x",
        "url": "http://x.example/",
        "date-added": "2001-01-01",
    }
    body = ",\n".join(f"{field} = {{{value}}}" for field, value in fields.items())
    record = one(f"@article{{key1,\n{body}}}")
    assert_nothing_lost(["key1", "article", *source(fields)], record)


@pytest.mark.needs("bibtexparser")
def test_well_formed_entries_are_read_as_bibtexparser_reads_them() -> None:
    """Another program finds the same keys, types and values."""
    import bibtexparser

    text = PARENT + CHILD + '@misc{x, a = "b {c} d", e = 12, f = {g, {h} = i}}'
    others = {
        entry.key: (entry.entry_type, {field.key: str(field.value) for field in entry.fields})
        for entry in bibtexparser.parse_string(text).entries
    }
    from litrecord.codec.bibtex import cut_blocks
    from litrecord.codec.bibtex_fields import Macros, read_entry

    blocks = cut_blocks(text.split("\n"), 10_000)
    entries = [(block.type, read_entry(block.body, Macros({}))) for block in blocks]
    assert others == {entry.key: (kind, entry.fields) for kind, entry in entries}


SHARED = {
    "tolkien:single": ("Roverandom", 1, "Tolkien J R R", "Tales from the Perilous Realm", "1-97"),
    "tolkien:all": ("Tales from the Perilous Realm", 1, "J R R Tolkien", "", "None"),
    "renner:single": (
        "Edward Hopper: Transformaties van het werkelijke",
        1,
        "Rolf Günter Renner",
        "De Volkskrant — Moderne Meesters",
        "None",
    ),
    "renner:chapter": (
        "Grensgebieden van de beschaving",
        1,
        "Rolf Günter Renner",
        "Edward Hopper: Transformaties van het werkelijke",
        "30-43",
    ),
    "francis:chapter": ("Longshot", 1, "Dick Francis", "Omnibus One", "138-161"),
    "francis:book": ("Longshot", 1, "Dick Francis", "Omnibus One", "1-425"),
    "francis:omnibus": ("Omnibus One", 1, "Dick Francis", "Omnibus", "None"),
    "gabaldon:book": ("Dragonfly in Amber", 1, "Diana Gabaldon", "Outlander", "None"),
    "凯撒2013": ("Test Title", 1, "凯撒", "测试期刊", "None"),
}
YEARS = {
    "tolkien:single": "2008",
    "tolkien:all": "2008",
    "renner:single": "2010",
    "renner:chapter": "2010",
    "francis:chapter": "1999",
    "francis:book": "1999",
    "francis:omnibus": "1999",
    "gabaldon:book": "2016-03",
    "凯撒2013": "2013",
}


@pytest.mark.shared
def test_samples_of_others_are_read(shared: Path) -> None:
    """Every entry of every file has the facts that a person reads in it."""
    found: dict[str, tuple[str, int, str, str, str]] = {}
    years: dict[str, str] = {}
    for path in sorted((shared / "sources" / FORMAT).iterdir()):
        made = read(path)
        assert () == made.failures
        for record in made:
            key = str(record.extra[FORMAT]["@key"])  # type: ignore[index, call-overload]
            authors = record.authors or ()
            assert (None, None) == (record.doi, record.volume)
            found[key] = (
                str(record.title),
                len(authors),
                str(authors[0]),
                name(record),
                str(record.pages),
            )
            years[key] = str(record.published)
    assert (SHARED, YEARS) == (found, years)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("source = {Scopus}", ["Glass bees of Wuhan", "武汉的玻璃蜜蜂"]),
        ("source = {Other}", ["Glass bees of Wuhan; [武汉的玻璃蜜蜂]"]),
    ],
)
def test_scopus_has_a_title_in_another_language_in_brackets(
    fields: str, expected: list[str]
) -> None:
    """They are two texts; elsewhere the brackets are part of a title."""
    record = entry(f"title = {{Glass bees of {{Wuhan}}; [武汉的玻璃蜜蜂]}}, {fields}")
    assert expected == [text.value for text in record.title or ()]


def test_a_title_of_scopus_in_one_script_is_one_text() -> None:
    """Brackets may hold a remark."""
    record = entry("title = {Bees; [Wasps]}, source = {Scopus}")
    assert ["Bees; [Wasps]"] == [text.value for text in record.title or ()]


@pytest.mark.parametrize("kind", ["online", "article", "misc", "unpublished"])
def test_state_of_publication_tells_a_preprint(kind: str) -> None:
    """`prepublished` is biblatex's word for it."""
    record = entry("title = {T}, pubstate = {prepublished}", kind)
    assert ("preprint", {}) == (record.kind, rest(record))


def test_books_have_no_preprints() -> None:
    """Of a book the word says when it comes out."""
    record = entry("title = {T}, pubstate = {prepublished}", "book")
    assert ("book", {"pubstate": "prepublished"}) == (record.kind, rest(record))
