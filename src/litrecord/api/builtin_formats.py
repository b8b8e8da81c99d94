"""The formats that litrecord reads and writes without being told of more.

A format is added here, by one line for what reads it and one for what writes it.
"""

from __future__ import annotations

from typing import Final

from litrecord.api.formats import Format, Formats
from litrecord.parsers.aggregator import AggregatorParser
from litrecord.parsers.cnki_endnote import CnkiEndnoteParser
from litrecord.parsers.cnki_refworks import CnkiRefworksParser
from litrecord.parsers.crossref_journal import CrossrefJournalParser
from litrecord.parsers.easyscholar import EasyScholarParser
from litrecord.parsers.json import JsonParser
from litrecord.parsers.openalex_source import OpenAlexSourceParser
from litrecord.parsers.semanticscholar import SemanticScholarParser
from litrecord.parsers.wos import WosParser
from litrecord.serializers.aggregator import Aggregator
from litrecord.serializers.csv import Csv
from litrecord.serializers.json import Json

__all__ = ["BUILTIN_FORMATS"]

BUILTIN_FORMATS: Final = Formats(
    (
        Format(
            name="json",
            description="litrecord's own JSON: every field, faithfully",
            parser=JsonParser(),
            serializer=Json(),
            suffixes=(".json",),
        ),
        Format(
            name="jsonl",
            description="litrecord's own JSON, one object a line",
            parser=JsonParser(),
            serializer=Json(layout="lines"),
            suffixes=(".jsonl", ".ndjson"),
            # The same parser as json, which takes lines as well.
            sniffed=False,
        ),
        Format(
            name="aggregator",
            description="the founding format: bilingual records of a Chinese aggregator",
            parser=AggregatorParser(),
            serializer=Aggregator(),
            suffixes=(".aggregator.json", ".aggregator.jsonl"),
        ),
        Format(
            name="csv",
            description="journals and their rankings as a flat table, one row for each ranking",
            serializer=Csv(),
            suffixes=(".csv",),
        ),
        Format(
            name="tsv",
            description="the same with tabulators",
            serializer=Csv(name="tsv", delimiter="\t"),
            suffixes=(".tsv",),
        ),
        Format(
            name="semanticscholar",
            description="papers by Semantic Scholar: answers of its Academic Graph API",
            parser=SemanticScholarParser(),
        ),
        Format(
            name="cnki-endnote",
            description="EndNote's tagged text, by CNKI, Wanfang, CQVIP and others",
            parser=CnkiEndnoteParser(),
            suffixes=(".enw",),
        ),
        Format(
            name="cnki-refworks",
            description="RefWorks' tagged text, by CNKI, Wanfang, CQVIP and others",
            parser=CnkiRefworksParser(),
        ),
        Format(
            name="wos",
            description="the Web of Science: tagged text, and tables with tabulators",
            parser=WosParser(),
            suffixes=(".ciw",),
        ),
        Format(
            name="openalex-source",
            description="journals by OpenAlex: sources of its API",
            parser=OpenAlexSourceParser(),
        ),
        Format(
            name="crossref-journal",
            description="journals by Crossref: answers of its REST API",
            parser=CrossrefJournalParser(),
        ),
        Format(
            name="easyscholar",
            description="rankings of a journal: answers of easyScholar",
            parser=EasyScholarParser(),
        ),
    )
)
