import Domain
import Postgres

/// Merges the lines of a catalogue into the competencies.
struct CatalogueWriter {
  let context: Context

  func write(_ file: CatalogueFile) async throws(TrackerError) -> ImportReport {
    let standing = try await self.standing()
    try check(file, against: standing)
    let changes = file.lines.map { line, row in
      Self.change(line, from: standing[line.code.lowercased()], at: row.line)
    }
    var report = ImportReport(rows: file.lines.count, ignoredHeadings: file.ignored)
    report.count(changes)
    report.changes = changes.filter { $0.outcome != .unchanged }
    guard !report.changesNothing else { return report }
    try await merge(file.lines.map(\.line))
    for change in report.changes {
      context.record(
        AuditChange("competency \(change.subject)", from: change.from, to: change.to))
    }
    let earlier = standing.values.map(\.validity.from)
    let days = file.lines.map(\.line.validity.from) + earlier
    try await context.markOfficesWithStaff(from: days.min())
    return report
  }

  private func standing() async throws(TrackerError) -> [String: CatalogueFile.Line] {
    let rows = try await context.all(CompetencyEntry.self, CompetencyEntry.all)
    var standing: [String: CatalogueFile.Line] = [:]
    for entry in rows {
      standing[entry.code.lowercased()] = CatalogueFile.Line(
        code: entry.code, kind: entry.kind, parent: entry.parent, nameId: entry.nameId,
        nameEn: entry.nameEn, validity: Validity(from: entry.validFrom, to: entry.validTo),
        source: entry.source)
    }
    return standing
  }

  /// - Throws: `.unknown` for a parent that is neither in the file nor in the catalogue, `.refused`
  ///   where parents lead back to where they began.
  private func check(
    _ file: CatalogueFile, against standing: [String: CatalogueFile.Line]
  ) throws(TrackerError) {
    var parents: [String: String] = [:]
    for (code, line) in standing { parents[code] = line.parent?.lowercased() }
    for (line, _) in file.lines { parents[line.code.lowercased()] = line.parent?.lowercased() }
    let known = Set(standing.keys).union(file.lines.map { $0.line.code.lowercased() })
    for (line, row) in file.lines {
      if let parent = line.parent, !known.contains(parent.lowercased()) {
        throw .unknown(.competency, parent, at: row.place("parent"))
      }
    }
    guard let cycle = CompetencyTree(parents: parents).cycle else { return }
    let names = cycle.map { code in
      file.lines.first { $0.line.code.lowercased() == code }?.line.code
        ?? standing[code]?.code ?? code
    }
    let place = file.lines.first { cycle.contains($0.line.code.lowercased()) }?.row.place("parent")
    let path = names.joined(separator: " → ")
    throw .refused(
      Words(id: "induk berputar: \(path)", en: "the parents go in a circle: \(path)"),
      next: Words(id: "kosongkan salah satu induknya", en: "leave one of the parents empty"),
      at: place)
  }

  private static func change(
    _ line: CatalogueFile.Line, from standing: CatalogueFile.Line?, at number: Int
  ) -> ImportReport.Change {
    let outcome: ImportReport.Change.Outcome
    switch standing {
    case nil: outcome = .added
    case let standing? where standing == line: outcome = .unchanged
    case let standing?:
      let isEnd = standing.validity.to == nil && line.validity.to != nil
      outcome = isEnd ? .ended : .changed
    }
    return ImportReport.Change(
      line: number, outcome: outcome, subject: line.code, from: standing?.words, to: line.words)
  }

  /// The competencies first, so that a parent may stand below its parts.
  private func merge(_ lines: [CatalogueFile.Line]) async throws(TrackerError) {
    try await context.execute(
      """
      INSERT INTO competencies (code, kind, name_id, name_en, valid_from, valid_to, source)
      SELECT coalesce(c.code, i.code), i.kind, i.name_id, i.name_en, i.valid_from, i.valid_to,
             i.source
      FROM unnest(\(lines.map(\.code)), \(lines.map(\.kind.rawValue)), \(lines.map(\.nameId)),
                  \(lines.map(\.nameEn)), \(lines.map(\.validity.from)),
                  \(lines.map(\.validity.to)), \(lines.map(\.source)))
        AS i (code, kind, name_id, name_en, valid_from, valid_to, source)
      LEFT JOIN competencies c ON lower(c.code) = lower(i.code)
      ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name_id = excluded.name_id,
        name_en = excluded.name_en, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, source = excluded.source
      """)
    try await context.execute(
      """
      UPDATE competencies c SET parent_id = p.id
      FROM unnest(\(lines.map(\.code)), \(lines.map(\.parent))) AS i (code, parent)
      LEFT JOIN competencies p ON lower(p.code) = lower(i.parent)
      WHERE lower(c.code) = lower(i.code) AND c.parent_id IS DISTINCT FROM p.id
      """)
  }
}

extension CatalogueFile.Line {
  fileprivate var words: String {
    [
      kind.rawValue, parent.map { "in \($0)" }, nameId, nameEn,
      "\(validity.from)–\(validity.to.map { "\($0)" } ?? "")", source,
    ]
    .compactMap { $0 }.joined(separator: "; ")
  }
}

extension Context {
  /// Marks every office that has or had people: what posts ask has changed.
  func markOfficesWithStaff(from day: Day?) async throws(TrackerError) {
    let rows = try await rows("SELECT DISTINCT office_id FROM staff")
    let offices = try rows.map { row throws(TrackerError) -> Int64 in try cell(row, "office_id") }
    try await markDirtyEverywhere(offices: offices, from: day)
  }
}
