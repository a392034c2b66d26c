"""Pronouns, descriptions and sets tied to the entities that they stand for, from left to right through the document."""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.clusters import Entity
from ingest.entities.descriptions import NEAR, described
from ingest.entities.groups import members, together
from ingest.entities.lands import governed
from ingest.entities.officials import Offices
from ingest.entities.pronouns import antecedent, is_empty_it, learn_gender, ruled
from ingest.entities.quotation import Quotation, quotations
from ingest.entities.referents import Referent, is_referential, is_third_person, named, noun_phrases, things
from ingest.entities.speakers import Speakers
from ingest.entities.words import noun_gender, pronouns


def coreference(document: Document, entities: list[Entity], offices: Offices) -> list[Referent]:
    """Return the pronouns and noun phrases of `document` that stand for something named or for each other."""
    return list(_Reading(document, entities, offices).run())


class _Reading:
    """One pass over a document: what was mentioned so far, and who speaks where."""

    def __init__(self, document: Document, entities: list[Entity], offices: Offices) -> None:
        self.doc = document.doc
        self.offices = offices
        told = (span for span in self.doc.sents if not span.text.isspace())
        self.sentence = {token.i: number for number, span in enumerate(told) for token in span}
        self.quotations = quotations(document)
        self.speakers = Speakers(document, entities, self._entities_at)
        self.before: list[Referent] = []
        names = [name for entity in entities for name in entity.names]
        self.waiting: dict[int, list[Referent]] = defaultdict(list)
        for referent in (*named(entities), *noun_phrases(self.doc, names)):
            self.waiting[referent.head.i].append(referent)
        self.things = list(things(self.doc, set(self.waiting)))
        for referent in (*itertools.chain(*self.waiting.values()), *self.things):
            referent.sentence = self.sentence[referent.head.i]
            referent.names = self._named_in(referent)

    def _named_in(self, phrase: Referent) -> tuple[Entity, ...]:
        """Return the entities that a noun phrase names inside it ("the North Korean leader")."""
        if phrase.kind != "NOM" or phrase.last - phrase.first == 1:
            return ()
        inside = itertools.chain.from_iterable(self.waiting.get(i, ()) for i in range(phrase.first, phrase.last))
        return tuple(referent.entity for referent in inside if referent.kind == "NAM")

    def run(self) -> Iterator[Referent]:
        """Yield the referents that are no names, resolved, in reading order."""
        for token in self.doc:
            for referent in self.waiting.get(token.i, ()):
                if referent.kind == "NOM":
                    self._phrase(referent)
                    yield referent
                self.before.append(referent)
            group = pronouns().get(token.lower_) if token.pos_ in ("PRON", "DET", "ADV") else None
            found = self._pronoun(token, group) if group else None
            if found:
                self.before.append(found)
                yield found

    def _phrase(self, phrase: Referent) -> None:
        """Resolve a noun phrase in place: apposition, set, or description; else it stands for something new."""
        phrase.entity.gender = noun_gender().get(phrase.noun)
        sentence = self.sentence[phrase.head.i]
        if beside := self._apposed(phrase):
            phrase.entities, phrase.why, phrase.confidence = [beside], "apposition", 0.9
        elif subject := self._subject_of(phrase):
            phrase.entities, phrase.why, phrase.confidence = [subject], "predicate", 0.8
        elif state := governed(phrase):
            phrase.entities, phrase.why, phrase.confidence = [state], "government of a state", 0.8
        elif phrase.plural and (found := self._members(phrase, sentence)):
            phrase.entities, phrase.why, phrase.confidence = found, "set of those named before", 0.7
        elif answer := described(phrase, self.before, sentence, self.offices):
            phrase.entities, phrase.why, phrase.confidence = answer[0].entities, answer[1], 0.7
            phrase.type = answer[0].entity.type

    def _members(self, phrase: Referent, sentence: int) -> list[Entity]:
        """Return those whom a plural sums up, or who were so called close by ("the hostages" after "two hostages")."""
        same = described(phrase, self.before, sentence, self.offices)
        if same and sentence - same[0].sentence <= NEAR:
            return same[0].entities
        return members(phrase, self.before, sentence)

    def _apposed(self, phrase: Referent) -> Entity | None:
        """Return the entity of the name that the phrase stands in apposition to."""
        head = phrase.head
        partners = [head.head] if head.dep_ == "appos" else []
        partners += [child for child in head.children if child.dep_ == "appos"]
        for partner in partners:
            for referent in self.waiting.get(partner.i, ()):
                if referent.kind == "NAM" and referent.type == phrase.type and not phrase.plural:
                    return referent.entity
        return None

    def _subject_of(self, phrase: Referent) -> Entity | None:
        """Return the subject of which the phrase is the predicate ("Rees was a musician")."""
        verb = phrase.head.head
        if phrase.head.dep_ != "attr" or phrase.plural or any(child.dep_ == "neg" for child in verb.children):
            return None
        for child in verb.children:
            if child.dep_ == "nsubj":
                found = [r for r in self.before[-8:] if r.head.i == child.i and r.type == phrase.type and not r.plural]
                return found[0].entity if found else None
        return None

    def _pronoun(self, token: Token, group: str) -> Referent | None:
        if group in ("who", "which"):
            return self._relative(token, group)
        if group in ("first", "second"):
            return self._speaker(token, group)
        if is_empty_it(token):
            return None
        found = antecedent(token, group, self._candidates(token, group), self.sentence[token.i], self._ruled(token))
        if found is None:
            return None
        learn_gender(found.entity, group)
        return self._made(token, found.entities, found.type, f"{group}: last salient referent", plural=found.plural)

    def _candidates(self, token: Token, group: str) -> list[Referent]:
        """Return the referents before `token`; inside a quotation not its speaker."""
        inside = self._quotation(token)
        near = [r for r in self.before[-60:] if is_third_person(r) and (r.kind != "NOM" or is_referential(r))]
        near += self._ahead(token)
        if group in ("it", "they"):
            near += self._things_before(token)
        if group == "they":
            near += together(near)
        if inside is None:
            return near
        speaker = self._entities_at(inside.speaker)
        return [r for r in near if not set(r.entities) & set(speaker)]

    def _ruled(self, token: Token) -> frozenset[Entity]:
        """Return those named in the clause that a pronoun rules: "he" of "he urged Meyer to go" is not Meyer."""
        return frozenset(
            referent.entity for i in ruled(token) for referent in self.waiting.get(i, ()) if referent.kind == "NAM"
        )

    def _things_before(self, token: Token) -> list[Referent]:
        """Return the things of this sentence and the one before that no name or typed phrase stands for."""
        last = bisect.bisect_left(self.things, token.i, key=lambda thing: thing.head.i)
        near = itertools.takewhile(
            lambda thing: self.sentence[token.i] - thing.sentence <= 1, reversed(self.things[:last])
        )
        return list(near)

    def _ahead(self, token: Token) -> list[Referent]:
        """Return the subject behind a fronted phrase that the pronoun stands in ("In his speech, X ...")."""
        found = []
        for ancestor in token.ancestors:
            if ancestor.dep_ in ("advcl", "prep") and ancestor.head.i > token.i:
                subjects = [child for child in ancestor.head.children if child.dep_ in ("nsubj", "nsubjpass")]
                owners = [child for subject in subjects for child in subject.children if child.dep_ == "poss"]
                later = [head for head in (*subjects, *owners) if head.i > token.i]
                found += [r for head in later for r in self.waiting.get(head.i, ()) if r.kind == "NAM"]
        return found

    def _relative(self, token: Token, group: str) -> Referent | None:
        """Return a relative pronoun as what its clause hangs on."""
        clause = token.head if token.head.dep_ == "relcl" else token.head.head
        if clause.dep_ != "relcl":
            return None
        for referent in self.waiting.get(clause.head.i, ()):
            if (referent.type == "Person") == (group == "who"):
                return self._made(
                    token, referent.entities, referent.type, f"{group}: relative clause", plural=referent.plural
                )
        return None

    def _speaker(self, token: Token, group: str) -> Referent | None:
        """Return a first or second person as the one who speaks or is spoken to."""
        found = self.speakers.entity(token, group, self._quotation(token))
        plural = token.lower_ in ("we", "us", "our", "ours", "ourselves")
        return self._made(token, [found], "Person", f"{group} person", plural=plural) if found else None

    def _quotation(self, token: Token) -> Quotation | None:
        return next((q for q in self.quotations if q.first <= token.i < q.last), None)

    def _entities_at(self, token: Token | None) -> list[Entity]:
        if token is None:
            return []
        waiting = self.waiting.get(token.i) or [r for r in self.before if r.head.i == token.i]
        return waiting[0].entities if waiting else []

    def _made(
        self, token: Token, entities: Iterable[Entity], type_: str, why: str, *, plural: bool = False
    ) -> Referent:
        made = Referent(list(entities), token.i, token.i + 1, token, "PRO", type_, plural, why, 0.6)  # type: ignore[arg-type]
        made.sentence = self.sentence[token.i]
        return made
