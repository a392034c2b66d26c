"""The SPARQL behind a view: a button beside it that shows the query and leads to it on the SPARQL page."""

from __future__ import annotations

import streamlit as st

from graph.behind import Question
from ui import sitemap
from ui.escape import plain

_PIXELS = 420


def draw(*questions: Question) -> None:
    """Draw the button; where a view shows several things, each has its query."""
    with st.popover("SPARQL", icon=":material/terminal:", type="tertiary", help="The query behind what is shown."):
        asked = questions[0]
        if len(questions) > 1:
            by_title = {question.title: question for question in questions}
            asked = by_title[st.selectbox("Behind", list(by_title), key="behind")]
        st.caption(plain(f"{asked.title}, as a question to the graph. Change it as you like on the SPARQL page."))
        if len(asked.query) <= sitemap.LONGEST_ADDRESS:
            sitemap.link_to_query(asked.query, label="Open on the SPARQL page")
        else:
            st.caption("The query is too long for a link: copy it.")
        st.code(asked.query, language="sparql", height=_PIXELS if asked.query.count("\n") > 18 else "content")
