import Domain
import Support
import Testing

@testable import Tracker

@Suite struct ProgramMapTests {
  /// Held for Jawa Tengah; held for Blora alone; planned; cancelled.
  func world() async throws -> World {
    let world = try await Doubtful.world()
    try await world.perform(AddProgram(code: "ttm", title: "Talk <To> Me", organiser: "33"))
    for (number, date, audience) in [
      (1, "2025-11-10", ["33"]), (2, "2025-11-11", ["33.16"]), (3, "2025-12-20", ["33"]),
      (4, "2025-11-13", ["33"]),
    ] as [(Int, Day, [Office.Code])] {
      try await world.perform(
        AddSession(
          SessionDraft(
            code: "S\(number)", title: "Sesi \(number)", organiser: "33",
            startsAt: #require(LocalTime(day: date, hour: 9, minute: 0)),
            endsAt: #require(LocalTime(day: date, hour: 11, minute: 0)), audience: audience,
            program: "ttm")))
    }
    try await world.perform(LogAttendance(session: "S1", staff: ["#2"]))
    try await world.perform(LogAttendance(session: "S2", staff: ["#1", "#3"]))
    try await world.perform(CancelSession(session: "S4", reason: "batal"))
    return world
  }

  @Test func heldSessionsAreColumnsAndInvitedOfficesRows() async throws {
    let world = try await world()
    let map = try await world.perform(ShowProgramMap(program: "ttm"))
    #expect(map.sessions.map(\.code) == ["S1", "S2"] && map.planned == 1)
    let offices = try await world.perform(ListOffices(under: "33", on: "2025-11-10"))
    #expect(map.offices.map(\.officeCode) == offices.map(\.code))
    let blora = try #require(map.offices.first { $0.officeCode == "33.16" })
    #expect(blora.sessions.mapValues(\.sign) == ["S1": "–", "S2": "2"])
    let grobogan = try #require(map.offices.first { $0.officeCode == "33.15" })
    #expect(grobogan.sessions.mapValues(\.sign) == ["S1": "1"])
  }

  @Test func aCellIsTheSessionsOwnMap() async throws {
    let world = try await world()
    let map = try await world.perform(ShowProgramMap(program: "ttm"))
    for code in ["S1", "S2"] {
      let own = try await world.perform(ShowSessionMap(session: code))
      #expect(map.lines.filter { $0.session == code } == own.offices)
    }
  }

  @Test func aProgramWithoutSessionsIsEmptyAndStillDrawn() async throws {
    let world = try await World()
    try await world.perform(AddProgram(code: "kosong", title: "Kosong", organiser: "33"))
    let map = try await world.perform(ShowProgramMap(program: "kosong"))
    #expect(map.offices.isEmpty && map.sessions.isEmpty && map.planned == 0)
    #expect(SVGReader(map.svg(in: .id))?.texts.contains("Kosong") == true)
  }

  @Test func anUnknownProgramIsRefused() async throws {
    let world = try await World()
    await #expect(throws: TrackerError.unknown(.program, "ttm")) {
      try await world.perform(ShowProgramMap(program: "ttm"))
    }
  }

  @Test func thePictureHasACellForEachInvitation() async throws {
    let world = try await world()
    let map = try await world.perform(ShowProgramMap(program: "ttm"))
    let svg = try #require(SVGReader(map.svg(in: .en)))
    let cells = svg.titles.filter { $0.contains(", S") }
    #expect(cells.count == map.lines.count)
    #expect(cells.contains("33.16 KPU Kabupaten Blora, S2: represented, 2 people, Operator"))
    #expect(svg.titles.first == "Talk <To> Me")
    #expect(svg.texts.contains("S2 2025-11-11"))
  }
}
