import Domain
import Postgres

/// The statements behind a report's sections on staff, sessions, learning hours and follow-up: one
/// for each section, whatever the number of people.
struct ReportFacts {
  let office: Int64
  let quarter: Quarter

  private var first: Day { quarter.firstDay }
  private var last: Day { quarter.lastDay }
  private var after: Day { quarter.dayAfterLast }

  /// By employment and job class: start + joined - left = end. A change of post inside the office
  /// leaves one line and joins another.
  var staff: SQL {
    """
    SELECT e.code AS employment, e.name_id AS employment_id, e.name_en AS employment_en,
      t.job_class, coalesce(j.name_id, t.job_class) AS class_id,
      coalesce(j.name_en, t.job_class) AS class_en,
      count(*) FILTER (WHERE \(isThere(on: last)) AND p.sex = 'man') AS men,
      count(*) FILTER (WHERE \(isThere(on: last)) AND p.sex = 'woman') AS women,
      count(*) FILTER (WHERE \(isThere(on: first))) AS start,
      count(*) FILTER (WHERE s.started_on > \(first)) AS joined,
      count(*) FILTER (WHERE s.ended_on <= \(last)) AS left,
      count(*) FILTER (WHERE \(isThere(on: last))) AS "end"
    FROM staff s
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN employments e ON e.code = s.employment
    LEFT JOIN job_classes j ON j.code = t.job_class AND j.valid_from <= \(last)
      AND (j.valid_to IS NULL OR \(last) < j.valid_to)
    WHERE s.office_id = \(office) AND s.started_on < \(after)
      AND (s.ended_on IS NULL OR s.ended_on > \(first) AND s.ended_on > s.started_on)
    GROUP BY e.code, e.name_id, e.name_en, t.job_class, class_id, class_en
    ORDER BY array_position(ARRAY['commissioner', 'pns', 'pns_seconded', 'cpns', 'pppk',
               'pppk_part_time', 'contract'], e.code), t.job_class
    """
  }

  private func isThere(on day: Day) -> SQL {
    "s.started_on <= \(day) AND (s.ended_on IS NULL OR \(day) < s.ended_on)"
  }

  /// Whether people or levels in it are made up.
  var invented: SQL {
    """
    SELECT EXISTS (
      SELECT FROM staff s JOIN people p ON p.id = s.person_id
      WHERE s.office_id = \(office) AND p.invented AND s.started_on < \(after)
        AND (s.ended_on IS NULL OR s.ended_on > \(first))
    ) OR EXISTS (
      SELECT FROM assessments a WHERE a.office_id = \(office) AND a.invented
        AND a.assessed_on < \(after)
    ) AS invented
    """
  }

  /// People active on the last day, with the hours earned in the office in the quarter and those of
  /// the year, other offices' part included.
  var credits: SQL {
    """
    WITH earned AS (
      SELECT s.person_id, sum(q.jp) AS jp, max(q.jp_year) AS jp_year
      FROM person_quarter q JOIN staff s ON s.office_id = q.office_id AND s.id = q.staff_id
      WHERE q.office_id = \(office) AND q.quarter = \(quarter)
      GROUP BY s.person_id
    ), active AS (
      SELECT DISTINCT ON (s.person_id) s.person_id, s.post_id, s.employment FROM staff s
      WHERE s.office_id = \(office) AND \(isThere(on: last))
      ORDER BY s.person_id, s.started_on DESC, s.id
    )
    SELECT \(fullName), p.employee_number, t.name AS post, e.code AS employment,
      e.name_id AS employment_id, e.name_en AS employment_en,
      (coalesce(n.jp, 0) * 100)::bigint AS jp, (coalesce(n.jp_year, 0) * 100)::bigint AS jp_year,
      (g.min_jp * 100)::bigint AS target
    FROM active a
    JOIN people p ON p.id = a.person_id
    JOIN posts t ON t.id = a.post_id
    JOIN employments e ON e.code = a.employment
    LEFT JOIN earned n ON n.person_id = a.person_id
    LEFT JOIN learning_targets g ON g.employment = a.employment AND g.valid_from <= \(last)
      AND (g.valid_to IS NULL OR \(last) < g.valid_to)
    ORDER BY p.name, p.id
    """
  }

