"""Capitalised words that a model takes for names and that name nothing: verbs that open a sentence, terms, numbers."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.aliases import initials
from ingest.entities.spans import Name

# Numbers of files and flights: "FHC/ABJ/03/2018", "UO 805".
_NUMBER = re.compile(r"[A-Z]{2} ?\d{3,4}|(?=.*\d)\S*[/\d]\S*/\S*\d\S*")
# Sums in the letters of a currency, and parts of a year: "R6 million", "Rs40 crore", "4Q2022", "FY23".
_SUM = re.compile(r"(?:.* )?[A-Z][A-Za-z]{0,3}[$.]?\d[\d.,]* ?(?:thousand|million|billion|trillion|crore|lakh|bn|mn)s?")
_QUARTER = re.compile(r"[1-4][QH](?:[ ’']?\d{2,4})?|[QH][1-4] \d{4}|FY ?\d{2,4}(?:[/-]\d{2})?")
_NUMERAL = re.compile(r"[A-Z]|\d+[A-Z]?|[IVX]+")


def without_misread(document: Document, names: Sequence[Name]) -> list[Name]:
    """Return `names` without what only looks like one; a verb that opens a question is cut off a name."""
    terms = frozenset(_terms(document.doc))
    used = _uses(names)
    cut = (_without_auxiliary(name) for name in names)
    return [name for name in cut if not _is_misread(name, terms) and not _is_kind(name, used)]


def _without_auxiliary(name: Name) -> Name:
    """Return a name without the verb of the question that it opens: "Will Warren continue?"."""
    doc, first = name.doc, name.first
    asked = doc[first].is_sent_start and doc[doc[first].sent.end - 1].text == "?"
    if not asked or doc[first].lower_ not in words.small("auxiliaries") or name.size == 1:
        return name
    return Name(doc, first + 1, name.last, name.type, name.why, name.label)


def _is_misread(name: Name, terms: frozenset[str]) -> bool:
    if "Photo/" in name.text or _is_money(name) or _is_era(name) or _in_idiom(name):
        return True
    if name.entries:
        return False
    bare = name.text.removesuffix("s")
    number = any(form.fullmatch(name.text) for form in (_NUMBER, _SUM, _QUARTER)) or _is_counted(name)
    return name.text in terms or bare in terms or number or _is_adjective(name) or _opens(name) or _is_field(name)


def _in_idiom(name: Name) -> bool:
    """Say whether a name is part of a set phrase that names nobody: "a good Samaritan", "Russian roulette"."""
    doc = name.doc
    if doc[name.last - 1].lower_ not in _idiom_words():
        return False
    starts = range(max(0, name.first - LONGEST), name.first + 1)
    ends = range(name.last, min(len(doc), name.last + LONGEST) + 1)
    around = (doc[first:last].text.casefold().replace("’", "'") for first in starts for last in ends)
    return any(phrase in words.small("idioms") for phrase in around)


# Words that stand beside the name in the longest of these phrases, on either side.
LONGEST = 2


@functools.cache
def _idiom_words() -> frozenset[str]:
    return frozenset(word.removesuffix("'s").strip("'") for phrase in words.small("idioms") for word in phrase.split())


def _is_era(name: Name) -> bool:
    """Say whether letters tell how years are counted: "1300 B.C.", not "Vancouver, B.C."."""
    counted = name.first > 0 and name.doc[name.first - 1].like_num
    return counted and name.text in ("B.C.", "BC", "A.D.", "AD", "BCE", "CE")


def _is_money(name: Name) -> bool:
    """Say whether a state's letters only tell whose dollars are counted: "US $ 20", "A$5"."""
    behind = name.doc[name.last] if name.last < len(name.doc) else None
    return behind is not None and behind.text[0] in "$£€¥" and len(name.text) <= len("U.S.")


