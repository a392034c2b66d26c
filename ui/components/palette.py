"""How each type of entity and each status is drawn; declared in `data/style/palette.toml`."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

Status = Literal["happened", "planned", "possible", "denied", "cancelled", "unsure", "joined"]


@dataclass(frozen=True, slots=True)
class Style:
    """Label, colour on a light and on a dark page, shape (nodes) and dashes in pixels (edges)."""

    label: str
    light: str
    dark: str
    sides: int = 0
    turn: int = 0
    dash: int = 0
    gap: int = 0


@functools.cache
def entity_styles() -> Mapping[str, Style]:
    """Return the style of each entity type, in the order of legends; `Other` is for types that have none."""
    return _section("entity")


@functools.cache
def status_styles() -> Mapping[str, Style]:
    """Return the style of each status of an event or relation, in the order of legends."""
    return _section("status")


@functools.cache
def group_styles() -> Mapping[str, Style]:
    """Return the style of each community of a network, by its number, largest first."""
    return _section("group")


def _section(name: str) -> dict[str, Style]:
    declared = tomllib.loads(files("data").joinpath("style", "palette.toml").read_text(encoding="utf-8"))
    return {key: Style(**fields) for key, fields in declared[name].items()}
