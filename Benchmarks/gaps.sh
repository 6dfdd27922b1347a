#!/usr/bin/env bash
# Competency gaps, the index and the nightly credit on the invented nation, each beside the same
# question in hand-written SQL through psql, in the same run.
# Usage: Benchmarks/gaps.sh [RUNS] [FOLDER]; needs a release build (make build).
# FOLDER: of a nation that Benchmarks/national.sh made (default: one is made and removed).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-15}
folder=${2:-}
sdm=${SDM:-$PWD/.build/release/sdm}
[ -x "$sdm" ] || { echo 'error: no release build; run make build' >&2; exit 69; }
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  chmod 755 "$folder"
  trap '"$sdm" database stop --data "$folder/national" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
  "$sdm" demo --national --data "$folder" >/dev/null 2>&1
fi
export SDM_DATA=$folder/national
url=$("$sdm" database url)
psql -X -q "$url" -c 'VACUUM (ANALYZE)'
day=$(date +%F)

milliseconds() { # of one run of the command given, in tenths
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 100))
}
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
worst() { printf '%s\n' "$@" | sort -n | tail -n 1; }
shown() { printf '%d.%d' $(($1 / 10)) $(($1 % 10)); }

compare() { # NAME BAR OURS THEIRS: names of functions, run in turns
  local ours=() theirs=() o t
  "$3" >/dev/null && "$4" >/dev/null
  for _ in $(seq "$runs"); do
    ours+=("$(milliseconds "$3")")
    theirs+=("$(milliseconds "$4")")
  done
  o=$(median "${ours[@]}")
  t=$(median "${theirs[@]}")
  printf '| %s | %s | %s | %s | %s | %s |\n' "$1" "$2" "$(shown "$o")" \
    "$(shown "$(worst "${ours[@]}")")" "$(shown "$t")" "$(awk "BEGIN { printf \"%.2f\", $o / $t }")"
}

# What is asked and found of one office, straight from the tables: the class's level unless the post
# asks another, and of the assessments valid on the day the latest, of one day the strongest. The
# nation by office is Benchmarks/gaps/by_office.sql, which answers every column that ours answers.
pairs="WITH asked AS (
  SELECT p.id AS post_id, c.id AS competency_id, coalesce(r.level, j.required_level) AS level
  FROM posts p CROSS JOIN competencies c
  LEFT JOIN job_classes j ON j.code = p.job_class AND c.kind IN ('managerial', 'sociocultural')
    AND j.valid_from <= '$day' AND (j.valid_to IS NULL OR '$day' < j.valid_to)
  LEFT JOIN requirements r ON r.post_id = p.id AND r.competency_id = c.id
    AND r.valid_from <= '$day' AND (r.valid_to IS NULL OR '$day' < r.valid_to)
  WHERE coalesce(r.level, j.required_level) > 0
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id) office_id, staff_id, competency_id, level,
         assessed_on, method
  FROM assessments
  WHERE assessed_on <= '$day' AND (valid_until IS NULL OR valid_until >= '$day') OFFICES
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC,
    array_position(ARRAY['test', 'certificate', 'mapping', 'superior', 'peer', 'self'], method)
), pairs AS (
  SELECT s.office_id, s.id AS staff_id, s.person_id, s.post_id, a.competency_id, a.level AS required,
         f.level AS attained, a.level - f.level AS gap, f.assessed_on, f.method
  FROM staff s
  JOIN asked a ON a.post_id = s.post_id
  LEFT JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
    AND f.competency_id = a.competency_id
  WHERE s.started_on <= '$day' AND (s.ended_on IS NULL OR '$day' < s.ended_on)
)"
own="(SELECT id FROM offices WHERE code = '33.16')"
blora="${pairs/OFFICES/AND office_id = $own}
SELECT o.code, p.employee_number, p.name, t.name, c.code, q.required, q.attained, q.gap, q.assessed_on,
  q.method
FROM pairs q JOIN people p ON p.id = q.person_id JOIN posts t ON t.id = q.post_id
JOIN offices o ON o.id = q.office_id JOIN competencies c ON c.id = q.competency_id
WHERE q.gap > 0 AND q.office_id = $own
ORDER BY q.gap DESC, q.required DESC, o.code, p.name, q.staff_id, c.code"
ask() { psql -X -q --csv "$url" -c "$1"; }
our_nation() { "$sdm" gap list --office 00 --subtree --by office --output csv; }
their_nation() { psql -X -At -F , "$url" -f Benchmarks/gaps/by_office.sql; }
our_office() { "$sdm" gap list --office 33.16 --output csv; }
their_office() { ask "$blora"; }

