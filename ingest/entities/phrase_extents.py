"""Where a noun phrase begins and ends around its head: modifiers, what hangs on it, no clause behind a comma."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities import words
from ingest.lexicon import toml

# What may belong to a noun phrase behind its head, and prepositions that rather hang on the clause.
_BEHIND = frozenset({"prep", "acl", "relcl", "case"})
_LOOSE = frozenset({"including", "during", "after", "before", "since", "until", "despite", "because", "as", "by"})
_TIMES = frozenset({"DATE", "TIME"})


def extent(head: Token) -> tuple[int, int]:
    """Return the tokens of the noun phrase of `head`: its modifiers, the genitive mark, no clause behind a comma."""
    last = head.i + 1
    for child in head.children:
        behind = child.i > head.i and child.dep_ in _BEHIND and child.left_edge.i == last
        headline = head.dep_ == "ROOT" and child.dep_ == "acl"
        if (
            behind
            and not _is_loose(child)
            and not _is_ride(child, head)
            and not _of_persons(child, head)
            and not headline
        ):
            last = child.right_edge.i + 1
    first = _behind_clause(head)
    while first < head.i and _leads(head.doc[first], head):
        first += 1
    last = _before_name(head, last)
    while last > head.i + 1 and (head.doc[last - 1].is_punct or head.doc[last - 1].pos_ == "CCONJ"):
        last -= 1
    return first, last


def _behind_clause(head: Token) -> int:
    """Return where a noun phrase starts, behind a clause that a parse hangs on its head by mistake."""
    for token in reversed(head.doc[head.left_edge.i : head.i]):
        if token.pos_ in ("SCONJ", "AUX") or token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return token.i + 1
    return head.left_edge.i


def _before_name(head: Token, last: int) -> int:
    """Return where a phrase ends before a person's name behind a comma: "Peru's envoy to Chile", Rosa Quispe."""
    for token in head.doc[head.i + 1 : last]:
        if token.dep_ == "appos" and token.ent_type_ == "PERSON" and head.doc[token.left_edge.i - 1].text == ",":
            return token.left_edge.i
    return last


def _of_persons(clause: Token, head: Token) -> bool:
    """Say whether a clause with "who" hangs on what is no person: "people in the state who voted"."""
    person = words.noun_types().get(head.lemma_.lower()) == "Person"
    return clause.dep_ == "relcl" and clause.left_edge.lower_ in ("who", "whom") and not person


def _leads(token: Token, head: Token) -> bool:
    """Say whether a word before a noun phrase is no part of it: a mark, "and", "even", the "a" of "a voters' group"."""
    if token.lower_ in ("a", "an") and token.i == head.i - 1 and head.tag_ == "NNS" and head.dep_ == "poss":
        return True
    return token.is_punct or token.pos_ == "CCONJ" or (token.pos_ == "ADV" and token.head == head)


def _is_loose(child: Token) -> bool:
    """Say whether what follows a noun rather tells of its clause: "as", "during", "on Tuesday"."""
    nouns = [noun for noun in child.children if noun.dep_ == "pobj"] if child.dep_ == "prep" else []
    dated = any(noun.ent_type_ in _TIMES or noun.lower_ in ("future", "past", "meantime") for noun in nouns)
    return child.lower_ in _LOOSE or dated


def _is_ride(child: Token, head: Token) -> bool:
    """Say whether what follows a place tells how somebody left it: "out of the region on trucks"."""
    place = words.noun_types().get(head.lemma_.lower()) == "Place"
    rides = toml("coreference")["agreement"]["rides"]
    return place and child.lower_ in ("on", "by") and any(noun.lemma_ in rides for noun in child.children)
