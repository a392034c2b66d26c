"""What analysts keep beside the graph: saved queries, investigations, and watches whose new results are listed.

Kept in a file of its own in the store's folder, because nothing can rebuild it. Everybody who uses the store shares it.
"""

from graph.desk.check import begin, check, open_desk
from graph.desk.desk import Desk, DeskError, Investigation, News, Watch
from graph.desk.feed import atom
from graph.desk.findings import KINDS, Finding, Kind

__all__ = [
    "KINDS",
    "Desk",
    "DeskError",
    "Finding",
    "Investigation",
    "Kind",
    "News",
    "Watch",
    "atom",
    "begin",
    "check",
    "open_desk",
]
