import Domain
import Postgres
import Roster

/// A participant's row, as deciding it and taking that back need it.
struct ReviewedRow: Sendable {
  var id: Int64
  /// Organiser of the session, by whose office the row is kept.
  var organiser: Int64
  var session: SessionIdentity
  var displayName: String
  var email: String?
  var outcome: Outcome
  var officeID: Int64?
  var staffID: Int64?
  /// What the program had said; nil: no person has decided.
  var readOutcome: Outcome?
  var readOfficeID: Int64?
  var decidedAt: Instant?
  /// The program recorded it because the name was decided before.
  var isRemembered: Bool

  /// What names are remembered by.
  var key: String { Matcher.key(displayName) }
  var isDecided: Bool { readOutcome != nil }
}

extension Context {
  /// Rows by their numbers, locked until the transaction ends, in the order of the numbers.
  func reviewedRows(_ numbers: [Int64]) async throws(TrackerError) -> [ReviewedRow] {
    try await reviewedRows(where: "r.id = ANY(\(numbers)) ORDER BY r.id FOR UPDATE OF r")
  }

  /// - Throws: `.unknown` where there is no such row.
  func reviewedRow(_ number: Int64) async throws(TrackerError) -> ReviewedRow {
    guard let row = try await reviewedRows([number]).first else {
      throw .unknown(.review, String(number))
    }
    return row
  }

  /// Rows `r` for which a condition holds.
  func reviewedRows(where condition: SQL) async throws(TrackerError) -> [ReviewedRow] {
    let rows = try await rows(
      """
      SELECT r.id, r.office_id, r.session_id, r.display_name, r.email, r.outcome,
             r.matched_office_id, r.staff_id, r.read_outcome, r.read_office_id, r.decided_at,
             r.read_outcome IS NULL AND r.outcome <> 'review'
               AND r.reason_en = \(rememberedReason) AS is_remembered
      FROM roster_rows r WHERE \(condition)
      """)
    var numbers: Set<Int64> = []
    for row in rows { numbers.insert(try cell(row, "session_id")) }
    let sessions = try await sessions(numbers)
    var reviewed: [ReviewedRow] = []
    for row in rows {
      guard let session = sessions[try cell(row, "session_id")] else { continue }
      reviewed.append(
        ReviewedRow(
          id: try cell(row, "id"), organiser: try cell(row, "office_id"), session: session,
          displayName: try cell(row, "display_name"), email: try cell(row, "email"),
          outcome: try cell(row, "outcome"), officeID: try cell(row, "matched_office_id"),
          staffID: try cell(row, "staff_id"), readOutcome: try cell(row, "read_outcome"),
          readOfficeID: try cell(row, "read_office_id"), decidedAt: try cell(row, "decided_at"),
          isRemembered: try cell(row, "is_remembered")))
    }
    return reviewed
  }

  /// Sessions by number.
  func sessions(_ numbers: Set<Int64>) async throws(TrackerError) -> [Int64: SessionIdentity] {
    guard !numbers.isEmpty else { return [:] }
    let found = try await all(
      SessionIdentity.self,
      """
      SELECT \(SessionIdentity.columns) FROM sessions s JOIN offices o ON o.id = s.organiser_id
      WHERE s.id = ANY(\(numbers.sorted()))
      """)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  /// The one office by which all rows are kept, else the nation's.
  /// - Throws: `.unknown` where none of the rows is there.
  func organiser(ofReviews numbers: [Int64]) async throws(TrackerError) -> Office.Code {
    let rows = try await rows(
      """
      SELECT DISTINCT o.code FROM roster_rows r JOIN offices o ON o.id = r.office_id
      WHERE r.id = ANY(\(numbers))
      """)
    guard let first = rows.first else {
      throw .unknown(.review, numbers.map(String.init).joined(separator: ", "))
    }
    return rows.count == 1 ? try cell(first, "code") : .national
  }
}
