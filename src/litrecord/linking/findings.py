"""The problems that merging and ranking report, with their wording."""

from __future__ import annotations

from typing import Final

from litrecord.errors import ProblemKind, Severity

__all__ = [
    "EDITION_MISSING",
    "JOURNAL_AMBIGUOUS",
    "JOURNAL_ISSN_CONFLICT",
    "JOURNAL_TITLE_DIFFERS",
    "JOURNAL_UNMATCHED",
    "LINKING_KINDS",
    "MERGED_DATES_DIFFER",
    "MERGED_IDENTIFIERS_DIFFER",
    "MERGED_PEOPLE_DIFFER",
    "MERGED_PLACES_DIFFER",
    "MERGED_TEXTS_DIFFER",
    "MERGED_VALUES_DIFFER",
    "PROFILES_DISAGREE",
    "PUBLICATION_DATE_MISSING",
    "RANKINGS_DISAGREE",
    "RANKING_DISAGREES",
    "RELEASE_DATE_UNKNOWN",
]

PROFILES_DISAGREE: Final = ProblemKind(
    code="profiles-disagree",
    severity=Severity.WARNING,
    en="another profile of the journal has {raw}; {used} is kept",
    zh="该期刊的另一份资料为 {raw}；保留 {used}",
    cause_en="The journal changed between two tables, a table is wrong, or they are two journals.",
    cause_zh="两份表之间期刊信息有变、其中一份有误，或实为两种期刊。",
    cure_en="Find out which is right; the first that is stated is kept",
    cure_zh="请核实哪一个正确；保留的是最先出现的值",
)

RANKINGS_DISAGREE: Final = ProblemKind(
    code="rankings-disagree",
    severity=Severity.WARNING,
    en="another table has {raw} for the same edition, where this has {used}; both are kept",
    zh="同一版的另一份表为 {raw}，此处为 {used}；两者均已保留",
    cause_en="A table is wrong or of another year than it says, or these are two journals.",
    cause_zh="其中一份表有误、年份标注不符，或两种期刊被当作一种。",
    cure_en="Check both against the edition they are from",
    cure_zh="请与该版原始数据核对",
)

JOURNAL_UNMATCHED: Final = ProblemKind(
    code="journal-unmatched",
    severity=Severity.INFO,
    en="the index has no journal {raw}",
    zh="索引中没有期刊 {raw}",
    cause_en="The tables do not list it, or under a title and ISSN that the record does not have.",
    cause_zh="所用的表未收录该刊，或收录的刊名与 ISSN 均与记录不同。",
    cure_en="Add an ISSN to the record, or look at the suggestions of the index",
    cure_zh="可为记录补充 ISSN，或查看索引给出的相近刊名",
)

JOURNAL_AMBIGUOUS: Final = ProblemKind(
    code="journal-ambiguous",
    severity=Severity.INFO,
    en="{raw} may be more than one journal of the index",
    zh="{raw} 可能对应索引中的多种期刊",
    cause_en="Journals share a title or a misprinted ISSN.",
    cause_zh="不同期刊同名，或误用同一 ISSN。",
    cure_en="Correct the ISSN of the record, or add one",
    cure_zh="请更正或补充记录的 ISSN",
)

JOURNAL_ISSN_CONFLICT: Final = ProblemKind(
    code="journal-issn-conflict",
    severity=Severity.INFO,
    en="the index has a journal of this title with another ISSN or CN number: {raw}",
    zh="索引中有同名期刊，但 ISSN 或 CN 号不同：{raw}",
    cause_en="Two journals share that title, or one of the numbers is wrong or of an edition.",
    cause_zh="同名的两种期刊，或其中一个号码有误、属于另一版本。",
    cure_en="Look both numbers up; a title never overrules them",
    cure_zh="请核实两个号码；号码不同时不以刊名匹配",
)

JOURNAL_TITLE_DIFFERS: Final = ProblemKind(
    code="journal-title-differs",
    severity=Severity.WARNING,
    en="matched by ISSN or CN number, yet the journal of the index has another title: {raw}",
    zh="按 ISSN 或 CN 号匹配，但索引中该刊的刊名不同：{raw}",
    cause_en="The journal was renamed, or the number in the record is that of another journal.",
    cause_zh="期刊已更名，或记录中的号码属于另一期刊。",
    cure_en="Check the number; if it is wrong, the rankings added are those of another journal",
    cure_zh="请核对号码；若号码有误，所加入的便是另一期刊的排名",
)

EDITION_MISSING: Final = ProblemKind(
    code="edition-missing",
    severity=Severity.INFO,
    en="the journal is in the index, which has no ranking of it by the policy {raw}",
    zh="期刊已匹配，但索引中没有符合策略 {raw} 的排名",
    cause_en="The tables do not cover that year, or do not state theirs.",
    cause_zh="所用的表不含该年，或未注明年份。",
    cure_en="Add a table of that year to the index, or choose another policy",
    cure_zh="请加入该年的表，或改用其他策略",
)

PUBLICATION_DATE_MISSING: Final = ProblemKind(
    code="publication-date-missing",
    severity=Severity.INFO,
    en="no ranking was added, since the date of publication is not stated",
    zh="未注明出版日期，因此没有加入任何排名",
    cause_en="The edition was to be chosen by the date of publication.",
    cause_zh="所选策略须按出版日期确定版本。",
    cure_en="Add the date of publication, or choose another policy",
    cure_zh="请补充出版日期，或改用其他策略",
)

