"""A record becomes an item of a list, or a section."""

from __future__ import annotations

from typing import Final, Literal
from urllib.parse import quote

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.people import Author
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.markdown.escapes import escape, escape_start, link_to
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import main_at, one_line

__all__ = ["lay_out"]

_Labels = Literal["en", "zh"]

_WORDS: Final[dict[_Labels, dict[str, str]]] = {
    "en": {
        "untitled": "untitled",
        "keywords": "Keywords",
        "parallel": "parallel title",
        "translation": "translation",
        "machine-translation": "machine translation",
        "colon": ": ",
    },
    "zh": {
        "untitled": "无题名",
        "keywords": "关键词",
        "parallel": "并列题名",
        "translation": "译",
        "machine-translation": "机器翻译",
        "colon": "：",
    },
}
# What identifiers with a field of their own are called, and where they lead
_ADDRESSES: Final = {
    "doi": ("DOI", "https://doi.org/", doi),
    "pmid": ("PMID", "https://pubmed.ncbi.nlm.nih.gov/", pmid),
    "pmcid": ("PMCID", "https://pmc.ncbi.nlm.nih.gov/articles/", pmcid),
    "arxiv": ("arXiv", "https://arxiv.org/abs/", arxiv),
}
_BREAK: Final = "  \n"


def lay_out(
    record: PaperRecord,
    ledger: Ledger,
    *,
    heading: str | None,
    has_abstract: bool,
    labels: _Labels,
) -> str:
    """Write a paper.

    Args:
        record: The paper.
        ledger: Takes note of what is said of it.
        heading: What begins a heading; None for an item of a list.
        has_abstract: Whether abstracts are written.
        labels: Language of the words around the values.
    """
    writing = _Writing(record, ledger, labels)
    title, *others = writing.titles()
    lines = [
        *others,
        *writing.people(),
        *writing.venue(),
        *writing.identifiers(),
        *writing.keywords(),
    ]
    paragraphs = writing.abstracts() if has_abstract else []
    if heading is None:
        blocks = [_BREAK.join([f"**{title}**", *lines]), *paragraphs]
        return f"- {_indented(blocks)}"
    return "\n\n".join([f"{heading}{title}", *([_BREAK.join(lines)] if lines else []), *paragraphs])


def _indented(blocks: list[str]) -> str:
    return "\n\n".join(blocks).replace("\n", "\n  ").replace("\n  \n", "\n\n")


