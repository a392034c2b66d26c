"""Names that the model cut short, mostly persons': "Han Duck"-soo, Rino "Tirikatene", "Mangosuthu" Buthelezi."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.entities import gazetteer, leaders, words
from ingest.entities.edges import is_cue
from ingest.entities.nouns import stands_for
from ingest.entities.spans import Name, without_overlaps
from ingest.entities.telling import SUBJECTS

# Words of a person's name from which nothing more is expected beside it.
FULL = 4
# Weight from which an entry of the gazetteer is no smaller place that shares its name with persons.
KNOWN = 2.0


def extended(names: list[Name]) -> list[Name]:
    """Return `names` with those of persons stretched over the capitalised words beside them that no name covers."""
    taken = {i for name in names for i in range(name.first, name.last)}
    return list(without_overlaps(_stretched(name, taken) for name in names))


def _stretched(name: Name, taken: set[int]) -> Name:
    if _is_part_of_body(name, taken):
        return Name(name.doc, name.first, name.last + 1, "Organization", "the name goes on", "ORG")
    if name.label not in ("PERSON", "ORG", "NORP") or any(entry.weight >= KNOWN for entry in name.entries):
        return name
    doc = name.doc
    first, last = name.first, _behind_hyphen(doc, name.first, name.last, taken)
    if last == name.last and name.size < FULL and name.label == "PERSON":
        if (_continues(doc, last, taken) and doc[last].text != doc[last - 1].text) or _is_surname(name, taken):
            last += 1
        elif name.size == 1 and _leads(doc, first - 1, taken):
            first -= 1
    elif name.size == 1 and name.label != "PERSON" and first and first - 1 not in taken:
        he = doc[first - 1].text == "He"
        first -= he or (_has_office(name) and doc[first - 1].dep_ == "compound" and _leads(doc, first - 1, taken))
    if (first, last) == (name.first, name.last):
        return name
    return Name(doc, first, last, "Person", "the name goes on", "PERSON")


def _is_surname(name: Name, taken: set[int]) -> bool:
    """Say whether a month behind a given name is the surname of who acts: "Anna May said"."""
    last = name.last
    if name.size > 1 or last >= len(name.doc) or last in taken or name.text not in gazetteer.given_names():
        return False
    word = name.doc[last]
    return word.text in ("May", "June", "April") and name.doc[last - 1].head == word and word.dep_ in SUBJECTS


def _is_part_of_body(name: Name, taken: set[int]) -> bool:
    """Say whether a lone word opens the name of what a noun behind it is: "the Gordon Northern schools"."""
    last = name.last
    if name.label not in ("PERSON", "ORG") or name.size > 1 or last + 1 >= len(name.doc) or last in taken:
        return False
    following, noun = name.doc[last], name.doc[last + 1]
    chained = name.doc[name.first].head in (following, noun) and following.dep_ == "compound" and following.head == noun
    own = following.pos_ == "PROPN" and following.is_title and noun.pos_ == "NOUN"
    return chained and own and stands_for(noun) in ("Organization", "Facility")


def _has_office(name: Name) -> bool:
    """Say whether an unknown name is called by an office behind its comma: "Omo Tesk, the president of ...,"."""
    comma = not name.entries and name.last < len(name.doc) and name.doc[name.last].text == ","
    nouns = (child for child in name.doc[name.first].children if child.dep_ == "appos" and child.i > name.last)
    return comma and any(noun.tag_ == "NN" and noun.lemma_.lower() in words.person_nouns() for noun in nouns)


def _behind_hyphen(doc: Doc, first: int, last: int, taken: set[int]) -> int:
    """Return where the name ends with the part that a hyphen joins to it ("Han Duck" - "soo", "Ann Abe" - "Cole")."""
    if last + 1 >= len(doc) or doc[last].text not in _HYPHENS or last + 1 in taken:
        return last
    part = doc[last + 1]
    if doc[last - 1].whitespace_ or doc[last].whitespace_ or not part.is_alpha:
        return last
    korean = (
        part.is_lower
        and part.text not in words.small("hyphened")
        and last - first > 1
        and doc[first].lower_ in words.family_first()
    )
    double = last - first > 1 and part.is_title and part.pos_ == "PROPN" and not gazetteer.lookup(part.text)
    arabic = last - first > 1 and doc[last - 1].lower_ in words.small("particles") and part.is_title
    named = doc[last - 1].is_title and part.text not in leaders.surnames() and _is_of_persons(part)
    return last + 2 if korean or arabic or (double and named) else last


_HYPHENS = frozenset("-‑")


def _is_of_persons(part: Token) -> bool:
    """Say whether a word behind a hyphen may end a person's double name, and heads no noun: "John Abe-Cole spoke"."""
    behind = part.nbor() if part.i + 1 < len(part.doc) else None
    ends = behind is None or bool(behind.is_sent_start) or behind.pos_ not in ("NOUN", "PROPN")
    return ends and part.text not in words.titles()


def _continues(doc: Doc, i: int, taken: set[int]) -> bool:
    """Say whether the word behind a name is its last: no head of a body or place, and none behind it."""
    if not _bare(doc, i, taken) or doc[i].is_sent_start:
        return False
    return not (_bare(doc, i + 1, taken) or (i + 1 in taken and doc[i + 1].is_title))


def _leads(doc: Doc, i: int, taken: set[int]) -> bool:
    """Say whether the word before a lone word of a name is a given name, or a family name that stands in front."""
    if i >= 0 and i not in taken and _is_family(doc[i]):
        return True
    if not _bare(doc, i, taken) or (i and _joined(doc[i - 1], taken)) or is_cue(doc[i]):
        return False
    return doc[i].text in gazetteer.given_names() or not doc[i].is_sent_start


def _is_family(token: Token) -> bool:
    """Say whether a word can only be a family name here: "He" before a name, another inside a sentence."""
    inside = token.i > token.sent.start and (token.nbor(-1).is_alpha or token.nbor(-1).text == ",")
    return token.is_title and token.lower_ in words.family_first() and (token.text == "He" or inside)


def _joined(before: Token, taken: set[int]) -> bool:
    """Say whether the word before belongs to another name, or to this one."""
    return before.i in taken or (before.is_title and before.pos_ == "PROPN" and before.text not in words.titles())


def _bare(doc: Doc, i: int, taken: set[int]) -> bool:
    """Say whether a free word may be a part of a person's name."""
    return 0 <= i < len(doc) and i not in taken and _may_name(doc[i])


def _may_name(token: Token) -> bool:
    text = token.text
    if token.pos_ != "PROPN" or not (text.istitle() and _is_word(text) and len(text) > 2):
        return False
    if text.removesuffix("s") in words.titles() or text in words.titles() | words.never() | words.name_suffixes():
        return False
    heads = any(text in words.heads(position) for position in ("last", "first", "anywhere"))
    return not heads and token.lower_ not in words.noun_types() and not gazetteer.lookup(text)


def _is_word(text: str) -> bool:
    """Say whether a text is one word; the mark of "O’Hara" is a part of it."""
    return text.removeprefix("O’").removeprefix("O'").isalpha()
