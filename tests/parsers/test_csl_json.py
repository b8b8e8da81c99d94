"""Items of CSL-JSON become records. All papers, people and publishers are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from litrecord.api.reading import parse, read
from litrecord.errors import LitrecordError
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from nothing_lost import assert_nothing_lost

FORMAT = "csl-json"
ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"
ITEM: dict[str, object] = {
    "id": 7,
    "citation-key": "ouyang2025",
    "type": "article-journal",
    "title": "The growth of <i>imaginary</i> plants in towns",
    "title-short": "The growth",
    "abstract": "We describe how they grow.",
    "author": [{"family": "Ouyang", "given": "Min"}, {"literal": "Invented Study Group"}],
    "editor": [{"family": "Zhao", "given": "Na"}],
    "container-title": "Invented Letters",
    "container-title-short": "Inv. Lett.",
    "journalAbbreviation": "Inv Lett",
    "ISSN": "1234-5679",
    "volume": 16,
    "issue": "1-2",
    "page": "12–15",
    "page-first": "12",
    "number": "e7",
    "DOI": "10.99999/invented.1",
    "PMID": "12345678",
    "PMCID": "PMC1234567",
    "URL": "https://letters.example/1",
    "issued": {"date-parts": [["2025", "07", 16]], "circa": True},
    "accessed": {"date-parts": [[2025, 8, 1]]},
    "available-date": {"date-parts": [[2025, 6]]},
    "publisher": "Invented Press",
    "publisher-place": "Nowhere",
    "language": "en-GB",
    "keyword": "towns, plants",
    "genre": "Letter",
    "source": "Invented Catalogue",
    "custom": {"a": 1},
    "note": "Read twice.",
}


def one(item: dict[str, object] | None = None, **values: object) -> PaperRecord:
    """Read one item, its keys with `_` for `-`."""
    whole = {**(item or {}), **{key.replace("_", "-"): value for key, value in values.items()}}
    return parse(json.dumps(whole), format=FORMAT)[0]


def rest(record: PaperRecord) -> object:
    """Return what no field holds."""
    return thaw(record.extra.get(FORMAT, FrozenMapping()))


def forms(text: BilingualText | None) -> list[tuple[str, str | None, str]]:
    """Return value, language and role of each variant."""
    return [(one.value, one.lang, one.role) for one in text or ()]


def test_each_variable_is_read() -> None:
    """What the model has a field for is there; the rest is in `extra`."""
    record = one(ITEM)
    assert_nothing_lost(ITEM, record, said=("towns, plants", "07"))
    found = {
        "kind": "article-journal",
        "types": ("article-journal",),
        "authors": (
            Author(name=PersonName(family="Ouyang", given="Min")),
            Author(name=PersonName(literal="Invented Study Group")),
        ),
        "contributors": (
            Contributor(role="editor", author=Author(name=PersonName(family="Zhao", given="Na"))),
        ),
        "doi": "10.99999/invented.1",
        "pmid": "12345678",
        "pmcid": "PMC1234567",
        "volume": "16",
        "issue": "1-2",
        "pages": PageRange(first="12", last="15"),
        "article_number": "e7",
        "published": PartialDate(year=2025, month=7, day=16),
        "published_online": PartialDate(year=2025, month=6),
        "accessed": PartialDate(year=2025, month=8, day=1),
        "languages": ("en-GB",),
        "genre": "Letter",
        "links": (Link(kind="landing-page", url="https://letters.example/1"),),
    }
    assert found == {name: getattr(record, name) for name in found}
    assert [(ENGLISH, "en", "unknown")] == forms(record.title)
    assert ["towns", "plants"] == [str(one.value) for one in record.keywords or ()]
    assert record.journal is not None
    assert ("Invented Letters", "Invented Press", ("1234-5679",)) == (
        (str(record.journal.name), str(record.journal.publisher), record.journal.issn_other)
    )
    assert ["Inv. Lett.", "Inv Lett"] == [one.value for one in record.journal.abbreviations]
    left = ("id", "citation-key", "title-short", "source", "custom", "note")
    assert {**{key: ITEM[key] for key in left}, "issued": {"circa": True}} == rest(record)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            {"family": "Erdacht", "given": "Jan", "non-dropping-particle": "van der"},
            PersonName(family="Erdacht", given="Jan", particle="van der"),
        ),
        (
            {"family": "Erdacht", "given": "Jan", "suffix": "Jr."},
            PersonName(family="Erdacht", given="Jan", suffix="Jr."),
        ),
        ({"literal": "Erdacht, Jan"}, PersonName(literal="Erdacht, Jan")),
        ({"name": "Invented Society"}, PersonName(literal="Invented Society")),
        ({"family": "Plato"}, PersonName(family="Plato")),
        (
            {"literal": "欧阳敏"},
            PersonName(family="欧阳", given="敏", lang="zh", order="family-first"),
        ),
        (
            {"family": "欧阳", "given": "敏"},
            PersonName(family="欧阳", given="敏", lang="zh", order="family-first"),
        ),
        (
            {"family": "", "given": "欧阳敏"},
            PersonName(family="欧阳", given="敏", lang="zh", order="family-first"),
        ),
        ({"literal": "臆造植物研究委员会"}, PersonName(literal="臆造植物研究委员会", lang="zh")),
    ],
)
def test_names(name: dict[str, str], expected: PersonName) -> None:
    """Literal names are whole, but Chinese names are written so; nothing of them is left."""
    record = one(author=[name])
    assert (Author(name=expected),) == record.authors
    assert {} == rest(record)


def test_a_particle_that_may_be_dropped_is_kept_apart_too() -> None:
    """A name has one particle."""
    record = one(
        author=[
            {
                "family": "Erdacht",
                "given": "Jean",
                "dropping-particle": "de",
                "non-dropping-particle": "la",
                "comma-suffix": True,
            }
        ]
    )
    expected = PersonName(family="Erdacht", given="Jean", particle="de la")
    assert [expected] == [author.name for author in record.authors or ()]
    assert {"author": [{"dropping-particle": "de", "comma-suffix": True}]} == rest(record)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"type": "chapter"}, "chapter"),
        ({"type": "thesis"}, "thesis"),
        ({"type": "webpage"}, "webpage"),
        ({"type": "article"}, "article"),
        ({"type": "article", "genre": "Preprint"}, "preprint"),
        ({"type": "article", "number": "arXiv:2101.00001"}, "preprint"),
        ({"type": "journal-article"}, "article-journal"),
        ({"type": "dissertation"}, "thesis"),
        ({"type": "article-journal", "note": "type: dataset"}, "dataset"),
        ({"note": "type: dataset"}, "dataset"),
        ({"type": "book", "note": "type: nonsense"}, "book"),
        ({"type": "nonsense"}, None),
    ],
)
def test_kinds(values: dict[str, object], kind: str | None) -> None:
    """A note's type counts first; the item's own stays among the types."""
    record = one(values)
    assert kind == record.kind
    assert_nothing_lost({key: value for key, value in values.items() if key != "note"}, record)


@pytest.mark.parametrize(
    ("issued", "expected", "codes"),
    [
        ({"date-parts": [[2025]], "season": 1}, PartialDate(year=2025, season="spring"), []),
        ({"date-parts": [[2025]], "season": "Fall"}, PartialDate(year=2025, season="autumn"), []),
        ({"date-parts": [[2025]], "season": "dry"}, PartialDate(year=2025), []),
        ({"date-parts": [[2025, 7]], "season": 1}, PartialDate(year=2025, month=7), []),
        (
            {"date-parts": [[2025, 7], [2025, 8]]},
            PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
            [],
        ),
        ({"raw": "2025-07-16"}, PartialDate(year=2025, month=7, day=16), []),
        ({"literal": "July 2025"}, PartialDate(year=2025, month=7), []),
        ({"literal": "in press"}, None, []),
        ({"literal": 7}, None, []),
        ({"raw": "in press"}, None, ["date-unreadable"]),
        ({"year": 2025, "month": 7}, PartialDate(year=2025, month=7), []),
        ("2025-07", PartialDate(year=2025, month=7), []),
        (2025, PartialDate(year=2025), []),
        ({"date-parts": [2025, 7]}, PartialDate(year=2025, month=7), ["value-repaired"]),
        ({"date-parts": [[2025, 13]], "raw": "2025"}, PartialDate(year=2025), ["date-unreadable"]),
        ({"date-parts": [[-50]]}, None, ["date-unreadable"]),
        ({"date-parts": [[None]]}, None, []),
        ({}, None, []),
    ],
)
def test_dates(issued: object, expected: PartialDate | None, codes: list[str]) -> None:
    """Text that is to be printed as it is need be no date; what is not used stays."""
    found = parse(json.dumps({"issued": issued, "id": "1"}), format=FORMAT)
    assert (expected, codes) == (found[0].published, [one.code for one in found.problems])
    if not (isinstance(issued, dict) and issued.get("season") in (1, "Fall")):
        months = ("July 2025", "2025-07", "07", "7")
        assert_nothing_lost(issued, found[0], said=months)


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("1234-5679", JournalProfile(issn_other=("1234-5679",))),
        (
            "8765-4326(Electronic),1234-5679(Print)",
            JournalProfile(issn_print="1234-5679", issn_electronic="8765-4326"),
        ),
        ("1234-5679 8765-4326", JournalProfile(issn_other=("1234-5679", "8765-4326"))),
        (
            "p-ISSN 1234-5679; eISSN: 87654326",
            JournalProfile(issn_print="1234-5679", issn_electronic="8765-4326"),
        ),
        (["1234-5679", "1234-5679"], JournalProfile(issn_other=("1234-5679",))),
    ],
)
def test_issns_may_share_a_text(text: object, journal: JournalProfile) -> None:
    """A word beside a number tells its medium."""
    record = one(ISSN=text)
    assert (journal, {}) == (record.journal, rest(record))


@pytest.mark.parametrize("text", ["9780000000002", "12345-56789", "none"])
def test_what_is_no_issn_stays(text: str) -> None:
    """It is reported."""
    found = parse(json.dumps({"ISSN": text}), format=FORMAT)
    assert {"ISSN": text} == rest(found[0])
    assert ["identifier-invalid"] == [one.code for one in found.problems]


def test_words_beside_an_issn_that_tell_no_medium_stay() -> None:
    """With the number, which is read all the same."""
    record = one(ISSN="1234-5679 (reprint of 8765-4326)")
    assert {"ISSN": ["1234-5679 (reprint of 8765-4326)"]} == rest(record)
    assert JournalProfile(issn_other=("1234-5679", "8765-4326")) == record.journal


@pytest.mark.parametrize(
    ("values", "field", "expected"),
    [
        ({"type": "patent"}, "identifiers", (Identifier(scheme="patent", value="X 1"),)),
        ({"type": "report"}, "identifiers", (Identifier(scheme="report", value="X 1"),)),
        ({"type": "article-journal"}, "article_number", "X 1"),
        ({"type": "book"}, "identifiers", ()),
    ],
)
def test_a_number_belongs_to_the_kind(values: dict[str, str], field: str, expected: object) -> None:
    """Of other kinds it stays."""
    record = one(values, number="X 1")
    assert expected == getattr(record, field)
    assert ({"number": "X 1"} if values["type"] == "book" else {}) == rest(record)


def test_the_issue_of_an_article_is_not_its_number() -> None:
    """Reference managers repeat it in the note, as they do with the publisher."""
    note = "Number: 7\nPrimary_atype: Research\nPublisher: Invented Press"
    record = one(type="article-journal", container_title="Letters", issue=7, note=note)
    assert ("7", None, {"note": "Primary_atype: Research"}) == (
        (record.issue, record.article_number, rest(record))
    )
    assert record.journal is not None
    assert "Invented Press" == str(record.journal.publisher)


def test_numbers_of_arxiv() -> None:
    """With or without its class."""
    record = one(type="article", number="arXiv:2101.00001 [cs]")
    assert ("2101.00001", {"number": "[cs]"}) == (record.arxiv, rest(record))
    assert "2101.00001" == one(type="article", number="arXiv:2101.00001").arxiv


def test_books_and_conferences() -> None:
    """A book's series stays; ISBNs may share a text; the conference is the event."""
    record = one(
        type="paper-conference",
        container_title="Proceedings of Invention",
        publisher={"name": "Invented Press", "id": "x"},
        collection_title="Inventions",
        ISBN="978-0-00-000000-2, 9780000000019",
        event_title="Invention Congress",
        event_place="Nowhere",
        event_date="2025-07-01/2025-07-03",
    )
    assert ("Invented Press", ("978-0-00-000000-2", "9780000000019")) == (
        (str(record.publisher), tuple(one.value for one in record.identifiers))
    )
    assert record.event is not None
    assert ("Invention Congress", "Nowhere", "2025-07-01/2025-07-03") == (
        (str(record.event.name), record.event.place, str(record.event.date))
    )
    assert {"collection-title": "Inventions", "publisher": {"id": "x"}} == rest(record)


