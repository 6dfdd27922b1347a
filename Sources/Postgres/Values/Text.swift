extension String: PostgresCodable {
  /// The server infers the type, so that text fits columns of text, enum, json, jsonb and date.
  /// Where nothing tells it (`format('%s', $1)`), say it: `\(name)::text`.
  public static var postgresType: PostgresType { .text }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(text: self) }

  /// Reads the text types, json, jsonb, enums, numeric (as the server prints it) and integers.
  /// Anything else needs `::text` in the statement.
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> String {
    switch cell.type {
    case OID.text, OID.varchar, OID.bpchar, OID.name, OID.json, OID.xml, OID.char, OID.unknown:
      return try cell.text(dropping: 0)
    case OID.jsonb: return try cell.text(dropping: 1)
    case OID.numeric: return try cell.numericText()
    case OID.int2, OID.int4, OID.int8: return String(try cell.number(Int64.self))
    case OID.firstOfUsers...: return try cell.text(dropping: 0)
    default: throw cell.mismatch(expected: "String")
    }
  }
}

/// Text that is JSON, as a parameter of type jsonb. The server checks it.
public struct PostgresJSON: Hashable, Sendable, PostgresCodable {
  public var text: String

  public init(_ text: String) { self.text = text }

  public static var postgresType: PostgresType { .jsonb }

  public func encode(into buffer: inout PostgresBuffer) {
    buffer.append(1 as UInt8)  // version of the wire form
    buffer.append(text: text)
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    switch cell.type {
    case OID.jsonb: Self(try cell.text(dropping: 1))
    case OID.json: Self(try cell.text(dropping: 0))
    default: throw cell.mismatch(expected: "JSON")
    }
  }
}

extension [UInt8] {
  /// The bytes of a bytea cell.
  static func bytea(_ cell: PostgresCell) throws(PostgresError) -> [UInt8] {
    guard cell.type == OID.bytea else { throw cell.mismatch(expected: "[UInt8]") }
    return try cell.withBytes(expected: "[UInt8]") { Array($0) }
  }
}

extension PostgresCell {
  fileprivate func text(dropping count: Int) throws(PostgresError) -> String {
    guard let bytes, bytes.count >= count else { throw mismatch(expected: "String") }
    let units = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(count))
    guard let text = String(validating: units, as: UTF8.self) else {
      throw mismatch(expected: "String", found: "bytes that are no UTF-8 text")
    }
    withExtendedLifetime(owner) {}
    return text
  }
}
