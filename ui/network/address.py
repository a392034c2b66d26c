"""What a view of the network is, as the address of the page has it: shared, it shows a colleague the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from graph.networks import Expansion
from graph.vocabulary import ID
from ui.components import GraphState

ACTOR, EXPANDED, HIDDEN, PINNED = "actor", "expand", "hide", "pin"
"""Query parameters, each repeated; actors without the data namespace, a pin as `person/kim-jong-un@12,-40`, an
expansion that does not bring everybody as `person/kim-jong-un@25,meeting,arms deal`."""

PARAMETERS = (ACTOR, EXPANDED, HIDDEN, PINNED)

MOST_ACTORS = 12
MOST_BROUGHT = 200
_EXPANSION = re.compile(r"([^@]+)(?:@(\d{1,4})((?:,[^,]+)*))?")
_PIN = re.compile(r"(.+)@(-?\d{1,6}(?:\.\d+)?),(-?\d{1,6}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Address:
    """Whose neighbourhood, whose neighbours besides, what is hidden and what is pinned; actors are IRIs."""

    actors: tuple[str, ...] = ()
    expanded: tuple[Expansion, ...] = ()
    hidden: tuple[str, ...] = ()
    pinned: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def expansion(self, actor: str) -> Expansion | None:
        """Return what an actor was expanded by, if it was."""
        return next((one for one in self.expanded if one.actor == actor), None)

    @property
    def start(self) -> GraphState:
        """What the canvas starts with."""
        return GraphState(hidden=self.hidden, pinned=self.pinned)


def read() -> Address:
    """Return the view that the page's address names; what cannot be read is left out."""
    pins = (_PIN.fullmatch(pin) for pin in st.query_params.get_all(PINNED))
    return Address(
        actors=_iris(st.query_params.get_all(ACTOR))[:MOST_ACTORS],
        expanded=_expansions(st.query_params.get_all(EXPANDED)),
        hidden=_iris(st.query_params.get_all(HIDDEN)),
        pinned={_iri(pin[1]): (float(pin[2]), float(pin[3])) for pin in pins if pin},
    )


def write(view: Address) -> None:
    """Make the page's address that of a view."""
    _put(ACTOR, _short(view.actors))
    _put(EXPANDED, [_expanded(one) for one in view.expanded])
    _put(HIDDEN, _short(view.hidden))
    _put(PINNED, [f"{_local(actor)}@{x:g},{y:g}" for actor, (x, y) in view.pinned.items()])


def _put(name: str, values: list[str]) -> None:
    if st.query_params.get_all(name) != values:
        st.query_params[name] = values


def _expansions(addresses: Iterable[str]) -> tuple[Expansion, ...]:
    found = filter(None, map(_EXPANSION.fullmatch, addresses))
    read = (Expansion(_iri(one[1]), _most(one[2]), tuple((one[3] or "").split(",")[1:])) for one in found)
    return tuple({one.actor: one for one in read}.values())


def _most(given: str | None) -> int | None:
    return min(int(given), MOST_BROUGHT) if given else None


def _expanded(one: Expansion) -> str:
    limits = "" if one.most is None else "@" + ",".join([str(one.most), *one.types])
    return f"{_local(one.actor)}{limits}"


def _iris(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_iri(address) for address in addresses if address))


def _short(iris: Iterable[str]) -> list[str]:
    return [_local(iri) for iri in iris]


def _iri(address: str) -> str:
    return address if address.startswith(ID.base) else f"{ID.base}{address}"


def _local(iri: str) -> str:
    return iri.removeprefix(ID.base)
