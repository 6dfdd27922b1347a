import Domain
import Roster
import Seeds
import Testing

/// However a file tells it, the minutes are the same.
struct ParticipantTests {
  private struct Join {
    var name: String
    var start: Int
    var end: Int
  }

  private let names = ["Retno", "Suwarto, M.Si.", "Nur ‘Aini"]

  @Test(arguments: Seed.some(120)) func orderSplittingAndDuplicatesChangeNoMinute(seed: Seed) throws
  {
    var seed = seed
    let session = try World.session()
    let joins = (0..<Int.random(in: 1...12, using: &seed)).map { _ in
      let start = Int.random(in: 8 * 3600...12 * 3600, using: &seed)
      return Join(
        name: names.randomElement(using: &seed) ?? "", start: start,
        end: start + Int.random(in: 0...5400, using: &seed))
    }
    let counted = try seconds(joins, session)
    let open = 9 * 3600..<9 * 3600 + session.scheduledSeconds
    for (name, seconds) in counted {
      let own = joins.filter { $0.name == name }
      let slow = open.count { second in own.contains { $0.start <= second && second < $0.end } }
      #expect(seconds == slow, "\(name)")
    }
    #expect(try seconds(joins.shuffled(using: &seed), session) == counted)
    #expect(try seconds(joins + joins, session) == counted)
    let split = joins.flatMap { join in
      let middle = Int.random(in: join.start...join.end, using: &seed)
      return [
        Join(name: join.name, start: join.start, end: middle),
        Join(name: join.name, start: middle, end: join.end),
      ]
    }
    #expect(try seconds(split.shuffled(using: &seed), session) == counted)
  }

  @Test func aSecondDeviceUnderTheSameNameAddsNothing() throws {
    let session = try World.session()
    let one = [Join(name: "Retno", start: 9 * 3600, end: 10 * 3600)]
    let two = one + [Join(name: "Retno", start: 9 * 3600 + 600, end: 9 * 3600 + 1200)]
    #expect(try seconds(two, session) == seconds(one, session))
  }

  @Test func oneNameWithTwoAddressesIsTwoParticipantsAndCaseOfTheAddressIsNone() throws {
    let text = """
      Name (original name),Email,Join time,Leave time,Duration (minutes)
      Retno,a@contoh.example,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60
      Retno,b@contoh.example,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60
      Retno,A@Contoh.example,11/26/2025 10:00:00 AM,11/26/2025 11:00:00 AM,60
      retno,,11/26/2025 10:00:00 AM,11/26/2025 11:00:00 AM,60
      """
    let session = try World.session()
    let roster = try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: session)
    #expect(roster.participants.map(\.displayName) == ["Retno", "Retno", "retno"])
    #expect(roster.participants.map(\.joins) == [2, 1, 1])
    #expect(roster.participants.map(\.firstLine) == [2, 3, 5])
    #expect(roster.participants.first?.email == "a@contoh.example")
  }

  @Test(arguments: [10_000, 10_001]) func spansOfOneParticipantHaveALimit(count: Int) throws {
    let joins = (0..<count).map { Join(name: "Retno", start: $0 * 2, end: $0 * 2 + 1) }
    let session = try World.session()
    if count <= 10_000 {
      #expect(try roster(joins, session).participants.first?.spans.count == count)
    } else {
      #expect(throws: RosterError.tooManyJoins(Place(file: "a.csv", line: count + 1, column: 1))) {
        try roster(joins, session)
      }
    }
  }

  @Test func manyJoinsThatOverlapAreOneSpan() throws {
    let joins = (0..<12_000).map { Join(name: "Retno", start: $0, end: $0 + 5) }
    let participant = try #require(roster(joins, World.session()).participants.first)
    #expect(participant.spans.map(\.seconds) == [12_004])
    #expect(participant.joins == 12_000)
  }

  @Test func aNameHasALimit() throws {
    let name = String(repeating: "a", count: 1_025)
    let session = try World.session()
    #expect(throws: RosterError.textTooLong(Place(file: "a.csv", line: 2, column: 1))) {
      try roster([Join(name: name, start: 9 * 3600, end: 10 * 3600)], session)
    }
  }

  private func seconds(_ joins: [Join], _ session: SessionTime) throws -> [String: Int] {
    let roster = try roster(joins, session)
    return Dictionary(
      uniqueKeysWithValues: roster.participants.map {
        ($0.displayName, $0.seconds(within: session))
      })
  }

  private func roster(_ joins: [Join], _ session: SessionTime) throws -> RosterFile {
    let heading = [
      ["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)"]
    ]
    let rows = joins.map { [$0.name, "", clock($0.start), clock($0.end), "1"] }
    let dress = Dress(separator: ",", lineEnd: "\n", encoding: .utf8, quotesAll: false)
    return try RosterReader.read(
      bytes: dress.bytes(heading + rows), name: "a.csv", session: session)
  }

  private func clock(_ second: Int) -> String {
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return "11/26/2025 " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
