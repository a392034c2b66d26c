"""Makes foreign text safe for the language model without moving a character: what is replaced, is replaced one for one.

Offsets into the cleaned text are offsets into the text that came in. What may be deleted is deleted earlier, by
`tidy`, in readers that produce the text themselves.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from ingest.structure.paragraphs import unwrap

LONGEST = 200_000
"""Characters an article may have; the longest news features have about 60,000."""

LONGEST_RUN = 200
"""Characters without a blank between them. The tokenizer's time grows with the square of the run: 20,000 marks in one
run take more than 20 s, in runs of 200 they take 0.1 s."""

_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_BREAKS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def clean(text: str) -> str:
    """Return `text`, of the same length, without control and bidi characters, surrogates, odd blanks and long runs.

    Line breaks inside paragraphs become blanks, so that a sentence stays in one piece.
    """
    text = re.sub(r"\r(?!\n)", "\n", text).translate(_replacements())
    return unwrap(_RUN.sub(_broken, text))


def tidy(text: str) -> str:
    """Return `text` cleaned, composed (NFC), without invisible characters and outer blanks; the length may change."""
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return re.sub(r"[^\S\n]+(?=\n|$)", "", clean(text)).strip()


def has_words(text: str) -> bool:
    """Tell whether there is anything to read in `text`."""
    return any(character.isalpha() for character in text)


def _broken(run: re.Match[str]) -> str:
    characters = list(run.group())
    characters[LONGEST_RUN - 1 :: LONGEST_RUN] = " " * len(characters[LONGEST_RUN - 1 :: LONGEST_RUN])
    return "".join(characters)


@functools.cache
def _replacements() -> dict[int, str]:
    """Map each character that has no place in a text to a blank or a line break; takes 0.2 s, once."""
    unwanted = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}
    found = {code: " " for code in range(0x110000) if unicodedata.category(chr(code)) in unwanted}
    return {**found, **{ord(character): "\n" for character in _BREAKS}}
