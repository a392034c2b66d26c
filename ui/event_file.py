"""Listed events as a CSV file to keep: each with the articles that speak of it, and the day when it was saved."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence
from functools import partial

import streamlit as st

from graph import ledger
from graph.service.results import defused
from graph.views.claims import Source
from graph.views.events import EventLine
from ui import words
from ui.store import look_up

_COLUMNS = (
    "event",
    "type",
    "status",
    "earliest",
    "latest",
    "reported",
    "places",
    "articles",
    "iri",
    "sources",
    "saved",
)


def draw(lines: Sequence[EventLine], *, key: str) -> None:
    """Draw the button; the file is written when it is clicked."""
    st.download_button(
        "CSV",
        partial(written, lines),
        "events.csv",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        key=key,
        help="Saves the events that are listed, each with its articles.",
    )


def written(lines: Sequence[EventLine]) -> bytes:
    """Return the file."""
    sources = look_up(ledger.sources, tuple(line.event.iri for line in lines))
    today = datetime.date.today().isoformat()
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_COLUMNS)
    for line in lines:
        behind = "; ".join(map(_told, sources.get(line.event.iri, ())))
        places = ", ".join(place.name for place in line.places)
        cells = (line.event.name, line.type, words.status_words(line.status, line.disputed))
        days = (str(day or "") for day in (line.earliest, line.latest, line.reported))
        writer.writerow(
            [*map(defused, cells), *days, defused(places), line.articles, line.event.iri, defused(behind), today]
        )
    return output.getvalue().encode("utf-8-sig")


def _told(source: Source) -> str:
    return f"{words.source(source)}: {source.article.name} <{source.article.iri}>"
