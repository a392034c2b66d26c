"""Who does what a verb says: through control, passives, relatives and coordination."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.by_phrases import by, by_whom, comes_of_blow
from ingest.events.classes import ACTOR_ENTITIES, belongs
from ingest.events.control_words import (
    addressed,
    object_control,
    prepositional_control,
    report_verbs,
    subject_control,
)
from ingest.events.gerunds import is_beside_anothers, is_of_either, is_open, is_own
from ingest.events.given_tasks import (
    is_given_away,
    is_of_others,
    is_own_purpose,
    pressed,
    receiver,
    sent,
    thwarted,
    time_given,
    written_to,
)
from ingest.events.goes_on import added_to, told_beside, told_with
from ingest.events.orders import is_order
from ingest.events.reckoning import answers_for, rewarded
from ingest.events.relatives import antecedent, told_of
from ingest.events.syntax import (
    RELATIVE,
    child,
    children,
    expand,
    is_passive,
    obliques,
    own_subject,
    prefix_of,
)
from ingest.events.unsaid import (
    answerer,
    befallen,
    blast_behind,
    going_on_from,
    is_nobodys,
    is_weighed,
    needs_means,
)
from ingest.lexicon import toml

_FAR = 6
"""Longest chain of governors that is followed for a subject."""


def surface_subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the word that the clause of `verb` says something about, found through control and coordination."""
    own = own_subject(verb)
    if own is not None and own.lower_ in RELATIVE and verb.head.lemma_ == "be":
        return _cleft(verb.head)
    if (told := told_of(verb, own)) is not None:
        return told
    if own is not None:
        return antecedent(verb, own) if own.lower_ in RELATIVE and verb.dep_ == "relcl" else own
    if verb.dep_ == "amod":
        return verb.head if verb.tag_ == "VBG" else None
    if child(verb, "csubj", "csubjpass") is not None:
        return None
    return _controller(verb, depth + 1) if depth <= _FAR else None


def _cleft(copula: Token) -> Token | None:
    """Return who is meant in "it was the army that fired"; "it was not us who fired" tells of nobody."""
    return child(copula, "attr") if child(copula, "neg") is None else None


def _controller(verb: Token, depth: int) -> Token | None:
    head, infinitive = verb.head, any(c.tag_ == "TO" for c in verb.children)
    found: Token | None = None
    match verb.dep_:
        case "acl" if verb.tag_ in ("VBN", "VBG", "VBD"):
            found = _described(verb, depth)
        case "acl" if head.lemma_ in addressed():
            towards = (noun for name, noun in obliques(head) if name in ("on", "to", "for"))
            found = next(towards, None) or answering(head, depth)
        case "acl":
            found = headline_subject(verb) or owner(head, depth)
        case "relcl" if infinitive and (head.pos_ == "PROPN" or _is_ranked(head)):
            found = own_subject(head.head) if head.dep_ == "attr" else head
        case "xcomp" | "ccomp" | "advcl" if is_nobodys(verb) or is_order(verb):
            found = None
        case "xcomp" | "ccomp" | "oprd":
            found = pressed(verb) or (
                surface_subject(head, depth) if is_own_purpose(verb) else _controlled(head, depth)
            )
        case "advcl" if infinitive and (plan := thwarted(verb)) is not None:
            found = child(plan, "poss") or by(plan)
        case "advcl" if infinitive and (doer := pressed(verb) or _doer_of_purpose(head, depth)) is not None:
            found = doer
        case "advcl" if (told := added_to(verb) or blast_behind(verb) or told_with(verb)) is not None:
            found = surface_subject(told, depth)
        case "advcl" if (asked := answerer(verb)) is not None or comes_of_blow(verb):
            found = asked or by_whom(head)
        case "advcl" | "conj" | "dep" if head.pos_ in ("VERB", "AUX") and not (
            is_beside_anothers(verb) or is_of_either(verb)
        ):
            found = surface_subject(told_beside(verb) or going_on_from(verb) or befallen(verb) or head, depth)
        case "pcomp" if verb.tag_ != "VBN" or child(verb, "aux", "auxpass") is not None:
            found = _governor_subject(head, depth)
    return found


