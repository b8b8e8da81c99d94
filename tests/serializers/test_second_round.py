"""A record that was read from an output is written again; papers and people are invented."""

from __future__ import annotations

import pytest

from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText


@pytest.mark.parametrize("database", ["PubMed", "MEDLINE (Ovid)"])
def test_ris_keeps_a_pmid_that_its_database_explains(database: str) -> None:
    """`DB` stays in `extra`, and says of `AN` what it is."""
    read = loads(f"TY  - JOUR\nTI  - Glass bees\nAN  - 12345678\nDB  - {database}\nER  - \n")
    assert "12345678" == read.pmid
    again = loads(dumps(read, "ris"), format="ris")
    assert (read.pmid, read.extra) == (again.pmid, again.extra)
    assert () == losses(read, "ris")


def test_ris_has_no_pmid_for_another_database() -> None:
    """There it would be that database's number."""
    read = loads("TY  - JOUR\nTI  - Glass bees\nDB  - Lamp Index\nER  - \n")
    record = PaperRecord(title=read.title, pmid="12345678", extra=read.extra)
    assert "AN  -" not in dumps(record, "ris")
    assert ["pmid"] == [one.path for one in losses(record, "ris")]


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_paragraphs_of_an_abstract_are_no_loss(format: str) -> None:
    """They are read again as they are written."""
    text = "Objective: To see bees.\nMethods: They were seen."
    record = PaperRecord(kind="book", abstract=BilingualText.of(en=text))
    again = loads(dumps(record, format), format=format)
    assert record.abstract is not None
    assert again.abstract is not None
    assert text == again.abstract.variants[0].value
    assert () == losses(record, format)


def test_biblatex_keeps_the_language_of_a_title_without_a_loss() -> None:
    """What `extra` holds of it is what is written anyway."""
    record = PaperRecord(kind="book", title=BilingualText.of(en="The bees of the harbour"))
    read = loads(dumps(PaperRecord(title=record.title, languages=("en",)), "biblatex"))
    assert "english" == read.extra["bibtex"]["langid"]  # type: ignore[index,call-overload]  # a mapping
    assert () == losses(read, "biblatex")


def test_datacite_does_not_repeat_what_only_fills_a_place() -> None:
    """Pages of nothing that is named have one related item, however often it is written."""
    record = PaperRecord(kind="thesis", pages=PageRange(first="1", last="9"))
    once = loads(dumps(record, "datacite"), format="datacite")
    twice = loads(dumps(once, "datacite"), format="datacite")
    assert once == twice


@pytest.mark.parametrize("format", ["csl-json", "csl-json-zotero-cn"])
def test_other_issns_come_back_beside_a_linking_one_that_does_not(format: str) -> None:
    """What is no ISSN is lost, and changes nothing of the others."""
    journal = JournalProfile(issn_l="-1", issn_other=("2049-3630",))
    record = PaperRecord(kind="article-journal", journal=journal)
    again = loads(dumps(record, format), format=format)
    assert again.journal is not None
    assert ("2049-3630",) == again.journal.issn_other
    assert "journal.issn_other" not in [one.path for one in losses(record, format)]


def test_datacite_tells_that_the_printed_issn_joins_the_others() -> None:
    """DataCite has no word for the medium of print."""
    journal = JournalProfile(issn_print="0378-5955", issn_other=("2049-3630",))
    record = PaperRecord(kind="article-journal", journal=journal)
    again = loads(dumps(record, "datacite"), format="datacite")
    assert again.journal is not None
    assert ("0378-5955", "2049-3630") == again.journal.issn_other
    told = [one.path for one in losses(record, "datacite") if one.path.startswith("journal.issn")]
    assert ["journal.issn_print", "journal.issn_other"] == told
