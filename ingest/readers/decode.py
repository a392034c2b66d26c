"""From bytes to characters: UTF-8 and UTF-16 for sure, Windows-1252 with care, everything else refused."""

from __future__ import annotations

import codecs
import re

from ingest.errors import UndecodableError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ODD = re.compile(r"[A-Za-z][¡-¿×÷\x80-\x9f]+[A-Za-z]")
"""Signs between two letters: text in another encoding. In Windows-1252 only letters, ’ and dashes stand there."""


def decode(data: bytes) -> str:
    """Return the text of `data`; raises `UndecodableError`."""
    mark = next((name for bytes_, name in _MARKS.items() if data.startswith(bytes_)), None)
    if mark:
        return _strictly(data, mark)
    if b"\x00" in data[:1000] and _zero_halves(data[:1000]):
        return _strictly(data, _zero_halves(data[:1000]))
    if len(_CONTROLS.findall(data)) > len(data) // 300:
        raise UndecodableError("is a binary file; newsgraph reads text, HTML, JSONL and feeds")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(data, error)


def decode_page(data: bytes) -> str:
    """Return the text of an HTML page: as its byte order mark, its bytes or its own words say; never fails."""
    mark = next((name for bytes_, name in _MARKS.items() if data.startswith(bytes_)), None)
    if mark:
        return data.decode(mark, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data), "replace")


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else "cp1252"
    except (LookupError, UnicodeDecodeError):
        return "cp1252"
    # Browsers read pages that say Latin-1 as Windows-1252; and these bytes are no UTF-8, whatever the page says.
    return "cp1252" if name in ("iso8859-1", "ascii", "utf-8") else name


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is not valid {name.upper()} (at byte {error.start}); save it as UTF-8") from error


def _zero_halves(head: bytes) -> str:
    """Return the kind of UTF-16 without a mark: every second byte of Western text is zero in it."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 3 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 3 and odd == 0 else ""


def _western(data: bytes, error: UnicodeDecodeError) -> str:
    refusal = f"is not valid UTF-8 (at byte {error.start}) and no other encoding fits; save it as UTF-8"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise UndecodableError(refusal) from error
    foreign = sum(character > "\x7f" for character in text)
    if foreign > len(text) * 0.12 or _ODD.search(text) or "Ã" in text or "â€" in text:
        raise UndecodableError(refusal) from error
    return text
