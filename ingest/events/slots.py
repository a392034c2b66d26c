"""The grammatical slots around a trigger word, with its fillers: what a frame then reads roles from.

For a verb the slots are its logical subject and object and its prepositions; for a noun its possessor, its modifiers,
its prepositions, and what a support verb adds ("X held talks with Y", "sanctions imposed by X on Y").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.events.attending import attendees, casualties
from ingest.events.bearers import sufferers
from ingest.events.charges import accused, charged, is_claim
from ingest.events.classes import belongs
from ingest.events.control import objects, subject, surface_subject
from ingest.events.support import Support, carriers, measure_of, takes_no_part
from ingest.events.syntax import (
    acts_as_noun,
    child,
    children,
    expand,
    is_passive,
    obliques,
    own_subject,
    prefix_of,
)
from ingest.lexicon import toml

NAMED = ("GPE", "NORP", "ORG", "PERSON", "LOC", "FAC")
_DOERS = ("subject", "possessive", "actor", "between")
_UNDERGOERS = ("of", "against", "on", "possessive")
_HANDED_ON = frozenset(
    ("to", "from", "on", "against", "with", "for", "between", "over", "into", "toward", "towards", "at")
)
"""Prepositions that the parser often hangs on the object although they belong to the verb."""


@dataclass(slots=True)
class Slots:
    """Fillers by slot, and the support verb that carries a noun, if any."""

    fillers: dict[str, list[Token]] = field(default_factory=dict)
    support: Token | None = None
    support_word: str | None = None

    def add(self, slot: str, *tokens: Token) -> None:
        """Add fillers that the slot does not have yet."""
        known = self.fillers.setdefault(slot, [])
        known.extend(token for token in tokens if token not in known)

    def get(self, slot: str) -> list[Token]:
        """Return the fillers of `slot`."""
        return self.fillers.get(slot, [])


def slots_of(token: Token) -> Slots:
    """Return the slots around `token`, read as the part of speech that it has in its sentence."""
    if token.pos_ in ("VERB", "AUX") and not acts_as_noun(token):
        return _verb_slots(token)
    if token.pos_ == "ADJ":
        return _adjective_slots(token)
    return _noun_slots(token)


def _verb_slots(verb: Token) -> Slots:
    slots = Slots()
    slots.add("subject", *expand(subject(verb)))
    slots.add("sides", *_several(slots.get("subject")))
    slots.add("object", *objects(verb))
    slots.add("undone", *(children(verb, "auxpass") if not slots.get("subject") else ()))
    for given in children(verb, "dative"):
        if given.pos_ != "ADP":
            slots.add("dative", *expand(given))
    passive = is_passive(verb)
    if passive and verb.lemma_ in toml("events/control")["giving"] and (kept := child(verb, "dobj")) is not None:
        slots.fillers["dative"], slots.fillers["object"] = slots.get("object"), expand(kept)
        slots.add("subject", *(noun for name, noun in obliques(kept) if name == "by"))
    elif passive:
        slots.add("retained", *(t for kept in children(verb, "dobj") for t in expand(kept)))
    for name, noun in obliques(verb):
        if not (passive and name == "by"):
            slots.add(name, noun)
    slots.add("subject", *_behalf(verb))
    slots.add("seeker", *_seekers(verb))
    slots.add("offerer", *_offerers(slots.get("object")))
    _hand_on(slots, slots.get("object"))
    _add_clauses(slots, verb)
    return slots


def _several(subjects: list[Token]) -> list[Token]:
    """Return the subjects where they are more than one: who discusses something alone meets nobody."""
    one = len(subjects) == 1 and subjects[0].tag_ not in ("NNS", "NNPS") and subjects[0].lower_ not in ("they", "we")
    return [] if one else subjects


def _hand_on(slots: Slots, things: list[Token]) -> None:
    for thing in tuple(things):
        own = {"with"} if belongs(thing, "person") else set()  # "advised deputies with a foreign passport"
        _take_over(slots, thing, only=_HANDED_ON - own)


def _take_over(slots: Slots, word: Token, *, only: frozenset[str] | None = None) -> None:
    """Add the prepositions of another word, coordination included, where there is nothing behind them yet."""
    known = {name for name, fillers in slots.fillers.items() if fillers}
    for name, noun in obliques(word):
        if name not in known and (only is None or name in only):
            slots.add(name, noun)


def _seekers(verb: Token) -> list[Token]:
    """Return who wants others to do something: "Peru wants Chile to extradite him"."""
    wanted = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in toml("events/control")["seeking"]
    doer = own_subject(verb) or child(verb.head, "dobj") if wanted else None
    return [t for t in expand(subject(verb.head)) if t != doer] if doer is not None else []


def _offerers(things: list[Token]) -> Iterator[Token]:
    """Yield by whom what is accepted or bought was offered: "accepted a deal offered by prosecutors"."""
    table = toml("events/control")
    for thing in things:
        for clause in children(thing, "acl"):
            if is_passive(clause) and clause.lemma_ in (*table["offering"], *table["holding"]):
                yield from expand(subject(clause))


def _add_clauses(slots: Slots, verb: Token) -> None:
    for clause in children(verb, "xcomp", "ccomp", "advcl"):
        infinitive = any(c.tag_ == "TO" for c in clause.children)
        if infinitive and any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children):
            slots.add("asked", *expand(child(clause, "nsubj", "nsubjpass")))  # "called for the mayor to resign"
        if clause.dep_ != "advcl":
            slots.add("infinitive" if infinitive else "clause", clause)
            slots.add("infinitive-object", *(objects(clause) if infinitive else ()))
            slots.add("intent", *(() if infinitive or not _is_intent(clause) else (clause,)))
            if not infinitive and clause.tag_ == "VB" and child(clause, "nsubj", "nsubjpass") is not None:
                slots.add("subjunctive", *(() if child(clause, "aux") else (clause,)))
            if infinitive and child(clause, "neg") is not None:
                slots.add("negated", clause)
    for prep in children(verb, "prep"):
        for gerund in children(prep, "pcomp"):
            slots.add(f"{prep.lower_}-doing", gerund)
    slots.add("predicate", *children(verb, "oprd", "acomp"))
    for clause in children(verb, "ccomp"):
        if clause.pos_ == "ADJ":  # "found her guilty"
            slots.add("predicate", clause)
            slots.add("object", *expand(child(clause, "nsubj", "poss")))
    for particle in children(verb, "prt"):
        slots.add("particle", particle)


def _is_intent(clause: Token) -> bool:
    """True for what is to be done, "agreed that it would pay", not for an opinion, "agreed that it was late"."""
    return any(c.lower_ in ("will", "would", "shall", "should", "must") for c in children(clause, "aux"))


def _adjective_slots(adjective: Token) -> Slots:
    slots = Slots()
    head = adjective.head
    if adjective.dep_ in ("acomp", "xcomp", "conj", "oprd") and head.pos_ in ("AUX", "VERB"):
        slots.add("subject", *expand(subject(head)))
    elif adjective.dep_ in ("amod", "relcl", "acl"):
        slots.add("subject", head)
    for name, noun in obliques(adjective):
        slots.add(name, noun)
    for clause in children(adjective, "xcomp", "ccomp"):
        slots.add("infinitive", clause)
    return slots


def _noun_slots(noun: Token) -> Slots:
    slots = Slots()
    for owner in children(noun, "poss"):
        slots.add("possessive", *expand(owner))
    for modifier in children(noun, "compound", "amod", "nmod"):
        slots.add(_modifier_slot(modifier), *expand(modifier))
        slots.add("actor", *(m for m in children(modifier, "amod") if m.ent_type_ == "NORP"))
    if noun.dep_ == "pobj":
        slots.add("preposition", noun.head)
        if noun.head.lower_ == "under":  # "under attack for remarks"
            _take_over(slots, noun.head.head, only=frozenset(("for", "over")))
    for name, other in obliques(noun):
        if name != "by":
            slots.add(name, other)
    by_phrase = next((prep for prep in children(noun, "prep") if prep.lower_ == "by"), None)
    slots.add("subject", *expand(child(by_phrase, "pobj") if by_phrase is not None else None))
    _hand_on(slots, slots.get("of"))
    for prep in children(noun, "prep"):
        for gerund in children(prep, "pcomp"):
            slots.add(f"{prep.lower_}-doing", gerund)
    for clause in children(noun, "acl", "relcl", "advcl"):
        if any(c.tag_ == "TO" for c in clause.children):
            slots.add("infinitive", clause)
            asked = own_subject(clause) if any(c.lower_ == "for" for c in children(clause, "mark")) else None
            slots.add("for", *expand(asked))
    slots.add("object", *sufferers(noun))
    _add_support(slots, noun)
    _add_predicate(slots, noun)
    _add_shared(slots, noun)
    if is_claim(noun) and not slots.get("against"):
        slots.add("object", *accused(noun))
    if not any(slots.get(slot) for slot in _DOERS):
        slots.add("subject", *(() if is_claim(noun) else charged(noun)))
        slots.add("attendee", *attendees(noun, met=bool(slots.get("with") or slots.get("to"))))
        slots.add("casualty", *(casualties(noun) if slots.get("with") else ()))
        slots.add("possessive", *(c for other in slots.get("with") for c in _mirrored(other)))
    return slots


def _add_shared(slots: Slots, noun: Token) -> None:
    """Add what coordinated nouns share: "Olan's arrest and trial", "killings and abductions by the militia"."""
    row = expand(noun)
    if noun.dep_ == "conj":
        row.append(noun.head)
        if not any(slots.get(slot) for slot in (*_DOERS, "of")):
            slots.add("possessive", *(t for owner in children(noun.head, "poss") for t in expand(owner)))
    for other in row[1:]:
        if other.pos_ != "NOUN" or child(other, "det", "poss") is not None:
            continue  # "an inquiry and a review by the court": the inquiry is not the court's
        for name, filler in obliques(other):
            slot = {"by": "subject", "against": "against"}.get(name)
            if slot is not None and filler.i > row[-1].i and filler.i > noun.i and not slots.get(slot):
                slots.add(slot, filler)


def _add_predicate(slots: Slots, noun: Token) -> None:
    """Add what a form of "be" says of the noun: "the raids were on houses in Porto"."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be" or child(noun.head, "attr", "acomp") is not None:
        return
    _take_over(slots, noun.head)
    slots.support = slots.support or noun.head


