"""Papers as items of CSL-JSON; all papers and people here are invented."""

from __future__ import annotations

import json

import attrs
import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dump, dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import Event, Keyword, PageRange, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.serializers.csl_json import CslJson
from round_trips import differences

PLAIN = CslJson(custom=False)


def text(*variants: tuple[str, str | None, TextRole]) -> BilingualText:
    """Make a text of values, languages and roles."""
    return BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang, role=role) for value, lang, role in variants
        )
    )


def items(*records: PaperRecord, by: CslJson = PLAIN) -> list[dict[str, object]]:
    """Write records and return the items."""
    found: list[dict[str, object]] = json.loads(dumps(records, by))
    return found


def item(record: PaperRecord, by: CslJson = PLAIN) -> dict[str, object]:
    """Write a record and return its item."""
    (found,) = json.loads(dumps(record, by))
    return dict(found)


def held(record: PaperRecord) -> dict[str, object]:
    """Return what `custom` holds of a record."""
    custom = item(record, CslJson()).get("custom", {"litrecord": {}})
    assert isinstance(custom, dict)
    return dict(custom["litrecord"])


ARTICLE = PaperRecord(
    kind="article-journal",
    types=("article-journal",),
    title=text(("The glass bees of the harbour and their tides", "en", "unknown")),
    abstract=text(("We count the glass bees of an invented harbour.", "en", "unknown")),
    authors=(
        Author(name=PersonName(family="Lampwright", given="Ada B.")),
        Author(name=PersonName(family="Berg", given="Jan", particle="van den", suffix="Jr.")),
        Author(name=PersonName(literal="Glass Bee Consortium")),
        Author(name=PersonName(family="欧阳", given="晶", lang="zh", order="family-first")),
    ),
    contributors=(Contributor(role="editor", author=Author(name=PersonName(literal="Ed"))),),
    doi="10.5555/bees.2025",
    pmid="12345678",
    pmcid="PMC1234567",
    journal=JournalProfile(
        name=text(("Journal of Lamps", None, "unknown")),
        abbreviations=(Abbreviation(value="J Lamps"),),
        issn_other=("0378-5955",),
        publisher=text(("Mist & Sons", None, "unknown")),
    ),
    volume="16",
    issue="1-2",
    pages=PageRange(first="12", last="15"),
    article_number="e7",
    published=PartialDate(year=2025, month=7, day=16),
    published_online=PartialDate(year=2025, month=6),
    accessed=PartialDate(year=2025),
    place=text(("Mistville", None, "unknown")),
    event=Event(
        name=text(("Harbour Days", None, "unknown")),
        place="Mistville",
        date=PartialDate(year=2025, month=5, end=PartialDate(year=2025, month=6)),
    ),
    genre="Letter",
    languages=("en-GB",),
    keywords=tuple(Keyword(value=LangText(value=one)) for one in ("glass bees", "tides")),
    links=(Link(kind="landing-page", url="https://example.org/a?b=c&d=%20e"),),
)


def test_each_field_has_its_variable() -> None:
    """What the variables say all of needs no `custom`, and comes back."""
    expected = {
        "id": "10.5555/bees.2025",
        "type": "article-journal",
        "title": "The glass bees of the harbour and their tides",
        "author": [
            {"family": "Lampwright", "given": "Ada B."},
            {
                "family": "Berg",
                "given": "Jan",
                "non-dropping-particle": "van den",
                "suffix": "Jr.",
            },
            {"literal": "Glass Bee Consortium"},
            {"family": "欧阳", "given": "晶"},
        ],
        "container-title": "Journal of Lamps",
        "issued": {"date-parts": [[2025, 7, 16]]},
        "genre": "Letter",
        "language": "en-GB",
        "abstract": "We count the glass bees of an invented harbour.",
        "editor": [{"literal": "Ed"}],
        "DOI": "10.5555/bees.2025",
        "PMID": "12345678",
        "PMCID": "PMC1234567",
        "volume": "16",
        "issue": "1-2",
        "page": "12-15",
        "number": "e7",
        "container-title-short": "J Lamps",
        "ISSN": "0378-5955",
        "publisher": "Mist & Sons",
        "available-date": {"date-parts": [[2025, 6]]},
        "accessed": {"date-parts": [[2025]]},
        "publisher-place": "Mistville",
        "event-title": "Harbour Days",
        "event-place": "Mistville",
        "event-date": {"date-parts": [[2025, 5], [2025, 6]]},
        "keyword": "glass bees; tides",
        "URL": "https://example.org/a?b=c&d=%20e",
    }
    assert expected == item(ARTICLE, CslJson())
    assert () == losses(ARTICLE, "csl-json")
    back = loads(dumps(ARTICLE, "csl-json"))
    assert [] == [one for one in differences(ARTICLE, back) if one[0] != "extra"]


