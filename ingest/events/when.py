"""The date of an event: a time expression that modifies its word or its clause, never just one nearby."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.operators import governor
from ingest.events.senses import index
from ingest.record import Timex

_ATTACHED = frozenset(
    (
        "npadvmod",
        "prep",
        "advmod",
        "nmod",
        "compound",
        "amod",
        "poss",
        "nummod",
        "advcl",
        "appos",
        "pobj",
        "dep",
        "tmod",
        "dobj",
    )
)


class Calendar:
    """Looks up time expressions by word; built once per document."""

    def __init__(self, document: Document) -> None:
        self._timexes: dict[int, Timex] = {}
        for timex in document.timexes:
            if timex.value and timex.type in ("DATE", "TIME"):
                self._timexes.update((token.i, timex) for token in document.tokens(timex.start, timex.end))

    def covers(self, token: Token) -> bool:
        """True when `token` is part of a time expression."""
        return token.i in self._timexes

    def date_of(self, token: Token, carrier: Token | None = None) -> str | None:
        """Return the value of the time expression that modifies `token` or the verb that carries it."""
        if not self._timexes:
            return None
        for word in _clause(token, carrier):
            for child in word.children:
                found = self._under(child)
                if found is not None:
                    return found.value
        return self._behind_nouns(token) if token.pos_ == "VERB" else None

    def _behind_nouns(self, verb: Token) -> str | None:
        """Return the date that the parser hung on a noun of the clause: "arrested in the port of Oran on Thursday"."""
        todo = [c for c in verb.children if c.dep_ in ("dobj", "prep", "agent") and c.i > verb.i]
        while todo:
            word = todo.pop(0)
            if word.pos_ == "ADP":
                todo += [c for c in word.children if c.dep_ == "pobj" and not self.covers(c)]
                continue
            if ("noun", word.lemma_.lower()) in index():
                continue
            for prep in word.children:
                if prep.dep_ == "prep" and prep.lower_ == "on" and (found := self._under(prep)) is not None:
                    return found.value
            todo += [c for c in word.children if c.dep_ == "prep" and c.i > word.i]
        return None

    def _under(self, token: Token) -> Timex | None:
        if token.dep_ not in _ATTACHED:
            return None
        if token.i in self._timexes:
            return self._timexes[token.i]
        if token.dep_ in ("prep", "advmod", "npadvmod"):
            for child in token.children:
                if child.i in self._timexes and child.dep_ in ("pobj", "npadvmod", "amod", "prep", "advmod"):
                    return self._timexes[child.i]
        return None


def _clause(token: Token, carrier: Token | None) -> list[Token]:
    """Return the words whose modifiers date the event: itself, what carries it, the clause it shares a date with."""
    found = [token]
    if carrier is not None:
        found.append(carrier)
    top = carrier if carrier is not None else token
    while top.dep_ in ("conj", "xcomp") and top.head.pos_ in ("VERB", "AUX") and not _has_own_time(top):
        if top.dep_ == "xcomp" and _is_asked(top):
            break
        top = top.head
        found.append(top)
    if token.dep_ in ("dobj", "nsubjpass") and token.head.pos_ == "VERB" and carrier is None:
        return found
    return found


def _is_asked(deed: Token) -> bool:
    """Say whether a deed is only asked for: "in May, they urged him to go" tells when he was urged."""
    operator = governor(deed.head, "complement")
    return operator is not None and operator.force in ("directive", "refusal")


def _has_own_time(verb: Token) -> bool:
    """Say whether a coordinated verb has a tense of its own: "questioned him in May and will charge him"."""
    return verb.dep_ == "conj" and any(c.dep_ in ("aux", "auxpass") and c.tag_ != "TO" for c in verb.children)
