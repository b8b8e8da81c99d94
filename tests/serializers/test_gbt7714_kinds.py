"""References to other works than articles by GB/T 7714. All works and people are invented."""

from __future__ import annotations

import pytest

from citations import article, cited, four
from litrecord import (
    BilingualText,
    CitationError,
    Identifier,
    LangText,
    Link,
    PaperRecord,
    PartialDate,
    cite,
)
from litrecord.serializers.gbt7714.style import Gbt7714


def work(kind: str, **variables: object) -> dict[str, object]:
    """Return the item of a work of another kind."""
    return article(**{"type": kind, "container_title": None, "volume": None, **variables})


def test_newspaper() -> None:
    """The whole date and the page in parentheses."""
    item = article(
        type="article-newspaper",
        language="zh-CN",
        title="海港的夜",
        author=[{"literal": "路由"}],
        container_title="雾港日报",
        volume=None,
        issued={"date-parts": [[2021, 5, 6]]},
        page="3",
    )
    assert (
        "路由. 海港的夜[N]. 雾港日报, 2021-05-06(3).",
        "路由, 2021. 海港的夜[N]. 雾港日报, 2021-05-06(3).",
        "路由. 海港的夜[N]. 雾港日报，2021-05-06（3）.",
        "路由，2021. 海港的夜[N]. 雾港日报，2021-05-06（3）.",
    ) == four(item)
    assert "路由. 海港的夜[N]. 雾港日报，2021-05-06." == cited({**item, "page": ""})


def test_paper_in_proceedings() -> None:
    """The proceedings, with their editors, follow two slashes."""
    item = work(
        "paper-conference",
        publisher="Lantern Press",
        publisher_place="Mist Harbour",
        page="12-34",
        editor=[{"family": "Poe", "given": "Ada"}],
    ) | {"container-title": "Proceedings of the 3rd Meeting on Glass"}
    host = "The tides of glass[C]//{} A. Proceedings of the 3rd Meeting on Glass. Mist Harbour"
    assert (
        f"ROE R. {host.format('POE')}: Lantern Press, 2021: 12-34.",
        f"ROE R, 2021. {host.format('POE')}: Lantern Press: 12-34.",
        f"Roe R. {host.format('Poe')}：Lantern Press，2021：12-34.",
        f"Roe R，2021. {host.format('Poe')}：Lantern Press：12-34.",
    ) == four(item)


def test_paper_of_a_conference_without_proceedings() -> None:
    """The conference itself follows the slashes; without it there are none."""
    item = work("paper-conference", **{"event-title": "3rd Meeting on Glass"}, page="5")
    assert (
        "ROE R. The tides of glass[C]//3rd Meeting on Glass. 2021: 5.",
        "ROE R, 2021. The tides of glass[C]//3rd Meeting on Glass. 5.",
        "Roe R. The tides of glass[C]//3rd Meeting on Glass，2021：5.",
        "Roe R，2021. The tides of glass[C]//3rd Meeting on Glass：5.",
    ) == four(item)
    assert "Roe R. The tides of glass[C]. 2021." == cited(work("paper-conference"))


def test_host_that_ends_with_a_full_stop() -> None:
    """The full stop of an abbreviation is that of the part."""
    item = work("chapter", editor=[{"family": name, "given": "A"} for name in "BCDE"])
    item["container-title"] = "Proc. Glass Conf."
    line = "Roe R. The tides of glass[M]//B A，C A，D A，et al. Proc. Glass Conf. 2021."
    assert line == cited(item)
    line = "Roe R. The tides of glass[M]//B A，C A，D A，et al. Proc. Glass Conf."
    assert line == cited({**item, "issued": {}})


def test_chapter_in_translation() -> None:
    """Translators stand before the slashes."""
    item = work("chapter", translator=[{"family": "Low", "given": "Ada"}])
    item["container-title"] = "A handbook of glass"
    assert (
        "ROE R. The tides of glass[M]. LOW A, trans.//A handbook of glass. 2021.",
        "ROE R, 2021. The tides of glass[M]. LOW A, trans.//A handbook of glass.",
        "Roe R. The tides of glass[M]. Low A，trans.//A handbook of glass. 2021.",
        "Roe R，2021. The tides of glass[M]. Low A，trans.//A handbook of glass.",
    ) == four(item)


