"""Which names of a document are one entity: same surface, short and full names, acronyms, nationality words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ingest.entities import leaders, persons
from ingest.entities.aliases import abbreviates, introduces, key, renames, short_form
from ingest.entities.bearers import bearer
from ingest.entities.gazetteer import Entry, lookup
from ingest.entities.namesakes import best_entry, tells_apart, unlink
from ingest.entities.shortenings import is_paper, shortenings
from ingest.entities.spans import Name
from ingest.record import EntityType

# Letters up to which a name may be an acronym of a longer one.
ACRONYM = 5


@dataclass(slots=True, eq=False)
class Entity:
    """Names of a document that are one entity; `id` is set when all are found, in reading order.

    `nouns` are the common nouns that the text calls it by ("carrier", "governor").
    """

    type: EntityType
    names: list[Name] = field(default_factory=list)
    entry: Entry | None = None
    gender: str | None = None
    id: str = ""
    nouns: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest name: the gazetteer's for a state and for "CAIRO" or "Calif.", else the first of most words."""
        if self.entry and self.entry.state == self.entry.id:
            return self.entry.name
        fullest = " ".join(max((name.text for name in self.names), key=_fullness, default="").split())
        cut = fullest.isupper() or fullest.endswith(".")
        return self.entry.name if self.entry and self.entry.type == "Place" and cut else fullest


def _fullness(text: str) -> tuple[int, int, bool, bool]:
    """Rank a name among the names of one entity: whole words, then initials, more than an acronym, not in capitals."""
    words = text.split()
    whole = [word for word in words if len(word.strip(".")) > 1]
    return len(whole), len(words), len(text) > ACRONYM, not text.isupper()


def clustered(names: list[Name]) -> list[Entity]:
    """Return the entities that `names` name, in the order of their first mention."""
    by_type: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_type["State" if _state(name) else "Person" if name.type == "Person" else "Other"].append(name)
    entities = [*_states(by_type["State"]), *_persons(by_type["Person"]), *_others(by_type["Other"])]
    unlink(entities)
    entities.sort(key=lambda entity: min(name.start for name in entity.names))
    for number, entity in enumerate(entities, 1):
        entity.id = f"e{number}"
        entity.names.sort(key=lambda name: name.start)
    return entities


def _state(name: Name) -> Entry | None:
    """Return the state that a country name or nationality word refers to."""
    return next((e for e in name.entries if e.state == e.id and name.type in (e.type, "Country")), None)


def _states(names: Iterable[Name]) -> Iterator[Entity]:
    by_state: dict[str, Entity] = {}
    for name in names:
        entry = _state(name)
        assert entry
        assert entry.state
        entity = by_state.setdefault(entry.state, Entity("Country"))
        entity.entry = entity.entry if entity.entry and entity.entry.type == "Country" else entry
        entity.names.append(name)
    return iter(by_state.values())


def _persons(names: list[Name]) -> list[Entity]:
    """Full names first, then each shorter name to the person it is short for.

    Where somebody is called "Jr.", the surname of the headline comes last: the text tells whether it is his father's.
    """
    junior = any(persons.generation(name.text) for name in names)
    ordered = sorted(names, key=lambda n: (*persons.length(n.text), junior and _is_in_headline(n), n.start))
    entities: list[Entity] = []
    for name in ordered:
        person = bearer(name, entities)
        if person is None:
            person = Entity("Person")
            entities.append(person)
        person.names.append(name)
        person.gender = person.gender or persons.gender(name)
        person.entry = person.entry or next((entry for entry in name.entries if entry.type == "Person"), None)
    for person in entities:
        person.gender = person.gender or leaders.genders().get(person.name)
    return entities


def _is_in_headline(name: Name) -> bool:
    """Say whether a name stands in the first line, which calls by the surname whoever is told of below."""
    return "\n" not in name.doc.text[: name.start] and "\n" in name.doc.text


def _others(names: list[Name]) -> list[Entity]:
    entities: dict[tuple[str, str], Entity] = {}
    for name in names:
        assert name.type
        entry = best_entry(name)
        entity = entities.setdefault((name.type, entry.id if entry else _key(name)), Entity(name.type, entry=entry))
        entity.names.append(name)
    return _merged(list(entities.values()))


def _key(name: Name) -> str:
    """Return the key of a name; of a place in capitals, as datelines have them, that of the name in small letters."""
    return key(name.text.title() if name.type == "Place" and name.text.isupper() else name.text)


def _merged(entities: list[Entity]) -> list[Entity]:
    """Join acronyms with their long forms, and short organization names with full ones."""
    entities.sort(key=lambda entity: -max(len(name.text) for name in entity.names))
    kept: list[Entity] = []
    for entity in entities:
        full = next((other for other in kept if _same(entity, other)), None)
        if full:
            full.names.extend(entity.names)
            full.entry = full.entry or entity.entry
        else:
            kept.append(entity)
    return _shortened(kept)


def _shortened(entities: list[Entity]) -> list[Entity]:
    """Join a name to the only longer one that it may be short for."""
    forms = {id(full): frozenset().union(*(shortenings(n.text, full.type) for n in full.names)) for full in entities}
    kept: list[Entity] = []
    for entity in entities:
        own = {key(name.text) for name in entity.names}
        full = [o for o in entities if o is not entity and o.type == entity.type and own & forms[id(o)]]
        paper = all(is_paper(word) for word in own)
        joins = len(full) == 1 and (paper or not _differ(entity, full[0])) and full[0].names and entity.names
        if joins and not tells_apart(entity.names, full[0].names):
            full[0].names.extend(entity.names)
            full[0].entry = full[0].entry or (None if paper or _of_province(full[0]) else entity.entry)
            entity.names = []
        else:
            kept.append(entity)
    return [entity for entity in kept if entity.names]


def _of_province(entity: Entity) -> bool:
    """Say whether a body is a province's: the "Utah Green Party" is not the known party of the state."""
    firsts = (lookup(name.text.split()[0]) for name in entity.names if " " in name.text)
    return any(entry.kind == "province" for known in firsts for entry in known[:1])


def _differ(a: Entity, b: Entity) -> bool:
    return bool(a.entry and b.entry and a.entry.id != b.entry.id)


def _same(entity: Entity, full: Entity) -> bool:
    if entity.type != full.type:
        return False
    if any(introduces(b, a) or introduces(a, b) for a in entity.names for b in full.names):
        return True
    if any(renames(b, a) or renames(a, b) for a in entity.names for b in full.names):
        return True
    if _differ(entity, full):
        return False
    pairs = [(a, b) for a in entity.names[:3] for b in full.names[:3]]
    alike = any(_key(a) == _key(b) or abbreviates(a, b) or short_form(a, b) for a, b in pairs)
    return alike and not tells_apart(entity.names, full.names)
