"""The formats that litrecord reads and writes without being told of more.

A format is added here, by one line for what reads it and one for what writes it.
"""

from __future__ import annotations

from typing import Final

from litrecord.api.deferred import Deferred
from litrecord.api.formats import Format, Formats
from litrecord.parsers.aggregator import AggregatorParser
from litrecord.parsers.arrow import FeatherParser, ParquetParser
from litrecord.parsers.bibtex import BibtexParser
from litrecord.parsers.cnki_endnote import CnkiEndnoteParser
from litrecord.parsers.cnki_refworks import CnkiRefworksParser
from litrecord.parsers.crossref import CrossrefParser
from litrecord.parsers.crossref_journal import CrossrefJournalParser
from litrecord.parsers.csl_json import CslJsonParser
from litrecord.parsers.datacite import DataCiteParser
from litrecord.parsers.easyscholar import EasyScholarParser
from litrecord.parsers.endnote_xml import EndNoteXmlParser
from litrecord.parsers.jats import JatsParser
from litrecord.parsers.json import JsonParser
from litrecord.parsers.nbib import NbibParser
from litrecord.parsers.openalex import OpenAlexParser
from litrecord.parsers.openalex_source import OpenAlexSourceParser
from litrecord.parsers.pubmed import PubmedParser
from litrecord.parsers.ris import RisParser
from litrecord.parsers.scopus import ScopusParser
from litrecord.parsers.semanticscholar import SemanticScholarParser
from litrecord.parsers.wos import WosParser

__all__ = ["BUILTIN_FORMATS"]

BUILTIN_FORMATS: Final = Formats(
    (
        Format(
            name="json",
            description="litrecord's own JSON: every field, faithfully",
            parser=JsonParser(),
            lines=True,
            serializer=Deferred("litrecord.serializers.json:Json"),
            suffixes=(".json",),
        ),
        Format(
            name="jsonl",
            description="litrecord's own JSON, one object a line",
            parser=JsonParser(),
            lines=True,
            serializer=Deferred("litrecord.serializers.json:Json", (("layout", "lines"),)),
            suffixes=(".jsonl", ".ndjson"),
            # The same parser as json, which takes lines as well.
            sniffed=False,
        ),
        Format(
            name="aggregator",
            description="the founding format: bilingual records of a Chinese aggregator",
            parser=AggregatorParser(),
            lines=True,
            serializer=Deferred("litrecord.serializers.aggregator:Aggregator"),
            suffixes=(".aggregator.json", ".aggregator.jsonl"),
        ),
        Format(
            name="csv",
            description="papers, or journals and their rankings, as a flat table",
            serializer=Deferred("litrecord.serializers.csv:Csv"),
            suffixes=(".csv",),
        ),
        Format(
            name="tsv",
            description="the same with tabulators",
            serializer=Deferred(
                "litrecord.serializers.csv:Csv", (("name", "tsv"), ("delimiter", "\t"))
            ),
            suffixes=(".tsv",),
        ),
        Format(
            name="parquet",
            description="papers, journals or rankings as a table in Parquet, whole",
            parser=ParquetParser(),
            serializer=Deferred("litrecord.serializers.arrow:Parquet"),
            suffixes=(".parquet",),
        ),
        Format(
            name="feather",
            description="the same in Arrow's own file format",
            parser=FeatherParser(),
            serializer=Deferred("litrecord.serializers.arrow:Feather"),
            suffixes=(".feather", ".arrow"),
        ),
        Format(
            name="markdown",
            description="papers as a reading list in Markdown",
            serializer=Deferred("litrecord.serializers.markdown:Markdown"),
            suffixes=(".md",),
        ),
        Format(
            name="semanticscholar",
            description="papers by Semantic Scholar: answers of its Academic Graph API",
            parser=SemanticScholarParser(),
        ),
        Format(
            name="crossref",
            description="papers by Crossref: works of its REST API",
            parser=CrossrefParser(),
        ),
        Format(
            name="openalex",
            description="papers by OpenAlex: works of its API",
            parser=OpenAlexParser(),
        ),
        Format(
            name="datacite",
            description="records by DataCite: metadata of DOIs in its JSON",
            parser=DataCiteParser(),
            serializer=Deferred("litrecord.serializers.datacite:DataCite"),
            suffixes=(".datacite.json",),
        ),
        Format(
            name="json-ld",
            description="papers in the words of schema.org, for web pages",
            serializer=Deferred("litrecord.serializers.json_ld:JsonLd"),
            suffixes=(".jsonld",),
        ),
        Format(
            name="pubmed",
            description="papers by PubMed: articles and chapters in NLM's XML",
            parser=PubmedParser(),
        ),
        Format(
            name="nbib",
            description="papers by PubMed and ERIC: the MEDLINE display format",
            parser=NbibParser(),
            suffixes=(".nbib",),
        ),
        Format(
            name="jats",
            description="papers in JATS: the front matter of articles",
            parser=JatsParser(),
            serializer=Deferred("litrecord.serializers.jats:Jats"),
            suffixes=(".jats.xml",),
        ),
        Format(
            name="csl-json",
            description="papers as CSL-JSON: the items of citation processors",
            parser=CslJsonParser(),
            serializer=Deferred("litrecord.serializers.csl_json:CslJson"),
            suffixes=(".csl.json",),
        ),
        Format(
            name="csl-json-zotero-cn",
            description="the same, written as Chinese users of Zotero have it",
            parser=CslJsonParser(),
            serializer=Deferred(
                "litrecord.serializers.csl_json:CslJson",
                (("name", "csl-json-zotero-cn"), ("profile", "zotero-cn")),
            ),
            # The same parser as csl-json.
            sniffed=False,
        ),
        Format(
            name="ris",
            description="papers in RIS, of reference managers and databases",
            parser=RisParser(),
            serializer=Deferred("litrecord.serializers.ris:Ris"),
            suffixes=(".ris",),
        ),
        Format(
            name="bibtex",
            description="entries of BibTeX and biblatex",
            parser=BibtexParser(),
            serializer=Deferred("litrecord.serializers.bibtex:Bibtex"),
            suffixes=(".bib",),
        ),
        Format(
            name="biblatex",
            description="entries of biblatex",
            parser=BibtexParser(),
            serializer=Deferred("litrecord.serializers.bibtex:Biblatex"),
            # The same parser as bibtex.
            sniffed=False,
        ),
        Format(
            name="endnote-xml",
            description="references in EndNote's XML",
            parser=EndNoteXmlParser(),
        ),
        Format(
            name="cnki-refworks",
            description="RefWorks' tagged text, by CNKI, Wanfang, CQVIP and others",
            parser=CnkiRefworksParser(),
        ),
        Format(
            name="cnki-endnote",
            description="EndNote's tagged text, by CNKI, Wanfang, CQVIP and others",
            parser=CnkiEndnoteParser(),
            suffixes=(".enw",),
        ),
        Format(
            name="wos",
            description="the Web of Science: tagged text, and tables with tabulators",
            parser=WosParser(),
            suffixes=(".ciw",),
        ),
        Format(
            name="scopus-csv",
            description="papers by Scopus: its export as CSV",
            parser=ScopusParser(),
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
