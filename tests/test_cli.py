"""The command as a user meets it: what it prints, how it ends, and one sentence when something is wrong."""

import json
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import docx
import pytest
from click.testing import CliRunner, Result

import cli
from graph.store import EmbeddedBackend
from graph.store.folder import StoreFolder
from ingest.archive import Archive
from ingest.article import Article, Reading
from tests import fast
from verbs.verbs import INTERRUPTED

ROOT = Path(__file__).parents[1]
TEXT = "Kim Jong Un met Vladimir Putin in Vostochny on Wednesday, as Dmitry Peskov said in Moscow."


@pytest.fixture(autouse=True)
def pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extract without the language model."""
    for function in fast.EXTRACTING:
        monkeypatch.setitem(function.__kwdefaults__, "extract", fast.EXTRACT)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join(json.dumps({"id": f"a{n}", "text": f"{TEXT} They spoke {n} times."}) + "\n" for n in range(3))
    )
    return path


def run(*arguments: object, **options: str) -> Result:
    result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments], **options)  # type: ignore[arg-type]
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def test_ingest_accounts_and_repeats(articles: Path, store: Path) -> None:
    first, second = run("ingest", articles, "--store", store), run("ingest", articles, "--store", store)
    assert first.output.startswith("3 read = 3 stored + 0 unchanged + 0 duplicate + 0 refused")
    assert second.output.startswith("3 read = 0 stored + 3 unchanged")
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_bad_input_is_named_and_the_rest_stored(articles: Path, store: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("ingest", articles, tmp_path / "empty.txt", tmp_path / "none.txt", "--store", store)
    assert result.exit_code == 0
    assert "3 stored + 0 unchanged + 0 duplicate + 2 refused" in result.stdout
    assert f"refused {tmp_path}/empty.txt: is empty; nothing to read" in result.stderr
    assert f"refused {tmp_path}/none.txt: does not exist; check the path" in result.stderr


def test_nothing_stored_is_a_failure(tmp_path: Path, store: Path) -> None:
    result = run("ingest", tmp_path / "none.txt", "--store", store)
    assert (result.exit_code, "Nothing could be stored" in result.stderr) == (1, True)


def test_ingest_reads_standard_input(store: Path) -> None:
    assert "1 stored" in run("ingest", "-", "--store", store, input=TEXT).stdout


def test_the_store_comes_from_the_environment(articles: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSGRAPH_STORE", str(store))
    run("ingest", articles)
    assert StoreFolder(store).oxigraph.exists()


def test_extract_prints_records_with_their_ids(articles: Path) -> None:
    lines = run("extract", articles).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a0", "a1", "a2"]


def test_extract_pretty_can_be_read(articles: Path) -> None:
    assert "Person:       Kim" in run("extract", articles, "--format", "pretty").stdout


def test_extract_of_nothing_fails(tmp_path: Path) -> None:
    result = run("extract", tmp_path / "none.txt")
    assert (result.exit_code, "no article to extract" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("form", "expected"),
    [("table", "articles\n3"), ("csv", "articles\r\n3"), ("json", '"value": "3"')],
)
def test_query_prints_in_each_format(articles: Path, store: Path, form: str, expected: str) -> None:
    run("ingest", articles, "--store", store)
    asked = "SELECT (COUNT(*) AS ?articles) WHERE { ?a a schema:NewsArticle }"
    output = run("query", asked, "--store", store, "--format", form).stdout_bytes.decode()
    assert expected.replace(" ", "") in output.replace(" ", "")


def test_a_store_is_found_from_the_folder_one_stands_in(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("ingest", articles.name, "--store", "here")
    output = run("query", "SELECT (COUNT(?a) AS ?n) WHERE { ?a a schema:NewsArticle }", "--store", "here").output
    assert output.split() == ["n", "3"]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("SELECT * WHERE { ?s ?p", "line 1, column"),
        ("DELETE WHERE { ?s ?p ?o }", "The query"),
        ("SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ],
)
def test_query_says_what_is_wrong(asked: str, why: str) -> None:
    result = run("query", asked, "--store", "memory")
    assert (result.exit_code, why in result.stderr) == (1, True)


def test_dossier_writes_a_page_and_says_who_is_unknown(articles: Path, store: Path, tmp_path: Path) -> None:
    run("ingest", articles, "--store", store)
    asked = 'SELECT ?who WHERE { ?who a schema:Person ; rdfs:label "Kim" }'
    kim = run("query", asked, "--store", store, "--format", "csv").stdout.split()[-1]
    known = run("dossier", kim, "--store", store, "--output", tmp_path / "kim.html")
    unknown = run("dossier", "person/nobody", "--store", store)
    assert (known.exit_code, unknown.exit_code) == (0, 1)
    assert "<h1>Kim</h1>" in (tmp_path / "kim.html").read_text()
    run("dossier", kim, "--store", store, "--output", tmp_path / "kim.docx")
    assert docx.Document(str(tmp_path / "kim.docx")).paragraphs[0].text == "Kim"
    assert run("dossier", kim, "--store", store, "--format", "docx").stdout_bytes.startswith(b"PK")
    assert "does not know person/nobody" in unknown.stderr


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("kim.pdf", "name a file .html or .docx"),
        ("kim.txt", "No dossier is written as .txt"),
        ("no/kim.html", "There is no folder"),
    ],
)
def test_dossier_refuses_a_file_it_cannot_write_before_any_work(tmp_path: Path, output: str, why: str) -> None:
    result = run("dossier", "person/kim", "--store", "memory", "--output", tmp_path / output)
    assert (result.exit_code, why in result.stderr, list(tmp_path.iterdir())) == (2, True, [])


@pytest.mark.parametrize(
    "verb",
    [
        ("query", "ASK {}"),
        ("check",),
        ("dossier", "person/kim"),
        ("remove", "a1"),
        ("rebuild",),
        ("compact",),
        ("watch", "list"),
        ("watch", "run"),
        ("watch", "add", "search", "shells"),
    ],
    ids=lambda verb: "-".join(verb[:2]),
)
def test_a_mistyped_store_is_refused_and_not_made(store: Path, verb: tuple[str, ...]) -> None:
    result = run(*verb, "--store", store)
    assert (result.exit_code, "There is no store at" in result.stderr, store.exists()) == (1, True, False)


def test_remove_takes_an_article_out_and_ingest_brings_it_back(articles: Path, store: Path) -> None:
    run("ingest", articles, "--store", store)
    assert run("remove", "a1", "--store", store).stdout == "removed a1\n"
    assert run("remove", "a1", "--store", store).exit_code == 1
    assert "1 stored + 2 unchanged" in run("ingest", articles, "--store", store).stdout


def test_what_no_store_can_hold_is_not_in_it(articles: Path, store: Path) -> None:
    run("ingest", articles, "--store", store)
    for verb in (("remove", "\udcff"), ("watch", "remove", "9" * 30), ("dossier", "person/\udcff")):
        assert run(*verb, "--store", store).exit_code == 1


def test_check_and_rebuild(articles: Path, store: Path) -> None:
    run("ingest", articles, "--store", store)
    assert run("check", "--store", store).stdout == "The store is sound.\n"
    for file in StoreFolder(store).oxigraph.glob("CURRENT"):
        file.write_text("damaged")
    assert "newsgraph rebuild" in run("check", "--store", store).stderr
    assert run("rebuild", "--store", store).stdout.startswith("3 articles, ")
    assert run("check", "--store", store).exit_code == 0
    assert run("compact", "--store", store).exit_code == 0


def test_check_says_where_archive_and_graph_have_come_apart(articles: Path, store: Path) -> None:
    run("ingest", articles, "--store", store)
    kept = {path.parent.name[:2]: path for path in StoreFolder(store).archive.rglob("*.json")}
    kept["a0"].unlink()
    kept["a1"].write_text("{}")
    other = Reading(Article("a2", "Another text."), "a.txt", "0" * 64)
    Archive(StoreFolder(store).archive).keep(other)
    told = run("check", "--store", store).output
    assert "a2 has another text in the graph than in the archive; ingest it again" in told
    assert "the file is damaged; ingest its article again" in told
    assert "2 articles of the graph are not in the archive" in told


def test_a_locked_store_is_told(articles: Path, store: Path) -> None:
    StoreFolder(store).oxigraph.mkdir(parents=True)
    script = (
        "import sys, time; from pathlib import Path; from graph.store import EmbeddedBackend;"
        "held = EmbeddedBackend(Path(sys.argv[1])); print(1, flush=True); time.sleep(60)"
    )
    holding = [sys.executable, "-c", script, str(StoreFolder(store).oxigraph)]
    with subprocess.Popen(holding, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        holder.stdout.readline()
        result = run("ingest", articles, "--store", store)
        holder.kill()
    assert result.exit_code == 1
    assert str(holder.pid) in result.stderr or "open" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_full_disk_is_told_and_the_rest_stored(articles: Path, store: Path) -> None:
    with articles.open("a") as file:
        file.write(json.dumps({"id": "large", "text": f"{TEXT} " * 2000}) + "\n")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    run("ingest", articles.parent / "none.txt", "--store", store)
    result = started(articles, store, preexec_fn=limit)
    _, errors = result.communicate(timeout=120)
    assert result.returncode in (0, 1)
    assert "Traceback" not in errors
    assert "File too large" in errors or "full" in errors
    run("ingest", articles, "--store", store)
    assert contents(store) == 4


def test_ctrl_c_ends_after_the_articles_at_work(tmp_path: Path, store: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": f"a{n}", "text": f"{TEXT} {n} times."}) + "\n" for n in range(400)))
    process = started(path, store)
    assert process.stdout
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == INTERRUPTED
    assert "Run the same command again" in errors
    (account,) = [line for line in output.splitlines() if " read = " in line]
    assert 0 < contents(store) < 400
    assert account.startswith(f"{contents(store)} read = ")


def started(path: Path, store: Path, **options: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.fast", "ingest", str(path), "--store", str(store), "--workers", "1"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, **pipes, **options)  # type: ignore[call-overload,no-any-return]


def contents(store: Path) -> int:
    backend = EmbeddedBackend(StoreFolder(store).oxigraph)
    try:
        return int(
            next(iter(backend.select("SELECT (COUNT(*) AS ?n) { ?a a <https://schema.org/NewsArticle> }")))["n"].value
        )
    finally:
        backend.close()


def commands() -> Iterator[tuple[str, click.Command]]:
    return iter(cli.main.commands.items())


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_each_verb_teaches_by_example(name: str) -> None:
    assert f"newsgraph {name}" in run(name, "--help").output.split("Options:")[0].split("\n", 2)[2]


def test_the_documentation_shows_each_verb_and_option() -> None:
    page = (Path(cli.__file__).parent / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, command in commands():
        assert f"## newsgraph {name}" in page
        options = (option for parameter in command.params for option in parameter.opts if option.startswith("--"))
        assert [option for option in options if option not in page] == []


def test_help_needs_none_of_the_large_libraries() -> None:
    script = "import cli, sys; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "streamlit", "pyoxigraph", "rich", "trafilatura"} & set(found)


def test_version() -> None:
    assert run("--version").output.startswith("newsgraph, version ")


def test_a_gazetteer_is_imported_listed_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSGRAPH_GAZETTEER", str(tmp_path / "kept"))
    good, bad = tmp_path / "firms.csv", tmp_path / "bad.csv"
    good.write_text("name,type\nHeron Shipping,Organization\n")
    bad.write_text("name,type\nHeron Shipping,Wizard\n")
    assert "1 entries of firms.csv are kept as firms" in run("gazetteer", "import", good).output
    assert run("gazetteer", "list").output.startswith("firms  1 entries of firms.csv")
    refused = run("gazetteer", "import", bad)
    assert (refused.exit_code, "bad.csv, line 2: the type 'Wizard'" in refused.output) == (1, True)
    assert run("gazetteer", "remove", "firms").output == "removed firms\n"
    assert run("gazetteer", "list").output.startswith("Nothing was imported")


def test_explain_says_what_decided(articles: Path) -> None:
    lines = [json.loads(line) for line in run("explain", articles, "--format", "json").stdout.splitlines()]
    assert {"Kim"} <= {line["text"] for line in lines if line["kind"] == "mention"}
    assert all(line["why"] for line in lines)


def test_explain_reads_an_article_of_the_store(articles: Path, store: Path) -> None:
    run("ingest", articles, "--store", store)
    assert "(id a1)" in run("explain", "a1", "--store", store).stdout


def test_explain_of_an_unknown_article_says_so(store: Path) -> None:
    result = run("explain", "nobody-wrote-this", "--store", store)
    assert (result.exit_code, "is no file, and no article" in result.stderr) == (1, True)


@pytest.mark.parametrize("started", [["-m", "cli"], ["cli.py"]])
def test_the_command_runs_from_the_source_as_well(started: list[str]) -> None:
    ran = subprocess.run([sys.executable, *started, "nonsense"], check=False, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 2
    assert "No such command" in ran.stderr
