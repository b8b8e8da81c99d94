"""Words of BibTeX and biblatex: entry types, macros that need no definition, names of languages.

From the manuals of both, from BibTeX's standard styles, and for journals of astronomy from the
macros of AASTeX, which the Astrophysics Data System writes.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ARCHIVES",
    "BIBLATEX_TYPES",
    "BIBTEX_TYPES",
    "GENRES",
    "ISSUED",
    "JOURNALS",
    "KEY",
    "KINDS",
    "LANGUAGES",
    "MACROS",
    "MONTHS",
    "NEAREST",
    "NEWS",
    "NO_RECORDS",
    "NUMBERED",
    "PREPRINT_SERVERS",
    "PREPUBLISHED",
    "ROLES",
    "SCHEMES",
    "USUAL_LANGUAGES",
    "USUAL_TYPES",
    "WHOLE",
]

KEY: Final = "@key"
"""Where the key of an entry stands among its fields."""

# CSL's word by entry type, in lower case.
KINDS: Final = {
    "archive": "manuscript",
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "bachelorsthesis": "thesis",
    "collection": "book",
    "commentary": "book",
    "conference": "paper-conference",
    "data": "dataset",
    "database": "dataset",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "map": "map",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "preprint": "preprint",
    "presentation": "speech",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "webpage": "webpage",
    "webpageentry": "webpage",
    "www": "webpage",
}

BIBTEX_TYPES: Final = (
    *("article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings"),
    *("manual", "mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"),
)
"""The entry types of BibTeX's standard styles."""

BIBLATEX_TYPES: Final = (
    *("article", "artwork", "audio", "book", "bookinbook", "booklet", "collection", "commentary"),
    *("conference", "dataset", "electronic", "image", "inbook", "incollection", "inproceedings"),
    *("inreference", "jurisdiction", "legal", "legislation", "letter", "manual", "mastersthesis"),
    *("misc", "movie", "music", "mvbook", "mvcollection", "mvproceedings", "mvreference"),
    *("online", "patent", "performance", "periodical", "phdthesis", "proceedings", "reference"),
    *("report", "review", "software", "standard", "suppbook", "suppcollection"),
    *("suppperiodical", "techreport", "thesis", "unpublished", "video", "www"),
)
"""The entry types of biblatex's manual."""

USUAL_TYPES: Final = (
    *("article", "artwork", "audio", "book", "incollection", "inproceedings", "misc", "movie"),
    *("online", "report", "thesis"),
)
"""Of several entry types for one kind those that are written."""

NEAREST: Final = {
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "post": "online",
    "post-weblog": "online",
    "preprint": "online",
    "regulation": "legislation",
    "review-book": "review",
}
"""The entry type for a kind that has none of its own."""

NEWS: Final = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
"""The kind of an article by its `entrysubtype`."""

ISSUED: Final[frozenset[str | None]] = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "paper-conference", "periodical"}
    | {"review", "preprint", None}
)
"""Kinds of which one has a number in a sequence of issues."""

WHOLE: Final = frozenset({"book", "pamphlet", "report", "thesis"})
"""Kinds that stand on their own, so that a series is what they appeared in."""

NUMBERED: Final = {"report": "report", "patent": "patent", "standard": "standard"}
"""The scheme of which the number of a work of a kind is an identifier."""

ROLES: Final = {
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
}
"""CSL's word for a role by the field that names its people."""

SCHEMES: Final = {"unique-id": "wos", "mrnumber": "mr", "zblnumber": "zbl"}
"""The scheme of identifiers by the field that has one of them."""

ARCHIVES: Final = {
    "arxiv": "arxiv",
    "pubmed": "pmid",
    "pmid": "pmid",
    "medline": "pmid",
    "pmc": "pmcid",
    "pmcid": "pmcid",
    "pubmedcentral": "pmcid",
}
"""Archives of which an `eprint` is an identifier with a field of its own."""

PREPUBLISHED: Final = "prepublished"
"""What biblatex's `pubstate` says of a preprint."""

GENRES: Final = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "bachelorsthesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""What an entry type, or a key of biblatex in the field `type`, says of a thesis or a report."""

NO_RECORDS: Final = frozenset(
    {"xdata", "set", "control", "ieeetranbstctl", "bibnote", "customdata"}
)
"""Entry types that describe no work: containers of fields, sets, settings of styles."""

