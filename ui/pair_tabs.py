"""The tabs of the page of two actors: on the left a table or chart, on the right the evidence of the chosen line."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from graph import ledger
from graph.views import claims, pair
from graph.views.entity import TieLine
from graph.views.events import EventLine
from graph.views.things import Thing
from ui import charts, event_table, evidence, offices, sitemap, tables, tie_table, words
from ui.escape import plain
from ui.network import paths
from ui.network.address import Address
from ui.store import ask, look_up

_HINT = "Draw over months of the chart to see only theirs."


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors; `acting` and `facing` are those who count for each, itself first, by IRI."""

    one: Thing
    other: Thing
    acting: tuple[str, ...]
    facing: tuple[str, ...]

    @property
    def events(self) -> tuple[EventLine, ...]:
        """All events between the two, the latest first."""
        return look_up(ledger.between, self.acting, self.facing)

    @property
    def ties(self) -> tuple[TieLine, ...]:
        """The lasting relations between the two."""
        return ask(pair.ties_between, self.one.iri, self.other.iri)


def draw(of: Pair) -> None:
    """Draw the tabs; only the open one asks the graph for more than lines."""
    contested = _contested(of)
    st.caption(_told(of, len(contested)))
    drawers = {
        "Events": _events,
        "For and against": _for_and_against,
        "Quotes": _quotes,
        "Ties": _ties,
        "Paths": _paths,
    }
    tabs = st.tabs(list(drawers), key="tab", on_change="rerun", bind="query-params")
    for tab, drawer in zip(tabs, drawers.values(), strict=True):
        if tab.open:
            with tab:
                drawer(of)


def _told(of: Pair, contested: int) -> str:
    counted = [words.counted(len(of.events), "event"), words.counted(len(of.ties), "lasting relation")]
    return f"{', '.join(counted)}; {contested or 'none'} of them contested."


def _events(of: Pair) -> None:
    lines = of.events
    if not lines:
        st.text("No event with both is in the graph. The tab Paths shows through whom they are connected.")
        return
    st.subheader(
        "Cooperation and conflict by month",
        help="Events that were reported to have happened, by PLOVER's classes; conflict hangs below the axis. "
        "An event without a date counts for the month in which it was first reported. "
        "All others are in the table only.",
    )
    done = [(line.day, line.quad, 1) for line in lines if line.status == "happened" and line.quad and line.day]
    brushed = charts.events_by_month(done, key="pair-months", brushed=True, balanced=True)
    if brushed:
        lines = tuple(line for line in lines if line.day and brushed[0] <= line.day <= brushed[1])
        st.caption("Only events of the brushed months. Click the chart beside the brush to undo it.")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        chosen = event_table.choose(
            lines,
            ("When", "Type", "Who and what", "Status", "Articles"),
            key="pair-events",
            alt="Events with both, the latest first",
        )
    with right:
        event_table.show_evidence(chosen, lines, key="pair-event", hint=_HINT)


def _contested(of: Pair) -> list[tuple[Thing, str]]:
    """Return the events and relations between the two that somebody denies, with their status."""
    known = [(line.event, line.status, line.disputed) for line in of.events]
    known += [(tie.tie, tie.status, tie.disputed) for tie in of.ties]
    denied = [told for told in known if told[2] or told[1] == "denied"]
    ordered = sorted(denied, key=lambda told: not told[2])
    return [(about, words.status_words(status, disputed)) for about, status, disputed in ordered]


def _for_and_against(of: Pair) -> None:
    contested = _contested(of)
    if not contested:
        st.text("Nothing that is said of the two is denied by anybody.")
        return
    left, right = st.columns([1, 2], gap="medium")
    with left:
        chosen = tables.choose(
            {"What": [about.name for about, _ in contested], "Status": [status for _, status in contested]},
            key="pair-contested",
            alt="What is denied",
            titled=True,
            config={"What": st.column_config.TextColumn(width=190)},
        )
    about, _ = contested[chosen or 0]
    with right:
        sitemap.link(about)
        evidence.show_sides(ask(claims.about, about.iri), key="pair-sides")


def _quotes(of: Pair) -> None:
    ways = ((of.one, of.acting, of.other), (of.other, of.facing, of.one))
    for column, (speaker, speaking, about) in zip(st.columns(2, gap="medium"), ways, strict=True):
        with column:
            st.subheader(plain(f"{speaker.name} about {about.name}"))
            found = ask(pair.said_of, speaking, about.iri)
            if not found:
                st.text("Nothing is quoted.")
            evidence.show_quotations(found, key=f"pair-quotes-{speaker.iri}", speaker=len(speaking) > 1)


def _ties(of: Pair) -> None:
    lines = of.ties
    if not lines:
        st.text("No office or lasting relation between the two is in the graph.")
        return
    offices.draw([line for line in lines if line.office], key="pair-offices")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        chosen = tie_table.choose(lines, None, key="pair-ties", alt="Lasting relations between the two")
    with right:
        evidence.show_claims(ask(claims.about, (chosen or lines[0]).tie.iri), key="pair-tie")


def _paths(of: Pair) -> None:
    paths.draw(Address((of.one.iri, of.other.iri)), {of.one.iri: of.one, of.other.iri: of.other})
