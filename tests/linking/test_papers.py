"""Merging records of one paper. Every person, journal and paper here is invented."""

from __future__ import annotations

import pickle

import attrs
import pytest

from litrecord.errors import LitrecordError, MergeError
from litrecord.linking.papers import Merged, merge
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import (
    Classification,
    Event,
    Funding,
    Keyword,
    OpenAccess,
    PageRange,
    PaperRecord,
    RelatedWork,
)
from litrecord.model.source import Layout, Source
from litrecord.model.text import BilingualText, LangText

DOI = "10.5555/Invented.1"


def record(**fields: object) -> PaperRecord:
    """Make a record with the DOI that all records here have unless they say otherwise."""
    return PaperRecord(**{"doi": DOI, **fields})  # type: ignore[arg-type]  # each names its field


def told(merged: Merged[PaperRecord]) -> list[tuple[object, ...]]:
    """Return code, path, value not taken and value taken of each problem."""
    return [(one.code, one.path, one.raw, one.used) for one in merged.problems]


def title(*variants: LangText) -> BilingualText:
    """Make a title of variants."""
    return BilingualText(variants=variants)


def person(family: str, given: str | None = None, *, lang: str | None = None) -> Author:
    """Make an author with a name in parts."""
    return Author(name=PersonName(family=family, given=given, lang=lang))


def venue(name: str | None = None, *, zh: str | None = None, **fields: object) -> JournalProfile:
    """Make a journal by its English name, its Chinese one or both."""
    named = None if name is None and zh is None else BilingualText.of(en=name, zh=zh)
    return JournalProfile(name=named, **fields)  # type: ignore[arg-type]  # each names its field


def test_missing_fields_are_filled() -> None:
    """What the first lacks comes from the others."""
    first = record(volume="16", citation_count=3)
    second = record(issue="1", pmid="123", kind="article-journal")
    merged = merge([first, second])
    assert (
        record(volume="16", citation_count=3, issue="1", pmid="123", kind="article-journal")
        == merged.record
    )
    assert () == merged.problems


def test_languages_complete_each_other() -> None:
    """The Chinese title of one record and the English one of another become one title."""
    merged = merge(
        [
            record(title=BilingualText.of(en="Invented rivers")),
            record(title=BilingualText.of(zh="虚构的河流"), abstract=BilingualText.of(zh="摘要")),
        ]
    )
    assert record(
        title=BilingualText(
            variants=(
                LangText(value="Invented rivers", lang="en", basis="stated"),
                LangText(value="虚构的河流", lang="zh", basis="stated"),
            )
        ),
        abstract=BilingualText.of(zh="摘要"),
    ) == (merged.record)
    assert () == merged.problems


@pytest.mark.parametrize(
    "other",
    [
        "Invented rivers – a “study”.",
        "INVENTED RIVERS - A 'STUDY'",
        "<i>Invented</i> rivers - a &quot;study&quot;",
        "[Invented  rivers — a study]".replace("study", '"study"'),
    ],
)
def test_spelling_is_no_conflict(other: str) -> None:
    """Case, final stop, markup, entities, spacing, dashes and quotation marks do not count."""
    kept = BilingualText.of(en='Invented rivers - a "study"')
    merged = merge([record(title=kept), record(title=BilingualText.of(en=other))])
    assert (kept, ()) == (merged.record.title, merged.problems)


def test_other_wording_is_a_conflict() -> None:
    """Another text in the same language is reported, and the first stays."""
    merged = merge(
        [
            record(abstract=BilingualText.of(en="p < 0.05")),
            record(abstract=BilingualText.of(en="p > 0.05")),
        ]
    )
    assert [("merged-texts-differ", "abstract", "p > 0.05", "p < 0.05")] == told(merged)
    assert BilingualText.of(en="p < 0.05") == merged.record.abstract


def test_texts_in_one_script_without_language_are_compared() -> None:
    """Where no language is stated, Chinese is compared with Chinese and Latin with Latin."""
    merged = merge(
        [
            record(title=title(LangText(value="Invented rivers"))),
            record(title=title(LangText(value="虚构的河流"), LangText(value="Invented lakes"))),
        ]
    )
    assert [("merged-texts-differ", "title", "Invented lakes", "Invented rivers")] == told(merged)
    assert ["Invented rivers", "虚构的河流"] == [one.value for one in merged.record.title or ()]


