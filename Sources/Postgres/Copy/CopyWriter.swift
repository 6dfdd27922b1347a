import CLibPQ

/// Writes what a COPY FROM STDIN reads. Valid only inside the body of `copyIn`.
public struct CopyWriter: ~Copyable {
  // Large enough that a call of libpq costs nothing per row, small enough for the cache.
  @usableFromInline static let flushSize = 1 << 16

  private let link: Link
  @usableFromInline var buffer = PostgresBuffer()
  private let isBinary: Bool
  private var hasHeader = false

  init(_ link: Link, isBinary: Bool) {
    self.link = link
    self.isBinary = isBinary
    buffer.bytes.reserveCapacity(Self.flushSize + 4096)
  }

  /// Appends one row of a `FORMAT binary` COPY: a value for each column, of exactly its type
  /// (`Int32` for integer, `Int` for bigint; a String fits text types only).
  /// - Throws: `encoding`, `cancelled`, `connection`; `busy` in a COPY that is not binary.
  @inlinable
  public mutating func row<each Value: PostgresEncodable>(
    _ values: repeat each Value
  ) throws(PostgresError) {
    try beginRow()
    var count: Int16 = 0
    for _ in repeat (each Value).self { count += 1 }
    buffer.append(count)
    for value in repeat each values { buffer.appendField(value) }
    if buffer.bytes.count >= Self.flushSize || buffer.fault != nil { try flush() }
  }

  /// Appends bytes of a COPY in text or CSV format, cut anywhere.
  /// - Throws: `cancelled`, `connection`, and `busy` in a binary COPY.
  public mutating func write(_ bytes: some Collection<UInt8>) throws(PostgresError) {
    guard !isBinary else { throw .busy("a binary COPY takes rows, not bytes") }
    buffer.append(bytes: bytes)
    if buffer.bytes.count >= Self.flushSize { try flush() }
  }

  /// Appends text of a COPY in text or CSV format.
  /// - Throws: as `write(_:)` of bytes.
  public mutating func write(_ text: String) throws(PostgresError) {
    try write(text.utf8)
  }

  @usableFromInline mutating func beginRow() throws(PostgresError) {
    if hasHeader { return }
    guard isBinary else { throw .busy("rows need COPY … (FORMAT binary)") }
    header()
  }

  /// Signature, flags, length of the header's extension. Source: PostgreSQL manual, COPY.
  private mutating func header() {
    hasHeader = true
    buffer.append(bytes: "PGCOPY\n".utf8)
    buffer.append(bytes: [0xFF, 0x0D, 0x0A, 0x00])
    buffer.append(0 as Int64)
  }

  @usableFromInline mutating func flush() throws(PostgresError) {
    if let fault = buffer.fault { throw .encoding(fault) }
    // Cancellation is asked for by the server too; this spares it the rest.
    if Task.isCancelled { throw .cancelled }
    let isSent = buffer.bytes.withUnsafeBytes { bytes in
      // One row may be longer than libpq can count.
      stride(from: 0, to: bytes.count, by: 1 << 30).allSatisfy { start in
        let piece = bytes[start..<min(start + 1 << 30, bytes.count)]
        return PQputCopyData(
          link.pointer,
          UnsafeRawBufferPointer(rebasing: piece).bindMemory(to: CChar.self).baseAddress,
          Int32(piece.count)) == 1
      }
    }
    guard isSent else { throw link.fault(nil) }
    buffer.bytes.removeAll(keepingCapacity: true)
  }

  /// Sends the rest.
  mutating func finish() throws(PostgresError) {
    if isBinary {
      if !hasHeader { header() }
      buffer.append(-1 as Int16)
    }
    if !buffer.bytes.isEmpty { try flush() }
  }
}
