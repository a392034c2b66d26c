"""Words that a model glues to a name and that belong to another: nationalities, places, offices, abbreviated titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.entities import gazetteer, words
from ingest.entities.offices import office_at
from ingest.lexicon import toml

# Weight from which a place is known so well that it is no part of a person's name.
WELL_KNOWN = 4.0


def own_start(doc: Doc, first: int, last: int) -> int:
    """Return where a person's own name starts: behind a title ("Holy Mosques King X"), "MK", "Kuwaiti", "Cairo"."""
    first = _behind_verb(doc, first, last)
    first = _behind_title(doc, first, last) if first < last else last
    while last - first > 2 and (_is_abbreviation(doc[first]) or _is_elsewhere(doc, first)):
        first += 1
    return first


def own_end(doc: Doc, first: int, last: int) -> int:
    """Return where a person's full name ends: before the body that "of" adds, or the next line's "Law Law said"."""
    if last - first > 2 and doc[last - 1].text == doc[last - 2].text:
        return last - 1
    of = next((i for i in range(first + 2, last) if doc[i].lower_ == "of"), last)
    return of if doc[first].is_title else last


def _behind_verb(doc: Doc, first: int, last: int) -> int:
    """Return where a name starts behind the verb that opens its sentence: "Emulating Salah".

    What is known behind such a verb is left to the gazetteer, as no person's: "Takes Ohio".
    """
    opens = doc[first].is_sent_start or (first > 0 and doc[first - 1].text in (";", ":"))
    if not opens or last - first < 2 or doc[first].text in gazetteer.given_names():
        return first
    if doc[first].tag_ == "VBZ" and last - first == 2 and gazetteer.lookup(doc[first + 1].text):
        return last
    return first + 1 if doc[first].is_sent_start and doc[first].tag_ == "VBG" else first


def _behind_title(doc: Doc, first: int, last: int) -> int:
    if doc[first].text in gazetteer.given_names():
        return first
    titles = (words.group("royal") | words.group("heads")) - {"Sultan", "Emir"}
    inside = (i for i in range(last - 2, first, -1) if doc[i].text in titles)
    found = next(inside, None)
    behind = found is not None and doc[found + 1].text not in words.name_suffixes() and doc[found + 1].is_title
    return found + 1 if found is not None and behind else first


def _is_abbreviation(token: Token) -> bool:
    return token.text in words.group("abbreviated")


def _is_elsewhere(doc: Doc, i: int) -> bool:
    """Say whether a nationality, or a well-known place behind a preposition, stands before a full name."""
    known = gazetteer.lookup(doc[i].text)
    if not known or doc[i].text in gazetteer.given_names() or doc[i].text in words.small("given"):
        return False
    if known[0].use == "demonym":
        return doc[i + 1].text != "-"
    placed = i > 0 and doc[i - 1].dep_ == "prep"
    return placed and known[0].type in ("Country", "Place") and known[0].weight >= WELL_KNOWN


def is_loose(token: Token) -> bool:
    """Say whether a word in small letters ends no name: the "more than" of "paid Fugazy more than $5", no "airport"."""
    return token.is_lower and token.tag_ in (
        "JJR",
        "RBR",
        "RB",
        "IN",
        "VBD",
        "VBZ",
        "VBG",
        "MD",
        "CC",
        "DT",
        "WDT",
        "WP",
    )


def is_cue(token: Token) -> bool:
    """Whether the word leads in who says what follows a colon: `Said Haddad: "..."`."""
    if not token.is_sent_start or token.lower_ not in words.small("cues"):
        return False
    colon = next((t for t in token.doc[token.i + 1 : token.i + 6] if t.text == ":"), None)
    return colon is not None and colon.i + 1 < len(token.doc) and colon.nbor(1).is_quote


def is_shorter(doc: Doc, first: int, last: int) -> bool:
    """Say whether the text also names it without its first word, and an office follows: "New IAAF president"."""
    rest = doc[first + 1 : last].text
    led = last < len(doc) and doc[last].is_lower and office_at(doc[last]) is not None
    return led and any(ent.text == rest for ent in doc.ents)


def with_form(doc: Doc, last: int) -> int:
    """Return where a body's name ends with the legal form behind its comma: "Reed & Fein, LLP"."""
    if last + 1 >= len(doc) or doc[last].text != ",":
        return last
    form = doc[last + 1]
    legal = form.text.rstrip(".").casefold() in toml("shortenings")["legal"]["words"]
    return last + 2 if legal and form.text[0].isupper() else last


def split(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of a name, two where a place is only what is favoured: "pro-Oslo | Liberal Front".

    And where the first only tells who leads or backs the second: "U.S. | -led | Supreme Council".
    """
    behind = _behind_leader(doc, first, last)
    if behind:
        yield first, first + 1
        yield behind, last
        return
    prefixed = first > 1 and doc[first - 1].text == "-" and doc[first - 2].lower_ in words.small("prefixes")
    known = gazetteer.lookup(doc[first].text)[:1] if prefixed and last - first > 1 else ()
    whole = gazetteer.lookup(doc[first:last].text)
    if not known or whole or known[0].type not in ("Country", "Place", "Group"):
        yield first, last
        return
    yield first, first + 1
    yield first + 1, last


def _behind_leader(doc: Doc, first: int, last: int) -> int:
    """Return where a name goes on behind "U.S.-led", in one token or three; 0 if it does not start so."""
    name, hyphen, tail = doc[first].text.rpartition("-")
    if hyphen and name and tail in words.small("hyphened"):
        return first + 1 if first + 1 < last else 0
    apart = first + 3 < last and doc[first + 1].text == "-" and doc[first + 2].text in words.small("hyphened")
    return first + 3 if apart and not doc[first].whitespace_ else 0


# A closing quotation mark and what is glued to it on both sides.
_QUOTED = re.compile(r"\w+[,.!?]?[\"”](?=[A-Z])")


def characters(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the characters of a name without what one token joins to it: the "U.S." of "U.S.-led", `fear,"Reed`."""
    token = doc[last - 1]
    name, hyphen, behind = token.text.rpartition("-")
    joined = hyphen and name and behind in words.small("hyphened")
    quoted = _QUOTED.match(doc[first].text)
    return doc[first].idx + (quoted.end() if quoted else 0), token.idx + len(name if joined else token.text)


def before_office(doc: Doc, first: int, last: int) -> int:
    """Return where an organization's name ends before an office that is glued to it, whole or in part.

    "UN Special Rapporteur", "One Moto Founder", the "UK Home" of "UK Home Secretary", "Trade Council, News Director".
    """
    end = last
    if last < len(doc) and _is_office(doc[last]):
        end = _without_titles(doc, first, last, words.group("weak"))
    elif _is_office(doc[last - 1]) and not (last < len(doc) and doc[last].text in _POSSESSIVE):
        end = _without_titles(doc, first, last - 1, words.titles())
    if end < last and doc[end - 2].text == ",":
        end -= 2
    return end if end > first and doc[end - 1].lower_ not in ("of", "the", "for") else last


_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def _is_office(token: Token) -> bool:
    return token.text.istitle() and token.text in words.titles() and office_at(token) is not None


def _without_titles(doc: Doc, first: int, end: int, titles: frozenset[str]) -> int:
    titles = titles - words.company_words()
    while end > first and (doc[end - 1].text in titles or doc[end - 1].lower_ == "and"):
        end -= 1
    return end
