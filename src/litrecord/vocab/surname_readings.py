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
    "单": "shan",
    "卜": "bu",
    "句": "gou",
    "召": "shao",
    "员": "yun",
    "折": "she",
    "曾": "zeng",
    "朴": "piao",
    "查": "zha",
    "洗": "xian",
    "盖": "ge",
    "祭": "zhai",
    "种": "chong",
    "秘": "bi",
    "繁": "po",
    "缪": "miao",
    "翟": "zhai",
    "能": "nai",
    "覃": "qin",
    "解": "xie",
    "郇": "xun",
    "都": "du",
    "重": "chong",
    "阚": "kan",
    "隗": "wei",
    "黑": "he",
}
