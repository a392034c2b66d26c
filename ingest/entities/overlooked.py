"""Names that the model overlooked: "Evin Prison", "Raila Odinga leads", "Prince Mangosuthu"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.headlines import guessed
from ingest.entities.spans import Name, without_overlaps
from ingest.lexicon import toml
from ingest.record import EntityType

# Capitalised words that are still one name.
LONGEST = 5


def with_overlooked(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with the capitalised words between them that a telling word, given name or surname makes names."""
    doc, loud = document.doc, guessed(document)
    taken = {i for name in names for i in range(name.first, name.last)}
    alone = frozenset(name.text for name in names if name.label == "PERSON" and name.size == 1)
    runs = ((first, last) for first, last in _runs(doc, taken) if first not in loud)
    found = (name for first, last in runs for name in _named(doc, first, last, alone))
    return list(without_overlaps([*names, *found, *_groups(doc), *_called(doc, taken)]))


def _called(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield an odd name right behind what somebody is, if the text has it again: "the singer MVrillo"."""
    lone = [token for token in doc if token.i not in taken and token.pos_ == "PROPN" and _is_capital(token)]
    often = Counter(token.text for token in lone)
    for token in lone:
        noun = doc[token.i - 1] if token.i else token
        person = noun.lemma_.lower() in toml("callings")["epithets"]["nouns"] and noun.tag_ in ("NN", "NNP")
        alone = token.i + 1 == len(doc) or not _is_capital(doc[token.i + 1])
        known = token.text in words.never() or token.text in words.titles() or token.text in words.heads("last")
        if person and alone and often[token.text] > 1 and not known and noun.i not in taken:
            yield Name(doc, token.i, token.i + 1, "Person", f"{noun.text} before", "PERSON", confidence=0.6)


def _groups(doc: Doc) -> Iterator[Name]:
    """Yield what stands behind "group" and the like in capitals, around a preposition: "the group Nurses for Peace"."""
    for noun in doc[:-1]:
        first = noun.i + 1
        if noun.pos_ != "NOUN" or words.noun_types().get(noun.lemma_.lower()) != "Organization":
            continue
        last = first
        while last < len(doc) and (_is_capital(doc[last]) or (doc[last].lower_ in _JOINTS and last > first)):
            last += 1
        while last > first and doc[last - 1].lower_ in _JOINTS:
            last -= 1
        joined = any(token.lower_ in _JOINTS for token in doc[first:last])
        if joined and doc[first].text not in words.titles() and last - first <= 2 * LONGEST:
            yield Name(doc, first, last, "Organization", f"behind {noun.text}", "ORG", confidence=0.6)


_JOINTS = frozenset({"for", "of", "against", "without"})


def _is_capital(token: Token) -> bool:
    return token.is_alpha and token.text[0].isupper()


def _runs(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words that no name covers."""
    first = None
    for token in doc:
        inside = token.i not in taken and token.pos_ == "PROPN" and _is_capital(token)
        if inside and first is None:
            first = token.i
        elif not inside and first is not None:
            if 2 <= token.i - first <= LONGEST and not _touches(doc, first, token.i, taken):
                yield first, token.i
            first = None


def _touches(doc: Doc, first: int, last: int, taken: set[int]) -> bool:
    """Say whether a name stands right beside, whose part the words may be."""
    return first - 1 in taken or (last in taken and last < len(doc))


def _named(doc: Doc, first: int, last: int, alone: frozenset[str]) -> Iterator[Name]:
    start = first
    while start < last and doc[start].text in words.titles():
        start += 1
    own = [token.text for token in doc[start:last]]
    titled = start > first and doc[start - 1].text in words.person_titles() and doc[first - 1].lower_ != "the"
    if len(own) < (1 if titled else 2) or any(word.isupper() for word in own):
        return
    if all(word in words.never() for word in own):
        return
    head = _HEADS.get(words.heads("last").get(own[-1], ""))
    if head and len(own) > 1:
        yield Name(doc, start, last, head[0], f"ends in {own[-1]}", head[1], confidence=0.6)
    elif titled and own[-1] not in words.never():
        yield Name(doc, start, last, "Person", f"title {doc[start - 1].text}", "PERSON", confidence=0.6)
    elif own[0] in gazetteer.given_names() or own[0].casefold() in words.family_first():
        yield Name(doc, start, last, "Person", "given name first", "PERSON", confidence=0.6)
    elif len(own) == len(("Edda", "Rook")) and own[-1] in alone and own[0] not in words.never():
        yield Name(doc, start, last, "Person", "its surname stands alone elsewhere", "PERSON", confidence=0.6)


_HEADS: dict[str, tuple[EntityType, str]] = {
    "Organization": ("Organization", "ORG"),
    "Facility": ("Facility", "FAC"),
    "Place": ("Place", "LOC"),
}
