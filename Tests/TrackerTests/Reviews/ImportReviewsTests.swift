import Domain
import Foundation
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct ImportReviewsTests {
  private func world() async throws -> World {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", "Fitria A,,09:00:00 AM,11:00:00 AM",
      "HP Oppo,,09:00:00 AM,11:00:00 AM", "KPU Kab. Blora,,09:00:00 AM,11:00:00 AM")
    return world
  }

  private func table(_ lines: String..., in world: World) throws -> InputFile {
    try world.file(
      "id,display_name,decision,staff_ref,office_code\n" + lines.map { $0 + "\n" }.joined(),
      named: "putusan-\(UUID().uuidString).csv")
  }

  @Test func aTableDecidesManyAndLeavesTheRest() async throws {
    let world = try await world()
    let file = try table(
      "1,fitria,staff,\(Doubtful.fitria),", "2,Fitria A,,,", "3,HP Oppo,room,,3316", in: world)
    let trial = try await world.perform(ImportReviews(file: file, isTrial: true))
    #expect(trial.decided == 2 && trial.isTrial)
    #expect(try await world.perform(ShowAttendance(session: "TTM")).isEmpty)
    let done = try await world.perform(ImportReviews(file: file))
    #expect((done.rows, done.decided, done.unchanged, done.open) == (3, 2, 0, 1))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.staffID) == [1])
    #expect(try await world.rows("SELECT count(*) FROM rooms") == [["2"]])
    #expect(try await world.perform(ListAliases()).map(\.key) == ["fitria", "hp oppo"])
    let again = try await world.perform(ImportReviews(file: file))
    #expect((again.decided, again.unchanged) == (0, 2))
  }

  @Test(arguments: [
    "199107192015032002", "1991 0719 2015 0320 02", "#1", "Fitria Nurhaliza@33.16",
    "nurhaliza@3316", "33.16|fitria nurhaliza|operator",
  ])
  func aPersonIsNamedInAnyKnownWay(reference: String) async throws {
    let world = try await world()
    try await world.perform(
      ImportReviews(file: try table("1,fitria,staff,\(reference),", in: world)))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.staffID) == [1])
  }

  @Test(arguments: [
    ("1,fitria,staff,,", "'staff_ref' is empty", ":3:4"),
    ("1,fitria,maybe,,", "'maybe' is not", ":3:3"),
    ("1,fitria,room,,99.99", "no office '99.99'", ":3:5"),
    ("1,fitria,room,,x", "'x' is not 33.16", ":3:5"),
    ("1,fitria,staff,199107192015032999,", "no person", ":3:4"),
    ("1,fitria,staff,\"1,99107E+17\",", "names no person", ":3:4"),
    ("1,fitria,staff,i@33.16,", "fits 2 people", ":3:4"),
    ("99,fitria,guest,,", "no doubt number '99'", ":3:1"),
    ("1,Siti,guest,,", "is called 'fitria', not 'Siti'", ":3:2"),
    ("x,fitria,guest,,", "'x' is not", ":3:1"),
    (",fitria,guest,,", "'id' is empty", ":3:1"),
    ("3,HP Oppo,guest,,", "stands in line 2 already", ":3:1"),
  ])
  func aWrongLineIsNamedAndNothingIsChanged(
    line: String, words: String, place: String
  ) async throws {
    let world = try await world()
    let before = try await world.fingerprint()
    let file = try table("3,HP Oppo,unknown,,", line, in: world)
    await #expect {
      try await world.perform(ImportReviews(file: file))
    } throws: {
      let sentence = Doubtful.sentence($0)
      return sentence.contains(words) && sentence.contains(file.name + place)
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func whoStandsAsSomebodyIsNotOverwritten() async throws {
    let world = try await world()
    try await world.perform(DecideReview(review: 1, decision: .staff("#1")))
    let before = try await world.fingerprint()
    let file = try table("1,fitria,staff,#2,", in: world)
    await #expect {
      try await world.perform(ImportReviews(file: file))
    } throws: {
      Doubtful.sentence($0).contains("recorded as somebody")
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func anEscapedFormulaIsItsNameAgain() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("=SUM(A1),,09:00:00 AM,11:30:00 AM")
    try await world.perform(
      ImportReviews(file: try table("1,'=SUM(A1),guest,,", in: world)))
    #expect(try await world.rows("SELECT outcome FROM roster_rows") == [["guest"]])
  }

  @Test func whoMayNotDecideThereChangesNothing() async throws {
    let world = try await world()
    let caller = Caller(.systemAccount, "jatim")
    try await world.grant(.humanResources, to: caller, at: "35")
    let before = try await world.fingerprint()
    await #expect {
      try await world.perform(
        ImportReviews(file: try table("1,fitria,guest,,", in: world)), for: caller)
    } throws: {
      if case .notAllowed = $0 as? TrackerError { true } else { false }
    }
    #expect(try await world.fingerprint() == before)
  }
}
