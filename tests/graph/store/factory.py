"""One-line factories for stores and quads."""

from pyoxigraph import Literal, NamedNode, Quad

EX = "https://example.org/"


def node(name: str) -> NamedNode:
    return NamedNode(EX + name)


def quad(subject: str, predicate: str, obj: str | NamedNode, graph: str = "g") -> Quad:
    """A quad; an object in quotes is a string, anything else a name."""
    named = node(obj) if isinstance(obj, str) and not obj.startswith('"') else obj
    return Quad(
        node(subject), node(predicate), Literal(named.strip('"')) if isinstance(named, str) else named, node(graph)
    )


def article(number: int, version: int = 0, size: int = 20) -> list[Quad]:
    """The quads of one article: all of them name its version, so that a mixture would show."""
    graph = f"article/{number}"
    return [quad(f"sentence/{number}/{line}", "version", f'"{version}"', graph) for line in range(size)]
