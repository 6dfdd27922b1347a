import Domain
import Support
import Testing

@testable import Tracker

@Suite struct ImportSessionsTests {
  static let heading = "code,title,organiser,mode,starts_at,ends_at,audience\n"

  @Test func timesWithAnOffsetAndTheWholeNationInvited() async throws {
    let world = try await World()
    let text =
      Self.heading
      + "A,Etika,33,online,2025-12-03T09:00:00+07:00,2025-12-03T11:30:00+07:00,all\n"
      + "B,Arsip,91,luring,2025-12-03T09:00,2025-12-03T10:00,91;3316\n"
    let done = try await world.perform(ImportSessions(file: world.file(text)))
    #expect(done.added == 2)
    let sessions = try await world.perform(ListSessions())
    #expect(sessions.map(\.session.code) == ["B", "A"])
    #expect(sessions.map(\.session.zone) == [.wit, .wib])
    #expect(sessions.map(\.audience) == [["33.16", "91"], ["00"]])
    #expect(sessions.map(\.session.status) == [.held, .held])
    let again = try await world.perform(ImportSessions(file: world.file(text)))
    #expect(again.added == 0)
  }

  static let bad: [(line: String, place: String)] = [
    ("A,Etika,33,online,2025-12-03T11:00,2025-12-03T09:00,33", "berkas.csv:2:6"),
    ("A,Etika,33,online,2025-13-03T11:00,2025-12-03T09:00,33", "berkas.csv:2:5"),
    ("A,Etika,33,radio,2025-12-03T09:00,2025-12-03T11:00,33", "berkas.csv:2:4"),
    ("A,Etika,33,online,2025-12-03T09:00,2025-12-03T11:00,77", "berkas.csv:2:7"),
    ("A,Etika,77,online,2025-12-03T09:00,2025-12-03T11:00,33", "berkas.csv:2:3"),
    ("A B,Etika,33,online,2025-12-03T09:00,2025-12-03T11:00,33", "berkas.csv:2:1"),
    (",Etika,33,online,2025-12-03T09:00,2025-12-03T11:00,33", "berkas.csv:2:1"),
  ]

  @Test(arguments: bad)
  func oneBadLineRefusesTheFile(line: String, place: String) async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    let good = "Z,Baik,33,online,2025-12-03T09:00,2025-12-03T11:00,33\n"
    await #expect {
      try await world.perform(
        ImportSessions(file: world.file("\(Self.heading)\(line)\n\(good)")))
    } throws: { error in
      let fault = (error as? TrackerError)?.fault
      let sentence = fault?.sentence(in: .en) ?? ""
      #expect(sentence.contains(place), "\(sentence)")
      return fault?.kind == .badData
    }
    #expect(try await world.fingerprint() == before)
  }
}
