# Every way to work on SDM Tracker. `make help` lists them.
SHELL := bash
.DEFAULT_GOAL := help

# Warnings in our code are errors; dependencies are built without theirs.
STRICT := -Xswiftc -warnings-as-errors
SWIFT_CODE := $(wildcard Package.swift Plugins Sources sql Tests Benchmarks)
BUILD_LOG := .build/tests.log
# Debian's own Python, which sees the apt packages, where there is one.
PYTHON := $(firstword $(wildcard /usr/bin/python3) python3)
# Where the demonstration writes its report; empty: a folder named by the program.
OUT ?=
# Only the tests whose names match, for example: make test FILTER=RosterTests
FILTER ?=
# How long `make nightly` damages files.
MINUTES ?= 10

.PHONY: help demo test install install-checks build build-tests format format-check warnings \
  link-check compose-check nightly bench completions \
  dictionary clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: install build ## Install what is missing, build, and make a report from a sample Zoom file
	.build/release/sdm demo $(if $(OUT),--out "$(OUT)")

# One process for each group: those that stop servers and start programs block their threads, which
# on a small machine would starve the others.
TEST_GROUPS := Domain|Roster|Reports|Tracker Postgres EmbeddedPostgres EndToEnd

test: install-checks build-tests ## Install what tests need, build and run every test
ifdef FILTER
	swift test --skip-build $(STRICT) --filter "$(FILTER)"
else
	$(foreach group,$(TEST_GROUPS),swift test --skip-build $(STRICT) --filter '^($(group))Tests\.' &&) true
endif

install: ## Install the system packages that are missing (apt; asks nothing)
	@scripts/install-packages.sh

install-checks:
	@scripts/install-packages.sh checks

build: ## Build sdm and sdmd for use, into .build/release
	swift build -c release --product sdm
	swift build -c release --product sdmd

build-tests: ## Build everything and its tests; a warning fails
	@mkdir -p .build
	set -o pipefail; swift build --build-tests $(STRICT) 2>&1 | tee $(BUILD_LOG)

format: ## Rewrite the Swift code in the project's format
	swift format --in-place --configuration .swift-format --recursive $(SWIFT_CODE)

format-check: ## Fail where swift-format would change or complain
	swift format lint --strict --configuration .swift-format --recursive $(SWIFT_CODE)

# Warnings of the package manager itself (a missing .pc file, a stray file) are no errors to the
# compiler: they are looked for in what the build said.
warnings: build-tests ## Fail on any warning of the compiler or the package manager
	@if grep -n 'warning:' $(BUILD_LOG); then echo 'error: the build warned' >&2; exit 1; fi

link-check: ## Fail where a document links to nothing
	$(PYTHON) scripts/check-links.py

compose-check: install-checks ## Check docker-compose.yml against the Compose schema (runs no Docker)
	$(PYTHON) scripts/check-compose.py docker-compose.yml

nightly: install-checks build-tests ## Damage files for ten minutes (MINUTES=10) and see that each is read or refused
	SDM_FUZZ_SECONDS=$$((60 * $(MINUTES))) swift test --skip-build $(STRICT) \
	  --filter '^RosterTests\.DamagedFileTests/isReadOrRefused'

bench: install build ## Measure what docs/benchmarks.md quotes
	Benchmarks/postgres.sh
	Benchmarks/commands.sh
	Benchmarks/import.sh

completions: build ## Write completion scripts for bash, zsh and fish into .build/completions
	@mkdir -p .build/completions
	.build/release/sdm completion bash > .build/completions/sdm.bash
	.build/release/sdm completion zsh > .build/completions/_sdm
	.build/release/sdm completion fish > .build/completions/sdm.fish

dictionary: build-tests ## Write the data dictionary's tables anew from the schema
	scripts/data-dictionary.sh

clean: ## Remove everything that was built
	rm -rf .build