def _described(participle: Token, depth: int) -> Token | None:
    """Return of whom a participle behind a noun tells; behind the reader of a letter, whose words the letter gives."""
    letter = written_to(participle.head) if participle.tag_ == "VBG" else None
    if letter is None:
        return participle.head
    return surface_subject(letter, depth) if participle.lemma_ in report_verbs() else None


def _doer_of_purpose(head: Token, depth: int) -> Token | None:
    """Return who does what an infinitive that hangs on `head` tells, where that is not the subject of `head`."""
    table = toml("events/control")
    if _sets_up(head):
        return child(head, "dobj")
    if (given := time_given(head) or sent(head)) is not None:
        return given
    if head.lemma_ in table["directing"]:
        return next((one for one in _moved(head) if belongs(one, "actor")), None)
    if head.lemma_ in table["enabling"]:
        return next(iter(_moved(head)), None)
    return _controlled(head, depth) if head.lemma_ in prepositional_control() else None


def _moved(verb: Token) -> list[Token]:
    """Return who is told, trained or paid to do something: "fighters trained to attack", "whom they paid to leave"."""
    if is_passive(verb):
        return expand(surface_subject(verb))
    whom = child(verb, "dobj")
    return [verb.head] if verb.dep_ == "relcl" and (whom is None or whom.lower_ in RELATIVE) else expand(whom)


def _is_ranked(noun: Token) -> bool:
    """True for "the first minister to visit Chile", who visited it."""
    ranks = toml("events/control")["ranks"]
    return belongs(noun, "actor") and any(c.lower_ in ranks for c in children(noun, "amod"))


def _sets_up(verb: Token) -> bool:
    """True for "announced a panel to investigate it", which is the panel's to do."""
    body = child(verb, "dobj")
    return body is not None and verb.lemma_ in toml("events/control")["setting_up"] and belongs(body, "actor")


def answering(request: Token, depth: int = 0) -> Token | None:
    """Return who agrees or refuses to do what is asked: "if Lima agrees to Chile's demands to open the border"."""
    behind = request.dep_ == "pobj" and request.head.lower_ in ("to", "with")
    verb = request.head.head if behind else request.head
    if request.dep_ not in ("pobj", "dobj", "nsubjpass") or verb.lemma_ not in toml("events/control")["answering"]:
        return None
    told = verb.tag_ == "VB" and child(verb, "aux", "auxpass") is None  # "please fulfil my request"
    return None if told else subject(verb, depth)


def headline_subject(verb: Token) -> Token | None:
    """Return who acts in "Report: Kim to meet Putin": the name between the label before the colon and the verb."""
    label = verb.head
    if label.dep_ != "ROOT" or not any(c.text == ":" for c in label.children):
        return None
    named = [c for c in children(label, "appos", "dep") if label.i < c.i < verb.i and c.pos_ == "PROPN"]
    return named[-1] if named else None


def _controlled(head: Token, depth: int) -> Token | None:
    """Return the subject of an infinitive under `head`: "urged Y to go" is about Y, "promised Y to go" is not."""
    if head.pos_ == "ADJ":
        head = head.head
    if head.pos_ == "NOUN":
        return owner(head, depth)
    if head.lemma_ in prepositional_control():
        asked = next((noun for name, noun in obliques(head) if name in ("on", "upon", "to", "for")), None)
        return asked or surface_subject(head, depth)
    if head.lower_ == "were" and own_subject(head) is None:
        return child(head, "attr")  # "were Turkey to invade"
    if head.lemma_ not in subject_control() and not is_passive(head) and not needs_means(head):
        addressed = child(head, "dobj", "dative")
        if addressed is not None and addressed.dep_ == "dative" and addressed.pos_ == "ADP":
            addressed = child(addressed, "pobj")
        if addressed is not None and addressed.lower_ not in RELATIVE:
            return addressed
    return surface_subject(head, depth)


