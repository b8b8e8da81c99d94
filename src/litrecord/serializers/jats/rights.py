"""Who may read an article and who paid for it, in JATS: license and funding."""

from __future__ import annotations

from typing import Final

from litrecord.codec.xml_writing import XmlTag, xml_characters
from litrecord.model.record import Funding, OpenAccess, PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.jats.facts import Custom
from litrecord.serializers.jats.leftovers import Leftovers
from litrecord.serializers.jats.readings import line, plain, read_name_text
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import main_at

__all__ = ["funding", "permissions"]

_OPEN: Final = "open-access"
_COPYRIGHT: Final = ("copyright-statement", "copyright-year", "copyright-holder")


def permissions(
    record: PaperRecord, ledger: Ledger, custom: Custom, left: Leftovers
) -> list[XmlTag]:
    """Write who holds the rights, as the parser left it, and the license."""
    tags = [tag for name in _COPYRIGHT for tag in left.tags("permissions", name)]
    if record.open_access is not None:
        tags += _license(record.open_access, ledger, custom)
    return [XmlTag("permissions", tuple(tags))] if tags else []


def _license(access: OpenAccess, ledger: Ledger, custom: Custom) -> list[XmlTag]:
    """Write the license and whether all may read; the rest about access is custom metadata."""
    for name in ("status", "pdf_url", "version"):
        custom.say(f"open_access.{name}", getattr(access, name))
    terms = None if access.license is None or plain(access.license) is None else access.license
    attributes: dict[str, str] = {}
    if terms is not None and terms.startswith(("https://", "http://")):
        attributes["xlink:href"] = line(terms)
        compare(ledger, "open_access.license", terms, plain(terms))
    elif terms is not None and "open" not in terms.casefold():
        attributes["license-type"] = line(terms)
        compare(ledger, "open_access.license", terms, line(terms))
    else:
        # A type with that word in it says that all may read.
        custom.say("open_access.license", terms)
    if access.is_open and "license-type" not in attributes:
        attributes["license-type"] = _OPEN
        ledger.tell("open_access.is_open")
    elif access.is_open is not None:
        custom.say_flag("open_access.is_open", value=access.is_open)
    if not attributes:
        return []
    text = XmlTag("license-p", () if terms is None else (line(terms),))
    return [XmlTag("license", (text,), attributes)]


def funding(record: PaperRecord, ledger: Ledger, left: Leftovers) -> list[XmlTag]:
    """Write awards, each with its funder."""
    tags: list[XmlTag] = []
    read: list[Funding] = []
    for one in record.funding or ():
        tag, found = _award(one, record)
        if tag is not None and found is not None:
            tags.append(tag)
            read.append(found)
    if ledger.is_asked and record.funding is not None:
        compare(ledger, "funding", record.funding, tuple(read) or None)
    tags += left.tags("funding-group", "funding-statement")
    return [XmlTag("funding-group", tuple(tags))] if tags else []


def _award(stated: Funding, record: PaperRecord) -> tuple[XmlTag | None, Funding | None]:
    name = None
    funder = None
    if stated.funder is not None and stated.funder.variants:
        variant = stated.funder.variants[main_at(stated.funder, record.languages)]
        found = read_name_text(xml_characters(variant.value))
        if found is not None:
            name, funder = variant.value, BilingualText(variants=(found,))
    number = None if stated.funder_id is None else xml_characters(stated.funder_id).strip() or None
    awards = tuple(text for one in stated.awards or () if (text := xml_characters(one).strip()))
    if funder is None and not awards:
        return None, None
    content: list[XmlTag] = []
    if number is not None:
        institution = [XmlTag("institution", (name,))] if name is not None else []
        wrap = XmlTag("institution-wrap", (*institution, XmlTag("institution-id", (number,))))
        content.append(XmlTag("funding-source", (wrap,)))
    elif name is not None:
        content.append(XmlTag("funding-source", (name,)))
    content += [XmlTag("award-id", (one,)) for one in awards]
    read = Funding(funder=funder, funder_id=number, awards=awards or None)
    return XmlTag("award-group", tuple(content)), read
