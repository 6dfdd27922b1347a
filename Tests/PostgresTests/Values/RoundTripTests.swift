import Foundation
import Seeds
import Testing

@testable import Postgres

/// Every type, sent to the server as a parameter and read back.
struct RoundTripTests {
  @Test(arguments: Seed.some(60)) func everyTypeComesBackAsItWas(seed: Seed) async throws {
    var seed = seed
    let connection = try await SharedConnection.get()
    try await check(seed.integer(Int16.self), "int2", on: connection)
    try await check(seed.integer(Int32.self), "int4", on: connection)
    try await check(seed.integer(Int64.self), "int8", on: connection)
    try await check(seed.integer(Int.self), "int8", on: connection)
    try await check(Bool.random(using: &seed), "bool", on: connection)
    try await check(Double.random(in: -1e300...1e300, using: &seed), "float8", on: connection)
    try await check(Float.random(in: -1e30...1e30, using: &seed), "float4", on: connection)
    try await check(seed.text(), "text", on: connection)
    try await check(seed.bytes(upTo: 40), "bytea", on: connection)
    try await check(seed.uuid(), "uuid", on: connection)
    try await check(seed.date(), "date", on: connection)
    try await check(seed.timestamp(), "timestamptz", on: connection)
    try await check(seed.maybe { $0.text() }, "text", on: connection)
    try await check(seed.maybe { $0.integer(Int.self) }, "int8", on: connection)
  }

  @Test(arguments: Seed.some(40)) func arraysComeBackAsTheyWere(seed: Seed) async throws {
    var seed = seed
    let connection = try await SharedConnection.get()
    try await check(seed.list { $0.integer(Int16.self) }, "int2[]", on: connection)
    try await check(seed.list { $0.integer(Int32.self) }, "int4[]", on: connection)
    try await check(seed.list { $0.integer(Int64.self) }, "int8[]", on: connection)
    try await check(seed.list { Bool.random(using: &$0) }, "bool[]", on: connection)
    try await check(seed.list { Double.random(in: -9...9, using: &$0) }, "float8[]", on: connection)
    try await check(seed.list { $0.text() }, "text[]", on: connection)
    try await check(seed.list { $0.maybe { $0.text() } }, "text[]", on: connection)
    try await check(seed.list { $0.bytes() }, "bytea[]", on: connection)
    try await check(seed.list { $0.uuid() }, "uuid[]", on: connection)
    try await check(seed.list { $0.date() }, "date[]", on: connection)
    try await check(seed.list { $0.timestamp() }, "timestamptz[]", on: connection)
  }

  @Test(arguments: [
    ("1", "1"), ("0", "0"), ("-12345678901234567890.5", "-12345678901234567890.5"),
    ("0.00001200", "0.00001200"), ("NaN", "NaN"), ("Infinity", "Infinity"),
    ("-Infinity", "-Infinity"), ("10000", "10000"), ("1e20", "100000000000000000000"),
  ])
  func numericReadsAsTheServerPrintsIt(sent: String, read: String) async throws {
    let connection = try await SharedConnection.get()
    let value: String = try await connection.value("SELECT \(sent)::numeric AS value")
    #expect(value == read)
  }

  @Test func infinityIsKept() async throws {
    let connection = try await SharedConnection.get()
    try await check(PostgresDate.infinity, "date", on: connection)
    try await check(PostgresDate.negativeInfinity, "date", on: connection)
    try await check(PostgresTimestamp.infinity, "timestamptz", on: connection)
    try await check(PostgresTimestamp.negativeInfinity, "timestamptz", on: connection)
    try await check(Double.infinity, "float8", on: connection)
  }

  @Test func jsonTravelsAsText() async throws {
    let connection = try await SharedConnection.get()
    let json = PostgresJSON(#"{"a": [1, null]}"#)
    try await check(json, "jsonb", on: connection)
    let read: PostgresJSON = try await connection.value("SELECT \(json.text)::json AS value")
    #expect(read == json)
  }

  @Test func aLargeValueGoesThereAndBack() async throws {
    let connection = try await Cluster.connection()
    let bytes = [UInt8](repeating: 0xA5, count: 64 << 20)
    let row = try #require(
      await connection.query("SELECT \(bytes) AS value, octet_length(\(bytes)) AS length").first)
    #expect(try row["length"] == 64 << 20)
    let back: [UInt8] = try row["value"]
    #expect(back == bytes)
    await connection.close()
  }

  private func check<Value: PostgresCodable & Equatable>(
    _ value: Value, _ type: String, on connection: Connection
  ) async throws {
    let sql = SQL(trusted: "SELECT $1::\(type) AS value", parameters: [value])
    let back: Value = try await connection.value(sql)
    #expect(back == value, "\(type)")
  }
}

/// One connection for tests that only read.
enum SharedConnection {
  private static let opening = Task { try await Cluster.connection() }

  static func get() async throws -> Connection { try await opening.value }
}

extension Seed {
  mutating func uuid() -> UUID {
    let (high, low) = (next(), next())
    return withUnsafeBytes(of: (high, low)) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  /// A day that the server knows: from 4713 BC on, for some two million years.
  mutating func date() -> PostgresDate {
    PostgresDate(daysSince1970: .random(in: -2_440_000...700_000_000, using: &self))
  }

  mutating func timestamp() -> PostgresTimestamp {
    PostgresTimestamp(
      microsecondsSince1970: .random(
        in: -210_000_000_000_000_000...9_000_000_000_000_000_000, using: &self))
  }
}
