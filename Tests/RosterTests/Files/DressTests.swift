import Domain
import Roster
import Testing

/// Every format in every encoding, separator, line end and quoting says the same.
struct DressTests {
  @Test(arguments: Dress.all) func aJoinReportSaysTheSame(dress: Dress) throws {
    let headings = [
      ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)"],
      ["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)"],
    ]
    for heading in headings {
      let roster = try read(
        dress,
        [
          heading,
          ["Nur ‘Aini – Grobogan", "", "11/26/2025 09:00:00 AM", "11/26/2025 10:00:00 AM", "60"],
          [
            "Drs. Suwarto, M.Si.", "s@contoh.example", "11/26/2025 09:30:00 AM",
            "11/26/2025 10:00:00 AM", "30",
          ],
          ["René; \"Né\"", "", "11/26/2025 09:00:00 AM", "11/26/2025 11:30:00 AM", "150"],
          ["Nur ‘Aini – Grobogan", "", "11/26/2025 09:30:00 AM", "11/26/2025 10:30:00 AM", "60"],
        ])
      let names = ["Nur ‘Aini – Grobogan", "Drs. Suwarto, M.Si.", "René; \"Né\""]
      #expect(roster.participants.map(\.displayName) == names, "\(dress)")
      #expect(roster.participants.map(\.firstLine) == [2, 3, 4])
      let session = try World.session()
      #expect(roster.participants.map { $0.seconds(within: session) / 60 } == [90, 30, 150])
    }
  }

  @Test(arguments: Dress.all) func aTotalsReportSaysTheSame(dress: Dress) throws {
    let roster = try read(
      dress,
      [
        ["Topic", "ID", "Start time", "End time"],
        ["Bimtek, seri 2", "812 3456", "11/26/2025 08:30:00 AM", "11/26/2025 11:40:00 AM"],
        ["", "", "", ""],
        ["Name (original name)", "Email", "Total duration (minutes)", "Guest"],
        ["Nur ‘Aini", "", "162", "Yes"], ["Retno", "r@contoh.example", "20", "No"],
      ])
    #expect(roster.kind == .zoomMeeting(generation: 2, block: true, perJoin: false))
    #expect(roster.meeting?.topic == "Bimtek, seri 2")
    #expect(roster.meeting?.number == "8123456")
    #expect(roster.participants.map(\.displayName) == ["Nur ‘Aini", "Retno"])
    #expect(roster.participants.map(\.totalSeconds) == [162 * 60, 1200])
    let session = try World.session()
    #expect(roster.participants.map { $0.seconds(within: session) / 60 } == [150, 20])
  }

  private func read(_ dress: Dress, _ rows: [[String]]) throws -> RosterFile {
    try RosterReader.read(bytes: dress.bytes(rows), name: "a.csv", session: World.session())
  }
}
