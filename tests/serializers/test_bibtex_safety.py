"""No value of a record ends its field, its entry or begins another; other programs read the same.

All people and papers are invented.
"""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord import (
    Author,
    BilingualText,
    FrozenMapping,
    Identifier,
    JournalProfile,
    Keyword,
    LangText,
    Link,
    PageRange,
    PaperRecord,
    PartialDate,
    PersonName,
    dumps,
    loads,
    losses,
    parse,
)
from litrecord.text.latex import read_latex
from strategies import papers

HOSTILE = (
    "}",
    "{",
    "}}\n@book{x, title = {y}}\n",
    "}, author = {Mallory}, x = {",
    '", title = "y',
    "\\",
    "\\}",
    "{\\",
    "a % b",
    "@article{x,",
    "\n@article{x,\n",
    "a\r@string{jul = {x}}",
    "a\x00\x0b\x0c\x1c\x85\u2028b",
    "half \ud800 character",
    "x and y and others",
    "a, b, c, d",
    "$x^2_3$ \\input{/etc/passwd} ~ # &",
    "--- `` '' !` ?`",
    "# {x}",
    "\\par",
    "=",
    "高, 英",
)


def _hostile(value: str) -> PaperRecord:
    text = BilingualText(variants=(LangText(value=value),))
    return PaperRecord(
        kind="article-journal",
        title=text,
        abstract=text,
        authors=(
            Author(name=PersonName(literal=value)),
            Author(name=PersonName(family=value, given=value, particle=value, suffix=value)),
        ),
        doi=f"10.5555/{value}",
        identifiers=(Identifier(scheme=value, value=value), Identifier(scheme="isbn", value=value)),
        journal=JournalProfile(name=text, publisher=text, issn_print=value),
        volume=value,
        issue=value,
        pages=PageRange(first=value, last=value),
        article_number=value,
        types=("article", value),
        keywords=(Keyword(value=text.variants[0]),),
        publisher=text,
        place=text,
        genre=value,
        languages=(value,),
        links=(Link(kind="landing-page", url=f"https://example.org/{value}"),),
        extra=FrozenMapping({"bibtex": {"@key": value, "note": value, value: value}}),
    )


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@pytest.mark.parametrize("value", HOSTILE)
def test_number_and_order_of_records_stay(value: str, format: str) -> None:
    """A harmless record behind the hostile one is read whole, by our reader."""
    harmless = PaperRecord(kind="book", title=BilingualText.of(en="Mist"))
    found = parse(dumps([_hostile(value), harmless], format), format=format)
    assert ((), ["article-journal", "book"]) == (found.failures, [one.kind for one in found])
    assert "Mist" == str(found[1].title)


@pytest.mark.needs("bibtexparser")
@pytest.mark.needs("pybtex")
@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@pytest.mark.parametrize("value", HOSTILE)
def test_other_programs_find_the_same_entries_and_titles(value: str, format: str) -> None:
    """Bibtexparser and pybtex find no field that our reader does not find."""
    import bibtexparser
    from pybtex.database import parse_string

    harmless = PaperRecord(kind="book", title=BilingualText.of(en="Mist"))
    text = dumps([_hostile(value), harmless], format)
    library = bibtexparser.parse_string(text)
    other = parse_string(text, "bibtex")
    assert [] == library.failed_blocks
    assert ["article", "book"] == [one.entry_type for one in library.entries]
    assert ["article", "book"] == [one.type for one in other.entries.values()]
    titles = [
        library.entries[0].fields_dict["title"].value,
        next(iter(other.entries.values())).fields["title"],
    ]
    expected = " ".join(_without_controls(value).split())
    assert [expected, expected] == [" ".join(read_latex(title).split()) for title in titles]
    assert "Mist" == library.entries[1].fields_dict["title"].value
    assert "Mallory" not in [str(one) for one in library.entries[0].fields_dict["author"].value]


def _without_controls(value: str) -> str:
    lines = value.replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    lines = lines.replace("\x85", "\n").replace("\ud800", "\ufffd")
    return "".join(char for char in lines if char == "\n" or char >= " ")


