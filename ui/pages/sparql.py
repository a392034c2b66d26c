"""SPARQL: an editor that knows the model, examples to learn from, and answers as table, graph or chart."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from graph.errors import GraphError
from graph.examples import Example, examples
from graph.sandbox.errors import QueryCancelledError, QueryRefusedError
from graph.sandbox.result import QueryResult
from graph.store import QuerySyntaxError
from ui import answers, asking, example_form, heading, vocabulary, watching, words
from ui.components import QueryError, editor_state, sparql_editor
from ui.escape import plain, shortened
from ui.failures import tells
from ui.sitemap import ASKED, LONGEST_ADDRESS
from ui.watching import desk

EDITOR = "sparql-editor"
MOST_REMEMBERED, PANEL_PIXELS, LONGEST_NAME = 30, 640, 80
WATCHED = "Lists new rows of the answer on the watchlist."


@dataclass(slots=True)
class Session:
    """What a visitor has on the page: `edition` grows whenever `text` comes from elsewhere than the editor.

    `wanted` is a query that a button or an address asks, until it is asked.
    """

    text: str
    edition: int = 0
    wanted: str | None = None
    asked: str | None = None
    answer: QueryResult | None = None
    error: GraphError | None = None
    history: list[str] = field(default_factory=list)


def page() -> None:
    """Draw the page."""
    session = _session()
    state = editor_state(EDITOR, session.text, session.edition)
    session.text = state.text
    heading.draw("SPARQL", tab=_tab(session))
    left, right = st.columns([5, 2], gap="medium")
    with left:
        editor, below = st.container(), st.container()
    wanted, session.wanted = session.wanted if state.run is None else state.run, None
    if wanted is not None:
        with below:
            _ask(session, wanted)
    with editor:
        _editor(session)
    with below:
        _outcome(session)
    with right:
        _beside(session)


def _session() -> Session:
    """Return the visitor's session; a query in the address that is not the last one asked is asked now."""
    shared = st.query_params.get(ASKED)
    if "sparql" not in st.session_state:
        gallery = examples()
        st.session_state.sparql = Session(gallery[0].query if gallery else "")
    session: Session = st.session_state.sparql
    if shared and shared != session.asked:
        _run(session, shared)
    else:
        _share(session.asked)
    return session


def _ask(session: Session, query: str) -> None:
    """Run a query in the sandbox and keep what comes of it."""
    session.asked, session.answer, session.error = query, None, None
    session.history = [query, *(past for past in session.history if past != query)][:MOST_REMEMBERED]
    _share(query)
    try:
        session.answer = asking.ask(query, on_cancel=partial(_cancel, session))
    except GraphError as error:
        session.error = error


def _tab(session: Session) -> str:
    """Return what the tab is called: the name of the query that was asked, where it has one."""
    name = _name_of(session.asked) if session.asked else ""
    return f"{name} (SPARQL)" if name else "SPARQL"


def _cancel(session: Session) -> None:
    session.error = QueryCancelledError()


def _share(query: str | None) -> None:
    """Put the query that was asked into the address, unless it is too long for one."""
    if query and len(query) <= LONGEST_ADDRESS:
        st.query_params[ASKED] = query
    else:
        st.query_params.pop(ASKED, None)


def _editor(session: Session) -> None:
    sparql_editor(
        session.text,
        key=EDITOR,
        prefixes=vocabulary.prefixes(),
        terms=vocabulary.terms(),
        error=_place(session) if session.text == session.asked else None,
        edition=session.edition,
    )
    st.caption(answers.LIMITS)


def _place(session: Session) -> QueryError | None:
    error = session.error
    if isinstance(error, QuerySyntaxError | QueryRefusedError):
        return QueryError(error.reason, error.line, error.column)
    return None if error is None or isinstance(error, QueryCancelledError) else QueryError(str(error))


def _outcome(session: Session) -> None:
    if isinstance(session.error, QueryCancelledError):
        st.info(plain(str(session.error)), icon=":material/stop_circle:")
    elif session.error:
        st.error(plain(str(session.error)), icon=":material/error:")
    elif session.answer:
        _keep(session)
        answers.draw(session.answer, query=session.asked or "", key="sparql-answer")
    else:
        st.caption("Run the query to see its answer here, or begin with one of the examples.")
    if session.asked and len(session.asked) > LONGEST_ADDRESS:
        st.caption("The query is too long for an address, so it cannot be shared as a link.")


