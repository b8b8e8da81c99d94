"""Control characters, lone surrogates and entities."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.text.characters import (
    clean_characters,
    decode_entities,
    fold_entities,
    loses_characters,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x00b", "ab", id="NUL"),
        pytest.param("a\x1bb\x7fc", "abc", id="escape and delete"),
        pytest.param("é\x81b", "éb", id="C1"),
        pytest.param("a\r\nb\rc", "a\nb\nc", id="carriage returns"),
        pytest.param("a\x0bb\x0cc", "a\nb\nc", id="vertical tab and form feed"),
        pytest.param("目\x85的", "目\n的", id="next line"),
        pytest.param("a\tb\nc", "a\tb\nc", id="tab and line feed stay"),
        pytest.param("a\ud800b", "a\ufffdb", id="lone surrogate"),
        pytest.param("\ud83d\ude00", "\ufffd\ufffd", id="surrogates that should be one character"),
        pytest.param("\u202eabc\u202c \u200d\u00a0：", "\u202eabc\u202c \u200d\u00a0：", id="kept"),
    ],
)
def test_controls_go_and_everything_else_stays(text: str, expected: str) -> None:
    """Controls but tab and line feed vanish, surrogates are replaced, the rest is left alone."""
    assert expected == clean_characters(text)


@pytest.mark.parametrize("text", ["", "plain", "目的：\t和\n方法", "𠀀\U0010ffff"])
def test_clean_text_is_the_same_object(text: str) -> None:
    """Nothing is copied where there is nothing to do."""
    assert text is clean_characters(text)


@given(st.text(st.characters(codec=None)))
def test_clean_characters_is_complete_and_stable(text: str) -> None:
    """The result can be encoded, holds no controls, and comes out again unchanged."""
    cleaned = clean_characters(text)
    cleaned.encode("utf-8")
    assert None is re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", cleaned)
    assert cleaned == clean_characters(cleaned)


@pytest.mark.parametrize("wrong", [None, 5, b"abc", ["a"]])
def test_only_text_is_cleaned(wrong: object) -> None:
    """Anything but a string is a TypeError."""
    with pytest.raises(TypeError):
        clean_characters(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("R&amp;D", "R&D", id="ampersand"),
        pytest.param("&lt;&gt;&quot;&apos;", "<>\"'", id="XML"),
        pytest.param("&alpha;-&Eacute;", "α-É", id="HTML"),
        pytest.param("&#945;&#x3b1;&#X3B1;", "ααα", id="numeric"),
        pytest.param("&nbsp;&#160;&#10;", "   ", id="spaces"),
        pytest.param("&#x93;a&#148;", "“a”", id="Windows-1252"),
        pytest.param("a&#129;b&#0;c&#27;d&#127;", "abcd", id="controls"),
        pytest.param("&#xD800;&#x110000;", "\ufffd\ufffd", id="no characters"),
        pytest.param("&bogus; Q&A R&D; &#; &#x;", "&bogus; Q&A R&D; &#; &#x;", id="no entities"),
        pytest.param("&amp", "&amp", id="no semicolon"),
        pytest.param(f"&#{'9' * 5000};", f"&#{'9' * 5000};", id="five thousand digits"),
    ],
)
def test_entities_are_decoded(text: str, expected: str) -> None:
    """Named and numeric entities become their characters; what is none stays."""
    assert expected == fold_entities(text)
    assert expected == decode_entities(text)


def test_folding_decodes_once_and_decoding_all_the_way() -> None:
    """A short name is unescaped once; text may have been escaped several times."""
    assert "&lt;" == fold_entities("&amp;lt;")
    assert "<" == decode_entities("&amp;lt;")
    assert "<" == decode_entities("&amp;#38;amp;lt;")
    assert "A & B" == decode_entities("A &amp;amp; B")


def test_text_without_entities_is_the_same_object() -> None:
    """An ampersand alone costs nothing."""
    text = "Q&A and R&D"
    assert text is fold_entities(text)
    assert text is decode_entities(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ab", False, id="clean"),
        pytest.param("a\r\nb", False, id="CR-LF"),
        pytest.param("a\rb", False, id="CR"),
        pytest.param("a\r\n\rb\x00", True, id="NUL"),
        pytest.param("a\x0bb", True, id="vertical-tab"),
        pytest.param("a\ud800", True, id="surrogate"),
    ],
)
def test_other_line_ends_lose_nothing(text: str, *, expected: bool) -> None:
    """How lines end is a way of writing; every other character that goes is told."""
    assert expected == loses_characters(text, clean_characters(text))
