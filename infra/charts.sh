#!/usr/bin/env bash
# Brings what the page of `eventwire explore` draws with from the locked npm packages of infra/charts into the page's folder.
# `bash infra/charts.sh` for the page; `bash infra/charts.sh dev` also brings the accessibility checker of the tests.
# Without npm the page shows every figure all the same, without charts; so nothing here stops the main job.
set -euo pipefail
cd "$(dirname "$0")/charts"

into=../../pipeline/serve/explore/static/vendor
less="the page of \`eventwire explore\` shows its figures without charts"
if ! command -v npm >/dev/null; then
    echo "charts: npm is not here, so $less (Debian: apt install npm, then make charts)"
    exit 0
fi
omit=(--omit=dev)
if [ "${1:-}" = dev ]; then omit=(); fi
if ! npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error "${omit[@]}" >/dev/null; then
    echo "charts: npm could not install infra/charts, so $less; its own words stand above"
    exit 0
fi
node build.mjs "$into"
touch "$into/.made"
