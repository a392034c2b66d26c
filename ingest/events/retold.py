"""What was told before and is taken up again: "the arrest", "these accusations", with nobody named.

A definite noun takes over who was in the last such event before it, or in all of them that the article has told of;
where those differ, only what they have in common. A date of its own or an adjective keeps it apart.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.events.draft import Draft
from ingest.events.given import is_definite
from ingest.events.links import types
from ingest.events.syntax import child, children
from ingest.record import Argument

SIDES = ("agent", "recipient", "participant")
_ALONE = frozenset(("agent", "place"))
"""Roles that a noun may name itself and still be one told before: "the army's attack", "the attack in Gao"."""
_JUST = 1
"""Sentences to look back for "the arrest": deeds of one kind follow closely on each other."""
_OBJECTS = frozenset(("into", "on", "of", "with", "over", "against", "for"))
_BLOWS = {"Attack", "Killing"}
"""Types that one deed may have, by what it did: "stabbed to death" and "the stabbing"."""
_STRUCK = frozenset(("Attack", "Battle", "Ceasefire"))
"""Types by which a text turns to another war."""
_STEM = 4
_FURTHER = frozenset(("similar", "another", "other", "earlier", "previous", "separate"))
"""Adjectives of what is told by the way, which no later "the attack" means."""
_ALIKE = frozenset(("same", "deadly", "fatal", "brutal", "bloody", "violent"))
"""Adjectives that do not tell one deed from another."""


def with_antecedents(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of an article in reading order, where nouns that recall an event have got its sides."""
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.token.i):
        done.append(_completed(draft, done) if recalls(draft) else draft)
    return done


def recalls(draft: Draft) -> bool:
    """True for a noun that takes up what was told before, saying at most who did it or where: "the arrest"."""
    noun = draft.token
    if draft.trigger.sense.part != "noun" or draft.event.type not in types("retold") or not is_done(draft):
        return False
    own = {argument.role for argument in draft.event.arguments}
    apart = any(c.lower_ not in _ALIKE for c in children(noun, "amod", "nmod", "nummod", "relcl", "acl"))
    known = is_definite(noun) and child(noun.head, "neg") is None  # "did not confirm the meeting"
    return known and own <= _ALONE and not apart and not _names_more(draft)


def is_done(other: Draft) -> bool:
    """True for what is told as having happened: "the visit" behind a visit planned has not, nor is what is usual."""
    verb = next((t for t in (other.token, *other.token.ancestors) if t.pos_ == "VERB"), other.token)
    if any(c.lower_ in types("habitual") for c in children(verb, "advmod")):
        return False
    return other.event.polarity == "POS" and other.event.time == "NON_FUTURE" and other.event.certainty == "CERTAIN"


def _names_more(draft: Draft) -> bool:
    """True where a word in front or behind says which one it is: "the impeachment inquiry", "the inquiry into it"."""
    own = draft.trigger.sense.with_words
    kinds = any(c.ent_type_ == "" and c.lower_ not in own for c in children(draft.token, "compound"))
    return kinds or any(c.lower_ in _OBJECTS for c in children(draft.token, "prep"))


def _completed(deed: Draft, before: list[Draft]) -> Draft:
    told = [other for other in before if _is_antecedent(other, deed)]
    if told and deed.event.type == "Battle" and _is_of_another_war(told[-1], before):
        return deed
    same = [other for other in told if same_word(other, deed)]
    told = same if told[-1:] == same[-1:] else told  # a killing told since may be "the attack"
    just = [other for other in told if sentences_between(other, deed) <= _JUST]
    if deed.token.tag_ == "NN":  # "the accusations" may be all of them
        told = just or told
    elif not (just or same):
        told = []  # or more than were told
    shared = [a for a in sides_of(told[-1]) if all(_has(other, a) for other in told)] if told else []
    if len(told) != 1 or not shared:
        return deed.with_arguments(shared)
    places = [a for a in told[0].event.arguments if a.role == "place"] if not _places(deed) else []
    whole = deed.with_arguments([*shared, *places])
    return replace(whole, event=replace(whole.event, when=deed.event.when or told[0].event.when))


def _is_of_another_war(told: Draft, before: list[Draft]) -> bool:
    """True where others have struck others since: "the fighting" behind that need not be the one told of first."""
    since = (other for other in before if other.token.i > told.token.i and other.event.type in _STRUCK)
    sides = told.clusters(*SIDES)
    return any(other.clusters(*SIDES) and not other.clusters(*SIDES) & sides for other in since)


def _is_antecedent(other: Draft, deed: Draft) -> bool:
    """True for an event of the same type that was done, by whom, where and when the other's own words say."""
    alike = same_word(other, deed) or deed.token.lemma_ == "attack"  # "shot two men. ... the attack"
    blow = {other.event.type, deed.event.type} == _BLOWS and alike
    if any(c.lower_ in _FURTHER for c in children(other.token, "amod")):
        return False
    if deed.event.type == "Appointment" and deed.token.lemma_ != "appointment" and not same_word(other, deed):
        return False  # "named Lee as envoy. ... the nomination"
    if not (other.event.type == deed.event.type or blow) or not is_done(other) or not sides_of(other):
        return False
    if _is_lasting(other) and not same_word(other, deed):
        return False
    if not _is_by_the_same(deed, other):
        return False
    here, there = _places(deed), _places(other)
    days = (deed.event.when, other.event.when)
    return (not here or not there or bool(here & there)) and (days[0] is None or days[0] == days[1])


def _is_by_the_same(deed: Draft, other: Draft) -> bool:
    """True unless the noun names another doer: who was shot has not been shot in "his attack".

    Whose son's death it is has not died himself; what "you" do is nobody's deed.
    """
    own = deed.clusters("agent")
    undergone = other.clusters("recipient") - other.clusters("agent", "participant")
    unnamed = any(a.role == "agent" and a.cluster is None for a in deed.event.arguments)
    if (unnamed and deed.event.type in types("personal")) or own & undergone:
        return False
    return own <= other.clusters(*SIDES) and all(t.lower_ != "you" for t in other.trigger.slots.get("subject"))


def _is_lasting(other: Draft) -> bool:
    """True for what goes on, which no single blow afterwards is: "has occupied it since 1967"."""
    return other.token.lemma_.lower() in types("lasting") or (other.event.when or "").endswith("/..")


def same_word(other: Draft, deed: Draft) -> bool:
    """True for "stabbed" and "stabbing"."""
    one, two = other.token.lemma_.lower(), deed.token.lemma_.lower()
    return one[:_STEM] == two[:_STEM]


def sides_of(draft: Draft) -> list[Argument]:
    """Return the arguments that are sides of an event."""
    return [a for a in draft.event.arguments if a.role in SIDES]


def _places(draft: Draft) -> frozenset[str]:
    return draft.clusters("place")


def _has(draft: Draft, side: Argument) -> bool:
    return any(a.role == side.role and (a.cluster or a.start) == (side.cluster or side.start) for a in sides_of(draft))


def sentences_between(other: Draft, deed: Draft) -> int:
    """Return how many sentences `deed` stands behind `other`."""
    between = deed.token.doc[other.token.i : deed.token.i]
    return sum(bool(token.is_sent_start) and not token.is_space for token in between)
