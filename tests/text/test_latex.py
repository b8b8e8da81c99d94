"""LaTeX in titles, names and addresses becomes text."""

from __future__ import annotations

import doctest

import pytest

from litrecord.text import latex
from litrecord.text.latex import read_latex, read_verbatim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain 中文：text 100% a_b x^2 #1 &", "plain 中文：text 100% a_b x^2 #1 &"),
        ("The {DNA} of {{X}}", "The DNA of X"),
        ('G{\\"u}nter G\\"unter G\\"{u}nter G{\\"{u}}nter', "Günter Günter Günter Günter"),
        ("\\'e \\`a \\^o \\~n \\=a \\.z", "é à ô ñ ā ż"),
        ("\\c{c} \\c c \\v{s} \\H{o} \\k{a} \\u{g} \\r{a} \\d{h}", "ç ç š ő ą ğ å ḥ"),
        ("\\'\\i \\'{\\i} \\v{\\j}", "íí ǰ"),
        ("{\\o} \\O{} \\ss{} \\aa \\L\\'od\\'z \\ae{}x", "ø Ø ß åŁódź æx"),
        ("pages 1--2 --- ``a'' !`b ?`c a-b 'c'", "pages 1–2 — “a” ¡b ¿c a-b 'c'"),
        ("\\& \\% \\$ \\# \\_ \\{ \\} A~B a\\,b \\ c", "& % $ # _ { } A B a b  c"),
        ("\\emph{a} {\\em b} \\textit{c {d}} {\\bf e} \\mbox{f}", "a b c d e f"),
        ("\\textsuperscript{2+} \\textsubscript{3}", "<sup>2+</sup> <sub>3</sub>"),
        (
            "$\\alpha$-x $^{13}$C H$_2$O $x^2_i$",
            "α-x <sup>13</sup>C H<sub>2</sub>O x<sup>2</sup><sub>i</sub>",
        ),
        ("10^{-3} a_{i} \\(x^2\\) y^2", "10<sup>-3</sup> a<sub>i</sub> x<sup>2</sup> y^2"),
        ("30$^\\circ$C $\\leq$ 5 \\textless i", "30<sup>°</sup>C ≤ 5 <i"),
        ("costs $5", "costs $5"),
        ("{\\textless}i{\\textgreater}x", "<i>x"),
        ("\\enquote{a} \\frac{1}{2} \\sqrt{x}", "“a” 1/2 √(x)"),
        ("\\href{http://x.example}{text} {\\noopsort{1973}}1973", "text 1973"),
        ("\\unknown{foo}{bar} {baz} \\other x", "\\unknown{foo}{bar} baz \\other x"),
        ("a} {b", "a b"),
        ("a\\} {b \\", "a} b \\"),
        ("\\'", "´"),
        ("{\\'}x \\~{}y \\textsuperscript{a", "´x ~y <sup>a</sup>"),
        ("\\ce{H2O} \\TeX\\ x", "H2O TeX x"),
        ("a \\\\ b", "a   b"),
    ],
)
def test_commands_become_what_they_print(text: str, expected: str) -> None:
    """Accents, letters, signs and formulas are read; what is unknown stays as printed."""
    assert expected == read_latex(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.1000/a\\_b\\%20{\\_}c--d~e$f", "10.1000/a_b%20_c--d~e$f"),
        ("\\url{http://x.example/\\~{}a\\#b}", "http://x.example/~a#b"),
        ("10.1000/x{\\textless}1::y{\\textgreater}", "10.1000/x<1::y>"),
        ("a^{2}", "a^2"),
    ],
)
def test_addresses_keep_what_is_no_command(text: str, expected: str) -> None:
    """Dashes, tildes and dollar signs are part of an address."""
    assert expected == read_verbatim(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a-{}-b", "a--b"), (r"a-{}-b \& c", "a--b & c"), ("`{}`x'{}'", "``x''"), ("!{}`", "!`")],
)
def test_braces_keep_signs_apart(text: str, expected: str) -> None:
    """Two hyphens with braces between are no dash, with other commands beside them or without."""
    assert expected == read_latex(text)


@pytest.mark.parametrize("piece", ["{", "}", "\\emph{", "$", "^{", '\\"', "\\"])
def test_floods_of_commands_stay_as_they_are(piece: str) -> None:
    """Text with more than ten thousand commands is none that an author wrote."""
    text = piece * 10_001
    assert text == read_verbatim(text) or "{" not in text
    assert read_latex(text + "\\x") == text + "\\x"


def test_deep_braces_vanish() -> None:
    """Groups are not read by functions that call themselves."""
    assert "x" == read_latex("{" * 50_000 + "x" + "}" * 50_000)
    assert "é" == read_latex("{" * 4_000 + "\\'e" + "}" * 4_000)


def test_examples_in_docstrings_hold() -> None:
    """What the documentation shows is what happens."""
    assert (0, 3) == tuple(doctest.testmod(latex))
