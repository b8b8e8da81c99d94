"""Journal rankings in words: each with its system and its year, known or not."""

from __future__ import annotations

from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    OtherRanking,
    Ranking,
    RankingEntry,
)
from litrecord.terminal.columns import NO_BREAK
from litrecord.terminal.words import phrase, word

__all__ = ["describe_ranking"]


def describe_ranking(ranking: Ranking, lang: str) -> tuple[str, str]:
    """Return the label of a ranking's system and what it says, unescaped, for `wrap`."""
    if isinstance(ranking, JCRRanking):
        return word("jcr", lang), _jcr(ranking, lang)
    if isinstance(ranking, CASPartition):
        return word(ranking.system, lang), _cas(ranking, lang)
    return ranking.scheme.upper(), _other(ranking, lang)


def _in_brackets(text: str, lang: str) -> str:
    return f"（{text}）" if lang == "zh" else f" ({text})"


def _join(parts: list[str], lang: str) -> str:
    return ("，" if lang == "zh" else ", ").join(parts)


def _join_names(names: list[str], lang: str) -> str:
    # Names of categories hold commas, so that something else has to stand between them.
    return ("；" if lang == "zh" else "; ").join(names)


def _jcr(ranking: JCRRanking, lang: str) -> str:
    metrics = (
        ("impact-factor", ranking.impact_factor),
        ("impact-factor-5y", ranking.impact_factor_5y),
        ("jci", ranking.jci),
    )
    parts = [phrase(key, lang, metric) for key, metric in metrics if metric is not None]
    categories = _join_names([_jcr_category(one, lang) for one in ranking.categories], lang)
    if categories:
        parts.append(categories)
    year = (
        phrase("year-unknown", lang)
        if ranking.data_year is None
        else phrase("data-year", lang, ranking.data_year)
    )
    if not parts:
        return year
    parts[0] += _in_brackets(year, lang)
    if ranking.editions:
        parts.append("/".join(ranking.editions))
    return _join(parts, lang)


def _jcr_category(category: JCRCategory, lang: str) -> str:
    name = category.name
    if name is None:
        name = (
            phrase("one-of", lang, " / ".join(category.candidates)) if category.candidates else ""
        )
    elif lang == "zh" and category.name_zh:
        name = f"{name} {category.name_zh}"
    notes = [] if category.edition is None else [category.edition]
    if category.rank is not None:
        notes.append(phrase("rank", lang, _of(category.rank, category.total)))
    if category.metric not in {None, "jif"}:
        notes.append(phrase(f"{category.metric}-rank", lang))
    # The quartile and the first word of the name stay together.
    text = NO_BREAK.join(part for part in (category.quartile, name) if part)
    return text + _in_brackets(_join(notes, lang), lang) if notes else text


def _of(rank: int, total: int | None) -> str:
    return str(rank) if total is None else f"{rank}/{total}"


def _cas(partition: CASPartition, lang: str) -> str:
    parts = [_zone(one, lang) for one in partition.majors]
    if partition.minors:
        minors = _join_names([_zone(one, lang) for one in partition.minors], lang)
        parts.append(phrase("minors", lang, minors))
    if partition.top:
        parts.append(phrase("top", lang))
    if partition.is_review:
        parts.append(phrase("review-journal", lang))
    if partition.status == "under_review":
        parts.append(phrase("under_review", lang))
    if partition.warning is not None:
        parts.append(phrase("warning-level", lang, partition.warning))
    parts.append(
        phrase("edition-unknown", lang)
        if partition.edition_year is None
        else phrase("edition", lang, partition.edition_year)
    )
    if partition.scheme is not None:
        parts.append(phrase(partition.scheme, lang))
    return _join(parts + list(partition.notes or ()), lang)


def _zone(zone: CASZone, lang: str) -> str:
    level = phrase("no-zone", lang) if zone.zone is None else phrase("zone", lang, zone.zone)
    text = NO_BREAK.join(part for part in (zone.name_zh or zone.name_en, level) if part)
    notes = [zone.name_en] if lang == "en" and zone.name_zh and zone.name_en else []
    if zone.position is not None:
        notes.append(phrase("position", lang, _of(zone.position, zone.total)))
    return text + _in_brackets(_join(notes, lang), lang) if notes else text


def _other(ranking: OtherRanking, lang: str) -> str:
    parts = [_entry(one, lang) for one in ranking.entries]
    if ranking.metric is not None:
        parts.append(str(ranking.metric))
    parts += ranking.reasons or ()
    if ranking.edition is not None:
        parts.append(phrase("edition-named", lang, ranking.edition))
    elif ranking.year is not None:
        parts.append(phrase("edition", lang, ranking.year))
    else:
        parts.append(phrase("edition-unknown", lang))
    return _join(parts, lang)


def _entry(entry: RankingEntry, lang: str) -> str:
    text = " ".join(part for part in (entry.level, entry.field) if part)
    if entry.rank is None:
        return text
    rank = phrase("rank", lang, _of(entry.rank, entry.total))
    return text + _in_brackets(rank, lang) if text else rank
