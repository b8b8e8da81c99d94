"""Which `<` are markup."""

from __future__ import annotations

import pytest

from litrecord.text.tag_grammar import MARKUP, Tags, defuse_tags

TAGS = [
    "<b>",
    "</b>",
    "<P>",
    "<br/>",
    "<br />",
    "<jats:p>",
    "<mml:math>",
    "<mml:unheard-of>",
    '<a href="x>y" title=\'"\'>',
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<x onclick=alert(1)>",
    "<input disabled>",
    "<unknown/>",
    "</unknown>",
    '<a href="broken>',
    "<?xml version='1.0'?>",
    "<!DOCTYPE html>",
]
TEXTS = [
    "p < 0.05",
    "5 <6",
    "<0.001",
    "a<b and c>d",
    "<b and c>",
    "<k>",
    "<I>",
    "<r.m.s.>",
    "<jane@example.org>",
    "<https://example.org/>",
    "x <",
    "<>",
    "</>",
    "<é>",
]


@pytest.mark.parametrize("text", TAGS)
def test_tags_are_told_from_text(text: str) -> None:
    """Known elements, attributes with values and closing tags are markup."""
    match = MARKUP.fullmatch(text)
    assert match is not None
    assert match["name"] is None or Tags(text).has(match)


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_told_from_tags(text: str) -> None:
    """Comparisons, mean values, addresses and words that are no attributes are text."""
    assert not any(
        match["name"] is None or Tags(text).has(match) for match in MARKUP.finditer(text)
    )


def test_an_unknown_name_is_a_tag_where_it_is_closed() -> None:
    """`<k>` alone is the mean of k; with `</k>` behind it, it is an element."""
    text = "<k>x</k>"
    match = MARKUP.match(text)
    assert match is not None
    assert Tags(text).has(match)


def test_only_so_many_closing_tags_are_remembered() -> None:
    """A text full of different closing tags does not fill the memory."""
    text = "".join(f"</k{number}>" for number in range(2000)) + "<k1999>"
    last = list(MARKUP.finditer(text))[-1]
    assert not Tags(text).has(last)


def test_defusing_leaves_text_alone() -> None:
    """Only what reads as a tag gets a space behind its `<`."""
    assert "< b>x< /b> <k> p < 0.05 < script>" == defuse_tags("<b>x</b> <k> p < 0.05 <script>")


def test_defusing_remembers_tags() -> None:
    """The same tag is treated alike each time."""
    assert "< q>x< /q>y< q>" == defuse_tags("<q>x</q>y<q>")


def test_defusing_remembers_only_short_tags() -> None:
    """A long tag is judged each time it comes."""
    tag = f'<a title="{"x" * 100}">'
    assert (tag[0] + " " + tag[1:]) * 2 == defuse_tags(tag * 2)
