"""What stands beside the canvas: the chosen actor with what can be done, or the chosen connection with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from graph.networks import Bond, Expansion, Link
from graph.views import claims
from graph.views.things import Thing, thing
from ui import evidence, sitemap, statuses, words
from ui.escape import plain, shortened
from ui.network import expanding
from ui.network.address import Address
from ui.network.drawing import STATUS, what
from ui.network.expanding import Joined
from ui.store import ask

STRONGEST = 8


@dataclass(frozen=True, slots=True)
class Acts:
    """What the buttons of the panel do to the view; all but `expand` take IRIs."""

    expand: Callable[[Expansion], None]
    collapse: Callable[[str], None]
    add: Callable[[str], None]
    remove: Callable[[str], None]
    restart: Callable[[Sequence[str]], None]
    pick: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is on the canvas: its actors, its bonds by id, the view that asked for them, and who is shown in part."""

    things: Mapping[str, Thing]
    bonds: Mapping[str, Bond]
    view: Address
    left_out: Mapping[str, int]

    def bonds_of(self, actor: str) -> list[Bond]:
        """Return the bonds of an actor, best attested first."""
        return [bond for bond in self.bonds.values() if actor in (bond.one, bond.other)]


def actor(scene: Scene, iri: str, joined: Joined, acts: Acts) -> None:
    """Draw an actor: who it is, what can be done with it here, and its strongest connections.

    `joined` are all its neighbours, in view or not.
    """
    of = scene.things[iri]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.badge(of.kind, color="gray")
        sitemap.link(of)
    own = scene.bonds_of(iri)
    others = {end for bond in own for end in (bond.one, bond.other)} - {iri}
    everybody = expanding.everybody(joined)
    st.caption(f"{len(others):,} of {words.counted(len(everybody), 'neighbour')} in view")
    _buttons(scene.view, iri, acts)
    is_hub = iri in scene.view.actors or scene.view.expansion(iri)
    if scene.left_out.get(iri) if is_hub else everybody - others:
        expanding.draw(iri, joined, acts.expand)
    _strongest(scene, iri, own, acts)


def _strongest(scene: Scene, iri: str, own: Sequence[Bond], acts: Acts) -> None:
    with st.container(gap="xxsmall"):
        for bond in own[:STRONGEST]:
            other = scene.things[bond.other if bond.one == iri else bond.one]
            label = f"{other.name}: {what(bond)}, {words.status_words(STATUS[bond.status], bond.disputed).lower()}"
            act = partial(acts.pick, bond.id)
            st.button(plain(shortened(label, 80)), key=f"bond-{bond.id}", type="tertiary", on_click=act)
    if len(own) > STRONGEST:
        st.caption(f"{len(own) - STRONGEST} more in the table below.")


def _buttons(view: Address, iri: str, acts: Acts) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        if view.expansion(iri):
            _button("Collapse", ":material/unfold_less:", acts.collapse, iri)
        if iri not in view.actors:
            _button("Keep", ":material/add:", acts.add, iri, help="Add to the actors that the view starts from")
            _button("Start here", ":material/center_focus_strong:", lambda chosen: acts.restart([chosen]), iri)
        elif len(view.actors) > 1:
            _button("Remove", ":material/remove:", acts.remove, iri)


def _button(label: str, icon: str, act: Callable[[str], None], iri: str, help: str | None = None) -> None:
    st.button(label, key=f"network-{label}", icon=icon, on_click=act, args=(iri,), help=help)


def several(scene: Scene, iris: Sequence[str], acts: Acts) -> None:
    """Draw several chosen actors."""
    st.text(words.counted(len(iris), "actor") + " chosen")
    st.button(
        "Start from these",
        key="network-these",
        icon=":material/center_focus_strong:",
        on_click=acts.restart,
        args=(iris,),
    )
    for iri in iris:
        sitemap.link(scene.things[iri])


def bond(scene: Scene, chosen: Bond) -> None:
    """Draw a connection: the two actors, each event or tie between them, and the claims about the one chosen."""
    with st.container(horizontal=True, gap="small"):
        sitemap.link(scene.things[chosen.one])
        sitemap.link(scene.things[chosen.other])
    sitemap.link_to_pair(scene.things[chosen.one], scene.things[chosen.other], label="All between the two")
    statuses.badge(STATUS[chosen.status])
    links(chosen.links, key=f"network-{chosen.id}")


def links(found: Sequence[Link], *, key: str) -> None:
    """Draw events and ties to choose from, with the evidence of the chosen one."""
    link = found[0]
    if len(found) > 1:
        link = st.selectbox(
            words.counted(len(found), "event or tie", "events and ties"), found, format_func=told, key=f"{key}-which"
        )
    sitemap.link(thing(link.about, link.label))
    evidence.show_claims(ask(claims.about, link.about), key=f"{key}-evidence")


def told(link: Link) -> str:
    """Return an event or tie in a line: when, what, its status unless it was reported so, and in how many articles."""
    when = f"{words.span(link.earliest, link.latest)}: " if link.earliest else ""
    status = words.status_words(STATUS[link.status], link.disputed).lower()
    known = "" if STATUS[link.status] == "happened" and not link.disputed else f"{status}, "
    return f"{when}{link.label} ({known}{words.counted(len(link.articles), 'article')})"