class _Writing:
    """One paper while it is written."""

    def __init__(self, record: PaperRecord, ledger: Ledger, labels: _Labels) -> None:
        self._record = record
        self._ledger = ledger
        self._words = _WORDS[labels]

    def _say(self, path: str, value: str) -> str:
        """Note that a text is expressed; return it in one line, not escaped."""
        line = one_line(value).strip()
        if line:
            self._ledger.say(path, value, line)
        return line

    def titles(self) -> list[str]:
        """Return the title, with a link, and its forms in other languages."""
        text = self._record.title
        found: list[str] = []
        if text is not None and text.variants:
            main = main_at(text, self._record.languages)
            places = sorted(range(len(text.variants)), key=lambda at: at != main)
            for at in places:
                variant = text.variants[at]
                path = f"title.variants[{at}]"
                line = self._say(f"{path}.value", variant.value)
                if line:
                    self._ledger.tell(f"{path}.lang")
                    found.append(self._marked(path, variant.role, line, is_main=not found))
        if not found:
            found = [self._words["untitled"]]
        return [link_to(self._address(), found[0]), *found[1:]]

    def _marked(self, path: str, role: str, line: str, *, is_main: bool) -> str:
        """Escape a title, and say its role where that is another one than the original's."""
        shown = escape(line) if is_main else escape_start(escape(line))
        if role in self._words:
            self._ledger.tell(f"{path}.role")
            return f"{shown} ({self._words[role]})"
        return shown

    def _address(self) -> str | None:
        """Return where the title leads: to the DOI, else where the first link does."""
        number = self._record.doi
        if number is not None and doi.is_valid(number):
            return _address_of("doi", number)
        return next((link.url for link in self._record.links), None)

    def people(self) -> list[str]:
        """Return a line of authors, and one of others with their roles."""
        authors = [
            self._person(f"authors[{at}]", one) for at, one in enumerate(self._record.authors or ())
        ]
        others = []
        for at, one in enumerate(self._record.contributors or ()):
            role = self._say(f"contributors[{at}].role", one.role)
            name = self._person(f"contributors[{at}].author", one.author)
            others.append(f"{name} ({escape(role)})" if role else name)
        return [
            escape_start("; ".join(filter(None, some))) for some in (authors, others) if any(some)
        ]

    def _person(self, path: str, author: Author) -> str:
        """Write a name, with its forms in other scripts in brackets."""
        names = [self._say(f"{path}.name", str(author.name))]
        names += [
            self._say(f"{path}.alternates[{at}]", str(name))
            for at, name in enumerate(author.alternates)
        ]
        shown = [escape(name) for name in names if name]
        if len(shown) < 2:
            return "".join(shown)
        return f"{shown[0]} ({', '.join(shown[1:])})"

    def venue(self) -> list[str]:
        """Return a line of journal, volume, issue, pages and date."""
        record = self._record
        parts = []
        if record.journal is not None and record.journal.name is not None:
            parts.append(self._names("journal.name", record.journal.name))
        place = self._field("volume", record.volume)
        if record.issue is not None and (issue := self._field("issue", record.issue)):
            place += f"({issue})"
        if record.pages is not None and (pages := self._field("pages", str(record.pages))):
            place += f": {pages}" if place else pages
        parts += [place, self._field("article_number", record.article_number)]
        if record.published is not None:
            self._ledger.tell("published")
            parts.append(str(record.published))
        line = ", ".join(filter(None, parts))
        return [escape_start(line)] if line else []

    def _field(self, path: str, value: str | None) -> str:
        return "" if value is None else escape(self._say(path, value))

    def _names(self, path: str, name: BilingualText) -> str:
        """Write the names of a journal in all languages, set off."""
        found = []
        for at, variant in enumerate(name.variants):
            place = f"{path}.variants[{at}]"
            line = self._say(f"{place}.value", variant.value)
            if line:
                self._ledger.tell(f"{place}.lang")
                found.append(f"*{escape(line)}*")
        return " / ".join(found)

    def identifiers(self) -> list[str]:
        """Return a line of identifiers and one of links."""
        record = self._record
        found = []
        for field, (label, _, scheme) in _ADDRESSES.items():
            value = getattr(record, field)
            line = "" if value is None else self._say(field, value)
            if line:
                address = _address_of(field, line) if scheme.is_valid(line) else None
                found.append(f"{label}: {link_to(address, escape(line))}")
        for at, one in enumerate(record.identifiers):
            path = f"identifiers[{at}]"
            scheme_, value = (
                self._say(f"{path}.{name}", getattr(one, name)) for name in ("scheme", "value")
            )
            if value:
                found.append(f"{escape(scheme_)}: {escape(value)}")
        links = []
        for at, link in enumerate(record.links):
            line = self._say(f"links[{at}].url", link.url)
            if line:
                links.append(link_to(line, escape(line)))
        return [escape_start(", ".join(some)) for some in (found, links) if some]

    def keywords(self) -> list[str]:
        """Return a line of keywords."""
        found = []
        for at, keyword in enumerate(self._record.keywords or ()):
            path = f"keywords[{at}].value"
            line = self._say(f"{path}.value", keyword.value.value)
            if line:
                self._ledger.tell(f"{path}.lang")
                found.append(escape(line))
        head = f"{self._words['keywords']}{self._words['colon']}"
        return [head + "; ".join(found)] if found else []

    def abstracts(self) -> list[str]:
        """Return abstracts, each a paragraph of as many lines as it has."""
        found = []
        text = self._record.abstract
        for at, variant in enumerate(() if text is None else text.variants):
            lines = [one_line(line).strip() for line in variant.value.split("\n")]
            lines = [line for line in lines if line]
            if lines:
                path = f"abstract.variants[{at}]"
                self._ledger.say(f"{path}.value", variant.value, "\n".join(lines))
                self._ledger.tell(f"{path}.lang")
                found.append(_BREAK.join(escape_start(escape(line)) for line in lines))
        return found


def _address_of(field: str, value: str) -> str:
    return _ADDRESSES[field][1] + quote(value, safe="/:;()._-")
