"""Plain text from marked-up titles and abstracts. All texts are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.text.markup import (
    clean_markup,
    match_equal,
    match_form,
    strip_brackets,
    strip_markup,
)
from litrecord.text.tag_grammar import MARKUP, Tags

SURVIVORS = {
    "comparison": "p < 0.05 and n > 3",
    "comparison-without-spaces": "a<b and c>d",
    "space-before": "5 <6",
    "leading": "<0.001",
    "mean-value": "the mean degree <k> is 3",
    "mean-intensity": "the intensity <I> falls",
    "ampersands": "Q&A, R&D and AT&T",
    "address": "<jane@example.org>",
    "bare-letter-at-the-end": "where a <b",
    "end-of-marked-section": "a ]]> b",
    "full-width": "基于“互联网＋”的研究：进展，与展望（二）",
    "ideographic-space": "高　明",
    "non-breaking-space": "10\xa0kg",
    "one-empty-line": "First.\n\nSecond.",
    "nothing": "",
}


@pytest.mark.parametrize("text", SURVIVORS.values(), ids=SURVIVORS.keys())
def test_text_without_markup_is_the_same_object(text: str) -> None:
    """What is no markup survives code point by code point, without a copy where possible."""
    assert text == clean_markup(text)
    if "<" not in text and "&" not in text:
        assert text is clean_markup(text)


INLINE = {
    "bold": ("<b>a</b>b", "ab"),
    "italic-word": ("<i>in vitro</i> study", "in vitro study"),
    "jats": ("<jats:italic>E. coli</jats:italic>", "E. coli"),
    "upper-case": ("<SUP>+</SUP>x<BR>y", "+x\ny"),
    "attributes": ("<span class=\"a>b\" data-x='1'>x</span>", "x"),
    "link": ("<a href=https://example.org/>x</a>", "x"),
    "image": ("a<img src=x onerror=alert(1)>b", "ab"),
    "boolean-attribute": ("<input disabled>x", "x"),
    "closed-unknown": ("<foo>x</foo>", "x"),
    "closed-and-open-unknown": ("<foo>x</foo><k>", "x<k>"),
    "processing-instruction": ('<?xml version="1.0"?>x', "x"),
    "marked-section": ("<![CDATA[a < b &amp; c]]> d", "a < b &amp; c d"),
    "open-marked-section": ("<![CDATA[a < b", "a < b"),
    "cells": ("<table><tr><td>1</td><td>2</td></tr></table>", "1 2"),
    "CD4": ("CD4<sup>+</sup> cells", "CD4+ cells"),
    "power": ("10<sup>5</sup>", "10⁵"),
    "negative-power": ("10<sup>-3</sup>", "10⁻³"),
    "escaped-minus": ("10<sup>&minus;3</sup>", "10⁻³"),
    "nested-in-power": ("10<sup><i>-3</i></sup>", "10⁻³"),
    "jats-power": ("m<jats:sup>\u22122</jats:sup>", "m⁻²"),
    "water": ("H<sub>2</sub>O", "H2O"),
    "empty-power": ("10<sup/>5", "105"),
    "open-power": ("10<sup>5 cells", "10^5 cells"),
    "isotope": ("<sup>13</sup>C", "13C"),
}


@pytest.mark.parametrize(("text", "expected"), INLINE.values(), ids=INLINE.keys())
def test_inline_markup_vanishes(text: str, expected: str) -> None:
    """Tags leave no space behind, and numbers stay true."""
    assert expected == clean_markup(text)


LINES = {
    "frame": ("<p><p>Cells grew.</p>", "Cells grew."),
    "simple-frame": ("<p>Cells grew.</p>", "Cells grew."),
    "closed-frame": ("<p><p>Cells grew.</p></p>", "Cells grew."),
    "jats-frame": ("<jats:p>Cells grew.</jats:p>", "Cells grew."),
    "frame-with-space": ("<p>  Cells  grew. </p>", "Cells grew."),
    "paragraphs": ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
    "space-between": ("<p>One.</p>\n\n  <p>Two.</p>", "One.\nTwo."),
    "open-paragraphs": ("One.<P>Two.", "One.\nTwo."),
    "breaks": ("a<br>b<br/>c<br />d", "a\nb\nc\nd"),
    "list": ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
    "jats-section": (
        (
            "<jats:sec><jats:title>Background</jats:title>\n<jats:p>Cells\n  grew.</jats:p></jats:sec>"  # noqa: E501  # one piece of markup
            "<jats:title>目的</jats:title><jats:p>探讨细胞。</jats:p>"
        ),
        "Background\nCells grew.\n目的\n探讨细胞。",
    ),
    "labels-in-bold": (
        "<p><b>BACKGROUND: </b>A.</p><p><b>METHODS: </b>B.</p>",
        "BACKGROUND: A.\nMETHODS: B.",
    ),
    "labels-on-lines": ("<p>BACKGROUND: A.\nMETHODS: B.</p>", "BACKGROUND: A.\nMETHODS: B."),
    "broken-lines": ("<p>Cells \n\tgrew.</p>", "Cells grew."),
    "chinese-lines": ("<p>目的：探讨。\n方法：比较。</p>", "目的：探讨。\n方法：比较。"),
    "labels-as-attributes": (
        (
            "<AbstractText Label=\"METHODS\">B.</AbstractText><AbstractText label='R &amp; D'>C."
            "</AbstractText>"
        ),
        "METHODS\nB.\nR & D\nC.",
    ),
    "empty-label": ('<AbstractText Label="">B.</AbstractText>', "B."),
    "indented": ("<p>\u3000\u3000目的</p>\u3000<p>方法\u3000</p>", "目的\n方法"),
    "trailing-space": ("a\u3000\nb", "a\nb"),
    "many-empty-lines": ("a\n\n \n\nb", "a\n\nb"),
    "tabs": ("a\t\tb  c", "a b c"),
    "line-ends": ("a\r\nb\x0bc", "a\nb\nc"),
    "open-formula": ("<math><mi> a </mi><p>b c</p>", "a\nb c"),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES.keys())
def test_blocks_and_labels_make_lines(text: str, expected: str) -> None:
    """Paragraphs and section labels survive as lines, without empty ones between."""
    assert expected == clean_markup(text)


HIDDEN = {
    "script": ("a<script>alert(1)</script>b", "ab"),
    "style": ("a<style type=x>p { color: red }</style >b", "ab"),
    "upper-case": ("a<SCRIPT SRC=x>alert(1)</ScRiPt>b", "ab"),
    "empty-script": ("a<script/>b", "ab"),
    "comment": ("a<!-- <p> -->b", "ab"),
    "empty-comment": ("a<!-->b", "ab"),
    "tag-across-the-end": ('a<script>"<a href="</script>b">c', 'ab">c'),
    "open-script": ("a<script>alert(1)", "a"),
    "open-script-before-text": ("a<script>alert(1)<p>b", "a\nb"),
    "open-comment": ("a<!-- x", "a"),
    "two-open-comments": ("a<!-- x<!-- y<p>b", "a\nb"),
    "stray-end": ("a</script>b", "ab"),
    "truncated-script": ("a<script src=x", "a"),
    "truncated-attribute": ('a <a href="https://exa', "a"),
    "truncated-closing": ("a</p", "a"),
    "truncated-prefix": ("a<jats:p", "a"),
    "attribute-before-tag": ("a<a href='x' <b>c</b>", "ac"),
}


@pytest.mark.parametrize(("text", "expected"), HIDDEN.values(), ids=HIDDEN.keys())
def test_programs_comments_and_torn_tags_are_dropped(text: str, expected: str) -> None:
    """What is no text for readers goes, as far as the next tag where its end is missing."""
    assert expected == clean_markup(text)


ESCAPED = {
    "once": ("p &lt; 0.05", "p < 0.05"),
    "twice": ("p &amp;lt; 0.05 &amp;amp; n &gt; 3", "p < 0.05 & n > 3"),
    "space": ("&nbsp; 目的 &nbsp;分析", "目的 分析"),
    "markup": ("&lt;i&gt;in vitro&lt;/i&gt;", "in vitro"),
    "paragraphs": ("&lt;p&gt;A.&lt;/p&gt;&lt;p&gt;B.&lt;/p&gt;", "A.\nB."),
    "power": ("10&lt;sup&gt;5&lt;/sup&gt;", "10⁵"),
    "script": ("a&lt;script&gt;alert(1)&lt;/script&gt;b", "ab"),
    "script-twice": ("a&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;b", "ab"),
    "inside-markup": ("<p>a &lt;b&gt;c&lt;/b&gt;</p>", "a c"),
    "mean-value": ("&lt;k&gt; = 3", "<k> = 3"),
    "torn-script": (
        "<scr<b></b>ipt>alert(1)</scr<b></b>ipt>",
        "< script>alert(1)< /script>",
    ),
    "tag-in-marked-section": ("<![CDATA[<b>x]]>", "< b>x"),
    "control": ("a&#0;b&#27;c", "abc"),
}


@pytest.mark.parametrize(("text", "expected"), ESCAPED.values(), ids=ESCAPED.keys())
def test_escaped_text_is_decoded_and_escaped_markup_is_markup(text: str, expected: str) -> None:
    """However often it was escaped, text becomes text and tags do not come back."""
    assert expected == clean_markup(text)


FORMULAS = {
    "power": (
        (
            "<mml:math><mml:msup>\n <mml:mn>10</mml:mn>\n <mml:mrow><mml:mo>-</mml:mo><mml:mn>3"
            "</mml:mn></mml:mrow></mml:msup></mml:math> mol"
        ),
        "10⁻³ mol",
    ),
    "comparison": ("<math><mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&gt;</mo></math>c", "a < b > c"),
    "half": ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
    "fraction": (
        "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>",
        "(a+b)/2",
    ),
    "roots": (
        "<math><msqrt><mn>2</mn></msqrt><mo>,</mo><mroot><mn>8</mn><mn>3</mn></mroot></math>",
        "√(2),8^(1/3)",
    ),
    "index-and-power": (
        (
            "<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><msub><mi>y</mi><mn>1</mn></msub>"
            "<mn>2</mn></math>"
        ),
        "xi²y1 2",
    ),
    "sum": (
        (
            "<math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><munder><mi>lim</mi>"
            "<mi>n</mi></munder></math>"
        ),
        "∑_i^nlim_n",
    ),
    "matrix": (
        (
            "<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn>"
            "</mtd></mtr></mtable></math>"
        ),
        "1 2; 3",
    ),
    "fence": ("<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>", "(a,b)"),
    "words": (
        "<math><mi>x</mi><mtext> if </mtext><mi>y</mi><mspace width='1em'/><mi>z</mi></math>",
        "x if y z",
    ),
    "invisible": ("<math><mn>2</mn><mo>\u2062</mo><mi>x</mi></math>", "2x"),
    "annotation": (
        (
            "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\mathit{x}"
            "</annotation></semantics></math>"
        ),
        "x",
    ),
    "empty-annotation": ("<math><mi>x</mi><annotation/></math>", "x"),
    "twice": (
        (
            "<jats:alternatives><jats:tex-math>$$x$$</jats:tex-math><mml:math><mml:mi>x</mml:mi>"
            "</mml:math></jats:alternatives><jats:tex-math>$$x$$</jats:tex-math>."
        ),
        "x.",
    ),
    "tex-alone": ("<jats:tex-math>$$x$$</jats:tex-math>", "$$x$$"),
    "wrong-nesting": ("<math><msup><mi>x</mi><mrow><mn>2</mn></msup><mi>y</mi></math> z", "x²y z"),
    "leaf-alone": ("the <mi>x</mi> axis", "the x axis"),
}


@pytest.mark.parametrize(("text", "expected"), FORMULAS.values(), ids=FORMULAS.keys())
def test_formulas_become_a_line_of_text(text: str, expected: str) -> None:
    """MathML is written so that powers, fractions and roots cannot be misread."""
    assert expected == clean_markup(text)


def test_a_title_can_be_kept_on_one_line() -> None:
    """On request lines are joined with single spaces."""
    assert "One Two Three" == clean_markup("One<br>Two<p>Three", one_line=True)
    assert "One Two" == clean_markup("One\n\nTwo", one_line=True)
    assert "One" == clean_markup("One", one_line=True)


def test_long_and_short_texts_are_read_alike() -> None:
    """Above a hundred thousand characters the same rules hold."""
    part = "<p><b>BACKGROUND: </b>Cells (p &lt; 0.05).</p>"
    long = clean_markup(part * 3000)
    assert {"BACKGROUND: Cells (p < 0.05)."} == set(long.split("\n"))
    assert 3000 == long.count("\n") + 1


def test_many_different_tags_are_read_like_few() -> None:
    """More tags than are remembered are still judged one by one."""
    text = "".join(f'<i id="{number}">x</i>' for number in range(1500))
    assert "x" * 1500 == clean_markup(text)


PIECES = st.sampled_from(
    [
        *("<", "</", ">", "/>", "p", "b", "i>", "sup>", " ", "\n", "\t", "a", "1", "-", ".", "="),
        *("<p>", "</p>", "<br>", "<sup>", "</sup>", "<sub>", "</sub>", "<script>", "</script>"),
        *("script", "<!--", "-->", "<![CDATA[", "]]>", '"', "'", "x=", "<math>", "</math>", "k>"),
        *("<msup>", "<mfrac>", "<mi>", "</mi>", "<mtext>", "<k>", "</k>", "mml:", "<td>", "\u3000"),
        *("&lt;", "&gt;", "&amp;", "&#60;", "&nbsp;", "\x1e", "\r", "\x00", "\ud800", "\xa0"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text())
def test_no_tag_leaves_and_the_result_is_stable(text: str) -> None:
    """Any text gives the same result twice, without tags or controls, and is then finished."""
    made = clean_markup(text)
    assert made == clean_markup(text)
    tags = Tags(made)
    assert [] == [
        found[0] for found in MARKUP.finditer(made) if found["name"] is None or tags.has(found)
    ]
    assert None is re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", made)
    if "&" not in made:
        assert made == clean_markup(made)


@given(st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters="<&")))
def test_text_in_a_frame_is_the_text(text: str) -> None:
    """A frame of paragraph tags changes nothing in text without white space."""
    assert text == clean_markup(f"<p><p>{text}</p>")


@pytest.mark.parametrize("wrong", [None, 5, b"<p>"])
def test_only_text_is_read(wrong: object) -> None:
    """Anything but a string is a TypeError."""
    with pytest.raises(TypeError):
        clean_markup(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("[Falls in wards]", "Falls in wards", id="plain"),
        pytest.param("[Falls in wards].", "Falls in wards", id="full stop after"),
        pytest.param("[Falls in wards.]", "Falls in wards.", id="full stop inside"),
        pytest.param(" [ Falls [sic] in wards ] . ", "Falls [sic] in wards", id="inner brackets"),
        pytest.param("[A] and [B]", None, id="two pairs"),
        pytest.param("[A] and B", None, id="only a part"),
        pytest.param("[A] B]", None, id="closed too often"),
        pytest.param("[[A]", None, id="closed too seldom"),
        pytest.param("[]", None, id="empty"),
        pytest.param("[", None, id="bracket alone"),
        pytest.param("Falls", None, id="none"),
        pytest.param("", None, id="blank"),
    ],
)
def test_only_brackets_around_all_of_a_title_come_off(title: str, expected: str | None) -> None:
    """The first bracket has to belong to the last."""
    assert expected == strip_brackets(title)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Falls in wards", "falls in WARDS.", id="case and full stop"),
        pytest.param("[Falls in wards].", "Falls in wards", id="brackets"),
        pytest.param("病房跌倒的预防。", "病房跌倒的预防", id="Chinese full stop"),
        pytest.param("Soil &amp; Water", "Soil & Water", id="ampersand"),
        pytest.param("Falls  in\nwards", "Falls in\xa0wards", id="white space"),
        pytest.param("肝炎：１例", "肝炎:1例", id="full-width forms"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("e\u0301tude", "étude", id="combining mark"),
    ],
)
def test_equal_titles_have_one_match_form(one: str, other: str) -> None:
    """Spelling that databases vary makes no difference."""
    assert match_form(one) == match_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Falls in wards?", "Falls in wards", id="question"),
        pytest.param("Falls..", "Falls", id="two full stops"),
        pytest.param("[A] and [B]", "A] and [B", id="brackets of parts"),
    ],
)
def test_different_titles_have_two_match_forms(one: str, other: str) -> None:
    """Only one full stop and brackets around all are ignored."""
    assert match_form(one) != match_form(other)


@pytest.mark.parametrize("unit", ["é\u0301", "跌倒预防", "\u0301\u0316", "カ\u3099 "])
def test_long_text_is_normalised_in_pieces(unit: str) -> None:
    """A long text is compared like its parts, and marks without end take no longer."""
    text = unit * 5000
    assert match_form(text) == match_form(text.upper())
    assert len(match_form(text)) <= len(text)


def test_pieces_are_cut_where_nothing_combines() -> None:
    """An accent stays with its letter wherever in a long text it stands."""
    for shift in range(70):
        text = "x" * shift + "跌倒e\u0301" * 200
        assert "x" * shift + "跌倒é" * 200 == match_form(text)


@pytest.mark.shared
def test_samples_without_markup_keep_every_character(shared: Path) -> None:
    """Real titles and abstracts without tags or entities change in white space alone."""
    lines = (shared / "lang" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    plain = [text for text in texts if "<" not in text and "&" not in text]
    assert plain
    assert ["".join(text.split()) for text in plain] == [
        "".join(clean_markup(text).split()) for text in plain
    ]


FORMS = st.lists(
    st.sampled_from(
        ["A", "a", " ", "  ", ".", "。", "[", "]", "&amp;", "&", "Ａ", "間", "间", "\n", "é"]
    ),
    max_size=8,
).map("".join)


@given(FORMS, FORMS)
def test_texts_are_equal_where_their_forms_are(one: str, other: str) -> None:
    """The quick comparison answers what comparing both forms answers."""
    assert match_equal(one, other) == (match_form(one) == match_form(other))


@given(FORMS.map(lambda text: f"<p>{text}</p>") | FORMS | st.text("<p>/ab \n", max_size=20))
def test_clean_characters_are_not_looked_at_twice(text: str) -> None:
    """Of text without control characters the markup alone is removed."""
    assert strip_markup(text) == clean_markup(text)