def test_role_and_language_of_equal_texts_are_the_best() -> None:
    """A role goes before unknown, original before parallel; a stated language before none."""
    first = LangText(value="Invented rivers", role="unknown")
    second = LangText(value="Invented rivers.", lang="en", basis="detected", role="parallel")
    third = LangText(value="Invented rivers", lang="en", basis="stated", role="original")
    merged = merge([record(title=title(one)) for one in (first, second, third)])
    assert title(attrs.evolve(first, lang="en", basis="stated", role="original")) == (
        merged.record.title
    )
    pair = merge([record(title=title(one)) for one in (second, third)])
    assert (
        title(attrs.evolve(third, value="Invented rivers.", role="original")) == pair.record.title
    )


def test_finer_language_tag_wins() -> None:
    """`zh-Hans` says more than `zh`; simplified and traditional texts are two."""
    chinese = LangText(value="虚构的河流", lang="zh", basis="script")
    finer = attrs.evolve(chinese, lang="zh-Hans", basis="stated")
    merged = merge([record(title=title(chinese)), record(title=title(finer))])
    assert title(finer) == merged.record.title
    other = LangText(value="虛構的國學與經濟", lang="zh-Hant", basis="stated")
    simplified = LangText(value="虚构的国学与经济", lang="zh", basis="stated")
    both = merge([record(title=title(simplified)), record(title=title(other))])
    assert (title(simplified, other), ()) == (both.record.title, both.problems)


def test_texts_told_apart_by_role_stay_two() -> None:
    """A parallel title and a translation may differ in wording; a machine's always may."""
    parallel = LangText(value="Rivers", lang="en", role="parallel")
    translated = LangText(value="Streams", lang="en", role="translation")
    machine = LangText(value="Flows", lang="en", role="machine-translation")
    unknown = LangText(value="Brooks", lang="en")
    merged = merge([record(title=title(one)) for one in (parallel, translated, machine, unknown)])
    assert {"Rivers", "Streams", "Flows"} == {one.value for one in merged.record.title or ()}
    assert [("merged-texts-differ", "title", "Brooks", "Rivers")] == told(merged)


def test_text_that_was_cut_off_is_less_complete() -> None:
    """A title with its subtitle, and an abstract with its end, win whosever they are."""
    head = "We measured the invented rivers of an invented country for ten years"
    merged = merge(
        [
            record(
                title=BilingualText.of(en="Invented rivers"),
                abstract=BilingualText.of(en=head + "…"),
            ),
            record(
                title=BilingualText.of(en="Invented rivers: a study"),
                abstract=BilingualText.of(en=head + " and found them invented."),
            ),
        ]
    )
    assert BilingualText.of(en="Invented rivers: a study") == merged.record.title
    assert BilingualText.of(en=head + " and found them invented.") == merged.record.abstract
    assert () == merged.problems


def test_blank_text_is_none() -> None:
    """An empty title is completed without a word."""
    full = BilingualText.of(en="Rivers")
    for pair in ((BilingualText.of(en=""), full), (full, BilingualText.of(en=" "))):
        merged = merge([record(title=one) for one in pair])
        assert (full, ()) == (merged.record.title, merged.problems)


def test_names_in_two_scripts_become_alternates() -> None:
    """Chinese and English lists of one length are aligned."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("高", "英峰", lang="zh"), person("赵", "娜", lang="zh"))),
        ]
    )
    assert (
        attrs.evolve(
            person("Gao", "Ying-Feng"), alternates=(person("高", "英峰", lang="zh").name,)
        ),
        attrs.evolve(person("Zhao", "Na"), alternates=(person("赵", "娜", lang="zh").name,)),
    ) == merged.record.authors
    assert () == merged.problems


def test_lists_of_two_lengths_are_not_aligned() -> None:
    """Where the lengths differ nobody knows who is who."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("高", "英峰"),)),
        ]
    )
    assert [("merged-people-differ", "authors", "高英峰", "Ying-Feng Gao; Na Zhao")] == told(merged)


