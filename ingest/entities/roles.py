"""Where the text says what a person is: title before the name, apposition, copula, relative clause, author line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.entities.appositions import is_anothers, leads_up_to_another, opens_clause
from ingest.entities.complements import behind, left, objects
from ingest.entities.holding import COPULA, is_supposed, tense
from ingest.entities.in_front import body_in_front, has_office_in_front, office_in_front
from ingest.entities.offices import Office, before_rank, modifiers, office_at, office_ending
from ingest.entities.scene import Scene
from ingest.entities.words import titles
from ingest.record import Mention


@dataclass(frozen=True, slots=True)
class Role:
    """`holder` holds `office` of `objects`, the nearest name first; `how` says "former", "acting", ..."""

    holder: Mention
    office: Office
    objects: tuple[Mention, ...]
    how: frozenset[str]
    why: str


def roles(scene: Scene) -> Iterator[Role]:
    """Yield the offices that the text ascribes to persons; one person may get several."""
    for mention in scene.mentions:
        if mention.type == "Person":
            if mention.mention == "NAM":
                yield from _before(scene, mention)
                yield from _apposition(scene, mention)
            yield from _predicate(scene, mention)


def _before(scene: Scene, person: Mention) -> Iterator[Role]:
    """Yield the office in front: "Russian President Vladimir Putin", "CDU leader and Chancellor Angela Merkel"."""
    doc, end = scene.doc, scene.tokens(person)[0]
    while end > 0 and doc[end - 1].text in titles() and office_ending(doc, end) is None:
        end -= 1
    office = before_rank(doc, office_ending(doc, end))
    if office is None or doc[office.first].sent != doc[end - 1].sent:
        return
    lower = _led_before_state(doc, office)
    things = (
        (() if lower else tuple(left(scene, office.first)))
        or tuple(behind(scene, doc[office.last - 1]))
        or tuple(_behind_name(scene, person))
    )
    yield Role(person, office, things, frozenset(modifiers(doc, office.first)), "title before the name")
    joint = lower
    if joint is None and office.first > 1 and doc[office.first - 1].lower_ == "and":
        joint = office_ending(doc, office.first - 1)
    if joint:
        things = tuple(left(scene, joint.first))
        yield Role(person, joint, things, frozenset(modifiers(doc, joint.first)), "title before the name")


def _led_before_state(doc: Doc, office: Office) -> Office | None:
    """Return whom a body has for its head where an office of state follows: "the Union's chairman President X"."""
    of_state = office.group in ("head_of_state", "head_of_government", "minister")
    before = office_ending(doc, office.first) if of_state else None
    return before if before is not None and before.group in ("head", "leader") else None


def _behind_name(scene: Scene, person: Mention) -> Iterator[Mention]:
    """Yield the name in "President X of Peru"."""
    doc, last = scene.doc, scene.tokens(person)[1]
    if last + 1 < len(doc) and doc[last].lower_ == "of":
        thing = scene.at(last + 1) or (
            scene.at(last + 2) if last + 2 < len(doc) and doc[last + 1].pos_ == "DET" else None
        )
        if thing is not None and thing.type in ("Country", "Organization", "Place"):
            yield thing


def _apposition(scene: Scene, person: Mention) -> Iterator[Role]:
    """Yield offices in apposition, behind the name or in front: "X, a spokesman for Y,", "the head of Y, X"."""
    first, last = scene.tokens(person)
    head = scene.head(person)
    joined = (child for child in head.children if child.dep_ in ("appos", "conj") and child.i >= last)
    nouns = [noun for noun in joined if noun.dep_ == "conj" or not _is_apart(noun, head)]
    in_front = has_office_in_front(scene, person)
    nouns = [noun for noun in nouns if not leads_up_to_another(scene, person, noun, listed=in_front)]
    for noun in nouns:
        if noun.dep_ == "appos":
            yield from _office(scene, person, noun, "apposition")
    if head.dep_ == "appos" and not first <= head.head.i < last and office_at(head.head):
        yield from _office(scene, person, head.head, "apposition in front")
    else:
        yield from _before_comma(scene, person)
    if not nouns:
        yield from _behind_comma(scene, person, last, listed=in_front)


def _is_apart(noun: Token, name: Token) -> bool:
    return opens_clause(noun, name) or is_anothers(noun, name)


def _before_comma(scene: Scene, person: Mention) -> Iterator[Role]:
    office = office_in_front(scene, person)
    body = body_in_front(scene, person)
    if office and body:
        things = tuple(objects(scene, office)) or (body,)
        yield Role(person, office, things, frozenset(modifiers(scene.doc, office.first)), "before a comma")


def _behind_comma(scene: Scene, person: Mention, last: int, *, listed: bool) -> Iterator[Role]:
    """Yield the office of a phrase behind the name's comma that the parse hung elsewhere."""
    doc = scene.doc
    if last >= len(doc) or doc[last].text != ",":
        return
    for i in range(last + 1, min(len(doc), last + 10)):
        token = doc[i]
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP", "CCONJ") or token.lower_ in ("who", "whose"):
            return
        office = office_at(token) if token.pos_ in ("NOUN", "PROPN") else None
        if office:
            following = scene.at(office.last) if office.last < len(doc) else None
            others = following is not None and following.mention == "NAM" and following.type == "Person"
            noun = doc[office.last - 1]
            apart = _is_apart(noun, scene.head(person)) or leads_up_to_another(scene, person, noun, listed=listed)
            if not others and not apart:
                yield from _office(scene, person, noun, "behind a comma")
            return