def _mirrored(other: Token) -> Iterator[Token]:
    """Yield whose counterpart someone is: "talks with his counterpart" are his talks too."""
    if other.lemma_.lower() in toml("events/control")["mirrored"]:
        yield from children(other, "poss")


def _modifier_slot(modifier: Token) -> str:
    """Return "actor" for a name in front of a noun ("Israeli strike", "EU aid"), "compound" for a bare country's."""
    prefix = prefix_of(modifier)
    if prefix is not None:
        return "against" if prefix == "anti" else "aside"
    if (
        modifier.ent_type_ == "GPE"
        and modifier.dep_ == "compound"
        and modifier.text.isalpha()
        and modifier.text.istitle()
    ):
        return "compound"
    return "actor" if modifier.ent_type_ in NAMED else "modifier"


def _add_support(slots: Slots, noun: Token) -> None:
    for verb, support, word in carriers(noun):
        if takes_no_part(verb):
            break
        slots.support, slots.support_word = verb, word
        turned = word.endswith(" by") or (support.subject == "object" and is_passive(verb))
        doer = surface_subject(verb) if turned else subject(verb)
        if doer is not None and support.subject:
            slots.add(_lent(support, slots), *(t for t in expand(doer) if t != noun))
        if support.object:
            slots.add(support.object, *_others(verb, noun))
        slots.add("subject", *_behalf(verb))
        for name, other in obliques(verb):
            if not (name == "by" and is_passive(verb)) and other != noun and other not in slots.get(name):
                slots.add(name, other)
        if not support.weak:
            break


