"""What the schemata of FollowTheMoney are for us; None for those that name nothing that articles speak of."""

from __future__ import annotations

from ingest.imports.row import Type

_NOTHING = """
address airplane analyzable article assessment asset associate audio bankaccount call contract contractaward courtcase
courtcaseparty cryptowallet customsdeclaration debt directorship document documentation economicactivity email
employment event family folder htmldocument hypertext identification image interest interval license membership mention
message note occupancy ownership package page pages passport payment permit plaintext position post project
projectparticipant proprietor realestate representation risk sanction security similar succession table
taxroll thing trip unknownlink
useraccount value vehicle vessel video workbook
"""

TYPES: dict[str, Type | None] = {
    **dict.fromkeys(_NOTHING.split()),
    "person": "Person",
    "organization": "Organization",
    "organisation": "Organization",
    "company": "Organization",
    "publicbody": "Organization",
    "legalentity": "Organization",
    "place": "Place",
}
