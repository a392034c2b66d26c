"""Names that the gazetteer knows, added to the model's where it overlooked or split them."""

from __future__ import annotations

from spacy.tokens import Doc

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.gazetteer import Entry
from ingest.entities.spans import Name, without_overlaps


def with_known(document: Document, found: list[Name]) -> list[Name]:
    """Return `found` with the known names that it lacks; a longer name of either side displaces a shorter one."""
    doc = document.doc
    dated = {token.i for timex in document.timexes for token in document.tokens(timex.start, timex.end)}
    known = [
        _name(doc, *match)
        for match in gazetteer.matches(doc, document.text)
        if match[0] not in dated and _plausible(doc, match[0], match[1], match[2][0])
    ]
    names = list(without_overlaps([*found, *known]))
    for name in names:
        name.entries = name.entries or gazetteer.lookup(name.text) or _dateline(name)
    return names


def _dateline(name: Name) -> tuple[Entry, ...]:
    """Return the readings of a town of four letters in capitals, as datelines have them: "OSLO", "LIMA"."""
    town = name.label == "GPE" and name.text.isupper() and len(name.text) == len("OSLO") and name.text.isalpha()
    return tuple(entry for entry in gazetteer.lookup(name.text.title()) if entry.type == "Place") if town else ()


def _name(doc: Doc, first: int, last: int, entries: tuple[Entry, ...]) -> Name:
    return Name(doc, first, last, entries[0].type, f"gazetteer {entries[0].id}", entries=entries)


def _plausible(doc: Doc, first: int, last: int, entry: Entry) -> bool:
    """Say whether a known name stands alone rather than inside a longer unknown one ("Chad Johnson")."""
    if (
        entry.kind == "province"
        and last - first > 1
        and doc[last - 1].text == "."
        and first
        and doc[first - 1].text == ","
    ):
        return True  # "Casper, Wyo., "
    if entry.weight < STRONG and not (first and doc[first - 1].lower_ in _LOCATIVE):
        return False
    if last - first > 1:
        return not (doc[last - 1].is_lower and doc[last - 1].dep_ in _MODIFYING)  # "Jewish state schools"
    if doc[first].is_sent_start and doc[first].text in words.small("ordinary"):
        return False
    before = doc[first - 1] if first else None
    after = doc[last] if last < len(doc) else None
    return not any(
        t is not None and t.is_title and t.pos_ == "PROPN" and t.sent == doc[first].sent for t in (before, after)
    )


# Weight from which an entry is a name wherever it stands; weaker ones (small cities) need a preposition of place.
STRONG = 3.0
_MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
_LOCATIVE = frozenset({"in", "near", "from", "outside", "to", "across", "at"})
