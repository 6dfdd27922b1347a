import Domain
import Roster
import Testing

/// The sample of every platform: its kind, who is in it, and the minutes that it proves.
struct FormatSamplesTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var file: String
    var kind: RosterKind
    var rows: Int
    var minutes: [(name: String, minutes: Double)]
    var testDescription: String { file }
  }

  private static let samples = [
    Sample(
      file: "teams_attendance_report_utf16.csv", kind: .teamsReport, rows: 5,
      minutes: [
        ("Teguh Wiryawan Santosa", 150), ("Bagus Prasetya (KPU Blora)", 147.7),
        ("33.16_Sri Wahyuningtyas (Guest)", 150), ("Drs. H. Suwarto, M.Si. (Unverified)", 148),
      ]),
    Sample(
      file: "teams_attendance_list_classic_utf16.csv", kind: .teamsList, rows: 10,
      minutes: [
        ("Teguh Wiryawan Santosa", 150), ("Bagus Prasetya (KPU Blora)", 147.7),
        ("33.16_Sri Wahyuningtyas (Guest)", 150), ("Drs. H. Suwarto, M.Si. (Unverified)", 148),
      ]),
    Sample(
      file: "google_meet_attendance.csv", kind: .googleMeet, rows: 3,
      minutes: [("Bagus Prasetya", 147), ("KPU Kab Batang", 149), ("Dewi Anggraeni", 150)]),
    Sample(
      file: "zoom_webinar_attendee_report.csv", kind: .zoomWebinar, rows: 4,
      minutes: [
        ("KPU Provinsi Jawa Tengah", 150), ("KPU Kab Blora - Bagus Prasetya A", 147.7),
        ("Suwarto H", 0),
      ]),
    Sample(
      file: "zoom_chat_saved.txt", kind: .zoomChat, rows: 3,
      minutes: [("KPU KAB. BLORA", 0), ("KPU Kab Batang 1", 0), ("rizky", 0)]),
  ]

  @Test(arguments: samples) func saysWhoAndHowLong(sample: Sample) throws {
    let session = try World.session()
    let roster = try RosterReader.read(path: Places.sample(sample.file), session: session)
    #expect(roster.kind == sample.kind)
    #expect(roster.rowCount == sample.rows)
    #expect(roster.participants.map(\.displayName) == sample.minutes.map(\.name))
    for (participant, expected) in zip(roster.participants, sample.minutes) {
      let minutes = Double(participant.seconds(within: session)) / 60
      #expect(abs(minutes - expected.minutes) < 0.01, "\(participant.displayName): \(minutes)")
    }
    #expect(roster.suggestedZone == nil)
  }

  @Test(arguments: [
    ("google_forms_daftar_hadir.csv", true), ("google_sheets_daftar_hadir_id.csv", false),
  ])
  func formsSaySignedAndNothingIsLost(file: String, own: Bool) throws {
    let session = try World.session()
    let roster = try RosterReader.read(path: Places.sample(file), session: session)
    #expect(roster.kind == .googleForms(own: own))
    #expect(roster.rowCount == 9)
    #expect(roster.participants.map(\.joins) == [1, 2, 1, 1, 1, 1, 1, 1])
    #expect(roster.participants.allSatisfy { $0.proof == .signed })
    #expect(roster.participants.allSatisfy { $0.seconds(within: session) == 0 })
    #expect(
      roster.participants.map(\.employeeNumber) == [
        "198703122010011003", "199004172015032005", nil, nil, "197809232006041011",
        "199208302019022008", nil, "200002292025242014",
      ])
    #expect(roster.participants[1].displayName == "SRI WAHYUNINGTYAS L, S.H")
    #expect(roster.participants[1].officeText == "Kab. Blora")
    #expect(roster.participants[1].postText == "PKP Ahli Pertama")
    #expect(
      roster.remarks.map(\.sentence.en) == [
        "row 4: sent again, first in row 3 ('sri wahyuningtyas')",
        "row 5: NIP '1,99611E+17' has been rounded; the number is not used, the name is",
        "row 10: sent after the session (2025-11-26 13:40)",
      ])
  }

  @Test func theMeetingIsTold() throws {
    for file in ["teams_attendance_report_utf16.csv", "zoom_webinar_attendee_report.csv"] {
      let roster = try RosterReader.read(path: Places.sample(file), session: World.session())
      #expect(roster.meeting?.topic.hasPrefix("Talk To Me: Strategi") == true, "\(file)")
    }
  }

  @Test(arguments: [
    ("expected_zoom.json", "not a supported attendance file"),
    ("roster_pegawai.csv", "this is a list of staff, not of who was there"),
  ])
  func whatIsNoAttendanceIsRefused(file: String, expected: String) throws {
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(path: Places.sample(file), session: World.session())
    }
    #expect(error.fault.what.en == expected)
  }
}
