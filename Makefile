# make site: set up and build the help site     make test: set up and run every check and test     make help: the rest

.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

BIN := .venv/bin
SITE_READY := .venv/.site-ready
DEV_READY := .venv/.dev-ready
SETUP := tools/setup pyproject.toml

# Material prints a notice about MkDocs 2 at every build.
export NO_MKDOCS_2_WARNING := 1

# The same commit gives the same bytes: the sitemap dates itself by this.
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH ?= $(COMMITTED)
endif

.PHONY: help
help: ## Show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 16

.PHONY: site
site: $(SITE_READY) ## Set up and build the strict site into site/
	@$(BIN)/mkdocs build --strict
	@$(BIN)/python tools/built.py site

.PHONY: serve
serve: $(SITE_READY) ## Preview at http://127.0.0.1:8000/, up to date at each save
	@# A mistake shows in the terminal and the browser; it must not stop the preview.
	@$(BIN)/mkdocs serve --no-strict

.PHONY: check
check: $(DEV_READY) ## The static part of the tests: format, lint, types, imports, dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry .
	$(BIN)/yamllint --strict .
	$(BIN)/rumdl check .
	$(BIN)/licensebook check

.PHONY: test
test: check ## Set up and run all checks and tests
	$(BIN)/pytest --numprocesses auto --dist worksteal

.PHONY: links
links: site $(DEV_READY) ## Ask other sites whether what pages link to is still there
	@$(BIN)/python tools/external_links.py site

.PHONY: lock
lock: $(SITE_READY) ## Write requirements/*.txt anew from pyproject.toml
	@tools/setup lock
	$(call compile,lock,)
	$(call compile,dev,)
	$(call compile,site,--constraint requirements/dev.txt)

compile = $(BIN)/uv pip compile pyproject.toml --group $(1) $(2) --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" --output-file requirements/$(1).txt

.PHONY: clean
clean: ## Remove everything that was made here, .venv too
	rm -rf .venv site build .cache .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(SITE_READY): requirements/site.txt $(SETUP)
	@tools/setup site
	@touch $@

$(DEV_READY): requirements/dev.txt tests/editor/package-lock.json $(SETUP)
	@tools/setup dev
	@touch $@ $(SITE_READY)
