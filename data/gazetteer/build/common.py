"""What the build scripts share: where tables lie and how they are written."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent


def joined(values: Iterable[str]) -> str:
    """Return the distinct values in their first order, separated by `|`."""
    return "|".join(dict.fromkeys(values))


def write(name: str, head: str, columns: list[str], rows: Iterable[dict[str, str]]) -> None:
    """Write `data/gazetteer/<name>.csv` with `head` as comment lines."""
    path = HERE.parent / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {line}\n" for line in head.splitlines())
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
