"""Mends of the lemmatizer: verb forms that the language model traces to a rarer verb ("staged" to "stag")."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from ingest.lexicon import toml


def mend(doc: Doc) -> Doc:
    """Give the verbs of `data/lexicon/lemmas.toml` their lemma, in place; returns `doc`."""
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in _lemmas():
            token.lemma_ = _lemmas()[token.lower_]
    return doc


@functools.cache
def _lemmas() -> Mapping[str, str]:
    table = toml("lemmas")
    words = {**dict.fromkeys(table["silent_e"], _silent_e), **dict.fromkeys(table["plain"], _plain)}
    regular = {form: verb for verb, forms in words.items() for form in forms(verb)}
    return {**regular, **table["irregular"]}


def _silent_e(verb: str) -> Iterator[str]:
    return (verb[:-1] + ending for ending in ("es", "ed", "ing"))


def _plain(verb: str) -> Iterator[str]:
    doubled = verb + verb[-1] if verb.endswith("drop") else verb
    yield verb + ("es" if verb.endswith(("sh", "s")) else "s")
    yield from (doubled + ending for ending in ("ed", "ing"))
