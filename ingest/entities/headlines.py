"""Headlines in title case, where every word looks like a name and the model guesses: the body decides."""

from __future__ import annotations

from ingest.document import Document
from ingest.entities.aliases import key
from ingest.entities.spans import Name

# Share of long words in capitals from which a headline counts as title case.
TITLE_CASE = 0.7


def headline_tokens(document: Document) -> range:
    """Return the tokens of the headline if it is in title case or capitals, else an empty range."""
    block = next((block for block in document.blocks if block.kind == "title"), None)
    if block is None:
        return range(0)
    span = document.tokens(block.start, block.end)
    long = [token for token in span if token.is_alpha and len(token) > 3]
    upper = sum(token.text[0].isupper() for token in long)
    return range(span.start, span.end) if long and upper / len(long) > TITLE_CASE else range(0)


def trusted(names: list[Name], headline: range) -> list[Name]:
    """Return `names` without those of a title-case headline that nothing else supports."""
    body = {key(name.text) for name in names if name.first not in headline}
    return [name for name in names if name.first not in headline or _supported(name, body)]


def _supported(name: Name, body: set[str]) -> bool:
    return key(name.text) in body or bool(name.entries and name.entries[0].weight >= 2.0)
