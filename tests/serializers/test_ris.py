"""Papers as RIS; all papers and people here are invented."""

from __future__ import annotations

from typing import Literal

import attrs
import pytest

from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Link
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import Keyword, PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.ris import Ris
from litrecord.vocab.kinds import KINDS
from litrecord.vocab.ris import KINDS as TYPES
from round_trips import differences

# What a reader fills although the record does not state it: the format's own word for the kind,
# and the language of the original.
GAINED = ("types", "languages")


def text(*variants: tuple[str, str | None, str]) -> BilingualText:
    """Make a text of values, languages and roles."""
    return BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang, role=role) for value, lang, role in variants
        )  # type: ignore[arg-type]  # one of the roles
    )


ZH = PersonName(family="欧阳", given="晶", lang="zh", order="family-first")
LATIN = PersonName(family="Ouyang", given="Jing")
WESTERN = PersonName(family="Berg", given="Jan P.", particle="van den", suffix="Jr.")
EN_ZH = text(
    ("The glass bees of the harbour and their tides", "en", "original"),
    ("港口的玻璃蜂及其潮汐", "zh", "translation"),
)
ARTICLE = PaperRecord(
    kind="article-journal",
    title=EN_ZH,
    abstract=text(("We count the glass bees of an invented harbour.", "en", "unknown")),
    authors=(
        Author(name=ZH, alternates=(LATIN,)),
        Author(name=WESTERN),
        Author(name=PersonName(literal="Glass Bee Consortium")),
    ),
    doi="10.5555/bees.2025",
    pmid="12345678",
    pmcid="PMC1234567",
    journal=JournalProfile(
        name=text(("灯塔学报", "zh", "unknown"), ("Journal of Lamps", None, "unknown")),
        abbreviations=(Abbreviation(value="J Lamps"),),
        issn_print="0378-5955",
        issn_other=("2434-561X",),
        publisher=text(("Mist & Sons", None, "unknown")),
    ),
    volume="16",
    issue="1",
    pages=PageRange(first="123", last="130"),
    article_number="e0123",
    published=PartialDate(year=2025, month=7, day=16),
    published_online=PartialDate(year=2025, month=6),
    accessed=PartialDate(year=2026, month=11, day=23),
    keywords=tuple(Keyword(value=LangText(value=one)) for one in ("glass bees", "tides")),
    links=(
        Link(kind="landing-page", url="https://example.org/a?b=c&d"),
        Link(kind="full-text", url="https://example.org/a.pdf"),
    ),
    languages=("en",),
)
LINES = """\
TY  - JOUR
AU  - 欧阳, 晶
AU  - van den Berg, Jan P., Jr.
AU  - Glass Bee Consortium
TA  - Ouyang, Jing
TA  - van den Berg, Jan P., Jr.
TA  - Glass Bee Consortium
TI  - The glass bees of the harbour and their tides
TT  - 港口的玻璃蜂及其潮汐
T2  - 灯塔学报
JO  - Journal of Lamps
JA  - J Lamps
PY  - 2025
DA  - 2025/07/16/
ET  - 2025/06//
VL  - 16
IS  - 1
SP  - 123
EP  - 130
C7  - e0123
SN  - 0378-5955 (Print); 2434-561X
DO  - 10.5555/bees.2025
AN  - 12345678
C2  - PMC1234567
DB  - PubMed
UR  - https://example.org/a?b=c&d
L1  - https://example.org/a.pdf
KW  - glass bees
KW  - tides
AB  - We count the glass bees of an invented harbour.
LA  - en
PB  - Mist & Sons
Y2  - 2026/11/23/
ER  -\x20
"""


def lines_of(record: PaperRecord, serializer: Ris | None = None) -> list[str]:
    """Write a record, and return its lines but for the first and the last."""
    return dumps(record, serializer or "ris").splitlines()[1:-1]


def lost(record: PaperRecord, serializer: Ris | None = None) -> dict[str, object]:
    """Return the paths of losses, each with what a reader finds instead."""
    return {one.path: one.used for one in losses(record, serializer or "ris")}


def test_a_full_article_is_written_without_loss() -> None:
    """Every tag has its place, the order is fixed, and lines end in CR LF."""
    assert LINES.replace("\n", "\r\n") == dumps(ARTICLE, "ris")
    assert {} == lost(ARTICLE)


