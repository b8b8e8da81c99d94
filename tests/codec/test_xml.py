"""XML: elements as values, what is broken between them, and what is made to do harm."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
from collections.abc import Sequence

import pytest

from litrecord.codec.document import InputDocument
from litrecord.codec.xml import XmlElement, XmlGrammar, iter_elements
from litrecord.errors import Failure, LimitError, Location, MissingExtraError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits

needs_lxml = pytest.mark.needs("lxml")

GRAMMAR = XmlGrammar(
    records=frozenset({"item", "note"}),
    roots=frozenset({"items"}),
    running=frozenset({"title"}),
    skipped=frozenset({"body"}),
    appearances={"style": lambda given: ("b", "i") if given.get("face") == "both" else ()},
)


class Dripping(io.RawIOBase):
    """A stream that gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__()
        self._stream = io.BytesIO(data)
        self._size = size

    def read(self, size: int = -1, /) -> bytes:
        """Return the next few bytes."""
        return self._stream.read(min(size, self._size) if size >= 0 else self._size)


def read(
    data: bytes | str, *, limits: Limits = DEFAULT_LIMITS, encoding: str | None = None
) -> list[XmlElement | Failure]:
    """Read all records of a document."""
    document = InputDocument(data, name="x.xml", encoding=encoding, limits=limits)
    return list(iter_elements(document, GRAMMAR, limits))


def values(data: bytes | str, *, encoding: str | None = None) -> list[object]:
    """Return the values of the records; a failure is the bytes that it has."""
    found = read(data, encoding=encoding)
    return [one.raw if isinstance(one, Failure) else one.values for one in found]


def errors(found: Sequence[XmlElement | Failure]) -> list[str]:
    """Return what is wrong with the records that could not be read."""
    return [str(one.error) for one in found if isinstance(one, Failure)]


@needs_lxml
@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<a>x</a>", {"a": "x"}),
        ("<a>x</a><b>y</b><a>z</a>", {"a": ["x", "z"], "b": "y"}),
        ("<a k='1'>x</a>", {"a": {"@k": "1", "#text": "x"}}),
        ("<a k='1'/>", {"a": {"@k": "1"}}),
        ("<a/><b> </b><c>x</c>", {"c": "x"}),
        ("<a><b><c>x</c></b></a>", {"a": {"b": {"c": "x"}}}),
        ("<a> x <b>y</b> z </a>", {"a": {"b": "y", "#text": "x z"}}),
        ("<a>x<!-- <item> --><?p <item> ?>y</a>", {"a": "xy"}),
        ("<a><![CDATA[</item><item>&]]></a>", {"a": "</item><item>&"}),
        ("<p:a xmlns:p='u' xml:lang='zh'>x</p:a>", {"a": {"@lang": "zh", "#text": "x"}}),
        (
            "<q:a lang='en' xml:lang='zh'/>",
            {"a": {"@lang": "en", "@{http://www.w3.org/XML/1998/namespace}lang": "zh"}},
        ),
        ("<a l:href='u'>x</a>", {"a": {"@href": "u", "#text": "x"}}),
        ("<a>&eacute;&#233;&lt;&foo;&nvlt;</a>", {"a": "éé<&foo;<\u20d2"}),
        ("<a k='&eacute;'/>", {"a": {"@k": "é"}}),
        ("<body><a>x</a><body/><body>y</body></body><a>z</a>", {"a": "z"}),
        ("<body k='>'/><a>z</a>", {"body": {"@k": ">"}, "a": "z"}),
    ],
)
def test_an_element_becomes_values(inner: str, expected: object) -> None:
    """Attributes, children and text have their own keys; what holds nothing is left out."""
    assert [expected] == values(f"<items><item>{inner}</item></items>")


@needs_lxml
@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Growth of <i>B. subtilis</i> in air", "Growth of <i>B. subtilis</i> in air"),
        ("p &lt; 0.05 &amp; <sup>2</sup>", "p &lt; 0.05 &amp; <sup>2</sup>"),
        ("<m:math xmlns:m='u'><m:mi>x</m:mi></m:math>", "<m:math><m:mi>x</m:mi></m:math>"),
        ("a<x k='&lt;&quot;'/>b", 'a<x k="&lt;&quot;"/>b'),
        ("<style face='both'>a</style><style>b</style>c<style/>", "<b><i>a</i></b>bc"),
    ],
)
def test_running_text_keeps_its_markup(inner: str, expected: str) -> None:
    """What stands in an element of running text is spelled as markup, without namespaces."""
    assert [{"title": expected}] == values(f"<item><title>{inner}</title></item>")