CHINESE_ITEM: dict[str, object] = {
    "id": "1",
    "type": "article-journal",
    "language": "zh-CN",
    "title": CHINESE,
    "author": [{"literal": "欧阳敏"}, {"literal": "赵娜"}],
    "container-title": "臆造学报",
    "publisher": "臆造出版社",
    "publisher-place": "乌有",
    "note": "\n".join(
        (
            f"original-title: {ENGLISH}",
            "original-author: Ouyang || Min",
            "original-author: Zhao,Na",
            "original-container-title: Acta Inventa",
            "Original Publisher: Invented Press",
            "original-publisher-place: Nowhere",
            "tex.eid: 7",
            "PMID: 12345678",
            "An invented remark: it stays.",
        )
    ),
}


def test_originals_of_a_chinese_article_are_its_english_forms() -> None:
    """They stand in the note; their role is parallel, and the Chinese forms are the original."""
    record = one(CHINESE_ITEM)
    assert [(CHINESE, "zh", "original"), (ENGLISH, "en", "parallel")] == forms(record.title)
    assert record.journal is not None
    assert [("臆造学报", "zh", "original"), ("Acta Inventa", "en", "parallel")] == (
        forms(record.journal.name)
    )
    assert [("臆造出版社", "zh", "original"), ("Invented Press", "en", "parallel")] == (
        forms(record.journal.publisher)
    )
    assert [("乌有", "zh", "original"), ("Nowhere", "en", "parallel")] == forms(record.place)
    pinyin = [
        PersonName(family="Ouyang", given="Min", lang="zh-Latn", order="family-first"),
        PersonName(family="Zhao", given="Na", lang="zh-Latn", order="family-first"),
    ]
    assert [(one,) for one in pinyin] == [author.alternates for author in record.authors or ()]
    assert (None, "12345678") == (record.translation_of, record.pmid)
    assert {"id": "1", "note": "tex.eid: 7\nAn invented remark: it stays."} == rest(record)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouyang || Min", PersonName(family="Ouyang", given="Min")),
        ("Ouyang,Min", PersonName(family="Ouyang", given="Min")),
        ("Ouyang Min", PersonName(literal="Ouyang Min")),
        ("Min Ouyang", PersonName(literal="Min Ouyang")),
        ("Ouyang ||", PersonName(family="Ouyang")),
        ("||", PersonName(literal="||")),
    ],
)
def test_names_in_notes(text: str, expected: PersonName) -> None:
    """Which of two words is the family name is not guessed."""
    assert [expected] == [author.name for author in one(note=f"author: {text}").authors or ()]


