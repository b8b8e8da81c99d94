"""Chinese surnames of two characters (复姓).

One-character surnames need no list: a Chinese name without one of these has a surname of one
character. Surnames that are historical only, and pairs that are far more often a surname of one
character and the first half of a given name (`高阳`, `安平`), are left out: a list that is
too long cuts more names wrongly than one that is too short.
"""

from __future__ import annotations

from typing import Final

__all__ = ["COMPOUND_SURNAMES"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMPOUND_SURNAMES: Final = _words("""
    欧阳 歐陽 上官 司马 司馬 司徒 司空 司寇 诸葛 諸葛 东方 東方 独孤 獨孤 南宫 南宮 夏侯 万俟 萬俟
    闻人 聞人 皇甫 尉迟 尉遲 公羊 公孙 公孫 公冶 公良 公西 澹台 澹臺 濮阳 濮陽 淳于 单于 單于 太叔
    申屠 仲孙 仲孫 轩辕 軒轅 令狐 钟离 鍾離 宇文 长孙 長孫 慕容 鲜于 鮮于 闾丘 閭丘 亓官 端木 端沐
    颛孙 顓孫 漆雕 乐正 樂正 壤驷 壤駟 拓跋 拓拔 夹谷 夾谷 谷梁 穀梁 榖梁 赫连 赫連 呼延 百里 东郭
    東郭 西门 西門 南门 南門 左丘 梁丘 第五 贺兰 賀蘭 耶律 完颜 完顏 纳兰 納蘭 哥舒 巫马 巫馬 微生
    羊舌 子车 子車 宰父 段干 归海 歸海 即墨 达奚 達奚 褚师 褚師 东门 東門 叶赫 葉赫 富察 纳喇 那拉
    乌雅 烏雅 索绰 爱新 愛新 叱干 屈突 豆卢 豆盧 宿勤 贺若 賀若 斛律 侯莫
""")
"""In simplified and in traditional characters."""
