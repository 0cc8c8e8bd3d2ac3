# The same verbs on a laptop and in the pipeline. `make` alone lists them.

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
INSTALL = @$(PY) .ci/install.py # pip, which settles nothing by itself
# Two tests at a time on two cores; the process that has nothing left takes from the other.
TESTS := -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal
PYTEST := $(PY) $(TESTS)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# MkDocs 1.x and Material print their end-of-life notices at every run: no news to our users.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
# Packages of another Python are none of ours.
unexport PYTHONHOME PYTHONPATH

# A virtual environment knows its own folder and its Python: after a move, a copy or an
# upgrade it is made anew.
$(shell [ "$$(cat $(VENV)/.folder 2>/dev/null)" = "$(CURDIR)" ] && $(PY) -I -c '' 2>/dev/null || rm -f $(VENV)/.deps)

.PHONY: help
help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | awk -F'\t' '{printf "make %-12s %s\n", $$1, $$2}'

# --- The site ------------------------------------------------------------------------------------

.PHONY: site
site: $(VENV)/.package ## check the content and build the library into site/
	@$(BIN)/case-studies build

.PHONY: setup
setup: $(VENV)/.package ## make or renew the virtual environment, nothing else

.PHONY: serve
serve: $(VENV)/.package ## live preview on http://127.0.0.1:8000/
	@$(BIN)/case-studies serve

# --- The checks ----------------------------------------------------------------------------------

.PHONY: test
test: lint types scripts imports site $(VENV)/.browser ## run every check, the long tests apart
	$(PYTEST) -m "not long" --cov

.PHONY: lint
lint: $(VENV)/.dev ## style and spelling
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/typos --exclude content/
	@$(BIN)/typos content || echo "Nothing fails by this: a name may look like a slip. Mend what is none."

.PHONY: types
types: $(VENV)/.dev ## types, strict
	$(BIN)/mypy

.PHONY: scripts
scripts: ## types of the scripts, strict
	@sh .ci/tsc --project .

.PHONY: imports
imports: $(VENV)/.dev ## layers: who may import whom
	$(BIN)/lint-imports

.PHONY: unit
unit: $(VENV)/.dev ## tests without a browser, with coverage
	$(PYTEST) -m "not browser and not long" --cov

.PHONY: browser
browser: $(VENV)/.browser ## tests of built sites in Chromium, accessibility among them
	$(PYTEST) -m "browser and not long"

.PHONY: test-long
test-long: $(VENV)/.browser ## the long forms: every page at every width, a thousand examples
	$(PYTEST) -m "long or not browser" --hypothesis-profile=long

.PHONY: test-content
test-content: export BASE ?= $(shell git merge-base origin/main HEAD 2>/dev/null || git merge-base main HEAD 2>/dev/null)
test-content: site $(VENV)/.browser ## what a change of content must pass; BASE: the commit it is based on
	$(PYTEST) -m "content and (changed or not long)"

.PHONY: lowest
lowest: ## unit tests with the lowest versions that pyproject.toml allows
	@set -e; aside=$$(mktemp -d); trap 'rm -rf "$$aside"' EXIT; \
	sh .ci/venv "$$aside"; \
	"$$aside/bin/python" .ci/install.py --require-hashes --requirement requirements-lowest.lock; \
	"$$aside/bin/python" .ci/install.py --no-build-isolation --editable .; \
	"$$aside/bin/python" -m pip check; \
	"$$aside/bin/python" $(TESTS) -m "not browser and not long"

.PHONY: dist
dist: $(VENV)/.package ## the wheel, the source and the changelog's entry for it, in dist/
	@set -e; rm -rf dist; mkdir dist; \
	version=$$($(PY) -c 'import case_studies; print(case_studies.__version__)'); \
	if [ "$${TAG:-v$$version}" != "v$$version" ]; then \
		echo "The tag is $$TAG, but the version in plugins/case_studies/__init__.py is $$version." >&2; exit 1; fi; \
	sed -n "/^## $$version/,/^## /{/^## /!p;}" CHANGELOG.md > dist/changes.md; \
	if ! [ -s dist/changes.md ]; then \
		echo "CHANGELOG.md has no entry “## $$version”. Rename “## Unreleased”." >&2; exit 1; fi; \
	$(PY) -m hatchling build

.PHONY: newest
newest: ## every check with the newest versions, in a copy of the newest commit
	@set -e; aside=$$(mktemp -d); trap 'rm -rf "$$aside"' EXIT; \
	git clone --quiet . "$$aside"; \
	$(MAKE) -C "$$aside" lock; \
	$(MAKE) -C "$$aside" test

# --- The workshop --------------------------------------------------------------------------------

.PHONY: fix
fix: $(VENV)/.dev ## format the code and mend what can be mended
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

.PHONY: bench
bench: $(VENV)/.browser ## benchmarks: builds beside plain Material, bytes of a search
	$(PY) -m bench

.PHONY: pictures
pictures: $(VENV)/.browser site ## the README's pictures, from the built site
	$(PY) -m bench.pictures

# --universal: one lock for every system and Python. No address of an index is written.
LOCK = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" pyproject.toml

.PHONY: lock
lock: $(VENV)/.dev ## renew the lock files to the newest versions, and to the lowest
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(LOCK) --group dev --resolution lowest-direct --output-file requirements-lowest.lock

.PHONY: clean
clean: ## remove everything that was made
	rm -rf $(VENV) site .site.* .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find plugins tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# --- Setting up: each step leaves a stamp, so that a second run is quick --------------------------

$(VENV)/.deps: requirements.lock
	@echo "Setting up $(VENV) (once; about a minute) ..."
	@sh .ci/venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements.lock
	@echo "$(CURDIR)" > $(VENV)/.folder
	@touch $@

$(VENV)/.package: $(VENV)/.deps pyproject.toml
	$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.deps requirements-dev.lock | $(VENV)/.package
	@echo "Setting up the test tools (once) ..."
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	@sh .ci/browser $(PY)
	@touch $@
