import Domain
import Postgres

/// Keeps what an office promised; the same promise with the same day is kept once.
public struct AddFollowUp: OfficeOperation {
  public static let permission = Permission.manageFollowUps
  public static let route = Route(.post, "offices/:office/follow-ups")

  public var office: Office.Code
  public var title: String
  public var dueOn: Day
  /// Code of the session in which it was promised.
  public var session: String?

  public init(office: Office.Code, title: String, dueOn: Day, session: String? = nil) {
    self.office = office
    self.title = title
    self.dueOn = dueOn
    self.session = session
  }

  public func run(in context: Context) async throws(TrackerError) -> FollowUp {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw .refused(
        Words(id: "tindak lanjut tanpa judul", en: "a follow-up without a title"),
        next: Words(id: "sebut apa yang dijanjikan", en: "say what was promised"))
    }
    var promisedIn: Int64?
    if let session {
      let found = try await context.session(session)
      guard found.heldOn <= dueOn else {
        throw .refused(
          Words(
            id: "tenggat \(dueOn) sebelum sesi \(found.heldOn)",
            en: "due on \(dueOn), before the session of \(found.heldOn)"))
      }
      promisedIn = found.id
    }
    // Numbers of an office follow one another, whoever else adds one now.
    try await context.execute(
      "SELECT 1 FROM offices WHERE id = \(context.office.id) FOR NO KEY UPDATE")
    let standing = try await standing(promisedIn, in: context)
    if let standing {
      context.recordNothing()
      return try await context.followUp(FollowUpReference(office: office, number: standing))
    }
    let number: Int32? = try await context.value(
      "number", as: Int32.self,
      "SELECT coalesce(max(number), 0) + 1 AS number FROM follow_ups WHERE office_id = \(context.office.id)"
    )
    let reference = FollowUpReference(office: office, number: Int(number ?? 1))
    try await context.execute(
      """
      INSERT INTO follow_ups (office_id, number, session_id, title, due_on)
      VALUES (\(context.office.id), \(number ?? 1), \(promisedIn), \(title), \(dueOn))
      """)
    context.record(AuditChange("follow-up \(reference)", from: nil, to: "\(title), \(dueOn)"))
    context.markDirty(from: dueOn.quarter)
    return try await context.followUp(reference)
  }

  private func standing(
    _ session: Int64?, in context: Context
  ) async throws(TrackerError) -> Int? {
    let number: Int32? = try await context.value(
      "number", as: Int32.self,
      """
      SELECT min(number) AS number FROM follow_ups
      WHERE office_id = \(context.office.id) AND title = \(title) AND due_on = \(dueOn)
        AND session_id IS NOT DISTINCT FROM \(session) AND cancelled_on IS NULL
      HAVING min(number) IS NOT NULL
      """)
    return number.map(Int.init)
  }
}
