import Domain
import Roster
import Testing

/// What a person decided before is remembered by the words of the name.
struct AliasTests {
  private let rizky: Int64 = 8

  private func match(_ name: String, _ aliases: [Alias]) throws -> Match {
    let people = [
      try person(rizky, "33.74", "Rizky Ramadhan Saputro"),
      try person(9, "33.16", "Rizky Maulana"),
    ]
    let matcher = try World.matcher(people, aliases: aliases)
    return try #require(matcher.match([Participant(displayName: name)]).first)
  }

  @Test(arguments: ["rizky", "RIZKY", " Rizky ", "(rizky)"])
  func aDecisionHoldsForTheSameWords(name: String) throws {
    let alias = Alias(displayName: Matcher.key("rizky"), staffID: rizky, outcome: .staff)
    let match = try match(name, [alias])
    #expect(match.outcome == .staff)
    #expect(match.staffID == rizky)
    #expect(match.office?.text == "33.74")
  }

  @Test func anotherNameIsNotMeant() throws {
    let alias = Alias(displayName: Matcher.key("rizky"), staffID: rizky, outcome: .staff)
    #expect(try match("rizky maulana s", [alias]).outcome == .review)
  }

  @Test func whoHasLeftIsNotMatchedByMemory() throws {
    let alias = Alias(displayName: Matcher.key("rizky"), staffID: 77, outcome: .staff)
    #expect(try match("rizky", [alias]).outcome == .review)
  }

  @Test func twoDecisionsThatDifferDecideNothing() throws {
    let aliases = [rizky, 9].map {
      Alias(displayName: Matcher.key("rizky"), staffID: $0, outcome: .staff)
    }
    let match = try match("rizky", aliases)
    #expect(match.outcome == .review)
    #expect(match.suggestions.map(\.staffID) == [rizky, 9])
  }

  @Test(arguments: [Outcome.room, .guest, .unknown]) func otherDecisionsHoldToo(outcome: Outcome)
    throws
  {
    let office = Office.Code("33.16")
    let alias = Alias(displayName: Matcher.key("Aula Lama"), office: office, outcome: outcome)
    let match = try match("aula lama", [alias])
    #expect(match.outcome == outcome)
    #expect(match.office == office)
  }
}
