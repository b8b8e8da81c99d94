"""`cite`: what it takes, what it makes, and that no field injects. All papers are invented."""

from __future__ import annotations

import contextlib
import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations import article, record_of
from litrecord import (
    Author,
    BilingualText,
    CitationError,
    Event,
    FormatError,
    Identifier,
    JournalProfile,
    LangText,
    Link,
    LitrecordError,
    PageRange,
    PaperRecord,
    PartialDate,
    PersonName,
    RecordSet,
    cite,
)
from litrecord.api.citing import CitationLanguage
from litrecord.model.people import Contributor
from litrecord.serializers.gbt7714.style import STYLES, Gbt7714, Output
from litrecord.vocab.gbt7714 import MARKS
from plausible import plausible_papers
from strategies import papers

if TYPE_CHECKING:
    from pathlib import Path

KINDS = (*MARKS, "preprint")
HOSTILE = (
    "<script>alert(1)</script>",
    "a\nb",
    "a\r\n[2] An entry of its own",
    "<p>",
    "</p><p>",
    "&lt;b&gt;",
    "&amp;",
    '" onclick="x',
    "[a](javascript:x)",
    "![a](b)",
    "**b** _i_ `c` ~~d~~",
    "# h",
    "- item",
    "1. item",
    "| a | b |",
    "\\",
    "\\[x\\]",
    "\x00\x07\x85\u2028",
    "\ud800",
    "\u202e",
    "",
    " ",
    "$x$",
    "<!--",
    "https://example.org/</p>",
    "javascript:alert(1)",
)


def full(text: str, kind: str) -> PaperRecord:
    """Return a record that has a text in every field that a reference prints."""

    def said(lang: str, role: str = "unknown") -> LangText:
        return LangText(value=text, lang=lang, role=role)  # type: ignore[arg-type]  # one of them

    both = BilingualText(variants=(said("zh", "original"), said("en", "parallel")))
    name = PersonName(family=text or "N", given=text, particle=text, suffix=text)
    author = Author(name=name, alternates=(PersonName(literal=text or "N"),))
    title = BilingualText(
        variants=tuple(attrs.evolve(one, value=f"T{text}") for one in both.variants)
    )
    return PaperRecord(
        kind=kind,
        title=title,
        authors=(author, Author(name=PersonName(literal=text or "N"))),
        contributors=tuple(
            Contributor(role=role, author=author) for role in ("translator", "editor")
        ),
        journal=JournalProfile(name=both),
        volume=text,
        issue=text,
        pages=PageRange(first=text, last=text),
        published=PartialDate(year=2021),
        accessed=PartialDate(year=2022),
        doi=text,
        identifiers=tuple(Identifier(scheme=one, value=text) for one in ("cstr", kind)),
        links=(Link(kind="url", url=text),),
        publisher=both,
        place=both,
        event=Event(name=both),
    )


class Seen(HTMLParser):
    """Collects the tags of HTML with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, tuple(name for name, _ in attributes)))
        self.links += [value or "" for name, value in attributes if name == "href"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_field_injects_into_html(text: str) -> None:
    """Whatever a field holds, a list has a paragraph an entry, with links to the web alone."""
    records = [full(text, kind) for kind in KINDS]
    made = cite(records, output="html", lang="both")
    seen = Seen()
    seen.feed(made)
    seen.close()
    assert {("p", ()), ("br", ()), ("a", ("href",))} >= set(seen.tags)
    assert len(KINDS) == seen.tags.count(("p", ()))
    assert len(KINDS) == made.count("</p>")
    assert all(link.startswith("https://") for link in seen.links)
    plain = cite(records, lang="both")
    shown = html.unescape(re.sub("<a [^>]*>|</?[pa]>|<br>", "", made))
    assert plain == shown


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("style", STYLES)
def test_no_field_injects_a_line(text: str, style: str) -> None:
    """Text has a line an entry, and no controls or halves of characters."""
    made = cite([full(text, kind) for kind in KINDS], style=style)
    lines = made.split("\n")
    assert len(KINDS) == len(lines)
    assert None is re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", made)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_field_injects_into_markdown(text: str) -> None:
    """What Markdown takes for markup has a backslash before it, but for the links."""
    made = cite([full(text, kind) for kind in KINDS], output="markdown")
    entries = made.split("\n\n")
    assert len(KINDS) == len(entries)
    rest = re.sub(r"\[(?:[^\]\\]|\\.)*\]\(<https?://[^<>\s]*>\)", "", made)
    assert None is re.search(r"(?<!\\)(?:\\\\)*[<>\[\]*_`#|~$&]", rest)
    assert all(entry.startswith(("\\[", "T")) for entry in entries)


def test_links_in_markdown_and_html() -> None:
    """A DOI leads to its resolver, an address of the web to itself."""
    record = record_of(article(DOI="10.1234/a_b<c>", URL="https://example.org/?a=1&b=2"))
    made = cite(record, output="html")
    assert '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>' in made
    record = record_of(article(DOI="10.1234/a_b"))
    assert cite(record, output="html").endswith(
        'DOI:<a href="https://doi.org/10.1234/a_b">10.1234/a_b</a>.'
    )
    assert cite(record, output="markdown").endswith(
        "DOI:[10.1234/a\\_b](<https://doi.org/10.1234/a_b>)."
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.org/", 'https://e.org/"x', "https://e.org/a b"]
)
def test_other_addresses_are_printed_only(url: str) -> None:
    """What is no address of the web is no link."""
    record = PaperRecord(
        kind="webpage",
        title=BilingualText(variants=(LangText(value="T", lang="en"),)),
        links=(Link(kind="url", url=url),),
    )
    assert f"T[EB/OL]. {html.escape(url)}." == cite(record, output="html")
    assert "](" not in cite(record, output="markdown")


@given(
    record=papers(),
    style=st.sampled_from(sorted(STYLES)),
    lang=st.sampled_from((None, "zh", "en", "both")),
    output=st.sampled_from(("text", "html", "markdown")),
)
def test_whatever_a_record_holds(
    record: PaperRecord, style: str, lang: CitationLanguage | None, output: Output
) -> None:
    """`cite` makes a reference or raises an error of litrecord."""
    with contextlib.suppress(LitrecordError):
        assert cite([record], style=style, lang=lang, output=output).strip()


@given(
    record=plausible_papers(), kind=st.sampled_from(KINDS), style=st.sampled_from(sorted(STYLES))
)
def test_papers_as_they_are_found(record: PaperRecord, kind: str, style: str) -> None:
    """Every paper with a title gets one line that ends with a full stop and holds no gap."""
    paper = attrs.evolve(
        record, kind=kind, title=BilingualText(variants=(LangText(value="T", lang="en"),))
    )
    made = cite(paper, style=style)
    assert made.endswith(".")
    assert "\n" not in made
    assert None is re.search(r" [.,，:：]|\.\. |，，|, ,|\(\)|（）|\[\]", made)


def test_one_and_several() -> None:
    """A record alone has no number, a list of one has."""
    record = record_of(article())
    line = "Roe R. The tides of glass[J]. Journal of Invented Optics，2021，7."
    assert line == cite(record)
    assert f"[1] {line}" == cite([record])
    assert f"[1] {line}" == cite(RecordSet([record]))
    assert f"<p>[1] {line.replace('&', '&amp;')}</p>" == cite([record], output="html")


def test_subclass_is_a_record() -> None:
    """A record of a class of one's own is cited like any other."""

    @attrs.frozen(kw_only=True)
    class Own(PaperRecord):
        mine: int = 0

    title = BilingualText(variants=(LangText(value="T", lang="en"),))
    assert "T[J]." == cite(Own(kind="article-journal", title=title))