def test_one_record_is_an_array_too() -> None:
    """The data format is an array; it may be indented."""
    record = PaperRecord(kind="book", doi="10.5555/a")
    assert '[{"id":"10.5555/a","type":"book","DOI":"10.5555/a"}]' == dumps(record, "csl-json")
    assert "[]" == dumps([], "csl-json")
    indented = '[\n {\n  "id": "10.5555/a",\n  "type": "book",\n  "DOI": "10.5555/a"\n }\n]'
    assert indented == dumps(record, CslJson(indent=1))


def test_the_title_is_the_original_and_the_translation_stands_in_custom() -> None:
    """Never in `original-title`; language, role and position come back."""
    title = text(
        ("港口的玻璃蜂及其潮汐", "zh", "translation"),
        ("The glass bees of the harbour and their tides", "en", "original"),
    )
    record = PaperRecord(kind="article-journal", title=title)
    found = item(record, CslJson())
    expected = {
        "id": "glass",
        "type": "article-journal",
        "title": "The glass bees of the harbour and their tides",
        # The original tells the language, which the record does not state.
        "language": "en",
        "custom": {
            "litrecord": {
                "litrecord": "1",
                "replaced": {"language": "en"},
                "title": {
                    "variants": [
                        {"value": "港口的玻璃蜂及其潮汐", "lang": "zh", "role": "translation"},
                        {
                            "value": "The glass bees of the harbour and their tides",
                            "lang": "en",
                            "role": "original",
                        },
                    ]
                },
            }
        },
    }
    assert expected == found
    assert () == losses(record, "csl-json")
    back = loads(dumps(record, "csl-json"))
    assert (title, None) == (back.title, back.languages)


def test_without_custom_the_other_language_is_lost() -> None:
    """Each variant has its own loss; a role that no variable states is one, too."""
    record = PaperRecord(
        kind="book",
        title=text(("灯塔", "zh", "original"), ("Lighthouses of old", "en", "parallel")),
    )
    assert [
        ("title.variants[0].role", "original"),
        ("title.variants[1]", "Lighthouses of old"),
    ] == [(one.path, one.raw) for one in losses(record, PLAIN)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("p<0.05 & A > B: 100% {x} \\emph{y}", "p<0.05 & A > B: 100% {x} \\emph{y}"),
        ("The <i>glass</i> bees", "The < i>glass< /i> bees"),
        ("a\nb\tc", "a b c"),
        ("a\x00b\x85c\ud800", "ab c\ufffd"),
        ("R&amp;D", "R&amp;D"),
    ],
)
def test_what_reads_as_markup_is_put_off_and_exact_in_custom(value: str, written: str) -> None:
    """A reader of `custom` finds the title as it was, and others no markup; but no half letters."""
    record = PaperRecord(kind="book", title=BilingualText(variants=(LangText(value=value),)))
    assert written == item(record)["title"]
    if "\ud800" in value:
        assert ["title.variants[0].value"] == [
            one.path for one in losses(record, "csl-json") if one.path.endswith("value")
        ]
    else:
        assert record.title == loads(dumps(record, "csl-json"), format="csl-json").title


def test_markup_of_the_source_is_kept_on_request() -> None:
    """Only where all of it is of CSL's kinds and says the same."""
    raw = "The growth of <i>plants</i> in 10<sup>5</sup> towns"
    variant = LangText(value="The growth of plants in 10⁵ towns", raw=raw)
    rich = CslJson(rich_text=True)
    found = [
        item(PaperRecord(title=BilingualText(variants=(one,))), rich)["title"]
        for one in (
            variant,
            attrs.evolve(variant, raw=f"<span>{raw}</span>"),
            attrs.evolve(variant, raw="<i>Other</i>"),
            attrs.evolve(variant, raw=None),
        )
    ]
    assert [raw, variant.value, variant.value, variant.value] == found
    assert variant.value == item(PaperRecord(title=BilingualText(variants=(variant,))))["title"]


