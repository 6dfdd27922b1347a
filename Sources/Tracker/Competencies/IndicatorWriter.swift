import Domain
import Postgres

/// Merges levels with their indicators into the catalogue.
struct IndicatorWriter {
  let context: Context

  func write(_ file: IndicatorFile) async throws(TrackerError) -> ImportReport {
    let standing = try await self.standing()
    let known = try await context.rows("SELECT lower(code) AS code FROM competencies")
    let codes = try Set(known.map { row throws(TrackerError) -> String in try cell(row, "code") })
    if let stranger = file.lines.first(where: { !codes.contains($0.line.key.competency) }) {
      throw .unknown(
        .competency, stranger.row["competency"], at: stranger.row.place("competency"))
    }
    let changes = file.lines.map { line, row in
      Self.change(line, from: standing[line.key], at: row)
    }
    var report = ImportReport(rows: file.lines.count, ignoredHeadings: file.ignored)
    report.count(changes)
    report.changes = changes.filter { $0.outcome != .unchanged }
    guard !report.changesNothing else { return report }
    try await merge(file.lines.map(\.line))
    for change in report.changes {
      context.record(
        AuditChange("competency level \(change.subject)", from: change.from, to: change.to))
    }
    return report
  }

  private func standing() async throws(TrackerError) -> [IndicatorFile.Line.Key: IndicatorFile.Line
    .Content]
  {
    let rows = try await context.rows(
      """
      SELECT lower(c.code) AS code, l.level, l.indicator_id, l.indicator_en, l.valid_from,
             l.valid_to, l.source
      FROM competency_levels l JOIN competencies c ON c.id = l.competency_id
      """)
    var standing: [IndicatorFile.Line.Key: IndicatorFile.Line.Content] = [:]
    for row in rows {
      let key = IndicatorFile.Line.Key(
        competency: try cell(row, "code"), level: try cell(row, "level"),
        from: try cell(row, "valid_from"))
      standing[key] = IndicatorFile.Line.Content(
        indicatorId: try cell(row, "indicator_id"), indicatorEn: try cell(row, "indicator_en"),
        to: try cell(row, "valid_to"), source: try cell(row, "source"))
    }
    return standing
  }

  private static func change(
    _ line: IndicatorFile.Line, from standing: IndicatorFile.Line.Content?, at row: TableRow
  ) -> ImportReport.Change {
    let outcome: ImportReport.Change.Outcome =
      switch standing {
      case nil: .added
      case let content? where content == line.content: .unchanged
      case let content?: content.to == nil && line.content.to != nil ? .ended : .changed
      }
    return ImportReport.Change(
      line: row.line, outcome: outcome,
      subject: "\(row["competency"]) \(line.key.level) \(line.key.from)",
      from: standing?.indicatorId, to: line.content.indicatorId)
  }

  private func merge(_ lines: [IndicatorFile.Line]) async throws(TrackerError) {
    try await context.execute(
      """
      INSERT INTO competency_levels (competency_id, level, indicator_id, indicator_en, valid_from,
                                     valid_to, source)
      SELECT c.id, i.level, i.indicator_id, i.indicator_en, i.valid_from, i.valid_to, i.source
      FROM unnest(\(lines.map(\.key.competency)), \(lines.map { Int32($0.key.level) }),
                  \(lines.map(\.content.indicatorId)), \(lines.map(\.content.indicatorEn)),
                  \(lines.map(\.key.from)), \(lines.map(\.content.to)),
                  \(lines.map(\.content.source)))
        AS i (code, level, indicator_id, indicator_en, valid_from, valid_to, source)
      JOIN competencies c ON lower(c.code) = i.code
      ON CONFLICT (competency_id, level, valid_from) DO UPDATE
        SET indicator_id = excluded.indicator_id, indicator_en = excluded.indicator_en,
            valid_to = excluded.valid_to, source = excluded.source
      """)
  }
}
