import Domain
import Roster
import Testing

/// The account-wide report: many meetings, headings that stand twice.
struct ZoomUsageTests {
  private static let heading =
    "Topic,Meeting ID,User Name,User Email,Department,Group,Has Zoom Rooms?,Creation Time,Start Time,"
    + "End Time,Duration (Minutes),Participants,Name (Original Name),User Email,Join Time,Leave Time,"
    + "Duration (Minutes),Guest,Recording Consent,In Waiting Room\n"

  private func row(
    _ topic: String, _ number: String, _ name: String, _ day: String, waiting: String = "No"
  ) -> String {
    "\(topic),\(number),KPU Jateng,host@contoh.example,,,No,\(day) 07:00:00,\(day) 08:30:00,"
      + "\(day) 11:40:00,190,2,\(name),\(name)@contoh.example,\(day) 09:00:00,\(day) 10:00:00,60,Yes,,"
      + "\(waiting)\n"
  }

  @Test(arguments: ["26/11/2025", "11/26/2025"]) func theParticipantsColumnsAreRead(
    day: String
  ) throws {
    let roster = try read(
      row("Bimtek", "812 3456 7890", "retno", day)
        + row("Bimtek", "812 3456 7890", "suwarto", day, waiting: "Yes"))
    #expect(roster.kind == .zoomUsage)
    #expect(roster.participants.map(\.email) == ["retno@contoh.example", "suwarto@contoh.example"])
    #expect(try roster.participants.map { try $0.seconds(within: World.session()) } == [3600, 0])
    #expect(roster.waitingRows == 1)
    #expect(roster.meeting?.number == "81234567890")
  }

  @Test func meetingsOfOtherDaysAreLeftOut() throws {
    let roster = try read(
      row("Rapat lain", "1", "orang lain", "25/11/2025")
        + row("Bimtek", "2", "retno", "26/11/2025"))
    #expect(roster.participants.map(\.displayName) == ["retno"])
    #expect(roster.meeting?.topic == "Bimtek")
    #expect(roster.rowCount == 1)
    #expect(roster.notes.map(\.en) == ["1 other meetings in the file were not counted"])
  }

  @Test func twoMeetingsAtOnceAreNotGuessed() throws {
    let error = try #require(throws: RosterError.self) {
      try read(
        row("Bimtek", "1", "retno", "26/11/2025") + row("Pleno", "2", "suwarto", "26/11/2025"))
    }
    #expect(
      error
        == .severalMeetings(
          Place(file: "a.csv", line: 3, column: 1), topics: ["Bimtek", "Pleno"]))
  }

  @Test func meetingsHaveALimit() throws {
    let error = try #require(throws: RosterError.self) {
      try read((0...1_000).map { row("Rapat", "\($0 + 1)", "retno", "25/11/2025") }.joined())
    }
    #expect(error == .tooManyMeetings(Place(file: "a.csv", line: 1_002, column: 1)))
  }

  @Test func onlyOtherDaysAreRefusedWithBothDays() throws {
    let error = try #require(throws: RosterError.self) {
      try read(
        row("Bimtek", "1", "retno", "20/11/2025") + row("Pleno", "2", "suwarto", "21/11/2025"))
    }
    #expect(error.fault.what.en == "this file is of 2025-11-20, the session was held on 2025-11-26")
  }

  @Test func aMeetingThatNobodyJoinedIsNobody() throws {
    let roster = try read(
      row("Bimtek", "1", "retno", "26/11/2025")
        + "Kosong,2,KPU,h@contoh.example,,,No,,,,,0,,,,,,,,\n")
    #expect(roster.participants.count == 1)
  }

  private func read(_ rows: String) throws -> RosterFile {
    try RosterReader.read(
      bytes: Array((Self.heading + rows).utf8), name: "a.csv", session: World.session())
  }
}
