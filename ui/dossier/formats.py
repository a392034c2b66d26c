"""What a dossier can be saved as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from ui.dossier.page import html
from ui.dossier.sheet import Dossier
from ui.dossier.word import docx

FormatName = Literal["html", "docx"]
"""Names of the formats, which are the suffixes of their files."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what it is called, its media type, and how a dossier is written as one."""

    label: str
    media_type: str
    icon: str
    write: Callable[[Dossier], bytes]


FORMATS: Mapping[FormatName, Format] = {
    "html": Format("Web page", "text/html", ":material/html:", lambda of: html(of).encode("utf-8")),
    "docx": Format(
        "Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ":material/docs:",
        docx,
    ),
}
