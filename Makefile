# Everything runs in .venv, made on first use from constraints.txt (each file checked by its hash).

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
STORE := demo/store
CORPUS ?= ../shared
UPGRADE ?= --upgrade

.PHONY: help demo test check format bench eval docs desk venv constraints clean
help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

demo: $(BIN)/registre  ## read examples/, answer three questions, write the Turtle and the picture
	@rm -rf demo && mkdir demo
	$(BIN)/registre build examples --store $(STORE)
	$(BIN)/registre query grants --store $(STORE)
	$(BIN)/registre query partners --store $(STORE)
	$(BIN)/registre query proxies --store $(STORE)
	$(BIN)/registre export --store $(STORE) --format turtle --output demo/graph.ttl
	$(BIN)/registre draw --store $(STORE) --output demo/network.svg
	@echo "The graph is in demo/graph.ttl, the picture in demo/network.svg."

test: $(BIN)/registre  ## run the tests
	$(BIN)/pytest -q -n auto --dist loadfile

check: $(BIN)/registre  ## format, lint, types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q -n auto --dist loadfile

format: $(BIN)/registre  ## put the code in its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(BIN)/registre  ## measure speed beside spaCy's tokenizer, memory, how well bodies are told apart, found and linked, how fast the network moves
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/batch.py 1000
	$(BIN)/python -m benchmarks.identity
	$(BIN)/python -m benchmarks.linking
	$(BIN)/python -m benchmarks.reference 100000
	$(BIN)/python benchmarks/federation.py
	$(BIN)/python -m benchmarks.network

eval: $(BIN)/registre  ## hold the quality on the gold against its floors, where CORPUS=… has it
	@test -d $(CORPUS)/corpus/gold || { echo "no gold in $(CORPUS): give CORPUS=<folder of corpus/>"; exit 2; }
	@rm -rf demo/eval && mkdir -p demo/eval
	-$(BIN)/registre build $(CORPUS)/corpus/dev --store demo/eval/store --quiet
	$(BIN)/registre evaluate --gold $(CORPUS)/corpus/gold --store demo/eval/store --floors benchmarks/floors.json \
		--documents $(CORPUS)/corpus/dev --html demo/eval/errors.html
	@echo "The errors, beside the pages they come from, are in demo/eval/errors.html."

docs: $(BIN)/registre  ## run what the documentation shows
	$(BIN)/pytest -q tests/docs

desk:  ## bundle the scripts of the pages that come from npm (needs npm)
	@command -v npm >/dev/null || { echo "npm is needed (Debian: npm); without the bundle the pages do with less"; exit 2; }
	cd desk && npm ci --no-audit --no-fund --silent && npm run --silent build

venv:  ## make .venv again
	rm -rf $(VENV)
	@$(MAKE) --no-print-directory $(BIN)/registre

$(BIN)/registre: constraints.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed: install one, or say make PYTHON=<its path>"; exit 2; }
	@echo "Making $(VENV) with $$($(PYTHON) --version); this takes about a minute."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

constraints:  ## choose the versions of constraints.txt anew (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --no-strip-extras --python-version 3.11 $(UPGRADE) \
		--generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file constraints.txt

clean:  ## remove what make made
	rm -rf demo dist build .mypy_cache .ruff_cache .pytest_cache
