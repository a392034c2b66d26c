"""An event before it is related to the other events of its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ingest.events.modality import Modality
from ingest.events.triggers import Trigger
from ingest.record import Argument, Event


@dataclass(frozen=True, slots=True)
class Draft:
    """An event with the words and the modality it was read off."""

    event: Event
    trigger: Trigger
    modality: Modality

    @property
    def token(self) -> Token:
        """The trigger's head word."""
        return self.trigger.token

    def with_arguments(self, more: Iterable[Argument]) -> Draft:
        """Return the draft with further arguments, each once, whichever words stand for it."""
        known = {(a.role, a.cluster) for a in self.event.arguments if a.cluster is not None}
        new = (a for a in more if (a.role, a.cluster) not in known)
        arguments = tuple(dict.fromkeys((*self.event.arguments, *new)))
        return replace(self, event=replace(self.event, arguments=arguments))

    def clusters(self, *roles: str) -> frozenset[str]:
        """Return the clusters that fill any of `roles`."""
        return frozenset(a.cluster for a in self.event.arguments if a.role in roles and a.cluster is not None)
