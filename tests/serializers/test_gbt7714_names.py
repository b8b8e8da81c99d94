"""Names and quotation marks in references by GB/T 7714. All people are invented."""

from __future__ import annotations

import pytest

from citations import article, cited
from litrecord import Author, BilingualText, LangText, PaperRecord, PersonName, cite
from litrecord.serializers.gbt7714.names import initials, write_name
from litrecord.serializers.gbt7714.quotes import printed, printed_title, typographic
from litrecord.serializers.gbt7714.style import Gbt7714

OLD = Gbt7714(edition=2015)
NEW = Gbt7714()


@pytest.mark.parametrize(
    ("given", "spaced", "hyphenated"),
    [
        ("Mary Ann", "M A", "M A"),
        ("J. D.", "J D", "J D"),
        ("J.D.", "J D", "J D"),
        ("J D", "J D", "J D"),
        ("JD", "J D", "J D"),
        ("Jo", "J", "J"),
        ("Jean-Luc", "J L", "J-L"),
        ("Jean-luc", "J L", "J-L"),
        ("Jean‐Luc", "J L", "J-L"),
        ("J.-L.", "J L", "J-L"),
        ("J-L", "J L", "J-L"),
        ("Yu. I.", "Yu I", "Yu I"),
        ("Ch.-H.", "Ch H", "Ch-H"),
        ("Maria de la", "M de la", "M de la"),
        ("Ludwig van", "L van", "L van"),
        ("rita", "R", "R"),
        ("van", "V", "V"),
        ("Étienne", "É", "É"),
        ("Alexander.", "A", "A"),
        ("1st", "1st", "1st"),
        ("J. (Jack)", "J (Jack)", "J (Jack)"),
        ("Rita -", "R -", "R -"),
        ("Rita .", "R", "R"),
        ("-", "-", "-"),
        ("", "", ""),
    ],
)
def test_initials(given: str, spaced: str, hyphenated: str) -> None:
    """Initials have no stops; what is abbreviated, a particle or no name stays as it is."""
    assert (spaced, hyphenated) == (initials(given, " "), initials(given, "-"))


def test_capitals_tell_initials_only_where_they_mean_something() -> None:
    """JON is three initials after Roe, and a word after ROE."""
    assert "Roe J O N" == write_name(
        PersonName(family="Roe", given="JON"), is_pinyin=False, style=NEW
    )
    assert "ROE J" == write_name(PersonName(family="ROE", given="JON"), is_pinyin=False, style=NEW)
    assert "X J D" == write_name(PersonName(family="X", given="JD"), is_pinyin=False, style=NEW)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PersonName(family="Roe", given="Rita"), "ROE R", "Roe R"),
        (PersonName(family="Roe"), "ROE", "Roe"),
        (PersonName(given="Rita"), "R", "R"),
        (PersonName(family="Low", given="J", particle="van"), "VAN LOW J", "van Low J"),
        (PersonName(family="Roe", given="Al", suffix="Jr."), "ROE A Jr", "Roe A Jr"),
        (PersonName(family="Roe", given="Al", suffix="III"), "ROE A III", "Roe A III"),
        (PersonName(family="Müßig", given="Öz"), "MÜSSIG Ö", "Müßig Ö"),
        (PersonName(family="O'Roe", given="Al"), "O’ROE A", "O’Roe A"),
        (PersonName(family="甄", given="明远", lang="zh"), "甄明远", "甄明远"),
        (PersonName(literal="The Glass Bee Team"), "The Glass Bee Team", "The Glass Bee Team"),
        (PersonName(literal="雾晶研究组"), "雾晶研究组", "雾晶研究组"),
    ],
)  # fmt: skip
def test_names_in_both_editions(name: PersonName, old: str, new: str) -> None:
    """Capitals in 2015 and none in 2025; groups and Chinese names as they are."""
    assert (old, new) == tuple(
        write_name(name, is_pinyin=False, style=style) for style in (OLD, NEW)
    )


