"""Chinese surnames that are read otherwise than the same character is elsewhere.

The readings are those of the dictionaries of surnames that agree with 现代汉语词典 under the sense
姓; where bearers differ (覃 Qin or Tan, 盖 Ge or Gai), the first one there.
"""

from __future__ import annotations

from typing import Final

__all__ = ["SURNAME_READINGS"]

# Pinyin without tones by surname; of double surnames a syllable for each character
SURNAME_READINGS: Final = {
    "乐": "yue",
    "乜": "nie",
    "仇": "qiu",
    "佴": "nai",
    "区": "ou",
    "區": "ou",
    "单": "shan",
    "卜": "bu",
    "句": "gou",
    "召": "shao",
    "员": "yun",
    "員": "yun",
    "單": "shan",
    "折": "she",
    "曾": "zeng",
    "朴": "piao",
    "查": "zha",
    "樂": "yue",
    "洗": "xian",
    "炅": "gui",
    "盖": "ge",
    "祭": "zhai",
    "种": "chong",
    "秘": "bi",
    "種": "chong",
    "粘": "nian",
    "繁": "po",
    "繆": "miao",
    "缪": "miao",
    "翟": "zhai",
    "能": "nai",
    "蓋": "ge",
    "薄": "bo",
    "覃": "qin",
    "解": "xie",
    "贠": "yun",
    "郇": "xun",
    "都": "du",
    "重": "chong",
    "闞": "kan",
    "阚": "kan",
    "隗": "wei",
    "黑": "he",
    "万俟": "mo qi",
    "乐正": "yue zheng",
    "单于": "chan yu",
    "單于": "chan yu",
    "子車": "zi ju",
    "子车": "zi ju",
    "尉迟": "yu chi",
    "尉遲": "yu chi",
    "樂正": "yue zheng",
    "澹台": "tan tai",
    "澹臺": "tan tai",
    "萬俟": "mo qi",
}
