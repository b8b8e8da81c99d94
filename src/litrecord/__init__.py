"""Typed, immutable records of bilingual (Chinese/English) papers, their journals and rankings.

Every public name is imported from here. The modules behind the names are loaded when a name is
first used, so that `import litrecord` itself costs next to nothing.
"""

from __future__ import annotations

# Type checkers take any variable of this name as true; importing it would import typing.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from litrecord.api.builtin_formats import BUILTIN_FORMATS
    from litrecord.api.citing import cite
    from litrecord.api.formats import Format, Formats
    from litrecord.api.judging import apply_suggestions, validate
    from litrecord.api.loading import load, loads
    from litrecord.api.reading import iter_records, parse, read
    from litrecord.api.tables import read_ranking
    from litrecord.api.writing import LossWarning, dump, dumps, losses
    from litrecord.converter import configure_converter, make_converter
    from litrecord.errors import (
        CitationError,
        Failure,
        FormatError,
        IdentifierError,
        LimitError,
        LitrecordError,
        Location,
        LossError,
        MergeError,
        MissingExtraError,
        ParseError,
        Problem,
        ProblemKind,
        Severity,
    )
    from litrecord.limits import DEFAULT_LIMITS, Limits
    from litrecord.linking.dating import RankingEdition, ValueEditions
    from litrecord.linking.duplicates import DuplicateGroup, Ground, find_duplicates
    from litrecord.linking.index import Candidate, JournalIndex, Match
    from litrecord.linking.merging import MergedProfile, merge_profiles
    from litrecord.linking.papers import Merged, Preference, merge
    from litrecord.linking.ranking import rank
    from litrecord.model.collections import RankingTable, RecordSet
    from litrecord.model.dates import PartialDate
    from litrecord.model.extra import FrozenMapping, JsonValue, freeze, thaw
    from litrecord.model.identifier import Identifier, Link
    from litrecord.model.journal import Abbreviation, IndexStatus, JournalProfile, JournalReference
    from litrecord.model.paths import value_at
    from litrecord.model.people import Affiliation, Author, Contributor, NameOrder, PersonName
    from litrecord.model.ranking import (
        CASPartition,
        CASZone,
        JCRCategory,
        JCRMetric,
        JCRRanking,
        Metric,
        OtherRanking,
        Quartile,
        Ranking,
        RankingEntry,
    )
    from litrecord.model.record import (
        Classification,
        Event,
        Funding,
        Keyword,
        OpenAccess,
        PageRange,
        PaperRecord,
        RelatedWork,
    )
    from litrecord.model.report import Report
    from litrecord.model.source import Kept, Layout, Source
    from litrecord.model.text import BilingualText, LangBasis, LangText, TextRole
    from litrecord.pandas import from_pandas
    from litrecord.parsers.aggregator import AggregatorParser
    from litrecord.parsers.crossref_journal import CrossrefJournalParser
    from litrecord.parsers.easyscholar import EasyScholarParser
    from litrecord.parsers.json import JsonParser
    from litrecord.parsers.openalex_source import OpenAlexSourceParser
    from litrecord.schema.document import json_schema
    from litrecord.serializers.aggregator import Aggregator
    from litrecord.serializers.arrow import Feather, Parquet
    from litrecord.serializers.bibtex import Biblatex, Bibtex
    from litrecord.serializers.csl_json import CslJson
    from litrecord.serializers.csv import Csv
    from litrecord.serializers.datacite import DataCite
    from litrecord.serializers.gbt7714.style import BilingualLayout, Gbt7714
    from litrecord.serializers.jats import Jats
    from litrecord.serializers.json import Json
    from litrecord.serializers.json_ld import JsonLd
    from litrecord.serializers.markdown import Markdown
    from litrecord.serializers.ris import Ris
    from litrecord.text.language import detect_language, detect_languages
    from litrecord.typing import (
        BinarySerializer,
        Context,
        Document,
        Draft,
        Frame,
        FramedSerializer,
        Head,
        Output,
        Parser,
        ReadOptions,
        Rule,
        RuleRun,
        Serializer,
        SetRule,
    )
    from litrecord.validators.catalogue import DEFAULT_RULES
    from litrecord.validators.rules import CountingRule, RecordRule, Rules, counting_rule, rule

    __version__: str

