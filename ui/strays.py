"""Visits to addresses at which there is no page: they are led to a page that says so and offers what there is.

Streamlit would show the overview under a dialog, or nothing at all where the address has several parts.
"""

from __future__ import annotations

from difflib import get_close_matches

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from ui import sitemap

_STREAMLITS_OWN = ("_stcore", "static", "media", "component", "app", "auth", "oauth2callback")
"""First parts of the addresses that Streamlit answers itself."""


class StrayRoute(Route):
    """A route that takes what browsers ask for and no page answers; it comes after all others."""

    def __init__(self) -> None:
        super().__init__("/{path:path}", lead, methods=["GET"])

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match where somebody wants to look at something that is not there: programs do not ask for HTML."""
        headers = dict(scope.get("headers") or ())
        looks = scope.get("method") == "GET" and b"text/html" in headers.get(b"accept", b"")
        return super().matches(scope) if looks and _is_stray(scope["path"]) else (Match.NONE, {})


async def lead(request: Request) -> Response:
    """Lead a visitor to the page that says that there is none."""
    asked = URL(path="/missing").include_query_params(**{sitemap.PATH: request.path_params["path"]})
    return RedirectResponse(str(asked), status_code=303)


def meant(path: str) -> list[str]:
    """Return the modules of the pages that somebody may have meant by a path, the likeliest first."""
    known = {name.casefold(): entry.module for entry in sitemap.ENTRIES for name in (entry.module, entry.title)}
    typed = path.strip("/").partition("/")[0].casefold()
    return list(dict.fromkeys(known[name] for name in get_close_matches(typed, known)))


def _is_stray(path: str) -> bool:
    name = path.strip("/")
    known = {"", *(entry.module for entry in sitemap.ENTRIES)}
    return name not in known and name.partition("/")[0] not in _STREAMLITS_OWN
