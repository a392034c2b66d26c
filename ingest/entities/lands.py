"""Which state or place "the country", "the government", "the state" or "the city" means."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.kinds import is_named_by, modifiers, suits
from ingest.entities.metonyms import acts
from ingest.entities.officials import Held
from ingest.entities.referents import DEFINITE, Referent, determiner, is_counted
from ingest.lexicon import toml

# How many sentences back a country and a place may have been named, and a place that any other may be called ("area").
REACH = 2
PLACE_REACH = 8
VAGUE_REACH = 1

_PER_SENTENCE, _NAMED_OFTEN, _SUBJECT = -1.0, 0.3, 0.5
_ITSELF, _MODIFIER, _PEOPLE = 1.8, 0.2, 0.3
_WHEREABOUTS = -1.6
# The best must lead the second by this much.
MARGIN = 0.1

_MODIFYING = frozenset({"amod", "compound", "nmod", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "dative", "attr"})

Answer = tuple[Referent, str] | None


def country(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return the state that was spoken of last and most; None where two are as present."""
    if phrase.noun == "state" or modifiers(phrase) or phrase.names or _counted(phrase) or _told_apart(phrase):
        return None
    if phrase.noun in toml("coreference")["lands"]["governments"] and (open_ := _left_open(phrase, before, sentence)):
        return open_, "the same that was left open"
    near = [r for r in before if sentence - r.sentence <= REACH and _is_state(r) and not _listed(r)]
    others = {r.entity for r in near if _beside(phrase, r)}
    if phrase.noun == "republic" and any(_is_land(r) for r in before if sentence - r.sentence <= REACH):
        return None
    fitting = [r for r in near if r.entity not in others and not _are_people(r) and not _are_abroad(phrase, r)]
    found = _most_present(fitting, sentence, "last country spoken of")
    return None if found and _may_be_later(found[0], fitting, sentence) else found


def _may_be_later(found: Referent, states: Sequence[Referent], sentence: int) -> bool:
    """Say whether the sentence names one state and then another: "Chad urged Mali to say why the country left"."""
    here = [r for r in states if r.sentence == sentence and r.kind == "NAM"]
    return len({r.entity for r in here}) > 1 and here[-1].entity is not found.entity


def _left_open(phrase: Referent, before: Sequence[Referent], sentence: int) -> Referent | None:
    """Return the last "government" just before, if it was left open whose it is."""
    near = [r for r in before if sentence - r.sentence <= 1 and r.kind == "NOM" and r.noun == phrase.noun]
    near = [r for r in near if determiner(r) == "the"]
    return near[-1] if near and not near[-1].entity.names else None


def _are_people(referent: Referent) -> bool:
    """Say whether a nationality word means some of a people and not their state: "300 Indians left the country"."""
    return referent.kind == "NAM" and referent.type == "Group" and is_counted(referent.head)


def _are_abroad(phrase: Referent, referent: Referent) -> bool:
    """Say whether a nationality is that of ordinary people, who bring in no government: "North Korean defectors"."""
    governs = phrase.noun in toml("coreference")["lands"]["governments"]
    people = referent.type == "Group" and referent.head.dep_ in _MODIFYING
    return governs and people and referent.head.head.lemma_.lower() in toml("coreference")["lands"]["abroad"]


def of_elsewhere(phrase: Referent, before: Sequence[Referent]) -> bool:
    """Say whether "the government" may be that of a place beside it whose state is not named, "the state" another."""
    if phrase.noun == "state":
        return _of_another(phrase, before)
    if phrase.noun not in toml("coreference")["lands"]["governments"] or modifiers(phrase) or phrase.names:
        return False
    near = [r for r in before if r.kind == "NAM" and r.sentence == phrase.sentence and r.type == "Place"]
    named = {r.entity.entry.id for r in before if r.entity.type == "Country" and r.entity.entry}
    entries = [r.entity.entry for r in near]
    foreign = any(entry and entry.state and entry.state not in named for entry in entries)
    return foreign or any(_leads_in(r) and _is_province(r) for r in near)


