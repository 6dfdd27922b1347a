import Domain
import Postgres

/// The gaps of one competency, post or office.
public struct GapGroup: Codable, Hashable, Sendable {
  /// Over the rows of `persons`, see `GapQuestion`.
  static let totals: SQL = """
    count(*) AS people, count(*) FILTER (WHERE found > 0) AS assessed,
    count(*) FILTER (WHERE worst > 0) AS below,
    greatest(coalesce(max(worst), 0), 0)::bigint AS worst_gap,
    coalesce(sum(required), 0)::bigint AS sum_required,
    coalesce(sum(attained), 0)::bigint AS sum_attained,
    coalesce(sum(capped), 0)::bigint AS sum_attained_capped,
    coalesce(sum(found), 0)::bigint AS pairs_assessed,
    coalesce(sum(ratio), 0)::bigint AS ratio,
    coalesce(sum(ratio_capped), 0)::bigint AS ratio_capped, min(open_since) AS open_since
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
  /// Job-person match in percent by the formula asked for, each pair capped; nil where nothing was
  /// assessed.
  @Nullable public var jpm: Double?
  /// The same formula without the caps, as its source has it.
  @Nullable public var jpmUncapped: Double?
  /// Code of the band of `jpm`; nil where nothing was assessed.
  @Nullable public var band: String?
  /// Offices where somebody is assessed and nobody reaches the level; by office: competencies.
  public var nobodyReaches: Int
  /// Their codes, where asked for.
  public var nobodyReachesIn: [String]
  /// Offices (by office: competencies) where exactly one person is known to reach the level.
  public var singlePoints: Int
  /// First day of the gap that has been open longest; nil: nobody is below.
  @Nullable public var openSince: Day?

  init(row: Row, formula: MatchFormula, bands: [MatchBand]) throws(TrackerError) {
    do {
      key = try row["key"]
      name = try row["name"]
      people = try row["people"]
      assessed = try row["assessed"]
      below = try row["below"]
      worstGap = try row["worst_gap"]
      nobodyReaches = try row["nobody_reaches"]
      nobodyReachesIn = try row["nobody_reaches_in"]
      singlePoints = try row["single_points"]
      openSince = try row["open_since"]
      let sums = JobPersonMatch(
        attainedCapped: try row["sum_attained_capped"], attained: try row["sum_attained"],
        required: try row["sum_required"])
      let ratios = RatioMatch(
        capped: try row["ratio_capped"], uncapped: try row["ratio"],
        pairs: try row["pairs_assessed"])
      (sumRequired, sumAttainedCapped) = (sums.required, sums.attainedCapped)
      switch formula {
      case .a: (jpm, jpmUncapped) = (sums.percent, sums.uncappedPercent)
      case .b: (jpm, jpmUncapped) = (ratios.percent, ratios.uncappedPercent)
      }
      band = bands.band(of: jpm)?.code
    } catch { throw .database(error) }
  }
}