def test_given_names_of_either_kind_may_be_whole() -> None:
    """Pinyin and other given names are shortened or not, each by its own option."""
    pinyin = PersonName(family="Zhen", given="Mingyuan", lang="zh-Latn")
    western = PersonName(family="Roe", given="Rita Mae")
    record = PaperRecord(
        kind="article-journal",
        title=BilingualText(variants=(LangText(value="Tides", lang="en"),)),
        authors=(Author(name=pinyin), Author(name=western)),
    )
    options = [
        (Gbt7714(), "Zhen M，Roe R M. Tides[J]."),
        (Gbt7714(pinyin_given="full"), "Zhen Mingyuan，Roe R M. Tides[J]."),
        (Gbt7714(western_given="full"), "Zhen M，Roe Rita Mae. Tides[J]."),
        (Gbt7714(capitals=True), "ZHEN M，ROE R M. Tides[J]."),
        (Gbt7714(edition=2015, capitals=False), "Zhen M, Roe R M. Tides[J]."),
        (Gbt7714(authors=1), "Zhen M，et al. Tides[J]."),
    ]
    assert [line for _, line in options] == [cite(record, style=style) for style, _ in options]


def test_all_authors_may_be_named() -> None:
    """With `authors=None` nobody is left out."""
    names = [{"family": name, "given": "Ada"} for name in ("Low", "Doe", "Poe", "Moe", "Roe")]
    line = cited(article(author=names), Gbt7714(authors=None))
    assert "Low A，Doe A，Poe A，Moe A，Roe A" == line.partition(".")[0]


def test_name_in_the_script_of_the_entry() -> None:
    """Of a name in two scripts that of the entry's language is printed; both are one author."""
    author = Author(
        name=PersonName(family="甄", given="明远", lang="zh"),
        alternates=(PersonName(family="Zhen", given="Ming-Yuan"),),
    )
    title = BilingualText(
        variants=(
            LangText(value="玻璃的潮汐", lang="zh", role="original"),
            LangText(value="The tides of glass", lang="en", role="parallel"),
        )
    )
    record = PaperRecord(kind="article-journal", title=title, authors=(author,))
    assert "甄明远. 玻璃的潮汐[J]." == cite(record)
    assert "Zhen M-Y. The tides of glass[J]." == cite(record, lang="en")
    full = cite(record, lang="en", style=Gbt7714(pinyin_given="full"))
    assert "Zhen Ming-Yuan. The tides of glass[J]." == full


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no marks", "no marks"),
        ('A "b c" d', "A “b c” d"),
        ('"A" "b"', "“A” “b”"),
        ('A ("b"): c', "A (“b”): c"),
        ("A 'b' c", "A “b” c"),
        ("A \"b 'c' d\" e", "A “b ‘c’ d” e"),
        ("A 'b \"c\" d' e", "A “b ‘c’ d” e"),
        ("'\"A\" b' c", "“‘A’ b” c"),
        ("don't 'x'", "don’t “x”"),
        ("O'Roe's tides", "O’Roe’s tides"),
        ("the 1990's", "the 1990’s"),
        ("dogs' tails", "dogs’ tails"),
        ("'Omics and you", "’Omics and you"),
        ('\'Omics and "you"', "’Omics and “you”"),
        ('A "b \'c d" e', "A “b ’c d” e"),
        ('A \'90s "b"', "A ’90s “b”"),
        ('5" pipes', '5" pipes'),
        ('A "b', 'A "b'),
        ('A b"', 'A b"'),
        ('A "', 'A "'),
        ('" A', '" A'),
        ('基于"深度"的', '基于"深度"的'),
        ('基于 "深度" 的', "基于 “深度” 的"),
        ("A “b” ‘c’", "A “b” ‘c’"),
        ("A “'b'” c", "A “‘b’” c"),
        ("A “b” 'c'", "A “b” “c”"),
        ('A "b"-"c" d', 'A “b”-"c" d'),
        ('a"b"', 'a"b"'),
        ("a\"'b'", 'a"’b’'),
    ],
)
def test_quotation_marks(text: str, expected: str) -> None:
    """Straight marks that pair become curly, outer ones double; apostrophes become curly."""
    assert expected == typographic(text)


def test_text_is_on_one_line() -> None:
    """Line breaks and controls become spaces, and half of a character a sign of its own."""
    assert "a b c\ufffd d" == printed("a\nb\x00\u2028c\ud800 d")
    assert "a b" == printed_title(" a\r\nb. ")
