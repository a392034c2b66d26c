"""To which organization somebody is said to belong: "X (CDU)", "X of Greenpeace", "the SPD's X", "CDU politician X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.entities.offices import modifiers
from ingest.entities.scene import Scene
from ingest.entities.words import person_nouns
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.tenure import over
from ingest.relations.ties import named, noun_phrase_left, owner, stated


def memberships(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the organizations that persons are said to belong to."""
    for person in named(scene, "Person"):
        for body, why, sure in (
            *_bracket(scene, person),
            *_behind(scene, person),
            *_before(scene, known, person),
        ):
            if body.type == "Organization" and not _is_reporter(known, body):
                until = over(scene) if _is_former(scene, person, body) else None
                for relation in stated(scene, person, "memberOf", body, why=why, sure=sure):
                    yield replace(relation, until=until)


def _is_former(scene: Scene, person: Mention, body: Mention) -> bool:
    """Say whether what stands before a name tells what its bearer was before: "former Army colonel X"."""
    first = scene.tokens(body)[0]
    return first < scene.tokens(person)[0] and "former" in modifiers(scene.doc, first)


def _is_reporter(known: Known, body: Mention) -> bool:
    """An outlet beside a name says more often who was told than who belongs: "Kim told Reuters"; offices say it."""
    entry = known.entry(body.cluster)
    return entry is not None and entry.id.startswith("outlets/")


def _bracket(scene: Scene, person: Mention) -> Iterator[tuple[Mention, str, float]]:
    last = scene.tokens(person)[1]
    if last + 2 < len(scene.doc) and scene.doc[last].text == "(":
        body = scene.at(last + 1)
        if body is not None and scene.doc[min(len(scene.doc) - 1, scene.tokens(body)[1])].text in (")", ",", "/"):
            yield body, "organization in brackets behind the name", 0.85


def _behind(scene: Scene, person: Mention) -> Iterator[tuple[Mention, str, float]]:
    """Yield "X of (the) Y" and "X from Y", by the words: parses hang them on the verb as often as on the name."""
    doc, i = scene.doc, scene.tokens(person)[1]
    if i >= len(doc) or doc[i].lower_ not in ("of", "from", "with"):
        return
    preposition = doc[i]
    body = _after(scene, i + 1)
    own = preposition.head == scene.head(person)
    if body is not None and (preposition.lower_ == "of" or own):
        yield body, f"“{preposition.lower_}” behind the name", 0.75


def _after(scene: Scene, first: int) -> Mention | None:
    """Return the name that the noun phrase from token `first` on has: "the German carmaker VW"."""
    for token in scene.doc[first : first + 7]:
        mention = scene.at(token)
        if mention is not None and mention.mention == "NAM" and mention.type != "Group":
            return mention
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None


def _before(scene: Scene, known: Known, person: Mention) -> Iterator[tuple[Mention, str, float]]:
    """Yield "the SPD's X" and "SPD politician X"."""
    first = scene.tokens(person)[0]
    possessor = owner(scene, first)
    if possessor is not None:
        yield possessor, "possessive before the name", 0.7
    noun, seeks = None, False
    for token in noun_phrase_left(scene, first):
        mention = scene.at(token)
        if mention is not None:
            strange = seeks and not known.takes_seekers(mention.cluster)
            if noun is not None and mention.mention == "NAM" and not strange and not _is_beat(scene, mention):
                yield mention, f"“{noun}” of the organization before the name", 0.75
            return
        if token.lemma_.lower() in toml("ties")["outsiders"]["nouns"]:
            return
        seeks = seeks or token.lemma_.lower() in toml("ties")["seekers"]["nouns"]
        noun = noun or (token.text if token.lemma_.lower() in person_nouns() else None)


def _is_beat(scene: Scene, body: Mention) -> bool:
    """Say whether another body stands right before, to which the noun belongs: "VOA Pentagon correspondent X"."""
    first = scene.tokens(body)[0]
    before = scene.at(first - 1) if first else None
    return before is not None and before.mention == "NAM" and before.type == "Organization"
