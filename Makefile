# Everything a newcomer needs: `make demo`, then `make test`. Both set themselves up in .venv.

PYTHON ?= python3
BIN := .venv/bin
SOURCES := pyproject.toml README.md $(shell find src examples -type f -not -name '*.pyc')

.PHONY: demo test test-fast lint bench gate scores docs clean

demo: .venv/.installed
	$(BIN)/reportedly demo --ledger build/demo.ledger --html build/demo.html

test: .venv/.tested lint
	$(BIN)/python -m pytest -q

test-fast: .venv/.tested
	$(BIN)/python -m pytest -q -m "not parser"

lint: .venv/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=src $(BIN)/lint-imports
	$(BIN)/python -m cogapp --check -P README.md docs/*.md

bench: .venv/.benched
	PYTHONPATH=src $(BIN)/python bench/run.py $(AREAS)
	$(BIN)/python bench/gate.py

docs: .venv/.tested
	$(BIN)/python -m cogapp -r -P README.md docs/*.md

clean:
	rm -rf .venv build dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

# The wheel is built, installed and run outside the source tree, so that a file missing from it is found here.
.venv/.installed: .venv/bin/python $(SOURCES)
	mkdir -p build
	rm -rf build/wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build/wheel .
	$(BIN)/python -m pip install --quiet build/wheel/*.whl
	$(BIN)/python -m pip install --quiet --force-reinstall --no-deps build/wheel/*.whl
	cd / && echo "Two people were killed in a blast in Erbil on Monday, police said." | \
		$(CURDIR)/$(BIN)/reportedly read - --published 2021-02-26 > $(CURDIR)/build/installed.txt
	touch $@

.venv/.tested: .venv/.installed
	$(BIN)/python -m pip install --quiet $$($(BIN)/python tools/extra.py dev)
	touch $@

.venv/.benched: .venv/.tested
	$(BIN)/python -m pip install --quiet $$($(BIN)/python tools/extra.py bench)
	touch $@
