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

  /// The attendance files among the samples.
  private static let samples = [
    "google_forms_daftar_hadir.csv", "google_meet_attendance.csv",
    "google_sheets_daftar_hadir_id.csv", "teams_attendance_list_classic_utf16.csv",
    "teams_attendance_report_utf16.csv", "zoom_chat_saved.txt", "zoom_form1_no_block.csv",
    "zoom_form1_unique_users_with_block.csv", "zoom_form1_with_meeting_block.csv",
    "zoom_form2_no_block.csv", "zoom_form2_resaved_excel_id.csv",
    "zoom_form2_unique_users_with_block.csv", "zoom_form2_with_meeting_block.csv",
    "zoom_webinar_attendee_report.csv",
  ]

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

  @Test(arguments: Self.samples)
  func everySampleAddsUp(name: String) async throws {
    let world = try await World()
    try await world.perform(
      ImportStaff(file: InputFile(path: Shared.sample("roster_pegawai.csv"))))
    try await world.addSession()
    let file = try InputFile(path: Shared.sample(name))
    let done = try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    #expect(sum(done.rows) == done.rows.total && done.rows.total > 0)
    #expect(done.rows.dropped == 0 && done.rows.total == done.files.reduce(0) { $0 + $1.rows })
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
