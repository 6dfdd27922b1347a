import Domain
import Postgres

/// A reading operation whose answer may have more lines than memory should hold: they are handed on
/// page by page, while they are read.
public protocol PagedOperation: TrackerOperation {
  associatedtype Line: Codable, Sendable

  /// Hands the lines on in their order.
  /// - Returns: the answer without these lines.
  func pages(
    in context: Context, each: @Sendable ([Line]) throws(TrackerError) -> Void
  ) async throws(TrackerError) -> Output
}

extension Context {
  /// Lines of a page.
  static let pageLines = 2_000

  /// Reads a query's rows through a cursor, so that memory holds one page of them.
  func pages<T: RowDecodable>(
    of type: T.Type, _ sql: SQL, each: @Sendable ([T]) throws(TrackerError) -> Void
  ) async throws(TrackerError) {
    try await pages(sql) { (rows) throws(TrackerError) in
      do { try each(try rows.map(T.init(row:))) } catch let error as TrackerError {
        throw error
      } catch let error as PostgresError { throw .database(error) } catch {
        throw .internalFault("\(error)")
      }
    }
  }

  /// The same, with the rows as they are.
  func pages(
    _ sql: SQL, each: @Sendable ([Row]) throws(TrackerError) -> Void
  ) async throws(TrackerError) {
    // All rows are wanted: a plan for the first tenth of them would be the wrong one.
    try await execute("SET LOCAL cursor_tuple_fraction = 1")
    try await execute("DECLARE page NO SCROLL CURSOR FOR \(sql)")
    while true {
      let lines = try await rows(SQL(trusted: "FETCH FORWARD \(Self.pageLines) FROM page"))
      if lines.isEmpty { break }
      try each(lines)
    }
    try await execute("CLOSE page")
  }
}
