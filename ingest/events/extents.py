"""Which characters an argument has: a noun phrase without its clauses, or a clause without what is added to it."""

from __future__ import annotations

from spacy.tokens import Span, Token

_KEPT_INSIDE = frozenset(("det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "advmod", "predet"))
_ADDED = frozenset(("advcl", "conj", "cc", "punct", "parataxis", "dep"))
"""What a clause goes on with that is no longer what is promised or denied."""
_LONG = 8
"""An "of" phrase of more words is left out of the argument's characters."""
_CLOSE = 3
"""Longest way between two verbs that share an object."""
_LONGEST = 30
"""A clause of more words is cut to its verb and what stands before it."""


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the characters of the noun phrase around `head` without its clauses; short "of" phrases stay in."""
    left = right = head.i
    for child in head.children:
        if child.i < head.i and child.dep_ in _KEPT_INSIDE:
            left = min(left, child.left_edge.i)
        elif child.dep_ == "conj":
            break  # what stands behind it is the other noun's
        elif child.dep_ == "prep" and child.lower_ == "of" and child.right_edge.i - head.i <= _LONG:
            if any(c.dep_ == "pcomp" for c in child.children):
                break  # "convicted by a court of taking bribes"
            right = max(right, child.right_edge.i)
        elif child.dep_ == "prep" and child.lower_ == "to" and head.like_num and child.right_edge.like_num:
            right = child.right_edge.i  # "60,000 to 70,000"
    doc = head.doc
    right = max(right, _told_until(head))
    if left > 1 and doc[left - 1].text == "-" and not doc[left - 1].whitespace_:
        left -= 2
    while left < head.i and doc[left].lower_ in ("the", "a", "an", "whose"):
        left += 1
    if left < head.i and doc[left].is_quote and not any(t.is_quote for t in doc[left + 1 : right + 1]):
        left += 1
    return doc[left].idx, doc[right].idx + len(doc[right])


def clause_extent(verb: Token) -> tuple[int, int]:
    """Return the characters of the clause of `verb` without its "that" or "to" and without what is only added to it."""
    doc, left, right = verb.doc, verb.left_edge.i, verb.i
    while left < verb.i and (doc[left].is_punct or doc[left].dep_ == "mark" or doc[left].tag_ == "TO"):
        left += 1
    second = _sharing(verb)
    for part in verb.children:
        if part.i < verb.i or part.is_quote or (second is not None and part.dep_ == "cc"):
            continue
        if part.dep_ in _ADDED and part != second and not _is_what_for(part, verb):
            break
        if part.right_edge.i - left < _LONGEST:
            right = part.right_edge.i
    right = _without_comment(doc[verb.i : right + 1])
    if right + 1 < len(doc) and doc[right + 1].is_quote and sum(t.is_quote for t in doc[left : right + 1]) % 2:
        right += 1
    return doc[left].idx, doc[right].idx + len(doc[right])


def _is_what_for(clause: Token, verb: Token) -> bool:
    """Say whether a clause right behind a verb goes on with it: "vowed to work to mend the bridge"."""
    bare = clause.dep_ == "advcl" and clause.tag_ == "VB" and clause.left_edge.i == verb.i + 1
    return bare and verb.nbor().tag_ == "TO"


def _without_comment(clause: Span) -> int:
    """Return the last word of a clause without what the article calls it: "paid them, a charge that he denies"."""
    for token in clause:
        first = token.left_edge.i
        told = token.dep_ == "appos" and any(c.dep_ in ("relcl", "acl") for c in token.children)
        if told and token.pos_ == "NOUN" and first > clause.start + 1 and token.doc[first - 1].text == ",":
            return first - 2
    return clause.end - 1


def _sharing(verb: Token) -> Token | None:
    """Return the verb whose object is also that of this one: "to respect and execute the sentence"."""
    second = next((c for c in verb.children if c.dep_ == "conj" and c.i - verb.i <= _CLOSE), None)
    alone = not any(c.dep_ in ("dobj", "prep", "xcomp", "ccomp") for c in verb.children)
    return second if alone and second is not None and any(c.dep_ == "dobj" for c in second.children) else None


def says_which(word: Token) -> bool:
    """Say whether what stands behind a pronoun tells whom it means: "those responsible"."""
    return _told_until(word) > word.i


def _told_until(word: Token) -> int:
    """Return the last word of what tells whom a pronoun means: "all on board", "those freed from jail"."""
    behind = [c for c in word.children if c.i > word.i]
    if word.lower_ in ("many", "some", "all", "both", "each", "one", "any", "most", "none"):
        aboard = ("on", "aboard", "inside") if word.lower_ == "all" else ()
        return max(
            (c.right_edge.i for c in behind if c.lower_ in ("of", *aboard) and _is_short(word, c)), default=word.i
        )
    if word.lower_ != "those":
        return word.i
    tells = next((c for c in behind if c.dep_ in ("amod", "acl", "relcl", "prep")), word)
    if _is_short(word, tells) and tells.dep_ not in ("acl", "relcl"):
        return tells.right_edge.i
    parts = [c for c in tells.children if c.dep_ in ("prep", "agent", "dobj", "acomp", "attr") and c.i > tells.i]
    timely = (c for c in parts if c.lower_ not in ("until", "before", "after", "since") and _is_short(word, c))
    return max((c.right_edge.i for c in timely), default=tells.i)


def _is_short(word: Token, phrase: Token) -> bool:
    return phrase.right_edge.i - word.i <= _LONG
