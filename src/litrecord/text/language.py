"""In which language a text is written.

The script decides first, then the words; statistics come last, and only for text in Latin letters
that its words leave open. Han text is never given to langdetect, which takes Chinese titles for
Korean. What was measured, and where the limits lie, stands in the documentation under "Language
detection".
"""

from __future__ import annotations

import functools
import threading
import unicodedata
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from litrecord.patterns import late
from litrecord.text.latin import decide, latin_words, reads_as_english, weigh_words
from litrecord.text.scripts import (
    alphabet_shares,
    cjk_shares,
    foreign_bytes,
    han_language,
    han_variant,
    plain_variant,
)
from litrecord.text.tags import canonical_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from langdetect.detector_factory import DetectorFactory  # type: ignore[import-untyped]

__all__ = [
    "Detection",
    "canonical_tag",
    "detect",
    "detect_language",
    "detect_languages",
    "detect_name_tag",
    "detect_tag",
    "han_variant",
]

# Longer text is judged by its beginning, middle and end.
_LONG: Final = 6000
_BEGINNING: Final = 4000
_PART: Final = 1000

# A tag, an entity, a TeX command, an address: letters that are no words.
_MARKUP: Final = late(
    r"<[^<>]{1,200}>|&[A-Za-z0-9#]{2,10};|\\[A-Za-z]{1,30}|https?://[^\s<>]{1,300}"
)
_BASE_AND_MARK: Final = late("[A-Za-z][\u0300-\u0328]")

_CJK: Final = frozenset({"zh", "ja", "ko"})

# What text in Latin letters needs to have a language at all, and what it needs for statistics: a
# word that is neither a name nor a function word, where it is shorter than the last two say.
_FEWEST_LETTERS: Final = 10
_FEWEST_WORDS: Final = 2
_FEWEST_POINTS_FOR_STATISTICS: Final = 1.5
_SHORT_LETTERS: Final = 20
_SHORT_WORDS: Final = 3
_LOWER_CASE_WORD: Final = late(r"\b[a-zß-öø-ÿ]{4}")
# What it needs beside another script: more than names and terms.
_FEWEST_POINTS_BESIDE_OTHERS: Final = 2.0
# Longer text in Latin letters is weighed in pieces of so many words, as it may change language.
_PIECE: Final = 10

# What a second language needs: this share of all letters, and so many letters.
_SHARE: Final = 0.2
_FEWEST_LETTERS_OF_SECOND: Final = 20
# A text and its translation count as equally long when the shorter is at least this much of the
# longer. A title in two languages, which has fewer characters, begins with the title proper.
_EQUAL: Final = 0.8
_EQUAL_IN_TITLE: Final = 0.5
_TITLE: Final = 300

# The languages that statistics may have to tell apart.
_PROFILES: Final = ("en", "de", "fr", "es", "pt", "it", "nl", "ca", "ro", "pl", "sv", "da", "no")
_PROBABLE: Final = 0.7
# Statistics choose among the languages that are within the first distance of the best one; the
# choice counts when the words agree with it up to the second.
_CLOSE: Final = 2.5
_AGREED: Final = 0.05
# English is what most texts are: where its words come near, statistics are not asked.
_NOT_REFUTED: Final = 0.6


class Detection(NamedTuple):
    """A language and what it was told by.

    Attributes:
        lang: BCP 47 primary subtag, such as `zh`; None when the language stays unknown.
        basis: `script` when the writing system decides, `detected` when words or statistics do,
            `unknown` when nothing does.
    """

    lang: str | None
    basis: Literal["script", "detected", "unknown"]


_UNKNOWN: Final = Detection(None, "unknown")
_CHINESE: Final = Detection("zh", "script")
_TRADITIONAL: Final = Detection("zh-Hant", "script")
_ENGLISH: Final = Detection("en", "detected")


