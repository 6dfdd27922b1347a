import Domain
import Postgres

/// A code is typed in commands and stands in addresses: letters, digits, dots, dashes.
func checkCode(_ code: String, at place: Place? = nil) throws(TrackerError) {
  let allowed = code.utf8.allSatisfy { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }
  guard !code.isEmpty, code.utf8.count <= 64, allowed else {
    throw .refused(
      Words(id: "kode '\(code)' tidak sah", en: "code '\(code)' is not valid"),
      next: Words(
        id: "pakai huruf, angka, titik, garis; paling panjang 64",
        en: "use letters, digits, dots, dashes; at most 64"), at: place)
  }
}

func checkThreshold(_ threshold: Double, at place: Place? = nil) throws(TrackerError) {
  guard (0...1).contains(threshold) else {
    throw .refused(
      Words(
        id: "ambang \(threshold) di luar 0 sampai 1", en: "threshold \(threshold) is outside 0 to 1"
      ),
      next: Words(id: "misalnya 0.8", en: "0.8, for example"), at: place)
  }
}

/// Minutes after the scheduled end that still count: none to twelve hours.
func checkLateEnd(_ minutes: Int, at place: Place? = nil) throws(TrackerError) {
  guard (0...720).contains(minutes) else {
    throw .refused(
      Words(
        id: "akhir yang mundur \(minutes) menit di luar 0 sampai 720",
        en: "a late end of \(minutes) minutes is outside 0 to 720"),
      next: Words(id: "misalnya 15", en: "15, for example"), at: place)
  }
}

extension Context {
  func checkForm(_ form: String, at place: Place? = nil) async throws(TrackerError) {
    let known = try await rows("SELECT code FROM learning_forms WHERE code = \(form)")
    if known.isEmpty { throw .unknown(.form, form, at: place) }
  }

  /// The number of a session that may not be named.
  func sessionID(_ code: String?) async throws(TrackerError) -> Int64? {
    guard let code else { return nil }
    return try await session(code).id
  }

  /// The session of a code, with what attendance needs.
  func session(_ code: String) async throws(TrackerError) -> SessionIdentity {
    let found = try await first(
      SessionIdentity.self,
      """
      SELECT \(SessionIdentity.columns) FROM sessions s JOIN offices o ON o.id = s.organiser_id
      WHERE s.code = \(code)
      """)
    guard let found else { throw .unknown(.session, code) }
    return found
  }
}

/// A session as statements need it.
struct SessionIdentity: Hashable, Sendable, RowDecodable {
  static let columns: SQL =
    """
    s.id, s.code, s.title, o.code AS organiser, s.held_on, s.starts_at, s.ends_at,
    s.late_end_minutes, s.zone, s.status,
    EXISTS (SELECT FROM credit_rules r WHERE r.form = s.form AND r.basis = 'occasion')
      AS is_capped_by_month
    """

  var id: Int64
  var code: String
  var title: String
  var organiser: Office.Code
  var heldOn: Day
  var startsAt: Instant
  var endsAt: Instant
  /// Minutes after the scheduled end that still count.
  var lateMinutes: Int
  var zone: Zone
  var status: Session.Status
  /// Its form is worth something only so many times a month.
  private var isCappedByMonth: Bool

  /// The days whose learning hours it can change: caps of other forms reach over a day.
  var creditDays: Range<Day> {
    isCappedByMonth
      ? heldOn.firstOfMonth..<heldOn.firstOfNextMonth : heldOn..<heldOn.next
  }

  init(row: Row) throws(PostgresError) {
    id = try row["id"]
    code = try row["code"]
    title = try row["title"]
    organiser = try row["organiser"]
    heldOn = try row["held_on"]
    startsAt = try row["starts_at"]
    endsAt = try row["ends_at"]
    let late: Int32 = try row["late_end_minutes"]
    lateMinutes = Int(late)
    zone = try row["zone"]
    status = try row["status"]
    isCappedByMonth = try row["is_capped_by_month"]
  }
}

extension Session.Status: PostgresEncodable, PostgresDecodable {}
extension Session.Mode: PostgresEncodable, PostgresDecodable {}
extension AttendanceStatus: PostgresEncodable, PostgresDecodable {}
extension Evidence: PostgresEncodable, PostgresDecodable {}
extension LearningCredit.Status: PostgresEncodable, PostgresDecodable {}
extension CreditRule.Basis: PostgresEncodable, PostgresDecodable {}
