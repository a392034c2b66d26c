"""What saying does: who says that they will not sell has refused, who says that another must leave has demanded it.

After the commissive and directive illocutions of Searle (1976); only for a report verb with a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.events.actors import Fillers
from ingest.events.control import subject
from ingest.events.control_words import report_verbs
from ingest.events.draft import Draft
from ingest.events.plover import kind_of
from ingest.events.senses import Sense, speech_sense
from ingest.events.slots import Slots
from ingest.events.syntax import child, children, expand, is_passive, own_subject
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_HERE = frozenset(("we", "i", "you", "one", "it", "there"))
_SELF = {
    "it": ("sing", "body"),
    "he": ("sing", "person"),
    "she": ("sing", "person"),
    "they": ("plur", "any"),
    "we": ("plur", "any"),
    "i": ("sing", "person"),
}


def demands(sentence: Span, fillers: Fillers) -> Iterator[Trigger]:
    """Yield the report verbs that demand: "Washington said Seoul must pay"."""
    for verb in sentence:
        if verb.pos_ == "VERB" and verb.lemma_ in report_verbs():
            for clause in children(verb, "ccomp"):
                asked, speaker = own_subject(clause), subject(verb)
                if asked is None or speaker is None or asked.lower_ in _HERE or not is_duty(clause):
                    continue
                if any(c.lower_ in ("a", "an", "any", "no") for c in children(asked, "det")):
                    continue  # "said a state should come out of talks"
                if asked.pos_ == "PRON" and clause.lemma_ in ("need", "have"):
                    continue  # "the envoys, who said they need to wait": whoever "they" are, it is a need of theirs
                if fillers.is_actor(asked) and fillers.is_actor(speaker) and not _same(asked, speaker, fillers):
                    must = any(c.lower_ == "must" for c in clause.children)
                    yield _trigger(verb, speech_sense("Demand" if must else "Request"), speaker, asked)


def commitments(drafts: list[Draft], fillers: Fillers) -> Iterator[Trigger]:
    """Yield the report verbs that commit their subject to one of `drafts`: "Iran said it would not sign"."""
    seen: set[int] = set()
    for draft in drafts:
        clause = _clause(draft)
        verb = clause.head
        if clause.dep_ != "ccomp" or verb.lemma_ not in report_verbs() or verb.i in seen or is_passive(clause):
            continue
        asked, speaker, type_ = own_subject(clause), subject(verb), _commitment(draft)
        if asked is None or speaker is None or type_ is None or not _is_will(clause):
            continue
        if fillers.is_actor(speaker) and _same(asked, speaker, fillers):
            seen.add(verb.i)
            yield _trigger(verb, speech_sense(type_), speaker, None)


def _clause(draft: Draft) -> Token:
    clause = draft.trigger.slots.support or draft.token
    while clause.dep_ == "conj" and clause.head.pos_ == "VERB":
        clause = clause.head
    return clause


def _commitment(draft: Draft) -> str | None:
    modality, kind = draft.modality, kind_of(draft.event.type)
    if modality.time != "FUTURE" or modality.certainty == "POSSIBLE":
        return None
    if modality.polarity == "NEG":
        return {"cooperative": "Refusal", "hostile": "Promise"}.get(kind or "")
    return {"cooperative": "Promise", "hostile": "Threat"}.get(kind or "")


def _same(pronoun: Token, speaker: Token, fillers: Fillers) -> bool:
    """True when the clause's subject is the speaker: by cluster or, for an unresolved pronoun, by agreement."""
    one, other = fillers.mention(pronoun), fillers.mention(speaker)
    if pronoun.lower_ == "they" and other is not None and other.type == "Person" and len(expand(speaker)) == 1:
        return False  # "the mayor told residents that they would not"
    if one is not None and other is not None:
        return one.cluster == other.cluster
    if one is not None or pronoun.lower_ not in _SELF:
        return False
    number, kind = _SELF[pronoun.lower_]
    plural = len(expand(speaker)) > 1 or speaker.tag_ in ("NNS", "NNPS")
    person = other is not None and other.type == "Person"
    if number == "plur":
        return plural or (other is not None and not person)
    return not plural and (kind == "any" or person == (kind == "person"))


def is_duty(clause: Token) -> bool:
    """True for a clause that says what somebody must or should do, not be, win or have done."""
    if clause.lemma_ in toml("events/speech")["fortunes"] or is_passive(clause):
        return False
    owned = clause.lemma_ == "have" and child(clause, "xcomp") is None  # "should have the feeling"
    if owned or any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.children):
        return False
    if any(c.dep_ == "advmod" and c.lower_ in ("only", "just", "simply", "merely") for c in clause.children):
        return False  # "they only have to show a card"
    return any(c.dep_ == "aux" and c.lower_ in ("must", "should", "ought") for c in clause.children) or (
        clause.lemma_ in ("need", "have")
        and child(clause, "xcomp") is not None
        and clause.tag_ != "VBD"
        and not any(c.dep_ == "aux" and c.lower_ in ("would", "could", "might", "may", "will") for c in clause.children)
    )


def _is_will(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in ("will", "would", "wo", "'ll", "’ll", "shall") for c in clause.children)


def _trigger(verb: Token, sense: Sense, speaker: Token, asked: Token | None) -> Trigger:
    slots = Slots()
    slots.add("subject", *expand(speaker))
    slots.add("object", *expand(asked))
    return Trigger(verb, sense, slots)
