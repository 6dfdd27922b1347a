import Domain
import Foundation
import Support
import Testing
import Tracker

@Suite struct ExternalRecordTests {
  @Test func itWaitsForApprovalAndSaidAgainChangesNothing() async throws {
    let learners = try await Learners()
    let record = try await learners.add(Learners.training(certificate: "12/X"))
    #expect(record.status == .provisional)
    #expect((record.jp, record.officeCode, record.staffRef) == (24, "33.16", Learners.ani))
    let before = try await learners.everything()
    let again = try await learners.add(
      Learners.training(title: "  pelatihan   ARSIP ", certificate: "12/X"))
    #expect(again.id == record.id)
    #expect(try await learners.everything() == before)
  }

  @Test func theQuarterAndTheRestOfItsYearAreComputedAgain() async throws {
    let learners = try await Learners()
    _ = try await learners.world.rows("DELETE FROM metric_dirty")
    try await learners.add(Learners.training(from: "2025-05-06", to: "2025-05-08"))
    let marked = try await learners.world.rows(
      """
      SELECT o.code, m.quarter::text FROM metric_dirty m JOIN offices o ON o.id = m.office_id
      ORDER BY 2
      """)
    #expect(
      marked == [["33.16", "2025-04-01"], ["33.16", "2025-07-01"], ["33.16", "2025-10-01"]])
  }

  static let wrong: [(String, ExternalDraft, String)] = [
    ("minutes below zero", Learners.training(minutes: -5), "'minutes' must be above zero"),
    ("no minutes", Learners.training(minutes: 0), "'minutes' must be above zero"),
    ("more minutes than days", Learners.training(minutes: 4321), "do not fit into 3 days"),
    ("ends first", Learners.training(to: "2025-10-05"), "it ends before it starts"),
    ("a day ahead", Learners.training(to: "2025-12-16"), "2025-12-16 has not come yet"),
    ("no such form", Learners.training(form: "Z9"), "no learning form 'Z9'"),
    ("nobody", Learners.training("199912312024011001"), "no person '199912312024011001'"),
    ("no title", Learners.training(title: "  "), "'title' is empty"),
    ("hours without an end", Learners.training(starts: "08:00"), "'ends' is not given"),
    ("hours backwards", Learners.training(starts: "12:00", ends: "08:00"), "not after the start"),
    ("an hour that is none", Learners.training(starts: "25:00", ends: "26:00"), "no time of day"),
    ("form counts by minutes", Learners.training(minutes: nil), "form B3 counts by minutes"),
  ]

  @Test(arguments: wrong) func wrongFactsAreRefusedAndChangeNothing(
    story: String, draft: ExternalDraft, says: String
  ) async throws {
    let learners = try await Learners()
    let before = try await learners.everything()
    let error = await #expect(throws: TrackerError.self) { try await learners.add(draft) }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData, "\(story)")
    #expect(fault.what.en.contains(says), "\(story): \(fault.what.en)")
    #expect(try await learners.everything() == before, "\(story)")
  }

  @Test func hoursGiveTheMinutes() async throws {
    let learners = try await Learners()
    let record = try await learners.add(
      Learners.training(starts: "8:00", ends: "14:00", minutes: nil))
    #expect((record.minutes, record.jp) == (1080, 24))
    #expect((record.starts, record.ends) == ("08:00", "14:00"))
    let east = try await learners.add(
      Learners.training(Learners.citra, starts: "08:00", ends: "14:00", minutes: nil))
    #expect((east.starts, east.zone) == ("08:00", .wit))
  }

  @Test func aCertificateIsUsedOnce() async throws {
    let learners = try await Learners()
    let first = try await learners.add(Learners.training(certificate: "12/X"))
    let before = try await learners.everything()
    let error = await #expect(throws: TrackerError.self) {
      try await learners.add(Learners.training(Learners.citra, certificate: "12/x"))
    }
    #expect(try #require(error).fault.what.en.contains("used by record \(first.id) (33.16)"))
    #expect(try await learners.everything() == before)
    _ = try await learners.reject(first.id)
    let second = try await learners.add(Learners.training(Learners.citra, certificate: "12/x"))
    #expect(second.status == .provisional)
  }

  @Test func otherFactsOfTheSameActivityAreRefused() async throws {
    let learners = try await Learners()
    try await learners.add(Learners.training())
    await #expect(throws: TrackerError.self) {
      try await learners.add(Learners.training(minutes: 900))
    }
  }

  @Test func theSameHoursAreHeld() async throws {
    let learners = try await Learners()
    let world = learners.world
    try await world.addSession()
    try await world.perform(LogAttendance(session: "TTM", staff: [Learners.ani], status: .present))
    // 09:00 to 11:30 are the session's.
    let after = try await learners.add(
      Learners.training(
        title: "Sore", from: "2025-11-26", to: nil, starts: "11:30", ends: "12:30", minutes: nil))
    #expect(after.status == .provisional)
    let during = try await learners.add(
      Learners.training(
        title: "Pagi", from: "2025-11-25", to: "2025-11-27", starts: "10:00", ends: "11:00",
        minutes: nil))
    #expect((during.status, during.overlaps) == (.held, "session TTM"))
    #expect(during.jp == nil)
    let unknown = try await learners.add(
      Learners.training(title: "Entah", from: "2025-11-26", to: nil, minutes: 60))
    #expect(unknown.overlaps == "session TTM; record \(after.id); record \(during.id)")
    let other = try await learners.add(
      Learners.training(
        Learners.budi, title: "Pagi", from: "2025-11-25", to: "2025-11-27", starts: "10:00",
        ends: "11:00", minutes: nil))
    #expect(other.status == .provisional)
    #expect(try await learners.ledger() == ["credit 1 provisional", "credit 4 provisional"])
  }

  @Test func aProofIsKeptOnceByItsDigest() async throws {
    let learners = try await Learners()
    let world = learners.world
    let proof = try world.file("sertifikat Ani", named: "ani.pdf")
    let record = try await learners.add(Learners.training())
    let proved = try await learners.add(Learners.training(), proof: proof)
    #expect((proved.id, proved.proofSha256) == (record.id, proof.sha256))
    let copy = try world.file("sertifikat Ani", named: "salinan.pdf")
    try await learners.add(Learners.training(Learners.budi), proof: copy)
    let kept = "\(world.folder)/files/\(proof.sha256.prefix(2))"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: kept)
        == [String(proof.sha256.dropFirst(2))])
    #expect(
      try String(contentsOfFile: "\(kept)/\(proof.sha256.dropFirst(2))", encoding: .utf8)
        == "sertifikat Ani")
    #expect(
      try await world.rows("SELECT name, bytes FROM proof_files") == [["ani.pdf", "14"]])
    let other = try world.file("lain", named: "lain.pdf")
    await #expect(throws: TrackerError.self) {
      try await learners.add(Learners.training(), proof: other)
    }
  }

  @Test func anEmptyProofIsRefused() async throws {
    let learners = try await Learners()
    let before = try await learners.everything()
    let proof = try learners.world.file("", named: "kosong.pdf")
    let error = await #expect(throws: TrackerError.self) {
      try await learners.add(Learners.training(), proof: proof)
    }
    #expect(try #require(error).fault.kind == .badData)
    #expect(try await learners.everything() == before)
  }

  @Test func listsAreOfAnOfficeAStatusAPerson() async throws {
    let learners = try await Learners()
    let first = try await learners.add(Learners.training())
    let second = try await learners.add(Learners.training(Learners.budi))
    let third = try await learners.add(Learners.training(Learners.citra))
    _ = try await learners.approve(second.id)
    func list(_ operation: ListExternals) async throws -> [Int64] {
      try await learners.world.perform(operation).map(\.id)
    }
    #expect(try await list(ListExternals(office: "33")) == [])
    #expect(try await list(ListExternals(office: "33", subtree: true)) == [first.id, second.id])
    #expect(
      try await list(ListExternals(office: "00", subtree: true, status: .provisional))
        == [first.id, third.id])
    #expect(
      try await list(ListExternals(office: "00", subtree: true, staff: Learners.budi))
        == [second.id])
    #expect(try await learners.world.perform(ShowExternal(id: third.id)).officeCode == "91")
    await #expect(throws: TrackerError.self) {
      try await learners.world.perform(ShowExternal(id: 99))
    }
  }
}
