import Domain
import Postgres

/// The gaps of one competency, post or office.
public struct GapGroup: Codable, Hashable, Sendable, RowDecodable {
  /// For statements over `pairs q` that also answer `key` and `name`.
  public static let columns: SQL = """
    count(DISTINCT (q.office_id, q.staff_id)) AS people,
    count(DISTINCT (q.office_id, q.staff_id)) FILTER (WHERE q.attained IS NOT NULL) AS assessed,
    count(DISTINCT (q.office_id, q.staff_id)) FILTER (WHERE q.gap > 0) AS below,
    greatest(coalesce(max(q.gap), 0), 0)::bigint AS worst_gap,
    coalesce(sum(q.required) FILTER (WHERE q.attained IS NOT NULL), 0) AS sum_required,
    coalesce(sum(q.attained), 0) AS sum_attained,
    coalesce(sum(least(q.attained, q.required)) FILTER (WHERE q.attained IS NOT NULL), 0)
      AS sum_attained_capped
    """

  /// Code of the competency or office, or name of the post.
  public var key: String
  /// In Indonesian.
  public var name: String
  /// Of whose post something is required.
  public var people: Int
  /// Of them, with one valid assessment or more.
  public var assessed: Int
  /// Of them, below what the post asks in one competency or more.
  public var below: Int
  /// In levels; 0: nobody is below.
  public var worstGap: Int
  /// Over pairs with a valid assessment, as the sums below.
  public var sumRequired: Int
  public var sumAttainedCapped: Int
  /// Job-person match in percent, each pair capped; nil where nothing was assessed.
  @Nullable public var jpm: Double?
  /// The regulation form's own figure, uncapped.
  @Nullable public var jpmUncapped: Double?

  public init(row: Row) throws(PostgresError) {
    key = try row["key"]
    name = try row["name"]
    people = try row["people"]
    assessed = try row["assessed"]
    below = try row["below"]
    worstGap = try row["worst_gap"]
    let match = JobPersonMatch(
      attainedCapped: try row["sum_attained_capped"], attained: try row["sum_attained"],
      required: try row["sum_required"])
    (sumRequired, sumAttainedCapped) = (match.required, match.attainedCapped)
    (jpm, jpmUncapped) = (match.percent, match.uncappedPercent)
  }
}
