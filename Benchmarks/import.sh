#!/usr/bin/env bash
# How fast attendance files become committed rows: one session of 3,000 participants beside `psql
# \copy` of the same attendance rows into the same table, and 60 sessions of all offices in one go.
# Usage: Benchmarks/import.sh [ROUNDS]; needs a release build (make build), python3 and psql.
# SESSIONS=20 makes the go shorter. Needs about two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${1:-9}
sessions=${SESSIONS:-60}
sdm=$PWD/.build/release/sdm
[ -x "$sdm" ] || { echo 'error: no release build; run make build' >&2; exit 69; }
work=$(mktemp -d)
export SDM_DATA=$work/data
mkdir "$SDM_DATA"
chmod 755 "$work" "$SDM_DATA"
trap '"$sdm" database stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

make_data() { python3 Benchmarks/import_data.py config/reference/offices.csv "$work/$1" --prefix "$@"; }
make_data one --sessions "$rounds" --people 3250-3250 --first 2025-10-01 >/dev/null
make_data alone --sessions 6 --first 2024-02-01 >/dev/null
make_data five --sessions 30 --first 2024-05-01 >/dev/null
make_data bulk --sessions "$sessions" | sed 's/^/bulk: /' >&2
"$sdm" staff import "$work/one/staff.csv" >/dev/null 2>&1
for set in one alone five bulk; do
  "$sdm" session import "$work/$set/$set.sessions.csv" >/dev/null 2>&1
done
url=$("$sdm" database url)
query() { psql -X -q -At "$url" -c "$1"; }
# What a nightly job of the server would have done.
query 'VACUUM ANALYZE' >/dev/null

tenths=0
measure() { # a command: its time in tenths of a millisecond; 0 and 1 are no failure
  local start=$EPOCHREALTIME code=0 end
  "$@" >"$work/out" 2>"$work/errors" || code=$?
  end=$EPOCHREALTIME
  [ "$code" -le 1 ] || { cat "$work/errors" >&2; exit 70; }
  tenths=$(((${end/./} - ${start/./}) / 100))
}
step() { # milliseconds of a step of the last import
  sed -n "s/.*ImportAttendance:.*[ ,]$1 \([0-9]*\) ms.*/\1/p" "$work/errors" | head -n 1
}
median() { sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
shown() { awk "BEGIN { printf \"%.0f\", $1 / 10 }"; }

attend="FROM attendance WHERE session_id ="
for round in $(seq "$rounds"); do
  echo "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)" >&2
  code=$(printf 'one-%02d' "$round")
  measure "$sdm" attendance import "$code" "$work/one/$code.csv" --verbose --output csv
  echo "$tenths" >>"$work/import"
  echo $((($(step index) + $(step matching)) * 10)) >>"$work/matching"
  awk 'END { print NR - 1 }' "$work/out" >>"$work/participants"
  id=$(query "SELECT id FROM sessions WHERE code = '$code'")
  query "\\copy (SELECT * $attend $id) TO '$work/rows'"
  wc -l <"$work/rows" >>"$work/copied"
  query "DELETE $attend $id"
  measure psql -X -q "$url" -c "\\copy attendance FROM '$work/rows'"
  echo "$tenths" >>"$work/copy"
done
import=$(median import) copy=$(median copy) matching=$(median matching)
printf '| %s participants, %s attendance rows | median ms | of \\copy + matching |\n| --- | --- | --- |\n' \
  "$(median participants)" "$(median copied)"
printf '| psql \\copy of the attendance rows | %s | |\n' "$(shown "$copy")"
printf '| matching: index and names | %s | |\n' "$(shown "$matching")"
printf '| sdm attendance import | %s | %s |\n\n' "$(shown "$import")" \
  "$(awk "BEGIN { printf \"%.2f\", $import / ($copy + $matching) }")"

# Prints seconds and the peak of memory in MB of a command.
cat >"$work/peak.py" <<'PY'
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
if code.returncode > 1:
    sys.exit(code.stderr.decode())
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{time.monotonic() - start:.3f} {peak:.0f}")
PY
peak() { python3 "$work/peak.py" "$sdm" attendance import "$@"; }
# Alone and in lists of five by turns, so that neighbours on the machine slow both; then all.
for number in 1 2 3 4 5 6; do
  { echo session,file; sed -n "$((number * 5 - 3)),$((number * 5 + 1))p" "$work/five/five.list.csv"; } \
    >"$work/five/$number.csv"
  peak "alone-0$number" "$work/alone/alone-0$number.csv" >>"$work/alone.times"
  peak --list "$work/five/$number.csv" >>"$work/five.times"
done
read -r seconds memory < <(peak --list "$work/bulk/bulk.list.csv")
read -r again _ < <(peak --list "$work/bulk/bulk.list.csv")
for set in alone five; do
  cut -d' ' -f1 "$work/$set.times" >"$work/$set.seconds"
  cut -d' ' -f2 "$work/$set.times" >"$work/$set.memory"
done
people=$(query "SELECT round(avg(n)) FROM (SELECT count(*) AS n FROM roster_rows r JOIN sessions s
  ON s.id = r.session_id WHERE s.code LIKE 'bulk-%' GROUP BY s.id) AS t")
printf '| sessions of all offices, %s participants each | seconds a session | peak MB |\n' "$people"
printf '| --- | --- | --- |\n| one alone (median of 6) | %.2f | %s |\n' \
  "$(median alone.seconds)" "$(median alone.memory)"
printf '| lists of five, by turns with those (median of 6) | %.2f | %s |\n' \
  "$(awk "BEGIN { print $(median five.seconds) / 5 }")" "$(median five.memory)"
printf '| %s in one go | %.2f | %s |\n' "$sessions" \
  "$(awk "BEGIN { print $seconds / $sessions }")" "$memory"
printf '| the same list again | %.3f | |\n' "$(awk "BEGIN { print $again / $sessions }")"
