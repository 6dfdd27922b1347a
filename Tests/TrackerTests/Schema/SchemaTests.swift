import EmbeddedFiles
import Foundation
import Postgres
import Support
import Testing

@Suite struct SchemaTests {
  @Test func everyTableAndColumnSaysWhatItHolds() async throws {
    let world = try await World()
    let silent = try await world.rows(
      """
      SELECT c.relname || '.' || a.attname FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migrations'
        AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)
      """)
    #expect(silent == [])
  }

  /// House rule 2: office_id leads the primary key of every large table and stands in every
  /// unique constraint and in every foreign key to another large table.
  @Test func largeTablesAreKeyedByOffice() async throws {
    let world = try await World()
    let large = try await world.rows(
      """
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND obj_description(c.oid) LIKE '%distributed by office_id%' ORDER BY 1
      """
    ).compactMap(\.first).compactMap { $0 }
    #expect(large.contains("attendance") && large.contains("staff") && large.count >= 14)
    let wrong = try await world.rows(
      """
      SELECT c.relname, k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office_id'
      LEFT JOIN pg_class r ON r.oid = k.confrelid
      WHERE c.relname = ANY(\(large)) AND (
        (k.contype = 'p' AND k.conkey[1] <> a.attnum)
        OR (k.contype = 'u' AND NOT a.attnum = ANY(k.conkey))
        OR (k.contype = 'f' AND r.relname = ANY(\(large)) AND NOT a.attnum = ANY(k.conkey)))
      """)
    #expect(wrong == [])
  }

  @Test func theDataDictionaryHoldsEveryColumnInTheSchemasOwnWords() async throws {
    let world = try await World()
    let path = ArchitectureTests.root.appending(path: "docs/reference/data-dictionary.md")
    let page = try String(contentsOf: path, encoding: .utf8)
    let columns = try await world.rows(
      """
      SELECT c.relname, obj_description(c.oid),
        '| `' || a.attname || '` | ' || format_type(a.atttypid, a.atttypmod) || ' | '
          || col_description(c.oid, a.attnum) || ' |'
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migrations'
      ORDER BY c.relname, a.attnum
      """)
    #expect(columns.count > 150)
    for column in columns.map({ $0.compactMap(\.self) }) {
      #expect(page.contains("### \(column[0])\n\n\(column[1])\n"), "\(column[0])")
      #expect(page.contains(column[2]), "\(column[0]): \(column[2])")
    }
  }

  @Test func thereAreNoTriggersAndNoRules() async throws {
    let world = try await World()
    #expect(try await world.rows("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal") == [])
    #expect(
      try await world.rows(
        "SELECT rulename FROM pg_rules WHERE schemaname = 'public' AND rulename <> '_RETURN'") == []
    )
  }

  @Test func migrationsAreNumberedWithoutGaps() {
    let numbers = Embedded.files(in: .migrations).compactMap { Int($0.name.prefix(4)) }
    #expect(numbers == Array(1...numbers.count))
  }
}
