"""The evidence behind a line: each claim with its sentence, article, outlet, date, claimants and confidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from graph.views import claims as views
from graph.views.claims import Claim, Passage, Source
from graph.views.entity import Quotation
from graph.views.things import Thing
from ui import quoted, sitemap, words
from ui.escape import plain
from ui.store import ask

Card = TypeVar("Card")

PER_PAGE = 5


def show_claims(claims: Sequence[Claim], *, key: str, about: bool = False) -> None:
    """Draw claims as cards, a few at a time; `about` adds the event or tie that each speaks of."""
    _paged(claims, lambda claim: _claim_card(claim, about, f"{key}-{claim.iri}"), key)


def show_sides(claims: Sequence[Claim], *, key: str, about: bool = False) -> None:
    """Draw claims, those that affirm beside those that deny where there are both; below, those on neither side."""
    sides = (
        ("Affirmed", [claim for claim in claims if claim.affirmed and not claim.unsure]),
        ("Denied", [claim for claim in claims if not claim.affirmed and not claim.unsure]),
    )
    if taken := [(side, found) for side, found in sides if found]:
        for column, (side, found) in zip(st.columns(len(taken), gap="medium"), taken, strict=True):
            with column:
                st.subheader(side)
                show_claims(found, key=f"{key}-{side}", about=about)
    if unsure := [claim for claim in claims if claim.unsure]:
        st.subheader("Unsure", help="Sentences that the program may have misread: they count for neither side.")
        show_claims(unsure, key=f"{key}-unsure", about=about)


def show_quotations(quotations: Sequence[Quotation], *, key: str, speaker: bool) -> None:
    """Draw quotations as cards, a few at a time; `speaker` adds whose words they are."""
    _paged(quotations, lambda quotation: _quotation_card(quotation, speaker, f"{key}-{quotation.iri}"), key)


def show_fillers(claim: Claim) -> None:
    """Draw who and what has which role in the event of a claim, as links where they have pages."""
    for filler in claim.fillers:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(filler.role, width="content")
            if filler.thing.is_entity:
                sitemap.link(filler.thing)
            else:
                st.text(filler.thing.name)


def _claim_card(claim: Claim, about: bool, key: str) -> None:
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.badge(words.stance(claim), color=words.stance_color(claim))
            if about:
                sitemap.link(claim.about)
        st.text(claim.evidence.words)
        told = f"According to {words.chain(claim.chain, claim.source)}. {words.trust(claim.confidence)}"
        st.caption(plain(told), help=plain(f"Decided by: {claim.why}.") if claim.why else None)
        _where(claim.source, claim.evidence, key)


def _quotation_card(quotation: Quotation, speaker: bool, key: str) -> None:
    with st.container(border=True, gap="xsmall"):
        st.text(quoted.spoken(quotation))
        if sentence := quoted.around(quotation):
            st.caption(plain(f"In the sentence: {sentence}"))
        elif not quotation.direct:
            st.caption("In the article's words")
        _where(quotation.source, quotation.evidence, key, speaker=quotation.speaker if speaker else None)


def _where(source: Source, passage: Passage, key: str, speaker: Thing | None = None) -> None:
    """Draw links to speaker and article and, on demand, what stands around the passage."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if speaker:
            sitemap.link(speaker)
        sitemap.link_to_passage(source.article, passage, words.source(source))
        around = st.popover("In context", type="tertiary", key=f"{key}-context", on_change="rerun")
    if around.open:
        with around:
            found = ask(views.context, source.article.iri, passage)
            st.caption(plain(source.article.name))
            for piece, draw in ((found.before, _faint), (found.words, st.text), (found.after, _faint)):
                if piece.strip():
                    draw(piece.strip())


def _faint(text: str) -> None:
    st.caption(plain(text))


def _paged(cards: Sequence[Card], draw: Callable[[Card], None], key: str) -> None:
    area = st.container(gap="small")
    pages = -(-len(cards) // PER_PAGE)
    number = 1
    if pages > 1:
        number = st.pagination(pages, key=f"{key}-page", max_visible_pages=5)
        st.caption(f"{words.counted(len(cards), 'piece')} of evidence")
    with area:
        for card in cards[(number - 1) * PER_PAGE : number * PER_PAGE]:
            draw(card)