def _leads_in(referent: Referent) -> bool:
    """Say whether a place opens the sentence: "In Lagos state, the government"."""
    first = referent.head.sent.start
    doc = referent.head.doc
    return doc[first].lower_ in ("in", "across", "throughout") and referent.first <= first + 2


def _told_apart(phrase: Referent) -> bool:
    """Say whether a clause behind a noun tells which is meant: "the state he leads", "the country that sold it"."""
    return any(child.dep_ == "relcl" and child.i > phrase.head.i for child in phrase.head.children)


def _counted(phrase: Referent) -> bool:
    return any(child.dep_ == "nummod" for child in phrase.head.children)


def _listed(referent: Referent) -> bool:
    """Say whether a state is one of a list: no single one of "from Chad, Mali, Niger and Togo" is "the nation" then."""
    return len(referent.head.conjuncts) > 1


def _is_state(referent: Referent) -> bool:
    return referent.entity.type == "Country" and len(referent.entities) == 1 and bool(referent.entity.names)


def _most_present(near: Sequence[Referent], sentence: int, why: str) -> Answer:
    best: dict[int, tuple[float, Referent]] = {}
    for referent in near:
        points = _presence(referent, sentence)
        if points >= best.get(id(referent.entity), (points, referent))[0]:
            best[id(referent.entity)] = points, referent
    ranked = sorted(best.values(), key=lambda found: -found[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1], why


def _presence(referent: Referent, sentence: int) -> float:
    """Points for how much a mention speaks of the state itself (its name, a word for what is of it, its people)."""
    points = _PER_SENTENCE * (sentence - referent.sentence) + _NAMED_OFTEN * math.log2(1 + len(referent.entity.names))
    if referent.acts:
        points += _SUBJECT
    if _is_whereabouts(referent.head):
        points += _WHEREABOUTS
    if referent.plural:
        return points + _PEOPLE
    modifies = referent.head.dep_ in _MODIFYING or referent.type == "Group"
    return points + (_MODIFIER if modifies else _ITSELF)


def _is_whereabouts(head: Token) -> bool:
    """Say whether a state only tells where somebody lives or went: "Lind, who lives in Chad, said"."""
    placed = head.dep_ == "pobj" and head.head.lower_ in ("in", "to", "from", "for")
    return placed and head.head.head.lemma_ in toml("coreference")["lands"]["whereabouts"]


def ruled(phrase: Referent, before: Sequence[Referent], offices: Mapping[Entity, Sequence[Held]]) -> Answer:
    """Return the state of whoever is said to rule "the country": "Lind, who led the country until May"."""
    verb = phrase.head.head
    if phrase.noun not in ("country", "nation") or verb.lemma_ not in toml("coreference")["lands"]["ruling"]:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    ruler = next((r.entity for r in reversed(before) if subject is not None and r.head == subject), None)
    states = {state for held in offices.get(ruler, ()) for state in held.of if state.type == "Country"} if ruler else {}
    named = (r for r in reversed(before) if len(states) == 1 and r.entity in states and _is_state(r))
    found = next(named, None)
    return (found, "its ruler's state") if found else None


def _beside(phrase: Referent, referent: Referent) -> bool:
    """Say whether the phrase cannot mean it: "US aid for the country", "men whom Chad wants left the country"."""
    own, other = phrase.head, referent.head
    inside = other.dep_ in _MODIFYING and other.head in own.ancestors
    aside = referent.acts and other.head.dep_ == "relcl" and other.sent == own.sent and other.head not in own.ancestors
    clause = next((verb for verb in other.ancestors if verb.dep_ == "relcl"), None)
    if clause is not None and clause.head.ent_type_ == "PERSON" and clause not in own.ancestors:
        aside = other.sent == own.sent
    return aside or inside or (other.head == own.head and other.dep_ in _SUBJECTS and own.dep_ in _OBJECTS)


def governed(phrase: Referent) -> Entity | None:
    """Return the state whose government a phrase speaks of and of nothing else: "the Syrian government"."""
    states = [entity for entity in phrase.names if entity.type == "Country"]
    named = phrase.noun in toml("coreference")["lands"]["governments"] and len(states) == len(phrase.names) == 1
    whole = named and not phrase.plural and all(is_named_by(states[0], word) for word in modifiers(phrase))
    return states[0] if whole else None


def province(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return the state of a federation that "the state" means, the most present of the whole text."""
    if phrase.noun != "state" or modifiers(phrase) or phrase.names or _told_apart(phrase):
        return None
    named = [r for r in before if len(r.entities) == 1 and _is_province(r)]
    return _most_present(named, sentence, "state of a federation")


def _of_another(phrase: Referent, before: Sequence[Referent]) -> bool:
    """Say whether "the state" may be a land named in its sentence, and not the one that the text speaks of most."""
    found = province(phrase, before, phrase.sentence)
    beside = [r.entity for r in before if r.sentence == phrase.sentence and r.kind == "NAM" and _is_land(r)]
    return bool(found and beside and found[0].entity not in beside)


def _is_land(referent: Referent) -> bool:
    """Say whether a name is a province's or region's, which "the state" may mean where it stands beside it."""
    return any(e.kind in ("province", "region") for name in referent.entity.names for e in name.entries[:1])


def _is_province(referent: Referent) -> bool:
    federal = toml("coreference")["lands"]["federations"]
    return any(e.kind == "province" and e.state in federal for name in referent.entity.names for e in name.entries)


def called(phrase: Referent, at: Callable[[Token], Sequence[Referent]]) -> Entity | None:
    """Return the place that a definite phrase names behind its noun: "the old port town of Odda"."""
    if phrase.plural or determiner(phrase) not in DEFINITE or phrase.noun not in toml("coreference")["lands"]["called"]:
        return None
    of = [child for child in phrase.head.children if child.i == phrase.head.i + 1 and child.lower_ == "of"]
    heads = (noun for prep in of for noun in prep.children if noun.dep_ == "pobj")
    named = (referent for head in heads for referent in at(head) if referent.kind == "NAM")
    found = next((referent.entity for referent in named if referent.type == "Place"), None)
    return found if not any(other.type == "Place" and other is not found for other in phrase.names) else None


def place(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return the place last named that is of the kind, not one that only tells where something comes from.

    A phrase that names a place itself ("the town near Odda") means no other.
    """
    if any(named.type == "Place" for named in phrase.names):
        return None
    reach = VAGUE_REACH if phrase.noun in toml("coreference")["lands"]["vague"] else PLACE_REACH
    for referent in reversed(before):
        if sentence - referent.sentence > reach or referent.kind != "NAM" or referent.entity.type != "Place":
            continue
        aside = _origin(referent.head) or _is_stance(referent) or _governs(referent)
        if suits(phrase, referent.entity) and not aside:
            return referent, f"is a {phrase.noun}"
    return None


def _governs(referent: Referent) -> bool:
    """Say whether a capital stands for its government: "Beijing" of "accused Beijing" is not the city."""
    return any(e.state and e.kind == "city" for e in [referent.entity.entry] if e) and acts(referent.head)


def _origin(head: Token) -> bool:
    """Say whether a name is the first part of "Texas-based"."""
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    return after is not None and after.text == "-" and not head.whitespace_


def _is_stance(referent: Referent) -> bool:
    """Say whether a name is the last part of "pro-Beijing"."""
    before = referent.head.doc[max(0, referent.first - 2) : referent.first]
    return len(before) > 1 and before[1].text == "-" and before[0].lower_ in ("pro", "anti")
