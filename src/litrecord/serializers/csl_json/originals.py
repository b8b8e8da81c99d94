"""What an item says with `original-…`.

In CSL that is the work that a paper is a translation of. Chinese users of Zotero write there, as
lines of the note, the English forms that a Chinese paper has itself beside the Chinese ones.
"""

from __future__ import annotations

from typing import Final, cast

from litrecord.model.people import Author, PersonName
from litrecord.model.text import LangText
from litrecord.patterns import late
from litrecord.serializers.csl_json import facts, people, texts
from litrecord.serializers.csl_json.item import Item
from litrecord.text.language import detect_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tags import primary_language
from litrecord.vocab.csl import BETWEEN_PARTS, WITH_PARALLEL_FORMS

__all__ = ["say_original", "say_parallel_forms"]

_LATIN: Final = late("[A-Za-zÀ-ɏ]")
_OTHER: Final = late("[\u0370-\u1dff\u2e80-\U0010ffff]")
_FAMILY_GIVEN: Final = late(r"([^,，]+)[,，]([^,，]+)")
_PINYIN: Final = "zh-Latn"
# Of a title the source has to say that it is the publisher's; a journal or a publisher has no
# other names than its own.
_PARALLEL: Final = {
    "title": ("original-title", frozenset({"parallel"})),
    "container-title": ("original-container-title", frozenset({"parallel", "unknown"})),
    "publisher": ("original-publisher", frozenset({"parallel", "unknown"})),
    "publisher-place": ("original-publisher-place", frozenset({"parallel", "unknown"})),
}


def say_original(item: Item, labels: frozenset[str], *, parallel: bool) -> None:
    """Write the work that a paper is a translation of.

    Args:
        item: The item.
        labels: Variables that the note states already.
        parallel: Whether what a reader takes for English forms of the paper is left out.
    """
    work = item.record.translation_of
    if work is None:
        return
    for name, field, text in (
        ("original-title", "title", work.title),
        ("original-publisher", "publisher", work.publisher),
        ("original-publisher-place", "place", work.place),
    ):
        written = texts.title_in_text(item, text)
        if name not in labels and not (parallel and _is_misread(item, written)):
            path = f"translation_of.{field}"
            texts.say_title(item, name, path, text)
            _note_misread(item, name, path, written)
    if work.authors and "original-author" not in labels:
        path = "translation_of.authors"
        names = " ".join(str(one) for one in work.authors)
        if not (parallel and _is_misread(item, names)):
            people.say_people(item, "original-author", work.authors, path)
            _note_misread(item, "original-author", path, names)
    facts.say_date(item, "original-date", "translation_of.published", work.published)


def _note_misread(item: Item, name: str, path: str, written: str) -> None:
    if name in item.variables and _is_misread(item, written):
        item.ledger.change(path, written, None)
        item.replace(name, path)


def _is_misread(item: Item, written: str) -> bool:
    """Tell whether a reader takes a text for an English form of a Chinese paper."""
    return _has_parallel_forms(item) and _is_latin(written)


def _has_parallel_forms(item: Item) -> bool:
    if item.kind not in WITH_PARALLEL_FORMS or "translator" in item.variables:
        return False
    title = item.variables.get("title") if "title" not in item.replaced else None
    tags = [*item.languages, detect_tag(title).lang if isinstance(title, str) else None]
    return any(map(_is_chinese, tags))


def _is_chinese(tag: str | None) -> bool:
    return primary_language(tag) == "zh"


def _is_latin(text: str) -> bool:
    return _LATIN.search(text) is not None and _OTHER.search(text) is None


def say_parallel_forms(item: Item) -> frozenset[str]:
    """Write the English forms of a Chinese paper as lines of its note; return their labels."""
    if not _has_parallel_forms(item):
        return frozenset()
    lines = [line for name in _PARALLEL for line in _line(item, name)]
    lines += _author_lines(item)
    if lines:
        item.variables["note"] = "\n".join(lines)
    return frozenset(line.partition(":")[0] for line in lines)


