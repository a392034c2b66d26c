"""What the gazetteer knows of the entities of one article: which states they are, and to which they belong."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator

from ingest.entities.gazetteer import Entry, lookup
from ingest.lexicon import toml
from ingest.record import Mention


class Known:
    """Index of an article's clusters: their names, their gazetteer entries, the states among them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._names: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.mention == "NAM" or mention.metonym:
                self._names.setdefault(mention.cluster, []).append(mention)
        codes = ((cluster, _code(found)) for cluster, found in self._names.items())
        self.states: dict[str, str] = {cluster: code for cluster, code in codes if code}
        """Cluster -> id of the state that it is."""
        self._clusters = {code: cluster for cluster, code in self.states.items()}

    def is_named(self, cluster: str) -> bool:
        """Say whether the article has a name for a cluster, not descriptions alone."""
        return cluster in self._names

    def names(self) -> Iterator[tuple[str, list[Mention]]]:
        """Yield each named cluster with its names in reading order."""
        return iter(self._names.items())

    def state(self, code: str | None) -> str | None:
        """Return the cluster of the state with the id `code`, if the article names it."""
        return self._clusters.get(code or "")

    def first(self, cluster: str) -> Mention:
        """Return the first name of a cluster."""
        return self._names[cluster][0]

    def full_name(self, mention: Mention) -> str:
        """Return the longest name of an entity in the article."""
        names = [name.name or name.text for name in self._names.get(mention.cluster, (mention,))]
        return max(names, key=lambda name: len(name.split()))

    def entry(self, cluster: str) -> Entry | None:
        """Return the gazetteer's entry for a cluster that is no state, where only one reading fits the article.

        A city is the biggest of its name, in a state that the article names; where another of the same name lies in
        another state of the article, nothing is known unless the first is ten times as big.
        """
        for mention in self._fullest(cluster)[:3]:
            readings = [e for e in lookup(mention.text) if e.type == mention.type and e.use == "name"]
            if mention.wikidata:
                readings = [e for e in readings if e.wikidata == mention.wikidata] or readings
            elif mention.type == "Organization":  # no body of that name is meant that has an id
                readings = [e for e in readings if not e.wikidata]
            if readings and readings[0].type != "Place":
                return readings[0]
            if readings:
                return self._place(readings)
        return None

    def _fullest(self, cluster: str) -> list[Mention]:
        """Return the names of a cluster, of a place its full ones: "Omaha" of "Omaha Beach" is not the city."""
        names = self._names.get(cluster, [])
        if not names or names[0].type != "Place":
            return names
        words = max(len(mention.text.split()) for mention in names)
        return [mention for mention in names if len(mention.text.split()) == words]

    def _place(self, readings: list[Entry]) -> Entry | None:
        best, *others = readings
        rivals = [e for e in others if e.state != best.state and self.state(e.state) and best.weight - e.weight < 1]
        return None if rivals else best

    def is_worldwide(self, cluster: str) -> bool:
        """Say whether an organization belongs to no one state: the United Nations, Amnesty International."""
        entry = self.entry(cluster)
        return entry is not None and entry.kind in toml("ties")["worldwide"]["kinds"]

    def stands_for(self, state: str) -> set[str]:
        """Return the names that a state has in the article; of one spoken of by itself an empty word is among them."""
        return {mention.text if mention.metonym else "" for mention in self._names[state]}

    def sits_in(self, body: Mention, place: Mention) -> bool:
        """Say whether a body said to be in a place has its seat there: "the museum in Bonn", not "Boeing in India".

        What is known sits in its own state; of the rest only what stands in one place, as its name says.
        """
        entry = self.entry(body.cluster)
        if entry is not None and entry.state:
            return entry.state == self._state_of(place)
        first, *_ = body.text.split()
        named = {word.strip(",.") for word in body.text.split()}
        return not named.isdisjoint(toml("ties")["sited"]["words"]) and first not in toml("ties")["sited"]["praise"]

    def sits_elsewhere(self, body: Mention, place: Mention) -> bool:
        """Say whether a body is known to be of another state than the one that a place is or lies in."""
        entry, state = self.entry(body.cluster), self._state_of(place)
        return entry is not None and bool(entry.state and state) and entry.state != state

    def _state_of(self, place: Mention) -> str | None:
        entry = None if place.cluster in self.states else self.entry(place.cluster)
        return entry.state if entry else self.states.get(place.cluster)

    def takes_seekers(self, cluster: str) -> bool:
        """Say whether who runs for a seat may belong to an organization: a party, or one that nothing is known of."""
        entry = self.entry(cluster)
        if entry is None:
            return not self.is_body(cluster)
        return entry.kind in toml("ties")["seekers"]["kinds"]

    def is_body(self, cluster: str) -> bool:
        """Say whether an organization is a body of a state: a ministry, parliament, court, army, police, agency."""
        entry = self.entry(cluster)
        if entry:
            return entry.kind in toml("ties")["bodies"]["kinds"]
        return any(word in _body_words() for mention in self._names.get(cluster, ()) for word in _runs(mention.text))

    def main_state(self) -> str | None:
        """Return the cluster of the state that the article is mostly about: more than half of all names of states."""
        uses = Counter({cluster: len(self._names[cluster]) for cluster in self.states})
        top = uses.most_common(1)
        return top[0][0] if top and 2 * top[0][1] > uses.total() and top[0][1] > 1 else None


def _code(mentions: list[Mention]) -> str | None:
    """Return the id of the state that the names of a cluster are names or nationality words of."""
    for mention in mentions:
        if mention.type in ("Country", "Group"):
            for entry in lookup(mention.name if mention.metonym else mention.text):
                if entry.state == entry.id:
                    return entry.id
    return None


def _runs(name: str) -> Iterator[str]:
    """Yield the words of a name, its pairs and its triples."""
    words = name.split()
    yield from (" ".join(words[i : i + size]) for size in (1, 2, 3, 4) for i in range(len(words) - size + 1))


@functools.cache
def _body_words() -> frozenset[str]:
    return frozenset(toml("ties")["bodies"]["words"])