@pytest.mark.needs("bibtexparser")
@pytest.mark.needs("pybtex")
@settings(deadline=None)  # the first example imports the packages
@given(record=papers(), format=st.sampled_from(["bibtex", "biblatex"]))
def test_whatever_the_classes_allow_is_one_entry_for_pybtex(
    record: PaperRecord, format: str
) -> None:
    """And for bibtexparser, with the same fields."""
    import bibtexparser
    from pybtex.database import parse_string

    text = dumps([record, PaperRecord(kind="book")], format)
    first, second = bibtexparser.parse_string(text).entries
    one, other = parse_string(text, "bibtex").entries.values()
    assert (first.entry_type, second.entry_type) == (one.type, other.type)
    people = {"author", "editor"}
    assert set(first.fields_dict) - people == {name.lower() for name in one.fields} - people
    text.encode()


@pytest.mark.needs("bibtexparser")
@pytest.mark.needs("pybtex")
def test_other_programs_find_the_same_names_and_fields() -> None:
    """Chinese names whole, Latin ones in their parts, groups as one."""
    import bibtexparser
    from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
    from pybtex.database import parse_string

    record = PaperRecord(
        kind="article-journal",
        title=BilingualText.of(zh="玻璃蜂群迁徙的数值模拟"),
        authors=(
            Author(name=PersonName(family="高", given="英峰", lang="zh")),
            Author(name=PersonName(family="Berg", given="Jan", particle="van den")),
            Author(name=PersonName(family="Tidewater", given="Jean-Luc", suffix="Jr.")),
            Author(name=PersonName(literal="Glass Bee Group")),
        ),
        journal=JournalProfile(name=BilingualText.of(zh="灯塔学报")),
        published=PartialDate(year=2025, month=7),
        pages=PageRange(first="1", last="10"),
    )
    text = dumps(record, "bibtex")
    (mine,) = bibtexparser.parse_string(
        text, append_middleware=[SeparateCoAuthors(), SplitNameParts()]
    ).entries
    (theirs,) = parse_string(text, "bibtex").entries.values()
    expected = [
        ([], [], ["高英峰"], []),
        (["Jan"], ["van", "den"], ["Berg"], []),
        (["Jean-Luc"], [], ["Tidewater"], ["Jr."]),
        ([], [], ["{Glass Bee Group}"], []),
    ]
    names = [(one.first, one.von, one.last, one.jr) for one in mine.fields_dict["author"].value]
    assert expected == names
    assert expected == [
        (one.first_names, one.prelast_names, one.last_names, one.lineage_names)
        for one in theirs.persons["author"]
    ]
    values = {
        "title": "玻璃蜂群迁徙的数值模拟",
        "journal": "灯塔学报",
        "year": "2025",
        "month": "July",
        "pages": "1--10",
    }
    assert values == dict(theirs.fields)
    assert {**values, "month": "jul"} == {
        name: field.value for name, field in mine.fields_dict.items() if name != "author"
    }


def test_fields_of_a_file_are_written_back_but_not_what_they_brought() -> None:
    """What `crossref` brought is in the entry already."""
    text = "@book{p, title = {P}}\n@inbook{c, crossref = {p}, note = {a {B} \\emph{c}}, x-y = 3}"
    child = parse(text, format="bibtex")[1]
    written = dumps(child, "biblatex")
    assert "  note = {a {B} \\emph{c}},\n  x-y = {3},\n" in written
    assert "crossref" not in written
    assert [("extra", "bibtex.crossref")] == [
        (one.path, one.raw) for one in losses(child, "biblatex")
    ]
    again = loads(written, format="biblatex")
    bare = attrs.evolve(child, extra=child.extra.with_("bibtex", {}))
    assert bare == attrs.evolve(again, extra=again.extra.with_("bibtex", {}))


@pytest.mark.parametrize(
    "value", ["a}b{c", "a\\", "a\\}", "\\{a}", "x\n  @book{y}", "a\x00", "\ud800"]
)
def test_values_of_a_file_that_cannot_stand_are_lost(value: str) -> None:
    """Whoever made the record need not have read them from a file."""
    record = PaperRecord(kind="book", extra=FrozenMapping({"bibtex": {"note": value}}))
    assert ["bibtex.note"] == [one.raw for one in losses(record, "bibtex")]
    assert "note" not in dumps(record, "bibtex")
