import Domain
import Postgres

/// Records of learning outside our sessions, by person, newest first.
public struct ListExternals: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/external-learning")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: all. What is held includes approved records whose hours a session has too that came in
  /// after them: the session waits until somebody decides.
  public var status: ExternalStatus?
  /// Nil: everybody.
  public var staff: String?

  public init(
    office: Office.Code, subtree: Bool = false, status: ExternalStatus? = nil, staff: String? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.status = status
    self.staff = staff
  }

  public func run(in context: Context) async throws(TrackerError) -> [ExternalRecord] {
    let offices = try await context.offices(subtree: subtree)
    let staffID = try await context.member(staff)
    return try await context.all(
      ExternalRecord.self,
      """
      SELECT \(ExternalRecord.columns) FROM \(ExternalRecord.tables)
      WHERE x.office_id = ANY(\(offices))
        AND (\(status)::text IS NULL OR x.status = \(status)
             OR \(status == .held) AND x.status = 'confirmed' AND x.overlaps <> ''
               AND NOT x.allows_overlap)
        AND (\(staffID)::bigint IS NULL OR s.person_id = \(staffID))
      ORDER BY o.code, p.name, s.person_id, x.starts_on DESC, x.id DESC
      """)
  }
}

extension Context {
  /// The person behind a reference; nil: none is named.
  func member(_ text: String?) async throws(TrackerError) -> Int64? {
    guard let text else { return nil }
    let found = try await staff(named: text, on: today)
    return try await value(
      "person_id", as: Int64.self,
      """
      SELECT person_id FROM staff WHERE office_id = \(found.officeID) AND id = \(found.staffID)
      """)
  }
}

/// One record with all that is known of it.
public struct ShowExternal: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "external-learning/:id")

  public var id: Int64

  public init(id: Int64) { self.id = id }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.office(ofExternals: [id])
  }

  public func run(in context: Context) async throws(TrackerError) -> ExternalRecord {
    guard let record = try await context.externalRecords([id]).first else {
      throw .internalFault("record \(id) is gone")
    }
    return record
  }
}
