"""Facts about telling languages apart. Titles and abstracts are invented."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.text import language
from litrecord.text.language import (
    Detection,
    detect,
    detect_language,
    detect_languages,
    detect_tag,
    han_variant,
)

SCRIPTS = {
    "simplified": ("间充质干细胞治疗膝骨关节炎的研究进展", "zh"),
    "traditional": ("間充質幹細胞治療膝骨關節炎之研究進展", "zh"),
    "two-han-characters": ("小麦", "zh"),
    "han-with-acronyms": ("基于Transformer和BERT的命名实体识别", "zh"),
    "han-with-greek": ("α-突触核蛋白与γ-氨基丁酸", "zh"),
    "han-with-formulas": ("Al-Cu-Mg合金在300 ℃时效行为", "zh"),
    "han-after-a-latin-journal": ("《Nature》杂志论文写作", "zh"),
    "kana": ("高齢者の転倒予防に関する研究", "ja"),
    "katakana-only": ("アルツハイマー", "ja"),
    "half-width-kana": ("ｺﾝﾋﾟｭｰﾀ", "ja"),
    "kanji-with-a-form-of-japan": ("図書館情報学研究", "ja"),
    "kanji-simplified-and-kept": ("国際関係論", "ja"),
    "kana-quoted-in-chinese": ("论日语助词「は」的用法", "zh"),
    "hangul": ("한국 사회의 변화", "ko"),
    "hangul-with-hanja": ("朝鮮時代 양반(兩班) 문화의 변화", "ko"),
    "cyrillic": ("Влияние удобрений на урожайность пшеницы", "ru"),
    "cyrillic-one-word": ("Россия", "ru"),
    "cyrillic-with-latin-terms": ("Методы анализа Big Data", "ru"),
    "old-russian": ("Исторія государства россійскаго въ XIX вѣкѣ", "ru"),
    "ukrainian": ("Проблеми розвитку освіти в Україні", "uk"),
    "ukrainian-without-yi": ("Вплив добрив на врожайність пшениці", "uk"),
    "belarusian": ("Гісторыя беларускай літаратуры ў XX стагоддзі", "be"),
    "bulgarian": ("Българският език през вековете", "bg"),
    "serbian": ("Историја српске књижевности", "sr"),
    "macedonian": ("Ѓорѓи и неговите песни", "mk"),
    "kazakh": ("Қазақ тілінің тарихы", "kk"),
    "mongolian": ("Монгол хэлний түүхийн өөрчлөлт", "mn"),
    "arabic": ("أثر التعليم الإلكتروني على التحصيل الدراسي", "ar"),
    "persian": ("بررسی تأثیر آموزش بر سلامت سالمندان", "fa"),
    "urdu": ("اردو شاعری میں فطرت کا ذکر ہے اور ٹوٹے خواب", "ur"),
    "uyghur": ("ئۇيغۇر تىلى ۋە ئەدەبىياتى", "ug"),
    "hebrew": ("החינוך בישראל", "he"),
    "greek": ("Η ιστορία της ελληνικής γλώσσας", "el"),
    "polytonic-greek": ("ἡ ἱστορία τῆς γλώσσης", "el"),
    "thai": ("การศึกษาผลของปุ๋ยต่อผลผลิตข้าว", "th"),
    "devanagari": ("भारत में शिक्षा का इतिहास", "hi"),
    "tibetan": ("བོད་ཀྱི་ལོ་རྒྱུས", "bo"),
    "georgian": ("ქართული ენის ისტორია", "ka"),
    "armenian": ("Հայոց լեզվի պատմություն", "hy"),
}

WORDS = {
    "en-function-words": ("Of roots and leaves", "en"),
    "en-capitals": ("EFFECT OF PLOUGHING DEPTH ON ROOT DISTRIBUTION", "en"),
    "en-nouns-only": ("Remaining useful life prediction", "en"),
    "en-two-nouns": ("Groundwater recharge", "en"),
    "en-possessive": ("The gardener's patience", "en"),
    "en-curly-quote": ("Farmers’ trust in banks", "en"),
    "en-with-french-name": ("Letters from Chloé to the city of Nîmes", "en"),
    "en-set-phrase": ("De novo assembly of a fern's genome", "en"),
    "en-gene-names": ("OsNRT1.1B and OsNRT2.3a regulate nitrate uptake", "en"),
    "de": ("Der Einfluss der Düngung auf den Ertrag", "de"),
    "de-endings-only": ("Künstliche Seen, städtische Gärten", "de"),
    "de-with-english-terms": ("Big Data und Machine Learning in der Pflege", "de"),
    "fr": ("Les femmes dans la recherche agricole", "fr"),
    "fr-elided": ("L'eau et l'énergie d'un village", "fr"),
    "fr-elided-curly": ("L’eau et l’énergie d’un village", "fr"),
    "fr-capitals": ("LE DROIT DE PROPRIETE DANS LES CAMPAGNES", "fr"),
    "es": ("El papel de la mujer en la ciencia", "es"),
    "es-letters": ("Análisis del sueño en niños pequeños", "es"),
    "pt": ("A formação do professor de ciências", "pt"),
    "it": ("La qualità dell'aria nelle città", "it"),
    "nl": ("De invloed van ouders op het leren", "nl"),
    "pl": ("Wpływ nawożenia na plon pszenicy", "pl"),
    "sv": ("Effekter av träning på äldres hälsa", "sv"),
    "cs": ("Vliv hnojení na výnos pšenice", "cs"),
    "hu": ("A magyar irodalom és a város története", "hu"),
    "tr": ("Türkiye'de eğitim politikaları ve değişim", "tr"),
    "fi": ("Suomen kielen historia ja nykytila", "fi"),
    "vi": ("Nghiên cứu ảnh hưởng của phân bón đến năng suất lúa", "vi"),
    "id": ("Pengaruh motivasi terhadap prestasi belajar siswa", "id"),
}

UNKNOWN = {
    "empty": "",
    "blank": " \t\n",
    "digits": "12345",
    "signs": "– § — …",
    "person": "Albert Einstein",
    "person-with-particle": "Maria da Silva",
    "person-with-two-particles": "Juan de la Cruz",
    "persons": "Vincent van Gogh, Charles de Gaulle",
    "pinyin-names": "Wang Xiaoming, Li Na, Zhang Wei",
    "country": "Argentina",
    "one-word": "Crystallography",
    "function-word-alone": "the",
    "two-short-words": "of the",
    "formula": "H2SO4 + 2 NaOH",
    "equation": "$E = mc^2$",
    "gene": "p53",
    "greek-letter": "β",
    "greek-letter-and-word": "β-catenin",
    "latin-and-greek-word": "Ilias = Ἰλιάς",
    "species": "Homo sapiens",
    "doi": "10.1000/182",
    "address": "https://example.org/the/of/and/with",
    "tags": "<the><of><and>",
    "lone-surrogate": "\ud800\udc00\ud800",
    "control-characters": "\x00\x01\x02",
    "fullwidth-signs": "！！？？",
}

EN = (
    "Sixty imaginary persons kept a diary of their sleep for eight weeks. Those who walked every "
    "day slept longer and woke less often than the others did. "
)
ZH = "六十名虚构的受试者连续八周记录睡眠日记，每天步行者睡眠时间更长，夜间醒来的次数也更少。"
DE = (
    "Sechzig erfundene Personen führten acht Wochen lang ein Tagebuch über ihren Schlaf. Wer "
    "täglich ging, schlief länger und wachte seltener auf als die anderen. "
)


def rows(data: Path) -> list[tuple[str, str | None, str]]:
    """Read the labelled texts of this project as (text, language, kind)."""
    lines = (data / "language.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        (row["text"], row["lang"], row["kind"])
        for row in map(json.loads, lines)
        if row["kind"] != "mixed"
    ]


def run(code: str, *, seed: str = "0") -> str:
    """Run Python code in a process of its own and return what it prints."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    return subprocess.run(  # the code is written in this file
        command, env=environment, check=True, capture_output=True, encoding="utf-8"
    ).stdout


