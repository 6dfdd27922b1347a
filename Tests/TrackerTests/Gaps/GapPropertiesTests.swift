import Domain
import Seeds
import Support
import Testing
import Tracker

struct GapPropertiesTests {
  /// A surplus in one competency never lowers the gap of another, nor lifts the match above what
  /// the other pairs are worth.
  @Test(arguments: Seed.some(4)) func aSurplusHidesNothing(seed: Seed) async throws {
    var seed = seed
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    let budi = try await facts.member("Budi", of: "33.16", post: "Kasubbag")
    for number in 1...8 {
      try await facts.assess(ani, "M.\(number)", seed.number(1...3), on: "2025-01-01")
      try await facts.assess(budi, "M.\(number)", seed.number(1...3), on: "2025-01-01")
    }
    let lifted = "M.\(seed.number(1...8))"
    let others = { (list: GapList) in list.people.filter { $0.competency != lifted } }
    var worth: [Double] = []
    var seen: [[PersonGap]] = []
    for level in [2, 4, 5] {
      try await facts.assess(ani, lifted, level, on: "2025-02-01")
      seen.append(others(try await facts.world.perform(ListGaps(office: "33.16"))))
      for formula in MatchFormula.allCases {
        let list = try await facts.world.perform(
          ListGaps(office: "33.16", by: .office, formula: formula))
        worth.append(list.groups.first?.jpm ?? -1)
      }
    }
    #expect(Set(seen).count == 1)
    // By formula a, then by b, for each level: what is asked is 2, so more changes nothing.
    #expect(worth[0] == worth[2] && worth[2] == worth[4])
    #expect(worth[1] == worth[3] && worth[3] == worth[5])
  }

  /// `open_since` as the slow reading of its rule says it.
  @Test(arguments: Seed.some(3)) func openSinceIsTheFirstOfTheLastRun(seed: Seed) async throws {
    var seed = seed
    let facts = try await Facts.small()
    let rank = ["test", "certificate", "mapping", "superior", "peer"]
    var expected: [String: Day?] = [:]
    for number in 0..<12 {
      let started = ("2023-01-01" as Day).adding(days: seed.number(0...800))
      let member = try await facts.member(
        "Orang \(number)", of: "33.16", post: "Kasubbag", from: started)
      var readings: [(day: Day, method: String, level: Int)] = []
      for _ in 0..<seed.number(1...5) {
        let reading = (
          day: ("2024-01-01" as Day).adding(days: 30 * seed.number(0...8)),
          method: seed.one(of: rank), level: seed.number(1...3)
        )
        guard !readings.contains(where: { $0.day == reading.day && $0.method == reading.method })
        else { continue }
        readings.append(reading)
        try await facts.assess(
          member, "M.1", reading.level, on: reading.day, by: reading.method)
      }
      try await facts.assess(member, "M.1", 5, on: "2025-10-01", by: "self")
      let days = Dictionary(grouping: readings, by: \.day).compactMapValues { same in
        same.min { (rank.firstIndex(of: $0.method) ?? 9) < (rank.firstIndex(of: $1.method) ?? 9) }
      }.values.sorted { $0.day < $1.day }
      let run = days.reversed().prefix { $0.level < 2 }
      if let first = run.last { expected["Orang \(number)"] = max(first.day, started) }
    }
    let list = try await facts.world.perform(ListGaps(office: "33.16", competency: "M.1"))
    let found = Dictionary(uniqueKeysWithValues: list.people.map { ($0.name, $0.openSince) })
    #expect(found == expected)
    let group = try await facts.world.perform(
      ListGaps(office: "33.16", by: .competency, competency: "M.1"))
    #expect(group.groups.first?.openSince == expected.values.compactMap(\.self).min())
  }

  /// A higher requirement opens a gap on the day from which it is asked.
  @Test func aNewRequirementOpensAGap() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    try await facts.assess(ani, "M.1", 2, on: "2024-01-01")
    try await facts.run(
      """
      INSERT INTO requirements (post_id, competency_id, level, valid_from)
      SELECT p.id, c.id, 4, '2025-09-01' FROM posts p, competencies c
      WHERE p.name = 'Kasubbag' AND c.code = 'M.1'
      """)
    let list = try await facts.world.perform(ListGaps(office: "33.16"))
    #expect(list.people.map(\.gap) == [2])
    #expect(list.people.map(\.openSince) == ["2025-09-01"])
    let before = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-08-31"))
    #expect(before.people == [])
  }
}
