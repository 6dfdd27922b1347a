#!/bin/sh
# How well and how fast names are matched: makes rosters, matches them, prints the table per kind of
# noise for each province (its own sessions and a national one, six seeds pooled), then the speed.
# Seeds above 1000 are for reporting only; the weights are learned from seeds up to 1000:
#   Benchmarks/roster.sh learn
# Needs: python3, the folder with tools/make_rosters.py (SDM_SHARED, else ../shared), and
# RosterBench built by `swift build -c release --product RosterBench` (or ROSTER_BENCH=path).
set -eu
cd "$(dirname "$0")/.."
shared=${SDM_SHARED:-../shared}
bench=${ROSTER_BENCH:-.build/release/RosterBench}
offices=config/reference/offices.csv
work=${ROSTER_WORK:-$(mktemp -d)}
provinces=${PROVINCES:-"33 35 11 91"}

make_rosters() {  # the seeds
  for province in $provinces; do
    for seed in "$@"; do
      folder="$work/$province-$seed"
      [ -f "$folder/sessions.csv" ] && continue
      python3 "$shared/tools/make_rosters.py" --offices "$offices" --out "$folder" \
        --seed "$seed" --sessions 3 --province "$province" >/dev/null
    done
  done
}

case "${1:-report}" in
learn)
  make_rosters 1 2 3
  "$bench" learn "$offices" "$work"/*-[123]
  ;;
report)
  make_rosters 1001 1002 1003 1004 1005 1006
  for province in $provinces; do
    echo "province $province and the nation, seeds 1001 to 1006"
    "$bench" score "$offices" "$work/$province"-100[1-6]
  done
  first=${provinces%% *}
  "$bench" speed "$offices" "$work/$first-1001"
  ;;
*)
  echo "usage: Benchmarks/roster.sh [report|learn]" >&2
  exit 64
  ;;
esac