@pytest.mark.parametrize(("text", "lang"), SCRIPTS.values(), ids=SCRIPTS)
def test_script_decides(text: str, lang: str) -> None:
    """Text in another script than Latin has the language of its script and letters."""
    assert Detection(lang, "script") == detect(text)


@pytest.mark.parametrize(("text", "lang"), WORDS.values(), ids=WORDS)
def test_words_decide(text: str, lang: str) -> None:
    """Text in Latin letters has the language of its words, endings and letters."""
    assert Detection(lang, "detected") == detect(text)


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN)
def test_nothing_to_tell_by_is_unknown(text: str) -> None:
    """Names, formulas, single words and text without letters have no language."""
    assert (Detection(None, "unknown"), ()) == (detect(text), detect_languages(text))


@pytest.mark.parametrize("text", ["英語教育", "地理學史"], ids=["also-chinese", "old-forms"])
def test_kanji_that_are_also_chinese_read_as_chinese(text: str) -> None:
    """Kanji that all stand in a Chinese character set cannot be told from Chinese."""
    assert detect_language(text) == "zh"


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        (ZH * 3 + EN, ("zh", "en")),
        (EN * 2 + ZH, ("en", "zh")),
        (ZH + EN * 2, ("en", "zh")),
        (DE * 2 + EN, ("de", "en")),
        (EN + DE * 2, ("de", "en")),
        (EN * 2 + DE, ("en", "de")),
        (
            "Сон пожилых людей улучшился после прогулок, и это действие сохранялось. " * 4 + EN,
            ("ru", "en"),
        ),
        (
            "毎日歩いた高齢者は睡眠時間が長くなり、夜中に目を覚ます回数が減った。" * 4 + EN,
            ("ja", "en"),
        ),
        (
            "매일 걸은 노인은 더 오래 자고 밤에 덜 깼으며 효과가 오래 남았다. " * 4 + EN,
            ("ko", "en"),
        ),
    ],
    ids=["zh-en", "en-zh", "zh-longer-en", "de-en", "en-longer-de", "en-de", "ru", "ja", "ko"],
)
def test_larger_half_leads(text: str, langs: tuple[str, str]) -> None:
    """Of two languages in one text both are named, and the one with more text first."""
    assert (langs, langs[0]) == (detect_languages(text), detect_language(text))


