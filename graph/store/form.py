"""Which of SPARQL's four forms a query has, without running it."""

from __future__ import annotations

from typing import Literal

from graph.store.errors import QuerySyntaxError
from graph.store.lexer import Token, tokens

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

_FORMS: tuple[Form, ...] = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def first_word(query: str) -> Token | None:
    """Return the first word of `query` that is not part of its declarations."""
    words = (token for token in tokens(query) if token.kind == "word")
    return next((token for token in words if not token.says("PREFIX") and not token.says("BASE")), None)


def form_of(query: str) -> Form | None:
    """Return the form of `query`, None for anything else, such as an update."""
    first = first_word(query)
    return next((form for form in _FORMS if first and first.says(form)), None)


def require(query: str, *forms: Form) -> None:
    """Raise `QuerySyntaxError` unless `query` has one of `forms`; some engines answer a SELECT for an ASK."""
    if form_of(query) not in forms:
        raise QuerySyntaxError(f"this is not a query of the form {' or '.join(forms)}")
