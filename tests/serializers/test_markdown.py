"""Papers as a reading list; all papers and people here are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import attrs
import pytest
from hypothesis import given

from litrecord.api.writing import dump, dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import Event, Keyword, PageRange, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.markdown import Markdown
from strategies import papers

PAPER = PaperRecord(
    title=BilingualText(
        variants=(
            LangText(value="港口的玻璃蜂", lang="zh", role="machine-translation"),
            LangText(value="The glass_bees of [the] harbour", lang="en"),
        )
    ),
    abstract=BilingualText(variants=(LangText(value="- One.\n\n2) Two."),)),
    authors=(
        Author(
            name=PersonName(family="欧阳", given="晶", lang="zh"),
            alternates=(PersonName(family="Ouyang", given="Jing"),),
        ),
        Author(name=PersonName(family="Lampwright", given="Ada B.", suffix="Jr.")),
    ),
    contributors=(Contributor(role="editor", author=Author(name=PersonName(literal="Mist Ed."))),),
    doi="10.5555/bees(2025)<1>",
    pmid="12345678",
    identifiers=(Identifier(scheme="cstr", value="32001.14"),),
    journal=JournalProfile(
        name=BilingualText(
            variants=(LangText(value="灯塔学报", lang="zh"), LangText(value="Lamps & Tides"))
        )
    ),
    volume="16",
    issue="1",
    pages=PageRange(first="123", last="127"),
    article_number="e0123",
    published=PartialDate(year=2025, month=7),
    keywords=(Keyword(value=LangText(value="bees")), Keyword(value=LangText(value="潮汐"))),
    links=(Link(kind="landing-page", url="https://example.org/a?b=c&d"),),
    languages=("en",),
)
LIST = """\
- **[The glass\\_bees of \\[the\\] harbour](<https://doi.org/10.5555/bees(2025)%3C1%3E>)**  
  港口的玻璃蜂 (machine translation)  
  欧阳晶 (Jing Ouyang); Ada B. Lampwright, Jr.  
  Mist Ed. (editor)  
  *灯塔学报* / *Lamps \\& Tides*, 16(1): 123-127, e0123, 2025-07  
  DOI: [10.5555/bees(2025)\\<1\\>](<https://doi.org/10.5555/bees(2025)%3C1%3E>), \
PMID: [12345678](<https://pubmed.ncbi.nlm.nih.gov/12345678>), CSTR: 32001.14  
  [https\\://example.org/a?b=c\\&d](<https://example.org/a?b=c&d>)  
  Keywords: bees; 潮汐
"""  # noqa: W291  # two spaces are a line break
SECTION = """\
### [The glass\\_bees of \\[the\\] harbour](<https://doi.org/10.5555/bees(2025)%3C1%3E>)

港口的玻璃蜂 (机器翻译)  
欧阳晶 (Jing Ouyang); Ada B. Lampwright, Jr.  
Mist Ed. (editor)  
*灯塔学报* / *Lamps \\& Tides*, 16(1): 123-127, e0123, 2025-07  
DOI: [10.5555/bees(2025)\\<1\\>](<https://doi.org/10.5555/bees(2025)%3C1%3E>), \
PMID: [12345678](<https://pubmed.ncbi.nlm.nih.gov/12345678>), CSTR: 32001.14  
[https\\://example.org/a?b=c\\&d](<https://example.org/a?b=c&d>)  
关键词：bees; 潮汐

\\- One.  
2\\) Two.
"""  # noqa: W291  # likewise


def test_a_list_has_an_item_for_each_paper() -> None:
    """Title with a link, both languages, people, place, identifiers, links, keywords."""
    assert LIST == dumps(PAPER, "markdown")
    assert f"{LIST}- **untitled**\n" == dumps([PAPER, PaperRecord()], "markdown")
    assert "" == dumps([], "markdown")


def test_sections_have_headings_and_abstracts_when_asked() -> None:
    """The level of the headings and the words around the values are options, too."""
    options = Markdown(layout="sections", level=3, abstract=True, labels="zh")
    assert SECTION == dumps(PAPER, options)
    assert f"{SECTION}\n### 无题名\n" == dumps([PAPER, PaperRecord()], options)


def test_abstracts_are_part_of_an_item() -> None:
    """They are indented as far as the item is."""
    record = attrs.evolve(PaperRecord(), abstract=PAPER.abstract)
    assert "- **untitled**\n\n  \\- One.  \n  2\\) Two.\n" == dumps(record, Markdown(abstract=True))


def test_what_the_list_does_not_hold_is_lost() -> None:
    """Languages show by themselves; the role of a title is said where it is not the original."""
    record = attrs.evolve(
        PAPER, kind="book", title=BilingualText.of(zh="灯", en="Lamp", original="zh")
    )
    assert [
        "kind",
        "title.variants[0].role",
        "abstract",
        "languages",
        "links[0].kind",
    ] == [one.path for one in losses(record, "markdown")]
    (found,) = losses(PaperRecord(abstract=PAPER.abstract), Markdown(abstract=True))
    assert ("abstract.variants[0].value", "- One.\n2) Two.") == (found.path, found.used)


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (PaperRecord(issue="1"), "(1)"),
        (PaperRecord(pages=PageRange(first="7")), "7"),
        (PaperRecord(volume="1)"), "1\\)"),
        (PaperRecord(volume="-"), "\\-"),
        (PaperRecord(volume="1", article_number="e1"), "1, e1"),
        (PaperRecord(pmcid="PMC1"), "PMCID: [PMC1](<https://pmc.ncbi.nlm.nih.gov/articles/PMC1>)"),
        (PaperRecord(arxiv="no number"), "arXiv: no number"),
        (
            PaperRecord(identifiers=(Identifier(scheme="isbn", value="978-7-5555-0001-3"),)),
            "ISBN: 978-7-5555-0001-3",
        ),
        (
            PaperRecord(identifiers=(Identifier(scheme="patent", value="CN 555"),)),
            "Patent number: CN 555",
        ),
        (PaperRecord(published=PartialDate(year=2018, season="winter")), "Winter 2018"),
        (
            PaperRecord(
                published=PartialDate(
                    year=2018, season="winter", end=PartialDate(year=2019, season="spring")
                )
            ),
            "Winter 2018/Spring 2019",
        ),
        (
            PaperRecord(
                kind="thesis",
                genre="博士学位论文",
                publisher=BilingualText.of(zh="灯塔大学"),
                place=BilingualText.of(zh="雾城"),
                published=PartialDate(year=2021),
            ),
            "博士学位论文, 灯塔大学, 雾城, 2021",
        ),
        (
            # Of what appears in issues nobody names the publisher.
            PaperRecord(
                kind="article-journal", volume="7", publisher=BilingualText.of(en="Mist & Sons")
            ),
            "7",
        ),
        (
            PaperRecord(
                event=Event(
                    name=BilingualText.of(zh="雾会", en="Mists"),
                    place="Mistville",
                    date=PartialDate(year=2025, month=7),
                )
            ),
            "Conference: 雾会 / Mists, Mistville, 2025-07",
        ),
        (
            PaperRecord(
                translation_of=RelatedWork(
                    title=BilingualText.of(en="Lamp"),
                    publisher=BilingualText.of(en="Mist & Sons"),
                    published=PartialDate(year=1981),
                )
            ),
            "Translation of: *Lamp*, Mist \\& Sons, 1981",
        ),
        (
            PaperRecord(
                authors=(
                    Author(
                        name=PersonName(family="Lamp", given="Ada", order="family-first"),
                        alternates=(
                            PersonName(
                                family="Wu", given="Xiaodeng", lang="zh-Latn", order="family-first"
                            ),
                        ),
                    ),
                )
            ),
            "Ada Lamp (Wu Xiaodeng)",
        ),
        (
            PaperRecord(links=(Link(kind="x", url="javascript:alert(1)"),)),
            "javascript:alert(1)",
        ),
    ],
)
def test_lines_hold_what_there_is(record: PaperRecord, line: str) -> None:
    """What is not stated leaves no sign behind, and only web addresses are links."""
    assert f"- **untitled**  \n  {line}\n" == dumps(record, "markdown")


def test_words_around_values_may_be_chinese() -> None:
    """Seasons are words, too."""
    record = PaperRecord(
        published=PartialDate(year=2018, season="winter"),
        event=Event(place="雾城"),
        identifiers=(Identifier(scheme="standard", value="GB/T 7"),),
        translation_of=RelatedWork(title=BilingualText.of(en="Lamp")),
    )
    lines = ["- **无题名**", "2018年冬季", "会议：雾城", "译自：*Lamp*", "标准号: GB/T 7"]
    assert "  \n  ".join(lines) + "\n" == dumps(record, Markdown(labels="zh"))


def test_the_title_leads_to_the_first_link_where_there_is_no_doi() -> None:
    """It is not printed a second time, and other places are not led to."""
    link = Link(kind="landing-page", url="https://example.org/a")
    written = dumps(PaperRecord(links=(link,)), "markdown")
    assert "- **[untitled](<https://example.org/a>)**\n" == written
    assert ["links[0].kind"] == [one.path for one in losses(PaperRecord(links=(link,)), "markdown")]


HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    "<https://evil.example>",
    "https://evil.example and www.evil.example, mailto:a@evil.example",
    "# heading",
    "heading\n===",
    "heading\n---",
    "- item\n+ item\n1. item",
    "| a | b |\n|---|---|\n| c | d |",
    "```\ncode",
    "    code",
    "*em* **strong** ~~gone~~ `code` $x$ [[wiki]] #tag ^up",
    "[a]: https://evil.example",
    "&lt;b&gt; &#60;b&#62;",
    "ends in \\",
    "a\u2028b\x85c\ud800",
    "> quote",
    "***",
    "==mark== %%note%%",
)


def tokens(text: str) -> list[tuple[str, str]]:
    """Read Markdown with tables, links of bare addresses and strikes, as another program does."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[tuple[str, str]] = []
    for block in parser.parse(text):
        if block.type != "inline":
            found.append((block.type, block.tag))
        found += [
            (one.type, str(one.attrs.get("href", one.content if one.type == "text" else "")))
            for one in block.children or ()
        ]
    return found


def hostile_paper(text: str) -> PaperRecord:
    """Put a text into every field that the list shows."""
    both = BilingualText(variants=(LangText(value=text), LangText(value=text, lang="zh")))
    person = Author(name=PersonName(literal=text))
    return PaperRecord(
        title=both,
        abstract=both,
        authors=(person, person),
        contributors=(Contributor(role=text, author=person),),
        doi=text,
        pmid=text,
        pmcid=text,
        arxiv=text,
        identifiers=(Identifier(scheme=text, value=text),),
        journal=JournalProfile(name=both),
        volume=text,
        issue=text,
        pages=PageRange(first=text),
        article_number=text,
        keywords=(Keyword(value=LangText(value=text)),),
        links=(Link(kind=text, url=text),),
    )


@pytest.mark.needs("markdown_it")
@pytest.mark.parametrize("layout", ["list", "sections"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_field_injects(text: str, layout: Literal["list", "sections"]) -> None:
    """A text makes no HTML, link, heading, list, table, code or quotation of its own."""
    options = Markdown(layout=layout, abstract=True)
    paper, plain = hostile_paper(text), hostile_paper("plain")
    found = tokens(dumps([paper, PAPER], options))
    expected = tokens(dumps([plain, PAPER], options))
    kinds = [kind for kind, _ in found if kind not in ("text", "softbreak", "hardbreak")]
    assert [kind for kind, _ in expected if kind not in ("text", "softbreak", "hardbreak")] == kinds
    shown = "".join(value for kind, value in found if kind == "text")
    assert " ".join(text.split()).replace("\ud800", "\ufffd") in shown


@pytest.mark.needs("markdown_it")
@given(papers())
def test_whatever_a_paper_holds_it_stays_one_item(record: PaperRecord) -> None:
    """The next paper is what it is alone, and no block but paragraphs comes before it."""
    alone = tokens(dumps(PAPER, "markdown"))
    found = tokens(dumps([record, PAPER], "markdown"))
    blocks = {kind for kind, _ in found if kind.endswith("_open") or "html" in kind}
    assert blocks <= {
        *("bullet_list_open", "list_item_open", "paragraph_open"),
        *("link_open", "em_open", "strong_open"),
    }
    assert 2 == sum(kind == "list_item_open" for kind, _ in found)
    assert alone[2:] == found[len(found) - len(alone) + 2 :]


@pytest.mark.parametrize(
    ("field", "value"),
    [("layout", "table"), ("level", 0), ("level", 7), ("level", True), ("labels", "de")],
)
def test_options_are_checked(field: Literal["layout", "level", "labels"], value: object) -> None:
    """An option that there is not is an error."""
    with pytest.raises(ValueError, match=field):
        Markdown(**{field: value})  # type: ignore[arg-type]  # that is the test


def test_ending_of_a_file_tells_the_format(tmp_path: Path) -> None:
    """`dump` takes the format from the ending of the path."""
    dump(PAPER, tmp_path / "list.md")
    assert LIST == (tmp_path / "list.md").read_text(encoding="utf-8")
