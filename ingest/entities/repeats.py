"""Further places where a name of the document stands and the model overlooked it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.shortenings import is_paper
from ingest.entities.spans import Name

Sequence = tuple[str, ...]

_NO_NAME = frozenset({"VERB", "ADV", "AUX", "ADP", "DET", "PRON", "CCONJ", "SCONJ"})


def repeated(document: Document, names: list[Name], loud: Container[int]) -> Iterator[Name]:
    """Yield names at every other place where the words of a found name stand, among `loud` tokens in capitals too."""
    doc = document.doc
    taken = {i for name in names for i in range(name.first, name.last)}
    known = _sequences(names)
    shouted = (token.is_upper and token.i in loud and token.text not in known for token in doc)
    spelled = [token.text.title() if loudly else token.text for token, loudly in zip(doc, shouted, strict=True)]
    for token in doc:
        if token.i not in taken and spelled[token.i] in known:
            match = next((m for m in known[spelled[token.i]] if _stands(token, m, spelled, taken)), None)
            if match:
                yield _again(doc, token.i, *match)


def _stands(token: Token, known: tuple[Sequence, Name], spelled: list[str], taken: set[int]) -> bool:
    sequence, name = known
    last = token.i + len(sequence)
    cut = len(sequence) == 1 < name.size and is_paper(sequence[0])
    if cut and not (token.i and token.nbor(-1).lower_ == "the"):
        return False
    if tuple(spelled[token.i : last]) != sequence or not taken.isdisjoint(range(token.i, last)):
        return False
    return len(sequence) > 1 or spelled[token.i] != token.text or _alone(token, taken)


def _again(doc: Doc, first: int, sequence: Sequence, name: Name) -> Name:
    last = first + len(sequence)
    entries = gazetteer.lookup(doc[first:last].text)
    return Name(doc, first, last, name.type, f"named elsewhere: {name.why}", name.label, entries)


def _sequences(names: Iterable[Name]) -> dict[str, list[tuple[Sequence, Name]]]:
    """Return first word -> (words, name), longest first; a person's surname and what ends a paper's name count too."""
    found: dict[Sequence, Name] = {}
    for name in names:
        if name.type and name.text[0].isupper():
            own = tuple(token.text for token in name.doc[name.first : name.last])
            found.setdefault(own, name)
            if name.type == "Person" and len(own) > 1:
                for word in _surnames(own):
                    found.setdefault((word,), name)
                if len(own) > 2 and own[-2].istitle() and own[-2].isalpha():
                    found.setdefault(own[-2:], name)
            elif name.type == "Organization" and len(own) > 1 and is_paper(own[-1]):
                found.setdefault(own[-1:], name)
    by_first: dict[str, list[tuple[Sequence, Name]]] = defaultdict(list)
    for own, name in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first[own[0]].append((own, name))
    return by_first


def _surnames(own: Sequence) -> Iterator[str]:
    """Yield the family name of a full name: "Kellan" of "James P. Kellan Jr."."""
    if len(own) > 2 and own[-1] in words.name_suffixes():
        own = own[:-1]
    if len(own[-1]) > 2 and own[-1][0].isupper():
        yield own[-1]
    if own[0].casefold() in words.family_first():
        yield own[0]


def _alone(token: Token, taken: set[int]) -> bool:
    """Say whether a capitalised word stands as a name of its own, not inside a longer capitalised one."""
    if token.text in words.never() or token.pos_ in _NO_NAME:
        return False
    return not any(_joins(token, other) for other in (token.i - 1, token.i + 1) if other not in taken)


def _joins(token: Token, other: int) -> bool:
    """Say whether the word at `other` may belong to the name that `token` is part of."""
    if not 0 <= other < len(token.doc):
        return False
    beside = token.doc[other]
    if beside.is_sent_start and beside.lower_ in words.small("opening"):
        return False
    return (
        beside.is_title and beside.pos_ == "PROPN" and beside.sent == token.sent and beside.text not in words.titles()
    )
