"""Whom a definite description means: "the minister", "the North Korean leader", "the country", "the party"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from ingest.entities import bodies, callings, lands
from ingest.entities.agreement import is_crowd
from ingest.entities.clusters import Entity
from ingest.entities.kinds import suits
from ingest.entities.officials import Offices, by_office, sets_apart
from ingest.entities.referents import OWN, Referent, determiner, is_definite
from ingest.entities.words import noun_gender
from ingest.lexicon import toml
from ingest.record import EntityType

# How many sentences back a description looks, by how it is tied to what it stands for.
NOUN_REACH = 60
SHOWN = 1  # "that company"
NEAR = 4
# How many sentences open a text, which its headline tells of.
OPENING = 5


def described(
    phrase: Referent, before: Sequence[Referent], sentence: int, offices: Offices
) -> tuple[Referent, str] | None:
    """Return the earlier referent that a singular definite phrase stands for, and the rule; None when unsure."""
    if not is_definite(phrase):
        return _by_title(phrase, before) or (_by_words(phrase, before) if repeats(phrase) else None)
    if phrase.plural:
        return _by_noun(phrase, before, sentence)
    if phrase.type == "Country" and lands.of_elsewhere(phrase, before):
        return None
    if phrase.type == "Country" and (found := lands.ruled(phrase, before, offices)):
        return found
    if phrase.type == "Person" and (found := by_office(phrase, before, sentence, offices)):
        return found
    rules = _RULES.get(phrase.type, (_by_noun,))
    if bodies.is_broad(phrase.noun):
        rules = (_by_own_sentence, _by_near_noun, bodies.body, _by_current_noun)
    return next((found for rule in rules if (found := rule(phrase, before, sentence))), None)


def _by_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The last phrase with the same noun that nothing sets apart."""
    shown = determiner(phrase) in ("this", "that") and phrase.type == "Organization"
    reach = SHOWN if shown else NOUN_REACH
    for referent in reversed(before):
        if sentence - referent.sentence > reach:
            return None
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        same = same and not _is_quality(referent) and not _is_faint(referent, sentence)
        if same and _compatible(phrase, referent) and not _of_a_kind(phrase, referent):
            return referent, f"same noun: {phrase.noun}"
    return None


def _by_current_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The last phrase with the same noun, unless another body that is so called acted since: then that may be meant."""
    found = _by_noun(phrase, before, sentence)
    if found is None or not found[0].entity.names:
        return found
    since = (r for r in before if r.head.i > found[0].head.i and r.kind == "NAM" and r.acts)
    others = (r for r in since if r.entity is not found[0].entity and r.entity.type == "Organization")
    return None if any(suits(phrase, other.entity) for other in others) else found


def _is_quality(earlier: Referent) -> bool:
    """Say whether a phrase told what somebody else is: "as a law enforcement agency, it does not", "it is a state"."""
    head = earlier.head
    named = any(child.dep_ == "nsubj" and child.ent_type_ for child in head.head.children)
    what = (head.dep_ == "attr" and named) or (head.dep_ == "pobj" and head.head.lower_ == "as")
    return what and determiner(earlier) in ("a", "an") and not earlier.entity.names


def _is_faint(told: Referent, sentence: int) -> bool:
    """Say whether a phrase was told of without an article in the headline alone, and too long ago to be "the man"."""
    bare = told.title and not told.plural and not told.entity.names and not determiner(told)
    return bare and sentence > OPENING


def _of_a_kind(phrase: Referent, earlier: Referent) -> bool:
    """Say whether a noun in front makes a word of its own of "country" or "state": "wine country" is no country."""
    if phrase.type not in ("Country", "Place"):
        return False
    return _compounds(phrase.head) != _compounds(earlier.head)


def _compounds(head: Token) -> set[str]:
    return {child.lower_ for child in head.children if child.dep_ == "compound" and child.pos_ == "NOUN"}


def _by_own_sentence(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The organization that a phrase of many bodies means, if the sentence itself names it."""
    found = bodies.body(phrase, before, sentence)
    return found if found is not None and found[0].sentence == sentence and found[0].kind == "NAM" else None


