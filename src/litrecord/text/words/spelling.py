"""Endings and letters by which the spelling of a word gives its language away.

They speak where neither function words nor common words of titles do. Which ending is whose was
checked against word frequencies: one that is listed for a single language is several times as
frequent in it as in the other languages of western Europe.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ENDINGS", "LETTERS", "SHARED_ENDINGS"]

ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": """
            ness ity ities logy ogy gies phy phies ically ical icals ally ly ful less ship ships
            hood ous ism isms ght ghts th ths sh ck cks ow ows ew ews ay ays ry cy gy my ty ny dy
            by ky wy ed ics sts cts ct pts ased ncies aries ories ways ysis ess esses dge dges
            wn wns ees
        """,
        "de": """
            ung ungen heit keit eiten schaft lich liche licher lichen liches ischen ischer isches
            ismus tät täten ieren iert ierte igen iger iges tz tze ß
        """,
        "fr": """
            ité ités té tés ée ées é és isme ismes aux eux euse euses oire oires aire aires eur eurs
            ienne ennes iens elles ettes ifs ique iques ière ières ère ères urs
        """,
        "es": "ción iones sión ón idad dades iento ientos encia ncias ancia ista",
        "pt": "ção ções são sões ão ões idade dades ência ência ância agem agens",
        "it": "zione zioni sione ità tà menti enza enze anza ezza ismi istica logia logie",
        "nl": "heid heden lijk lijke atie aties teit teiten ijk ij",
        "pl": "ości ość ych ego nej owej owa owe acji acja cji cja",
        "sv": "het heter ningar ningen",
        "da": "else elser elsen lige",
        "no": "else elser elsen lige",
        "fi": "inen isen issa essa assa ista uksen minen",
        "hu": "ság ség ának ának ének ása ése",
        "tr": "ları leri ların lerin ması mesi",
        "ro": "ului ilor elor ție ția ții area erea",
        "id": "kan nya asi",
    }
)
"""Endings of at most six letters by the only language that has them, separated by spaces."""

SHARED_ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ing": "en | nl sv da no",
        "ings": "en",
        "tion": "en | fr de sv da",
        "tions": "en | fr",
        "sion": "en | fr de sv da",
        "sions": "en | fr",
        "ment": "en fr | ca ro",
        "ments": "en fr | ca",
        "ance": "en fr",
        "ence": "en fr",
        "able": "en fr | es ca",
        "ible": "en fr | es ca",
        "ables": "fr | en es ca",
        "ibles": "fr | en es ca",
        "nces": "en fr",
        "ive": "en fr",
        "ives": "en fr",
        "ure": "en fr | it",
        "ures": "en fr",
        "age": "en fr",
        "ages": "en fr",
        "ase": "en",
        "ases": "en fr",
        "ates": "en",
        "ers": "en | nl fr de",
        "ors": "en",
        "ies": "en | nl fr",
        "ks": "en | nl",
        "ds": "en | fr nl",
        "ms": "en",
        "ps": "en | fr",
        "ts": "en fr | sv nl",
        "ls": "en | de nl fr",
        "ns": "en fr | nl sv de",
        "ft": "de nl",
        "cht": "de nl",
        "sch": "de nl",
        "ic": "en | ro ca",
        "isch": "de nl",
        "ische": "de nl",
        "ingen": "nl sv da no | de",
        "ismo": "es pt it",
        "mento": "pt it | es",
        "entos": "es pt",
        "ica": "es pt it | ca ro",
        "ico": "es pt it",
        "icas": "es pt",
        "icos": "es pt",
        "iche": "it | de",
        "ado": "es pt",
        "ada": "es pt | ca",
        "ados": "es pt",
        "adas": "es pt",
        "ivo": "es pt it",
        "iva": "es pt it | ca",
        "ario": "es it",
        "aria": "es it | ca",
        "ales": "es",
        "ais": "pt | fr",
        "dor": "es pt | ca",
        "dores": "es pt",
        "os": "es pt | ca",
        "as": "es pt",
        "ato": "it | pt es",
        "ati": "it | id",
        "ata": "it",
        "ali": "it",
        "ie": "fr de nl",
        "ionis": "la",
        "orum": "la",
        "arum": "la",
        "ibus": "la",
        "que": "fr",
        "ski": "pl",
        "y": "en | pl cs hu",
        "en": "de nl | sv no da",
        "er": "| en de fr sv da no nl",
        "i": "| it pl hu tr ro id fi",
        "o": "| it es pt",
        "a": "| it es pt pl sv ca fi",
    }
)
"""The languages of an ending that several have: those that have it most, a bar, the others."""

LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "de": "ßäöü",
        "sv": "äåö",
        "fi": "äö",
        "hu": "áéíóöúüőű",
        "tr": "âçöüğış",
        "da": "åæø",
        "no": "åæø",
        "fr": "àâçèéêëîïôùûœ",
        "es": "áéíñóú",
        "pt": "àáâãçéêíóôõú",
        "ca": "àçèéíïòóú",
        "cs": "áéíúýčěřšůž",
        "sk": "áéíúýčľšž",
        "it": "àèéìòù",
        "nl": "ëï",
        "ro": "âîăşţșț",
        "pl": "óąćęłńśźż",
        "hr": "ćčđšž",
        "sl": "čšž",
        "vi": "đơư",
    }
)
"""The letters beyond a to z that a language writes, as far as it is told apart here."""
