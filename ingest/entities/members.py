"""What a plural noun tells of the names that it counts, as votes: "the brands X and Y", "clubs such as X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import words
from ingest.entities.spans import Kind, Name, Vote
from ingest.lexicon import toml

# What the noun tells of one of several names, and of a name alone, behind whose noun something may be left out.
OF_SEVERAL, OF_ONE = 4.5, 3.0

_LEADING = frozenset({"like", "including"})


def votes(name: Name) -> Iterator[Vote]:
    """Yield what the plural noun tells that an unknown name is an example of."""
    head = name.doc[name.last - 1]
    owner = name.last < len(name.doc) and name.doc[name.last].tag_ == "POS"
    noun = None if name.entries or owner else _noun(_top(head)) or _joined(name)
    kind = _kind(noun) if noun is not None and not name.first <= noun.i < name.last else None
    if noun is None or kind is None or (kind != "Place" and noun.i > name.first):
        return
    if kind == "Person" or not _may_act(name, head):
        several = head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.children)
        yield kind, OF_SEVERAL if several else OF_ONE, f"one of the {noun.text}"


def _may_act(name: Name, head: Token) -> bool:
    """Say whether a person's name before a verb may open a clause: "the companies Lind and Reed founded"."""
    top = _top(head)
    behind = top.right_edge.i + 1
    verb = behind < len(name.doc) and name.doc[behind].tag_ in ("VBD", "VBZ", "VBP", "MD")
    return name.label == "PERSON" and top.dep_ == "appos" and verb


def _top(token: Token) -> Token:
    """Return the first name of a list."""
    while token.dep_ == "conj" and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _noun(top: Token) -> Token | None:
    """Return the noun in the plural right before a list of names, before "such as" or "like", or right behind it."""
    lead = top.head
    if top.dep_ == "appos" and lead.i + 1 == top.left_edge.i:
        return lead
    if top.dep_ == "pobj" and lead.i and (lead.lower_ in _LEADING or _is_such_as(lead)):
        return lead.head if lead.head.i in (lead.i - 1, lead.i - 2) else None
    several = any(child.dep_ == "conj" for child in top.children)
    return lead if several and top.dep_ in ("nmod", "compound") and lead.i > top.i else None


def _joined(name: Name) -> Token | None:
    """Return the noun for places in the plural behind two names, however parsed: "the Odda and Voss rivers"."""
    doc, last = name.doc, name.last
    if name.first and doc[name.first - 1].lower_ != "and":
        if last >= len(doc) or doc[last].lower_ != "and":
            return None
        last += 1
        while last < len(doc) and doc[last].is_title:
            last += 1
    noun = doc[last] if last < len(doc) else None
    return noun if noun is not None and noun.is_lower and _kind(noun) == "Place" else None


def _is_such_as(token: Token) -> bool:
    return token.lower_ == "as" and token.nbor(-1).lower_ == "such"


def _kind(noun: Token) -> Kind:
    lemma = noun.lemma_.lower()
    if noun.tag_ != "NNS" or lemma in toml("evidence")["either"]:
        return None
    kind = words.noun_types().get(lemma) or next(iter(words.told("several").get(lemma, ())), None)
    return "Place" if kind == "Country" else kind
