"""What the headers of ranking tables mean, in English and Chinese.

A header is read in three steps. Years (`IF(2023)`, `2025 JIF`, `2019年文章数`) and the number of a
group (`Category_2`, `小类1分区`) are taken out; what remains is looked up as a phrase; and where it
is no known phrase, it may still be put together from known words (`JCR影响因子分区`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
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
        "issn": (
            "issn",
            "期刊issn",
            "issn号",
            "issn number",
            "issn no",
            "国际刊号",
            "国际标准刊号",
        ),
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
            *("出版国家或地区", "出版地区"),
        ),
        "languages": ("language", "languages", "语种", "语言", "文种"),
        "frequency": ("frequency", "publication frequency", "刊期", "出版周期", "出版频率"),
        "homepage": (
            *("url", "website", "homepage", "web site", "web address", "网址", "官网", "主页"),
            *("期刊网址", "期刊主页", "期刊官网", "link"),
            *("期刊官方网站", "官方网站"),
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
            *("oa期刊", "是否oa开放访问"),
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
            "category quartile",
            "quartile in category",
        ),
        "rank": (
            "rank",
            "ranking",
            "category rank",
            "rank in category",
            "排名",
            "名次",
            "学科排名",
            "jcr排名",
            "位次",
        ),
        "total": ("total journals", "journals in category", "期刊总数", "学科期刊数", "总期刊数"),
        "percentile": ("percentile", "category percentile", "百分位", "百分位数"),
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

_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])年?(?:度|版)?")
_GROUP: Final = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_MARKS: Final = re.compile(r"[\s()\[\]{}_./,:;*#%?!'\"|+·、，。：；《》“”-]+")
_HAN: Final = "[\u3400-\u9fff\uf900-\ufaff]"
_AROUND_HAN: Final = re.compile(f"(?<={_HAN}) | (?={_HAN})")
# Traditional characters in the words of headers; signs that would become letters, invisible ones
_FOLDED: Final = str.maketrans(
    "稱響區類預級學語國號數會議網標評領單機構關頻儀題雜誌縮寫電紙長綜簡連續",
    "称响区类预级学语国号数会议网标评领单机构关频仪题杂志缩写电纸长综简连续",
    "™®©\ufeff\u200b",
)
# JIFQuartile, TotalCitations
_WORD_BEGINS: Final = re.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# Words that change nothing about what a column holds
_NOISE: Final = re.compile(r"最新|\blatest\b|\bclarivate\b|\bthe\b|科睿唯安")
# Of these there may be several, with a number each. Not of years and marks: `5年`, `Top 10%`.
_NUMBERED: Final = frozenset(
    {"title", "title_zh", "title_en", "abbreviation", "issn", "category", "quartile", "rank"}
    | {"total", "percentile", "editions", "field", "warning_reasons"}
    | {"major", "major_en", "major_zone", "minor", "minor_en", "minor_zone"}
)
# What a header may say of the partition once its name is taken off
_OF_PARTITION: Final = frozenset(
    {"major", "major_en", "major_zone", "top", "minor", "minor_en", "minor_zone", "is_review"}
    | {"notes", "warning_level", "warning_reasons", "warning_mark"}
)
_CAS: Final = re.compile("中国科学院|中科院|(?<![a-z])cas(?![a-z])")
_XR: Final = re.compile("新锐|(?<![a-z])xr(?![a-z])")
_PARTITION_NAMES: Final = re.compile(
    f"{_CAS.pattern}|{_XR.pattern}|基础版|升级版|(?<![a-z])(?:sci|jcr)(?![a-z])"
    "|(?<![0-9])[0-9]{1,2}月|最新|期刊"
)
_REPORT_NAMES: Final = re.compile(r"\b(?:jcr|wos)\b")

# Words of which a header that is no listed phrase may consist, and what each of them says. One
# word more, and the header is not recognised: a predicted or real-time factor is none, nor is
# the change of one; 复合影响因子 and 综合影响因子 are those of CNKI.
_WORDS: Final = re.compile(
    r"""\ (?P<nothing>)?
    | (?P<self>(?:without|excluding|excl|exclude|w\ o|no|去除|去掉|去|不含|不包括|排除|剔除|扣除)\ ?
        (?:journal\ )?(?:self\ (?:cites?|citations?)(?![a-z])|自引(?!率)))后?
    | (?P<five>(?:5|five)\ ?(?:years?|yrs?|y)(?![a-z])|[5五]\ ?年(?:平均)?)
    | (?P<if5>(?<![a-z])j?if\ ?5(?![0-9])(?:\ ?(?:years?|yrs?|y|年)(?![a-z]))?)
    | (?P<jci>(?<![a-z])jci(?![a-z])|(?:journal\ )?citation\ indicator(?![a-z])|(?:期刊)?引文指标)
    | (?P<jif>(?<![a-z])j?if(?![a-z])|(?:journal\ )?impact\ factor(?![a-z])|(?:期刊)?影响因子)
    | (?P<percentile>percentile(?:\ rank)?(?![a-z])|百分位(?:数|排名)?)
    | (?P<quartile>quartile(?![a-z])|四分位|分区|区|(?<![a-z])q(?![a-z0-9]))
    | (?P<rank>rank(?:ing)?(?![a-z])(?:\ total(?![a-z]))?|排名|名次|位次)
    | (?P<best>best(?![a-z])|最佳|最好)
    | (?P<report>(?<![a-z])(?:jcr|wos)(?![a-z])|web\ of\ science(?![a-z]))
    | (?P<released>released?(?![a-z])|发布的?)
    | (?P<two>(?:2|two)\ ?(?:years?|yrs?)(?![a-z])|[2两二]\ ?年)
    | (?P<number>(?<![0-9])[0-9]{1,2}(?![0-9年]))
    | (?P<edition>(?<![a-z])(?:scie|ssci|esci|ahci)(?![a-z]))
    | (?P<idle>
        (?<![a-z])(?:sci|the|of|by|in|journal|category|latest|clarivate|value)(?![a-z])
        | 最新|科睿唯安|期刊|学科|值)
    """,
    re.VERBOSE,
)
_METRIC_WORDS: Final = frozenset({"five", "if5", "jci", "jif"})
_ASPECTS: Final = frozenset({"percentile", "quartile", "rank"})
_METRIC_NAMES: Final = {"jif": "impact_factor", "jif5": "impact_factor_5y", "jci": "jci"}
_MOST_CHARACTERS: Final = 120
# No header that is put together from words is longer.
_LONGEST_COMPOSED: Final = 60


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
    text = text[:_MOST_CHARACTERS]
    if not text.isascii():
        # A single character may stand for a whole sentence.
        text = unicodedata.normalize("NFKC", text.translate(_FOLDED))[:_MOST_CHARACTERS]
    return _AROUND_HAN.sub("", _MARKS.sub(" ", text.casefold()).strip())


def read_header(text: str) -> Header:
    """Say what a header means; a header of more than 120 characters is not recognised."""
    if len(text) > _MOST_CHARACTERS:
        return Header(None)
    return _read(text)


# The same headers are looked at for each delimiter that a file may have.
@lru_cache(4096)
def _read(text: str) -> Header:
    found = _read_key(header_key(text))
    if found.field is None and len(text) <= _LONGEST_COMPOSED and _WORD_BEGINS.search(text):
        apart = _read_key(header_key(_WORD_BEGINS.sub(" ", text)))
        return found if apart.field is None else apart
    return found


def _read_key(key: str) -> Header:
    years = {int(found[0][:4]) for found in _YEAR.finditer(key)}
    key = _tidy(_YEAR.sub(" ", key)) if years else key
    year = years.pop() if len(years) == 1 else None
    system = None
    if _XR.search(key):
        system = "xr"
    elif _CAS.search(key):
        system = "cas"
    elif "jcr" in key:
        system = "jcr"
    scheme = "basic" if "基础版" in key else "upgraded" if "升级版" in key else None
    field, group = _find(key)
    metric: str | None = None
    if field is None and len(key) <= _LONGEST_COMPOSED:
        field, metric, group, is_release = _compose(key)
        if is_release and year is not None:
            # What is released in a year is of the citations of the year before.
            year -= 1
    return Header(field, year, group, metric, system, scheme)


def _tidy(key: str) -> str:
    return _AROUND_HAN.sub("", " ".join(key.split()))


def _find(key: str) -> tuple[str | None, int | None]:
    """Look a key without years up as a phrase, with or without the number of a group."""
    field = _look_up(key)
    if field is not None:
        return field, None
    numbers = list(_GROUP.finditer(key))
    if len(numbers) == 1 and int(numbers[0][0]) >= 1:
        rest = _tidy(f"{key[: numbers[0].start()]} {key[numbers[0].end() :]}")
        field = _look_up(rest)
        # Q1 is a quartile and no group of them.
        if field in _NUMBERED and rest != "q":
            return field, int(numbers[0][0])
    return None, None


def _look_up(key: str) -> str | None:
    field = _BY_PHRASE.get(key)
    if field is not None:
        return field
    quiet = _NOISE.sub(" ", key)
    if quiet != key:
        field = _BY_PHRASE.get(_tidy(quiet))
    if field is None and (_CAS.search(key) or _XR.search(key)):
        return _look_up_among(_OF_PARTITION, _PARTITION_NAMES.sub(" ", key))
    if field is None and _REPORT_NAMES.search(key):
        return _look_up_among(METRIC_FIELDS, _REPORT_NAMES.sub(" ", key))
    return field


def _look_up_among(fields: frozenset[str], key: str) -> str | None:
    field = _BY_PHRASE.get(_tidy(key))
    return field if field in fields else None


def _compose(key: str) -> tuple[str | None, str | None, int | None, bool]:
    """Put field, metric, group and whether its year is that of a release together from words."""
    said: set[str] = set()
    numbers: list[int] = []
    at = 0
    while at < len(key):
        word = _WORDS.match(key, at)
        if word is None:
            return None, None, None, False
        at = word.end()
        said.add(word.lastgroup or "nothing")
        if word.lastgroup == "number":
            numbers.append(int(word[0]))
    metric = _metric(said & _METRIC_WORDS)
    aspects = said & _ASPECTS
    field: str | None = None
    group: int | None = None
    if "self" in said:
        field = "without_self_cites" if metric == "jif" and not aspects else None
    elif len(aspects) == 1 and metric != "" and (metric is not None or "report" in said):
        field = next(iter(aspects))
    elif not aspects and metric:
        field = _METRIC_NAMES[metric]
    if ("best" in said and field != "quartile") or ("edition" in said and aspects):
        # A factor is one for all editions, a rank is not.
        field = None
    if numbers and field is not None:
        group = numbers[0] if len(numbers) == 1 and numbers[0] >= 1 else None
        field = field if field in _ASPECTS and group is not None else None
    if field is None:
        return None, None, None, False
    return field, metric if field in _ASPECTS else None, group, "released" in said


def _metric(words: set[str]) -> str | None:
    """Name the metric of some words; None without any, empty when they contradict each other."""
    if "jci" in words:
        return "jci" if words == {"jci"} else ""
    if "if5" in words or words == {"five", "jif"}:
        return "jif5"
    return None if not words else "jif" if words == {"jif"} else ""
