"""Pinyin of the commonest Chinese surnames, for labels: what bears one is no claim about a name.

The two hundred or so here are borne by more than nine in ten. Where a surname is read otherwise
than its character is elsewhere, the reading stands in `surname_readings`.
"""

from __future__ import annotations

from typing import Final

__all__ = ["COMMON_SURNAMES"]

_TABLE: Final = """
    an:安 ao:敖 bai:白柏 bao:包鲍鮑 bi:毕畢 bian:卞 bo:薄 cai:蔡 cao:曹 cen:岑 chai:柴 chang:常
    che:车車 chen:陈陳 cheng:程成 chi:池迟遲 chu:储楚褚 cui:崔 dai:戴代 deng:邓鄧 di:狄 ding:丁
    dong:董 dou:窦竇 du:杜 duan:段 fan:范樊 fang:方房 fei:费費 feng:冯馮封 fu:傅付符 gan:甘 gao:高
    ge:葛 geng:耿 gong:龚龔宫宮巩 gou:苟 gu:顾顧谷古 guan:关關管 gui:桂 guo:郭 han:韩韓 hao:郝
    he:何贺賀 hong:洪 hou:侯 hu:胡 hua:华華花 huang:黄黃 huo:霍 ji:纪紀季姬吉 jia:贾賈 jian:简
    jiang:江蒋蔣姜 jiao:焦 jin:金靳 jing:荆景 kang:康 ke:柯 kong:孔 lai:赖賴 lan:兰蘭蓝藍 lang:郎
    lei:雷 leng:冷 li:李黎厉厲 lian:连連 liang:梁 liao:廖 lin:林蔺藺 ling:凌 liu:刘劉柳 long:龙龍
    lou:娄婁楼 lu:陆陸卢盧鲁魯路 luan:栾 luo:罗羅骆駱 lv:吕呂 ma:马馬麻 mai:麦 man:满 mao:毛茅
    mei:梅 meng:孟蒙 mi:米 miao:苗 min:闵 mo:莫 mou:牟 mu:穆 ni:倪 nie:聂聶 ning:宁寧甯 niu:牛
    ouyang:欧阳歐陽 ou:欧歐 pan:潘 pang:庞龐 pei:裴 peng:彭 pi:皮 pu:蒲濮 qi:齐齊戚祁 qian:钱錢
    qiao:乔喬 qin:秦 qiu:邱丘裘 qu:曲瞿屈 quan:权全 ran:冉 rao:饶 ren:任 rong:荣容 ruan:阮
    shang:尚商 shangguan:上官 shao:邵 shen:沈申 sheng:盛 shi:石史施时 shu:舒 sima:司马司馬
    situ:司徒 song:宋 su:苏蘇 sun:孙孫 tan:谭譚谈 tang:唐汤湯 tao:陶 tian:田 tong:童佟 tu:涂屠
    wan:万萬 wang:王汪 wei:魏韦韋卫 wen:温文闻 weng:翁 wu:吴吳武伍邬 xi:奚席 xia:夏 xiang:向项項
    xiao:肖萧蕭 xie:谢謝 xin:辛 xing:邢 xiong:熊 xu:徐许許 xue:薛 xun:荀 yan:严嚴颜顏阎闫燕晏
    yang:杨楊阳羊 yao:姚 ye:叶葉 yi:易 yin:尹殷 ying:应應 you:尤游 yu:于余俞喻虞郁 yuan:袁苑
    yue:岳 zang:臧 zhan:詹占 zhang:张張章 zhao:赵趙 zhen:甄 zheng:郑鄭 zhong:钟鍾鐘 zhou:周
    zhu:朱祝诸 zhuang:庄莊 zhuge:诸葛諸葛 zhuo:卓 zong:宗 zou:邹鄒 zuo:左
"""


def _pairs() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TABLE.split():
        reading, _, surnames = entry.partition(":")
        # A reading of two syllables is that of surnames of two characters.
        size = 2 if reading in _DOUBLE else 1
        for at in range(0, len(surnames), size):
            found[surnames[at : at + size]] = reading
    return found


_DOUBLE: Final = frozenset({"ouyang", "shangguan", "sima", "situ", "zhuge"})

COMMON_SURNAMES: Final = _pairs()
"""Pinyin without tones by surname, simplified or traditional."""