__all__ = [
    "BUILTIN_FORMATS",
    "DEFAULT_LIMITS",
    "DEFAULT_RULES",
    "Abbreviation",
    "Affiliation",
    "Aggregator",
    "AggregatorParser",
    "Author",
    "Biblatex",
    "Bibtex",
    "BilingualLayout",
    "BilingualText",
    "BinarySerializer",
    "CASPartition",
    "CASZone",
    "Candidate",
    "CitationError",
    "Classification",
    "Context",
    "Contributor",
    "CountingRule",
    "CrossrefJournalParser",
    "CslJson",
    "Csv",
    "DataCite",
    "Document",
    "Draft",
    "DuplicateGroup",
    "EasyScholarParser",
    "Event",
    "Failure",
    "Feather",
    "Format",
    "FormatError",
    "Formats",
    "Frame",
    "FramedSerializer",
    "FrozenMapping",
    "Funding",
    "Gbt7714",
    "Ground",
    "Head",
    "Identifier",
    "IdentifierError",
    "IndexStatus",
    "JCRCategory",
    "JCRMetric",
    "JCRRanking",
    "Jats",
    "JournalIndex",
    "JournalProfile",
    "JournalReference",
    "Json",
    "JsonLd",
    "JsonParser",
    "JsonValue",
    "Kept",
    "Keyword",
    "LangBasis",
    "LangText",
    "Layout",
    "LimitError",
    "Limits",
    "Link",
    "LitrecordError",
    "Location",
    "LossError",
    "LossWarning",
    "Markdown",
    "Match",
    "MergeError",
    "Merged",
    "MergedProfile",
    "Metric",
    "MissingExtraError",
    "NameOrder",
    "OpenAccess",
    "OpenAlexSourceParser",
    "OtherRanking",
    "Output",
    "PageRange",
    "PaperRecord",
    "Parquet",
    "ParseError",
    "Parser",
    "PartialDate",
    "PersonName",
    "Preference",
    "Problem",
    "ProblemKind",
    "Quartile",
    "Ranking",
    "RankingEdition",
    "RankingEntry",
    "RankingTable",
    "ReadOptions",
    "RecordRule",
    "RecordSet",
    "RelatedWork",
    "Report",
    "Ris",
    "Rule",
    "RuleRun",
    "Rules",
    "Serializer",
    "SetRule",
    "Severity",
    "Source",
    "TextRole",
    "ValueEditions",
    "apply_suggestions",
    "cite",
    "configure_converter",
    "counting_rule",
    "detect_language",
    "detect_languages",
    "dump",
    "dumps",
    "find_duplicates",
    "freeze",
    "from_pandas",
    "iter_records",
    "json_schema",
    "load",
    "loads",
    "losses",
    "make_converter",
    "merge",
    "merge_profiles",
    "parse",
    "rank",
    "read",
    "read_ranking",
    "rule",
    "thaw",
    "validate",
    "value_at",
]

