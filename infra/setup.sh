#!/usr/bin/env bash
# Makes .venv and installs one of the two locks into it, then eventwire itself: `bash infra/setup.sh core` or `dev`.
# `bash infra/setup.sh dbt` makes .venv-dbt for the dbt project, which gets along with neither lock; `spark` makes
# .venv-spark, which is as large as all the rest.
# Plain pip is enough, as on a fresh Debian; where uv is on PATH it installs the same lock faster.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:-core}
venv=.venv
case "$kind" in
    core) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    dbt) lock=infra/dbt/requirements.lock venv=.venv-dbt ;;
    spark) lock=infra/spark/requirements.lock venv=.venv-spark ;;
    *) echo "setup: '$kind' is none of core, dev, dbt and spark; say 'bash infra/setup.sh core'." >&2; exit 2 ;;
esac

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; }

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if suits "$candidate"; then echo "$candidate"; return; fi
    done
    echo "setup: eventwire needs Python 3.11, 3.12 or 3.13, and ${PYTHON:-python3} is none of them;" \
        "install one (Debian 12 and later: apt install python3 python3-venv) or name it: make setup PYTHON=/path/to/python3.12" >&2
    exit 1
}

if ! suits "$venv"/bin/python; then
    python=$(find_python)
    if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        echo "setup: $python cannot make virtual environments; on Debian and Ubuntu install them with: apt install python3-venv" >&2
        exit 1
    fi
    echo "setup: making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

echo "setup: installing $lock into $venv (a minute or two with pip the first time, nothing the next)"
if command -v uv >/dev/null; then
    uv pip install --quiet --compile-bytecode --python "$venv"/bin/python --require-hashes -r "$lock"
    own=(uv pip install --quiet --python "$venv"/bin/python)
else
    "$venv"/bin/python -m pip --version >/dev/null 2>&1 || "$venv"/bin/python -m ensurepip >/dev/null
    quiet=(--quiet --disable-pip-version-check --no-input --root-user-action=ignore)
    # As constraints too: without them the pip of Debian 12 takes the newest of what is asked for with an extra.
    case "$kind" in core | dev) held=(-c "$lock") ;; *) held=() ;; esac
    "$venv"/bin/python -m pip install "${quiet[@]}" --require-hashes -r "$lock" "${held[@]}"
    own=("$venv"/bin/python -m pip install "${quiet[@]}")
fi

if [ "$kind" = dbt ] || [ "$kind" = spark ]; then touch "$venv/.$kind"; exit; fi
# setuptools stands in the lock, so building needs nothing more from anywhere.
"${own[@]}" --no-deps --no-build-isolation -e .
# Where PYTHONDONTWRITEBYTECODE is set, as in many images, each process would compile what it imports anew: a fifth of a
# second for what is ours, and nearly two for the packages, which pip compiles by itself.
"$venv"/bin/python -m compileall -q flows pipeline schemas

# The dev lock holds all of the core lock in the same versions (tests/architecture/test_locks.py).
touch .venv/.core
if [ "$kind" = dev ]; then touch .venv/.dev; fi
