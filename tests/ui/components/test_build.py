"""The bundles that are kept are those of the sources, and ask nobody outside."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import ui.components

PACKAGE = Path(ui.components.__file__).parent
SOURCES = PACKAGE / "src"
BUILD = PACKAGE / "build"
NPM = shutil.which("npm")
needs_npm = pytest.mark.skipif(
    NPM is None or not (SOURCES / "node_modules").exists(), reason="needs Node and npm ci in ui/components/src"
)


@pytest.mark.parametrize("widget", ["graph", "sparql", "article", "keys"])
@pytest.mark.parametrize("suffix", ["js", "css"])
def test_each_widget_has_one_bundle(widget: str, suffix: str) -> None:
    assert len(list(BUILD.glob(f"{widget}-*.{suffix}"))) == 1


def test_bundles_name_no_address_but_those_of_standards() -> None:
    addresses = {
        url for file in BUILD.glob("*.js") for url in re.findall(r"https?://([\w.-]+)", file.read_text("utf-8"))
    }
    assert addresses <= {"www.w3.org", "developer.mozilla.org", "github.com", "codemirror.net"}


def test_bundles_never_make_markup_of_text() -> None:
    ours = [file for file in SOURCES.rglob("*.js") if "node_modules" not in file.parts]
    assert not [
        file.name
        for file in ours
        if re.search(r"innerHTML|insertAdjacentHTML|document\.write|eval\(", file.read_text("utf-8"))
    ]


def test_the_lock_has_checksums_and_no_addresses() -> None:
    packages = json.loads((SOURCES / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("integrity" in package for name, package in packages.items() if name)
    assert not [name for name, package in packages.items() if "resolved" in package]


def test_every_bundled_package_has_its_licence_beside_it() -> None:
    notices = (BUILD / "NOTICES.txt").read_text("utf-8")
    assert all(f"{name} " in notices for name in ("sigma", "graphology", "@codemirror/view", "codemirror-lang-sparql"))


@needs_npm
@pytest.mark.parametrize("script", ["check", "test"])
def test_sources_give_these_bundles_and_pass_their_tests(script: str) -> None:
    done = subprocess.run(
        [str(NPM), "run", script], cwd=SOURCES, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