@pytest.mark.parametrize(
    ("text", "langs"),
    [(DE + EN, ("de", "en")), (EN + DE, ("en", "de"))],
    ids=["german-first", "english-first"],
)
def test_first_of_two_equal_halves_leads(text: str, langs: tuple[str, str]) -> None:
    """An abstract and its translation of the same length count in their order."""
    assert langs == detect_languages(text)


def test_title_in_two_languages_has_that_of_its_beginning() -> None:
    """A title followed by its translation has the language of the title proper."""
    title = "Wheat Yields on Sandy Soils إنتاجية القمح في التربة الرملية في عام كامل"
    assert ("en", "ar") == detect_languages(title)


@pytest.mark.parametrize(
    "text",
    [
        "目的 检验某虚构量表（loss of control, LoC）在老年人中的信度和效度。方法 采用问卷法。",
        "用qRT-PCR检测miR-155、TLR4、NF-κB mRNA，Western blot检测IL-1β，Transwell法检测迁移。",
        "甲组（12.5 pg/mL）高于乙组（P<0.05），XYZ-1/XYZ-2比值与ABC DNA、DEF RNA均无关联。",
    ],
    ids=["english-name-of-a-scale", "laboratory-terms", "symbols-and-units"],
)
def test_terms_and_symbols_are_no_second_language(text: str) -> None:
    """Chinese with names, symbols and units in Latin letters is Chinese alone."""
    assert ("zh",) == detect_languages(text)


def test_quotation_is_no_second_language() -> None:
    """A language with less than a fifth of the text is not named."""
    assert ("en",) == detect_languages(EN * 4 + "„Wer täglich ging, schlief länger“, schreibt sie.")


