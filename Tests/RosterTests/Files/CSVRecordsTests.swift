import Domain
import Roster
import Seeds
import Testing

struct CSVRecordsTests {
  @Test(arguments: [
    ("plain", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("no last line end", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("CRLF", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("CR alone", "a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("comma in quotes", "\"a,b\",c", [["a,b", "c"]]),
    ("quote in quotes", "\"a\"\"b\",c", [["a\"b", "c"]]),
    ("line end in quotes", "\"a\r\nb\",c", [["a\r\nb", "c"]]),
    ("quote inside a plain field", "a\"b,c", [["a\"b", "c"]]),
    ("text behind a closing quote", "\"a\"b,c", [["ab", "c"]]),
    ("empty fields", ",,\n", [["", "", ""]]),
    ("empty quoted field alone", "\"\"\n", [[""]]),
    ("empty lines", "a,b\n\n\r\n\nc,d", [["a", "b"], ["c", "d"]]),
    ("semicolons", "a;b,c;d\ne;f;g", [["a", "b,c", "d"], ["e", "f", "g"]]),
    ("tabs", "a\tb,c;d\n", [["a", "b,c;d"]]),
    ("named separator", "sep=;\r\na,b;c", [["a,b", "c"]]),
    ("mark", "\u{FEFF}a,b", [["a", "b"]]),
    ("one column", "Retno\nSuwarto", [["Retno"], ["Suwarto"]]),
    ("blanks are kept", " a , b ", [[" a ", " b "]]),
  ])
  func reads(story: String, text: String, expected: [[String]]) throws {
    #expect(try fields(CSVRecords(text: text, name: "a.csv")) == expected)
  }

  @Test func recordsKnowTheLineOnWhichTheyStart() throws {
    var records = try CSVRecords(text: "a,b\r\n\n\"c\nd\ne\",f\ng,h", name: "a.csv")
    var lines: [Int] = []
    while let record = try records.next() { lines.append(record.line) }
    #expect(lines == [1, 3, 6])
  }

  @Test(arguments: [1 << 20, (1 << 20) + 1]) func aRecordHasALimit(bytes: Int) throws {
    // Two bytes go to the line end and the comma.
    let text = "a\n" + String(repeating: "x", count: bytes - 2) + ",\n"
    var records = try CSVRecords(text: text, name: "a.csv")
    _ = try records.next()
    if bytes <= 1 << 20 {
      #expect(try records.next()?.fields.first?.utf8.count == bytes - 2)
    } else {
      #expect(throws: RosterError.recordTooLong(Place(file: "a.csv", line: 2, column: 2))) {
        try records.next()
      }
    }
  }

  @Test func aQuotedRecordHasTheSameLimit() throws {
    var records = try CSVRecords(
      text: "a\n\"" + String(repeating: "x\n", count: 1 << 19) + "\"", name: "a.csv")
    _ = try records.next()
    #expect(throws: RosterError.recordTooLong(Place(file: "a.csv", line: 2, column: 1))) {
      try records.next()
    }
  }

  @Test func aRecordHasAtMostAThousandFields() throws {
    var fine = try CSVRecords(text: String(repeating: ",", count: 999), name: "a.csv")
    #expect(try fine.next()?.fields.count == 1_000)
    var over = try CSVRecords(text: String(repeating: ",", count: 1_000), name: "a.csv")
    #expect(throws: RosterError.tooManyFields(Place(file: "a.csv", line: 1, column: 1_001))) {
      try over.next()
    }
  }

  /// Whatever fields there are, in whatever dress, they come back as they were.
  @Test(arguments: Seed.some(300)) func writtenIsReadBack(seed: Seed) throws {
    var seed = seed
    let alphabet = Array("ab ,;\t\"\n'é‘–漢😀").map(String.init)
    let width = Int.random(in: 2...5, using: &seed)
    let rows = (0..<Int.random(in: 1...6, using: &seed)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...8, using: &seed)).map { _ in
          alphabet.randomElement(using: &seed) ?? ""
        }.joined()
      }
    }
    let heading = (0..<width).map { "kolom\($0)" }
    let dress = Dress.random(using: &seed)
    let bytes = dress.bytes([heading] + rows)
    #expect(
      try fields(CSVRecords(bytes: bytes, name: "a.csv")) == [heading] + rows, "\(dress) \(rows)")
  }

  private func fields(_ source: CSVRecords) throws -> [[String]] {
    var records = source
    var all: [[String]] = []
    while let record = try records.next() { all.append(record.fields) }
    return all
  }
}
