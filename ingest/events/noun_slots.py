"""The slots around a noun: its owner, its modifiers, its prepositions, and what the verb that carries it adds."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.attending import attendees, casualties
from ingest.events.bearers import harmed, sufferers
from ingest.events.by_phrases import by
from ingest.events.campaigns import add_campaign
from ingest.events.charges import accused, charged, is_claim
from ingest.events.classes import belongs
from ingest.events.lending import add_support
from ingest.events.of_whom import launchers, turn
from ingest.events.slots import Slots, hand_on, hand_on_topics, take_over
from ingest.events.syntax import child, children, expand, obliques, own_subject, prefix_of
from ingest.lexicon import toml

_NAMED = ("GPE", "NORP", "ORG", "PERSON", "LOC", "FAC")
_DOERS = ("subject", "possessive", "actor", "between")


def noun_slots(noun: Token) -> Slots:
    """Return the slots around a noun."""
    slots = Slots()
    for owner in children(noun, "poss"):
        slots.add("possessive", *expand(owner))
    for modifier in children(noun, "compound", "amod", "nmod"):
        slots.add(_modifier_slot(modifier), *_paired(modifier), *_row(modifier))
        slots.add("actor", *(m for m in children(modifier, "amod") if m.ent_type_ == "NORP"))
    if noun.dep_ == "pobj":
        slots.add("preposition", noun.head)
        if noun.head.lower_ == "under":  # "under attack for remarks"
            take_over(slots, noun.head.head, only=frozenset(("for", "over")))
    for name, other in obliques(noun):
        if name != "by":
            slots.add(name, other)
    slots.add("subject", *(expand(by(noun)) or _by_behind(noun)))
    hand_on(slots, slots.get("of"))
    hand_on_topics(slots, noun)
    for prep in children(noun, "prep"):
        for gerund in children(prep, "pcomp"):
            slots.add(f"{prep.lower_}-doing", gerund)
    for clause in children(noun, "acl", "relcl", "advcl"):
        if any(c.tag_ == "TO" for c in clause.children):
            slots.add("infinitive", clause)
            asked = own_subject(clause) if any(c.lower_ == "for" for c in children(clause, "mark")) else None
            slots.add("asked", *expand(asked))
    slots.add("object", *sufferers(noun))
    slots.add("harmed", *harmed(noun))
    add_campaign(slots, noun)
    add_support(slots, noun)
    _drop_own(slots)
    turn(slots, noun)
    _turn_owner(slots, noun)
    _turn_target(slots, noun)
    _add_predicate(slots, noun)
    _add_shared(slots, noun)
    if is_claim(noun) and not slots.get("against"):
        blamed = accused(noun)
        slots.add("object", *blamed)
        slots.fillers["subject"] = [one for one in slots.get("subject") if one not in blamed]
    if not any(slots.get(slot) for slot in _DOERS):
        slots.add("subject", *(() if is_claim(noun) else charged(noun)), *launchers(noun))
        slots.add("attendee", *attendees(noun, met=bool(slots.get("with") or slots.get("to"))))
        slots.add("casualty", *(casualties(noun) if slots.get("with") else ()))
        slots.add("possessive", *(c for other in slots.get("with") for c in _mirrored(other)))
    return slots


def _drop_own(slots: Slots) -> None:
    """Leave out the "his" of "Reza carried out his attack": whoever carries a deed out, it is his own."""
    own = [one for one in slots.get("possessive") if one.tag_ == "PRP$"]
    doers = [one for one in slots.get("subject") if one.pos_ in ("NOUN", "PROPN")]
    if own and doers and slots.support is not None and slots.support_word in toml("events/control")["done_by_oneself"]:
        slots.fillers["possessive"] = [one for one in slots.get("possessive") if one not in own]


def _turn_owner(slots: Slots, noun: Token) -> None:
    """Make whose criticism "by the press" it is the one who is criticized."""
    doer = by(noun)
    if doer is not None and belongs(doer, "actor") and slots.get("possessive") and not slots.get("of"):
        slots.add("of", *slots.fillers.pop("possessive"))


def _turn_target(slots: Slots, noun: Token) -> None:
    """Make who is named behind its owner the one whom a ban is on: "Lima's Chinese sanctions", "her Cuban embargo"."""
    if noun.lemma_.lower() in toml("events/control")["aimed_behind_owner"] and slots.get("possessive"):
        slots.add("on", *slots.fillers.pop("actor", []))


def _by_behind(deed: Token) -> Iterator[Token]:
    """Yield by whom "the rejection of the plan by farmers" is: a plan that is rejected is not the farmers' own."""
    if is_claim(deed):
        return  # "allegations of spying by the army": whether it alleges or spied, nobody can tell
    for name, thing in obliques(deed):
        if name in ("of", "as", "to") and not (belongs(thing, "event_word") or belongs(thing, "event_noun")):
            yield from expand(by(thing))


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
    take_over(slots, noun.head)
    slots.support = slots.support or noun.head


def _row(modifier: Token) -> list[Token]:
    """Return a modifier with those of its kind that are joined to it: no name in "first and only Gao inquiry"."""
    named = bool(modifier.ent_type_) and modifier.ent_type_ != "ORDINAL"
    return [one for one in expand(modifier) if one == modifier or named or one.pos_ == modifier.pos_]


def _mirrored(other: Token) -> Iterator[Token]:
    """Yield whose counterpart someone is: "talks with his counterpart" are his talks too."""
    if other.lemma_.lower() in toml("events/control")["mirrored"]:
        yield from children(other, "poss")


def _modifier_slot(modifier: Token) -> str:
    """Return "actor" for a name in front of a noun ("Israeli strike", "EU aid"), "compound" for a bare country's."""
    if modifier.text == "-" or (modifier.lower_ in _prefixes() and modifier.nbor().text == "-"):
        return "aside"
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
    return "actor" if modifier.ent_type_ in _NAMED else "modifier"


def _paired(name: Token) -> Iterator[Token]:
    """Yield what a hyphen joins to a name in front of a noun: the "US" of "US-China talks"."""
    for other in children(name, "compound", "nmod"):
        between = name.doc[other.i + 1 : name.i]  # "the U.S.-North Korea talks"
        joint = between.text[:1] in ("-", "–") and all(t.ent_type_ == name.ent_type_ != "" for t in between[1:])
        if joint and other.pos_ == name.pos_ == "PROPN" and other.lower_ not in _prefixes():
            yield other


def _prefixes() -> tuple[str, ...]:
    return tuple(toml("events/control")["prefixes"])