def test_the_article_comes_back() -> None:
    """The parser of the format finds all of it, roles of the titles too."""
    back = loads(dumps(ARTICLE, "ris"), format="ris")
    assert ("JOUR",) == back.types
    assert [] == list(differences(ARTICLE, attrs.evolve(back, types=None)))


def test_records_have_an_empty_line_between() -> None:
    """Each ends with its last tag."""
    record = PaperRecord(kind="book", volume="1")
    assert "TY  - BOOK\nVL  - 1\nER  - \n\nTY  - BOOK\nVL  - 1\nER  - \n" == dumps(
        [record, record], Ris(line_end="lf")
    )
    assert "" == dumps([], "ris")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_has_a_type_of_which_it_is_read(kind: str) -> None:
    """Where the format has none, the work is one of any kind, and that is a loss."""
    record = PaperRecord(kind=kind, volume="1")
    written = dumps(record, "ris").splitlines()[0].removeprefix("TY  - ")
    if kind in TYPES.values():
        assert kind == TYPES[written.lower()]
        assert "kind" not in lost(record)
    else:
        assert ("GEN", None) == (written, lost(record)["kind"])


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("paper-conference", "CONF"),
        ("thesis", "THES"),
        ("chapter", "CHAP"),
        ("report", "RPRT"),
        ("dataset", "DATA"),
        ("webpage", "ELEC"),
        ("preprint", "GEN"),
    ],
)
def test_the_usual_types_are_written(kind: str, code: str) -> None:
    """Where several types are read as one kind, the commonest is written."""
    assert f"TY  - {code}" == dumps(PaperRecord(kind=kind), "ris").splitlines()[0]


@pytest.mark.parametrize(
    ("types", "code", "is_lost"),
    [
        (("EJOUR",), "EJOUR", False),
        (("JOUR",), "JOUR", False),
        (("BOOK",), "JOUR", True),
        (("Journal Article",), "JOUR", True),
        (("EJOUR", "JOUR"), "JOUR", True),
    ],
)
def test_the_source_has_its_own_type_back(types: tuple[str, ...], code: str, is_lost: bool) -> None:  # noqa: FBT001  # a parameter of a test
    """A type of the format is written where it says the kind that the record has."""
    record = PaperRecord(kind="article-journal", types=types)
    assert f"TY  - {code}" == dumps(record, "ris").splitlines()[0]
    assert is_lost == ("types" in lost(record))


@pytest.mark.parametrize(
    ("record", "lines", "losses_"),
    [
        (
            PaperRecord(title=EN_ZH),
            [
                "TI  - The glass bees of the harbour and their tides",
                "TT  - 港口的玻璃蜂及其潮汐",
                "LA  - en",
            ],
            {},
        ),
        (
            PaperRecord(
                title=text(
                    ("港口的玻璃蜂及其潮汐", "zh", "original"),
                    ("The glass bees of the harbour and their tides", "en", "parallel"),
                )
            ),
            [
                "TI  - 港口的玻璃蜂及其潮汐",
                "TT  - The glass bees of the harbour and their tides",
                "LA  - zh",
            ],
            {"title.variants[1].role": "translation"},
        ),
        (
            PaperRecord(title=text(("港口的玻璃蜂", "zh", "original"))),
            ["TI  - 港口的玻璃蜂", "LA  - zh"],
            {"title.variants[0].role": "unknown"},
        ),
        (
            PaperRecord(
                title=text(("港口的玻璃蜂", "zh", "original")),
                links=(Link(kind="landing-page", url="https://kns.cnki.net/a"),),
            ),
            ["TI  - 港口的玻璃蜂", "UR  - https://kns.cnki.net/a", "LA  - zh"],
            {},
        ),
        (
            PaperRecord(title=BilingualText(variants=EN_ZH.variants[::-1])),
            [
                "TI  - The glass bees of the harbour and their tides",
                "TT  - 港口的玻璃蜂及其潮汐",
                "LA  - en",
            ],
            {
                "title.variants": "The glass bees of the harbour and their tides / "
                "港口的玻璃蜂及其潮汐"
            },
        ),
        (
            PaperRecord(title=text(*[(f"玻璃蜂与灯塔{one}", "zh", "unknown") for one in "甲乙丙"])),
            ["TI  - 玻璃蜂与灯塔甲", "TT  - 玻璃蜂与灯塔乙"],
            {"title.variants[1].role": "translation", "title.variants[2]": None},
        ),
        (
            PaperRecord(
                abstract=text(("灯塔与潮汐。", "zh", "unknown"), ("雾与玻璃。", "zh", "unknown"))
            ),
            ["AB  - 灯塔与潮汐。"],
            {"abstract.variants[1]": None},
        ),
        (
            PaperRecord(
                abstract=text(
                    ("灯塔与潮汐的研究。", "zh", "unknown"),
                    ("We study the lighthouse and the tides.", "en", "parallel"),
                )
            ),
            ["AB  - 灯塔与潮汐的研究。", "N2  - We study the lighthouse and the tides."],
            {"abstract.variants[1].role": "unknown"},
        ),
    ],
)
def test_languages_have_their_places(
    record: PaperRecord, lines: list[str], losses_: dict[str, object]
) -> None:
    """The original stands first; roles that the format cannot tell are losses."""
    assert lines == lines_of(record)
    assert losses_ == lost(record)


