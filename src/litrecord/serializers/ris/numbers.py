"""Volume, issue, pages, identifiers and links."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.patterns import late
from litrecord.serializers.papers.texts import one_line
from litrecord.serializers.ris.lines import Lines, as_read
from litrecord.text.locators import join_pages, read_pages, read_volume_issue
from litrecord.vocab.ris import (
    COUNT_OF_PAGES,
    NO_VOLUME,
    NOT_HELD,
    NUMBERED,
    PAGED,
    SERIAL,
    WHOLE,
    is_number_of_standard,
    numbers_of_database,
)

__all__ = ["write_identifiers", "write_links", "write_numbers"]

_ISSN: Final = late("[0-9]{4}-[0-9]{3}[0-9X]")
_ISBN: Final = late("(?:97[89]-?)?[0-9](?:-?[0-9]){8}-?[0-9X]")
_WOS: Final = late("WOS:[^\\s&]+")
_ADDRESS: Final = late("https?://[^\\s]+")
# Tags for links, by what they lead to
_LINKS: Final = {"landing-page": "UR", "full-text": "L1"}
_MEDIA: Final = {"issn_print": "Print", "issn_electronic": "Electronic", "issn_l": "Linking"}


def write_links(lines: Lines) -> None:
    """Write links, to full texts under a tag of their own; other places are no links here."""
    found: list[tuple[str, int]] = []
    seen = set()
    for at, link in enumerate(lines.record.links):
        tag = _LINKS.get(link.kind, "UR")
        key = (tag, link.url)
        path = f"links[{at}]"
        is_plain = _ADDRESS.fullmatch(link.url) and as_read(one_line(link.url)) == link.url
        if not is_plain or key in seen:
            continue
        seen.add(key)
        found.append((tag, at))
        lines.write(tag, link.url)
        lines.ledger.tell(path)
        if link.kind not in _LINKS:
            lines.ledger.change(f"{path}.kind", link.kind, "landing-page")
        if lines.record.doi is None and (led := doi.find_in_link(link.url)) is not None:
            lines.ledger.change("doi", None, led)
    # Readers find landing pages first.
    if sorted(found, key=lambda one: one[0] != "UR") != found:
        urls = [link.url for link in lines.record.links]
        lines.ledger.change("links", urls, None)


def write_identifiers(lines: Lines) -> None:
    """Write identifiers: those that have a tag, as readers know them."""
    record = lines.record
    if record.doi is not None and doi.is_valid(as_read(one_line(record.doi))):
        read = lines.write("DO", record.doi)
        lines.ledger.say("doi", record.doi, doi.compact(read or ""))
    told = _write_accession(lines)
    if record.pmcid is not None and lines.kind in SERIAL and not lines.holds("C2"):
        is_usual = pmcid.is_valid(record.pmcid) and pmcid.compact(record.pmcid) == record.pmcid
        if is_usual and lines.code != "NEWS":
            lines.write_field("C2", "pmcid", record.pmcid)
    told += _write_serial_numbers(lines)
    lines.ledger.tell(*(f"identifiers[{at}]" for at in told))
    if told != sorted(told):
        listed = [f"{one.scheme}:{one.value}" for one in record.identifiers]
        lines.ledger.change("identifiers", listed, None)


def _write_accession(lines: Lines) -> list[int]:
    """Write the number that a database has for the work; return which identifiers it says."""
    record = lines.record
    if lines.holds("AN"):
        return []
    # The database may be among what no field of the record has.
    stated = numbers_of_database(f"{lines.left('DB')} {lines.left('DP')}")
    is_open = not lines.holds("DB", "DP")
    is_usual = record.pmid is not None and pmid.is_valid(record.pmid)
    is_usual = is_usual and record.pmid == pmid.compact(record.pmid or "")
    if is_usual and (is_open or stated == "pmid"):
        lines.write_field("AN", "pmid", record.pmid)
        if is_open:
            lines.write("DB", "PubMed")
        return []
    own = record.arxiv
    is_usual = own is not None and arxiv.is_valid(own) and arxiv.compact(own) == own
    if is_usual and (is_open or stated == "arxiv"):
        lines.write_field("AN", "arxiv", own)
        if is_open:
            lines.write("DB", "arXiv")
        return []
    for at, one in enumerate(record.identifiers):
        if one.scheme == "wos" and _WOS.fullmatch(one.value) and as_read(one.value) == one.value:
            lines.write("AN", one.value)
            return [at]
    return []


def _write_serial_numbers(lines: Lines) -> list[int]:
    """Write ISSN with their media, ISBN, or the number of a patent, report or standard.

    Returns:
        Which identifiers are said.
    """
    record = lines.record
    numbers = [] if lines.kind == "patent" else _issns(lines)
    books: dict[str, int] = {}
    others: dict[str, int] = {}
    for at, one in enumerate(record.identifiers):
        if one.scheme == "isbn" and _ISBN.fullmatch(one.value) and lines.kind != "patent":
            books.setdefault(one.value, at)
        elif one.scheme == lines.kind and lines.kind in NUMBERED:
            others.setdefault(one.value, at)
    if numbers or books:
        lines.write("SN", "; ".join((*numbers, *books)))
        return [*books.values()]
    value = next(iter(others), None)
    # What holds another number in it would be read as that.
    is_own = value is not None and as_read(one_line(value)) == value and bool(value)
    if value is None or not is_own:
        return []
    if lines.kind == "standard" and not is_number_of_standard(value):
        return []
    if lines.kind == "report" and _holds_number(value):
        return []
    lines.write("SN", value)
    return [others[value]]


def _holds_number(value: str) -> bool:
    return sum(char.isdecimal() for char in value) >= 7


def _issns(lines: Lines) -> list[str]:
    """Return the ISSN of the journal as they are written, each once."""
    journal = lines.record.journal
    if journal is None or lines.kind in NOT_HELD:
        return []
    found: list[str] = []
    named: set[str] = set()
    for field, medium in _MEDIA.items():
        number = getattr(journal, field)
        if number is not None and _ISSN.fullmatch(number):
            found.append(f"{number} ({medium})")
            named.add(number)
            lines.ledger.tell(f"journal.{field}")
    for at, number in enumerate(journal.issn_other):
        if _ISSN.fullmatch(number) and number not in named:
            found.append(number)
            named.add(number)
            lines.ledger.tell(f"journal.issn_other[{at}]")
    lines.has_journal = bool(found)
    return found


def write_numbers(lines: Lines) -> None:
    """Write where a work stands: volume, issue, pages, article number."""
    record = lines.record
    has_issue = lines.kind != "patent" and bool(as_read(one_line(record.issue or "")))
    if has_issue:
        lines.write_field("IS", "issue", record.issue)
    if record.volume is not None and lines.kind not in NO_VOLUME:
        _write_volume(lines, record.volume, has_issue=has_issue or lines.holds("IS", "CP"))
    _write_pages(lines)
    if lines.kind in PAGED and not lines.holds("C7"):
        lines.write_field("C7", "article_number", record.article_number)


def _write_volume(lines: Lines, volume: str, *, has_issue: bool) -> None:
    read = lines.write("VL", volume)
    if read is None:
        return
    if has_issue:
        lines.ledger.say("volume", volume, read)
        return
    # Without an issue beside, readers look for one in the volume.
    found, issue = read_volume_issue(read)
    if found != volume:
        lines.ledger.change("volume", volume, found)
    else:
        lines.ledger.tell("volume")
    if issue is not None:
        lines.ledger.change("issue", lines.record.issue, issue)


def _write_pages(lines: Lines) -> None:
    pages = lines.record.pages
    if pages is None or lines.holds("SP", "EP"):
        return
    first, last = (as_read(one_line(one or "")) for one in (pages.first, pages.last))
    if not first or (not last and lines.kind in WHOLE and COUNT_OF_PAGES.fullmatch(first)):
        # Readers would take it for the number of pages.
        return
    lines.write("SP", pages.first)
    if last:
        lines.write("EP", pages.last or "")
    read = join_pages(first, last) if last else read_pages(first)
    if read == pages:
        lines.ledger.tell("pages")
    else:
        lines.ledger.change("pages", str(pages), str(read))
