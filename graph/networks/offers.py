"""What filters of a network have to offer: each value with the number of links that it would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.networks.links import Link, Stated
from graph.networks.network import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Offers:
    """Values by field of a `Selection`, each with the number of links that would be left if it alone were chosen there.

    Claimants that are articles, which speak in their own voice, are among them.
    """

    types: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    certainties: Counter[str] = field(default_factory=Counter)
    claimants: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)


def offers(links: Iterable[Link], selection: Selection = EVERYTHING) -> Offers:
    """Return what each filter offers, counted as if it had nothing chosen itself."""
    found = Offers()
    nothing: dict[str, dict[str, Any]] = {name: {name: ()} for name in Offers.__slots__}
    filters = [(name, replace(selection, **empty)) for name, empty in nothing.items()]
    for link in links:
        for name, others in filters:
            if others.admits(link):
                getattr(found, name).update(_VALUES[name](link, others))
    return found


def _of_claims(value: Callable[[Stated], str | None]) -> Callable[[Link, Selection], Collection[str]]:
    def values(link: Link, selection: Selection) -> Collection[str]:
        return {found for claim in link.claims if selection.admits_claim(claim) and (found := value(claim))}

    return values


_VALUES: Mapping[str, Callable[[Link, Selection], Collection[str]]] = {
    "types": lambda link, _: (link.type,),
    "statuses": lambda link, _: (link.status,),
    "certainties": _of_claims(lambda claim: claim.certainty),
    "claimants": _of_claims(lambda claim: claim.claimant),
    "publishers": _of_claims(lambda claim: claim.publisher),
}
