"""The tabs of an actor's page: on the left a table or chart, on the right the evidence of the chosen line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from graph import ledger
from graph.views import claims, entity
from graph.views.claims import Claim
from graph.views.entity import Profile, TieLine
from graph.views.events import Neighbour
from ui import (
    charts,
    entity_contested,
    entity_places,
    event_table,
    evidence,
    offices,
    particulars,
    sitemap,
    tables,
    tie_table,
    words,
)
from ui.store import ask, look_up

NEIGHBOURS_DRAWN, SHARED_PIXELS = 20, 520


def draw(profile: Profile) -> None:
    """Draw the tabs; only the open one asks the graph."""
    drawers = {
        "Events": _events,
        "Offices and ties": _ties,
        "Contested": _contested,
        "Affirms and denies": _claims,
        "Says": _says,
        "Said about": _said_about,
        "Places": _places,
        "Co-actors": _neighbours,
        "Articles": _articles,
    }
    tabs = st.tabs(list(drawers), key="tab", on_change="rerun", bind="query-params")
    for tab, drawer in zip(tabs, drawers.values(), strict=True):
        if tab.open:
            with tab:
                drawer(profile)


def _events(profile: Profile) -> None:
    lines = look_up(ledger.of_entity, profile.thing.iri)
    if not lines:
        st.text("No event with this actor is in the graph.")
        return
    clock = st.segmented_control(
        "Time axis", ("Happened", "First reported"), default="Happened", key="entity-clock", required=True
    )
    clicked = charts.timeline(lines, key="entity-timeline", reported=clock == "First reported")
    with _beside() as detail:
        chosen = event_table.choose(
            lines,
            ("When", "Type", "Who and what", "Status", "Articles"),
            key="entity-events",
            alt="Events with this actor",
        )
        picked = chosen or next((line for line in lines if line.event.iri == clicked), None)
    with detail:
        event_table.show_evidence(picked, lines, key="entity-event-evidence")


def _ties(profile: Profile) -> None:
    lines = ask(entity.ties, profile.thing.iri)
    if not lines:
        st.text("No office or lasting relation of this actor is in the graph.")
        return
    own = [line for line in lines if line.office and line.subject.iri == profile.thing.iri]
    offices.draw(own, key="entity-offices")
    with _beside() as detail:
        chosen = tie_table.choose(lines, profile.thing, key="entity-ties", alt="Offices and relations of this actor")
    with detail:
        _tie_evidence(profile, chosen or lines[0])


def _tie_evidence(profile: Profile, line: TieLine) -> None:
    other = line.object if line.subject.iri == profile.thing.iri else line.subject
    sitemap.link(other)
    evidence.show_claims(ask(claims.about, line.tie.iri), key="entity-tie-evidence")


def _says(profile: Profile) -> None:
    found = ask(entity.said_by, profile.thing.iri)
    if not found:
        st.text("No words of this actor are in the graph.")
    evidence.show_quotations(found, key="entity-says", speaker=False)


def _said_about(profile: Profile) -> None:
    found = ask(entity.said_about, profile.thing.iri)
    if not found:
        st.text("Nobody is quoted about this actor.")
    evidence.show_quotations(found, key="entity-said-about", speaker=True)


def _claims(profile: Profile) -> None:
    found = ask(claims.made_by, profile.thing.iri)[::-1]
    if not found:
        st.text("No article attributes a claim to this actor.")
        return
    with _beside() as detail:
        chosen = tables.choose(
            {
                "Reported": [claim.source.published for claim in found],
                "Stance": [words.stance(claim) for claim in found],
                "Of": [particulars.of_claim(claim) for claim in found],
                "Outlet": [words.outlet(claim.source.outlet) for claim in found],
            },
            key="entity-claims",
            alt="What this actor affirms and denies",
            titled=True,
            config={"Of": st.column_config.TextColumn(width="medium")},
        )
    with detail:
        _claim_evidence(None if chosen is None else found[chosen])


def _claim_evidence(claim: Claim | None) -> None:
    if claim is None:
        st.caption(_hint("a claim"))
        return
    sitemap.link(claim.about)
    evidence.show_claims([claim], key="entity-claim-evidence")


def _contested(profile: Profile) -> None:
    entity_contested.draw(profile.thing)


def _places(profile: Profile) -> None:
    entity_places.draw(profile.thing)


def _neighbours(profile: Profile) -> None:
    found = look_up(ledger.neighbours, profile.thing.iri)
    if not found:
        st.text("This actor shares no event or relation with anybody.")
        return
    with _beside() as detail:
        chosen = tables.choose(
            {
                "Who": [near.thing.name for near in found],
                "Type": [near.thing.kind for near in found],
                "Events": [near.events for near in found],
                "Ties": [near.ties for near in found],
            },
            key="entity-neighbours",
            alt="Those who share events or relations with this actor",
            titled=True,
        )
    with detail:
        _neighbour_detail(profile, found, chosen)


def _neighbour_detail(profile: Profile, found: Sequence[Neighbour], chosen: int | None) -> None:
    if chosen is None:
        first = found[:NEIGHBOURS_DRAWN]
        shared = [near.events + near.ties for near in first]
        charts.bars([near.thing.name for near in first], shared, unit="events and ties", key="entity-neighbour-bars")
        return
    near = found[chosen]
    sitemap.link(near.thing)
    sitemap.link_to_pair(profile.thing, near.thing, label="All between the two")
    sitemap.link_to_network(profile.thing, near.thing, label="Connections of both")
    shared_events = look_up(ledger.shared, profile.thing.iri, near.thing.iri)
    st.caption(words.counted(len(shared_events), "event") + " with both")
    with st.container(gap="xxsmall", height=SHARED_PIXELS, border=False):
        for line in shared_events:
            sitemap.link(line.event, words.line(line))


def _articles(profile: Profile) -> None:
    found = profile.articles
    left, right = st.columns([3, 2], gap="large")
    with left:
        chosen = tables.choose(
            {
                "Date": [article.published for article in found],
                "Outlet": [words.outlet(article.outlet) for article in found],
                "Title": [article.article.name for article in found],
            },
            key="entity-articles",
            alt="Articles that mention this actor",
            titled=True,
            config={"Title": st.column_config.TextColumn(width="large")},
        )
    with right:
        outlets = profile.coverage()
        charts.bars(
            [name for name, _ in outlets], [number for _, number in outlets], unit="articles", key="entity-outlets"
        )
    if chosen is not None:
        sitemap.go_to(found[chosen].article)


@contextmanager
def _beside() -> Iterator[DeltaGenerator]:
    """Draw on the left what stands in the block; yields the right side."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        yield right


def _hint(what: str) -> str:
    return f"Choose {what} to see the sentences behind it."