_NAMES_BY_MODULE = {
    "api.builtin_formats": ("BUILTIN_FORMATS",),
    "api.citing": ("cite",),
    "api.formats": ("Format", "Formats"),
    "api.judging": ("apply_suggestions", "validate"),
    "api.loading": ("load", "loads"),
    "api.reading": ("iter_records", "parse", "read"),
    "api.tables": ("read_ranking",),
    "api.writing": ("LossWarning", "dump", "dumps", "losses"),
    "converter": ("configure_converter", "make_converter"),
    "errors": (
        "CitationError",
        "Failure",
        "FormatError",
        "IdentifierError",
        "LimitError",
        "LitrecordError",
        "Location",
        "LossError",
        "MergeError",
        "MissingExtraError",
        "ParseError",
        "Problem",
        "ProblemKind",
        "Severity",
    ),
    "limits": ("DEFAULT_LIMITS", "Limits"),
    "linking.dating": ("RankingEdition", "ValueEditions"),
    "linking.duplicates": ("DuplicateGroup", "Ground", "find_duplicates"),
    "linking.index": ("Candidate", "JournalIndex", "Match"),
    "linking.merging": ("MergedProfile", "merge_profiles"),
    "linking.papers": ("Merged", "Preference", "merge"),
    "linking.ranking": ("rank",),
    "model.collections": ("RankingTable", "RecordSet"),
    "model.dates": ("PartialDate",),
    "model.extra": ("FrozenMapping", "JsonValue", "freeze", "thaw"),
    "model.identifier": ("Identifier", "Link"),
    "model.journal": ("Abbreviation", "IndexStatus", "JournalProfile", "JournalReference"),
    "model.paths": ("value_at",),
    "model.people": ("Affiliation", "Author", "Contributor", "NameOrder", "PersonName"),
    "model.ranking": (
        "CASPartition",
        "CASZone",
        "JCRCategory",
        "JCRMetric",
        "JCRRanking",
        "Metric",
        "OtherRanking",
        "Quartile",
        "Ranking",
        "RankingEntry",
    ),
    "model.record": (
        "Classification",
        "Event",
        "Funding",
        "Keyword",
        "OpenAccess",
        "PageRange",
        "PaperRecord",
        "RelatedWork",
    ),
    "model.report": ("Report",),
    "model.source": ("Kept", "Layout", "Source"),
    "model.text": ("BilingualText", "LangBasis", "LangText", "TextRole"),
    "pandas": ("from_pandas",),
    "parsers.aggregator": ("AggregatorParser",),
    "parsers.crossref_journal": ("CrossrefJournalParser",),
    "parsers.easyscholar": ("EasyScholarParser",),
    "parsers.json": ("JsonParser",),
    "parsers.openalex_source": ("OpenAlexSourceParser",),
    "schema.document": ("json_schema",),
    "serializers.aggregator": ("Aggregator",),
    "serializers.arrow": ("Feather", "Parquet"),
    "serializers.bibtex": ("Biblatex", "Bibtex"),
    "serializers.csl_json": ("CslJson",),
    "serializers.csv": ("Csv",),
    "serializers.datacite": ("DataCite",),
    "serializers.gbt7714.style": ("BilingualLayout", "Gbt7714"),
    "serializers.jats": ("Jats",),
    "serializers.json": ("Json",),
    "serializers.json_ld": ("JsonLd",),
    "serializers.markdown": ("Markdown",),
    "serializers.ris": ("Ris",),
    "text.language": ("detect_language", "detect_languages"),
    "typing": (
        "BinarySerializer",
        "Context",
        "Document",
        "Draft",
        "Frame",
        "FramedSerializer",
        "Head",
        "Output",
        "Parser",
        "ReadOptions",
        "Rule",
        "RuleRun",
        "Serializer",
        "SetRule",
    ),
    "validators.catalogue": ("DEFAULT_RULES",),
    "validators.rules": ("CountingRule", "RecordRule", "Rules", "counting_rule", "rule"),
}

_MODULE_BY_NAME = {
    name: f"litrecord.{module}" for module, names in _NAMES_BY_MODULE.items() for name in names
}


def _resolve(name: str) -> object:
    if name in _MODULE_BY_NAME:
        import importlib  # noqa: PLC0415  # only those who use a name pay for it

        value: object = getattr(importlib.import_module(_MODULE_BY_NAME[name]), name)
    elif name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415  # costs more than all the rest

        value = version("litrecord")
    else:
        raise AttributeError(_absence(name), name=name)
    globals()[name] = value
    return value


def _absence(name: str) -> str:
    message = f"module 'litrecord' has no attribute {name!r}"
    if name.startswith("_"):
        # Tools probe modules for dunder names: nobody reads a guess there.
        return message
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

    by_lower = {known.lower(): known for known in __all__}
    near = get_close_matches(name.lower(), by_lower, n=1)
    return f"{message}; did you mean {by_lower[near[0]]!r}?" if near else message


if not TYPE_CHECKING:
    # Hidden from type checkers, which would otherwise accept every misspelt name.
    __getattr__ = _resolve


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