  /// Held sessions of the quarter to which the office was invited, which it held itself, or which
  /// somebody of it attended.
  var sessions: SQL {
    """
    WITH invited AS (
      SELECT DISTINCT a.session_id FROM session_audiences a
      JOIN office_closure c ON c.ancestor_id = a.office_id AND c.descendant_id = \(office)
    ), attended AS (
      SELECT session_id, count(*) AS people, array_agg(DISTINCT evidence ORDER BY evidence) AS evidence
      FROM attendance WHERE office_id = \(office) AND held_on >= \(first) AND held_on < \(after)
        AND status IN ('present', 'late')
      GROUP BY session_id
    ), screens AS (
      SELECT session_id, count(*) AS rooms FROM rooms
      WHERE office_id = \(office) AND held_on >= \(first) AND held_on < \(after)
      GROUP BY session_id
    ), expected AS (
      SELECT n.id AS session_id, count(*) FILTER (WHERE d.status IS DISTINCT FROM 'excused') AS people
      FROM sessions n
      JOIN invited i ON i.session_id = n.id
      JOIN staff s ON s.office_id = \(office) AND s.started_on <= n.held_on
        AND (s.ended_on IS NULL OR n.held_on < s.ended_on)
      LEFT JOIN session_posts w ON w.session_id = n.id AND w.post_id = s.post_id
      LEFT JOIN attendance d ON d.office_id = s.office_id AND d.held_on = n.held_on
        AND d.session_id = n.id AND d.staff_id = s.id
      WHERE n.held_on >= \(first) AND n.held_on < \(after)
        AND (n.expects = 'everybody' OR n.expects = 'posts' AND w.post_id IS NOT NULL)
      GROUP BY n.id
    ), speakers AS (
      SELECT session_id, array_agg(name ORDER BY position) AS names FROM session_speakers
      GROUP BY session_id
    )
    SELECT n.held_on, n.code, n.title, f.code AS form, f.name_id AS form_id, f.name_en AS form_en,
      coalesce(m.name, o.code) AS organiser, coalesce(k.names, '{}') AS speakers,
      coalesce(t.people, 0) AS present, i.session_id IS NOT NULL AS invited,
      CASE WHEN i.session_id IS NOT NULL AND n.expects <> 'nobody'
        THEN coalesce(x.people, 0) END AS expected,
      coalesce(z.rooms, 0) AS rooms, coalesce(t.evidence, '{}') AS evidence, n.international,
      extract(epoch FROM n.ends_at - n.starts_at)::integer AS scheduled,
      \(CreditRule.columns)
    FROM sessions n
    JOIN learning_forms f ON f.code = n.form
    JOIN offices o ON o.id = n.organiser_id
    LEFT JOIN office_names m ON m.office_id = o.id AND m.valid_from <= n.held_on
      AND (m.valid_to IS NULL OR n.held_on < m.valid_to)
    LEFT JOIN invited i ON i.session_id = n.id
    LEFT JOIN attended t ON t.session_id = n.id
    LEFT JOIN screens z ON z.session_id = n.id
    LEFT JOIN expected x ON x.session_id = n.id
    LEFT JOIN speakers k ON k.session_id = n.id
    LEFT JOIN credit_rules r ON r.form = n.form AND r.valid_from <= n.held_on
      AND (r.valid_to IS NULL OR n.held_on < r.valid_to)
    WHERE n.status = 'held' AND n.held_on >= \(first) AND n.held_on < \(after)
      AND (i.session_id IS NOT NULL OR t.session_id IS NOT NULL OR z.session_id IS NOT NULL
           OR n.organiser_id = \(office))
    ORDER BY n.held_on, n.starts_at, n.code
    """
  }

  /// Due in the quarter, or before it and still open when it began; done later counts as open.
  var followUps: SQL {
    """
    SELECT number, title, due_on, CASE WHEN done_on <= \(last) THEN done_on END AS done_on
    FROM follow_ups
    WHERE office_id = \(office) AND cancelled_on IS NULL AND due_on < \(after)
      AND (due_on >= \(first) OR done_on IS NULL OR done_on >= \(first))
    ORDER BY due_on, number
    """
  }

  /// Rows that wait for a person's decision, in sessions of the office or about the office.
  var reviews: SQL {
    """
    SELECT n.held_on, n.code, n.title, count(*) AS open
    FROM roster_rows r JOIN sessions n ON n.id = r.session_id
    WHERE r.outcome = 'review' AND n.held_on >= \(first) AND n.held_on < \(after)
      AND (r.office_id = \(office) OR r.matched_office_id = \(office))
    GROUP BY n.held_on, n.code, n.title
    ORDER BY n.held_on, n.code
    """
  }
}
