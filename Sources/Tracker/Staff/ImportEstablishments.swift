import Domain
import Postgres

/// Takes in a table of posts established for offices: `office_code,post,positions,valid_from` and
/// optionally `class,valid_to`; all of it or, where anything is wrong, nothing. The same table again
/// changes nothing.
public struct ImportEstablishments: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "establishments/imports")

  static let columns: [TableFile.Column] = [
    .init("office_code", "kode_satker", "satker", required: true),
    .init("post", "jabatan", "position", required: true),
    .init("class", "job_class", "kelas", "kelas_jabatan"),
    .init("positions", "formasi", "jumlah", required: true),
    .init("valid_from", "berlaku_sejak", required: true),
    .init("valid_to", "berlaku_sampai"),
  ]

  /// What one office needs of one post.
  struct Key: Hashable, Sendable {
    var office: Int64
    var post: Int64
  }

  public var file: InputFile
  /// True: the difference is worked out, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    let table = try TableFile.read(file, columns: Self.columns)
    let entries = try await self.entries(table, in: context)
    let offices = Set(entries.map(\.key.office)).sorted()
    var plan = DatedPlan(standing: try await standing(offices, in: context), column: "positions")
    try plan.add(entries, source: "")
    var report = ImportReport(rows: table.rows.count, ignoredHeadings: table.ignored)
    report.count(plan.changes)
    report.changes = plan.changes.filter { $0.outcome != .unchanged }
    report.isTrial = isTrial
    try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      try await write(plan, in: context)
    }
    for change in report.changes {
      context.record(
        AuditChange("establishment \(change.subject)", from: change.from, to: change.to))
    }
    if isTrial || plan.touched.isEmpty { context.recordNothing() }
    return report
  }

  private func entries(
    _ table: TableFile, in context: Context
  ) async throws(TrackerError) -> [DatedPlan<Key>.Entry] {
    let posts = try await PostNames(in: context)
    var offices: [Office.Code: Int64] = [:]
    for row in try await context.rows("SELECT id, code FROM offices") {
      offices[try cell(row, "code")] = try cell(row, "id")
    }
    return try table.rows.map { row throws(TrackerError) in
      _ = try row.required("office_code")
      let code = try row.office("office_code")
      guard let code, let office = offices[code] else {
        throw .unknown(.office, row["office_code"], at: row.place("office_code"))
      }
      _ = try row.required("positions")
      let positions = try row.parsed("positions", shape: "0, 1, 2, …") { text in
        Int32(text).flatMap { $0 >= 0 ? Int($0) : nil }
      }
      let validity = try Validity(row)
      return DatedPlan.Entry(
        key: Key(office: office, post: try posts.post(row)),
        subject: "\(code) \(row["post"]) \(validity.from)", value: positions ?? 0,
        validity: validity, row: row)
    }
  }

  private func standing(
    _ offices: [Int64], in context: Context
  ) async throws(TrackerError) -> [Key: [Day: DatedPlan<Key>.Period]] {
    let rows = try await context.rows(
      """
      SELECT office_id, post_id, positions, valid_from, valid_to FROM establishments
      WHERE office_id = ANY(\(offices))
      """)
    var standing: [Key: [Day: DatedPlan<Key>.Period]] = [:]
    for row in rows {
      let key = Key(office: try cell(row, "office_id"), post: try cell(row, "post_id"))
      standing[key, default: [:]][try cell(row, "valid_from")] = DatedPlan.Period(
        value: try cell(row, "positions"), to: try cell(row, "valid_to"), source: "")
    }
    return standing
  }

  private func write(
    _ plan: DatedPlan<Key>, in context: Context
  ) async throws(TrackerError) {
    var rows: [(key: Key, from: Day, period: DatedPlan<Key>.Period)] = []
    for (key, days) in plan.touched {
      for day in days {
        if let period = plan.period(key, from: day) { rows.append((key, day, period)) }
      }
    }
    guard !rows.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO establishments (office_id, post_id, positions, valid_from, valid_to)
      SELECT * FROM unnest(\(rows.map(\.key.office)), \(rows.map(\.key.post)),
        \(rows.map { Int32($0.period.value) }), \(rows.map(\.from)), \(rows.map(\.period.to)))
      ON CONFLICT (office_id, post_id, valid_from) DO UPDATE
        SET positions = excluded.positions, valid_to = excluded.valid_to
      """)
    let offices = Set(rows.map(\.key.office)).sorted()
    try await context.markDirtyEverywhere(offices: offices, from: rows.map(\.from).min())
  }
}
