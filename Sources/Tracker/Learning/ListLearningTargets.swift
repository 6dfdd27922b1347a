import Domain
import Postgres

/// What the nation and offices ask of kinds of employment: the national policy, and what an office,
/// those above it and, when asked, those below it have set.
public struct ListLearningTargets: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices/:office/learning-targets")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: today.
  public var on: Day?

  public init(office: Office.Code = .national, subtree: Bool = false, on: Day? = nil) {
    (self.office, self.subtree, self.on) = (office, subtree, on)
  }

  public func run(in context: Context) async throws(TrackerError) -> [LearningTargetLine] {
    let day = on ?? context.today
    return try await context.all(
      LearningTargetLine.self,
      """
      SELECT '' AS office_code, t.employment, t.min_jp::float8 AS min_jp, t.max_jp::float8 AS max_jp,
             t.valid_from, t.valid_to, t.source
      FROM learning_targets t WHERE t.valid_from <= \(day) AND (t.valid_to IS NULL OR \(day) < t.valid_to)
      UNION ALL
      SELECT \(LearningTargetLine.columns) FROM office_learning_targets t
      JOIN offices o ON o.id = t.office_id
      WHERE t.valid_from <= \(day) AND (t.valid_to IS NULL OR \(day) < t.valid_to)
        AND t.office_id IN (
          SELECT ancestor_id FROM office_closure WHERE descendant_id = \(context.office.id)
          UNION ALL
          SELECT descendant_id FROM office_closure WHERE ancestor_id = \(context.office.id)
            AND \(subtree) AND depth > 0)
      ORDER BY office_code, employment
      """)
  }
}

public struct LearningTargetLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, t.employment, t.min_jp::float8 AS min_jp, t.max_jp::float8 AS max_jp,
    t.valid_from, t.valid_to, t.source
    """

  /// Nil: the national policy.
  @Nullable public var officeCode: Office.Code?
  public var employment: String
  /// JP a year; nil: none asked here.
  @Nullable public var minJp: Double?
  /// JP above which a warning is given; nil: no ceiling here.
  @Nullable public var maxJp: Double?
  public var validFrom: Day
  /// Day after the last; nil while in force.
  @Nullable public var validTo: Day?
  public var source: String

  public init(row: Row) throws(PostgresError) {
    let office: String = try row["office_code"]
    officeCode = Office.Code(office)
    employment = try row["employment"]
    minJp = try row["min_jp"]
    maxJp = try row["max_jp"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}
