import Domain
import Postgres
import Roster

/// Decides a doubt: who or what a participant was. The decision is remembered for the next file.
public struct DecideReview: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.put, "reviews/:review")

  public enum Decision: Codable, Hashable, Sendable {
    /// NIP, `#id`, e-mail or `name@33.16`.
    case staff(String)
    case room(Office.Code)
    case guest
    case unknown

    var outcome: Outcome {
      switch self {
      case .staff: .staff
      case .room: .room
      case .guest: .guest
      case .unknown: .unknown
      }
    }
  }

  public var review: Int64
  public var decision: Decision

  public init(review: Int64, decision: Decision) {
    (self.review, self.decision) = (review, decision)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    let code: Office.Code? = try await context.value(
      "code", as: Office.Code.self,
      """
      SELECT o.code FROM roster_rows r JOIN offices o ON o.id = r.office_id WHERE r.id = \(review)
      """)
    guard let code else { throw .unknown(.review, String(review)) }
    return code
  }

  public func run(in context: Context) async throws(TrackerError) -> ReviewDecided {
    let doubt = try await DecidedRow(review, in: context)
    let target = try await Target(decision, doubt: doubt, in: context)
    if doubt.outcome == decision.outcome, doubt.staffID == target.staffID,
      doubt.officeID == target.officeID
    {
      context.recordNothing()
      return ReviewDecided(
        review: review, displayName: doubt.displayName, outcome: decision.outcome,
        staff: target.name, isChanged: false)
    }
    guard doubt.outcome != .staff else {
      throw .refused(
        Words(
          id: "nomor \(review) sudah dicatat sebagai seseorang",
          en: "number \(review) was recorded as somebody already"),
        next: Words(
          id: "perbaiki dengan sdm attendance correct", en: "mend it with sdm attendance correct"))
    }
    try await record(doubt, target, in: context)
    return ReviewDecided(
      review: review, displayName: doubt.displayName, outcome: decision.outcome,
      staff: target.name, isChanged: true)
  }

  private func record(
    _ doubt: DecidedRow, _ target: Target, in context: Context
  ) async throws(TrackerError) {
    try await context.execute(
      """
      UPDATE roster_rows SET outcome = \(decision.outcome), staff_id = \(target.staffID),
        matched_office_id = \(target.officeID), decided_by = \(context.principal.id),
        decided_at = \(context.now)
      WHERE office_id = \(context.office.id) AND id = \(review)
      """)
    try await context.execute(
      """
      INSERT INTO aliases (office_id, key, outcome, matched_office_id, staff_id, decided_by,
                           decided_at)
      VALUES (\(context.office.id), \(Matcher.key(doubt.displayName)), \(decision.outcome),
              \(target.officeID), \(target.staffID), \(context.principal.id), \(context.now))
      ON CONFLICT (office_id, key) DO UPDATE SET outcome = excluded.outcome,
        matched_office_id = excluded.matched_office_id, staff_id = excluded.staff_id,
        decided_by = excluded.decided_by, decided_at = excluded.decided_at
      """)
    if doubt.outcome == .room {
      try await context.execute(
        """
        DELETE FROM rooms WHERE office_id = \(doubt.officeID) AND held_on = \(doubt.heldOn)
          AND display_name = \(doubt.displayName)
          AND session_id = (SELECT id FROM sessions WHERE code = \(doubt.session))
        """)
      if let office = doubt.officeID {
        context.markDirty(office: office, from: doubt.heldOn.quarter)
      }
    }
    context.record(
      AuditChange(
        "review \(review) \(doubt.displayName)", from: doubt.outcome.rawValue,
        to: decision.outcome.rawValue + (target.name.map { " \($0)" } ?? "")))
    let session = try await context.session(doubt.session)
    switch decision {
    case .staff:
      try await AttendanceSettlement(context: context, session: session)
        .settle(staff: target.staffID.map { [$0] } ?? [])
    case .room(let office):
      try await context.writeRooms(session, [(office, doubt.displayName, doubt.seconds)])
    case .guest, .unknown: break
    }
  }

  /// Whom or what the decision names.
  private struct Target {
    var officeID: Int64?
    var staffID: Int64?
    var name: String?

    init(
      _ decision: Decision, doubt: DecidedRow, in context: Context
    ) async throws(TrackerError) {
      switch decision {
      case .staff(let reference):
        let person = try await context.staff(named: reference, on: doubt.heldOn)
        (officeID, staffID, name) = (person.officeID, person.staffID, person.name)
      case .room(let code):
        officeID = try await context.value(
          "id", as: Int64.self, "SELECT id FROM offices WHERE code = \(code)")
        guard officeID != nil else { throw .unknown(.office, code.text) }
        name = code.text
      case .guest, .unknown: break
      }
    }
  }
}

/// What a decision did.
public struct ReviewDecided: Codable, Hashable, Sendable {
  public var review: Int64
  public var displayName: String
  public var outcome: Outcome
  /// Name of the person, code of the room's office.
  public var staff: String?
  /// False: it had been decided so before.
  public var isChanged: Bool
}

/// The roster row that a decision is about.
private struct DecidedRow {
  var session: String
  var heldOn: Day
  var displayName: String
  var outcome: Outcome
  var officeID: Int64?
  var staffID: Int64?
  var seconds: Int

  init(_ review: Int64, in context: Context) async throws(TrackerError) {
    let row = try await context.rows(
      """
      SELECT s.code, s.held_on, r.display_name, r.outcome, r.matched_office_id, r.staff_id,
             r.starts, r.ends, r.total_seconds, s.starts_at, s.ends_at
      FROM roster_rows r JOIN sessions s ON s.id = r.session_id
      WHERE r.office_id = \(context.office.id) AND r.id = \(review)
      FOR UPDATE OF r
      """
    ).first
    guard let row else { throw .unknown(.review, String(review)) }
    session = try cell(row, "code")
    heldOn = try cell(row, "held_on")
    displayName = try cell(row, "display_name")
    outcome = try cell(row, "outcome")
    officeID = try cell(row, "matched_office_id")
    staffID = try cell(row, "staff_id")
    seconds = try RowPresence(row).seconds
  }
}
