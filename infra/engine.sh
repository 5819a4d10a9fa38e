#!/usr/bin/env bash
# Engines outside the driver: `bash infra/engine.sh prism` builds Beam's Prism into .prism (needs Go 1.25 or later),
# `bash infra/engine.sh server PORT` runs it as a job server, `bash infra/engine.sh pool PORT` runs a pool of Python workers.
# The last two stay in the foreground and end with Ctrl-C or SIGTERM; run as many pools as there are hosts, beside the lake.
set -euo pipefail
cd "$(dirname "$0")/.."

beam=$(sed -n 's/^apache-beam==\([0-9.]*\).*/\1/p' requirements.lock)
prism=${EVENTWIRE_PRISM:-$PWD/.prism/prism}

need_port() { [[ ${1:-} =~ ^[0-9]+$ ]] || { echo "engine: name a port, e.g. 'bash infra/engine.sh $kind 8073'." >&2; exit 2; }; }

kind=${1:-}
case "$kind" in
    prism)
        command -v go >/dev/null || { echo "engine: Go is not there; install it (https://go.dev/dl) and run this again." >&2; exit 1; }
        echo "engine: building Prism $beam into .prism (some minutes the first time)"
        GOBIN=$PWD/.prism GOFLAGS=-modcacherw go install "github.com/apache/beam/sdks/v2/go/cmd/prism@v$beam"
        ;;
    server)
        need_port "${2:-}"
        [ -x "$prism" ] || { echo "engine: there is no Prism at $prism; 'bash infra/engine.sh prism' builds it." >&2; exit 1; }
        exec "$prism" --job_port "$2" --serve_http=false --log_level warn
        ;;
    pool)
        need_port "${2:-}"
        # It starts its workers as `python`, which must be ours.
        PATH=$PWD/.venv/bin:$PATH PYTHONPATH=$PWD exec .venv/bin/python -m apache_beam.runners.worker.worker_pool_main \
            --service_port "$2"
        ;;
    *)
        echo "engine: '$kind' is none of prism, server and pool." >&2; exit 2 ;;
esac
