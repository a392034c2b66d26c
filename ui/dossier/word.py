"""A dossier as a Word document (Office Open XML), through python-docx.

The library writes no footnotes, so the notes stand numbered at the end, as in the HTML page; a mark leads to its note.
"""

from __future__ import annotations

import datetime
import io
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ui.dossier.sheet import Dossier, Line, Note, Section

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (section 2.2): control characters, surrogates."""

_LONGEST_TITLE = 255
_NO_TIME = datetime.datetime(1980, 1, 1)


def docx(of: Dossier) -> bytes:
    """Return the document. What articles say is text in it, never a field or a link, whatever they put in."""
    word: Word = Document()
    _describe(word, of)
    word.add_heading(_text(of.title), 0)
    word.add_paragraph(_text(of.about))
    for section in of.sections:
        _section(word, section)
    if of.notes:
        word.add_heading("Notes", 1)
        for number, note in enumerate(of.notes, 1):
            _note(word, number, note)
    else:
        word.add_paragraph("The graph holds no statement of it.")
    output = io.BytesIO()
    word.save(output)
    return _timeless(output.getvalue())


def _timeless(word: bytes) -> bytes:
    """Return a document whose files bear no time, so that the same dossier is the same bytes whenever it is made."""
    output = io.BytesIO()
    with ZipFile(io.BytesIO(word)) as made, ZipFile(output, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name), made.read(name), ZIP_DEFLATED)
    return output.getvalue()


def _describe(word: Word, of: Dossier) -> None:
    told = word.core_properties
    told.title, told.author, told.comments = _text(of.title)[:_LONGEST_TITLE], "newsgraph", ""
    told.created = told.modified = _NO_TIME


def _section(word: Word, of: Section) -> None:
    word.add_heading(_text(of.heading), 1)
    for line in of.lines:
        _line(word.add_paragraph(style="List Bullet"), line)
        for under in line.under:
            _line(word.add_paragraph(style="List Bullet 2"), under)
    if of.left_out:
        word.add_paragraph(f"{of.left_out:,} more are in the graph and not in this dossier.")


def _line(paragraph: Paragraph, of: Line) -> None:
    paragraph.add_run(_text(of.text))
    for number in of.notes:
        paragraph.add_run(" ")
        _linked(paragraph.add_run(str(number)), _anchor(number)).font.superscript = True


def _note(word: Word, number: int, of: Note) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(1), Cm(-1)
    _marked(paragraph.add_run(f"{number}.\t"), number)
    paragraph.add_run(f"“{_text(of.words)}” ")
    paragraph.add_run(f"{_text(of.where)} ").italic = True
    paragraph.add_run(_text(of.told)).font.size = Pt(9)


def _linked(run: Run, anchor: str) -> Run:
    """Make a run lead to a bookmark of the document."""
    link = OxmlElement("w:hyperlink", {qn("w:anchor"): anchor})
    run._r.addprevious(link)
    link.append(run._r)
    return run


def _marked(run: Run, number: int) -> None:
    """Put the bookmark of a note around a run."""
    identity = {qn("w:id"): str(number)}
    run._r.addprevious(OxmlElement("w:bookmarkStart", identity | {qn("w:name"): _anchor(number)}))
    run._r.addnext(OxmlElement("w:bookmarkEnd", identity))


def _anchor(number: int) -> str:
    return f"note_{number}"


def _text(text: str) -> str:
    """Return a text on one line, with a mark in place of what the format cannot hold."""
    return " ".join(_UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text).split())
