"""The DOI: what is taken off around it, what stays in it, and how it is shown and compared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import doi

SICI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
LANCET = "10.1016/S0140-6736(20)30183-5"
SEED = "10.1186/s13287-025-04495-z"

# What a suffix may hold, without what is taken off or read as something else
_SUFFIXES = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Z"]),
    min_size=1,
    max_size=40,
)
PLAIN = st.from_regex(r"10\.[0-9]{4,9}/[-A-Za-z0-9._;:()/]{0,40}[A-Za-z0-9]", fullmatch=True)
PREFIXES = [
    "doi:",
    "doi: ",
    "DOI ",
    "DOI:",
    "DOI：",
    "doi=",
    "DOI",
    "info:doi/",
    "urn:doi:",
    "http://doi.org/",
    "https://doi.org/",
    "HTTPS://DOI.ORG/",
    "http://dx.doi.org/",
    "https://dx.doi.org//",
    "https://www.doi.org/",
    "https://doi.org:443/",
    "doi.org/",
    "//doi.org/",
    "(",
    "<",
    "“",
    "【",
    " ",
    "\u3000",
    "\u200b",
]
TAILS = [".", ",", ";", "。", "，", '"', "”", ")", "]", "}", ">", "》", " ", "\n", "\u200b", "）"]


@pytest.mark.parametrize(
    "valid",
    [
        pytest.param("10.1000/182", id="of the DOI Handbook"),
        pytest.param(SEED, id="hyphens"),
        pytest.param(LANCET, id="balanced parentheses"),
        pytest.param("10.1016/0022-2836(81)90087-5(a)", id="balanced parentheses at the end"),
        pytest.param(SICI, id="SICI with angle brackets"),
        pytest.param("10.1000.10/123", id="divided registrant code"),
        pytest.param("10.1000/456#789", id="number sign"),
        pytest.param("10.1000/a?b=c", id="question mark"),
        pytest.param("10.1000/100%", id="per cent sign"),
        pytest.param("10.1000/期刊.2024.01", id="Chinese"),
        pytest.param("10.1000/UPPER.lower", id="both cases"),
        pytest.param("10.1000/ends/", id="slash at the end"),
        pytest.param("10.1000/https://doi.org/10.1000/182", id="a link as the suffix"),
    ],
)
def test_a_clean_doi_is_left_as_it_is(valid: str) -> None:
    """A DOI without anything around it is its own compact form, letter case included."""
    assert valid == doi.compact(valid)
    assert valid == doi.validate(valid)


@pytest.mark.parametrize("prefix", PREFIXES, ids=ascii)
@pytest.mark.parametrize("suffix", ["", ".", " ", "\u200b"], ids=ascii)
def test_labels_and_resolvers_are_taken_off(prefix: str, suffix: str) -> None:
    """Whatever label or resolver stands before a DOI, its compact form is the DOI alone."""
    assert SEED == doi.validate(prefix + SEED + suffix)


@pytest.mark.parametrize("first", PREFIXES, ids=ascii)
@pytest.mark.parametrize("second", ["doi:", "https://doi.org/", "http://dx.doi.org/"])
def test_doubled_prefixes_are_taken_off(first: str, second: str) -> None:
    """A label before a label, a resolver before a resolver: all of them go."""
    assert LANCET == doi.validate(first + second + LANCET)


@pytest.mark.parametrize("tail", TAILS, ids=ascii)
@pytest.mark.parametrize("again", ["", ".", ")."])
def test_punctuation_behind_a_doi_is_taken_off(tail: str, again: str) -> None:
    """A full stop, comma, semicolon, quote or unbalanced bracket at the end is not the DOI's."""
    assert LANCET.removesuffix("-5") == doi.validate(LANCET.removesuffix("-5") + tail + again)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("(10.1000/182)", "10.1000/182", id="around all of it"),
        pytest.param("(10.1000/a(b))", "10.1000/a(b)", id="around and inside"),
        pytest.param("[https://doi.org/10.1000/182].", "10.1000/182", id="square and full stop"),
        pytest.param("<https://doi.org/10.1000/182>", "10.1000/182", id="angle"),
        pytest.param("《10.1000/182》", "10.1000/182", id="Chinese title marks"),
        pytest.param("10.1000/a(b", "10.1000/a(b", id="never closed"),
        pytest.param("10.1000/a)b", "10.1000/a)b", id="never opened, inside"),
    ],
)
def test_only_unbalanced_brackets_go(text: str, expected: str) -> None:
    """A closing bracket at the end belongs to the DOI when its opening one does."""
    assert expected == doi.compact(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("10.1186%2Fs13287-025-04495-z", SEED, id="bare, slash escaped"),
        pytest.param("https://doi.org/10.1186%2fs13287-025-04495-z", SEED, id="link"),
        pytest.param("10.1016/S0140-6736%2820%2930183-5", LANCET, id="bare, suffix escaped"),
        pytest.param("https://doi.org/" + quote(SICI), SICI, id="link to a SICI"),
        pytest.param("https://doi.org/" + quote(quote(SICI)), SICI, id="escaped twice"),
        pytest.param("https%3A%2F%2Fdoi.org%2F10.1000%2F182", "10.1000/182", id="link as value"),
        pytest.param("10.1000/182%20", "10.1000/182", id="space at the end"),
        pytest.param("10.1000/%E6%9C%9F", "10.1000/期", id="UTF-8"),
        pytest.param("10.1000/%D6%D0", "10.1000/%D6%D0", id="not UTF-8"),
        pytest.param("10.1000/a%zz", "10.1000/a%zz", id="no escape"),
        pytest.param("10.1002/a&lt;1::b&gt;3;2-2", "10.1002/a<1::b>3;2-2", id="markup escapes"),
        pytest.param("10.1002/a&amp;lt;1&gt;3&amp;4", "10.1002/a<1>3&4", id="markup, twice"),
    ],
)
def test_escapes_are_read(text: str, expected: str) -> None:
    """Percent and markup escapes become the characters that they stand for."""
    assert expected == doi.validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("１０．１１８６／ＡＢＣ", "10.1186/ABC", id="full-width"),
        pytest.param("（ＤＯＩ：10.1186/abc）", "10.1186/abc", id="full-width label and brackets"),
        pytest.param("10.1186/s13287‐025‑04495", "10.1186/s13287-025-04495", id="hyphens"),
        pytest.param("10.1186/\u00ads13\u200b287", "10.1186/s13287", id="soft hyphen, zero width"),
        pytest.param("\ufeff10.1186/abc\u202c", "10.1186/abc", id="byte order mark, bidi"),
        pytest.param("10.1186/abc²", "10.1186/abc²", id="a superscript is no full-width form"),
    ],
)
def test_typed_and_typeset_characters_become_ascii(text: str, expected: str) -> None:
    """Full-width forms and typographic hyphens are ASCII, and invisible characters nothing."""
    assert expected == doi.validate(text)


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        pytest.param("?utm_source=mail", "", id="one"),
        pytest.param("?utm_source=a&utm_medium=b&fbclid=c", "", id="several"),
        pytest.param("?UTM_Source=a#section", "", id="with a fragment"),
        pytest.param("?utm_source=a&amp;utm_medium=b", "", id="markup"),
        pytest.param("?utm_source=a.", "", id="with a full stop"),
        pytest.param("?a=1&utm_source=b", "?a=1", id="behind another"),
        pytest.param("?utm_source=b&a=1", "?utm_source=b&a=1", id="before another"),
        pytest.param("?a=1", "?a=1", id="another query"),
        pytest.param("#section", "#section", id="fragment"),
        pytest.param("?x=utm_source", "?x=utm_source", id="only a value"),
    ],
)
def test_only_tracking_parameters_are_cut(query: str, kept: str) -> None:
    """A query or fragment may belong to the DOI, unless it can only be tracking."""
    assert "10.1000/182" + kept == doi.compact("https://doi.org/10.1000/182" + query)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("doi:", id="label alone"),
        pytest.param("https://doi.org/", id="resolver alone"),
        pytest.param("10.1186", id="prefix alone"),
        pytest.param("10.1186/", id="no suffix"),
        pytest.param("10.1186/.", id="suffix of punctuation"),
        pytest.param("10/1186", id="no registrant code"),
        pytest.param("10./1186", id="empty registrant code"),
        pytest.param("10.1186./a", id="empty division of the registrant code"),
        pytest.param("10.a/b", id="letters as registrant code"),
        pytest.param("11.1186/a", id="not 10"),
        pytest.param("010.1186/a", id="leading zero"),
        pytest.param("10.１１٨٦/a", id="Arabic digits"),
        pytest.param("10.1186/a b", id="space inside"),
        pytest.param("10.1186/a%20b", id="escaped space inside"),
        pytest.param("10.1186/a\u3000b", id="ideographic space inside"),
        pytest.param("10.1186/a\n10.1186/b", id="two lines"),
        pytest.param("10.1186/a\x00b", id="NUL"),
        pytest.param("10.1186/a\x9fb", id="C1 control"),
        pytest.param("10.1186/a\ud800b", id="lone surrogate"),
        pytest.param("10.1186/a\ufffdb", id="replacement character"),
        pytest.param("https://evil.example/doi.org/10.1000/182", id="resolver in a path"),
        pytest.param("https://doi.org.evil.example/10.1000/182", id="resolver as subdomain"),
        pytest.param("https://doi.org@evil.example/10.1000/182", id="resolver as user"),
        pytest.param("10.1000/" + quote(quote(quote(quote(quote("<"))))), id="escaped five times"),
        pytest.param("10/aabbe", id="shortDOI"),
        pytest.param("N/A", id="not available"),
    ],
)
def test_what_is_no_doi_is_rejected(text: str) -> None:
    """A text without a prefix of `10.` and digits and a printable suffix is a format error."""
    with pytest.raises(IdentifierError) as caught:
        doi.validate(text)
    assert "format" == caught.value.reason
    assert not doi.is_valid(text)
    assert text.strip() == doi.compact(text)


