import EmbeddedFiles
import Logging
import Postgres
import Support
import Testing

/// Credits of before the ledger become its first entries.
@Suite struct LedgerMigrationTests {
  @Test func creditsOfBeforeBecomeEntries() async throws {
    let connection = try await Connection.connect(
      try await PrivateServer.shared.emptyDatabase(), logger: Logger(label: "test"))
    let migrations = Embedded.files(in: .migrations).compactMap { file in
      Int(file.name.prefix(4)).map {
        Migration(number: $0, name: String(file.name.dropFirst(5)), text: file.text)
      }
    }
    try await Migrator(migrations: migrations.filter { $0.number < 16 }).migrate(on: connection)
    try await connection.executeScript(Self.facts)
    try await Migrator(migrations: migrations).migrate(on: connection)
    let entries = try await connection.query(
      """
      SELECT concat_ws(' ', staff_id, kind, form, seconds, share, jp, outcome, status, evidence,
                       entered_at AT TIME ZONE 'UTC') AS text
      FROM learning_entries ORDER BY id
      """
    ).map { row -> String in try row["text"] }
    #expect(
      entries == [
        "1 credit B6 9000 1 4.00 credited confirmed roster 2025-11-27 01:00:00",
        "2 credit B6 0.2 0.00 below_threshold confirmed hand 2025-11-28 01:00:00",
      ])
    let credits = try await connection.query(
      "SELECT staff_id, jp::float8 AS jp, status FROM learning_credits ORDER BY staff_id")
    #expect(try credits.map { row -> Double in try row["jp"] } == [4, 0])
    await connection.close()
  }

  private static let facts = """
    INSERT INTO principals (kind, name) VALUES ('system_account', 'uji');
    INSERT INTO learning_forms VALUES ('B6', 'classroom', 'Seminar', 'Seminar');
    INSERT INTO employments (code, name_id, name_en, aliases) VALUES ('pns', 'PNS', 'PNS', '{}');
    INSERT INTO posts (name, job_class) VALUES ('Analis', 'general_staff');
    INSERT INTO people (name) VALUES ('Ani'), ('Budi');
    INSERT INTO staff (office_id, person_id, post_id, employment)
      SELECT 1, p.id, t.id, 'pns' FROM people p, posts t ORDER BY p.id;
    INSERT INTO sessions (code, title, organiser_id, form, mode, starts_at, ends_at, zone, held_on,
                          status, threshold)
      VALUES ('TTM', 'Talk To Me', 1, 'B6', 'online', '2025-11-26 02:00Z', '2025-11-26 04:30Z',
              'Asia/Jakarta', '2025-11-26', 'held', 0.8);
    INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                            recorded_at, recorded_by)
      VALUES (1, '2025-11-26', 1, 1, 'present', 9000, 'roster', '2025-11-27 01:00Z', 1),
             (1, '2025-11-26', 1, 2, 'present', NULL, 'hand', '2025-11-28 01:00Z', 1);
    INSERT INTO learning_credits (office_id, held_on, session_id, staff_id, share, jp, status)
      VALUES (1, '2025-11-26', 1, 1, 1, 4, 'credited'),
             (1, '2025-11-26', 1, 2, 0.2, 0, 'below_threshold');
    """
}
