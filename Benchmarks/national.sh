#!/usr/bin/env bash
# Makes the invented nation and says how long each part took and how large it is.
# Usage: Benchmarks/national.sh [FOLDER] [YEARS]; needs a release build (make build).
# FOLDER holds the database afterwards (default: a temporary one, which is removed).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sdm=${SDM:-$PWD/.build/release/sdm}
years=${2:-1}
[ -x "$sdm" ] || { echo 'error: no release build; run make build' >&2; exit 69; }
folder=${1:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  chmod 755 "$folder"
  trap '"$sdm" database stop --data "$folder/national" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
fi
start=$EPOCHREALTIME
"$sdm" demo --national --years "$years" --data "$folder" --lang en
end=$EPOCHREALTIME
url=$("$sdm" database url --data "$folder/national")
psql -X -q "$url" -c 'VACUUM (ANALYZE)'
printf '\n| table | rows | MiB with indexes |\n| --- | --- | --- |\n'
psql -X -At -F ' | ' "$url" <<'SQL' | sed 's/^/| /; s/$/ |/'
WITH large (name) AS (
  VALUES ('people'), ('staff'), ('sessions'), ('assessments'), ('attendance'), ('learning_entries'),
         ('learning_credits')
)
SELECT l.name, sum(c.reltuples)::bigint, round(sum(pg_total_relation_size(c.oid)) / 1048576.0, 1)
FROM large l
JOIN pg_class t ON t.relname = l.name AND t.relkind IN ('r', 'p')
JOIN pg_class c ON c.oid = t.oid AND t.relkind = 'r'
  OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = t.oid)
GROUP BY l.name ORDER BY 2 DESC;
SQL
awk "BEGIN { printf \"\nwhole set: %.1f s\n\", $end - $start }"
