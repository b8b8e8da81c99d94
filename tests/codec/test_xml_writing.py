"""XML as it is written."""

from __future__ import annotations

import pytest

from litrecord.codec.xml_writing import XmlTag, write_xml, xml_characters


def test_elements_stand_on_lines_of_their_own() -> None:
    """Where there is no text beside them, and they are not to be kept together."""
    tag = XmlTag(
        "a",
        (
            XmlTag("b", ("x", XmlTag("i", ("y",)), "z")),
            XmlTag("c", (XmlTag("d"),), is_inline=True),
        ),
    )
    assert "<a>\n  <b>x<i>y</i>z</b>\n  <c><d/></c>\n</a>" == write_xml(tag, indent=2)
    assert "<a><b>x<i>y</i>z</b><c><d/></c></a>" == write_xml(tag)
    assert "<a>\n   <d/>\n  </a>" == write_xml(XmlTag("a", (XmlTag("d"),)), indent=1, level=2)


def test_what_means_something_is_escaped() -> None:
    """In texts and in attributes, where white space counts, too."""
    tag = XmlTag("a", ('<b> & "c"]]>',), {"d": '<"&\n\t>'})
    expected = '<a d="&lt;&quot;&amp;&#10;&#9;&gt;">&lt;b&gt; &amp; "c"]]&gt;</a>'
    assert expected == write_xml(tag)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00\x1f\x85b", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("\ud800\ufffe\uffff", "\ufffd\ufffd\ufffd"),
        ("雾\U0001f600", "雾\U0001f600"),
    ],
)
def test_what_xml_cannot_hold_is_replaced(text: str, expected: str) -> None:
    """As text is cleaned everywhere, and two characters that are none."""
    assert expected == xml_characters(text)
    assert f'<a b="{expected}">'.replace("\n", "&#10;") in write_xml(
        XmlTag("a", ("",), {"b": text})
    )
