"""Of what an office is: the names before its noun, behind its prepositions, and where its holder is said to work."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.offices import Office
from ingest.entities.scene import Scene
from ingest.record import Mention


def left(scene: Scene, first: int) -> Iterator[Mention]:
    """Yield the names inside the noun phrase to the left of token `first`, nearest first."""
    seen: set[int] = set()
    i = first - 1
    while i >= 0 and i > first - 9:
        mention = scene.at(i)
        if mention is not None and mention.type != "Person":
            if id(mention) not in seen:
                seen.add(id(mention))
                yield mention
            i = scene.tokens(mention)[0] - 1
        elif scene.doc[i].text == ")" and i > 2 and scene.doc[i - 2].text == "(":
            i -= 3  # "the Union Party (UP) leader"
        elif (
            scene.doc[i].pos_ in ("ADJ", "NOUN", "PROPN", "PART")
            or scene.doc[i].lower_ in _LEFT
            or scene.doc[i].text in ("-", "'s", "’s")
        ):
            i -= 1
        else:
            return


_LEFT = frozenset(
    {"former", "then", "ex", "newly", "current", "senior", "top", "new", "elected", "appointed", "acting", "ousted"}
)


def objects(scene: Scene, office: Office) -> Iterator[Mention]:
    """Yield the names that say of what: possessive or compound in front, then prepositions behind."""
    yield from left(scene, office.first)
    for token in range(office.first, office.last):
        yield from behind(scene, scene.doc[token])
    yield from _workplace(scene, office)


# Words of an office's field before "at": "director of research and advocacy for the Middle East and North Africa at".
FIELD = 14


def _workplace(scene: Scene, office: Office) -> Iterator[Mention]:
    """Yield the body behind "at" where the parse hangs it on the field: "director for Asia at the Fund"."""
    for token in scene.doc[office.last : office.last + FIELD]:
        if token.is_punct or token.pos_ in ("VERB", "AUX") or token.sent != scene.doc[office.first].sent:
            return
        if token.lower_ == "at":
            body = next((found for i in (1, 2) if (found := scene.at(token.i + i)) is not None), None)
            if body is not None and body.type == "Organization" and body.mention == "NAM":
                yield body
            return


_OF = frozenset({"of", "for", "at", "with", "in", "to", "from", "on"})


def behind(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield the names that prepositions behind `noun` lead to: "head of X", "a spokesman for the Y of Z"."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in _OF and prep.i > noun.i:
            for thing in prep.children:
                if thing.dep_ == "pobj":
                    for head in (thing, *thing.conjuncts):
                        yield from _inside(scene, head)


def _inside(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield the name at `noun`, or the names that its possessive and compounds hold."""
    mention = scene.at(noun)
    if mention is not None:
        yield mention
        return
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod") and (found := scene.at(child)) is not None:
            yield found
    yield from (m for m in behind(scene, noun))
