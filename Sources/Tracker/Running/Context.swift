import Domain
import Logging
import Postgres

/// What an operation works with: the transaction it runs in, who called, where and when.
///
/// One context serves one run of one operation; it is never shared between tasks.
public final class Context {
  public let connection: Connection
  public let logger: Logger
  /// The clock at the start of the run, the same for everything that the operation writes.
  public let now: Instant
  public let key: String
  let steps = StepTimes()
  /// Where operations keep files; empty: nowhere.
  public let dataFolder: String
  /// The caller; set by the runner before `run`.
  public internal(set) var principal: Principal
  /// The office that the operation touches; set by the runner before `run`.
  public internal(set) var office: OfficeIdentity

  private(set) var dirty: Set<DirtyKey> = []
  private(set) var changes: [AuditChange] = []
  private(set) var isTrial = false
  /// True: nothing was changed, so the trail needs no row.
  private(set) var isUnchanged = false

  init(
    connection: Connection, logger: Logger, now: Instant, key: String, principal: Principal,
    office: OfficeIdentity, dataFolder: String = ""
  ) {
    self.connection = connection
    self.logger = logger
    self.now = now
    self.key = key
    self.principal = principal
    self.office = office
    self.dataFolder = dataFolder
  }

  /// Today in the zone of the office touched.
  public var today: Day { LocalTime(now, in: office.zone).day }

  /// Asks for the metrics of an office to be computed again, from a quarter to the end of its year
  /// (hours since 1 January count in each), but not beyond the current one.
  public func markDirty(office: Int64, from quarter: Quarter) {
    var next = quarter
    repeat {
      dirty.insert(DirtyKey(office: office, quarter: next))
      next = next.next
    } while next.year == quarter.year && next <= today.quarter
  }

  public func markDirty(from quarter: Quarter) { markDirty(office: office.id, from: quarter) }

  /// A trial: what was written has been taken back, so nothing is left behind.
  func recordTrial() {
    dirty = []
    isTrial = true
  }

  /// Keeps an old and a new value in the audit trail.
  public func record(_ change: AuditChange) { changes.append(change) }

  /// Says that the operation found nothing to do: it leaves no audit row.
  public func recordNothing() { isUnchanged = true }
}

/// An office as statements and checks need it.
public struct OfficeIdentity: Hashable, Sendable {
  public var id: Int64
  public var code: Office.Code
  public var zone: Zone

  public static let national = OfficeIdentity(id: 1, code: .national, zone: .wib)
}

struct DirtyKey: Hashable, Sendable {
  var office: Int64
  var quarter: Quarter
}

/// One value that an operation replaced.
public struct AuditChange: Codable, Hashable, Sendable {
  public var subject: String
  public var from: String?
  public var to: String?
  public var reason: String?

  public init(_ subject: String, from: String?, to: String?, reason: String? = nil) {
    (self.subject, self.from, self.to, self.reason) = (subject, from, to, reason)
  }
}
