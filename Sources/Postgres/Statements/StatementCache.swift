/// The statements that a session has seen, by their text; those seen twice are prepared.
///
/// A statement that comes only once is so spared the round trip of preparing it.
struct StatementCache {
  struct Key: Hashable {
    var text: String
    var types: [UInt32]

    init(_ sql: SQL) {
      text = sql.text
      types = sql.parameters.map(\.type.oid)
    }
  }

  final class Statement {
    /// Its name on the server; nil until it is prepared.
    var name: String?
    /// Steady as long as it is prepared: the server refuses to run it with other columns.
    var shape: ResultShape?
    fileprivate var lastUse = 0

    fileprivate init() {}
  }

  static let limit = 256

  private var statements: [Key: Statement] = [:]
  private var uses = 0
  private var names = 0

  var count: Int { statements.count }

  /// The statement, and whether it was seen before.
  mutating func use(_ key: Key) -> (statement: Statement, isKnown: Bool) {
    uses += 1
    if let statement = statements[key] {
      statement.lastUse = uses
      return (statement, true)
    }
    let statement = Statement()
    statement.lastUse = uses
    statements[key] = statement
    return (statement, false)
  }

  /// A name that no statement of the session had before.
  mutating func newName() -> String {
    names += 1
    return "s\(names)"
  }

  mutating func forget(_ key: Key) { statements[key] = nil }

  /// Takes out the statement that was not used for longest, if there are too many.
  mutating func evict() -> Statement? {
    guard statements.count > Self.limit,
      let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return nil }
    statements[oldest.key] = nil
    return oldest.value
  }
}
