"""What of a paper no column of a table holds."""

from __future__ import annotations

from collections.abc import Iterator

from litrecord.errors import Problem
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.columns import Cell, ColumnType, fitting
from litrecord.vocab.paper_columns import latest_cas, latest_jcr
from litrecord.vocab.profile_columns import best_major

__all__ = ["losses_of_paper"]

_TEXTS = ("doi", "pmid", "pmcid", "kind", "volume", "issue", "article_number")


def losses_of_paper(record: PaperRecord) -> Iterator[Problem]:
    """Yield what no column holds.

    Of a name, its parts and its language are not counted, of an ISSN not whose it is, of a journal
    neither the language nor the role of its title.
    """
    ledger = Ledger(record, is_asked=True)
    for name in _TEXTS:
        _say(ledger, name, getattr(record, name))
    _tell_texts(ledger, "title", record.title, has_original=True)
    _tell_texts(ledger, "abstract", record.abstract, has_original=False)
    for at, author in enumerate(record.authors or ()):
        _say(ledger, f"authors[{at}].name", str(author.name))
    if record.authors == ():
        ledger.tell("authors")
    if record.pages is not None:
        _say(ledger, "pages", str(record.pages))
    if record.published is not None:
        ledger.tell("published")
        ledger.lose("published.end", "published.season")
    _say(ledger, "citation_count", record.citation_count, kind="int32")
    ledger.tell("open_access.is_open")
    if record.journal is not None:
        _tell_journal(ledger, record.journal)
    yield from ledger.problems()


def _say(ledger: Ledger, path: str, value: Cell, *, kind: ColumnType = "string") -> None:
    """Note that a value is in a column, or what is there in its place."""
    if value is None:
        return
    (fitted,) = fitting(kind, [value])
    if fitted is None:
        return
    if fitted == value:
        ledger.tell(path)
    else:
        ledger.change(path, value, fitted)


def _tell_texts(
    ledger: Ledger, field: str, text: BilingualText | None, *, has_original: bool
) -> None:
    if text is None:
        return
    original = text.original if has_original else None
    shown = {"zh": text.zh, "en": text.en}
    for at, variant in enumerate(text.variants):
        path = f"{field}.variants[{at}]"
        is_original = variant is original
        if not is_original and all(variant is not one for one in shown.values()):
            continue
        ledger.tell(path)
        _say(ledger, f"{path}.value", variant.value)
        if not is_original:
            if variant.role != "unknown":
                ledger.lose(f"{path}.role")
            if variant.lang not in shown:
                ledger.lose(f"{path}.lang")


def _tell_journal(ledger: Ledger, journal: JournalProfile) -> None:
    name = journal.name
    if name is not None:
        shown = (name.best("en"), name.zh)
        for at, variant in enumerate(name.variants):
            if any(variant is one for one in shown):
                ledger.tell(f"journal.name.variants[{at}]")
                _say(ledger, f"journal.name.variants[{at}].value", variant.value)
    for field in ("issn_print", "issn_electronic", "issn_l"):
        _say(ledger, f"journal.{field}", getattr(journal, field))
    for at, number in enumerate(journal.issn_other):
        _say(ledger, f"journal.issn_other[{at}]", number)
    jcr, cas = latest_jcr(journal), latest_cas(journal)
    for at, ranking in enumerate(journal.rankings):
        path = f"journal.rankings[{at}]"
        if jcr is not None and ranking is jcr:
            _tell_jcr(ledger, path, jcr)
        elif cas is not None and ranking is cas:
            _tell_cas(ledger, path, cas)


def _tell_jcr(ledger: Ledger, path: str, ranking: JCRRanking) -> None:
    _say(ledger, f"{path}.data_year", ranking.data_year, kind="int32")
    if ranking.impact_factor is not None and ranking.impact_factor.value is not None:
        ledger.tell(f"{path}.impact_factor.value")
    best = ranking.quartile()
    for at, category in enumerate(ranking.categories):
        if best is not None and category.quartile == best:
            ledger.tell(f"{path}.categories[{at}].quartile")
            break


def _tell_cas(ledger: Ledger, path: str, partition: CASPartition) -> None:
    _say(ledger, f"{path}.edition_year", partition.edition_year, kind="int32")
    best = best_major(partition)
    for at, zone in enumerate(partition.majors):
        if zone is best:
            field = "name_en" if zone.name_zh is None else "name_zh"
            _say(ledger, f"{path}.majors[{at}].zone", zone.zone, kind="int32")
            _say(ledger, f"{path}.majors[{at}].{field}", getattr(zone, field))
