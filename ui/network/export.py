"""The network in view as files for other tools: GEXF, GraphML, JSON, and the table as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from functools import partial

import networkx as nx
import streamlit as st

from graph.exports import NETWORK_FORMATS, NetworkName, export_network
from graph.networks import Bond
from graph.service.results import defused
from graph.views.things import Thing
from ui.network.drawing import STATUS, what

_TOLD: Mapping[NetworkName, str] = {"gexf": "GEXF", "graphml": "GraphML", "json": "JSON"}


def draw(graph: nx.MultiGraph, bonds: Sequence[Bond], things: Mapping[str, Thing]) -> None:
    """Draw a button for each format; a file is written when its button is clicked."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption("Save the network in view", width="content")
        for format_ in NETWORK_FORMATS:
            _button(_TOLD[format_], f"network.{format_}", partial(_file, graph, format_))
        _button("CSV", "network.csv", partial(_csv, bonds, things))


def _button(label: str, name: str, data: partial[bytes]) -> None:
    st.download_button(
        label, data, name, on_click="ignore", icon=":material/download:", type="tertiary", key=f"save-{name}"
    )


def _file(graph: nx.MultiGraph, format_: NetworkName) -> bytes:
    output = io.BytesIO()
    export_network(graph, output, format_)
    return output.getvalue()


def _csv(bonds: Sequence[Bond], things: Mapping[str, Thing]) -> bytes:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(["actor", "other", "events and ties", "status", "articles"])
    for bond in bonds:
        cells = [things[bond.one].name, things[bond.other].name, what(bond, most=99), STATUS[bond.status]]
        writer.writerow([*map(defused, cells), len(bond.articles)])
    return output.getvalue().encode("utf-8-sig")