@pytest.mark.parametrize(
    "values",
    [
        {"translator": [{"literal": "赵娜"}]},
        {"type": "book"},
        {"language": "en", "title": ENGLISH, "container-title": "Letters"},
    ],
    ids=["translator", "book", "english"],
)
def test_originals_of_others_are_of_the_source_work(values: dict[str, object]) -> None:
    """It is what a work with a translator, or of another kind or language, is a translation of."""
    record = one({**CHINESE_ITEM, **values}, original_date={"date-parts": [[1999]]})
    work = record.translation_of
    assert work is not None
    assert [(ENGLISH, "en", "unknown")] == forms(work.title)
    assert ("Acta Inventa", "Invented Press", "Nowhere", PartialDate(year=1999)) == (
        (str(work.container_title), str(work.publisher), str(work.place), work.published)
    )
    assert ["Min Ouyang", "Na Zhao"] == [str(author) for author in work.authors or ()]
    assert 1 == len(forms(record.title))


def test_authors_of_the_source_work_may_be_called_the_same() -> None:
    """Each of them is there."""
    record = one(type="book", original_author=[{"literal": "Invented"}, {"literal": "Invented"}])
    assert record.translation_of is not None
    assert ["Invented", "Invented"] == list(map(str, record.translation_of.authors or ()))


