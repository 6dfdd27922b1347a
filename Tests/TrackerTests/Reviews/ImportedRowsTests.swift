import Domain
import Foundation
import Roster
import Support
import Testing

@testable import Tracker

/// The summary of an import adds up, and every kind of proof becomes attendance.
@Suite struct ImportedRowsTests {
  private func sum(_ rows: RowCount) -> Int {
    rows.staff + rows.room + rows.guest + rows.unknown + rows.review + rows.waiting + rows.absent
      + rows.dropped
  }

  /// Everything among the samples but the register and what is expected of the files.
  private static func samples() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(Shared.folder)/data/samples")
      .filter { !["expected_zoom.json", "roster_pegawai.csv"].contains($0) }.sorted()
  }

  @Test func allRowsOfAFileAreAccountedFor() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let done = try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,08:58:00 AM,08:59:00 AM,Yes",
      "Yoga Wicaksana,yoga@contoh.example,08:59:00 AM,10:00:00 AM",
      "Yoga Wicaksana,yoga@contoh.example,10:05:00 AM,11:30:00 AM",
      "KPU Kab. Blora,,09:00:00 AM,11:30:00 AM", "fitria,,09:00:00 AM,11:30:00 AM",
      "Redmi Note 12,,09:00:00 AM,11:30:00 AM")
    let rows = done.rows
    #expect(rows.total == 6 && sum(rows) == 6)
    #expect((rows.staff, rows.room, rows.review, rows.waiting) == (2, 1, 1, 1))
    #expect((rows.unknown, rows.dropped) == (1, 0))
    #expect(done.participants.count == 4)
  }

  @Test func everySampleAddsUp() async throws {
    let world = try await World()
    try await world.perform(
      ImportStaff(file: InputFile(path: Shared.sample("roster_pegawai.csv"))))
    try await world.addSession()
    let samples = try Self.samples()
    #expect(samples.count >= 14)
    for name in samples {
      let file = try InputFile(path: Shared.sample(name))
      let trial = try await world.perform(
        ImportAttendance(session: "TTM", files: [file], isTrial: true))
      #expect(sum(trial.rows) == trial.rows.total && trial.rows.total > 0, "\(name)")
      #expect(trial.rows.total == trial.files.reduce(0) { $0 + $1.rows }, "\(name)")
      #expect(trial.rows.dropped == 0, "\(name)")
      let outcomes = [.staff, .room, .guest, .unknown, .review].map { trial.count(of: $0) }
      #expect(outcomes.reduce(0, +) == trial.participants.count, "\(name)")
      #expect(trial.participants.count > 0, "\(name)")
      let kept = try await world.perform(ImportAttendance(session: "TTM", files: [file]))
      #expect(kept.rows == trial.rows, "\(name)")
    }
  }

  @Test func aSignatureIsPresenceWithoutMinutes() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let list = try world.file(
      "nama,nip,satker\nYoga Wicaksana,199611052025211014,33.16\n", named: "daftar.csv")
    try await world.perform(ImportAttendance(session: "TTM", files: [list]))
    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(lines.map(\.status) == [.present] && lines.map(\.minutes) == [nil])
    #expect(lines.map(\.evidence) == [.signed] && lines.map(\.jp) == [4])
    // The minutes of a meeting file say more than the signature.
    try await world.read("Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,10:00:00 AM")
    let after = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(after.map(\.minutes) == [60] && after.map(\.evidence) == [.roster])
    #expect(after.map(\.source) == ["daftar.csv; zoom.csv"] && after.map(\.grade) == [.times])
  }

  @Test func whoWasAttestedInARoomIsThereAgainAfterAnUndo() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "KPU Kab. Blora,,09:00:00 AM,11:00:00 AM", "fitria,,09:00:00 AM,11:30:00 AM")
    try await world.perform(AttestRoom(session: "TTM", office: "33.16", staff: ["#1"]))
    let before = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(before.map(\.evidence) == [.room] && before.map(\.minutes) == [120])
    let review = try await world.doubt()
    try await world.perform(DecideReview(review: review, decision: .staff("#1")))
    #expect(try await world.perform(ShowAttendance(session: "TTM")).map(\.evidence) == [.roster])
    let undone = try await world.perform(UndoReview(review: review))
    #expect(undone.attendanceRemoved.isEmpty)
    #expect(try await world.perform(ShowAttendance(session: "TTM")) == before)
  }
}
