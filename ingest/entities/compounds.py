"""Bodies whose names hold other names: "Harrow Magistrates' Court", "U.S. Attorney's Office for Ohio", "Oxfam Peru"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.shortenings import goes_on, is_paper
from ingest.entities.spans import Name, without_overlaps
from ingest.record import EntityType

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_JOINTS = frozenset({"of", "for", "the"})
# Words of a short name to which the state that a branch works in is added ("Save the Children Nepal").
SHORT = 3


def compounded(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with bodies put together that the model cut at a possessive mark or before a state."""
    taken = {i for name in names for i in range(name.first, name.last)}
    return list(without_overlaps([*_owned(document.doc), *(_headed(name, taken) for name in _branches(names))]))


def _headed(name: Name, taken: Container[int]) -> Name:
    """Return an unknown name with the head that the model left out ("SunShot" Initiative), or number (737 "Max")."""
    doc, first, last = name.doc, name.first, name.last
    field = max(_with_field(name, taken), _with_province(name))
    if field > last:
        return Name(doc, first, field, name.type, f"with its field {doc[last:field].text}", name.label)
    behind = doc[last] if last < len(doc) and last not in taken else None
    if behind is not None and _is_head(behind, name):
        return Name(doc, first, last + 1, name.type, f"with its head {behind.text}", name.label)
    before = doc[first - 1] if first and first - 1 not in taken else None
    if name.label == "PRODUCT" and before is not None and _NUMBER.fullmatch(before.text) and doc[first].is_title:
        return Name(doc, first - 1, last, name.type, "a type of machine", name.label)
    return name


def _with_subject(doc: Doc, last: int) -> int:
    """Return where the name of a committee ends with its subject, which may be a place: "Committee on Bosnia"."""
    end = last + 1
    while end < len(doc) and _capital(doc[end]) and doc[end].ent_type_ not in ("PERSON", "DATE", "TIME"):
        end += 1
    return end if end > last + 1 else last


# Bodies whose field stands behind "on", be it a place: "the Select Committee on Bosnia".
_ON = frozenset({"Committee", "Subcommittee", "Commission"})


def _with_field(name: Name, taken: Container[int]) -> int:
    """Return where a body's name ends with the field that the model left out: "Lind Foundation for the Visual Arts"."""
    doc, last = name.doc, name.last
    if name.label != "ORG" or name.entries or words.heads("last").get(doc[last - 1].text) != "Organization":
        return last
    if doc[last - 1].text in _ON and doc[last : last + 1].text == "on":
        return _with_subject(doc, last)
    end = _behind(doc, last)
    added = [token for token in doc[last:end] if token.is_title]
    own = all(token.i not in taken or token.ent_type_ in ("ORG", "WORK_OF_ART") for token in added)
    apart = any(
        gazetteer.lookup(token.text) or token.ent_type_ in ("GPE", "LOC", "PERSON", "NORP", "DATE") for token in added
    )
    return end if own and not apart and added and added[-1].i == end - 1 else last


def _with_province(name: Name) -> int:
    """Return where the name of a court's district ends with its province: "Western District of New York"."""
    doc, last = name.doc, name.last
    district = name.size == 2 and doc[last - 1].text == "District" and doc[name.first].lower_ in words.small("sides")
    return _behind(doc, last) if district else last


_NUMBER = re.compile(r"\d{3}")


def _is_head(token: Token, name: Name) -> bool:
    if is_paper(name.doc[name.last - 1].text) and token.text.istitle() and goes_on(token.text):
        return not name.entries
    if name.entries or name.label not in ("ORG", "PRODUCT", "GPE", "LOC", "FAC") or token.text in words.titles():
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    more = after is not None and after.is_title and after.pos_ == "PROPN"
    return token.is_title and token.pos_ == "PROPN" and token.text in words.heads("last") and not more


def _owned(doc: Doc) -> Iterator[Name]:
    """Yield the bodies of people: "Women's Union", "Attorney General's Office for the District"."""
    for mark in doc:
        if mark.text in _POSSESSIVE and 0 < mark.i < len(doc) - 1 and _owns(doc[mark.i - 1]):
            last = _head(doc, mark.i + 1)
            if last:
                first = _leftmost(doc, mark.i - 1)
                yield Name(doc, first, _behind(doc, last), "Organization", f"body of {doc[mark.i - 1].text}", "ORG")


