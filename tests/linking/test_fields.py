"""Uniting the other fields of several records of one paper."""

from __future__ import annotations

import attrs
import pytest

from linking.records import record, told
from litrecord.linking.papers import merge
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import (
    Classification,
    Event,
    Funding,
    Keyword,
    OpenAccess,
    PageRange,
    RelatedWork,
)
from litrecord.model.text import BilingualText, LangText


@pytest.mark.parametrize(
    ("field", "values", "kept"),
    [
        ("doi", ("10.5555/INVENTED.1", "https://doi.org/10.5555/invented.1"), 0),
        ("pmid", ("12", "PMID: 012"), 0),
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
    merged = merge([record(**{field: value}) for value in values])
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
    first = record(published=online, published_online=online)
    for pair in ([first, record(published=printed)], [record(published=printed), first]):
        both = merge(pair)
        assert (printed, online, ()) == (
            both.record.published,
            both.record.published_online,
            both.problems,
        )
    before = merge([first, record(published=PartialDate(year=2025, month=1))])
    assert (online, 1) == (before.record.published, len(before.problems))
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


def test_language_with_a_region_says_more() -> None:
    """`zh` beside `zh-CN` is no second language; another region is."""
    tags = [("zh",), ("zh-CN",), ("zh-TW", "en")]
    merged = merge([record(languages=one) for one in tags])
    assert ("zh-CN", "zh-TW", "en") == merged.record.languages
    assert ("zh-CN",) == merge([record(languages=one) for one in tags[1::-1]]).record.languages


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


def test_funder_without_name_is_known_by_its_number() -> None:
    """One number is one funder; one name with two numbers is two."""
    numbered = Funding(funder_id="F1", awards=("1",))
    named = Funding(funder_id="F1", funder=BilingualText.of(en="Invented Fund"))
    other = Funding(funder_id="F2", funder=BilingualText.of(en="Invented Fund"))
    merged = merge([record(funding=(numbered,)), record(funding=(named, other))])
    assert (attrs.evolve(named, awards=("1",)), other) == merged.record.funding
    nothing = Funding(awards=("9",))
    again = merge([record(funding=(numbered,)), record(funding=(nothing,))])
    assert (numbered, nothing) == again.record.funding


def test_long_list_of_awards_stays_as_it_is() -> None:
    """Hundreds of awards are not joined one by one; none is lost."""
    fund = BilingualText.of(en="Invented Fund")
    some = Funding(funder=fund, awards=tuple(map(str, range(60))))
    others = Funding(funder=fund, awards=tuple(map(str, range(60, 70))))
    few = Funding(funder=fund, awards=("1", "2", "3", "4", "5"))
    merged = merge([record(funding=(some,)), record(funding=(others, few))])
    assert (some, others) == merged.record.funding


def test_word_in_two_languages_is_two_keywords() -> None:
    """`Origami` is a keyword in English and one in German."""
    english, german = (
        Keyword(value=LangText(value="Origami", lang=lang, basis="stated")) for lang in ("en", "de")
    )
    merged = merge([record(keywords=(english,)), record(keywords=(german,))])
    assert (english, german) == merged.record.keywords


def test_link_that_is_no_address_is_kept() -> None:
    """Whatever stands in the place of a link is compared as it is."""
    links = tuple(Link(kind="other", url=url) for url in ("www.invented.example", "WWW"))
    assert links == merge([record(links=links[:1]), record(links=links)]).record.links
