"""Tests of slot fillers: is this word a weapon, an actor, a place, a word of a declared class?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Token

from ingest.entities.words import noun_types
from ingest.events.senses import Test, index, word_class

ACTOR_ENTITIES = frozenset(("PERSON", "ORG", "GPE", "NORP"))
PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))
TIME_ENTITIES = frozenset(("DATE", "TIME"))
QUANTITIES = frozenset(("MONEY", "QUANTITY", "CARDINAL", "PERCENT"))
PRONOUNS = frozenset(
    ("he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "you", "who", "whom", "himself", "themselves")
)


def passes(tokens: list[Token], test: Test) -> bool:
    """True when any of `tokens` is what `test` asks for."""
    if test.anything and tokens:
        return True
    return any(_is(token, test) for token in tokens)


def _is(token: Token, test: Test) -> bool:
    return bool(test.words.intersection(content(token))) or any(belongs(token, name) for name in test.classes)


def belongs(token: Token, name: str) -> bool:
    """True when `token` is of the class `name`: a declared list of words, or one that also names are of."""
    by_entity = _BY_ENTITY.get(name)
    if by_entity is not None and by_entity(token):
        return True
    return not word_class(name).isdisjoint(content(token) if name in _BY_CONTENT else heads(token))


_BY_ENTITY: Mapping[str, Callable[[Token], bool]] = {
    "actor": lambda token: (
        token.ent_type_ in ACTOR_ENTITIES
        or token.lower_ in PRONOUNS
        or token.tag_ == "PRP$"
        or _is_unknown_name(token)
        or _is_speaker(token)
        or (token.pos_ == "NOUN" and _is_of_people(token.lemma_.lower()))
        or _is_pair(token)
        or _is_handle(token)
    ),
    "person": lambda token: token.ent_type_ == "PERSON" or token.lower_ in PRONOUNS or _is_people(token),
    "named_person": lambda token: token.ent_type_ == "PERSON" or _is_unknown_name(token),
    "thing": lambda token: token.pos_ == "NOUN" and _is_thing(token.lemma_.lower()),
    "event_noun": lambda token: ("noun", token.lemma_.lower()) in index(),
    "gpe": lambda token: token.ent_type_ == "GPE",
    "country": lambda token: token.ent_type_ in ("GPE", "NORP"),
    "organization": lambda token: token.ent_type_ == "ORG",
    "place": lambda token: token.ent_type_ in PLACE_ENTITIES,
    "money": lambda token: token.ent_type_ == "MONEY" and not _is_share(token),
    "number": lambda token: token.ent_type_ in QUANTITIES or token.like_num,
}
_THING_ENDINGS = ("tion", "ment", "ity", "ance", "ence", "ism", "ing", "ness", "sion", "cy")
_BY_CONTENT = frozenset(
    ("weapon", "missile", "humanitarian", "money", "aid", "named_person", "gpe", "airliner", "transport")
)
"""Classes that a modifier decides as well as the head: missile parts are of weapons."""


def _is_share(token: Token) -> bool:
    """True for the "40" of "40 per cent", which the model may take for money."""
    behind = token.doc[token.i + 1 : token.i + 3].text.lower()
    return behind == "per cent" or behind.startswith(("percent", "%"))


def _is_thing(lemma: str) -> bool:
    """True for what people do, say and hold rather than what they are: laws, plans, events, qualities."""
    if any(lemma in word_class(name) for name in ("target", "organization", "person")) or _is_of_people(lemma):
        return False
    return lemma in word_class("abstract") or ("noun", lemma) in index() or lemma.endswith(_THING_ENDINGS)


def is_common(lemma: str) -> bool:
    """True for words of deeds and plans, whose capital in a headline makes no name of them: "Investigation"."""
    return ("noun", lemma) in index() or lemma in word_class("abstract")


def _is_of_people(lemma: str) -> bool:
    return lemma not in word_class("money") and noun_types().get(lemma) in ("Person", "Organization", "Country")


def _is_people(token: Token) -> bool:
    """True for "Christians", "Iraqis", for names that the model did not type, and for nouns such as "economist"."""
    if token.pos_ == "NOUN":
        named = len(token.lemma_) > 5 and token.lemma_.endswith(("ist", "ician", "arian", "man", "woman"))
        return named and not token.lemma_.endswith("list")
    return _is_unknown_name(token) or (token.ent_type_ == "NORP" and token.tag_ in ("NNS", "NNPS"))


def _is_pair(token: Token) -> bool:
    """True for two people, "accused the pair", not for "a pair of shoes"."""
    return token.lemma_ in ("pair", "duo", "trio") and not any(c.lower_ == "of" for c in token.children)


def _is_handle(token: Token) -> bool:
    """True for "@AnnLee", by which somebody is called in social media."""
    name = token.text.lstrip("\u202a\u202c\u200e")
    return name[:1] == "@" and name[1:2].isalpha() and not token.like_email


def _is_unknown_name(token: Token) -> bool:
    lemma = token.lemma_.lower()
    common = is_common(lemma) or (token.tag_ == "NNPS" and is_common(lemma.removesuffix("s")))
    return token.pos_ == "PROPN" and token.ent_type_ == "" and not common


def _is_speaker(token: Token) -> bool:
    """True for the "it" of "Ankara said it would"."""
    return token.lower_ == "it" and token.dep_ == "nsubj" and token.head.dep_ == "ccomp"


def heads(token: Token) -> Iterator[str]:
    """Yield the lemma of a noun phrase, and of what a measure measures: "thousands of soldiers"."""
    yield token.lemma_.lower()
    if token.tag_ in ("NNS", "NNPS", "NNP"):
        yield token.lower_
    for noun in measured(token):
        yield from heads(noun)


def content(token: Token) -> Iterator[str]:
    """Yield the lemmas that say what a noun phrase is: heads, modifiers, and both together ("military hardware")."""
    yield from heads(token)
    for noun in (token, *measured(token)):
        for modifier in noun.children:
            if modifier.dep_ in ("compound", "amod", "nmod"):
                yield modifier.lemma_.lower()
                yield f"{modifier.lower_} {noun.lemma_.lower()}"


def measured(token: Token) -> Iterator[Token]:
    """Yield what a measure measures: "12 tons of ammunition", "millions in aid"."""
    if token.lemma_.lower() in word_class("measure") or token.like_num or token.ent_type_ in QUANTITIES:
        for prep in token.children:
            if prep.lower_ in ("of", "in", "worth"):
                yield from (noun for noun in prep.children if noun.dep_ == "pobj")
