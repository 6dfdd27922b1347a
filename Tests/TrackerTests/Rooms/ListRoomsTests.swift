import Domain
import Support
import Testing

@testable import Tracker

@Suite struct ListRoomsTests {
  @Test func roomsAreListedByOfficeWithTheirMinutes() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoomTests.blora)
    let listed = try await world.perform(ListRooms(session: "TTM"))
    #expect(listed.map(\.officeCode) == ["33.15", "33.16"])
    #expect(listed.map(\.minutes) == [150, 120])
    #expect(listed.map { $0.rooms.map(\.minutes) } == [[150], [120, 60]])
    #expect(listed.map { $0.attested.map(\.name) } == [[], ["Fitria Nurhaliza"]])
  }

  @Test func anOfficeStandsForItselfAndThoseBelow() async throws {
    let world = try await AttestRoomTests.world()
    func offices(_ office: Office.Code) async throws -> [Office.Code] {
      try await world.perform(ListRooms(session: "TTM", office: office)).map(\.officeCode)
    }
    #expect(try await offices("33") == ["33.15", "33.16"])
    #expect(try await offices("33.16") == ["33.16"])
    #expect(try await offices("34") == [])
  }

  @Test func anUnknownSessionIsRefused() async throws {
    let world = try await World()
    await #expect(throws: TrackerError.unknown(.session, "TTM")) {
      try await world.perform(ListRooms(session: "TTM"))
    }
  }

  /// A room counts as representation; who sat there makes it people.
  @Test func attestingTurnsARoomIntoPeople() async throws {
    let world = try await AttestRoomTests.world()
    func blora() async throws -> OfficeRepresentation? {
      try await world.perform(ShowSessionMap(session: "TTM")).offices
        .first { $0.officeCode == "33.16" }
    }
    #expect(try await blora()?.representation == .roomOnly)
    try await world.perform(AttestRoomTests.blora)
    #expect(try await blora()?.representation == .represented)
    #expect(try await blora()?.highestPost == "Operator")
  }
}
