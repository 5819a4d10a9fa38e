# eventwire: every target does its own set-up in .venv; a second run of the set-up costs nothing.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run explore charts poll test browser check golden bench pace fuzz kill deployed engines dbt older spark head confidence lock clean

# Tests start some hundred processes, and none should compile anew what another one did.
unexport PYTHONDONTWRITEBYTECODE

PY := .venv/bin/python
LAKE ?= out/lake
INPUTS ?= seeds/articles
INTO ?= out/landing
KILLS ?= 20
MENTIONS ?= 25000
STOPS ?= 27
FAULTS ?= 27
PACE_RATE ?= 20
PACE_SECONDS ?= 300
# What speaks to DuckDB; feeds are left out, as what they send is Arrow, and take a server besides.
OLDER ?= tests/serve tests/cli/test_sql.py --ignore=tests/serve/test_feed.py
FUZZ_EXAMPLES ?= 2000
LAKES ?= 30
FUZZ_INPUTS ?= 20000
FUZZ_SECONDS ?= 60

help:            ## what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):[^#]*## */  make \1\t/' | expand -t 18

setup: .venv/.core     ## .venv with what the main job needs

.venv/.core: requirements.lock pyproject.toml infra/setup.sh
	@bash infra/setup.sh core

.venv/.dev: requirements-dev.lock requirements.lock pyproject.toml infra/setup.sh
	@bash infra/setup.sh dev

CHARTS := pipeline/serve/explore/static/vendor

$(CHARTS)/.made: infra/charts/package-lock.json infra/charts/build.mjs infra/charts.sh
	@bash infra/charts.sh

charts: $(CHARTS)/.made      ## what the page of explore draws with, from locked npm packages (without npm it shows figures without charts)

explore: .venv/.core $(CHARTS)/.made      ## the lake in a browser (LAKE=...)
	@.venv/bin/eventwire explore --lake $(LAKE)

run: .venv/.core $(CHARTS)/.made       ## the main job: sample pages in, lake written, the first answers from SQL (INPUTS=..., LAKE=...)
	@$(PY) -m flows $(INPUTS) --lake $(LAKE)

poll: .venv/.core      ## fetch what feeds newly name into a folder that `make run INPUTS=` takes (FEEDS="url url", INTO=out/landing)
	@$(PY) -m flows.polling $(FEEDS) --into $(INTO)

test: .venv/.dev       ## every test but those that kill processes (make kill)
	@$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder --ignore=tests/kill

browser: .venv/.dev    ## the page in a real Chromium (CHROMIUM=/usr/bin/chromium): every view, by mouse and keyboard (PAGES=...)
	@bash infra/charts.sh dev
	@BROWSER=1 BROWSER_INPUTS="$(PAGES)" $(PY) -m pytest -q tests/browser --timeout=600

check: .venv/.dev      ## style, types, who may import whom, the house rules
	@echo "check: ruff" && .venv/bin/ruff check .
	@echo "check: mypy" && .venv/bin/mypy
	@echo "check: import-linter" && .venv/bin/lint-imports --no-logo
	@echo "check: house" && $(PY) -m pytest -q tests/architecture

golden: .venv/.dev     ## write the golden pages and the README's outputs anew; read the diff before you commit it
	@$(PY) -m tests.golden.pages
	@$(PY) -m tests.docs.readme

bench: .venv/.dev      ## pages and words a second, where the time goes, questions to a made-up lake (MENTIONS=1000000 for the whole)
	@MENTIONS=$(MENTIONS) $(PY) -m tests.benchmarks

pace: .venv/.dev       ## a watch under a steady load (PACE_RATE=20 pages a second for PACE_SECONDS=300): seconds until pages are in SQL
	@PACE_RATE=$(PACE_RATE) PACE_SECONDS=$(PACE_SECONDS) $(PY) -m tests.benchmarks.bench_watch

