"""Add articles: paste a text or upload files, and see what became of each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import streamlit as st

from graph import ledger
from graph.identity import article_iri
from graph.ledger import Wanted
from graph.views.things import thing
from ingest.account import Outcome
from ingest.journal import Run
from ingest.readers.walk import Source, upload
from ui import heading, sitemap, tables, words
from ui.escape import plain
from ui.intake import BusyError, intake, pasted
from ui.store import look_up, workspace

TYPES = ["txt", "html", "htm", "json", "jsonl", "rss", "atom", "xml", "gz"]
MOST_CHARACTERS, RUNS, SHOWN = 200_000, 20, 2000
_ONE_EACH = (".txt", ".html", ".htm")


def page() -> None:
    """Draw the page."""
    heading.draw("Add articles")
    if workspace().only_read:
        st.info(plain(workspace().only_read or ""), icon=":material/lock:")
        return
    left, right = st.columns([2, 3], gap="large")
    with left:
        paste, files = st.tabs(("Paste a text", "Upload files"))
        with paste:
            _paste()
        with files:
            _upload()
    with right:
        _account()


def _paste() -> None:
    with st.form("ingest-paste", border=False):
        text = st.text_area("Text of the article", height=260, max_chars=MOST_CHARACTERS, key="ingest-text")
        title = st.text_input("Title", key="ingest-title", help="Left empty, it is taken from the first line.")
        outlet = st.text_input("Outlet", key="ingest-outlet")
        day = st.date_input("Published", value=None, key="ingest-day", help="“On Tuesday” is read against this day.")
        sent = st.form_submit_button("Read this text", type="primary")
    if sent and not text.strip():
        st.warning("There is no text yet: paste the article first.")
    elif sent:
        published = day.isoformat() if isinstance(day, datetime.date) else ""
        _start([pasted(text, title=title or "", outlet=outlet or "", published=published)], expected=1)


def _upload() -> None:
    with st.form("ingest-upload", border=False, clear_on_submit=True):
        files = st.file_uploader(
            "Text, HTML pages, JSONL, RSS or Atom feeds; packed with gzip if you like",
            type=TYPES,
            accept_multiple_files=True,
            key="ingest-files",
        )
        sent = st.form_submit_button("Read these files", type="primary")
    if sent and not files:
        st.warning("No file is chosen yet.")
    elif sent:
        countable = all(file.name.endswith(_ONE_EACH) for file in files)
        _start([upload(file.name, file.getvalue()) for file in files], expected=len(files) if countable else None)


def _start(sources: Sequence[Source], *, expected: int | None) -> None:
    try:
        intake().start(sources, workspace(), expected=expected)
    except BusyError:
        st.warning("Another batch is being read. Wait until it has ended, or stop it.")


def _account() -> None:
    """Draw what became of each article; looks again every second while a batch is being read."""
    st.fragment(_progress, run_every="1s" if intake().running else None)()


def _progress() -> None:
    runs = intake().journal.runs(RUNS)
    if not runs:
        st.text("What became of each article will stand here.")
        return
    running = intake().running
    if not running and st.session_state.pop("ingest-was-running", False):
        st.rerun()
    st.session_state["ingest-was-running"] = running
    if intake().failure:
        st.error(plain(intake().failure or ""))
    chosen = runs[0] if running else st.selectbox("Batch", runs, format_func=_named, key="ingest-run")
    _summary(chosen or runs[0], running=running)
    _outcomes(chosen or runs[0], running=running)


def _named(run: Run) -> str:
    started = datetime.datetime.fromisoformat(run.started).astimezone()
    articles_read = words.counted(sum(run.counts.values()), "article")
    return f"{words.day(started.date())}, {started:%H:%M}: {articles_read}, {run.state}"


def _summary(run: Run, *, running: bool) -> None:
    done = sum(run.counts.values())
    counts = ", ".join(f"{number} {status}" for status, number in run.counts.items())
    if running and not done:
        st.status("Reading. The language model takes some seconds to load.", state="running")
    elif running and run.expected:
        st.progress(min(1.0, done / run.expected), text=f"{done} of {run.expected} read: {counts}")
    elif running:
        st.status(f"{done} read: {counts}", state="running")
    else:
        st.text(f"{done} read = {counts.replace(', ', ' + ')}")
    if running and st.button("Stop after the articles at work", key="ingest-stop"):
        intake().stop()
    if run.state in ("died", "failed"):
        st.warning("This batch ended early. What was stored is safe: read the same files again, and the rest follows.")


def _outcomes(run: Run, *, running: bool) -> None:
    outcomes = [outcome for _, outcome in intake().journal.outcomes(run.id)][-SHOWN:]
    if not outcomes:
        return
    _doubtful(outcomes)
    named = Wanted(iris=tuple(filter(None, map(_iri, outcomes))))
    stored = () if running else look_up(ledger.articles, named, most=SHOWN)
    claims = {line.article.iri: line.claims for line in stored}
    chosen = tables.choose(
        {
            "Result": [outcome.status for outcome in outcomes],
            "Article": [outcome.title or outcome.source for outcome in outcomes],
            "Claims": [claims.get(_iri(outcome)) for outcome in outcomes],
            "Why": [outcome.reason or "" for outcome in outcomes],
            "Source": [outcome.source for outcome in outcomes],
        },
        key=f"ingest-outcomes-{run.id}",
        alt="What became of each article",
        config={"Article": st.column_config.TextColumn(width=280), "Why": st.column_config.TextColumn(width="medium")},
    )
    if chosen is not None and _iri(outcomes[chosen]) in claims:
        sitemap.go_to(thing(_iri(outcomes[chosen]), None))


def _doubtful(outcomes: Sequence[Outcome]) -> None:
    """Warn of what is in the store and not in English."""
    if number := sum(outcome.doubtful for outcome in outcomes):
        what = words.counted(number, "article seems", "articles seem")
        st.warning(
            f"{what} not to be in English. Only English can be read: the text is stored and can be searched, "
            "its claims are missing or not reliable. Below it says which.",
            icon=":material/translate:",
        )


def _iri(outcome: Outcome) -> str:
    return article_iri(outcome.article).value if outcome.article else ""
