import Domain
import Foundation
import Reports
import Roster
import Testing

/// What was written is read back by the reader of attendance files, which shares no code with it.
struct WorkbookTests {
  @Test func cellsKeepTheirTypes() throws {
    let day = try #require(Day("2025-11-26"))
    let read = try Self.written(
      Workbook.Sheet(
        name: "JP", headings: ["NIP", "Nama", "JP", "Tanggal", "Orang"],
        rows: [
          [
            .text("199107192015032002"), .text("Fitria, S.Kom."), .number(3.6, decimals: 1),
            .day(day), .integer(7),
          ],
          [.text("0001"), .empty, .number(-0.25, decimals: 2), .empty, .integer(0)],
        ]))
    #expect(
      read == [
        ["NIP", "Nama", "JP", "Tanggal", "Orang"],
        ["199107192015032002", "Fitria, S.Kom.", "3.6", "2025-11-26", "7"],
        ["0001", "", "-0.25", "", "0"],
      ])
  }

  @Test(arguments: [
    "=1+1", "+62812", "-", "@SUM(A1)", "<b>&\"'", "baris\nbaru", "👩‍🏫 Ibu Rahmah", "\u{202E}terbalik",
  ]) func textStaysText(_ text: String) throws {
    let read = try Self.written(
      Workbook.Sheet(name: "x", headings: ["a"], rows: [[.text(text)]]))
    #expect(read.last == [text])
  }

  @Test func aNULDoesNotEndTheText() throws {
    let read = try Self.written(
      Workbook.Sheet(name: "x", headings: ["a"], rows: [[.text("A\0B")]]))
    #expect(read.last == ["AB"])
  }

  @Test func aLongTextIsCutWithAnEllipsis() throws {
    let text = String(repeating: "😀", count: 20_000)
    let read = try Self.written(
      Workbook.Sheet(name: "x", headings: ["a"], rows: [[.text(text)]]))
    let cell = try #require(read.last?.first)
    #expect(cell.utf16.count <= Workbook.maximumText)
    #expect(cell.hasSuffix("😀…"))
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    let sheet = Workbook.Sheet(name: "x", headings: ["a"], rows: [[.text("b")], [.integer(1)]])
    let book = Workbook(title: "T", sheets: [sheet])
    #expect(try Self.bytes(book) == Self.bytes(book))
  }

  @Test func tabsAreAllowedAndDiffer() throws {
    let names = ["IV: Capaian/JP", "IV: Capaian/JP", "'", String(repeating: "x", count: 80)]
    let book = Workbook(
      title: "T", sheets: names.map { Workbook.Sheet(name: $0, headings: ["a"], rows: []) })
    let bytes = try Self.bytes(book)
    for number in names.indices {
      var records = try TableRecords(bytes: bytes, name: "a.xlsx", sheet: number)
      #expect(try records.next()?.fields == ["a"])
    }
  }

  @Test func aTableBeyondASheetIsRefused() {
    let rows = [[Workbook.Cell]](repeating: [], count: Workbook.maximumRows)
    let book = Workbook(title: "T", sheets: [.init(name: "x", headings: ["a"], rows: rows)])
    #expect(throws: ReportError.workbookTooLarge(sheet: "x", rows: Workbook.maximumRows)) {
      try Self.bytes(book)
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() {
    let book = Workbook(title: "T", sheets: [.init(name: "x", headings: ["a"], rows: [])])
    #expect(throws: ReportError.self) { try book.write(to: "/no/such/folder/a.xlsx") }
  }

  private static func written(_ sheet: Workbook.Sheet) throws -> [[String]] {
    let bytes = try bytes(Workbook(title: "T", sheets: [sheet]))
    var records = try TableRecords(bytes: bytes, name: "a.xlsx")
    var rows: [[String]] = []
    while let record = try records.next() {
      let fields = record.fields
      rows.append(
        fields + Array(repeating: "", count: max(0, sheet.headings.count - fields.count)))
    }
    return rows
  }

  private static func bytes(_ book: Workbook) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    try book.write(to: url.path)
    return Array(try Data(contentsOf: url))
  }
}
