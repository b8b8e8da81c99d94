"""Facts about names of authors. All people and groups here are invented."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.people import Author, NameOrder, PersonName
from litrecord.text.names import read_authors, read_name, read_plain_authors, split_authors

ORDERS: tuple[NameOrder, ...] = ("given-first", "family-first", "unknown")
# What names and lists of them are made of, so that hypothesis meets the branches.
PIECES = st.lists(
    st.sampled_from(
        [
            *("Ann", "Roe", "J.", "DOE", "van", "der", "y", "Jr.", "III", "2nd", "Group", "et al."),
            *("王", "伟", "欧阳", "等", "々", "김", "ス", "課題組", "·", "&uuml;", "&nbsp;", "Ж"),
            *(
                " ",
                " ",
                ", ",
                ",",
                ";",
                "；",
                "、",
                "，",
                " and ",
                " & ",
                "and",
                "\u3000",
                "7",
                "(",
                "\x00",
            ),
        ]
    ),
    max_size=12,
).map("".join)
TEXTS = st.one_of(st.text(), PIECES)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Roe, Bea Doe", ("Ann Roe", "Bea Doe")),
        ("Roe, Ann; Doe, Bea", ("Roe, Ann", "Doe, Bea")),
        ("Roe, Ann；Doe, Bea；", ("Roe, Ann", "Doe, Bea")),
        ("王伟、李明，赵娜", ("王伟", "李明", "赵娜")),
        ("王伟，李明,赵娜", ("王伟", "李明", "赵娜")),
        ("Roe, Ann、Doe, Bea", ("Roe, Ann", "Doe, Bea")),
        ("Ann Roe and Bea Doe", ("Ann Roe", "Bea Doe")),
        ("Ann Roe & Bea Doe AND Cy Poe", ("Ann Roe", "Bea Doe", "Cy Poe")),
        ("Roe, Ann and Doe, Bea", ("Roe, Ann", "Doe, Bea")),
        ("van der Roe, Ann B. and Doe Poe, Bea C.", ("van der Roe, Ann B.", "Doe Poe, Bea C.")),
        ("Roe, Ann, and Doe, Bea", ("Roe, Ann", "Doe, Bea")),
        ("Roe, Ann, Doe, Bea and Poe, Cy", ("Roe, Ann", "Doe, Bea", "Poe, Cy")),
        ("Roe, A. and Lily Study Group", ("Roe, A.", "Lily Study Group")),
        ("Ann Roe, Bea Doe and Cy Poe", ("Ann Roe", "Bea Doe", "Cy Poe")),
        ("Ann Roe, Bea Doe, and Cy Poe", ("Ann Roe", "Bea Doe", "Cy Poe")),
        ("Ann Roe, Zed, and Cy Poe", ("Ann Roe", "Zed", "Cy Poe")),
        ("Ann Roe, Zed, Bea Doe and Cy Poe", ("Ann Roe", "Zed", "Bea Doe", "Cy Poe")),
        ("王伟, 李明 and 赵娜", ("王伟", "李明", "赵娜")),
        ("Roe, J., Doe, A. B., & Poe, C.-D.", ("Roe, J.", "Doe, A. B.", "Poe, C.-D.")),
        ("Roe, J., Doe, A. B.", ("Roe, J.", "Doe, A. B.")),
        ("Roe J, Doe AB", ("Roe J", "Doe AB")),
        ("WU, LI", ("WU", "LI")),
        ("Roe, Ann, Doe and Poe, Bea", ("Roe, Ann, Doe", "Poe, Bea")),
        ("Roe, Ann; and Doe, Bea", ("Roe, Ann", "Doe, Bea")),
        ("Ann Roe,Bea Doe", ("Ann Roe", "Bea Doe")),
        ("  Ann \n Roe  ", ("Ann Roe",)),
        ("Jane M&uuml;ller; Ann Roe", ("Jane Müller", "Ann Roe")),
        ("Ann Roe &amp; Bea Doe", ("Ann Roe", "Bea Doe")),
    ],
    ids=[
        *(
            "comma",
            "semicolon",
            "full-width-semicolon",
            "chinese",
            "mixed-commas",
            "latin-enumerated",
        ),
        *("and", "ampersand", "inverted", "inverted-long", "inverted-serial", "inverted-commas"),
        *("inverted-group", "list-and", "serial-comma", "serial-mononym", "list-mononym"),
        *("chinese-and", "apa", "initials", "vancouver", "capitals", "odd", "leading-and"),
        *("no-space", "spaces", "entity", "entity-ampersand"),
    ],
)
def test_list_splits_at_its_strongest_separator(text: str, names: tuple[str, ...]) -> None:
    """A list of authors is split at one kind of separator, and commas mean what it leaves them."""
    assert names == split_authors(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Roe, Jr., Bea Doe, III", ("Ann Roe, Jr.", "Bea Doe, III")),
        ("Ann Roe, Jr., III", ("Ann Roe, Jr.", "III")),
        ("Jr., Ann Roe", ("Jr.", "Ann Roe")),
        ("Roe, Ann, Jr. and Doe, Bea", ("Roe, Ann, Jr.", "Doe, Bea")),
    ],
    ids=["each", "one-only", "nobody's", "inverted"],
)
def test_suffix_stays_with_the_name_before_it(text: str, names: tuple[str, ...]) -> None:
    """`Jr.` after a comma is no author but part of one."""
    assert names == split_authors(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Roe, Bea Doe, et al.", ("Ann Roe", "Bea Doe")),
        ("Ann Roe et al", ("Ann Roe",)),
        ("Roe, Ann and Doe, Bea and others", ("Roe, Ann", "Doe, Bea")),
        ("王伟, 李明, 等", ("王伟", "李明")),
        ("王伟，李明等.", ("王伟", "李明")),
        ("王等", ("王等",)),
        ("Ann Pet al", ("Ann Pet al",)),
        ("et al.", ()),
    ],
    ids=["comma", "bare", "bibtex", "chinese", "chinese-joined", "name", "word", "nobody"],
)
def test_et_al_is_no_author(text: str, names: tuple[str, ...]) -> None:
    """The words that end a shortened list vanish."""
    assert names == split_authors(text)


@pytest.mark.parametrize("text", ["", " \u3000", ",", " ; ,;", "、，", "and and ", "&nbsp;"])
def test_list_without_names_is_empty(text: str) -> None:
    """Separators alone name nobody."""
    assert () == split_authors(text)


def chinese(family: str, given: str) -> PersonName:
    """Return a Chinese name."""
    return PersonName(family=family, given=given, lang="zh", order="family-first")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王伟", chinese("王", "伟")),
        ("王小伟", chinese("王", "小伟")),
        ("欧阳明", chinese("欧阳", "明")),
        ("歐陽明華", chinese("歐陽", "明華")),
        ("王 伟", chinese("王", "伟")),
        ("欧阳\u3000明", chinese("欧阳", "明")),
        ("王, 伟", chinese("王", "伟")),
        ("陈方, 安生", chinese("陈方", "安生")),
        ("𬱖明", chinese("𬱖", "明")),
    ],
    ids=["two", "three", "compound", "four", "space", "wide-space", "comma", "double", "rare"],
)
@pytest.mark.parametrize("order", ORDERS)
def test_chinese_name_is_cut_after_the_surname(
    text: str, name: PersonName, order: NameOrder
) -> None:
    """The surname has one character, or two where the list, a space or a comma says so."""
    assert name == read_name(text, order=order)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("王", "zh"),
        ("欧阳", "zh"),
        ("陈方安生", "zh"),
        ("王伟 李明", "zh"),
        ("王小伟, 李小明", "zh"),
        ("欧阳 小明明", "zh"),
        ("阿里·木江", "zh"),
        ("北方小麦研究协作组", "zh"),
        ("课题组", "zh"),
        ("编辑部", "zh"),
        ("佚名", "zh"),
        ("王伟(Wei Wang)", None),
        ("山田 タロウ", "ja"),
        ("野々山健", "ja"),
        ("김하늘", "ko"),
        ("رو آن", None),
    ],
    ids=[
        *("one", "surname-only", "four", "two-names", "two-long-names", "too-long", "dot"),
        *("long-group", "short-group", "office", "anonymous", "two-scripts"),
        *("kana", "iteration-mark", "hangul", "arabic"),
    ],
)
def test_name_that_cannot_be_cut_stays_literal(text: str, lang: str | None) -> None:
    """Groups, kana, hangul and what may be cut in two ways stay whole."""
    assert PersonName(literal=text, lang=lang) == read_name(text, order="given-first")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe", PersonName(given="Ann", family="Roe")),
        ("Ann-Bea C. Roe", PersonName(given="Ann-Bea C.", family="Roe")),
        ("Änne Röe", PersonName(given="Änne", family="Röe")),
        ("Анна Ро", PersonName(given="Анна", family="Ро")),
        ("Ann van der Roe", PersonName(given="Ann", particle="van der", family="Roe")),
        ("van der Roe", PersonName(particle="van der", family="Roe")),
        ("Ann De Roe", PersonName(given="Ann De", family="Roe")),
        ("Ann Roe, Jr.", PersonName(given="Ann", family="Roe", suffix="Jr.")),
        ("Ann de Roe III", PersonName(given="Ann", particle="de", family="Roe", suffix="III")),
        ("Ann Roe 3rd", PersonName(given="Ann", family="Roe", suffix="3rd")),
        ("Ann Roe,", PersonName(given="Ann", family="Roe")),
        ("Ann Roe y Doe", PersonName(given="Ann", family="Roe y Doe")),
        ("Ann de Roe y Doe", PersonName(given="Ann", particle="de", family="Roe y Doe")),
    ],
    ids=[
        *("plain", "initial", "accents", "cyrillic", "particle", "no-given", "capital-particle"),
        *("suffix", "suffix-no-comma", "ordinal", "comma", "two-families", "particle-two-families"),
    ],
)
def test_given_first_name_ends_with_the_family(text: str, name: PersonName) -> None:
    """Where given names come first, the last word is the family name."""
    assert attrs.evolve(name, order="given-first") == read_name(text, order="given-first")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ROE Ann-Bea", PersonName(family="ROE", given="Ann-Bea")),
        ("Roe AB", PersonName(family="Roe", given="AB")),
        ("Roe A.", PersonName(family="Roe", given="A.")),
        ("ROE LÓPEZ Ana", PersonName(family="ROE LÓPEZ", given="Ana")),
        ("ROE A B", PersonName(family="ROE", given="A B")),
        ("ROE ANN BEA", PersonName(family="ROE", given="ANN BEA")),
        ("van der Roe AB", PersonName(particle="van der", family="Roe", given="AB")),
        ("de Roe", PersonName(particle="de", family="Roe")),
        ("Roe AB Jr", PersonName(family="Roe", given="AB", suffix="Jr")),
        ("Roe y Doe A", PersonName(family="Roe y Doe", given="A")),
    ],
    ids=[
        *("capitals", "initials", "dotted", "capital-run", "capital-initials", "all-capitals"),
        *("particle", "no-given", "suffix", "two-families"),
    ],
)
def test_family_first_name_begins_with_the_family(text: str, name: PersonName) -> None:
    """Where the family name comes first, it is the first word, or the words in capitals."""
    assert attrs.evolve(name, order="family-first") == read_name(text, order="family-first")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roe, Ann", PersonName(family="Roe", given="Ann")),
        ("Roe Doe, Ann B.", PersonName(family="Roe Doe", given="Ann B.")),
        ("van der Roe, Ann", PersonName(particle="van der", family="Roe", given="Ann")),
        ("Roe, Ann van der", PersonName(particle="van der", family="Roe", given="Ann")),
        ("Roe, de", PersonName(family="Roe", given="de")),
        ("Roe, Ann, Jr.", PersonName(family="Roe", given="Ann", suffix="Jr.")),
        ("Roe, Jr., Ann", PersonName(family="Roe", given="Ann", suffix="Jr.")),
        ("Roe Jr., Ann", PersonName(family="Roe", given="Ann", suffix="Jr.")),
        ("Roe, Ann III", PersonName(family="Roe", given="Ann", suffix="III")),
    ],
    ids=[
        *("plain", "two-words", "particle", "particle-last", "lone-particle"),
        *("suffix", "suffix-between", "suffix-in-family", "suffix-in-given"),
    ],
)
@pytest.mark.parametrize("order", ORDERS)
def test_comma_puts_the_family_first(text: str, name: PersonName, order: NameOrder) -> None:
    """`Family, Given` is family first in every source."""
    assert attrs.evolve(name, order="family-first") == read_name(text, order=order)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Ann Roe", "unknown"),
        ("Ann Roe, Jr.", "unknown"),
        ("Zed", "given-first"),
        ("Zed, Jr.", "given-first"),
        ("Roe J.", "given-first"),
        ("Roe J", "given-first"),
        ("Ann van", "given-first"),
        ("Roe y Doe", "given-first"),
        ("J. Roe", "family-first"),
        ("Roe y Doe", "family-first"),
        ("Lily Study Group", "given-first"),
        ("Lily Study Group", "family-first"),
        ("Department of Lilies, Reed University", "given-first"),
        ("The Lily Consortium", "given-first"),
        ("Roe and Doe", "given-first"),
        ("Ann Roe1", "given-first"),
        ("Ann Roe (Lily)", "given-first"),
        ("[No one listed]", "given-first"),
        ("Ann, Bea, Cy", "given-first"),
        ("Ann Roe, Jr., III", "given-first"),
        (",", "given-first"),
        ("ann.roe@lily.example", "given-first"),
    ],
)
def test_name_of_unclear_parts_stays_literal(text: str, order: NameOrder) -> None:
    """Groups, single words, unknown order, digits, brackets and initials as family stay whole."""
    assert PersonName(literal=text) == read_name(text, order=order)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Ann Roe", None),
        ("Ann  Roe ", "Ann  Roe "),
        ("Ann Roe Jr.", "Ann Roe Jr."),
        ("Roe, Ann", "Roe, Ann"),
        ("王伟", None),
        ("王 伟", "王 伟"),
        ("Zed\n", "Zed\n"),
        ("Ann M&uuml;ller", "Ann M&uuml;ller"),
        ("&nbsp;", None),
    ],
)
def test_raw_is_kept_where_the_name_prints_differently(text: str, raw: str | None) -> None:
    """`raw` holds the text exactly as given, unless `str()` gives it back."""
    assert raw == read_name(text, order="given-first").raw


@pytest.mark.parametrize("text", ["", " ", "\u3000\n"])
def test_blank_name_is_refused(text: str) -> None:
    """A blank text is no name."""
    with pytest.raises(ValueError, match="must not be blank"):
        read_name(text, order="unknown")


def test_list_is_split_and_read() -> None:
    """Authors are read one by one, and equal those made in the ordinary way, in every field."""
    made = (
        Author(name=PersonName(given="Ann", family="Roe", order="given-first")),
        Author(name=PersonName(literal="Lily Group")),
    )
    found = read_authors("Ann Roe, Lily Group", order="given-first")
    assert made == found
    assert repr(made) == repr(found)
    assert [attrs.asdict(one) for one in made] == [attrs.asdict(one) for one in found]


@given(text=TEXTS, order=st.sampled_from(ORDERS))
def test_reading_a_name_loses_nothing(text: str, order: NameOrder) -> None:
    """What a name prints or keeps is the text that was read, and reads the same again."""
    if not text.strip():
        return
    name = read_name(text, order=order)
    kept = str(name) if name.raw is None else name.raw
    assert text == kept
    assert name == read_name(kept, order=order)
    attrs.validate(name)


@given(text=TEXTS, order=st.sampled_from(ORDERS))
def test_any_text_is_a_list(text: str, order: NameOrder) -> None:
    """Splitting never fails, and every part is a name."""
    parts = split_authors(text)
    assert [read_name(part, order=order) for part in parts] == [
        author.name for author in read_authors(text, order=order)
    ]


@given(st.lists(st.sampled_from(["Ann Roe", "Bea van Doe", "Cy Poe, Jr.", "Zed"]), min_size=1))
def test_printed_list_reads_the_same(names: list[str]) -> None:
    """Names joined with commas, given names first, are split again as they were."""
    assert tuple(names) == split_authors(", ".join(names))


# Mostly plain names, so that hypothesis meets lists of nothing else
PLAIN_WORDS = st.sampled_from(["Ying", "Gao", "Li-Bo", "K.", "Na", "Smith", "José", "Zoë"])
ODD_WORDS = st.sampled_from(
    [
        *(
            "van",
            "De",
            "y",
            "Jr.",
            "III",
            "Group",
            "And",
            "al.",
            "O'Brien",
            "D'Angelo",
            "ß",
            "ǅ",
            "LI",
        ),
        *("İ", "St.John", ".", "-", "MacDonald", "DI", "Ｊ", "高英", "", "A", "Li."),
    ]
)
PLAIN_PARTS = st.lists(PLAIN_WORDS | PLAIN_WORDS | ODD_WORDS, min_size=2, max_size=3).map(" ".join)
HAN_PARTS = st.text("高英峰王欧阳等组々会", min_size=1, max_size=4)


@given(
    st.lists(PLAIN_PARTS, min_size=1, max_size=4).map(", ".join)
    | st.lists(HAN_PARTS, min_size=1, max_size=4).map(", ".join)
    | st.text("AbÉé ,.-'", max_size=20)
)
def test_plain_lists_are_read_at_once_as_they_are_name_by_name(text: str) -> None:
    """What is read all at once is what one name after the other gives, and prints the same."""
    found = read_plain_authors(text, order="given-first")
    if found is not None:
        names = [read_name(part, order="given-first") for part in split_authors(text)]
        assert [(one.name, one.name.raw) for one in found] == [(one, one.raw) for one in names]
        assert text == ", ".join(map(str, found))


@pytest.mark.parametrize(
    "text",
    ["Ying-Feng Gao", "Ying-Feng Gao, John A. Smith", "José García, Zoë Brandt", "高英峰, 赵娜"],
)
def test_usual_lists_are_plain(text: str) -> None:
    """The lists that most records have are not left to the slow way."""
    assert read_plain_authors(text, order="given-first") is not None


@pytest.mark.parametrize(
    "text",
    [
        *("", "Gao", "A B,C D", " A Bee", "A  Bee", "Ann Roe, Jr.", "Ann Roe and Bo Li"),
        *(
            "Study Group",
            "Ann Roe; Bo Li",
            "Ann Lee, J. LI",
            "高英峰、赵娜",
            "欧阳",
            "课题组, 赵娜",
        ),
    ],
)
def test_lists_that_need_a_closer_look_are_not_plain(text: str) -> None:
    """Separators, groups, suffixes and single names are for the general reader."""
    assert read_plain_authors(text, order="given-first") is None