@pytest.mark.parametrize(
    ("record", "id"),
    [
        (PaperRecord(doi="10.5555/A", pmid="7"), "10.5555/A"),
        (PaperRecord(pmid="7", pmcid="PMC7"), "pmid:7"),
        (PaperRecord(pmcid="PMC7", arxiv="2101.00001"), "PMC7"),
        (PaperRecord(arxiv="2101.00001"), "arxiv:2101.00001"),
        (PaperRecord(identifiers=(Identifier(scheme="cstr", value="3.1"),)), "cstr:3.1"),
        (
            PaperRecord(
                title=text(("On the Glass-Bees", "en", "unknown")),
                authors=(Author(name=PersonName(family="O'Mist", given="Zoë")),),
                published=PartialDate(year=2025),
            ),
            "omist-2025-glassbees",
        ),
        (PaperRecord(title=text(("On the", "en", "unknown"))), "item"),
        (PaperRecord(), "item"),
        (PaperRecord(doi="10.5/a", extra=FrozenMapping({"csl-json": {"id": 7}})), 7),
        (PaperRecord(doi="10.5/a", extra=FrozenMapping({"bibtex": {"@key": "mist25"}})), "mist25"),
        (PaperRecord(doi="10.5/a", extra=FrozenMapping({"bibtex": {"@key": 7}})), "10.5/a"),
        (PaperRecord(doi="10.5/a", extra=FrozenMapping({"bibtex": "mist25"})), "10.5/a"),
    ],
)
def test_every_item_has_an_id(record: PaperRecord, id: object) -> None:
    """The one it had, the key of BibTeX, the DOI, another number, or author, year and word."""
    assert id == item(record)["id"]


def test_ids_are_told_apart() -> None:
    """Also where only capital letters differ, as some programs do not tell them apart."""
    records = [PaperRecord(doi=doi) for doi in ("10.5/a", "10.5/A", "10.5/a-2", "10.5/a")]
    assert ["10.5/a", "10.5/A-3", "10.5/a-2", "10.5/a-4"] == [one["id"] for one in items(*records)]


def test_kinds() -> None:
    """Preprints are articles of that genre; what CSL has no type for is a document."""
    kinds = ["preprint", "article", "thesis", "podcast", None]
    found = [item(PaperRecord(kind=kind)) for kind in kinds]
    assert ["article", "article", "thesis", "document", "document"] == [
        one["type"] for one in found
    ]
    assert ["preprint", None, None, None, None] == [one.get("genre") for one in found]
    said = [[(one.path, one.used) for one in losses(PaperRecord(kind=k), PLAIN)] for k in kinds]
    assert [[], [], [], [("kind", "document")], [("kind", "document")]] == said
    for kind in kinds:
        record = PaperRecord(kind=kind)
        back = loads(dumps(record, "csl-json"), format="csl-json")
        assert (kind, None) == (back.kind, back.genre)
        assert () == losses(record, "csl-json")


def test_an_article_of_the_genre_preprint_is_told_from_a_preprint() -> None:
    """By `custom` alone."""
    record = PaperRecord(kind="article", genre="Preprint server")
    assert ["kind"] == [one.path for one in losses(record, PLAIN)]
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert ("article", "Preprint server") == (back.kind, back.genre)


