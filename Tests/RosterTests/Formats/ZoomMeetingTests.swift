import Domain
import Roster
import Testing

struct ZoomMeetingTests {
  @Test(arguments: [
    (
      "zoom_form1_with_meeting_block.csv",
      RosterKind.zoomMeeting(generation: 1, block: true, perJoin: true)
    ),
    ("zoom_form1_no_block.csv", .zoomMeeting(generation: 1, block: false, perJoin: true)),
    (
      "zoom_form1_unique_users_with_block.csv",
      .zoomMeeting(generation: 1, block: true, perJoin: false)
    ),
    ("zoom_form2_with_meeting_block.csv", .zoomMeeting(generation: 2, block: true, perJoin: true)),
    ("zoom_form2_no_block.csv", .zoomMeeting(generation: 2, block: false, perJoin: true)),
    (
      "zoom_form2_unique_users_with_block.csv",
      .zoomMeeting(generation: 2, block: true, perJoin: false)
    ),
    ("zoom_form2_resaved_excel_id.csv", .zoomMeeting(generation: 2, block: false, perJoin: true)),
  ])
  func samplesAreKnownByTheirHeading(file: String, kind: RosterKind) throws {
    let roster = try RosterReader.read(path: Places.sample(file), session: World.session())
    #expect(roster.kind == kind)
    #expect(roster.participants.count == 14)
    let isPerJoin = kind.proof == .joins
    #expect(roster.rowCount == (isPerJoin ? 16 : 14))
    #expect(roster.waitingRows == (isPerJoin ? 1 : 0))
    #expect(roster.notes.count == 1)
  }

  @Test func theBlockTellsOfTheMeeting() throws {
    let roster = try RosterReader.read(
      path: Places.sample("zoom_form2_with_meeting_block.csv"), session: World.session())
    let meeting = try #require(roster.meeting)
    #expect(meeting.number == "81234567890")
    #expect(meeting.topic.hasPrefix("Talk To Me"))
    #expect(meeting.span?.start.description == "2025-11-26T01:31:10Z")
  }

  @Test func namesStayAsTheyStandInTheFile() throws {
    for file in ["zoom_form1_no_block.csv", "zoom_form2_resaved_excel_id.csv"] {
      let roster = try RosterReader.read(path: Places.sample(file), session: World.session())
      let names = roster.participants.map(\.displayName)
      #expect(names.contains("Nur ‘Aini_KPU Grobogan"))
      #expect(names.contains("Drs. H. Suwarto, M.Si. - Grobogan"))
    }
  }

  private static let row = "Retno,r@contoh.example,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60"

  @Test(arguments: [
    (
      "capitals of a change-over",
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)"
    ),
    ("small letters", "name (original name),email,join time,leave time,duration (minutes)"),
    (
      "blanks around",
      " Name (original name) , Email , Join time , Leave time , Duration (minutes) "
    ),
    (
      "blank line of commas above",
      "Topic,ID\nBimtek,812 3456\n,,,,,,\nName (original name),Email,Join time,Leave time,Duration (minutes)"
    ),
    ("no original name", "Name,Email,Join time,Leave time,Duration (minutes)"),
  ])
  func headingsVary(story: String, heading: String) throws {
    let roster = try read(heading + "\n" + Self.row + "\n")
    #expect(roster.participants.map(\.displayName) == ["Retno"])
    #expect(roster.participants.first?.spans.map(\.seconds) == [3600])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let roster = try read(
      """
      In waiting room,Leave time,Name (original name),Join time,Email,Duration (minutes)
      No,11/26/2025 10:00:00 AM,Retno,11/26/2025 09:30:00 AM,,30
      Yes,11/26/2025 11:00:00 AM,Retno,11/26/2025 10:30:00 AM,,30
      """)
    #expect(roster.participants.count == 1)
    #expect(roster.participants.first?.spans.map(\.seconds) == [1800])
    #expect(roster.participants.first?.email == nil)
    #expect(roster.waitingRows == 1)
  }

  @Test func whoOnlyWaitedIsNotLost() throws {
    let roster = try read(
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
      Retno,,11/26/2025 09:30:00 AM,11/26/2025 09:31:00 AM,1,Yes,Yes
      """)
    #expect(roster.participants.map(\.displayName) == ["Retno"])
    #expect(roster.participants.first?.spans == [])
    #expect(roster.participants.first?.joins == 0)
  }

  @Test func closingLinesAreNobody() throws {
    let roster = try read(
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes)
      \(Self.row)
      ,,,,
      Zoom Report
      """)
    #expect(roster.participants.map(\.displayName) == ["Retno"])
    #expect(roster.rowCount == 1)
  }

  @Test func rowsWithoutTimesKeepTheirPerson() throws {
    let roster = try read(
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes)
      \(Self.row)
      Suwarto,,--,--,--
      """)
    #expect(roster.participants.map(\.displayName) == ["Retno", "Suwarto"])
    #expect(roster.participants.last?.spans == [])
    #expect(roster.notes.map(\.en) == ["1 rows without times"])
  }

  @Test func timesAreInTheFilesZone() throws {
    let heading = "Name (original name),Email,Join time,Leave time,Duration (minutes)\n"
    let session = try World.session()
    let bytes = Array((heading + Self.row).utf8)
    let wib = try RosterReader.read(bytes: bytes, name: "a.csv", session: session)
    let wit = try RosterReader.read(bytes: bytes, name: "a.csv", session: session, zone: .wit)
    let starts = [wib, wit].map { $0.participants.first?.spans.first?.start.description }
    #expect(starts == ["2025-11-26T02:00:00Z", "2025-11-26T00:00:00Z"])
  }

  private func read(_ text: String) throws -> RosterFile {
    try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: World.session())
  }
}
