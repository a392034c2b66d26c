"""Mends of the parse where what is a verb's was hung on a nearer word.

In "accused Iran on Monday of shelling villages" and "met on Friday in Cairo" the parser hangs the last phrase on the
day, which has no such complements, so it is the verb's. In "blamed the raid on rebels" the verb asks for "on". What
clauses hang on is mended in `ingest.clauses`.
"""

from __future__ import annotations

import functools

from spacy.tokens import Doc, Token

from ingest.events.classes import belongs
from ingest.events.control_words import object_control
from ingest.lexicon import toml

_CHARGES = ("of", "for", "with", "from")
"""Prepositions in front of what somebody is accused of, thanked for, charged with, kept from."""
_OF_DEEDS = ("of", "with", "between", "by", "against")
"""Prepositions in front of who is in a deed that a noun names."""
_OF_THE_DAY = ("DATE", "TIME", "ORDINAL", "CARDINAL")


def mend(doc: Doc) -> Doc:
    """Hang prepositions behind a date on the verb that the date belongs to, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "prep":
            above = next((found for rule in _RULES if (found := rule(token)) is not None), None)
            if above is not None:
                token.head = above
        elif token.dep_ == "compound" and token.ent_type_ == "PERSON":
            _part_from_office(token)
        elif token.dep_ == "oprd" and token.ent_type_ == "PERSON":
            _elect(token)
        elif token.lower_ in ("hostage", "captive", "prisoner") and token.dep_ == "dobj":
            _take_hostage(token)
        elif token.dep_ == "mark" and token.head.dep_ == "advcl":
            _address(token)
        elif token.tag_ == "VBG" and token.dep_ == "amod":
            _open_gerund(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl":
            _join_accusation(token)
    return doc


def _behind_date(preposition: Token) -> Token | None:
    """Return the verb that a preposition behind a date belongs to, if it does."""
    day = preposition.head
    if day.dep_ not in ("pobj", "npadvmod") or not _is_date(day) or preposition.i < day.i:
        return None
    if any(c.ent_type_ in _OF_THE_DAY for c in preposition.children):
        return None
    verb = day.head.head if day.dep_ == "pobj" else day.head
    if verb.pos_ == "NOUN" and preposition.lower_ in _OF_DEEDS and verb.lemma_ in _deeds():
        return verb  # "the arrest on Friday of a senator"
    if verb.pos_ != "VERB" or verb.i > day.i:
        return None
    return verb if preposition.lower_ != "of" or verb.lemma_ in object_control() else None


def _of_guest(preposition: Token) -> Token | None:
    """Return the visitors of "crack down on visitors to Chile", where "to" was hung on the verb."""
    before = preposition.nbor(-1) if preposition.i > preposition.sent.start else preposition
    guest = preposition.lower_ == "to" and before.lemma_ in toml("attachment")["guests"]
    return before if guest and preposition.head.pos_ == "VERB" and before.dep_ in ("pobj", "dobj") else None


def _past_doer(preposition: Token) -> Token | None:
    """Return the deed of "the killing by police of a boy", "an attack by rebels on Goma", whose doer was given it."""
    doer = preposition.head
    deed = doer.head.head
    if doer.dep_ != "pobj" or doer.head.lower_ != "by" or preposition.i < doer.i:
        return None
    if preposition.lower_ == "between":
        return deed if deed.lemma_ in toml("attachment")["mediating"] else None
    if deed.pos_ != "NOUN" or doer.head.i != deed.i + 1:
        return None
    if preposition.lower_ in ("on", "against", "with"):
        return deed if deed.lemma_ in _deeds() else None
    behind = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    own = doer.tag_ == "NNS" and behind is not None and behind.ent_type_ in ("ORG", "GPE")  # "officers of the FBI"
    done = preposition.lower_ == "of" and deed.lemma_ in toml("attachment")["done_to_people"]
    return deed if done and not own else None


def _by_accuser(preposition: Token) -> Token | None:
    """Return the verb of "was charged with murder by the state", where "by" was hung on the bare crime."""
    crime = preposition.head
    verb = crime.head.head
    charge = preposition.lower_ == "by" and crime.dep_ == "pobj" and crime.head.lower_ in _CHARGES
    if not charge or verb.lemma_ not in object_control() or any(c.dep_ in ("det", "poss") for c in crime.children):
        return None
    return verb if verb.tag_ == "VBN" and not any(c.dep_ in ("agent", "dobj") for c in verb.children) else None


def _of_blame(preposition: Token) -> Token | None:
    """Return the verb of "was rebuked by rivals for his plan", where "for" was hung on the rivals."""
    rival = preposition.head
    verb = rival.head.head
    if preposition.lower_ not in ("for", "over") or rival.dep_ != "pobj" or rival.head.lower_ != "by":
        return None
    own = any(c.dep_ == "pcomp" or any(o.dep_ == "poss" for o in c.children) for c in preposition.children)
    return verb if own and verb.tag_ == "VBN" and verb.lemma_ in object_control() else None


def _past_date(preposition: Token) -> Token | None:
    """Return the gathering in "spoke during a meeting on Monday with reporters", where "with" was hung on the verb."""
    place = preposition.i - 1
    if preposition.lower_ not in ("with", "between") or preposition.doc[place].ent_type_ not in ("DATE", "TIME"):
        return None
    while place > preposition.sent.start and _is_of_date(preposition.doc[place]):
        place -= 1
    gathering = preposition.doc[place]
    inner = gathering.pos_ == "NOUN" and preposition.head in gathering.ancestors
    return gathering if inner and gathering.lemma_ in toml("attachment")["gatherings"] else None


def _is_of_date(word: Token) -> bool:
    """True for the words of "on Monday" and "late last week"."""
    return word.ent_type_ in ("DATE", "TIME") or word.lower_ in ("on", "in", "at", "last", "this", "late", "early")


def _behind_place(preposition: Token) -> Token | None:
    """Return the talks that "with" belongs to in "talks in Hanoi with the envoy", where it was hung on the town."""
    place = preposition.head
    if preposition.lower_ == "against" and place.dep_ == "pobj" and place.head.lower_ in ("in", "at", "before"):
        court = place.ent_type_ in ("ORG", "GPE", "LOC", "FAC") or place.lemma_.lower() in ("court", "tribunal")
        return place.head.head if court else None  # "filed a suit in the High Court against the firm"
    if preposition.lower_ not in ("with", "between") or place.dep_ != "pobj" or place.head.lower_ not in ("in", "at"):
        return None
    gathering = place.head.head
    together = gathering.lemma_ in toml("attachment")["gatherings"]
    return gathering if together and place.ent_type_ in ("GPE", "LOC", "FAC") else None


def _asked_for(preposition: Token) -> Token | None:
    """Return the verb that asks for a preposition which hangs on its object: "blame" for "on", "discuss" for "with"."""
    noun, name = preposition.head, preposition.lower_
    if noun.dep_ == "pobj" and name == noun.head.lower_ == "of":
        noun = noun.head.head  # "accused the president of Chad of fraud"
    accuser = noun.dep_ == "pobj" and noun.head.lower_ == "by" and noun.head.head.lemma_ in object_control()
    if accuser and name == "of" and any(c.dep_ == "pcomp" for c in preposition.children):
        return noun.head.head  # "accused by villagers of burning homes"
    if noun.dep_ != "dobj":
        return None
    if name in toml("attachment")["asked_for"].get(noun.head.lemma_, ()):
        return noun.head
    charge = next((c for c in preposition.children if c.dep_ in ("pcomp", "pobj")), None)
    if noun.head.lemma_ in object_control() and name in _CHARGES and charge is not None and _is_charge(charge, noun):
        return noun.head
    if charge is not None and name == "of" and _is_news(charge, noun):
        return noun.head
    person = any(c.dep_ == "pobj" and c.ent_type_ == "PERSON" for c in preposition.children)
    return noun.head if person and name in toml("attachment")["asked_of"].get(noun.head.lemma_, ()) else None


def _is_charge(charge: Token, accused: Token) -> bool:
    """True for a deed, "accused the firm of selling arms", or a bare word for one, "accused the firm of negligence"."""
    if charge.dep_ == "pcomp":
        return True
    if charge.head.lower_ != "of" or charge.pos_ != "NOUN" or accused.head.lemma_ not in toml("attachment")["accusing"]:
        return False
    if charge.lemma_ in _deeds() or charge.lemma_ in toml("attachment")["crimes"]:
        return accused.ent_type_ != "EVENT" and accused.lemma_ not in _deeds()  # "accused the army of the killing of"
    said = any(c.dep_ == "prep" and c.lower_ == "of" and c != charge.head for c in accused.head.children)
    return not said and not any(c.dep_ in ("det", "poss") for c in charge.children)


def _is_news(told: Token, whom: Token) -> bool:
    """True for what somebody is told of: "informed parliament of the sale", "warned residents of floods"."""
    happens = told.lemma_ in _deeds() or any(belongs(told, name) for name in ("event_word", "event_noun", "nature"))
    table, named = toml("attachment"), whom.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    people = (
        belongs(whom, "actor") and whom.lemma_ not in table["of_deeds"]
    ) or named  # "warned survivors of the raid"
    return happens and people and not told.ent_type_ and whom.head.lemma_ in table["telling_of"]


def _of_plea(preposition: Token) -> Token | None:
    """Return the verb of "pleaded guilty to", which the preposition belongs to."""
    plea = preposition.head
    return plea.head if plea.lower_ == "guilty" and plea.head.lemma_ == "plead" else None


def _signed_with(preposition: Token) -> Token | None:
    """Hang "with Chad" on the treaty in "a treaty of friendship with Chad": friendship is only its kind."""
    kind, of = preposition.head, preposition.head.head
    named = kind.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in toml("attachment")["papers"]
    return of.head if named and preposition.lower_ in ("with", "between") else None


_RULES = (
    _of_guest,
    _past_doer,
    _by_accuser,
    _behind_date,
    _past_date,
    _of_blame,
    _asked_for,
    _behind_place,
    _of_plea,
    _signed_with,
)
"""What may say that a preposition belongs to another word, first come, first served."""


def _address(preposition: Token) -> None:
    """Make Ruto the one addressed in "called on Ruto to resign", where he was read as the subject of a clause.

    So is the court in "pleaded before the court to be freed".
    """
    infinitive = preposition.head
    verb, asked = infinitive.head, [c for c in infinitive.children if c.dep_ in ("nsubj", "nsubjpass")]
    upon = preposition.lower_ in ("on", "upon") and verb.lemma_ in toml("events/control")["prepositional"]
    marked = (upon or preposition.lower_ == "before") and any(c.tag_ == "TO" for c in infinitive.children)
    if marked and asked and preposition.i == verb.i + 1:
        preposition.head, preposition.dep_, preposition.pos_ = verb, "prep", "ADP"
        asked[0].head, asked[0].dep_ = preposition, "pobj"


def _part_from_office(person: Token) -> None:
    """Make Lund the one appointed in "appointed Lund ambassador", where he was read as a modifier of the office."""
    office, verb = person.head, person.head.head
    if office.dep_ not in ("dobj", "oprd") or verb.lemma_ not in toml("attachment")["to_office"]:
        return
    if office.text.islower() and office.i == person.i + 1:
        person.head, person.dep_, office.dep_ = verb, "dobj", "oprd"


def _elect(person: Token) -> None:
    """Make Lund the one elected in "Chile elected Lund", where he was read as the office."""
    verb = person.head
    told = {c.dep_ for c in verb.children}
    if verb.lemma_ in toml("attachment")["to_office"] and "nsubj" in told and not told & {"dobj", "auxpass", "ccomp"}:
        person.dep_ = "dobj"


def _take_hostage(hostage: Token) -> None:
    """Make "dozens" the object of "taking dozens hostage", where it was read as a particle."""
    before = hostage.nbor(-1)
    if before.head == hostage.head and before.dep_ in ("prt", "npadvmod", "advmod") and before.tag_ in ("NNS", "CD"):
        before.dep_, hostage.dep_ = "dobj", "oprd"


def _open_gerund(gerund: Token) -> None:
    """Make "shelling" the complement of "of" in "accused Iran of shelling villages", where it was read as adjective."""
    noun = gerund.head
    preposition = noun.head
    verb = _controlling(preposition)
    if verb is None or noun.dep_ != "pobj" or not _is_next(gerund, preposition):
        return
    open_object = noun.tag_ in ("NNS", "NNPS", "NNP") or gerund.lemma_ in toml("attachment")["carry_out"]
    if open_object and preposition.lower_ in _CHARGES:
        preposition.head = verb
        gerund.head, gerund.dep_ = preposition, "pcomp"
        noun.head, noun.dep_ = gerund, "dobj"


def _controlling(preposition: Token) -> Token | None:
    """Return the verb that has a deed behind the preposition, even where this was hung on its object."""
    above = preposition.head
    verb = above.head if above.dep_ == "dobj" else above
    if above.dep_ == "pobj" and above.head.lower_ == "by":
        verb = above.head.head  # "accused by villagers of burning homes"
    return verb if verb.lemma_ in object_control() else None


def _is_next(gerund: Token, preposition: Token) -> bool:
    between = gerund.doc[preposition.i + 1 : gerund.i]
    return gerund.i > preposition.i and all(token.is_quote for token in between)


def _join_accusation(result: Token) -> None:
    """Hang "killing six" on what it comes of in "accused Iran of shelling villages, killing six": on the shelling."""
    verb = result.head
    if verb.lemma_ in object_control() and result.i > verb.i:
        charges = [c for p in verb.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pcomp"]
        if charges and charges[-1].i < result.i:
            result.head = charges[-1]


def _is_date(noun: Token) -> bool:
    return noun.lower_ in _days() or (noun.ent_type_ == "DATE" and noun.pos_ == "NUM")


@functools.cache
def _days() -> frozenset[str]:
    return frozenset(toml("attachment")["days"])


@functools.cache
def _deeds() -> frozenset[str]:
    table = toml("attachment")
    return frozenset((*table["deeds"], *table["gatherings"], *table["done_to_people"]))
