"""The words of cards and reports, in English and Chinese side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litrecord.terminal.columns import JOINER, NO_BREAK

__all__ = ["check_lang", "evidence_words", "language_name", "phrase", "word"]

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # labels
    "authors": ("Authors", "作者"),
    "journal": ("Journal", "期刊"),
    "conference": ("Conference", "会议"),
    "book-series": ("Book series", "丛书"),
    "in": ("Published in", "刊载于"),
    "event": ("Event", "会议"),
    "publisher": ("Publisher", "出版者"),
    "published": ("Published", "发表日期"),
    "identifiers": ("Identifiers", "标识符"),
    "open-access": ("Open access", "开放获取"),
    "jcr": ("JCR", "JCR"),
    "cas": ("CAS partition", "中科院分区"),
    "xr": ("XR partition", "新锐分区"),
    "citations": ("Citations", "被引次数"),
    "type": ("Type", "类型"),
    "keywords": ("Keywords", "关键词"),
    "translation-of": ("Translated from", "译自"),
    "platform": ("Platform", "数据平台"),
    "read-from": ("Read from", "读取自"),
    "abstract": ("Abstract", "摘要"),
    "introduction": ("Journal introduction", "期刊介绍"),
    "problems": ("Problems", "问题"),
    # labels of a journal's card
    "kind": ("Kind", "类型"),
    "aliases": ("Also titled", "其他刊名"),
    "abbreviations": ("Abbreviated", "缩写刊名"),
    "sponsors": ("Sponsors", "主办单位"),
    "governing-body": ("Governing body", "主管单位"),
    "country": ("Country", "国家或地区"),
    "languages": ("Languages", "语种"),
    "frequency": ("Frequency", "刊期"),
    "homepage": ("Homepage", "主页"),
    "review-only": ("Reviews only", "仅刊综述"),
    "previous": ("Continues", "前身"),
    "next": ("Continued by", "后续刊"),
    "indexing": ("Indexed in", "收录"),
    "matched": ("Matched by", "匹配方式"),
    "also-meant": ("May also be", "亦可能为"),
    # kinds of journals as values
    "kind-journal": ("journal", "期刊"),
    "kind-conference": ("conference", "会议"),
    "kind-book-series": ("book series", "丛书"),
    # what an ISSN is of
    "issn-print": ("print", "印刷版"),
    "issn-electronic": ("electronic", "电子版"),
    "issn-l": ("linking", "链接 ISSN"),
    # what a database says of a journal
    "on-hold": ("on hold", "暂停收录"),
    "suppressed": ("suppressed", "已压制"),
    # how a journal was found
    "by-issn": ("ISSN", "ISSN"),
    "by-cn-number": ("CN number", "CN 号"),
    "by-title": ("title", "刊名"),
    "by-normalised-title": ("normalised title", "规范化刊名"),
    "by-short-name": ("short name", "会议简称"),
    # what speaks for it, by the words of a match
    "title equal": ("title equal", "刊名相同"),
    "title equal but for punctuation": ("title equal but for punctuation", "仅标点不同"),
    "title equal with & as and": ("title equal with & as and", "视 & 为 and 则相同"),
    "title equal but for lost letters": ("title equal but for lost letters", "仅缺失字母不同"),
    "short name equal": ("short name equal", "简称相同"),
    "title similar": ("title similar", "刊名相近"),
    "title differs": ("title differs", "刊名不同"),
    "no-match": ("no journal matches {value}", "没有匹配 {value} 的期刊"),
    "candidates": ("May be meant:", "可能所指："),
    "suggestions": ("Similar titles:", "相近刊名："),
    "issn-conflict": (
        "the title is the same, the ISSNs are others",
        "刊名相同而 ISSN 不同",
    ),
    "ambiguous-issn": ("one of several with that ISSN", "同一 ISSN 对应多种期刊"),
    "ambiguous-title": ("one of several with that title", "同名期刊不止一种"),
    "similar-title": ("similarity {value}", "相似度 {value}"),
    # headings of a table of journals
    "head-title": ("Title", "刊名"),
    "head-issn": ("ISSN", "ISSN"),
    "head-jcr": ("JCR", "JCR"),
    "head-impact": ("IF", "IF"),
    "head-quartile": ("Best", "最佳"),
    "head-categories": ("Cat.", "学科数"),
    "head-cas": ("CAS", "中科院"),
    "head-zone": ("Zone", "分区"),
    "head-major": ("Field", "大类"),
    "head-top": ("Top", "Top"),
    "head-lists": ("Lists", "其他榜单"),
    "short-xr": ("XR", "新锐"),
    "short-cas-warning": ("CAS warning", "中科院预警"),
    "left-out": ("Too narrow for: {value}", "宽度不足，未显示：{value}"),
    # footer of a table of journals
    "profile": ("{value} profile", "{value} 条"),
    "profiles": ("{value} profiles", "{value} 条"),
    "shown": ("the first {value} shown", "显示前 {value} 条"),
    "failure": ("{value} unreadable", "{value} 条无法读取"),
    "failures": ("{value} unreadable", "{value} 条无法读取"),
    "problem-count": ("{value} problem", "{value} 个问题"),
    "problem-counts": ("{value} problems", "{value} 个问题"),
    "columns-taken": ("Columns and what each was taken for:", "各列及其识别结果："),
    "not-taken": ("nothing (kept in extra)", "未识别（保留于 extra）"),
    # contributors, by CSL's roles
    "editor": ("Editors", "编者"),
    "translator": ("Translators", "译者"),
    "director": ("Directors", "导演"),
    "contributor": ("Contributors", "其他责任者"),
    # roles of a text
    "original": ("original", "原文"),
    "parallel": ("parallel", "平行文本"),
    "translation": ("translation", "译文"),
    "machine-translation": ("machine translation", "机器译文"),
    "unknown": ("role unknown", "角色未知"),
    "language-unknown": ("language unknown", "语言未知"),
    # values
    "untitled": ("[no title]", "[无标题]"),
    "none": ("none", "无"),
    "more": ("and {value} more", "另有 {value} 人"),
    "volume": ("volume {value}", "第 {value} 卷"),
    "issue": ("issue {value}", "第 {value} 期"),
    "page": ("page {value}", "第 {value} 页"),
    "pages": ("pages {value}", "第 {value} 页"),
    "article": ("article {value}", "文章编号 {value}"),
    "online": ("online {value}", "网络首发 {value}"),
    "spring": ("spring {value}", "{value} 年春"),
    "summer": ("summer {value}", "{value} 年夏"),
    "autumn": ("autumn {value}", "{value} 年秋"),
    "winter": ("winter {value}", "{value} 年冬"),
    "to": ("to {value}", "至 {value}"),
    "is-open": ("yes", "是"),
    "not-open": ("no", "否"),
    "open-unknown": ("not stated", "未说明"),
    "impact-factor": ("impact factor {value}", "影响因子 {value}"),
    "impact-factor-5y": ("5-year impact factor {value}", "五年影响因子 {value}"),
    "jci": ("JCI {value}", "JCI {value}"),
    "jif-rank": ("by impact factor", "按影响因子"),
    "jif5-rank": ("by 5-year impact factor", "按五年影响因子"),
    "jci-rank": ("by JCI", "按 JCI"),
    "one-of": ("one of {value}", "以下之一：{value}"),
    "rank": ("rank {value}", "排名 {value}"),
    "position": ("position {value}", "位次 {value}"),
    "year-unknown": ("year unknown", "年份未知"),
    "data-year": ("data of {value}", "{value} 年数据"),
    "edition-unknown": ("edition unknown", "版本未知"),
    "edition": ("edition {value}", "{value} 年版"),
    "edition-named": ("edition {value}", "版本 {value}"),
    "basic": ("basic scheme", "基础版"),
    "upgraded": ("upgraded scheme", "升级版"),
    "zone": ("{value}" + JOINER + "区", "{value}" + JOINER + "区"),
    "no-zone": ("no zone", "无分区"),
    "minors": ("narrow fields {value}", "小类 {value}"),
    "top": ("Top", "Top 期刊"),
    "review-journal": ("review journal", "综述期刊"),
    "under_review": ("under review", "待评审"),
    "warning-level": ("warning {value}", "预警 {value}"),
    # severities, each with its plural
    "error": ("error", "错误"),
    "errors": ("errors", "个错误"),
    "warning": ("warning", "警告"),
    "warnings": ("warnings", "个警告"),
    "info": ("info", "提示"),
    "infos": ("infos", "个提示"),
    # where something stands
    # summary
    "checked": ("{value} checked", "已检查 {value} 条"),
    "failed": ("{value} unreadable", "{value} 条无法读取"),
}

_LANGUAGES: Final[Mapping[str, tuple[str, str]]] = {
    "zh": ("Chinese", "中文"),
    "zh-Hans": ("simplified Chinese", "简体中文"),
    "zh-Hant": ("traditional Chinese", "繁体中文"),
    "zh-Latn": ("pinyin", "拼音"),
    "en": ("English", "英文"),
    "ja": ("Japanese", "日文"),
    "ko": ("Korean", "韩文"),
    "de": ("German", "德文"),
    "fr": ("French", "法文"),
    "es": ("Spanish", "西班牙文"),
    "pt": ("Portuguese", "葡萄牙文"),
    "it": ("Italian", "意大利文"),
    "ru": ("Russian", "俄文"),
    "ar": ("Arabic", "阿拉伯文"),
    "cs": ("Czech", "捷克文"),
    "da": ("Danish", "丹麦文"),
    "el": ("Greek", "希腊文"),
    "fa": ("Persian", "波斯文"),
    "fi": ("Finnish", "芬兰文"),
    "hu": ("Hungarian", "匈牙利文"),
    "la": ("Latin", "拉丁文"),
    "nl": ("Dutch", "荷兰文"),
    "no": ("Norwegian", "挪威文"),
    "pl": ("Polish", "波兰文"),
    "sv": ("Swedish", "瑞典文"),
    "tr": ("Turkish", "土耳其文"),
    "uk": ("Ukrainian", "乌克兰文"),
}


def check_lang(lang: str) -> None:
    """Refuse a language that there are no words in.

    Raises:
        ValueError: `lang` is neither `en` nor `zh`.
    """
    if lang not in {"en", "zh"}:
        raise ValueError(f"lang: no words in {lang!r}; expected 'en' or 'zh'")


def word(key: str, lang: str) -> str:
    """Return the word or label for `key`."""
    return _WORDS[key][lang == "zh"]


def phrase(key: str, lang: str, value: object = "") -> str:
    """Return the phrase for `key` with `value` in it; `wrap` keeps the phrase on one line."""
    return word(key, lang).replace(" ", NO_BREAK).format(value=value)


def evidence_words(evidence: str, lang: str) -> str:
    """Word one piece of evidence of a match: `issn 1234-5679`, `title equal`."""
    if evidence in _WORDS:
        return word(evidence, lang)
    scheme, _, number = evidence.partition(" ")
    return f"{word(f'by-{scheme}', lang)} {number}" if f"by-{scheme}" in _WORDS else evidence


def language_name(tag: str | None, lang: str) -> str:
    """Name the language of a BCP 47 tag; the tag itself where there is no name here."""
    if tag is None:
        return word("language-unknown", lang)
    names = _LANGUAGES.get(tag) or _LANGUAGES.get(tag.partition("-")[0])
    if names is None:
        return tag
    name = names[lang == "zh"]
    # A region or script without a name of its own: the tag tells it apart from the plain language.
    return name if tag in _LANGUAGES or "-" not in tag else f"{name} ({tag})"
