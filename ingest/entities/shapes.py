"""What the letters of a word tell: an address of a site, a type of machine, a brand with a capital inside."""

from __future__ import annotations

import re

from ingest.entities import words

_SITE = re.compile(r"[A-Z][\w-]*\.(?:com|org|net|info|co|io|tv|ru|de|fr|uk|in|eu|gov|edu)", re.IGNORECASE)
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{2,4}[A-Za-z]{0,4}(?:-\d{1,4}[A-Z]*)?")
_JOINED = re.compile(r"([A-Z][a-z]+)[A-Z][A-Za-z]*")


def is_site(word: str) -> bool:
    """Say whether a word is a site's address that stands as its name ("Amazon.com", not "www.amazon.com")."""
    return word[:1].isupper() and _SITE.fullmatch(word) is not None


def is_model(word: str) -> bool:
    """Say whether a word is letters and digits, as the types of machines and weapons are named ("A350", "S-400")."""
    return _MODEL.fullmatch(word) is not None


def is_joined(word: str) -> bool:
    """Say whether a word has a capital inside, as brands have, and no family name that begins so ("MacArthur")."""
    found = _JOINED.fullmatch(word)
    return found is not None and found[1].casefold() not in words.small("joined")


def is_gadget(word: str) -> bool:
    """Say whether a word is spelled as devices and programs are: "iPhone", "iTunes"."""
    return len(word) > len("iX") and word[0] == "i" and word[1].isupper() and word[2].islower()
