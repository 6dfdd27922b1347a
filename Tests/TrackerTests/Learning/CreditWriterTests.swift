import Domain
import Postgres
import Support
import Testing

@testable import Tracker

@Suite struct CreditWriterTests {
  @Test func aCorrectionReversesAndEntersAgainWithItsReason() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B10", on: "2025-11-26")
    try await ledger.log("#1", in: "S1")
    try await ledger.world.perform(
      CorrectAttendance(session: "S1", staff: ["#1"], minutes: 30, reason: "pulang awal"))
    #expect(
      try await ledger.entries(of: 1)
        == ["credit 3 confirmed", "reversal -3 confirmed", "credit 0 confirmed"])
    let lines = try await ledger.world.perform(ListLedger(person: "#1", year: 2025))
    #expect(
      lines.map(\.reason)
        == [
          "kehadiran dicatat", "koreksi kehadiran: pulang awal", "koreksi kehadiran: pulang awal",
        ])
    #expect(lines.map(\.reverses) == [nil, lines[0].entry, nil])
    #expect(lines.map(\.minutes) == [nil, nil, 30])
    #expect(lines.map(\.rule) == Array(repeating: "B10 hourly 2020-01-01", count: 3))
    let credits = try await ledger.world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(credits.map(\.jp) == [0] && credits.map(\.status) == ["below_threshold"])
  }

  @Test func whatStandsAsItShouldCostsNoEntry() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-11-26")
    try await ledger.session("S2", "B6", on: "2025-11-26", at: 13)
    try await ledger.log("#1", in: "S1", "S2")
    let before = try await ledger.entries(of: 1)
    #expect(before == ["credit 4 confirmed", "credit 0 confirmed"])
    let written = try await ledger.world.perform(Recompute(staff: [1, 2, 3], month: "2025-11-01"))
    #expect(try await (written, ledger.entries(of: 1)) == (0, before))
  }

  @Test func anEarlierSessionTakesTheDayFromALaterOne() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-11-26")
    try await ledger.session("S2", "B6", on: "2025-11-26", at: 13)
    try await ledger.log("#1", in: "S2", "S1")
    let credits = try await ledger.world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(credits.map(\.session) == ["S1", "S2"] && credits.map(\.jp) == [4, 0])
    #expect(try await ledger.entries(of: 1).count == 4)
  }

  @Test func anExternalRecordWaitsThenCountsThenGoes() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "C10", on: "2025-11-26")
    try await ledger.log("#1", in: "S1")
    let record = try await ledger.external(
      1, "B7", from: "2025-11-24", to: "2025-11-25", status: "provisional")
    let again = Recompute(staff: [1], month: "2025-11-01", reason: "catatan luar disetujui")
    try await ledger.world.perform(again)
    let waiting = try await ledger.world.perform(ShowCreditProgress(person: "#1", year: 2025))
    #expect((waiting.jp, waiting.provisional, waiting.target) == (2, 10, 20))
    let lines = try await ledger.world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(lines.map(\.session) == ["external-\(record)", "S1"])
    #expect(lines.map(\.status) == ["provisional", "credited"])

    try await ledger.run("UPDATE external_learning SET status = 'confirmed' WHERE id = \(record)")
    try await ledger.world.perform(again)
    let approved = try await ledger.world.perform(ShowCreditProgress(person: "#1", year: 2025))
    #expect((approved.jp, approved.provisional) == (12, 0))

    try await ledger.run("UPDATE external_learning SET status = 'rejected' WHERE id = \(record)")
    try await ledger.world.perform(again)
    #expect(
      try await ledger.entries(of: 1) == [
        "credit 2 confirmed", "credit 10 provisional", "reversal -10 provisional",
        "credit 10 confirmed", "reversal -10 confirmed",
      ])
  }

  @Test func aHeldRecordIsNotCredited() async throws {
    let ledger = try await Ledger()
    _ = try await ledger.external(1, "B7", from: "2025-11-24", status: "held")
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-11-01"))
    #expect(try await ledger.entries(of: 1) == [])
  }

  @Test func aRecordThatLastsIntoTheNextMonthHasItsPlaceInBoth() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-12-01")
    try await ledger.log("#1", in: "S1")
    _ = try await ledger.external(1, "B6", from: "2025-11-30", to: "2025-12-01")
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-11-01"))
    let credits = try await ledger.world.perform(ShowCredit(person: "#1", year: 2025))
    #expect(credits.map(\.jp) == [8, 0])
    #expect(try await ledger.world.perform(Recompute(staff: [1], month: "2025-12-01")) == 0)
  }

  @Test func capsFollowAPersonToAnotherOffice() async throws {
    let ledger = try await Ledger()
    for day in ["2025-11-03", "2025-11-10", "2025-11-17"] as [Day] {
      try await ledger.session("C-\(day)", "C1", on: day)
    }
    try await ledger.log("#1", in: "C-2025-11-03", "C-2025-11-10")
    try await ledger.run("UPDATE staff SET ended_on = '2025-11-15' WHERE id = 1")
    try await ledger.run(
      """
      INSERT INTO staff (office_id, id, person_id, post_id, employment, started_on)
      SELECT (SELECT id FROM offices WHERE code = '33.15'), 99, person_id, post_id, employment,
             '2025-11-15' FROM staff WHERE id = 1
      """)
    try await ledger.log("#99", in: "C-2025-11-17")
    let credits = try await ledger.world.perform(ShowCredit(person: "#99", year: 2025))
    #expect(credits.map(\.jp) == [2, 2, 0] && credits.map(\.status).last == "capped")
    let progress = try await ledger.world.perform(ShowCreditProgress(person: "#99", year: 2025))
    #expect(progress.jp == 4)
  }

  @Test func removedAttendanceIsReversedAndComesBackAsTheNextVersion() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-11-26")
    try await ledger.log("#1", in: "S1")
    try await ledger.run("DELETE FROM attendance WHERE staff_id = 1")
    try await ledger.world.perform(Recompute(staff: [1], month: "2025-11-01"))
    try await ledger.log("#1", in: "S1")
    #expect(
      try await ledger.entries(of: 1)
        == ["credit 4 confirmed", "reversal -4 confirmed", "credit 4 confirmed"])
    #expect(
      try await ledger.world.rows(
        "SELECT version FROM learning_entries WHERE kind = 'credit' ORDER BY id") == [["1"], ["2"]])
  }

  @Test func nothingInTheSourcesChangesOrRemovesAnEntry() throws {
    let sources = try ArchitectureTests.sources(in: "Sources")
    #expect(sources.count > 300)
    for (path, text) in sources {
      let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for table in ["learning_entries", "learning_restatements"] {
        for verb in ["update", "delete from", "truncate", "merge into"] {
          #expect(!plain.contains("\(verb) \(table)"), "\(path)")
        }
      }
    }
  }
}
