import Domain
import Support
import Testing
import Tracker

/// A session that may run fifteen minutes over.
struct LateEndTests {
  @Test func minutesAfterTheEndCountAndNobodyHasMoreThanTheSession() async throws {
    let world = try await Self.world(program: 0, session: 15)
    let file = try world.zoomFile(
      "Yoga Wicaksana,yoga@contoh.example,09:45:00 AM,11:45:00 AM",
      "Sri Larasati,sri@contoh.example,08:50:00 AM,12:30:00 PM")
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    // 9:45 to 11:45 is 120 of 150 minutes, 80 %, which without the late end were 105.
    #expect(lines.map(\.name) == ["Sri Larasati", "Yoga Wicaksana"])
    #expect(lines.map(\.minutes) == [150, 120] && lines.map(\.jp) == [4, 4])
  }

  @Test func aSessionTakesItsProgramsLateEndUnlessItSaysOtherwise() async throws {
    for (own, expected) in [(nil, 10), (0, 0), (30, 30)] as [(Int?, Int)] {
      let world = try await Self.world(program: 10, session: own)
      let session = try await world.perform(ShowSession(session: "TTM")).session
      #expect(session.lateEndMinutes == expected)
    }
  }

  @Test func roomsHaveTheLateEndToo() async throws {
    let world = try await Self.world(program: 0, session: 15)
    let file = try world.zoomFile("KPU Kab. Blora,,10:00:00 AM,11:50:00 AM")
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    #expect(try await world.rows("SELECT seconds FROM rooms") == [["6300"]])
  }

  /// Each place stands for a quarter of an hour, the late one too.
  @Test func barsReachToTheLateEnd() async throws {
    let world = try await Self.world(program: 0, session: 15)
    let file = try world.zoomFile("Yoga Wicaksana,yoga@contoh.example,09:45:00 AM,11:45:00 AM")
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    let bars = try await world.perform(ShowAttendanceBars(session: "TTM"))
    #expect(bars.people.map { bars.bar(of: $0.spans, width: 11) } == ["░░░████████"])
    #expect(bars.people.map(\.line.minutes) == [120])
  }

  @Test func whoWasAttestedHasTheRoomsLateMinutes() async throws {
    let world = try await Self.world(program: 0, session: 15)
    let file = try world.zoomFile("KPU Kab. Blora,,10:00:00 AM,11:50:00 AM")
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    let attested = try await world.perform(
      AttestRoom(session: "TTM", office: "33.16", staff: ["Sri Larasati@33.16"]))
    #expect(attested.people.map(\.minutes) == [105])
  }

  @Test(arguments: [-1, 721]) func anImpossibleLateEndIsRefused(minutes: Int) async throws {
    let world = try await World()
    await #expect(throws: TrackerError.self) {
      try await world.perform(
        AddProgram(code: "P", title: "P", organiser: "33", lateEndMinutes: minutes))
    }
    #expect(try await world.perform(ListPrograms()).isEmpty)
    await #expect(throws: TrackerError.self) {
      try await world.perform(AddSession(Self.draft(lateEnd: minutes, program: nil)))
    }
  }

  private static func world(program: Int, session: Int?) async throws -> World {
    let world = try await World()
    try await world.addStaff(
      "199611052025211014,Yoga Wicaksana,L,PPPK,pelaksana,Operator,33.16,yoga@contoh.example",
      "199004172015032005,Sri Larasati,P,PNS,pengawas,Kasubbag,33.16,sri@contoh.example")
    try await world.perform(
      AddProgram(code: "P", title: "P", organiser: "33", lateEndMinutes: program))
    try await world.perform(AddSession(draft(lateEnd: session, program: "P")))
    return world
  }

  private static func draft(lateEnd: Int?, program: String?) -> SessionDraft {
    SessionDraft(
      code: "TTM", title: "Talk To Me", organiser: "33", startsAt: "2025-11-26T09:00",
      endsAt: "2025-11-26T11:30", audience: ["33"], program: program, lateEndMinutes: lateEnd)
  }
}
