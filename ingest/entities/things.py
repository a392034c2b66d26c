"""What else a pronoun may mean that the graph does not hold: things, and people whom only a pronoun tells of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.entities.clusters import Entity
from ingest.entities.referents import Referent
from ingest.lexicon import toml
from ingest.record import EntityType

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "dative"})
_MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})


def things(doc: Doc, typed: set[int]) -> Iterator[Referent]:
    """Yield what else "it" and "they" may mean: common nouns for no person, state, body or place, "those who"."""
    for token in doc:
        if token.i not in typed and _is_some(token):
            some = Entity("Person")
            yield Referent([some], token.i, token.i + 1, token, "NOM", "Person", True, "some people", 0.5, thing=True)
        if (
            token.pos_ == "NOUN"
            and token.i not in typed
            and token.dep_ in _ARGUMENTS
            and token.ent_type_ not in _MEASURES
        ):
            plural, kind = token.tag_ == "NNS", _kind(token)
            yield Referent([Entity(kind)], token.i, token.i + 1, token, "NOM", kind, plural, "thing", 0.5, thing=True)


def _kind(noun: Token) -> EntityType:
    """Return what a noun of no type is: people, if it is a word for a crowd ("the audience"), else a thing."""
    return "Person" if noun.lemma_.lower() in toml("coreference")["agreement"]["crowds"] else "Product"


def _is_some(token: Token) -> bool:
    """Say whether a pronoun tells of people who are not named: "those who", "many others"."""
    told = any(child.dep_ in ("relcl", "acl") for child in token.children)
    return token.dep_ in _ARGUMENTS and (token.lower_ == "others" or (token.lower_ in _PEOPLE and told))


_PEOPLE = frozenset({"those", "many", "some", "several", "few", "most"})
