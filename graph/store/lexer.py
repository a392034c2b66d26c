"""Splits SPARQL text into tokens, so that a query can be looked at, and terms put into it, without being run.

Follows the terminals of the SPARQL 1.1 grammar (W3C Recommendation of 21 March 2013, section 19.8) as far as needed to
tell words, variables, names, strings, IRIs and comments apart. Reads any text in linear time; an open string ends where
its line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+)
  | (?P<comment>\#[^\r\n]*)
  | (?P<iri><[^<>"{}|^`\s]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*(?:\"{3}|\Z) | '{3}(?:'{0,2}(?:[^'\\]|\\.))*(?:'{3}|\Z)
      | "(?:[^"\\\r\n]|\\.)*"? | '(?:[^'\\\r\n]|\\.)*'?)
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[^\W\d][\w.-]*)?:(?:[\w:%-]|\\.|\.(?=[\w:%\\-]))*)
  | (?P<word>@?[^\W\d][\w-]*)
  | (?P<number>\d[\w.]*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SPARQL text: its kind is the group's name in the pattern above, `start` its first character."""

    kind: str
    text: str
    start: int

    @property
    def speaks(self) -> bool:
        """Whether it means something, unlike blanks and comments."""
        return self.kind not in ("blank", "comment")

    def says(self, word: str) -> bool:
        """Whether this is the keyword `word`, in any case."""
        return self.kind == "word" and self.text.upper() == word


def tokens(query: str) -> Iterator[Token]:
    """Yield every token of `query`, blanks and comments too; joined, their texts are the query."""
    for found in _TOKEN.finditer(query):
        yield Token(found.lastgroup or "mark", found.group(), found.start())


def place(query: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, both counted from 1."""
    return query.count("\n", 0, offset) + 1, offset - query.rfind("\n", 0, offset)
