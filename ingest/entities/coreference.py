"""Pronouns, descriptions and sets tied to the entities that they stand for, from left to right through the document."""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.behind import behind
from ingest.entities.binding import actors, is_urging, ruled
from ingest.entities.callings import note_titles
from ingest.entities.clusters import Entity
from ingest.entities.credits import furniture
from ingest.entities.empty import is_empty_it
from ingest.entities.groups import spoken_of, together
from ingest.entities.introductions import introduce
from ingest.entities.letters import signatures, since_signed
from ingest.entities.metonyms import governing
from ingest.entities.officials import Offices, speaks_for
from ingest.entities.others import is_of_either, is_of_the_tried, is_or_kin, is_tried, others, tries
from ingest.entities.phrases import resolve
from ingest.entities.pronouns import antecedent, learn_gender
from ingest.entities.quotation import Quotation, quotations
from ingest.entities.referents import Referent, is_referential, is_third_person, named, noun_phrases
from ingest.entities.relatives import hangs_low, is_aside, is_said_in
from ingest.entities.speakers import Speakers, without_witnesses
from ingest.entities.telling import SUBJECTS, is_teller
from ingest.entities.things import things
from ingest.entities.words import pronouns


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
        self.speakers = Speakers(document, entities, self._entities_at, self._behind)
        self.before: list[Referent] = []
        names = [name for entity in entities for name in entity.names]
        note_titles(entities)
        self.waiting: dict[int, list[Referent]] = defaultdict(list)
        self.around = furniture(document)
        phrases = (phrase for phrase in noun_phrases(self.doc, names) if phrase.head.i not in self.around)
        for referent in (*named(entities, governing(entities)), *phrases):
            self.waiting[referent.head.i].append(referent)
        self.signed = signatures(document, itertools.chain(*self.waiting.values()))
        titles = [block for block in document.blocks if block.kind == "title"]
        self.things = list(things(self.doc, set(self.waiting)))
        for referent in (*itertools.chain(*self.waiting.values()), *self.things):
            referent.sentence = self.sentence[referent.head.i]
            referent.names = self._named_in(referent)
            referent.title = any(block.start <= referent.head.idx < block.end for block in titles)

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
                    resolve(referent, self._open_to(referent), self._at, self.offices)
                    yield referent
                else:
                    introduce(referent, self.before, self.offices)
                self.before.append(referent)
            stands = token.pos_ in ("PRON", "DET", "ADV") and token.i not in self.around
            group = pronouns().get(token.lower_) if stands else None
            found = self._pronoun(token, group) if group else None
            if found:
                self.before.append(found)
                yield found

    def _open_to(self, phrase: Referent) -> list[Referent]:
        """Return what a phrase may stand for: the subject of "the country exported it to Peru" is not Peru."""
        beside = self._ruled(phrase.head)
        return [r for r in self.before if beside.isdisjoint(r.entities)] if beside else self.before

    def _pronoun(self, token: Token, group: str) -> Referent | None:
        if group in ("who", "which"):
            return self._relative(token, group)
        if group in ("first", "second"):
            return None if is_urging(token) else self._speaker(token, group)
        if is_empty_it(token) or is_of_either(token) or self._left_open(token, group):
            return None
        candidates, barred = self._candidates(token, group), self._ruled(token) | self._acting(token)
        barred |= self._others(token, candidates)
        found = antecedent(token, group, candidates, self.sentence[token.i], barred)
        if found is None or is_or_kin(token, found, self.before):
            return None
        learn_gender(found.entity, group)
        return self._made(token, found.entities, found.type, f"{group}: last salient referent", plural=found.plural)

    def _left_open(self, token: Token, group: str) -> bool:
        """Say whether "its" is of an "it" of which nobody knows what it is: "it sold its mine", "he said he paid"."""
        verb = token.head.head
        if not is_teller(verb, token) and (token.dep_ != "poss" or token.head.dep_ != "dobj"):
            return False
        before = (child for child in verb.children if child.dep_ in SUBJECTS and child.i < token.i)
        same = [child for child in before if pronouns().get(child.lower_) == group]
        return any(not is_empty_it(subject) and not self._at(subject) for subject in same)

    def _candidates(self, token: Token, group: str) -> list[Referent]:
        """Return the referents before `token` that whoever speaks there may mean."""
        told = since_signed(self.before[-60:], self.signed)
        near = [r for r in told if is_third_person(r) and (r.kind != "NOM" or is_referential(r))]
        near = self._but_said(token, [r for r in near if not is_aside(r, token, self.sentence[token.i])])
        near += self._ahead(token)
        if group in ("it", "they"):
            near += self._things_before(token)
        around = [q for q in self.quotations if q.first <= token.i < q.last]
        if group == "they":
            near += [*together(near), *(spoken for q in around for spoken in spoken_of(near, q))]
            near = [r for r in near if not self._is_it(r, token)]
        return self._spoken_of(near, around)

    def _is_it(self, one: Referent, token: Token) -> bool:
        """Say whether a body is "it" in the sentence of a pronoun, which then does not call it "they" as well."""
        told = (r for r in reversed(self.before) if r.kind == "PRO" and r.sentence == self.sentence[token.i])
        return any(pronouns()[r.head.lower_] == "it" and r.entities == one.entities for r in told)

    def _spoken_of(self, near: list[Referent], around: list[Quotation]) -> list[Referent]:
        """Return those who are spoken of inside quotations: not a speaker, nor the "we" for whom a speaker speaks.

        A quotation inside another speaks of nobody whom the outer one does not name.
        """
        for quotation in around:
            speakers = self._speaking(quotation)
            near = without_witnesses(near, speakers)
            ours = self._behind(quotation)
            near = [r for r in near if not any(entity in speakers for entity in r.entities)]
            near = [r for r in near if ours not in r.entities or r.head.i >= quotation.first]
        if len(around) > 1:
            near = [r for r in near if r.head.i >= around[-1].first]
        return near

    def _but_said(self, token: Token, near: list[Referent]) -> list[Referent]:
        """Return `near` without what stands in the quotation that `token` speaks, and those that it names."""
        said = [range(q.first, q.last) for q in self.quotations if q.speaker == token]
        inside = [r for r in near if any(r.head.i in one for one in said)]
        ahead = [r for one in said for i in one for r in self.waiting.get(i, ()) if r.kind == "NAM"]
        named = {entity for r in (*inside, *ahead) if r.kind != "PRO" for entity in r.entities}
        return [r for r in near if r not in inside and named.isdisjoint(r.entities)] if said else near

    def _speaking(self, quotation: Quotation) -> list[Entity]:
        """Return who speaks a quotation, also a "he said" behind it, which is not read yet."""
        found = self._entities_at(quotation.speaker)
        meant = self._meant_behind(quotation) if not found else None
        return meant.entities if meant else found

    def _meant_behind(self, quotation: Quotation) -> Referent | None:
        """Return whoever the "he" of a "he said" behind a quotation would be before it."""
        speaker = quotation.speaker
        group = pronouns().get(speaker.lower_) if speaker is not None else None
        if speaker is None or group not in ("he", "she") or speaker.i < quotation.last:
            return None
        near = self._but_said(speaker, [r for r in self.before[-60:] if is_third_person(r)])
        return antecedent(speaker, group, near, self.sentence[quotation.first], frozenset())

    def _ruled(self, token: Token) -> frozenset[Entity]:
        """Return those named in the clause that a subject rules: "he" of "he urged Meyer to go" is not Meyer."""
        return frozenset(
            referent.entity for i in ruled(token) for referent in self.waiting.get(i, ()) if referent.kind != "PRO"
        )

    def _acting(self, token: Token) -> frozenset[Entity]:
        """Return those who act in the clause whose object a pronoun is: "he tried to see him" is about two."""
        return frozenset(entity for i in actors(token) for entity in self._entities_at(self.doc[i]))

    def _others(self, token: Token, candidates: Sequence[Referent]) -> frozenset[Entity]:
        """Return those of whom it is not told: who demands it, a spokesman whose body does it to another, a judge."""
        found = {entity for other in others(token) for entity in self._entities_at(other)}
        doers = self._acting(token)
        persons = {entity for r in candidates if r.type == "Person" for entity in r.entities}
        found |= {person for person in persons if any(speaks_for(held, doers) for held in self.offices.get(person, ()))}
        judges = {person for person in persons if is_of_the_tried(token) and tries(person)}
        accused = {entity for r in self.before if is_tried(r.head) for entity in r.entities}
        return frozenset(found | (persons - accused if judges and accused else judges))

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
        if clause.dep_ != "relcl" or (group == "which" and hangs_low(token, clause)):
            return None
        for referent in self.waiting.get(clause.head.i, ()):
            if (referent.type == "Person") == (group == "who") and not is_said_in(token, clause):
                return self._made(
                    token, referent.entities, referent.type, f"{group}: relative clause", plural=referent.plural
                )
        return None

    def _speaker(self, token: Token, group: str) -> Referent | None:
        """Return a first or second person as the one who speaks or is spoken to."""
        found = self.speakers.entity(token, group, self._quotation(token))
        plural = token.lower_ in ("we", "us", "our", "ours", "ourselves")
        return self._made(token, [found], found.type, f"{group} person", plural=plural) if found else None

    def _quotation(self, token: Token) -> Quotation | None:
        return next((q for q in self.quotations if q.first <= token.i < q.last), None)

    def _behind(self, quotation: Quotation) -> Entity | None:
        """Return the state or body for which whoever speaks a quotation says "we"."""
        there = self._at(quotation.speaker) if quotation.speaker is not None else []
        one = next((r for r in there if len(r.entities) == 1), None) if there else self._meant_behind(quotation)
        return behind(one, self.before, self.offices) if one is not None and len(one.entities) == 1 else None

    def _at(self, token: Token) -> list[Referent]:
        return self.waiting.get(token.i) or [r for r in self.before if r.head.i == token.i]

    def _entities_at(self, token: Token | None) -> list[Entity]:
        if token is None:
            return []
        there = self._at(token)
        return there[0].entities if there else []

    def _made(
        self, token: Token, entities: Iterable[Entity], type_: str, why: str, *, plural: bool = False
    ) -> Referent:
        made = Referent(list(entities), token.i, token.i + 1, token, "PRO", type_, plural, why, 0.6)  # type: ignore[arg-type]
        made.sentence = self.sentence[token.i]
        return made
