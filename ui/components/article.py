"""The article reader: text as text nodes, with layers of highlights that can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from ui.components.assets import widget
from ui.components.palette import entity_styles
from ui.components.payload import versioned

Layer = Literal["mention", "event", "quote", "relation"]


@dataclass(frozen=True, slots=True)
class Highlight:
    """Characters `[start, end)` of the article that carry a meaning.

    `id` comes back when a reader clicks the characters; highlights with the same `id` light up together (all
    mentions of one entity, both halves of an interrupted quote). `type` is the entity type of a mention, which gives
    its colour; `title` is what a pointer or a screen reader is told, such as "Person: Sergei Lavrov".
    """

    start: int
    end: int
    layer: Layer
    id: str
    type: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters `[start, end)` that are one block; boilerplate and other blocks that state no facts are dimmed."""

    start: int
    end: int
    kind: str = "body"


@dataclass(frozen=True, slots=True)
class Click:
    """What a reader clicked in this run: the highlights under the pointer, innermost first."""

    ids: tuple[str, ...]
    offset: int


def article_reader(
    text: str,
    spans: Sequence[Highlight],
    *,
    key: str,
    focus: str | tuple[int, int] | None = None,
    paragraphs: Sequence[Paragraph] = (),
    layers: Sequence[Layer] = ("mention", "event", "quote"),
    height: int | None = None,
) -> Click | None:
    """Draw `text` with its highlights and return what was clicked in this run, if anything.

    Use it wherever article text is shown with more than one kind of mark: the text reaches the browser as text nodes,
    so nothing in it can become markup. Offsets count characters as Python does. `focus`, a highlight's `id` or a pair
    of offsets, scrolls there and flashes it; the same focus twice in a row scrolls once. `layers` are switched on at
    first; readers can switch each. `height` in pixels makes the text scroll inside the widget.
    """
    data = {
        "text": text,
        "spans": [asdict(span) for span in spans if 0 <= span.start < span.end <= len(text)],
        "paragraphs": [asdict(paragraph) for paragraph in paragraphs],
        "layers": list(layers),
        "types": {name: asdict(style) for name, style in entity_styles().items()},
        "focus": list(focus) if isinstance(focus, tuple) else focus,
        "height": height,
    }
    result = widget("article")(key=key, data=versioned(data), on_click_change=lambda: None)
    return read_click(result.get("click"))


def read_click(value: object) -> Click | None:
    """Return the click that the browser sent, or None for anything that is not one."""
    if not isinstance(value, dict) or not isinstance(value.get("ids"), list):
        return None
    ids = tuple(str(item) for item in value["ids"])
    return Click(ids, int(value.get("offset", 0))) if ids else None
