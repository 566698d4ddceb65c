#!/usr/bin/env bash
# test.sh [CTEST-ARGS…] sets up what is missing, builds the dev preset and runs every test.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/install-packages.sh build test
echo "Building Aftershock and its tests in build/dev …"
cmake --preset dev
cmake --build --preset dev
export QT_QPA_PLATFORM=offscreen
exec ctest --preset dev "$@"
