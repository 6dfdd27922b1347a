import Domain
import Postgres

extension Context {
  /// The office that all named people share, else the session's organiser above them.
  func commonOffice(
    of staff: [String], session: String
  ) async throws(TrackerError) -> Office.Code {
    let session = try await self.session(session)
    let offices = Set(try await people(staff, on: session.heldOn).map(\.office))
    if offices.count == 1, let only = offices.first { return only }
    return session.organiser
  }

  /// - Throws: `.refused` when nobody is named; what `staff(named:on:)` throws.
  func people(_ references: [String], on day: Day) async throws(TrackerError) -> [StaffIdentity] {
    guard !references.isEmpty else {
      throw .refused(
        Words(id: "tidak ada orang yang disebut", en: "nobody is named"),
        next: Words(id: "isi --staff", en: "give --staff"))
    }
    var people: [StaffIdentity] = []
    for reference in references {
      let person = try await staff(named: reference, on: day)
      if !people.contains(person) { people.append(person) }
    }
    return people
  }

  /// What stands of people's attendance in a session.
  func attendance(
    of people: [StaffIdentity], in session: SessionIdentity
  ) async throws(TrackerError) -> [Int64: AttendanceStatus] {
    let rows = try await rows(
      """
      SELECT staff_id, status FROM attendance
      WHERE office_id = ANY(\(people.map(\.officeID))) AND held_on = \(session.heldOn)
        AND session_id = \(session.id) AND staff_id = ANY(\(people.map(\.staffID)))
      """)
    var standing: [Int64: AttendanceStatus] = [:]
    for row in rows { standing[try cell(row, "staff_id")] = try cell(row, "status") }
    return standing
  }

  /// Credits and dirty marks after attendance changed.
  /// - Parameter reason: kept with each entry of the ledger.
  func afterAttendance(
    of people: [StaffIdentity], in session: SessionIdentity, reason: String
  ) async throws(TrackerError) {
    try await CreditWriter(context: self).recompute(
      people.map { StaffKey(office: $0.officeID, staff: $0.staffID) },
      of: session, reason: reason)
    for office in Set(people.map(\.officeID)) {
      markDirty(office: office, from: session.heldOn.quarter)
    }
  }
}