def test_a_doi_has_at_most_2048_characters() -> None:
    """2,048 characters are accepted and 2,049 are not, though `compact` still returns them."""
    longest = "10.1000/" + "期" * (2048 - 8)
    assert longest == doi.validate(longest)
    assert longest == doi.validate(doi.format(longest))
    assert longest + "刊" == doi.compact("doi:" + longest + "刊")
    assert not doi.is_valid(longest + "刊")
    assert doi.find_in_link("https://doi.org/" + longest + "刊") is None


def test_the_message_names_value_and_shape() -> None:
    """The error shows what was given and an example of what is wanted."""
    with pytest.raises(IdentifierError, match=r"got 'abc'.*such as 10\.1000/182"):
        doi.validate("abc")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("doi:" + SEED, "https://doi.org/" + SEED, id="plain"),
        pytest.param(LANCET, "https://doi.org/" + LANCET, id="parentheses"),
        pytest.param("10.1000/a<b>", "https://doi.org/10.1000/a%3Cb%3E", id="angle brackets"),
        pytest.param("10.1000/a#b?c", "https://doi.org/10.1000/a%23b%3Fc", id="URL delimiters"),
        pytest.param("10.1000/a%b", "https://doi.org/10.1000/a%25b", id="per cent sign"),
        pytest.param("10.1000/期", "https://doi.org/10.1000/%E6%9C%9F", id="Chinese"),
        pytest.param("\"><script>'", "https://doi.org/%22%3E%3Cscript%3E%27", id="no DOI"),
        pytest.param("\ud800", "https://doi.org/%3F", id="lone surrogate"),
    ],
)
def test_a_doi_is_shown_as_a_link(text: str, expected: str) -> None:
    """Readers see `https://doi.org/` and the DOI, with what a URL can't hold escaped."""
    assert expected == doi.format(text)


