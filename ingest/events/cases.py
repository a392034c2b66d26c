"""Against whom an inquiry, a charge or a ban is, however deep: "an inquiry into an allegation against Lind"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.casting import Filled
from ingest.events.classes import belongs
from ingest.events.fit import is_somebody
from ingest.events.syntax import children, obliques
from ingest.events.triggers import Trigger
from ingest.lexicon import toml


def relieved(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield who gets off where an inquiry is dropped or a ban lifted."""
    things = [token for slot in ("object", "of", "into") for token in trigger.slots.get(slot)]
    yield from (("recipient", one) for thing in things for one in _under(thing, fillers))
    if any(_is_case(thing) for thing in things):
        yield from (("recipient", one) for one in trigger.slots.get("into") if fillers.is_named_actor(one))


def _under(case: Token, fillers: Fillers) -> list[Token]:
    if belongs(case, "restriction") or belongs(case, "sanction"):
        behind = (noun for name, noun in obliques(case) if name in ("on", "against", "of"))
        return [noun for noun in behind if is_somebody(noun, fillers)]
    if not _is_case(case):
        return []
    words = (case, *children(case, "acl"))  # "an allegation made against Lind"
    found = [noun for word in words for name, noun in obliques(word) if name in ("against", "into", "of", "over")]
    named = [noun for noun in found if fillers.is_named_actor(noun) and not _is_case(noun)]
    return named or [one for noun in found for one in _under(noun, fillers)]


def _is_case(noun: Token) -> bool:
    return noun.lemma_.lower() in toml("events/control")["cases"]
