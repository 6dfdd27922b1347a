import Domain
import Postgres
import Roster

/// The organiser's other open doubts that bear the name of a participant; they may be the same.
public struct ListSameName: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.get, "reviews/:review/same-name")

  public var review: Int64

  public init(review: Int64) { self.review = review }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.organiser(ofReviews: [review])
  }

  public func run(in context: Context) async throws(TrackerError) -> [SameName] {
    let found = try await context.reviewedRows(where: "r.id = \(review)")
    guard let row = found.first else { throw .unknown(.review, String(review)) }
    return try await context.sameNameDoubts(as: row).map { doubt in
      SameName(id: doubt.id, session: doubt.session.code, displayName: doubt.displayName)
    }
  }
}

/// A doubt of the same name.
public struct SameName: Codable, Hashable, Sendable {
  public var id: Int64
  public var session: String
  public var displayName: String
}

extension Context {
  /// Open doubts of the row's organiser with the row's name. Two accounts are two people, as far as
  /// anyone knows: where both rows have an e-mail address, it must be the same.
  func sameNameDoubts(as row: ReviewedRow) async throws(TrackerError) -> [ReviewedRow] {
    let key = row.key
    guard !key.isEmpty else { return [] }
    let open = try await reviewedRows(
      where: """
        r.office_id = \(row.organiser) AND r.outcome = 'review' AND r.id <> \(row.id)
        ORDER BY r.id
        """)
    let email = row.email?.lowercased()
    return open.filter { other in
      guard other.key == key else { return false }
      guard let email, let others = other.email?.lowercased() else { return true }
      return email == others
    }
  }

  /// The same decision about other rows: a person is taken where they sat on each session's day;
  /// who was on no staff then is left out.
  func choices(
    _ rows: [ReviewedRow], as target: ReviewTarget
  ) async throws(TrackerError) -> [ReviewChoice] {
    guard let staff = target.staffID else {
      return rows.map { ReviewChoice(row: $0, target: target, isRemembered: false) }
    }
    let places = try await memberships(sharing: staff)
    return rows.compactMap { row in
      guard let place = places.first(where: { $0.contains(row.session.heldOn) }) else { return nil }
      var own = target
      (own.officeID, own.staffID) = (place.office, place.staff)
      return ReviewChoice(row: row, target: own, isRemembered: false)
    }
  }

  /// All dated places of the person who holds one.
  private func memberships(sharing staff: Int64) async throws(TrackerError) -> [DatedPlace] {
    let rows = try await rows(
      """
      SELECT s.office_id, s.id, s.started_on, s.ended_on FROM staff s
      WHERE s.person_id = (SELECT person_id FROM staff WHERE id = \(staff))
      """)
    return try rows.map { row throws(TrackerError) in
      DatedPlace(
        office: try cell(row, "office_id"), staff: try cell(row, "id"),
        startedOn: try cell(row, "started_on"), endedOn: try cell(row, "ended_on"))
    }
  }
}

/// A membership with its days.
private struct DatedPlace {
  var office: Int64
  var staff: Int64
  var startedOn: Day
  /// Day after the last.
  var endedOn: Day?

  func contains(_ day: Day) -> Bool { startedOn <= day && endedOn.map { day < $0 } ?? true }
}
