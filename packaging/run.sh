#!/usr/bin/env bash
# run.sh [ARGS…] sets up what is missing, builds the program and starts it with ARGS. Without ARGS
# and without a display it writes the report aftershock-deepseek.png into the current folder and
# prints its path. All but the program's own output goes to stderr.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/packaging/install-packages.sh" build
(
    cd "$root"
    echo "Building Aftershock in build/release …"
    cmake --preset release
    cmake --build --preset release
) >&2

program=$root/build/release/bin/aftershock
if (($# == 0)) && [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    picture=$PWD/aftershock-deepseek.png
    echo "There is no display: writing the report of the case study." >&2
    "$program" report --out "$picture" >&2
    echo "$picture"
    exit 0
fi
exec "$program" "$@"
