import Domain
import Roster
import Testing

/// Whether the day or the month stands first is decided once for a whole file.
struct DateOrderTests {
  @Test(arguments: [
    (
      "Zoom's own: the month", "2025-03-04", ",", "03/04/2025 09:00:00 AM", "03/04/2025 10:00:00 AM"
    ),
    ("a day above 12", "2025-11-26", ",", "26/11/2025 09:00:00 AM", "26/11/2025 10:00:00 AM"),
    ("resaved by a spreadsheet", "2025-04-03", ";", "03/04/2025 09.00", "03/04/2025 10.00"),
    ("semicolons, month first", "2025-11-26", ";", "11/26/2025 09:00", "11/26/2025 10:00"),
    ("semicolons, American clock", "2025-03-04", ";", "3/4/2025 9:00 AM", "3/4/2025 10:00 AM"),
  ])
  func isTakenFromTheFile(
    story: String, day: String, separator: String, join: String, leave: String
  ) throws {
    let heading = [
      "Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)",
    ]
    let lines = [heading, ["Retno", "", join, leave, "60"]]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let session = try World.session(on: day)
    let roster = try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    #expect(roster.participants.first?.seconds(within: session) == 3600)
  }

  private static let heading =
    "Name (original name),Email,Join time,Leave time,Duration (minutes)\n"

  /// A 24-hour clock is a spreadsheet's: then the session's day tells 3 April from 4 March.
  @Test(arguments: ["2025-03-04", "2025-04-03"]) func theSessionsDayTellsAResavedFile(day: String)
    throws
  {
    let text = Self.heading + "Retno,,03/04/2025 09:00:00,03/04/2025 10:00:00,60"
    let session = try World.session(on: day)
    let roster = try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    #expect(roster.participants.first?.seconds(within: session) == 3600)
  }

  @Test func zoomsOwnTimesAreNeverTurnedRound() throws {
    let text = Self.heading + "Retno,,03/04/2025 09:00:00 AM,03/04/2025 10:00:00 AM,60"
    let session = try World.session(on: "2025-04-03")
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    }
    #expect(error.fault.what.en.contains("2025-03-04"))
    #expect(error.fault.what.en.contains("2025-04-03"))
  }

  @Test func aFileThatFitsNeitherOrderIsRefusedByItsFirstError() throws {
    let text =
      Self.heading + """
        Retno,,11/26/2025 09:00:00,11/26/2025 10:00:00,60
        Suwarto,,26/11/2025 09:00:00,26/11/2025 10:00:00,60
        """
    let session = try World.session()
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    }
    #expect(error.fault.place?.line == 3)
    #expect(error.fault.what.en == "the date '26/11/2025 09:00:00' does not exist")
  }

  @Test func aLaterDayAboveTwelveDecidesForTheRowsBefore() throws {
    let text = """
      Name (original name),Email,Join time,Leave time,Duration (minutes)
      Retno,,12/11/2025 23:00:00,12/11/2025 23:30:00,30
      Retno,,12/11/2025 23:30:00,13/11/2025 00:30:00,60
      """
    let session = try World.session(on: "2025-11-12", from: "23:00", to: "23:59")
    let roster = try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    #expect(roster.participants.first?.spans.map(\.seconds) == [5400])
    #expect(roster.participants.first?.seconds(within: session) == 59 * 60)
  }
}
