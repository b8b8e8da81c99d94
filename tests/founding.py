"""Invented records of the founding format, and a comparison that tells what `==` confuses.

The people, the journal and the paper in here do not exist.
"""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

CLEAN: dict[str, Any] = {
    "title": "河流沉积物中微塑料的迁移:实验与模型",
    "authors": "Wen-Li Zhao, Ming Ouyang, Jan van der Berg",
    "doi": "10.99999/invented-2024-0042",
    "DOIUrl": None,
    "url": None,
    "abstract": "<p><p>We followed microplastics in river sediments and compared the results "
    "with a model; the fit was good (p < 0.05).</p>",
    "PeriodicalId": 1234,
    "journal": {"name": "Journal of Invented Rivers & Lakes", "volume": "12 3", "pages": "45-67"},
    "PeriodicalIF": 3.2,
    "publicationDate": "2024-03-09",
    "publicationTypes": "Journal Article",
    "fieldsOfStudy": None,
    "isOpenAccess": True,
    "openAccessPdf": "https://example.org/invented.pdf",
    "citationCount": "12",
    "resultStr": None,
    "platform": "Semanticscholar",
    "paperid": None,
    "PeriodicalName": "Journal of Invented Rivers & Lakes",
    "FirstCategoryId": "7",
    "ListUrlMain": "https://doi.org/10.99999/invented-2024-0042",
    "RegionNum": 3,
    "RegionCategory": "环境科学与生态学",
    "ArticlePicture": [],
    "TitleCN": None,
    "AbstractTextCN": None,
    "PMCID": None,
    "EPubDate": "",
    "PubModel": "",
    "JCR": "Q2",
    "JCRName": "WATER RESOURCES",
    "Score": None,
    "Total": 0,
}
ENGLISH_TITLE = "Transport of microplastics in river sediments: experiments and a model."


def clean_record(**changes: object) -> dict[str, Any]:
    """Return the outer record with an inner one in it, both changed in the same way."""
    inner = CLEAN | {"title": ENGLISH_TITLE} | changes
    outer = CLEAN | changes
    return outer | {"resultStr": json.dumps(inner, ensure_ascii=False, separators=(",", ":"))}