def test_abstracts_may_stay_away() -> None:
    """They are losses then."""
    record = PaperRecord(volume="1", abstract=text(("Lamps.", None, "unknown")))
    assert ["VL  - 1"] == lines_of(record, Ris(abstract=False))
    assert {"abstract": None} == lost(record, Ris(abstract=False))


def test_values_that_only_this_format_has_are_written_back() -> None:
    """Tags that no field has come last; what is no tag or no text is lost."""
    own = {"N1": ["a note", "another"], "DB": "Lamp Base", "ER": "x", "odd": "x", "U1": 5}
    record = PaperRecord(volume="1", pmid="123", extra=FrozenMapping({"ris": own}))
    assert ["VL  - 1", "N1  - a note", "N1  - another", "DB  - Lamp Base"] == lines_of(record)
    found = {one.path: one.raw for one in losses(record, "ris")}
    assert {"pmid": "123", "extra": "ris.ER, ris.odd, ris.U1"} == found


@pytest.mark.parametrize(
    ("own", "is_written"), [(None, False), ("10.5555/a", False), ("10.5555/b", True)]
)
def test_a_note_that_readers_take_for_the_doi_is_lost(own: str | None, is_written: bool) -> None:  # noqa: FBT001  # likewise
    """Beside another DOI they leave it."""
    record = PaperRecord(doi=own, extra=FrozenMapping({"ris": {"N1": "10.5555/a"}}))
    assert is_written == ("N1  - 10.5555/a" in lines_of(record))
    assert is_written == ("extra" not in lost(record))


@pytest.mark.needs("rispy")
def test_another_program_reads_it() -> None:
    """Rispy finds every value under its name for the tag."""
    import rispy

    (found,) = rispy.loads(dumps(ARTICLE, "ris"))
    assert {
        "type_of_reference": "JOUR",
        "title": "The glass bees of the harbour and their tides",
        "translated_title": "港口的玻璃蜂及其潮汐",
        "authors": ["欧阳, 晶", "van den Berg, Jan P., Jr.", "Glass Bee Consortium"],
        "secondary_title": "灯塔学报",
        "year": "2025",
        "date": "2025/07/16/",
        "volume": "16",
        "number": "1",
        "start_page": "123",
        "end_page": "130",
        "custom7": "e0123",
        "doi": "10.5555/bees.2025",
        "keywords": ["glass bees", "tides"],
        "language": "en",
    }.items() <= found.items()


@pytest.mark.parametrize(
    ("field", "value"), [("chinese_names", "glued"), ("line_end", "cr"), ("abstract", 1)]
)
def test_options_are_checked(
    field: Literal["chinese_names", "line_end", "abstract"], value: object
) -> None:
    """An option that there is not is an error."""
    with pytest.raises((ValueError, TypeError)):
        Ris(**{field: value})  # type: ignore[arg-type]  # that is the test


def test_only_papers_are_written() -> None:
    """A journal is no reference."""
    with pytest.raises(TypeError, match="the format ris holds paper records"):
        dumps(JournalProfile(), "ris")
