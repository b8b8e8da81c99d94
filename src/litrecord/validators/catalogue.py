"""The rules that apply unless the caller chooses others."""

from __future__ import annotations

from typing import Final

from litrecord.validators import (
    access,
    chronology,
    derivations,
    description,
    identity,
    journals,
    languages,
    partitions,
    people,
    rankings,
    titles,
)
from litrecord.validators.rules import Rules

__all__ = ["DEFAULT_RULES"]

DEFAULT_RULES: Final = Rules(
    (
        titles.title_missing,
        titles.title_untranslated_copy,
        titles.title_markup,
        titles.translation_of_itself,
        languages.title_languages_equal,
        languages.title_language,
        languages.abstract_language,
        languages.abstract_roles,
        people.authors_missing,
        people.authors_unsplit,
        people.author_repeated,
        people.orcid_shape,
        people.orcid_check_digit,
        chronology.year_missing,
        chronology.year_implausible,
        chronology.published_future,
        chronology.published_online_future,
        chronology.dates_conflict,
        chronology.accessed_before_published,
        description.kind_unknown,
        description.pages_reversed,
        description.keyword_repeated,
        description.citation_count_negative,
        access.open_access_contradiction,
        identity.doi_invalid,
        identity.pmid_invalid,
        identity.pmcid_invalid,
        identity.arxiv_invalid,
        identity.doi_link_mismatch,
        derivations.doi_derivable,
        derivations.pmid_derivable,
        derivations.pmcid_derivable,
        derivations.arxiv_derivable,
        derivations.article_number_derivable,
        journals.journal_name_missing,
        journals.issn_shape,
        journals.issn_check_digit,
        journals.issn_print_equals_electronic,
        journals.issn_l_unrelated,
        journals.indexing_dates,
        rankings.impact_factor_undated,
        rankings.impact_factor_range,
        rankings.rank_range,
        rankings.quartile_rank,
        rankings.percentile_mismatch,
        rankings.categories_repeated,
        rankings.ranking_year_future,
        partitions.cas_edition_undated,
        partitions.cas_zone_range,
        partitions.cas_major_unknown,
    )
)
