"""The evidence behind a line: each claim with its sentence, article, outlet, date, claimants and confidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from graph.views.claims import Claim
from graph.views.entity import Quotation
from ui import sitemap, words
from ui.escape import plain

Card = TypeVar("Card")

PER_PAGE = 5


def show_claims(claims: Sequence[Claim], *, key: str, about: bool = False) -> None:
    """Draw claims as cards, a few at a time; `about` adds the event or tie that each speaks of."""
    _paged(claims, lambda claim: _claim_card(claim, about), key)


def show_quotations(quotations: Sequence[Quotation], *, key: str, speaker: bool) -> None:
    """Draw quotations as cards, a few at a time; `speaker` adds whose words they are."""
    _paged(quotations, lambda quotation: _quotation_card(quotation, speaker), key)


def show_fillers(claim: Claim) -> None:
    """Draw who and what has which role in the event of a claim, as links where they have pages."""
    for filler in claim.fillers:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(filler.role, width="content")
            if filler.thing.is_entity:
                sitemap.link(filler.thing)
            else:
                st.text(filler.thing.name)


def _claim_card(claim: Claim, about: bool) -> None:
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.badge(words.stance(claim), color=words.stance_color(claim))
            if about:
                st.text(claim.about.name)
        st.text(claim.evidence.words)
        st.caption(plain(f"According to {words.chain(claim.chain, claim.source)}"), help=plain(_reading(claim)))
        sitemap.link_to_passage(claim.source.article, claim.evidence, words.source(claim.source))


def _quotation_card(quotation: Quotation, speaker: bool) -> None:
    with st.container(border=True, gap="xsmall"):
        st.text(f"“{quotation.text}”" if quotation.direct else quotation.text)
        if not quotation.direct:
            st.caption("In the article's words")
        with st.container(horizontal=True, gap="medium"):
            if speaker and quotation.speaker:
                sitemap.link(quotation.speaker)
            sitemap.link_to_passage(quotation.source.article, quotation.evidence, words.source(quotation.source))


def _reading(claim: Claim) -> str:
    """Say how far the program trusts its reading of the sentence, and what decided."""
    trust = "unknown" if claim.confidence is None else f"{claim.confidence:.0%}"
    return f"Confidence of the reading: {trust}." + (f" Decided by: {claim.why}." if claim.why else "")


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
