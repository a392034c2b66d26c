"""A dossier of an actor, or of two: what the graph holds of them on paper, every sentence with its footnote."""

from ui.dossier.collect import of_entity, of_pair
from ui.dossier.formats import FORMATS, Format, FormatName
from ui.dossier.page import html
from ui.dossier.sheet import Dossier
from ui.dossier.word import docx

__all__ = ["FORMATS", "Dossier", "Format", "FormatName", "docx", "html", "of_entity", "of_pair"]
