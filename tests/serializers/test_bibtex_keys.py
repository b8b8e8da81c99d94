"""Keys of entries are stable, readable and different.

All people and papers are invented.
"""

from __future__ import annotations

import re

import pytest

from litrecord import (
    Author,
    Biblatex,
    Bibtex,
    BilingualText,
    FrozenMapping,
    PaperRecord,
    PartialDate,
    PersonName,
    dumps,
    parse,
)

GAO = PersonName(family="高", given="英峰", lang="zh", order="family-first")
PINYIN = PersonName(family="Gao", given="Yingfeng", lang="zh-Latn")
BERG = PersonName(family="Bérg", given="Jan", particle="van den")


def _keys(*records: PaperRecord, format: str | Bibtex = "bibtex") -> list[str]:
    return re.findall("^@[a-z]+{(.*),$", dumps(records, format), re.MULTILINE)


def _paper(
    name: PersonName | None = None, zh: str | None = None, en: str | None = None, **more: object
) -> PaperRecord:
    return PaperRecord(
        authors=None if name is None else (Author(name=name),),
        title=BilingualText.of(zh=zh, en=en) if zh or en else None,
        published=PartialDate(year=2025),
        **more,  # type: ignore[arg-type]  # fields of a record
    )


@pytest.mark.parametrize(
    ("record", "ascii_key", "unicode_key"),
    [
        (_paper(BERG, en="On the Straße of bees"), "berg2025strasse", "berg2025strasse"),
        (_paper(GAO, zh="间充质干细胞"), "gao2025", "高英峰2025间充质"),
        (_paper(GAO, zh="间充质", en="A mist"), "gao2025mist", "高英峰2025间充质"),
        (
            _paper(PersonName(family="欧阳", given="明"), zh="蜂“群”"),
            "ouyang2025",
            "欧阳明2025蜂",
        ),
        # A surname that is read otherwise than its character elsewhere
        (_paper(PersonName(family="单", given="潮"), zh="蜂"), "shan2025", "单潮2025蜂"),
        (_paper(PersonName(family="尉迟", given="潮"), zh="蜂"), "yuchi2025", "尉迟潮2025蜂"),
        (
            _paper(PersonName(literal="Glass Bee Group"), en="Mist"),
            "glass2025mist",
            "glass2025mist",
        ),
        (_paper(PersonName(literal="山田たろう")), "anonymous2025", "山田たろう2025"),
        (
            _paper(PersonName(literal="山田たろう"), kind="paper-conference"),
            "paper2025",
            "山田たろう2025",
        ),
        (_paper(kind="patent"), "anonymous2025", "anonymous2025"),
        (_paper(None, en="Mist"), "2025mist", "2025mist"),
        (_paper(None, doi="10.5555/glass.bees"), "2025glassbees", "2025glassbees"),
        (PaperRecord(), "anonymous", "anonymous"),
    ],
)
def test_key_is_made_of_author_year_and_title(
    record: PaperRecord, ascii_key: str, unicode_key: str
) -> None:
    """Of Chinese names in ASCII the surname is transcribed."""
    assert ([ascii_key], [unicode_key]) == (
        _keys(record),
        _keys(record, format="biblatex"),
    )


def test_stated_latin_name_goes_before_the_transcription() -> None:
    """雾 is in no table."""
    author = Author(name=PersonName(family="雾", given="灯"), alternates=(PINYIN,))
    record = PaperRecord(authors=(author,), published=PartialDate(year=2025))
    assert ["gao2025"] == _keys(record)


def test_alphabet_is_an_option_of_both_programs() -> None:
    """What is the default is that which all of a program's users can use."""
    record = _paper(GAO, zh="间充质")
    assert (["高英峰2025间充质"], ["gao2025"]) == (
        _keys(record, format=Bibtex(keys="unicode")),
        _keys(record, format=Biblatex(keys="ascii")),
    )


def test_further_records_of_one_key_get_letters() -> None:
    """After z comes aa; the first has none, so that what follows changes nothing."""
    record = _paper(GAO)
    found = _keys(*[record] * 29)
    assert ["gao2025", "gao2025a", "gao2025b"] == found[:3]
    assert ["gao2025z", "gao2025aa", "gao2025ab"] == found[26:]


def test_another_record_changes_no_key() -> None:
    """Wherever it stands."""
    one, other = _paper(GAO, en="Bees"), _paper(BERG, en="Mist")
    assert (["gao2025bees"], ["berg2025mist", "gao2025bees"]) == (_keys(one), _keys(other, one))


def test_key_of_a_file_stays_also_beside_one_that_is_made_alike() -> None:
    """A document cites it; BibTeX takes keys for equal that differ in capitals."""
    own = _paper(BERG, extra=FrozenMapping({"bibtex": {"@key": "Gao2025"}}))
    assert ["gao2025a", "Gao2025"] == _keys(_paper(GAO), own)
    assert [] == [one.path for one in Bibtex().losses(own) if one.path == "extra"]


def test_second_entry_of_one_key_gets_a_letter() -> None:
    """Two files may have the same key for two papers."""
    records = parse("@book{x, title = {A}}\n@book{x, title = {B}}", format="bibtex")
    assert ["x", "xa"] == _keys(*records)


@pytest.mark.parametrize("key", ["", "a b", "a,b", "a{b", "a}b", "a%b", "a\nb", "x" * 101, 7])
def test_key_that_cannot_stand_is_made_anew(key: object) -> None:
    """And the loss of the old one is told."""
    record = _paper(GAO, extra=FrozenMapping({"bibtex": {"@key": key}}))
    assert ["gao2025"] == _keys(record)
    assert ["bibtex.@key"] == [one.raw for one in Bibtex().losses(record) if one.path == "extra"]
