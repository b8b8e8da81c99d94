"""Codes and names of languages, as sources state them.

The codes are those of ISO 639-1 (two letters) and ISO 639-2 (three letters, of which twenty
languages have two forms: `zho` and `chi`). BCP 47 (RFC 5646) uses the shortest. Of the languages
that have only three letters, those that scholarly metadata state are listed: Sinitic ones, ancient
and minority languages.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGE_NAMES", "LANGUAGE_SUBTAGS", "REGION_SUBTAGS"]

_TWO_LETTERS: Final = """
    aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak
    be:bel bg:bul bi:bis bm:bam bn:ben bo:bod:tib br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre
    cs:ces:cze cu:chu cv:chv cy:cym:wel da:dan de:deu:ger dv:div dz:dzo ee:ewe el:ell:gre en:eng
    eo:epo es:spa et:est eu:eus:baq fa:fas:per ff:ful fi:fin fj:fij fo:fao fr:fra:fre fy:fry
    ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun
    hy:hye:arm hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl:ice it:ita iu:iku
    ja:jpn jv:jav ka:kat:geo kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas
    ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav
    mg:mlg mh:mah mi:mri:mao mk:mkd:mac ml:mal mn:mon mr:mar ms:msa:may mt:mlt my:mya:bur na:nau
    nb:nob nd:nde ne:nep ng:ndo nl:nld:dut nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm
    or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron:rum ru:rus rw:kin
    sa:san sc:srd sd:snd se:sme sg:sag sh:hbs si:sin sk:slk:slo sl:slv sm:smo sn:sna so:som
    sq:sqi:alb sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk
    tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven
    vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho:chi zu:zul
"""
_THREE_LETTERS: Final = """
    ace ady akk alt ang arc ast awa bal ban bho brx bua bug cdo ceb chm chr cjy ckb cop crh csb dar
    dng doi dsb egy elx enm evn ext fil frm fro frr fur gag gan gez gmh goh gom got grc gsw hak haw
    hit hmn hsb hsn inh jam kbd kha kho kmr koi kok kpv krc krl kum lad lbe lez lij lmo ltc lus lzh
    mad mag mai mdf min mnc mni mnp mwl myv nan nap nds new nog non och ota pal pap peo phn pms pro
    rue sah sas sat scn sco sga sjo sma smj smn sms sog srn stq sux syr szl txb tyv udm uga uum vec
    vep wuu xal xmf xpr xto yue zza