@pytest.mark.parametrize(
    ("record", "variables"),
    [
        (PaperRecord(kind="preprint", arxiv="2101.00001"), {"number": "arXiv:2101.00001"}),
        (
            PaperRecord(kind="article-journal", arxiv="2101.00001"),
            {"archive": "arXiv", "archive_location": "2101.00001"},
        ),
        (
            PaperRecord(kind="patent", identifiers=(Identifier(scheme="patent", value="X 1"),)),
            {"number": "X 1"},
        ),
        (
            PaperRecord(
                kind="book",
                identifiers=tuple(Identifier(scheme="isbn", value=one) for one in ("9-1", "9-2")),
            ),
            {"ISBN": "9-1 9-2"},
        ),
        (PaperRecord(kind="article-journal", article_number="e7"), {"number": "e7"}),
        (PaperRecord(kind="article-journal", article_number="7", issue="7"), {"issue": "7"}),
        (PaperRecord(kind="chapter", article_number="e7"), {}),
        (PaperRecord(kind="article-journal", doi="no doi"), {}),
        (PaperRecord(kind="book", journal=JournalProfile(issn_l="7")), {}),
        (
            PaperRecord(
                kind="book",
                journal=JournalProfile(
                    issn_print="0378-5955", issn_electronic="2434-561X", issn_other=("0378-5955",)
                ),
            ),
            {"ISSN": "0378-5955, 2434-561X"},
        ),
    ],
)
def test_numbers(record: PaperRecord, variables: dict[str, object]) -> None:
    """Each has the variable of its kind; what none can hold stands in `custom` alone."""
    found = item(record)
    assert variables == {key: found[key] for key in found if key not in ("id", "type", "genre")}
    assert () == losses(record, "csl-json")
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert [] == [one for one in differences(record, back) if one[0] not in ("types", "extra")]


@pytest.mark.parametrize(
    ("date", "written", "read"),
    [
        (PartialDate(year=2025), {"date-parts": [[2025]]}, None),
        (
            PartialDate(year=2025, season="autumn"),
            {"date-parts": [[2025]], "season": 3},
            None,
        ),
        (
            PartialDate(year=2025, end=PartialDate(year=2025)),
            {"date-parts": [[2025], [2025]]},
            "2025",
        ),
        (
            PartialDate(year=2025, season="spring", end=PartialDate(year=2026, month=1)),
            {"date-parts": [[2025], [2026, 1]]},
            "2025/2026-01",
        ),
    ],
)
def test_dates(date: PartialDate, written: object, read: str | None) -> None:
    """Parts; a season of a single date; what a range cannot say is told."""
    record = PaperRecord(kind="book", published=date)
    assert written == item(record)["issued"]
    assert ([] if read is None else [read]) == [one.used for one in losses(record, PLAIN)]
    assert date == loads(dumps(record, "csl-json"), format="csl-json").published


def test_the_publisher_of_an_article_is_its_journals() -> None:
    """Of others it is their own; where it is read elsewhere only `custom` says whose it is."""
    press = text(("Mist & Sons", None, "unknown"))
    named = JournalProfile(name=text(("Lamps", None, "unknown")))
    of_journal = attrs.evolve(named, publisher=press)
    for kind, journal, own, lost in (
        ("article-journal", of_journal, None, []),
        ("article-journal", named, press, ["publisher"]),
        ("book", named, press, []),
        ("book", of_journal, None, ["journal.publisher"]),
        ("book", None, press, []),
    ):
        record = PaperRecord(kind=kind, journal=journal, publisher=own)
        assert "Mist & Sons" == item(record)["publisher"]
        assert lost == [one.path for one in losses(record, PLAIN)]
        back = loads(dumps(record, "csl-json"), format="csl-json")
        assert (journal, own) == (back.journal, back.publisher)


def test_a_translation_names_the_work_it_is_of() -> None:
    """That is what `original-…` means; a Chinese article says so with its translator or custom."""
    work = RelatedWork(
        title=text(("Die Glasbienen des Hafens und ihre Gezeiten", "de", "unknown")),
        authors=(Author(name=PersonName(family="Lampe", given="Ada")),),
        container_title=text(("Zeitschrift", None, "unknown")),
        publisher=text(("Nebel", None, "unknown")),
        place=text(("Nebelstadt", None, "unknown")),
        published=PartialDate(year=1999),
        doi="10.5555/old",
    )
    record = PaperRecord(
        kind="article-journal",
        title=text(("港口的玻璃蜂及其潮汐", "zh", "unknown")),
        translation_of=work,
    )
    found = item(record)
    expected = {
        "original-title": "Die Glasbienen des Hafens und ihre Gezeiten",
        "original-author": [{"family": "Lampe", "given": "Ada"}],
        "original-publisher": "Nebel",
        "original-publisher-place": "Nebelstadt",
        "original-date": {"date-parts": [[1999]]},
    }
    assert expected == {key: found[key] for key in found if key.startswith("original-")}
    assert {"translation_of.title", "translation_of.authors", "translation_of.doi"} <= {
        one.path for one in losses(record, PLAIN)
    }
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert (str(record.title), work) == (str(back.title), back.translation_of)
    book = attrs.evolve(record, kind="book")
    assert {"translation_of.container_title", "translation_of.doi"} <= {
        one.path for one in losses(book, PLAIN)
    }
    assert "translation_of.title" not in {one.path for one in losses(book, PLAIN)}