@pytest.mark.parametrize(
    "short",
    [
        PersonName(family="Gao", given="YF"),
        PersonName(family="Gao", given="Y.-F."),
        PersonName(family="Gao", given="Y"),
        PersonName(family="GAO"),
        PersonName(literal="Gao Ying-Feng"),
        PersonName(literal="Gao"),
    ],
    ids=str,
)
def test_full_name_beats_a_short_one(short: PersonName) -> None:
    """Full given names win over initials, none, and a name that is not in parts."""
    full = PersonName(family="Gao", given="Ying-Feng", order="given-first", suffix="Jr.")
    if short.literal == "Gao":
        full = PersonName(family="Gao")
    for pair in ((short, full), (full, short)):
        merged = merge([record(authors=(Author(name=one),)) for one in pair])
        assert ((Author(name=full),), ()) == (merged.record.authors, merged.problems)


def test_equal_names_complete_each_other() -> None:
    """Language, order and suffix are filled in from the other spelling of the name."""
    one = PersonName(family="Gao", given="Yingfeng")
    other = PersonName(
        family="Gao", given="Ying-Feng", lang="zh-Latn", order="given-first", suffix="Jr."
    )
    merged = merge([record(authors=(Author(name=name),)) for name in (one, other)])
    assert (
        Author(name=attrs.evolve(one, lang="zh-Latn", order="given-first", suffix="Jr.")),
    ) == merged.record.authors


