"""The date of an event: a time expression that modifies its word or its clause, never just one nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.operators import Operator, governor, words
from ingest.events.senses import index
from ingest.record import Timex
from ingest.times import event_date
from ingest.times.edtf import edtf

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
_PARTS_OF_DAY = frozenset(("hour", "morning", "afternoon", "evening", "night"))
"""Of what a day may be told: "in the early hours of Tuesday"."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AHEAD = frozenset(("for", "on", "in", "at", "to", "until", "till"))
_YEARS_LONG = frozenset(("war", "conflict", "siege", "insurgency", "occupation"))
_PUT_OFF = frozenset(("to", "until", "till"))

_INSIDE = frozenset(("conj", "xcomp", "dobj", "nsubjpass"))
"""Links inside of a clause from what happened up to its verb."""
_BACK = 2
"""Tokens that stand at least before a "when" with a date and a comma before it."""


class Calendar:
    """Looks up time expressions by word; built once per document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._timexes: dict[int, Timex] = {}
        for timex in document.timexes:
            if timex.value and timex.type in ("DATE", "TIME", "DURATION"):
                self._timexes.update((token.i, timex) for token in document.tokens(timex.start, timex.end))

    def covers(self, token: Token) -> bool:
        """True when `token` is part of a time expression."""
        return self._named(token) is not None

    def date_of(self, token: Token, carrier: Token | None = None) -> str | None:
        """Return when `token` happened, as EDTF, by the time expression of its own or of the verb that carries it."""
        if not self._timexes:
            return None
        dates = (event_date(self._document, timex) for timex in self._dating(token, carrier))
        found = next((date for date in dates if date is not None), None) or self._antecedent(carrier or token)
        put_off = carrier is not None and _is_put_off(governor(carrier, "object"))
        return found.removeprefix("../") if found is not None and put_off else found

    def _dating(self, token: Token, carrier: Token | None) -> Iterator[Timex]:
        """Yield the time expressions that date `token`, the nearest first."""
        put_off = carrier is not None and _is_put_off(governor(carrier, "object"))
        if carrier is not None and put_off:
            yield from self._carried(carrier)  # "put off Monday's visit until Friday"
        yield from self._modifying(token)
        if carrier is not None and _is_over(token, carrier):
            return
        if carrier is not None and not put_off:
            yield from self._carried(carrier)
        for verb, coordinated in _sharing(token if carrier is None else carrier):
            yield from (t for t in self._modifying(verb) if not coordinated or _is_shared(t, verb))
        if token.pos_ == "VERB":
            yield from self._behind_nouns(token)

    def _modifying(self, word: Token) -> Iterator[Timex]:
        """Yield what modifies a word; "the first raid since 2017" was not in 2017."""
        within = (t for c in word.children for t in (c, *(c.children if c.dep_ == "amod" else ())))
        ranked = any(t.tag_ == "JJS" or t.lower_ in words("ranking") for t in within)
        parts = (c for c in word.children if not (ranked and c.lower_ == "since"))
        return filter(None, map(self._under, parts))

    def _carried(self, carrier: Token) -> Iterator[Timex]:
        """Yield what dates the event that `carrier` is said of: "held in May", not "dropped in May"."""
        operator = governor(carrier, "object")
        for c in carrier.children:
            found = self._under(c)
            if found is not None and (operator is None or c.lower_ in _ways_to_date(operator)):
                yield found

    def _behind_nouns(self, verb: Token) -> Iterator[Timex]:
        """Yield the dates that the parser hung on a noun of the clause: "arrested in the port of Oran on Thursday"."""
        todo = [c for c in verb.children if c.dep_ in ("dobj", "prep", "agent") and c.i > verb.i]
        while todo:
            word = todo.pop(0)
            if word.pos_ == "ADP":
                todo += [c for c in word.children if c.dep_ == "pobj" and not self.covers(c)]
                continue
            if ("noun", word.lemma_.lower()) in index():
                continue
            on = (self._under(c) for c in word.children if c.dep_ == "prep" and c.lower_ == "on")
            yield from filter(None, on)
            todo += [c for c in word.children if c.dep_ == "prep" and c.i > word.i]

    def _antecedent(self, word: Token) -> str | None:
        """Return the date that a clause with "when" hangs on: "since July 2000, when he was received"."""
        while word.dep_ in _INSIDE and not _has_own_time(word):
            word = word.head
        when = next((c for c in word.lefts if c.lower_ == "when" and word.dep_ in ("relcl", "advcl")), None)
        if when is None or when.i < _BACK or when.i != word.left_edge.i:
            return None
        before = when.nbor(-1) if when.nbor(-1).text != "," else when.nbor(-2)
        timex = self._timexes.get(before.i)
        return edtf(timex.value) if timex is not None and timex.type != "DURATION" else None

    def _under(self, token: Token) -> Timex | None:
        if token.dep_ not in _ATTACHED:
            return None
        if (named := self._named(token)) is not None:
            return named
        if token.dep_ in ("prep", "advmod", "npadvmod"):
            for child in token.children:
                named = self._named(child)
                if named is not None and child.dep_ in ("pobj", "npadvmod", "amod", "prep", "advmod"):
                    return named
                if child.lemma_ in _PARTS_OF_DAY and (of := next((c for c in child.rights if c.lower_ == "of"), None)):
                    return next((self._timexes[c.i] for c in of.children if c.i in self._timexes), None)
        return None

    def _named(self, token: Token) -> Timex | None:
        """Return the time expression that `token` belongs to, or whose evening or morning it is: "Tuesday night"."""
        of_day = (c for c in token.lefts if c.dep_ in ("compound", "poss", "nmod") and c.i in self._timexes)
        day = next(of_day, None) if token.lemma_ in _PARTS_OF_DAY else None
        return self._timexes.get(token.i if day is None else day.i)


def _is_over(token: Token, carrier: Token) -> bool:
    """True for "the war ended in 2002", which tells of one that went on before."""
    return token.lemma_ in _YEARS_LONG and carrier.lemma_ in ("end", "conclude", "cease", "stop", "finish")


def _ways_to_date(operator: Operator) -> frozenset[str]:
    """Return the prepositions by which a verb dates what it puts off or plans, rather than itself."""
    if _is_put_off(operator):
        return _PUT_OFF
    return _AHEAD if operator.force == "commissive" and not operator.flips else frozenset()


def _is_put_off(operator: Operator | None) -> bool:
    return operator is not None and operator.status == "postponed"


def _sharing(top: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the verbs above `top` that it shares a date with, and whether it is only coordinated with them."""
    coordinated = False
    while top.dep_ in ("conj", "xcomp") and top.head.pos_ in ("VERB", "AUX") and not _has_own_time(top):
        if top.dep_ == "xcomp" and _is_asked(top):
            return
        coordinated = coordinated or top.dep_ == "conj"
        top = top.head
        yield top, coordinated


def _is_shared(timex: Timex, verb: Token) -> bool:
    """Say whether the date of a verb dates the next one: "on Monday met and signed", not "fled in May and died"."""
    return timex.end <= verb.idx or _DAY.match(timex.value or "") is not None


def _is_asked(deed: Token) -> bool:
    """Say whether a deed is only asked for or was promised: "in May, they urged him to go" tells when he was urged."""
    operator = governor(deed.head, "complement")
    if operator is None:
        return False
    return operator.force in ("directive", "refusal") or (operator.future and deed.head.tag_ == "VBD")


def _has_own_time(verb: Token) -> bool:
    """Say whether a coordinated verb has a tense of its own: "questioned him in May and will charge him"."""
    return verb.dep_ == "conj" and any(c.dep_ in ("aux", "auxpass") and c.tag_ != "TO" for c in verb.children)
