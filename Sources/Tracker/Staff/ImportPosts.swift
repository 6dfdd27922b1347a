import Domain
import Postgres

/// Takes in a table of posts: `name,job_class` and optionally `reviewed`; all of it or, where
/// anything is wrong, nothing.
///
/// A post whose class was guessed takes the class of the table and has been looked at then; a post
/// of a known name and another class is another post. The same table again changes nothing.
public struct ImportPosts: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "posts/imports")

  static let columns: [TableFile.Column] = [
    .init("post", "name", "nama", "jabatan", "position", required: true),
    .init("class", "job_class", "kelas", "kelas_jabatan", required: true),
    .init("reviewed", "diperiksa"),
    // Written by `post list`, reckoned from other tables.
    .init("required_level"), .init("holders"),
  ]

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    let table = try TableFile.read(file, columns: Self.columns)
    let names = try await PostNames(in: context)
    var plan = PostPlan(standing: try await standing(in: context))
    for row in table.rows {
      try plan.add(
        name: row.required("post"), jobClass: names.jobClass(row),
        isReviewed: Self.isReviewed(row), line: row.line)
    }
    var report = ImportReport(rows: table.rows.count, ignoredHeadings: table.ignored)
    report.count(plan.changes)
    report.changes = plan.changes.filter { $0.outcome != .unchanged }
    report.isTrial = isTrial
    try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      try await write(plan, in: context)
    }
    for change in report.changes {
      context.record(AuditChange("post \(change.subject)", from: change.from, to: change.to))
    }
    if isTrial || report.changesNothing { context.recordNothing() }
    return report
  }

  /// Who gives a class has looked, unless the table says otherwise.
  private static func isReviewed(_ row: TableRow) throws(TrackerError) -> Bool {
    try row.parsed("reviewed", shape: "yes|no") { text in
      switch text.lowercased() {
      case "yes", "ya", "true", "1": true
      case "no", "tidak", "false", "0": false
      default: nil
      }
    } ?? true
  }

  private func standing(in context: Context) async throws(TrackerError) -> [PostPlan.Post] {
    let rows = try await context.rows("SELECT id, name, job_class, reviewed FROM posts ORDER BY id")
    return try rows.map { row throws(TrackerError) in
      PostPlan.Post(
        id: try cell(row, "id"), name: try cell(row, "name"), jobClass: try cell(row, "job_class"),
        isReviewed: try cell(row, "reviewed"))
    }
  }

  private func write(_ plan: PostPlan, in context: Context) async throws(TrackerError) {
    let (new, changed) = (plan.new, plan.changed)
    if !new.isEmpty {
      try await context.execute(
        """
        INSERT INTO posts (name, job_class, reviewed)
        SELECT * FROM unnest(\(new.map(\.name)), \(new.map(\.jobClass)), \(new.map(\.isReviewed)))
        """)
    }
    guard !changed.isEmpty else { return }
    let ids = changed.compactMap(\.id)
    try await context.execute(
      """
      UPDATE posts p SET job_class = i.job_class, reviewed = i.reviewed
      FROM unnest(\(ids), \(changed.map(\.jobClass)), \(changed.map(\.isReviewed)))
        AS i (id, job_class, reviewed)
      WHERE p.id = i.id
      """)
    let rows = try await context.rows(
      "SELECT DISTINCT office_id FROM staff WHERE post_id = ANY(\(ids))")
    let offices = try rows.map { row throws(TrackerError) -> Int64 in try cell(row, "office_id") }
    try await context.markDirtyEverywhere(offices: offices)
  }
}
