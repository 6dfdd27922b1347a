import Domain
import Postgres

/// Takes in a table of required levels and says what it adds, changes and ends; all of it or, where
/// anything is wrong, nothing. The same table again changes nothing.
public struct ImportRequirements: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "requirements/imports")

  public var file: InputFile
  /// True: the difference is worked out, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportReport {
    let table = try RequirementFile(file)
    let names = try await RequirementNames(in: context)
    let entries = try table.lines.map { line throws(TrackerError) in
      let (key, subject) = try names.key(of: line)
      return DatedPlan.Entry(
        key: key, subject: subject, value: line.level, validity: line.validity, row: line.row)
    }
    let writer = RequirementWriter(context: context)
    var plan = DatedPlan(
      standing: try await writer.standing(Set(entries.map(\.key))), column: "level")
    try plan.add(entries, source: file.name)
    var report = ImportReport(rows: table.lines.count, ignoredHeadings: table.ignored)
    report.count(plan.changes)
    report.changes = plan.changes.filter { $0.outcome != .unchanged }
    report.isTrial = isTrial
    try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      if !plan.touched.isEmpty { try await writer.write(plan) }
    }
    for change in report.changes {
      context.record(
        AuditChange("requirement \(change.subject)", from: change.from, to: change.to))
    }
    if isTrial || plan.touched.isEmpty { context.recordNothing() }
    return report
  }
}
