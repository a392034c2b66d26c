"""What is contested about an actor: the tab on which affirmed stands beside denied."""

from __future__ import annotations

import streamlit as st

from graph import ledger
from graph.views import claims, stands
from graph.views.things import Thing
from ui import evidence, particulars, sitemap, tables
from ui.escape import plain
from ui.store import ask, look_up

_PART, _NAMED = "has a part", "is named"
"""How an actor belongs to what is contested."""
_WIDTHS = {
    column: st.column_config.Column(width=pixels) for column, pixels in (("Actor", 80), ("Affirm", 56), ("Deny", 52))
}
_WHAT, _WHAT_BESIDE = st.column_config.Column(width=265), st.column_config.Column(width=185)


def draw(actor: Thing) -> None:
    """Draw the events and relations of an actor that somebody denies, and both sides of the chosen one."""
    own = look_up(ledger.contests_of, actor.iri)
    beside = look_up(ledger.contests_beside, actor.iri, ask(stands.denied_beside, actor.iri))
    found = (*own, *beside)
    if not found:
        st.text("Nobody denies anything about this actor.")
        return
    if beside:
        st.caption(plain(f"“{_NAMED}”: nobody acts in it, but the sentence that denies it names {actor.name}."))
    left, right = st.columns([3, 4], gap="medium")
    with left:
        chosen = tables.choose(
            {
                "What": [particulars.of_contest(of) for of in found],
                **({"Actor": [_PART] * len(own) + [_NAMED] * len(beside)} if beside else {}),
                "Affirm": [sum(stand.affirmed for stand in of.stands) for of in found],
                "Deny": [sum(not stand.affirmed for stand in of.stands) for of in found],
            },
            key="entity-contested",
            alt="What is contested about this actor",
            titled=True,
            config=_WIDTHS | {"What": _WHAT_BESIDE if beside else _WHAT},
        )
    of = found[chosen or 0]
    with right:
        sitemap.link(of.about)
        told = [claim for event in (of.about, *of.also) for claim in ask(claims.about, event.iri)]
        evidence.show_sides(told, key="entity-contested-sides")
