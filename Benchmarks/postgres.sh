#!/bin/sh
# Compares the Postgres target with pgbench and psql, on a throw-away server, in alternating runs.
#
#   Benchmarks/postgres.sh              three rounds of five seconds
#   ROUNDS=5 SECONDS_EACH=10 Benchmarks/postgres.sh
#   BENCH=path/to/PostgresBench Benchmarks/postgres.sh    a program that is built already
#
# Prints the median of each figure and its ratio to that of PostgreSQL's own program.
set -eu
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-5}
rows=${ROWS:-1000000}

if [ -z "${BENCH:-}" ]; then
  swift build -c release --product PostgresBench >&2
  BENCH=$(swift build -c release --show-bin-path)/PostgresBench
fi

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
# PostgreSQL refuses to run as root.
as=""
[ "$(id -u)" != 0 ] || as="setpriv --reuid=postgres --regid=postgres --clear-groups"

dir=$(cd /tmp && $as mktemp -d /tmp/postgres-bench.XXXXXX)
results=$(mktemp -d)
stop() {
  (cd /tmp && $as "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$dir" "$results"
}
trap stop EXIT
trap 'exit 1' INT TERM

(
  cd /tmp
  $as "$bin/initdb" -D "$dir/data" -A trust -U postgres -E UTF8 --no-locale -N >"$results/initdb"
  $as "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w start >/dev/null -o \
    "-c listen_addresses='' -c unix_socket_directories=$dir -c shared_buffers=512MB \
     -c max_wal_size=4GB -c checkpoint_timeout=1h -c autovacuum=off"
)
export PGHOST="$dir" PGUSER=postgres PGDATABASE=postgres
"$bin/pgbench" -i -q -s 10 >/dev/null 2>&1
psql -q -c "CREATE TABLE copied (id bigint, office integer, held_on date, name text, minutes integer)"
# Every page in memory before anything is measured.
psql -qtA -c "SELECT sum(abalance) FROM pgbench_accounts" >/dev/null

# The same rows that PostgresBench makes, as text.
psql -qtA -c "\\copy (SELECT n, n % 553, date '2024-10-04' + n % 365, 'Peserta nomor ' || n, n % 240 \
  FROM generate_series(0, $rows - 1) AS n) TO '$results/rows'"

pgbench_tps() {
  "$bin/pgbench" -n -M prepared -S -c "$1" -j "$2" -T "$seconds" 2>/dev/null \
    | sed -n 's/^tps = \([0-9]*\).*/\1/p'
}
psql_copy() {
  psql -q -c "TRUNCATE copied"
  start=$(date +%s.%N)
  psql -q -c "\\copy copied FROM '$results/rows'"
  date +%s.%N | awk -v start="$start" '{ printf "%.3f\n", $1 - start }'
}
record() { cat >>"$results/$1"; }
median() { sort -n "$results/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

round=1
while [ "$round" -le "$rounds" ]; do
  echo "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)" >&2
  pgbench_tps 1 1 | record pgbench1
  "$BENCH" single 1 "$seconds" | record single1
  pgbench_tps 16 2 | record pgbench16
  "$BENCH" single 16 "$seconds" | record single16
  "$BENCH" pool 16 "$seconds" | record pool16
  "$BENCH" pipeline 4 "$seconds" | record pipeline
  psql_copy | record psql
  "$BENCH" copy "$rows" | record copy
  round=$((round + 1))
done

row() { # title, ours, theirs, what the ratio must be
  awk -v title="$1" -v ours="$(median "$2")" -v theirs="$(median "$3")" -v bar="$4" 'BEGIN {
    shape = ours < 100 ? "%.3f" : "%d"
    printf "| %-45s | %10s | %10s | %5.2f | %s |\n", title, sprintf(shape, ours),
      sprintf(shape, theirs), ours / theirs, bar }'
}
echo "| what                                          |       ours | PostgreSQL | ratio | bar |"
echo "|---|---:|---:|---:|---|"
row "SELECT of one row, 1 task (a second)" single1 pgbench1 ">= 0.90"
row "SELECT of one row, 16 tasks (a second)" single16 pgbench16 ">= 0.90"
row "the same, borrowing from the pool each time" pool16 pgbench16 ""
row "SELECT in pipelines of 50, 4 tasks (a second)" pipeline pgbench16 ">= 1.50"
row "COPY in of $rows rows (seconds)" copy psql "<= 1.25"
