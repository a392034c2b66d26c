"""Named mentions: what the model found, put right by rules, the gazetteer and the rest of the document."""

from __future__ import annotations

from ingest.document import Document
from ingest.entities.acronyms import with_acronyms
from ingest.entities.boundaries import model_names
from ingest.entities.compounds import compounded
from ingest.entities.consistency import consistent
from ingest.entities.credits import without_credits
from ingest.entities.extents import extended
from ingest.entities.fragments import joined
from ingest.entities.hyphens import with_hyphened
from ingest.entities.known import with_known
from ingest.entities.landmarks import with_landmarks
from ingest.entities.metonyms import governments
from ingest.entities.misread import without_misread
from ingest.entities.overlooked import with_overlooked
from ingest.entities.pairs import parted
from ingest.entities.readings import settle
from ingest.entities.ships import with_ships
from ingest.entities.spans import Name
from ingest.entities.teams import teams
from ingest.entities.towns import towns
from ingest.entities.universities import universities


def names(document: Document) -> list[Name]:
    """Return the named mentions of `document` in reading order; no two overlap."""
    found = without_credits(document, model_names(document))
    found = with_ships(document.doc, joined(with_known(document, found)))
    found = with_landmarks(document.doc, parted(extended(compounded(document, found))))
    found = with_hyphened(with_overlooked(document, with_acronyms(document, found)))
    found = without_misread(document, found)
    final = without_credits(document, consistent(document, found))
    settle(final, document.article.published)
    towns(final)
    teams(document, final)
    universities(final)
    governments(final)
    return final
