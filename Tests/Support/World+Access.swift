import Domain
import Postgres
import Tracker

extension World {
  /// Grants a role to a caller, who is made known if need be.
  public func grant(_ role: Role, to caller: Caller, at office: Office.Code) async throws {
    _ = try await rows(
      """
      INSERT INTO principals (kind, name) VALUES (\(caller.kind.rawValue), \(caller.name))
      ON CONFLICT DO NOTHING
      """)
    _ = try await rows(
      """
      INSERT INTO grants (principal_id, office_id, role)
      SELECT p.id, o.id, \(role.rawValue) FROM principals p, offices o
      WHERE p.name = \(caller.name) AND o.code = \(office)
      """)
  }
}
