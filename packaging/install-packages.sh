#!/usr/bin/env bash
# install-packages.sh PURPOSE… installs what packages.txt lists for these purposes and this machine
# lacks. Quick, offline and without privileges when nothing is missing. Writes to stderr only.
set -euo pipefail
exec >&2

list=$(dirname "${BASH_SOURCE[0]}")/packages.txt
wanted=()
for purpose in "$@"; do
    mapfile -t -O "${#wanted[@]}" wanted < <(awk -v p="$purpose" '!/^#/ && $2 == p { print $1 }' "$list")
done

if ! command -v dpkg-query > /dev/null; then
    echo "This is no Debian machine: please see to it that these are there: ${wanted[*]}"
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null || true)
    [[ $status == installed* ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
    exit 0
fi

as_root=()
if ((EUID != 0)); then
    if ! command -v sudo > /dev/null; then
        echo "These packages are missing and there is no sudo; as root run:"
        echo "  apt-get update && apt-get install ${missing[*]}"
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} missing packages: ${missing[*]}"
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"
