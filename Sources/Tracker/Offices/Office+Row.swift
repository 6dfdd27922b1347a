import Domain
import Postgres

extension Office: RowDecodable {
  /// For statements that name `offices o`, `office_names n` and the parent as `offices p`.
  public static let columns: SQL = "o.code, n.name, n.region, o.level, p.code AS parent, o.zone"

  /// The tables behind `columns`, with the names in use on a day.
  static func tables(on day: Day) -> SQL {
    """
    offices o
    JOIN office_names n ON n.office_id = o.id AND n.valid_from <= \(day)
      AND (n.valid_to IS NULL OR \(day) < n.valid_to)
    LEFT JOIN offices p ON p.id = o.parent_id
    """
  }

  public init(row: Row) throws(PostgresError) {
    self.init(
      code: try row["code"], name: try row["name"], region: try row["region"],
      level: try row["level"], parent: try row["parent"], zone: try row["zone"])
  }
}
