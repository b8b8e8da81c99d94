"""Which of a text's languages goes where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from litrecord.model.people import PersonName
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.patterns import late
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.characters import whole_characters
from litrecord.text.language import Detection, detect_name_tag, detect_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tags import primary_language
from litrecord.text.variants import settle

__all__ = [
    "AS_NAME",
    "AS_TITLE",
    "Telling",
    "in_running_text",
    "main_at",
    "one_line",
    "tell_variant",
]

# How a reader tells the language of a text for which the format states none: from its words and
# its script, or from the script alone.
Telling: TypeAlias = Callable[[str], Detection]
AS_TITLE: Final[Telling] = detect_tag
AS_NAME: Final[Telling] = detect_name_tag

# Also what only some programs take for the end of a line
_CONTROLS: Final = late(" ?[\x00-\x1f\x7f-\x9f\u2028\u2029]+ ?")
# Languages that put the family name first in running text, too
_FAMILY_FIRST: Final = frozenset({"zh", "ja", "ko", "vi", "hu"})


def main_at(text: BilingualText, languages: tuple[str, ...] | None = None) -> int:
    """Return the position of the variant that stands for a text where there is room for one.

    That is the original; else the one in the language of the paper; else the first.

    Args:
        text: The text, which has a variant.
        languages: Tags of the languages of the paper, as the record states them.
    """
    variants = text.variants
    for at, variant in enumerate(variants):
        if variant.role == "original":
            return at
    for language in map(primary_language, languages or ()):
        for at, variant in enumerate(variants):
            if primary_language(variant.lang) == language and "-Latn" not in (variant.lang or ""):
                return at
    return 0


def in_running_text(name: PersonName) -> str:
    """Return a name as a text prints it: of a western one the given names first.

    That a source lists `Lampwright, Ada` says nothing against it.
    """
    is_listed = name.order == "family-first" and primary_language(name.lang) not in _FAMILY_FIRST
    return str(attrs.evolve(name, order="given-first") if is_listed else name)


def one_line(value: str) -> str:
    """Return a text with a space in place of line breaks, tabulators and other controls.

    Lone surrogates, which no file can hold, become U+FFFD. Spaces of other widths, joiners and
    bidirectional marks stay: scripts need them.
    """
    if value.isprintable():
        return value
    return whole_characters(_CONTROLS.sub(" ", value)).strip(" ")


def tell_variant(
    ledger: Ledger,
    path: str,
    variant: LangText,
    *,
    read: str,
    role: TextRole = "unknown",
    lang: str | None = None,
    telling: Telling = AS_TITLE,
    languages: tuple[str, ...] = (),
    neighbour: str | None = None,
) -> None:
    """Note that a variant of a text is expressed, and how it will be read.

    Args:
        ledger: The account of the record.
        path: Path of the variant, such as `title.variants[0]`.
        variant: The variant.
        read: What a reader finds, still with what it takes for markup.
        role: The role that a reader gives it.
        lang: The tag that a reader finds stated for this text; None where the format states none,
            so that it is told from the text.
        telling: How it is told from the text.
        languages: What a reader finds stated as the languages of the paper, and goes by where the
            text does not tell its own: see `litrecord.text.variants`.
        neighbour: The language of the abstract, for a title, likewise.
    """
    ledger.tell(path)
    if not ledger.is_asked:
        return
    found = clean_markup(read, one_line="\n" not in read)
    ledger.say(f"{path}.value", variant.value, found)
    tag = lang
    if tag is None:
        told = LangText(value=found, lang=telling(found).lang, role=role)
        tag = settle((told,), languages, neighbour)[0].lang
    if tag != variant.lang:
        ledger.change(f"{path}.lang", variant.lang, tag)
    if role != variant.role:
        ledger.change(f"{path}.role", variant.role, role)
