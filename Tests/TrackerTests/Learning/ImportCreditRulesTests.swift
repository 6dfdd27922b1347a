import Domain
import Foundation
import Support
import Testing
import Tracker

@Suite struct ImportCreditRulesTests {
  static func ledger() async throws -> Ledger {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-11-26")
    try await ledger.session("S2", "B6", on: "2025-12-03")
    for person in ["#1", "#2", "#3"] { try await ledger.log(person, in: "S1", "S2") }
    return ledger
  }

  static let december = "B6,daily,5,,floor,,,7,,2025-12-01,,uji"

  @Test func aTrialShowsWhatWouldChangeAndKeepsNothing() async throws {
    let ledger = try await Self.ledger()
    let before = try await ledger.world.fingerprint()
    let rules = try await ledger.world.perform(ListCreditRules())
    let changes = try await ledger.importRules(Self.december, trial: true)
    #expect((changes.people, changes.credits) == (3, 3))
    #expect(changes.forms.map(\.form) == ["B6"])
    #expect(changes.forms.map(\.jpBefore) == [12] && changes.forms.map(\.jpAfter) == [15])
    #expect(changes.changes.map(\.name) == ["Citra Dewi", "Ani Lestari", "Budi Santoso"])
    #expect(changes.changes.map(\.jpAfter) == [5, 5, 5])
    #expect(try await ledger.world.fingerprint() == before)
    #expect(try await ledger.world.perform(ListCreditRules()) == rules)
  }