def test_originals_in_other_letters_are_of_the_source_work() -> None:
    """Only what is in Latin letters is an English form."""
    record = one(
        CHINESE_ITEM, original_title="Рост растений", original_author=[{"literal": "赵六"}]
    )
    assert record.translation_of is not None
    assert [("Рост растений", "ru", "unknown")] == forms(record.translation_of.title)
    assert ["赵六"] == [str(author) for author in record.translation_of.authors or ()]


def test_authors_that_cannot_be_paired_stay() -> None:
    """It is reported."""
    item = {**CHINESE_ITEM, "note": "original-author: Ouyang || Min"}
    found = parse(json.dumps(item), format=FORMAT)
    assert ["authors-not-paired"] == [one.code for one in found.problems]
    assert {"id": "1", "original-author": [{"family": "Ouyang", "given": "Min"}]} == (
        rest(found[0])
    )


def test_a_foreign_author_of_a_chinese_article_has_no_pinyin() -> None:
    """The Latin form of a transliterated name is no pinyin."""
    record = one(
        CHINESE_ITEM,
        author=[{"literal": "约翰·臆造"}],
        note="original-author: Inventor || John",
    )
    expected = PersonName(family="Inventor", given="John")
    assert [(expected,)] == [author.alternates for author in record.authors or ()]


