import CLibPQ

/// The rows that one statement answered, in binary.
///
/// Unchecked because of the pointer: a `PGresult` is never changed once libpq has handed it over,
/// and libpq's manual lets any thread read such a one; it is freed when nobody holds it any more.
final class ResultSet: @unchecked Sendable {
  let shape: ResultShape
  let count: Int
  private let result: OpaquePointer

  /// Takes over `result`.
  init(_ result: OpaquePointer, shape: ResultShape) {
    self.result = result
    self.shape = shape
    count = Int(PQntuples(result))
  }

  deinit { PQclear(result) }

  /// How many rows the statement wrote, or answered.
  var affected: Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  var rows: [Row] {
    (0..<count).map { Row(result: self, index: $0) }
  }

  func cell(row: Int, column: Int) -> PostgresCell {
    let (row, field) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
    let length = Int(PQgetlength(result, row, field))
    var bytes: UnsafeRawBufferPointer?
    // Only an empty value needs the second question: NULL has length 0 too.
    if length > 0 || PQgetisnull(result, row, field) == 0 {
      bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, row, field), count: length)
    }
    return PostgresCell(
      owner: self, columnIndex: column, type: shape.types[column], bytes: bytes)
  }
}

/// The columns of a result: what they are called and which types they have.
final class ResultShape: Sendable {
  let names: [String]
  let types: [UInt32]
  private let indices: [String: Int]

  init(of result: OpaquePointer) {
    let fields = 0..<PQnfields(result)
    names = fields.map { field in PQfname(result, field).map { String(cString: $0) } ?? "" }
    types = fields.map { PQftype(result, $0) }
    indices = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The first column of that name.
  func index(of name: String) -> Int? { indices[name] }
}