@pytest.mark.parametrize("wrong", [None, 1, "text", b"", {}, [1], [None], Gbt7714()])
def test_other_things_are_refused(wrong: object) -> None:
    """What is no record is a TypeError."""
    with pytest.raises(TypeError, match="expected"):
        cite(wrong)  # type: ignore[arg-type]  # that is the point


def test_words_are_checked() -> None:
    """A language or an output of another name is a ValueError."""
    record = record_of(article())
    with pytest.raises(ValueError, match="lang"):
        cite(record, lang="de")  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValueError, match="output"):
        cite(record, output="rtf")  # type: ignore[arg-type]  # likewise


@pytest.mark.parametrize("style", ["gbt7714-2025", "apa", "", 7])
def test_style_of_another_name(style: object) -> None:
    """An unknown style is an error that lists those there are."""
    with pytest.raises(FormatError, match="gbt7714-2015-author-date"):
        cite(record_of(article()), style=style)  # type: ignore[arg-type]  # also no text


def test_likely_style_is_proposed() -> None:
    """A style with a slip is guessed."""
    with pytest.raises(FormatError, match="did you mean 'gbt7714-2025-numeric'"):
        cite(record_of(article()), style="gbt7714-2025-numerik")


def test_style_of_csl_has_no_language(tmp_path: Path) -> None:
    """Bilingual references are made in the styles of GB/T 7714 only."""
    with pytest.raises(CitationError, match="GB/T 7714"):
        cite(record_of(article()), style=tmp_path / "a.csl", lang="both")


@pytest.mark.needs("citeproc")
def test_list_in_a_style_of_csl(data: Path) -> None:
    """A path or a name that ends in .csl is a style of CSL, which orders and marks the list."""
    path = data / "invented-style.csl"
    chinese = record_of(
        article(
            language="zh-CN",
            title="玻璃的潮汐",
            author=[{"literal": name} for name in ("甄明远", "司徒雅", "路由")],
            container_title="雾晶学报",
        )
    )
    english = record_of(article())
    lines = [
        "Roe R. 2021. “The tides of glass”. Journal of Invented Optics 7.",
        "甄明远 等. 2021. 《玻璃的潮汐》. 雾晶学报 7.",
    ]
    assert "\n".join(lines) == cite([chinese, english], style=path)
    assert lines[0] == cite(english, style=str(path))
    made = cite([chinese, english], style=path, output="html")
    assert made.startswith(
        "<p>Roe R. 2021. “The tides of glass”. <i>Journal of Invented Optics</i>"
    )
    with pytest.raises(OSError, match=r"absent\.csl"):
        cite(english, style="absent.csl")


def test_styles_are_told_by_their_names() -> None:
    """Each of the four has the name that it is asked for by."""
    assert all(STYLES[name].name == name for name in STYLES if "bilingual" not in name)


def test_record_is_not_changed() -> None:
    """Citing reads a record and leaves it as it is."""
    record = record_of(article())
    before = attrs.asdict(record, recurse=False)
    cite(record, lang="both")
    assert before == attrs.asdict(record, recurse=False)
