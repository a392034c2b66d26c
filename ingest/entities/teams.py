"""States and cities that are teams: "Sweden beat Panama 2-1" tells of players, not of governments.

The name of a state, province or city in a match report is its team where it plays; linked to the state it would put
matches among its wars.
"""

from __future__ import annotations

import re
from collections import defaultdict

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities.gazetteer import Entry
from ingest.entities.spans import Name
from ingest.lexicon import toml

# Different words of sport from which a document is a match report, and tokens there may be to each of them.
WORDS = 5
TOKENS = 40
# Share of a state's names beside words of play from which it is a team wherever it is not a place.
SHARE = 0.3

_SCORE = re.compile(r"\d+")
_PLACE = frozenset({"in", "across", "near", "throughout", "inside", "outside", "around", "at"})


def teams(document: Document, names: list[Name]) -> None:
    """Turn the names of states and cities that play in a match report into organizations, in place."""
    if not tells_of_sport(document.doc):
        return
    by_home: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if _is_club(name):
            name.type, name.entries, name.why = "Organization", (), "a club in a match report"
        entry = _home(name)
        if entry and not _is_place(name):
            by_home[entry.id].append(name)
    for found in by_home.values():
        if sum(_plays(name) for name in found) >= SHARE * len(found):
            for name in found:
                name.type, name.entries, name.why = "Organization", (), "a team in a match report"


def tells_of_sport(doc: Doc) -> bool:
    """Say whether a document is a match report: where its fights and attacks are played."""
    marks = _words("marks")
    used = [token.lemma_ for token in doc if token.lemma_ in marks]
    return len(set(used)) >= WORDS and len(used) * TOKENS >= len(doc)


def _is_club(name: Name) -> bool:
    """Say whether a name ends as clubs' do, and is no place that the text is in: "Hull City", not "in Quezon City"."""
    last = name.doc[name.last - 1].text
    person = name.type == "Person" and name.doc[name.last - 1].ent_type_ == "PERSON" and last in ("Villa", "Forest")
    return name.size == 2 and last in _words("clubs") and not name.entries and not person and not _is_place(name)


def _home(name: Name) -> Entry | None:
    """Return the state, country within one (England), province or city that a name names."""
    known = next(iter(name.entries), None)
    if known is None or known.use != "name" or name.type not in ("Country", "Place"):
        return None
    homes = known.kind in ("territory", "province", "city") or known.id in _words("nations")
    return known if known.type == "Country" or homes else None


def _is_place(name: Name) -> bool:
    before = name.doc[name.first - 1] if name.first else None
    return before is not None and before.lower_ in _PLACE


def _plays(name: Name) -> bool:
    """Say whether a score or a word of play stands beside the name."""
    head = name.doc[name.last - 1]
    return _by_score(name) or _governed(head)


def _by_score(name: Name) -> bool:
    beside = [name.doc[i].text for i in (name.first - 1, name.last) if 0 <= i < len(name.doc)]
    return any(_SCORE.fullmatch(text) and len(text) < 3 for text in beside)


def _governed(head: Token) -> bool:
    governor = head.head
    if head.dep_ == "conj":
        return governor != head and _governed(governor)
    if head.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return governor.lemma_ in _words("verbs")
    if head.dep_ in ("compound", "poss", "nmod"):
        return governor.lemma_ in _words("nouns")
    if head.dep_ == "pobj" and governor.lower_ in _words("prepositions"):
        return governor.head.lemma_ in _words("verbs") or governor.head.lemma_ in _words("nouns")
    return False


def _words(group: str) -> frozenset[str]:
    return frozenset(toml("sports")[group])
