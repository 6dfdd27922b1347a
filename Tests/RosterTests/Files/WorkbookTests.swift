import Domain
import Roster
import Testing

/// Workbooks say what the same table says as CSV, and bad ones are refused.
struct WorkbookTests {
  private static let heading: [WorkbookMaker.Cell] = ["Nama Lengkap", "NIP", "Jabatan", "Satker"]

  @Test func aListIsReadWithItsNumbersAndOffices() throws {
    let roster = try read([
      (
        "Daftar",
        [
          ["DAFTAR HADIR"], [], Self.heading,
          ["Sri Wahyuningtyas, S.H.", "19900417 201503 2 005", "PKP Ahli Pertama", "Kab. Blora"],
          [.inline("Retno"), "-", .inline("Kadiv"), "KPU Kab Blora"],
          ["Yoga", .number("1.99611052025211E+17"), "Staf", "Blora"],
          ["", "", "", ""],
        ]
      )
    ])
    #expect(roster.kind == .plainList(timed: false))
    #expect(roster.participants.map(\.displayName) == ["Sri Wahyuningtyas, S.H.", "Retno", "Yoga"])
    #expect(roster.participants.map(\.employeeNumber) == ["199004172015032005", nil, nil])
    #expect(roster.participants.map(\.officeText) == ["Kab. Blora", "KPU Kab Blora", "Blora"])
    #expect(roster.participants.map(\.firstLine) == [4, 5, 6])
    #expect(roster.remarks.map(\.line) == [6])
    #expect(roster.remarks.first?.words.en.contains("has been rounded") == true)
  }

  @Test func dateCellsAreTimes() throws {
    // 45987 is 26 November 2025.
    let roster = try read([
      (
        "Form Responses 1",
        [
          ["Cap waktu", "Nama", "NIP", "Satker"],
          [.date("45987.37861111111"), "Retno", "-", "Blora"],
        ]
      )
    ])
    #expect(roster.kind == .googleForms(own: false))
    #expect(roster.participants.first?.signedAt?.description == "2025-11-26T02:05:12Z")
  }

  @Test func aZoomReportSavedAsAWorkbookKeepsItsMinutes() throws {
    let roster = try read([
      (
        "peserta",
        [
          ["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)"],
          ["Retno", "", .date("45987.375"), .date("45987.4166666667"), .number("60")],
          ["Suwarto", "", "26/11/2025 09.00", "26/11/2025 09.30", .number("30")],
        ]
      )
    ])
    let session = try World.session()
    #expect(roster.participants.map { $0.seconds(within: session) } == [3600, 1800])
  }

  @Test func theFirstVisibleSheetWithAListIsTaken() throws {
    let roster = try read([
      (".lama", [Self.heading, ["Orang Lama", "", "", "Blora"]]),
      ("Sampul", [["Rapat"], ["Blora, 26 November"]]),
      ("Hadir", [Self.heading, ["Retno", "", "", "Blora"]]),
    ])
    #expect(roster.participants.map(\.displayName) == ["Retno"])
  }

  @Test func formulasAreNotRunAndTextThatLooksLikeOneStaysText() throws {
    let roster = try read([
      (
        "Daftar",
        [
          Self.heading, [.formula("A1&\"!\"", shown: "Retno K"), "", "", "Blora"],
          ["=HYPERLINK(\"http://contoh.example\")", "", "", "Blora"],
        ]
      )
    ])
    #expect(
      roster.participants.map(\.displayName) == [
        "Retno K", "=HYPERLINK(\"http://contoh.example\")",
      ])
  }

  @Test func aFormDownloadedAsAnArchiveIsReadFromIt() throws {
    let csv =
      "\"Timestamp\",\"Nama\",\"Satker\"\n\"2025/11/26 9:05:12 AM GMT+7\",\"Retno\",\"Blora\"\n"
    let bytes = try WorkbookMaker.archive([("Daftar hadir.csv", Array(csv.utf8))])
    let roster = try RosterReader.read(bytes: bytes, name: "a.zip", session: World.session())
    #expect(roster.kind == .googleForms(own: true))
    #expect(roster.participants.map(\.displayName) == ["Retno"])
  }

  @Test(arguments: [
    ("an entry of gigabytes", 300_000_000), ("a sheet far larger than packed", 30_000_000),
  ])
  func bombsAreRefusedWhileTheyUnfold(story: String, size: Int) throws {
    var entries = WorkbookMaker.frame(["Daftar"]).map { ($0, Array($1.utf8)) }
    entries.append(("xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: size)))
    let bytes = try WorkbookMaker.archive(entries)
    #expect(throws: RosterError.workbookTooLarge(Place(file: "a.xlsx"))) {
      try RosterReader.read(bytes: bytes, name: "a.xlsx", session: World.session())
    }
  }

  @Test(arguments: [
    ("no sheet", "<worksheet>", "the workbook is damaged"),
    (
      "entities that unfold",
      "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet><sheetData>&b;</sheetData></worksheet>",
      "the workbook is damaged"
    ),
    (
      "a column far to the right",
      "<worksheet><sheetData><row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row></sheetData></worksheet>",
      "one row has more than 1000 fields"
    ),
    (
      "a shared text that is not there",
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
      "the workbook is damaged"
    ),
    ("an empty sheet", "<worksheet/>", "not a supported attendance file"),
  ])
  func badSheetsAreRefused(story: String, sheet: String, expected: String) throws {
    var entries = WorkbookMaker.frame(["Daftar"]).map { ($0, Array($1.utf8)) }
    entries.append(("xl/worksheets/sheet1.xml", Array(sheet.utf8)))
    let bytes = try WorkbookMaker.archive(entries)
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(bytes: bytes, name: "a.xlsx", session: World.session())
    }
    #expect(error.fault.what.en == expected)
    #expect(error.fault.kind == .badData)
  }

  @Test func tenMegabytesInOneCellAreRefusedWithTheirPlace() throws {
    let long = String(repeating: "x", count: 2_000_000)
    let error = try #require(throws: RosterError.self) {
      try read([("Daftar", [Self.heading, ["Retno", "", .inline(long)]])])
    }
    #expect(error == .recordTooLong(Place(file: "a.xlsx", line: 2, column: 3)))
  }

  @Test func anArchiveOfOtherThingsIsNamed() throws {
    let bytes = try WorkbookMaker.archive([("foto.jpg", [1, 2, 3]), ("b.csv", [1])])
    #expect(throws: RosterError.binaryFile(Place(file: "a.zip"), .archive)) {
      try RosterReader.read(bytes: bytes, name: "a.zip", session: World.session())
    }
  }

  private func read(
    _ sheets: [(name: String, rows: [[WorkbookMaker.Cell]])]
  ) throws -> RosterFile {
    try RosterReader.read(
      bytes: WorkbookMaker.workbook(sheets), name: "a.xlsx", session: World.session())
  }
}
