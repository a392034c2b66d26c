"""Asks the server's routes without a server."""

from collections.abc import Callable
from typing import Any

import anyio
import httpx
from starlette.applications import Starlette

from ui.routes import Routes


class Client:
    """Sends requests to the routes around a store; the token is "secret"."""

    def __init__(self, workspace: Callable[[], Any]) -> None:
        self._app = Starlette(routes=Routes(workspace, "secret").all())

    def request(self, method: str, path: str, **request: Any) -> httpx.Response:
        return anyio.run(self._sent, method, path, request)

    def get(self, path: str, **request: Any) -> httpx.Response:
        return self.request("GET", path, **request)

    def post(self, path: str, **request: Any) -> httpx.Response:
        return self.request("POST", path, **request)

    async def _sent(self, method: str, path: str, request: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.request(method, path, **request)
