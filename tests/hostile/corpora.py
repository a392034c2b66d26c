"""Public hostile inputs that lie beside the project; tests that need them are skipped where they are not.

A tenth of each corpus is read by default, all of it with NEWSGRAPH_HOSTILE=all.
"""

import json
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ingest.clean import tidy

OWN = Path(__file__).with_name("payloads.txt").read_text(encoding="utf-8").splitlines()
"""Script payloads that were written for this project, one a line: for where the public ones are not."""

FOLDER = Path(__file__).parents[3] / "shared" / "hostile"
PROSE = "The two leaders met in Geneva on Monday and spoke about grain, about prisoners and about the border. "


def members(archive: str, pattern: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield the files of an archive whose names match `pattern`."""
    path = FOLDER / f"{archive}.zip"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    with zipfile.ZipFile(path) as packed:
        for name in sorted(packed.namelist()):
            if not name.endswith("/") and re.search(pattern, name):
                yield name, packed.read(name)


def everything() -> bool:
    """Say whether the environment asks for all of each corpus."""
    return os.environ.get("NEWSGRAPH_HOSTILE") == "all"


def some(items: Iterable[tuple[str, bytes]], every: int = 10) -> list[tuple[str, bytes]]:
    """Return every tenth item, or all of them where the environment asks for it."""
    found = list(items)
    return found if everything() else found[::every]


def naughty_strings() -> list[str]:
    """Return the big list of naughty strings."""
    ((_, data),) = members("naughty-strings", "blns.json")
    found: list[str] = json.loads(data)
    return found


def tokenizer_inputs() -> list[str]:
    """Return the inputs of the HTML tokenizer's tests."""
    suites = (json.loads(data) for name, data in members("html5lib-tokenizer", r"\.test$"))
    return [case["input"] for suite in suites for case in suite.get("tests", ())]


def payloads() -> list[str]:
    """Return script payloads, one a line."""
    files = members("xss-payloads", r"\.txt$")
    return [line for _, data in files for line in data.decode("utf-8", "replace").splitlines() if line.strip()]


def mutations() -> list[str]:
    """Return markup that turns into a script where it is parsed, written out and parsed again."""
    ((_, data),) = members("dompurify-payloads", r"expect\.mjs$")
    found = re.findall(r'"payload":\s*("(?:[^"\\]|\\.)*")', data.decode("utf-8"))
    return [json.loads(text, strict=False) for text in found]


def every_payload() -> list[str]:
    """Return our own payloads and, where they are, the public ones; on one line, as the readers leave names."""
    public = [*payloads(), *mutations()] if FOLDER.exists() else []
    lines = (" ".join(tidy(payload).split()) for payload in (*OWN, *public))
    return list(dict.fromkeys(filter(None, lines)))
