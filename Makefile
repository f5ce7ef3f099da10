# `make run` shows the site, `make test` proves it. Both set up what they need.
PORT ?= 8000
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export VAR_DIR ?= $(CURDIR)/var

.DEFAULT_GOAL := help
.PHONY: help run test lint bench messages up down clean

help: ## List what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/run.done ## Set up everything and serve the demonstration site on 127.0.0.1:$(PORT)
	@$(BIN)/python deploy/local.py $(PORT)

test: $(VENV)/dev.done ## Run the whole test suite, or what ARGS name
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/dev.done ## Check the style of the code and the templates
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/djlint templates --check --lint

bench: $(VENV)/run.done ## Measure pages at 100, 10,000 and 100,000 releases, or at the numbers that ARGS names
	@env -u VAR_DIR $(BIN)/python bench/growth.py $(ARGS)

messages: $(VENV)/dev.done ## Collect and compile the strings that people see (needs gettext)
	@$(BIN)/python manage.py makemessages --locale zh_Hans --no-location --no-obsolete --ignore .venv --ignore var
	@$(BIN)/python manage.py compilemessages --locale zh_Hans --ignore .venv

up: deploy/.env ## Start the grown site in containers (needs Docker or Podman with compose), see docs/deploy.md
	@docker compose -f deploy/compose.yaml up --detach --build --wait

down: ## Stop the containers; what they hold stays
	@docker compose -f deploy/compose.yaml down

deploy/.env:
	@sh deploy/make_env.sh deploy/.env.example $@

clean: ## Remove the virtual environment, the database and the uploads
	@rm -rf $(VENV) var

$(VENV)/run.done: requirements.txt constraints.txt
	@PYTHON=$(PYTHON) sh deploy/install.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/dev.done: requirements.txt requirements-dev.txt constraints.txt
	@PYTHON=$(PYTHON) sh deploy/install.sh $(VENV) requirements-dev.txt
	@touch $@ $(VENV)/run.done
