"""Invented authors: so many different names that remembering them is worth as little as in life."""

from __future__ import annotations

import random
from typing import Final

__all__ = ["write_authors"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PINYIN_FAMILIES: Final = _words("""
    Bai Cai Cao Chang Chen Cheng Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Ge Gong Gu Guo
    Han Hao He Hong Hou Hu Huang Jia Jiang Jin Kang Kong Lai Lei Li Liang Liao Lin Liu Long Lu Luo
    Ma Mao Meng Mo Niu Ouyang Pan Peng Qi Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang
    Tao Tian Wan Wang Wei Wen Wu Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng
    Zhang Zhao Zheng Zhong Zhou Zhu Zou
""")
_PINYIN: Final = _words("""
    an bei bin bo chang chao chen cheng chun da dan dong fan fang fei feng gang guang guo hai hao he
    heng hong hua hui jia jian jie jin jing jun kai kun lan lei li liang lin ling long lu man mei
    miao min ming na nan ning peng ping qi qian qiang qing rong rui shan shu si song tao ting tong
    wei wen xi xia xiang xiao xin xing xiu xue yan yang yi yin ying yong yu yuan yun ze zhen zhi zi
""")
_GIVEN: Final = _words("""
    Agnes Alba Amara Anders Anna Arlo Astrid Beatriz Benedikt Bruno Camila Carl Chiara Clara Dalia
    David Diego Edda Elena Elias Emil Esther Fatima Felix Fiona Frida Gabriel Greta Hana Hugo Ida
    Ines Ingrid Ivan Jakob Jane Jonas Julia Kamal Karin Kenji Laila Lars Lena Leo Linda Lucia Magnus
    Maria Marco Marta Mateo Maya Mila Miriam Nadia Nils Nora Olga Omar Oscar Paula Pedro Petra Priya
    Rafael Renata Robert Rosa Ruth Samuel Sara Sofia Stefan Tamar Teresa Thomas Uma Vera Victor
    Walter Yusuf Zoe
""")
_BEGIN: Final = _words("""
    Al Ar Bel Ber Bran Bur Cal Car Cor Dal Del Dor El Er Fal Far Fin Gal Gar Gran Hal Har Hel Ir Jor
    Kal Kar Kel Lan Lar Lin Mal Mar Mor Nor Or Per Pol Ral Ros Sal San Ser Sol Tal Tor Ul Val Ver
    Wal Wen Yar Zan
""")
_MIDDLE: Final = _words(
    "a be da de di do ga go ka ke la le li ma me mo na ne ni ra re ri ta te to va"
)
_END: Final = _words("""
    ber bridge cott dez din feld ford gaard ham hoven kov land ler lin mann mark mont nen ney quist
    rez rini ros sen ski son stad stein stone stra ti ton vik ville wald well wick wood
""")
_ACCENTED: Final = _words(
    "André Bjørn Éloïse François Göran Hélène Jörg José Lucía Núria Søren Zoë"
)
_PARTICLES: Final = ("van der", "de", "von", "van", "da", "dos")
_HAN_FAMILIES: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
)
_HAN_GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建文志国海燕春梅晓东雪峰宇航思远子涵"
)


def _pinyin(random_: random.Random) -> str:
    first = random_.choice(_PINYIN).capitalize()
    family = random_.choice(_PINYIN_FAMILIES)
    kind = random_.random()
    if kind < 0.55:
        return f"{first}-{random_.choice(_PINYIN).capitalize()} {family}"
    if kind < 0.85:
        return f"{first}{random_.choice(_PINYIN)} {family}"
    return f"{first} {family}"


def _western(random_: random.Random) -> str:
    family = random_.choice(_BEGIN) + random_.choice(_MIDDLE) + random_.choice(_END)
    given = random_.choice(_GIVEN)
    if random_.random() < 0.5:
        return f"{given} {family}"
    letter, other = random_.choices("ABCDEFGHJKLMNPRSTVW", k=2)
    forms = (
        (f"{given} {letter}. {family}", 50),
        (f"{letter}. {other}. {family}", 16),
        (f"{letter}. {family}", 14),
        (f"{given} {random_.choice(_PARTICLES)} {family}", 10),
        (f"{random_.choice(_ACCENTED)} {family}", 8),
        (f"{given} {family}, Jr.", 2),
    )
    return random_.choices([one for one, _ in forms], [weight for _, weight in forms])[0]


def _han(random_: random.Random) -> str:
    length = 1 if random_.random() < 0.3 else 2
    return random_.choice(_HAN_FAMILIES) + "".join(random_.choices(_HAN_GIVEN, k=length))


def write_authors(random_: random.Random, lang: str) -> str:
    """Write a list of 1 to 12 authors, given names first and comma joined, as the format has it.

    Args:
        random_: Where chance comes from.
        lang: Language of the paper; some papers in `zh` have their authors in Han characters.
    """
    count = min(12, 1 + int(random_.gammavariate(2.2, 2.0)))
    if lang == "zh" and random_.random() < 0.35:
        gap = "、" if random_.random() < 0.1 else ", "
        return gap.join([_han(random_) for _ in range(count)])
    mostly_pinyin = random_.random() < (0.95 if lang == "zh" else 0.55)
    names = [
        _pinyin(random_) if (random_.random() < 0.93) is mostly_pinyin else _western(random_)
        for _ in range(count)
    ]
    if random_.random() < 0.004:
        names.append(f"the {random_.choice(_BEGIN)}{random_.choice(_END)} Study Group")
    return ", ".join(names)
