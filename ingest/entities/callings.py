"""Whom a description of new words means: by what the text calls a person or body, else the one that it is about."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence

from ingest.entities import words
from ingest.entities.clusters import Entity
from ingest.entities.kinds import modifiers
from ingest.entities.officials import BESIDE, is_contested, is_plain_ruler, sets_apart
from ingest.entities.referents import Referent
from ingest.entities.spans import Name
from ingest.lexicon import toml

# How many sentences back whoever was called so may have been mentioned, and whom the text is about.
REACH = 30
NEAR = 3
# How many times as often as any other, and how often at least, a person is named whom the text is about.
MORE, LEAST = 2, 3

Answer = tuple[Referent, str] | None


def note_titles(entities: Iterable[Entity]) -> None:
    """Note the titles and nouns in front of the names of `entities` ("Gov. Lind", "carrier Norsk Air")."""
    for entity in entities:
        for name in entity.names:
            entity.nouns.update(_before(name))
            entity.nouns.update(_behind(name))


def _behind(name: Name) -> Iterator[str]:
    """Yield the word for a body right behind its name: "the Green Dawn party"."""
    noun = name.doc[name.last] if name.last < len(name.doc) else None
    beside = noun is not None and name.type == "Organization" and name.doc[name.last - 1].head == noun
    if noun is not None and beside and noun.tag_ == "NN" and noun.lemma_.lower() in toml("callings")["behind"]["nouns"]:
        yield noun.lemma_.lower()


def note(phrase: Referent) -> None:
    """Note the noun of a phrase that was found to speak of an entity: "the envoy, Jon Brun"."""
    if len(phrase.entities) == 1 and not sets_apart(phrase.head):
        phrase.entity.nouns.add(phrase.noun)


def _before(name: Name) -> Iterator[str]:
    first, lists = name.first, toml("callings")
    while first and name.doc[first - 1].text in words.titles():
        first -= 1
    titles = [token.text.rstrip(".").lower() for token in name.doc[first : name.first]]
    before = name.doc[first - 1] if first else None
    if any(word in lists["apart"]["words"] for word in (*titles, before.lower_ if before is not None else "")):
        return
    yield from (lists["titles"].get(title, title) for title in titles)
    if before is not None and before.pos_ == "NOUN" and before.dep_ == "compound" and not sets_apart(before):
        yield before.lemma_.lower()


def called(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return who was last mentioned of those that the text called by the noun of a phrase, or by one like it."""
    if not is_plain(phrase) or phrase.names:
        return None
    wanted = _same(phrase.noun)
    for referent in reversed(before):
        if sentence - referent.sentence > REACH:
            return None
        if _may_be(phrase, referent) and wanted & referent.entity.nouns:
            near = (r for r in before if referent.sentence - r.sentence <= BESIDE and _may_be(phrase, r))
            so_called = {r.entity for r in near if wanted & r.entity.nouns}
            open_ = is_contested(phrase, referent, before) or (is_plain_ruler(phrase) and len(so_called) > 1)
            return None if open_ else (referent, f"was called {phrase.noun}")
    return None


def main_person(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return the person whom the text is about, for "the financier" and the like, where one is named far most often."""
    epithets = toml("callings")["epithets"]
    if phrase.noun not in epithets["nouns"] or not is_plain(phrase):
        return None
    if any(word.lower_ in epithets["camps"] for word in modifiers(phrase)):
        return None
    near = [r for r in before if sentence - r.sentence <= NEAR and _may_be(phrase, r)]
    persons = {r.entity for r in before if r.type == "Person" and r.kind == "NAM"}
    for referent in reversed(near):
        others = [len(other.names) for other in persons - {referent.entity}]
        if len(referent.entity.names) >= max(LEAST, MORE * max(others, default=1)):
            return referent, "whom the text is about"
    return None


def is_plain(phrase: Referent) -> bool:
    """Say whether nothing sets a phrase apart: no "other" or "former", no "of" or "who" behind it."""
    apart = toml("callings")["apart"]["words"]
    behind = any(
        c.dep_ in ("prep", "relcl", "acl") and c.left_edge.i == phrase.head.i + 1 for c in phrase.head.children
    )
    return not behind and not any(word.lower_ in apart for word in modifiers(phrase))


def _may_be(phrase: Referent, referent: Referent) -> bool:
    """Say whether a referent is one named entity of the type and gender of a phrase."""
    one = len(referent.entities) == 1 and not referent.plural and not referent.thing and bool(referent.entity.names)
    if not one or referent.entity.type != phrase.type:
        return False
    gender = words.noun_gender().get(phrase.noun)
    return not (gender and referent.entity.gender and gender != referent.entity.gender)


@functools.lru_cache(maxsize=1024)
def _same(noun: str) -> frozenset[str]:
    """Return the nouns that mean the same as `noun`, and itself."""
    groups = (frozenset(group) for group in toml("callings")["same"]["nouns"])
    return frozenset({noun}).union(*(group for group in groups if noun in group))
