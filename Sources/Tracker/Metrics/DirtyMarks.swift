import Domain
import Postgres

extension Context {
  /// Marks offices in every quarter that has sessions, from a day on, and in the current one:
  /// who was active then, or what was known of them, has changed.
  func markDirtyEverywhere(
    offices: [Int64], from day: Day? = nil
  ) async throws(TrackerError) {
    let rows = try await rows(
      """
      SELECT DISTINCT date_trunc('quarter', held_on)::date AS quarter FROM sessions
      WHERE \(day)::date IS NULL OR held_on >= date_trunc('quarter', \(day)::date)::date
      """)
    var quarters: Set<Quarter> = [today.quarter]
    for row in rows { quarters.insert(try cell(row, "quarter")) }
    for office in offices { for quarter in quarters { markDirty(office: office, from: quarter) } }
  }
}