PREPRINT_SERVERS: Final = frozenset(
    {"arxiv", "biorxiv", "medrxiv", "chemrxiv", "chinaxiv", "psyarxiv", "corr"}
)
"""What stands in the place of a journal where a work is a preprint; the first word, lower case."""

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MACROS: Final = {
    **{month[:3].lower(): month for month in MONTHS},
    "sept": "September",
    "acmcs": "ACM Computing Surveys",
    "acta": "Acta Informatica",
    "cacm": "Communications of the ACM",
    "ibmjrd": "IBM Journal of Research and Development",
    "ibmsj": "IBM Systems Journal",
    "ieeese": "IEEE Transactions on Software Engineering",
    "ieeetc": "IEEE Transactions on Computers",
    "ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
    "ipl": "Information Processing Letters",
    "jacm": "Journal of the ACM",
    "jcss": "Journal of Computer and System Sciences",
    "scp": "Science of Computer Programming",
    "sicomp": "SIAM Journal on Computing",
    "tocs": "ACM Transactions on Computer Systems",
    "tods": "ACM Transactions on Database Systems",
    "tog": "ACM Transactions on Graphics",
    "toms": "ACM Transactions on Mathematical Software",
    "toois": "ACM Transactions on Office Information Systems",
    "toplas": "ACM Transactions on Programming Languages and Systems",
    "tcs": "Theoretical Computer Science",
}
"""What macros stand for that the standard styles define."""

JOURNALS: Final = {
    "aap": "Astronomy and Astrophysics",
    "aapr": "Astronomy and Astrophysics Review",
    "aaps": "Astronomy and Astrophysics Supplement Series",
    "aj": "The Astronomical Journal",
    "ao": "Applied Optics",
    "apj": "The Astrophysical Journal",
    "apjl": "The Astrophysical Journal Letters",
    "apjs": "The Astrophysical Journal Supplement Series",
    "aplett": "Astrophysics Letters",
    "apss": "Astrophysics and Space Science",
    "araa": "Annual Review of Astronomy and Astrophysics",
    "grl": "Geophysical Research Letters",
    "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics",
    "jgr": "Journal of Geophysical Research",
    "memras": "Memoirs of the Royal Astronomical Society",
    "mnras": "Monthly Notices of the Royal Astronomical Society",
    "nat": "Nature",
    "pasa": "Publications of the Astronomical Society of Australia",
    "pasj": "Publications of the Astronomical Society of Japan",
    "pasp": "Publications of the Astronomical Society of the Pacific",
    "physrep": "Physics Reports",
    "planss": "Planetary and Space Science",
    "pra": "Physical Review A",
    "prb": "Physical Review B",
    "prc": "Physical Review C",
    "prd": "Physical Review D",
    "pre": "Physical Review E",
    "prl": "Physical Review Letters",
    "procspie": "Proceedings of the SPIE",
    "qjras": "Quarterly Journal of the Royal Astronomical Society",
    "solphys": "Solar Physics",
    "sovast": "Soviet Astronomy",
    "ssr": "Space Science Reviews",
}
"""The journal by the command that stands for it, without its backslash."""

LANGUAGES: Final = {
    "acadian": "fr-CA",
    "american": "en-US",
    "usenglish": "en-US",
    "english": "en",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "canadian": "en-CA",
    "canadien": "fr-CA",
    "australian": "en-AU",
    "newzealand": "en-NZ",
    "austrian": "de-AT",
    "naustrian": "de-AT",
    "german": "de",
    "germanb": "de",
    "ngerman": "de",
    "swissgerman": "de-CH",
    "nswissgerman": "de-CH",
    "brazil": "pt-BR",
    "brazilian": "pt-BR",
    "portuges": "pt",
    "portuguese": "pt",
    "chinese": "zh",
    "chinese-simplified": "zh-Hans",
    "chinese-traditional": "zh-Hant",
    "schinese": "zh-Hans",
    "tchinese": "zh-Hant",
    "nynorsk": "nn",
    "polutonikogreek": "el",
    "slovene": "sl",
    "slovenian": "sl",
    "slovak": "sk",
    "estonian": "et",
    "icelandic": "is",
    "basque": "eu",
    "galician": "gl",
    "welsh": "cy",
    "irish": "ga",
    "scottish": "gd",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "esperanto": "eo",
    "afrikaans": "af",
    "bahasa": "id",
    "bahasai": "id",
    "indon": "id",
    "bahasam": "ms",
    "magyar": "hu",
    "classiclatin": "la",
    "ancientgreek": "grc",
}
"""The tag by the name that the packages babel and polyglossia have for a language.

Only those whose names or tags are not those of the language in English.
"""

USUAL_LANGUAGES: Final = {
    "en": "english",
    "zh": "chinese",
    "zh-Hans": "chinese-simplified",
    "zh-Hant": "chinese-traditional",
    "de": "german",
    "pt": "portuguese",
    "pt-BR": "brazilian",
    "en-US": "american",
    "en-GB": "british",
    "ja": "japanese",
    "ko": "korean",
    "fr": "french",
    "ru": "russian",
    "es": "spanish",
    "it": "italian",
    "nl": "dutch",
}
"""The name that is written for a language; others are written as tags."""