def test_people_keep_in_custom_what_csl_has_no_place_for() -> None:
    """Names of CSL have no other spelling and no ORCID."""
    pinyin = PersonName(family="Ouyang", given="Jing", lang="zh-Latn", order="family-first")
    author = Author(
        name=PersonName(family="欧阳", given="晶", lang="zh", order="family-first"),
        alternates=(pinyin,),
        orcid="0000-0002-1825-0097",
    )
    record = PaperRecord(kind="book", authors=(author,))
    assert ["authors[0].alternates", "authors[0].orcid"] == [
        one.path for one in losses(record, PLAIN)
    ]
    assert ["authors"] == [key for key in held(record) if key != "litrecord"]
    assert (author,) == loads(dumps(record, "csl-json"), format="csl-json").authors


def test_contributors_come_back_in_their_order() -> None:
    """Variables sort them by what they did; a role without a variable is none."""
    listed = tuple(
        Contributor(role=role, author=Author(name=PersonName(literal=name)))
        for role, name in (("translator", "A"), ("editor", "B"), ("host", "C"), ("gaffer", "D"))
    )
    record = PaperRecord(kind="book", contributors=listed)
    found = item(record)
    assert [[{"literal": "A"}], [{"literal": "B"}]] == [found["translator"], found["editor"]]
    assert "gaffer" not in found
    assert "contributors" in [one.path for one in losses(record, PLAIN)]
    assert listed == loads(dumps(record, "csl-json"), format="csl-json").contributors


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        (PersonName(family="灯", given="潮", lang="ja"), False),
        (PersonName(family="灯", given="潮", lang="zh"), True),
        (PersonName(literal="灯台潮", lang="ja"), False),
        (PersonName(literal="灯台潮", lang="zh"), True),
        (PersonName(family="Tomoshibi", given="Ushio"), False),
    ],
)
def test_names_in_a_japanese_paper(name: PersonName, lost: bool) -> None:  # noqa: FBT001  # one of the cases
    """Chinese characters in it are read as Japanese; what is none stands in `custom`."""
    record = PaperRecord(kind="book", languages=("ja",), authors=(Author(name=name),))
    assert (["authors[0].name"] if lost else []) == [one.path for one in losses(record, PLAIN)]
    back = loads(dumps(record, "csl-json"), format="csl-json").authors or ()
    (found,) = (one.name for one in back)
    assert (str(name), name.family, name.lang) == (str(found), found.family, found.lang)


def test_what_not_every_program_can_read_is_no_part_of_custom() -> None:
    """Half a character and a value nested deeper than readers go stay lost, and cost no others."""
    deep: object = "x"
    for _ in range(70):
        deep = [deep]
    journal = JournalProfile(country="CN", frequency="\ud800", extra=FrozenMapping({"a": deep}))
    record = PaperRecord(kind="book", journal=journal, volume="\ud800", issue=" 1")
    lost = ["journal.frequency", "journal.extra", "volume"]
    assert lost == [one.path for one in losses(record, "csl-json")]
    named = attrs.evolve(
        record, journal=attrs.evolve(journal, name=text(("Lamps", None, "unknown")))
    )
    assert lost == [one.path for one in losses(named, "csl-json")]
    back = loads(dumps(named, "csl-json"), format="csl-json")
    assert back.journal is not None
    assert ("CN", "\ufffd", " 1") == (back.journal.country, back.volume, back.issue)


@pytest.mark.parametrize(
    ("note", "stays"),
    [
        ("A remark: it stays.", True),
        ("https://a.example: x", True),
        ("Title: another", True),
        ("DOI: 10.5555/other", False),
        ("See {:volume: 7}", False),
        ("type: book", False),
        ("author: Evil || Eve", False),
    ],
)
def test_a_note_states_no_variable_that_the_item_lacks(note: str, stays: bool) -> None:  # noqa: FBT001  # one of the cases
    """It would be read as that variable."""
    title = text(("The glass bees", None, "unknown"))
    extra = FrozenMapping({"csl-json": {"note": note}})
    record = PaperRecord(kind="thesis", title=title, extra=extra)
    assert (note if stays else None) == item(record).get("note")
    assert stays == ("extra" not in [one.path for one in losses(record, PLAIN)])