@needs_lxml
def test_running_text_has_attributes() -> None:
    """The attributes of an element of running text stand beside its text."""
    data = "<item><title k='1'>a<i>b</i></title><title/><title k='2'/></item>"
    expected = [{"@k": "1", "#text": "a<i>b</i>"}, {"@k": "2"}]
    assert [{"title": expected}] == values(data)


@needs_lxml
def test_appearance_is_no_part() -> None:
    """Outside of running text, elements of appearance leave nothing but their text."""
    data = (
        "<item><a><style face='both'>x</style> y</a><b>1<style>2<style>3</style></style></b></item>"
    )
    assert [{"a": "x y", "b": "123"}] == values(data)


DOCUMENT = (
    "<?xml version='1.0'?>\n<!DOCTYPE items SYSTEM 'x.dtd' [ <!-- <item> --> <!ELEMENT a ANY> ]>\n"
    "<items>\n<item><a>é</a></item>\n<!-- <item><a>no</a></item> -->\n"
    "<note k='&gt;'\n/><p:item\nxmlns:p='u'><p:a><![CDATA[<item>]]></p:a></p:item></items>"
)
EXPECTED = [{"a": "é"}, {"@k": ">"}, {"a": "<item>"}]


@needs_lxml
@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_pieces_do_not_matter(size: int) -> None:
    """A document is cut alike however it arrives."""
    stream = Dripping(DOCUMENT.encode(), size)
    document = InputDocument(stream, limits=DEFAULT_LIMITS)
    found = list(iter_elements(document, GRAMMAR, DEFAULT_LIMITS))
    assert EXPECTED == [one.values for one in found if isinstance(one, XmlElement)]


@needs_lxml
def test_elements_know_their_place() -> None:
    """An element has its number, the line in which it begins, its name and its bytes."""
    found = [one for one in read(DOCUMENT) if isinstance(one, XmlElement)]
    places = [Location(source="x.xml", line=line, index=at) for at, line in enumerate((4, 6, 7))]
    assert places == [one.location for one in found]
    assert ["item", "note", "item"] == [one.name for one in found]
    assert "<item><a>é</a></item>".encode() == found[0].raw


@needs_lxml
@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<item><a>中</a></item>".encode(), None),
        (codecs.BOM_UTF8 + "<item><a>中</a></item>".encode(), None),
        ("<?xml version='1.0' encoding='GB2312'?><item><a>中</a></item>".encode("gbk"), None),
        ('<?xml version="1.0" encoding="Big5" ?><item><a>中</a></item>'.encode("big5"), None),
        ("<?xml version='1.0' encoding='us-ascii'?><item><a>中</a></item>".encode(), None),
        ("<?xml version='1.0' encoding='UTF-8'?><item><a>中</a></item>".encode("utf-16"), None),
        ("<?xml encoding='UTF-8'?><item><a>中</a></item>".encode("gb18030"), "gb18030"),
        ("<?xml version='1.0' encoding='UTF-16'?><item><a>中</a></item>", None),
        (gzip.compress("<item><a>中</a></item>".encode(), mtime=0), None),
    ],
)
def test_encodings_are_read(data: bytes | str, encoding: str | None) -> None:
    """What the caller states holds, else a byte order mark, else the declaration, else UTF-8."""
    found = read(data, encoding=encoding)
    assert [({"a": "中"}, None)] == [
        (one.values, one.misdeclared) for one in found if isinstance(one, XmlElement)
    ]


@needs_lxml
@pytest.mark.parametrize("declared", ["UTF-16", "nonsense", "cp037", "base64"])
def test_a_wrong_declaration_is_told(declared: str) -> None:
    """A declaration that cannot be read in its own encoding is noted with the first record."""
    data = f"<?xml version='1.0' encoding='{declared}'?><items><item><a>中</a></item><item a=''/>"
    first, second, *_ = read(data.encode())
    assert isinstance(first, XmlElement)
    assert isinstance(second, XmlElement)
    assert (declared, None) == (first.misdeclared, second.misdeclared)