def test_dois_are_compared_without_case() -> None:
    """DOIs that differ in letter case, label or resolver have the same key."""
    assert doi.match_key("HTTPS://DOI.ORG/10.1186/S13287") == doi.match_key("doi:10.1186/s13287")
    assert "10.1186/s13287" == doi.match_key("10.1186/S13287")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://doi.org/" + SEED, SEED, id="doi.org"),
        pytest.param("http://dx.doi.org/" + LANCET, LANCET, id="dx.doi.org"),
        pytest.param("https://www.doi.org/10.1000/182", "10.1000/182", id="www.doi.org"),
        pytest.param("HTTPS://DOI.ORG/10.1000/ABC", "10.1000/ABC", id="capitals"),
        pytest.param("https://doi.org./10.1000/182", "10.1000/182", id="dot behind the host"),
        pytest.param("https://doi.org:443/10.1000/182", "10.1000/182", id="port"),
        pytest.param("//doi.org/10.1000/182", "10.1000/182", id="no scheme"),
        pytest.param("https://doi.org//10.1000/182", "10.1000/182", id="two slashes"),
        pytest.param("https://doi.org/doi:10.1000/182", "10.1000/182", id="label in the path"),
        pytest.param("https://doi.org/10.1000/456#789", "10.1000/456#789", id="number sign"),
        pytest.param("https://doi.org/10.1000/a?b=c", "10.1000/a?b=c", id="question mark"),
        pytest.param("https://doi.org/10.1000/a?utm_id=c", "10.1000/a", id="tracking"),
        pytest.param(" https://doi.org/10.1000%2F182 ", "10.1000/182", id="escape"),
        pytest.param("https://doi.org/", None, id="no path"),
        pytest.param("https://doi.org/help", None, id="another page"),
        pytest.param("https://doi.org/https://evil.example/10.1000/182", None, id="other link"),
        pytest.param("https://evil.example/doi.org/10.1000/182", None, id="host in path"),
        pytest.param("https://evil.example/?u=https://doi.org/10.1000/182", None, id="in query"),
        pytest.param("https://doi.org.evil.example/10.1000/182", None, id="subdomain"),
        pytest.param("https://notdoi.org/10.1000/182", None, id="host that ends alike"),
        pytest.param("https://doi.org@evil.example/10.1000/182", None, id="user name"),
        pytest.param("https://evil.example\\@doi.org/10.1000/182", None, id="backslash"),
        pytest.param("https://doi.org\\.evil.example/10.1000/182", None, id="backslash in host"),
        pytest.param("https://link.springer.com/article/" + SEED, None, id="publisher"),
        pytest.param("ftp://doi.org/10.1000/182", None, id="other scheme"),
        pytest.param("javascript://doi.org/10.1000/182", None, id="script"),
        pytest.param("doi.org/10.1000/182", None, id="no link"),
        pytest.param(SEED, None, id="bare"),
        pytest.param("https://[doi.org/10.1000/182", None, id="broken address"),
        pytest.param("https://doi.org:x/10.1000/182", None, id="broken port"),
        pytest.param("https://doi.org/10.1000/182\nhttps://doi.org/10.1000/183", None, id="two"),
        pytest.param("https://doi.org/10.1000/" + "a" * 100_000, None, id="too long"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_link_is_judged_by_its_host(url: str, expected: str | None) -> None:
    """Only a link whose host is doi.org, dx.doi.org or www.doi.org yields its DOI."""
    assert expected == doi.find_in_link(url)


@given(PLAIN)
def test_the_short_way_agrees_with_the_long_way(plain: str) -> None:
    """A DOI that one match accepts is one from which nothing could be peeled."""
    assert plain == doi._read(plain)


@given(PLAIN, st.lists(st.sampled_from(PREFIXES), max_size=4), st.sampled_from(["", *TAILS]))
def test_decoration_changes_nothing(plain: str, prefixes: list[str], tail: str) -> None:
    """A DOI is found whole in any decoration, and finding it twice is finding it once."""
    decorated = "".join(prefixes) + plain + tail
    expected = plain
    if tail in {")", "）"} and plain.count("(") > plain.count(")"):
        expected += ")"
    assert expected == doi.compact(decorated)
    assert expected == doi.compact(doi.compact(decorated))


@given(
    st.text()
    | st.text(alphabet="10./%25EFdoi:(<)>]&amplt;?utm_=# .,\"'ｄ１．／\u200b", max_size=60)
)
def test_compact_is_idempotent_for_any_text(text: str) -> None:
    """Compacting a second time changes nothing, whatever the text."""
    once = doi.compact(text)
    assert once == doi.compact(once)


@given(_SUFFIXES, st.sampled_from(["", "doi:", "https://doi.org/"]))
def test_the_shown_form_reads_back(suffix: str, prefix: str) -> None:
    """The link of a valid DOI validates to that DOI, and leads to it as a link."""
    text = f"{prefix}10.1000/{suffix}"
    if doi.is_valid(text):
        valid = doi.validate(text)
        assert valid == doi.validate(doi.format(valid))
        assert valid == doi.find_in_link(doi.format(valid))
        assert doi.format(valid).isascii()
        assert "https://doi.org/" + valid == unquote(doi.format(valid))


@pytest.mark.shared
def test_real_dois_are_valid_as_they_stand(shared: Path) -> None:
    """Every DOI of the Crossref and OpenAlex samples is its own compact form."""
    texts = [
        (shared / "sources/crossref/work.json").read_text(encoding="utf-8"),
        *(file.read_text(encoding="utf-8") for file in (shared / "sources/openalex").iterdir()),
    ]
    found = [json.loads(hit) for text in texts for hit in re.findall(r'"DOI": ("[^"]*")', text)]
    assert found
    assert found == [doi.validate(value) for value in found]
