"""A journal as a card for a terminal."""

from __future__ import annotations

import pytest

from litrecord.linking.index import JournalIndex
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation, IndexStatus, JournalProfile, JournalReference
from litrecord.model.text import BilingualText, LangText
from litrecord.terminal.columns import columns
from litrecord.terminal.journals import describe_status, journal_card
from litrecord.terminal.words import evidence_words
from ranked import BARE, DOUBTFUL, REVIEWS

FULL = JournalProfile(
    kind="book-series",
    name=BilingualText.of(zh="虚构丛刊", en="Invented Series", original="zh"),
    aliases=("Old Series", "虚构"),
    abbreviations=(Abbreviation(value="Inv. Ser.", scheme="iso4"), Abbreviation(value="IS")),
    issn_print="1234-5679",
    issn_electronic="2345-6787",
    issn_l="1234-5679",
    issn_other=("3456-7895",),
    cn_number="11-0000/R",
    publisher=BilingualText.of(zh="虚构出版社", en="Invented Press"),
    sponsors=(BilingualText.of(zh="虚构大学"), BilingualText.of(zh="虚构研究所")),
    governing_body=BilingualText.of(zh="虚构部"),
    country="CN",
    languages=("zh", "en"),
    frequency="月刊",
    homepage="https://example.org/",
    introduction=BilingualText.of(zh="本刊纯属虚构。"),
    open_access=True,
    is_review=False,
    previous=(JournalReference(name=BilingualText.of(en="Old Series"), issn="4567-8901"),),
    next=(JournalReference(name=BilingualText.of(en="New Series")),),
    ids=(Identifier(scheme="openalex", value="S1"),),
)


def test_a_card_states_everything_known() -> None:
    """Every field has a line with its label; the ISSNs say of which medium they are."""
    lines = journal_card(FULL, width=88).splitlines()
    assert [
        "虚构丛刊",
        "  Chinese, original",
        "",
        "Invented Series",
        "  English",
        "",
        "Kind            book series",
        "Also titled     Old Series; 虚构",
        "Abbreviated     Inv. Ser. (iso4); IS",
        "ISSN            1234-5679 (print, linking); 2345-6787 (electronic); 3456-7895",
        "CN              11-0000/R",
        "Identifiers     OPENALEX S1",
        "Publisher       虚构出版社 / Invented Press",
        "Sponsors        虚构大学; 虚构研究所",
        "Governing body  虚构部",
        "Country         CN",
        "Languages       Chinese, English",
        "Frequency       月刊",
        "Homepage        https://example.org/",
        "Open access     yes",
        "Reviews only    no",
        "Continues       Old Series (ISSN 4567-8901)",
        "Continued by    New Series",
        "",
        "Journal introduction (Chinese)",
        "  本刊纯属虚构。",
    ] == lines


def test_a_card_speaks_chinese() -> None:
    """With `zh` labels, punctuation and values are Chinese."""
    lines = journal_card(FULL, width=88, lang="zh").splitlines()
    wanted = [
        "类型        丛书",
        "ISSN        1234-5679（印刷版，链接 ISSN）；2345-6787（电子版）；3456-7895",
        "语种        中文，英文",
        "前身        Old Series（ISSN 4567-8901）",
        "期刊介绍（中文）",
    ]
    assert wanted == [one for one in wanted if one in lines]


def test_a_card_has_rankings_memberships_and_where_it_was_read() -> None:
    """They stand below the facts of the journal, in their order."""
    lines = journal_card(REVIEWS, width=120).splitlines()
    assert "Indexed in     SCIE on hold; CSSCI 扩展版 2025—2026" in lines
    assert "Read from      invented.csv, line 2, record 0 (table)" == lines[-1]
    labels = [one.split("  ")[0] for one in lines]
    assert labels.index("Indexed in") < labels.index("JCR") < labels.index("CAS partition")


def test_a_title_of_unknown_language_stands_alone() -> None:
    """Nothing is said of a language and a role that are both unknown."""
    name = BilingualText(variants=(LangText(value="Invented Letters"),))
    assert "Invented Letters" == journal_card(JournalProfile(name=name))


def test_a_card_ends_with_notes_and_problems() -> None:
    """Notes are the last facts, problems stand below."""
    problem = DOUBTFUL.problem("name")
    lines = journal_card(BARE, [problem], notes=[("Seen", "in a dream")]).splitlines()
    assert ["Seen  in a dream", "", "Problems"] == lines[3:6]
    assert lines[6].startswith("  warning  name: it is doubtful")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 60, 120])
def test_a_card_keeps_to_the_width(width: int, lang: str) -> None:
    """No line is wider than asked."""
    for profile in (FULL, REVIEWS, BARE, JournalProfile()):
        lines = journal_card(profile, width=width, lang=lang).splitlines()
        assert [] == [one for one in lines if columns(one) > width]


def test_a_card_that_is_too_narrow_is_refused() -> None:
    """Below 40 columns there is no card."""
    with pytest.raises(ValueError, match="expected 40 or more"):
        journal_card(BARE, width=39)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param(IndexStatus(index="EI"), "EI", id="plain"),
        pytest.param(IndexStatus(index="EI", status="indexed"), "EI", id="indexed"),
        pytest.param(IndexStatus(index="SCIE", status="on-hold"), "SCIE 暂停收录", id="on-hold"),
        pytest.param(IndexStatus(index="EI", status="invented"), "EI invented", id="other"),
        pytest.param(
            IndexStatus(index="EI", valid_from=PartialDate(year=2020)), "EI 2020–", id="since"
        ),
        pytest.param(
            IndexStatus(index="EI", valid_to=PartialDate(year=2024)), "EI –2024", id="until"
        ),
    ],
)
def test_memberships_are_described(status: IndexStatus, expected: str) -> None:
    """The index, its level and edition, a status that is worth a word, and its dates."""
    assert expected == describe_status(status, "zh")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("issn 1234-5679", "ISSN 1234-5679"),
        ("cn-number 11-0000/R", "CN 号 11-0000/R"),
        ("title equal", "刊名相同"),
        ("a dream", "a dream"),
    ],
)
def test_evidence_is_worded(evidence: str, expected: str) -> None:
    """What a match says for itself is told in the language asked for, if there are words."""
    assert expected == evidence_words(evidence, "zh")


@pytest.mark.parametrize(
    "title",
    ["Invented Letters", "INVENTED - LETTERS", "Invented Letters & Notes", "Invented Letters and"],
)
def test_all_evidence_of_titles_has_words(title: str) -> None:
    """No evidence about titles stays English in Chinese."""
    known = JournalProfile(name=BilingualText.of(en="Invented Letters"), issn_print="1234-5679")
    twin = JournalProfile(name=BilingualText.of(en="Invented Letters and Notes"))
    match = JournalIndex([known, twin]).match(issn="1234-5679", title=title)
    assert match is not None
    worded = [evidence_words(one, "zh") for one in match.evidence]
    assert set() == set(worded) & set(match.evidence)
