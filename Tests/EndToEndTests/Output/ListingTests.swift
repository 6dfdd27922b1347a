import Domain
import Testing

@testable import sdm

/// How tables and csv are laid out.
struct ListingTests {
  private static let listing = Listing<(name: String, count: Int)>(
    .init("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    .init("count", Words(id: "Jumlah", en: "Count"), .right) { .integer($0.count) })

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("cr\rcr", "\"cr\rcr\""), ("", ""), (" edge ", " edge "),
  ])
  func csvQuotesOnlyWhatNeedsIt(text: String, written: String) {
    let csv = Self.listing.grid([(text, 1)]).csv(in: .id)
    #expect(csv == "name,count\r\n\(written),1\r\n")
  }

  @Test(arguments: [
    ("abc", 3), ("Nur ‘Aini", 9), ("日本", 4), ("e\u{301}", 1), ("👍🏽", 2), ("🇮🇩", 2), ("", 0),
    ("Ａ", 2), ("한국", 4), ("⚠️", 2),
  ])
  func widthIsWhatATerminalGives(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func columnsStandBelowTheirHeadings() {
    let table = Self.listing.grid([("日本", 5), ("abcdef", 1234)]).table(in: .id, colour: false)
    #expect(
      table == """
        Nama    Jumlah
        ──────  ──────
        日本         5
        abcdef    1234

        """)
  }

  @Test func aTableWithoutRowsSaysSo() {
    #expect(Self.listing.grid([]).table(in: .en, colour: false) == "(none)\n")
    #expect(Self.listing.grid([]).csv(in: .en) == "name,count\r\n")
  }

  @Test(arguments: [
    (147.75, 2, "147.75", "147,75"), (150, 2, "150", "150,00"), (0.005, 2, "0.01", "0,01"),
    (-1.5, 1, "-1.5", "-1,5"), (-0.001, 2, "0", "0,00"), (0, 0, "0", "0"),
    (99.999, 2, "100", "100,00"),
  ])
  func numbersAreRoundedOnce(value: Double, decimals: Int, plain: String, shown: String) {
    let cell = Cell.number(value, decimals: decimals)
    #expect(cell.plain(in: .id) == plain && cell.plain(in: .en) == plain)
    #expect(cell.shown(in: .id) == shown)
    #expect(cell.shown(in: .en) == shown.replacing(",", with: "."))
  }

  @Test(arguments: [
    ("2025-11-26T09:00", "2025-11-26T09:00:00", nil),
    ("2025-11-26 09:00", "2025-11-26T09:00:00", nil),
    ("2025-11-26T09:00+07:00", "2025-11-26T09:00:00", Zone.wib),
    ("2025-11-26T09:00:30-03:30", "2025-11-26T09:00:30", Zone(offset: -12_600)),
    ("2025-11-26T09:00Z", "2025-11-26T09:00:00", Zone.utc),
  ])
  func timesAreReadWithAndWithoutOffset(text: String, local: String, zone: Zone?) throws {
    let time = try #require(ClockTime(argument: text))
    #expect(time.local.description == local && time.zone == zone)
  }

  @Test(arguments: [
    "2025-02-30T09:00", "09:00", "2025-11-26", "2025-11-26T25:00", "Z", "+07:00", "",
  ])
  func whatIsNoTimeIsNotRead(text: String) {
    #expect(ClockTime(argument: text) == nil)
  }

  @Test(arguments: [
    ("33", ["33"]), ("33;34.71", ["33", "34.71"]), ("33; 3471 ", ["33", "34.71"]),
  ])
  func officesAreReadAsFilesJoinThem(text: String, codes: [String]) throws {
    #expect(try #require(OfficeCodes(argument: text)).codes.map(\.text) == codes)
  }

  @Test(arguments: ["", ";", "33;x", "333"]) func whatIsNoOfficeIsNotRead(text: String) {
    #expect(OfficeCodes(argument: text) == nil)
  }
}
