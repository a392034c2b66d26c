"""Who speaks where only those are named who hear it: "the jury was told that", "a court heard on Monday that".

Somebody said so, whom the sentence leaves out, and the article does not vouch for it: the claimant is "The jury was
told", one for each body in an article.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.document import Document
from ingest.quotes.draft import Draft
from ingest.quotes.lexicon import words
from ingest.quotes.spans import between
from ingest.record import Mention, Span

_AFTER = 6
"""Tokens that a closing cue has behind it at most: "on Monday"."""


def heard(document: Document, draft: Draft) -> str | None:
    """Return the cluster of the unnamed one who told it to a court or the like, adding a mention of his."""
    subject = _audience(draft.head) if draft.head is not None and draft.rule in ("verb:that", "closing") else None
    if subject is None or draft.cue is None or draft.head is None:
        return None
    start, end = subject.left_edge.idx, draft.head.idx + len(draft.head)
    why = f"source:{subject.lemma_.lower()} {draft.head.lemma_}"
    before = next((mention for mention in document.mentions if mention.why == why), None)
    text = document.text[start:end]
    cluster, name = (before.cluster, before.name) if before is not None else (f"source{start}", text)
    document.mentions.append(Mention(start, end, text, "Person", cluster, "NOM", name=name, why=why))
    return cluster


def heard_before(verb: Token) -> tuple[Span, ...] | None:
    """Return what stands before a closing "the court heard": "Lee struck him, a jury heard on Monday"."""
    subject = _audience(verb) if verb.lemma_ == "hear" else None
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if subject is None or clause is None or verb.doc[subject.left_edge.i - 1].text != ",":
        return None
    after = verb.doc[verb.i + 1 : verb.sent.end]
    if len(after) > _AFTER or any(t.pos_ in ("VERB", "AUX") or t.dep_ == "dobj" for t in after):
        return None
    return between(verb.doc, verb.sent.start, subject.left_edge.i - 1)


def _audience(verb: Token) -> Token | None:
    """Return the body that is told it or hears it, right in front of the cue."""
    passive = verb.lemma_ in ("tell", "inform") and verb.tag_ == "VBN"
    if not passive and not (verb.lemma_ == "hear" and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")):
        return None
    if any(child.dep_ == "agent" for child in verb.children):
        return None
    role = "nsubjpass" if passive else "nsubj"
    subject = next((child for child in verb.lefts if child.dep_ == role), None)
    if subject is None or subject.lemma_.lower() not in words("sources", "audience"):
        return None
    between = verb.doc[subject.right_edge.i + 1 : verb.i]
    return subject if all(token.dep_ in ("aux", "auxpass", "advmod") for token in between) else None
