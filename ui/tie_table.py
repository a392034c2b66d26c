"""Offices and lasting relations as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from graph.views.entity import TieLine
from graph.views.things import Thing
from ui import edtf, tables, words

_PIXELS: Mapping[str, int] = {"Relation": 250, "Called": 130, "When": 100, "Status": 78, "Articles": 66}


def choose(lines: Sequence[TieLine], actor: Thing | None, *, key: str, alt: str) -> TieLine | None:
    """Draw relations, those of `actor` without its name, and return the chosen one."""
    chosen = tables.choose(
        {
            "Relation": [_relation(line, actor) for line in lines],
            "Called": ["; ".join(line.roles) for line in lines],
            "When": [edtf.lasting(line.since, line.until) for line in lines],
            "Status": [words.status_words(line.status, line.disputed) for line in lines],
            "Articles": [line.articles for line in lines],
        },
        key=key,
        alt=alt,
        titled=True,
        config={column: st.column_config.Column(width=width) for column, width in _PIXELS.items()},
    )
    return None if chosen is None else lines[chosen]


def _relation(line: TieLine, actor: Thing | None) -> str:
    subject = "" if actor and line.subject.iri == actor.iri else f"{line.subject.name}: "
    implied = " (implied)" if line.implied else ""
    return f"{subject}{line.predicate} {line.object.name}{implied}"