# Columns that both answer: code, counts, worst gap, sums, places, oldest gap.
our_nation | python3 -c '
import csv, sys
for row in csv.DictReader(sys.stdin):
    print(",".join(row[key] for key in ("office_code", "people", "assessed", "below", "worst_gap",
        "sum_required", "sum_attained_capped", "nobody_reaches", "single_points", "open_since")))
' | diff - <(their_nation) >/dev/null || { echo 'error: the figures differ' >&2; exit 70; }

# One session of the nation, its hours taken away before each run.
session=N2025-100
number=$(ask "SELECT id FROM sessions WHERE code = '$session'" | tail -n 1)
ledger=$(ask "SELECT count(*) FROM pg_class WHERE relname = 'learning_entries'" | tail -n 1)
table=learning_credits
[ "$ledger" = 0 ] || table=learning_entries
earned="SELECT a.office_id, a.held_on, a.session_id, a.staff_id, r.id AS rule, a.seconds, s.form,
    least(1, coalesce(a.seconds::float8 / extract(epoch FROM s.ends_at - s.starts_at), 1)) AS share,
    CASE WHEN a.status IN ('present', 'late')
           AND coalesce(a.seconds::float8 / extract(epoch FROM s.ends_at - s.starts_at), 1)
             >= s.threshold
      THEN greatest(0, coalesce(r.jp, floor(extract(epoch FROM s.ends_at - s.starts_at)
                                            / 60 / r.minutes_per_jp)) - coalesce(d.jp, 0))
      ELSE 0 END AS jp, a.evidence, a.recorded_at, a.recorded_by
  FROM attendance a JOIN sessions s ON s.id = a.session_id
  JOIN credit_rules r ON r.form = s.form AND r.valid_from <= a.held_on
    AND (r.valid_to IS NULL OR a.held_on < r.valid_to)
  LEFT JOIN (SELECT k.office_id, k.staff_id, sum(k.jp) AS jp FROM learning_credits k
    JOIN sessions n ON n.id = k.session_id JOIN sessions o ON o.id = $number AND o.form = n.form
      AND k.held_on = o.held_on AND n.id <> o.id GROUP BY 1, 2) d
    ON d.office_id = a.office_id AND d.staff_id = a.staff_id
  WHERE a.session_id = $number"
take_away() { ask "DELETE FROM $table WHERE session_id = $number" >/dev/null; }
our_credit() { "$sdm" credit compute $session --output csv; }
their_credit() {
  if [ "$table" = learning_entries ]; then
    ask "INSERT INTO learning_entries (office_id, staff_id, held_on, kind, session_id, form, rule_id,
           seconds, share, jp, outcome, status, evidence, entered_at, entered_by)
         SELECT office_id, staff_id, held_on, 'credit', session_id, form, rule, seconds, share, jp,
           CASE WHEN jp > 0 THEN 'credited' ELSE 'below_threshold' END, 'confirmed', evidence,
           recorded_at, recorded_by FROM ($earned) e"
  else
    ask "INSERT INTO learning_credits (office_id, held_on, session_id, staff_id, rule_id, share, jp,
           status)
         SELECT office_id, held_on, session_id, staff_id, rule, share, jp,
           CASE WHEN jp > 0 THEN 'credited' ELSE 'below_threshold' END FROM ($earned) e"
  fi
}

printf '| what | bar | median ms | worst ms | psql ms | of psql |\n| --- | --- | --- | --- | --- | --- |\n'
compare 'gap list --office 00 --subtree --by office' '1.25 ×' our_nation their_nation
compare 'gap list --office 33.16 (by person)' '40 ms' our_office their_office
ours=()
theirs=()
for _ in $(seq "$runs"); do
  take_away
  ours+=("$(milliseconds our_credit)")
  take_away
  theirs+=("$(milliseconds their_credit)")
done
o=$(median "${ours[@]}")
t=$(median "${theirs[@]}")
printf '| credit compute, a session of 3,000 people | 1.5 × | %s | %s | %s | %s |\n' "$(shown "$o")" \
  "$(shown "$(worst "${ours[@]}")")" "$(shown "$t")" "$(awk "BEGIN { printf \"%.2f\", $o / $t }")"
