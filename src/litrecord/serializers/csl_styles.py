"""References in any style of the Citation Style Language (CSL), by citeproc-py (extra `cite`).

A style is a file `.csl`, https://docs.citationstyles.org/en/stable/specification.html. Each item is
rendered with the words of its own language (等, et al.), which citeproc-py does not do by itself:
the list is rendered once for every language in it, and each entry taken from the list of its own.
"""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any, Final, Literal, TypeAlias

from litrecord.errors import FormatError, MissingExtraError, show_value
from litrecord.patterns import late
from litrecord.serializers.markdown.escapes import escape, escape_start
from litrecord.serializers.papers.texts import one_line
from litrecord.text.tags import primary_language

__all__ = ["MOST_BYTES", "render_items"]

Markup: TypeAlias = Literal["text", "html", "markdown"]

MOST_BYTES: Final = 2 << 20
"""Size of the largest style that is taken."""
_CSL: Final = "http://purl.org/net/xbiblio/csl"
# Noncharacters, which no item holds any more, stand for tags while citeproc-py renders.
_TAGS: Final = ("i", "b", "u", "sup", "sub")
_OPENING: Final = {chr(0xFDD0 + at): f"<{tag}>" for at, tag in enumerate(_TAGS)}
_CLOSING: Final = {chr(0xFDE0 + at): f"</{tag}>" for at, tag in enumerate(_TAGS)}
_HTML: Final = str.maketrans({**_OPENING, **_CLOSING})
_NOTHING: Final = str.maketrans(dict.fromkeys((*_OPENING, *_CLOSING), ""))
_STARS: Final = str.maketrans(
    {
        **dict.fromkeys((*_OPENING, *_CLOSING), ""),
        **dict.fromkeys((chr(0xFDD0), chr(0xFDE0)), "*"),
        **dict.fromkeys((chr(0xFDD1), chr(0xFDE1)), "**"),
    }
)
_NAME_KEYS: Final = frozenset(
    {"family", "given", "dropping-particle", "non-dropping-particle", "suffix"}
)
_HAN_FIRST: Final = "\u2e80"
# It sets no space after the number of an entry, for which styles have a column.
_NUMBER: Final = late(r"^(\[[0-9]+\]|[0-9]+\.)(?=[^\s0-9])")
_MARKS: Final = late("[\ufdd0-\ufdef]")


def render_items(
    items: Sequence[Mapping[str, object]], style: bytes, output: Markup = "text"
) -> list[str]:
    """Render a list of references.

    Args:
        items: Items of CSL-JSON.
        style: The content of a file `.csl`.
        output: What is made; in HTML and Markdown everything of the items is escaped.

    Returns:
        The entries in the order of the style.

    Raises:
        FormatError: The style cannot be used.
        MissingExtraError: citeproc-py is not installed.
    """
    citeproc = _import_citeproc()
    _check_style(style)
    plain = [_plain_item(citeproc, item, at) for at, item in enumerate(items)]
    languages = [_locale(citeproc, item) for item in items]
    order, entries = _render(citeproc, plain, style, None)
    by_language = {
        language: _render(citeproc, plain, style, language)[1] for language in set(languages)
    }
    made = [by_language[languages[at]].get(at, entries.get(at, "")) for at in order]
    return [_mark_up(one, output) for one in made]


def _import_citeproc() -> ModuleType:
    try:
        import citeproc  # noqa: PLC0415  # of an extra
        import citeproc.source.json  # noqa: PLC0415  # likewise
    except ImportError as error:
        raise MissingExtraError("cite", "citeproc-py", "another style of CSL") from error
    module: ModuleType = citeproc
    return module


