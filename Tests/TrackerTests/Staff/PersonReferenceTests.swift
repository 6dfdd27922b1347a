import Domain
import Support
import Testing

@testable import Tracker

@Suite struct PersonReferenceTests {
  @Test(arguments: [
    ("198703122010011003", PersonReference.number("198703122010011003")),
    ("19870312 201001 1 003", .number("198703122010011003")),
    ("#12", .staff(12)), ("sri@contoh.example", .email("sri@contoh.example")),
    ("Sri Larasati@33.16", .name("Sri Larasati", office: "33.16")),
    ("Sri@3316", .name("Sri", office: "33.16")),
  ])
  func forms(text: String, reference: PersonReference) {
    #expect(PersonReference(text) == reference)
  }

  @Test(arguments: ["", "Sri", "123", "#", "#x", "@33.16", "sri@"])
  func whatNamesNobody(text: String) { #expect(PersonReference(text) == nil) }

  @Test func twoWhoFitAreListedAndNeitherIsTaken() async throws {
    let world = try await World()
    try await world.addStaff(
      ",Sri Wahyuni,P,PPNPN,penunjang,Staf,33.16,", ",Sri Lestari,P,PPNPN,penunjang,Staf,33.16,")
    await #expect(
      throws: TrackerError.ambiguousPerson(
        "sri@33.16", candidates: ["#2 Sri Lestari, 33.16", "#1 Sri Wahyuni, 33.16"])
    ) { try await world.perform(ShowStaff(person: "sri@33.16")) }
    let only = try await world.perform(ShowStaff(person: "sri wahyuni@33.16"))
    #expect(only.map(\.id) == [1])
  }
}
