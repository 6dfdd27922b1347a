import Testing

@testable import Postgres

struct SQLTests {
  @Test func valuesAreBoundAndPartsRenumbered() {
    let part: SQL = "b = \(2) OR c = \("x")"
    let sql: SQL = "SELECT 1 WHERE a = \(1) AND (\(part)) AND d = \(4.5)"
    #expect(sql.text == "SELECT 1 WHERE a = $1 AND (b = $2 OR c = $3) AND d = $4")
    #expect(
      sql.parameters
        == [PostgresValue(1), PostgresValue(2), PostgresValue("x"), PostgresValue(4.5)])
  }

  @Test(arguments: [
    ("$1 = $2 OR $1 = 3", "$2 = $3 OR $2 = 3"),
    ("'$1' || $1", "'$1' || $2"),
    ("'it''s $1' || $1", "'it''s $1' || $2"),
    ("e'\\'$1' || $1", "e'\\'$1' || $2"),
    ("\"a$1\" = $1", "\"a$1\" = $2"),
    ("$$ $1 $$ || $1", "$$ $1 $$ || $2"),
    ("$x$ $$ $1 $x$ || $1", "$x$ $$ $1 $x$ || $2"),
    ("a$1 = $1", "a$1 = $2"),
    ("/* $1 /* $1 */ $1 */ $1", "/* $1 /* $1 */ $1 */ $2"),
    ("-- $1\n$1", "-- $1\n$2"),
    ("'open $1", "'open $1"),
  ])
  func onlyParametersAreRenumbered(text: String, expected: String) {
    let part = SQL(trusted: text, parameters: [7, 8])
    #expect(("\(1) \(part)" as SQL).text == "$1 " + expected)
  }

  @Test func namesAreQuoted() {
    let sql: SQL = "SELECT \(identifier: "a\"b; DROP")"
    #expect(sql.text == "SELECT \"a\"\"b; DROP\"")
    #expect(sql.parameters.isEmpty)
  }

  @Test func partsAreJoined() {
    let rows = [1, 2, 3].map { "(\($0))" as SQL }
    #expect(rows.joined(by: ", ").text == "($1), ($2), ($3)")
    #expect(("a" + rows[0] + "b" as SQL).text == "a($1)b")
  }

  @Test func aValueIsNeverPartOfTheText() async throws {
    let connection = try await SharedConnection.get()
    let evil = "'; DROP TABLE staff; --"
    let back: String = try await connection.value("SELECT \(evil)::text AS value")
    #expect(back == evil)
  }

  @Test func whatCannotTravelIsRefusedBeforeItIsSent() async throws {
    let connection = try await SharedConnection.get()
    await #expect(throws: PostgresError.encoding("text holds a NUL character")) {
      try await connection.query("SELECT \("a\0b")::text")
    }
    await #expect(throws: PostgresError.encoding("70000 parameters, 65535 at most")) {
      try await connection.query((0..<70_000).map { "\($0)" as SQL }.joined(by: ","))
    }
  }
}
