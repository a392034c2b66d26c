"""Names given as examples of what a noun means, which tell what it means: "partners, including Chad and Mali"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

_EXAMPLES = frozenset({"as", "like", "including"})


def is_example(name: Token, noun: Token) -> bool:
    """Say whether a name is an example of what a noun before it means: "lenders such as Norbank, Tollen and Lind"."""
    while name.dep_ in ("conj", "appos") and name.head != noun:
        name = name.head
    as_one = name.dep_ == "pobj" and name.head.lower_ in _EXAMPLES and name.head.head == noun
    return name.i > noun.i and (as_one or (name.head == noun and name.dep_ in ("conj", "appos")))


def are_states(noun: Token, kinds: Mapping[int, str]) -> bool:
    """Say whether what could be persons are states, for such are the examples: "partners, including Chad and Mali"."""
    named = [kinds.get(token.i) for token in noun.subtree if is_example(token, noun)]
    return bool(named) and all(kind in ("Country", "Place") for kind in named)
