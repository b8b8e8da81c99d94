"""Works of Crossref become records. All papers, people and publishers are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from litrecord.api.reading import parse, read
from litrecord.errors import LitrecordError
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import Event, Funding, OpenAccess, PageRange, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText
from nothing_lost import assert_nothing_lost

FORMAT = "crossref"
MEDIA = ("print", "electronic", "ROR")
ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"
WORK: dict[str, object] = {
    "indexed": {"date-parts": [[2025, 8, 1]], "timestamp": 1},
    "DOI": "10.99999/invented.1",
    "URL": "https://doi.org/10.99999/invented.1",
    "type": "journal-article",
    "title": ["The growth of <i>imaginary</i> plants in towns"],
    "original-title": [CHINESE],
    "subtitle": ["A fiction"],
    "short-title": ["Growth"],
    "abstract": "<jats:p>We describe how they grow &amp; where.</jats:p>",
    "author": [
        {
            "given": "Min",
            "family": "Ouyang",
            "suffix": "Jr.",
            "sequence": "first",
            "ORCID": "http://orcid.org/0000-0002-1825-0097",
            "authenticated-orcid": False,
            "affiliation": [
                {
                    "name": "Invented University",
                    "place": ["Nowhere"],
                    "id": [{"id": "https://ror.org/0invented", "id-type": "ROR"}],
                }
            ],
        },
        {"name": "Invented Study Group", "sequence": "additional", "affiliation": []},
        {"family": "欧阳敏", "sequence": "additional"},
        {"sequence": "additional", "affiliation": []},
    ],
    "editor": [{"given": "Na", "family": "Zhao"}],
    "container-title": ["Invented Letters", "Letters of Invention"],
    "short-container-title": ["Inv. Lett."],
    "ISSN": ["1234-5679", "8765-4326", "2434-561X"],
    "issn-type": [
        {"value": "1234-5679", "type": "print"},
        {"value": "8765-4326", "type": "electronic"},
        {"value": "2434-561X", "type": "electronic"},
    ],
    "volume": "16",
    "issue": "1",
    "journal-issue": {"issue": "1", "published-print": {"date-parts": [[2025, 8]]}},
    "page": "12-15",
    "article-number": "e7",
    "published": {"date-parts": [[2025, 7, 16]]},
    "issued": {"date-parts": [[2025, 7, 16]]},
    "published-online": {"date-parts": [[2025, 7, 16]]},
    "published-print": {"date-parts": [[2025, 8]]},
    "created": {"date-parts": [[2025, 7, 10]], "date-time": "2025-07-10T01:02:03Z"},
    "language": "en",
    "publisher": "Invented Press",
    "publisher-location": "Nowhere",
    "funder": [
        {
            "name": "Invented Fund",
            "DOI": "10.99999/fund",
            "award": ["A1", "A2"],
            "doi-asserted-by": "publisher",
        }
    ],
    "license": [
        {"URL": "https://tdm.example/", "content-version": "tdm"},
        {"URL": "https://license.example/by/4.0/", "content-version": "vor", "delay-in-days": 0},
    ],
    "link": [{"URL": "https://letters.example/1.pdf", "content-type": "application/pdf"}],
    "resource": {"primary": {"URL": "https://letters.example/1"}},
    "subject": ["Invented Botany"],
    "is-referenced-by-count": 7,
    "relation": {
        "is-translation-of": [{"id": "10.99999/zh.1", "id-type": "doi", "asserted-by": "subject"}]
    },
    "assertion": [{"value": "2025-01-01", "name": "received"}],
    "score": 1.5,
    "member": "0",
}


def one(**values: object) -> PaperRecord:
    """Read one work, its keys with `_` for `-`."""
    work = {key.replace("_", "-"): value for key, value in values.items()}
    record = parse(json.dumps(work), format=FORMAT)[0]
    assert_nothing_lost(work, record, said=MEDIA)
    return record


def rest(record: PaperRecord) -> dict[str, object]:
    """Return what no field holds."""
    left = thaw(record.extra.get(FORMAT, FrozenMapping()))
    assert isinstance(left, dict)
    return left


def test_each_field_is_read() -> None:
    """What the model has a field for is there."""
    record = one(**WORK)
    found = {
        "kind": "article-journal",
        "types": ("journal-article",),
        "doi": "10.99999/invented.1",
        "volume": "16",
        "issue": "1",
        "pages": PageRange(first="12", last="15"),
        "article_number": "e7",
        "published": PartialDate(year=2025, month=7, day=16),
        "published_online": PartialDate(year=2025, month=7, day=16),
        "languages": ("en",),
        "publisher": None,
        "place": BilingualText(variants=(LangText(value="Nowhere"),)),
        "funding": (
            Funding(
                funder=BilingualText(variants=(LangText(value="Invented Fund"),)),
                funder_id="10.99999/fund",
                awards=("A1", "A2"),
            ),
        ),
        "open_access": OpenAccess(license="https://license.example/by/4.0/"),
        "fields_of_study": ("Invented Botany",),
        "citation_count": 7,
        "links": (
            Link(kind="doi", url="https://doi.org/10.99999/invented.1"),
            Link(kind="landing-page", url="https://letters.example/1"),
            Link(kind="full-text", url="https://letters.example/1.pdf"),
        ),
        "translation_of": RelatedWork(doi="10.99999/zh.1"),
    }
    assert found == {name: getattr(record, name) for name in found}


def test_the_journal_is_read() -> None:
    """ISSNs by their medium; a second electronic one and a second name are kept apart."""
    journal = one(**WORK).journal
    assert journal is not None
    assert ("Invented Letters", ("Letters of Invention",), "Invented Press") == (
        (str(journal.name), journal.aliases, str(journal.publisher))
    )
    assert ("1234-5679", "8765-4326", ("2434-561X",)) == (
        (journal.issn_print, journal.issn_electronic, journal.issn_other)
    )
    assert ["Inv. Lett."] == [one.value for one in journal.abbreviations]


def test_what_has_no_field_stays() -> None:
    """Dates of the record, licences, a print date that differs from the earliest one."""
    left = rest(one(**WORK))
    assert {"published-print", "created", "indexed", "assertion", "subtitle", "short-title"} < (
        left.keys()
    )
    assert {"published-print": {"date-parts": [[2025, 8]]}} == left["journal-issue"]
    assert WORK["license"] == left["license"]
    assert [{"doi-asserted-by": "publisher"}] == left["funder"]
    assert [{"content-type": "application/pdf"}] == left["link"]


def test_titles_have_the_roles_of_their_fields() -> None:
    """`original-title` is the original, in the language of its script; the first is unknown."""
    title = one(**WORK).title
    assert title is not None
    assert [(ENGLISH, "en", "unknown"), (CHINESE, "zh", "original")] == [
        (text.value, text.lang, text.role) for text in title
    ]
    assert "The growth of <i>imaginary</i> plants in towns" == title.variants[0].raw


def test_a_second_title_has_no_known_role() -> None:
    """Unless it is the original one as well, which then is there once."""
    second = one(DOI="10.99999/1", title=[ENGLISH, CHINESE]).title
    same = one(DOI="10.99999/1", title=[CHINESE, ENGLISH], original_title=[CHINESE]).title
    assert second is not None
    assert same is not None
    assert [("en", "unknown"), ("zh", "unknown")] == [(one.lang, one.role) for one in second]
    assert [("zh", "original"), ("en", "unknown")] == [(one.lang, one.role) for one in same]


def test_abstracts_lose_their_markup() -> None:
    """JATS and entities."""
    assert "We describe how they grow & where." == str(one(**WORK).abstract)


def test_authors_are_people_or_groups() -> None:
    """Chinese names may stand in one part; who has no name is no author and stays."""
    record = one(**WORK)
    name = PersonName(family="Ouyang", given="Min", suffix="Jr.")
    university = Affiliation(
        name=BilingualText(variants=(LangText(value="Invented University"),)),
        ror="https://ror.org/0invented",
    )
    chinese = PersonName(family="欧阳", given="敏", lang="zh", order="family-first")
    assert (
        Author(name=name, orcid="0000-0002-1825-0097", affiliations=(university,)),
        Author(name=PersonName(literal="Invented Study Group")),
        Author(name=chinese),
    ) == record.authors
    editor = Author(name=PersonName(family="Zhao", given="Na"))
    assert (Contributor(role="editor", author=editor),) == record.contributors
    stated = rest(record)["author"]
    assert isinstance(stated, list)
    assert {"sequence": "additional", "affiliation": []} == stated[3]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"type": "proceedings-article"}, "paper-conference"),
        ({"type": "book-chapter"}, "chapter"),
        ({"type": "monograph"}, "book"),
        ({"type": "dissertation"}, "thesis"),
        ({"type": "posted-content", "subtype": "preprint"}, "preprint"),
        ({"type": "posted-content", "subtype": "other"}, "article"),
        ({"type": "posted-content", "subtype": "dissertation"}, "thesis"),
        ({"type": "report"}, "report"),
        ({"type": "reference-entry"}, "entry"),
        ({"type": "dataset"}, "dataset"),
        ({"type": "standard"}, "standard"),
        ({"type": "peer-review"}, "review"),
        ({"type": "article-journal"}, "article-journal"),
        ({"type": "other"}, None),
    ],
)
def test_kinds(values: dict[str, object], kind: str | None) -> None:
    """What says nothing of the kind is a type only."""
    assert kind == one(DOI="10.99999/1", **values).kind


def test_a_conference_paper_has_its_proceedings_and_its_conference() -> None:
    """The book is the venue; the dates of the conference are a range; its acronym stays."""
    record = one(
        DOI="10.99999/1",
        type="proceedings-article",
        container_title=["Proceedings of Invention"],
        publisher="Invented Press",
        ISBN=["http://id.crossref.org/isbn/9780000000002", "9780000000019"],
        event={
            "name": "Invention Congress",
            "location": "Nowhere",
            "start": {"date-parts": [[2025, 7, 1]]},
            "end": {"date-parts": [[2025, 7, 3]]},
            "acronym": "IC",
        },
    )
    days = PartialDate(year=2025, month=7, day=1, end=PartialDate(year=2025, month=7, day=3))
    name = BilingualText(variants=(LangText(value="Invention Congress"),))
    assert Event(name=name, place="Nowhere", date=days) == record.event
    assert record.journal is not None
    assert ("Proceedings of Invention", "Invented Press") == (
        (str(record.journal.name), str(record.publisher))
    )
    assert (
        Identifier(scheme="isbn", value="9780000000002"),
        Identifier(scheme="isbn", value="9780000000019"),
    ) == record.identifiers
    assert {"event": {"acronym": "IC"}} == rest(record)


def test_a_conference_may_be_its_name_alone() -> None:
    """Older answers have text."""
    event = one(DOI="10.99999/1", event="Invention Congress").event
    assert event is not None
    assert "Invention Congress" == str(event.name)


def test_a_thesis_is_of_its_university() -> None:
    """Who deposited it stays; one degree is its genre."""
    university = {"name": "Invented University", "place": ["Nowhere"]}
    record = one(
        DOI="10.99999/1",
        type="dissertation",
        institution=[university],
        publisher="Invented Deposits",
        degree=["PhD"],
    )
    assert ("Invented University", "PhD") == (str(record.publisher), record.genre)
    assert {"institution": [{"place": ["Nowhere"]}], "publisher": "Invented Deposits"} == (
        rest(record)
    )
    same = one(
        DOI="10.99999/1",
        type="dissertation",
        institution=[university],
        publisher="Invented University",
    )
    assert {"institution": [{"place": ["Nowhere"]}]} == rest(same)


def test_the_server_of_a_preprint_is_not_its_publisher() -> None:
    """It stays, as do several degrees."""
    values: dict[str, object] = {"institution": [{"name": "inventRxiv"}], "degree": ["PhD", "MD"]}
    record = one(DOI="10.99999/1", type="posted-content", subtype="preprint", **values)
    assert (None, None, values) == (record.publisher, record.genre, rest(record))


def test_the_date_of_a_work_is_the_first_that_is_stated() -> None:
    """A work without a date has `[[null]]`; a finer date in it counts."""
    record = one(
        DOI="10.99999/1",
        issued={"date-parts": [[None]]},
        published_print={"date-parts": [[2025]]},
        posted={"date-parts": [[2025, 7, 16]]},
    )
    assert PartialDate(year=2025, month=7, day=16) == record.published
    assert None is one(DOI="10.99999/1", issued={"date-parts": [[None]]}).published


def test_broken_values_cost_no_others() -> None:
    """Each is reported and stays."""
    work = {
        "DOI": "none",
        "title": {"a": 1},
        "author": ["x", {"family": 7, "affiliation": ["y"]}],
        "ISSN": ["1"],
        "issn-type": [{"value": "1", "type": ["print"]}, 7],
        "event": 7,
        "funder": ["z"],
        "license": 7,
        "link": [8],
        "ISBN": [{}],
        "institution": "u",
        "is-referenced-by-count": -1,
        "relation": {"is-translation-of": [{"id": 1}]},
        "volume": "16",
    }
    found = parse(json.dumps(work), format=FORMAT)
    assert_nothing_lost(work, found[0])
    assert "16" == found[0].volume
    assert {"wrong-type", "identifier-invalid", "unreadable-value"} == {
        problem.code for problem in found.problems
    }
    with pytest.raises(LitrecordError):
        parse(json.dumps(work), format=FORMAT, strict=True)


@pytest.mark.parametrize(
    "value",
    [
        WORK,
        [WORK],
        {"status": "ok", "message-type": "work", "message": WORK},
        {"status": "ok", "message-type": "work-list", "message": {"items": [WORK]}},
    ],
    ids=["work", "array", "answer", "list"],
)
def test_works_are_recognised(value: object) -> None:
    """By themselves, in an array, in the answer for one or for many."""
    assert [one(**WORK)] == list(parse(json.dumps(value)))


def test_a_large_answer_is_recognised_by_its_beginning() -> None:
    """Its first value does not end within what is looked at."""
    text = json.dumps({"status": "ok", "message-type": "work", "message": {"x": "y" * 70_000}})
    assert 1 == len(parse(text))


@pytest.mark.shared
def test_a_real_work(shared: Path) -> None:
    """An article of an electronic journal without pages."""
    path = shared / "sources" / FORMAT / "work.json"
    (record,) = read(path)
    assert_nothing_lost(json.loads(path.read_bytes()), record, said=MEDIA)
    expected = (
        "Automated quantitative histology reveals vascular morphodynamics during Arabidopsis "
        "hypocotyl secondary growth"
    )
    assert [expected] == [text.value for text in record.title or ()]
    assert ["Martial Sankar", "Christian S Hardtke"] == (
        [str(author) for author in (record.authors or ())][::4]
    )
    assert record.journal is not None
    assert ("eLife", "2050-084X") == (str(record.journal.name), record.journal.issn_electronic)
    assert ("3", None, None) == (record.volume, record.issue, record.pages)
    assert ("10.7554/elife.01567", "2014-02-11", ("en",)) == (
        (record.doi, str(record.published), record.languages)
    )


def test_names_in_a_japanese_work_are_japanese() -> None:
    """Chinese characters alone do not make a name Chinese."""
    found = one(type="journal-article", author=[{"family": "林", "given": "太郎"}], language="ja")
    assert found.authors is not None
    assert ["ja"] == [author.name.lang for author in found.authors]
