"""Fields of papers under the tags of RIS; all papers and people here are invented."""

from __future__ import annotations

import attrs
import pytest

from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import Event, Keyword, PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.ris import Ris
from round_trips import assert_only_losses

ZH = PersonName(family="欧阳", given="晶", lang="zh", order="family-first")
LATIN = PersonName(family="Ouyang", given="Jing")


def text(*variants: tuple[str, str | None, str]) -> BilingualText:
    """Make a text of values, languages and roles."""
    return BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang, role=role) for value, lang, role in variants
        )  # type: ignore[arg-type]  # one of the roles
    )


def lines_of(record: PaperRecord, serializer: Ris | None = None) -> list[str]:
    """Write a record, and return its lines but for the first and the last."""
    return dumps(record, serializer or "ris").splitlines()[1:-1]


def lost(record: PaperRecord, serializer: Ris | None = None) -> dict[str, object]:
    """Return the paths of losses, each with what a reader finds instead."""
    return {one.path: one.used for one in losses(record, serializer or "ris")}


@pytest.mark.parametrize(
    ("name", "written", "is_lost"),
    [
        (ZH, "欧阳, 晶", False),
        (PersonName(family="夏候", given="灯", lang="zh"), "夏候灯", True),
        (PersonName(family="Lampwright", given="Ada B."), "Lampwright, Ada B.", False),
        (PersonName(literal="Glass Bee Consortium"), "Glass Bee Consortium", False),
        (PersonName(literal="灯塔课题组", lang="zh"), "灯塔课题组", False),
        (PersonName(literal="Lampwright AB"), "Lampwright AB", True),
        (PersonName(literal="Bee; Wasp"), "Bee Wasp", True),
        (PersonName(literal="灯塔, 雾"), "灯塔 雾", True),
        (PersonName(given="Plato"), "Plato", True),
        (PersonName(literal="张三 and 李四"), "张三 李四", True),
        (PersonName(literal="灯小明(Deng Xiaoming)"), "灯小明(Deng Xiaoming)", True),
        (PersonName(literal="Wang Xiaoming,"), "Wang Xiaoming", True),
    ],
)
def test_names_stay_one_name(name: PersonName, written: str, is_lost: bool) -> None:  # noqa: FBT001  # likewise
    """What would be read as two names or otherwise is written without what parts it."""
    record = PaperRecord(authors=(Author(name=name),))
    assert [f"AU  - {written}"] == lines_of(record)
    assert is_lost == bool(lost(record))
    assert 1 == len(loads(dumps(record, "ris"), format="ris").authors or ())


def test_a_chinese_database_has_no_commas_in_names_of_several_words() -> None:
    """Readers take its lines for lists, so that a comma would part two names."""
    name = PersonName(family="Berg", given="Jan Piet", particle="van den")
    link = Link(kind="landing-page", url="https://kns.cnki.net/a")
    record = PaperRecord(authors=(Author(name=name),), links=(link,))
    assert "AU  - Jan Piet van den Berg" == lines_of(record)[0]
    assert ["authors[0].name"] == [*lost(record)]
    assert 1 == len(loads(dumps(record, "ris"), format="ris").authors or ())


def test_latin_form_in_brackets_is_told_where_readers_find_it() -> None:
    """They take it for another name of the author."""
    record = PaperRecord(authors=(Author(name=PersonName(literal="灯小明(Deng Xiaoming)")),))
    assert ["authors[0].name", "authors[0].alternates"] == [*lost(record)]
    assert_only_losses(record, "ris", gained=("types",))


def test_chinese_names_may_be_joined() -> None:
    """As Chinese databases print them; names in Latin letters keep their comma."""
    record = PaperRecord(authors=(Author(name=ZH), Author(name=LATIN)))
    assert ["AU  - 欧阳晶", "AU  - Ouyang, Jing"] == lines_of(record, Ris(chinese_names="joined"))
    assert {} == lost(record, Ris(chinese_names="joined"))


