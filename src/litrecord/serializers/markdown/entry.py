"""A record becomes an item of a list, or a section."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.people import Author
from litrecord.model.record import PaperRecord
from litrecord.serializers.markdown.appearance import write_appearance
from litrecord.serializers.markdown.escapes import escape, escape_start, is_web_address, link_to
from litrecord.serializers.markdown.telling import Telling
from litrecord.serializers.markdown.words import Labels, name_of_scheme
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import in_running_text, main_at, one_line

__all__ = ["lay_out"]

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
    labels: Labels,
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
        *write_appearance(writing),
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


class _Writing(Telling):
    """One paper while it is written."""

    def titles(self) -> list[str]:
        """Return the title, with a link, and its forms in other languages."""
        text = self.record.title
        found: list[str] = []
        if text is not None and text.variants:
            main = main_at(text, self.record.languages)
            places = sorted(range(len(text.variants)), key=lambda at: at != main)
            for at in places:
                variant = text.variants[at]
                path = f"title.variants[{at}]"
                line = self.say(f"{path}.value", variant.value)
                if line:
                    self.ledger.tell(f"{path}.lang")
                    found.append(self._marked(path, variant.role, line, is_main=not found))
        if not found:
            found = [self.words["untitled"]]
        return [link_to(self._address(), found[0]), *found[1:]]

    def _marked(self, path: str, role: str, line: str, *, is_main: bool) -> str:
        """Escape a title, and say its role where that is another one than the original's."""
        shown = escape(line) if is_main else escape_start(escape(line))
        if role in self.words:
            self.ledger.tell(f"{path}.role")
            return f"{shown} ({self.words[role]})"
        return shown

    def _address(self) -> str | None:
        """Return where the title leads: to the DOI, else where the first link does."""
        number = self.record.doi
        if number is not None and doi.is_valid(number):
            return _address_of("doi", number)
        return next((link.url for link in self.record.links), None)

    def people(self) -> list[str]:
        """Return a line of authors, and one of others with their roles."""
        authors = [
            self._person(f"authors[{at}]", one) for at, one in enumerate(self.record.authors or ())
        ]
        others = []
        for at, one in enumerate(self.record.contributors or ()):
            role = self.say(f"contributors[{at}].role", one.role)
            name = self._person(f"contributors[{at}].author", one.author)
            others.append(f"{name} ({escape(role)})" if role else name)
        return [
            escape_start("; ".join(filter(None, some))) for some in (authors, others) if any(some)
        ]

    def _person(self, path: str, author: Author) -> str:
        """Write a name, with its forms in other scripts in brackets."""
        names = [self.say(f"{path}.name", in_running_text(author.name))]
        names += [
            self.say(f"{path}.alternates[{at}]", in_running_text(name))
            for at, name in enumerate(author.alternates)
        ]
        shown = [escape(name) for name in names if name]
        if len(shown) < 2:
            return "".join(shown)
        return f"{shown[0]} ({', '.join(shown[1:])})"

    def identifiers(self) -> list[str]:
        """Return a line of identifiers and one of links."""
        record = self.record
        found = []
        for field, (label, _, scheme) in _ADDRESSES.items():
            value = getattr(record, field)
            line = "" if value is None else self.say(field, value)
            if line:
                address = _address_of(field, line) if scheme.is_valid(line) else None
                found.append(f"{label}: {link_to(address, escape(line))}")
        for at, one in enumerate(record.identifiers):
            path = f"identifiers[{at}]"
            scheme_, value = (
                self.say(f"{path}.{name}", getattr(one, name)) for name in ("scheme", "value")
            )
            if value:
                label = name_of_scheme(scheme_, self.words)
                found.append(f"{escape(label)}: {escape(value)}")
        links = []
        # Where the title leads, nothing has to lead a second time.
        led = self._address()
        for at, link in enumerate(record.links):
            line = self.say(f"links[{at}].url", link.url)
            if line and not (line == led and is_web_address(line)):
                links.append(link_to(line, escape(line)))
        return [escape_start(", ".join(some)) for some in (found, links) if some]

    def keywords(self) -> list[str]:
        """Return a line of keywords."""
        found = []
        for at, keyword in enumerate(self.record.keywords or ()):
            path = f"keywords[{at}].value"
            line = self.say(f"{path}.value", keyword.value.value)
            if line:
                self.ledger.tell(f"{path}.lang")
                found.append(escape(line))
        return [self.head("keywords") + "; ".join(found)] if found else []

    def abstracts(self) -> list[str]:
        """Return abstracts, each a paragraph of as many lines as it has."""
        found = []
        text = self.record.abstract
        for at, variant in enumerate(() if text is None else text.variants):
            lines = [one_line(line).strip() for line in variant.value.split("\n")]
            lines = [line for line in lines if line]
            if lines:
                path = f"abstract.variants[{at}]"
                self.ledger.say(f"{path}.value", variant.value, "\n".join(lines))
                self.ledger.tell(f"{path}.lang")
                found.append(_BREAK.join(escape_start(escape(line)) for line in lines))
        return found


def _address_of(field: str, value: str) -> str:
    return _ADDRESSES[field][1] + quote(value, safe="/:;()._-")
