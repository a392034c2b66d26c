"""A dossier as one HTML page that needs nothing else: it opens in a browser, prints, and opens in a word processor."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from ui.dossier.sheet import Dossier, Line, Note, Section

_STYLE = Path(__file__).with_name("page.css")


def html(of: Dossier) -> str:
    """Return the page. All text is escaped, and its policy lets nothing run or load, whatever an article put in."""
    return "\n".join(_page(of)) + "\n"


def _page(of: Dossier) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(of.title)}</title><style>{_STYLE.read_text(encoding='utf-8')}</style></head><body>"
    yield f"<h1>{escape(of.title)}</h1><p>{escape(of.about)}</p>"
    for section in of.sections:
        yield from _section(section)
    if of.notes:
        yield "<h2>Notes</h2><ol>"
        yield from (_note(number, note) for number, note in enumerate(of.notes, 1))
        yield "</ol>"
    else:
        yield "<p>The graph holds no statement of it.</p>"
    yield "</body></html>"


def _section(of: Section) -> Iterator[str]:
    yield f"<h2>{escape(of.heading)}</h2><ul>"
    yield from map(_line, of.lines)
    yield "</ul>"
    if of.left_out:
        yield f"<p>{of.left_out:,} more are in the graph and not in this dossier.</p>"


def _line(of: Line) -> str:
    marks = " ".join(f'<a href="#note-{number}">{number}</a>' for number in of.notes)
    under = f"<ul>{''.join(map(_line, of.under))}</ul>" if of.under else ""
    noted = f" <sup>{marks}</sup>" if marks else ""
    return f"<li>{escape(of.text)}{noted}{under}</li>"


def _note(number: int, of: Note) -> str:
    return (
        f'<li id="note-{number}"><q>{escape(of.words)}</q> <cite>{escape(of.where)}</cite> '
        f"<small>{escape(of.told)}</small></li>"
    )