def _governor_subject(preposition: Token, depth: int) -> Token | None:
    """Return the subject of a gerund: that of the verb, or the owner of the noun, which its preposition hangs on."""
    governor = preposition.head
    while governor.dep_ in ("advmod", "prep") and governor.pos_ not in ("VERB", "AUX", "NOUN"):
        governor = governor.head
    if governor.dep_ == "acomp":
        governor = governor.head  # "pleaded guilty to threatening"
    if is_open(preposition, governor):
        return None
    if governor.pos_ in ("VERB", "AUX"):
        if preposition.lower_ == "for" and (earner := _earner(governor)) is not None:
            return earner
        seen = preposition.lower_ == "as" and governor.lemma_ in toml("events/control")["regarding"]
        into = preposition.lower_ == "into" and governor.lemma_ in toml("events/control")["into_control"]
        seen = seen or answers_for(preposition, governor)
        if into or seen or (governor.lemma_ in object_control() and not is_own(preposition, governor)):
            undergoer = surface_subject(governor, depth) if is_passive(governor) else child(governor, "dobj")
            if undergoer is not None:
                return undergoer
        return surface_subject(governor, depth)
    return _doer_by_noun(governor, depth) if governor.pos_ == "NOUN" else None


def _earner(verb: Token) -> Token | None:
    """Return who has done what he is given something for, where that hangs on the verb."""
    return next((one for thing in children(verb, "dobj") if (one := rewarded(thing)) is not None), None)


def _doer_by_noun(noun: Token, depth: int) -> Token | None:
    """Return who does what a gerund says behind a noun and its preposition."""
    if noun.dep_ == "nsubj" and belongs(noun, "actor"):
        return noun  # "the press, in defending him,"
    if is_weighed(noun):
        return None
    if (earner := rewarded(noun)) is not None:
        return earner
    return _accused(noun, depth) if noun.lemma_ in toml("events/control")["accusing"] else owner(noun, depth)


def _accused(claim: Token, depth: int) -> Token | None:
    """Return who is said to have done it: "the accusation against Chad of", "Chad denied Niger's accusation of"."""
    table, verb = toml("events/control"), claim.head
    against = next((noun for name, noun in obliques(claim) if name == "against"), None)
    disputed = claim.dep_ == "dobj" and verb.lemma_ in (*table["disputing"], *table["facing"])
    return against or (subject(verb, depth + 1) if disputed else None)


def owner(noun: Token, depth: int = 0) -> Token | None:
    """Return whose `noun` it is: "Turkey's plan", "the U.S. decision", "X has a plan", "the decision by X"."""
    if noun.dep_ == "pobj" and noun.lemma_ in toml("events/control")["perils"]:
        return _in_peril(noun.head.head, depth)
    found = child(noun, "poss") or by(noun) or _named_before(noun)
    if found is not None:
        return found
    behind = ("of", "from") if noun.lemma_.lower() in toml("events/control")["resolved"] else ("of",)
    within = next((child(prep, "pobj") for prep in children(noun, "prep") if prep.lower_ in behind), None)
    if within is not None:
        return owner(within, depth + 1) if noun.lemma_ in toml("events/control")["spans"] and depth <= _FAR else within
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return _owner_by_verb(noun, depth)
    whole = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "part"
    part = noun.head.head if whole else noun
    if part.dep_ == "pobj" and part.head.lower_ in ("under", "in", "into", "as") and part.head.head.pos_ == "VERB":
        return surface_subject(part.head.head, depth + 1)  # "came under fire for", "as part of an effort to"
    return noun if noun.pos_ == "PROPN" or noun.ent_type_ in ACTOR_ENTITIES else None


def _owner_by_verb(thing: Token, depth: int) -> Token | None:
    """Return who has, makes or is given the `thing` that a verb is done to; nobody tells whose others' plan it is."""
    if is_of_others(thing) or (is_given_away(thing) and receiver(thing) is None):
        return None
    return receiver(thing) or subject(thing.head, depth + 1)


def _in_peril(governor: Token, depth: int) -> Token | None:
    """Return who is "at risk of being hacked": whoever is put there, or is there."""
    if governor.pos_ not in ("VERB", "AUX"):
        return governor if governor.pos_ in ("NOUN", "PROPN") else None
    return child(governor, "dobj") or (surface_subject(governor, depth + 1) if depth <= _FAR else None)


def _named_before(noun: Token) -> Token | None:
    named = (m for m in children(noun, "compound", "amod", "nmod") if m.ent_type_ in ACTOR_ENTITIES)
    return next((modifier for modifier in named if prefix_of(modifier) is None), None)


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the doer: the surface subject of an active verb, the by-phrase of a passive one."""
    if depth > _FAR:
        return None
    if not is_passive(verb):
        return surface_subject(verb, depth)
    return by_whom(verb)
