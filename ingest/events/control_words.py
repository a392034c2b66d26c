"""Words that decide whose act an infinitive or gerund is: "promised to go", "accused of going", "a call to go"."""

from __future__ import annotations

import functools

from ingest.lexicon import toml


@functools.cache
def subject_control() -> frozenset[str]:
    """Return the verbs whose infinitive is about their subject although they have an object ("promise")."""
    return frozenset(toml("events/control")["subject_control"])


@functools.cache
def object_control() -> frozenset[str]:
    """Return the verbs whose "of/from/for doing" is about their object ("accuse X of", "prevent X from")."""
    return frozenset(toml("events/control")["object_control"])


@functools.cache
def reckoned() -> frozenset[str]:
    """Return the verbs whose "for doing" is about somebody who is their object ("sacked X for lying")."""
    return frozenset(toml("events/control")["reckoned"])


@functools.cache
def addressed() -> frozenset[str]:
    """Return the nouns whose infinitive is for somebody else to do: "China's demand on Trump to lift tariffs"."""
    return frozenset(toml("events/control")["addressed"])


@functools.cache
def prepositional_control() -> frozenset[str]:
    """Return the verbs whose infinitive is about the noun behind their preposition ("call on X to")."""
    return frozenset(toml("events/control")["prepositional"])


@functools.cache
def report_verbs() -> frozenset[str]:
    """Return the verbs whose clause tells what their subject says."""
    return frozenset(toml("events/speech")["reports"])
