"""A map of the world that comes with the program: outlines, and a mark for each place; nothing is loaded."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from graph.declared import text
from graph.views.things import Thing
from graph.whereabouts import Position, position
from ui import words
from ui.charts import dark

_SHADES = {"light": ("#eef1f4", "#b6bfc9", "#1f6feb"), "dark": ("#1b212b", "#414b59", "#6cb0ff")}
"""Colours of land, borders and marks."""

_WIDTH, _HEIGHT = 480, 330
_LEAST_DEGREES = 24.0
_MARGIN = 1.35
_WHOLE_WORLD = 200.0
"""Degrees of longitude; marks that lie further apart are shown on the whole world."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place, or a state, which is put at its capital, and how many there are of what the map counts.

    `at` is where it lies, if that is not to be asked of the gazetteer.
    """

    thing: Thing
    number: int
    at: Position | None = None


def world(
    marks: Sequence[Mark],
    *,
    key: str,
    unit: str = "event",
    chosen: Collection[str] = (),
    on_click: Callable[[], None] | None = None,
) -> str | None:
    """Draw places whose position is known, larger where there is more; return the IRI of the one that was clicked.

    `chosen` (IRIs) are drawn strongly, all others pale. `on_click` is called before the page is drawn again, and may
    ask `clicked(key)`. Says how many marks have no known position.
    """
    placed = [(mark, found) for mark in marks if (found := mark.at or position(mark.thing.iri))]
    if len(placed) < len(marks):
        st.caption(f"{words.counted(len(marks) - len(placed), 'place')} of unknown position not shown.")
    if not placed:
        return None
    shown = {
        "height": _HEIGHT,
        "projection": _frame([at for _, at in placed]),
        "layer": [_outlines(), _points([_row(mark, at, chosen) for mark, at in placed], unit)],
    }
    st.vega_lite_chart(spec=shown, key=key, on_select=on_click or "rerun", alt=f"Map: {unit}s by place")
    return clicked(key)


def clicked(key: str) -> str | None:
    """Return the IRI of the mark that was clicked on the map `key`."""
    found = st.session_state.get(key, {}).get("selection", {}).get("picked")
    return found[0]["iri"] if found else None


@functools.cache
def _world() -> dict[str, Any]:
    return {"values": json.loads(text("map/world.json")), "format": {"type": "topojson", "feature": "states"}}


def _outlines() -> dict[str, Any]:
    """Return the layer of the states; plain Vega-Lite, as Altair copies and checks every point, 0.3 s each time."""
    land, border, _ = _shades()
    return {"data": _world(), "mark": {"type": "geoshape", "fill": land, "stroke": border, "strokeWidth": 0.5}}


def _points(rows: list[dict[str, Any]], unit: str) -> dict[str, Any]:
    kinds = {"domain": ["place", "state, at its capital"], "range": ["circle", "diamond"]}
    most = max(row["number"] for row in rows)
    return {
        "data": {"values": rows},
        "mark": {
            "type": "point",
            "filled": True,
            "stroke": "white",
            "strokeWidth": 0.8,
            "color": _shades()[2],
            "cursor": "pointer",
        },
        "encoding": {
            "longitude": {"field": "longitude", "type": "quantitative"},
            "latitude": {"field": "latitude", "type": "quantitative"},
            "size": {
                "field": "number",
                "type": "quantitative",
                "scale": {"domain": [0, most], "range": [30, 700]},
                "legend": None,
            },
            "shape": {
                "field": "what",
                "type": "nominal",
                "scale": kinds,
                "legend": {"orient": "bottom", "title": None},
            },
            "opacity": {"condition": {"test": "datum.chosen", "value": 0.85}, "value": 0.25},
            "order": {"field": "number", "type": "quantitative", "sort": "descending"},
            "tooltip": [
                {"field": "name", "type": "nominal", "title": "place"},
                {"field": "what", "type": "nominal"},
                {"field": "number", "type": "quantitative", "title": f"{unit}s"},
            ],
        },
        "params": [{"name": "picked", "select": {"type": "point", "fields": ["iri"], "on": "click"}}],
    }


def _row(mark: Mark, at: Position, chosen: Collection[str]) -> dict[str, Any]:
    return {
        "iri": mark.thing.iri,
        "name": mark.thing.name,
        "what": "state, at its capital" if at.capital else "place",
        "number": mark.number,
        "longitude": at.longitude,
        "latitude": at.latitude,
        "chosen": not chosen or mark.thing.iri in chosen,
    }


def _frame(shown: Sequence[Position]) -> dict[str, Any]:
    """Return a projection that shows all positions, or the whole world where they lie all around it."""
    longitudes, latitudes = [at.longitude for at in shown], [at.latitude for at in shown]
    wide, high = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
    if wide > _WHOLE_WORLD:
        return {"type": "naturalEarth1"}
    across = max(wide * _MARGIN, _LEAST_DEGREES)
    down = max(high * _MARGIN, _LEAST_DEGREES * _HEIGHT / _WIDTH)
    middle = (max(latitudes) + min(latitudes)) / 2
    return {
        "type": "naturalEarth1",
        "rotate": [-(max(longitudes) + min(longitudes)) / 2, 0, 0],
        "center": [0, middle],
        "scale": min(_WIDTH / math.radians(across), _HEIGHT / math.radians(down)),
    }


def _shades() -> tuple[str, str, str]:
    return _SHADES["dark" if dark() else "light"]