"""
# Codes withdrawn by ISO, country codes in place of language codes, and Mandarin, for which RFC
# 5646 (4.1.1) advises zh.
_SUBSTITUTES: Final = "cmn:zh iw:he in:id ji:yi jw:jv mo:ro cn:zh chn:zh jp:ja cz:cs scc:sr scr:hr"


def _subtags() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TWO_LETTERS.split():
        short, *longer = entry.split(":")
        found.update(dict.fromkeys([short, *longer], short))
    found.update((code, code) for code in _THREE_LETTERS.split())
    for entry in _SUBSTITUTES.split():
        code, _, subtag = entry.partition(":")
        found[code] = subtag
    return found


LANGUAGE_SUBTAGS: Final[Mapping[str, str]] = MappingProxyType(_subtags())
"""The BCP 47 primary subtag by code, in lower case: `chi`, `zho`, `cn` and `zh` all give `zh`."""

REGION_SUBTAGS: Final[Mapping[str, str]] = MappingProxyType({"UK": "GB"})
"""Region subtags by codes that are written in their place."""

_NAMES: Final = {
    "zh": "chinese mandarin zhongwen 中文 汉语 漢語 华语 華語 国语 國語 中国语 中國語 普通话",
    "zh-Hans": "simplifiedchinese chinesesimplified chs 简体 简体中文 中文简体 简体字 简中",
    "zh-Hant": "traditionalchinese chinesetraditional cht 繁體 繁体 繁體中文 繁体中文 中文繁體",
    "en": "english inglés anglais englisch 英文 英语 英語",
    "ja": "japanese 日文 日语 日語 日本語",
    "ko": "korean 韩文 韓文 韩语 韓語 朝鲜语 朝鮮語 한국어",
    "ru": "russian русский 俄文 俄语 俄語",
    "de": "german deutsch allemand 德文 德语 德語",
    "fr": "french français francais französisch 法文 法语 法語",
    "es": "spanish español espanol castellano 西文 西班牙文 西班牙语 西班牙語",
    "pt": "portuguese português portugues 葡文 葡萄牙文 葡萄牙语 葡萄牙語",
    "it": "italian italiano 意文 意大利文 意大利语 義大利文",
    "ar": "arabic العربية 阿文 阿拉伯文 阿拉伯语 阿拉伯語",
    "nl": "dutch nederlands 荷兰文 荷兰语",
    "pl": "polish polski 波兰文 波兰语",
    "tr": "turkish türkçe 土耳其文 土耳其语",
    "uk": "ukrainian українська 乌克兰文 乌克兰语",
    "cs": "czech čeština 捷克文 捷克语",
    "sv": "swedish svenska 瑞典文 瑞典语",
    "da": "danish dansk 丹麦文 丹麦语",
    "no": "norwegian norsk 挪威文 挪威语",
    "fi": "finnish suomi 芬兰文 芬兰语",
    "hu": "hungarian magyar 匈牙利文 匈牙利语",
    "el": "greek moderngreek 希腊文 希腊语",
    "he": "hebrew עברית 希伯来文 希伯来语",
    "fa": "persian farsi فارسی 波斯文 波斯语",
    "hi": "hindi हिन्दी 印地文 印地语",
    "th": "thai ไทย 泰文 泰语",
    "vi": "vietnamese 越南文 越南语",
    "id": "indonesian 印尼文 印尼语 印度尼西亚语",
    "ms": "malay 马来文 马来语",
    "mn": "mongolian 蒙文 蒙古文 蒙古语",
    "bo": "tibetan 藏文 藏语",
    "ug": "uyghur uighur 维文 维吾尔文 维吾尔语",
    "kk": "kazakh 哈萨克文 哈萨克语",
    "la": "latin 拉丁文 拉丁语",
    "ca": "catalan català",
    "ro": "romanian română 罗马尼亚文 罗马尼亚语",
    "bg": "bulgarian български 保加利亚文 保加利亚语",
    "sr": "serbian српски 塞尔维亚文 塞尔维亚语",
    "hr": "croatian hrvatski 克罗地亚文 克罗地亚语",
    "sk": "slovak slovenčina 斯洛伐克文 斯洛伐克语",
    "sl": "slovene slovenian slovenščina 斯洛文尼亚文 斯洛文尼亚语",
    "bs": "bosnian 波斯尼亚文 波斯尼亚语",
    "mk": "macedonian 马其顿文 马其顿语",
    "et": "estonian eesti 爱沙尼亚文 爱沙尼亚语",
    "lv": "latvian latviešu 拉脱维亚文 拉脱维亚语",
    "lt": "lithuanian lietuvių 立陶宛文 立陶宛语",
    "is": "icelandic íslenska 冰岛文 冰岛语",
    "be": "belarusian byelorussian беларуская 白俄罗斯文 白俄罗斯语",
    "az": "azerbaijani azeri 阿塞拜疆文 阿塞拜疆语",
    "hy": "armenian 亚美尼亚文 亚美尼亚语",
    "ka": "georgian 格鲁吉亚文 格鲁吉亚语",
    "eu": "basque euskara 巴斯克文 巴斯克语",
    "gl": "galician galego 加利西亚文 加利西亚语",
    "af": "afrikaans 南非荷兰语",
    "eo": "esperanto 世界语",
}

LANGUAGE_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {name: tag for tag, names in _NAMES.items() for name in names.split()}
)
"""The tag by the name of the language: in English, in itself and in Chinese, in small letters.

Names of several words stand without spaces, hyphens and brackets: `simplifiedchinese`.
"""