def _lent(support: Support, slots: Slots) -> str:
    """Return the slot that the verb's subject fills: who avoids criticism of teachers does not criticize them.

    Who only announces or asks for something that others do stands aside: "aside", or "asker" where they would gain;
    who opens talks between others is their "convener".
    """
    if support.subject == "subject" and slots.get("between"):
        return "convener"
    if support.weak and _names_others(slots):
        return "asker" if support.subject == "seeker" else "aside"
    if support.turned and any(slots.get(slot) for slot in _UNDERGOERS):
        return "subject"
    return "undergoer" if support.subject == "object" else support.subject


def _behalf(verb: Token) -> Iterator[Token]:
    """Yield on whose behalf something is done: a suit filed on behalf of the villagers is theirs."""
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if prep.lower_ == "on" and noun is not None and noun.lower_ == "behalf":
            yield from (t for owner in children(noun, "poss") for t in expand(owner))
            yield from (other for name, other in obliques(noun) if name == "of")


def _names_others(slots: Slots) -> bool:
    return any(slots.get(slot) for slot in ("between", "possessive", "actor", "subject"))


def _others(verb: Token, noun: Token) -> list[Token]:
    given = [t for c in children(verb, "dative", "dobj") for t in expand(c) if t.pos_ != "ADP"]
    if is_passive(verb):
        given += expand(surface_subject(verb))
    first = noun
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    row = expand(first)
    return [t for t in given if t not in (*row, measure_of(noun))]
