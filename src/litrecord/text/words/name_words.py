"""Words in names that are no names: particles, suffixes, and what groups call themselves."""

from __future__ import annotations

from typing import Final

__all__ = [
    "FAMILY_CONJUNCTIONS",
    "GROUP_ENDINGS",
    "GROUP_WORDS",
    "NAME_SUFFIXES",
    "OTHERS",
    "PARTICLES",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES: Final = _words("""
    van von der den de di da do dos das du del della delle dello degli dei dal dalla la le las los
    lo d' 't 's ten ter te ver zu zum zur vom und am af av bin ibn ben bint al el ul
""")
"""Words before a family name; only in lower case, for `Van` and `De` begin family names."""

FAMILY_CONJUNCTIONS: Final = _words("y e i")
"""Spanish, Portuguese and Catalan words between two family names: Ortega y Gasset."""

NAME_SUFFIXES: Final = _words("Jr Jr. jr jr. JR JR. Sr Sr. sr sr. SR SR. II III IV 2nd 3rd 4th")
"""Words after a name that belong to neither family name nor given names."""

OTHERS: Final = ("et al", "and others", "& others")
"""What ends a shortened list of authors, in lower case and without full stops."""

# Words that are also family names (Study, Board, Church, Bond) are left out.
GROUP_WORDS: Final = _words("""
    group groups subgroup workgroup consortium consortia collaboration collaborations collaborative
    collaborators committee committees subcommittee society societies team teams network networks
    investigators association associations organization organisation organizations organisations
    institute institutes institution university universität université universidad università
    department dept dept. laboratory laboratories laboratoire council federation alliance
    initiative commission foundation academy ministry agency centre center authority bureau
    secretariat taskforce working editorial editors hospital company corporation inc inc. ltd ltd.
    gmbh llc corp corp. authors listed anonymous contributors participants members
    of for the on and & des für with
""")
"""In lower case. Personal names hold no `of`, `for`, `the`, `on`, `and` either."""

GROUP_ENDINGS: Final = (
    *(
        "课题组",
        "課題組",
        "协作组",
        "協作組",
        "研究组",
        "研究組",
        "工作组",
        "專家組",
        "专家组",
        "组",
    ),
    *(
        "委员会",
        "委員會",
        "编委会",
        "編委會",
        "委会",
        "学会",
        "學會",
        "协会",
        "協會",
        "商会",
        "联合会",
    ),
    *("编辑部", "編輯部", "编辑室", "编写组", "出版社", "新华社", "研究所", "研究院", "研究室"),
    *(
        "教研室",
        "实验室",
        "實驗室",
        "办公室",
        "中心",
        "大学",
        "大學",
        "学院",
        "學院",
        "医院",
        "醫院",
    ),
    *("公司", "集团", "联盟", "教育部", "卫生部", "科技部", "国务院", "本刊", "本刊讯", "本报讯"),
    *("记者", "编者", "编者按", "佚名", "匿名", "无名氏", "協作网", "协作网"),
)
"""Ends of short Chinese texts that are no personal names."""