def test_thesis() -> None:
    """Place, university and year; in 2025 one that is only on a site has its date instead."""
    item = work(
        "thesis",
        language="zh-CN",
        title="雾晶的声学性质",
        author=[{"literal": "甄明远"}],
        publisher="雾港大学",
        publisher_place="雾港",
        page="87",
        issued={"date-parts": [[2021, 6]]},
    )
    assert (
        "甄明远. 雾晶的声学性质[D]. 雾港: 雾港大学, 2021: 87.",
        "甄明远, 2021. 雾晶的声学性质[D]. 雾港: 雾港大学: 87.",
        "甄明远. 雾晶的声学性质[D]. 雾港：雾港大学，2021：87.",
        "甄明远，2021. 雾晶的声学性质[D]. 雾港：雾港大学：87.",
    ) == four(item)
    online = {key: item[key] for key in ("type", "language", "title", "author", "issued")}
    online |= {"URL": "https://example.org/t", "accessed": {"date-parts": [[2024, 1, 2]]}}
    rest = "雾晶的声学性质[D/OL]. "
    url = ". https://example.org/t."
    assert (
        f"甄明远. {rest}2021[2024-01-02]{url}",
        f"甄明远, 2021. {rest}[2024-01-02]{url}",
        f"甄明远. {rest}（2021-06）[2024-01-02]{url}",
        f"甄明远，2021. {rest}（2021-06）[2024-01-02]{url}",
    ) == four(online)


def test_preprint() -> None:
    """[PP] with repository and whole date since 2025; an electronic bulletin before."""
    item = work(
        "article",
        genre="preprint",
        publisher="InventedRxiv",
        issued={"date-parts": [[2025, 1, 16]]},
        accessed={"date-parts": [[2025, 3, 4]]},
        DOI="10.1234/x",
    )
    doi = "DOI:10.1234/x."
    rest = "[PP/OL]. InventedRxiv（2025-01-16）[2025-03-04]. "
    assert (
        f"ROE R. The tides of glass[EB/OL]. InventedRxiv, 2025[2025-03-04]. {doi}",
        f"ROE R, 2025. The tides of glass[EB/OL]. InventedRxiv[2025-03-04]. {doi}",
        f"Roe R. The tides of glass{rest}{doi}",
        f"Roe R，2025. The tides of glass{rest}{doi}",
    ) == four(item)
    bare = work("article", issued=None, DOI="10.1234/x")
    assert f"Roe R. The tides of glass[PP/OL]. {doi}" == cited(bare)
    bare["accessed"] = {"date-parts": [[2025, 3, 4]]}
    assert f"Roe R. The tides of glass[PP/OL]. [2025-03-04]. {doi}" == cited(bare)


def test_preprint_of_arxiv_has_its_address() -> None:
    """A preprint that has only its number at arXiv leads there; beside a DOI it does not."""
    record = PaperRecord(
        kind="preprint",
        title=BilingualText(variants=(LangText(value="Tides", lang="en"),)),
        arxiv="2501.01234",
        published=PartialDate(year=2025, month=1),
    )
    assert "Tides[PP/OL]. （2025-01）. https://arxiv.org/abs/2501.01234." == cite(record)
    html = cite(record, output="html")
    assert '<a href="https://arxiv.org/abs/2501.01234">https://arxiv.org/abs/2501.01234</a>' in html
    with_doi = cited(work("article", number="arXiv:2501.01234", DOI="10.1234/x"))
    assert "Roe R. The tides of glass[PP/OL]. （2021）. DOI:10.1234/x." == with_doi


def test_book() -> None:
    """Volume after a colon, translators, place, publisher, year, pages."""
    item = work(
        "book",
        publisher="Lantern Press",
        publisher_place="Mist Harbour",
        translator=[{"family": "Low", "given": "Ada"}],
        page="7",
    )
    old = "The tides of glass: Vol. 2[M]. LOW A, trans. Mist Harbour: Lantern Press"
    new = "The tides of glass：v.2[M]. Low A，trans. Mist Harbour：Lantern Press"
    assert (
        f"ROE R. {old}, 2021: 7.",
        f"ROE R, 2021. {old}: 7.",
        f"Roe R. {new}，2021：7.",
        f"Roe R，2021. {new}：7.",
    ) == four({**item, "volume": "2"})
    chinese = work("book", language="zh-CN", title="玻璃的潮汐", volume="2")
    assert "Roe R. 玻璃的潮汐：第2卷[M]. 2021." == cited(chinese)
    assert "Roe R. 玻璃的潮汐：下册[M]. 2021." == cited({**chinese, "volume": "下册"})


