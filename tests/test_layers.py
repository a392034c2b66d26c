"""The import rules that the linter cannot see, because `app` and `cli` are modules, not packages."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("package", ["graph", "ingest", "ui"])
def test_no_package_imports_the_entry_points(package: str) -> None:
    modules = [path for path in (ROOT / package).rglob("*.py") if "node_modules" not in path.parts]
    assert modules
    assert not [path for path in modules if imported(path) & {"app", "cli"}]
