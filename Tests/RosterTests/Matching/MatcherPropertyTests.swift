import Domain
import Roster
import Seeds
import Testing

/// What must hold whatever people are called and however they write it.
struct MatcherPropertyTests {
  private static let first = "Agus Sri Retno Yoga Dewi Bima Muhammad Wayan".split(separator: " ")
  private static let last = "Santoso Lestari Wijaya Hidayat Malang Saputra".split(separator: " ")
  private static let offices = [("33.16", "Blora"), ("33.15", "Grobogan"), ("33.22", "Semarang")]

  private func staff(_ count: Int, using seed: inout Seed) throws -> [Candidate] {
    try (1...count).map { id in
      let name = [Self.first, Self.last].compactMap { $0.randomElement(using: &seed) }
      let office = try #require(Self.offices.randomElement(using: &seed))
      return try person(Int64(id), office.0, name.joined(separator: " "))
    }
  }

  private func shown(by person: Candidate, using seed: inout Seed) -> String {
    let name = person.name
    let region = Self.offices.first { $0.0 == person.office.text }?.1 ?? ""
    let word = String(name.split(separator: " ").first ?? "")
    let forms = [
      name, name.uppercased(), word, "KPU Kab. \(region) - \(name)", "\(person.office)_\(name)",
      "\(name) (\(person.office.compact))", "\(region) | \(word)", "KPU \(region)_\(word)",
      "Drs. H. \(name), M.Si.", "KPU Kab \(region)", "\(word) iPhone",
    ]
    return forms.randomElement(using: &seed) ?? name
  }

  /// Whoever has a double in the same office is never decided by name.
  @Test(arguments: Seed.some(60)) func aNameThatTwoBearIsNeverDecided(seed: Seed) throws {
    var seed = seed
    let people = try staff(8, using: &seed)
    let doubles = people.map {
      Candidate(staffID: $0.staffID + 100, office: $0.office, name: $0.name + ", S.H.")
    }
    let matcher = try World.matcher(people + doubles)
    for person in people {
      let name = shown(by: person, using: &seed)
      let match = try #require(matcher.match([Participant(displayName: name)]).first)
      #expect(match.outcome != .staff, "\(name): \(match.reason.en)")
      if match.outcome == .review, !match.suggestions.isEmpty {
        #expect(match.suggestions.count > 1, "\(name)")
      }
    }
  }

  /// A name decided is the name of that person, and of nobody else who is invited.
  @Test(arguments: Seed.some(60)) func whoIsDecidedIsTheOnlyOne(seed: Seed) throws {
    var seed = seed
    let people = try staff(12, using: &seed)
    let matcher = try World.matcher(people)
    for person in people {
      let name = shown(by: person, using: &seed)
      let match = try #require(matcher.match([Participant(displayName: name)]).first)
      if match.outcome == .staff { #expect(match.staffID == person.staffID, "\(name)") }
    }
  }

  @Test(arguments: Seed.some(30)) func theOrderOfPeopleAndRowsChangesNothing(seed: Seed) throws {
    var seed = seed
    let people = try staff(12, using: &seed)
    let rows = people.map { Participant(displayName: shown(by: $0, using: &seed)) }
    let matches = try World.matcher(people).match(rows)
    let shuffled = try World.matcher(people.shuffled(using: &seed)).match(rows.reversed())
    #expect(shuffled.reversed().map(\.staffID) == matches.map(\.staffID))
    #expect(shuffled.reversed().map(\.suggestions) == matches.map(\.suggestions))
  }

  @Test func aNameOfManyWordsIsNobodys() throws {
    let matcher = try World.matcher([try person(1, "33.16", "Agus Santoso")])
    let many = (0..<300).map { "kata\($0)x" }.joined(separator: " ")
    let names = ["33.16 Agus Santoso " + many, String(repeating: "agus", count: 20_000), many]
    let matches = matcher.match(names.map { Participant(displayName: $0) })
    #expect(matches.allSatisfy { $0.staffID == nil })
  }

  @Test(arguments: Seed.some(60)) func noNameStopsTheMatcher(seed: Seed) throws {
    var seed = seed
    let people = try staff(5, using: &seed)
    let matcher = try World.matcher(people)
    let rows = (0..<20).map { _ in
      let scalars = (0..<Int.random(in: 0...70, using: &seed)).compactMap { _ in
        Unicode.Scalar(
          UInt32.random(in: 0...(Bool.random(using: &seed) ? 0x7F : 0x2_FFFF), using: &seed))
      }
      return Participant(displayName: String(String.UnicodeScalarView(scalars)))
    }
    let matches = matcher.match(rows)
    #expect(matches.map(\.participant) == rows)
    #expect(matches.allSatisfy { (0...1).contains($0.score) && !$0.reason.id.isEmpty })
  }
}
