"""What may stand where in DataCite's metadata, version 4.5: properties and controlled lists.

https://datacite-metadata-schema.readthedocs.io/en/4.5/ names the properties and their lists. Only
the JSON form of the schema counts here, which DataCite's API takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

__all__ = [
    "CONTRIBUTOR_TYPES",
    "GENERAL_TYPES",
    "LISTS",
    "PUBLISHER",
    "SCHEMA_VERSION",
    "Form",
    "Items",
    "Properties",
    "Shape",
]

SCHEMA_VERSION: Final = "http://datacite.org/schema/kernel-4"


@attrs.frozen
class Properties:
    """An object.

    Attributes:
        shapes: What stands at each of its keys.
        needed: The keys that must be there.
    """

    shapes: Mapping[str, Shape] = attrs.field(hash=False)
    needed: tuple[str, ...] = ()


@attrs.frozen
class Items:
    """A list.

    Attributes:
        of: What its entries are.
        may_repeat: Whether two of them may be alike.
    """

    of: Shape
    may_repeat: bool = False


# Text, the address of a thing (URI), a year of four digits; one of some words; a number from one to
# another; an object; a list
Form: TypeAlias = Literal["text", "address", "year"]
Shape: TypeAlias = Form | frozenset[str] | tuple[float, float] | Properties | Items

GENERAL_TYPES: Final = frozenset(
    {
        *("Audiovisual", "Book", "BookChapter", "Collection", "ComputationalNotebook"),
        *("ConferencePaper", "ConferenceProceeding", "DataPaper", "Dataset", "Dissertation"),
        *("Event", "Image", "Instrument", "InteractiveResource", "Journal", "JournalArticle"),
        *("Model", "OutputManagementPlan", "PeerReview", "PhysicalObject", "Preprint", "Report"),
        *("Service", "Software", "Sound", "Standard", "StudyRegistration", "Text", "Workflow"),
        "Other",
    }
)
CONTRIBUTOR_TYPES: Final = frozenset(
    {
        *("ContactPerson", "DataCollector", "DataCurator", "DataManager", "Distributor", "Editor"),
        *("HostingInstitution", "Producer", "ProjectLeader", "ProjectManager", "ProjectMember"),
        *("RegistrationAgency", "RegistrationAuthority", "RelatedPerson", "Researcher"),
        *("ResearchGroup", "RightsHolder", "Sponsor", "Supervisor", "WorkPackageLeader", "Other"),
    }
)
_TITLE_TYPES: Final = frozenset({"AlternativeTitle", "Subtitle", "TranslatedTitle", "Other"})
_DATE_TYPES: Final = frozenset(
    {
        *("Accepted", "Available", "Copyrighted", "Collected", "Created", "Issued", "Submitted"),
        *("Updated", "Valid", "Withdrawn", "Other"),
    }
)
_DESCRIPTION_TYPES: Final = frozenset(
    {"Abstract", "Methods", "SeriesInformation", "TableOfContents", "TechnicalInfo", "Other"}
)
_IDENTIFIER_TYPES: Final = frozenset(
    {
        *("ARK", "arXiv", "bibcode", "DOI", "EAN13", "EISSN", "Handle", "IGSN", "ISBN", "ISSN"),
        *("ISTC", "LISSN", "LSID", "PMID", "PURL", "UPC", "URL", "URN", "w3id"),
    }
)
_RELATIONS: Final = frozenset(
    {
        *("IsCitedBy", "Cites", "IsCollectedBy", "Collects", "IsSupplementTo", "IsSupplementedBy"),
        *("IsContinuedBy", "Continues", "IsDescribedBy", "Describes", "HasMetadata"),
        *("IsMetadataFor", "HasVersion", "IsVersionOf", "IsNewVersionOf", "IsPartOf"),
        *("IsPreviousVersionOf", "IsPublishedIn", "HasPart", "IsReferencedBy", "References"),
        *("IsDocumentedBy", "Documents", "IsCompiledBy", "Compiles", "IsVariantFormOf"),
        *("IsOriginalFormOf", "IsIdenticalTo", "IsReviewedBy", "Reviews", "IsDerivedFrom"),
        *("IsSourceOf", "IsRequiredBy", "Requires", "IsObsoletedBy", "Obsoletes"),
    }
)
_NUMBER_TYPES: Final = frozenset({"Article", "Chapter", "Report", "Other"})
_FUNDER_TYPES: Final = frozenset({"ISNI", "GRID", "Crossref Funder ID", "ROR", "Other"})
_YEAR: Final[Shape] = "year"

_NAME: Final[dict[str, Shape]] = {
    "name": "text",
    "nameType": frozenset({"Organizational", "Personal"}),
    "givenName": "text",
    "familyName": "text",
    "nameIdentifiers": Items(
        Properties(
            {"nameIdentifier": "text", "nameIdentifierScheme": "text", "schemeUri": "address"},
            ("nameIdentifier", "nameIdentifierScheme"),
        )
    ),
    "affiliation": Items(
        Properties(
            {
                "name": "text",
                "affiliationIdentifier": "text",
                "affiliationIdentifierScheme": "text",
                "schemeUri": "address",
            },
            ("name",),
        )
    ),
    "lang": "text",
}
_CREATOR: Final = Properties(_NAME, ("name",))
_CONTRIBUTOR: Final = Properties(
    {**_NAME, "contributorType": CONTRIBUTOR_TYPES}, ("name", "contributorType")
)
_TITLE: Final = Properties({"title": "text", "titleType": _TITLE_TYPES, "lang": "text"}, ("title",))
_POINT: Final = Properties(
    {"pointLongitude": (-180.0, 180.0), "pointLatitude": (-90.0, 90.0)},
    ("pointLongitude", "pointLatitude"),
)
_SIDES: Final[dict[str, Shape]] = {
    "westBoundLongitude": (-180.0, 180.0),
    "eastBoundLongitude": (-180.0, 180.0),
    "southBoundLatitude": (-90.0, 90.0),
    "northBoundLatitude": (-90.0, 90.0),
}

PUBLISHER: Final = Properties(
    {
        "name": "text",
        "publisherIdentifier": "text",
        "publisherIdentifierScheme": "text",
        "schemeUri": "address",
        "schemeURI": "address",
        "lang": "text",
    },
    ("name",),
)
# The lists of a record, by key
LISTS: Final[dict[str, Items]] = {
    "titles": Items(_TITLE),
    "creators": Items(_CREATOR, may_repeat=True),
    "contributors": Items(_CONTRIBUTOR, may_repeat=True),
    "descriptions": Items(
        Properties(
            {"description": "text", "descriptionType": _DESCRIPTION_TYPES, "lang": "text"},
            ("description", "descriptionType"),
        )
    ),
    "dates": Items(
        Properties(
            {"date": "text", "dateType": _DATE_TYPES, "dateInformation": "text"},
            ("date", "dateType"),
        )
    ),
    "subjects": Items(
        Properties(
            {
                "subject": "text",
                "subjectScheme": "text",
                "schemeUri": "address",
                "valueUri": "address",
                "classificationCode": "text",
                "lang": "text",
            },
            ("subject",),
        )
    ),
    "alternateIdentifiers": Items(
        Properties(
            {"alternateIdentifier": "text", "alternateIdentifierType": "text"},
            ("alternateIdentifier", "alternateIdentifierType"),
        )
    ),
    "relatedIdentifiers": Items(
        Properties(
            {
                "relatedIdentifier": "text",
                "relatedIdentifierType": _IDENTIFIER_TYPES,
                "relationType": _RELATIONS,
                "resourceTypeGeneral": GENERAL_TYPES,
            },
            ("relatedIdentifier", "relatedIdentifierType", "relationType"),
        ),
        may_repeat=True,
    ),
    "relatedItems": Items(
        Properties(
            {
                "relatedItemType": GENERAL_TYPES,
                "relationType": _RELATIONS,
                "relatedItemIdentifier": Properties(
                    {
                        "relatedItemIdentifier": "text",
                        "relatedItemIdentifierType": _IDENTIFIER_TYPES,
                    },
                    ("relatedItemIdentifier", "relatedItemIdentifierType"),
                ),
                "titles": Items(_TITLE),
                "creators": Items(_CREATOR, may_repeat=True),
                "contributors": Items(_CONTRIBUTOR, may_repeat=True),
                "publicationYear": _YEAR,
                "volume": "text",
                "issue": "text",
                "number": "text",
                "numberType": _NUMBER_TYPES,
                "firstPage": "text",
                "lastPage": "text",
                "edition": "text",
                "publisher": "text",
            },
            ("titles", "relatedItemType", "relationType"),
        )
    ),
    "rightsList": Items(
        Properties(
            {
                "rights": "text",
                "rightsUri": "address",
                "rightsIdentifier": "text",
                "rightsIdentifierScheme": "text",
                "schemeUri": "address",
                "lang": "text",
            }
        )
    ),
    "fundingReferences": Items(
        Properties(
            {
                "funderName": "text",
                "funderIdentifier": "text",
                "funderIdentifierType": _FUNDER_TYPES,
                "awardNumber": "text",
                "awardUri": "address",
                "awardTitle": "text",
            },
            ("funderName",),
        ),
        may_repeat=True,
    ),
    "sizes": Items("text"),
    "formats": Items("text"),
    "geoLocations": Items(
        Properties(
            {
                "geoLocationPlace": "text",
                "geoLocationPoint": _POINT,
                "geoLocationBox": Properties(_SIDES, tuple(_SIDES)),
            }
        )
    ),
}
