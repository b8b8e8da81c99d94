"""The fields of the front matter of JATS."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.jats import article, journal, people
from litrecord.parsers.jats import texts as own
from litrecord.parsers.jats.custom import CUSTOM_TARGETS, read_custom
from litrecord.parsers.jats.originals import TARGETS, read_originals
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import by_text
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable

__all__ = ["FIELDS"]

_J: Final = "front.journal-meta"
_A: Final = "front.article-meta"


def _tell_kind(reading: Reading) -> None:
    """Say what an article is whose type is not stated: the suite is for articles of journals."""
    if not reading.has("kind"):
        reading.put("kind", "article-journal")


FIELDS: Final = FieldTable(
    (
        Field("@article-type", ("types", "kind"), article.read_type),
        Field("@lang", "languages", values.read_languages),
        Field(
            f"{_A}.title-group",
            "title",
            own.read_titles,
            "`article-title` in the language of the article: role `original`; `trans-title`: "
            "role `parallel`; subtitles follow behind a colon",
        ),
        Field(
            f"{_A}.abstract",
            "abstract",
            own.read_abstracts,
            "role `original` in the language of the article; other summaries stay",
        ),
        Field(f"{_A}.trans-abstract", "abstract", own.read_trans_abstracts, "role `parallel`"),
        Field(
            f"{_A}.contrib-group",
            ("authors", "contributors"),
            people.read_contributors,
            "by `contrib-type`; names in other scripts are alternates",
        ),
        Field(
            f"{_A}.article-id",
            ("doi", "pmid", "pmcid", "arxiv", "identifiers"),
            article.read_ids,
            "by `pub-id-type`; others are identifiers of that scheme, which `specific-use` "
            "names where the type is `other`",
        ),
        Field(
            (f"{_J}.journal-title-group.journal-title", f"{_J}.journal-title"),
            ("journal.name", "journal.kind"),
            journal.read_journal_title,
        ),
        Field(
            f"{_J}.journal-title-group.trans-title-group",
            "journal.name",
            journal.read_trans_titles,
            "role `parallel`",
        ),
        Field(
            f"{_J}.trans-title",
            "journal.name",
            by_text(texts.names("parallel")),
            "role `parallel`",
        ),
        Field(
            (f"{_J}.journal-title-group.abbrev-journal-title", f"{_J}.abbrev-journal-title"),
            "journal.abbreviations",
            journal.read_abbreviations,
        ),
        Field(
            f"{_J}.journal-id",
            ("journal.abbreviations", "journal.ids"),
            journal.read_journal_ids,
            "`nlm-ta` and `iso-abbrev` are abbreviations",
        ),
        Field(
            f"{_J}.issn",
            (
                "journal.issn_print",
                "journal.issn_electronic",
                "journal.issn_l",
                "journal.issn_other",
            ),
            journal.read_issns,
            "by `pub-type` or `publication-format`",
        ),
        Field(f"{_J}.issn-l", "journal.issn_l", by_text(values.read_issn)),
        Field(f"{_J}.publisher.publisher-name", "publisher", own.read_names),
        Field(f"{_J}.publisher.publisher-loc", "place", own.read_names),
        Field(f"{_A}.volume", "volume", by_text(values.read_text)),
        Field(f"{_A}.issue", "issue", by_text(values.read_text)),
        Field(f"{_A}.fpage", "pages.first", by_text(values.read_text)),
        Field(f"{_A}.lpage", "pages.last", by_text(values.read_text)),
        Field(f"{_A}.page-range", "pages", article.read_pages, "where there is no `fpage`"),
        Field(f"{_A}.elocation-id", "article_number", by_text(values.read_text)),
        Field(
            f"{_A}.pub-date",
            ("published", "published_online"),
            article.read_dates,
            "`ppub`, `collection`, `epub-ppub`, `pub` or `epub`, the first there is; `epub`",
        ),
        Field(f"{_A}.kwd-group", "keywords", own.read_keywords),
        Field(
            f"{_A}.article-categories.subj-group",
            ("types", "fields_of_study", "classifications"),
            article.read_subjects,
            "`heading`: a type; `clc`, `msc`, …: classes of that scheme",
        ),
        Field(
            f"{_A}.permissions.license",
            ("open_access.license", "open_access.is_open"),
            article.read_license,
        ),
        Field(f"{_A}.funding-group.award-group", "funding", article.read_funding),
        Field(f"{_A}.conference.conf-name", "event.name", own.read_names),
        Field(f"{_A}.conference.conf-loc", "event.place", by_text(values.read_text)),
        Field(f"{_A}.conference.conf-date", "event.date", by_text(values.read_date)),
        Field(f"{_A}.self-uri", "links", article.read_links, "by `content-type`, else `full-text`"),
        Field(
            f"{_A}.related-article",
            TARGETS,
            read_originals,
            "`translation-of`: the work that this is a translation of; others stay",
        ),
        Field(
            f"{_A}.custom-meta-group.custom-meta",
            CUSTOM_TARGETS,
            read_custom,
            "what `Jats` writes for want of an element: `meta-name` is the field",
        ),
    ),
    finish=_tell_kind,
)