@pytest.mark.parametrize(
    ("links", "url", "lost"),
    [
        ((("pdf", "https://a.example"), ("landing-page", "https://b.example")), "b", 1),
        ((("doi", "https://doi.org/10.5/a"), ("pdf", "https://a.example")), "a", 2),
        ((("listing", "https://doi.org/10.5/A"),), None, 1),
    ],
)
def test_a_link_to_the_paper(
    links: tuple[tuple[str, str], ...], url: str | None, lost: int
) -> None:
    """The landing page, else another; what only repeats the DOI is none."""
    record = PaperRecord(
        kind="book", doi="10.5/a", links=tuple(Link(kind=kind, url=at) for kind, at in links)
    )
    assert (f"https://{url}.example" if url else None) == item(record).get("URL")
    assert lost == len(losses(record, PLAIN))
    assert record.links == loads(dumps(record, "csl-json"), format="csl-json").links


def test_keywords_with_separators_in_them() -> None:
    """They are cut where they are read, so that `custom` holds them."""
    words = tuple(Keyword(value=LangText(value=one)) for one in ("a; b", "c"))
    record = PaperRecord(kind="book", keywords=words)
    assert ("a; b; c", ["keywords"]) == (
        (item(record)["keyword"], [one.path for one in losses(record, PLAIN)])
    )
    assert words == loads(dumps(record, "csl-json"), format="csl-json").keywords


def test_languages() -> None:
    """The first is the item's; BCP 47 has no place for two."""
    record = PaperRecord(kind="book", languages=("zh", "en"))
    assert "zh" == item(record)["language"]
    assert ["languages"] == [one.path for one in losses(record, PLAIN)]
    assert ("zh", "en") == loads(dumps(record, "csl-json"), format="csl-json").languages
    assert "language" not in item(PaperRecord(languages=("klingon!",)))


def test_what_an_item_had_beyond_the_record_is_written_back() -> None:
    """Where the data format has a place for it; else it is lost."""
    source = {
        "id": "bees",
        "citation-key": "bees2025",
        "type": "article-journal",
        "title": "The glass bees of the harbour",
        "author": [
            {
                "family": "Erdacht",
                "given": "Jean",
                "dropping-particle": "de",
                "non-dropping-particle": "la",
                "comma-suffix": True,
            }
        ],
        "issued": {"date-parts": [[2025]], "circa": True},
        "edition": 2,
        "categories": ["lamps"],
        "custom": {"a": 1},
        "note": "Read twice.",
        "unheard-of": "x",
        "version": 7,
    }
    record = parse(json.dumps([source]))[0]
    expected = {
        **{key: source[key] for key in source if key not in ("unheard-of", "version")},
        "keyword": "lamps",
    }
    del expected["categories"]
    found = item(record, CslJson())
    assert expected == found
    assert [("extra", "csl-json.unheard-of, csl-json.version")] == [
        (one.path, one.raw) for one in losses(record, "csl-json")
    ]
    assert loads(dumps(record, "csl-json")).authors == record.authors


def test_nobody_in_variables_is_nobody() -> None:
    """An empty list is a statement."""
    assert [] == item(PaperRecord(kind="book", authors=()))["author"]
    assert () == losses(PaperRecord(kind="book", authors=()), PLAIN)


def test_files_are_told_by_their_name(tmp_path: object) -> None:
    """The ending is that of citation processors."""
    path = f"{tmp_path}/bees.csl.json"
    dump(PaperRecord(kind="book", doi="10.5555/a"), path)
    with open(path, encoding="utf-8") as stream:  # noqa: PTH123  # a text is what is given
        assert '[{"id":"10.5555/a"' == stream.read()[:18]


@pytest.mark.parametrize(
    "options", [{"profile": "zotero"}, {"indent": -1}, {"indent": "x"}, {"custom": "no"}]
)
def test_options_are_checked(options: dict[str, object]) -> None:
    """A misspelt profile is no strict one."""
    with pytest.raises((TypeError, ValueError)):
        CslJson(**options)  # type: ignore[arg-type]  # that is the test