@needs_lxml
def test_a_record_in_another_encoding_is_a_failure() -> None:
    """Bytes that are not in the encoding of the document cost one record."""
    data = b"<items><item><a>1</a></item><item><a>\xd6\xd0</a></item><item><a>3</a></item></items>"
    assert [{"a": "1"}, b"<item><a>\xd6\xd0</a></item>", {"a": "3"}] == values(data)
    assert "not in the encoding utf-8 at byte 9" in errors(read(data))[0]


@needs_lxml
@pytest.mark.parametrize(
    ("encoding", "message"),
    [("utf-16-le", "without a byte order mark"), ("utf-32-be", "without a byte order mark")],
)
def test_wide_encodings_need_a_mark(encoding: str, message: str) -> None:
    """UTF-16 and UTF-32 without a byte order mark are refused with what to do about it."""
    with pytest.raises(ParseError, match=message):
        read("<item><a>x</a></item>".encode(encoding))


@needs_lxml
def test_shifting_encodings_are_refused() -> None:
    """In ISO 2022 a byte may look like a tag; the caller has to state it."""
    data = "<?xml version='1.0' encoding='ISO-2022-JP'?><item><a>中</a></item>".encode(
        "iso-2022-jp"
    )
    with pytest.raises(ParseError, match="pass encoding='iso2022_jp'"):
        read(data)
    assert [{"a": "中"}] == values(data, encoding="iso-2022-jp")


@needs_lxml
@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("<item><a>x</item>", "not well-formed in line 2"),
        ("<item><a>x</a>", "the next one begins before it ends"),
        ("<a>x</a></item>", "its beginning is missing"),
        ("<item><body>x</item>", "an element in it does not end"),
        ("<item><a>x & y</a></item>", "not well-formed in line 2"),
        ("<item/>", "the element item is empty"),
        ("<item>\n</item>", "the element item is empty"),
        ("<item><a>1</a></note></item>", "not well-formed in line 2"),
    ],
)
def test_a_broken_record_costs_no_other(broken: str, message: str) -> None:
    """What is wrong with one record is told, and the records around it are read."""
    good = "<item><a>1</a></item>"
    found = read(f"<items>{good}\n{broken}{good}</items>")
    assert [{"a": "1"}, {"a": "1"}] == [one.values for one in found if isinstance(one, XmlElement)]
    [error] = errors(found)
    assert message in error
    assert [0, 1, 2] == [one.location.index for one in found]


@needs_lxml
def test_the_line_of_a_fault_is_that_of_the_document() -> None:
    """A fault is told with its line in the document, and the failure with that of the record."""
    [failure] = read("<items>\n<item>\n<a>\n<b></a></item></items>")
    assert isinstance(failure, Failure)
    assert 2 == failure.location.line
    assert "not well-formed in line 4: Opening and ending tag mismatch" in str(failure.error)


@needs_lxml
@pytest.mark.parametrize(
    ("data", "raw"),
    [
        ("<items><item><a>1</a></item><item><a>2", b"<item><a>2"),
        ("<items><item><a>1</a></item><item", b"<item"),
        ("<items><item><a>1</a></item><it", b"<it"),
        ("<items><item><a>1</a></item>\n", b"\n"),
        ("<items><item><a>1</a></item><item><!-- ", b"<item><!-- "),
    ],
)
def test_a_document_that_breaks_off_is_told(data: str, raw: bytes) -> None:
    """What was read before stands, and the rest is one failure."""
    assert [{"a": "1"}, raw] == values(data)


@needs_lxml
def test_a_root_that_ends_ends_its_record() -> None:
    """A record does not reach beyond the element that holds it, and the next document is read."""
    data = "<items><item><a>1</a></items><items><item><a>2</a></item></items>"
    assert [b"<item><a>1</a>", {"a": "2"}] == values(data)


@needs_lxml
@pytest.mark.parametrize("data", ["<items></items>", "<items/>", "<x><items> </items></x>"])
def test_there_may_be_no_record(data: str) -> None:
    """An element for records without any is no mistake."""
    assert [] == read(data)


