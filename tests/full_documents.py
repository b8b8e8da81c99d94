"""litrecord's own JSON with every field of every class filled, by the type of the object.

All people, papers and journals are invented. A class stands here several times where its fields
exclude each other, such as the parts of a name and a literal one.
"""

from __future__ import annotations

__all__ = ["FULL", "Plain"]

Plain = dict[str, object]

_LOCATION: Plain = {"source": "page.txt", "line": 3, "index": 2, "column": 5}
_SOURCE: Plain = {
    "format": "aggregator",
    "platform": "semantic-scholar",
    "location": _LOCATION,
    "layout": {
        "keys": ["title", "doi"],
        "kept": [
            {
                "key": "doi",
                "raw": [1, 1.5, True, None],
                "used": {"doi": None},
                "code": "wrong-type",
                "path": "doi",
                "held": "10.5555/invented",
            }
        ],
        "nested": [["resultStr", {"keys": ["title"]}]],
    },
}
_EXTRA: Plain = {"aggregator": {"Score": None, "Total": 0, "ArticlePicture": []}, "own": "x"}
_TEXT: Plain = {
    "value": "Lamps of glass",
    "lang": "en",
    "role": "parallel",
    "basis": "stated",
    "raw": "<b>Lamps of glass</b>",
}


def _text(value: str) -> Plain:
    return {"variants": [{"value": value, "lang": "zh-Hans"}]}