def _check_style(style: bytes) -> None:
    """Refuse what is no independent style, and what might reach for other files."""
    from lxml import etree  # noqa: PLC0415  # citeproc-py brings it

    if len(style) > MOST_BYTES:
        raise FormatError(f"a style of more than {MOST_BYTES} bytes is not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(style, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(f"the style is no XML: {show_value(str(error))}") from error
    if root.getroottree().docinfo.doctype:
        raise FormatError("the style declares a document type, which no style of CSL needs")
    if root.tag != f"{{{_CSL}}}style":
        raise FormatError(
            f"expected a style of CSL, the element style in the namespace {_CSL}, "
            f"got {show_value(str(root.tag))}"
        )
    parent = root.find(f"{{{_CSL}}}info/{{{_CSL}}}link[@rel='independent-parent']")
    if parent is not None:
        raise FormatError(
            f"the style depends on another, {show_value(parent.get('href'))}; give that one"
        )
    if root.find(f"{{{_CSL}}}bibliography") is None:
        raise FormatError("the style has no list of references (no element bibliography)")


def _render(
    citeproc: ModuleType, items: list[dict[str, object]], style: bytes, locale: str | None
) -> tuple[list[int], dict[int, str]]:
    """Return the order of the entries by position, and the entry for each position."""
    try:
        made = citeproc.CitationStylesStyle(io.BytesIO(style), locale=locale, validate=False)
        source = citeproc.source.json.CiteProcJSON(items)
        listed = citeproc.CitationStylesBibliography(made, source, _Formatter)
        cited = [citeproc.CitationItem(str(at)) for at in range(len(items))]
        listed.register(citeproc.Citation(cited))
        listed.sort()
        entries = [str(one) for one in listed.bibliography()]
    except MemoryError:
        raise
    except Exception as error:
        # It raises whatever its own code runs into.
        raise FormatError(
            f"citeproc-py cannot follow the style: {type(error).__name__}: {show_value(str(error))}"
        ) from error
    order = [int(key) for key in listed.keys]
    return order, dict(zip(order, entries, strict=False))


def _tagged(tag: str) -> Callable[[str], str]:
    at = _TAGS.index(tag)
    return lambda text: f"{chr(0xFDD0 + at)}{text}{chr(0xFDE0 + at)}"


class _Formatter:
    """What citeproc-py asks for the appearance of text; its names are citeproc-py's."""

    Italic = Oblique = staticmethod(_tagged("i"))
    Bold = staticmethod(_tagged("b"))
    Underline = staticmethod(_tagged("u"))
    Superscript = staticmethod(_tagged("sup"))
    Subscript = staticmethod(_tagged("sub"))
    Light = SmallCaps = staticmethod(str)

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


def _locale(citeproc: ModuleType, item: Mapping[str, object]) -> str | None:
    """Return the locale that citeproc-py has for an item's language; None for the style's own."""
    language = item.get("language")
    if not isinstance(language, str):
        return None
    found: str | None = citeproc.PRIMARY_DIALECTS.get(primary_language(language))
    return found


def _plain_item(citeproc: ModuleType, item: Mapping[str, object], at: int) -> dict[str, object]:
    """Return an item with what citeproc-py knows, in the forms that it knows."""
    made: dict[str, object] = {"id": str(at), "type": str(item.get("type", "document"))}
    for key, value in item.items():
        name = "title_short" if key == "shortTitle" else key.replace("-", "_")
        if name not in citeproc.VARIABLES:
            continue
        plain: Any = None
        if name in citeproc.NAMES:
            plain = _names(value)
        elif name in citeproc.DATES:
            plain = _date(value)
        elif isinstance(value, str | int):
            plain = _text(value)
        if plain:
            made[key] = plain
    return made


def _text(value: object) -> str:
    return _MARKS.sub("", one_line(str(value)))


def _names(value: object) -> list[dict[str, str]]:
    made = []
    for name in value if isinstance(value, list) else ():
        if not isinstance(name, Mapping):
            continue
        parts = {key: _text(part) for key, part in name.items() if key in _NAME_KEYS and part}
        # It knows only names with spaces and initials.
        whole = f"{parts.get('family', '')}{parts.get('given', '')}"
        literal = whole if max(whole, default="") >= _HAN_FIRST else _text(name.get("literal", ""))
        if literal:
            made.append({"literal": literal})
        elif parts:
            made.append(parts)
    return made


def _date(value: object) -> dict[str, object] | None:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    if not isinstance(parts, list):
        return None
    found = [one for one in parts if isinstance(one, list) and one]
    return {"date-parts": found[:2]} if found else None


def _mark_up(entry: str, output: Markup) -> str:
    # Of what it puts together itself it leaves runs of white space.
    text = _NUMBER.sub(r"\1 ", " ".join(entry.split()), count=1)
    if output == "text":
        return text.translate(_NOTHING)
    if output == "html":
        return html.escape(text).translate(_HTML)
    return escape_start(escape(text)).translate(_STARS)
