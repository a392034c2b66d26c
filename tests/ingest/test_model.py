"""The language model is loaded only if each of its files is the pinned one, and without noise."""

import shutil
import warnings
from pathlib import Path

import pytest
from spacy.language import Language

from ingest import model
from ingest.errors import ModelError


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small stand-in for the model, pinned."""
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "strings.json").write_text("[]")
    (tmp_path / "meta.json").write_text("{}")
    digests = {name: model._digest(tmp_path / name) for name in ("vocab/strings.json", "meta.json")}
    monkeypatch.setattr(model, "digests", lambda: digests)
    return tmp_path


def test_pinned_files_pass(pinned: Path) -> None:
    model.verify(pinned)


def test_a_changed_file_is_told(pinned: Path) -> None:
    (pinned / "meta.json").write_text("{ }")
    with pytest.raises(ModelError, match=r"tampered with \(meta.json\).*make setup"):
        model.verify(pinned)


def test_a_missing_file_is_told(pinned: Path) -> None:
    shutil.rmtree(pinned / "vocab")
    with pytest.raises(ModelError, match=r"vocab/strings\.json"):
        model.verify(pinned)


def test_an_added_file_is_told(pinned: Path) -> None:
    (pinned / "extra.py").write_text("")
    with pytest.raises(ModelError, match=r"not part of it \(extra.py\)"):
        model.verify(pinned)


def test_a_missing_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match="is not installed"):
        model.package()


def test_the_installed_model_is_the_pinned_one() -> None:
    model.verify(model.package())


@pytest.mark.nlp
def test_loading_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model.load.__wrapped__()


@pytest.mark.nlp
def test_ranks_end_no_sentence(nlp: Language) -> None:
    doc = nlp("Lt. Gen. (Ret.) William Doe met Maj. Gen. Jane Roe, and Amb. Lee said yes.")
    assert len(list(doc.sents)) == 1
    assert "(Ret.)" in [token.text for token in doc]
