"""Write the JSON Schemas that the documentation publishes, from the classes.

    python docs/publish_schemas.py

Each version has a folder of its own below `published/schemas`, and `versions.toml` there says what
it changed. The files of a version that came with a release stay as they are for ever. After writing
this prints the digest that `versions.toml` is to hold beside the note on the version.
"""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from pathlib import Path

from litrecord.codec.json import encode
from litrecord.schema.document import json_schema
from litrecord.vocab.own import SCHEMA_VERSION, TYPES

__all__ = ["SCHEMAS", "digest", "read_versions"]

DOCS = Path(__file__).resolve().parent
SCHEMAS = DOCS / "published" / "schemas"


def read_versions() -> list[dict[str, str]]:
    """Return what `versions.toml` says of each version, the oldest first."""
    found = tomllib.loads((SCHEMAS / "versions.toml").read_text(encoding="utf-8"))
    versions: list[dict[str, str]] = found["version"]
    return versions


def digest(folder: Path) -> str:
    """Return the SHA-256 of the files of a version, one after the other by name."""
    content = b"".join(path.read_bytes() for path in sorted(folder.glob("*.json")))
    return hashlib.sha256(content).hexdigest()


def _is_released(version: dict[str, str], changelog: str) -> bool:
    return bool(re.search(rf"(?m)^## \[?{re.escape(version['release'])}\b", changelog))


def main() -> int:
    """Write the schemas of the version that the code names."""
    notes = {one["number"]: one for one in read_versions()}
    if SCHEMA_VERSION not in notes:
        print(f"versions.toml: there is no note on version {SCHEMA_VERSION}; add one first")
        return 1
    made = {
        f"{name}.schema.json": encode(json_schema(cls), indent=2) + "\n"  # type: ignore[arg-type]  # one of its five classes
        for name, cls in TYPES.items()
    }
    folder = SCHEMAS / SCHEMA_VERSION
    changed = [
        name
        for name, text in made.items()
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
    ]
    changelog = (DOCS.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    if changed and _is_released(notes[SCHEMA_VERSION], changelog):
        print(
            f"version {SCHEMA_VERSION} came with litrecord {notes[SCHEMA_VERSION]['release']} and "
            "stays as it is: raise SCHEMA_VERSION in src/litrecord/vocab/own.py and add a note on "
            "that version to docs/published/schemas/versions.toml"
        )
        return 1
    folder.mkdir(exist_ok=True)
    for name in changed:
        (folder / name).write_text(made[name], encoding="utf-8")
        print(f"wrote {(folder / name).relative_to(DOCS.parent)}")
    print(f'digest = "{digest(folder)}"')
    return 0


if __name__ == "__main__":
    sys.exit(main())
