"""Fixtures of the explorer's tests."""

from tests.ui.explorer import empty_store, store

__all__ = ["empty_store", "store"]
