import Domain
import Postgres

/// Merges stated facts into their tables, table by table; what is replaced stays in the audit trail.
struct FactWriter {
  struct Person: Sendable {
    var id: Int64
    /// Offices, within those touched, in which the person had a place.
    var offices: [Int64]
  }

  let context: Context
  /// By employee number.
  let people: [String: Person]

  /// Rows of the summary are facts.
  func write(_ facts: [StatedFact.Key: StatedFact]) async throws(TrackerError) -> ImportSummary {
    try await stage(facts)
    var summary = ImportSummary(rows: facts.count, added: 0, changed: 0)
    for table in FactTable.all {
      let standing =
        try await context.value("n", as: Int.self, "SELECT count(*) AS n \(table.standing)") ?? 0
      try await recordReplaced(in: table)
      let given = facts.values.count { table.kinds.contains($0.kind) }
      let written = try await table.merge(in: context)
      summary.added += given - standing
      summary.changed += written - (given - standing)
    }
    try await context.execute("DROP TABLE incoming_facts")
    if summary.added + summary.changed > 0, let first = facts.keys.map(\.day).min() {
      try await context.markDirtyEverywhere(
        offices: Set(people.values.flatMap(\.offices)).sorted(), from: first)
    }
    return summary
  }

  private func stage(_ facts: [StatedFact.Key: StatedFact]) async throws(TrackerError) {
    let people = people
    do {
      try await context.connection.execute(
        """
        CREATE TEMPORARY TABLE incoming_facts (
          person_id bigint, kind text, day date, item text, value float8, evidence text
        ) ON COMMIT DROP
        """)
      try await context.connection.copyIn("COPY incoming_facts FROM STDIN (FORMAT binary)") {
        writer in
        for (key, fact) in facts {
          guard let person = people[key.person] else { continue }
          try writer.row(
            person.id, fact.kind.rawValue, fact.day, fact.item, fact.value, fact.evidence)
        }
      }
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
  }

  private func recordReplaced(in table: FactTable) async throws(TrackerError) {
    let rows = try await context.rows(
      """
      SELECT i.person_id, i.kind, i.day, \(table.was) AS was,
             concat_ws(' ', i.item, i.value) AS becomes
      \(table.standing) AND \(table.was) <> concat_ws(' ', i.item, i.value)
      ORDER BY i.person_id, i.kind, i.day
      """)
    for row in rows {
      let (person, kind): (Int64, String) = (try cell(row, "person_id"), try cell(row, "kind"))
      let day: Day = try cell(row, "day")
      context.record(
        AuditChange(
          "professionalism person \(person) \(kind) \(day)", from: try cell(row, "was"),
          to: try cell(row, "becomes")))
    }
  }
}
