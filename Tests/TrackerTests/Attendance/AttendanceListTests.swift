import Domain
import Foundation
import Support
import Testing

@testable import Tracker

/// Files of many sessions in one go: each session stands or falls by itself.
@Suite struct AttendanceListTests {
  @Test func rowsOfOneSessionAndZoneAreOneImport() async throws {
    let world = try await World()
    let list = try world.list(
      "berkas,sesi,zona", "a.csv,TTM,", "/tmp/b.csv,TTM-2,WIT", "sub/c.csv,TTM,", "d.csv,TTM,WITA")
    #expect(list.entries.map(\.session) == ["TTM", "TTM-2", "TTM"])
    #expect(list.entries.map(\.zone) == [nil, .wit, .wita])
    #expect(
      list.entries.map(\.files) == [
        ["\(world.folder)/a.csv", "\(world.folder)/sub/c.csv"], ["/tmp/b.csv"],
        ["\(world.folder)/d.csv"],
      ])
    #expect(list.entries.map(\.place.line) == [2, 3, 5])
  }

  @Test(arguments: [
    ("no file column", ["session,zone", "TTM,WIB"], "daftar.csv:1:1"),
    ("a row without a session", ["session,file", ",a.csv"], "daftar.csv:2:1 (session)"),
    ("a row without a file", ["session,file", "TTM,"], "daftar.csv:2:2 (file)"),
    ("no such zone", ["session,file,zone", "TTM,a.csv,GMT+1"], "daftar.csv:2:3 (zone)"),
    ("headings only", ["session,file"], "daftar.csv:1:1"),
  ])
  func aWrongListIsRefused(story: String, lines: [String], place: String) async throws {
    let world = try await World()
    let error = #expect(throws: TrackerError.self) { try world.list(lines) }
    #expect(error?.fault.place?.description == place, "\(story)")
    #expect(error?.fault.kind == .badData, "\(story)")
  }

  @Test func whatFailsLeavesTheOthersAlone() async throws {
    let world = try await World.withSessions()
    let list = try world.list(
      "session,file", "TTM,one.csv", "TTM-9,one.csv", "TTM-2,gone.csv", "TTM-3,late.csv",
      "TTM-2,two.csv")
    let (done, heard) = try await world.run(list)
    #expect(done == heard)
    #expect(done.map(\.status) == [.imported, .failed, .failed, .failed])
    #expect(done.map(\.line) == [2, 3, 4, 5])
    #expect(done[0].participants == 2 && done[0].staff == 1 && done[0].unknown == 1)
    // By the list's line, then by the file's own place.
    #expect(done[1].error?.en.hasPrefix("daftar.csv:3 (TTM-9): no session 'TTM-9'") == true)
    #expect(done[2].error?.en.contains("gone.csv") == true)
    #expect(done[3].error?.en.contains("late.csv:") == true)
    // One of the two files of TTM-2 was missing: the other was not half an import.
    #expect(
      try await world.rows(
        "SELECT s.code FROM roster_imports i JOIN sessions s ON s.id = i.session_id") == [["TTM"]])
  }

  @Test func runAgainWhatIsDoneSaysSoAndTheRestIsMadeGood() async throws {
    let world = try await World.withSessions()
    let list = try world.list("session,file", "TTM,one.csv", "TTM-2,later.csv")
    #expect(try await world.run(list).done.map(\.status) == [.imported, .failed])
    let before = try await world.rows("SELECT * FROM attendance")
    _ = try world.zoomFile(
      "33.16_Laras Ayuningtyas,,09:00:00 AM,10:00:00 AM", named: "later.csv")
    #expect(try await world.run(list).done.map(\.status) == [.alreadyImported, .imported])
    #expect(try await world.run(list).done.map(\.status) == [.alreadyImported, .alreadyImported])
    let after = try await world.rows("SELECT * FROM attendance")
    #expect(before.count == 1 && after.count == 2 && before.allSatisfy(after.contains))
  }

  @Test func itRecordsWhatSingleImportsRecord() async throws {
    let (listed, single) = (try await World.withSessions(), try await World.withSessions())
    try await listed.run(listed.list("session,file", "TTM,one.csv", "TTM-2,two.csv"))
    for (session, file) in [("TTM", "one.csv"), ("TTM-2", "two.csv")] {
      try await single.perform(
        ImportAttendance(session: session, files: [InputFile(path: "\(single.folder)/\(file)")]))
    }
    let (ours, theirs) = (try await listed.fingerprint(), try await single.fingerprint())
    for table in ["attendance", "learning_credits", "rooms", "metric_dirty"] {
      #expect(ours[table] == theirs[table], "\(table)")
    }
  }

  @Test func aDryRunKeepsNothing() async throws {
    let world = try await World.withSessions()
    let before = try await world.fingerprint()
    let done = try await world.run(
      world.list("session,file", "TTM,one.csv", "TTM-2,two.csv"), isTrial: true
    ).done
    let after = try await world.fingerprint()
    #expect(done.map(\.status) == [.tried, .tried] && done.map(\.staff) == [1, 1])
    for table in ["attendance", "roster_imports", "roster_rows", "rooms", "sessions"] {
      #expect(before[table] == after[table], "\(table)")
    }
  }

  @Test func theSameKeyGivesTheFirstAnswerAgain() async throws {
    let world = try await World.withSessions()
    let list = try world.list("session,file", "TTM,one.csv", "TTM-2,two.csv")
    let first = try await world.run(list, key: "kunci").done
    #expect(try await world.run(list, key: "kunci").done == first)
    #expect(
      try await world.rows("SELECT key FROM idempotency_keys WHERE key LIKE 'kunci%' ORDER BY key")
        == [["kunci:2"], ["kunci:3"]])
  }
}

extension World {
  /// Three sessions of a morning and files for them; `late.csv` is of another day.
  fileprivate static func withSessions() async throws -> World {
    let world = try await World()
    try await world.addStaff(
      ",Laras Ayuningtyas,P,PNS,7,Pelaksana,33.16,", ",Endah Pratiwi,P,PNS,7,Pelaksana,33.16,")
    for code in ["TTM", "TTM-2"] { try await world.addSession(code) }
    try await world.addSession(
      "TTM-3", startsAt: "2025-12-03T09:00", endsAt: "2025-12-03T11:30")
    _ = try world.zoomFile(
      "33.16_Laras Ayuningtyas,,09:00:00 AM,11:30:00 AM", "iPhone,,09:00:00 AM,11:00:00 AM",
      named: "one.csv")
    _ = try world.zoomFile(
      "33.16_Endah Pratiwi,,09:00:00 AM,11:30:00 AM", "KPU Kab Blora,,09:00:00 AM,11:00:00 AM",
      named: "two.csv")
    _ = try world.zoomFile("33.16_Endah Pratiwi,,09:00:00 AM,11:30:00 AM", named: "late.csv")
    return world
  }

  fileprivate func list(_ lines: String...) throws -> AttendanceList { try list(lines) }

  fileprivate func list(_ lines: [String]) throws -> AttendanceList {
    let file = try file(lines.joined(separator: "\n") + "\n", named: "daftar.csv")
    return try AttendanceList(path: file.path)
  }

  @discardableResult
  fileprivate func run(
    _ list: AttendanceList, isTrial: Bool = false, key: String? = nil
  ) async throws -> (done: [SessionImported], heard: [SessionImported]) {
    var heard: [SessionImported] = []
    let done = try await ImportAttendanceList(list, isTrial: isTrial)
      .run(on: tracker.runner, for: .local, key: key) { heard.append($0) }
    return (done, heard)
  }
}
