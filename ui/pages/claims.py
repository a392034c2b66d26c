"""Claims: who affirms and who denies what, by outlet, event and claimant; the address holds all that is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.behind import Question
from graph.views import claims
from graph.views.claims import Claim
from graph.views.stands import Claimant, Contest
from ui import (
    behind,
    chips,
    claim_filters,
    claim_matrix,
    empty,
    evidence,
    heading,
    paging,
    particulars,
    sitemap,
    tables,
    words,
)
from ui.chips import Box
from ui.claim_filters import Filters
from ui.escape import plain
from ui.sitemap import ABOUT, VOICE, WHO
from ui.store import ask, look_up

LISTED = 100
_NOT_HERE = ":material/link_off:"

VIEWS = ("Matrix", "By event", "By claimant")


def page() -> None:
    """Draw the page."""
    heading.draw("Claims")
    contests = look_up(ledger.contests)
    claimants = look_up(ledger.claimants)
    if not contests and not claimants:
        empty.draw("claims")
        return
    view = st.segmented_control(
        "View", VIEWS, default=VIEWS[0], key="view", required=True, bind="query-params", label_visibility="collapsed"
    )
    filters = claim_filters.draw(contests, claimants=view != "By claimant")
    boxes = claim_filters.boxes(contests)
    if view == "By claimant":
        _by_claimant(claimants, filters, boxes)
        return
    passing = filters.of_contests(contests)
    chips.draw(chips.of(filters, Filters(), boxes, lambda of: claim_filters.number(of.of_contests(contests))))
    told, pages = st.columns([3, 2], vertical_alignment="center")
    with told, st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(f"{claim_filters.told(passing)}, the disputed first.", width="content")
        behind.draw(_question(filters))
    with pages:
        after = paging.choose(len(passing), most=LISTED)
    shown = passing[after : after + LISTED]
    if not shown:
        st.text("No claim about anything contested fits all filters." if contests else "Nothing is denied by anybody.")
        return
    if ABOUT in st.query_params and _asked(passing) is None:
        st.info("What the address names is not among the contested claims that fit the filters.", icon=_NOT_HERE)
    if view == "Matrix":
        _matrix(shown, filters, _asked(passing), after)
    else:
        _by_event(shown, filters, _asked(passing), after)


def _matrix(contests: Sequence[Contest], filters: Filters, of: Contest | None, after: int) -> None:
    cell = claim_matrix.draw(contests, key=f"claims-matrix-{filters.key}{_apart(after)}")
    if cell:
        of = cell[0]
        _put(of.about.address, cell[1])
    if of is None:
        st.caption("Choose a cell: its sentences open here, affirmed beside denied.")
        return
    outlet = st.query_params.get(VOICE)
    said = {stand.claim for stand in (claim_matrix.says_of(outlet, of) if outlet else of.stands)}
    if outlet and not said:
        st.caption(plain(f"{outlet} says nothing of it; these are the others."))
        said = {stand.claim for stand in of.stands}
    _open(of, filters, said)


def _by_event(contests: Sequence[Contest], filters: Filters, of: Contest | None, after: int) -> None:
    left, right = st.columns([2, 3], gap="medium")
    with left:
        chosen = tables.choose(
            {
                "What": [particulars.of_contest(of) for of in contests],
                "Affirm": [sum(stand.affirmed for stand in of.stands) for of in contests],
                "Deny": [sum(not stand.affirmed for stand in of.stands) for of in contests],
                "Outlets": [len(of.outlets) for of in contests],
            },
            key=f"claims-events-{filters.key}{_apart(after)}",
            alt="Contested events and relations",
            titled=True,
            rows=20,
            config={
                "What": st.column_config.Column(width=172),
                **dict.fromkeys(("Affirm", "Deny", "Outlets"), st.column_config.Column(width=60)),
            },
        )
    if chosen is not None:
        of = contests[chosen]
        _put(of.about.address, None)
    of = of or contests[0]
    with right:
        _open(of, filters, {stand.claim for stand in of.stands})


def _open(of: Contest, filters: Filters, only: set[str]) -> None:
    """Draw the claims of a contest, with their sentences."""
    sitemap.link(of.about)
    if of.also:
        st.caption(f"With {words.counted(len(of.also), 'more report')} of the same that give no date.")
    found = filters.of_claims([claim for event in (of.about, *of.also) for claim in ask(claims.about, event.iri)])
    evidence.show_sides([claim for claim in found if claim.iri in only], key="claims-open")


def _by_claimant(claimants: Sequence[Claimant], filters: Filters, boxes: Mapping[str, Box]) -> None:
    left, right = st.columns([3, 4], gap="medium")
    with left:
        chosen = tables.choose(
            {
                "Who": [of.thing.name for of in claimants],
                "Affirms": [of.affirms for of in claimants],
                "Denies": [of.denies for of in claimants],
            },
            key="claims-claimants",
            alt="Those whom articles cite",
            titled=True,
            rows=20,
            config={"Who": st.column_config.TextColumn(width=230)},
        )
    if chosen is not None:
        st.query_params[WHO] = claimants[chosen].thing.address
    asked = st.query_params.get(WHO)
    found = next((of for of in claimants if of.thing.address == asked), None)
    of = found or claimants[0]
    with right:
        if asked and not found:
            st.info("No article cites the claimant that the address names; this one is cited most.", icon=_NOT_HERE)
        made = ask(claims.made_by, of.thing.iri)
        chips.draw(chips.of(filters, Filters(), boxes, lambda of: len(of.of_claims(made))))
        _claims_of(of, filters.of_claims(made))


def _claims_of(of: Claimant, found: list[Claim]) -> None:
    sitemap.link(of.thing) if sitemap.has_page(of.thing) else st.text(of.thing.name)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(f"{words.counted(len(found), 'claim')} fit the filters, newest first.", width="content")
        behind.draw(questions.claims("Claims of which this is the claimant", "claimant", of.thing.iri))
    if found:
        evidence.show_sides(found[::-1], key="claims-made", about=True)


def _question(filters: Filters) -> Question:
    return questions.contests(
        sides=filters.sides,
        certainties=sorted(filters.certainties),
        tenses=sorted(filters.tenses),
        outlets=filters.outlets,
        claimants=filters.claimants,
        since=filters.since,
        until=filters.until,
    )


def _apart(after: int) -> str:
    """Return what tells the table of one page from that of another: a table keeps its chosen row otherwise."""
    return f"-{after}" if after else ""


def _put(about: str, voice: str | None) -> None:
    """Put the open contest into the address, so that it can be shared."""
    st.query_params[ABOUT] = about
    if voice:
        st.query_params[VOICE] = voice
    else:
        st.query_params.pop(VOICE, None)


def _asked(contests: Sequence[Contest]) -> Contest | None:
    asked = st.query_params.get(ABOUT)
    return next((of for of in contests if of.about.address == asked), None)
