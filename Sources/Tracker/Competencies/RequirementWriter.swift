import Domain
import Postgres

/// Reads what stands of the requirements that a table names, and writes what a plan changes.
struct RequirementWriter {
  let context: Context

  func standing(
    _ keys: Set<RequirementKey>
  ) async throws(TrackerError) -> [RequirementKey: [Day: DatedPlan<RequirementKey>.Period]] {
    let (classes, posts, offices) = Self.parted(keys)
    let answers = try await context.pipeline([
      """
      SELECT job_class, competency_id, valid_from, valid_to, level, source
      FROM class_requirements WHERE job_class = ANY(\(Array(Set(classes.map(\.jobClass)))))
      """,
      """
      SELECT post_id, competency_id, valid_from, valid_to, level, source
      FROM requirements WHERE post_id = ANY(\(Array(Set(posts.map(\.post)))))
      """,
      """
      SELECT office_id, post_id, competency_id, valid_from, valid_to, level, source
      FROM office_requirements WHERE office_id = ANY(\(Array(Set(offices.map(\.office)))))
      """,
    ])
    var standing: [RequirementKey: [Day: DatedPlan<RequirementKey>.Period]] = [:]
    func take(_ row: Row, _ holder: RequirementKey.Holder) throws(TrackerError) {
      let key = RequirementKey(holder: holder, competency: try cell(row, "competency_id"))
      standing[key, default: [:]][try cell(row, "valid_from")] = DatedPlan<RequirementKey>.Period(
        value: try cell(row, "level"), to: try cell(row, "valid_to"),
        source: try cell(row, "source"))
    }
    for row in answers[0] { try take(row, .jobClass(try cell(row, "job_class"))) }
    for row in answers[1] { try take(row, .post(try cell(row, "post_id"))) }
    for row in answers[2] {
      try take(row, .office(try cell(row, "office_id"), post: try cell(row, "post_id")))
    }
    return standing
  }

  func write(_ plan: DatedPlan<RequirementKey>) async throws(TrackerError) {
    var rows: [(key: RequirementKey, from: Day, period: DatedPlan<RequirementKey>.Period)] = []
    for (key, days) in plan.touched {
      for day in days {
        if let period = plan.period(key, from: day) { rows.append((key, day, period)) }
      }
    }
    try await writeClasses(rows)
    try await writePosts(rows)
    try await writeOffices(rows)
    try await markDirty(Set(plan.touched.keys), from: rows.map(\.from).min())
  }

  private typealias Rows = [(
    key: RequirementKey, from: Day, period: DatedPlan<RequirementKey>.Period
  )]

  private func writeClasses(_ all: Rows) async throws(TrackerError) {
    let rows = all.compactMap { row -> (String, Int64, Day, DatedPlan<RequirementKey>.Period)? in
      guard case .jobClass(let code) = row.key.holder else { return nil }
      return (code, row.key.competency, row.from, row.period)
    }
    guard !rows.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO class_requirements (job_class, competency_id, valid_from, valid_to, level, source)
      SELECT * FROM unnest(\(rows.map(\.0)), \(rows.map(\.1)), \(rows.map(\.2)),
        \(rows.map(\.3.to)), \(rows.map { Int32($0.3.value) }), \(rows.map(\.3.source)))
      ON CONFLICT (job_class, competency_id, valid_from) DO UPDATE
        SET valid_to = excluded.valid_to, level = excluded.level, source = excluded.source
      """)
  }

  private func writePosts(_ all: Rows) async throws(TrackerError) {
    let rows = all.compactMap { row -> (Int64, Int64, Day, DatedPlan<RequirementKey>.Period)? in
      guard case .post(let post) = row.key.holder else { return nil }
      return (post, row.key.competency, row.from, row.period)
    }
    guard !rows.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO requirements (post_id, competency_id, valid_from, valid_to, level, source)
      SELECT * FROM unnest(\(rows.map(\.0)), \(rows.map(\.1)), \(rows.map(\.2)),
        \(rows.map(\.3.to)), \(rows.map { Int32($0.3.value) }), \(rows.map(\.3.source)))
      ON CONFLICT (post_id, competency_id, valid_from) DO UPDATE
        SET valid_to = excluded.valid_to, level = excluded.level, source = excluded.source
      """)
  }

  private func writeOffices(_ all: Rows) async throws(TrackerError) {
    let rows = all.compactMap {
      row -> (Int64, Int64, Int64, Day, DatedPlan<RequirementKey>.Period)? in
      guard case .office(let office, let post) = row.key.holder else { return nil }
      return (office, post, row.key.competency, row.from, row.period)
    }
    guard !rows.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO office_requirements (office_id, post_id, competency_id, valid_from, valid_to,
                                       level, source)
      SELECT * FROM unnest(\(rows.map(\.0)), \(rows.map(\.1)), \(rows.map(\.2)),
        \(rows.map(\.3)), \(rows.map(\.4.to)), \(rows.map { Int32($0.4.value) }),
        \(rows.map(\.4.source)))
      ON CONFLICT (office_id, post_id, competency_id, valid_from) DO UPDATE
        SET valid_to = excluded.valid_to, level = excluded.level, source = excluded.source
      """)
  }

  /// Offices with people in the posts that ask something else now.
  private func markDirty(
    _ keys: Set<RequirementKey>, from day: Day?
  ) async throws(TrackerError) {
    let (classes, posts, offices) = Self.parted(keys)
    let rows = try await context.rows(
      """
      SELECT DISTINCT s.office_id FROM staff s JOIN posts p ON p.id = s.post_id
      WHERE p.job_class = ANY(\(classes.map(\.jobClass))) OR p.id = ANY(\(posts.map(\.post)))
      """)
    let holders = try rows.map { row throws(TrackerError) -> Int64 in try cell(row, "office_id") }
    let all = Set(holders).union(offices.map(\.office)).sorted()
    try await context.markDirtyEverywhere(offices: all, from: day)
  }

  private static func parted(_ keys: Set<RequirementKey>) -> (
    classes: [(jobClass: String, competency: Int64)], posts: [(post: Int64, competency: Int64)],
    offices: [(office: Int64, post: Int64)]
  ) {
    var classes: [(jobClass: String, competency: Int64)] = []
    var posts: [(post: Int64, competency: Int64)] = []
    var offices: [(office: Int64, post: Int64)] = []
    for key in keys {
      switch key.holder {
      case .jobClass(let code): classes.append((code, key.competency))
      case .post(let post): posts.append((post, key.competency))
      case .office(let office, let post): offices.append((office, post))
      }
    }
    return (classes, posts, offices)
  }
}
