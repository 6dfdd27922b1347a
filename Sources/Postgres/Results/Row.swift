/// One row of a result. It keeps the whole result in memory as long as it lives.
public struct Row: Sendable {
  let result: ResultSet
  let index: Int

  public var columns: [String] { result.shape.names }

  /// The value of the column of that name (the first, if several have it).
  /// - Throws: `missingColumn`, or `decoding` when the column holds another type or NULL.
  public subscript<Value: PostgresDecodable>(_ column: String) -> Value {
    get throws(PostgresError) {
      guard let position = result.shape.index(of: column) else {
        throw .missingColumn(column, present: columns)
      }
      return try Value.decode(result.cell(row: index, column: position))
    }
  }

  /// The value of a column by its place from 0.
  public subscript<Value: PostgresDecodable>(at position: Int) -> Value {
    get throws(PostgresError) { try Value.decode(try cell(at: position)) }
  }

  func cell(at position: Int) throws(PostgresError) -> PostgresCell {
    guard result.shape.names.indices.contains(position) else {
      throw .missingColumn("number \(position + 1)", present: columns)
    }
    return result.cell(row: index, column: position)
  }
}

/// A value that is made from one row; it lists its columns once, for every statement that reads it.
public protocol RowDecodable: Sendable {
  static var columns: SQL { get }
  init(row: Row) throws(PostgresError)
}
