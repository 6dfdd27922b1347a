import Domain
import Roster

/// What a person says of a doubt.
public enum ReviewDecision: Codable, Hashable, Sendable {
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

/// Whom or what a decision names.
struct ReviewTarget: Hashable, Sendable {
  var outcome: Outcome
  /// Office of the person or room.
  var officeID: Int64?
  var staffID: Int64?
  /// Name of the person, code of the room's office.
  var name: String?

  /// Whether a row says so already.
  func stands(in row: ReviewedRow) -> Bool {
    row.outcome == outcome && row.staffID == staffID && row.officeID == officeID
  }
}

/// A decision about one row.
struct ReviewChoice: Sendable {
  var row: ReviewedRow
  var target: ReviewTarget
  /// False: another row of the same name makes the alias.
  var isRemembered = true
}

extension Context {
  /// - Throws: what `staff(named:on:)` throws; `.unknown` for an office that is not there.
  func target(
    of decision: ReviewDecision, on day: Day
  ) async throws(TrackerError) -> ReviewTarget {
    var target = ReviewTarget(outcome: decision.outcome)
    switch decision {
    case .staff(let reference):
      let person = try await staff(named: reference, on: day)
      (target.officeID, target.staffID, target.name) =
        (person.officeID, person.staffID, person.name)
    case .room(let code):
      target.officeID = try await value(
        "id", as: Int64.self, "SELECT id FROM offices WHERE code = \(code)")
      guard target.officeID != nil else { throw .unknown(.office, code.text) }
      target.name = code.text
    case .guest, .unknown: break
    }
    return target
  }
}
