#!/usr/bin/env bash
# How long a command takes on a warm cluster, beside psql with the same question in the same run.
# Usage: Benchmarks/commands.sh [RUNS]; needs a release build (make build).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-41}
sdm=$PWD/.build/release/sdm
[ -x "$sdm" ] || { echo 'error: no release build; run make build' >&2; exit 69; }
SDM_DATA=$(mktemp -d)
export SDM_DATA
chmod 755 "$SDM_DATA"
trap '"$sdm" database stop >/dev/null 2>&1 || true; rm -rf "$SDM_DATA"' EXIT
"$sdm" office show 33.16 >/dev/null 2>&1
url=$("$sdm" database url)
question="SELECT o.code, n.name, n.region, o.level, o.zone FROM offices o
  JOIN office_names n ON n.office_id = o.id WHERE o.code = '33.16'"

milliseconds() { # of one run of the command given
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 100)) # tenths of a millisecond
}
ours=()
theirs=()
for _ in $(seq "$runs"); do
  ours+=("$(milliseconds "$sdm" office show 33.16)")
  theirs+=("$(milliseconds psql -X -At "$url" -c "$question")")
done
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
worst() { printf '%s\n' "$@" | sort -n | tail -n 1; }
o=$(median "${ours[@]}")
t=$(median "${theirs[@]}")
shown() { printf '%d.%d' $(($1 / 10)) $(($1 % 10)); }
printf '| command | median ms | worst ms | of psql |\n| --- | --- | --- | --- |\n'
printf '| sdm office show 33.16 | %s | %s | %s |\n' "$(shown "$o")" "$(shown "$(worst "${ours[@]}")")" \
  "$(awk "BEGIN { printf \"%.2f\", $o / $t }")"
printf '| psql -c | %s | %s | 1 |\n' "$(shown "$t")" "$(shown "$(worst "${theirs[@]}")")"
