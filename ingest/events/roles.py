"""Which filler takes which role: the frame's word, checked against what the filler can be."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.words import noun_types
from ingest.events.actors import Fillers
from ingest.events.classes import PLACE_ENTITIES, TIME_ENTITIES, belongs, heads
from ingest.events.control import subject
from ingest.events.plover import codes
from ingest.events.senses import Frame, word_class
from ingest.events.syntax import expand, obliques
from ingest.events.triggers import Trigger
from ingest.events.when import Calendar

PLACES = frozenset(
    ("in", "at", "near", "inside", "outside", "across", "around", "throughout", "within", "off", "along", "on", "over")
)
"""Prepositions that name the place where nothing else is said about them."""
_ACTORS = frozenset(("agent", "recipient", "participant", "beneficiary"))
_OF_PLACES = frozenset(("Protest", "Strike", "Coup", "Election"))
"""Types whose nouns are said to be of a place by those who are not its government."""
_AT_TOWNS = frozenset(("Meeting", "Negotiation"))
"""Types whose nouns are named after the town: "the Geneva talks"."""
_LOCATED = frozenset(("ASSAULT", "COERCE", "PROTEST", "CONSULT"))
"""Codes of deeds that happen where the people in them are."""
_ACTING = frozenset(("Person", "Organization", "Country"))
"""Types whose nouns can do something; wounds, tariffs and campaigns do nothing themselves."""
_DOER_ENDINGS = ("er", "or", "ist", "ant", "ian", "ee", "ual")
Filled = tuple[str, Token]


def roles(trigger: Trigger, fillers: Fillers, calendar: Calendar) -> Iterator[Filled]:
    """Yield (role, head word) of the slots around `trigger`, by its frame; then places."""
    frame, taken = trigger.sense.frame, {trigger.token.i}
    for slot, tokens in trigger.slots.fillers.items():
        if _is_elsewhere(slot, trigger):
            continue
        for token in _untitled(tokens):
            if (
                token.i in taken
                or token.lower_ in trigger.sense.with_words
                or token.ent_type_ in TIME_ENTITIES
                or calendar.covers(token)
            ):
                continue
            found = list(_of_slot(slot, frame.get(_key(slot, token, fillers, frame), ()), token, fillers))
            taken.update(filler.i for _, filler in found)
            yield from (_kept(role, filler, trigger, fillers) for role, filler in found)
            yield from (
                ("place", inner) for role, filler in found if role == "place" for inner in _within(filler, fillers)
            )
    yield from _in_return(trigger)
    yield from _where(trigger, fillers)
    if codes()[trigger.sense.type] in _LOCATED and not trigger.slots.get("in"):
        yield from _near_actors(trigger, fillers)


def _undergone(trigger: Trigger) -> bool:
    """True where an "of" names who undergoes, so that the owner did it: "the army's killing of a shepherd"."""
    return "recipient" in trigger.sense.frame.get("of", ()) and bool(trigger.slots.get("of"))


def _untitled(tokens: list[Token]) -> list[Token]:
    """Leave out the first of two titles of one person: "Deputy Premier and Interior Minister Ann Lee" is only she."""
    people = [n for n, token in enumerate(tokens) if token.ent_type_ == "PERSON"]
    titles = [n for n, token in enumerate(tokens) if people and n < people[0] and _is_bare_title(token)]
    return tokens if not titles else tokens[: titles[0]] + tokens[people[0] :]


def _is_bare_title(token: Token) -> bool:
    named = token.text[:1].isupper() and token.ent_type_ != "PERSON" and token.tag_ in ("NN", "NNP")
    return named and token.lemma_.lower() in word_class("office") and not any(c.dep_ == "det" for c in token.children)


def _within(place: Token, fillers: Fillers) -> Iterator[Token]:
    """Yield the named place around one that has no name: "in cities across Iran", "in front of a bank in Oslo"."""
    if fillers.mention(place) is not None:
        return
    for name, noun in obliques(place):
        if name in PLACES or name == "of":
            if fillers.mention(noun) is not None and _is_place(noun, fillers):
                yield noun
                return
            yield from _within(noun, fillers)


def _where(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the place that a relative clause tells of: "in Basra, where a bomb exploded"."""
    verb = trigger.slots.support or trigger.token
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children) and _is_place(verb.head, fillers):
        yield "place", verb.head


def _in_return(trigger: Trigger) -> Iterator[Filled]:
    """Yield what flows back: "sent shells in exchange for food"."""
    if "item" not in {role for roles in trigger.sense.frame.values() for role in roles}:
        return
    for word in (trigger.token, *trigger.slots.get("object")):
        for name, noun in obliques(word):
            if name == "in" and noun.lower_ in ("exchange", "return"):
                yield from (("item", given) for inner, given in obliques(noun) if inner == "for")


def _is_elsewhere(slot: str, trigger: Trigger) -> bool:
    """True for what only locates a deed whose undergoer is known: "stabbed a man on a train"."""
    if trigger.sense.part != "verb":
        return False
    names = trigger.sense.frame.get(slot, ())
    if slot == "from" and (trigger.slots.get("object") or trigger.slots.get("subject")):
        return names == ("agent",) and trigger.sense.frame.get("subject") == ("agent",)
    if not trigger.slots.get("object"):
        return False
    return slot in ("on", "at") and names == ("recipient",) and "recipient" in trigger.sense.frame.get("object", ())


