"""References of items of CSL-JSON, as the tests of citing make them: through the front door."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from litrecord import PaperRecord, cite, parse
from litrecord.serializers.gbt7714.style import Gbt7714

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["STYLES", "article", "cited", "four", "record_of"]

STYLES = ("2015-numeric", "2015-author-date", "2025-numeric", "2025-author-date")


def article(**variables: object) -> dict[str, object]:
    """Return the item of an invented English article; what is None is left out."""
    item: dict[str, object] = {
        "type": "article-journal",
        "language": "en-US",
        "title": "The tides of glass",
        "author": [{"family": "Roe", "given": "Rita"}],
        "container-title": "Journal of Invented Optics",
        "issued": {"date-parts": [[2021]]},
        "volume": "7",
    }
    item.update({key.replace("_", "-"): value for key, value in variables.items()})
    return {key: value for key, value in item.items() if value is not None}


def record_of(item: Mapping[str, object]) -> PaperRecord:
    """Read an item of CSL-JSON."""
    (record,) = parse(json.dumps([item]), format="csl-json")
    return record


def cited(
    item: Mapping[str, object],
    style: str | Gbt7714 = "2025-numeric",
    *,
    lang: Literal["zh", "en", "both"] | None = None,
) -> str:
    """Return the reference of an item; `style` is one of `STYLES` or has options of its own."""
    chosen = f"gbt7714-{style}" if isinstance(style, str) else style
    return cite(record_of(item), style=chosen, lang=lang)


def four(item: Mapping[str, object]) -> tuple[str, ...]:
    """Return the reference of an item in each of `STYLES`."""
    return tuple(cited(item, style) for style in STYLES)