@pytest.mark.parametrize(
    "text",
    [
        "<p>Die Ernte <b>von</b> Weizen &amp; Gerste</p>",
        r"Die Ernte von $\alpha$-Weizen und \textit{Gerste}",
        "Die Ernte https://example.org/with/the/of/and von Weizen",
    ],
    ids=["tags-and-entities", "tex", "address"],
)
def test_markup_is_no_evidence(text: str) -> None:
    """Tags, entities, commands and addresses are not read as words."""
    assert detect_language(text) == "de"


def test_combining_marks_are_read_as_letters() -> None:
    """Letters with combining marks say the same as composed ones."""
    decomposed = "Évaluation des forêts brûlées".encode().decode()
    assert "fr" == detect_language(decomposed.replace("ê", "e\u0302").replace("é", "e\u0301"))


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        ("的" * 10_000_000, ("zh",)),
        ("word " * 2_000_000, ()),
        ("<" * 10_000_000, ()),
        (EN * 10_000 + ZH, ("en",)),
        (ZH * 10_000, ("zh",)),
    ],
    ids=["one-character", "one-word", "open-tags", "english", "chinese"],
)
def test_long_text_is_sampled(text: str, langs: tuple[str, ...]) -> None:
    """Of text of any length the beginning, the middle and the end are read."""
    assert langs == detect_languages(text)


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    """No text raises, and both functions agree on the language that leads."""
    lang = detect_language(text)
    assert detect_languages(text)[:1] == (() if lang is None else (lang,))


MIXTURE = ("the", "of", "der", "la", "de", "l'", "e", "à", "ß", "и", "ж", "的", "の", "研究", "<b>")


@given(st.lists(st.sampled_from(MIXTURE), max_size=80))
def test_any_mixture_has_an_answer(words: list[str]) -> None:
    """Function words of many languages in any order raise nothing, and the answers agree."""
    text = " ".join(words)
    lang = detect_language(text)
    assert detect_languages(text)[:1] == (() if lang is None else (lang,))


# A title that only statistics decide: its words speak for several languages alike.
OPEN = "Diagnosi precoce del tumore al seno"


def test_statistics_choose_where_words_are_undecided() -> None:
    """Near relatives whose words tie are told apart by langdetect."""
    assert detect_language(OPEN) == "it"


def test_statistics_read_capitals() -> None:
    """A title in capitals, which langdetect would skip, is decided in small letters."""
    assert detect_language(OPEN.upper()) == "it"


@pytest.mark.parametrize(
    "text",
    [
        "Poincaré duality",
        "dějiny türkiye araştırma české",
        "Métodos numéricos",
        "Duas Naus, Dois Reis",
    ],
    ids=["english-near", "no-profile", "two-words-of-two-languages", "all-in-capitals"],
)
def test_statistics_are_not_asked(text: str) -> None:
    """Text near English, names and words that two languages share stay unknown."""
    language._choose.cache_clear()
    assert (None, 0) == (detect_language(text), language._choose.cache_info().misses)


def test_statistics_do_not_overrule_the_words() -> None:
    """Where langdetect names a language that the words favour less, it stays unknown."""
    assert language._STATISTICS.choose("Anatomie d'un scandale", {"it": 1.0, "fr": 1.0}) == "it"
    assert detect_language("Anatomie d'un scandale") is None


@pytest.mark.parametrize("text", ["", "1234", "—", "的"], ids=["empty", "digits", "sign", "han"])
def test_statistics_without_letters_choose_nothing(text: str) -> None:
    """The error that langdetect raises on text without letters does not get out."""
    assert language._STATISTICS.choose(text, {"en": 1.0, "de": 1.0}) is None


def test_improbable_choice_is_none() -> None:
    """Statistics that stay undecided choose nothing."""
    prior = {"es": 1.0, "pt": 1.0, "it": 1.0, "ca": 1.0}
    assert language._STATISTICS.choose("cultura moral", prior) is None


def test_langdetect_is_left_alone() -> None:
    """Neither the seed nor the factory of langdetect nor the random state changes."""
    from langdetect import detector_factory  # type: ignore[import-untyped]

    before = (detector_factory.DetectorFactory.seed, detector_factory._factory, random.getstate())
    language._choose.cache_clear()
    detect_language(OPEN)
    after = (detector_factory.DetectorFactory.seed, detector_factory._factory, random.getstate())
    assert before == after


