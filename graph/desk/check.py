"""Sets up watches and asks them again."""

from __future__ import annotations

from collections.abc import Iterator

from graph.desk.desk import Desk, DeskError, News, Watch
from graph.desk.findings import Kind, findings
from graph.errors import GraphError
from graph.search.words import words
from graph.service.workspace import Workspace
from graph.store.folder import StoreFolder, beside
from graph.store.open import is_address
from graph.views import entity
from graph.vocabulary import ID

_LONGEST_NAME = 80


def open_desk(workspace: Workspace) -> Desk:
    """Open what is kept beside a store: in its folder, for a graph elsewhere on this machine, for memory nowhere."""
    if workspace.folder:
        return Desk(workspace.folder.desk, only_read=workspace.only_read)
    return Desk(StoreFolder(beside(workspace.location)).desk if is_address(workspace.location) else None)


def begin(desk: Desk, workspace: Workspace, kind: Kind, question: str, name: str = "") -> Watch:
    """Set up a watch on words, on an entity (its address or exact name) or on a SPARQL query.

    What it finds today counts as known. Raises `DeskError` when there is nothing to ask, and what the sandbox raises
    for a query that does not run.
    """
    question, name = _storable(question), _storable(name)
    question = _meant(workspace, question) if kind == "entity" else question
    if not question or (kind == "search" and not words(question)):
        raise DeskError("There is nothing to watch: give words, an entity or a query.")
    known = findings(workspace, kind, question)
    desk.begin(kind, question, (name or _name(workspace, kind, question))[:_LONGEST_NAME], known)
    watch = desk.watch(kind, question)
    if watch is None:
        raise DeskError("The watch was removed at the same moment: set it up again.")
    return watch


def check(desk: Desk, workspace: Workspace) -> Iterator[tuple[Watch, list[News], str | None]]:
    """Ask every watch again; yield each with what is new, and what went wrong with it, if anything."""
    for watch in desk.watches():
        try:
            found = findings(workspace, watch.kind, watch.question)
        except GraphError as error:
            desk.trouble(watch, str(error))
            yield watch, [], str(error)
        else:
            yield watch, desk.note(watch, found), found.trouble


def _storable(typed: str) -> str:
    """Return what was typed without half characters, which a shell can pass on and no file can hold."""
    return typed.encode("utf-8", "replace").decode().strip()


def _meant(workspace: Workspace, entity_: str) -> str:
    """Return the address of an entity that is given by its address, IRI or exact name."""
    wanted = entity_.strip().removeprefix(ID.base)
    if entity.profile(workspace.backend, wanted):
        return wanted
    hits = workspace.search.entities(wanted)
    exact = [hit for hit in hits if wanted.casefold() in (hit.text.casefold(), hit.label.casefold())]
    if exact:
        return exact[0].iri.removeprefix(ID.base)
    near = ", ".join(f"{hit.label} ({hit.iri.removeprefix(ID.base)})" for hit in hits[:3])
    raise DeskError(f"The graph knows no {wanted!r}." + (f" Did you mean {near}?" if near else ""))


def _name(workspace: Workspace, kind: Kind, question: str) -> str:
    if kind == "entity" and (profile := entity.profile(workspace.backend, question)):
        return profile.thing.name
    if kind == "query":
        lines = (line.strip() for line in question.splitlines())
        return " ".join(line for line in lines if line and not line.upper().startswith(("PREFIX", "#")))
    return question
