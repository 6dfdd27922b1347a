import Domain
import Roster
import Seeds
import Testing

/// Whatever platform tells it, in whatever dress: order, splitting, duplicates and second devices
/// change no minute, and none is below nothing or beyond the session.
struct MinutesPropertyTests {
  private let names = ["Retno", "Suwarto, M.Si.", "Nur ‘Aini"]

  @Test(arguments: JoinFile.allCases, Seed.some(25))
  func minutesAreTheUnionOfTheJoins(format: JoinFile, seed: Seed) throws {
    var seed = seed
    let session = try World.session()
    let joins = (0..<Int.random(in: 1...10, using: &seed)).map { _ in
      let start = Int.random(in: 8 * 3600...12 * 3600, using: &seed)
      return JoinFile.Join(
        name: names.randomElement(using: &seed) ?? "", start: start,
        end: start + Int.random(in: 1...5400, using: &seed))
    }
    let counted = try seconds(format, joins, &seed)
    let open = 9 * 3600..<9 * 3600 + session.scheduledSeconds
    for (name, seconds) in counted {
      let own = joins.filter { $0.name == name }
      #expect(
        seconds == open.count { second in own.contains { $0.start <= second && second < $0.end } })
      #expect((0...session.scheduledSeconds).contains(seconds))
    }
    #expect(Set(counted.keys) == Set(joins.map(\.name)))

    #expect(try seconds(format, joins.shuffled(using: &seed), &seed) == counted)
    #expect(try seconds(format, joins + joins, &seed) == counted)
    let split = joins.flatMap { join in
      let middle = Int.random(in: join.start...join.end, using: &seed)
      return [
        JoinFile.Join(name: join.name, start: join.start, end: middle),
        JoinFile.Join(name: join.name, start: middle, end: join.end),
      ]
    }
    #expect(try seconds(format, split.shuffled(using: &seed), &seed) == counted)
    let devices = joins.map { join in
      let middle = Int.random(in: join.start...join.end, using: &seed)
      return JoinFile.Join(
        name: join.name, start: middle, end: Int.random(in: middle...join.end, using: &seed))
    }
    #expect(try seconds(format, joins + devices, &seed) == counted)
  }

  /// Meet tells first and last only: fewer minutes may be certain, never more than there were.
  @Test(arguments: Seed.some(60)) func meetNeverSaysMoreThanThereWas(seed: Seed) throws {
    var seed = seed
    let session = try World.session()
    var rows: [[String]] = []
    var slow: Set<Int> = []
    for _ in 0..<Int.random(in: 1...4, using: &seed) {
      let start = Int.random(in: 8 * 60...11 * 60, using: &seed)
      let end = start + Int.random(in: 1...120, using: &seed)
      let gap = Int.random(in: start...end, using: &seed)
      let back = Int.random(in: gap...end, using: &seed)
      slow.formUnion((start..<gap).filter { (540..<690).contains($0) })
      slow.formUnion((back..<end).filter { (540..<690).contains($0) })
      let minutes = end - start - (back - gap)
      rows.append(
        ["Retno", "K", "", "\(minutes / 60) hr \(minutes % 60) min", clock(start), clock(end)])
    }
    let heading = ["First name", "Last name", "Email", "Duration", "Time joined", "Time exited"]
    func minutes(_ rows: [[String]]) throws -> Int {
      let roster = try RosterReader.read(
        bytes: Dress.random(using: &seed).bytes([heading] + rows), name: "a.csv", session: session)
      return try #require(roster.participants.first).seconds(within: session) / 60
    }
    let counted = try minutes(rows)
    #expect((0...slow.count).contains(counted))
    #expect(try minutes(rows.shuffled(using: &seed)) == counted)
    #expect(try minutes(rows + rows) == counted)
  }

  private func seconds(
    _ format: JoinFile, _ joins: [JoinFile.Join], _ seed: inout Seed
  ) throws -> [String: Int] {
    let session = try World.session()
    let roster = try RosterReader.read(
      bytes: Dress.random(using: &seed).bytes(format.rows(joins)), name: "a.csv", session: session)
    return Dictionary(
      uniqueKeysWithValues: roster.participants.map {
        ($0.displayName, $0.seconds(within: session))
      })
  }

  private func clock(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }
}
