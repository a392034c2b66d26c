"""What is drawn can be seen: every colour of the palette stands out from both pages."""

from __future__ import annotations

import pytest

from ui.components.palette import Style, entity_styles, group_styles, status_styles

LIGHT, DARK, LEAST = "#ffffff", "#0e1117", 3.0
"""The backgrounds of Streamlit's themes, and the contrast that WCAG 2.1 asks of lines and signs (1.4.11)."""

STYLES = {**entity_styles(), **status_styles(), **group_styles()}


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_every_colour_stands_out_from_the_page(style: Style) -> None:
    assert contrast(style.light, LIGHT) >= LEAST
    assert contrast(style.dark, DARK) >= LEAST


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    shares = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
