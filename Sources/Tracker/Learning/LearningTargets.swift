import Domain
import Postgres

/// What policies ask of people of some offices on one day: the nation's, narrowed by the nearest
/// office that set its own.
struct LearningTargets {
  private struct Place: Hashable {
    var office: Int64
    var employment: String
  }

  private var national: [String: LearningTarget] = [:]
  private var own: [Place: LearningTarget] = [:]

  init(of offices: [Int64], on day: Day, in context: Context) async throws(TrackerError) {
    let answers = try await context.pipeline([
      """
      SELECT employment, (min_jp * 100)::bigint AS least, (max_jp * 100)::bigint AS most
      FROM learning_targets WHERE valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to)
      """,
      """
      SELECT c.descendant_id, t.employment, (t.min_jp * 100)::bigint AS least,
             (t.max_jp * 100)::bigint AS most
      FROM office_learning_targets t
      JOIN office_closure c ON c.ancestor_id = t.office_id
      WHERE c.descendant_id = ANY(\(offices)) AND t.valid_from <= \(day)
        AND (t.valid_to IS NULL OR \(day) < t.valid_to)
      ORDER BY c.depth DESC
      """,
    ])
    for row in answers[0] { national[try cell(row, "employment")] = try LearningTarget(row) }
    // The farthest first: each nearer one narrows what stands.
    for row in answers[1] {
      let place = Place(
        office: try cell(row, "descendant_id"), employment: try cell(row, "employment"))
      own[place] = (own[place] ?? LearningTarget()).narrowed(by: try LearningTarget(row))
    }
  }

  func target(office: Int64, employment: String) -> LearningTarget {
    (national[employment] ?? LearningTarget())
      .narrowed(by: own[Place(office: office, employment: employment)])
  }
}

extension LearningTarget {
  /// From `least` and `most`, in hundredths.
  init(_ row: Row) throws(TrackerError) {
    let (least, most): (Int64?, Int64?) = (try cell(row, "least"), try cell(row, "most"))
    self.init(
      least: least.map { LearningHours(hundredths: Int($0)) },
      most: most.map { LearningHours(hundredths: Int($0)) })
  }
}
