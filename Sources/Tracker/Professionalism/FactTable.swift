import Domain
import Postgres

/// A table of facts and how `incoming_facts i` is merged into it, as `t`.
struct FactTable: Sendable {
  let kinds: Set<StatedFact.Kind>
  /// Facts of the file that have a row already.
  let standing: SQL
  /// What the row says, as the trail keeps it.
  let was: SQL
  private let name: SQL
  private let columns: SQL
  private let values: SQL
  private let key: SQL
  private let said: [SQL]

  static let all = [education, performance, discipline, training]

  /// Inserts what is new and changes what says something else; the rest is left alone.
  /// - Returns: rows written.
  func merge(in context: Context) async throws(TrackerError) -> Int {
    let kinds = kinds.map(\.rawValue).sorted()
    let sets = said.dropFirst().reduce(set(said[0])) { "\($0), \(set($1))" }
    let old = said.dropFirst().reduce("t.\(said[0])" as SQL) { "\($0), t.\($1)" }
    let new = said.dropFirst().reduce("excluded.\(said[0])" as SQL) { "\($0), excluded.\($1)" }
    return try await context.execute(
      """
      INSERT INTO \(name) AS t (\(columns), evidence, recorded_at, recorded_by)
      SELECT \(values), evidence, \(context.now), \(context.principal.id) FROM incoming_facts
      WHERE kind = ANY(\(kinds))
      ON CONFLICT (\(key)) DO UPDATE SET \(sets), recorded_at = excluded.recorded_at,
        recorded_by = excluded.recorded_by
      WHERE (\(old)) IS DISTINCT FROM (\(new))
      """)
  }

  private func set(_ column: SQL) -> SQL { "\(column) = excluded.\(column)" }

  private static let education = FactTable(
    kinds: [.education],
    standing: """
      FROM incoming_facts i JOIN person_education t ON t.person_id = i.person_id
        AND t.stated_on = i.day WHERE i.kind = 'education'
      """,
    was: "t.level", name: "person_education", columns: "person_id, stated_on, level",
    values: "person_id, day, item", key: "person_id, stated_on", said: ["level", "evidence"])

  private static let performance = FactTable(
    kinds: [.performance],
    standing: """
      FROM incoming_facts i JOIN person_performance t ON t.person_id = i.person_id
        AND t.year = extract(year FROM i.day) WHERE i.kind = 'performance'
      """,
    was: "concat_ws(' ', t.predicate, t.value::float8)", name: "person_performance",
    columns: "person_id, year, predicate, value",
    values: "person_id, extract(year FROM day)::integer, item, value::numeric",
    key: "person_id, year", said: ["predicate", "value", "evidence"])

  private static let discipline = FactTable(
    kinds: [.discipline],
    standing: """
      FROM incoming_facts i JOIN person_discipline t ON t.person_id = i.person_id
        AND t.decided_on = i.day WHERE i.kind = 'discipline'
      """,
    was: "t.penalty", name: "person_discipline", columns: "person_id, decided_on, penalty",
    values: "person_id, day, item", key: "person_id, decided_on", said: ["penalty", "evidence"])

  private static let training = FactTable(
    kinds: [.leadership, .functional],
    standing: """
      FROM incoming_facts i JOIN person_training t ON t.person_id = i.person_id
        AND t.kind = i.kind AND t.stated_on = i.day WHERE true
      """,
    was: "CASE WHEN t.is_done THEN 'done' ELSE 'not_done' END", name: "person_training",
    columns: "person_id, kind, stated_on, is_done",
    values: "person_id, kind, day, item = 'done'", key: "person_id, kind, stated_on",
    said: ["is_done", "evidence"])
}
