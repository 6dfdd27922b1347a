#!/usr/bin/env bash
# Writes the tables of docs/reference/data-dictionary.md anew, in the words of the schema itself:
# a private database is made with the migrations of this checkout, asked, and thrown away.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sdm=${SDM:-.build/debug/sdm}
page=docs/reference/data-dictionary.md
data=$(mktemp -d)
trap '"$sdm" database stop --data "$data" >/dev/null 2>&1 || true; rm -rf "$data" "$page.new"' EXIT

"$sdm" database migrate --data "$data" >/dev/null 2>&1
sed '/^## Tables$/q' "$page" > "$page.new"
"$sdm" database psql --data "$data" -- -XAt >> "$page.new" <<'SQL'
SELECT line FROM (
  SELECT c.relname, 0 AS place, E'\n### ' || c.relname || E'\n\n' || obj_description(c.oid)
      || E'\n\n| column | type | what it holds |\n| --- | --- | --- |' AS line
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migrations'
  UNION ALL
  SELECT c.relname, a.attnum, '| `' || a.attname || '` | ' || format_type(a.atttypid, a.atttypmod)
      || ' | ' || col_description(c.oid, a.attnum) || ' |'
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migrations'
) AS lines
ORDER BY relname, place;
SQL
cp "$page.new" "$page"
