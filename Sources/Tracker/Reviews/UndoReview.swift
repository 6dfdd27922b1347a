import Domain
import Postgres
import Roster

/// Takes a person's decision back: the row is what the program had said of it, the alias that the
/// decision made is gone, and so is attendance that came from nothing else. Said again, it changes
/// nothing. A row that was recorded because its name was decided before becomes a doubt.
public struct UndoReview: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.delete, "reviews/:review")

  public var review: Int64
  /// True: the rows of the same name that were decided together with it are taken back too, and
  /// those of other files that were recorded because the decision was remembered.
  public var alsoSameName: Bool

  public init(review: Int64, alsoSameName: Bool = false) {
    (self.review, self.alsoSameName) = (review, alsoSameName)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.organiser(ofReviews: [review])
  }

  public func run(in context: Context) async throws(TrackerError) -> ReviewUndone {
    let row = try await context.reviewedRow(review)
    if row.isRemembered {
      let removed = try await DecisionWriter(context: context).undo([], remembering: [row])
      return ReviewUndone(row, outcome: .review, attendanceRemoved: removed)
    }
    guard row.isDecided else {
      context.recordNothing()
      return ReviewUndone(row, outcome: row.outcome, isChanged: false)
    }
    let together = alsoSameName ? try await decidedTogether(with: row, in: context) : []
    let remembering = try await context.rowsRemembering(row)
    let removed = try await DecisionWriter(context: context)
      .undo([row] + together, remembering: alsoSameName ? remembering : [])
    var undone = ReviewUndone(
      row, outcome: row.readOutcome ?? .review, attendanceRemoved: removed)
    undone.alsoUndone = (together + (alsoSameName ? remembering : [])).map(\.id)
    undone.remembering = alsoSameName ? [] : remembering.map(\.id)
    return undone
  }

  private func decidedTogether(
    with row: ReviewedRow, in context: Context
  ) async throws(TrackerError) -> [ReviewedRow] {
    guard let moment = row.decidedAt else { return [] }
    let rows = try await context.reviewedRows(
      where: """
        r.office_id = \(row.organiser) AND r.decided_at = \(moment) AND r.id <> \(row.id)
        ORDER BY r.id FOR UPDATE OF r
        """)
    return rows.filter { $0.isDecided && $0.key == row.key }
  }
}

/// What taking a decision back did.
public struct ReviewUndone: Codable, Hashable, Sendable {
  public var review: Int64
  public var displayName: String
  /// What the row is again.
  public var outcome: Outcome
  /// False: no person had decided it.
  public var isChanged: Bool
  /// Numbers of the rows that were taken back with it.
  public var alsoUndone: [Int64]
  /// Numbers of the rows of other files that stand because the decision was remembered.
  public var remembering: [Int64]
  public var attendanceRemoved: [AttendanceRemoved]

  init(
    _ row: ReviewedRow, outcome: Outcome, isChanged: Bool = true,
    attendanceRemoved: [AttendanceRemoved] = []
  ) {
    review = row.id
    displayName = row.displayName
    self.outcome = outcome
    self.isChanged = isChanged
    (alsoUndone, remembering) = ([], [])
    self.attendanceRemoved = attendanceRemoved
  }
}
