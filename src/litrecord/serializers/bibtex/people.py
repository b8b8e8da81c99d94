"""Authors, editors and others."""

from __future__ import annotations

from litrecord.model.people import PersonName
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.names import find_names, write_name
from litrecord.serializers.papers.comparing import compare
from litrecord.vocab.bibtex import ROLES

__all__ = ["write_people"]


def write_people(draft: Draft) -> None:
    """Write all people, each role in a field of its own."""
    record, ledger = draft.record, draft.ledger
    authors = [one.name for one in record.authors or ()]
    _write_names(draft, "author", authors, [f"authors[{at}]" for at in range(len(authors))])
    people = record.contributors or ()
    places: list[int] = []
    for field, role in ROLES.items():
        listed = [at for at, one in enumerate(people) if one.role == role]
        names = [people[at].author.name for at in listed]
        paths = [f"contributors[{at}]" for at in listed]
        _write_names(draft, field, names, paths, inside=".author")
        places += listed
    ledger.tell(*(f"contributors[{at}].role" for at in places))
    if places != sorted(places):
        names = [str(one.author.name) for one in people]
        ledger.change("contributors", "; ".join(names), "; ".join(names[at] for at in places))


def _write_names(
    draft: Draft, field: str, names: list[PersonName], paths: list[str], *, inside: str = ""
) -> None:
    written = [write_name(name) for name in names]
    joined = " and ".join(one for one in written if one)
    if not joined:
        return
    draft.put(field, joined)
    if not draft.is_asked:
        return
    found = find_names(written)
    if found is None:
        whole = paths[0].partition("[")[0]
        draft.ledger.change(whole, "; ".join(map(str, names)), joined)
        return
    by_place = dict(found)
    for at, (name, path) in enumerate(zip(names, paths, strict=True)):
        if at in by_place:
            compare(draft.ledger, f"{path}{inside}.name", name, by_place[at])
        else:
            draft.ledger.lose(path)