RELEASE_DATE_UNKNOWN: Final = ProblemKind(
    code="release-date-unknown",
    severity=Severity.INFO,
    en="{raw} was not added: whether it was out by the date of publication is not known",
    zh="未加入 {raw}：无法确定其在论文出版时是否已发布",
    cause_en="The date of release is not known, or one of the two dates lacks its day or month.",
    cause_zh="发布日期不详，或两个日期之一缺少月、日。",
    cure_en="Complete the date of publication, or choose the year of the edition",
    cure_zh="请补全出版日期，或直接指定版本年份",
)

RANKING_DISAGREES: Final = ProblemKind(
    code="ranking-disagrees",
    severity=Severity.WARNING,
    en="the record has {raw}, which the table of that edition contradicts; both are kept",
    zh="记录中的 {raw} 与该版表中的值矛盾；两者均已保留",
    cause_en="The value is of another year or category than the record says, or one is wrong.",
    cause_zh="该值实属其他年份或学科，或两者之一有误。",
    cure_en="Check both against the edition",
    cure_zh="请与该版原始数据核对",
)

MERGED_IDENTIFIERS_DIFFER: Final = ProblemKind(
    code="merged-identifiers-differ",
    severity=Severity.WARNING,
    en="another record of the paper has {raw}; {used} is kept",
    zh="该论文的另一条记录为 {raw}；保留 {used}",
    cause_en="One is mistyped, or that of a preprint or a reply, or the records are of two papers.",
    cause_zh="其中一个有误，或属于预印本、评论，或两条记录并非同一论文。",
    cure_en="Look both up before anything else of the merged record is used",
    cure_zh="请先核实两个号码，再使用合并后的记录",
)

MERGED_TEXTS_DIFFER: Final = ProblemKind(
    code="merged-texts-differ",
    severity=Severity.WARNING,
    en="another record of the paper words it {raw}; {used} is kept",
    zh="该论文的另一条记录写作 {raw}；保留 {used}",
    cause_en="A source shortened, translated or mistyped the text, or it was revised.",
    cause_zh="某一来源对文字作了删节、翻译或录入有误，或文字经过修订。",
    cure_en="Compare both with the paper; prefer= says which record wins",
    cure_zh="请与原文核对；可用 prefer= 指定优先的记录",
)

MERGED_PEOPLE_DIFFER: Final = ProblemKind(
    code="merged-people-differ",
    severity=Severity.WARNING,
    en="another record of the paper has {raw}; {used} is kept",
    zh="该论文的另一条记录为 {raw}；保留 {used}",
    cause_en="A source left authors out, put them in another order or spelled a name otherwise.",
    cause_zh="某一来源遗漏作者、次序不同或姓名写法不同。",
    cure_en="Compare both with the paper; lists of two lengths cannot be aligned",
    cure_zh="请与原文核对；人数不同的作者名单无法对应",
)

MERGED_DATES_DIFFER: Final = ProblemKind(
    code="merged-dates-differ",
    severity=Severity.WARNING,
    en="another record of the paper has the date {raw}; {used} is kept",
    zh="该论文的另一条记录的日期为 {raw}；保留 {used}",
    cause_en="The dates are of the issue, of publication online or of the entry in a database.",
    cause_zh="日期可能分别为刊期、网络首发或入库日期。",
    cure_en="Find out which is the date of publication",
    cure_zh="请核实哪一个是出版日期",
)

MERGED_PLACES_DIFFER: Final = ProblemKind(
    code="merged-places-differ",
    severity=Severity.WARNING,
    en="another record of the paper has {raw} here; {used} is kept",
    zh="该论文的另一条记录此处为 {raw}；保留 {used}",
    cause_en="One is mistyped, or of an edition ahead of print, or the records are of two papers.",
    cause_zh="其中一个有误，或为优先出版版本，或两条记录并非同一论文。",
    cure_en="Look up volume, issue and pages in the journal",
    cure_zh="请在期刊中核实卷、期、页",
)

MERGED_VALUES_DIFFER: Final = ProblemKind(
    code="merged-values-differ",
    severity=Severity.INFO,
    en="another record of the paper has {raw}; {used} is kept",
    zh="该论文的另一条记录为 {raw}；保留 {used}",
    cause_en="Sources judge differently, or by other words, or one is out of date.",
    cause_zh="各来源判断或用词不同，或其中一个已过时。",
    cure_en="Nothing need be done unless the value matters; prefer= says which record wins",
    cure_zh="如不依赖该值则无须处理；可用 prefer= 指定优先的记录",
)

LINKING_KINDS: Final = (
    PROFILES_DISAGREE,
    RANKINGS_DISAGREE,
    JOURNAL_UNMATCHED,
    JOURNAL_AMBIGUOUS,
    JOURNAL_ISSN_CONFLICT,
    JOURNAL_TITLE_DIFFERS,
    EDITION_MISSING,
    PUBLICATION_DATE_MISSING,
    RELEASE_DATE_UNKNOWN,
    RANKING_DISAGREES,
    MERGED_IDENTIFIERS_DIFFER,
    MERGED_TEXTS_DIFFER,
    MERGED_PEOPLE_DIFFER,
    MERGED_DATES_DIFFER,
    MERGED_PLACES_DIFFER,
    MERGED_VALUES_DIFFER,
)