def test_contributors_have_the_tag_of_their_role() -> None:
    """What a tag means depends on the type of the work; other roles are lost."""
    people = tuple(
        Contributor(role=role, author=Author(name=PersonName(family=family, given="Ada")))
        for role, family in (
            ("editor", "Lamp"),
            ("collection-editor", "Mist"),
            ("translator", "Tide"),
            ("illustrator", "Wick"),
        )
    )
    chapter = PaperRecord(kind="chapter", contributors=people)
    assert ["ED  - Lamp, Ada", "A3  - Mist, Ada", "A4  - Tide, Ada"] == lines_of(chapter)
    assert {"contributors[3]": None} == lost(chapter)
    thesis = PaperRecord(
        kind="thesis", contributors=(attrs.evolve(people[0], role="advisor"), people[2])
    )
    assert ["A3  - Lamp, Ada"] == lines_of(thesis)
    assert {"contributors[1]": None} == lost(thesis)


@pytest.mark.parametrize(
    ("record", "lines", "losses_"),
    [
        (
            PaperRecord(
                kind="paper-conference",
                journal=JournalProfile(name=text(("Proceedings of Mists", None, "unknown"))),
                event=Event(name=text(("Mists 2025", None, "unknown")), place="Mistville"),
                place=text(("Lampton", None, "unknown")),
            ),
            [
                "T2  - Mists 2025",
                "C3  - Proceedings of Mists",
                "CY  - Mistville",
                "C1  - Lampton",
            ],
            {},
        ),
        (
            # Readers have addresses of authors there.
            PaperRecord(
                kind="paper-conference",
                place=text(("Lampton", None, "unknown")),
                identifiers=(Identifier(scheme="wos", value="WOS:000555"),),
            ),
            ["AN  - WOS:000555"],
            {"place": None},
        ),
        (PaperRecord(arxiv="2101.00001"), ["AN  - 2101.00001", "DB  - arXiv"], {}),
        (
            PaperRecord(arxiv="2101.00001", pmid="12345678"),
            ["AN  - 12345678", "DB  - PubMed"],
            {"arxiv": None},
        ),
        (
            PaperRecord(
                kind="standard", identifiers=(Identifier(scheme="standard", value="GB/T 7-2015"),)
            ),
            ["SN  - GB/T 7-2015"],
            {},
        ),
        (
            PaperRecord(
                kind="standard", identifiers=(Identifier(scheme="standard", value="7714-2015"),)
            ),
            [],
            {"identifiers": None},
        ),
        (
            PaperRecord(
                kind="paper-conference", event=Event(name=text(("Mists", None, "unknown")))
            ),
            ["T2  - Mists"],
            {"journal": "Mists"},
        ),
        (
            PaperRecord(
                kind="book",
                journal=JournalProfile(name=text(("Lamps in Series", None, "unknown"))),
                publisher=text(("Mist & Sons", None, "unknown")),
                place=text(("雾城", "zh", "unknown")),
                identifiers=(Identifier(scheme="isbn", value="978-7-5555-0001-3"),),
            ),
            [
                "T2  - Lamps in Series",
                "SN  - 978-7-5555-0001-3",
                "PB  - Mist & Sons",
                "CY  - 雾城",
            ],
            {"journal.kind": "book-series"},
        ),
        (
            PaperRecord(
                kind="thesis", journal=JournalProfile(name=text(("Lamps", None, "unknown")))
            ),
            [],
            {"journal": None},
        ),
        (
            PaperRecord(
                kind="article-journal",
                journal=JournalProfile(name=text(("Lamps", None, "unknown"))),
                publisher=text(("Mist & Sons", None, "unknown")),
            ),
            ["T2  - Lamps", "PB  - Mist & Sons"],
            {"journal.publisher": "Mist & Sons", "publisher": None},
        ),
        (
            PaperRecord(kind="patent", identifiers=(Identifier(scheme="patent", value="CN 555"),)),
            ["SN  - CN 555"],
            {},
        ),
        (
            PaperRecord(kind="book", pages=PageRange(first="250")),
            [],
            {"pages": None},
        ),
        (
            PaperRecord(kind="article-journal", volume="16 2"),
            ["VL  - 16 2"],
            {"volume": "16", "issue": "2"},
        ),
        (
            PaperRecord(kind="article-journal", volume="16 2", issue="3"),
            ["VL  - 16 2", "IS  - 3"],
            {},
        ),
        (
            PaperRecord(
                identifiers=(
                    Identifier(scheme="cstr", value="32001.14"),
                    Identifier(scheme="wos", value="WOS:000555"),
                )
            ),
            ["AN  - WOS:000555"],
            {"identifiers[0]": None},
        ),
        (
            PaperRecord(
                links=(
                    Link(kind="doi", url="https://doi.org/10.5555/a"),
                    Link(kind="landing-page", url="javascript:alert(1)"),
                )
            ),
            ["UR  - https://doi.org/10.5555/a"],
            {"doi": "10.5555/a", "links[0].kind": "landing-page", "links[1]": None},
        ),
        (
            PaperRecord(genre="博士学位论文", keywords=(Keyword(value=LangText(value="a; b")),)),
            ["KW  - a, b", "M3  - 博士学位论文"],
            {"keywords[0].value.value": "a, b"},
        ),
        (PaperRecord(citation_count=3, doi="none"), [], {"doi": None, "citation_count": None}),
        (PaperRecord(authors=()), [], {"authors": None}),
    ],
)
def test_fields_depend_on_the_type(
    record: PaperRecord, lines: list[str], losses_: dict[str, object]
) -> None:
    """What a type has no tag for is lost, and what it reads otherwise is told."""
    assert lines == lines_of(record)
    assert losses_ == lost(record)


