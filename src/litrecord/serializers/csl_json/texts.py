"""Texts of an item: one language of each, with nothing in it that reads as markup."""

from __future__ import annotations

from typing import Final, cast

from litrecord.model.text import BilingualText, LangText
from litrecord.patterns import late
from litrecord.serializers.csl_json.item import Item
from litrecord.serializers.papers.texts import main_at
from litrecord.text.characters import clean_characters, fold_entities
from litrecord.text.language import detect_name_tag, detect_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tag_grammar import defuse_tags
from litrecord.text.variants import settle

__all__ = [
    "as_read",
    "as_word",
    "name_in_text",
    "say_abstract",
    "say_name",
    "say_title",
    "say_word",
    "title_in_text",
    "writable",
]

# The tags of rich text in CSL; none of them spans lines.
_RICH: Final = late("</?(?:i|b|sup|sub)>")


def as_word(value: str) -> str:
    """Return a text as it is written where one line of plain text belongs.

    Empty where it would be read as nothing, such as `&nbsp;`.
    """
    made = " ".join(clean_characters(value).split())
    return made if "&" not in made or as_read(made) else ""


def as_read(written: str) -> str:
    """Return what a reader finds in one line of plain text."""
    return " ".join(fold_entities(clean_characters(written)).split())


def writable(value: str, *, one_line: bool = True) -> str:
    """Return running text without what a processor would take for markup."""
    if clean_markup(value, one_line=one_line) == value:
        return value
    text = defuse_tags(clean_characters(value)).replace("\t", " ")
    return " ".join(text.split("\n")).strip() if one_line else text.strip()


def say_word(item: Item, name: str, path: str, stated: str | None) -> None:
    """Write plain text of one line."""
    written = as_word(stated or "")
    if written:
        item.say(name, written, path=path, stated=stated, read=as_read(written))


def say_name(item: Item, name: str, path: str, text: BilingualText | None) -> None:
    """Write the name of a journal, a publisher, a place or an event."""
    found = _main(item, text)
    written = name_in_text(item, text)
    if found is None or not written:
        return
    at, variant = found
    item.mains[name] = (path, cast("BilingualText", text), at)
    read = as_read(written)
    if "<" in read:
        read = clean_markup(read, one_line=True) or read
    _say(item, name, f"{path}.variants[{at}]", variant, (written, read))


def name_in_text(item: Item, text: BilingualText | None) -> str:
    """Return a name as it is written; empty where there is none."""
    found = _main(item, text)
    written = "" if found is None else as_word(found[1].value)
    if "<" in written:
        written = writable(written)
    return written if as_read(written) else ""


def say_title(item: Item, name: str, path: str, text: BilingualText | None) -> None:
    """Write a title."""
    _say_prose(item, name, path, text, one_line=True)


def say_abstract(item: Item, name: str, path: str, text: BilingualText | None) -> None:
    """Write an abstract, which may have several paragraphs."""
    _say_prose(item, name, path, text, one_line=False)


def _say_prose(
    item: Item, name: str, path: str, text: BilingualText | None, *, one_line: bool
) -> None:
    found = _main(item, text)
    if found is None:
        return
    at, variant = found
    written = writable(variant.value, one_line=one_line)
    if item.with_markup and _is_rich(variant.raw) and name in ("title", "abstract"):
        written = _with_markup(variant, written, one_line=one_line)
    read = clean_markup(written, one_line=one_line)
    if read:
        item.mains[name] = (path, cast("BilingualText", text), at)
        _say(item, name, f"{path}.variants[{at}]", variant, (written, read), is_prose=True)


def _is_rich(raw: str | None) -> bool:
    """Tell whether a text has markup, all of it of the kinds that CSL has."""
    return raw is not None and "<" in raw and "<" not in _RICH.sub("", raw) and "&" not in raw


def _with_markup(variant: LangText, plain: str, *, one_line: bool) -> str:
    """Return a text with its markup, if what is read then is the text; else the plain one."""
    raw = clean_characters(variant.raw or "")
    return raw if clean_markup(raw, one_line=one_line) == variant.value else plain


def title_in_text(item: Item, text: BilingualText | None) -> str:
    """Return a title as it is written; empty where there is none."""
    found = _main(item, text)
    return "" if found is None else writable(found[1].value)


def _main(item: Item, text: BilingualText | None) -> tuple[int, LangText] | None:
    """Return the variant to write and its position; None where there is none."""
    if text is None or not text.variants:
        return None
    at = main_at(text, item.record.languages)
    return at, text.variants[at]


def _say(
    item: Item,
    name: str,
    path: str,
    variant: LangText,
    pair: tuple[str, str],
    *,
    is_prose: bool = False,
) -> None:
    ledger = item.ledger
    item.variables[name], read = pair
    ledger.tell(path)
    if read != variant.value:
        ledger.change(f"{path}.value", variant.value, read)
        item.replace(name, path)
    if not ledger.is_asked:
        return
    lang = _language(item, name, read) if is_prose else detect_name_tag(read).lang
    if lang != variant.lang:
        ledger.change(f"{path}.lang", variant.lang, lang)
    if variant.role != "unknown":
        ledger.change(f"{path}.role", variant.role, "unknown")


def _language(item: Item, name: str, read: str) -> str | None:
    """Return the language that a reader takes running text to be in."""
    found = LangText(value=read, lang=detect_tag(read).lang)
    if name == "abstract":
        return settle((found,), item.languages)[0].lang
    if name == "title":
        beside = item.variables.get("abstract") if "abstract" not in item.replaced else None
        neighbour = (
            _language(item, "abstract", clean_markup(beside)) if isinstance(beside, str) else None
        )
        return settle((found,), item.languages, neighbour)[0].lang
    return found.lang
