import Domain
import Postgres

/// The connection's statements with the tracker's error type, so that operations read plainly.
extension Context {
  public func rows(_ sql: SQL) async throws(TrackerError) -> [Row] {
    do { return try await connection.query(sql) } catch { throw .database(error) }
  }

  public func all<T: RowDecodable>(_ type: T.Type, _ sql: SQL) async throws(TrackerError) -> [T] {
    do { return try await connection.query(type, sql) } catch { throw .database(error) }
  }

  public func first<T: RowDecodable>(_ type: T.Type, _ sql: SQL) async throws(TrackerError) -> T? {
    do { return try await connection.first(type, sql) } catch { throw .database(error) }
  }

  /// Rows affected.
  @discardableResult
  public func execute(_ sql: SQL) async throws(TrackerError) -> Int {
    do { return try await connection.execute(sql) } catch { throw .database(error) }
  }

  /// Independent statements in one round trip; their rows in order.
  @discardableResult
  public func pipeline(_ statements: [SQL]) async throws(TrackerError) -> [[Row]] {
    do { return try await connection.pipeline(statements) } catch { throw .database(error) }
  }

  /// One value of a query's first row; nil where there is no row.
  public func value<T: PostgresDecodable>(
    _ column: String, as type: T.Type, _ sql: SQL
  ) async throws(TrackerError) -> T? {
    do { return try await connection.query(sql).first?[column] } catch { throw .database(error) }
  }
}

/// Reads a cell with the tracker's error type.
func cell<T: PostgresDecodable>(_ row: Row, _ column: String) throws(TrackerError) -> T {
  do { return try row[column] } catch { throw .database(error) }
}
