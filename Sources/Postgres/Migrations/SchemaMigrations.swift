/// A migration that has run, as the database remembers it.
struct Applied: RowDecodable {
  static let columns: SQL = "number, name, checksum, applied_at"

  var number: Int
  var name: String
  var checksum: String
  var appliedAt: PostgresTimestamp

  init(row: Row) throws(PostgresError) {
    number = try row["number"]
    name = try row["name"]
    checksum = try row["checksum"]
    appliedAt = try row["applied_at"]
  }
}

extension Migrator {
  /// Any number, as long as no other program uses it in the same database: the letters SDM_MIGR.
  static let lock: Int64 = 0x5344_4D5F_4D49_4752

  static let table = """
    DO $$ BEGIN
      IF to_regclass('schema_migrations') IS NULL THEN
        CREATE TABLE schema_migrations (
          number     bigint      PRIMARY KEY,
          name       text        NOT NULL,
          checksum   text        NOT NULL,  -- SHA-256 of the text that ran, in hexadecimal
          applied_at timestamptz NOT NULL DEFAULT now()
        );
      END IF;
    END $$
    """

  /// What has run, by number; nothing when the table is not there yet.
  func applied(on connection: Connection) async throws(PostgresError) -> [Int: Applied] {
    let table = try await connection.query(
      "SELECT to_regclass('schema_migrations') IS NOT NULL AS is_there")
    guard let row = table.first, try row["is_there"] as Bool else { return [:] }
    let rows = try await connection.query(
      Applied.self, "SELECT \(Applied.columns) FROM schema_migrations")
    return Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
  }

  /// The checksum of each migration's text, which the server computes: so this needs no
  /// cryptography of its own.
  func checksums(on connection: Connection) async throws(PostgresError) -> [Int: String] {
    let rows = try await connection.query(
      """
      SELECT number, encode(sha256(convert_to(text, 'UTF8')), 'hex') AS checksum
      FROM unnest(\(migrations.map(\.number)), \(migrations.map(\.text))) AS m(number, text)
      """)
    var checksums: [Int: String] = [:]
    for row in rows { checksums[try row["number"]] = try row["checksum"] as String }
    return checksums
  }
}

extension Migration {
  /// The line, from 1, of a character counted from 1 as the server counts.
  func line(at position: Int) -> Int {
    1 + text.unicodeScalars.prefix(max(0, position - 1)).count { $0 == "\n" }
  }
}
