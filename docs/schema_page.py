"""The generated page that lists the published JSON Schemas with what each version changed."""

from __future__ import annotations

from markup import escaped, table
from publish_schemas import SCHEMAS, read_versions

from litrecord.vocab.own import TYPES

__all__ = ["schemas_page"]

INTRODUCTION = """\
# Versions of the JSON Schema

The files of a version stay as they are once the release of litrecord that it comes with is out.
[JSON Schema](../json-schema.md) says what they are good for.
"""


def schemas_page() -> str:
    """List the versions, the newest first, with links to their files."""
    rows = [
        (
            one["number"],
            one["release"],
            escaped(one["note"]),
            ", ".join(_link(one["number"], name) for name in TYPES),
        )
        for one in reversed(read_versions())
    ]
    return "\n".join([INTRODUCTION, table(("Version", "with litrecord", "Change", "Files"), rows)])


def _link(number: str, name: str) -> str:
    file = f"{number}/{name}.schema.json"
    if not (SCHEMAS / file).exists():
        raise LookupError(f"the JSON Schema {file} is not published")
    # HTML, for Sphinx knows nothing of files that it copies as they are.
    return f'<a href="../../schemas/{file}">{name}</a>'