_DATE: Plain = {"year": 2024, "month": 2, "day": 29, "raw": "29 Feb 2024"}
_RANGE: Plain = {"year": 2025, "season": "spring", "end": {"year": 2025, "month": 8}}
_NAME: Plain = {
    "family": "Berg",
    "given": "Jan",
    "particle": "van den",
    "suffix": "Jr.",
    "lang": "nl",
    "order": "given-first",
    "raw": "Jan van den Berg, Jr.",
}
_AUTHOR: Plain = {
    "name": _NAME,
    "alternates": [{"literal": "杨·范登伯格"}],
    "orcid": "0000-0002-1825-0097",
    "ids": [{"scheme": "openalex", "value": "A0"}],
    "affiliations": [
        {"name": _text("虚构大学"), "ror": "https://ror.org/02mhbdp94", "country": "NL"}
    ],
    "corresponding": True,
    "equal_contribution": False,
    "email": "berg@example.org",
}
_METRIC: Plain = {"value": 7.5, "qualifier": "<", "raw": "<7.5"}
_METRICS = (
    *("impact_factor", "impact_factor_5y", "without_self_cites", "jci", "immediacy_index"),
    *("eigenfactor", "article_influence", "total_cites", "citable_items", "cited_half_life"),
    *("citing_half_life", "normalized_eigenfactor"),
)
_JCR: Plain = {
    "type": "jcr",
    "data_year": 2024,
    "released": {"year": 2025, "month": 6, "day": 18},
    **{name: {"value": 7} for name in _METRICS},
    "impact_factor": _METRIC,
    "average_jif_percentile": {"qualifier": "n/a"},
    "editions": ["SCIE"],
    "categories": [
        {
            "name": "ONCOLOGY",
            "candidates": ["ONCOLOGY", "SURGERY"],
            "metric": "jif",
            "edition": "SCIE",
            "quartile": "Q1",
            "rank": 3,
            "total": 100,
            "percentile": 97.5,
            "percentile_derived": True,
            "name_zh": "肿瘤学",
            "raw": "ONCOLOGY (SCIE) Q1 3/100",
        }
    ],
    "scope": "all",
    "source": _SOURCE,
    "extra": _EXTRA,
}
_ZONE: Plain = {
    "name_zh": "医学",
    "name_en": "Medicine",
    "zone": 2,
    "position": 10,
    "total": 200,
}
_CAS: Plain = {
    "type": "cas",
    "system": "xr",
    "scheme": "upgraded",
    "edition_year": 2026,
    "released": {"year": 2026, "month": 3},
    "majors": [_ZONE],
    "minors": [{"name_zh": "肿瘤学"}],
    "top": True,
    "is_review": False,
    "status": "ranked",
    "notes": ["综述"],
    "warning": "中",
    "source": {"format": "table"},
    "extra": {"table": {"序号": "1"}},
}
_OTHER: Plain = {
    "type": "other",
    "scheme": "ccf",
    "edition": "第七版",
    "year": 2026,
    "released": {"year": 2026},
    "entries": [{"field": "人工智能", "level": "A", "rank": 1, "total": 20}],
    "metric": {"value": 0.5},
    "reasons": ["invented"],
    "source": {"format": "table"},
    "extra": {"table": {"序号": "1"}},
    "raw": "CCF A",
}
_JOURNAL: Plain = {
    "kind": "journal",
    "name": _text("虚构肿瘤学报"),
    "aliases": ["Invented Oncology"],
    "abbreviations": [{"value": "Inv Oncol", "scheme": "iso4"}],
    "issn_print": "1234-5679",
    "issn_electronic": "2345-6787",
    "issn_l": "1234-5679",
    "issn_other": ["0000-0000"],
    "cn_number": "11-0000/R",
    "publisher": _text("虚构出版社"),
    "sponsors": [_text("虚构学会")],
    "governing_body": _text("虚构科学院"),
    "country": "CN",
    "languages": ["zh"],
    "frequency": "monthly",
    "homepage": "https://example.org/",
    "introduction": _text("本刊并不存在。"),
    "open_access": True,
    "is_review": False,
    "previous": [{"name": _text("旧刊"), "issn": "3456-7895"}],
    "next": [{"name": _text("新刊")}],
    "indexing": [
        {
            "index": "CSCD",
            "level": "核心库",
            "status": "indexed",
            "valid_from": {"year": 2023},
            "valid_to": {"year": 2024},
            "edition": "2023—2024",
        }
    ],
    "ids": [{"scheme": "nlm", "value": "0000"}],
    "rankings": [{"type": "jcr"}, {"type": "cas"}, {"type": "other", "scheme": "sjr"}],
    "source": {"format": "table"},
    "extra": {"table": {"序号": "1"}},
}
_PAPER: Plain = {
    "kind": "article-journal",
    "title": {"variants": [_TEXT, {"value": "玻璃灯", "role": "original"}]},
    "abstract": _text("本文并不存在。"),
    "authors": [_AUTHOR],
    "contributors": [{"role": "editor", "author": {"name": {"given": "Ada"}}}],
    "doi": "10.5555/invented",
    "pmid": "1",
    "pmcid": "PMC1",
    "arxiv": "2101.00001",
    "identifiers": [{"scheme": "cstr", "value": "0.invented"}],
    "journal": {"name": _text("虚构肿瘤学报"), "rankings": [_OTHER]},
    "volume": "1",
    "issue": "2",
    "pages": {"first": "123", "last": "127", "raw": "123-7"},
    "article_number": "e1",
    "published": _DATE,
    "published_online": _RANGE,
    "accessed": {"year": 2026},
    "publication_model": "Electronic",
    "types": ["Journal Article"],
    "keywords": [{"value": {"value": "玻璃"}, "scheme": "mesh", "id": "D0", "major": True}],
    "classifications": [{"scheme": "clc", "code": "R73"}],
    "fields_of_study": ["Medicine"],
    "funding": [{"funder": _text("虚构基金"), "funder_id": "10.13039/0", "awards": ["1"]}],
    "publisher": _text("虚构出版社"),
    "place": _text("北京"),
    "event": {"name": _text("虚构会议"), "place": "Delft", "date": {"year": 2023}},
    "genre": "Review",
    "languages": ["zh"],
    "open_access": {
        "is_open": True,
        "status": "gold",
        "pdf_url": "https://example.org/1.pdf",
        "license": "CC BY 4.0",
        "version": "publishedVersion",
    },
    "citation_count": 3,
    "links": [{"kind": "doi", "url": "https://doi.org/10.5555/invented"}],
    "translation_of": {
        "title": _text("原题"),
        "authors": [{"name": {"family": "雾"}}],
        "container_title": _text("旧刊"),
        "publisher": _text("旧社"),
        "place": _text("上海"),
        "published": {"year": 1999},
        "doi": "10.5555/older",
    },
    "source": {"format": "aggregator"},
    "extra": {"aggregator": {"Total": 0}},
}

FULL: dict[str, Plain] = {
    "paper": {"litrecord": "1", "type": "paper", **_PAPER},
    "journal": {"litrecord": "1", "type": "journal", **_JOURNAL},
    "jcr": {"litrecord": "1", **_JCR},
    "cas": {"litrecord": "1", **_CAS},
    "other": {"litrecord": "1", **_OTHER},
}
