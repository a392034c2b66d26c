"""Who: names, types, links, metonyms, coreference and ties, case by case; half of the cases are traps.

Each file in `cases/` holds `cases = [ ... ]`, each case a table with `text` and what must or must not be found in it:

    text       the article. A headline comes first, then a blank line; say it again in `title`.
    title      the headline (optional); `published` the date (optional, "2024-05-14" unless given)
    names      ["Chad: Country"]: a name with exactly these characters and this type
    not        ["Chad: Country", "US-led"]: no name with these characters and this type, or of any type
    links      [["Paris", "Q90"]]: linked to this Wikidata id
    unlinked   ["Paris"]: linked to none
    means      [["Moscow", "Russia"]]: the place stands for this government
    literal    ["Moscow"]: the place stands for itself only
    same       [["Kim Jong Un", "he"]]: all of these are one entity
    apart      [["Kim Jong Un", "Kim Yo Jong"]]: no two of these are one entity
    relations  [["Scholz", "headOfGovernment", "Germany"]]: subject, predicate, object; a fourth word is the role.
               "*" in a place is anything
    never      relations, in the same form, that must not be found
    known      a fault that is known: the case is expected to fail, with this reason

Words mean their first place in the text, whole words only: "Kim#2" is the second place where "Kim" stands. A set
("the two leaders") is the same entity as each of its members.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.article import Article
from ingest.record import Mention, Record, Relation

Case = dict[str, Any]


def cases() -> Iterator[Any]:
    for path in sorted(Path(__file__).parent.glob("cases/*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["cases"], 1):
            marks = (pytest.mark.xfail(reason=case["known"], strict=True),) if "known" in case else ()
            yield pytest.param(case, id=f"{path.stem}-{number}: {case['text'][:60]}", marks=marks)


def place(text: str, words: str) -> tuple[int, int]:
    """Return the characters that `words` mean: "Kim#2" is the second "Kim"."""
    surface, _, number = words.partition("#")
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text)]
    assert len(found) >= int(number or 1), f"the case is wrong: {words} is not in its text"
    return found[int(number or 1) - 1]


def mentions(record: Record, words: str) -> list[Mention]:
    return [mention for mention in record.entities if (mention.start, mention.end) == place(record.text, words)]


def named(record: Record, words: str) -> list[Mention]:
    return [mention for mention in mentions(record, words) if mention.mention == "NAM"]


def clusters(record: Record, words: str) -> set[str]:
    return {mention.cluster for mention in mentions(record, words) if not mention.metonym}


def fits(record: Record, relation: Relation, wanted: list[str]) -> bool:
    subject, predicate, object_, *role = wanted
    return (
        predicate in ("*", relation.predicate)
        and (subject == "*" or relation.subject in clusters(record, subject))
        and (object_ == "*" or relation.object in clusters(record, object_))
        and (not role or role[0] == relation.role)
    )


def check_names(case: Case, record: Record) -> Iterator[str]:
    for wanted in case.get("names", ()):
        words, type_ = wanted.split(": ")
        if type_ not in {mention.type for mention in named(record, words)}:
            yield f"{wanted} was not found"
    for unwanted in case.get("not", ()):
        words, _, type_ = unwanted.partition(": ")
        if [mention for mention in named(record, words) if type_ in ("", mention.type)]:
            yield f"{unwanted} was found"


def check_links(case: Case, record: Record) -> Iterator[str]:
    for words, wanted in case.get("links", ()):
        if wanted not in {mention.wikidata for mention in named(record, words)}:
            yield f"{words} is not linked to {wanted}"
    for words in case.get("unlinked", ()):
        if [mention for mention in named(record, words) if mention.wikidata]:
            yield f"{words} is linked"


def check_metonyms(case: Case, record: Record) -> Iterator[str]:
    for words, government in case.get("means", ()):
        if government not in {mention.name for mention in mentions(record, words) if mention.metonym}:
            yield f"{words} does not stand for {government}"
    for words in case.get("literal", ()):
        if [mention for mention in mentions(record, words) if mention.metonym]:
            yield f"{words} stands for a government"


def check_coreference(case: Case, record: Record) -> Iterator[str]:
    for first, *others in case.get("same", ()):
        for other in others:
            if not clusters(record, first) & clusters(record, other):
                yield f"{other} is not the same as {first}"
    for group in case.get("apart", ()):
        for first, other in itertools.combinations(group, 2):
            if clusters(record, first) & clusters(record, other):
                yield f"{other} is the same as {first}"


def check_relations(case: Case, record: Record) -> Iterator[str]:
    for wanted in case.get("relations", ()):
        if not any(fits(record, relation, wanted) for relation in record.relations):
            yield f"{wanted} was not found"
    for unwanted in case.get("never", ()):
        if any(fits(record, relation, unwanted) for relation in record.relations):
            yield f"{unwanted} was found"


def shown(record: Record) -> str:
    """Return what was found, for the message of a test that fails."""
    lines = [f"{m.text} {m.type} {m.cluster} {m.mention} {m.wikidata or ''} {m.why}" for m in record.entities]
    lines += [f"{r.subject} {r.predicate} {r.object} {r.role or ''} {r.why}" for r in record.relations]
    return "\n".join(lines)


@pytest.mark.nlp
@pytest.mark.parametrize("case", list(cases()))
def test_who(case: Case, extract: Any) -> None:
    record = extract(
        Article("case", case["text"], title=case.get("title"), published=case.get("published", "2024-05-14"))
    )
    checks = (check_names, check_links, check_metonyms, check_coreference, check_relations)
    wrong = [fault for check in checks for fault in check(case, record)]
    assert not wrong, "\n".join([*wrong, "Found:", shown(record)])
