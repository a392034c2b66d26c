"""Registers the widgets' built bundles with the running Streamlit server."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

_DISTRIBUTION = "newsgraph"
_PACKAGE = Path(__file__).parent
_WIDGETS = ("graph", "sparql", "article", "keys")


def widget(name: str) -> ComponentRenderer:
    """Return the mounting command of a widget (`graph`, `sparql`, `article` or `keys`).

    Call it while a page is drawn, not on import: asset files are served by the running server only.
    """
    _declare(f"{_DISTRIBUTION}.{name}")
    return _renderer(name)


def _declare(component: str) -> None:
    """Tell the running server where the bundles are.

    Streamlit finds the manifests of installed wheels by itself, but not of an editable install or a plain checkout,
    whose list of files has no package in it; declaring them here works for all three.
    """
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(component) is None:
        components = [ComponentConfig(name=name, asset_dir="build") for name in _WIDGETS]
        manager.register_from_manifest(ComponentManifest(_DISTRIBUTION, "0", components), _PACKAGE)


@functools.cache
def _renderer(name: str) -> ComponentRenderer:
    # File names carry a hash of their content, as the server lets browsers keep them for ever.
    return st.components.v2.component(f"{_DISTRIBUTION}.{name}", js=f"{name}-*.js", css=f"{name}-*.css")