class _Statistics:
    """A langdetect factory of our own, loaded on first use.

    It shares nothing with the factory inside langdetect and has its own seed, so that it answers
    the same in every process and thread and no other user of langdetect notices it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._factory: DetectorFactory | None = None

    def _load(self) -> DetectorFactory:
        with self._lock:
            if self._factory is None:
                # Here, not above: hardly any text needs it, and it takes a tenth of a second.
                from pathlib import Path  # noqa: PLC0415 # see above

                from langdetect import detector_factory  # type: ignore[import-untyped] # noqa: PLC0415 # see above

                folder = Path(detector_factory.PROFILES_DIRECTORY)
                profiles = [(folder / lang).read_text(encoding="utf-8") for lang in _PROFILES]
                factory = detector_factory.DetectorFactory()
                factory.load_json_profile(profiles)
                factory.set_seed(0)
                self._factory = factory
            return self._factory

    def choose(self, text: str, prior: dict[str, float]) -> str | None:
        """Choose among the languages of `prior`; None when none is probable enough."""
        detector = self._load().create()
        from langdetect import LangDetectException  # noqa: PLC0415 # loaded by now

        detector.set_prior_map(prior)
        detector.append(text)
        try:
            ranked = detector.get_probabilities()
        except LangDetectException:
            # The text has no letters that the profiles know.
            return None
        if not ranked or ranked[0].prob < _PROBABLE:
            return None
        return str(ranked[0].lang)


_STATISTICS: Final = _Statistics()


@functools.lru_cache(maxsize=1024)
def _choose(text: str, prior: tuple[tuple[str, float], ...]) -> str | None:
    return _STATISTICS.choose(text, dict(prior))


def _by_statistics(text: str, scores: dict[str, float]) -> str | None:
    """Choose among the languages that the words speak for nearly equally."""
    best = max(scores.values())
    if best < _FEWEST_POINTS_FOR_STATISTICS or scores.get("en", 0.0) > _NOT_REFUTED * best:
        return None
    prior = {
        lang: score
        for lang, score in scores.items()
        if lang in _PROFILES and score >= best - _CLOSE
    }
    if len(prior) < 2:
        return None
    # langdetect skips words in capitals.
    text = text[:_PART].lower() if text.isupper() else text[:_PART]
    lang = _choose(text, tuple(sorted(prior.items())))
    return lang if lang is not None and scores[lang] >= best - _AGREED else None


def _by_words(words: Sequence[str], text: str | None) -> str | None:
    """Decide by the words, then by the statistics of the text unless that is None."""
    letters = sum(map(len, words))
    if letters < _FEWEST_LETTERS or len(words) < _FEWEST_WORDS:
        return None
    scores = weigh_words(words)
    lang = decide(scores, len(words))
    if lang is not None or text is None or not scores:
        return lang
    if letters < _SHORT_LETTERS or len(words) < _SHORT_WORDS:
        # Names, which are in capitals, are not given to statistics, nor are two words that two
        # languages spell in the same way.
        tied = sum(score == max(scores.values()) for score in scores.values()) > 1
        if _LOWER_CASE_WORD.search(text) is None or (tied and len(words) < _SHORT_WORDS):
            return None
    return _by_statistics(text, scores)


def _latin_shares(words: Sequence[str], text: str | None) -> dict[str, float]:
    """Count the letters of each language of a text in Latin letters."""
    shares: dict[str, float] = {}
    letters = sum(map(len, words))
    if reads_as_english(words) and letters >= _FEWEST_LETTERS and len(words) >= _FEWEST_WORDS:
        shares["en"] = letters
    elif len(words) >= 4 * _PIECE:
        lang = None
        for start in range(0, len(words), _PIECE):
            piece = words[start : start + _PIECE]
            # A piece that says nothing goes with the one before.
            lang = decide(weigh_words(piece), len(piece)) or lang
            if lang is not None:
                shares[lang] = shares.get(lang, 0.0) + sum(map(len, piece))
    if not shares:
        lang = _by_words(words, text)
        if lang is not None:
            shares[lang] = letters
    return shares


def _shares(text: str) -> dict[Detection, float]:
    """Weigh the languages of a cleaned text, in letters of an alphabet."""
    others: dict[str, float] = {}
    if not text.isascii():
        if _BASE_AND_MARK.search(text) is not None:
            text = _BASE_AND_MARK.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
        others = alphabet_shares(text) | cjk_shares(text)
    words = latin_words(text)
    if not others:
        return {Detection(lang, "detected"): n for lang, n in _latin_shares(words, text).items()}
    # Beside another script, names, terms and symbols in Latin letters are no language, and
    # statistics would find one in them.
    words = [word for word in words if len(word) > 1]
    shares: dict[str, float] = {}
    if max(weigh_words(words).values(), default=0.0) >= _FEWEST_POINTS_BESIDE_OTHERS:
        shares = _latin_shares(words, None)
    elif sum(map(len, words)) >= max(others.values()) and others.keys().isdisjoint(_CJK):
        return {}
    return {Detection(lang, "script"): n for lang, n in others.items()} | {
        Detection(lang, "detected"): n for lang, n in shares.items()
    }


def _ranked(text: str) -> list[tuple[Detection, float]]:
    """List the languages of a cleaned text with their shares, the larger first."""
    shares = _shares(text)
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0].lang or ""))
    equal = _EQUAL_IN_TITLE if len(text) < _TITLE else _EQUAL
    if len(ranked) > 1 and ranked[1][1] >= equal * ranked[0][1]:
        # A text and its translation: the first leads.
        opening = _shares(text[: len(text) // 2])
        ranked[:2] = sorted(ranked[:2], key=lambda item: -opening.get(item[0], 0.0))
    return ranked


def _clean(text: str) -> str:
    if len(text) > _LONG:
        middle = len(text) // 2
        parts = (text[:_BEGINNING], text[middle : middle + _PART], text[-_PART:])
        text = "\n".join(parts)
    if "<" in text or "&" in text or "\\" in text or "://" in text:
        text = _MARKUP.sub(" ", text)
    return text


# Chinese text as short as this is looked at as a whole.
_SHORT_HAN: Final = 200
# Of longer text these pieces are looked at: its beginning, its middle and its end.
_GLANCE: Final = 600
_WINDOW: Final = 250


def _glances_english(text: str) -> bool:
    """Tell whether a long text has words throughout that only English has."""
    middle = (len(text) - _WINDOW) // 2
    for window in (text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]):
        if (
            " the " not in window
            and " and " not in window
            and " with " not in window
            and " were " not in window
            and " that " not in window
        ):
            return False
    return " of " in text


def _at_a_glance(text: str) -> Detection | None:
    """Tell plain English and plain Chinese, which most texts are, at the least cost."""
    foreign = foreign_bytes(text)
    if 20 * foreign < len(text):
        # Too few characters beyond ASCII for another script to weigh anything.
        if len(text) > _GLANCE and _glances_english(text):
            return _ENGLISH
        # Cut at white space and not put in lower case, most function words still show.
        words = text.split()
        if len(words) < _FEWEST_WORDS or len(text) < _FEWEST_LETTERS:
            return None
        if reads_as_english(words) or reads_as_english(text.lower().split()):
            return _ENGLISH
        return None
    if 2 * foreign >= len(text):
        short = len(text) <= _SHORT_HAN
        lang = "zh" if short and plain_variant(text) is not None else han_language(text)
        if lang is not None:
            return _CHINESE if lang == "zh" else Detection(lang, "script")
    return None


def detect(text: str) -> Detection:
    """Tell the language of a text and what told it.

    Args:
        text: A title, an abstract or other running text; markup disturbs little. Of more than
            6,000 characters only the beginning, the middle and the end are read.

    Returns:
        The language; of two languages in one text, that of the larger half.
    """
    if len(text) <= _LONG:
        # Markup that is left in can only hide what would be seen at a glance.
        detection = _at_a_glance(text)
        if detection is not None:
            return detection
    cleaned = _clean(text)
    if cleaned is not text:
        detection = _at_a_glance(cleaned)
        if detection is not None:
            return detection
    ranked = _ranked(cleaned)
    return ranked[0][0] if ranked else _UNKNOWN


def detect_tag(text: str) -> Detection:
    """Tell the language of a text and, of Chinese, whether it is in traditional characters.

    Returns:
        As `detect`, but with the tag `zh-Hant` where `han_variant` tells traditional characters;
        and of more than 200 characters the beginning, the middle and the end decide, where they
        are plainly Chinese.
    """
    if len(text) <= _LONG:
        if not text.isascii():
            variant = plain_variant(text)
            if variant is not None:
                return _CHINESE if variant == "Hans" else _TRADITIONAL
        elif len(text) > _GLANCE:
            if _glances_english(text):
                return _ENGLISH
        elif len(text) >= _FEWEST_LETTERS:
            words = text.split()
            if len(words) >= _FEWEST_WORDS and reads_as_english(words):
                return _ENGLISH
    detection = detect(text)
    if detection.lang == "zh" and han_variant(text) == "Hant":
        return Detection("zh-Hant", detection.basis)
    return detection


def detect_name_tag(text: str) -> Detection:
    """Tell the language of a name, of a journal or a publisher, by its script alone.

    The words of a name say little about its language.

    Returns:
        As `detect_tag` where the script decides, else no language.
    """
    if text.isascii():
        return _UNKNOWN
    detection = detect(text)
    if detection.basis != "script":
        return _UNKNOWN
    if detection.lang == "zh" and han_variant(text) == "Hant":
        return Detection("zh-Hant", detection.basis)
    return detection


def detect_language(text: str) -> str | None:
    """Tell the language of a text.

    Args:
        text: A title, an abstract or other running text, of any length.

    Returns:
        The BCP 47 primary subtag (`zh`, `en`, `ja`, `de`, ...); of two languages in one text,
        that of the larger half, and of two halves equally long, that of the first. None when the
        language stays unknown: names, formulas, single words, text of too few letters, words
        that speak for no language clearly.

    Examples:
        >>> detect_language("间充质干细胞治疗膝骨关节炎的研究进展")
        'zh'
        >>> detect_language("Mesenchymal stem cells in the treatment of knee osteoarthritis")
        'en'
        >>> detect_language("Albert Einstein") is None
        True
    """
    return detect(text).lang


def detect_languages(text: str) -> tuple[str, ...]:
    """Tell all languages that have a substantial share of a text.

    Args:
        text: A title, an abstract or other running text, of any length.

    Returns:
        BCP 47 primary subtags, that of the larger half first, as `detect_language` answers it; a
        further language has at least a fifth of the text. Empty when the language stays unknown.
    """
    # As `detect` does, or the two would disagree about words that markup parts.
    if len(text) <= _LONG and _at_a_glance(text) == _ENGLISH:
        return ("en",)
    text = _clean(text)
    if _at_a_glance(text) == _ENGLISH:
        return ("en",)
    ranked = _ranked(text)
    total = sum(share for _, share in ranked)
    return tuple(
        detection.lang
        for index, (detection, share) in enumerate(ranked)
        if detection.lang is not None
        and (index == 0 or share >= max(_SHARE * total, _FEWEST_LETTERS_OF_SECOND))
    )
