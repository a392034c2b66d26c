"""Denials of what somebody else has just said: "Country A denied this", "he rejected the accusation".

The denial names what it denies by a pronoun or a noun of saying. What that stands for was told before, in the claim of
another: the same events are claimed again, by whoever denies, as not so. An instance of event coreference through a
discourse deictic, as "abstract anaphora" is called by Asher (Reference to Abstract Objects in Discourse, 1993).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.links import types
from ingest.lexicon import toml
from ingest.quotes.draft import covers
from ingest.quotes.lexicon import claiming_stances
from ingest.record import Event, Quote


def with_answers(document: Document) -> list[Event]:
    """Return the events of the document, and those denied by reference, each as a claim of the denier."""
    answers = [answer for denial in document.events for answer in _answers(document, denial)]
    known = {(event.type, event.trigger, event.attribution, event.polarity) for event in document.events}
    new = [a for a in answers if (a.type, a.trigger, a.attribution, a.polarity) not in known]
    numbered = (replace(event, id=f"{event.id}-denied-{number}") for number, event in enumerate(new))
    return [*(_concerning(document, event) for event in document.events), *numbered]


def _concerning(document: Document, denial: Event) -> Event:
    """Return a denial with the accusation that it is about, where it refers to one."""
    reference = _reference_of(document, denial)
    if reference is None or reference.lemma_ not in toml("answers")["accusing"]:
        return denial
    start = _start_of_reach(reference)
    told = (e for e in document.events if e.type == "Accusation" and start <= e.trigger[0] < reference.idx)
    accusation = max(told, key=lambda event: event.trigger, default=None)
    return replace(denial, about=accusation.id) if accusation else denial


def _reference_of(document: Document, denial: Event) -> Token | None:
    """Return the word by which an event, if it is a plain denial, refers to what it denies."""
    done = denial.type == "Denial" and denial.polarity == "POS" and denial.time == "NON_FUTURE"
    return _reference(document.tokens(*denial.trigger).root) if done and denial.about is None else None


def _answers(document: Document, denial: Event) -> Iterator[Event]:
    """Yield what a denial denies by reference."""
    deniers = [a.cluster for a in denial.arguments if a.role == "agent" and a.cluster]
    reference = _reference_of(document, denial)
    claim = _claim_meant(document, deniers[0], reference) if reference and len(deniers) == 1 else None
    if claim is None or reference is None:
        return
    chain = _chain(denial, deniers[0], claim)
    for event in document.events:
        if _is_told_in(document, event, claim) and event.trigger[1] <= reference.idx:
            yield replace(
                event,
                polarity="NEG",
                certainty="CERTAIN",
                evidence=denial.evidence,
                attribution=chain,
                confidence=min(event.confidence, denial.confidence),
                why=f"{event.why or ''} denied by reference: {reference.text}".strip(),
            )


def _chain(denial: Event, denier: str, claim: Quote) -> tuple[str, ...]:
    """Return who tells of the denial, and the denier; "he said A, which B denied" does not have him say that."""
    tellers = denial.attribution
    if covers(claim.content, denial.trigger) and tellers == claim.attribution:
        tellers = tellers[:-1]
    return tellers if tellers[-1:] == (denier,) else (*tellers, denier)


def _reference(denying: Token) -> Token | None:
    """Return the word by which a denial refers to what was said: its bare object, or the noun that it describes."""
    if denying.dep_ in ("relcl", "acl") and _says(denying.head):
        return denying.head
    objects = (child for child in denying.children if child.dep_ in ("dobj", "nsubjpass"))
    return next((word for word in objects if _refers(word)), None)


def _refers(word: Token) -> bool:
    return word.lower_ in toml("answers")["pronouns"] or (_says(word) and not _tells_itself(word))


def _says(word: Token) -> bool:
    return word.pos_ == "NOUN" and word.lemma_.lower() in toml("answers")["nouns"]


def _tells_itself(noun: Token) -> bool:
    """Whether a noun of saying has its content with it: "the claim that ...", "charges of fraud"."""
    return any(child.dep_ in ("acl", "relcl", "prep", "compound", "amod") for child in noun.children)


def _claim_meant(document: Document, denier: str, reference: Token) -> Quote | None:
    """Return the nearest claim before the reference that somebody else makes."""
    earliest = _start_of_reach(reference)
    claims = [quote for quote in document.quotes if _is_claim_of_another(quote, denier)]
    near = [quote for quote in claims if earliest <= quote.content[0][0] < reference.idx]
    return max(near, key=lambda quote: quote.content[0][0], default=None)


def _start_of_reach(reference: Token) -> int:
    """Return where the reach of a reference begins: the sentence before; nouns name what is farther away than that."""
    back = toml("answers")["reach"]["noun" if reference.pos_ == "NOUN" else "pronoun"]
    sentence = reference.sent
    for _ in range(back):
        if sentence.start == 0:
            break
        sentence = reference.doc[sentence.start - 1].sent
    return int(sentence.start_char)


def _is_claim_of_another(quote: Quote, denier: str) -> bool:
    speaker = quote.attribution[-1:] or (quote.speaker_cluster,)
    return quote.stance in claiming_stances() and quote.stance != "denies" and speaker != (denier,)


def _is_told_in(document: Document, event: Event, claim: Quote) -> bool:
    """Whether an event is what a claim says, and happened in its words: not what it merely mentions."""
    happened = event.polarity == "POS" and event.time == "NON_FUTURE"
    if not happened or event.type in types("about") or not covers(claim.content, event.trigger):
        return False
    content, word = document.tokens(*claim.content[0]), document.tokens(*event.trigger).root
    deeds = (token for token in content if token.dep_ == "pcomp" and content.root.pos_ != "VERB")
    main = next(deeds, content.root)
    said = {main.i, *(other.i for other in main.conjuncts)}
    carried = word.dep_ in ("dobj", "attr", "nsubjpass") and word.head.lemma_ in _support_verbs()
    return word.i in said or (carried and word.head.i in said)


@functools.cache
def _support_verbs() -> frozenset[str]:
    return frozenset(verb for entry in toml("events/light_verbs")["support"] for verb in entry["verbs"])
