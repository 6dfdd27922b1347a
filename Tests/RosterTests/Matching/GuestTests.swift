import Domain
import Roster
import Testing

/// Who comes from outside the tree, and what names nobody.
struct GuestTests {
  private func match(_ name: String) throws -> Match {
    let people = [
      try person(1, "33.16", "Wulan Prameswari"), try person(2, "33.15", "Danang Hutomo"),
    ]
    let matcher = try World.matcher(people)
    return try #require(matcher.match([Participant(displayName: name)]).first)
  }

  @Test(
    arguments: [
      ("Bawaslu Blora - Wulan Prameswari", "Bawaslu Blora"),
      ("Joko Purnama - Kesbangpol Kab Blora", "Kesbangpol Kab Blora"),
      ("Wartawan Seno", "Wartawan"),
      ("PPK Danang Hutomo", "PPK"), ("Diskominfo | Seno", "Diskominfo"),
      ("Narasumber - Prof. Seno Gumira", nil),
    ] as [(String, String?)])
  func guestsHaveTheirInstitution(name: String, institution: String?) throws {
    let match = try match(name)
    #expect(match.outcome == .guest, "\(match.reason.en)")
    #expect(match.institution == institution)
    #expect(match.staffID == nil && match.office == nil)
  }

  @Test(arguments: [
    "PPK KPU Kab Blora - Wulan", "Narasumber KPU Kab Blora - Wulan Prameswari",
    "Moderator Wulan Prameswari",
  ])
  func whoMayBeAColleagueIsAsked(name: String) throws {
    let match = try match(name)
    #expect(match.outcome == .review, "\(match.reason.en)")
    #expect(match.suggestions.map(\.staffID) == [1])
  }

  @Test(arguments: [
    "iPhone", "Galaxy A12", "vivo 1904", "081234567890", "+62 812-3456-7890", "🙂", "Zoom user",
    "Xiaomi 11T", "Jumadi Kertarajasa",
  ])
  func nobody(name: String) throws {
    #expect(try match(name).outcome == .unknown)
  }

  @Test(
    arguments: [
      ("kpu.3316@contoh.example", "33.16"), ("kpu.33.16@contoh.example", "33.16"),
      ("kpu_kab.blora@contoh.example", "33.16"), ("kpukotategal@contoh.example", "33.76"),
      ("blora@contoh.example", nil), ("kpusemarang@contoh.example", nil), ("x@contoh.example", nil),
    ] as [(String, String?)])
  func anOfficeHasAnAccount(email: String, office: String?) throws {
    let matcher = try World.matcher([try person(1, "33.16", "Wulan Prameswari")])
    let match = matcher.match([Participant(displayName: "Zoom user", email: email)])
    #expect(match.first?.outcome == (office == nil ? .unknown : .room))
    #expect(match.first?.office?.text == office)
  }
}
