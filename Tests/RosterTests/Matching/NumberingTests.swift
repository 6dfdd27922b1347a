import Domain
import Roster
import Testing

/// Two digits in front of a name: a province's code, or the number in a list.
struct NumberingTests {
  private func staffIDs(_ names: [String]) throws -> [Int64?] {
    let people = [
      try person(1, "33", "Tantri Larasati"), try person(2, "33.16", "Tantri Larasati"),
      try person(3, "33.15", "Bhisma Aryasatya"),
    ]
    return try World.matcher(people).match(names.map { Participant(displayName: $0) })
      .map(\.staffID)
  }

  @Test func aCodeWhereNobodyIsNumbered() throws {
    #expect(try staffIDs(["33 Tantri Larasati", "Bhisma Aryasatya"]) == [1, 3])
  }

  @Test func aNumberWhereOthersAreNumbered() throws {
    #expect(try staffIDs(["33 Tantri Larasati", "07 Bhisma Aryasatya"]) == [nil, 3])
    #expect(try staffIDs(["33. Tantri Larasati", "7. Bhisma Aryasatya"]) == [nil, 3])
  }

  @Test func setOffItIsACodeInAnyCase() throws {
    #expect(try staffIDs(["33_Tantri Larasati", "07 Bhisma Aryasatya"]) == [1, 3])
  }
}
