extension Bool: PostgresCodable {
  public static var postgresType: PostgresType { .bool }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self ? 1 : 0 as UInt8) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Bool {
    guard cell.type == OID.bool else { throw cell.mismatch(expected: "Bool") }
    return try cell.integer(UInt8.self, expected: "Bool") != 0
  }
}

extension Int16: PostgresCodable {
  public static var postgresType: PostgresType { .int2 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int16 {
    try cell.number(Int16.self)
  }
}

extension Int32: PostgresCodable {
  public static var postgresType: PostgresType { .int4 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int32 {
    try cell.number(Int32.self)
  }
}

extension Int64: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int64 {
    try cell.number(Int64.self)
  }
}

extension Int: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(Int64(self)) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int {
    try cell.number(Int.self)
  }
}

extension Float: PostgresCodable {
  public static var postgresType: PostgresType { .float4 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(bitPattern) }
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Float {
    guard cell.type == OID.float4 else { throw cell.mismatch(expected: "Float") }
    return Float(bitPattern: try cell.integer(UInt32.self, expected: "Float"))
  }
}

extension Double: PostgresCodable {
  public static var postgresType: PostgresType { .float8 }
  public func encode(into buffer: inout PostgresBuffer) { buffer.append(bitPattern) }

  /// Reads float8, float4, numeric (rounded to the nearest) and the integers.
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Double {
    switch cell.type {
    case OID.float8:
      return Double(bitPattern: try cell.integer(UInt64.self, expected: "Double"))
    case OID.float4:
      return Double(Float(bitPattern: try cell.integer(UInt32.self, expected: "Double")))
    case OID.numeric:
      guard let value = Double(try cell.numericText()) else {
        throw cell.mismatch(expected: "Double")
      }
      return value
    case OID.int2, OID.int4: return Double(try cell.number(Int32.self))
    default: throw cell.mismatch(expected: "Double")
    }
  }
}

extension PostgresCell {
  /// Any integer type of the server, as long as the value fits; also a numeric without fraction,
  /// since `sum(bigint)` is one.
  func number<Integer: FixedWidthInteger>(
    _: Integer.Type
  ) throws(PostgresError) -> Integer {
    let wide: Int64
    switch type {
    case OID.int8: wide = try integer(Int64.self, expected: "\(Integer.self)")
    case OID.int4: wide = Int64(try integer(Int32.self, expected: "\(Integer.self)"))
    case OID.int2: wide = Int64(try integer(Int16.self, expected: "\(Integer.self)"))
    case OID.oid: wide = Int64(try integer(UInt32.self, expected: "\(Integer.self)"))
    case OID.numeric:
      let text = try numericText()
      let whole = text.prefix { $0 != "." }
      let fraction = text.dropFirst(whole.count + 1)
      guard fraction.allSatisfy({ $0 == "0" }), let value = Int64(whole) else {
        throw mismatch(expected: "\(Integer.self)", found: "numeric \(text)")
      }
      wide = value
    default: throw mismatch(expected: "\(Integer.self)")
    }
    guard let value = Integer(exactly: wide) else {
      throw mismatch(expected: "\(Integer.self)", found: "\(OID.name(of: type)) \(wide)")
    }
    return value
  }
}
