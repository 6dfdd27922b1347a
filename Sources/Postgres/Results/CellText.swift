extension Row {
  /// A cell of any type as a cast to text has it (in UTC, ISO dates); nil is NULL.
  /// A type that is not known here is shown as its text, or as bytes in hexadecimal.
  /// - Throws: `missingColumn` when there is no such column; `decoding` for malformed bytes.
  public func text(at position: Int) throws(PostgresError) -> String? {
    try cell(at: position).textOutput()
  }
}

extension PostgresCell {
  func textOutput() throws(PostgresError) -> String? {
    guard let bytes else { return nil }
    defer { withExtendedLifetime(owner) {} }
    switch type {
    case OID.bool: return try Bool.decode(self) ? "true" : "false"
    case OID.int2, OID.int4, OID.int8, OID.oid: return "\(try Int64.decode(self))"
    case OID.numeric: return try numericText()
    case OID.float4: return FloatText.text(try Float.decode(self), decimalBelow: 6)
    case OID.float8: return FloatText.text(try Double.decode(self), decimalBelow: 15)
    case OID.bytea: return hexadecimal(bytes)
    case OID.uuid: return Self.uuid(bytes)
    case OID.date: return CalendarText.date(try PostgresDate.decode(self))
    case OID.time: return CalendarText.time(try integer(Int64.self, expected: "time"))
    case OID.interval: return try intervalText(bytes)
    case OID.timestamptz, OID.timestamp:
      let moment = PostgresCell(
        owner: owner, columnIndex: columnIndex, type: OID.timestamptz, bytes: bytes)
      return CalendarText.moment(
        try PostgresTimestamp.decode(moment), zone: type == OID.timestamptz ? "+00" : "")
    case _ where OID.arrays.contains(type): return try arrayText()
    case OID.jsonb: return try String.decode(self)
    default:
      // Enums, domains and most other types are text on the wire too.
      return String(validating: bytes, as: UTF8.self).flatMap {
        $0.unicodeScalars.contains { $0.value < 32 && !$0.properties.isWhitespace } ? nil : $0
      } ?? hexadecimal(bytes)
    }
  }

  private func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    "\\x" + Self.digits(bytes[...])
  }

  private static func digits(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func uuid(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count == 16 else { return digits(bytes[...]) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits(bytes[$0]) }.joined(separator: "-")
  }

  /// `{1,NULL,"a b"}`
  private func arrayText() throws(PostgresError) -> String {
    var elements: [String] = []
    for element in try arrayElements() {
      guard let text = try element.textOutput() else {
        elements.append("NULL")
        continue
      }
      let isPlain =
        !text.isEmpty && text.lowercased() != "null"
        && !text.contains { "{}\",\\".contains($0) || $0.isWhitespace }
      let escaped = text.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      elements.append(isPlain ? text : "\"\(escaped)\"")
    }
    return "{" + elements.joined(separator: ",") + "}"
  }

  /// Wire form: microseconds, days, months. Source: `interval_send` in PostgreSQL's timestamp.c.
  private func intervalText(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) -> String {
    guard bytes.count == 16 else { throw mismatch(expected: "interval") }
    return CalendarText.interval(
      microseconds: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)),
      days: Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: Int32.self)),
      months: Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 12, as: Int32.self)))
  }
}
