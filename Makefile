# The same verbs on a laptop and in the pipeline. `make` alone lists them.

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
INSTALL = @$(PY) .ci/install.py # pip, which settles nothing by itself

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# The library's date: SOURCE_DATE_EPOCH, else the newest commit's, else today's.
ifeq ($(strip $(SOURCE_DATE_EPOCH)),)
SOURCE_DATE_EPOCH := $(or $(shell git log -1 --format=%ct 2>/dev/null),$(shell date +%s))
endif
export SOURCE_DATE_EPOCH

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
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | awk -F'\t' '{printf "make %-9s %s\n", $$1, $$2}'

# --- The site ------------------------------------------------------------------------------------

# Built aside, then swapped in: whatever goes wrong, site/ stays as it was.
.PHONY: site
site: $(VENV)/.package ## check the content and build the library into site/
	@$(BIN)/case-studies check
	@set -e; aside=$$(mktemp -d ./.site.XXXXXX); \
	trap 'if [ -e "$$aside/old" ] && [ ! -e site ]; then mv "$$aside/old" site; fi; rm -rf "$$aside"' EXIT; \
	trap 'exit 130' INT TERM HUP; \
	$(PY) -m mkdocs build --strict --site-dir "$$aside/site"; \
	if [ -e site ]; then mv site "$$aside/old"; fi; \
	mv "$$aside/site" site
	@echo "The library is in site/. To see it: make serve"

.PHONY: setup
setup: $(VENV)/.package ## make or renew the virtual environment, nothing else

.PHONY: serve
serve: $(VENV)/.package ## live preview on http://127.0.0.1:8000/
	@$(PY) -m mkdocs serve --dev-addr 127.0.0.1:8000

# --- The checks ----------------------------------------------------------------------------------

.PHONY: test
test: lint types scripts imports unit site browser ## run every check

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
	$(PY) -m pytest -m "not browser" --cov

.PHONY: browser
browser: $(VENV)/.browser site ## tests of the built site in Chromium, accessibility among them
	$(PY) -m pytest -m browser

.PHONY: lowest
lowest: ## unit tests with the lowest versions that pyproject.toml allows
	@set -e; aside=$$(mktemp -d); trap 'rm -rf "$$aside"' EXIT; \
	sh .ci/venv "$$aside"; \
	"$$aside/bin/python" .ci/install.py --require-hashes --requirement requirements-lowest.lock; \
	"$$aside/bin/python" .ci/install.py --no-build-isolation --editable .; \
	"$$aside/bin/python" -m pip check; \
	"$$aside/bin/python" -m pytest -m "not browser"

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
