"""What pages point at: entities, events, ties and articles by IRI, with the name to show and the kind they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.vocabulary import ID, NG

Status = Literal["happened", "planned", "possible", "denied", "cancelled", "unsure"]
STATUSES: tuple[Status, ...] = ("happened", "planned", "possible", "denied", "cancelled", "unsure")

_KINDS = {
    "person": "Person",
    "country": "Country",
    "organization": "Organization",
    "place": "Place",
    "facility": "Facility",
    "group": "Group",
    "weapon": "Weapon",
    "law": "Law",
    "product": "Product",
    "document": "Document",
    "event": "Event",
    "tie": "Tie",
    "article": "Article",
    "concept": "Concept",
    "amount": "Amount",
}
ENTITY_KINDS = tuple(_KINDS.values())[:10]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the graph with its name; `kind` is the entity type, or Event, Tie, Article, Concept, Amount."""

    iri: str
    name: str

    @property
    def kind(self) -> str:
        """Return what the first part of the address says it is."""
        return _KINDS.get(self.address.split("/", 1)[0], "Other")

    @property
    def address(self) -> str:
        """Return the IRI without the data namespace, as it stands in the address of a page."""
        return self.iri.removeprefix(ID.base)

    @property
    def is_entity(self) -> bool:
        """Say whether it has a page of its own as an actor, place or thing."""
        return self.kind in ENTITY_KINDS


def thing(iri: str, name: str | None) -> Thing:
    """Return a thing that is called by the end of its address where it has no name."""
    return Thing(iri, name or iri.removeprefix(ID.base).rsplit("/", 1)[-1].replace("-", " "))


def beginning(kind: str) -> str:
    """Return how the IRI of every thing of a kind begins; raises `StopIteration` for what is no kind."""
    return f"{ID.base}{next(path for path, known in _KINDS.items() if known == kind)}/"


def status(iri: str) -> Status:
    """Return the status that a term of the ontology stands for; raises `KeyError` for any other."""
    return _STATUS[iri.removeprefix(NG.base)]


def status_term(of: Status) -> str:
    """Return the IRI of the term of the ontology that stands for a status."""
    return next(NG[name].value for name, status_ in _STATUS.items() if status_ == of)


_STATUS: dict[str, Status] = {
    "Reported": "happened",
    "Planned": "planned",
    "Possible": "possible",
    "Denied": "denied",
    "Cancelled": "cancelled",
    "Unsure": "unsure",
}