def _beside(session: Session) -> None:
    gallery, saved, history, model = st.tabs(["Examples", "Saved", "History", "Terms"])
    with gallery, st.container(height=PANEL_PIXELS, border=False):
        for example in examples():
            _card(session, example)
    with saved, st.container(height=PANEL_PIXELS, border=False):
        _saved(session)
    with history, st.container(height=PANEL_PIXELS, border=False):
        if not session.history:
            st.caption("Queries that you run are listed here until you close the page.")
        for number, query in enumerate(session.history):
            label = plain(shortened(_telling(query), 90))
            st.button(label, key=f"sparql-past-{number}", type="tertiary", on_click=_load, args=(session, query))
    with model:
        _terms()


def _keep(session: Session) -> None:
    """Offer to save the query that was answered, and to watch it."""
    query = session.asked or ""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        with st.popover("Save", icon=":material/bookmark:", type="tertiary"), st.form("sparql-save", border=False):
            name = st.text_input("Name of the query", max_chars=LONGEST_NAME, value=_name_of(query))
            if st.form_submit_button("Save this query") and name and name.strip():
                tells(desk().save_query)(name.strip(), query)
                st.toast(f"Saved: {plain(name)}", icon=":material/bookmark_added:")
        watching.button("query", query.strip(), _name_of(query), help_=WATCHED)


def _name_of(query: str) -> str:
    """Return the name under which a query is known: as saved, or as an example."""
    known = {text: name for name, text in desk().queries().items()} | {one.query: one.title for one in examples()}
    return known.get(query, "")


def _saved(session: Session) -> None:
    queries = desk().queries()
    if not queries:
        st.caption("Run a query and save it under a name: it is listed here for everybody who uses this store.")
    for name, query in queries.items():
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"sparql-kept-{name}"):
            st.button(
                plain(name),
                key=f"sparql-saved-{name}",
                type="tertiary",
                icon=":material/bookmark:",
                width="stretch",
                on_click=_run,
                args=(session, query),
            )
            st.button(
                "Delete",
                key=f"sparql-drop-{name}",
                type="tertiary",
                icon=":material/delete:",
                on_click=tells(desk().drop_query),
                args=(name,),
            )


def _card(session: Session, example: Example) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{plain(example.title)}**")
        if example.explanation:
            st.caption(plain(example.explanation))
        fill = f"sparql-fill-{example.name}"
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if not st.session_state.get(fill):
                st.button(
                    "Run",
                    key=f"sparql-example-{example.name}",
                    icon=":material/play_arrow:",
                    on_click=_run,
                    args=(session, example.query),
                )
            if example.blanks:
                st.toggle("Fill in", key=fill)
        if st.session_state.get(fill):
            example_form.draw(example, partial(_run, session))


def _load(session: Session, query: str) -> None:
    session.text, session.edition = query, session.edition + 1


def _run(session: Session, query: str) -> None:
    _load(session, query)
    session.wanted = query


def _telling(query: str) -> str:
    """Return a query without its prefixes and comments, which say nothing in a list."""
    lines = (line.strip() for line in query.splitlines())
    return " ".join(line for line in lines if line and not line.upper().startswith(("PREFIX", "#")))


def _terms() -> None:
    typed = st.text_input("Find a term", key="sparql-terms", live=True, placeholder="Meeting, office, claim")
    wanted = (typed or "").casefold()
    found = [term for term in vocabulary.terms() if wanted in f"{term.name} {term.label} {term.comment}".casefold()]
    st.caption(words.counted(len(found), "term"))
    st.dataframe(
        {
            "Term": [term.name for term in found],
            "Kind": [term.kind for term in found],
            "Meaning": [term.comment or term.label for term in found],
        },
        hide_index=True,
        height=PANEL_PIXELS - 120,
        key="sparql-term-table",
        alt="Terms of the ontology",
    )
