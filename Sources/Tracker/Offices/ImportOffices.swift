import Domain

/// Takes in a table of offices: adds those that are new, corrects the others.
public struct ImportOffices: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "offices/imports")

  public var file: InputFile

  public init(file: InputFile) { self.file = file }

  public func run(in context: Context) async throws(TrackerError) -> ImportSummary {
    let table = try TableFile.read(file, columns: OfficeFile.columns)
    let lines = try OfficeFile.lines(of: table)
    let before: Int =
      try await context.value("n", as: Int.self, "SELECT count(*) AS n FROM offices") ?? 0
    let changed = try await OfficeWriter.write(lines, in: context)
    let after: Int =
      try await context.value("n", as: Int.self, "SELECT count(*) AS n FROM offices") ?? 0
    if changed == 0 { context.recordNothing() }
    let added = after - before
    return ImportSummary(
      rows: lines.count, added: added, changed: max(0, changed - 2 * added),
      ignoredHeadings: table.ignored)
  }
}