@needs_lxml
@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "the input is empty"),
        (" \n", "the input is empty"),
        ("<html><p>x</p></html>", "XML without a record in it: expected <item>, <note>"),
        ('{"item": 1}', "no XML without a record in it"),
        ("<itemised/>", "XML without a record"),
        ("<!-- <item/> -->", "XML without a record"),
    ],
)
def test_what_is_of_another_kind_is_refused(data: str, message: str) -> None:
    """A document without anything of the format is unusable as a whole."""
    with pytest.raises(ParseError, match=message):
        read(data)


BOMB = (
    '<!DOCTYPE items [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><items><item><a>&b;</a></item></items>'
)


@needs_lxml
@pytest.mark.parametrize(
    "data",
    [
        BOMB,
        '<!DOCTYPE items [<!ENTITY a SYSTEM "file:///etc/passwd">]><item><a>&a;</a></item>',
        '<!DOCTYPE items [<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;]><item><a>x</a></item>',
        '<!DOCTYPE items [\n<!-- x --><!ELEMENT a ANY>\n<!ENTITY a "x">]><item><a>x</a></item>',
    ],
)
def test_declared_entities_are_refused(data: str) -> None:
    """Whatever an entity is declared to be, the document is refused before it is expanded."""
    with pytest.raises(ParseError, match="declares entities"):
        read(data)


@needs_lxml
@pytest.mark.parametrize(
    "control", ["\x00", "\x0b", "\ufffe", "&#11;", "&#x1F;", "&#X00001;", "&#xD800;"]
)
def test_characters_beyond_xml_are_removed(control: str) -> None:
    """A character that XML cannot hold does not cost the record; what was done is told."""
    [found] = read(f"<item><a>x{control.replace('X', 'x')}y</a></item>")
    assert isinstance(found, XmlElement)
    assert {"a": "xy"} == found.values
    assert "<item><a>xy</a></item>" == (found.removed or ("", ""))[1]


@needs_lxml
def test_nesting_is_bounded() -> None:
    """Elements may be nested as deeply as the limits say, in running text as elsewhere."""
    limits = Limits(depth=4)
    for name in ("a", "title"):
        deep = f"<item><{name}><b><c>x</c></b></{name}></item>"
        deeper = f"<item><{name}><b><c><d>x</d></c></b></{name}></item>"
        good, bad = read(f"<items>{deep}{deeper}</items>", limits=limits)
        assert isinstance(good, XmlElement)
        assert isinstance(bad, Failure)
        assert isinstance(bad.error, LimitError)
    [deepest] = read("<item>" + "<a>" * 100_000 + "</item>")
    assert isinstance(deepest, Failure)


@needs_lxml
def test_size_is_bounded() -> None:
    """A record larger than the limit, or with too many elements, is a failure with a beginning."""
    limits = Limits(record_size=2000)
    large = "<item><a>" + "x" * 2000 + "</a></item>"
    found = read(f"<items>{large}<item><a>1</a></item></items>", limits=limits)
    assert [1000, {"a": "1"}] == [
        len(one.raw) if isinstance(one, Failure) else one.values for one in found
    ]
    [many] = read("<item>" + "<a x='1'/>" * 100_000 + "</item>")
    assert "too many elements" in errors([many])[0]
    prefixes = "".join(f"<p{number}:a/>" for number in range(101))
    assert "more than 100 prefixes" in errors(read(f"<item>{prefixes}</item>"))[0]


@needs_lxml
def test_what_is_skipped_is_not_counted() -> None:
    """A record whose front is small is read however large what is skipped in it is."""
    data = "<item><body>" + "<p>x</p>" * 1000 + "</body><a>1</a></item>"
    [found] = read(data, limits=Limits(record_size=100))
    assert isinstance(found, XmlElement)
    assert {"a": "1"} == found.values


@pytest.mark.parametrize(
    "unit", ["<item>", "<item ", "<a>", "<!--", "<![CDATA[", "<", "&", "</item>"]
)
@needs_lxml
def test_repeated_syntax_is_no_trouble(unit: str) -> None:
    """However often a piece of syntax is repeated, what comes of it are failures."""
    found = read(f"<items><item><a>1</a></item>{unit * 3000}")
    assert {"a": "1"} == found[0].values  # type: ignore[union-attr]  # the first is a record
    assert all(isinstance(one, Failure) for one in found[1:])


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without lxml the error names the extra that installs it."""
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(MissingExtraError, match=r"litrecord\[xml\]"):
        read("<item/>")
