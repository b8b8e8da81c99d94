"""BibTeX text is cut into its blocks; all entries are invented."""

from __future__ import annotations

import pytest

from litrecord.codec.bibtex import BibtexBlock, cut_blocks

LONGEST = 1000
UNBALANCED = "its braces are not balanced"


def cut(text: str, longest: int = LONGEST) -> list[BibtexBlock]:
    """Cut a text into blocks."""
    return list(cut_blocks(text.split("\n"), longest))


def bodies(text: str) -> list[tuple[str, str]]:
    """Return type and inside of each block."""
    return [(block.type, block.body) for block in cut(text)]


def faults(text: str) -> list[tuple[str, str | None]]:
    """Return what each block is and what is wrong with it."""
    return [(block.raw, block.fault) for block in cut(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@Article{a, b = {c}}", [("article", "a, b = {c}")]),
        ('@article(a, b = {c)}, d = ")")', [("article", 'a, b = {c)}, d = ")"')]),
        ("  @ misc {a}", [("misc", "a")]),
        ("@misc\n{a}", [("misc", "a")]),
        ("@misc{a} @book{b},@misc(c)", [("misc", "a"), ("book", "b"), ("misc", "c")]),
        ("@misc{a,\n x = {1}}\n\n@book{b}\n", [("misc", "a,\n x = {1}"), ("book", "b")]),
        ("@条目{甲}", [("条目", "甲")]),
        ("@misc{a, x = {b\n@name\nc}}", [("misc", "a, x = {b\n@name\nc}")]),
        ("@misc{a, x = {}}, @", [("misc", "a, x = {}")]),
        ("@misc{a, x = {{{b}}}} @book{b}", [("misc", "a, x = {{{b}}}"), ("book", "b")]),
        ("@comment{x} @misc{a}", [("comment", "x"), ("misc", "a")]),
        ("@comment{x}\n@misc{a}", [("misc", "a")]),
        ("@misc{a, x = {\\{\\}}}", [("misc", "a, x = {\\{\\}}")]),
    ],
)
def test_blocks_begin_with_a_word_and_end_with_their_brace(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Case, spaces and line ends before the brace mean nothing; parentheses serve as well."""
    assert expected == bodies(text)


def test_text_between_blocks_is_ignored() -> None:
    """Mail addresses, commented lines and words between blocks begin none."""
    text = "by a@b.example {x}\n%@misc{no}\n@misc{a} trailing words @misc{no}\nmore\n@book{b}\nend"
    assert [("misc", "a"), ("book", "b")] == bodies(text)


def test_blocks_know_their_lines() -> None:
    """Lines count from one, also for a second block on a line that ends further down."""
    text = "\nx\n@misc{a,\nb={c}} @book{d,\ne={f}}@misc{g}\n@misc{h}"
    assert [3, 4, 5, 6] == [block.line for block in cut(text)]


@pytest.mark.parametrize(
    ("broken", "raw"),
    [
        ("@misc{a, b = {c}\n", "@misc{a, b = {c}"),
        ("@misc{a, b = {{c}, d = {e}}\n", "@misc{a, b = {{c}, d = {e}}"),
        ("@misc{a, b = {c}}, d = {e}}\n", "@misc{a, b = {c}}, d = {e}}"),
        ("@misc{a, b = {c}},\n year = 2000\n}\n", "@misc{a, b = {c}},\n year = 2000\n}"),
        ("@misc(a, b = {c}\n", "@misc(a, b = {c}"),
    ],
)
def test_broken_block_is_kept_and_the_next_is_read(broken: str, raw: str) -> None:
    """A brace too few or too many breaks one block, up to the next line that begins with one."""
    whole = "@book{next, x = {y}}"
    assert [(raw, UNBALANCED), (whole, None)] == faults(broken + whole)


def test_braces_with_a_backslash_count_only_where_that_balances() -> None:
    r"""`\{` is a brace for BibTeX; where the block has no end then, it is none."""
    alone, pair = cut("@misc{a, b = {\\{}, c = {d}}\n@misc{a, b = {\\{x\\}}}")
    assert ("a, b = {\\{}, c = {d}", True, None) == (alone.body, alone.escaped, alone.fault)
    assert ("a, b = {\\{x\\}}", False, None) == (pair.body, pair.escaped, pair.fault)


def test_closing_brace_with_a_backslash_does_not_end_a_block_too_early() -> None:
    r"""Where fields go on behind the end, `\}` is tried as text."""
    (block,) = cut("@misc{a, b = {x\\} y}, c = {d}}")
    assert ("a, b = {x\\} y}, c = {d}", True, None) == (block.body, block.escaped, block.fault)


def test_block_larger_than_allowed_is_cut() -> None:
    """Of a block above the limit only the beginning is kept, and the next is read."""
    first, second = cut("@misc{" + "a" * 200 + "\n" + "b" * 200 + "}\n@book{b}", 100)
    assert (True, "", "misc") == (first.oversized, first.body, first.type)
    assert (False, "b") == (second.oversized, second.body)


@pytest.mark.parametrize("piece", ["@article{", "\n@a", "{", "}", '"', "@", "\n@\n", "\\{"])
def test_repeated_pieces_end(piece: str) -> None:
    """What consists of one piece of the syntax gives at most one block for each."""
    assert len(cut(piece * 2000, 10**6)) <= 2000