def test_report() -> None:
    """The number belongs to the title; without publisher the whole date in 2025."""
    item = work("report", number="R-17", issued={"date-parts": [[2021, 5, 6]]}, page="9")
    assert (
        "ROE R. The tides of glass: R-17[R]. 2021: 9.",
        "ROE R, 2021. The tides of glass: R-17[R]. 9.",
        "Roe R. The tides of glass：R-17[R]. 2021-05-06：9.",
        "Roe R，2021. The tides of glass：R-17[R]. 2021-05-06：9.",
    ) == four(item)
    published = {**item, "publisher": "Harbour Office"}
    assert "Roe R. The tides of glass：R-17[R]. Harbour Office，2021：9." == cited(published)
    question = {**item, "title": "Is glass wet?"}
    assert "ROE R. Is glass wet? R-17[R]. 2021: 9." == cited(question, "2015-numeric")
    undated = {**item, "issued": {}, "accessed": {"date-parts": [[2024]]}}
    assert "Roe R. The tides of glass：R-17[R]. [2024]：9." == cited(undated)


def test_standard() -> None:
    """In 2025 the number comes first and nobody is named; in 2015 it is part of the title."""
    item = work("standard", number="GL/T 17-2021", publisher="Glass Press")
    assert (
        "ROE R. The tides of glass: GL/T 17-2021[S]. Glass Press, 2021.",
        "ROE R, 2021. The tides of glass: GL/T 17-2021[S]. Glass Press.",
        "GL/T 17-2021\u2003The tides of glass[S].",
        "Roe R，2021. GL/T 17-2021\u2003The tides of glass[S].",
    ) == four(item)


def test_patent() -> None:
    """The number belongs to the title; the whole date."""
    item = work(
        "patent",
        number="XX 123-4",
        issued={"date-parts": [[2021, 5, 6]]},
        URL="https://example.org/p",
        accessed={"date-parts": [[2024, 1, 2]]},
    )
    rest = "The tides of glass{}XX 123-4[P/OL]. 2021-05-06{}. https://example.org/p."
    old, new = rest.format(": ", "[2024-01-02]"), rest.format("：", "")
    assert (f"ROE R. {old}", f"ROE R, 2021. {old}", f"Roe R. {new}", f"Roe R，2021. {new}") == (
        four(item)
    )
    undated = "The tides of glass: XX 123-4[P/OL]. [2024-01-02]. https://example.org/p."
    assert f"ROE R. {undated}" == cited({**item, "issued": {}}, "2015-numeric")
    published = "The tides of glass：XX 123-4[P/OL]. Office，2021-05-06. https://example.org/p."
    assert f"Roe R. {published}" == cited({**item, "publisher": "Office"})


@pytest.mark.parametrize(("kind", "mark"), [("webpage", "EB"), ("post-weblog", "EB")])
def test_web_page(kind: str, mark: str) -> None:
    """The date in parentheses, that of access in brackets, in both editions."""
    item = work(
        kind,
        issued={"date-parts": [[2021, 5, 6]]},
        URL="https://example.org/w",
        accessed={"date-parts": [[2024, 1, 2]]},
    )
    rest = f"The tides of glass[{mark}/OL]. {{}}[2024-01-02]. https://example.org/w."
    old, new = rest.format("(2021-05-06)"), rest.format("（2021-05-06）")
    assert (f"ROE R. {old}", f"ROE R, 2021. {old}", f"Roe R. {new}", f"Roe R，2021. {new}") == (
        four(item)
    )
    seasonal = {**item, "accessed": {"date-parts": [[2024]], "season": 2}}
    assert "（2021-05-06）[2024]." in cited(seasonal)
    printed = {**item, "URL": ""}
    line = "Roe R. The tides of glass[EB]. （2021-05-06）[2024-01-02]."
    assert line == cited(printed)
    assert "ROE R. The tides of glass[EB]. 2021." == cited(printed, "2015-numeric")


def test_data_set() -> None:
    """Repository and whole date in 2025, like a book in 2015."""
    item = work("dataset", publisher="Glass Bank", DOI="10.1234/d")
    rest = "The tides of glass[DS/OL]. Glass Bank{}. DOI:10.1234/d."
    assert (
        f"ROE R. {rest.format(', 2021')}",
        f"ROE R, 2021. {rest.format('')}",
        f"Roe R. {rest.format('（2021）')}",
        f"Roe R，2021. {rest.format('（2021）')}",
    ) == four(item)