def _owns(token: Token) -> bool:
    return token.is_title and token.lower_ in words.small("owners")


def _head(doc: Doc, first: int) -> int:
    """Return where the capitalised words from `first` on end with the head of a body, else 0."""
    last = first
    while last < len(doc) and _capital(doc[last]):
        last += 1
    heads = (i + 1 for i in range(last - 1, first - 1, -1) if words.heads("last").get(doc[i].text) == "Organization")
    return next(heads, 0)


def _leftmost(doc: Doc, first: int) -> int:
    """Return where the capitalised words before the owner start ("ANC Secretary-General")."""
    while first:
        step = 2 if doc[first - 1].text == "-" and first > 1 else 1
        token = doc[first - step]
        if not _capital(token) or (token.is_sent_start and token.pos_ != "PROPN"):
            break
        first -= step
    return first


def _behind(doc: Doc, last: int) -> int:
    """Return where the name ends with the place or field that "of" and "for" add to it."""
    while last < len(doc) and doc[last].lower_ in ("of", "for"):
        start = last + 1
        while start < len(doc) and doc[start].lower_ in _JOINTS:
            start += 1
        end = start
        while end < len(doc) and _capital(doc[end]):
            end += 1
        if end == start:
            break
        last = end
    return last


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and (token.is_alpha or "." in token.text) and token.pos_ not in ("DET", "ADP")


def _branches(names: Iterable[Name]) -> Iterator[Name]:
    """Yield names with the state or continent right behind a body's joined to it, unless a noun follows."""
    before: Name | None = None
    for name in names:
        why = _joint(before, name) if before is not None and before.last == name.first else None
        if before is not None and why:
            people = why == "people:"
            type_: EntityType = "Group" if people else "Organization"
            before = Name(name.doc, before.first, name.last, type_, f"{why} {name.text}", "NORP" if people else "ORG")
            continue
        if before is not None:
            yield before
        before = name
    if before is not None:
        yield before


def _joint(before: Name, name: Name) -> str | None:
    """Return what makes one body's name of two names side by side: a branch, an outlet's channel, a state's chamber."""
    known = before.entries[:1]
    if _are_one_people(before, name):
        return "people:"
    if known and known[0].kind == "broadcaster" and name.size == 1 and name.label != "PERSON" and not _led(name):
        return "channel"
    if known and known[0].type in ("Country", "Place") and name.size == 1 and _is_chamber(name):
        return "body:"
    return "branch in" if _is_branch(before, name) else None


def _are_one_people(before: Name, name: Name) -> bool:
    """Say whether two words for peoples side by side mean one: "British Indians", the "Israeli Arab" community."""
    peoples = all(_is_people(other) for other in (before, name))
    noun = name.doc[name.last].lemma_.lower() if name.last < len(name.doc) else ""
    plural = name.doc[name.last - 1].tag_ in ("NNS", "NNPS")
    return peoples and before.size == 1 and (plural or "Group" in words.told("modified").get(noun, ()))


def _is_people(name: Name) -> bool:
    known = name.entries[:1]
    return bool(known) and known[0].use == "demonym" and known[0].kind not in ("politics", "religion")


def _is_chamber(name: Name) -> bool:
    return name.text in words.small("chambers")


def _led(name: Name) -> bool:
    """Say whether a noun follows that the name belongs to: the "Moscow" of "CNN Moscow correspondent"."""
    return name.last < len(name.doc) and name.doc[name.last].pos_ in ("NOUN", "PROPN", "ADJ")


def _is_branch(body: Name, place: Name) -> bool:
    known = place.entries[:1]
    if body.label != "ORG" or body.size > SHORT or not known or known[0].use == "demonym" or _led(place):
        return False
    word = place.doc[body.last - 1].text
    general = word in words.heads("last") and word not in words.company_words()
    return (known[0].type == "Country" or known[0].kind == "continent") and not general
