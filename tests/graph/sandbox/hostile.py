"""Queries that end or endanger whatever runs them, and harmless ones that look like them."""

from collections.abc import Callable

NESTED: dict[str, Callable[[int], str]] = {
    "braces": lambda n: "SELECT * WHERE " + "{" * n + "}" * n,
    "not": lambda n: "SELECT * WHERE { ?s ?p ?o FILTER(" + "!" * n + "true) }",
    "parentheses": lambda n: "SELECT * WHERE { ?s ?p ?o FILTER(" + "(" * n + "1" + ")" * n + ") }",
    "optional": lambda n: "SELECT * WHERE { " + "OPTIONAL {" * n + "}" * n + " }",
    "path": lambda n: "SELECT * WHERE { ?s " + "(" * n + "<a:b>" + ")" * n + " ?o }",
    "inverse path": lambda n: "SELECT * WHERE { ?s " + "^" * n + "<a:b> ?o }",
    "union": lambda n: "SELECT * WHERE { {} " + "UNION {}" * n + " }",
    "minus sign": lambda n: "SELECT (" + "- " * n + "1 AS ?n) WHERE {}",
    "sub-select": lambda n: "SELECT * WHERE { " + "{ SELECT * WHERE { " * n + "} }" * n + " }",
    "collection": lambda n: "SELECT * WHERE { " + "(" * n + "1" + ")" * n + " ?p ?o }",
    "blank nodes": lambda n: "SELECT * WHERE { " + "[ <a:b> " * n + "1" + "]" * n + " ?p ?o }",
}

ENDLESS = [
    "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g",
    "SELECT DISTINCT ?a ?d WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) }",
    "SELECT (GROUP_CONCAT(?a) AS ?all) WHERE { ?a ?b ?c . ?d ?e ?f }",
    "SELECT ?x WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(STR(?a), '^(a+)+$') && ?a = 1) BIND(1 AS ?x) }",
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?nothing && 1 = 2) }",
    "SELECT * WHERE { ?s (<a:b>|!<a:b>)* ?o . ?o (<a:b>|!<a:b>)* ?x . ?x (<a:b>|!<a:b>)* ?y }",
    "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = 1) }",
    "SELECT * WHERE { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i } MINUS { ?a ?b ?x . ?j ?k ?l . ?m ?n ?c } } ORDER BY ?c",
    "SELECT (SUM(?n) AS ?all) WHERE { ?a ?b ?c . { SELECT (COUNT(*) AS ?n) WHERE { ?d ?e ?f . ?g ?h ?i } } }",
]

DOUBLING = (
    "SELECT ?x29 WHERE { BIND('0123456789' AS ?x0) "
    + "".join(f"BIND(CONCAT(?x{number}, ?x{number}) AS ?x{number + 1}) " for number in range(29))
    + "}"
)
REPLACING = "SELECT ?c WHERE { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS ?a) " + (
    "BIND(REPLACE(?a, 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') AS ?b) "
    "BIND(REPLACE(?b, 'a', REPLACE(?b, 'a', ?b)) AS ?c) }"
)

SERVICES = [
    "SELECT * WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { service <URL> { ?s ?p ?o } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * WHERE { { SELECT * WHERE { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * WHERE { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * WHERE { SERVICE e: { ?s ?p ?o } }",
    "SELECT*WHERE{SERVICE<URL>{?s ?p ?o}}",
    "SELECT * WHERE { SERVICE # here\n <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { BIND(<URL> AS ?e) SERVICE ?e { ?s ?p ?o } }",
    "SELECT * WHERE { ?s <http://a.b/\\u0041#> ?o . SERVICE <URL> { ?s ?p ?o } }",
    'SELECT * WHERE { ?s ?p "\\"" . SERVICE <URL> { ?s ?p ?o } }',
    "SELECT * WHERE { SERV\\u0049CE <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { ?s ?p 'it''s' . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * WHERE { FILTER(1<2) SERVICE <URL> { ?s ?p ?o } FILTER(2>1) }",
]

UPDATES = [
    "INSERT DATA { GRAPH <a:g> { <a:a> <a:b> <a:c> } }",
    "DELETE WHERE { ?s ?p ?o }",
    "LOAD <URL>",
    "LOAD <file:///etc/passwd>",
    "CLEAR ALL",
    "DROP SILENT ALL",
    "CREATE GRAPH <a:g>",
    "COPY DEFAULT TO <a:g>",
    "PREFIX ex: <a:> INSERT { ?s ex:x 1 } WHERE { ?s ?p ?o }",
    "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "SELECT * WHERE { ?s ?p ?o } ; DROP ALL",
]

HARMLESS = [
    "SELECT ?service WHERE { ?service ?load ?o } LIMIT 1",
    "PREFIX service: <https://example.org/> SELECT * WHERE { ?s service:insert ?o } LIMIT 1",
    "SELECT * WHERE { ?s ?p 'SERVICE <http://127.0.0.1/>' }",
    'SELECT * WHERE { ?s ?p """\nSERVICE "quoted" DROP ALL\n""" }',
    "SELECT * WHERE { ?s ?p ?o } LIMIT 1 # SERVICE and FROM <http://x>",
    "SELECT * WHERE { ?s <https://example.org/SERVICE#from> ?o }",
    "SELECT $FROM WHERE { $FROM ?p ?o } LIMIT 1",
    "SELECT * WHERE { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'insert data')) }",
    "SELECT * FROM <https://example.org/g> WHERE { ?s ?p ?o } LIMIT 1",
    "SELECT * WHERE { GRAPH <https://example.org/g> { ?s ?p ?o } } LIMIT 1",
    "ASK { ?s ?p ?o FILTER(?o < 3 && 4 > 2) }",
    "# a comment first\nPREFIX a: <b:>\nBASE <https://example.org/>\nSELECT * WHERE { <x> a ?y }",
]
