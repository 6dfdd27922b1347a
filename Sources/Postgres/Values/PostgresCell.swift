/// One cell of a result, in binary, with what an error about it needs to say.
public struct PostgresCell {
  let owner: ResultSet
  let columnIndex: Int
  /// The server's number for the cell's type.
  public let type: UInt32
  /// Nil is NULL. Memory of `owner`, which this cell keeps alive.
  let bytes: UnsafeRawBufferPointer?

  public var column: String { owner.shape.names[columnIndex] }
  public var isNull: Bool { bytes == nil }

  /// Calls `body` with the cell's bytes, which are valid only meanwhile.
  /// - Throws: `PostgresError.decoding` when the cell is NULL, or what `body` throws.
  public func withBytes<Value>(
    expected: String, _ body: (UnsafeRawBufferPointer) throws(PostgresError) -> Value
  ) throws(PostgresError) -> Value {
    guard let bytes else { throw mismatch(expected: expected) }
    let value = try body(bytes)
    withExtendedLifetime(owner) {}
    return value
  }

  /// The error to throw when the cell is not what was expected of it.
  public func mismatch(expected: String, found: String? = nil) -> PostgresError {
    .decoding(
      column: column, expected: expected,
      found: found ?? (isNull ? "NULL" : OID.name(of: type)))
  }

  /// An integer in network byte order that fills the cell.
  func integer<Integer: FixedWidthInteger>(
    _: Integer.Type, expected: String
  ) throws(PostgresError) -> Integer {
    guard let bytes, bytes.count == MemoryLayout<Integer>.size else {
      throw mismatch(expected: expected)
    }
    let value = Integer(bigEndian: bytes.loadUnaligned(as: Integer.self))
    withExtendedLifetime(owner) {}
    return value
  }
}

/// A value that can be read from a cell.
///
/// A type that wraps another conforms by handing on to it:
///
///     extension OfficeID: PostgresDecodable {
///       static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
///         OfficeID(try Int64.decode(cell))
///       }
///     }
///
/// A `RawRepresentable` with such a raw value needs no lines at all.
public protocol PostgresDecodable: Sendable {
  /// - Throws: `PostgresError.decoding`, naming the column; `cell.mismatch` makes it.
  static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self
}

public typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    let raw = try RawValue.decode(cell)
    guard let value = Self(rawValue: raw) else {
      throw cell.mismatch(expected: "\(Self.self)", found: "\(raw)")
    }
    return value
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    cell.isNull ? nil : try Wrapped.decode(cell)
  }
}