def _is_adjective(name: Name) -> bool:
    """Say whether an unknown single word is the adjective that opens a sentence: "Culinary specialist Joan Byrne"."""
    word = name.doc[name.first]
    noun = word.head
    person = name.label == "PERSON" and (name.text in gazetteer.given_names() or name.text in gazetteer.family_names())
    opens = name.size == 1 and bool(word.is_sent_start) and word.text.istitle() and name.label != "NORP" and not person
    return opens and word.tag_ == "JJ" and word.dep_ == "amod" and noun.is_lower and noun.i > word.i


def _is_field(name: Name) -> bool:
    """Say whether a name is the field of an office in capitals: "Research Director", "head of Programs for Asia"."""
    doc, first = name.doc, name.first
    headed = first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in words.office_nouns()
    if headed and doc[first].lower_ in words.small("fields") and doc[min(first + 1, len(doc) - 1)].tag_ in ("IN", "CC"):
        return True
    head = name.doc[name.last - 1]
    led = name.size == 1 and name.text.lower() in words.small("fields") and head.head.text in words.titles()
    return led or (name.label not in ("GPE", "PERSON", "NORP") and _is_charge(head))


def _is_charge(token: Token) -> bool:
    """Say whether a word is what a minister is for, or joined to it: the "Ports" of "Minister for Roads and Ports"."""
    while token.dep_ == "conj":
        token = token.head
    office = token.head.head.text
    charged = token.dep_ == "pobj" and token.head.lower_ in ("for", "of")
    return charged and office in (("Minister", "Secretary") if token.head.lower_ == "for" else ("Minister",))


def _is_counted(name: Name) -> bool:
    """Say whether a name is one of a row: "Phase 1", "Group F"; not a section of a law, nor a road."""
    word, _, numeral = name.text.partition(" ")
    counted = word.lower() in words.small("counted") and _NUMERAL.fullmatch(numeral) is not None
    return counted and name.label not in ("FAC", "LAW" if word in _OF_LAWS else "FAC")


_OF_LAWS = frozenset({"Section", "Chapter", "Clause", "Rule", "Annex", "Part"})


def _opens(name: Name) -> bool:
    """Say whether a single word opens a sentence before an article or pronoun, as verbs do: "Reach the reporters"."""
    if name.size > 1 or not name.doc[name.first].is_sent_start or name.last >= len(name.doc):
        return False
    return name.doc[name.last].tag_ in ("DT", "PRP", "PRP$") and name.doc[name.last].is_lower


def _terms(doc: Doc) -> Iterator[str]:
    """Yield the acronyms of common terms, told by the words in small letters before them: "electric vehicle (EV)"."""
    for token in doc:
        if token.i > 1 and token.is_upper and token.is_alpha and doc[token.i - 1].text == "(" and len(token) > 1:
            long = _spelled(doc, token)
            if long and words.noun_types().get(doc[token.i - 2].lemma_.lower()) != "Organization":
                yield token.text


def _spelled(doc: Doc, acronym: Token) -> bool:
    """Say whether the words before the bracket are all small and have the acronym's letters."""
    letters = acronym.text.casefold()
    for size in range(len(letters) - 1, len(letters) + 3):
        before = doc[max(0, acronym.i - 1 - size) : acronym.i - 1]
        if all(token.is_lower or token.text == "-" for token in before) and letters in (
            initials(before.text),
            initials(before.text, small=True),
        ):
            return True
    return False


def _uses(names: Sequence[Name]) -> dict[str, list[Name]]:
    uses: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        uses[name.text].append(name)
    return uses


def _is_kind(name: Name, uses: dict[str, list[Name]]) -> bool:
    """Say whether unknown letters only ever tell the kind of a common thing: "PV modules", "EV batteries"."""
    short = name.text.isupper() and 1 < len(name.text) < 5 and not name.entries and name.label in ("ORG", "GPE", "")
    return short and all(_qualifies_thing(other) for other in uses[name.text])


def _qualifies_thing(name: Name) -> bool:
    head = name.doc[name.last - 1]
    noun = head.head
    common = noun.i == name.last and noun.tag_ in ("NN", "NNS") and noun.is_lower
    return head.dep_ == "compound" and common and words.noun_types().get(noun.lemma_.lower()) is None
