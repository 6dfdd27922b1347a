#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID: PostgresCodable {
  public static var postgresType: PostgresType { .uuid }

  public func encode(into buffer: inout PostgresBuffer) {
    withUnsafeBytes(of: uuid) { buffer.append(bytes: $0) }
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> UUID {
    guard cell.type == OID.uuid else { throw cell.mismatch(expected: "UUID") }
    return try cell.withBytes(expected: "UUID") { bytes throws(PostgresError) in
      guard bytes.count == 16 else { throw cell.mismatch(expected: "UUID") }
      return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
  }
}