def levels(**outer: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return copies of the outer record without `resultStr` and of the inner one."""
    return CLEAN | outer, CLEAN | {"title": ENGLISH_TITLE}


def joined(outer: dict[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    """Put an inner record into an outer one, where `resultStr` stands or at the end."""
    return outer | {"resultStr": json.dumps(inner, ensure_ascii=False)}


def same(one: object, other: object) -> bool:
    """Compare JSON values by type and by order of keys: True is not 1 and not 1.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return repr(one) == repr(other)


def opened(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record with `resultStr` decoded where it is an object, for comparison."""
    text = record.get("resultStr")
    if isinstance(text, str):
        try:
            inner = json.loads(text)
        except (ValueError, RecursionError):
            return record
        if isinstance(inner, dict):
            return record | {"resultStr": inner}
    return record


_MISSING = object()
_CHARACTERS = st.characters(blacklist_categories=["Cs"])
_WORDS = st.text(_CHARACTERS, max_size=12)
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _WORDS
)
VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=6,
)

_SPELLINGS: dict[str, list[object]] = {
    "title": [
        "[Transport of invented particles].",
        "[Not Available].",
        "纯中文标题",
        "Title with <i>markup</i> &amp; entity",
        "Argentina",
        "A\x00B",
        ENGLISH_TITLE,
        ENGLISH_TITLE.rstrip("."),
        "  padded  ",
        "細胞周期制御機構の研究",
    ],
    "authors": [
        "赵文丽，欧阳明",
        "Zhao, Wen-Li; Ouyang, Ming",
        "WHO Invented Study Group",
        "Wen-Li Zhao,Ming Ouyang",
        ["Wen-Li Zhao", "Ming Ouyang"],
        [],
        "John Smith, Jr., Ann Lee",
        ", ,",
    ],
    "doi": [
        "https://doi.org/10.99999/Invented.1",
        "doi:10.99999/x",
        "10.99999/x.",
        "10.99999%2Fx",
        "１０.99999/x",
        "no doi",
    ],
    "DOIUrl": ["https://doi.org/10.99999/other"],
    "url": ["http://example.org/a", " "],
    "abstract": [
        "plain",
        "<p>研究了河流沉积物中微塑料的迁移。</p>",
        "<p><p></p>",
        "x<sup>2</sup> < y &lt;b&gt;",
        "<jats:p>JATS</jats:p>",
    ],
    "PeriodicalIF": [3, "3.2", "<0.1", "N/A", -1, "7,1", "7.1000", 1e300, True],
    "publicationDate": [
        "2024",
        "2024-03",
        "2024-00-00",
        "0000-00-00",
        "2024-13-40",
        "07/08/2024",
        "2024 Jul-Aug",
        "Spring 2024",
        "2024年3月9日",
        2024,
    ],
    "publicationTypes": [
        ["Journal Article", "Review"],
        ["Journal Article"],
        [],
        ["Review", 5],
        "Conference Paper",
    ],
    "fieldsOfStudy": [["Medicine", "Biology"], [], "Medicine"],
    "isOpenAccess": ["false", 0, 1],
    "openAccessPdf": ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99999999/pdf/", {"url": "x"}],
    "citationCount": [12, "1,234", "-1", "many", 1.0, -5],
    "platform": ["PubMed", "CNKI", "Some Other Place", "semantic scholar"],
    "PeriodicalName": [
        "Journal of Invented Rivers &amp; Lakes",
        "J Inv Rivers Lakes",
        "虚构河湖学报",
    ],
    "ListUrlMain": ["https://doi.org/10.99999/another", "ftp://x"],
    "RegionNum": ["3", "3区", "三区", 9, "x", 3.0],
    "RegionCategory": ["Medicine", "不存在的大类"],
    "PMCID": ["PMC123", "123", "pmc77", "x"],
    "EPubDate": ["2024-03-01", "2024 Mar 1"],
    "PubModel": ["Electronic", "Print-Electronic"],
    "JCR": ["q2", "Q5", "2区", "N/A"],
    "JCRName": ["MEDICINE, RESEARCH & EXPERIMENTAL", "X &amp; Y"],
    "journal": [
        "Journal of Invented Rivers",
        {},
        {"name": None, "volume": None, "pages": None},
        {"pages": "e123", "volume": "16(1)", "name": "虚构学报"},
        {"name": "X", "volume": 16, "pages": "123-7", "publisher": "Invented Press"},
        {"volume": "Vol. 16, No. 1", "pages": "1106-1111+1117"},
    ],
}


def _value(key: str) -> st.SearchStrategy[object]:
    odd = st.sampled_from(_SPELLINGS.get(key, ["x"]))
    return st.just(_MISSING) | st.none() | st.just("") | odd | odd | VALUES


@st.composite
def _changes(draw: st.DrawFn) -> dict[str, object]:
    keys = draw(st.lists(st.sampled_from([k for k in CLEAN if k != "resultStr"]), max_size=6))
    changes = {key: draw(_value(key)) for key in dict.fromkeys(keys)}
    unknown = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=5)
    for key in draw(st.lists(unknown.map(lambda name: f"x_{name}"), max_size=2)):
        changes[key] = draw(VALUES)
    return changes


def _apply(record: dict[str, Any], changes: dict[str, object]) -> dict[str, Any]:
    changed = record | changes
    return {key: value for key, value in changed.items() if value is not _MISSING}


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a record of the founding shape: keys missing, null, empty, odd, wrong, unknown."""
    both, outer_only, inner_only = draw(_changes()), draw(_changes()), draw(_changes())
    outer = _apply(_apply(CLEAN, both), outer_only)
    inner = _apply(_apply(CLEAN | {"title": ENGLISH_TITLE}, both), inner_only)
    kind = draw(st.integers(0, 9))
    result: object
    if kind <= 5:
        result = json.dumps(inner, ensure_ascii=False)
    else:
        inside = json.dumps(inner | {"resultStr": "{}"})
        result = draw(
            st.sampled_from([None, "", "{", "[]", "5", inside, inside[:-30], 5, {"title": "x"}])
        )
    outer["resultStr"] = result
    if kind == 9:
        del outer["resultStr"]
    if draw(st.booleans()):
        keys = draw(st.permutations(list(outer)))
        outer = {key: outer[key] for key in keys}
    # One telling key, so that the format can be told from the content.
    return outer if "PeriodicalIF" in outer else outer | {"PeriodicalIF": None}
