/// Where values write their bytes on the way to the server.
public struct PostgresBuffer: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var isNull = false
  @usableFromInline var fault: String?

  init() {}

  /// Appends an integer in network byte order.
  @inlinable public mutating func append(_ integer: some FixedWidthInteger) {
    withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func append(bytes source: some Collection<UInt8>) {
    bytes.append(contentsOf: source)
  }

  /// Appends text as UTF-8. PostgreSQL holds no NUL in text, so that one is a fault.
  public mutating func append(text: String) {
    var copy = text
    let hasNUL = copy.withUTF8 { utf8 in
      bytes.append(contentsOf: utf8)
      return utf8.contains(0)
    }
    if hasNUL { fail("text holds a NUL character") }
  }

  /// Makes the value SQL NULL; nothing else may have been appended for it.
  public mutating func appendNull() { isNull = true }

  /// Tells that the value cannot be sent; the statement then throws `PostgresError.encoding`.
  public mutating func fail(_ reason: String) { fault = fault ?? reason }

  /// Appends a value with its length before it, as arrays and COPY hold it; NULL is length -1.
  @inlinable mutating func appendField(_ value: some PostgresEncodable) {
    let start = bytes.count
    bytes.append(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF])
    isNull = false
    value.encode(into: &self)
    if isNull {
      isNull = false
      return
    }
    if bytes.count - start > 1 << 30 { fail("a field of more than 1 GiB") }
    patch(Int32(truncatingIfNeeded: bytes.count - start - 4), at: start)
  }

  @inlinable mutating func patch(_ integer: Int32, at offset: Int) {
    withUnsafeBytes(of: integer.bigEndian) { source in
      for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
    }
  }
}

/// A value that can be a parameter, an element of an array or a field of a binary COPY.
///
/// A type that wraps another conforms by handing on to it:
///
///     extension OfficeID: PostgresEncodable {
///       static var postgresType: PostgresType { .int8 }
///       func encode(into buffer: inout PostgresBuffer) { number.encode(into: &buffer) }
///     }
///
/// A `RawRepresentable` with such a raw value needs no lines at all.
public protocol PostgresEncodable: Sendable {
  static var postgresType: PostgresType { get }
  /// Appends the value in the wire format of its type.
  func encode(into buffer: inout PostgresBuffer)
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
  public static var postgresType: PostgresType { RawValue.postgresType }
  public func encode(into buffer: inout PostgresBuffer) { rawValue.encode(into: &buffer) }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  public static var postgresType: PostgresType { Wrapped.postgresType }
  public func encode(into buffer: inout PostgresBuffer) {
    switch self {
    case .some(let value): value.encode(into: &buffer)
    case .none: buffer.appendNull()
    }
  }
}

/// A parameter ready to travel.
public struct PostgresValue: Hashable, Sendable {
  let type: PostgresType
  /// Nil is NULL.
  let bytes: [UInt8]?
  let fault: String?

  public init<Value: PostgresEncodable>(_ value: Value) {
    var buffer = PostgresBuffer()
    value.encode(into: &buffer)
    type = Value.postgresType
    bytes = buffer.isNull ? nil : buffer.bytes
    fault = buffer.fault
  }
}