def test_program() -> None:
    """Like a web page where it is only on one, else with publisher or year."""
    item = work("software", accessed={"date-parts": [[2024, 1, 2]]})
    assert "Roe R. The tides of glass[CP]. 2021." == cited(item)
    online = {**item, "URL": "https://example.org/s"}
    line = "Roe R. The tides of glass[CP/OL]. （2021）[2024-01-02]. https://example.org/s."
    assert line == cited(online)
    published = {**online, "publisher": "Glass Inc"}
    line = "Roe R. The tides of glass[CP/OL]. Glass Inc，2021. https://example.org/s."
    assert line == cited(published)


def test_permanent_identifiers_since_2025() -> None:
    """A CSTR stands beside the DOI and makes a work one that is online."""
    record = PaperRecord(
        kind="article-journal",
        title=BilingualText(variants=(LangText(value="Tides", lang="en"),)),
        identifiers=(Identifier(scheme="cstr", value="99999.11.x.1"),),
    )
    assert "Tides[J/OL]. CSTR:99999.11.x.1." == cite(record)
    assert "Tides[J]." == cite(record, style="gbt7714-2015-numeric")
    assert "Tides[J]." == cite(record, style=Gbt7714(show_doi=False))


def test_what_is_shown_is_chosen() -> None:
    """Without the DOI, the address or the mark the rest closes up."""
    item = article(
        DOI="10.1234/x", URL="https://example.org/a", accessed={"date-parts": [[2024, 1, 2]]}
    )
    head = "ROE R. The tides of glass{} Journal of Invented Optics, 2021, 7{}"
    options = [
        ({"show_doi": False}, ("[J/OL].", "[2024-01-02]. https://example.org/a.")),
        ({"show_url": False}, ("[J/OL].", ". DOI:10.1234/x.")),
        ({"show_doi": False, "show_url": False}, ("[J].", ".")),
        ({"type_mark": False, "show_url": False}, (".", ". DOI:10.1234/x.")),
    ]
    made = [
        cited(item, Gbt7714(edition=2015, **option))  # type: ignore[arg-type]  # each is a bool
        for option, _ in options
    ]
    assert [head.format(*parts) for _, parts in options] == made


def test_punctuation_of_either_width() -> None:
    """Half-width in an entry of 2025, full-width in one of 2015, where a journal wants that."""
    item = article(issue="2", page="3-4")
    line = "Roe R. The tides of glass[J]. Journal of Invented Optics, 2021, 7(2): 3-4."
    assert line == cited(item, Gbt7714(full_width=False))
    line = "ROE R. The tides of glass[J]. Journal of Invented Optics，2021，7（2）：3-4."
    assert line == cited(item, Gbt7714(edition=2015, full_width=True))


def test_links_to_copies_are_no_addresses() -> None:
    """A copy of the text or a list is not where the work is published."""
    links = [Link(kind=kind, url=f"https://example.org/{kind}") for kind in ("full-text", "doi")]
    record = PaperRecord(
        kind="article-journal",
        title=BilingualText(variants=(LangText(value="Tides", lang="en"),)),
        links=(*links, Link(kind="landing-page", url=" "), Link(kind="url", url="https://e.org/")),
    )
    assert "Tides[J/OL]. https://e.org/." == cite(record)
    assert "Tides[J]." == cite(PaperRecord(kind=record.kind, title=record.title, links=(*links,)))


@pytest.mark.parametrize("kind", [None, "", "song", "article-magazine "])
def test_kind_without_a_form_is_named(kind: str | None) -> None:
    """What has no form is an error that names the kind, and never an article."""
    record = PaperRecord(
        kind=kind, title=BilingualText(variants=(LangText(value="Tides", lang="en"),))
    )
    with pytest.raises(CitationError) as caught:
        cite(record)
    assert f"(got {kind!r})" in str(caught.value)
    assert "gbt7714-2025-numeric" in str(caught.value)


@pytest.mark.parametrize("title", [None, "", " \n"])
def test_title_is_needed(title: str | None) -> None:
    """A work without a title cannot be cited."""
    text = None if title is None else BilingualText(variants=(LangText(value=title),))
    with pytest.raises(CitationError, match="title"):
        cite(PaperRecord(kind="article-journal", title=text))
