import Domain
import Postgres

/// Approves or rejects records of learning; decided so before, nothing changes.
///
/// The person's office or one above it decides, but nobody what they recorded themselves, unless
/// they are administrator. A held record is approved only by saying so; whether others overlap is
/// looked at again, since sessions may have come in after the record.
public struct DecideExternals: TrackerOperation {
  public static let permission = Permission.approveLearning
  public static let route = Route(.put, "external-learning/decisions")

  public enum Decision: Codable, Hashable, Sendable {
    case approve(despiteOverlap: Bool)
    case reject
  }

  public var ids: [Int64]
  public var decision: Decision
  /// A rejection needs one.
  public var reason: String

  public init(ids: [Int64], decision: Decision, reason: String = "") {
    self.ids = ids
    self.decision = decision
    self.reason = reason
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.office(ofExternals: ids)
  }

  public func run(in context: Context) async throws(TrackerError) -> [ExternalRecord] {
    let ids = Array(Set(ids)).sorted()
    let reason = reason.onOneLine
    if decision == .reject, reason.isEmpty {
      throw .refused(
        Words(id: "penolakan tanpa alasan", en: "a rejection without a reason"),
        next: Words(id: "isi --reason", en: "give --reason"))
    }
    let open = try await waiting(ids, in: context)
    guard !open.isEmpty else {
      context.recordNothing()
      return try await context.externalRecords(ids)
    }
    try await checkDecider(of: open, in: context)
    if decision == .approve(despiteOverlap: false) { try await checkOverlaps(open, in: context) }
    try await write(open, reason: reason, in: context)
    return try await context.externalRecords(ids)
  }

  private struct Open {
    var staff: StaffKey
    var record: ExternalNeighbours.Record
    var recordedBy: Int64
    var allowsOverlap: Bool
  }

  private var allowsOverlap: Bool { decision == .approve(despiteOverlap: true) }

  private var target: ExternalStatus { decision == .reject ? .rejected : .confirmed }

  /// The records that the decision changes.
  private func waiting(_ ids: [Int64], in context: Context) async throws(TrackerError) -> [Open] {
    let rows = try await context.rows(
      """
      SELECT \(ExternalNeighbours.Record.columns), x.staff_id, x.recorded_by, x.allows_overlap
      FROM external_learning x WHERE x.id = ANY(\(ids)) ORDER BY x.id FOR UPDATE
      """)
    let found = try rows.map { row throws(TrackerError) in
      Open(
        staff: StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id")),
        record: try ExternalNeighbours.Record(row), recordedBy: try cell(row, "recorded_by"),
        allowsOverlap: try cell(row, "allows_overlap"))
    }
    if let missing = Set(ids).subtracting(found.map(\.record.id)).min() {
      throw context.noExternal(missing)
    }
    if decision != .reject, let gone = found.first(where: { $0.record.status == .rejected }) {
      throw .refused(
        Words(
          id: "catatan \(gone.record.id) sudah ditolak", en: "record \(gone.record.id) was rejected"
        ),
        next: Words(id: "catat lagi", en: "record it again"))
    }
    // An approved record is approved anew where its hours are said to be others than a session's.
    return found.filter {
      $0.record.status != target || allowsOverlap && !$0.allowsOverlap
    }
  }

  private func checkDecider(of open: [Open], in context: Context) async throws(TrackerError) {
    let own = open.filter { $0.recordedBy == context.principal.id }.map(\.record.id)
    guard decision != .reject, let first = own.first else { return }
    let isAdministrator = try await context.rows(
      """
      SELECT FROM grants g JOIN office_closure c ON c.ancestor_id = g.office_id
      WHERE g.principal_id = \(context.principal.id) AND g.role = \(Role.administrator.rawValue)
        AND c.descendant_id = \(context.office.id)
      """)
    guard isAdministrator.isEmpty else { return }
    throw .refused(
      Words(
        id: "catatan \(first) Anda catat sendiri",
        en: "you recorded \(first) yourself"),
      next: Words(
        id: "minta orang lain di satker itu atau di atasnya",
        en: "ask somebody else of that office or above it"))
  }

  private func checkOverlaps(_ open: [Open], in context: Context) async throws(TrackerError) {
    let neighbours = try await ExternalNeighbours(
      of: open.map { ($0.staff, $0.record.facts) }, in: context)
    var approved = Set(open.map(\.record.id))
    for one in open {
      let time = one.record.facts.time
      approved.remove(one.record.id)
      let others = neighbours.records(of: one.staff).filter { other in
        other.id != one.record.id && other.facts.time.overlaps(time)
          && (other.status != .held || approved.contains(other.id))
      }
      let overlaps =
        neighbours.session(overlapping: time, of: one.staff).map { "session \($0.code)" }
        + others.map(\.label)
      guard overlaps.isEmpty else {
        let list = overlaps.joined(separator: "; ")
        throw .refused(
          Words(
            id: "catatan \(one.record.id) bertumpuk dengan \(list)",
            en: "record \(one.record.id) overlaps \(list)"),
          next: Words(
            id: "tolak, atau setujui dengan --despite-overlap",
            en: "reject it, or approve it with --despite-overlap"))
      }
    }
  }

  private func write(
    _ open: [Open], reason: String, in context: Context
  ) async throws(TrackerError) {
    try await context.execute(
      """
      UPDATE external_learning x
      SET status = \(target), decided_at = \(context.now), decided_by = \(context.principal.id),
          decision_reason = \(reason), allows_overlap = \(allowsOverlap)
      FROM unnest(\(open.map(\.staff.office)), \(open.map(\.record.id))) AS i (office_id, id)
      WHERE x.office_id = i.office_id AND x.id = i.id
      """)
    for one in open {
      context.record(
        AuditChange(
          "external \(one.record.id)", from: one.record.status.rawValue, to: target.rawValue,
          reason: reason.isEmpty ? nil : reason))
    }
    let decided = decision == .reject ? "catatan luar ditolak" : "catatan luar disetujui"
    let why = reason.isEmpty ? decided : "\(decided): \(reason)"
    try await context.afterExternal(
      open.map { ($0.staff, $0.record.facts.time) }, reason: why)
  }
}
