"""References in styles of CSL by citeproc-py. All papers, people and styles are invented."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING

import pytest

from litrecord import FormatError, MissingExtraError
from litrecord.serializers.csl_styles import render_items

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.needs("citeproc"), pytest.mark.needs("lxml")]
NAMESPACE = "http://purl.org/net/xbiblio/csl"
CHINESE: dict[str, object] = {
    "id": "b",
    "type": "article-journal",
    "language": "zh-CN",
    "title": "玻璃的潮汐",
    "author": [{"family": "甄", "given": "明远"}, {"literal": "路由"}, {"literal": "白石"}],
    "container-title": "雾晶学报",
    "issued": {"date-parts": [[2021, 5]]},
    "volume": "7",
}
ENGLISH: dict[str, object] = {
    **CHINESE,
    "id": "a",
    "language": "en-GB",
    "title": "Glass & bees",
    "author": [{"family": name, "given": "Ada Bea"} for name in ("Roe", "Poe", "Doe")],
    "container-title": "Journal *of* Optics",
}


@pytest.fixture
def style(data: Path) -> bytes:
    """Return a small style of authors and dates, sorted by title."""
    return (data / "invented-style.csl").read_bytes()


def small(body: str, *, root: str = 'version="1.0" class="in-text"') -> bytes:
    """Return a style with a body of its own."""
    return (
        f'<style xmlns="{NAMESPACE}" {root}><info><title>x</title></info>'
        f'<citation><layout><text variable="title"/></layout></citation>{body}</style>'
    ).encode()


def test_each_item_in_its_own_language(style: bytes) -> None:
    """Words for others and quotation marks are those of the item; the style orders the list."""
    assert [
        "Roe A.B. et al. 2021. “Glass & bees”. Journal *of* Optics 7.",
        "甄明远 等. 2021. 《玻璃的潮汐》. 雾晶学报 7.",
    ] == render_items([CHINESE, ENGLISH], style)


def test_item_without_a_language(style: bytes) -> None:
    """The style's own language is taken, also for one that no locale is known for."""
    expected = ["Roe A.B. et al. 2021. “Glass & bees”. Journal *of* Optics 7."]
    for language in (None, "xx", "zz-CN]'", 7):
        assert expected == render_items([{**ENGLISH, "language": language}], style)


def test_html_and_markdown(style: bytes) -> None:
    """Italics and bold of the style are markup, and what the item holds is not."""
    assert [
        "Roe A.B. et al. 2021. “Glass &amp; bees”. <i>Journal *of* Optics</i> <b>7</b>."
    ] == render_items([ENGLISH], style, "html")
    assert [
        "Roe A.B. et al. 2021. “Glass \\& bees”. *Journal \\*of\\* Optics* **7**."
    ] == render_items([ENGLISH], style, "markdown")


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        "\ufdd0x\ufde0",
        "a\nb",
        "\ud800",
        '<span class="nocase">X',
        "{x}",
        "%s",
    ],
)
def test_no_field_injects(style: bytes, text: str) -> None:
    """Whatever a field holds, an entry is one line, and its only tags are the style's."""
    item = {
        "type": text,
        "title": text,
        "container-title": text,
        "volume": text,
        "author": [{"family": text, "given": text}, {"literal": text}],
        text: text,
    }
    (made,) = render_items([item], style, "html")
    assert "\n" not in made
    for tag in ("<i>", "</i>", "<b>", "</b>"):
        made = made.replace(tag, "")
    assert "<" not in made
    assert not any("\ufdd0" <= char <= "\ufdef" or "\ud800" <= char <= "\udfff" for char in made)


def test_what_it_does_not_know_is_left_out(style: bytes) -> None:
    """Variables and parts of names that citeproc-py does not know make no warning."""
    odd: dict[str, object] = {
        **ENGLISH,
        "custom": {"a": 1},
        "citation-key": "k",
        "author": [{"family": "Roe", "given": "Ada", "comma-suffix": True}, None, {}, "text"],
        "issued": {"literal": "long ago"},
        "editor": "nobody",
        "accessed": {"date-parts": [[]]},
    }
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = render_items([odd], style)
    assert ["Roe A. “Glass & bees”. Journal *of* Optics 7."] == made


def test_number_of_an_entry() -> None:
    """The number stands apart from the entry, as in the column that a style has for it."""
    number = '<text variable="citation-number" prefix="[" suffix="]"/>'
    body = f'<bibliography><layout>{number}<text variable="title"/></layout></bibliography>'
    expected = ["[1] 玻璃的潮汐", "[2] Glass & bees"]
    assert expected == render_items([CHINESE, ENGLISH], small(body))


def test_no_items(style: bytes) -> None:
    """Of no items there is no entry."""
    assert [] == render_items([], style)


HOSTILE = {
    "nothing": b"",
    "text": b"GB/T 7714",
    "html": b"<html><body/></html>",
    "cut": small("<bibliography>")[:-20],
    "other namespace": small("").replace(b"xbiblio", b"other"),
    "no bibliography": small(""),
    "dependent": small("").replace(
        b"</info>", b'<link rel="independent-parent" href="https://example.org/p"/></info>'
    ),
    "entity": b'<!DOCTYPE s [<!ENTITY a "b">]>' + small("<bibliography/>"),
    "external": b'<!DOCTYPE s SYSTEM "file:///etc/passwd">' + small("<bibliography/>"),
    "empty bibliography": small("<bibliography/>"),
    "unknown macro": small('<bibliography><layout><text macro="x"/></layout></bibliography>'),
    "endless macro": small(
        '<macro name="x"><text macro="x"/></macro>'
        '<bibliography><layout><text macro="x"/></layout></bibliography>'
    ),
    "wrong locale": small(
        '<bibliography><layout><text variable="title"/></layout></bibliography>',
        root="version='1.0' default-locale='\"]'",
    ),
    "wrong number": small(
        '<bibliography et-al-min="x" et-al-use-first="y"><layout><names variable="author"/>'
        "</layout></bibliography>"
    ),
    "nul": b"\x00" * 100,
    "long": small("<bibliography/>") + b" " * (3 << 20),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_style_that_cannot_be_used(name: str) -> None:
    """Whatever a file `.csl` holds, what goes wrong is an error of litrecord."""
    with pytest.raises(FormatError) as caught:
        render_items([CHINESE, ENGLISH], HOSTILE[name])
    assert len(str(caught.value)) <= 300


def test_style_without_its_namespace_is_told_which() -> None:
    """An element of the right name alone is no style of CSL, and the error says what it lacks."""
    with pytest.raises(
        FormatError, match=r"in the namespace http://purl\.org/net/xbiblio/csl, got"
    ):
        render_items([ENGLISH], b"<style/>")


def test_extra_is_named(monkeypatch: pytest.MonkeyPatch, style: bytes) -> None:
    """Without citeproc-py the error names the extra that installs it."""
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(MissingExtraError, match=r"litrecord\[cite\]"):
        render_items([CHINESE], style)