def _kept(role: str, token: Token, trigger: Trigger, fillers: Fillers) -> Filled:
    """Return the role, or "place" for the owner of what happens somewhere: "Bolivia's unrest"."""
    if (
        role == "participant"
        and trigger.sense.type in _AT_TOWNS
        and token.dep_ == "compound"
        and _is_town(token, fillers)
    ):
        return "place", token
    if role == "agent" and trigger.sense.type == "Visit" and token.dep_ == "pobj" and _is_place(token, fillers):
        return "destination", token
    if role == "recipient" and token.dep_ == "poss" and token.head == trigger.token and _undergone(trigger):
        return "agent", token
    if role == "agent" and trigger.sense.part == "noun" and trigger.sense.type in _OF_PLACES:
        mention = fillers.mention(token)
        owner = token.dep_ in ("poss", "compound", "amod", "nmod") and token.head == trigger.token
        if owner and mention is not None and mention.type in ("Country", "Place"):
            return "place", token
    return role, token


def _near_actors(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the place that the parser hung on who acts or suffers behind the verb: "shot by gunmen near Gao"."""
    for slot in ("subject", "object", "with", "against"):
        for token in trigger.slots.get(slot):
            for name, noun in obliques(token):
                if token.i > trigger.token.i and name in ("in", "near", "at") and _is_place(noun, fillers):
                    yield "place", noun


def _key(slot: str, token: Token, fillers: Fillers, frame: Frame) -> str:
    """Return the frame's slot for `slot`: a name in front of the noun is an actor unless the frame knows better."""
    if (slot == "modifier" and fillers.is_named_actor(token)) or (slot == "compound" and slot not in frame):
        return "actor"
    return slot


def _of_slot(slot: str, names: tuple[str, ...], token: Token, fillers: Fillers) -> Iterator[Filled]:
    if slot == "modifier" and names == ("item",) and token.pos_ not in ("NOUN", "PROPN"):
        return
    for name in names:
        yield from _fitted(name, token, fillers, whose=slot != "for")
    named_after = slot == "compound" and _is_town(token, fillers)
    if not names and (named_after or (slot in PLACES and _is_place(token, fillers))):
        yield "place", token


def _fitted(name: str, token: Token, fillers: Fillers, *, whose: bool) -> Iterator[Filled]:
    """Yield the roles that `token` can really take: a bomb is an instrument, whose plan is rejected is rejected.

    `whose` says that the owner of a thing counts as the one acted upon.
    """
    role, _, otherwise = name.partition("|")
    if role == "place" and not (_is_place(token, fillers) or _is_site(token)):
        return
    if role in _ACTORS and (token.ent_type_ in ("MONEY", "PERCENT", "ORDINAL") or _is_no_noun(token)):
        return
    if role in _ACTORS and "time" in heads(token):
        return  # "vowed to strike back thousands of times"
    if otherwise and not fillers.is_actor(token) and not _can_undergo(token):
        yield otherwise, token
        if whose:
            yield from ((role, actor) for actor in fillers.inner_actors(token))
    elif role == "participant" and not fillers.is_actor(token) and _is_no_party(token):
        return
    elif role == "agent" and not fillers.is_actor(token):
        yield from _agent(token, fillers)
    elif role == "destination" and belongs(token, "person"):
        yield "recipient", token
    elif role in ("destination", "origin") and not _is_place(token, fillers):
        return
    else:
        yield role, token


def _is_no_party(token: Token) -> bool:
    """True for what takes part in nothing: other happenings, things, "a meeting of its kind"."""
    return _is_happening(token) or belongs(token, "thing") or token.lemma_ in ("kind", "sort", "type")


def _is_no_noun(token: Token) -> bool:
    return token.pos_ == "VERB" or (token.pos_ == "ADJ" and not belongs(token, "partitive"))


def _is_happening(token: Token) -> bool:
    return belongs(token, "event_word") or belongs(token, "event_noun")


def _agent(token: Token, fillers: Fillers) -> Iterator[Filled]:
    words = token.lemma_.lower()
    if words in word_class("instrument"):
        yield "instrument", token
        for actor in fillers.inner_actors(token):
            yield "place" if actor.dep_ == "compound" and _is_town(actor, fillers) else "agent", actor
    elif words in word_class("document_of") or words in word_class("mission"):
        own = [token] if words in word_class("mission") else []
        yield from (("agent", actor) for actor in fillers.inner_actors(token) or _issuers(token) or own)
    elif _can_act(token):
        yield "agent", token


def _issuers(document: Token) -> list[Token]:
    """Return who speaks through a document: "Peru sent a letter accusing Chile"."""
    return expand(subject(document.head)) if document.dep_ == "dobj" and document.head.pos_ == "VERB" else []


def _can_undergo(token: Token) -> bool:
    return not belongs(token, "thing") and (
        _can_act(token)
        or token.like_num
        or any(belongs(token, name) for name in ("target", "place", "partitive"))
        or token.lemma_.lower().endswith(_DOER_ENDINGS)
    )


def _is_site(token: Token) -> bool:
    return token.ent_type_ == "ORG" or noun_types().get(token.lemma_.lower()) in ("Organization", "Facility", "Place")


def _can_act(token: Token) -> bool:
    return token.pos_ == "PROPN" or noun_types().get(token.lemma_.lower()) in _ACTING


def _is_town(token: Token, fillers: Fillers) -> bool:
    return any(mention.type == "Place" for mention in fillers.mentions(token))


def _is_place(token: Token, fillers: Fillers) -> bool:
    mention = fillers.mention(token)
    if mention is not None:
        return mention.type in ("Country", "Place", "Facility")
    return token.ent_type_ in PLACE_ENTITIES or belongs(token, "place")