@pytest.mark.parametrize(
    ("date", "lines", "is_lost"),
    [
        (PartialDate(year=2025), ["PY  - 2025"], False),
        (PartialDate(year=2025, month=7), ["PY  - 2025", "DA  - 2025/07//"], False),
        (PartialDate(year=2025, season="spring"), ["PY  - 2025", "DA  - Spring"], False),
        (
            PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
            ["PY  - 2025", "DA  - Jul-Aug"],
            False,
        ),
        (
            PartialDate(year=2025, month=7, day=9, end=PartialDate(year=2025, month=8, day=1)),
            ["PY  - 2025", "DA  - Jul 9-Aug 1"],
            False,
        ),
        (
            PartialDate(year=2025, month=12, end=PartialDate(year=2026, month=1)),
            ["PY  - 2025", "DA  - 2025/12//"],
            True,
        ),
        (PartialDate(year=2025, end=PartialDate(year=2026)), ["PY  - 2025"], True),
    ],
)
def test_dates_are_spelled(date: PartialDate, lines: list[str], is_lost: bool) -> None:  # noqa: FBT001  # likewise
    """A day as the format says; seasons and ranges within a year as EndNote prints them."""
    record = PaperRecord(published=date)
    assert lines == lines_of(record)
    assert is_lost == ("published.end" in lost(record))
    assert_only_losses(record, "ris", gained=("types",))


def test_type_whose_date_is_that_of_access_has_its_own_beside_the_year() -> None:
    """A case has no other place for the day."""
    record = PaperRecord(kind="legal_case", published=PartialDate(year=2025, month=7, day=9))
    assert ["PY  - 2025/07/09/"] == lines_of(record)
    assert {} == lost(record)


@pytest.mark.parametrize(
    ("tags", "number"),
    [
        (("AN  - 12345678", "DB  - PubMed"), "AN  - 12345678"),
        (("AN  - 12345678", "DP  - NLM (Medline)"), "AN  - 12345678"),
        (("AN  - 2101.00001", "DB  - arXiv"), "AN  - 2101.00001"),
        (("AN  - WOS:000555", "DB  - Core Collection"), "AN  - WOS:000555"),
    ],
)
def test_number_of_a_database_comes_back_beside_its_name(
    tags: tuple[str, str], number: str
) -> None:
    """The name is none of the record's fields; it is written once."""
    record = loads("\n".join(["TY  - JOUR", *tags, "ER  - ", ""]), format="ris")
    assert [number, tags[1]] == lines_of(record)
    assert {} == lost(record)


def test_number_is_lost_beside_the_name_of_another_database() -> None:
    """A reader would take it for that one's."""
    record = loads("TY  - JOUR\nDB  - Scopus\nER  - \n", format="ris")
    record = attrs.evolve(record, pmid="12345678", arxiv="2101.00001")
    assert ["DB  - Scopus"] == lines_of(record)
    assert {"pmid": None, "arxiv": None} == lost(record)