  @Test func aNewVersionEndsTheOldAndEntersTheDifference() async throws {
    let ledger = try await Self.ledger()
    let changes = try await ledger.importRules(Self.december)
    #expect(changes.rules.map(\.isNew) == [false, true])
    #expect(changes.rules.map(\.validTo) == ["2025-12-01", nil])
    #expect(
      try await ledger.entries(of: 1) == [
        "credit 4 confirmed", "credit 4 confirmed", "reversal -4 confirmed", "credit 5 confirmed",
      ])
    let lines = try await ledger.world.perform(ListLedger(person: "#1", year: 2025))
    #expect(lines.last?.reason == "aturan berubah: B6 2025-12-01")
    #expect(lines.last?.rule == "B6 daily 2025-12-01")
    let november = try await ledger.world.perform(ListCreditRules(on: "2025-11-30"))
    #expect(november.first { $0.code == "B6" }?.jp == 4)
    let again = try await ledger.importRules(Self.december)
    #expect(again.rules == [] && again.credits == 0)
    // What the program carries does not open the ended version again.
    try await ledger.world.perform(LoadReference())
    let now = try await ledger.world.perform(ListCreditRules(on: "2025-12-15"))
    #expect(now.filter { $0.code == "B6" }.map(\.jp) == [5])
  }

  @Test func aRuleThatEndsLeavesNoRuleAfterIt() async throws {
    let ledger = try await Self.ledger()
    let rule = try #require(
      try await ledger.world.perform(ListCreditRules()).first { $0.code == "B6" })
    let changes = try await ledger.importRules(
      "B6,daily,4,,floor,,,6,,2020-01-01,2025-12-01,\"\(rule.source)\"")
    #expect(changes.rules.map(\.isNew) == [false] && changes.credits == 3)
    let credits = try await ledger.world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(credits.map(\.status) == ["credited", "no_rule"] && credits.map(\.jp) == [4, 0])
  }

  @Test func aClosedQuarterStaysAndIsRestated() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-08-12")
    try await ledger.session("S2", "B6", on: "2025-11-26")
    try await ledger.log("#1", in: "S1", "S2")
    let world = ledger.world
    let close = CloseQuarter(office: "33", quarter: "2025-Q3", subtree: true, reason: "Laporan 9")
    #expect(try await world.perform(close).closed == 36)
    #expect(try await world.perform(close).closed == 0)

    let changes = try await ledger.importRules("B6,daily,5,,floor,,,7,,2025-07-01,,uji")
    #expect(changes.forms.map(\.credits) == [2] && changes.forms.map(\.restated) == [1])
    let credits = try await world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(credits.map(\.jp) == [4, 5])
    let list = ListRestatements(office: "33.16", quarter: "2025-Q3")
    let restated = try await world.perform(list)
    #expect(restated.map(\.session) == ["S1"] && restated.map(\.jpBefore) == [4])
    #expect(restated.map(\.jpAfter) == [5])
    #expect(restated.map(\.reason) == ["aturan berubah: B6 2025-07-01"])

    // Known already, it is not said again; later ones go on from it, back as well.
    try await world.perform(Recompute(staff: [1], month: "2025-08-01"))
    #expect(try await world.perform(list).count == 1)
    try await world.perform(
      CorrectAttendance(session: "S1", staff: ["#1"], status: .absent, reason: "salah orang"))
    #expect(try await world.perform(list).map(\.jpAfter) == [5, 0])
    #expect(try await world.perform(list).map(\.jpBefore) == [4, 5])
    let progress = try await world.perform(ShowCreditProgress(person: "#1", year: 2025))
    #expect((progress.jp, progress.restated) == (9, -4))
    #expect(try await ledger.entries(of: 1).count == 4)
  }

  @Test func attendanceThatComesTooLateForAClosedQuarterIsRestated() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-08-12")
    try await ledger.world.perform(
      CloseQuarter(office: "33.16", quarter: "2025-Q3", reason: "Laporan 9"))
    try await ledger.log("#1", in: "S1")
    try await ledger.log("#3", in: "S1")
    let list = ListRestatements(office: "33", quarter: "2025-Q3", subtree: true)
    #expect(try await ledger.world.perform(list).map(\.jpAfter) == [4])
    #expect(try await ledger.entries(of: 1) == [])
    #expect(try await ledger.entries(of: 3) == ["credit 4 confirmed"])
    try await ledger.run("DELETE FROM attendance WHERE staff_id = 1")
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-08-01"))
    #expect(try await ledger.world.perform(list).map(\.jpAfter) == [4, 0])
  }

  @Test func anotherDayOfAClosedQuarterLeavesItsRestatementsAlone() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-08-12")
    try await ledger.session("S2", "B6", on: "2025-09-09")
    try await ledger.world.perform(
      CloseQuarter(office: "33.16", quarter: "2025-Q3", reason: "Laporan 9"))
    try await ledger.log("#1", in: "S1")
    try await ledger.log("#1", in: "S2")
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-09-01"))
    let list = ListRestatements(office: "33.16", quarter: "2025-Q3")
    #expect(try await ledger.world.perform(list).map(\.jpAfter) == [4, 4])
  }

  @Test(arguments: [
    ("negative JP", "B6,daily,-4,,floor,,,,,2026-01-01,,uji", 3, "negatif"),
    ("a negative cap", "C10,daily_cap,,45,floor,-2,,,,2026-01-01,,uji", 6, "negatif"),
    ("no number", "B6,daily,empat,,floor,,,,,2026-01-01,,uji", 3, "bukan angka"),
    ("unknown form", "Z9,daily,4,,floor,,,,,2026-01-01,,uji", 1, "Z9"),
    ("unknown basis", "B6,weekly,4,,floor,,,,,2026-01-01,,uji", 2, "weekly"),
    ("unknown rounding", "B6,daily,4,,up,,,,,2026-01-01,,uji", 5, "up"),
    ("no rate", "B6,daily,,,floor,,,,,2026-01-01,,uji", 3, "kosong"),
    ("no cap", "C10,daily_cap,,45,floor,,,,,2026-01-01,,uji", 6, "kosong"),
    ("no minutes", "B10,hourly,,0,floor,,,,,2026-01-01,,uji", 4, "1-9999"),
    ("no source", "B6,daily,4,,floor,,,,,2026-01-01,,", 12, "kosong"),
    ("no day", "B6,daily,4,,floor,,,,,2026-02-30,,uji", 10, "2026-02-30"),
    ("ends before it begins", "B6,daily,4,,floor,,,,,2026-02-01,2026-01-01,uji", 11, "valid_to"),
    ("ends as it begins", "B6,daily,4,,floor,,,,,2026-02-01,2026-02-01,uji", 11, "valid_to"),
    ("replaces a version", "B6,daily,9,,floor,,,6,,2020-01-01,,uji", 10, "sudah ada"),
    ("before the first", "B6,daily,9,,floor,,,6,,2019-01-01,,uji", 10, "tumpang tindih"),
  ])
  func badLinesChangeNothing(
    story: String, line: String, column: Int, words: String
  ) async throws {
    let world = try await World()
    let rules = try await world.perform(ListCreditRules())
    let good = "B7,daily,6,,floor,,,,,2026-01-01,,uji\n"
    let file = try world.file(Ledger.heading + good + line, named: "aturan.csv")
    let error = try await #require(throws: TrackerError.self) {
      try await world.perform(ImportCreditRules(file: file))
    }
    #expect(error.fault.kind == .badData)
    #expect(error.fault.place?.line == 3 && error.fault.place?.column == column, "\(error.fault)")
    #expect(error.fault.what.id.contains(words), "\(error.fault.what.id)")
    #expect(try await world.perform(ListCreditRules()) == rules)
    #expect(try await world.rows("SELECT count(*) FROM credit_rules") == [["24"]])
  }

  @Test func linesOfOneFileMayNotOverlapEachOther() async throws {
    let ledger = try await Ledger()
    let error = try await #require(throws: TrackerError.self) {
      try await ledger.importRules(
        "B6,daily,5,,floor,,,,,2026-01-01,,uji", "B6,daily,6,,floor,,,,,2026-06-01,,uji")
    }
    #expect(error.fault.place?.line == 3)
    let done = try await ledger.importRules(
      "B6,daily,5,,floor,,,,,2026-01-01,2026-06-01,uji", "B6,daily,6,,floor,,,,,2026-06-01,,uji")
    #expect(done.rules.map(\.validFrom) == ["2020-01-01", "2026-01-01", "2026-06-01"])
    #expect(try await ledger.count("SELECT count(*) FROM credit_rules") == 26)
  }
}

