import Domain
import Postgres

// How the domain's values travel to PostgreSQL: the domain knows no database, the client no domain.

extension Day: PostgresEncodable, PostgresDecodable {
  public static var postgresType: PostgresType { .date }
  public func encode(into buffer: inout PostgresBuffer) {
    PostgresDate(daysSince1970: number).encode(into: &buffer)
  }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Day {
    Day(number: try PostgresDate.decode(cell).daysSince1970)
  }
}

extension Instant: PostgresEncodable, PostgresDecodable {
  public static var postgresType: PostgresType { .timestamptz }
  public func encode(into buffer: inout PostgresBuffer) {
    PostgresTimestamp(microsecondsSince1970: microseconds).encode(into: &buffer)
  }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Instant {
    Instant(microseconds: try PostgresTimestamp.decode(cell).microsecondsSince1970)
  }
}

/// A quarter is stored as its first day.
extension Quarter: PostgresEncodable, PostgresDecodable {
  public static var postgresType: PostgresType { .date }
  public func encode(into buffer: inout PostgresBuffer) { firstDay.encode(into: &buffer) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Quarter {
    try Day.decode(cell).quarter
  }
}

extension Office.Code: PostgresEncodable, PostgresDecodable {
  public static var postgresType: PostgresType { .text }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(text: text) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Office.Code {
    let text = try String.decode(cell)
    guard let code = Office.Code(text) else {
      throw cell.mismatch(expected: "an office code", found: text)
    }
    return code
  }
}

extension Office.Level: PostgresEncodable, PostgresDecodable {}

/// A zone is stored by its IANA name.
extension Zone: PostgresEncodable, PostgresDecodable {
  public static var postgresType: PostgresType { .text }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(text: storedName) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Zone {
    let text = try String.decode(cell)
    guard let zone = Zone(text) else { throw cell.mismatch(expected: "a time zone", found: text) }
    return zone
  }
}
