"""XML: a stream of elements that are records, each as plain values.

The reading is done by lxml, an extra. No document type definition is read and no entity expanded.
The names of characters that HTML has, which include those of the ISO sets, are read as these
characters; others stay as they are written. Comments and processing instructions are passed over.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, cast

import attrs

from litrecord.codec.xml_cut import Cut, Cutter, byte_pieces, declared_encoding
from litrecord.codec.xml_values import Appearances, Element, ElementReader, local_name
from litrecord.errors import Failure, LimitError, Location, MissingExtraError, ParseError
from litrecord.limits import Limits
from litrecord.patterns import late
from litrecord.typing import Document

__all__ = ["XmlElement", "XmlGrammar", "iter_elements"]

# Tags of one record, with attributes counted twice: so many always, and one more for so many of its
# bytes. They take up to 200 times the memory of a byte.
_ROOM: Final = 150_000
_BYTES_BY_TAG: Final = 30
_SHOWN: Final = 1000
# Encodings in which a byte that is no `<` may look like one
_SHIFTING: Final = ("iso2022", "hz", "utf-7")
# What those who declare these mean by it
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "ascii": "utf-8"}
_NAMED: Final = late(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_OWN_NAMES: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
# Of the name of an element, of that of an attribute
_PREFIX: Final = late(
    r"<([A-Za-z_][\w.-]{0,40}):|\s([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,40}\s?=", re.ASCII
)
_MOST_PREFIXES: Final = 100
# What XML cannot hold, as a character or as a reference to one
_CONTROL: Final = late(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    "|&#0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01]);"
    "|&#x0{0,9}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF]);"
)
_PLACE: Final = late(r",? line [0-9]+(?:, column [0-9]+)?")


@attrs.frozen(kw_only=True)
class XmlGrammar:
    """How a format in XML looks. All names are local ones.

    Attributes:
        records: Elements that are records. None of them holds another.
        roots: Elements that hold records. XML with neither is not of the format.
        running: Elements of running text, whose markup is kept.
        skipped: Elements within records that are not read at all.
        appearances: Elements that are no parts but say how text looks, see `ElementReader`.
    """

    records: frozenset[str]
    roots: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    appearances: Appearances = attrs.Factory(dict)


@attrs.frozen(kw_only=True, weakref_slot=False)
class XmlElement:
    """An element that is a record.

    Attributes:
        name: Its local name.
        values: Its values, see `litrecord.codec.xml_values`.
        location: Where it stands.
        raw: Its bytes, without what the format skips.
        removed: What stood where characters were removed that XML cannot hold, and what is left of
            it; None when none was.
        misdeclared: The encoding that the document declares, where it cannot be in that one and was
            read as UTF-8; for the first element only. None otherwise.
    """

    name: str
    values: dict[str, object]
    location: Location
    raw: bytes
    removed: tuple[str, str] | None = None
    misdeclared: str | None = None


def iter_elements(
    document: Document, grammar: XmlGrammar, limits: Limits
) -> Iterator[XmlElement | Failure]:
    """Read the records of a document one by one.

    A record that is not well-formed, is not in the encoding of the document, is empty or too large
    is a failure, and reading goes on behind it. So is the end of a document that breaks off.

    Args:
        document: The document, or several after each other.
        grammar: The format.
        limits: Bounds on a record, and on how deeply its elements are nested.

    Raises:
        MissingExtraError: lxml is not installed.
        ParseError: It declares entities, or has nothing of the format.
    """
    try:
        import lxml.etree  # noqa: F401, PLC0415  # an extra
    except ImportError as error:
        raise MissingExtraError(extra="xml", package="lxml", purpose="reading XML") from error
    head = document.head(_SHOWN)
    encoding, misdeclared = _encoding(document)
    cutter = Cutter(
        records=grammar.records,
        roots=grammar.roots,
        skipped=grammar.skipped,
        name=document.name,
        limits=limits,
    )
    reader = _Reader(grammar, limits, encoding)
    index = 0
    for cut in _cuts(cutter, document):
        location = Location(source=document.name, line=cut.line, index=index)
        index += 1
        read = reader.read(cut, location)
        if misdeclared is not None and isinstance(read, XmlElement):
            read = attrs.evolve(read, misdeclared=misdeclared)
            misdeclared = None
        yield read
    if index == 0 and not cutter.is_known:
        raise _unusable(head, grammar, Location(source=document.name))


def _cuts(cutter: Cutter, document: Document) -> Iterator[Cut]:
    for piece in byte_pieces(document):
        yield from cutter.feed(piece)
    yield from cutter.close()


def _unusable(head: bytes | str, grammar: XmlGrammar, location: Location) -> ParseError:
    text = head if isinstance(head, str) else head.decode(errors="replace")
    if not text.strip():
        return ParseError("there is nothing to read: the input is empty", location=location)
    names = ", ".join(f"<{one}>" for one in sorted(grammar.records))
    what = "XML" if text.lstrip().startswith("<") else "no XML"
    return ParseError(f"{what} without a record in it: expected {names}", location=location)


def _encoding(document: Document) -> tuple[str, str | None]:
    """Return the encoding of a document, and the one that it declares where that is wrong."""
    declared = declared_encoding(document)
    if declared is None:
        return "utf-8", None
    try:
        name = codecs.lookup(declared).name
        # In UTF-16 or EBCDIC the declaration itself could not have been read.
        is_right = declared.encode().decode(name) == declared
    except (LookupError, ValueError):
        name, is_right = "utf-8", False
    if name.startswith(_SHIFTING):
        raise ParseError(
            f"XML in the encoding {name}; pass encoding={name!r} to read it",
            location=Location(source=document.name),
        )
    if is_right:
        return _WIDER.get(name, name), None
    return "utf-8", declared


class _Reader:
    """Parses elements that were cut out."""

    def __init__(self, grammar: XmlGrammar, limits: Limits, encoding: str) -> None:
        from lxml import etree  # noqa: PLC0415  # an extra

        self._etree = etree
        self._limits = limits
        self._encoding = encoding
        self._values = ElementReader(grammar.running, grammar.appearances, limits.depth)

    def read(self, cut: Cut, location: Location) -> XmlElement | Failure:
        """Parse one element; what is wrong with it makes a failure of it."""
        try:
            self._check(cut)
            text, removed = _clean(self._decode(cut.data))
            element = self._parse(text, cut.line)
            values = self._read_values(element)
        except ParseError as error:
            # Without its cause, which would keep the values of every frame as long as the failure.
            located = type(error)(error.message, location=location)
            return Failure(raw=cut.data, location=location, error=located)
        return XmlElement(
            name=local_name(element.tag),
            values=values,
            location=location,
            raw=cut.data,
            removed=removed,
        )

    def _read_values(self, element: Element) -> dict[str, object]:
        values = self._values.read(element)
        if not values:
            raise ParseError(f"no record: the element {local_name(element.tag)} is empty")
        return values

    def _check(self, cut: Cut) -> None:
        if cut.is_oversized:
            raise LimitError(
                f"a record of more than {self._limits.record_size} bytes; "
                "pass limits=Limits(record_size=…) to allow more"
            )
        if cut.fault is not None:
            raise ParseError(f"no whole record: {cut.fault}")
        data = cut.data
        if data.count(b"<") + 2 * data.count(b"=") > _ROOM + len(data) // _BYTES_BY_TAG:
            raise LimitError(f"a record of {len(data)} bytes with too many elements in it")

    def _decode(self, data: bytes) -> str:
        try:
            text = data.decode(self._encoding)
        except UnicodeDecodeError as error:
            raise ParseError(
                f"not in the encoding {self._encoding} at byte {error.start} of the record; "
                "pass encoding= if it is in another, for example encoding='gb18030'"
            ) from None
        return _NAMED.sub(_read_named, text) if "&" in text else text

    def _parse(self, text: str, line: int) -> Element:
        etree = self._etree
        # Names without their prefixes are what counts, so that any namespace will do.
        found = _PREFIX.findall(text) if ":" in text else []
        prefixes = {one or other for one, other in found} - {"xml", "xmlns"}
        if len(prefixes) > _MOST_PREFIXES:
            raise LimitError(f"names with more than {_MOST_PREFIXES} prefixes")
        spaces = "".join(f' xmlns:{one}="{one}"' for one in sorted(prefixes))
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(f"<r{spaces}>{text}</r>".encode(), parser)
        except etree.XMLSyntaxError as error:
            at = line + max((error.position or (1, 0))[0] - 1, 0)
            message = _PLACE.sub("", error.msg or "damaged")
            raise ParseError(f"not well-formed in line {at}: {message}") from None
        if len(root) != 1:
            raise ParseError("no whole record")
        return cast("Element", root[0])


def _clean(text: str) -> tuple[str, tuple[str, str] | None]:
    """Remove what XML cannot hold; return also what the first place was and is."""
    found = _CONTROL.search(text)
    if found is None:
        return text, None
    start = max(found.start() - 20, 0)
    shown = text[start : found.end() + 40]
    return _CONTROL.sub("", text), (shown, _CONTROL.sub("", shown))


def _read_named(match: re.Match[str]) -> str:
    return match[0] if match[1] in _OWN_NAMES else _named(match[1])


# A text may be of nothing else, and shall not hold a copy for each.
@lru_cache(maxsize=256)
def _named(name: str) -> str:
    from html.entities import html5  # noqa: PLC0415  # two thousand names, for rare ones

    character = html5.get(name + ";")
    if character is None:
        return f"&amp;{name};"
    return character.replace("&", "&amp;").replace("<", "&lt;")
