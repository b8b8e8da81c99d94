"""What the parser of DataCite's metadata had no field for, and where it can go again.

Of a list, `extra` holds a rest for each entry: whole entries that no field took, and of others what
their field did not hold. The latter go back to their places as long as there are as many entries
as there were.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias, cast

from litrecord.model.extra import FrozenMapping, JsonValue, thaw
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_address
from litrecord.text.characters import is_clean
from litrecord.vocab.datacite import SCHEMES, is_unknown
from litrecord.vocab.datacite_shapes import LISTS, PUBLISHER, Form, Items, Properties, Shape

__all__ = ["FORMAT", "Leftovers", "Made", "unique"]

Made: TypeAlias = dict[str, object]

FORMAT: Final = "datacite"
_NO_FIELD: Final = ("sizes", "formats", "geoLocations")
# Lists of which a field holds all that can be read
_ALL_READ: Final = frozenset({"subjects", "creators", "contributors", "fundingReferences"})
_MANY: Final = ""
# Of others the word that decides, and the field that holds an entry with it
_CONTAINING: Final = frozenset({"IsPublishedIn", "IsPartOf"})
_FIELDS: Final[dict[str, tuple[str, dict[str | None, str]]]] = {
    "titles": ("titleType", {None: _MANY, "TranslatedTitle": _MANY}),
    "descriptions": ("descriptionType", {"Abstract": _MANY}),
    "dates": ("dateType", {"Issued": "published", "Available": "published_online"}),
    "relatedIdentifiers": (
        "relatedIdentifierType",
        {"ISSN": _MANY, "EISSN": "issn_electronic", "LISSN": "issn_l"},
    ),
    "relatedItems": ("relationType", dict.fromkeys(_CONTAINING, "journal")),
}
# What a field says of an entry counts more than what is left of it.
_SAID_BY_FIELDS: Final = frozenset({"lang"})


def unique(entries: list[Made]) -> list[Made]:
    """Return entries, each once."""
    by_content: dict[JsonValue, Made] = {}
    for entry in entries:
        by_content.setdefault(FrozenMapping(entry), entry)
    return list(by_content.values())


_FORMS: Final[dict[Form, Callable[[str], bool]]] = {
    "text": lambda _: True,
    "address": is_address,
    "year": lambda text: len(text) == 4 and text.isascii() and text.isdecimal(),
}


class Leftovers:
    """What a record has in `extra` of DataCite's metadata.

    Whatever is put back is told in the ledger.
    """

    __slots__ = ("_is_placed", "_ledger", "_left")

    def __init__(self, record: PaperRecord, ledger: Ledger) -> None:
        """Look for it."""
        held = record.extra.get(FORMAT)
        self._left = cast("Made", thaw(held)) if isinstance(held, FrozenMapping) else {}
        self._ledger = ledger
        # Where the record was made otherwise, nobody knows which entry a rest belongs to.
        self._is_placed = record.source is not None and record.source.format == FORMAT

    def rests(self, key: str) -> list[object]:
        """Return what is left of a list, place by place."""
        left = self._left.get(key)
        return left if isinstance(left, list) else []

    def of_entries(self, key: str, count: int) -> list[Made] | None:
        """Return what is left of each entry that a field took, if there were as many as that."""
        shape = cast("Properties", LISTS[key].of)
        found = _partial(self.rests(key), shape)
        return found if self._is_placed and len(found) == count else None

    def put_back(self, key: str, entries: list[Made]) -> list[Made]:
        """Return the entries of a list with what is left of it, each once if it must be."""
        made = entries
        if key in self._left:
            held = self._left[key]
            rests = held if isinstance(held, list) else [held]
            kept = [one for one in rests if _may_stand(key, one, entries)]
            made, is_whole = self._placed(entries, kept, LISTS[key])
            if is_whole and len(kept) == len(rests):
                self.tell(key)
        return made if LISTS[key].may_repeat else unique(made)

    def whole(self, key: str) -> list[Made] | None:
        """Return a list that is left and may stand as it is, else None; `tell` when it does."""
        made, is_whole = _cut(self._left.get(key), LISTS[key])
        return unique(cast("list[Made]", made)) if made and is_whole else None

    def tell(self, key: str) -> None:
        """Note that what is left at a key stands in the output."""
        self._ledger.tell_extra(FORMAT, key)

    def complete(self, document: Made) -> None:
        """Put into a document what is left beside its lists."""
        publisher = self._left.get("publisher")
        if isinstance(publisher, dict):
            entry, is_whole = self._merged(
                cast("Made", document["publisher"]), publisher, PUBLISHER
            )
            document["publisher"] = entry
            if is_whole:
                self._ledger.tell_extra(FORMAT, "publisher")
        for key in (*_NO_FIELD, "version"):
            if key in self._left:
                value, is_whole = _cut(self._left[key], LISTS.get(key, "text"))
                if value is not None and is_whole:
                    document[key] = value
        for key, value in self._left.items():
            if key in document and document[key] == value:
                self._ledger.tell_extra(FORMAT, key)

    def _placed(self, entries: list[Made], left: object, shape: Items) -> tuple[list[Made], bool]:
        inner = cast("Properties", shape.of)
        rests = left if isinstance(left, list) else [left]
        partial = _partial(rests, inner)
        is_placed = self._is_placed and len(partial) == len(entries)
        is_whole = is_placed or not any(partial)
        made: list[Made] = [] if is_placed else list(entries)
        others = iter(entries)
        for rest in rests:
            if _is_partial(rest, inner):
                if is_placed:
                    entry, all_of_it = self._merged(next(others), cast("Made", rest), inner)
                    made.append(entry)
                    is_whole = is_whole and all_of_it
                continue
            found, all_of_it = _cut(rest, inner)
            if found is not None:
                made.append(cast("Made", found))
            is_whole = is_whole and all_of_it
        return made, is_whole

    def _merged(self, entry: Made, rest: Made, shape: Properties) -> tuple[Made, bool]:
        made = dict(entry)
        is_whole = True
        for key, value in rest.items():
            held, inner = made.get(key), shape.shapes.get(key)
            found: object = None
            all_of_it = held == value
            if inner is None or all_of_it:
                pass
            elif isinstance(inner, Items) and isinstance(held, list):
                found, all_of_it = self._placed(held, value, inner)
            elif (
                isinstance(inner, Properties) and isinstance(held, dict) and isinstance(value, dict)
            ):
                found, all_of_it = self._merged(held, value, inner)
            elif held is None or key not in _SAID_BY_FIELDS:
                found, all_of_it = _cut(value, inner)
            if found is not None:
                made[key] = found
            is_whole = is_whole and all_of_it
        return made, is_whole


def _may_stand(key: str, rest: object, entries: list[Made]) -> bool:
    """Tell whether an entry that no field took would not be taken by one now.

    Of a field that holds one value the entry may be a second one.
    """
    if _is_partial(rest, cast("Properties", LISTS[key].of)) or not isinstance(rest, dict):
        return True
    if any(map(is_unknown, (*rest.values(), *_titles(rest)))):
        return not entries
    field = _field_of(key, rest)
    return field is None or (field != _MANY and field in {_field_of(key, one) for one in entries})


def _titles(entry: Made) -> list[object]:
    """Return the titles that an entry itself has."""
    held = entry.get("titles")
    entries = held if isinstance(held, list) else []
    return [one.get("title") for one in entries if isinstance(one, dict)]


def _field_of(key: str, entry: Made) -> str | None:
    """Return what a reader takes an entry for: a word for the field, None for nothing."""
    if key in _ALL_READ:
        return _MANY
    if key == "alternateIdentifiers":
        scheme = str(entry.get("alternateIdentifierType")).casefold()
        return scheme if scheme in SCHEMES else _MANY
    if key == "relatedIdentifiers" and entry.get("relationType") not in _CONTAINING:
        return None
    by, fields = _FIELDS[key]
    word = entry.get(by)
    return fields.get(word) if word is None or isinstance(word, str) else None


def _is_partial(rest: object, shape: Properties) -> bool:
    return isinstance(rest, dict) and not all(key in rest for key in shape.needed)


def _partial(rests: list[object], shape: Properties) -> list[Made]:
    return [cast("Made", rest) for rest in rests if _is_partial(rest, shape)]


def _cut(value: object, shape: Shape) -> tuple[object, bool]:
    """Return what of a value may stand there, None if nothing, and whether that is all of it."""
    if isinstance(shape, Properties):
        return _cut_object(value, shape)
    if isinstance(shape, Items):
        if not isinstance(value, list):
            return None, False
        cut = [_cut(item, shape.of) for item in value]
        return [one for one, _ in cut if one is not None], all(whole for _, whole in cut)
    if isinstance(shape, tuple):
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        fits = is_number and shape[0] <= cast("float", value) <= shape[1]
    elif not isinstance(value, str):
        fits = False
    elif isinstance(shape, frozenset):
        fits = value in shape
    else:
        fits = is_clean(value) and _FORMS[shape](value)
    return (value, True) if fits else (None, False)


def _cut_object(value: object, shape: Properties) -> tuple[object, bool]:
    if not isinstance(value, dict):
        return None, False
    made: Made = {}
    is_whole = True
    for key, inner in value.items():
        found, all_of_it = _cut(inner, shape.shapes[key]) if key in shape.shapes else (None, False)
        if found is not None:
            made[key] = found
        is_whole = is_whole and all_of_it
    return (made, is_whole) if all(key in made for key in shape.needed) else (None, False)
