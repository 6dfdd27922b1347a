import Domain
import Roster
import Testing

/// A host in another zone is noticed and asked about, never guessed.
struct ZoneHintTests {
  private static let heading =
    "Name (original name),Email,Join time,Leave time,Duration (minutes)\n"

  @Test(arguments: [
    ("on time", 0, nil), ("host in WITA", 1, Zone.wita), ("host in WIT", 2, Zone.wit),
    ("host further west", -1, Zone(offset: 6 * 3600)), ("another morning", 4, nil),
  ])
  func wholeHoursBesideTheSession(story: String, shift: Int, expected: Zone?) throws {
    let rows = (0..<20).map { index in
      row(
        "Orang \(index)", 9 * 60 - 15 + index + shift * 60, 11 * 60 + 40 - index + shift * 60)
    }
    let roster = try read(rows.joined())
    #expect(roster.suggestedZone == expected)
    #expect(roster.notes.count == (expected == nil ? 0 : 1))
    // Read again in that zone, all is well.
    if let expected {
      let again = try read(rows.joined(), zone: expected)
      #expect(again.suggestedZone == nil)
      let session = try World.session()
      #expect(again.participants.first?.seconds(within: session) == 150 * 60)
    }
  }

  @Test(arguments: [
    ("half came an hour late", [(540, 690), (600, 690), (540, 690), (600, 690)]),
    ("it began late", [(570, 720), (570, 720)]),
    ("one left early", [(540, 600)]), ("a short visit", [(590, 600)]),
  ])
  func lateComersAreNoOtherZone(story: String, joins: [(Int, Int)]) throws {
    let rows = joins.enumerated().map { row("Orang \($0)", $1.0, $1.1) }.joined()
    #expect(try read(rows).suggestedZone == nil)
  }

  @Test func aFormOrATotalHasNoHint() throws {
    let roster = try RosterReader.read(
      bytes: Array("Cap waktu,Nama,Satker\n26/11/2025 13:40:00,Retno,Blora\n".utf8), name: "a.csv",
      session: World.session())
    #expect(roster.suggestedZone == nil)
  }

  private func row(_ name: String, _ start: Int, _ end: Int) -> String {
    "\(name),,\(clock(start)),\(clock(end)),\(end - start)\n"
  }

  private func clock(_ minute: Int) -> String {
    "11/26/2025 \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }

  private func read(_ rows: String, zone: Zone? = nil) throws -> RosterFile {
    try RosterReader.read(
      bytes: Array((Self.heading + rows).utf8), name: "a.csv", session: World.session(), zone: zone)
  }
}
