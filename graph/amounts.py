"""Sums of money and numbers of things as nodes that all articles share: equal amounts are one node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from graph.names import slug
from graph.vocabulary import ID, LABEL, NG, SCHEMA, TYPE, XSD
from ingest.record import Argument

_WORDS = {"min": "over ", "max": "up to ", "about": "about "}
_PROPERTIES = {"min": SCHEMA.minValue, "max": SCHEMA.maxValue}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its currency or unit; `bound` is exact, min, max or about."""

    value: str
    bound: str = "exact"
    currency: str | None = None
    unit: str | None = None

    @property
    def iri(self) -> NamedNode:
        """The amount's node; its parts can be read off it."""
        parts = (self.value, self.currency or slug(self.unit or ""), "" if self.bound == "exact" else self.bound)
        return ID["amount/" + "-".join(filter(None, parts))]

    def describe(self) -> Iterator[Triple]:
        """Yield the triples that say what the amount is."""
        yield Triple(self.iri, TYPE, SCHEMA.MonetaryAmount if self.currency else SCHEMA.QuantitativeValue)
        yield Triple(self.iri, _PROPERTIES.get(self.bound, SCHEMA.value), Literal(self.value, datatype=XSD.decimal))
        if self.bound == "about":
            yield Triple(self.iri, NG.approximate, Literal(True))
        if self.currency:
            yield Triple(self.iri, SCHEMA.currency, Literal(self.currency))
        elif self.unit:
            yield Triple(self.iri, SCHEMA.unitText, Literal(slug(self.unit).replace("-", " ")))
        yield Triple(self.iri, LABEL, Literal(self.label))

    @property
    def label(self) -> str:
        """The amount in words: "over 113,000,000,000 USD"."""
        unit = self.currency or slug(self.unit or "").replace("-", " ")
        return f"{_WORDS.get(self.bound, '')}{Decimal(self.value):,f} {unit}".strip()


def amount(argument: Argument) -> Amount | None:
    """Return the amount that an argument gives, if it gives one."""
    if argument.value is None:
        return None
    return Amount(decimal(argument.value), argument.bound or "exact", argument.currency, argument.unit)


def decimal(value: float) -> str:
    """Return a number in the one decimal form that stores keep: no exponent, no trailing zeros."""
    plain = f"{Decimal(repr(value)).normalize():f}"
    return plain if plain != "-0" else "0"