fuzz: .venv/.dev       ## spoiled inputs (FUZZ_INPUTS=20000), every property test with many more examples (FUZZ_EXAMPLES=2000), 30 real lakes (LAKES=30)
	@$(PY) -m tests.fuzz $(FUZZ_INPUTS)
	@$(PY) -m tests.fuzz.guided -runs=$(FUZZ_INPUTS) -max_total_time=$(FUZZ_SECONDS) -print_final_stats=0 -verbosity=0
	@FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(PY) -m pytest -q -m hypothesis --hypothesis-profile=fuzz --timeout=1200
	@LAKES=$(LAKES) $(PY) -m pytest -q tests/properties/test_lakes.py

kill: .venv/.dev       ## kill -9 ingests, watches and feeds at random moments (KILLS=20) and after named steps (STOPS=27), fill the disk (FAULTS=27), look for damage
	@KILLS=$(KILLS) STOPS=$(STOPS) FAULTS=$(FAULTS) $(PY) -m pytest -q tests/kill tests/serve/test_feed.py --timeout=3600

deployed: .venv/.dev   ## a real Prefect server and worker: 200 pages over a minute, a run killed, one cancelled (some minutes)
	@DEPLOYED=1 $(PY) -m pytest -q -s tests/flows/test_deployed.py

engines: .venv/.dev    ## the graph on Beam's Prism with workers outside: the same tables, also when workers are killed (built first where Go is)
	@if [ ! -x .prism/prism ] && command -v go >/dev/null; then bash infra/engine.sh prism; fi
	@ENGINES=1 $(PY) -m pytest -q -rs -s tests/beam/test_engines.py

.venv-dbt/.dbt: infra/dbt/requirements.lock infra/setup.sh
	@bash infra/setup.sh dbt

dbt: .venv-dbt/.dbt    ## build and test the dbt project of infra/dbt over the lake (LAKE=...), into out/marts.duckdb
	@mkdir -p out
	@cd infra/dbt && EVENTWIRE_LAKE=$(abspath $(LAKE)) EVENTWIRE_MARTS=$(abspath out/marts.duckdb) DO_NOT_TRACK=1 \
		../../.venv-dbt/bin/dbt --quiet build --profiles-dir . --target-path ../../out/dbt --log-path ../../out/dbt

.duckdb-older/.done: infra/duckdb/requirements.lock .venv/.dev
	@rm -rf .duckdb-older
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-input --root-user-action=ignore --no-deps --require-hashes \
		--target .duckdb-older -r infra/duckdb/requirements.lock
	@touch $@

older: .duckdb-older/.done   ## the tests of SQL with the older line of DuckDB that eventwire runs with
	@PYTHONPATH=.duckdb-older $(PY) -c 'import duckdb; assert duckdb.__version__.startswith("1.5"); print("older: DuckDB", duckdb.__version__)'
	@PYTHONPATH=.duckdb-older $(PY) -m pytest -q -n auto $(OLDER)

.venv-spark/.spark: infra/spark/requirements.lock infra/setup.sh
	@bash infra/setup.sh spark

spark: .venv/.dev .venv-spark/.spark    ## open a lake with Apache Spark; needs Java, fetches 400 MB, and CI leaves it out
	@$(PY) -m pytest -q tests/serve/test_spark.py

head: .venv/.dev       ## train the small classifier on the frames' sentences and say what it would change (DECISIONS 26)
	@$(PY) -m infra.head

confidence: .venv/.dev ## fit the weights of confidence and say how often rows are right by them (DECISIONS 99)
	@$(PY) -m infra.confidence

lock:            ## resolve the locks anew; needs uv and npm
	@command -v uv >/dev/null || { echo "lock: uv is not on PATH; install it with: pip install uv" >&2; exit 1; }
	uv pip compile pyproject.toml --group build --universal --generate-hashes --no-emit-index-url -o requirements.lock
	uv pip compile infra/dbt/requirements.in --no-strip-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url -o infra/dbt/requirements.lock
	uv pip compile infra/spark/requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url -o infra/spark/requirements.lock
	uv pip compile infra/duckdb/requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url -o infra/duckdb/requirements.lock
	uv pip compile pyproject.toml --group build --group dev --all-extras -c requirements.lock --universal --generate-hashes --no-emit-index-url -o requirements-dev.lock
	cd infra/charts && npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved && node plain.mjs

clean:           ## the sample lake, Prefect's own folder and the caches; .venv stays
	rm -rf out .prefect .duckdb-older .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