/// The rules that the program carries against the shared table, form by form.
@Suite struct ShippedRulesTests {
  @Test func theyAgreeWithTheSharedTable() async throws {
    let world = try await World()
    let rules = try await world.perform(ListCreditRules())
    let path = "\(Shared.folder)/data/jp_conversion.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 24 && rules.count == 24)
    for line in lines {
      // Commas stand in one quoted cell only, which none of the columns read here is.
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let rule = try #require(rules.first { $0.code == cells[0] })
      #expect(rule.nameId.hasPrefix(cells[2].prefix(9)), "\(line)")
      #expect(Self.national(rule) == "\(cells[5]) \(cells[6])", "\(line)")
      #expect(Self.cap(rule) == cells[7], "\(line)")
      #expect(Self.abroad(rule) == "\(cells[8]) \(cells[9])", "\(line)")
      #expect(rule.rounding == .floor && rule.validFrom == "2020-01-01" && rule.validTo == nil)
    }
  }

  private static func plain(_ value: Double?) -> String { value.map { "\(Int($0))" } ?? "" }

  private static func national(_ rule: CreditRuleLine) -> String {
    switch rule.basis {
    case .hourly: " \(rule.minutesPerJp ?? 0)min"
    case .daily: "\(plain(rule.jp)) day"
    case .dailyCap: "\(plain(rule.capPerDay)) day"
    case .occasion: "\(plain(rule.jp)) occasion"
    case .semester: "\(plain(rule.jp)) semester"
    }
  }

  private static func cap(_ rule: CreditRuleLine) -> String {
    if let times = rule.occasionsPerMonth { return "at most \(times) occasions a month" }
    return rule.basis == .dailyCap ? "\(plain(rule.capPerDay)) JP a day" : ""
  }

  private static func abroad(_ rule: CreditRuleLine) -> String {
    if rule.internationalFactor == 1.2 { return "national + 20% " }
    guard let jp = rule.internationalJp else { return "none " }
    let unit =
      switch rule.basis {
      case .daily: "per day"
      case .dailyCap: "per day at most"
      // The table says a day for coaching and mentoring; it is read as an occasion.
      case .occasion: rule.occasionsPerMonth == nil ? "per occasion" : "per day"
      case .semester, .hourly: "per semester"
      }
    return "\(unit) \(plain(jp))"
  }
}
