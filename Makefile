# `make run` serves the sample ledger, `make test` runs every test; each works alone on a machine with Python ≥ 3.11 and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
WHEELS := $(VENV)/wheels
HOST   ?= 127.0.0.1
PORT   ?= 8000
LEDGER ?= sqlite:///$(CURDIR)/.sample/ledger.sqlite
PLUGINS := plugins/llm plugins/neural plugins/whisper
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup run test fuzz check lint types imports package docker-lint gold stories bench-extraction schema assets lock clean

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: $(VENV)/.test ## make the virtual environment with everything in it

run: $(VENV)/.run ## serve the sample ledger with GraphiQL on http://127.0.0.1:8000
	@$(BIN)/sayso serve --sample --host $(HOST) --port $(PORT) --database '$(LEDGER)'

test: $(VENV)/.test ## run every test on SQLite and PostgreSQL, with coverage
	@rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest $(TESTS)
	@$(BIN)/coverage combine --quiet && $(BIN)/coverage report

fuzz: $(VENV)/.test ## ask random things for ten minutes
	SAYSO_FUZZ_SECONDS=600 $(BIN)/python -m pytest tests/api/test_fuzz.py

check: lint types imports docker-lint package ## lint, types, import rules, container files, packaging

lint: $(VENV)/.test ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test ## mypy, strict
	$(BIN)/mypy
	$(BIN)/mypy $(filter-out %.egg-info,$(wildcard $(addsuffix /sayso_*,$(PLUGINS))))

imports: $(VENV)/.test ## import-linter
	$(BIN)/lint-imports

docker-lint: $(VENV)/.test ## hadolint
	$(BIN)/hadolint docker/Dockerfile

package: $(VENV)/.test ## sdist, wheel, empty environment, serve: nothing may be missing
	$(BIN)/python scripts/check_package.py --wheels $(WHEELS)

gold: $(VENV)/.run ## score extraction through the ledger on the gold stories
	$(BIN)/python benchmarks/gold.py

stories: $(VENV)/.run ## score extraction on stories of our own, which nothing is tuned to
	$(BIN)/python benchmarks/gold.py --no-floors --gold benchmarks/stories/seen
	$(BIN)/python benchmarks/gold.py --no-floors --gold benchmarks/stories/aside

bench-extraction: $(VENV)/.run ## score extraction on the annotated corpus, by kind and language, and time it
	$(BIN)/python benchmarks/extraction.py --gold-tools ../shared/gold $(if $(POLNEAR),--polnear $(POLNEAR))

schema: $(VENV)/.run ## renew the committed api/schema.graphql
	$(BIN)/python -c 'import pathlib, sayso.api.schema as s; pathlib.Path("api/schema.graphql").write_text(s.printed_schema(), "utf-8")'

assets: ## rebuild the GraphiQL page from its lock file (needs Node.js)
	cd api/graphiql && npm ci --ignore-scripts --no-audit --no-fund && node build.mjs

lock: ## renew the hash-locked requirement files
	$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra postgres --group build --group plugins pyproject.toml -o requirements.lock
	$(VENV)-lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --extra postgres --group build --group plugins --group dev pyproject.toml -c requirements.lock -o requirements-dev.lock
	rm -rf $(VENV)-lock

clean: ## remove everything made here
	rm -rf $(VENV) .sample build dist *.egg-info .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit("Sayso needs Python 3.11 or newer; this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV); this takes a minute the first time."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python requirements.lock pyproject.toml $(addsuffix /pyproject.toml,$(PLUGINS))
	@$(PIP) download --require-hashes -r requirements.lock -d $(WHEELS)
	@$(PIP) install --no-index --find-links $(WHEELS) --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-index --no-build-isolation -e . $(addprefix -e ./,$(PLUGINS))
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-dev.lock
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