def test_a_variable_that_the_item_has_stays_in_the_note() -> None:
    """As does what is no variable; `extra` is a note too."""
    record = one(title="A", note="title: B\n\nhttps://a.example: x", extra="DOI: 10.99999/1")
    assert ("A", "10.99999/1") == (str(record.title), record.doi)
    assert {"note": "title: B\n\nhttps://a.example: x"} == rest(record)


def test_variables_in_braces() -> None:
    """The older way, within other text."""
    record = one(note="See {:DOI:10.99999/1} and {:nonsense: x} {:volume: 7}")
    assert ("10.99999/1", "7") == (record.doi, record.volume)
    assert {"note": "See  and {:nonsense: x} "} == rest(record)


@pytest.mark.parametrize(
    "value",
    [ITEM, [ITEM], {"items": [ITEM]}, {"references": [ITEM], "nocite": "x"}],
    ids=["item", "array", "items", "references"],
)
def test_items_are_recognised(value: object) -> None:
    """By themselves, in an array, in what a reference manager answers, in a document's metadata."""
    assert [one(ITEM)] == list(parse(json.dumps(value)))


@pytest.mark.parametrize(
    "item",
    [
        {"id": "1", "type": "book"},
        {"type": "dataset", "DOI": "10.99999/1"},
        {"id": "1", "issued": {"date-parts": [[2025]]}},
    ],
    ids=json.dumps,
)
def test_short_items_are_recognised(item: object) -> None:
    """A type of CSL, or a date as CSL writes it, says enough."""
    assert 1 == len(parse(json.dumps([item])))