def _predicate(scene: Scene, person: Mention) -> Iterator[Role]:
    """Yield the office of a predicate: "X is the head of Y", "X, who serves as …", "X was elected president"."""
    head = scene.head(person)
    if head.dep_ in ("nsubj", "nsubjpass"):
        yield from _clause(scene, person, head.head)
        for verb in head.head.conjuncts:
            if not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
                yield from _clause(scene, person, verb)
    for child in head.children:
        if child.dep_ in ("relcl", "acl"):
            yield from _clause(scene, person, child)


_AS = frozenset(
    {"serve", "work", "act", "name", "appoint", "elect", "choose", "install", "resign", "swear", "reappoint", "reelect"}
)
_NAMING = frozenset(
    {"elect", "appoint", "name", "make", "crown", "choose", "proclaim", "declare", "reelect", "reappoint"}
)


def _clause(scene: Scene, person: Mention, verb: Token) -> Iterator[Role]:
    for child in verb.children:
        if child.dep_ == "attr" and verb.lemma_ in COPULA:
            yield from _office(scene, person, child, f"copula {verb.lemma_}", verb)
        elif child.dep_ in ("oprd", "attr", "dobj") and verb.lemma_ in _NAMING and _passive(verb):
            yield from _office(scene, person, child, f"{verb.lemma_}", verb)
        elif child.dep_ == "prep" and child.lower_ == "as" and verb.lemma_ in _AS:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from _office(scene, person, noun, f"{verb.lemma_} as", verb)


def _passive(verb: Token) -> bool:
    return (
        any(child.dep_ == "auxpass" for child in verb.children) or verb.dep_ in ("acl", "relcl") or verb.tag_ == "VBN"
    )


def _office(scene: Scene, person: Mention, noun: Token, why: str, verb: Token | None = None) -> Iterator[Role]:
    """Yield the office whose phrase has `noun` in it, and those joined to it by "and"."""
    for head in (noun, *(other for other in noun.conjuncts if other.i > noun.i)):
        office = office_at(head)
        named = scene.at(head)
        if office is None or (named is not None and named.mention == "NAM" and named.type == "Person"):
            continue
        if verb is not None and is_supposed(verb):
            continue
        how = modifiers(scene.doc, office.first) | (tense(verb) if verb is not None else set())
        if "negated" in how and (head is not noun or _judged(scene.doc, office)):
            continue  # "not a president but a dictator" affirms what is joined
        yield Role(person, office, tuple(objects(scene, office)), frozenset(how), why)


def _judged(doc: Doc, office: Office) -> bool:
    """Whether an adjective judges the office, so that "not a legitimate president" denies the adjective alone."""
    head = doc[office.last - 1]
    return any(child.dep_ == "amod" and child.i < office.first and child.is_lower for child in head.children)
