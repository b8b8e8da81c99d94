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
        found = _write_names(draft, field, names, paths, inside=".author")
        ledger.tell(*(f"{paths[at]}.role" for at in found))
        places += listed
    if places != sorted(places):
        shown = [str(one.author.name) for one in people]
        ledger.change("contributors", "; ".join(shown), "; ".join(shown[at] for at in places))


def _write_names(
    draft: Draft, field: str, names: list[PersonName], paths: list[str], *, inside: str = ""
) -> list[int]:
    """Write names, and return which of them a reader finds, where losses are asked for.

    Args:
        draft: The entry.
        field: Their field.
        names: The names.
        paths: The path of each person.
        inside: What leads from there to the author.
    """
    written = [write_name(name) for name in names]
    joined = " and ".join(one for one in written if one)
    if not joined:
        return []
    draft.put(field, joined)
    if not draft.is_asked:
        return []
    found = find_names(written)
    if found is None:
        whole = paths[0].partition("[")[0]
        draft.ledger.change(whole, "; ".join(map(str, names)), joined)
        return []
    for at, name in found:
        compare(draft.ledger, f"{paths[at]}{inside}.name", names[at], name)
    return [at for at, _ in found]