def test_broken_values_cost_no_others() -> None:
    """Each is reported and stays."""
    item = {
        "type": ["x", 7],
        "author": ["Min Ouyang", {"family": {}}, 7],
        "title": ["A", {}],
        "issued": [2025],
        "publisher": {"name": 7},
        "ISSN": {},
        "ISBN": 9780000000002,
        "keyword": ["a", 7],
        "number": [],
        "original-title": {"a": "b"},
        "original-author": "x",
        "note": {"a": 1},
        "volume": "16",
    }
    found = parse(json.dumps(item), format=FORMAT)
    assert "16" == found[0].volume
    assert {"wrong-type"} == {problem.code for problem in found.problems}
    with pytest.raises(LitrecordError):
        parse(json.dumps(item), format=FORMAT, strict=True)


def test_titles_of_a_list() -> None:
    """Some programs write several."""
    title = LangText(value=CHINESE, lang="zh", basis="script")
    assert BilingualText(variants=(title,)) == one(title=[CHINESE]).title


def test_empty_lists_of_originals_are_nothing_wrong() -> None:
    """Crossref's items have them."""
    item = {"type": "article-journal", "title": CHINESE, "original-title": []}
    found = parse(json.dumps(item), format=FORMAT)
    assert ((), {"original-title": []}) == (found.problems, rest(found[0]))


@pytest.mark.shared
def test_real_items(shared: Path) -> None:
    """Chinese articles with notes, and an item that a registry made."""
    folder = shared / "sources" / FORMAT
    records = read(folder / "bilingual_notes.json")
    assert (10, ()) == (len(records), records.problems)
    expected = [
        ("中国心理学的过去与未来", "zh"),
        ("The past and future of Chinese psychology", "en"),
    ]
    for number, authors in ((0, 1), (1, 2), (2, 7), (5, 2), (7, 8)):
        record = records[number]
        assert expected == [(text.value, text.lang) for text in record.title or ()]
        assert authors == len(record.authors or ())
        assert {1} == {len(author.alternates) for author in record.authors or ()}
        assert record.journal is not None
        assert "Acta Psychologica Sinica" == record.journal.name.en.value  # type: ignore[union-attr]
    assert ("40", "210-215", "2008") == (
        (records[0].volume, str(records[0].pages), str(records[0].published))
    )
    journal = records[3].journal
    assert journal is not None
    assert ("0278-7393", "1939-1285") == (journal.issn_print, journal.issn_electronic)
    assert ("10.1037/0278-7393.28.1.162", "11068970", "e0209899") == (
        (records[3].doi, records[6].pmid, records[8].article_number)
    )
    (made,) = read(folder / "citeproc.json")
    assert ("post-weblog", "DataCite Blog", "2016-12-20") == (
        (made.kind, made.journal and str(made.journal.name), str(made.published))
    )
    assert_nothing_lost(json.loads((folder / "citeproc.json").read_bytes()), made)


@pytest.mark.shared
def test_items_of_the_national_standard(shared: Path) -> None:
    """Every one is read without a problem, with both languages where it has a note."""
    for name in ("cases", "bilingual"):
        for line in (shared / "gbt7714" / f"{name}.jsonl").read_text().splitlines():
            item = json.loads(line)["item"]
            found = parse(json.dumps(item))
            assert () == found.problems
            assert_nothing_lost({**item, "note": None}, found[0])
            languages = found[0].title.languages if found[0].title else ()
            assert "original-title" not in item.get("note", "") or ("zh", "en") == languages
