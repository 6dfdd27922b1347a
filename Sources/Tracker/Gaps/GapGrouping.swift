import Postgres

/// By what gaps are listed.
public enum GapGrouping: String, Codable, Sendable, CaseIterable {
  case person, competency, post, office
}

/// What the statements of one grouping are made of; names `totals g` and the day.
struct GapGroupKey {
  /// Column of `pairs` that makes the groups.
  var id: SQL
  var key: SQL
  var name: SQL
  /// Joins what `key` and `name` read.
  var tables: SQL
  /// What a place where nobody reaches is called.
  var place: SQL

  static func competency() -> Self {
    Self(
      id: "competency_id", key: "c.code", name: "c.name_id",
      tables: "JOIN competencies c ON c.id = g.id", place: "o.code")
  }

  static func post() -> Self {
    Self(
      id: "post_id", key: "t.name", name: "t.name", tables: "JOIN posts t ON t.id = g.id",
      place: "o.code || ' ' || k.code")
  }

  static func office(on day: SQL) -> Self {
    Self(
      id: "office_id", key: "f.code", name: "n.name",
      tables: """
        JOIN offices f ON f.id = g.id
        JOIN office_names n ON n.office_id = f.id AND n.valid_from <= \(day)
          AND (n.valid_to IS NULL OR \(day) < n.valid_to)
        """,
      place: "k.code")
  }
}
