import Domain
import Postgres

/// What people could be sent to: planned sessions, programs, and courses yet to be found.
struct LearningOffers {
  let offices: [Int64]
  let day: Day

  private static let effect: SQL = """
    (e.jp_per_level * 100)::bigint AS jp_per_level, e.max_levels, e.max_people,
    e.valid_from AS effect_from, e.source AS effect_source
    """

  /// Joins the assumption and the credit rule of a `form` that hold on the day.
  private func rules(_ form: SQL) -> SQL {
    """
    JOIN learning_effects e ON e.form = \(form) AND e.valid_from <= \(day)
      AND (e.valid_to IS NULL OR \(day) < e.valid_to)
    JOIN credit_rules r ON r.form = \(form) AND r.valid_from <= \(day)
      AND (r.valid_to IS NULL OR \(day) < r.valid_to)
    """
  }

  private static let seconds: SQL = "extract(epoch FROM n.ends_at - n.starts_at)::bigint AS seconds"

  /// Of those offices, whose people are invited.
  private var invited: SQL {
    """
    array(SELECT DISTINCT o.code FROM session_audiences a
          JOIN office_closure l ON l.ancestor_id = a.office_id
          JOIN offices o ON o.id = l.descendant_id
          WHERE a.session_id = n.id AND o.id = ANY(\(offices)))
    """
  }

  /// Planned after the day, to which one of the offices is invited.
  var sessions: SQL {
    """
    SELECT n.code, n.title, n.form, n.held_on, n.international, \(Self.seconds),
           array(SELECT c.code FROM session_competencies m
                 JOIN competencies c ON c.id = m.competency_id
                 WHERE m.session_id = n.id ORDER BY c.code) AS competencies,
           \(invited) AS invited, \(Self.effect), \(CreditRule.columns)
    FROM sessions n \(rules("n.form"))
    WHERE n.status = 'planned' AND n.held_on > \(day)
    ORDER BY n.code
    """
  }

  /// Those that met in the year up to the day and have nothing planned: as their last session was.
  var programs: SQL {
    """
    SELECT DISTINCT ON (g.code) g.code, g.title, n.form, n.international, \(Self.seconds),
           array(SELECT DISTINCT c.code FROM sessions b
                 JOIN session_competencies m ON m.session_id = b.id
                 JOIN competencies c ON c.id = m.competency_id
                 WHERE b.program_id = g.id AND b.status = 'held' AND b.held_on <= \(day)
                   AND b.held_on > \(day.adding(days: -365)) ORDER BY c.code) AS competencies,
           \(invited) AS invited, \(Self.effect), \(CreditRule.columns)
    FROM programs g
    JOIN sessions n ON n.program_id = g.id AND n.status = 'held' AND n.held_on <= \(day)
      AND n.held_on > \(day.adding(days: -365))
    \(rules("n.form"))
    WHERE NOT EXISTS (SELECT FROM sessions b WHERE b.program_id = g.id AND b.status = 'planned'
                        AND b.held_on > \(day))
    ORDER BY g.code, n.starts_at DESC
    """
  }

  /// A form for each competency of a kind that it is suggested for.
  var forms: SQL {
    """
    SELECT f.code, f.name_id, f.name_en, c.code AS competency, c.name_id AS about_id,
           c.name_en AS about_en, \(Self.effect), \(CreditRule.columns)
    FROM learning_forms f \(rules("f.code"))
    JOIN competencies c ON (e.competency_kind IS NULL OR e.competency_kind = c.kind)
      AND c.valid_from <= \(day) AND (c.valid_to IS NULL OR \(day) < c.valid_to)
    ORDER BY f.code, c.code
    """
  }

  /// - Parameter lacking: only what teaches one of them is an option.
  func options(
    sessions: [Row], programs: [Row], forms: [Row], lacking: Set<String>
  ) throws -> [LearningOption] {
    try sessions.compactMap { try meeting(.session, $0, startsOn: $0["held_on"]) }
      + programs.compactMap { try meeting(.program, $0, startsOn: nil) }
      + forms.compactMap { row in
        let competency: String = try row["competency"]
        return lacking.contains(competency) ? try course(row, on: competency) : nil
      }
  }

  private func meeting(
    _ kind: LearningOption.Kind, _ row: Row, startsOn: Day?
  ) throws -> LearningOption? {
    let competencies: [String] = try row["competencies"]
    let invited: [Office.Code] = try row["invited"]
    guard !competencies.isEmpty, !invited.isEmpty, let rule = try CreditRule.optional(row) else {
      return nil
    }
    let seconds: Int = try row["seconds"]
    return LearningOption(
      kind: kind, code: "\(kind.rawValue):\(try row["code"] as String)",
      title: Words(try row["title"]), form: rule.form, competencies: competencies,
      hours: rule.credit(scheduledSeconds: seconds, international: try row["international"]),
      effect: try LearningEffect(row: row, form: rule.form), startsOn: startsOn,
      offices: Set(invited))
  }

  private func course(_ row: Row, on competency: String) throws -> LearningOption? {
    guard let rule = try CreditRule.optional(row) else { return nil }
    let effect = try LearningEffect(row: row, form: rule.form)
    let (id, en): (String, String) = (try row["about_id"], try row["about_en"])
    return LearningOption(
      kind: .form, code: "\(rule.form):\(competency)",
      title: Words(
        id: "\(try row["name_id"] as String): \(id)", en: "\(try row["name_en"] as String): \(en)"),
      form: rule.form, competencies: [competency], hours: effect.courseHours(under: rule),
      effect: effect)
  }
}

extension LearningEffect {
  init(row: Row, form: String) throws(PostgresError) {
    let (perLevel, levels): (Int, Int) = (try row["jp_per_level"], try row["max_levels"])
    self.init(
      form: form, hoursPerLevel: LearningHours(hundredths: perLevel), maxLevels: levels,
      maxPeople: try row["max_people"], validFrom: try row["effect_from"],
      source: try row["effect_source"])
  }
}
