# Two commands do everything: `make run` and `make test`. The others are for people who work on newsgraph.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
STORE  ?= newsgraph-store
PORT   ?= 8501
BIN    := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all:

.PHONY: run test check setup setup-dev widgets check-widgets quality speed pages lock clean help

help:            ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: setup       ## set up, ingest the sample articles, open the explorer in a browser
	$(BIN)/newsgraph ingest data/samples --store $(STORE)
	$(BIN)/newsgraph serve --store $(STORE) --port $(PORT)

test: check      ## set up and run every check and test
	$(BIN)/python -m pytest

check: setup-dev ## style, types, import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: .venv/run.done          ## install what the program needs, from the lock
setup-dev: .venv/dev.done      ## install what the tests need as well

.venv/pip.done: requirements/pip.lock
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] < (3, 13) else f"newsgraph needs Python 3.11 or 3.12, this is {sys.version.split()[0]}: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv
	$(INSTALL) --requirement requirements/pip.lock
	touch $@

.venv/run.done: requirements/run.lock pyproject.toml .venv/pip.done
	$(INSTALL) --requirement requirements/run.lock
	$(BIN)/python -m pip install --quiet --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.done: requirements/dev.lock .venv/run.done
	$(INSTALL) --requirement requirements/dev.lock
	touch $@

widgets:         ## rebuild the browser widgets (needs Node 20)
	cd ui/components/src && npm ci --no-fund --no-audit && npm run build

check-widgets:   ## the committed bundles are what the sources build, and the widgets' own tests pass
	cd ui/components/src && npm ci --no-fund --no-audit && npm run check && npm test

quality: setup-dev             ## measure extraction on the gold data beside the project, write docs/quality.md
	$(BIN)/python -W ignore -m bench.quality

speed: setup-dev               ## extraction against the bare language model, write docs/speed.md
	$(BIN)/python -W ignore -m bench.speed

pages: setup-dev               ## the explorer over 20,000 articles in a browser, write docs/pages.md
	$(BIN)/python -W ignore -m bench.pages

lock:            ## resolve the dependencies again (needs uv)
	uv pip compile requirements/pip.in --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --no-annotate --output-file requirements/pip.lock
	uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --output-file requirements/run.lock
	uv pip compile pyproject.toml --group dev --constraint requirements/run.lock --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --output-file requirements/dev.lock

clean:           ## remove the environment (not the store)
	rm -rf .venv build *.egg-info
