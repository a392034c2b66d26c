"""Headlines in title case and lines in capitals, where every word looks like a name and the model guesses.

The rest of the article decides: what stands there alone is a name only if it is well known.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Span

from ingest.document import Document
from ingest.entities.aliases import key
from ingest.entities.spans import Name

# Share of long words in capitals from which a headline counts as title case.
TITLE_CASE = 0.7
# Share and number of words in capitals from which a sentence is shouted ("WHO IS THE FRONT-RUNNER?").
SHOUTED = 0.7
WORDS = 3
# Weight from which an entry of the gazetteer makes a name of a word that stands nowhere else.
WELL_KNOWN = 2.0


def guessed(document: Document) -> frozenset[int]:
    """Return the tokens of a headline in title case or capitals, and of sentences in capitals."""
    shouted = (token.i for sentence in document.doc.sents if _is_shouted(sentence) for token in sentence)
    return frozenset((*_headline(document), *shouted))


def _headline(document: Document) -> Iterator[int]:
    block = next((block for block in document.blocks if block.kind == "title"), None)
    if block is None:
        return
    span = document.tokens(block.start, block.end)
    long = [token for token in span if token.is_alpha and len(token) > 3]
    if long and sum(token.text[0].isupper() for token in long) / len(long) > TITLE_CASE:
        yield from range(span.start, span.end)


def _is_shouted(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token) > 1]
    upper = sum(token.is_upper for token in words)
    return upper >= WORDS and upper >= SHOUTED * len(words)


def trusted(names: list[Name], guessed: Container[int]) -> list[Name]:
    """Return `names` without those among `guessed` tokens that nothing else supports."""
    sure = {key(name.text) for name in names if name.first not in guessed}
    return [name for name in names if name.first not in guessed or _supported(name, sure)]


def _supported(name: Name, sure: set[str]) -> bool:
    if name.text.isupper() and name.text != "US" and all(token.is_stop for token in name.doc[name.first : name.last]):
        return False
    return key(name.text) in sure or bool(name.entries and name.entries[0].weight >= WELL_KNOWN)