def test_factory_is_loaded_once_for_all_threads() -> None:
    """Threads that need statistics at the same time share one factory."""
    statistics = language._Statistics()
    with ThreadPoolExecutor(8) as pool:
        factories = list(pool.map(lambda _: statistics._load(), range(16)))
    assert [factories[0]] * 16 == factories


def test_threads_answer_alike(data: Path) -> None:
    """Eight threads give the answers of one."""
    texts = [text for text, _, _ in rows(data)]
    language._choose.cache_clear()
    expected = [detect_languages(text) for text in texts]
    language._choose.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert expected == list(pool.map(detect_languages, texts))


def test_cache_of_choices_is_bounded() -> None:
    """Statistics remember a limited number of short texts."""
    assert language._choose.cache_info().maxsize == 1024


ANSWER_ALL = """
import json, sys
from litrecord.text.language import detect, detect_languages
rows = [json.loads(line) for line in open({path!r}, encoding="utf-8")]
texts = [row["text"] for row in rows if row["kind"] != "mixed"]
print(json.dumps([[*detect(text), *detect_languages(text)] for text in texts]))
"""


def test_processes_answer_alike(data: Path) -> None:
    """The seed of string hashes has no influence."""
    code = ANSWER_ALL.format(path=str(data / "language.jsonl"))
    here = [[*detect(text), *detect_languages(text)] for text, _, _ in rows(data)]
    assert [here] * 2 == [json.loads(run(code, seed=seed)) for seed in ("1", "4242")]


WITHOUT_LANGDETECT = """
import json, sys
from litrecord.text.language import detect, detect_languages
for line in open({path!r}, encoding="utf-8"):
    row = json.loads(line)
    if {condition}:
        detect(row["text"]), detect_languages(row["text"])
print("langdetect" in sys.modules)
"""


@pytest.mark.parametrize(
    "condition",
    ['row["lang"] in ("zh", "ja", "ko")', 'row["lang"] == "en"', 'row["lang"] is None'],
    ids=["han-kana-hangul", "english", "unknown"],
)
def test_langdetect_is_not_even_imported(data: Path, condition: str) -> None:
    """Han text, English text and text without a language need no statistics."""
    path = str(data / "language.jsonl")
    assert "False\n" == run(WITHOUT_LANGDETECT.format(path=path, condition=condition))


def tally(answers: list[tuple[str | None, str | None]]) -> tuple[float, float]:
    """Return the shares of right and of wrong answers among (label, answer) pairs, in per cent."""
    right = sum(label == answer for label, answer in answers)
    wrong = sum(answer not in {label, None} for label, answer in answers)
    return 100 * right / len(answers), 100 * wrong / len(answers)


@pytest.mark.parametrize(
    ("kind", "langs", "least_right", "most_wrong"),
    [
        ("title", {"zh"}, 99, 1),
        ("abstract", {"zh"}, 99, 1),
        ("title", {"ja"}, 96, 4),
        ("title", {"ko"}, 99, 1),
        ("abstract", {"ja", "ko"}, 99, 1),
        ("title", {"en"}, 95, 1),
        ("short title", {"en"}, 80, 1),
        ("abstract", {"en"}, 99, 1),
        ("title", {"de", "fr", "es", "pt", "ru"}, 95, 1),
        ("short title", {"de", "fr", "es", "pt"}, 80, 1),
        ("title", {"it", "nl", "pl", "uk", "sv"}, 95, 1),
        ("abstract", {"de", "fr", "es", "pt", "it", "nl", "pl", "ru"}, 97, 1),
        ("unknown", {None}, 100, 0),
    ],
    ids=lambda value: "-".join(sorted(map(str, value))) if isinstance(value, set) else None,
)
def test_labelled_texts_of_our_own(
    data: Path, kind: str, langs: set[str | None], least_right: float, most_wrong: float
) -> None:
    """On the labelled list the shares of right and wrong answers keep their bounds."""
    answers = [
        (label, detect_language(text))
        for text, label, of_kind in rows(data)
        if of_kind == kind and label in langs
    ]
    right, wrong = tally(answers)
    assert (True, True) == (right >= least_right, wrong <= most_wrong), Counter(answers)


