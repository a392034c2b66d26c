"""An "it" that stands for nothing: "it is possible that", "it seems", "when it comes to"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.lexicon import toml


def is_empty_it(token: Token) -> bool:
    """Say whether an "it" stands for nothing: "it is possible that", "it seems", "it was Monday"."""
    if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass", "expl"):
        return False
    lists = toml("coreference")["empty_it"]
    verb = token.head
    if verb.lemma_ == "come" and {"when", "to"} <= {child.lower_ for child in verb.children}:
        return True
    if verb.lemma_ in lists["verbs"] or any(child.dep_ == "expl" for child in verb.children):
        return True
    clause = any(
        child.dep_ in ("ccomp", "xcomp", "advcl", "csubj", "acl") and child.i > verb.i for child in verb.children
    )
    what = [child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")]
    if any(child.lower_ in lists["adjectives"] or child.ent_type_ in ("DATE", "TIME") for child in what):
        return True
    passive = token.dep_ != "nsubj"
    if verb.lower_ in lists["adjectives"] and passive and clause:
        return True
    own = any(child.dep_ in ("relcl", "acl", "xcomp") for noun in what for child in noun.children)
    return (clause or own) and bool(what) and not any(word.lower_ in lists["personal"] for word in what)
