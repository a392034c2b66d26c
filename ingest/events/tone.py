"""What an article is about as a whole, as far as that decides what its words mean: arms, computers, mishaps, games."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ingest.events.classes import belongs
from ingest.events.senses import Sense, word_class
from ingest.events.slots import Slots
from ingest.events.syntax import children

_SPORT_WORDS = 2
"""From so many sports words in a sentence on, its fights and attacks are games."""
_OF_WAR = ("gpe", "country", "territory", "outpost", "force", "weapon")
"""Classes of what wars are fought with, over and against."""
_UNARMED = frozenset(("peaceful", "virtual"))
_IMAGINED = frozenset(("Attack", "Battle", "Killing", "Abduction", "Visit", "Arrest"))
"""Types of what players do in a computer game."""
_GAMERS = 2
"""From so many words of such games on, an article is about one."""
_RESCUERS = frozenset(("army", "soldier", "troop"))
"""Armed men who also come to help where a bridge fell."""
_LONG = 50
"""From so many different words on, an article of attacks and battles has another word of violence."""


def tone_of(context: frozenset[str]) -> frozenset[str]:
    """Return "peaceful" for an article without a word of violence; for one without arms "virtual", "accidental".

    An article of hackers is virtual, one of crashes and storms accidental; one of computer games is "imagined".
    """
    found = ["peaceful"] if len(context) >= _LONG and word_class("armed").isdisjoint(context) else []
    arms = word_class("arms") & context
    if not arms:
        found += ["virtual"] if not word_class("hacking").isdisjoint(context) else []
    if arms <= _RESCUERS:
        found += ["accidental"] if not word_class("mishap").isdisjoint(context) else []
    played = len(word_class("gaming") & context) >= _GAMERS
    return frozenset((*found, "imagined") if played else found)


def is_unarmed(token: Token, sense: Sense, slots: Slots, tone: frozenset[str]) -> bool:
    """True for attacks and battles of words, votes, goods or games: no land, no force, no violence in the article."""
    if "imagined" in tone and sense.type in _IMAGINED:
        return True
    if sense.type not in ("Attack", "Battle") or sense.lemma in word_class("bodily"):
        return False
    if sense.type == "Attack" and _is_verbal(token):
        return True
    fillers = (filler for tokens in slots.fillers.values() for filler in tokens)
    return not tone.isdisjoint(_UNARMED) and not any(belongs(filler, name) for filler in fillers for name in _OF_WAR)


def _is_verbal(noun: Token) -> bool:
    """True for an attack in one breath with insults: "smears and attacks"."""
    others = [noun.head, *children(noun.head, "conj")] if noun.dep_ == "conj" else children(noun, "conj")
    return any(other.lemma_.lower() in word_class("verbal") for other in others)


def is_fiction(sentence: Span) -> bool:
    """True for what happens in a story only: "In the film, a spy kills a king", "The novel is about a murder"."""
    if _is_of_story(sentence.root):
        return True
    first = sentence[0]
    told = [c for c in children(first, "pobj") if c.lemma_.lower() in word_class("fiction")]
    return first.lower_ == "in" and any(not list(children(noun, "prep")) for noun in told)


def _is_of_story(verb: Token) -> bool:
    """True for "follows" in "The drama follows a murder"."""
    told = any(c.lemma_.lower() in word_class("fiction") for c in children(verb, "nsubj"))
    about = verb.lemma_ == "be" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "about"
    return told and (about or verb.lemma_ in word_class("narrating"))


def is_sport(sentence: Span, *, played: bool) -> bool:
    """True for a sentence of play: in a match report every one that tells of no disorder."""
    used = [token.lemma_.lower() for token in sentence]
    if played and word_class("disorder").isdisjoint(used):
        return True
    return sum(word in word_class("sport") for word in used) >= _SPORT_WORDS
