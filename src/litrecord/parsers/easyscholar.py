"""Answers of easyScholar, `easyscholar`: the rankings of one journal by many lists, undated.

An answer is `{"code": 200, "msg": "SUCCESS", "data": {"customRank": …, "officialRank": {"all":
{…}, "select": {…}}}}`; the object in `data` is read by itself as well, and both come in arrays and
JSON lines too. It does not name the journal; whoever keeps answers adds `publicationName`, as the
parameter of https://www.easyscholar.cc/open/getPublicationRank is called.

No value says which edition it is from: every ranking made here is undated.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.errors import Failure, ParseError, show_value
from litrecord.model.extra import FrozenMapping
from litrecord.model.source import Source
from litrecord.typing import Document, Draft, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.parsers.journal_documents import Entry
    from litrecord.parsers.journal_objects import Level

__all__ = ["EasyScholarParser"]

_FORMAT: Final = "easyscholar"
_DATA: Final = "data"
_NAME: Final = "publicationName"
_RANKS: Final = "officialRank"
_CUSTOM: Final = "customRank"
_SUCCESS: Final = 200


@attrs.frozen(kw_only=True)
class EasyScholarParser:
    """Reads answers of easyScholar as journal profiles."""

    name: str = _FORMAT

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first object."""
        value = head.value
        if not isinstance(value, dict):
            return 0
        data = value.get(_DATA)
        if _RANKS in value or (isinstance(data, dict) and _RANKS in data):
            return 95
        if isinstance(data, dict):
            return 80 if _CUSTOM in data else 0
        # What any interface may answer when it has nothing to say
        bare = {"code", "msg"} <= value.keys() <= {"code", "msg", _DATA, _NAME}
        return 30 if bare and data is None else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read answers one by one.

        Raises:
            FormatError: Something else than journal profiles was asked for.
            ParseError: The document is neither JSON nor JSON lines.
        """
        # Telling formats apart needs no more than the class.
        from litrecord.parsers.journal_documents import iter_drafts  # noqa: PLC0415

        return (
            draft if isinstance(draft, Failure) else _placed(draft)
            for draft in iter_drafts(document, options, _FORMAT, _open, _read)
        )


def _placed(draft: Draft) -> Draft:
    """Say of each ranking where it was read."""
    source = Source(format=_FORMAT, location=draft.location)
    rankings = draft.fields["rankings"]
    if isinstance(rankings, tuple):
        draft.fields["rankings"] = tuple(attrs.evolve(one, source=source) for one in rankings)
    return draft


def _open(value: dict[str, object]) -> tuple[Entry, ...]:
    from litrecord.parsers.journal_documents import Entry  # noqa: PLC0415  # as in `drafts`

    data = value.get(_DATA)
    if _RANKS in value or _CUSTOM in value:
        return (Entry(value=value),)
    if isinstance(data, dict):
        around = {key: one for key, one in value.items() if key != _DATA}
        return (Entry(value=data, envelope=FrozenMapping(around)),)
    code = value.get("code")
    if code is not None and code != _SUCCESS:
        raise ParseError(
            f"easyScholar answered with code {show_value(code)}: {show_value(value.get('msg'))}"
        )
    raise ParseError(
        f"{_DATA}: the answer says nothing about a journal (got {show_value(data)}); "
        f'expected {{"{_RANKS}": {{"all": {{…}}}}}}'
    )


def _read(level: Level, envelope: FrozenMapping) -> dict[str, object]:
    # As in `drafts`
    from litrecord.parsers.easyscholar_ranks import read_indexing, read_rankings  # noqa: PLC0415
    from litrecord.parsers.journal_objects import name_of  # noqa: PLC0415

    name = level.name(_NAME)
    around = envelope.get(_NAME)
    if name is None and around is not None:
        # It stays around the answer as well.
        clean = level.clean(_NAME, around)
        name = None if clean is None else name_of(clean, str(around))
    made: dict[str, object] = {"name": name, "rankings": (), "indexing": ()}
    ranks = level.inner(_RANKS)
    if ranks is None:
        return made
    stated = ranks.inner("all")
    # What the user selected to see is a copy of some of all; it stays where it is.
    chosen = ranks.inner("select")
    if stated is not None and stated.raw:
        made |= {"rankings": read_rankings(stated), "indexing": read_indexing(stated)}
        ranks.close("all", stated)
    elif chosen is not None:
        made |= {"rankings": read_rankings(chosen), "indexing": read_indexing(chosen)}
        ranks.close("select", chosen)
    level.close(_RANKS, ranks)
    return made
