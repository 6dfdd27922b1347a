import Domain
import Postgres

extension Context {
  /// Looks the caller up, checks that a grant covers the office, and notes both.
  func admit(to place: Office.Code, for permission: Permission) async throws(TrackerError) {
    guard let found = try await admission(to: place) else {
      throw .unknown(.office, place.text)
    }
    office = found.office
    principal = Principal(id: found.principal, caller: principal.caller)
    let permissions = found.roles.compactMap(Role.init).flatMap(\.permissions)
    guard permissions.contains(permission) else {
      throw .notAllowed(permission, office: place, caller: principal.caller)
    }
  }

  private struct Admission {
    var office: OfficeIdentity
    var principal: Int64
    var roles: [String]
  }

  private func admission(to place: Office.Code) async throws(TrackerError) -> Admission? {
    let caller = principal.caller
    let row = try await rows(
      """
      SELECT o.id, o.code, o.zone, coalesce(p.id, 0) AS principal,
             array(SELECT g.role FROM grants g
                   JOIN office_closure c ON c.ancestor_id = g.office_id
                   WHERE g.principal_id = p.id AND c.descendant_id = o.id) AS roles
      FROM offices o
      LEFT JOIN principals p ON p.kind = \(caller.kind.rawValue) AND p.name = \(caller.name)
      WHERE o.code = \(place)
      """
    ).first
    guard let row else { return nil }
    return Admission(
      office: OfficeIdentity(
        id: try cell(row, "id"), code: try cell(row, "code"), zone: try cell(row, "zone")),
      principal: try cell(row, "principal"), roles: try cell(row, "roles"))
  }
}
