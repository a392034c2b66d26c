"""The slots around a verb or adjective: its logical subject and object, its prepositions and clauses."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.bare import is_call, is_outcome
from ingest.events.classes import TIME_ENTITIES
from ingest.events.control import subject
from ingest.events.lending import behalf, whose_deed
from ingest.events.objects import objects
from ingest.events.relatives import all_told_of
from ingest.events.slots import Slots, aimed, hand_on, hand_on_topics, take_over
from ingest.events.syntax import child, children, expand, is_passive, obliques, own_subject
from ingest.lexicon import toml

_AWAY = frozenset(("away", "back", "off", "down", "out", "halfway", "half-way", "way"))
"""Adverbs that make another verb, whatever the parser calls them: "backed away", "met half way"."""

_POINTING = frozenset(("this", "that"))


def verb_slots(verb: Token) -> Slots:
    """Return the slots around a verb."""
    slots = Slots()
    slots.add("subject", *all_told_of(verb, subject(verb)))
    slots.add("sides", *_several(slots.get("subject")))
    slots.add("both", *(slots.get("subject") if len(slots.get("subject")) > 1 else ()))
    for thing in objects(verb):
        slots.add("outside" if _is_outside(thing) else "object", thing)
    slots.add("pointed", *(t for t in slots.get("object") if any(d.lower_ in _POINTING for d in children(t, "det"))))
    slots.add("own", *(t for t in slots.get("object") if any(d.tag_ == "PRP$" for d in children(t, "poss"))))
    slots.add("under", *((verb.head,) if verb.dep_ == "xcomp" else ()))
    slots.add("undone", *(_passive_marks(verb) if not slots.get("subject") else ()))
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
        if name != "as" or noun not in slots.get("object"):
            slots.add("subject" if passive and name == "by" else name, noun)
        if noun.lemma_ in toml("events/control")["telephones"]:  # "spoke by telephone with him"
            take_over(slots, noun, only=frozenset(("with", "to")))
    slots.add("forbidden", *_forbidding(verb))
    slots.add("preposition", *((verb.head,) if verb.dep_ in ("pcomp", "pobj") else ()))
    slots.add("call", *((verb,) if is_call(verb) else ()))
    slots.add("outcome", *((verb,) if is_outcome(verb) else ()))
    slots.add("beside", *_deeds_beside(verb))
    slots.add("span", *_spans(verb))
    slots.add("subject", *behalf(verb))
    slots.add("subject", *(whose_deed(verb) if not slots.get("subject") else ()))
    slots.add("using", *_used(verb))
    slots.add("wisher", *_wishers(verb))
    slots.add("offerer", *_offerers(slots.get("object")))
    if verb.dep_ != "amod":  # "vaccinate detained migrants for flu"
        hand_on(slots, slots.get("object"))
    aimed(slots, slots.get("object"))
    for thing in (verb, *slots.get("object")):
        hand_on_topics(slots, thing)
    _add_clauses(slots, verb)
    return slots


def _passive_marks(verb: Token) -> list[Token]:
    """Return the "was" of "was granted", also where the parser takes it for another auxiliary."""
    return list(children(verb, "auxpass")) or [
        c for c in children(verb, "aux") if c.lemma_ == "be" and is_passive(verb)
    ]


def _forbidding(verb: Token) -> list[Token]:
    """Return the "not" of "cannot allow it to spread", "must never let them win": a plea, no refusal."""
    modal = any(c.lower_ in ("can", "ca", "could", "must", "should", "ought", "dare") for c in children(verb, "aux"))
    return list(children(verb, "neg")) if modal else []


def _deeds_beside(verb: Token) -> Iterator[Token]:
    """Yield what is told with a deed in one breath: "shot and wounded him", "attacked her, saying that she lied"."""
    yield from (c for c in children(verb, "conj") if c.pos_ == "VERB")
    yield from ((verb.head,) if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else ())
    for main in (verb, verb.head) if verb.dep_ == "xcomp" else (verb,):
        yield from (c for c in children(main, "advcl") if c.tag_ == "VBG")


def _spans(verb: Token) -> Iterator[Token]:
    """Yield how long a deed is for: "retired for the night"."""
    for prep in children(verb, "prep"):
        yield from (noun for noun in children(prep, "pobj") if prep.lower_ == "for" and noun.ent_type_ in TIME_ENTITIES)


def _is_outside(thing: Token) -> bool:
    """True for "rallied outside premier Lind's office", where the parser makes an adjective of "outside"."""
    first = thing.left_edge
    return first.lower_ == "outside" and first.pos_ == "ADJ" and thing.dep_ == "dobj"


def _several(subjects: list[Token]) -> list[Token]:
    """Return the subjects where they are more than one: who discusses something alone meets nobody."""
    one = len(subjects) == 1 and subjects[0].tag_ not in ("NNS", "NNPS") and subjects[0].lower_ not in ("they", "we")
    return [] if one else subjects


def _wishers(verb: Token) -> list[Token]:
    """Return who wants others to do something: "Peru wants Chile to extradite him"."""
    wanted = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in toml("events/control")["seeking"]
    doer = own_subject(verb) or child(verb.head, "dobj") if wanted else None
    wishers = [t for t in expand(subject(verb.head)) if t != doer] if doer is not None else []
    return [who for t in wishers for who in _spoken_for(t)]


def _spoken_for(wisher: Token) -> list[Token]:
    """Return for whom a lawyer wants it: "a lawyer for the miner asked the judge to drop the charges"."""
    if wisher.lemma_.lower() not in toml("events/control")["advocates"]:
        return [wisher]
    of = [noun for name, noun in obliques(wisher) if name in ("for", "of")]
    return of or [t for owner in children(wisher, "poss") for t in expand(owner)]


def _used(verb: Token) -> list[Token]:
    """Return what somebody "used to attack"."""
    use = verb.head
    return [t for c in children(use, "dobj") for t in expand(c)] if verb.dep_ == "xcomp" and use.lemma_ == "use" else []


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
        called_on = infinitive and not is_passive(clause)  # "called for the road to be closed" asks nothing of a road
        if called_on and any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children):
            slots.add("asked", *expand(child(clause, "nsubj", "nsubjpass")))  # "called for the mayor to resign"
        if clause.dep_ == "advcl" and infinitive:
            slots.add("purpose", clause)  # "fought to keep its licence"
        if clause.dep_ != "advcl" and not (infinitive and _is_apart(clause)) and not _is_of_doer(clause):
            slots.add("infinitive" if infinitive else "clause", clause)
            slots.add("infinitive-object", *(objects(clause) if infinitive else ()))
            slots.add("intent", *(() if infinitive or not _is_intent(clause) else (clause,)))
            slots.add("opinion", *(() if infinitive or not _is_past_duty(clause) else (clause,)))
            if not infinitive and clause.tag_ == "VB" and child(clause, "nsubj", "nsubjpass") is not None:
                slots.add("subjunctive", *(() if child(clause, "aux") else (clause,)))
            if infinitive and child(clause, "neg") is not None:
                slots.add("negated", clause)
    for prep in children(verb, "prep"):
        for gerund in (clause for clause in children(prep, "pcomp") if clause.pos_ != "ADP"):
            tried = children(gerund, "xcomp") if gerund.lemma_ == "try" else ()
            slots.add(f"{prep.lower_}-doing", gerund, *tried)  # "with trying to keep order"
    slots.add("predicate", *children(verb, "oprd", "acomp"), *_quoted_names(verb))
    for clause in children(verb, "ccomp"):
        if clause.pos_ == "ADJ":  # "found her guilty"
            slots.add("predicate", clause)
            slots.add("object", *expand(child(clause, "nsubj", "poss", "compound", "npadvmod")))
    slots.add(
        "particle", *children(verb, "prt"), *(c for c in children(verb, "advmod", "npadvmod") if c.lower_ in _AWAY)
    )


def _quoted_names(verb: Token) -> Iterator[Token]:
    """Yield the first word of what somebody is called in quotation marks: 'called Lee "my partner in all this"'."""
    for thing in children(verb, "dobj"):
        edge = thing.right_edge.i + 1
        if edge + 1 < thing.sent.end and verb.doc[edge].is_quote:
            yield verb.doc[edge + 1]


def _is_of_doer(clause: Token) -> bool:
    """True for what only tells of the doer: "threatened by men in March who she suspects of spying"."""
    doers = children(clause.head, "agent") if clause.head.lemma_ not in ("ask", "tell", "question") else ()
    return any(by.i < clause.left_edge.i for by in doers) and clause.left_edge.lower_ in ("who", "whom")


def _is_apart(infinitive: Token) -> bool:
    """True for "told him how to vote", which asks for nothing, and for a quotation of its own: told them, "to win"."""
    first = infinitive.left_edge
    quoted = first.i > 1 and first.nbor(-1).is_quote and first.nbor(-2).text == ","
    return quoted or any(c.tag_ in ("WRB", "WP") and c.i > infinitive.head.i for c in infinitive.children)


def _is_intent(clause: Token) -> bool:
    """True for what is to be done, "agreed that it would pay", not for an opinion, "agreed that it was late"."""
    return any(c.lower_ in ("will", "would", "shall", "should", "must") for c in children(clause, "aux"))


def _is_past_duty(clause: Token) -> bool:
    """True for what should have been: "agreed that it should never have been built" is an opinion."""
    return any(c.lower_ == "have" for c in children(clause, "aux"))


def adjective_slots(adjective: Token) -> Slots:
    """Return the slots around an adjective: whose it is, and what stands behind it."""
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
