#!/usr/bin/env bash
# Installs the system packages that building, running and testing need. Asks nothing, and touches
# only what is missing: on a machine that has everything it does nothing at all.
#   scripts/install-packages.sh          what `make demo` needs
#   scripts/install-packages.sh checks   also what `make test` and the other checks need
set -euo pipefail

packages=(
  libpq-dev postgresql                                  # client library, embedded server
  libpango1.0-dev libcairo2-dev libharfbuzz-dev         # the PDF report
  libzip-dev libxml2-dev                                # attendance files as XLSX
  libxlsxwriter-dev                                     # tables as XLSX
  fonts-liberation pkg-config
)
if [ "${1:-}" = checks ]; then
  packages+=(poppler-utils python3 python3-yaml python3-jsonschema)
fi

if ! command -v swift >/dev/null; then
  echo "error: Swift is missing; install Swift 6.3 from https://www.swift.org/install and put it on the PATH" >&2
  exit 69
fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  # No Debian or Ubuntu: what is there may do. Say what is wanted, and let the build decide.
  if command -v pkg-config >/dev/null && pkg-config --exists libpq pangocairo harfbuzz libzip libxml-2.0 xlsxwriter; then
    echo "no apt here; libpq, Pango, Cairo, HarfBuzz, libzip, libxml2 and libxlsxwriter were found by pkg-config" >&2
    exit 0
  fi
  cat >&2 <<'WORDS'
error: this is neither Debian nor Ubuntu, so nothing was installed; install by hand:
  the PostgreSQL server (15 or later) and libpq with its headers
  Pango, Cairo and HarfBuzz with their headers, pkg-config, the Liberation fonts
  with Homebrew: brew install postgresql@17 libpq pango cairo harfbuzz libzip libxml2 libxlsxwriter pkg-config
then run make again; PKG_CONFIG_PATH must lead to libpq.pc
WORDS
  exit 69
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "error: missing packages and no sudo; as root: apt-get install ${missing[*]}" >&2
    exit 77
  fi
  as_root=(sudo)
fi

echo "installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
# An old package list is the usual reason for a failure: only then is it fetched anew.
if ! "${as_root[@]}" "${install[@]}" "${missing[@]}" >/dev/null 2>&1 </dev/null; then
  "${as_root[@]}" apt-get update -q >&2 </dev/null
  "${as_root[@]}" "${install[@]}" "${missing[@]}" >&2 </dev/null
fi