def test_labelled_mixtures_of_our_own(data: Path) -> None:
    """Both languages of the mixed abstracts in the labelled list are found, in order."""
    lines = (data / "language.jsonl").read_text(encoding="utf-8").splitlines()
    mixed = [row for row in map(json.loads, lines) if row["kind"] == "mixed"]
    found = [[*detect_languages(row["text"])] for row in mixed]
    assert [row["lang"] for row in mixed] == found


@pytest.mark.shared
@pytest.mark.parametrize(
    ("kind", "langs", "least_right", "most_wrong"),
    [
        ("title", {"zh"}, 99, 1),
        ("abstract", {"zh"}, 99, 1),
        ("title", {"ja", "ko"}, 99, 1),
        ("abstract", {"ja", "ko"}, 99, 1),
        ("title", {"en"}, 94, 0.8),
        ("abstract", {"en"}, 99, 1),
        # One title and four abstracts that are labelled de consist of English words.
        ("title", {"de", "fr", "es", "pt", "ru"}, 86, 1.2),
        ("abstract", {"de", "fr", "es", "pt", "ru"}, 92, 5.5),
    ],
    ids=lambda value: "-".join(sorted(value)) if isinstance(value, set) else None,
)
def test_labelled_texts_of_others(
    shared: Path, kind: str, langs: set[str], least_right: float, most_wrong: float
) -> None:
    """On the third-party samples the shares of right and wrong answers keep their bounds."""
    lines = (shared / "lang" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [
        (row["lang"], detect_language(row["text"]))
        for row in map(json.loads, lines)
        if row["kind"] == kind and row["lang"] in langs
    ]
    right, wrong = tally(answers)
    assert (True, True) == (right >= least_right, wrong <= most_wrong), Counter(answers)


@pytest.mark.shared
def test_mixtures_of_others(shared: Path) -> None:
    """The third-party abstracts in two languages answer one of them, most of them both."""
    lines = (shared / "lang" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    found = [
        detect_languages(row["text"]) for row in map(json.loads, lines) if row["lang"] == "mixed"
    ]
    # One of the five has no English half, but symbols in Latin letters.
    assert {("zh",): 1, ("zh", "en"): 2, ("en", "zh"): 2} == Counter(found)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("间充质干细胞治疗膝骨关节炎的研究进展", "zh"),
        ("間充質幹細胞治療膝骨關節炎之研究進展", "zh-Hant"),
        ("農業經濟與鄉村發展的研究。" * 60, "zh-Hant"),
        ("农业经济与乡村发展的研究。" * 60, "zh"),
        ("Mesenchymal stem cells in the treatment of knee osteoarthritis", "en"),
        ("We followed the particles and compared the results with those of a model. " * 30, "en"),
        ("間葉系幹細胞による変形性膝関節症の治療", "ja"),
        ("Albert Einstein", None),
        ("二〇二〇年度研究", "zh"),
    ],
)
def test_the_tag_tells_traditional_characters(text: str, tag: str | None) -> None:
    """Of Chinese the tag has the script where the characters are traditional ones."""
    assert detect_tag(text).lang == tag


@given(st.sampled_from([text for text, _ in SCRIPTS.values()]), st.integers(1, 60))
def test_the_tag_is_the_language_and_the_script(text: str, times: int) -> None:
    """Told quickly or not, language and basis are those of `detect`."""
    found, plain = detect_tag(text * times), detect(text * times)
    traditional = plain.lang == "zh" and han_variant(text * times) == "Hant"
    assert found == (("zh-Hant", plain.basis) if traditional else plain)


def test_one_language_and_all_languages_agree_about_parted_words() -> None:
    """Words that markup parts are the same words whichever function reads them."""
    assert detect_language("the the <b>") == "en"
    assert detect_languages("the the <b>") == ("en",)


def test_the_character_for_zero_does_not_make_a_text_japanese() -> None:
    """Chinese writes years with 〇, which no Chinese set of the past has."""
    assert detect_language("二〇二〇年度研究") == "zh"
