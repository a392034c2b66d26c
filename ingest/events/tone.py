"""What an article is about as a whole, as far as that decides what its words mean: arms, computers, mishaps, games."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ingest.events.classes import belongs
from ingest.events.senses import Sense, word_class
from ingest.events.slots import Slots
from ingest.events.syntax import children
from ingest.lexicon import toml

_SPORT_WORDS = 2
"""From so many sports words in a sentence on, its fights and attacks are games."""
_OF_WAR = ("gpe", "country", "territory", "outpost", "force", "weapon")
"""Classes of what wars are fought with, over and against."""
_SINCE = frozenset(("in", "on", "since", "by", "until", "during"))
"""Before a date that is one of its own: "in 2015 attacks from the left grew"."""
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
    if is_of_day(token, slots):
        return False
    fillers = (filler for tokens in slots.fillers.values() for filler in tokens)
    return not tone.isdisjoint(_UNARMED) and not any(belongs(filler, name) for filler in fillers for name in _OF_WAR)


def is_of_day(noun: Token, slots: Slots) -> bool:
    """True for an attack that its day, month or year names, not a speaker: "the 9/11 attacks", "the attack of 2015"."""
    if noun.lemma_ != "attack" or any(slots.get(name) for name in ("subject", "possessive", "actor", "on", "against")):
        return False
    behind = noun.doc[noun.i + 1 : noun.i + 4]
    if len(behind) > 1 and behind[0].lower_ == "of":
        return any(_is_calendar(token) for token in behind[1:2])
    before = _in_front(noun)
    dated = any(_is_calendar(token) for token in before)
    opens = before[0].i - 1 if before else -1
    return dated and (opens < noun.sent.start or noun.doc[opens].lower_ not in _SINCE)


def _in_front(noun: Token) -> list[Token]:
    """Return the names, numbers and adjectives that run up to a noun, commas included."""
    start = noun.i
    while start > noun.sent.start and noun.doc[start - 1].pos_ in ("PROPN", "NUM", "ADJ", "PUNCT"):
        start -= 1
    return list(noun.doc[start : noun.i])


def _is_calendar(token: Token) -> bool:
    """True for a month, a year in figures and "9/11"."""
    year = len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")
    return year or token.lower_ == "9/11" or token.text.rstrip(".") in toml("times")["months"]


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
