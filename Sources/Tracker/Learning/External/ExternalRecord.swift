import Domain
import Postgres

/// A record of learning outside our sessions, as lists and cards show it.
public struct ExternalRecord: Codable, Hashable, Sendable, RowDecodable {
  /// For statements on `tables`.
  public static let columns: SQL = """
    x.id, o.code AS office_code, o.zone, p.name, x.form, x.title, x.organiser, x.starts_on,
    x.ends_on, x.starts_at, x.ends_at, x.minutes, x.international, x.certificate, x.proof_name,
    x.proof_sha256, x.status, x.overlaps, e.jp::float8 AS jp, e.outcome, x.recorded_at,
    r.name AS recorded_by, x.decided_at, d.name AS decided_by, x.decision_reason,
    \(staffReference)
    """

  static let tables: SQL = """
    external_learning x
    JOIN staff s ON s.office_id = x.office_id AND s.id = x.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = x.office_id
    JOIN principals r ON r.id = x.recorded_by
    LEFT JOIN principals d ON d.id = x.decided_by
    LEFT JOIN open_learning_entries e ON e.office_id = x.office_id AND e.external_id = x.id
      AND e.kind = 'credit'
    """

  public var id: Int64
  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var form: String
  public var title: String
  public var organiser: String
  public var startsOn: Day
  public var endsOn: Day
  /// `08:00` of each day, in the zone; nil: not known.
  @Nullable public var starts: String?
  @Nullable public var ends: String?
  /// The office's.
  public var zone: Zone
  @Nullable public var minutes: Int?
  public var international: Bool
  @Nullable public var certificate: String?
  @Nullable public var proofName: String?
  @Nullable public var proofSha256: String?
  public var status: ExternalStatus
  /// `session ttm-11; record 12`; empty: nothing.
  public var overlaps: String
  /// JP in the ledger; they count once the record is confirmed. Nil: none are entered.
  @Nullable public var jp: Double?
  /// Why the JP are what they are.
  @Nullable public var outcome: LearningCredit.Status?
  /// In the office's zone.
  public var recordedAt: String
  public var recordedBy: String
  @Nullable public var decidedAt: String?
  @Nullable public var decidedBy: String?
  public var reason: String

  public init(row: Row) throws(PostgresError) {
    id = try row["id"]
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    form = try row["form"]
    title = try row["title"]
    organiser = try row["organiser"]
    startsOn = try row["starts_on"]
    endsOn = try row["ends_on"]
    let zone: Zone = try row["zone"]
    self.zone = zone
    let (first, last): (Instant?, Instant?) = (try row["starts_at"], try row["ends_at"])
    starts = first.map { LocalTime($0, in: zone).clock }
    ends = last.map { LocalTime($0, in: zone).clock }
    let minutes: Int32? = try row["minutes"]
    self.minutes = minutes.map(Int.init)
    international = try row["international"]
    certificate = try row["certificate"]
    proofName = try row["proof_name"]
    proofSha256 = try row["proof_sha256"]
    status = try row["status"]
    overlaps = try row["overlaps"]
    jp = try row["jp"]
    outcome = try row["outcome"]
    recordedAt = LocalTime(try row["recorded_at"], in: zone).description
    recordedBy = try row["recorded_by"]
    let decided: Instant? = try row["decided_at"]
    decidedAt = decided.map { LocalTime($0, in: zone).description }
    decidedBy = try row["decided_by"]
    reason = try row["decision_reason"]
  }
}

extension Context {
  /// Records by number, in the order of numbers.
  /// - Throws: `.refused` for a number that no record has.
  func externalRecords(_ ids: [Int64]) async throws(TrackerError) -> [ExternalRecord] {
    let records = try await all(
      ExternalRecord.self,
      """
      SELECT \(ExternalRecord.columns) FROM \(ExternalRecord.tables)
      WHERE x.id = ANY(\(ids)) ORDER BY x.id
      """)
    if let missing = Set(ids).subtracting(records.map(\.id)).min() { throw noExternal(missing) }
    return records
  }

  /// The office of the records, or the nearest one above all of theirs.
  func office(ofExternals ids: [Int64]) async throws(TrackerError) -> Office.Code {
    let offices = try await rows(
      "SELECT DISTINCT office_id FROM external_learning WHERE id = ANY(\(ids))"
    ).map { row throws(TrackerError) -> Int64 in try cell(row, "office_id") }
    let code = try await value(
      "code", as: Office.Code.self,
      """
      SELECT o.code FROM office_closure c JOIN offices o ON o.id = c.ancestor_id
      WHERE c.descendant_id = ANY(\(offices))
      GROUP BY o.code HAVING count(*) = \(Int64(offices.count)) ORDER BY max(c.depth) LIMIT 1
      """)
    guard let code else { throw noExternal(ids.first ?? 0) }
    return code
  }

  func noExternal(_ id: Int64) -> TrackerError {
    .refused(
      Words(id: "tidak ada catatan \(id)", en: "there is no record \(id)"),
      next: Words(
        id: "lihat sdm credit external list --office 33.16",
        en: "see sdm credit external list --office 33.16"))
  }
}