def test_other_name_is_a_conflict() -> None:
    """One name of several that differs is reported with its place."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("Gao", "Ying-Feng"), person("Zhou", "Na"))),
        ]
    )
    assert [("merged-people-differ", "authors[1].name", "Na Zhou", "Na Zhao")] == told(merged)
    given = merge(
        [record(authors=(person("高", "峰"), person("赵", "娜"))) for _ in "a"]
        + [record(authors=(person("高", "锋"), person("赵", "娜")))]
    )
    assert [("merged-people-differ", "authors[0].name", "高锋", "高峰")] == told(given)


def test_other_order_is_a_conflict_of_the_list() -> None:
    """Where most names differ at their places, the list as a whole is reported."""
    people = (person("Gao", "Ying-Feng"), person("Zhao", "Na"), person("Hu", "Cheng"))
    merged = merge([record(authors=people), record(authors=people[::-1][:2] + people[:1])])
    assert [
        (
            "merged-people-differ",
            "authors",
            "Cheng Hu; Na Zhao; Ying-Feng Gao",
            "Ying-Feng Gao; Na Zhao; Cheng Hu",
        )
    ] == told(
        merge([record(authors=people), record(authors=(people[2], people[0], people[1]))])
    ) or told(merged)


def test_longer_list_of_the_same_authors_is_more_complete() -> None:
    """A list that was cut off, or lacks a group, is completed, whosever it is."""
    people = (person("Gao", "Ying-Feng"), person("Zhao", "Na"), person("Hu", "Cheng"))
    short = (person("Gao", "YF"), person("Hu", "C"))
    for pair in ((short, people), (people, short)):
        merged = merge([record(authors=one) for one in pair])
        assert (people, ()) == (merged.record.authors, merged.problems)
    for pair in (((), people), (people, ())):
        assert people == merge([record(authors=one) for one in pair]).record.authors
    assert () == merge([record(authors=()), record(volume="1")]).record.authors


def test_what_is_known_of_an_author_is_united() -> None:
    """ORCID iD, institutions, flags, address and identifiers come from both."""
    name = PersonName(family="Gao", given="Ying-Feng")
    one = Author(
        name=name,
        orcid="0000-0002-1825-0097",
        affiliations=(Affiliation(name=BilingualText.of(en="Invented University")),),
        corresponding=True,
        ids=(Identifier(scheme="s2", value="1"),),
    )
    other = Author(
        name=name,
        affiliations=(
            Affiliation(
                name=BilingualText.of(en="Invented University.", zh="虚构大学"), country="CN"
            ),
            Affiliation(name=BilingualText.of(en="Other Institute")),
        ),
        corresponding=False,
        equal_contribution=True,
        email="gao@invented.example",
        ids=(Identifier(scheme="s2", value="1"), Identifier(scheme="openalex", value="A1")),
    )
    merged = merge([record(authors=(one,)), record(authors=(other,))])
    assert (
        attrs.evolve(
            one,
            affiliations=(
                Affiliation(
                    name=BilingualText(
                        variants=(
                            LangText(value="Invented University", lang="en", basis="stated"),
                            LangText(value="虚构大学", lang="zh", basis="stated"),
                        )
                    ),
                    country="CN",
                ),
                Affiliation(name=BilingualText.of(en="Other Institute")),
            ),
            equal_contribution=True,
            email="gao@invented.example",
            ids=other.ids,
        ),
    ) == merged.record.authors
    assert [("merged-people-differ", "authors[0].corresponding", False, True)] == told(merged)


def test_contributors_are_united() -> None:
    """One editor in two spellings is one; an editor and a translator are two."""
    editor = Contributor(role="editor", author=person("Gao", "YF"))
    full = Contributor(role="editor", author=person("Gao", "Ying-Feng"))
    translator = Contributor(role="translator", author=person("Gao", "YF"))
    merged = merge([record(contributors=(editor,)), record(contributors=(full, translator))])
    assert (full, translator) == merged.record.contributors


@pytest.mark.parametrize(
    ("field", "values", "kept"),
    [
        ("doi", ("10.5555/INVENTED.1", "https://doi.org/10.5555/invented.1"), 0),
        ("pmcid", ("PMC12", "PMC12.2"), 1),
        ("arxiv", ("2101.00001v2", "2101.00001"), 0),
        ("volume", ("16", "016"), 0),
        ("issue", ("S1", "s1"), 0),
        ("article_number", ("E0123", "e0123"), 0),
        ("kind", ("article", "article-journal"), 1),
        ("kind", ("paper-conference", "document"), 0),
        ("publication_model", ("Electronic", "electronic"), 0),
        ("pages", (PageRange(first="379"), PageRange(first="379", last="385")), 1),
        ("pages", (PageRange(first="379", last="385"), PageRange(first="379")), 0),
        ("published", (PartialDate(year=2025), PartialDate(year=2025, month=7)), 1),
        ("published", (PartialDate(year=2025, month=7, day=2), PartialDate(year=2025)), 0),
        ("published", (PartialDate(year=2025), PartialDate(year=2025, season="spring")), 1),
        ("accessed", (PartialDate(year=2025, month=1), PartialDate(year=2025, month=3)), 1),
        ("citation_count", (3, 7), 1),
        ("citation_count", (7, 3), 0),
    ],
)
def test_more_complete_value_wins(field: str, values: tuple[object, ...], kept: int) -> None:
    """Of two values that agree the more complete is kept, without a problem."""
    merged = merge([record(pmid="1", **{field: value}) for value in values])
    assert (values[kept], ()) == (getattr(merged.record, field), merged.problems)


@pytest.mark.parametrize(
    ("code", "field", "values"),
    [
        ("merged-identifiers-differ", "doi", ("10.5555/a", "10.5555/b")),
        ("merged-identifiers-differ", "pmcid", ("PMC12.1", "PMC12.2")),
        ("merged-identifiers-differ", "arxiv", ("2101.00001", "2101.00002")),
        ("merged-places-differ", "volume", ("16", "17")),
        ("merged-places-differ", "issue", ("1", "2")),
        ("merged-places-differ", "pages", ("379", "380")),
        ("merged-places-differ", "pages", ("379-385", "379-386")),
        ("merged-places-differ", "article_number", ("e1", "e2")),
        ("merged-values-differ", "kind", ("article-journal", "paper-conference")),
        ("merged-values-differ", "genre", ("Doctoral thesis", "Master thesis")),
    ],
)
def test_true_conflict_is_a_problem(code: str, field: str, values: tuple[str, str]) -> None:
    """Two values that contradict each other: the first is kept, the other is told."""
    several = [
        record(
            pmid="1",
            **{field: value if field != "pages" else _pages(value)},
        )
        for value in values
    ]
    merged = merge(several)
    assert [(code, field, values[1], values[0])] == told(merged)
    assert getattr(several[0], field) == getattr(merged.record, field)


def _pages(text: str) -> PageRange:
    first, _, last = text.partition("-")
    return PageRange(first=first, last=last or None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PartialDate(year=2025), PartialDate(year=2024)),
        (PartialDate(year=2025, month=7), PartialDate(year=2025, month=8, day=1)),
        (PartialDate(year=2025, season="spring"), PartialDate(year=2025, season="summer")),
    ],
    ids=str,
)
def test_dates_apart_are_a_conflict(one: PartialDate, other: PartialDate) -> None:
    """A date that does not lie in the other contradicts it."""
    merged = merge([record(published=one), record(published=other)])
    assert [("merged-dates-differ", "published", str(other), str(one))] == told(merged)


def test_conflict_names_the_value_that_is_kept_in_the_end() -> None:
    """A value that was completed later on is told as it is kept."""
    dates = (PartialDate(year=2025), PartialDate(year=2024), PartialDate(year=2025, month=7))
    merged = merge([record(published=date) for date in dates])
    assert [("merged-dates-differ", "published", "2024", "2025-07")] == told(merged)


def test_date_online_in_the_place_of_the_date_of_print() -> None:
    """A source with one date for both does not contradict one that tells them apart."""
    online = PartialDate(year=2025, month=7, day=16)
    printed = PartialDate(year=2025, month=8)
    merged = merge([record(published=online), record(published=printed, published_online=online)])
    assert (printed, online, ()) == (
        merged.record.published,
        merged.record.published_online,
        merged.problems,
    )
    alone = merge([record(published=online), record(published_online=online)])
    assert online == alone.record.published


def test_page_that_is_an_article_number() -> None:
    """A lone page that another record calls the article number is that."""
    number = record(article_number="379")
    page = record(pages=PageRange(first="379"))
    for pair in ([number, page], [page, number]):
        merged = merge(pair)
        assert (number, ()) == (merged.record, merged.problems)
    pages = record(pages=PageRange(first="379", last="385"))
    assert record(article_number="379", pages=pages.pages) == merge([number, pages]).record
    both = attrs.evolve(page, article_number="379")
    assert both == merge([page, both]).record


@pytest.mark.parametrize(
    "names",
    [
        ("J Clin Invest", "The Journal of Clinical Investigation"),
        (
            "Proc. Natl. Acad. Sci. U.S.A.",
            "Proceedings of the National Academy of Sciences of the United States of America",
        ),
        ("JAMA", "Journal of the American Medical Association"),
    ],
)
def test_abbreviated_journal_is_no_conflict(names: tuple[str, str]) -> None:
    """The abbreviation goes to the abbreviations, whichever record has it."""
    for pair in (names, names[::-1]):
        merged = merge([record(journal=venue(name)) for name in pair])
        expected = venue(names[1], abbreviations=(Abbreviation(value=names[0]),))
        assert (expected, ()) == (merged.record.journal, merged.problems)


def test_known_abbreviation_is_not_repeated() -> None:
    """An abbreviation whose scheme one record states stays as it is."""
    known = (Abbreviation(value="J Clin Invest", scheme="nlm"),)
    full = venue("Journal of Clinical Investigation", abbreviations=known)
    merged = merge(
        [record(journal=full), record(journal=venue("J. Clin. Invest."[:0] + "J Clin Invest"))]
    )
    assert full == merged.record.journal


def test_other_journal_is_a_conflict() -> None:
    """Two journals are told apart from two spellings of one; the other becomes an alias."""
    merged = merge([record(journal=venue("Cell")), record(journal=venue("Cells"))])
    assert [("profiles-disagree", "journal.name", "Cells", "Cell")] == told(merged)
    assert venue("Cell", aliases=("Cells",)) == merged.record.journal
    same = merge(
        [record(journal=venue("Rivers")), record(journal=venue("Rivers (London, England)"))]
    )
    assert [] == told(same)


def test_issns_are_united() -> None:
    """Print and electronic ISSN complete each other; a second one of a medium is kept as well."""
    merged = merge(
        [
            record(journal=venue("Rivers", issn_print="1111-1111")),
            record(journal=venue("Rivers", zh="河流", issn_electronic="2222-2222")),
            record(journal=venue("Rivers", issn_print="3333-3333")),
        ]
    )
    assert [] == told(merged)
    journal = merged.record.journal
    assert journal is not None
    assert ("1111-1111", "2222-2222", ("3333-3333",)) == (
        journal.issn_print,
        journal.issn_electronic,
        journal.issn_other,
    )
    other = merge(
        [
            record(journal=venue("Rivers", issn_print="1111-1111")),
            record(journal=venue(zh="河流", issn_print="3333-3333")),
        ]
    )
    assert [("profiles-disagree", "journal.issn_print", "3333-3333", "1111-1111")] == told(other)


def test_rankings_are_united() -> None:
    """The ranking that one record has is added to that of the other; equal ones are one."""
    one, other = (
        JCRRanking(data_year=year, impact_factor=Metric(value=7.1)) for year in (2023, 2024)
    )
    merged = merge(
        [
            record(journal=venue("Rivers", rankings=(one,))),
            record(journal=venue("Rivers", rankings=(one, other))),
        ]
    )
    assert venue("Rivers", rankings=(one, other)) == merged.record.journal


def test_lists_hold_each_item_once() -> None:
    """Identifiers, links, types, languages, classes and keywords are united."""
    word = LangText(value="Rivers", lang="en")
    first = record(
        identifiers=(Identifier(scheme="s2", value="1"),),
        links=(Link(kind="doi", url="https://doi.org/10.5555/X"),),
        types=("Journal Article",),
        languages=("en",),
        classifications=(Classification(scheme="clc", code="R5"),),
        keywords=(Keyword(value=word), Keyword(value=attrs.evolve(word, value="Lakes"))),
        fields_of_study=("Medicine",),
    )
    second = record(
        identifiers=(Identifier(scheme="s2", value="1"), Identifier(scheme="mag", value="2")),
        links=(
            Link(kind="doi", url="http://dx.doi.org/10.5555/x/"),
            Link(kind="doi", url="HTTPS://DOI.ORG/10.5555/x"),
            Link(kind="landing-page", url="https://invented.example/A"),
        ),
        types=("journal article", "Review"),
        languages=("zh", "en"),
        classifications=(Classification(scheme="clc", code="R6"),),
        keywords=(
            Keyword(value=LangText(value="rivers", role="parallel"), major=True, id="D1"),
            Keyword(value=word, scheme="mesh"),
            Keyword(value=LangText(value="河流", lang="zh")),
        ),
        fields_of_study=("medicine",),
    )
    merged = merge([first, second])
    assert (
        record(
            identifiers=second.identifiers,
            links=(*first.links, second.links[0], second.links[2]),
            types=("Journal Article", "Review"),
            languages=("en", "zh"),
            classifications=(
                Classification(scheme="clc", code="R5"),
                Classification(scheme="clc", code="R6"),
            ),
            keywords=(
                Keyword(value=attrs.evolve(word, role="parallel"), major=True, id="D1"),
                Keyword(value=attrs.evolve(word, value="Lakes")),
                Keyword(value=word, scheme="mesh"),
                Keyword(value=LangText(value="河流", lang="zh")),
            ),
            fields_of_study=("Medicine",),
        )
        == merged.record
    )
    assert () == merged.problems


def test_keywords_that_contradict_each_other_are_two() -> None:
    """One word with two numbers in a thesaurus, or of two weights, is kept twice."""
    word = LangText(value="Rivers")
    for name, values in (("id", ("D1", "D2")), ("major", (True, False))):
        one, other = (Keyword(value=word, scheme="mesh", **{name: value}) for value in values)  # type: ignore[arg-type]  # of its field
        assert (one, other) == merge(
            [record(keywords=(one,)), record(keywords=(other,))]
        ).record.keywords


def test_grants_of_one_funder_are_united() -> None:
    """The awards of one funder stand together, with its number and its other name."""
    one = Funding(funder=BilingualText.of(en="Invented Fund"), awards=("1",))
    other = Funding(
        funder=BilingualText.of(en="INVENTED FUND", zh="虚构基金"),
        funder_id="F1",
        awards=("1", "2"),
    )
    third = Funding(funder=BilingualText.of(en="Other Fund"))
    merged = merge([record(funding=(one,)), record(funding=(other, third))])
    assert (
        Funding(
            funder=BilingualText(
                variants=(
                    LangText(value="Invented Fund", lang="en", basis="stated"),
                    LangText(value="虚构基金", lang="zh", basis="stated"),
                )
            ),
            funder_id="F1",
            awards=("1", "2"),
        ),
        third,
    ) == merged.record.funding


def test_second_copy_to_read_becomes_a_link() -> None:
    """Of two links to a full text the second is no conflict; contradictions are."""
    merged = merge(
        [
            record(open_access=OpenAccess(is_open=False, pdf_url="https://a.example/1.pdf")),
            record(
                open_access=OpenAccess(
                    is_open=True, pdf_url="https://b.example/1.pdf", license="CC BY"
                )
            ),
            record(open_access=OpenAccess(pdf_url="http://a.example/1.pdf", license="cc by")),
        ]
    )
    assert [("merged-values-differ", "open_access.is_open", True, False)] == told(merged)
    assert (
        OpenAccess(is_open=False, pdf_url="https://a.example/1.pdf", license="CC BY"),
        (Link(kind="full-text", url="https://b.example/1.pdf"),),
    ) == (merged.record.open_access, merged.record.links)


def test_event_and_source_work_are_completed() -> None:
    """What two records say of the conference, or of the work translated, becomes one."""
    merged = merge(
        [
            record(
                event=Event(name=BilingualText.of(en="Invented Meeting"), place="Beijing"),
                translation_of=RelatedWork(doi="10.5555/source"),
            ),
            record(
                event=Event(place="Paris", date=PartialDate(year=2025)),
                translation_of=RelatedWork(
                    doi="10.5555/SOURCE", title=BilingualText.of(en="Source")
                ),
            ),
        ]
    )
    assert (
        Event(
            name=BilingualText.of(en="Invented Meeting"),
            place="Beijing",
            date=PartialDate(year=2025),
        )
        == merged.record.event
    )
    assert RelatedWork(doi="10.5555/source", title=BilingualText.of(en="Source")) == (
        merged.record.translation_of
    )
    assert [("merged-values-differ", "event.place", "Paris", "Beijing")] == told(merged)


def test_values_without_a_field_are_all_kept() -> None:
    """Values of `extra` are united by format and key; another one of a key gets a number."""
    merged = merge(
        [
            record(extra=FrozenMapping({"a": {"x": 1}})),
            record(extra=FrozenMapping({"a": {"x": 2, "y": 3}, "b": {"x": 1}})),
        ]
    )
    assert FrozenMapping({"a": {"x": 1, "x (2)": 2, "y": 3}, "b": {"x": 1}}) == merged.record.extra


def sourced(name: str, **fields: object) -> PaperRecord:
    """Make a record that was read from a format, with a layout."""
    return record(source=Source(format=name, layout=Layout(keys=("a",))), **fields)


def test_preferred_record_wins() -> None:
    """The first, that of the first format named, or that of the lowest rank."""
    crossref = sourced("crossref", volume="1", citation_count=9)
    pubmed = sourced("pubmed", volume="2", citation_count=5)
    bare = record(volume="3")
    several = [bare, pubmed, crossref]
    assert "3" == merge(several).record.volume
    assert "1" == merge(several, prefer=("crossref", "pubmed")).record.volume
    assert "2" == merge(several, prefer=["pubmed"]).record.volume
    assert "3" == merge(several, prefer=["ris"]).record.volume
    assert "1" == merge(several, prefer=lambda one: -(one.citation_count or 0)).record.volume


def test_order_of_the_others_changes_nothing() -> None:
    """Lists of the other records stand in an order of their own."""
    first = record(volume="1")
    others = [record(types=(one,)) for one in ("b", "a", "c")]
    assert merge([first, *others]).record == merge([first, *others[::-1]]).record


def test_source_is_that_of_the_preferred_record() -> None:
    """Its layout goes, since it describes an input that said less; all sources are told."""
    one, other = sourced("crossref", volume="1"), sourced("pubmed", issue="2")
    merged = merge([one, record(), other])
    assert Source(format="crossref") == merged.record.source
    assert (one.source, None, other.source) == merged.sources
    assert merge([record(), one]).record.source is None


def test_record_to_which_nothing_is_added_comes_back() -> None:
    """It is the very object, with its layout."""
    one = sourced("crossref", volume="1")
    assert one is merge([one, record()]).record
    assert one is merge([one]).record
    assert Merged(one, (), (one.source,)) == merge([one])


@attrs.frozen(kw_only=True)
class Graded(PaperRecord):
    """A record with a mandatory field of its own."""

    grade: str
    note: str | None = None


def test_class_of_the_preferred_record_is_kept() -> None:
    """Its own fields come from it; what others have there is told."""
    graded = Graded(doi=DOI, grade="A", note="x")
    merged = merge([graded, record(volume="1")])
    assert (Graded(doi=DOI, grade="A", note="x", volume="1"), ()) == (
        merged.record,
        merged.problems,
    )
    other = merge([graded, attrs.evolve(graded, grade="B", note=None)])
    assert [("merged-values-differ", "grade", "B", "A")] == told(other)
    plain = merge([record(), graded])
    assert type(plain.record) is PaperRecord
    assert [
        ("merged-values-differ", "grade", "A", None),
        ("merged-values-differ", "note", "x", None),
    ] == told(plain)


RIVERS = BilingualText.of(en="A study of the invented rivers of the north")
LAKES = BilingualText.of(en="What we do not know about lakes and seas")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"doi": "10.5555/a"}, {"doi": "10.5555/b"}, "different identifiers"),
        ({"doi": "10.5555/a", "title": RIVERS}, {"pmid": "1", "title": LAKES}, "titles differ"),
        (
            {"title": BilingualText.of(en="Invented rivers, part 1")},
            {"title": BilingualText.of(en="Invented rivers, part 2")},
            "titles differ",
        ),
        (
            {"title": RIVERS},
            {"title": BilingualText.of(en="Correction to: A study of the invented rivers")},
            "titles differ",
        ),
        (
            {"title": RIVERS, "authors": (person("Gao", "Na"),)},
            {"title": RIVERS, "authors": (person("Hu", "Na"),)},
            "no authors in common",
        ),
        (
            {"title": RIVERS, "published": PartialDate(year=2010)},
            {"title": RIVERS, "published": PartialDate(year=2020)},
            "different years",
        ),
        (
            {"title": RIVERS, "volume": "1", "pages": PageRange(first="1")},
            {"title": RIVERS, "volume": "2", "pages": PageRange(first="9")},
            "different volumes",
        ),
    ],
)
def test_different_papers_are_refused(
    one: dict[str, object], other: dict[str, object], reason: str
) -> None:
    """Records that are plainly of two papers give an error that says why."""
    with pytest.raises(MergeError, match=reason) as caught:
        merge([PaperRecord(**one), PaperRecord(**other)])  # type: ignore[arg-type]  # each names its field
    assert isinstance(caught.value, LitrecordError)


@pytest.mark.parametrize(
    "fields",
    [
        {"pmid": "1"},
        {"title": RIVERS, "volume": "1", "pages": PageRange(first="9")},
    ],
    ids=["pmid", "place"],
)
def test_strong_evidence_overrules_another_doi(fields: dict[str, object]) -> None:
    """A shared PMID, or title and place together, make a conflict of two DOIs a mere problem."""
    merged = merge([record(doi=doi, **fields) for doi in ("10.5555/a", "10.5555/b")])
    assert [("merged-identifiers-differ", "doi", "10.5555/b", "10.5555/a")] == told(merged)


def test_preprint_may_be_united_with_its_article() -> None:
    """Whoever asks for it gets one record, with the other DOI as a problem."""
    authors = (person("Gao", "Na"),)
    article = record(title=RIVERS, authors=authors)
    preprint = record(doi="10.48550/arXiv.2101.00001", title=RIVERS, authors=authors)
    merged = merge([article, preprint])
    assert ["doi"] == [one.path for one in merged.problems]


def test_records_are_compared_through_others() -> None:
    """Two records that share nothing are one paper where a third shares an identifier with each."""
    one = PaperRecord(doi="10.5555/a", title=RIVERS)
    other = PaperRecord(pmid="1", title=LAKES)
    between = PaperRecord(doi="10.5555/A", pmid="1")
    assert ["title"] == [problem.path for problem in merge([one, other, between]).problems]


@pytest.mark.parametrize(
    ("records", "prefer", "error"),
    [
        ([], None, ValueError),
        (["Rivers"], None, TypeError),
        ([record(), record()], "crossref", TypeError),
    ],
    ids=["none", "text", "one-name"],
)
def test_wrong_arguments_are_refused(
    records: list[object], prefer: object, error: type[Exception]
) -> None:
    """There must be records, and names of formats in a tuple."""
    with pytest.raises(error):
        merge(records, prefer=prefer)  # type: ignore[type-var,arg-type]  # that is the point


def test_result_is_a_value() -> None:
    """It is comparable, hashable and survives a pickle."""
    merged = merge([record(volume="1"), record(volume="2")])
    assert merged == pickle.loads(pickle.dumps(merged))
    assert 1 == len({merged, merge([record(volume="1"), record(volume="2")])})
