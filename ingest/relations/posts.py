"""Names beside an office that do not tell of what it is: what its holder studies, and where its holder is posted."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import words
from ingest.entities.gazetteer import lookup
from ingest.entities.offices import modifiers
from ingest.entities.roles import Role
from ingest.entities.scene import Scene
from ingest.entities.words import noun_types
from ingest.lexicon import toml
from ingest.record import Mention


def is_topic(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether a name is what the holder deals with: "a China scholar", "an expert on China", "head for China"."""
    first, last = scene.tokens(thing)
    if last <= role.office.first:
        return _is_beat(scene, role, thing) or _is_studied(scene, role, thing)
    if _is_subject(scene, role, thing):
        return True
    others = any(other.type == "Organization" for other in role.objects)
    led = next((token for token in reversed(scene.doc[role.office.last : first]) if token.pos_ == "ADP"), None)
    if led is not None and led.lower_ == "on" and thing.type != "Organization":
        return True
    field = thing.type in ("Country", "Place") and led is not None and led.lower_ in ("for", "of")
    return others and field and role.office.group != "representative"


def _is_subject(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether a name taken for a body's is a subject: "professor of International Relations"."""
    teaches = role.office.noun in toml("offices")["topical"]["nouns_of_teaching"]
    first = scene.tokens(thing)[0]
    before = scene.doc[_before(scene, first)].lower_
    named = set(thing.text.split())
    heads = {
        word for word in named if "Organization" in (words.heads("anywhere").get(word), words.heads("last").get(word))
    }
    body = heads or not named.isdisjoint(toml("ties")["verbs"]["educatedAt"]["schools"]) or lookup(thing.text)
    return teaches and thing.type == "Organization" and before in ("of", "in") and not body


def _is_studied(scene: Scene, role: Role, thing: Mention) -> bool:
    studied = role.office.noun in toml("offices")["topical"]["nouns_of_study"]
    bare = thing.type == "Country" and not _owns(scene, thing)
    return studied and bare and thing.text not in toml("ties")["adjectives"]["states"]


def _is_beat(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether a name right before an office is its field, and a body before that the one it is of."""
    beat = role.office.group in toml("offices")["beats"]["groups"] and scene.tokens(thing)[1] == role.office.first
    bodies = (other for other in role.objects if other.type == "Organization" and other.start < thing.start)
    return beat and not _owns(scene, thing) and thing.type != "Group" and any(bodies)


def _owns(scene: Scene, thing: Mention) -> bool:
    last = scene.tokens(thing)[1]
    return last < len(scene.doc) and scene.doc[last].text in ("'s", "’s", "'", "’")


def _before(scene: Scene, first: int) -> int:
    return first - 2 if scene.doc[first - 1].pos_ == "DET" else first - 1


def leads_a_field(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether a head heads a field within a body, not the body: "director of nursing at X", "X's head of sales"."""
    fields = toml("offices")["fields"]
    head = scene.doc[role.office.last - 1]
    if role.office.noun not in fields["nouns_of_field"] or thing.type != "Organization":
        return False
    before = scene.at(role.office.first - 1) if role.office.first else None
    if before is not None and before is not thing and before.type in ("Place", "Country") and thing.end < before.start:
        return True  # "the Fund's Asia director"
    if any(child.lower_ in fields["senior"] for child in head.children if child.i < head.i):
        return True
    return _is_of_field(scene, role) or any(_is_field(scene, noun, thing) for noun in _complements(head))


def _is_of_field(scene: Scene, role: Role) -> bool:
    """Say whether a word before the office names a field of the body: "the party's political director"."""
    fields = toml("offices")["fields"]
    before = scene.doc[role.office.first - 1] if role.office.first else None
    if before is None or role.office.noun not in fields["nouns_of_one_field"] or before.pos_ not in _FIELDS:
        return False
    named = scene.at(before)
    body = noun_types().get(before.lemma_.lower()) == "Organization" and before.lower_ not in fields["within"]
    whole = before.lower_ in fields["whole"] or body
    how = modifiers(scene.doc, before.i + 1) - modifiers(scene.doc, before.i)
    return (named is None or named.mention != "NAM") and not (whole or how)


_FIELDS = ("ADJ", "NOUN", "PROPN")


def _complements(head: Token) -> Iterator[Token]:
    for preposition in head.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("of", "for") and preposition.i > head.i:
            yield from (child for child in preposition.children if child.dep_ in ("pobj", "pcomp", "amod"))


def _is_field(scene: Scene, noun: Token, thing: Mention) -> bool:
    named = scene.at(noun)
    return named is not thing and (named is None or named.mention != "NAM" or named.type in ("Country", "Place"))


def is_at_home(scene: Scene, role: Role, thing: Mention, kind: str) -> bool:
    """Say whether a place or state only tells where somebody is from or active.

    So do "a Leeds physician", "the Leeds coach" and "a British journalist", unlike "a Leeds judge", "a British agent".
    """
    public, noun = toml("offices")["public"], role.office.noun
    if kind == "place":
        employed = role.office.group == "employee" and noun not in public["nouns_of_service"]
        return employed or noun in public["nouns_of_bodies"]
    left = scene.tokens(thing)[1] <= role.office.first
    served = noun in public["nouns_of_service"] or noun in public["nouns_of_state"]
    employed = kind == "state" and role.office.group == "employee"
    return employed and (not served if left else _is_of_private_body(scene, thing) or _is_whereabouts(scene, thing))


def _is_whereabouts(scene: Scene, thing: Mention) -> bool:
    """Say whether a state only tells where somebody works: "a nurse in Kenya"."""
    head = scene.head(thing)
    return head.dep_ == "pobj" and head.head.lower_ == "in"


def _is_of_private_body(scene: Scene, thing: Mention) -> bool:
    """Say whether a nationality only tells where a body is from: "an economist at a German bank"."""
    head = scene.head(thing)
    inside = head.dep_ in ("amod", "compound", "poss", "nmod")
    return inside and head.head.lemma_.lower() not in toml("offices")["public"]["bodies_of_state"]


def is_post(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether it is to whom an envoy is sent, who represents another: "ambassador to Chad and Ukraine"."""
    first = scene.tokens(thing)[0]
    if role.office.group != "representative" or first < role.office.last:
        return False
    head = scene.head(thing)
    while head.dep_ == "conj":
        head = head.head
    return "to" in (scene.doc[_before(scene, first)].lower_, head.head.lower_)


def heads_another(scene: Scene, role: Role) -> bool:
    """Say whether a word before an office tells what it is of: "the Kenyan opposition leader", "a club president"."""
    lists = toml("offices")["apart"]
    if role.office.noun.split()[0] in lists["openings"]:
        return True
    before = scene.doc[role.office.first - 1] if role.office.first else None
    if before is None or role.office.group not in lists["groups"] or not (before.is_lower or before.is_sent_start):
        return False
    known = before.tag_ in ("NN", "NNS") or (before.is_sent_start and before.lower_ in noun_types())
    noun = known and before.lower_ not in lists["ruling"]
    return noun or before.lower_ in lists["adjectives"]


def is_in_a_word(scene: Scene, thing: Mention) -> bool:
    """Say whether a nationality is part of a longer word or name: "pro-Russian", "Thai-backed", "Daru Thai"."""
    first, last = scene.tokens(thing)
    doc = scene.doc
    if last < len(doc) and doc[last].text in _HYPHENS and not doc[last - 1].whitespace_:
        return True
    if first == 0 or doc[first].is_sent_start:
        return False
    before = doc[first - 1]
    if before.text in _HYPHENS:
        return not before.whitespace_ and not doc[first - 2].whitespace_
    mention = scene.at(before)
    unknown = mention is None or (mention.type == "Group" and not mention.wikidata)
    name = before.tag_ in _NAMED and before.ent_type_ not in ("DATE", "TIME") and unknown
    return name and before.is_title and not before.is_sent_start and thing.type == "Group"


_NAMED = ("NNP", "NNPS")
_HYPHENS = ("-", "–", "‑")


def is_of_a_part(role: Role) -> bool:
    """Say whether an office is one of parts of states alone: "chief minister"."""
    return role.office.noun in toml("offices")["of_a_part"]["offices"]


def is_of_one_state(role: Role) -> bool:
    """Say whether only one state has such an office: "pope", not "king", nor the "pope of the Coptic Church"."""
    of_body = any(thing.type == "Organization" for thing in role.objects)
    return role.office.noun in toml("offices")["of_one_state"] and not of_body


def is_style(role: Role, state: str) -> bool:
    """Say whether the state has offices that are called so; only some have a "Secretary" for a minister."""
    style: dict[str, list[str]] = toml("offices")["styles"]
    parts: dict[str, list[str]] = toml("offices")["of_a_part"]["of"]
    called = all(state in states for word, states in style.items() if word in role.office.noun.split())
    return called and state not in parts.get(role.office.noun, ())
