import Domain
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct RoomConflictTests {
  /// Yoga (#3) of Blora beside Blora's room, which is there from 10:00 to 11:30.
  func attested(_ yoga: String) async throws -> RoomAttendee {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("KPU Kab. Blora,,10:00:00 AM,11:30:00 AM", yoga)
    let attested = try await world.perform(
      AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
    return try #require(attested.people.first)
  }

  @Test(arguments: [
    ("09:00:00 AM", "11:30:00 AM", 90.0),
    ("09:00:00 AM", "10:15:00 AM", 15.0),
    ("11:00:00 AM", "01:00:00 PM", 30.0),
  ])
  func ownConnectionAtTheTimeOfTheRoomIsFlagged(
    from start: String, to end: String, minutes: Double
  ) async throws {
    let person = try await attested("Yoga Wicaksana,yoga@contoh.example,\(start),\(end)")
    #expect(
      person.conflicts == [
        RoomConflict(kind: .ownConnection, officeCode: "33.16", minutes: minutes)
      ])
  }

  @Test func ownConnectionBeforeTheRoomWasThereIsNone() async throws {
    let person = try await attested(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,10:00:00 AM")
    #expect(person.conflicts.isEmpty && person.evidence == .roster)
  }

  @Test func aFlagStandsInTheTrail() async throws {
    let world = try await AttestRoomTests.world()
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,09:30:00 AM,09:50:00 AM", named: "kedua.csv")
    try await world.perform(AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
    #expect(
      try await world.rows(
        "SELECT changes->0->>'reason' FROM audit_events WHERE operation = 'AttestRoom'")
        == [["conflict: 20 min at once on a connection of their own (33.16)"]])
  }

  @Test func attestedInTwoOfficesIsFlaggedInBoth() async throws {
    let world = try await AttestRoomTests.world()
    // Lent to Grobogan: the same person has a place in both offices.
    let lent = try await world.rows(
      """
      INSERT INTO staff (office_id, person_id, post_id, employment)
      SELECT (SELECT id FROM offices WHERE code = '33.15'), person_id, post_id, employment
      FROM staff WHERE id = 1 RETURNING '#' || id
      """)
    let there = try #require(lent.first?.first ?? nil)
    let first = try await world.perform(AttestRoomTests.blora)
    #expect(first.people.map(\.conflicts) == [[]])
    let second = try await world.perform(
      AttestRoom(session: "TTM", office: "33.15", staff: [there]))
    let other = RoomConflict(kind: .otherOffice, officeCode: "33.16", minutes: nil)
    #expect(second.people.map(\.conflicts) == [[other]] && second.people.map(\.minutes) == [150])
    let listed = try await world.perform(ListRooms(session: "TTM"))
    #expect(
      listed.flatMap(\.attested).map { $0.conflicts.map(\.officeCode) } == [["33.16"], ["33.15"]])
  }

  @Test func aFileWithoutTimesContradictsOnlyWhatItMust() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "KPU Kab. Blora,,10:00:00 AM,11:30:00 AM",
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,09:01:00 AM")
    // 90 minutes of the room and 80 of the person are 20 more than the session has.
    for (total, minutes) in [(3600, []), (4800, [20.0])] as [(Int32, [Double])] {
      try await world.rows(
        """
        UPDATE roster_rows SET starts = '{}', ends = '{}', total_seconds = \(total)
        WHERE staff_id = 3 RETURNING 1
        """
      ).discard()
      let attested = try await world.perform(
        AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
      #expect(attested.people.flatMap(\.conflicts).map(\.minutes) == minutes)
    }
  }

  /// The room until the end, the person only in the half hour after it.
  @Test func theLateEndIsNoConflict() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.rows("UPDATE sessions SET late_end_minutes = 30 RETURNING 1").discard()
    try await world.read(
      "KPU Kab. Blora,,09:00:00 AM,11:30:00 AM",
      "Yoga Wicaksana,yoga@contoh.example,11:30:00 AM,11:55:00 AM")
    let attested = try await world.perform(
      AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
    #expect(attested.people.map(\.minutes) == [25])
    #expect(attested.people.flatMap(\.conflicts).isEmpty)
  }

  @Test func aSignatureInAnotherOfficeIsFlagged() async throws {
    let world = try await AttestRoomTests.world()
    let lent = try await world.rows(
      """
      INSERT INTO staff (office_id, person_id, post_id, employment)
      SELECT (SELECT id FROM offices WHERE code = '33.15'), person_id, post_id, employment
      FROM staff WHERE id = 1 RETURNING '#' || id
      """)
    let there = try #require(lent.first?.first ?? nil)
    try await world.perform(LogAttendance(session: "TTM", staff: [there]))
    try await world.rows("UPDATE attendance SET evidence = 'signed' RETURNING 1").discard()
    let attested = try await world.perform(AttestRoomTests.blora)
    let other = RoomConflict(kind: .otherOffice, officeCode: "33.15", minutes: nil)
    #expect(attested.people.map(\.conflicts) == [[other]])
  }

  @Test func aRoomThatIsGoneIsSaid() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoomTests.blora)
    try await world.rows("DELETE FROM rooms RETURNING 1").discard()
    let listed = try await world.perform(ListRooms(session: "TTM"))
    #expect(listed.map(\.officeCode) == ["33.16"] && listed.map(\.minutes) == [nil])
    #expect(listed.flatMap(\.attested).flatMap(\.conflicts).map(\.kind) == [.noRoom])
  }
}
