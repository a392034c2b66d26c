"""The box in which the actors of a view are chosen: those mentioned most are offered, any other can be typed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from graph import ledger
from graph.views import entity
from graph.views.things import ENTITY_KINDS, Thing, thing
from graph.vocabulary import ID
from ui.escape import plain, shortened
from ui.network import address, session
from ui.network.session import Session
from ui.store import ask, look_up, workspace

OFFERED = 300
"""Each is sent to the browser whenever the page is drawn."""

_LONGEST = 80


def known(now: Session) -> Mapping[str, Thing]:
    """Return the actors that are offered and those of the view; what was typed is found through typing errors.

    Says whom the graph does not know, and leaves them out of the view.
    """
    offered = {actor.thing.iri: actor.thing for actor in look_up(ledger.most_mentioned, ENTITY_KINDS, OFFERED)}
    asked = dict.fromkeys((*now.view.actors, *st.session_state[session.ACTORS]))
    found = {name: offered.get(name) or _find(name) for name in asked}
    session.rename(now, {name: of.iri if of else None for name, of in found.items()})
    lost = [shortened(name.removeprefix(ID.base), _LONGEST) for name, of in found.items() if of is None]
    if lost:
        st.warning(plain(f"The graph holds no actor called {', '.join(lost)}."), icon=":material/link_off:")
    return offered | {of.iri: of for of in found.values() if of}


def choose(offered: Mapping[str, Thing]) -> list[str]:
    """Draw the box and return the chosen actors by IRI."""
    return st.multiselect(
        "Actors",
        list(offered),
        format_func=lambda iri: f"{offered[iri].name} ({offered[iri].kind})" if iri in offered else iri,
        key=session.ACTORS,
        max_selections=address.MOST_ACTORS,
        accept_new_options=True,
        placeholder="People, states, organizations, places; type any name",
    )


def _find(name: str) -> Thing | None:
    """Return the actor at an address, or the likeliest of a name."""
    if name.startswith(ID.base):
        return ask(entity.find, name)
    hits = workspace().search.entities(name, limit=1)
    return thing(hits[0].iri, hits[0].label) if hits else None
