"""Where the graph lives: one backend contract, embedded and over HTTP."""

from graph.store.base import Backend, Resource, Rows, Substitutions, Term
from graph.store.embedded import EmbeddedBackend
from graph.store.errors import (
    QuerySyntaxError,
    StoreError,
    StoreLockedError,
    StoreNotWritableError,
    StoreUnreachableError,
)
from graph.store.open import open_backend, store_location

__all__ = [
    "Backend",
    "EmbeddedBackend",
    "QuerySyntaxError",
    "Resource",
    "Rows",
    "StoreError",
    "StoreLockedError",
    "StoreNotWritableError",
    "StoreUnreachableError",
    "Substitutions",
    "Term",
    "open_backend",
    "store_location",
]
