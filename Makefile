# Parvis. `make demo` and `make test` need only Python 3.11 or newer, and make.

PYTHON ?= python3
PORT ?= 8000
DATA ?= $(or $(DATA_DIR),var)
BIN := .venv/bin
# Lists of packages and their installation stamps go by content: a fresh clone has fresh dates.
BASE := .venv/.base-$(shell cksum < requirements/base.txt | tr -d ' ')
DEV := .venv/.dev-$(shell cksum < requirements/dev.txt | tr -d ' ')
KEY := $(DATA)/secret.key
COMPILE := $(BIN)/pip-compile --quiet --no-header --no-annotate --strip-extras --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links pyproject.toml

.PHONY: help demo test lint format browser addok clamav bench requirements clean
.SILENT:
.DELETE_ON_ERROR:

help:
	echo "make demo      Parvis and its demonstration on http://localhost:$(PORT) (PORT=)"
	echo "make test      the test suite on SQLite (or on DATABASE_URL)"
	echo "make browser   the tests in a real browser (Chromium)"
	echo "make addok     the tests against a real address service (ADDOK=, redis-server)"
	echo "make clamav    the tests against a real ClamAV daemon (clamav-daemon)"
	echo "make bench     the measures"
	echo "make lint      style, types; make format puts the style right"

demo: export SECRET_KEY ?= $(shell cat $(KEY) 2>/dev/null)
demo: export BASE_URL ?= http://localhost:$(PORT)
demo: export DJANGO_SETTINGS_MODULE = config.settings.production
demo: export HTTPS = off
demo: $(BASE) $(KEY)
	echo "→ Fichiers statiques…"
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	$(BIN)/python manage.py demo --port $(PORT)

test: $(DEV)
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

browser: $(DEV)
	$(BIN)/python -m pytest --numprocesses auto -m browser $(ARGS)

addok: $(DEV)
	$(BIN)/python -m pytest -m addok tests/addok $(ARGS)

clamav: $(DEV)
	$(BIN)/python -m pytest -m clamav tests/clamav $(ARGS)

bench: $(DEV)
	$(BIN)/python -m pytest --ds=tests.benchmarks.settings -m benchmark -s tests/benchmarks $(ARGS)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djhtml --tabwidth 2 --check templates
	PYTHONPATH=site:. $(BIN)/mypy

format: $(DEV)
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .
	$(BIN)/djhtml --tabwidth 2 templates

requirements: $(DEV)
	$(BIN)/pip install --quiet pip-tools
	$(COMPILE) --output-file requirements/base.txt
	$(COMPILE) --extra dev --constraint requirements/base.txt --output-file requirements/dev.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results

$(BIN)/pip:
	$(PYTHON) -c 'import sys; sys.exit("Parvis demande Python 3.11 ou plus récent." if sys.version_info < (3, 11) else 0)'
	echo "→ Création de l'environnement Python (.venv)…"
	$(PYTHON) -m venv --clear .venv || { rm -rf .venv; echo "python3-venv manque : installez-le puis relancez."; exit 1; }

$(BASE): | $(BIN)/pip
	echo "→ Installation de Parvis et de ses bibliothèques (une minute environ, une seule fois)…"
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/base.txt
	rm -f .venv/.base-* && touch $@

$(DEV): | $(BIN)/pip
	echo "→ Installation des outils de test (une minute environ, une seule fois)…"
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	rm -f .venv/.dev-* && touch $@

$(KEY):
	mkdir -p $(DATA)
	umask 077; $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(60))' > $@
