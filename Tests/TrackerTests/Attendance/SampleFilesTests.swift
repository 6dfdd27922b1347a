import Domain
import Foundation
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

/// The sample files by hand, as an officer would: the minutes are those of `expected_zoom.json`.
@Suite struct SampleFilesTests {
  struct Expected: Decodable {
    struct Person: Decodable {
      var minutes_in_session: Double
      var meets_80_percent: Bool
    }
    var people: [String: Person]
    var unmatched_rows: [String]
  }

  static func expected() throws -> Expected {
    let path = Shared.sample("expected_zoom.json")
    return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: URL(filePath: path)))
  }

  func world() async throws -> World {
    let world = try await World()
    let done = try await world.perform(
      ImportStaff(file: InputFile(path: Shared.sample("roster_pegawai.csv"))))
    #expect(done.added == 10)
    try await world.addSession()
    return world
  }

  @Test(arguments: [
    "zoom_form1_with_meeting_block.csv", "zoom_form1_no_block.csv", "zoom_form2_no_block.csv",
    "zoom_form2_with_meeting_block.csv",
  ])
  func minutesPerPerson(file: String) async throws {
    let world = try await world()
    let expected = try Self.expected()
    let done = try await world.perform(
      ImportAttendance(session: "TTM", files: [InputFile(path: Shared.sample(file))]))
    for row in expected.unmatched_rows {
      let outcome = done.participants.first { $0.displayName == row }?.outcome
      #expect(outcome == .room || outcome == .unknown, "\(row)")
    }
    let doubts = try await world.perform(ListReviews())
    #expect(doubts.map(\.displayName) == ["rizky"])
    let doubt = try #require(doubts.first)
    #expect(doubt.suggestions.first?.staffRef == "200002292025242014")
    try await world.perform(
      DecideReview(review: doubt.id, decision: .staff("200002292025242014")))

    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    // Staff numbers follow the order of the list: P001 is #1.
    for (name, person) in expected.people {
      let number = try #require(Int64(name.dropFirst()))
      let line = try #require(lines.first { $0.staffID == number }, "\(name)")
      let minutes = try #require(line.minutes)
      #expect(abs(minutes - person.minutes_in_session) <= 0.01, "\(name)")
      #expect((line.jp == 4) == person.meets_80_percent, "\(name)")
    }
    #expect(lines.count == expected.people.count)
    #expect(
      try await world.rows(
        "SELECT o.code FROM rooms r JOIN offices o ON o.id = r.office_id ORDER BY 1")
        == [["33"], ["33.16"], ["33.25"]])
  }

  @Test func theOtherGenerationOfTheSameMeetingAddsNoMinute() async throws {
    let world = try await world()
    try await world.perform(
      ImportAttendance(
        session: "TTM", files: [InputFile(path: Shared.sample("zoom_form1_no_block.csv"))]))
    let before = try await world.perform(ShowAttendance(session: "TTM"))
    try await world.perform(
      ImportAttendance(
        session: "TTM", files: [InputFile(path: Shared.sample("zoom_form2_no_block.csv"))]))
    let after = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(before.map(\.minutes) == after.map(\.minutes))
  }

  @Test func theSameFileTwiceChangesNothingAndSaysSo() async throws {
    let world = try await world()
    let file = try InputFile(path: Shared.sample("zoom_form1_no_block.csv"))
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    var before = try await world.fingerprint()
    let again = try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    #expect(again.alreadyRead == ["zoom_form1_no_block.csv"] && again.participants.isEmpty)
    var after = try await world.fingerprint()
    // Only the key of the second call is new.
    before["idempotency_keys"] = nil
    after["idempotency_keys"] = nil
    #expect(before == after)
  }

  @Test func aTrialKeepsNothing() async throws {
    let world = try await world()
    let file = try InputFile(path: Shared.sample("zoom_form1_no_block.csv"))
    var before = try await world.fingerprint()
    let trial = try await world.perform(
      ImportAttendance(session: "TTM", files: [file], isTrial: true))
    #expect(trial.participants.count == 14)
    var after = try await world.fingerprint()
    for table in ["idempotency_keys", "audit_events"] {
      before[table] = nil
      after[table] = nil
    }
    #expect(before == after)
  }
}
