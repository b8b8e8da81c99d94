"""What the headers of ranking tables mean, in English and Chinese.

A header is read in three steps. Years (`IF(2023)`, `2025 JIF`, `2019年文章数`) and the number of a
group (`Category_2`, `小类1分区`) are taken out; what remains is looked up as a phrase; and where it
is no known phrase, it may still be put together from known words (`JCR影响因子分区`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

__all__ = ["FIELDS", "METRIC_FIELDS", "Header", "header_key", "read_header"]

# Field of the profile or ranking → the phrases that name it, as `header_key` leaves them.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "title": (
            *("journal", "journal name", "journal title", "full journal title", "title", "name"),
            *("journal full title", "source title", "source", "publication title", "full title"),
            *("publication name", "title of journal", "journals", "full name", "publication"),
            *("journal full name", "conference", "conference name", "conference title"),
            *("刊名", "期刊", "期刊名", "期刊名称", "期刊名字", "期刊全称", "期刊全名", "刊物"),
            *("刊物全称", "杂志", "杂志名", "杂志名称", "杂志全称", "期刊题名", "会议", "会议全称"),
            *("名称", "名字", "期刊刊名", "刊名全称", "来源期刊", "来源期刊名称", "集刊名称"),
        ),
        # The short name where a full one stands beside it, as in the CCF lists
        "name": ("刊物名称", "会议名称", "刊物会议名称", "期刊会议名称"),
        "title_zh": (
            *("中文刊名", "中文名", "中文名称", "中文期刊名", "期刊中文名", "刊名中文", "中文题名"),
            *("期刊名称中文", "期刊中文名称", "中文全称", "chinese title", "chinese name"),
            *("title chinese", "title zh", "name zh"),
        ),
        "title_en": (
            *("英文刊名", "英文名", "英文名称", "英文期刊名", "期刊英文名", "刊名英文", "外文刊名"),
            *("期刊名称英文", "期刊英文名称", "英文全称", "english title", "english name"),
            *("title english", "title en", "name en"),
        ),
        "short_name": (
            *("刊物简称", "会议简称", "会议缩写", "刊物会议简称", "acronym", "conference acronym"),
        ),
        "abbreviation": (
            *("jcr abbreviation", "jcr abbreviated title", "abbreviated journal", "abbreviation"),
            *("abbr name", "abbr", "iso abbreviation", "abbreviated title", "short title"),
            *("journal abbreviation", "abbreviated journal title", "short name", "abbrev"),
            *("期刊缩写", "缩写", "刊名缩写", "期刊简称", "简称", "刊名简称", "jcr缩写", "iso缩写"),
        ),
        "issn": ("issn", "issn号", "issn number", "issn no", "国际刊号", "国际标准刊号"),
        "issn_print": (
            *("print issn", "pissn", "p issn", "issn print", "printissn", "纸质issn", "印刷版issn"),
        ),
        "issn_electronic": (
            *("eissn", "e issn", "electronic issn", "online issn", "issn online", "电子issn"),
            *("issn electronic", "eissn号", "网络issn", "电子版issn", "web issn", "issn e"),
        ),
        "issn_l": ("issn l", "linking issn", "issnl"),
        "issns": (
            *("issn eissn", "issn e issn", "issns", "all issn", "issn or eissn", "issn和eissn"),
            *("issn及eissn", "issn list", "pissn eissn"),
        ),
        "cn_number": (
            *(
                "cn",
                "cn号",
                "cn number",
                "cn刊号",
                "国内刊号",
                "国内统一刊号",
                "国内统一连续出版物号",
            ),
        ),
        "publisher": (
            *("publisher", "publisher name", "出版社", "出版商", "出版机构", "出版者", "出版单位"),
        ),
        "country": (
            *("country", "country region", "country territory", "publisher country", "nation"),
            *("国家", "国别", "出版国家", "出版国", "国家地区", "出版国家地区", "国家或地区"),
        ),
        "languages": ("language", "languages", "语种", "语言", "文种"),
        "frequency": ("frequency", "publication frequency", "刊期", "出版周期", "出版频率"),
        "homepage": (
            *("url", "website", "homepage", "web site", "web address", "网址", "官网", "主页"),
            *("期刊网址", "期刊主页", "期刊官网", "link"),
        ),
        "sponsors": ("主办单位", "主办", "主办机构", "sponsor", "sponsors"),
        "governing_body": ("主管单位", "主管", "主管部门"),
        "kind": (
            *(
                "type",
                "publication type",
                "source type",
                "ccf推荐类别国际学术刊物会议",
                "出版物类型",
            ),
        ),
        "list_name": ("ccf推荐类别", "目录", "目录名称", "名录"),
        "open_access": (
            *("open access", "oa", "is oa", "是否oa", "是否开放获取", "开放获取", "是否oa期刊"),
            *("oa期刊",),
        ),
        "editions": (
            *("web of science", "wos", "edition", "editions", "wos index", "web of science index"),
            *(
                "citation index",
                "jcr edition",
                "wos收录",
                "收录",
                "收录情况",
                "收录数据库",
                "数据库",
            ),
            *("wos core collection", "web of science core collection", "sci类型", "索引", "index"),
        ),
        "year": ("年份", "year", "jcr year", "年度", "data year", "edition year", "jcr年份", "年"),
        "source_id": ("sourceid", "source id", "scopus source id", "scopus sourceid"),
        # Journal Citation Reports
        "impact_factor": (
            *("if", "jif", "impact factor", "journal impact factor", "journal impact factor if"),
            *("impact factor if", "journal impact factor jif", "latest impact factor", "latest if"),
            *(
                "影响因子",
                "最新影响因子",
                "影响因子if",
                "jcr影响因子",
                "if值",
                "期刊影响因子",
                "sci影响因子",
            ),
        ),
        "impact_factor_5y": (
            *("5 year impact factor", "5 year jif", "five year impact factor", "5 year if", "jif5"),
            *("jif 5 year", "jif 5 years", "jif5years", "jif5year", "if5", "if 5 year", "5 yr if"),
            *("5 year journal impact factor", "five year jif", "impact factor 5 year", "5yr if"),
            *(
                "5年影响因子",
                "五年影响因子",
                "5年if",
                "五年if",
                "近五年影响因子",
                "5 years impact factor",
            ),
        ),
        "without_self_cites": (
            *("impact factor without journal self cites", "jif without self cites"),
            *("journal impact factor without self cites", "jif without self citations"),
            *("impact factor without self cites", "if without self cites", "去除自引影响因子"),
            *(
                "去自引影响因子",
                "他引影响因子",
                "不含自引影响因子",
                "jif without journal self cites",
            ),
        ),
        "jci": ("jci", "journal citation indicator", "jci指数", "期刊引文指标", "jci值"),
        "immediacy_index": ("immediacy index", "即年指标", "即年指数"),
        "eigenfactor": (
            "eigenfactor",
            "eigenfactor score",
            "特征因子",
            "特征因子分值",
            "特征因子值",
        ),
        "normalized_eigenfactor": ("normalized eigenfactor", "标准化特征因子"),
        "article_influence": (
            "article influence score",
            "article influence",
            "ais",
            "论文影响分值",
        ),
        "total_cites": (
            *("total cites", "total citations", "总被引", "总被引频次", "总被引次数", "总引用次数"),
            *("总引用", "被引总次数", "总被引数"),
        ),
        "citable_items": ("citable items", "可被引文献数", "可引文献数"),
        "cited_half_life": ("cited half life", "被引半衰期"),
        "citing_half_life": ("citing half life", "引用半衰期"),
        "average_jif_percentile": (
            *("average journal impact factor percentile", "average jif percentile"),
        ),
        "category": (
            *(
                "category",
                "categories",
                "jcr category",
                "jcr categories",
                "wos category",
                "subject",
            ),
            *("wos categories", "web of science category", "web of science categories"),
            *("category name", "subject category", "subject categories", "research area"),
            *(
                "jcr学科",
                "学科类别",
                "学科",
                "学科分类",
                "jcr小类",
                "所属学科",
                "学科名称",
                "jcr类别",
            ),
            *("wos学科", "jcr学科类别", "wos类别", "jcr学科分类", "research areas", "categoryname"),
        ),
        "quartile": (
            "quartile",
            "jcr quartile",
            "jcr分区",
            "jcr区",
            "四分位",
            "q",
            "best quartile",
        ),
        "rank": ("rank", "ranking", "category rank", "排名", "名次", "学科排名", "jcr排名", "位次"),
        "total": ("total journals", "journals in category", "期刊总数", "学科期刊数", "总期刊数"),
        "percentile": ("percentile", "百分位", "百分位数"),
        # The CAS partition and its successor
        "major": (
            "大类",
            "大类学科",
            "中科院大类",
            "大类名称",
            "大类中文名",
            "中科院大类学科",
            "大类学科名称",
        ),
        "major_en": ("大类英文名", "大类英文", "大类学科英文名"),
        "major_zone": (
            *("大类分区", "大类学科分区", "中科院大类分区", "中科院分区", "cas分区", "分区"),
            *(
                "大类新锐分区",
                "新锐分区",
                "中科院区",
                "大类区",
                "cas zone",
                "cas partition",
                "zone",
            ),
            *("中科院大类学科分区", "中科院升级版分区", "中科院基础版分区", "中科院期刊分区"),
        ),
        "top": (
            "top",
            "top期刊",
            "是否top",
            "是否top期刊",
            "是否中科院top期刊",
            "中科院top",
            "is top",
        ),
        "minor": ("小类", "小类学科", "小类名称", "小类中文名", "中科院小类", "小类学科名称"),
        "minor_en": ("小类英文名", "小类英文", "小类学科英文名"),
        "minor_zone": ("小类分区", "小类学科分区", "小类新锐分区", "中科院小类分区", "小类区"),
        "is_review": (
            *("review", "综述", "是否综述", "综述期刊", "是否综述期刊", "是否review", "is review"),
        ),
        "notes": ("标注", "标记"),
        "warning_level": ("预警等级", "预警级别", "预警程度", "warning level", "预警"),
        "warning_reasons": ("预警原因", "预警理由", "warning reason", "warning reasons"),
        "warning_mark": ("预警标记", "预警状态", "是否预警", "是否预警期刊"),
        # Other lists
        "level": (
            *(
                "ccf推荐类型",
                "ccf等级",
                "ccf级别",
                "ccf",
                "ccf分级",
                "ccf rank",
                "ccf类别",
                "ccf推荐级别",
            ),
            *(
                "等级",
                "级别",
                "level",
                "tier",
                "rating",
                "grade",
                "推荐级别",
                "推荐类型",
                "推荐等级",
            ),
            *("t分区", "t级", "t级别", "ajg", "abs", "abdc", "abdc rating", "期刊等级", "期刊级别"),
            *("分级", "评级", "class", "ajg rating", "abs rating", "期刊分级", "fms等级", "fms"),
        ),
        "field": (
            *(
                "领域",
                "ccf领域",
                "学科领域",
                "专业领域",
                "field",
                "area",
                "subject area",
                "所属领域",
            ),
            *("research field", "学科方向", "方向", "研究领域", "for"),
        ),
        "sjr": ("sjr", "scimago journal rank"),
        "sjr_quartile": ("sjr best quartile", "sjr quartile"),
    }
)

METRIC_FIELDS: Final = frozenset(
    {
        "impact_factor",
        "impact_factor_5y",
        "without_self_cites",
        "jci",
        "immediacy_index",
        "eigenfactor",
        "normalized_eigenfactor",
        "article_influence",
        "total_cites",
        "citable_items",
        "cited_half_life",
        "citing_half_life",
        "average_jif_percentile",
    }
)

_BY_PHRASE: Final = {phrase: field for field, phrases in FIELDS.items() for phrase in phrases}

# Words of which a phrase that is not listed may consist, and what each group of them says.
_METRICS: Final = (
    ("jif5", re.compile(r"5 ?-?ye?a?rs?|five years?|[5五] ?年|[ij]if ?5|if ?5|5y")),
    ("jci", re.compile(r"\bjci\b|citation indicator|引文指标")),
    ("jif", re.compile(r"\bj?if\b|impact factor|影响因子|\bj?if(?=[分排])")),
)
_ASPECTS: Final = (
    ("percentile", re.compile("percentile|百分位")),
    ("quartile", re.compile(r"quartile|分区|四分位|[a-z]区|\bq\b")),
    ("rank", re.compile(r"\brank(?:ing)?\b|排名|名次|位次")),
)
_METRIC_NAMES: Final = {"jif": "impact_factor", "jif5": "impact_factor_5y", "jci": "jci"}

_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])年?(?:度|版)?")
_GROUP: Final = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_MARKS: Final = re.compile(r"[\s()\[\]{}_./,:;*#%?!'\"|+·、，。：；《》“”-]+")
_HAN: Final = "[\u3400-\u9fff\uf900-\ufaff]"
_AROUND_HAN: Final = re.compile(f"(?<={_HAN}) | (?={_HAN})")
# Words that change nothing about what a column holds
_NOISE: Final = re.compile(r"最新|\blatest\b|\bclarivate\b|\bthe\b|科睿唯安|发布")
_MOST_CHARACTERS: Final = 120


@attrs.frozen
class Header:
    """What a header was taken for.

    Attributes:
        field: A key of `FIELDS`; None when it is not recognised.
        year: The year in it; None when there is none, or more than one.
        group: The number of a group of columns, from 1; None when it belongs to none.
        metric: `jif`, `jif5` or `jci` for a quartile, rank or percentile by that metric; None
            when the header does not say.
        system: `cas`, `xr` or `jcr` where the header names it; None otherwise.
        scheme: `basic` or `upgraded` where the header names it; None otherwise.
    """

    field: str | None
    year: int | None = None
    group: int | None = None
    metric: str | None = None
    system: str | None = None
    scheme: str | None = None


def header_key(text: str) -> str:
    """Return a header without what makes no difference: case, width, punctuation, spaces."""
    folded = unicodedata.normalize("NFKC", text[:_MOST_CHARACTERS]).casefold().replace("\ufeff", "")
    spaced = _MARKS.sub(" ", folded).strip()
    return _AROUND_HAN.sub("", spaced)


def read_header(text: str) -> Header:
    """Say what a header means; a header of more than 120 characters is not recognised."""
    if len(text) > _MOST_CHARACTERS:
        return Header(None)
    key = header_key(text)
    years = {int(found[0][:4]) for found in _YEAR.finditer(key)}
    key = _tidy(_YEAR.sub(" ", key))
    year = years.pop() if len(years) == 1 else None
    system = (
        "xr" if "新锐" in key else "cas" if "中科院" in key else "jcr" if "jcr" in key else None
    )
    scheme = "basic" if "基础版" in key else "upgraded" if "升级版" in key else None
    field, group, metric = _find(key)
    return Header(field, year, group, metric, system, scheme)


def _tidy(key: str) -> str:
    return _AROUND_HAN.sub("", " ".join(key.split()))


def _find(key: str) -> tuple[str | None, int | None, str | None]:
    """Find the field, the number of the group and the metric of a key without years."""
    for candidate in (key, _tidy(_NOISE.sub(" ", key))):
        field = _BY_PHRASE.get(candidate)
        if field is not None:
            return field, None, None
        numbers = list(_GROUP.finditer(candidate))
        if len(numbers) == 1 and 1 <= int(numbers[0][0]) <= 99:
            rest = _tidy(candidate[: numbers[0].start()] + " " + candidate[numbers[0].end() :])
            field = _BY_PHRASE.get(rest)
            if field is not None and field not in METRIC_FIELDS:
                return field, int(numbers[0][0]), None
            field, metric = _compose(rest)
            # The 5 of a five-year factor is no group.
            if field in {"quartile", "rank", "percentile"} and _compose(candidate)[1] != "jif5":
                return field, int(numbers[0][0]), metric
    field, metric = _compose(key)
    return field, None, metric


def _compose(key: str) -> tuple[str | None, str | None]:
    """Put a meaning together from words; None where they do not tell."""
    metric = next((name for name, words in _METRICS if words.search(key)), None)
    aspect = next((name for name, words in _ASPECTS if words.search(key)), None)
    if "中科院" in key or "大类" in key or "小类" in key or "新锐" in key:
        return ("minor_zone" if "小类" in key else "major_zone" if "分区" in key else None), None
    if aspect is not None and (metric is not None or "jcr" in key):
        return aspect, metric
    if metric is not None and aspect is None and len(key) <= 40 and "self" not in key:
        return _METRIC_NAMES[metric], None
    return None, None
