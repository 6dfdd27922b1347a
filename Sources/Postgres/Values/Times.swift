/// A day of the proleptic Gregorian calendar, without zone.
public struct PostgresDate: Hashable, Comparable, Sendable, PostgresCodable {
  /// `Int32.max` and `Int32.min` are PostgreSQL's `infinity` and `-infinity`.
  public var daysSince1970: Int32

  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  public static let infinity = Self(daysSince1970: .max)
  public static let negativeInfinity = Self(daysSince1970: .min)

  public static func < (left: Self, right: Self) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  // PostgreSQL counts from 2000-01-01.
  private static let epoch: Int32 = 10_957

  public static var postgresType: PostgresType { .date }

  public func encode(into buffer: inout PostgresBuffer) {
    switch daysSince1970 {
    case .max, .min: buffer.append(daysSince1970)
    default:
      let (days, overflow) = daysSince1970.subtractingReportingOverflow(Self.epoch)
      if overflow || days == .min { buffer.fail("date before the year -4712") }
      buffer.append(days)
    }
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    guard cell.type == OID.date else { throw cell.mismatch(expected: "date") }
    let days = try cell.integer(Int32.self, expected: "date")
    // The last day that the server holds lies 2.1 billion days ahead: the sum cannot overflow.
    return Self(daysSince1970: days == .max || days == .min ? days : days &+ epoch)
  }
}

/// A moment (timestamptz), in microseconds.
public struct PostgresTimestamp: Hashable, Comparable, Sendable, PostgresCodable {
  /// `Int64.max` and `Int64.min` are PostgreSQL's `infinity` and `-infinity`.
  public var microsecondsSince1970: Int64

  public init(microsecondsSince1970: Int64) {
    self.microsecondsSince1970 = microsecondsSince1970
  }

  public static let infinity = Self(microsecondsSince1970: .max)
  public static let negativeInfinity = Self(microsecondsSince1970: .min)

  public static func < (left: Self, right: Self) -> Bool {
    left.microsecondsSince1970 < right.microsecondsSince1970
  }

  // PostgreSQL counts from 2000-01-01T00:00:00Z.
  private static let epoch: Int64 = 946_684_800_000_000

  public static var postgresType: PostgresType { .timestamptz }

  public func encode(into buffer: inout PostgresBuffer) {
    switch microsecondsSince1970 {
    case .max, .min: buffer.append(microsecondsSince1970)
    default:
      let (moment, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.epoch)
      if overflow || moment == .min { buffer.fail("moment before the year -4712") }
      buffer.append(moment)
    }
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    guard cell.type == OID.timestamptz else { throw cell.mismatch(expected: "timestamptz") }
    let moment = try cell.integer(Int64.self, expected: "timestamptz")
    guard moment != .max, moment != .min else { return Self(microsecondsSince1970: moment) }
    let (sum, overflow) = moment.addingReportingOverflow(epoch)
    guard !overflow else { throw cell.mismatch(expected: "timestamptz", found: "\(moment)") }
    return Self(microsecondsSince1970: sum)
  }
}
