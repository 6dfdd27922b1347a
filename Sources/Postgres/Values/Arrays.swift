/// Arrays of one dimension, and `[UInt8]` as bytea: a byte alone has no PostgreSQL type, which is
/// why `UInt8` conforms only as the element of that array.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  public static var postgresType: PostgresType {
    if Element.self == UInt8.self { return .bytea }
    let element = Element.postgresType
    return PostgresType(oid: element.arrayOID, arrayOID: 0)
  }

  /// Wire form: dimensions, whether there are NULLs, the element type, then for the dimension its
  /// length and lower bound, then the elements. Source: `array_recv` in PostgreSQL's arrayfuncs.c.
  public func encode(into buffer: inout PostgresBuffer) {
    // An empty array of any type can be cast to [UInt8]: the element type decides.
    if Element.self == UInt8.self, let bytes = self as? [UInt8] {
      return buffer.append(bytes: bytes)
    }
    let element = Element.postgresType
    if element.arrayOID == 0 { buffer.fail("\(Self.self) has more than one dimension") }
    buffer.append(isEmpty ? 0 : 1 as Int32)
    buffer.append(0 as Int32)  // the server finds NULLs by itself
    buffer.append(element.elementOID)
    if isEmpty { return }
    buffer.append(Int32(truncatingIfNeeded: count))
    buffer.append(1 as Int32)
    for value in self { buffer.appendField(value) }
  }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> [Element] {
    if Element.self == UInt8.self, let bytes = try [UInt8].bytea(cell) as? [Element] {
      return bytes
    }
    var values: [Element] = []
    for element in try cell.arrayElements(expected: "\(Self.self)") {
      values.append(try Element.decode(element))
    }
    return values
  }
}

extension PostgresCell {
  /// The elements of an array of one dimension.
  func arrayElements(expected: String = "array") throws(PostgresError) -> [PostgresCell] {
    guard let bytes else { throw mismatch(expected: expected) }
    var reader = ArrayReader(bytes: bytes, cell: self, expected: expected)
    let dimensions = try reader.int32()
    _ = try reader.int32()
    let type = UInt32(bitPattern: try reader.int32())
    if dimensions == 0 { return [] }
    guard dimensions == 1 else {
      throw mismatch(expected: expected, found: "array of \(dimensions) dimensions")
    }
    let count = Int(try reader.int32())
    _ = try reader.int32()
    var elements: [PostgresCell] = []
    // An element has four bytes at least: a wrong count reserves nothing absurd.
    elements.reserveCapacity(Swift.min(max(0, count), bytes.count / 4))
    for _ in 0..<max(0, count) { elements.append(try reader.element(type)) }
    return elements
  }
}

/// A byte of a bytea. As a parameter of its own it is refused.
extension UInt8: PostgresCodable {
  public static var postgresType: PostgresType { PostgresType(oid: 0, arrayOID: OID.bytea) }
  public func encode(into buffer: inout PostgresBuffer) {
    buffer.fail("PostgreSQL has no unsigned byte: send an Int16")
  }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> UInt8 {
    throw cell.mismatch(expected: "UInt8, which PostgreSQL does not have")
  }
}

private struct ArrayReader {
  let bytes: UnsafeRawBufferPointer
  let cell: PostgresCell
  let expected: String
  var offset = 0

  mutating func int32() throws(PostgresError) -> Int32 {
    guard offset + 4 <= bytes.count else { throw cell.mismatch(expected: expected) }
    defer { offset += 4 }
    return Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
  }

  mutating func element(_ type: UInt32) throws(PostgresError) -> PostgresCell {
    let length = Int(try int32())
    if length < 0 {
      return PostgresCell(
        owner: cell.owner, columnIndex: cell.columnIndex, type: type, bytes: nil)
    }
    guard offset + length <= bytes.count else { throw cell.mismatch(expected: expected) }
    defer { offset += length }
    return PostgresCell(
      owner: cell.owner, columnIndex: cell.columnIndex, type: type,
      bytes: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
  }
}
