import CLibPQ

extension Connection {
  /// Runs `COPY … TO STDOUT` and hands its output on, one row a chunk, as it comes. When `chunk`
  /// throws, the rest is not fetched.
  ///
  /// - Returns: how many rows were read.
  /// - Throws: what `chunk` throws; else as `query(_:)`.
  @discardableResult
  public func copyOut(
    _ sql: SQL, chunk: sending ([UInt8]) throws -> Void
  ) async throws -> Int {
    var thrown: (any Error)?
    let count = try await exchange { link throws(PostgresError) in
      _ = try begin(sql, PGRES_COPY_OUT, on: link)
      var bytes: UnsafeMutablePointer<CChar>?
      while true {
        let length = Int(PQgetCopyData(link.pointer, &bytes, 0))
        guard length >= 0 else { break }
        defer { PQfreemem(bytes) }
        if thrown != nil { continue }
        do {
          try chunk(Array(UnsafeRawBufferPointer(start: bytes, count: length)))
        } catch {
          thrown = error
          link.canceller.cancelRunning()
        }
      }
      let answer = PQgetResult(link.pointer)
      defer { link.drain() }
      do throws(PostgresError) {
        let result = try link.checked(answer)
        defer { PQclear(result) }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
      } catch {
        // Stopped by our own request: the session is in order.
        guard thrown != nil, error.sqlState == .queryCanceled else { throw error }
        return 0
      }
    }
    if let thrown { throw thrown }
    return count
  }
}
