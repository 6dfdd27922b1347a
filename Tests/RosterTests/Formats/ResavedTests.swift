import Domain
import Roster
import Testing

/// What spreadsheets do to the platforms' files.
struct ResavedTests {
  private static let heading = "Name (original name),Email,Join time,Leave time,Duration (minutes)"

  @Test func namesTornAtTheirCommaAreMended() throws {
    let roster = try read(
      """
      \(Self.heading)
      Drs. H. Suwarto, M.Si.,s@contoh.example,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60
      Retno, S.Sos., M.M.,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60
      Bagus,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60
      """)
    #expect(
      roster.participants.map(\.displayName) == [
        "Drs. H. Suwarto, M.Si.", "Retno, S.Sos., M.M.", "Bagus",
      ])
    #expect(roster.participants.map(\.email) == ["s@contoh.example", nil, nil])
  }

  @Test func rowsPackedIntoOneFieldAreUnpacked() throws {
    let roster = try read(
      """
      "\(Self.heading)"
      "Drs. H. Suwarto, M.Si.,s@contoh.example,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60"
      "Bagus,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60"
      """)
    #expect(roster.participants.map(\.displayName) == ["Drs. H. Suwarto, M.Si.", "Bagus"])
    #expect(roster.participants.map(\.firstLine) == [2, 3])
  }

  @Test func aNameAloneInAListIsNotTakenForAPackedRow() throws {
    let roster = try read("Nama,NIP,Satker\n\"Retno, S.Sos.\",,\n")
    #expect(roster.participants.map(\.displayName) == ["Retno, S.Sos."])
  }

  @Test(arguments: [
    (
      "Teams",
      "Full Name;User Action;Timestamp\nRetno;Joined;26/11/2025 09.00\nRetno;Left;26/11/2025 10.00",
      60
    ),
    (
      "Meet",
      "First name;Last name;Email;Duration;Time joined;Time exited\nRetno;K;;1 hr 0 min;09.00;10.00",
      60
    ),
    (
      "webinar",
      "Attendee Details;;;;;\nAttended;User Name (Original Name);Email;Join Time;Leave Time;"
        + "Time in Session (minutes)\nYes;Retno;;26/11/2025 09.00;26/11/2025 10.00;60", 60
    ),
    (
      "Zoom in Indonesian",
      "Nama (nama asli);Email;Waktu bergabung;Waktu keluar;Durasi (menit);Tamu;Di ruang tunggu\n"
        + "Retno;;26/11/2025 09.00;26/11/2025 10.00;60;Ya;Tidak\n"
        + "Retno;;26/11/2025 10.00;26/11/2025 11.00;60;Ya;Ya", 60
    ),
    (
      "Zoom totals in Indonesian", "Nama (nama asli);Email;Total durasi (menit);Tamu\nRetno;;60;Ya",
      60
    ),
    ("a form", "Cap waktu;Nama;Satker\n26/11/2025 09.05.12;Retno;Blora", 0),
    ("a list", "Nama;NIP;Satker\nRetno;;Blora", 0),
  ])
  func everyKindIsReadWithSemicolonsAndDaysFirst(story: String, text: String, minutes: Int) throws {
    let roster = try read(text)
    #expect(roster.participants.count == 1)
    #expect(
      try roster.participants.map { try $0.seconds(within: World.session()) / 60 } == [minutes])
  }

  private func read(_ text: String) throws -> RosterFile {
    try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: World.session())
  }
}
