import Domain
import Roster
import Testing

/// What bounds memory is refused with its line, not cut off silently.
struct LimitsTests {
  private let heading = "Name (original name),Email,Total duration (minutes)\n"

  @Test func participantsHaveALimit() throws {
    let text = heading + (0...100_000).map { "p\($0),,1\n" }.joined()
    let session = try World.session()
    #expect(throws: RosterError.tooManyParticipants(Place(file: "a.csv", line: 100_002, column: 1)))
    {
      try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    }
  }

  @Test func rowsHaveALimitEvenWhereTheyNameNobody() throws {
    let text = heading + String(repeating: ",\n", count: 1_000_001)
    let session = try World.session()
    #expect(throws: RosterError.tooManyRows(Place(file: "a.csv", line: 1_000_002, column: 1))) {
      try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    }
  }

  @Test func allNamesTogetherHaveALimit() throws {
    let long = String(repeating: "x", count: 1_000)
    let text = heading + (0..<17_000).map { "\(long)\($0),,1\n" }.joined()
    let session = try World.session()
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    }
    guard case .tooManyParticipants(let place) = error else {
      Issue.record("\(error)")
      return
    }
    #expect((16_000...17_000).contains(place.line ?? 0))
  }
}
