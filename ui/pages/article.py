"""The article reader: text with highlights, and beside it what was read out of it; either finds the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files

import streamlit as st

from graph import behind as questions
from graph.views import articles
from graph.views.articles import ArticlePage
from graph.views.claims import Claim
from graph.views.entity import Quotation
from graph.views.things import Thing
from ui import behind, heading, particulars, quoted, reading, sitemap, words
from ui.components import Click, article_reader
from ui.escape import plain, shortened
from ui.missing import unknown
from ui.store import ask

READER_PIXELS, PER_PAGE = 720, 12
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
_STYLE = f"<style>{files('data').joinpath('style', 'lines.css').read_text(encoding='utf-8')}</style>"
_FOCUS, _PICKED = "article-focus", "article-picked"
_CLAIMS, _UNSURE, _QUOTATIONS = "Claims", "Unsure", "Quotations"


def page() -> None:
    """Draw the article that the address names."""
    address = st.query_params.get(sitemap.ARTICLE, "")
    found = ask(articles.article, address) if address else None
    if found is None:
        unknown("article", address)
        return
    _header(found)
    focus = _focus(address)
    _tell_lost_passage(found, focus)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        click = article_reader(
            found.text,
            reading.highlights(found),
            key=f"reader-{address}",
            focus=focus,
            paragraphs=reading.paragraphs(found),
            height=READER_PIXELS,
        )
    with right:
        _picked(found, click)
        _stated(found)


def _header(found: ArticlePage) -> None:
    heading.draw(found.article.name)
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        if found.outlet:
            sitemap.link(found.outlet)
        st.caption(
            words.day(found.published), width="content", help=f"Date found in: {plain(found.origin or 'unknown')}"
        )
        if found.authors:
            st.caption(plain(", ".join(found.authors)), width="content")
        if found.url and found.url.startswith(("https://", "http://")):
            st.link_button("Original", found.url, type="tertiary", icon=":material/open_in_new:")
        behind.draw(questions.claims("What this article states", "inArticle", found.article.iri))


def _focus(address: str) -> str | tuple[int, int] | None:
    """Return what the reader scrolls to: what was asked for beside the text, or what the address says."""
    asked: tuple[str, str] | None = st.session_state.get(_FOCUS)
    if asked and asked[0] == address:
        return asked[1]
    at = _AT.fullmatch(st.query_params.get(sitemap.AT, ""))
    return (int(at[1]), int(at[2])) if at else None


def _tell_lost_passage(found: ArticlePage, focus: str | tuple[int, int] | None) -> None:
    """Say so where the address names a passage that the text does not have."""
    lies_inside = focus is not None and (isinstance(focus, str) or focus[0] < focus[1] <= len(found.text))
    if sitemap.AT in st.query_params and not lies_inside:
        st.info("The address names a passage that is not in this text.", icon=":material/link_off:")


def _picked(found: ArticlePage, click: Click | None) -> None:
    """Draw what stands at the characters that were clicked last."""
    address = found.article.address
    if click:
        st.session_state[_PICKED] = (address, click.ids)
    held: tuple[str, tuple[str, ...]] = st.session_state.get(_PICKED, ("", ()))
    if held[0] != address:
        st.caption("Click a highlight to see what it stands for, or choose a line to find it in the text.")
        return
    with st.container(border=True, gap="small"):
        for iri in held[1]:
            _card(found, iri)


def _card(found: ArticlePage, iri: str) -> None:
    for mention in found.mentions:
        if mention.entity.iri == iri:
            _entity_card(found, mention.entity)
            return
    for claim in found.claims:
        if claim.iri == iri:
            _claim_card(claim)
            return
    for quotation in found.quotations:
        if quotation.iri == iri:
            _quotation_card(quotation)
            return


def _entity_card(found: ArticlePage, entity: Thing) -> None:
    ways = Counter(found.text[m.start : m.end] for m in found.mentions if m.entity.iri == entity.iri)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.badge(entity.kind, color="gray")
        sitemap.link(entity)
    st.caption(plain("In this article: " + ", ".join(f"{way} ({number})" for way, number in ways.most_common(8))))


def _claim_card(claim: Claim) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.badge(words.stance(claim), color=words.stance_color(claim))
        sitemap.link(claim.about)
    for filler in claim.fillers:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(plain(filler.role), width=90)
            if filler.thing.is_entity:
                sitemap.link(filler.thing)
            else:
                st.text(filler.thing.name)
    trust = "" if claim.confidence is None else f"Confidence {claim.confidence:.0%}. "
    st.caption(plain(f"According to {words.chain(claim.chain, claim.source)}. {trust}{claim.why or ''}"))


def _quotation_card(quotation: Quotation) -> None:
    st.badge("direct speech" if quotation.direct else "reported speech", color="violet")
    st.text(quoted.spoken(quotation))
    if quotation.speaker:
        sitemap.link(quotation.speaker)


def _stated(found: ArticlePage) -> None:
    """Draw what the article states, line by line; a line finds its place in the text."""
    what = st.segmented_control(
        "Beside the text",
        (_CLAIMS, _UNSURE, _QUOTATIONS) if any(claim.unsure for claim in found.claims) else (_CLAIMS, _QUOTATIONS),
        default=_CLAIMS,
        key="article-beside",
        required=True,
        label_visibility="collapsed",
    )
    if what == _QUOTATIONS:
        lines = [(said.iri, _said(said)) for said in found.quotations]
    else:
        # What happened before what lasts: of the latter, most is where a place lies and who is from where.
        told = sorted(found.claims, key=lambda claim: claim.type is None)
        lines = [(claim.iri, _claimed(claim)) for claim in told if claim.unsure == (what == _UNSURE)]
    if what == _UNSURE:
        st.caption("Sentences that the program may have misread. Nothing is taken for a fact on their word alone.")
    if not lines:
        st.text("Nothing of this kind was read out of the article.")
    _lines(found.article.address, lines, key=f"article-{what}")


def _lines(address: str, lines: Sequence[tuple[str, str]], key: str) -> None:
    st.html(_STYLE)
    area = st.container(gap="xxsmall", key="article-lines")
    pages = -(-len(lines) // PER_PAGE)
    number = st.pagination(pages, key=f"{key}-page", max_visible_pages=5) if pages > 1 else 1
    with area:
        for iri, text in lines[(number - 1) * PER_PAGE : number * PER_PAGE]:
            st.button(
                plain(shortened(text, 110)),
                key=f"{key}-{iri}",
                type="tertiary",
                icon=":material/my_location:",
                on_click=_find,
                args=(address, iri),
            )


def _find(address: str, iri: str) -> None:
    st.session_state[_FOCUS] = (address, iri)
    st.session_state[_PICKED] = (address, (iri,))


def _said(quotation: Quotation) -> str:
    speaker = quotation.speaker.name if quotation.speaker else "Somebody"
    return f"{speaker}: {quotation.text}"


def _claimed(claim: Claim) -> str:
    """Return a claim in a line, with who makes it unless the article does so itself."""
    who = f"{words.chain(claim.chain, claim.source)}: " if claim.chain else ""
    stance = words.stance(claim)
    return f"{who}{particulars.of_claim(claim)}" + ("" if stance == "affirmed" else f", {stance}")
