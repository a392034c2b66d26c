"""What a word can be in an event: somebody who acts or undergoes, a target of force, a place.

Ask here before a filler gets a role: whatever a preposition says, a tariff receives no warning and a train no blow.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.words import noun_types
from ingest.events.actors import Fillers
from ingest.events.classes import PLACE_ENTITIES, PRONOUNS, belongs, is_common
from ingest.events.senses import word_class
from ingest.events.syntax import acts_as_noun, child

_SOMEBODY = frozenset(("Person", "Organization", "Country"))
"""Types whose nouns can do something; wounds, tariffs and campaigns do nothing themselves."""
_SITES = frozenset(("Organization", "Facility", "Place"))
_RUNNING = frozenset(
    ("campaign", "bid", "run", "candidacy", "candidate", "race", "nominee", "nomination", "vote", "stand")
)
_DOER_ENDINGS = ("er", "or", "ist", "ant", "ian", "ee", "ual")


def can_act(token: Token) -> bool:
    """True for names and for nouns of persons, bodies and states."""
    if (token.pos_ == "PROPN" and not _is_thing_in_capitals(token)) or _is_written_as_name(token):
        return True
    lemma = token.lemma_.lower()
    if lemma in word_class("of_things") and any(c.lower_ == "of" for c in token.children):
        return False  # "movements of refugees", "the use of force"
    forms = (lemma, token.lower_, lemma[:-1] if token.is_upper else lemma)  # "chargé d'affaires", "BILLIONAIRES"
    return any(noun_types().get(form) in _SOMEBODY for form in forms)


def _is_thing_in_capitals(token: Token) -> bool:
    """True for "Investigation" in a headline."""
    return token.ent_type_ == "" and is_common(token.lemma_.lower())


def _is_written_as_name(token: Token) -> bool:
    """True for "WeWork", whatever the model takes it for."""
    return token.text[:1].isupper() and not token.is_upper and any(letter.isupper() for letter in token.text[1:])


def can_undergo(token: Token) -> bool:
    """True for what words and deeds can be aimed at, and for nouns that are formed like those of people."""
    return not belongs(token, "thing") and (
        can_act(token)
        or token.like_num
        or any(belongs(token, name) for name in ("target", "place", "partitive"))
        or token.lemma_.lower().endswith(_DOER_ENDINGS)
    )


def is_somebody(token: Token, fillers: Fillers) -> bool:
    """True for persons, bodies, states and groups, named or not: those whom something is said to or done for."""
    if belongs(token, "mission"):
        return True
    if fillers.mention(token) is not None:
        return fillers.is_actor(token)
    if token.like_num or belongs(token, "partitive") or token.lower_ in PRONOUNS:
        return True
    return belongs(token, "actor") or belongs(token, "polity") or can_act(token)


def is_sought_office(token: Token) -> bool:
    """True for what somebody runs for: "her campaign for president"."""
    alone = token.tag_ == "NN" and child(token, "det", "poss", "nummod") is None
    behind = token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.lemma_ in _RUNNING
    return behind and alone and token.lemma_.lower() in word_class("office")


def can_be_hit(token: Token) -> bool:
    """True for what force can be used against: anything but deeds, plans and qualities."""
    return not belongs(token, "thing") or any(belongs(token, name) for name in ("target", "actor", "weapon"))


def is_no_noun(token: Token, fillers: Fillers) -> bool:
    """True for verbs and for adjectives, other than those of a nation or a number: "forced", not "Swedish"."""
    if token.pos_ == "ADJ":
        return not (belongs(token, "partitive") or fillers.is_named_actor(token))
    bare = token.pos_ == "AUX" and token.is_lower  # "soon-to-be"
    return (token.pos_ == "VERB" or bare) and not acts_as_noun(token)


def is_no_party(token: Token) -> bool:
    """True for what takes part in nothing: other happenings, things, words, "a meeting of its kind"."""
    if is_happening(token) or belongs(token, "thing") or token.lemma_ in ("kind", "sort", "type"):
        return True
    done = token.lower_ == "building" and token.i > 0 and token.nbor(-1).text == "-"  # "coalition-building"
    return done or (not can_undergo(token) and not belongs(token, "collective"))


def is_happening(token: Token) -> bool:
    """True for nouns of events."""
    return belongs(token, "event_word") or belongs(token, "event_noun")


def is_site(token: Token) -> bool:
    """True for bodies, buildings and areas: where something can take place."""
    return token.ent_type_ == "ORG" or noun_types().get(token.lemma_.lower()) in _SITES


def is_spot(token: Token) -> bool:
    """True for what only says where something was: "on a train"."""
    return token.lemma_.lower() in word_class("carrier")


def is_town(token: Token, fillers: Fillers) -> bool:
    """True for names of places that are no country."""
    return any(mention.type == "Place" for mention in fillers.mentions(token))


def is_venue(token: Token, fillers: Fillers) -> bool:
    """True for names of towns and buildings."""
    return any(mention.type in ("Place", "Facility") for mention in fillers.mentions(token))


def is_namesake_of(token: Token, fillers: Fillers) -> bool:
    """True for a name in front of a meeting that may be its subject: no known body in "the Solaris summit"."""
    mention = fillers.mention(token)
    if mention is None or mention.type != "Organization":
        return False
    one_word = token.text == mention.text and not token.is_upper
    return one_word and mention.wikidata is None and mention.name in ("", mention.text)


def is_place(token: Token, fillers: Fillers) -> bool:
    """True for names and nouns of places."""
    mention = fillers.mention(token)
    if mention is not None:
        return mention.type in ("Country", "Place", "Facility")
    return token.ent_type_ in PLACE_ENTITIES or belongs(token, "place")


def is_setting(name: Token, fillers: Fillers) -> bool:
    """True for a place in front of a deed that is where it was: "the Boston attacks", "an Afghanistan market blast"."""
    if name.dep_ != "compound":
        return False
    between = name.doc[name.i + 1 : name.head.i]
    sited = any(t.pos_ == "NOUN" and (is_site(t) or belongs(t, "place") or belongs(t, "building")) for t in between)
    blown = name.head.lemma_.lower() in word_class("agentless")
    return is_town(name, fillers) or (name.ent_type_ == "GPE" and (sited or blown))
