"""The network in view as files for other tools, each with its sources and the day: GEXF, GraphML, JSON, and CSV."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import networkx as nx
import streamlit as st

from graph.exports import NETWORK_FORMATS, NetworkName, export_network
from graph.networks import Bond, Link
from graph.service.results import defused
from graph.views import names
from graph.views.things import Thing
from ui import words
from ui.network.drawing import STATUS, what
from ui.store import workspace

_TOLD: Mapping[NetworkName, str] = {"gexf": "GEXF", "graphml": "GraphML", "json": "JSON"}
_COLUMNS = ("actor", "other", "events and ties", "status", "articles", "sources", "saved")


def draw(graph: nx.MultiGraph, bonds: Sequence[Bond], things: Mapping[str, Thing], title: str) -> None:
    """Draw a button for each format; a file is written when its button is clicked."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption("Save the network in view", width="content")
        for format_ in NETWORK_FORMATS:
            _button(_TOLD[format_], f"network.{format_}", partial(_file, graph, format_, title))
        _button("CSV", "network.csv", partial(_csv, bonds, things))


def _button(label: str, name: str, data: Callable[[], bytes]) -> None:
    st.download_button(
        label, data, name, on_click="ignore", icon=":material/download:", type="tertiary", key=f"save-{name}"
    )


def _file(graph: nx.MultiGraph, format_: NetworkName, title: str) -> bytes:
    output = io.BytesIO()
    references = _references(data["link"] for *_, data in graph.edges(data=True))
    export_network(graph, output, format_, title=title, saved=datetime.date.today(), references=references)
    return output.getvalue()


def _csv(bonds: Sequence[Bond], things: Mapping[str, Thing]) -> bytes:
    references = _references(link for bond in bonds for link in bond.links)
    today = datetime.date.today().isoformat()
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_COLUMNS)
    for bond in bonds:
        cells = [things[bond.one].name, things[bond.other].name, what(bond, most=99), STATUS[bond.status]]
        sources = "; ".join(references[article] for article in sorted(bond.articles))
        writer.writerow([*map(defused, cells), len(bond.articles), defused(sources), today])
    return output.getvalue().encode("utf-8-sig")


def _references(links: Iterable[Link]) -> Mapping[str, str]:
    """Return outlet, date, title and IRI of each article behind links."""
    stated = {claim.article: claim for link in links for claim in link.claims}
    asked = {*stated, *(claim.publisher for claim in stated.values() if claim.publisher)}
    known = names.things(workspace().backend, sorted(asked))
    return {
        article: f"{words.outlet(known[claim.publisher].name if claim.publisher else None)}, "
        f"{words.day(claim.published)}: {known[article].name} <{article}>"
        for article, claim in stated.items()
    }