def _line(item: Item, name: str) -> list[str]:
    """Return the line of the English form of a text; none where there is no such form."""
    if name not in item.mains:
        return []
    path, text, at = item.mains[name]
    main = text.variants[at]
    label, roles = _PARALLEL[name]
    found = [
        (place, variant)
        for place, variant in enumerate(text.variants)
        if place != at and variant.role in roles and _is_latin(variant.value)
    ]
    if not found or not _OTHER.search(main.value):
        return []
    place, variant = found[0]
    written = _safe(texts.as_word(texts.writable(variant.value)))
    read = clean_markup(written, one_line=True)
    # The variable counts where the work that the paper is a translation of has it.
    if not read or label in item.variables:
        return []
    _tell(item, f"{path}.variants[{place}]", variant, read)
    if _is_chinese(detect_tag(main.value).lang):
        item.ledger.tell_whole(f"{path}.variants[{at}].role")
        if main.role != "original":
            item.ledger.change(f"{path}.variants[{at}].role", main.role, "original")
    if place < at:
        item.ledger.change(f"{path}.variants", text.variants, (main, variant))
    return [f"{label}: {written}"]


def _tell(item: Item, path: str, variant: LangText, read: str) -> None:
    ledger = item.ledger
    ledger.tell(path)
    ledger.say(f"{path}.value", variant.value, read)
    if variant.lang != "en":
        ledger.change(f"{path}.lang", variant.lang, "en")
    if variant.role != "parallel":
        ledger.change(f"{path}.role", variant.role, "parallel")


def _safe(text: str) -> str:
    """Return a text in which nothing is a variable in braces, the older way of notes."""
    return text.replace("{:", "{ :")


def _author_lines(item: Item) -> list[str]:
    """Return the lines of the authors' names in Latin letters, where each author has one."""
    authors = item.record.authors or ()
    if "original-author" in item.variables:
        return []
    if len(authors) != len(item.variables.get("author", ())):  # type: ignore[arg-type]  # a list
        return []
    forms = [_latin_form(one) for one in authors]
    if not any(one.alternates for one in authors) or None in forms:
        return []
    lines: list[str] = []
    for at, (author, form) in enumerate(zip(authors, forms, strict=True)):
        if form is None:
            continue
        written = _written(form)
        lines.append(f"original-author: {written}")
        if item.ledger.is_asked:
            _tell_author(item, at, author, written)
    return lines


def _latin_form(author: Author) -> PersonName | None:
    names = (author.name, *author.alternates)
    return next((one for one in names if _is_latin(_written(one))), None)


def _written(name: PersonName) -> str:
    if name.family is None or name.given is None:
        return _safe(texts.as_word(str(name)))
    family = " ".join(filter(None, (name.particle, name.family)))
    return _safe(texts.as_word(f"{family} {BETWEEN_PARTS} {name.given}"))


def _tell_author(item: Item, at: int, author: Author, written: str) -> None:
    read = _read_line(written)
    name = author.name
    if _OTHER.search(str(name)) and name.family is not None:
        read = PersonName(family=read.family, given=read.given, literal=read.literal, lang=_PINYIN)
    written_names = cast("list[dict[str, object]]", item.variables["author"])
    main = people.read_back(item, written_names[at])
    came = () if str(read) == str(main) else (read,)
    path = f"authors[{at}].alternates"
    if [people.key_of(one) for one in came] == [people.key_of(one) for one in author.alternates]:
        item.ledger.tell(path)
    else:
        item.ledger.change(path, author.alternates, came)


def _read_line(written: str) -> PersonName:
    """Return the name that a reader makes of a line."""
    family, bar, given = (part.strip() for part in written.partition(BETWEEN_PARTS))
    if bar and (family or given):
        return PersonName(family=texts.as_read(family) or None, given=texts.as_read(given) or None)
    match = _FAMILY_GIVEN.fullmatch(written)
    if match is not None:
        return PersonName(family=texts.as_read(match[1]), given=texts.as_read(match[2]))
    return PersonName(literal=texts.as_read(written))
