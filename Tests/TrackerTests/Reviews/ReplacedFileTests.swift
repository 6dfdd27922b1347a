import Domain
import Foundation
import Roster
import Support
import Testing

@testable import Tracker

/// A corrected file comes in the place of the one before; only what it says otherwise changes.
@Suite struct ReplacedFileTests {
  /// A file with the meeting's block, which tells that two files are of one meeting.
  private func meeting(
    _ rows: String..., named name: String, number: String = "84561237890",
    start: String = "08:36:12 AM", in world: World
  ) throws -> InputFile {
    let block =
      "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n"
      + "Talk To Me,\(number),KPU,183,\"11/26/2025 \(start)\",\"11/26/2025 11:38:40 AM\",3\n\n"
    let heading =
      "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
      + "Recording disclaimer response,In waiting room\n"
    let lines = rows.map { row -> String in
      let parts = row.split(separator: ",", omittingEmptySubsequences: false)
      return
        "\(parts[0]),\(parts[1]),\"11/26/2025 \(parts[2])\",\"11/26/2025 \(parts[3])\",1,Yes,OK,No\n"
    }
    return try world.file(block + heading + lines.joined(), named: name)
  }

  private static let yoga = "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,10:00:00 AM"
  private static let longer = "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,11:30:00 AM"
  private static let nurhaliza = "33.16_Fitria Nurhaliza,,09:00:00 AM,11:30:00 AM"
  private static let ayu = "33.15_Fitria Ayu Lestari,,09:00:00 AM,11:30:00 AM"
  private static let hall = "KPU Kab. Blora,,09:00:00 AM,11:30:00 AM"

  private func attendance(_ world: World) async throws -> [Int64: Double?] {
    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.staffID, $0.minutes) })
  }

  @Test func theSameMeetingIsKnownAndOnlyTheDifferenceApplies() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let first = try meeting(Self.yoga, Self.nurhaliza, Self.hall, named: "a.csv", in: world)
    try await world.perform(ImportAttendance(session: "TTM", files: [first]))
    #expect(try await attendance(world) == [3: 60, 1: 150])
    let second = try meeting(Self.longer, Self.ayu, named: "b.csv", in: world)
    let trial = try await world.perform(
      ImportAttendance(session: "TTM", files: [second], isTrial: true))
    #expect(try await attendance(world) == [3: 60, 1: 150])
    let done = try await world.perform(ImportAttendance(session: "TTM", files: [second]))
    #expect(done.differences == trial.differences)
    let difference = try #require(done.differences.first)
    #expect(difference.file == "b.csv" && difference.replaces == "a.csv")
    #expect(difference.added.map(\.displayName) == ["33.15_Fitria Ayu Lestari"])
    #expect(
      difference.removed.map(\.displayName) == ["33.16_Fitria Nurhaliza", "KPU Kab. Blora"])
    #expect(difference.changed.map(\.minutesBefore) == [60])
    #expect(difference.changed.map(\.minutesAfter) == [150])
    #expect(try await attendance(world) == [3: 150, 2: 150])
    #expect(try await world.rows("SELECT count(*) FROM rooms") == [["0"]])
    #expect(
      try await world.rows("SELECT content->>'display_name' FROM replaced_rows ORDER BY id")
        == [["Yoga Wicaksana"], ["33.16_Fitria Nurhaliza"], ["KPU Kab. Blora"]])
  }

  @Test func whatAHandSaidStays() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let first = try meeting(Self.yoga, Self.nurhaliza, named: "a.csv", in: world)
    try await world.perform(ImportAttendance(session: "TTM", files: [first]))
    for person in ["#1", "#3"] {
      try await world.perform(
        CorrectAttendance(session: "TTM", staff: [person], minutes: 130, reason: "daftar hadir"))
    }
    let second = try meeting(Self.longer, named: "b.csv", in: world)
    try await world.perform(ImportAttendance(session: "TTM", files: [second]))
    #expect(try await attendance(world) == [1: 130, 3: 130])
  }

  @Test func aPersonsDecisionIsCarriedOver() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let doubt = "fitria,,09:00:00 AM,11:00:00 AM"
    let first = try meeting(doubt, Self.yoga, named: "a.csv", in: world)
    try await world.perform(ImportAttendance(session: "TTM", files: [first]))
    try await world.perform(DecideReview(review: world.doubt(), decision: .staff("#1")))
    try await world.perform(RemoveAlias(alias: "fitria"))
    let second = try meeting(
      "fitria,,09:00:00 AM,11:30:00 AM", Self.yoga, named: "b.csv", in: world)
    try await world.perform(ImportAttendance(session: "TTM", files: [second]))
    #expect(try await attendance(world) == [1: 150, 3: 60])
    #expect(try await world.perform(ListReviews()).isEmpty)
    let row = try await world.rows("SELECT id FROM roster_rows WHERE read_outcome = 'review'")
    let review = try #require(row.first?.first.flatMap(\.self).flatMap { Int64($0) })
    try await world.perform(UndoReview(review: review))
    #expect(try await attendance(world) == [3: 60])
  }

  @Test(arguments: [("84561237890", "10:36:12 AM"), ("11122233344", "08:36:12 AM")])
  func aMeetingBegunAnewOrAnotherCountsBesides(number: String, start: String) async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let first = try meeting(Self.yoga, named: "a.csv", in: world)
    let second = try meeting(
      "Yoga Wicaksana,yoga@contoh.example,10:40:00 AM,11:30:00 AM", named: "b.csv", number: number,
      start: start, in: world)
    for file in [first, second] {
      try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    }
    #expect(try await attendance(world) == [3: 110])
  }

  @Test func withoutABlockItIsAskedForByName() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(Self.yoga, Self.nurhaliza, named: "a.csv")
    let again = try await world.read(Self.longer, Self.nurhaliza, named: "b.csv")
    #expect(
      again.differences.isEmpty && again.notes.map(\.en).contains { $0.contains("--replaces") })
    #expect(try await attendance(world) == [3: 150, 1: 150])
    let file = try world.zoomFile(Self.yoga, named: "c.csv")
    let done = try await world.perform(
      ImportAttendance(session: "TTM", files: [file], replaces: "b.csv"))
    #expect(done.differences.map(\.replaces) == ["b.csv"])
    // The first file still proves her.
    #expect(try await attendance(world) == [3: 60, 1: 150])
  }

  @Test(arguments: [("zzz.csv", "no file 'zzz.csv'"), ("same.csv", "names 2 files")])
  func whatCannotBeReplacedIsSaid(name: String, words: String) async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(Self.yoga, named: "same.csv")
    try await world.read(Self.nurhaliza, named: "same.csv")
    let before = try await world.fingerprint()
    let file = try world.zoomFile(Self.ayu, named: "c.csv")
    await #expect {
      try await world.perform(
        ImportAttendance(session: "TTM", files: [file], replaces: name))
    } throws: {
      Doubtful.sentence($0).contains(words)
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func anotherKindOfFileIsNoCorrection() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(Self.yoga, named: "a.csv")
    let list = try world.file("nama,satker\nYoga Wicaksana,33.16\n", named: "daftar.csv")
    await #expect {
      try await world.perform(ImportAttendance(session: "TTM", files: [list], replaces: "a.csv"))
    } throws: {
      Doubtful.sentence($0).contains("another kind than a.csv")
    }
  }
}