def _by_near_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The phrase with the same noun close by, if it stands for something that is never named."""
    found = _by_noun(phrase, before, sentence)
    near = found is not None and sentence - found[0].sentence <= NEAR and not found[0].entity.names
    return found if near else None


def _by_title(phrase: Referent, before: Sequence[Referent]) -> tuple[Referent, str] | None:
    """The phrase of the headline that the text opens with again: "A Leeds man was jailed" under "Leeds man jailed"."""
    told = [r for r in before if r.kind == "NOM" and r.plural == phrase.plural and _is_same(phrase, r)]
    if (
        not told
        or not all(r.title or _age(r) for r in told)
        or phrase.title
        or phrase.plural
        or phrase.sentence > OPENING
    ):
        return None
    same = _about(told[-1]) <= _about(phrase) or _same_age(phrase, told[-1])
    return (told[-1], "told of in the headline") if same else None


def _is_same(phrase: Referent, told: Referent) -> bool:
    """Say whether a phrase has the noun of another, or both tell of a child of the same age."""
    return phrase.noun == told.noun or _same_age(phrase, told)


def _same_age(phrase: Referent, told: Referent) -> bool:
    return bool(_age(phrase)) and _age(phrase) == _age(told)


def _age(phrase: Referent) -> str:
    """Return the years that a phrase gives a child: "an 8-year-old girl"."""
    doc = phrase.head.doc
    old = (token.text for token in doc[phrase.first : phrase.head.i] if doc[token.i + 1 : token.i + 3].text == "-year")
    return next(old, "") if phrase.noun in _children() else ""


def _by_words(phrase: Referent, before: Sequence[Referent]) -> tuple[Referent, str] | None:
    """The last phrase of the same noun and modifiers: "police" after "police", "our nation" after "our nation"."""
    for referent in reversed(before):
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        same = same and _about(phrase) == _about(referent) and not _is_wider(phrase, referent, before)
        if same and owners(phrase, before) == owners(referent, before):
            return referent, f"same words: {phrase.noun}"
    return None


def _is_wider(phrase: Referent, earlier: Referent, before: Sequence[Referent]) -> bool:
    """Say whether a bare plural means more than those whom "the" took up: "officers" after "the officers" of Leeds."""
    if not phrase.plural or determiner(phrase) or not is_definite(earlier):
        return False
    own = [r for r in before if r.kind == "NOM" and r.noun == phrase.noun and r.entities == earlier.entities]
    return any(_about(phrase) < _about(one) for one in own)


def owners(phrase: Referent, before: Sequence[Referent]) -> list[Entity]:
    """Return whom the possessive pronoun of a phrase stands for: "his son" twice may be two sons."""
    owner = next((child.i for child in phrase.head.children if child.dep_ == "poss" and child.lower_ in OWN), None)
    return next((r.entities for r in reversed(before) if r.head.i == owner and r.kind == "PRO"), [])


def repeats(phrase: Referent) -> bool:
    """Say whether a phrase without "the" means the same when said again: no "a", no number, not "people" in general."""
    head = phrase.head
    counted = any(child.dep_ == "nummod" or child.lemma_.lower() in _quantities() for child in head.children)
    part = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_ in _quantities()
    own = determiner(phrase) in OWN
    owned = any(child.dep_ == "poss" for child in phrase.head.children)
    bare = not determiner(phrase) and (phrase.plural or is_crowd(phrase) or phrase.type == "Organization" or owned)
    return (own or bare) and not (counted or part or _anybody(phrase))


def _anybody(phrase: Referent) -> bool:
    """Say whether a phrase alone means nobody in particular ("people say")."""
    return phrase.noun in toml("coreference")["anybody"]["nouns"] and phrase.last - phrase.first == 1


def _quantities() -> frozenset[str]:
    return frozenset(toml("coreference")["quantities"]["words"])


def _by_child(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The only unnamed child of the text: "the missing girl", "the victim" after "a boy", not "the other girl"."""
    if phrase.noun not in _children() or not callings.is_plain(phrase):
        return None
    gender = noun_gender().get(phrase.noun)
    told = [r for r in before if r.kind == "NOM" and r.noun in _children() and not r.plural and not r.entity.names]
    own = [r for r in told if not gender or r.entity.gender in (None, gender)]
    if len({r.entity for r in told}) != 1 or not own or sentence - own[-1].sentence > NOUN_REACH:
        return None
    return own[-1], "the only child spoken of"


def _children() -> frozenset[str]:
    return frozenset(toml("callings")["child"]["nouns"])


def _compatible(phrase: Referent, earlier: Referent) -> bool:
    """Say whether the modifiers of `phrase` add nothing that `earlier` lacks, and leave out no "former" or "other"."""
    if _is_another(earlier) and not _is_another(phrase):
        return False
    return _about(phrase) <= _about(earlier) and sets_apart(phrase.head) == sets_apart(earlier.head)


def _is_another(phrase: Referent) -> bool:
    """Say whether a phrase speaks of another than the one spoken of: "the other party", "a rival group"."""
    words = toml("coreference")["another"]["words"]
    return any(child.lower_ in words and child.i < phrase.head.i for child in phrase.head.children)


def _about(phrase: Referent) -> set[str]:
    """Return the words that tell a phrase from others with the same noun, before it and behind it."""
    inside = phrase.head.doc[phrase.first : phrase.last]
    return {token.lower_ for token in inside if token != phrase.head and not token.is_punct and _tells(token)}


def _tells(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") or token.dep_ == "poss"


# Rules for a definite singular by its type, the surest first.
_RULES: dict[EntityType, tuple[Callable[[Referent, Sequence[Referent], int], tuple[Referent, str] | None], ...]] = {
    "Country": (lands.province, lands.country, _by_noun),
    "Organization": (_by_current_noun, bodies.body),
    "Place": (_by_noun, lands.place),
    "Person": (callings.called, _by_noun, _by_child, callings.main_person),
}
