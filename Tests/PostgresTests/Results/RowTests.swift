import Seeds
import Testing

@testable import Postgres

struct RowTests {
  struct Person: RowDecodable, Equatable {
    static let columns: SQL = "id, name"
    var id: Int
    var name: String?

    init(id: Int, name: String?) { (self.id, self.name) = (id, name) }

    init(row: Row) throws(PostgresError) {
      self.init(id: try row["id"], name: try row["name"])
    }
  }

  @Test func rowsBecomeValues() async throws {
    let connection = try await SharedConnection.get()
    let table: SQL = "(VALUES (1, 'Sri'), (2, NULL)) AS t(id, name)"
    let people = try await connection.query(
      Person.self, "SELECT \(Person.columns) FROM \(table) ORDER BY id")
    #expect(people == [Person(id: 1, name: "Sri"), Person(id: 2, name: nil)])
    let first = try await connection.first(
      Person.self, "SELECT \(Person.columns) FROM \(table) WHERE id = \(2)")
    #expect(first == Person(id: 2, name: nil))
    let none = try await connection.first(
      Person.self, "SELECT \(Person.columns) FROM \(table) WHERE id = \(3)")
    #expect(none == nil)
  }

  @Test func aMissingColumnIsNamed() async throws {
    let row = try await row("SELECT 1 AS a, 2 AS b")
    #expect(throws: PostgresError.missingColumn("c", present: ["a", "b"])) {
      try row["c"] as Int
    }
    #expect(throws: PostgresError.missingColumn("number 3", present: ["a", "b"])) {
      try row[at: 2] as Int
    }
  }

  @Test func aWrongTypeIsNamed() async throws {
    let row = try await row(
      "SELECT 'x'::text AS word, NULL::int8 AS nothing, 70000::int4 AS big, 1.5::numeric AS half")
    #expect(throws: PostgresError.decoding(column: "word", expected: "Int", found: "text")) {
      try row["word"] as Int
    }
    #expect(throws: PostgresError.decoding(column: "nothing", expected: "Int", found: "NULL")) {
      try row["nothing"] as Int
    }
    #expect(throws: PostgresError.decoding(column: "big", expected: "Int16", found: "int4 70000")) {
      try row["big"] as Int16
    }
    #expect(
      throws: PostgresError.decoding(column: "half", expected: "Int", found: "numeric 1.5")
    ) { try row["half"] as Int }
    #expect(throws: PostgresError.decoding(column: "big", expected: "Bool", found: "int4")) {
      try row["big"] as Bool
    }
  }

  @Test func aWrongElementNamesTheColumn() async throws {
    let row = try await row("SELECT ARRAY['a', NULL] AS list, '{{1},{2}}'::int8[] AS deep")
    #expect(throws: PostgresError.decoding(column: "list", expected: "String", found: "NULL")) {
      try row["list"] as [String]
    }
    #expect(
      throws: PostgresError.decoding(
        column: "deep", expected: "Array<Int>", found: "array of 2 dimensions")
    ) { try row["deep"] as [Int] }
  }

  /// The server's own text is the oracle, by a cast in the same statement.
  @Test(arguments: [
    "true", "42::int2", "-7::int8", "1.50::numeric", "'x y'::text", "'abc'::char(3)",
    "'\\x00ff'::bytea", "date '2026-03-31'", "date '0044-03-15 BC'", "date 'infinity'",
    "timestamptz '2026-03-31 23:59:59.120+00'", "timestamptz '1969-12-31 23:00:00+00'",
    "timestamptz '-infinity'", "timestamp '2026-03-31 01:02:03'", "time '09:00:01.5'",
    "interval '1 year 2 months -3 days 04:05:06.7'", "interval '-1 month 2 days -00:00:01'",
    "interval '0'", "interval '1 day 25 hours'", "NULL::int4", "1.5::float8", "2::float8",
    "'NaN'::float8", "'-Infinity'::float4", "gen_random_uuid()", "'{\"a\": 1}'::jsonb",
    "'{ }'::json", "ARRAY[1,NULL,3]", "ARRAY['a b','', 'NULL', 'q\"\\\\', NULL, 'plain']",
    "ARRAY[date '2026-01-01']", "'{}'::int8[]", "ARRAY[interval '1 day']",
  ])
  func anyTypePrintsAsTheServerPrintsIt(expression: String) async throws {
    let row = try await row(SQL(trusted: "SELECT v, v::text FROM (SELECT \(expression) AS v) AS t"))
    let expected: String? = try row[at: 1]
    #expect(try row.text(at: 0) == expected)
  }

  @Test(arguments: Seed.some(200)) func anyMomentPrintsAsTheServerPrintsIt(seed: Seed) async throws
  {
    var seed = seed
    let (moment, day) = (seed.timestamp(), seed.date())
    let row = try await row(
      "SELECT \(moment) AS a, \(moment)::text AS b, \(day) AS c, \(day)::text AS d")
    #expect(try row.text(at: 0) == row["b"])
    #expect(try row.text(at: 2) == row["d"])
  }

  @Test(arguments: Seed.some(200)) func anyNumberPrintsAsTheServerPrintsIt(seed: Seed) async throws
  {
    var seed = seed
    // Of larger ones a short text can lie exactly between two: the server then prints more digits.
    let power = Int.random(in: -30...20, using: &seed)
    var number = Double.random(in: -10...10, using: &seed)
    if Bool.random(using: &seed) { number.round() }
    for _ in 0..<power.magnitude { number = power < 0 ? number / 10 : number * 10 }
    let half = Float(number.magnitude < 1e6 ? number : 1e20)
    let row = try await row(
      "SELECT \(number) AS a, \(number)::text AS b, \(half) AS c, \(half)::text AS d")
    let printed = try [row.text(at: 0), row.text(at: 2)]
    let expected: [String?] = try [row["b"], row["d"]]
    #expect(printed == expected)
  }

  private func row(_ sql: SQL) async throws -> Row {
    try #require(await SharedConnection.get().query(sql).first)
  }
}
