# Two commands: `make demo` shows what the program does, `make test` checks it. Needed: make and Python 3.11 or newer; no root,
# no network beyond the package index. Both make .venv from the lock files; a second run finds it up to date.

.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
SERVE ?= 1
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
export PIP_DISABLE_PIP_VERSION_CHECK = 1
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

.PHONY: help demo test lint bench train schema lock clean

help:
	@echo 'make demo    read the sample reports, print what is in them, serve on 127.0.0.1:8000 (SERVE=0: stop before)'
	@echo 'make test    form, types, imports, then all tests'
	@echo 'make lint    form, types and imports alone'
	@echo 'make bench   measure start-up, reading, scans, extraction and the recogniser of names'
	@echo 'make train   train the models anew (some ten minutes)'
	@echo 'make schema  write models/extraction.schema.json anew'
	@echo 'make lock    resolve the dependencies anew into requirements*.lock'
	@echo 'make clean   remove .venv, build/ and caches'

demo: .venv/.runtime
	@$(BIN)/trichluc demo --data build/demo $(if $(filter 0 no false,$(SERVE)),--no-serve)

test: lint
	$(BIN)/python -m pytest

lint: .venv/.dev
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/hadolint Dockerfile

bench: .venv/.dev
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.office
	$(BIN)/python -m benchmarks.scans
	$(BIN)/python -m benchmarks.ner
	-$(BIN)/python -m benchmarks.extraction

train: .venv/.dev
	$(BIN)/python -m annotations.training $(MODELS)

schema: .venv/.dev
	$(BIN)/python -m models.extraction > models/extraction.schema.json.new
	mv models/extraction.schema.json.new models/extraction.schema.json

# One resolution for all: the largest set first, the others within it. Nothing of where a package was found is written down.
COMPILE = $(BIN)/uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links

lock: .venv/.dev
	$(COMPILE) $(UPGRADE) --all-extras --group dev --output-file requirements-dev.lock
	$(COMPILE) --group build --constraint requirements-dev.lock --output-file requirements.lock
	$(COMPILE) --all-extras --group build --constraint requirements-dev.lock --output-file requirements-server.lock

clean:
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The stamps: what was installed from which lock. The development set holds the runtime one.
.venv/.dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(call install,requirements-dev.lock)
	@touch .venv/.runtime $@

.venv/.runtime: requirements.lock pyproject.toml | .venv/bin/python
	$(call install,requirements.lock)
	@touch $@

.venv/bin/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo 'Cần Python 3.11 trở lên (Python 3.11 or newer is needed): make PYTHON=/path/to/python3'; exit 1; fi
	@$(PYTHON) -m venv .venv || { rm -rf .venv; command -v uv >/dev/null 2>&1 && uv venv --quiet --python $(PYTHON) .venv; } || { \
		echo 'Không tạo được .venv; trên Debian, Ubuntu: apt install python3-venv (.venv cannot be made)'; exit 1; }

# $(1): the lock file. uv if it is there, for it is faster; else the pip of the environment.
define install
	@echo 'Cài đặt từ $(1) (installing) …'
	@if command -v uv >/dev/null 2>&1; then pip="uv pip install --python $(BIN)/python"; else pip="$(BIN)/python -m pip install"; fi; \
	$$pip --quiet --require-hashes -r $(1) && $$pip --quiet --no-deps --no-build-isolation -e .
endef
