"""Mends of the parse where a prefix before a hyphen was read as the word: "the ex-president", "to re-elect her".

The word behind the hyphen takes the place of the prefix in the sentence, and all that hangs on it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.lexicon import toml

_PARTS = frozenset(("compound", "amod", "nmod", "advmod", "punct", "intj", "dep"))
"""What a prefix was rightly read as: a part of the word, or of the phrase around it."""
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "dative")


def mend(doc: Doc) -> Doc:
    """Make words of what prefixes were parted from, in place; returns `doc`."""
    for prefix in doc[: max(len(doc) - 2, 0)]:
        hyphen, word = doc[prefix.i + 1], doc[prefix.i + 2]
        joined = hyphen.text == "-" and not prefix.whitespace_ and not hyphen.whitespace_ and word.is_alpha
        if joined and prefix.dep_ not in _PARTS and prefix.lower_ in toml("attachment")[_list_for(prefix)]:
            _replace(prefix, hyphen, word)
    return doc


def _list_for(prefix: Token) -> str:
    """Return the list of prefixes of nouns or of verbs, by where the whole stands."""
    return "noun_prefixes" if prefix.dep_ in _NOMINAL else "verb_prefixes"


def _replace(prefix: Token, hyphen: Token, word: Token) -> None:
    """Let `word` stand where `prefix` stood."""
    if prefix.dep_ not in _NOMINAL and not _is_verb(word, prefix):
        return
    if prefix.dep_ in _NOMINAL and word.pos_ not in ("NOUN", "PROPN"):
        return
    root, dep = prefix.head == prefix, prefix.dep_
    above = word if root else prefix.head
    if word in prefix.ancestors or hyphen in prefix.ancestors:
        return
    word.head = above
    word.dep_ = dep
    if dep not in _NOMINAL:
        word.tag_, word.pos_ = prefix.tag_ if word.tag_ == "JJ" else word.tag_, "VERB"
    for part in (prefix, hyphen):
        for child in list(part.children):
            if child not in (prefix, hyphen, word):
                child.head = word
    prefix.head = hyphen.head = word
    prefix.dep_, hyphen.dep_ = "compound", "punct"


def _is_verb(word: Token, prefix: Token) -> bool:
    """Whether the whole is a verb, whatever the word alone was read as: "re-elect", "re-elected"."""
    return prefix.tag_.startswith("VB") and (word.tag_.startswith("VB") or word.lower_ == word.lemma_)
