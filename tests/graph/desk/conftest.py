"""A store with one article, and an empty desk beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.desk import Desk, open_desk
from graph.service.workspace import Workspace, open_workspace
from tests.graph.samples import PLANNED


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "store") as opened:
        opened.graph.put(PLANNED)
        yield opened


@pytest.fixture
def desk(workspace: Workspace) -> Iterator[Desk]:
    with open_desk(workspace) as opened:
        yield opened
